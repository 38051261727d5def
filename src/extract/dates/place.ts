import type { Document } from '../../language/document.ts'
import type { LanguagePack } from '../../language/pack.ts'
import type { CalendarUnit, DatePhrase, Recurring } from '../../language/words/dates.ts'
import { type Edtf, isEdtf } from '../../text/edtf.ts'
import { readNumber } from '../figures/numbers.ts'
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

/** Reads one kind of phrase; undefined where the words mean no time there, null where they mean something else. */
export type Reader = (groups: Groups, place: Place, phrase: DatePhrase) => DateReading | null | undefined

export const absolute = (value: Edtf | undefined): DateReading | undefined =>
  value !== undefined && isEdtf(value) ? { kind: 'absolute', value } : undefined

/** The key under which a word list holds what was matched: single spaces, straight apostrophes. */
export const key = (words: string | undefined): string =>
  (words ?? '').replace(/\s+/gu, ' ').replaceAll('’', "'")

/** An entry of a word list; own keys only, for "constructor" is a word too. */
export const entry = <T>(list: Readonly<Record<string, T>>, words: string | undefined): T | undefined =>
  Object.hasOwn(list, key(words)) ? list[key(words)] : undefined

export const amountOf = (words: string | undefined, { pack }: Place): number | undefined =>
  words === undefined
    ? undefined
    : pack.numbers.articles.includes(words)
      ? 1
      : readNumber(words, pack.numbers)

/** Tense to direction: what is told as past lies before publication, what is told as future after it. */
function direction(relative: -1 | 0 | 1 | undefined, tense: Tense, present: Direction): Direction {
  if (relative === -1) return 'last'
  if (relative === 1) return 'next'
  if (tense === 'future') return 'future'
  if (tense === 'past') return 'past'
  return relative === 0 ? 'this' : present
}

export const tenseHere = ({ document, pack, from, to }: Place): Tense =>
  tenseAt(document, from, to, pack.dates)

/** The present tense of "open" or "begin" tells of what is on the calendar. */
function calendarTense(place: Place): Tense {
  const tense = tenseHere(place)
  return tense === 'present' && scheduledAt(place.document, place.from, place.pack.dates) ? 'future' : tense
}

const relativeOf = (rel: string | undefined, { pack }: Place): -1 | 0 | 1 | undefined =>
  entry(pack.dates.relatives, rel)

/** A weekday is past unless the clause says otherwise: reports tell what happened. */
export const weekdayDirection = (rel: string | undefined, place: Place): Direction =>
  direction(relativeOf(rel, place), calendarTense(place), 'past')

export function yearly(
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

export const lastWord = ({ lower, start }: Place): string =>
  /(?<word>[\p{L}']+)\s*$/u.exec(lower.slice(Math.max(0, start - 25), start))?.groups?.word ?? ''

export const nextWord = ({ lower, end }: Place): string =>
  /^\s*(?<word>[\p{L}']+)/u.exec(lower.slice(end, end + 25))?.groups?.word ?? ''

/** Whether the words begin with "the". */
export const isDefinite = ({ pack, lower, start }: Place): boolean =>
  pack.dates.definite.test(lower.slice(start, start + 10))

/** The time of another expression, to be found when the dates of a report are linked. */
export const told = (precision: CalendarUnit): DateReading => ({
  kind: 'told',
  precision,
  date: null,
  reading: null,
})

export const UNKNOWN: DateReading = { kind: 'unknown' }

/** Too short to be counted by days: "an hour later" is the same day. */
export const OF_THE_DAY: readonly CalendarUnit[] = ['second', 'minute', 'hour']
