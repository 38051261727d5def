import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ItemMention } from '../../corroborate/item.ts'
import { rangesOf } from '../../corroborate/item.ts'
import type { Report } from '../../read/report.ts'
import type { Range, ReportId, Span } from '../../text/range.ts'
import { aside, excerpt, type Segment } from '../excerpt.ts'
import { type Lookup, nameOf, reportsOf, supportText } from '../lookup.ts'
import { counted, dateText, listed, machineDate } from '../prose.ts'

/** An id as it may stand in an attribute: ids come from a file, so they are no more trusted than any words. */
export const address = (id: string): string => encodeURIComponent(id.toWellFormed())

export const linkTo = (id: string): string => `#${address(id)}`

/** Names the place of some words in the text of their report at the end of the page. */
export const anchor = ({ report, start, end }: Span): string => `${report}-${start}-${end}`

/** Collects every place that the page points at, so that the texts at its end can hold the anchors. */
export interface Places {
  readonly link: (span: Span) => string
  readonly of: (report: string) => readonly Range[]
}

export function places(): Places {
  const found = new Map<string, Map<string, Range>>()
  return {
    link: (span) => {
      const ranges = found.get(span.report) ?? new Map<string, Range>()
      found.set(span.report, ranges.set(anchor(span), { start: span.start, end: span.end }))
      return linkTo(anchor(span))
    },
    of: (report) => [...(found.get(report)?.values() ?? [])],
  }
}

/** What every part of the page is made from. */
export interface Page {
  readonly all: Lookup
  readonly places: Places
  /** Items that have been shown: an item's anchor stands where it is shown first. */
  readonly shown: Set<string>
}

/** The anchor of an item, the first time it is asked for. */
export function home(page: Page, id: string): { readonly id?: string; readonly tabIndex?: -1 } {
  if (page.shown.has(id)) return {}
  page.shown.add(id)
  return { id: address(id), tabIndex: -1 }
}

/** What goes into an element: hastscript takes a bare text node for attributes, so words go in as strings. */
export type Content = Element | string

const segment = ({ text, words, differs }: Segment): Content => {
  const inner = differs ? h('mark.differs', text) : text
  return words ? h('b', inner) : inner
}

/** The language of a report's words for the browser, where it is a code. */
export const langOf = ({ language }: Report): { readonly lang?: string } =>
  language !== null && /^[a-z]{2,3}$/u.test(language) ? { lang: language } : {}

/** Words in their sentence: the words stand out, the rest is dimmed. */
export function quotation(page: Page, mention: ItemMention, differs: readonly Range[] = []): Element {
  const report = page.all.reports.get(mention.report)
  if (report === undefined) return h('blockquote', { dir: 'auto' }, h('b', mention.quote))
  return h(
    'blockquote',
    { dir: 'auto', ...langOf(report) },
    excerpt(report, rangesOf(mention), differs).map(segment),
  )
}

/** The name of a report as a link to the exact place in its text. */
export function source(page: Page, mention: ItemMention): Element {
  const name = nameOf(page.all, mention.report)
  return h('a.source', { href: page.places.link(mention), title: 'Show these words in the report' }, name)
}

/** The name of a report as a link to its text. */
export const reportLink = (page: Page, report: ReportId): Element =>
  h('a', { href: linkTo(report) }, nameOf(page.all, report))

/** What should be known of a quotation besides its words: how it is told, and where it stands. */
export function particulars(page: Page, mention: ItemMention): readonly string[] {
  const report = page.all.reports.get(mention.report)
  const beside = report === undefined ? undefined : aside(report, mention)
  return [
    ...(mention.form === undefined ? [] : [`${mention.form} speech`]),
    ...(beside === undefined ? [] : [`in ${beside === 'embed' ? 'an embedded post' : `the ${beside}`}`]),
  ]
}

/** One quotation with its source: the smallest piece of evidence. */
export function exhibit(
  page: Page,
  mention: ItemMention,
  differs: readonly Range[] = [],
  after: readonly Content[] = [],
): Element[] {
  const notes = particulars(page, mention).map((note) => h('span.note', note))
  return [quotation(page, mention, differs), h('p.from', source(page, mention), notes, [...after])]
}

/** What goes beyond `most` is folded away behind how many more there are. */
export const folded = (elements: readonly Element[], most: number, noun: string): Element[] => {
  const rest = elements.slice(most)
  if (rest.length === 0) return [...elements]
  const more = h('details.evidence', h('summary', `${counted(rest.length, noun)} more`), [...rest])
  return [...elements.slice(0, most), more]
}

/** A list of quotations. */
export const exhibits = (page: Page, mentions: readonly ItemMention[]): Element =>
  h(
    'ul.exhibits',
    mentions.map((mention) => h('li', exhibit(page, mention))),
  )

/** More reports than these are counted, not named. */
const MAX_NAMED = 3

/** Quotations folded away behind the names of their reports, or how many they are. */
export function evidence(page: Page, mentions: readonly ItemMention[], before = ''): Element {
  const reports = reportsOf(mentions)
  const names = listed(reports.map((report) => nameOf(page.all, report)))
  const summary = reports.length > MAX_NAMED ? supportText(page.all, mentions) : names
  return h('details.evidence', [h('summary', before, summary), exhibits(page, mentions)])
}

/** A date; one that was only supposed looks so and says why. */
export function when(edtf: string, because?: string): Content {
  const machine = machineDate(edtf)
  const text = dateText(edtf)
  const date = machine === undefined ? h('span', text) : h('time', { dateTime: machine }, text)
  return because === undefined ? date : h('span.supposed', date, h('span.why', ` (supposed: ${because})`))
}
