import type { Document } from '../language/document.ts'
import type { LanguagePack } from '../language/pack.ts'
import type { Actor, Coordination, Place } from './finding.ts'

/** Who is spoken of in one report, where, and in which lists. */
export interface Cast {
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly coordinations: readonly Coordination[]
}

export const findActors = (_document: Document, _pack: LanguagePack): Cast => ({
  actors: [],
  places: [],
  coordinations: [],
})
