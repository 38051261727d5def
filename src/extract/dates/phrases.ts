import type { Document } from '../../language/document.ts'
import type { LanguagePack } from '../../language/pack.ts'
import type { CalendarUnit, DatePhrase, Recurring } from '../../language/words/dates.ts'
import { daysInMonth, type Edtf, isEdtf, monthText, yearText } from '../../text/edtf.ts'
import { readNumber, readOrdinal, round } from '../figures/numbers.ts'
import type { Grammar } from './atoms.ts'
import { inYear } from './calendar.ts'
import type { DateReading, Direction } from './reading.ts'
import { scheduledAt, type Tense, tenseAt } from './tense.ts'

/** What a phrase matched: the named groups of its pattern, lower case. */
export type Groups = Readonly<Record<string, string | undefined>>

/** Where it matched: offsets into the sentence (`text`, and `lower` of the same length), token indices. */
export interface Place {
  readonly document: Document
  readonly pack: LanguagePack
  readonly grammar: Grammar
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  /** The softening words before it: 'about', 'more than'. */
  readonly hedge: string
  /** Whether the report writes the day before the month in figures; undefined where nothing gives it away. */
  readonly dayFirst: boolean | undefined
}

/** Null: the words are no date, and nothing inside them is. */
export interface Read {
  readonly reading: DateReading | null
  /** Not a date by itself: only where a join takes it up. */
  readonly weak: boolean
}

/** What a phrase says at its place; undefined where it does not mean a time there. */
export function readPhrase(phrase: DatePhrase, groups: Groups, place: Place): Read | undefined {
  const reading = readerOf(phrase.kind)(groups, place, phrase)
  if (reading === undefined) return undefined
  return { reading, weak: phrase.weak === true || needsCompany(groups, place) }
}

type Reader = (groups: Groups, place: Place, phrase: DatePhrase) => DateReading | null | undefined

function readerOf(kind: DatePhrase['kind']): Reader {
  switch (kind) {
    case 'iso':
      return ({ iso = '' }) => absolute(iso.slice(0, 10).replaceAll('/', '-'))
    case 'numeric':
      return readNumeric
    case 'day':
      return readDay
    case 'month':
      return readMonth
    case 'year':
      return readYear
    case 'decade':
      return readDecade
    case 'century':
      return readCentury
    case 'weekday':
      return readWeekday
    case 'weekend':
      return readWeekend
    case 'nth weekday':
      return readNthWeekday
    case 'unit':
      return readUnit
    case 'ordinal part':
      return readOrdinalPart
    case 'season':
      return readSeason
    case 'holiday':
      return readHoliday
    case 'fixed':
      return readFixed
    case 'offset':
      return readOffset
    case 'window':
      return readWindow
    case 'duration':
      return readDuration
    case 'beside':
      return readBeside
    case 'clock':
      return readClock
    case 'set':
      return readSet
    case 'same':
      return readSame
    case 'neighbour':
      return readNeighbour
    case 'vague':
      return readVague
    case 'nothing':
      return () => null
    default:
      return kind satisfies never
  }
}

// ——— Words to values

const absolute = (value: Edtf | undefined): DateReading | undefined =>
  value !== undefined && isEdtf(value) ? { kind: 'absolute', value } : undefined

/** The key under which a word list holds what was matched: single spaces, straight apostrophes. */
const key = (words: string | undefined): string => (words ?? '').replace(/\s+/gu, ' ').replaceAll('’', "'")

/** An entry of a word list; own keys only, for "constructor" is a word too. */
const entry = <T>(list: Readonly<Record<string, T>>, words: string | undefined): T | undefined =>
  Object.hasOwn(list, key(words)) ? list[key(words)] : undefined

const amountOf = (words: string | undefined, { pack }: Place): number | undefined =>
  words === undefined
    ? undefined
    : pack.numbers.articles.includes(words)
      ? 1
      : readNumber(words, pack.numbers)

const yearOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits)

// ——— Which one of a recurring time

/** Tense to direction: what is told as past lies before publication, what is told as future after it. */
function direction(relative: -1 | 0 | 1 | undefined, tense: Tense, present: Direction): Direction {
  if (relative === -1) return 'last'
  if (relative === 1) return 'next'
  if (tense === 'future') return 'future'
  if (tense === 'past') return 'past'
  return relative === 0 ? 'this' : present
}

const tenseHere = ({ document, pack, from, to }: Place): Tense => tenseAt(document, from, to, pack.dates)

/** The present tense of "open" or "begin" tells of what is on the calendar. */
function calendarTense(place: Place): Tense {
  const tense = tenseHere(place)
  return tense === 'present' && scheduledAt(place.document, place.from, place.pack.dates) ? 'future' : tense
}

const relativeOf = (rel: string | undefined, { pack }: Place): -1 | 0 | 1 | undefined =>
  entry(pack.dates.relatives, rel)

/** A weekday is past unless the clause says otherwise: reports tell what happened. */
const weekdayDirection = (rel: string | undefined, place: Place): Direction =>
  direction(relativeOf(rel, place), calendarTense(place), 'past')

function yearly(
  recurring: Recurring,
  year: string | undefined,
  rel: string | undefined,
  place: Place,
): DateReading | undefined {
  if (year !== undefined) return absolute(inYear(recurring, Number(year)))
  return {
    kind: 'yearly',
    recurring,
    direction: direction(relativeOf(rel, place), calendarTense(place), 'near'),
  }
}

// ——— Readers

function readNumeric({ numeric = '' }: Groups, { dayFirst }: Place): DateReading | undefined {
  const [a = 0, b = 0, c = 0] = numeric.split(/[./-]/u).map(Number)
  const year =
    numeric.length - Math.max(numeric.lastIndexOf('/'), numeric.lastIndexOf('.')) > 3 ? c : 2000 + c
  const dayLeads = a > 12 ? true : b > 12 ? false : a === b ? true : numeric.includes('.') ? true : dayFirst
  if (dayLeads === undefined) return UNKNOWN
  const [day, month] = dayLeads ? [a, b] : [b, a]
  return absolute(`${yearText(year)}-${two(month)}-${two(day)}`)
}

const UNKNOWN: DateReading = { kind: 'unknown' }

const two = (n: number): string => String(n).padStart(2, '0')

function readDay({ month, day, day2, year, rel }: Groups, place: Place): DateReading | undefined {
  const number = entry(place.pack.dates.months, month)
  if (number === undefined) return undefined
  const ends = [day, day2].filter((d) => d !== undefined).map((d) => Number.parseInt(d, 10))
  if (ends.some((d) => d > daysInMonth(2000, number))) return undefined
  const readings = ends.map((d) => yearly({ kind: 'day', month: number, day: d }, year, rel, place))
  const [from, to] = readings
  return from === undefined || to === undefined ? from : { kind: 'interval', from, to }
}

function readMonth({ month, year, rel }: Groups, place: Place): DateReading | undefined {
  const number = entry(place.pack.dates.months, month)
  if (number === undefined) return undefined
  if (year !== undefined) return absolute(monthText(Number(year), number))
  return isMonthAlone(month ?? '', rel, place)
    ? yearly({ kind: 'month', month: number }, undefined, rel, place)
    : undefined
}

/** "may", "March for Life", "Jan": a bare month must be written as one, and a doubtful one in a place for dates. */
function isMonthAlone(
  month: string,
  rel: string | undefined,
  { pack, text, lower, start, end, grammar, document, from }: Place,
): boolean {
  const at = lower.indexOf(month, start + (rel?.length ?? 0))
  if (!/^\p{Lu}/u.test(text.slice(at))) return false
  if (rel !== undefined || !pack.dates.doubtful.has(month))
    return document.tokens[from]?.pos !== 'VERB' || rel !== undefined || !pack.dates.doubtful.has(month)
  return (
    grammar.yearBefore.test(lower.slice(Math.max(0, start - 20), start)) &&
    !/^\.?\s\p{Lu}\p{Ll}/u.test(text.slice(end - 1))
  )
}

function readYear({ year, endyear }: Groups, place: Place): DateReading | undefined {
  const first = yearOf(year)
  if (first === undefined || year === undefined) return undefined
  if (endyear !== undefined) {
    const last = endyear.length === 2 ? Number(year.slice(0, 2) + endyear) : Number(endyear)
    return last > first && last - first < 200 ? absolute(`${yearText(first)}/${yearText(last)}`) : undefined
  }
  return isYear(first, place) ? absolute(yearText(first)) : undefined
}

/** Whether four digits are a year: not an amount, an address or a part of a longer number. */
function isYear(year: number, { pack, lower, text, start, end, to, document, grammar }: Place): boolean {
  const before = lower.slice(Math.max(0, start - 20), start)
  const next = document.tokens[to]
  const counted = next !== undefined && /^\s/u.test(text.slice(end)) && pack.dates.countedAfter.has(next.norm)
  if (/\p{L}-$|[-–]\s?$|[.,]$|\bno\.? $/u.test(before) && !/(?:pre|post|mid)-$/u.test(before)) return false
  if (/^\s?(?:[%°]|[-–]\p{L})/u.test(lower.slice(end)) || counted) return false
  if (grammar.yearBefore.test(before)) return true
  if (year >= 1900 && year < 2100) return true
  return /[([]$/u.test(before) && /^[)\]]/u.test(lower.slice(end))
}

function readDecade(
  { decade = '' }: Groups,
  { pack, grammar, lower, start }: Place,
): DateReading | undefined {
  const named = entry(pack.dates.decades, decade)
  if (named !== undefined) return /^the\s/u.test(lower.slice(start)) ? absolute(named) : undefined
  const digits = /\d+/u.exec(decade)?.[0] ?? ''
  if (digits.length === 4) return absolute(`${digits.slice(0, 3)}X`)
  const marked =
    /^['’]/u.test(decade) ||
    (/^the\s/u.test(lower.slice(start)) &&
      grammar.yearBefore.test(lower.slice(Math.max(0, start - 12), start)))
  return marked ? absolute(`19${digits.slice(0, 1)}X`) : undefined
}

function readCentury({ ordinal = '' }: Groups, { pack }: Place): DateReading | undefined {
  const n = readOrdinal(ordinal, pack.numbers)
  return n === undefined || n > 30 ? undefined : absolute(`${two(n - 1)}XX`)
}

function readWeekday({ weekday, rel }: Groups, place: Place): DateReading | undefined {
  const number = entry(place.pack.dates.weekdays, weekday)
  const at = place.lower.indexOf(weekday ?? '', place.start + (rel?.length ?? 0))
  if (number === undefined || !/^\p{Lu}/u.test(place.text.slice(at))) return undefined
  return {
    kind: 'weekday',
    weekday: number,
    days: 1,
    direction: weekdayDirection(rel, place),
  }
}

function readNthWeekday(
  { ordinal = '', weekday, month, year }: Groups,
  place: Place,
): DateReading | undefined {
  const { dates: words, numbers } = place.pack
  const [day, number] = [entry(words.weekdays, weekday), entry(words.months, month)]
  const nth = readOrdinal(ordinal, numbers) ?? -1 // "last"
  if (day === undefined || number === undefined || nth > 5) return undefined
  return yearly({ kind: 'nth weekday', month: number, weekday: day, nth }, year, undefined, place)
}

const readWeekend: Reader = ({ rel }, place) => ({
  kind: 'weekday',
  weekday: 6,
  days: 2,
  direction: weekdayDirection(rel, place),
})

/** Names in which a day is a word only: the newspaper "Gazette Today", the "Tonight Show". */
function readFixed({ dayword }: Groups, place: Place, { days }: DatePhrase): DateReading | undefined {
  const { document, from, to, text, start, end, pack } = place
  const [before, next] = [document.tokens[from - 1], document.tokens[to]]
  const sameSentence = before?.sentence === document.tokens[from]?.sentence
  const capital =
    /\p{Lu}/u.test(text.slice(start, end).replace(/^\p{Lu}/u, '')) ||
    (/^\p{Lu}/u.test(text.slice(start)) && sameSentence && before?.pos !== 'PUNCT')
  if (
    capital &&
    (/^\p{Lu}/u.test(before?.text ?? '') ||
      /^\p{Lu}/u.test(next?.text ?? '') ||
      text.slice(start, end).includes(' '))
  )
    return undefined
  const shift = days ?? entry(pack.dates.dayWords, dayword)
  return shift === undefined ? undefined : { kind: 'unit', unit: 'day', shift }
}

function readUnit(
  { unit, rel }: Groups,
  { pack, lower, start }: Place,
  { sign, weak }: DatePhrase,
): DateReading | undefined {
  const calendar = unit === undefined ? 'year' : entry(pack.dates.units, unit)
  if (calendar === undefined || ['second', 'minute', 'hour'].includes(calendar)) return undefined
  if (weak === true) return { kind: 'unit', unit: calendar, shift: 0 }
  if (sign !== undefined) return { kind: 'unit', unit: calendar, shift: 2 * sign }
  const shift = entry(pack.dates.relatives, rel)
  if (shift === undefined || pack.dates.plurals.includes(unit ?? '')) return undefined
  // "the last year" is a window up to today and "the next day" the one after another day: see those phrases.
  if (shift !== 0 && /^the\s/u.test(lower.slice(start))) return undefined
  return calendar === 'day' && shift !== 0 ? undefined : { kind: 'unit', unit: calendar, shift }
}

function readOrdinalPart(
  { ordinal, digit, year }: Groups,
  place: Place,
  { rule }: DatePhrase,
): DateReading | undefined {
  const last = rule === 'half' ? 2 : 4
  // "last quarter" alone is the one before this
  if (
    ordinal === 'last' &&
    !place.grammar.within.test(/^\W*\w*\s?/u.exec(place.lower.slice(place.end))?.[0] ?? '')
  )
    return undefined
  const n =
    digit !== undefined
      ? Number(digit)
      : ordinal === 'last'
        ? last
        : readOrdinal(ordinal ?? '', place.pack.numbers)
  if (n === undefined || n < 1 || n > last) return undefined
  const recurring: Recurring = last === 2 ? { kind: 'half', half: n } : { kind: 'quarter', quarter: n }
  return last === 2
    ? { kind: 'in', what: recurring, whole: { kind: 'unit', unit: 'year', shift: 0 } }
    : yearly(recurring, year, undefined, place)
}

function readSeason({ season, rel, year }: Groups, place: Place): DateReading | undefined {
  const number = entry(place.pack.dates.seasons, season)
  if (number === undefined) return undefined
  const bare = rel === undefined && year === undefined && !/^the\s/u.test(place.lower.slice(place.start))
  if (place.pack.dates.that.has(/^\p{L}+/u.exec(place.lower.slice(place.start))?.[0] ?? ''))
    return {
      kind: 'in',
      what: { kind: 'season', season: number },
      whole: {
        kind: 'unit',
        unit: 'year',
        shift: 0,
        from: { kind: 'told', precision: 'year', date: null, reading: null },
      },
    }
  const named = /^\s\p{Lu}/u.test(place.text.slice(place.end)) // Winter Olympics, Summer Games
  if (bare || (named && year === undefined)) {
    // Bare seasons are dates only in "of 2014": the join decides.
    return named
      ? undefined
      : { kind: 'yearly', recurring: { kind: 'season', season: number }, direction: 'near' }
  }
  return yearly({ kind: 'season', season: number }, year, rel, place)
}

function readHoliday({ holiday, rel, year }: Groups, place: Place): DateReading | undefined {
  const recurring = entry(place.pack.dates.holidays, holiday)
  if (recurring === undefined || !/\p{Lu}/u.test(place.text.slice(place.start, place.end))) return undefined
  const read = yearly(recurring, year, rel, place)
  if (read?.kind !== 'yearly') return read
  // "over Christmas" is about those days.
  return place.pack.dates.aroundBefore.has(lastWord(place)) ? { ...read, about: true } : read
}

const lastWord = ({ lower, start }: Place): string =>
  /(?<word>[\p{L}']+)\s*$/u.exec(lower.slice(Math.max(0, start - 25), start))?.groups?.word ?? ''

const nextWord = ({ lower, end }: Place): string =>
  /^\s*(?<word>[\p{L}']+)/u.exec(lower.slice(end, end + 25))?.groups?.word ?? ''

function distance(
  { n, unit, half }: Groups,
  place: Place,
): { amount: number; unit: CalendarUnit } | undefined {
  const calendar = entry(place.pack.dates.units, unit)
  const whole = n === undefined && half !== undefined ? 0 : amountOf(n, place)
  if (calendar === undefined || whole === undefined) return undefined
  const amount = whole + (half === undefined ? 0 : 1 / 2)
  return amount > 0 && amount < 1e12 ? { amount, unit: calendar } : undefined
}

/** Distances beyond this lead to no calendar year that EDTF writes in four digits. */
const FARTHEST = 5000

function readOffset(groups: Groups, place: Place, { sign = -1 }: DatePhrase): DateReading | undefined {
  const by = distance(groups, place)
  if (by === undefined) return undefined
  if (by.amount > FARTHEST) return UNKNOWN
  return { kind: 'offset', ...by, sign, beyond: place.pack.dates.beyond.has(key(place.hedge)) }
}

function readWindow(groups: Groups, place: Place, { sign = -1 }: DatePhrase): DateReading | undefined {
  const by = distance(groups.n === undefined ? { ...groups, n: 'one' } : groups, place)
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
const OF_THE_DAY: readonly CalendarUnit[] = ['second', 'minute', 'hour']

/** An ISO 8601 duration: `duration([[94, 'minute'], [24, 'second']]) // 'PT94M24S'` */
export function duration(amounts: readonly (readonly [number, CalendarUnit])[]): string {
  let text = 'P'
  for (const [amount, unit] of amounts) {
    if (OF_THE_DAY.includes(unit) && !text.includes('T')) text += 'T'
    const [letter, times] = DESIGNATOR[unit]
    text += `${round(amount * times)}${letter}`
  }
  return text
}

function readDuration(groups: Groups, place: Place, { rule }: DatePhrase): DateReading | null | undefined {
  const words = place.pack.dates
  const unit = entry(words.units, groups.unit)
  const first = distance(rule === 'whole unit' ? { ...groups, n: 'one' } : groups, place)
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
  const single = n !== undefined && (articles.includes(n) || n === 'one')
  if (!single || place.hedge !== '' || /^[-‐]/u.test(place.lower.slice(place.end))) return false
  const before = lastWord(place)
  return (
    !(place.pack.dates.durationBefore.has(before) && /\s$/u.test(place.lower.slice(0, place.start))) &&
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
function readBeside(groups: Groups, place: Place): DateReading | undefined {
  const by = distance(groups, place)
  if (by === undefined) return undefined
  return { kind: 'duration', value: duration([[by.amount, by.unit]]) }
}

function readClock({ clock, noon, zone }: Groups, { pack, lower, start }: Place): DateReading | undefined {
  const words = pack.dates
  const day: DateReading = { kind: 'told', precision: 'day', date: null, reading: null }
  const named = entry(words.noon, noon)
  if (named !== undefined) return { kind: 'clock', hour: named, minute: 0, zone: '', day }
  if (clock === undefined) return undefined
  const digits = /^(?<hour>\d{1,2})(?:[:.]?(?<minute>\d{2}))?/u.exec(clock)?.groups
  const mark = /[a-z.]+$/u.exec(clock)?.[0]
  const hour = Number(digits?.hour)
  const minute = Number(digits?.minute ?? 0)
  const afternoon = mark !== undefined && words.pm.includes(mark)
  const morning = mark !== undefined && words.am.includes(mark)
  if (mark !== undefined && (hour > 12 || hour === 0) && !(afternoon && hour < 24 && hour > 12))
    return undefined
  if (mark === undefined && !isClockAlone(clock, zone, lower, start)) return undefined
  const hours = afternoon && hour < 12 ? hour + 12 : morning && hour === 12 ? 0 : hour
  return {
    kind: 'clock',
    hour: hours % 24,
    minute,
    zone: zone !== undefined && words.utc.includes(zone) ? 'Z' : '',
    day,
  }
}

/** "2:1" and "3:45" are scores and laps as well: without am or pm a clock time needs two digits of minutes and "at", "by" or a zone. */
const isClockAlone = (clock: string, zone: string | undefined, lower: string, start: number): boolean =>
  zone !== undefined ||
  (clock.includes(':') &&
    /\b(?:at|by|until|from|around|about|to|before|after) $/u.test(lower.slice(0, start)))

function readSet({ n, unit, often, weekday, weekdays }: Groups, place: Place): DateReading | undefined {
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
  const times = /times/u.test(place.lower.slice(place.start, place.end)) ? 1 : every
  return { kind: 'set', value: duration([[times, calendar]]) }
}

const DAY_OR_LESS: readonly CalendarUnit[] = ['second', 'minute', 'hour']

function readSame({ period }: Groups, { pack, text, lower, start, end }: Place): DateReading | undefined {
  if (isTitle(text.slice(start, end))) return undefined
  const words = lower.slice(start, end)
  const told = (precision: CalendarUnit): DateReading => ({
    kind: 'told',
    precision,
    date: null,
    reading: null,
  })
  if (period !== undefined) {
    if (pack.dates.dayParts.includes(period)) return told('day')
    const calendar = entry(pack.dates.units, period)
    if (calendar === undefined || DAY_OR_LESS.includes(calendar) || pack.dates.plurals.includes(period))
      return undefined
    return { kind: 'unit', unit: calendar, shift: 0, from: told(calendar) }
  }
  if (/since/u.test(words)) return { kind: 'interval', from: told('century'), to: null }
  if (/until|till/u.test(words)) return { kind: 'interval', from: null, to: told('century') }
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

function readNeighbour(
  groups: Groups,
  place: Place,
  { sign = 1, rule }: DatePhrase,
): DateReading | undefined {
  const { period = '', unit = period, n } = groups
  const calendar = place.pack.dates.dayParts.includes(unit) ? 'day' : entry(place.pack.dates.units, unit)
  if (calendar === undefined || isTitle(place.text.slice(place.start, place.end))) return undefined
  const from: DateReading = { kind: 'told', precision: calendar, date: null, reading: null }
  if (n !== undefined) {
    const by = distance(groups, place)
    if (by === undefined) return undefined
    if (DAY_OR_LESS.includes(by.unit)) return { kind: 'duration', value: duration([[by.amount, by.unit]]) }
    return {
      kind: 'offset',
      ...by,
      sign,
      beyond: false,
      from: { ...from, precision: by.unit === 'week' ? 'day' : by.unit === 'decade' ? 'year' : by.unit },
    }
  }
  if (DAY_OR_LESS.includes(calendar) || place.pack.dates.plurals.includes(unit)) return undefined
  // "the night before the parade": seen from the parade, not from another date.
  return {
    kind: 'unit',
    unit: calendar,
    shift: sign,
    from: rule.startsWith('the unit') && isFollowedByEvent(place) ? UNKNOWN : from,
  }
}

/** "for years", "years later": a plural unit without a number needs a word that makes it a time. */
function readVague({ units }: Groups, place: Place, { rule }: DatePhrase): DateReading | undefined {
  if (rule !== 'units') return { kind: 'vague' }
  const { vagueBefore, vagueAfter } = place.pack.dates
  const words = place.lower.slice(place.start, place.end)
  const alone = words === units
  return !alone || vagueBefore.has(lastWord(place)) || vagueAfter.has(nextWord(place))
    ? { kind: 'vague' }
    : undefined
}

/** Abbreviated weekdays and bare seasons are dates only beside another one: "Sat., May 4", "winter of 2014". */
function needsCompany({ weekday, season, rel, year }: Groups, { pack, lower, start }: Place): boolean {
  if (weekday !== undefined && pack.dates.doubtful.has(weekday)) return true
  return (
    season !== undefined && rel === undefined && year === undefined && !/^the\s/u.test(lower.slice(start))
  )
}
