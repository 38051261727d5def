import type { Document } from '../../language/document.ts'
import type { ActorWords } from '../../language/words/actors.ts'
import type { Actor, Coordination } from '../finding.ts'
import type { Chunk } from './chunks.ts'
import type { ChunkIndex } from './roles.ts'

/** Lists of three or more names: "the US, Canada, UK or Australia". A list ends with "and", "or" or "Y" after it. */
export function findCoordinations(
  document: Document,
  words: ActorWords,
  chunks: readonly Chunk[],
  index: ChunkIndex,
  actors: readonly Actor[],
): readonly Coordination[] {
  const { tokens } = document
  const norm = (i: number): string => tokens[i]?.norm ?? ''
  const actorAt = new Map<string, string>()
  for (const actor of actors)
    for (const mention of actor.mentions)
      if (mention.form === 'name') actorAt.set(`${mention.start}-${mention.end}`, actor.id)
  const found: Coordination[] = []
  let done = 0
  for (const first of chunks) {
    if (first.from < done) continue
    const members = [first]
    let closed = false
    let last = first
    while (!closed) {
      let next = last.to
      const comma = norm(next) === ','
      if (comma) next++
      if (words.conjunctions.has(norm(next))) {
        closed = true
        next++
      } else if (!comma) break
      if (words.articles.has(norm(next))) next++
      const chunk = index.starting.get(next)
      if (chunk === undefined || chunk.sentence !== first.sentence) {
        closed = false
        break
      }
      members.push(chunk)
      last = chunk
    }
    done = last.to // what broke off here cannot be the start of another list: no word is read twice
    if (!closed || members.length < 3) continue
    found.push({
      finding: 'coordination',
      id: `c${found.length + 1}`,
      rule: 'list of names',
      start: first.start,
      end: last.end,
      members: members.map(({ start, end, text }) => ({
        actor: actorAt.get(`${start}-${end}`) ?? null,
        text,
        start,
        end,
      })),
    })
  }
  return found
}
