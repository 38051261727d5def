import { overlaps, type Range } from '../text/range.ts'
import type { Actor, Party } from './finding.ts'

/**
 * The party that `spans` stand for: the actors mentioned there, in reading order; a mention that covers more of
 * the words wins over those inside it ("the president of France" is a person, not France).
 */
export function partyAt(spans: readonly Range[], actors: readonly Actor[]): Party {
  const hits = actors.flatMap((actor) =>
    actor.mentions
      .filter((mention) => spans.some((span) => overlaps(span, mention)))
      .map((mention) => ({ actor: actor.id, mention })),
  )
  const outer = hits.filter(
    ({ mention }) =>
      !hits.some(
        (other) =>
          other.mention.start <= mention.start &&
          mention.end <= other.mention.end &&
          other.mention.end - other.mention.start > mention.end - mention.start,
      ),
  )
  const ids = [...new Set(outer.sort((a, b) => a.mention.start - b.mention.start).map((hit) => hit.actor))]
  return { actor: ids[0] ?? null, actors: ids, spans }
}

export const nobody: Party = { actor: null, actors: [], spans: [] }
