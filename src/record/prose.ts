import { daySpan, type Edtf } from '../text/edtf.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const SEASONS: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }

/** One end of a date, cut into what is written of it. */
interface Point {
  readonly year: string
  readonly month?: string
  readonly day?: string
  readonly time?: string
  readonly doubt: string
}

const POINT =
  /^(?<year>-?[\dX]{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?(?:T(?<time>\d{2}:\d{2})[\d:.Z+-]{0,12})?(?<doubt>[?~%]?)$/u

const DOUBT: Readonly<Record<string, string>> = { '~': 'about ', '?': 'possibly ', '%': 'possibly about ' }

function point(edtf: string): Point | undefined {
  const parts = POINT.exec(edtf)?.groups
  if (parts?.year === undefined) return undefined
  return {
    year: parts.year,
    doubt: DOUBT[parts.doubt ?? ''] ?? '',
    ...(parts.month !== undefined && { month: parts.month }),
    ...(parts.day !== undefined && { day: parts.day }),
    ...(parts.time !== undefined && { time: parts.time }),
  }
}

/** `ordinal(21) // '21st'` */
function ordinal(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`
}

function yearText(year: string): string {
  if (year.endsWith('XX')) return `the ${ordinal(Number(year.slice(0, 2)) + 1)} century`
  if (year.endsWith('X')) return `the ${year.slice(0, 3)}0s`
  return year
}

function monthText({ month }: Point): string | undefined {
  return month === undefined ? undefined : (SEASONS[month] ?? MONTHS[Number(month) - 1])
}

function pointText(at: Point): string {
  const day = at.day === undefined ? undefined : String(Number(at.day))
  const date = [day, monthText(at), yearText(at.year)].filter((part) => part !== undefined).join(' ')
  return `${at.doubt}${date}${at.time === undefined ? '' : `, ${at.time}`}`
}

/** `15–16 December 2021`, `30 November – 2 December 2021`, `2013–2015`. */
function rangeText(from: Point, to: Point): string {
  const plain = from.doubt === '' && to.doubt === '' && from.time === undefined && to.time === undefined
  const sameYear = plain && from.year === to.year
  if (sameYear && from.month === to.month && from.day !== undefined && to.day !== undefined)
    return `${Number(from.day)}–${pointText(to)}`
  if (sameYear && from.month !== undefined && to.month !== undefined) {
    const left = [from.day === undefined ? undefined : String(Number(from.day)), monthText(from)]
    return `${left.filter((part) => part !== undefined).join(' ')} – ${pointText(to)}`
  }
  const gap = from.month === undefined && to.month === undefined ? '–' : ' – '
  return `${pointText(from)}${gap}${pointText(to)}`
}

/**
 * A date as a person would write it; what is not EDTF stays as it is.
 * `dateText('2021-12-15/2021-12-16') // '15–16 December 2021'`, `dateText('2013/..') // 'since 2013'`
 */
export function dateText(edtf: Edtf): string {
  const [left = '', right] = edtf.split('/')
  const from = point(left)
  if (right === undefined) return from === undefined ? edtf : pointText(from)
  const to = point(right)
  if (from !== undefined && to !== undefined) return left === right ? pointText(from) : rangeText(from, to)
  if (from !== undefined && right === '..') return `since ${pointText(from)}`
  if (to !== undefined && left === '..') return `until ${pointText(to)}`
  return edtf
}

/** What HTML's `<time datetime>` takes: a day, month or year; undefined for anything else. */
export function machineDate(edtf: Edtf): string | undefined {
  return /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d{2})?)?$/u.test(edtf) && daySpan(edtf) !== undefined
    ? edtf
    : undefined
}

const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/gu, ',')

/** `numberText(146_900_000_000) // '146.9 billion'`, `numberText(1200) // '1,200'` */
export function numberText(value: number): string {
  for (const [scale, word] of SCALES) {
    const scaled = value / scale
    // Only where no digit is lost: 1,234,567 stays as it is.
    if (Math.abs(scaled) >= 1 && Number(scaled.toFixed(3)) * scale === value)
      return `${Number(scaled.toFixed(3))} ${word}`
  }
  const text = String(value)
  const plain = /^(?<whole>-?\d+)(?<rest>\.\d+)?$/u.exec(text)?.groups
  return plain?.whole === undefined ? text : `${grouped(plain.whole)}${plain.rest ?? ''}`
}

const IRREGULAR: Readonly<Record<string, string>> = {
  person: 'people',
  people: 'people',
  police: 'police',
  man: 'men',
  woman: 'women',
  child: 'children',
}

/** `plural('country') // 'countries'` */
export function plural(noun: string): string {
  const irregular = IRREGULAR[noun]
  if (irregular !== undefined) return irregular
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`
  if (/[^su]s$/u.test(noun)) return noun // 'times', 'series'
  return /(?:s|x|z|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`
}

/** Symbols that look like words. */
const SYMBOLS = new Set(['mph', 'kph', 'kmh', 'bbl', 'kwh', 'ppm', 'rpm', 'min', 'sec', 'lbs'])

/** Words are counted (`4 countries`); symbols and codes are not (`5 km`, `USD 3 million`). */
const isWord = (unit: string): boolean => /^\p{Ll}{3,}(?: \p{Ll}+)*$/u.test(unit) && !SYMBOLS.has(unit)

function withUnit(amount: string, unit: string, one: boolean): string {
  if (unit === '' || unit === '1') return amount
  if (unit.startsWith('no. ')) return `${unit.slice('no. '.length)} no. ${amount}` // an ordinal: 'night no. 1'
  if (unit === '%' || unit === 'percent') return `${amount}%`
  if (/^[A-Z]{3}$/u.test(unit)) return `${unit} ${amount}`
  return `${amount} ${isWord(unit) && !one ? plural(unit) : unit}`
}

/** The measured part of an item or finding. */
export interface Amount {
  readonly value?: number
  readonly min?: number
  readonly max?: number
  readonly unit?: string
  readonly exactness?: 'exact' | 'about' | 'at least' | 'at most'
}

/** `amountText({ value: 40, unit: 'person', exactness: 'at least' }) // 'at least 40 people'` */
export function amountText({ value, min, max, unit = '', exactness }: Amount): string | undefined {
  if (min !== undefined && max !== undefined && min !== max)
    return withUnit(`${numberText(min)} to ${numberText(max)}`, unit, false)
  if (value === undefined) return undefined
  const amount = withUnit(numberText(value), unit, value === 1)
  return exactness === undefined || exactness === 'exact' ? amount : `${exactness} ${amount}`
}

/** `counted(2, 'report') // '2 reports'` */
export const counted = (count: number, noun: string): string =>
  `${grouped(String(count))} ${count === 1 ? noun : plural(noun)}`

/** `listed(['a', 'b', 'c']) // 'a, b and c'` */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1)
  if (last === undefined) return ''
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

/** Text cut at a word, with `…` where something is missing. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/u, '')} …`

/** The first letter in capitals, for the start of a line. */
export const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/** White space as HTML and Markdown show it: single spaces. The words stay as they are. */
export const flowing = (text: string): string => text.replace(/\s+/gu, ' ')

/** With a full stop, where it ends with none of its own. */
export const sentence = (text: string): string => (/[.!?…]["'”’)\]]?$/u.test(text) ? text : `${text}.`)
