import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ItemMention } from '../../corroborate/item.ts'
import { groupBy } from '../../text/order.ts'
import type { StoryContents } from '../contents.ts'
import { capital, counted } from '../prose.ts'
import { address, exhibit, linkTo, type Page } from './evidence.ts'

/** A line shows one report of each origin, and at most this many; the item itself has them all. */
const MAX_NOTES = 3

/** One mention of each origin, the first of each. */
function witnesses(page: Page, mentions: readonly ItemMention[]): readonly ItemMention[] {
  const byOrigin = groupBy(mentions, ({ report }) => page.all.origins.get(report)?.id ?? report)
  return [...byOrigin.values()].flatMap(([first]) => first ?? []).slice(0, MAX_NOTES)
}

/** What happened, in a few lines with numbered notes, and the notes. */
export function brief(page: Page, { story, brief }: StoryContents): Element[] {
  const notes: Element[] = []
  const lines = brief.map((line) => {
    const mentions = line.items.flatMap((id) => page.all.items.get(id)?.mentions ?? [])
    const references = witnesses(page, mentions).map((mention) => {
      const number = notes.length + 1
      const note = `${story.id}-note-${number}`
      const reference = `${story.id}-line-${number}`
      const back = h(
        'a.back',
        { href: linkTo(reference), ariaLabel: `Back to the line of note ${number}` },
        '↩',
      )
      notes.push(h('li', { id: address(note), tabIndex: -1 }, [...exhibit(page, mention), back]))
      return h(
        'sup',
        h('a', { id: address(reference), href: linkTo(note), ariaLabel: `Note ${number}` }, String(number)),
      )
    })
    return h('li', capital(line.text), h('span.references', references))
  })
  if (lines.length === 0) return []
  const summary = `Evidence for these lines (${counted(notes.length, 'note')})`
  return [
    h('ul.lines', lines),
    ...(notes.length === 0 ? [] : [h('details.notes', h('summary', summary), h('ol', notes))]),
  ]
}
