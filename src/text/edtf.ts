/**
 * Dates as ISO 8601-2 (EDTF) strings, and the arithmetic on them that reading the news needs.
 * A date names a stretch of days, so every operation goes through {@link DaySpan}: the first and the last day,
 * counted from 1970-01-01, open ends as ±Infinity. Proleptic Gregorian calendar, no zones, no clock.
 */
export type Edtf = string

/** First and last day, both included, as days since 1970-01-01. */
export interface DaySpan {
  readonly first: number
  readonly last: number
}

const MS_PER_DAY = 86_400_000

/** Days since 1970-01-01 of a calendar day; `month` from 1. Out-of-range months and days roll over. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / MS_PER_DAY)
}

/** The calendar day of a day number; `month` from 1, `weekday` from 1 (Monday) to 7 (Sunday), as ISO 8601 counts. */
export function calendarDay(day: number): { year: number; month: number; day: number; weekday: number } {
  const date = new Date(day * MS_PER_DAY)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay() || 7,
  }
}

/** Number of days in a month; `month` from 1. */
export const daysInMonth = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)

export const yearText = (year: number): string =>
  year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0')

export const monthText = (year: number, month: number): string =>
  `${yearText(year)}-${String(month).padStart(2, '0')}`

/** `dayText(18976) // '2021-12-15'` */
export function dayText(day: number): string {
  const at = calendarDay(day)
  return `${monthText(at.year, at.month)}-${String(at.day).padStart(2, '0')}`
}

const POINT =
  /^(?<year>-?\d{4}|\d{3}X|\d{2}XX)(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?(?:T[\d:.]{2,12}(?:Z|[+-]\d{2}:?\d{2})?)?[?~%]?$/u

/** Seasons of ISO 8601-2 in the northern hemisphere: the first month of three. */
const SEASON_START: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 }

const SEASON = /^-?\d{4}-2\d$/u

function pointSpan(point: string): DaySpan | undefined {
  const parts = POINT.exec(point)?.groups
  const yearPart = parts?.year
  if (yearPart === undefined) return undefined
  const from = Number(yearPart.replaceAll('X', '0'))
  const to = Number(yearPart.replaceAll('X', '9'))
  const month = parts?.month === undefined ? undefined : Number(parts.month)
  const day = parts?.day === undefined ? undefined : Number(parts.day)
  if (month === undefined) return { first: dayNumber(from, 1, 1), last: dayNumber(to, 12, 31) }
  const season = SEASON_START[month]
  if (season !== undefined)
    return { first: dayNumber(from, season, 1), last: dayNumber(from, season + 3, 1) - 1 }
  if (month < 1 || month > 12) return undefined
  if (day === undefined) return { first: dayNumber(from, month, 1), last: dayNumber(from, month + 1, 1) - 1 }
  if (day < 1 || day > daysInMonth(from, month)) return undefined
  const only = dayNumber(from, month, day)
  return { first: only, last: only }
}

/**
 * The days that an EDTF string covers (level 0 and 1, times cut to their day); undefined where it is not one.
 * The ends of an interval are no seasons (level 2), so that any EDTF reader of level 1 reads them.
 * `daySpan('2021-12') // the 31 days of December 2021`, `daySpan('2013/..') // open to the future`
 */
export function daySpan(edtf: Edtf): DaySpan | undefined {
  const slash = edtf.indexOf('/')
  if (slash < 0) return pointSpan(edtf)
  const left = edtf.slice(0, slash)
  const right = edtf.slice(slash + 1)
  if (SEASON.test(left) || SEASON.test(right)) return undefined
  const first = left === '..' ? Number.NEGATIVE_INFINITY : pointSpan(left)?.first
  const last = right === '..' ? Number.POSITIVE_INFINITY : pointSpan(right)?.last
  if (first === undefined || last === undefined || first > last) return undefined
  return { first, last }
}

export const isEdtf = (text: string): boolean => daySpan(text) !== undefined

/** Whether a date names one single day. */
export function singleDay(edtf: Edtf): number | undefined {
  const span = daySpan(edtf)
  return span !== undefined && span.first === span.last ? span.first : undefined
}

/** `within('2021-12-07', '2021-12') // true`: whether every day of the first lies in the second. */
export function within(inner: Edtf, outer: Edtf): boolean {
  const a = daySpan(inner)
  const b = daySpan(outer)
  return a !== undefined && b !== undefined && b.first <= a.first && a.last <= b.last
}

/** Whether two dates share a day: reports that give them need not contradict each other. */
export function compatibleDates(a: Edtf, b: Edtf): boolean {
  const x = daySpan(a)
  const y = daySpan(b)
  return x !== undefined && y !== undefined && x.first <= y.last && y.first <= x.last
}

/** Number of days a date covers; Infinity for an open end. */
export function spanDays(edtf: Edtf): number {
  const span = daySpan(edtf)
  return span === undefined ? Number.POSITIVE_INFINITY : span.last - span.first + 1
}
