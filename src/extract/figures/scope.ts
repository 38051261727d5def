import type { LanguagePack } from '../../language/pack.ts'
import { lowerInPlace, prefix } from '../../language/patterns.ts'
import { spanDays } from '../../text/edtf.ts'
import { overlaps, type Range } from '../../text/range.ts'
import type { DateExpression, Figure } from '../finding.ts'

/** A period is told within so many characters of its figure. */
const REACH = 120
/** Periods from a week on are what a figure holds for; a day is when something happened. */
const PERIOD = 7

type Scope = Pick<Figure, 'scopeBy' | 'scope' | 'asOf'>

/** The period that a figure holds for, or the date it was taken at: the nearest one of its sentence. */
export function scopeOf(
  figure: Range,
  dates: readonly DateExpression[],
  text: string,
  pack: LanguagePack,
): Scope {
  const nearest = dates
    .filter((date) => date.kind === 'date' && date.value !== null && !overlaps(date, figure))
    .map((date) => ({
      date,
      value: date.value ?? '',
      distance: Math.max(date.start - figure.end, figure.start - date.end),
    }))
    .filter(({ distance }) => distance <= REACH)
    .toSorted((a, b) => a.distance - b.distance || a.date.start - b.date.start)
  const asOf = nearest.find(({ date }) => isAsOf(date, text, pack))
  const period = nearest.find(({ date, value }) => date !== asOf?.date && spanDays(value) >= PERIOD)
  return {
    ...(asOf === undefined ? {} : { asOf: asOf.value }),
    ...(period === undefined ? {} : { scopeBy: period.date.id, scope: period.value }),
  }
}

const patterns = new WeakMap<LanguagePack, RegExp>()

function isAsOf(date: Range, text: string, pack: LanguagePack): boolean {
  const asOf = patterns.get(pack) ?? prefix(pack.figures.asOf, {})
  patterns.set(pack, asOf)
  return asOf.test(lowerInPlace(text.slice(Math.max(0, date.start - 12), date.start)))
}
