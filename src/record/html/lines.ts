import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Item } from '../../corroborate/item.ts'
import { groupBy } from '../../text/order.ts'
import { type Alone, byWeight, cautions, figureText, labelledBy, verdictLabel } from '../contents.ts'
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
    ...cautions(item).map((text) => h('span.tag.caution', text)),
    ...(obvious
      ? []
      : [
          verdict.kind === 'conflicting'
            ? h('a.tag.conflicting', { href: linkTo(item.id) }, verdictLabel(item))
            : h(`span.tag.${verdict.kind}`, verdictLabel(item)),
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
  because === undefined ? [] : [h('p.because.supposed', `Date supposed: ${because}`)]

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

function entry(page: Page, { item: id, text }: TimelineEntry): Element {
  const item = page.all.items.get(id)
  if (item === undefined) return h('li', h('p.line', text))
  return h('li', home(page, item.id), [
    ...telling(page, item, text),
    ...supposed(item.dateBecause),
    ...remark(page, item),
  ])
}

/** Entries in order of time, those of one date under it. */
export function timeline(page: Page, entries: readonly TimelineEntry[]): Element[] {
  if (entries.length === 0) return []
  const days = [...groupBy(entries, ({ date }) => date)].map(([date, own]) => {
    const lines = own.map((each) => entry(page, each))
    return h('li.day', [h('p.when', when(date)), h('ul', lines)])
  })
  return [h('ol.days', days)]
}

function figure(page: Page, item: Item): Element {
  const scope = item.scope === undefined ? [] : [h('p.because', 'For ', when(item.scope))]
  return h('li', home(page, item.id), [
    h('p.amount', figureText(item)),
    h('div', [...telling(page, item), ...scope, ...remark(page, item)]),
  ])
}

/** What several reports count, then, folded away, what only one does; in a story of one report all of it. */
export function figures(page: Page, items: readonly Item[], onlyReport: boolean): Element[] {
  const { shared, single } = onlyReport ? { shared: items, single: [] } : byWeight(items)
  const list = (some: readonly Item[]) =>
    h(
      'ul.figures',
      some.map((item) => figure(page, item)),
    )
  return [
    ...(shared.length === 0 ? [] : [list(shared)]),
    ...(single.length === 0
      ? []
      : [
          h(
            'details.single',
            h('summary', `${counted(single.length, 'figure')} in one report only`),
            list(single),
          ),
        ]),
  ]
}

function line(page: Page, item: Item): Element {
  const date = item.date === undefined ? [] : [h('p.because', when(item.date, item.dateBecause))]
  return h('li', home(page, item.id), [...telling(page, item), ...date, ...remark(page, item)])
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

/** A line that only one report tells; one that stands above already is only named. */
const lonely = (page: Page, item: Item): Element =>
  page.shown.has(item.id) ? h('li', h('p.line', reference(page, item.id))) : line(page, item)

/** What only the reports of one origin tell; the statements by links, for they stand with their speakers. */
export function alone(page: Page, { reports, items, statements }: Alone): Element {
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
