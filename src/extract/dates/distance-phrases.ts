import type { CalendarUnit, DatePhrase } from '../../language/words/dates.ts'
import { round } from '../figures/numbers.ts'
import {
  amountOf,
  entry,
  type Groups,
  key,
  lastWord,
  nextWord,
  OF_THE_DAY,
  type Place,
  tenseHere,
  told,
  UNKNOWN,
} from './place.ts'
import type { DateReading } from './reading.ts'

/** How far; `without` is the number where the words give none. */
function distance(
  { n, unit, half }: Groups,
  place: Place,
  without?: number,
): { amount: number; unit: CalendarUnit } | undefined {
  const calendar = entry(place.pack.dates.units, unit)
  const whole = n === undefined ? (half === undefined ? without : 0) : amountOf(n, place)
  if (calendar === undefined || whole === undefined) return undefined
  const amount = whole + (half === undefined ? 0 : 1 / 2)
  return amount > 0 && amount < 1e12 ? { amount, unit: calendar } : undefined
}

/** Distances beyond this lead to no calendar year that EDTF writes in four digits. */
const FARTHEST = 5000

export function readOffset(groups: Groups, place: Place, { sign = -1 }: DatePhrase): DateReading | undefined {
  const by = distance(groups, place)
  if (by === undefined) return undefined
  if (by.amount > FARTHEST) return UNKNOWN
  return { kind: 'offset', ...by, sign, beyond: place.pack.dates.beyond.has(key(place.hedge)) }
}

export function readWindow(groups: Groups, place: Place, { sign = -1 }: DatePhrase): DateReading | undefined {
  const by = distance(groups, place, 1)
  if (by === undefined || (groups.n === undefined && place.pack.dates.plurals.includes(groups.unit ?? '')))
    return undefined
  if (groups.n === undefined && ['second', 'minute', 'hour', 'day'].includes(by.unit)) return undefined
  return { kind: 'window', ...by, sign }
}

const DESIGNATOR: Readonly<Record<CalendarUnit, readonly [string, number]>> = {
  second: ['S', 1],
  minute: ['M', 1],
  hour: ['H', 1],
  day: ['D', 1],
  week: ['W', 1],
  month: ['M', 1],
  quarter: ['M', 3],
  year: ['Y', 1],
  decade: ['Y', 10],
  century: ['Y', 100],
}
/** An ISO 8601 duration: `duration([[94, 'minute'], [24, 'second']]) // 'PT94M24S'` */
function duration(amounts: readonly (readonly [number, CalendarUnit])[]): string {
  let text = 'P'
  for (const [amount, unit] of amounts) {
    if (OF_THE_DAY.includes(unit) && !text.includes('T')) text += 'T'
    const [letter, times] = DESIGNATOR[unit]
    text += `${round(amount * times)}${letter}`
  }
  return text
}

export function readDuration(
  groups: Groups,
  place: Place,
  { rule }: DatePhrase,
): DateReading | null | undefined {
  const words = place.pack.dates
  const unit = entry(words.units, groups.unit)
  const first = distance(groups, place, rule === 'whole unit' ? 1 : undefined)
  if (unit === undefined || first === undefined) return undefined
  if (rule === 'duration' && (isRate(groups, place) || isOrdinal(groups, place))) return undefined
  const second = amountOf(groups.n2, place)
  if (rule === 'range of units') {
    if (second === undefined || second >= first.amount) return undefined
    return { kind: 'duration', value: `${duration([[second, unit]])}/${duration([[first.amount, unit]])}` }
  }
  const unit2 = entry(words.units, groups.unit2)
  if (rule === 'units and units') {
    if (second === undefined || unit2 === undefined || sizeOf(unit2) >= sizeOf(unit)) return undefined
    return {
      kind: 'duration',
      value: duration([
        [first.amount, unit],
        [second, unit2],
      ]),
    }
  }
  if (pointsAhead(place) && Number.isInteger(first.amount))
    return { kind: 'offset', ...first, sign: 1, beyond: false }
  return { kind: 'duration', value: duration([[first.amount, unit]]) }
}

const SIZES: readonly CalendarUnit[] = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
]
const sizeOf = (unit: CalendarUnit): number => SIZES.indexOf(unit)

/** "will open in two weeks": counted from now on. */
const pointsAhead = (place: Place): boolean =>
  place.hedge === '' &&
  place.grammar.ahead.test(place.lower.slice(Math.max(0, place.start - 20), place.start)) &&
  tenseHere(place) === 'future'

/** "a day" in "three times a day", "one day": no length of time without a word that makes it one. */
function isRate({ n }: Groups, place: Place): boolean {
  const { articles } = place.pack.numbers
  const single = n !== undefined && (articles.includes(n) || place.pack.numbers.cardinals[n] === 1)
  if (!single || place.hedge !== '' || /^[-‐]/u.test(place.lower.slice(place.end))) return false
  const before = lastWord(place)
  return (
    !(place.pack.dates.durationBefore.has(before) && /\s/u.test(place.lower.charAt(place.start - 1))) &&
    !/^[-‐]/u.test(place.lower.slice(place.start + (n?.length ?? 0)))
  )
}

/** "a second time" */
const isOrdinal = ({ n, unit }: Groups, { pack }: Place): boolean =>
  n !== undefined &&
  pack.numbers.articles.includes(n) &&
  unit !== undefined &&
  pack.numbers.ordinals[unit] !== undefined

/** The distance; what it lies between is found when the dates are linked. */
export function readBeside(groups: Groups, place: Place): DateReading | undefined {
  const by = distance(groups, place)
  if (by === undefined) return undefined
  return { kind: 'duration', value: duration([[by.amount, by.unit]]) }
}

export function readSet(
  { n, unit, often, weekday, weekdays }: Groups,
  place: Place,
  { rule }: DatePhrase,
): DateReading | undefined {
  const { dates: words } = place.pack
  if (often !== undefined) {
    const next = place.document.tokens[place.to]
    const attribute = next !== undefined && ['NOUN', 'PROPN', 'ADJ'].includes(next.pos)
    const value = entry(words.often, often)
    return attribute || value === undefined || /\p{Lu}/u.test(place.text.charAt(place.start))
      ? undefined
      : { kind: 'set', value }
  }
  if (weekday !== undefined || weekdays !== undefined) return { kind: 'set', value: 'P1W' }
  const calendar = entry(words.units, unit)
  if (calendar === undefined) return undefined
  const every = n === undefined ? 1 : (amountOf(n, place) ?? 1)
  // "three times a week" comes again every week, "every three weeks" every three.
  const times = rule === 'times a unit' ? 1 : every
  return { kind: 'set', value: duration([[times, calendar]]) }
}

export function readSame(
  { period }: Groups,
  { pack, text, start, end }: Place,
  { sign }: DatePhrase,
): DateReading | undefined {
  if (isTitle(text.slice(start, end))) return undefined
  if (period !== undefined) {
    if (pack.dates.dayParts.includes(period)) return told('day')
    const calendar = entry(pack.dates.units, period)
    if (calendar === undefined || OF_THE_DAY.includes(calendar) || pack.dates.plurals.includes(period))
      return undefined
    return { kind: 'unit', unit: calendar, shift: 0, from: told(calendar) }
  }
  if (sign === 1) return { kind: 'interval', from: told('century'), to: null }
  if (sign === -1) return { kind: 'interval', from: null, to: told('century') }
  return told('century')
}

const isFollowedByEvent = ({ document, from, to }: Place): boolean => {
  const next = document.tokens[to]
  return (
    next !== undefined &&
    next.sentence === document.tokens[from]?.sentence &&
    ['DET', 'PRON', 'NOUN', 'PROPN', 'ADJ'].includes(next.pos)
  )
}

/** "The Day After": a name. */
const isTitle = (words: string): boolean => /\s\p{Lu}\p{Ll}/u.test(words)

export function readNeighbour(
  groups: Groups,
  place: Place,
  { sign = 1, rule }: DatePhrase,
): DateReading | undefined {
  const { period = '', unit = period, n } = groups
  const calendar = place.pack.dates.dayParts.includes(unit) ? 'day' : entry(place.pack.dates.units, unit)
  if (calendar === undefined || isTitle(place.text.slice(place.start, place.end))) return undefined
  const from: DateReading = told(calendar)
  if (n !== undefined) {
    const by = distance(groups, place)
    if (by === undefined) return undefined
    if (OF_THE_DAY.includes(by.unit)) return { kind: 'duration', value: duration([[by.amount, by.unit]]) }
    const precision = by.unit === 'week' ? 'day' : by.unit === 'decade' ? 'year' : by.unit
    return { kind: 'offset', ...by, sign, beyond: false, from: told(precision) }
  }
  if (OF_THE_DAY.includes(calendar) || place.pack.dates.plurals.includes(unit)) return undefined
  // "the night before the parade": seen from the parade, not from another date.
  return {
    kind: 'unit',
    unit: calendar,
    shift: sign,
    from: rule.startsWith('the unit') && isFollowedByEvent(place) ? UNKNOWN : from,
  }
}

/** "for years", "years later": a plural unit without a number needs a word that makes it a time. */
export function readVague({ units }: Groups, place: Place, { rule }: DatePhrase): DateReading | undefined {
  if (rule !== 'units') return { kind: 'vague' }
  const { vagueBefore, vagueAfter } = place.pack.dates
  const words = place.lower.slice(place.start, place.end)
  const alone = words === units
  return !alone || vagueBefore.has(lastWord(place)) || vagueAfter.has(nextWord(place))
    ? { kind: 'vague' }
    : undefined
}
