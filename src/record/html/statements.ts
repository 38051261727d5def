import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Item } from '../../corroborate/item.ts'
import { byWeight, type Speaker } from '../contents.ts'
import { actorName, itemSupport, reportsOf } from '../lookup.ts'
import { capital, counted, listed, sentence } from '../prose.ts'
import { changeText, type Wording, wordings } from '../wordings.ts'
import { type Content, exhibit, folded, home, type Page, source, when } from './evidence.ts'
import { joined, labels, reference } from './lines.ts'

/** So many of its differences are told beside a wording; all are marked in it. */
const MAX_CHANGES = 4

/** One way of putting it, and who else puts it so. */
function wording(page: Page, { mentions: [first, ...rest], differs, changes }: Wording): Element {
  const others = rest.map((mention) => source(page, mention))
  return h('div.wording', [
    ...exhibit(page, first, differs),
    ...(others.length === 0 ? [] : [h('p.from', 'also ', joined(others, ', '))]),
    ...(changes.length === 0
      ? []
      : [
          h(
            'p.changes',
            listed(changes.slice(0, MAX_CHANGES).map(changeText)),
            changes.length > MAX_CHANGES ? ' …' : '',
          ),
        ]),
  ])
}

/** To whom, through whom and when it was said, as far as it is known. */
function occasion(page: Page, { addressee, through = [], date, dateBecause }: Item): Content[] {
  const tellers = listed(through.map((actor) => actorName(page.all, actor)))
  return [
    ...(date === undefined ? [] : [when(date, dateBecause)]),
    ...(addressee === undefined ? [] : [h('span', `to ${actorName(page.all, addressee)}`)]),
    ...(tellers === '' ? [] : [h('span', `as told by ${tellers}`)]),
  ]
}

/** So many wordings stand side by side, the others folded away. */
const MAX_WORDINGS = 8

/** The wordings of a statement side by side, the words that differ marked. */
function statement(page: Page, item: Item): Element {
  const ways = wordings(page.all, item)
  const shown = ways.map((way) => wording(page, way))
  const echoes = (item.echoes ?? []).map((id) => reference(page, id))
  const several = reportsOf(item.mentions).length > 1
  const plain = item.verdict.kind === 'single-source' || item.verdict.kind === 'corroborated'
  return h('article.statement', home(page, item.id), [
    h(`div.wordings${ways.length > 1 ? '.several' : ''}`, folded(shown, MAX_WORDINGS, 'wording')),
    h('p.about', [
      ...(several ? [h('span', itemSupport(page.all, item))] : []),
      ...labels(page, item),
      ...occasion(page, item),
    ]),
    ...(plain ? [] : [h('p.because', sentence(capital(item.verdict.because)))]),
    ...(echoes.length === 0 ? [] : [h('p.because', 'On another occasion: ', joined(echoes, '; '))]),
  ])
}

/**
 * All that one speaker said: what several reports tell, then, folded away, what only one does. Where the story
 * is one report there is nothing to set apart.
 */
function speaker(page: Page, { name, statements }: Speaker, onlyReport: boolean): Element {
  const { shared, single } = onlyReport ? { shared: statements, single: [] } : byWeight(statements)
  const told = `${counted(single.length, 'statement')} in one report only`
  const rest = (summary: Content[]) =>
    h('details.single', h('summary', summary), ...single.map((item) => statement(page, item)))
  if (shared.length === 0) return h('div.speaker', rest([h('b', name), ` ${told}`]))
  return h('section.speaker', [
    h('h4', name),
    ...shared.map((item) => statement(page, item)),
    ...(single.length === 0 ? [] : [rest([told])]),
  ])
}

/** So many speakers whom one report only quotes stand open, the others folded away. */
const MAX_LONELY = 3

/** Speaker by speaker; those whom only one report quotes folded away together where they are many. */
export function saidBy(page: Page, speakers: readonly Speaker[], onlyReport: boolean): Element[] {
  const isLonely = ({ statements }: Speaker) => byWeight(statements).shared.length === 0
  const lonely = onlyReport ? [] : speakers.filter(isLonely)
  const open = lonely.length > MAX_LONELY ? speakers.filter((each) => !isLonely(each)) : speakers
  const rest = lonely.length > MAX_LONELY ? lonely : []
  return [
    ...open.map((each) => speaker(page, each, onlyReport)),
    ...(rest.length === 0
      ? []
      : [
          h('details.single', [
            h('summary', `${counted(rest.length, 'speaker')} whom one report only quotes`),
            ...rest.map((each) => speaker(page, each, onlyReport)),
          ]),
        ]),
  ]
}
