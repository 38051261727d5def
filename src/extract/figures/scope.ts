import { spanDays } from '../../text/edtf.ts'
import { overlaps, type Range } from '../../text/range.ts'
import { resolve } from '../dates/resolve.ts'
import type { DateExpression, Figure } from '../finding.ts'

/** A period is told within so many characters of its figure. */
const REACH = 120
/** Periods from a week on are what a figure holds for; a day is when something happened. */
const PERIOD = 7

/** The period that a figure holds for: the nearest one of its sentence. */
export function scopeOf(figure: Range, dates: readonly DateExpression[]): Pick<Figure, 'scopeBy' | 'scope'> {
  const periods = dates
    .filter((date) => date.kind === 'date' && !overlaps(date, figure) && daysOf(date) >= PERIOD)
    .map((date) => ({ date, distance: Math.max(date.start - figure.end, figure.start - date.end) }))
    .filter(({ distance }) => distance <= REACH)
    .toSorted((a, b) => a.distance - b.distance || a.date.start - b.date.start)
  const nearest = periods[0]?.date
  if (nearest === undefined) return {}
  return nearest.value === null ? { scopeBy: nearest.id } : { scopeBy: nearest.id, scope: nearest.value }
}

/** How long "last year" is does not depend on when it was written: any day serves where none is known. */
const ANY_DAY = '2001-05-16'

function daysOf(date: DateExpression): number {
  const value = date.value ?? resolve(date.reading, ANY_DAY).value
  return value === null ? 0 : spanDays(value)
}
