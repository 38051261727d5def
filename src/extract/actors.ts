import type { Document } from '../language/document.ts'
import type { LanguagePack } from '../language/pack.ts'
import type { ActorWords } from '../language/words/actors.ts'
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
    .map((figurant) => finish(figurant, words))
    .sort((a, b) => firstStart(a) - firstStart(b))
    .map((actor, i) => ({ ...actor, id: `a${i + 1}` }))
  return {
    actors,
    places: naming.places,
    coordinations: findCoordinations(document, words, chunks, index, actors),
  }
}

const firstStart = (actor: Actor): number => actor.mentions[0]?.start ?? 0

/** 'Alba Roth' rather than 'ALBA ROTH'; 'Prince Karl' where there is no second name. */
function calledIn({ name, names, roles }: Figurant, words: ActorWords): string {
  const written = names.find(
    (other) => other !== name && other.toLowerCase() === name.toLowerCase() && other !== other.toUpperCase(),
  )
  const plain = name === name.toUpperCase() ? (written ?? name) : name
  const style = plain.includes(' ') ? undefined : roles.find(({ text }) => words.styles.has(text))?.text
  return style === undefined ? plain : `${style.charAt(0).toUpperCase()}${style.slice(1)} ${plain}`
}

/** Mentions in reading order, each once. */
function finish(figurant: Figurant, words: ActorWords): Actor {
  const { kind, name, country, names, roles, mentions } = figurant
  const sorted = mentions.toSorted(byPosition)
  return {
    id: '',
    kind,
    name: kind === 'person' ? calledIn(figurant, words) : name,
    names,
    ...(country === undefined ? {} : { country }),
    roles: roles.toSorted(byPosition),
    mentions: sorted.filter((mention, i) => {
      const before = sorted[i - 1]
      return before === undefined || before.start !== mention.start || before.end !== mention.end
    }),
  }
}
