import type { DatePhrase, Recurring } from '../../language/words/dates.ts'
import { daysInMonth, monthText, yearText } from '../../text/edtf.ts'
import { readOrdinal } from '../figures/numbers.ts'
import {
  absolute,
  entry,
  type Groups,
  isDefinite,
  lastWord,
  OF_THE_DAY,
  type Place,
  type Reader,
  told,
  UNKNOWN,
  weekdayDirection,
  yearly,
} from './place.ts'
import type { DateReading } from './reading.ts'

export function readNumeric({ numeric = '' }: Groups, { dayFirst }: Place): DateReading | undefined {
  const [a = 0, b = 0, c = 0] = numeric.split(/[./-]/u).map(Number)
  const year = c > 99 ? c : c > 50 ? 1900 + c : 2000 + c
  const dayLeads = a > 12 ? true : b > 12 ? false : a === b ? true : numeric.includes('.') ? true : dayFirst
  if (dayLeads === undefined) return UNKNOWN
  const [day, month] = dayLeads ? [a, b] : [b, a]
  return absolute(`${yearText(year)}-${two(month)}-${two(day)}`)
}

const two = (n: number): string => String(n).padStart(2, '0')

export function readDay({ month, day, day2, year, rel }: Groups, place: Place): DateReading | undefined {
  const number = entry(place.pack.dates.months, month)
  if (number === undefined) return undefined
  const ends = [day, day2].filter((d) => d !== undefined).map((d) => Number.parseInt(d, 10))
  if (ends.some((d) => d > daysInMonth(2000, number))) return undefined
  const readings = ends.map((d) => yearly({ kind: 'day', month: number, day: d }, year, rel, place))
  const [from, to] = readings
  return from === undefined || to === undefined ? from : { kind: 'interval', from, to }
}

export function readMonth({ month, year, rel }: Groups, place: Place): DateReading | undefined {
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
  { pack, text, lower, start, end, grammar }: Place,
): boolean {
  const at = lower.indexOf(month, start + (rel?.length ?? 0))
  if (!/^\p{Lu}/u.test(text.slice(at))) return false
  if (rel !== undefined || !pack.dates.doubtful.has(month)) return true
  return (
    grammar.yearBefore.test(lower.slice(Math.max(0, start - 20), start)) &&
    !/^\.?\s\p{Lu}\p{Ll}/u.test(text.slice(end - 1))
  )
}

export function readYear({ year, endyear }: Groups, place: Place): DateReading | undefined {
  const first = year === undefined ? undefined : Number(year)
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
  if (/\p{L}-$|[-–]\s?$|[.,]$/u.test(before) && !pack.dates.tiedToYear.test(before)) return false
  if (/^\s?(?:[%°]|[-–]\p{L})/u.test(lower.slice(end)) || counted) return false
  if (grammar.yearBefore.test(before)) return true
  if (year >= 1900 && year < 2100) return true
  return /[([]$/u.test(before) && /^[)\]]/u.test(lower.slice(end))
}

export function readDecade({ decade = '' }: Groups, place: Place): DateReading | undefined {
  const { pack, grammar, lower, start } = place
  const named = entry(pack.dates.decades, decade)
  if (named !== undefined) return isDefinite(place) ? absolute(named) : undefined
  const digits = /\d+/u.exec(decade)?.[0] ?? ''
  if (digits.length === 4) return absolute(`${digits.slice(0, 3)}X`)
  // "temperatures in the 70s" is left in doubt, "reached the 70s" is no decade.
  const marked =
    /^['’]/u.test(decade) ||
    (isDefinite(place) && grammar.yearBefore.test(lower.slice(Math.max(0, start - 12), start)))
  return marked ? absolute(`19${digits.slice(0, 1)}X`) : undefined
}

export function readCentury({ ordinal = '' }: Groups, { pack }: Place): DateReading | undefined {
  const n = readOrdinal(ordinal, pack.numbers)
  return n === undefined || n > 30 ? undefined : absolute(`${two(n - 1)}XX`)
}

export function readWeekday({ weekday, rel }: Groups, place: Place): DateReading | undefined {
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

export function readNthWeekday(
  { ordinal = '', weekday, month, year }: Groups,
  place: Place,
): DateReading | undefined {
  const { dates: words, numbers } = place.pack
  const [day, number] = [entry(words.weekdays, weekday), entry(words.months, month)]
  const nth = readOrdinal(ordinal, numbers) ?? -1 // "last"
  if (day === undefined || number === undefined || nth > 5) return undefined
  return yearly({ kind: 'nth weekday', month: number, weekday: day, nth }, year, undefined, place)
}

export const readWeekend: Reader = ({ rel }, place) => ({
  kind: 'weekday',
  weekday: 6,
  days: 2,
  direction: weekdayDirection(rel, place),
})

/** Names in which a day is a word only: the newspaper "Gazette Today", the "Tonight Show". */
export function readFixed({ dayword }: Groups, place: Place, { days }: DatePhrase): DateReading | undefined {
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

export function readUnit(
  { unit, rel }: Groups,
  place: Place,
  { sign, weak }: DatePhrase,
): DateReading | undefined {
  const { pack } = place
  const calendar = unit === undefined ? 'year' : entry(pack.dates.units, unit)
  if (calendar === undefined || OF_THE_DAY.includes(calendar)) return undefined
  if (weak === true) return { kind: 'unit', unit: calendar, shift: 0 }
  if (sign !== undefined) return { kind: 'unit', unit: calendar, shift: 2 * sign }
  const shift = entry(pack.dates.relatives, rel)
  if (shift === undefined || pack.dates.plurals.includes(unit ?? '')) return undefined
  // "the last year" is a window up to today and "the next day" the one after another day: see those phrases.
  if (shift !== 0 && isDefinite(place)) return undefined
  return calendar === 'day' && shift !== 0 ? undefined : { kind: 'unit', unit: calendar, shift }
}

export function readOrdinalPart(
  { ordinal, digit, year }: Groups,
  place: Place,
  { rule }: DatePhrase,
): DateReading | undefined {
  const last = rule === 'half' ? 2 : 4
  // "last quarter" alone is the one before this
  if (
    ordinal === 'last' &&
    !place.grammar.within.test(/^\W{0,3}\w{0,5}\s?/u.exec(place.lower.slice(place.end))?.[0] ?? '')
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

export function readSeason({ season, rel, year }: Groups, place: Place): DateReading | undefined {
  const number = entry(place.pack.dates.seasons, season)
  if (number === undefined) return undefined
  const bare = rel === undefined && year === undefined && !isDefinite(place)
  if (place.pack.dates.that.has(/^\p{L}+/u.exec(place.lower.slice(place.start))?.[0] ?? ''))
    return {
      kind: 'in',
      what: { kind: 'season', season: number },
      whole: { kind: 'unit', unit: 'year', shift: 0, from: told('year') },
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

export function readHoliday({ holiday, rel, year }: Groups, place: Place): DateReading | undefined {
  const recurring = entry(place.pack.dates.holidays, holiday)
  if (recurring === undefined || !/\p{Lu}/u.test(place.text.slice(place.start, place.end))) return undefined
  const read = yearly(recurring, year, rel, place)
  if (read?.kind !== 'yearly') return read
  // "over Christmas" is about those days.
  return place.pack.dates.aroundBefore.has(lastWord(place)) ? { ...read, about: true } : read
}
