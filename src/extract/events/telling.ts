import type { EventKind } from '../../language/words/events.ts'
import type { Range } from '../../text/range.ts'
import type { Standing } from '../finding.ts'
import type { Word } from './chunks.ts'
import type { Clause } from './clauses.ts'

/** An event as one clause or noun tells it, before actors, place and date are looked up. */
export interface Telling {
  readonly type: EventKind
  readonly mode?: string
  readonly rule: string
  readonly actor: readonly Range[]
  readonly recipient: readonly Range[]
  /** Words that tell it, the deciding one first. */
  readonly trigger: readonly Word[]
  /** The clauses whose dates and places are its own; none for a noun. */
  readonly clauses: readonly Clause[]
  /** Chunk that tells it. */
  readonly at: number
  readonly range: Range
  readonly standing: Standing
  readonly background: boolean
  /** "The meeting took place …": who met was told before. */
  readonly recalls: boolean
}

/** What a clause or noun tells, without who. */
export interface Meaning {
  readonly type: EventKind
  readonly mode?: string | undefined
  readonly rule: string
  readonly trigger: readonly Word[]
  readonly actor: readonly Range[]
  readonly recipient: readonly Range[]
  readonly standing: Standing
  /** The clauses whose dates and places are its own, the nearest first. */
  readonly clauses: readonly Clause[]
}

/** Clauses nested deeper than this in each other are not followed: no news sentence needs it. */
export const DEEPEST = 5

/** Who took part in what a noun tells. */
export interface Sides {
  readonly actor: readonly Range[]
  readonly recipient: readonly Range[]
  /** Whether `actor` alone stands for both sides: "talks of the two leaders". */
  readonly together: boolean
}
