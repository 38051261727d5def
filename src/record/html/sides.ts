import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Item, ItemMention } from '../../corroborate/item.ts'
import type { Range } from '../../text/range.ts'
import { matterOf, type SideName, sideName, sidesOf, verdictLabel } from '../contents.ts'
import { mentionsAt, supportText } from '../lookup.ts'
import { capital, sentence } from '../prose.ts'
import { type Content, evidence, exhibit, exhibits, folded, home, linkTo, type Page } from './evidence.ts'
import { reference } from './lines.ts'

/** Where the words that a side is named by stand in a mention, to be marked there. */
function named(mention: ItemMention, { text }: SideName): readonly Range[] {
  const at = mention.quote.indexOf(text)
  if (at < 0) return []
  return [{ start: mention.start + at, end: mention.start + at + text.length }]
}

const title = ({ text, verbatim }: SideName): Element => (verbatim ? h('q', text) : h('span', text))

/** A side shows so many quotations, the others folded away. */
const MAX_SHOWN = 4

/** Sides next to each other: what each says, who says so, and their words. */
function sides(page: Page, item: Item): Element {
  const each = sidesOf(item).map((side) => {
    const mentions = mentionsAt(item, side)
    const name = sideName(item, side)
    const quotations = mentions.map((mention) => h('div', exhibit(page, mention, named(mention, name))))
    return h('div.side', [
      h('p.says', title(name)),
      h('p.support', supportText(page.all, mentions)),
      h('div.exhibits', folded(quotations, MAX_SHOWN, 'quotation')),
    ])
  })
  return h('div.sides', each)
}

/** `Estria (2 reports, 1 origin) or Istria (1 report)` */
const versus = (page: Page, item: Item): Content[] =>
  sidesOf(item).flatMap((side, index): Content[] => [
    index === 0 ? ': ' : ' or ',
    title(sideName(item, side)),
    h('span.support', ` (${supportText(page.all, mentionsAt(item, side))})`),
  ])

/** A contradiction in one line, why it is one, and its sides; or what an actor denies. */
export function disagreement(page: Page, item: Item): Element {
  const { verdict } = item
  if (verdict.kind === 'denied')
    return h('article.disagreement', home(page, item.id), [
      h('h4', `Denied: ${item.label}`),
      h('p.because', sentence(capital(verdict.because)), ' By ', reference(page, verdict.by), '.'),
      exhibits(page, item.mentions),
    ])
  return h('article.disagreement', home(page, item.id), [
    h('h4', capital(matterOf(item)), versus(page, item)),
    h('p.because', sentence(capital(verdict.because))),
    sides(page, item),
  ])
}

/** A difference that is no contradiction, and why. */
export function difference(page: Page, item: Item): Element {
  const told = sidesOf(item)
  const shown = page.shown.has(item.id)
  const detail = () => {
    if (told.length > 0) return sides(page, item)
    if (shown) return h('p.because', h('a', { href: linkTo(item.id) }, 'The wordings side by side'))
    return evidence(page, item.mentions)
  }
  return h('article.difference', home(page, item.id), [
    h('h4', capital(matterOf(item)), versus(page, item)),
    h(
      'p.because',
      h('span.tag.compatible', verdictLabel(item)),
      ' ',
      sentence(capital(item.verdict.because)),
    ),
    detail(),
  ])
}
