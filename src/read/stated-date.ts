import type { Edtf } from '../text/edtf.ts'
import { daysInMonth, dayText } from '../text/edtf.ts'
import { fold } from '../text/fold.ts'
import type { Range } from '../text/range.ts'
import { monthNumbers } from './words/months.ts'

/** A full calendar date as a page states it, with its place in the words given. */
export interface StatedDate extends Range {
  readonly value: Edtf
}

const two = (n: number): string => String(n).padStart(2, '0')

/** A day as EDTF; undefined for a day that no calendar has, or that no news can be of. */
function day(year: number, month: number, date: number): Edtf | undefined {
  if (year < 1850 || year > 2150 || month < 1 || month > 12 || date < 1) return undefined
  return date > daysInMonth(year, month) ? undefined : `${year}-${two(month)}-${two(date)}`
}

// Names are "no space, digit or ASCII mark": a repeated \p{L} takes a second to compile, and the month list decides anyway.
const ISO =
  /(?<![\d.])(?<y>[12]\d{3})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?:(?:T|\s{1,2})(?<hh>\d{2}):(?<mm>\d{2})(?::(?<ss>\d{2})(?:[.,]\d{1,9})?)?\s?(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?(?!\d)/u
const DAY_FIRST =
  /(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th|er|º|ª|°)?\.?[\s/-]{0,2}(?:of |de |d'|di |η )?[\s-]{0,2}(?<name>[^\s\d!-/:-@[-`{-~]{3,14})\.?,?[\s/-]{1,3}(?:de |del |do )?(?<y>[12]\d{3})(?!\d)/u
const MONTH_FIRST =
  /(?<!\p{L})(?<name>[^\s\d!-/:-@[-`{-~]{3,12})\.?[\s-]{1,2}(?<d>\d{1,2})(?:st|nd|rd|th)?,?[\s-]{1,2}(?<y>[12]\d{3})(?!\d)/u
const NUMBERS =
  /(?<![\d./-])(?<a>\d{1,2})\s?(?<sep>[./-])\s?(?<b>\d{1,2})\s?\k<sep>\s?(?<y>[12]\d{3}|\d{2})(?![\d/])(?!\.\d)/u
const EAST_ASIAN = /(?<y>[12]\d{3})\s?[年년]\s?(?<m>\d{1,2})\s?[月월]\s?(?<d>\d{1,2})\s?[日일]/u
const COMPACT = /(?<![\p{L}\d])(?<y>(?:19|20)\d{2})(?<m>0[1-9]|1[0-2])(?<d>[0-3]\d)(?:T\d{4,6}Z?)?(?![\d])/u

type Groups = Readonly<Record<string, string | undefined>>
const n = (groups: Groups, name: string): number => Number(groups[name] ?? Number.NaN)

function ofIso(g: Groups): Edtf | undefined {
  const date = day(n(g, 'y'), n(g, 'm'), n(g, 'd'))
  if (date === undefined || g.hh === undefined || n(g, 'hh') > 23 || n(g, 'mm') > 59) return date
  const seconds = g.ss ?? '00'
  const zone =
    g.zone === undefined ? '' : /^[ZUG]/u.test(g.zone) ? 'Z' : g.zone.replace(/(\d{2})(\d{2})$/u, '$1:$2')
  // midnight to the second is how tools write a bare day
  return `${g.hh}${g.mm}${seconds}` === '000000' ? date : `${date}T${g.hh}:${g.mm}:${seconds}${zone}`
}

function ofName(g: Groups): Edtf | undefined {
  const month = monthNumbers.get(fold(g.name ?? ''))
  return month === undefined ? undefined : day(n(g, 'y'), month, n(g, 'd'))
}

const KINDS: readonly (readonly [RegExp, (groups: Groups, order: DayOrder) => Edtf | undefined])[] = [
  [ISO, ofIso], //            2021-12-15T10:00Z
  [EAST_ASIAN, (g) => day(n(g, 'y'), n(g, 'm'), n(g, 'd'))], //  2021年12月15日
  [DAY_FIRST, ofName], //     15 December 2021, 15. Dezember 2021, 15 de diciembre de 2021
  [MONTH_FIRST, ofName], //   December 15, 2021
  [NUMBERS, ofNumbers], //    15.12.2021
]

/** Whether `03/04/2021` is April (day first), March (month first), or cannot be told. */
export type DayOrder = 'day-first' | 'month-first' | 'unknown'

function ofNumbers(g: Groups, order: DayOrder): Edtf | undefined {
  const [a, b] = [n(g, 'a'), n(g, 'b')]
  const year = g.y?.length === 2 ? 2000 + n(g, 'y') : n(g, 'y')
  if (a > 12 || a === b) return day(year, b, a)
  if (b > 12) return day(year, a, b)
  if (g.sep === '.' || order === 'day-first') return day(year, b, a)
  return order === 'month-first' ? day(year, a, b) : undefined
}

/** What is looked at: a date that names a publication stands in a short line. */
const LONGEST = 300

/**
 * The first full calendar date in some words, in the languages of `words/months.ts`:
 * `statedDate('Published on 15 December 2021') // {value: '2021-12-15', start: 13, end: 29}`.
 * A date of numbers alone that could be read in two ways is no date unless the order is known.
 */
export function statedDate(words: string, order: DayOrder = 'unknown'): StatedDate | undefined {
  const part = words.slice(0, LONGEST)
  let first: StatedDate | undefined
  for (const [pattern, value] of KINDS) {
    const match = pattern.exec(part)
    if (match === null || (first !== undefined && match.index >= first.start)) continue
    const edtf = value(match.groups ?? {}, order)
    if (edtf !== undefined) first = { value: edtf, start: match.index, end: match.index + match[0].length }
  }
  return first
}

/** A date as machines write it: ISO 8601, RFC 2822, `20211215`, seconds or milliseconds since 1970. */
export function machineDate(
  value: string | number | null | undefined,
  order: DayOrder = 'unknown',
): Edtf | undefined {
  if (value === null || value === undefined) return undefined
  const words = String(value).trim()
  if (/^\d{10}(?:\d{3})?$/u.test(words)) {
    const seconds = Number(words.slice(0, 10))
    const at = dayText(Math.floor(seconds / 86_400))
    return day(Number(at.slice(0, 4)), 1, 1) === undefined
      ? undefined
      : new Date(seconds * 1000).toISOString().slice(0, 19).concat('Z')
  }
  const mail =
    /^(?:[A-Z][a-z]{2,8}, )?(\d{1,2}) ([A-Z][a-z]{2,8}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? ?(.{0,6})/u.exec(
      words,
    )
  if (mail !== null) {
    const date = ofName({ d: mail[1], name: mail[2], y: mail[3] })
    const zone = /^[+-]\d{4}$/u.test(mail[7] ?? '')
      ? mail[7]
      : /^(?:GMT|UTC|Z|UT)$/u.test(mail[7] ?? '')
        ? 'Z'
        : ''
    if (date !== undefined)
      return ofIso({ ...ISO.exec(`${date}T${mail[4]}:${mail[5]}:${mail[6] ?? '00'}${zone}`)?.groups })
  }
  const compact = COMPACT.exec(words)?.groups
  if (compact !== undefined && /^\d{8}(?:T|$)/u.test(words))
    return day(n(compact, 'y'), n(compact, 'm'), n(compact, 'd'))
  return statedDate(words, order)?.value
}
