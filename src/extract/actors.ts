import type { Document } from '../language/document.ts'
import type { LanguagePack } from '../language/pack.ts'
import { byPosition } from '../text/range.ts'
import { findChunks } from './actors/chunks.ts'
import { findCoordinations } from './actors/coordinations.ts'
import { nameActors } from './actors/naming.ts'
import { type Figurant, resolveReferences } from './actors/references.ts'
import { findRolePhrases, indexChunks } from './actors/roles.ts'
import type { Actor, Coordination, Place } from './finding.ts'

/** Who is spoken of in one report, where, and in which lists. */
export interface Cast {
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly coordinations: readonly Coordination[]
}

/** The actors of a report in order of appearance, its places, and its lists of three or more names. */
export function findActors(document: Document, { actors: words }: LanguagePack): Cast {
  const { chunks, roles } = findChunks(document, words) //                    runs that look like one name, and role nouns
  const index = indexChunks(chunks)
  const phrases = findRolePhrases(document, words, index, roles) //           whose office it is and who stands beside it: evidence for persons
  const naming = nameActors(document, words, chunks, phrases, index) //       which names are one actor, of which kind; the rest are places
  const figurants = resolveReferences(document, words, naming, phrases, index) // roles taught, then what only refers to a name
  const actors = figurants
    .map(finish)
    .sort((a, b) => firstStart(a) - firstStart(b))
    .map((actor, i) => ({ ...actor, id: `a${i + 1}` }))
  return {
    actors,
    places: naming.places,
    coordinations: findCoordinations(document, words, chunks, index, actors),
  }
}

const firstStart = (actor: Actor): number => actor.mentions[0]?.start ?? 0

/** The fullest name is the one with most letters; mentions in reading order, each once. */
function finish({ kind, name, country, names, roles, mentions }: Figurant): Actor {
  const sorted = mentions.toSorted(byPosition)
  return {
    id: '',
    kind,
    name:
      kind === 'person'
        ? names.reduce((best, next) => (next.length > best.length ? next : best), names[0] ?? name)
        : name,
    names,
    ...(country === undefined ? {} : { country }),
    roles: roles.toSorted(byPosition),
    mentions: sorted.filter((mention, i) => {
      const before = sorted[i - 1]
      return before === undefined || before.start !== mention.start || before.end !== mention.end
    }),
  }
}
