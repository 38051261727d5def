import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Item, ItemMention } from '../../corroborate/item.ts'
import { fold } from '../../text/fold.ts'
import type { Range } from '../../text/range.ts'
import { verdictLabel } from '../contents.ts'
import { type Line, type LineSide, lineOf, type SideName, sideSupport } from '../line.ts'
import { capital, sentence, shortened } from '../prose.ts'
import {
  type Content,
  evidence,
  exhibit,
  exhibits,
  folded,
  home,
  linkTo,
  type Page,
  when,
} from './evidence.ts'
import { reference } from './lines.ts'

/** Where the words that a side is named by stand in a mention, to be marked there. */
function named(mention: ItemMention, { text }: SideName): readonly Range[] {
  const at = mention.quote.indexOf(text)
  // All of the words in bold are the side: nothing in them is to be told apart.
  if (at < 0 || fold(text) === fold(mention.quote)) return []
  return [{ start: mention.start + at, end: mention.start + at + text.length }]
}

const title = ({ text, verbatim }: SideName): Element => (verbatim ? h('q', text) : h('span', text))

/** A side shows so many quotations, the others folded away. */
const MAX_SHOWN = 4

/** When the report of a mention appeared. */
function published(page: Page, { report }: ItemMention): Content[] {
  const date = page.all.reports.get(report)?.published?.value
  return date === undefined ? [] : [h('span.note', when(date))]
}

/** One side: what it says, who says so, and their words. */
function side(page: Page, { name, mentions, ...support }: LineSide): Element {
  const quotations = mentions.map((mention) =>
    h('div', exhibit(page, mention, named(mention, name), published(page, mention))),
  )
  return h('div.side', [
    h('p.says', title(name)),
    h('p.support', sideSupport({ name, mentions, ...support })),
    h('div.exhibits', folded(quotations, MAX_SHOWN, 'quotation')),
  ])
}

const sides = (page: Page, line: Line): Element =>
  h(
    'div.sides',
    line.sides.map((each) => side(page, each)),
  )

/** `Named beside Norland: Estria (2 reports, 1 origin) or Istria (1 report)` */
const headline = ({ matter, sides: told, between }: Line): Content[] => [
  matter,
  ...told.flatMap((each, index): Content[] => [
    index === 0 ? ': ' : between,
    title(each.name),
    h('span.support', ` (${sideSupport(each)})`),
  ]),
]

/** A disagreement in one line. */
export const headlineOf = ({ all }: Page, item: Item): Content[] =>
  item.verdict.kind === 'denied' ? [`Denied: ${shortened(item.label, 120)}`] : headline(lineOf(all, item))

/** What somebody denies, beside the denial. */
function denial(page: Page, item: Item, by: string): Element {
  const denied = page.all.items.get(by)
  const told = h('div.side', [h('p.says', 'Told'), exhibits(page, item.mentions)])
  return h('article.disagreement', home(page, item.id), [
    h('h4', 'Denied: ', item.label),
    h('p.because', sentence(capital(item.verdict.because)), ' By ', reference(page, by), '.'),
    h(
      'div.sides',
      denied === undefined
        ? [told]
        : [told, h('div.side', [h('p.says', 'Denied'), exhibits(page, denied.mentions)])],
    ),
  ])
}

/** A contradiction in one line, why it is one, and its sides; or what an actor denies. */
export function disagreement(page: Page, item: Item): Element {
  const { verdict } = item
  if (verdict.kind === 'denied') return denial(page, item, verdict.by)
  const line = lineOf(page.all, item)
  return h('article.disagreement', home(page, item.id), [
    h('h4', headline(line)),
    h('p.because', sentence(capital(verdict.because))),
    sides(page, line),
  ])
}

/** A difference that is no contradiction, and why. */
export function difference(page: Page, item: Item): Element {
  const line = lineOf(page.all, item)
  const detail = () => {
    if (item.kind === 'statement')
      return h('p.because', h('a', { href: linkTo(`${item.id}`) }, 'The wordings side by side'))
    if (line.sides.length === 0) return evidence(page, item.mentions)
    return h('details.evidence', [h('summary', 'Evidence of each'), sides(page, line)])
  }
  return h('article.difference', item.kind === 'statement' ? {} : home(page, item.id), [
    h('h4', headline(line)),
    h(
      'p.because',
      h('span.tag.compatible', verdictLabel(item)),
      ' ',
      sentence(capital(item.verdict.because)),
    ),
    detail(),
  ])
}
