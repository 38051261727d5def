import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Item } from '../../corroborate/item.ts'
import { groupBy } from '../../text/order.ts'
import { type Agreed, type Alone, cautions, figureText, labelledBy, verdictLabel } from '../contents.ts'
import { actorName, nameOf, reportsOf } from '../lookup.ts'
import { capital, counted, listed, sentence, shortened } from '../prose.ts'
import type { TimelineEntry } from '../record.ts'
import { type Content, evidence, exhibit, home, linkTo, type Page, when } from './evidence.ts'

/** Elements or words with a separator between them. */
export const joined = (parts: readonly Content[], separator: string): Content[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]))

/** A link to another item of the record, in its words. */
export function reference(page: Page, id: string): Content {
  const item = page.all.items.get(id)
  if (item === undefined) return actorName(page.all, id)
  return h('a', { href: linkTo(item.id) }, shortened(capital(item.label), 90))
}

/** What must be known of an item at a glance: its standing and its verdict, where that says something. */
export function labels(page: Page, item: Item): Element[] {
  const { verdict } = item
  const inOneReport = page.all.stories.get(item.story)?.reports.length === 1
  const obvious =
    verdict.kind === 'single-source' &&
    (inOneReport || item.kind === 'statement') &&
    reportsOf(item.mentions).length === 1
  return [
    ...cautions(page.all, item).map((text) => h('span.tag.caution', text)),
    ...(obvious
      ? []
      : [
          verdict.kind === 'conflicting'
            ? h('a.tag.conflicting', { href: linkTo(item.id) }, verdictLabel(item))
            : h(`span.tag.${verdict.kind}${'atMost' in verdict ? '.doubtful' : ''}`, verdictLabel(item)),
        ]),
  ]
}

/** What was announced and came about, with the way to it; why something is unclear. */
function remark(page: Page, { verdict }: Item): Element[] {
  switch (verdict.kind) {
    case 'fulfilled':
      return [
        h(
          'p.because',
          'It came about: ',
          reference(page, verdict.by),
          '. ',
          sentence(capital(verdict.because)),
        ),
      ]
    case 'unclear':
    case 'denied':
    case 'compatible':
      return [h('p.because', sentence(capital(verdict.because)))]
    case 'corroborated':
    case 'single-source':
    case 'conflicting':
      return []
    default:
      return verdict satisfies never
  }
}

const supposed = (because: string | undefined): Element[] =>
  because === undefined
    ? []
    : [
        h(
          'details.evidence',
          h('summary', 'Date supposed'),
          h('p.because.supposed', sentence(capital(because))),
        ),
      ]

/** A date in a line; one that was only supposed has its reason folded away. */
const dated = ({ date, dateBecause }: Item): Element[] =>
  date === undefined
    ? []
    : dateBecause === undefined
      ? [h('p.because', when(date))]
      : [
          h(
            'details.evidence.supposed',
            h('summary', when(date), ', supposed'),
            h('p.because', sentence(capital(dateBecause))),
          ),
        ]

/**
 * An item as a line with its evidence: the words of a report in their sentence where they are the line, else the
 * line and the words folded away below it.
 */
function telling(page: Page, item: Item, text = item.label): Element[] {
  const own = text === item.label ? labelledBy(page.all, item) : undefined
  if (own === undefined)
    return [h('p.line', capital(text), ' ', labels(page, item)), evidence(page, item.mentions)]
  const others = item.mentions.filter((mention) => mention !== own)
  return [
    h('div.telling', exhibit(page, own, [], labels(page, item))),
    ...(others.length === 0 ? [] : [evidence(page, others, 'also ')]),
  ]
}

/** An entry of the timeline: with its evidence, or as a link to where that stands already. */
function entry(page: Page, { item: id, text }: TimelineEntry): Element {
  const item = page.all.items.get(id)
  if (item === undefined) return h('li', h('p.line', text))
  if (page.shown.has(id)) return h('li', h('p.line', h('a.again', { href: linkTo(id) }, capital(text))))
  return h('li', home(page, item.id), [
    ...telling(page, item, text),
    ...supposed(item.dateBecause),
    ...remark(page, item),
  ])
}

const days = (page: Page, entries: readonly TimelineEntry[]): Element =>
  h(
    'ol.days',
    [...groupBy(entries, ({ date }) => date)].map(([date, own]) =>
      h('li.day', [
        h('p.when', when(date)),
        h(
          'ul',
          own.map((each) => entry(page, each)),
        ),
      ]),
    ),
  )

/** A timeline of more entries shows first what several reports tell, the rest folded away. */
const MAX_ENTRIES = 10

/** Entries in order of time, those of one date under it. */
export function timeline(page: Page, entries: readonly TimelineEntry[], onlyReport: boolean): Element[] {
  if (entries.length === 0) return []
  const isShared = ({ item }: TimelineEntry) => reportsOf(page.all.items.get(item)?.mentions ?? []).length > 1
  const shared = entries.filter(isShared)
  if (onlyReport || entries.length <= MAX_ENTRIES) return [days(page, entries)]
  const single = entries.filter((each) => !isShared(each))
  return [
    ...(shared.length === 0 ? [] : [days(page, shared)]),
    ...(single.length === 0
      ? []
      : [
          h('details.single', [
            h('summary', `${counted(single.length, 'date')} in one report only`),
            days(page, single),
          ]),
        ]),
  ]
}

const amount = (item: Item): Element[] => {
  const text = figureText(item)
  return text === undefined ? [] : [h('p.amount', capital(text))]
}

function line(page: Page, item: Item): Element {
  const scope = item.scope === undefined ? [] : [h('p.because', 'For ', when(item.scope))]
  return h('li', home(page, item.id), [
    ...amount(item),
    ...telling(page, item),
    ...dated(item),
    ...scope,
    ...answered(page, item),
    ...remark(page, item),
  ])
}

/** What an item is the answer to. */
function answered(page: Page, { id }: Item): Element[] {
  return (page.all.answers.get(id) ?? []).map((other) =>
    h(
      'p.because',
      other.verdict.kind === 'denied' ? 'Denies: ' : 'Announced before: ',
      reference(page, other.id),
    ),
  )
}

export const lines = (page: Page, items: readonly Item[]): Element[] =>
  items.length === 0
    ? []
    : [
        h(
          'ul.items',
          items.map((item) => line(page, item)),
        ),
      ]

/** So many lines of a group stand open, the others folded away. */
const MAX_LINES = 12

/** What several origins tell, by their number. */
export function agreed(page: Page, { title, items, minor }: Agreed): Element {
  const own = items.map((item) => line(page, item))
  if (minor) return h('details.single', [h('summary', `${title} (${items.length})`), h('ul.items', own)])
  const rest = own.slice(MAX_LINES)
  return h('section.group', [
    h('h4', title),
    h('ul.items', own.slice(0, MAX_LINES)),
    ...(rest.length === 0
      ? []
      : [h('details.single', [h('summary', `${counted(rest.length, 'line')} more`), h('ul.items', rest)])]),
  ])
}

/** A line that only one report tells; one that stands above already is only named. */
const lonely = (page: Page, item: Item): Element =>
  page.shown.has(item.id) ? h('li', h('p.line', reference(page, item.id))) : line(page, item)

/** What only the reports of one origin tell; the statements by links, for they stand with their speakers. */
export function alone(page: Page, { reports, items, statements }: Alone, onlyReport: boolean): Element {
  if (onlyReport)
    return h(
      'ul.items',
      items.filter(({ id }) => !page.shown.has(id)).map((item) => line(page, item)),
    )
  const said = [...groupBy(statements, ({ speaker }) => speaker ?? '')].map(([id, own]) => {
    const who =
      id === '' ? 'Statements of speakers not named: ' : `Statements of ${actorName(page.all, id)}: `
    const links = own.map((item) => h('a', { href: linkTo(item.id) }, shortened(item.label, 60)))
    return h('li', h('p.line', who, joined(links, ', ')))
  })
  const names = listed(reports.map((id) => nameOf(page.all, id)))
  const total = counted(items.length + statements.length, 'line')
  return h('details.alone', [
    h('summary', h('b', names), ` ${total}`),
    h('ul.items', [...items.map((item) => lonely(page, item)), ...said]),
  ])
}
