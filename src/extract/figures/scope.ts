import type { LanguagePack } from '../../language/pack.ts'
import { lowerInPlace, prefix } from '../../language/patterns.ts'
import { spanDays } from '../../text/edtf.ts'
import { overlaps, type Range } from '../../text/range.ts'
import { unitOfReading } from '../dates/linking.ts'
import type { DateExpression, Figure } from '../finding.ts'

/** A period is told within so many characters of its figure. */
export const SCOPE_REACH = 120
/** Days from which on a time is what a figure holds for; a day is when something happened. */
const PERIOD = 7

type Scope = Pick<Figure, 'scopeBy' | 'scope' | 'asOf'>

/**
 * The period that a figure holds for, or the date it was taken at: the nearest one of its sentence. A period without
 * a value yet is named all the same, for the report may be given a publication date later.
 */
export function scopeOf(
  figure: Range,
  dates: readonly DateExpression[],
  text: string,
  pack: LanguagePack,
): Scope {
  const near = dates
    .filter((date) => date.kind === 'date' && !overlaps(date, figure))
    .map((date) => ({ date, distance: Math.max(date.start - figure.end, figure.start - date.end) }))
    .filter(({ distance }) => distance <= SCOPE_REACH)
    .toSorted((a, b) => a.distance - b.distance || a.date.start - b.date.start)
    .map(({ date }) => date)
  const asOf = near.find((date) => isAsOf(date, text, pack))
  const period = near.find((date) => date !== asOf && isPeriod(date))
  return {
    ...(asOf === undefined || asOf.value === null ? {} : { asOf: asOf.value }),
    ...(period === undefined ? {} : { scopeBy: period.id }),
    ...(period === undefined || period.value === null ? {} : { scope: period.value }),
  }
}

function isPeriod({ value, reading }: DateExpression): boolean {
  if (value !== null) return spanDays(value) >= PERIOD
  const unit = unitOfReading(reading)
  return reading.kind === 'window' || reading.kind === 'interval' || (unit !== undefined && unit !== 'day')
}

const patterns = new WeakMap<LanguagePack, RegExp>()

function isAsOf(date: Range, text: string, pack: LanguagePack): boolean {
  const asOf = patterns.get(pack) ?? prefix(pack.figures.asOf, {})
  patterns.set(pack, asOf)
  return asOf.test(lowerInPlace(text.slice(Math.max(0, date.start - 12), date.start)))
}
