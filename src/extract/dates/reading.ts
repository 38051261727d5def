import type { CalendarUnit, Recurring } from '../../language/words/dates.ts'
import type { Edtf } from '../../text/edtf.ts'
import type { Range } from '../../text/range.ts'

/**
 * Which one of a recurring time ("Friday", "in May", "Christmas") is meant, seen from the publication date:
 * `past` the latest that has begun by then, `future` the earliest that has not ended, `last` and `next` without the
 * present one, `near` the nearest, `this` the one of the same year.
 */
export type Direction = 'past' | 'future' | 'last' | 'next' | 'near' | 'this'

/** A part of a longer time. Early, mid and late are its thirds; start and end its first and last smaller unit. */
export type Part =
  | { readonly part: 'whole' | 'early' | 'mid' | 'late' | 'start' | 'end' }
  | {
      /** `count` units after `skip`, from the start or the end: "the first nine months of", "the second half of". */
      readonly part: 'slice'
      readonly unit: CalendarUnit | 'half'
      readonly from: 'start' | 'end'
      readonly skip: number
      readonly count: number
    }

/**
 * How a date expression was read, before any publication date is known: plain data that
 * `resolve(reading, published)` turns into a value. Where `from` is absent, it is counted from publication.
 */
export type DateReading =
  /** Says all: "March 31, 2014", "the 1990s". */
  | { readonly kind: 'absolute'; readonly value: Edtf }
  /** A time that cannot be told. */
  | { readonly kind: 'unknown' }
  /** The time of another expression: "at that time". Null where none was found. */
  | {
      readonly kind: 'told'
      /** At least this precise. */
      readonly precision: CalendarUnit
      /** Id of the other expression, and how that was read. */
      readonly date: string | null
      readonly reading: DateReading | null
    }
  /** A whole calendar unit: "last week" is `{unit: 'week', shift: -1}`. */
  | {
      readonly kind: 'unit'
      readonly unit: CalendarUnit
      readonly shift: number
      readonly from?: DateReading
    }
  /** "two years ago", "three days later"; with `beyond` "more than a decade ago". */
  | {
      readonly kind: 'offset'
      readonly amount: number
      readonly unit: CalendarUnit
      readonly sign: -1 | 1
      readonly beyond: boolean
      readonly from?: DateReading
    }
  /** "the past two years", up to publication or from it on. */
  | { readonly kind: 'window'; readonly amount: number; readonly unit: CalendarUnit; readonly sign: -1 | 1 }
  /** A day of the week (1 is Monday), or with `days: 2` a weekend. */
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly days: number
      readonly direction: Direction
    }
  /** What comes once a year, without its year: "May 9", "in March", "the fourth quarter", "Christmas". */
  | {
      readonly kind: 'yearly'
      readonly recurring: Recurring
      readonly direction: Direction
      readonly about?: boolean
    }
  /** "February next year", "Friday of last week". */
  | {
      readonly kind: 'in'
      readonly what: Recurring | { readonly kind: 'weekday'; readonly weekday: number }
      readonly whole: DateReading
    }
  | { readonly kind: 'part'; readonly part: Part; readonly of: DateReading }
  /** Null is an open end. */
  | { readonly kind: 'interval'; readonly from: DateReading | null; readonly to: DateReading | null }
  /** A time of day; `zone` is 'Z' or an offset where the report states one that ISO 8601 can hold. */
  | {
      readonly kind: 'clock'
      readonly hour: number
      readonly minute: number
      readonly zone: string
      readonly day: DateReading
    }
  /**
   * "eight days after the leaders spoke": two events, one `amount` before or after the other. `located` are the
   * words of the event that is being dated, `anchor` those of the other. The value is the date of the located one.
   */
  | {
      readonly kind: 'beside'
      readonly amount: number
      readonly unit: CalendarUnit
      /** 1: the located event came after the anchor. */
      readonly sign: -1 | 1
      readonly located: Range
      readonly anchor: Range
      /** Where the report dates one of the two: that date expression's id and reading. */
      readonly fixes: 'located' | 'anchor'
      readonly date: string
      readonly reading: DateReading
    }
  | { readonly kind: 'duration'; readonly value: string }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'vague' }

/** Whether a reading has a value only once a publication date is known. */
export function readingNeedsPublication(reading: DateReading): boolean {
  switch (reading.kind) {
    case 'absolute':
    case 'unknown':
    case 'duration':
    case 'set':
    case 'vague':
      return false
    case 'told':
      return reading.reading !== null && readingNeedsPublication(reading.reading)
    case 'unit':
    case 'offset':
      return reading.from === undefined || readingNeedsPublication(reading.from)
    case 'window':
    case 'weekday':
    case 'yearly':
      return true
    case 'in':
      return readingNeedsPublication(reading.whole)
    case 'part':
      return readingNeedsPublication(reading.of)
    case 'interval': {
      // "May 20 to June 3, 2016": the year at one end counts for both.
      const ends = [reading.from, reading.to].filter((end) => end !== null)
      const borrows =
        ends.some((end) => end.kind === 'yearly') && ends.some((end) => !readingNeedsPublication(end))
      return !borrows && ends.some(readingNeedsPublication)
    }
    case 'clock':
      return readingNeedsPublication(reading.day)
    case 'beside':
      return readingNeedsPublication(reading.reading)
    default:
      return reading satisfies never
  }
}
