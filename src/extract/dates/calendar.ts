import type { CalendarUnit, Recurring } from '../../language/words/dates.ts'
import {
  calendarDay,
  type DaySpan,
  dayNumber,
  daySpan,
  daysInMonth,
  dayText,
  type Edtf,
  monthText,
  yearText,
} from '../../text/edtf.ts'
import type { Part } from './reading.ts'

/** The calendar unit that holds a day, as EDTF; weeks run from Monday to Sunday. `unitOf(18976, 'month') // '2021-12'` */
export function unitOf(day: number, unit: CalendarUnit): Edtf {
  const { year, month, weekday } = calendarDay(day)
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
    case 'day':
      return dayText(day)
    case 'week':
      return `${dayText(day - weekday + 1)}/${dayText(day - weekday + 7)}`
    case 'month':
      return monthText(year, month)
    case 'quarter':
      return months(year, 3 * Math.floor((month - 1) / 3) + 1, 3)
    case 'year':
      return yearText(year)
    case 'decade':
      return `${yearText(year).slice(0, -1)}X`
    case 'century':
      return `${yearText(year).slice(0, -2)}XX`
    default:
      return unit satisfies never
  }
}

/** Months in a row as an interval, one alone as itself: `months(2021, 1, 9) // '2021-01/2021-09'` */
export function months(year: number, first: number, count: number): Edtf {
  const start = calendarDay(dayNumber(year, first, 1))
  const end = calendarDay(dayNumber(year, first + count - 1, 1))
  return between(monthText(start.year, start.month), monthText(end.year, end.month))
}

const between = (from: Edtf, to: Edtf): Edtf => (from === to ? from : `${from}/${to}`)

const MONTHS: Partial<Readonly<Record<CalendarUnit, number>>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
}
const DAYS: Partial<Readonly<Record<CalendarUnit, number>>> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
}

/** The day so many units from another; the last of the month where that is too short. */
export function shiftDay(from: number, amount: number, unit: CalendarUnit): number {
  const perMonth = MONTHS[unit]
  if (perMonth === undefined) return from + Math.trunc(amount * (DAYS[unit] ?? 1))
  const at = calendarDay(from)
  const first = calendarDay(dayNumber(at.year, at.month + Math.round(amount * perMonth), 1))
  return dayNumber(first.year, first.month, Math.min(at.day, daysInMonth(first.year, first.month)))
}

/** How precise a distance is: "two weeks ago" names a day, "a decade ago" and "two years ago" a year. */
export function precisionOfDistance(unit: CalendarUnit, amount: number): CalendarUnit {
  if (unit === 'year' || unit === 'decade' || unit === 'century')
    return Number.isInteger(amount * (unit === 'decade' ? 10 : unit === 'century' ? 100 : 1))
      ? 'year'
      : 'month'
  return unit === 'month' || unit === 'quarter' ? 'month' : 'day'
}

/** The unit that a value names; undefined for intervals of other lengths. */
export function precisionOf(value: Edtf): CalendarUnit | undefined {
  const plain = value.replace(/[?~%]$/u, '')
  if (/^-?\d{4}-\d{2}-\d{2}/u.test(plain)) return plain.includes('/') ? undefined : 'day'
  if (/^-?\d{4}-(?:0\d|1[0-2])$/u.test(plain)) return 'month'
  if (/^-?\d{4}-2[1-4]$/u.test(plain)) return 'quarter'
  if (/^-?\d{4}$/u.test(plain)) return 'year'
  if (/^\d{3}X$/u.test(plain)) return 'decade'
  if (/^\d{2}XX$/u.test(plain)) return 'century'
  return undefined
}

/** The first and last day; undefined for what is open or no date. */
export function closedSpan(value: Edtf): DaySpan | undefined {
  const span = daySpan(value)
  return span !== undefined && Number.isFinite(span.first) && Number.isFinite(span.last) ? span : undefined
}

/** A recurring time in one year; undefined where that year has none (29 February). */
export function inYear(recurring: Recurring, year: number): Edtf | undefined {
  switch (recurring.kind) {
    case 'day':
      return recurring.day <= daysInMonth(year, recurring.month)
        ? dayText(dayNumber(year, recurring.month, recurring.day))
        : undefined
    case 'month':
      return monthText(year, recurring.month)
    case 'season':
      return `${yearText(year)}-${recurring.season}`
    case 'quarter':
      return months(year, 3 * recurring.quarter - 2, 3)
    case 'half':
      return months(year, 6 * recurring.half - 5, 6)
    case 'nth weekday':
      return dayText(
        nthWeekday(year, recurring.month, recurring.weekday, recurring.nth) + (recurring.plus ?? 0),
      )
    case 'easter':
      return dayText(easter(year) + recurring.plus)
    case 'turn of the year':
      return `${yearText(year - 1)}-12-31/${yearText(year)}-01-01`
    default:
      return recurring satisfies never
  }
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth < 0) {
    const last = dayNumber(year, month + 1, 1) - 1
    return last - ((calendarDay(last).weekday - weekday + 7) % 7)
  }
  const first = dayNumber(year, month, 1)
  return first + ((weekday - calendarDay(first).weekday + 7) % 7) + 7 * (nth - 1)
}

/** Easter Sunday of the Gregorian calendar (Meeus/Jones/Butcher). */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dayNumber(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}

/** A part of a longer time; undefined where the time cannot be cut that way. */
export function partOf(value: Edtf, part: Part): Edtf | undefined {
  if (part.part === 'whole') return value
  const unit = precisionOf(value)
  const span = closedSpan(value)
  if (span === undefined) return undefined
  if (part.part === 'slice') return slice(span, unit, part)
  const pieces = piecesOf(span, unit)
  if (pieces === undefined) return value
  const third = Math.round(pieces.length / 3)
  switch (part.part) {
    case 'early':
      return joined(pieces.slice(0, third))
    case 'mid':
      return joined(pieces.slice(third, 2 * third))
    case 'late':
      return joined(pieces.slice(2 * third))
    case 'start':
      return pieces[0]
    case 'end':
      return pieces.at(-1)
    default:
      return part.part satisfies never
  }
}

const joined = (pieces: readonly Edtf[]): Edtf | undefined => {
  const [first, last] = [pieces[0], pieces.at(-1)]
  return first === undefined || last === undefined ? undefined : between(first, last)
}

/** The next smaller units that a time is made of. */
function piecesOf(span: DaySpan, unit: CalendarUnit | undefined): readonly Edtf[] | undefined {
  const { year } = calendarDay(span.first)
  const list = (count: number, piece: (i: number) => Edtf): readonly Edtf[] =>
    Array.from({ length: count }, (_, i) => piece(i))
  if (unit === 'century') return list(100, (i) => yearText(year + i))
  if (unit === 'decade') return list(10, (i) => yearText(year + i))
  if (unit === 'year') return list(12, (i) => monthText(year, i + 1))
  if (unit === 'month') return list(span.last - span.first + 1, (i) => dayText(span.first + i))
  return undefined
}

function slice(
  span: DaySpan,
  unit: CalendarUnit | undefined,
  part: Extract<Part, { part: 'slice' }>,
): Edtf | undefined {
  if (part.unit === 'half') {
    const pieces = piecesOf(span, unit)
    if (pieces === undefined) return undefined
    const middle = Math.floor(pieces.length / 2)
    return joined(part.skip === 0 ? pieces.slice(0, middle) : pieces.slice(middle))
  }
  const start =
    part.from === 'start'
      ? shiftDay(span.first, part.skip, part.unit)
      : shiftDay(span.last + 1, -part.skip - part.count, part.unit)
  const end = shiftDay(start, part.count, part.unit) - 1
  if (start < span.first || end > span.last) return undefined
  if (part.unit === 'quarter' || part.unit === 'week') {
    const smaller = part.unit === 'quarter' ? 'month' : 'day'
    return between(unitOf(start, smaller), unitOf(end, smaller))
  }
  return between(unitOf(start, part.unit), unitOf(end, part.unit))
}
