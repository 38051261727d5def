import type { Thread } from '../story/story.ts'
import { compatibleDates } from '../text/edtf.ts'
import { groupBy } from '../text/order.ts'
import type { Item } from './item.ts'
import { likeness, type Stems, wholeness } from './likeness.ts'

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
  const threadOf = (item: Item): string | undefined => place.get(item.story)?.thread
  const happened = groupBy(
    items.filter(({ kind, standing }) => kind === 'event' && standing === 'happened'),
    threadOf,
  )
  const said = groupBy(
    items.filter(({ kind, speaker }) => kind === 'statement' && speaker !== undefined),
    (item) => `${threadOf(item)} ${item.speaker}`,
  )
  const known = new Map<Item, Stems>()
  const stemsOnce: ItemStems = (item) => {
    const own = known.get(item) ?? stems(item)
    known.set(item, own)
    return own
  }
  return items.map((item) => {
    if (threadOf(item) === undefined) return item
    if (item.kind === 'event' && item.standing === 'planned') {
      const by = happened
        .get(threadOf(item))
        ?.find((other) => later(item, other) && fulfils(item, other, stemsOnce))
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
    const echoes = (said.get(`${threadOf(item)} ${item.speaker}`) ?? [])
      .filter((other) => (later(item, other) || later(other, item)) && echo(item, other, stemsOnce))
      .map((other) => other.id)
    return echoes.length > 0 ? { ...item, echoes } : item
  })
}

/** Types that a meeting to sign something may be told as, before and after (PLOVER's cooperative types). */
const COOPERATIVE: ReadonlySet<string | undefined> = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE'])
/** Clauses that share this much tell of the same undertaking although their types differ. */
const SAME_UNDERTAKING = 0.2

/** The same parties, not before it was planned for, told as having happened: the same kind of event or undertaking. */
function fulfils(planned: Item, done: Item, stems: ItemStems): boolean {
  if (done.kind !== 'event' || done.standing !== 'happened' || done.background) return false
  const did = involved(done)
  if (involved(planned).filter((actor) => did.includes(actor)).length < 2) return false
  if (planned.date !== undefined && done.date !== undefined && !compatibleDates(planned.date, done.date))
    return false
  if (planned.type === done.type) return true
  const cooperative = COOPERATIVE.has(planned.type) && COOPERATIVE.has(done.type)
  return cooperative && wholeness(likeness(stems(planned), stems(done))) >= SAME_UNDERTAKING
}

const involved = (item: Item): readonly string[] => [
  ...new Set([...(item.actors ?? []), ...(item.recipients ?? [])]),
]

function echo(a: Item, b: Item, stems: ItemStems): boolean {
  const like = likeness(stems(a), stems(b))
  return like.count >= 2 && wholeness(like) >= ECHO
}
