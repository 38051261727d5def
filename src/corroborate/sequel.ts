import type { Thread } from '../story/story.ts'
import { compatibleDates } from '../text/edtf.ts'
import type { Item } from './item.ts'
import { likeness, type Stems } from './likeness.ts'

/** Stems of an item's first mention, as its own story weighs them. */
export type ItemStems = (item: Item) => Stems

/** Words of one speaker on two occasions are an echo when they are this much alike. */
const ECHO = 0.3

/**
 * Looks from each story to the later ones of its thread: what was planned and then happened is fulfilled, and the
 * same words on another occasion are an echo, never the same statement.
 */
export function withSequels(
  items: readonly Item[],
  threads: readonly Thread[],
  stems: ItemStems,
): readonly Item[] {
  const place = new Map(
    threads.flatMap((thread) => thread.stories.map((story, i) => [story, { thread: thread.id, i }] as const)),
  )
  const later = (a: Item, b: Item): boolean => {
    const [x, y] = [place.get(a.story), place.get(b.story)]
    return x !== undefined && y !== undefined && x.thread === y.thread && x.i < y.i
  }
  return items.map((item) => {
    if (item.kind === 'event' && item.standing === 'planned') {
      const by = items.find((other) => later(item, other) && fulfils(item, other))
      return by === undefined
        ? item
        : {
            ...item,
            verdict: {
              kind: 'fulfilled',
              by: by.id,
              because: `announced here; a later story tells that it took place${by.date ? ` (${by.date})` : ''}`,
            },
          }
    }
    if (item.kind !== 'statement' || item.speaker === undefined) return item
    const echoes = items
      .filter((other) => (later(item, other) || later(other, item)) && echo(item, other, stems))
      .map((other) => other.id)
    return echoes.length > 0 ? { ...item, echoes } : item
  })
}

/** The same kind of event between the same parties, not before it was planned for, told as having happened. */
function fulfils(planned: Item, done: Item): boolean {
  if (done.kind !== 'event' || done.standing !== 'happened' || done.type !== planned.type || done.background)
    return false
  const [who, did] = [involved(planned), involved(done)]
  if (who.length < 2 || !who.every((actor) => did.includes(actor))) return false
  return planned.date === undefined || done.date === undefined || compatibleDates(planned.date, done.date)
}

const involved = (item: Item): readonly string[] => [...(item.actors ?? []), ...(item.recipients ?? [])]

function echo(a: Item, b: Item, stems: ItemStems): boolean {
  if (b.kind !== 'statement' || a.speaker !== b.speaker) return false
  const like = likeness(stems(a), stems(b))
  return like.count >= 2 && (like.containment + like.dice) / 2 >= ECHO
}
