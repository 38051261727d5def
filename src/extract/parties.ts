import { firstIndex } from '../text/order.ts'
import { byPosition, overlaps, type Range } from '../text/range.ts'
import type { Actor, Party } from './finding.ts'

/** Every mention of a report in reading order, for looking up by place. */
interface MentionIndex {
  readonly mentions: readonly (Range & { readonly actor: string })[]
  /** Length of the longest mention: how far before a place one may begin that still covers it. */
  readonly longest: number
}

const indexes = new WeakMap<readonly Actor[], MentionIndex>()

function indexOf(actors: readonly Actor[]): MentionIndex {
  const known = indexes.get(actors)
  if (known !== undefined) return known
  const mentions = actors
    .flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ start, end, actor: id })))
    .sort(byPosition)
  const longest = mentions.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  const made = { mentions, longest }
  indexes.set(actors, made)
  return made
}

/** The mentions that share words with `range`, in reading order (binary search). */
function mentionsAt({ mentions, longest }: MentionIndex, range: Range): MentionIndex['mentions'] {
  const found = []
  for (
    let i = firstIndex(mentions, ({ start }) => start >= range.start - longest);
    i < mentions.length;
    i++
  ) {
    const mention = mentions[i]
    if (mention === undefined || mention.start >= range.end) break
    if (overlaps(mention, range)) found.push(mention)
  }
  return found
}

/**
 * The party that `spans` stand for: the actors mentioned there, in reading order; a mention that covers more of
 * the words wins over those inside it ("the president of France" is a person, not France).
 */
export function partyAt(spans: readonly Range[], actors: readonly Actor[]): Party {
  const index = indexOf(actors)
  const hits = spans.flatMap((span) => mentionsAt(index, span)).sort(byPosition)
  const ids = new Set<string>()
  let outer: Range | undefined
  for (const hit of hits) {
    const isInside =
      outer !== undefined && hit.end <= outer.end && hit.end - hit.start < outer.end - outer.start
    if (isInside) continue
    ids.add(hit.actor)
    outer = outer === undefined || hit.end > outer.end ? hit : outer
  }
  const [first = null] = ids
  return { actor: first, actors: [...ids], spans }
}

export const nobody: Party = { actor: null, actors: [], spans: [] }
