import { type DaySpan, daySpan } from '../text/edtf.ts'
import type { ReportId } from '../text/range.ts'
import type { Point } from './neighbours.ts'
import type { Rarity } from './rarity.ts'
import type { StorySignature } from './signature.ts'
import type { Titled } from './title.ts'
import { hashOf, heaviest, limited, scaled, type Vector, vectorOf } from './vector.ts'
import type { Coverage } from './window.ts'

/** So many stems of a report, the heaviest, find its neighbours. */
const KEYS = 24
/** So many names of a report are kept to be told. */
const NAMES = 12

/** A signature as the index holds it: stems as numbers, about 2 KB. */
export interface Entry extends Titled {
  readonly id: ReportId
  readonly source: string
  /** How heavy each stem is in it. */
  readonly weights: Vector
  readonly published: DaySpan | undefined
  readonly coverage: Coverage | undefined
  /** Its weightiest names. */
  readonly names: readonly string[]
  /** Days that it speaks of, counted from 1970-01-01. */
  readonly days: readonly number[]
  readonly reacts: boolean
}

const bounded = (days: DaySpan | undefined): DaySpan | undefined =>
  days !== undefined && Number.isFinite(days.first) && Number.isFinite(days.last) ? days : undefined

export function entryOf(signature: StorySignature): Entry {
  const weighted = [...signature.names, ...signature.words, ...signature.numbers]
  const days = signature.dated === null ? undefined : bounded(daySpan(signature.dated.day))
  return {
    id: signature.id,
    source: signature.source,
    title: signature.title,
    titleStems: signature.titleStems.map(hashOf),
    published: signature.published === null ? undefined : bounded(daySpan(signature.published)),
    weights: vectorOf(weighted),
    names: signature.names.slice(0, NAMES).map(([name]) => name),
    days: signature.days.flatMap((day) => daySpan(day)?.first ?? []),
    reacts: signature.reacts,
    coverage: days === undefined ? undefined : { ...days, firm: signature.dated?.firm ?? false },
  }
}

/** An entry among its neighbours, its stems weighed by how rare they are. */
export interface Placed extends Point {
  readonly entry: Entry
}

/**
 * No stem counts for more than so much of a report, or than each of its stems where they are few: one name alone (a
 * town, a party) is no story, however often it is told. Two reports that share nothing else are at most the square of
 * it alike.
 */
const MOST_OF_REPORT = 0.25

export function placed(entry: Entry, rarity: Rarity): Placed {
  const vector = limited(
    scaled(entry.weights, (stem) => rarity.says(stem)),
    Math.max(MOST_OF_REPORT, 1 / Math.sqrt(entry.weights.stems.length)),
  )
  const keys = heaviest(vector, KEYS, (stem) => rarity.finds(stem))
  return { id: entry.id, entry, vector, keys, coverage: entry.coverage }
}
