import type { CalendarUnit, Recurring } from '../../language/words/dates.ts'
import { calendarDay, daySpan, dayText, type Edtf, isEdtf, yearText } from '../../text/edtf.ts'
import type { Known } from '../../text/known.ts'
import type { DateExpression, DateKind } from '../finding.ts'
import { closedSpan, inYear, partOf, precisionOf, precisionOfDistance, shiftDay, unitOf } from './calendar.ts'
import { type DateReading, readingNeedsPublication } from './reading.ts'

/**
 * What a reading comes to in a report published then: EDTF, or null where it depends on a publication date that
 * is not known (well enough). A publication date of several days counts where all of them lead to the same value.
 * `resolve({kind: 'unit', unit: 'day', shift: -1}, '2021-12-16') // {kind: 'date', value: '2021-12-15'}`
 */
export function resolve(
  reading: DateReading,
  published: Edtf | null,
): { readonly kind: DateKind; readonly value: string | null } {
  const kind = kindOf(reading)
  if (!readingNeedsPublication(reading)) return { kind, value: valueAt(reading, undefined) ?? null }
  const span = published === null ? undefined : closedSpan(published)
  if (span === undefined) return { kind, value: null }
  const earliest = valueAt(reading, span.first)
  const latest = span.last === span.first ? earliest : valueAt(reading, span.last)
  return { kind, value: earliest === latest ? (earliest ?? null) : null }
}

/** The same dates for another publication date: a report that does not say when it was published gets one later. */
export const resolveDates = (
  dates: readonly DateExpression[],
  published: Known<Edtf> | null,
): readonly DateExpression[] =>
  dates.map((date) => ({
    ...date,
    ...resolve(date.reading, published?.value ?? null),
    supposed: published?.from === 'supposed' && readingNeedsPublication(date.reading),
  }))

/**
 * When the other event of "eight days after the leaders spoke" took place: what the text fixes, moved by the
 * distance. Undefined for other readings and where it has no value.
 */
export function anchorValue(reading: DateReading, published: Edtf | null): Edtf | undefined {
  if (reading.kind !== 'beside') return undefined
  const fixed = resolve(reading.reading, published).value
  if (fixed === null || reading.fixes === 'anchor') return fixed ?? undefined
  return moved(fixed, reading.amount, reading.unit, reading.sign === 1 ? -1 : 1)
}

function kindOf(reading: DateReading): DateKind {
  switch (reading.kind) {
    case 'duration':
    case 'set':
    case 'vague':
      return reading.kind
    case 'clock':
      return 'time'
    case 'interval':
      return [reading.from, reading.to].some((end) => end?.kind === 'clock') ? 'time' : 'date'
    default:
      return 'date'
  }
}

/** A value checked at the door: nothing that is not EDTF gets out. */
function valueAt(reading: DateReading, day: number | undefined): string | undefined {
  if (reading.kind === 'duration' || reading.kind === 'set') return reading.value
  const value = dateAt(reading, day)
  return value !== undefined && isEdtf(value) ? value : undefined
}

function dateAt(reading: DateReading, day: number | undefined): Edtf | undefined {
  switch (reading.kind) {
    case 'absolute':
      return reading.value
    case 'told':
      return reading.reading === null ? undefined : dateAt(reading.reading, day)
    case 'unit': {
      const from = startOf(reading.from, reading.unit, reading.shift, day)
      return from === undefined
        ? undefined
        : unitOf(shiftDay(from, reading.shift, reading.unit), reading.unit)
    }
    case 'offset': {
      const { amount, unit, sign } = reading
      const from = reading.from === undefined ? undefined : dateAt(reading.from, day)
      const value =
        reading.from === undefined
          ? day === undefined
            ? undefined
            : unitOf(shiftDay(day, sign * amount, unit), precisionOfDistance(unit, amount))
          : from === undefined
            ? undefined
            : moved(from, amount, unit, sign)
      if (value === undefined || !reading.beyond) return value
      return sign < 0 ? `../${value}` : `${value}/..`
    }
    case 'window': {
      if (day === undefined) return undefined
      const { amount, unit, sign } = reading
      const precision = precisionOfDistance(unit, amount)
      const other = unitOf(shiftDay(day, sign * amount, unit), precision)
      const here = unitOf(day, precision)
      return interval(sign < 0 ? other : here, sign < 0 ? here : other)
    }
    case 'weekday':
      return day === undefined ? undefined : weekdayAt(reading, day)
    case 'yearly': {
      const value = day === undefined ? undefined : yearlyAt(reading, day)
      return value === undefined || reading.about !== true || value.includes('/') ? value : `${value}~`
    }
    case 'in':
      return withinAt(reading, day)
    case 'part': {
      const whole = dateAt(reading.of, day)
      return whole === undefined ? undefined : partOf(whole, reading.part)
    }
    case 'interval':
      return intervalAt(reading, day)
    case 'clock': {
      const value = dateAt(reading.day, day)
      const only = value === undefined ? undefined : closedSpan(value)
      if (only === undefined || only.first !== only.last) return undefined
      return `${dayText(only.first)}T${two(reading.hour)}:${two(reading.minute)}${reading.zone}`
    }
    case 'beside': {
      const fixed = dateAt(reading.reading, day)
      if (fixed === undefined || reading.fixes === 'located') return fixed
      return moved(fixed, reading.amount, reading.unit, reading.sign)
    }
    case 'unknown':
    case 'duration':
    case 'set':
    case 'vague':
      return undefined
    default:
      return reading satisfies never
  }
}

const two = (n: number): string => String(n).padStart(2, '0')

/** The day from which a calendar unit is counted: it must be known as precisely as the unit. */
function startOf(
  from: DateReading | undefined,
  unit: CalendarUnit,
  shift: number,
  day: number | undefined,
): number | undefined {
  if (from === undefined) return day
  const value = dateAt(from, day)
  const span = value === undefined ? undefined : closedSpan(value)
  if (span === undefined) return undefined
  if (unitOf(span.first, unit) === unitOf(span.last, unit)) return span.first
  if (unit !== 'day') return undefined
  // "the next day" after a night that was told as two dates: on from its end, back from its start.
  return span.last - span.first > 3 ? undefined : shift < 0 ? span.first : span.last
}

/** A date moved by a distance, as precise as the distance; undefined where the date is less precise than that. */
function moved(value: Edtf, amount: number, unit: CalendarUnit, sign: -1 | 1): Edtf | undefined {
  const span = closedSpan(value)
  if (span === undefined) return undefined
  const precision = precisionOfDistance(unit, amount)
  const first = unitOf(shiftDay(span.first, sign * amount, unit), precision)
  const last = unitOf(shiftDay(span.last, sign * amount, unit), precision)
  return first === last ? first : undefined
}

function weekdayAt(
  { weekday, days, direction }: Extract<DateReading, { kind: 'weekday' }>,
  day: number,
): Edtf {
  const length = days - 1
  const since = (calendarDay(day).weekday - weekday + 7) % 7 //  0 where the publication day is that day
  const latest = day - since //                                  the latest that has begun
  const upcoming = latest + length >= day ? latest : latest + 7 // the earliest that has not ended
  const start = {
    past: latest,
    last: latest + length >= day ? latest - 7 : latest,
    future: upcoming,
    next: latest + 7,
    near: upcoming - day < day - latest ? upcoming : latest,
    this: upcoming - day < day - latest ? upcoming : latest,
  }[direction]
  return interval(dayText(start), dayText(start + length)) ?? dayText(start)
}

/** A report that leaves out the year of a day means one less than so many days away, whatever the tense. */
const FAR = 300

function yearlyAt(
  { recurring, direction }: Extract<DateReading, { kind: 'yearly' }>,
  day: number,
): Edtf | undefined {
  const { year } = calendarDay(day)
  if (direction === 'this' && recurring.kind !== 'season') return inYear(recurring, year)
  const candidates = Array.from({ length: 17 }, (_, i) => inYear(recurring, year - 8 + i)).flatMap(
    (value) => {
      const span = value === undefined ? undefined : daySpan(value)
      return value === undefined || span === undefined ? [] : [{ value, ...span }]
    },
  )
  const distance = (c: { first: number; last: number }) => Math.max(0, c.first - day, day - c.last)
  const nearest = () => candidates.reduce((a, b) => (distance(b) < distance(a) ? b : a)).value
  if (candidates.length === 0) return undefined
  switch (direction) {
    case 'past': {
      const found = candidates.findLast((c) => c.first <= day)
      return found !== undefined && recurring.kind === 'day' && day - found.last > FAR
        ? nearest()
        : found?.value
    }
    case 'last':
      return candidates.findLast((c) => c.last < day)?.value
    case 'future': {
      const found = candidates.find((c) => c.last >= day)
      return found !== undefined && found.first - day > FAR ? nearest() : found?.value
    }
    case 'next':
      return candidates.find((c) => c.first > day)?.value
    case 'near':
    case 'this':
      return nearest()
    default:
      return direction satisfies never
  }
}

function withinAt(
  { what, whole }: Extract<DateReading, { kind: 'in' }>,
  day: number | undefined,
): Edtf | undefined {
  const value = dateAt(whole, day)
  const span = value === undefined ? undefined : closedSpan(value)
  if (span === undefined || value === undefined) return undefined
  if (what.kind === 'weekday') {
    if (span.last - span.first !== 6) return undefined
    return dayText(span.first + ((what.weekday - calendarDay(span.first).weekday + 7) % 7))
  }
  return precisionOf(value) === 'year' ? inYear(what, calendarDay(span.first).year) : undefined
}

/** Of two recurring ends the second is the next one after the first; one end with a year gives it to the other. */
function intervalAt(
  { from, to }: Extract<DateReading, { kind: 'interval' }>,
  day: number | undefined,
): Edtf | undefined {
  if (from?.kind === 'yearly' && to !== null && to.kind !== 'yearly') {
    const end = dateAt(to, day)
    const begin = end === undefined ? undefined : beside(from.recurring, end, -1)
    return begin === undefined || end === undefined ? undefined : interval(begin, end)
  }
  const start = from === null ? '..' : dateAt(from, day)
  if (start === undefined) return undefined
  const end =
    to === null
      ? '..'
      : to.kind === 'yearly' && from !== null
        ? beside(to.recurring, start, 1)
        : dateAt(to, day)
  return end === undefined ? undefined : interval(start, end)
}

/** The recurring time nearest to a date on its one side: the first that ends after it, or the last that starts before. */
function beside(recurring: Recurring, value: Edtf, side: -1 | 1): Edtf | undefined {
  const span = closedSpan(value)
  if (span === undefined) return undefined
  const { year } = calendarDay(side === 1 ? span.first : span.last)
  return [year, year + side]
    .map((y) => inYear(recurring, y))
    .find((other) => {
      const found = other === undefined ? undefined : daySpan(other)
      return found !== undefined && (side === 1 ? found.last >= span.first : found.first <= span.last)
    })
}

/** From the start of one date to the end of another; undefined where that runs backwards. */
function interval(from: Edtf, to: Edtf): Edtf | undefined {
  const value = from === to ? from : `${endOf(from, 'first')}/${endOf(to, 'last')}`
  return isEdtf(value) ? value : undefined
}

/** One end of a value as a plain date: intervals give their own ends, decades and seasons their first or last unit. */
function endOf(value: Edtf, end: 'first' | 'last'): Edtf {
  const [left = value, right = value] = value.split('/')
  const point = end === 'first' ? left : right
  const precision = precisionOf(point)
  const span = closedSpan(point)
  if (span === undefined) return point
  if (precision === 'decade' || precision === 'century') return yearText(calendarDay(span[end]).year)
  return precision === 'quarter' ? unitOf(span[end], 'month') : point
}
