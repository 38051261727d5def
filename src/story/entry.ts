import { type DaySpan, daySpan } from '../text/edtf.ts'
import { byCodeUnit } from '../text/order.ts'
import type { ReportId } from '../text/range.ts'
import type { Point } from './neighbours.ts'
import type { StorySignature } from './signature.ts'
import type { Titled } from './title.ts'
import { hashOf, scaled, vectorOf } from './vector.ts'

/** So many stems of a report, the heaviest, find its neighbours. */
const KEYS = 24
/** So many names of a report are kept to be told. */
const NAMES = 12

/** A signature as the index holds it: stems as numbers, about 2 KB. */
export interface Entry extends Point, Titled {
  readonly id: ReportId
  readonly source: string
  readonly published: DaySpan | undefined
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
    vector: scaled(vectorOf(weighted), () => 1),
    keys: weighted
      .toSorted((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))
      .slice(0, KEYS)
      .map(([stem]) => hashOf(stem)),
    names: signature.names.slice(0, NAMES).map(([name]) => name),
    days: signature.days.flatMap((day) => daySpan(day)?.first ?? []),
    reacts: signature.reacts,
    coverage: days === undefined ? undefined : { ...days, firm: signature.dated?.firm ?? false },
  }
}
