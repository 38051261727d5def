import type { DateReading } from '../../extract/dates/reading.ts'
import type { DateExpression, Extraction } from '../../extract/finding.ts'
import { tellingDay } from '../../story/dating.ts'
import { calendarDay, daySpan } from '../../text/edtf.ts'

/** A date expression with the report that it stands in. */
export interface Dated {
  readonly extraction: Extraction
  readonly date: DateExpression
}

/** How the times that two reports give for one thing stand to each other. */
export type DateRelation =
  | { readonly kind: 'same' }
  /** One lies in the other: "on Tuesday" and "last week". */
  | { readonly kind: 'precision'; readonly because: string }
  /** They cannot both be right. */
  | { readonly kind: 'conflict'; readonly because: string }
  /** They differ, but one of them rests on a publication date that may be wrong. */
  | { readonly kind: 'doubt'; readonly because: string }

const WEEK = 7
/** A page is seldom crawled more days after it was published: then its "Tuesday" is no Tuesday near the other date. */
const CRAWLED = 45
/** "About 5 am" may be as many minutes off. */
const MINUTES = 30

/**
 * Whether two times can be those of one thing. Weekdays are compared by their names, so that a report under the date
 * of its crawl does not contradict the others; what is counted from a doubtful date contradicts nothing.
 * "on Tuesday" and "on Thursday": conflict; "7 November" and "last week" of a later report: precision.
 */
export function compareDates(a: Dated, b: Dated): DateRelation {
  const [x, y] = [timeOf(a), timeOf(b)]
  if (x === undefined || y === undefined) return { kind: 'doubt', because: 'one of them has no value' }
  if (x.weekday !== undefined && y.weekday !== undefined) {
    if (x.weekday !== y.weekday) return { kind: 'conflict', because: 'they are different days of the week' }
    if (x.first !== y.first && x.counted && y.counted)
      return x.firm && y.firm && Math.abs(x.first - y.first) >= WEEK
        ? { kind: 'doubt', because: 'the same day of the week in different weeks' }
        : clocks(x, y)
  }
  if (x.first <= y.last && y.first <= x.last) {
    if (x.first === y.first && x.last === y.last) return clocks(x, y)
    const inside = (x.first >= y.first && x.last <= y.last) || (y.first >= x.first && y.last <= x.last)
    return {
      kind: 'precision',
      because: inside ? 'one is the more precise' : 'the times overlap',
    }
  }
  // a calendar day that has another weekday than the one that is named
  const named = weekdayAgainst(x, y) ?? weekdayAgainst(y, x)
  if (named !== undefined) return named
  const relative = (time: Time): boolean => time.counted && time.weekday === undefined
  if (!x.firm || !y.firm || relative(x) || relative(y))
    return { kind: 'doubt', because: 'one is counted from a publication date that may be that of a crawl' }
  return { kind: 'conflict', because: 'the times share no day' }
}

interface Time {
  readonly first: number
  readonly last: number
  /** 1 is Monday; where the words name one. */
  readonly weekday: number | undefined
  /** Whether the day was counted from the publication date. */
  readonly counted: boolean
  /** Whether the day stands on words or on a publication date that something bears out. */
  readonly firm: boolean
  /** Minutes of the day, where a clock time without a zone is given. */
  readonly minutes: number | undefined
}

function timeOf({ extraction, date }: Dated): Time | undefined {
  const span = date.value === null ? undefined : daySpan(date.value)
  if (span === undefined) return undefined
  const { reading } = date
  const named = dayOf(reading)
  const weekday = named.kind === 'weekday' && named.days === 1 ? named.weekday : undefined
  const counted = named.kind !== 'absolute' && named.kind !== 'yearly'
  const approximate = /[~?]$/u.test(date.value ?? '')
  const clock = /T(\d{2}):(\d{2})/u.exec(date.value ?? '')
  const local = reading.kind === 'clock' && reading.zone === ''
  return {
    ...span,
    weekday,
    counted,
    firm: !approximate && (!counted || (!date.supposed && (tellingDay(extraction)?.firm ?? false))),
    minutes: clock !== null && local ? Number(clock[1]) * 60 + Number(clock[2]) : undefined,
  }
}

/** What names the day: of "early on Friday" and of "Friday at 9" the weekday. */
function dayOf(reading: DateReading): DateReading {
  if (reading.kind === 'part') return dayOf(reading.of)
  if (reading.kind === 'clock') return dayOf(reading.day)
  if (reading.kind === 'told' && reading.reading !== null) return dayOf(reading.reading)
  return reading
}

function clocks(x: Time, y: Time): DateRelation {
  if (x.minutes === undefined || y.minutes === undefined || x.minutes === y.minutes)
    return x.minutes === y.minutes ? { kind: 'same' } : { kind: 'precision', because: 'one gives the hour' }
  return Math.abs(x.minutes - y.minutes) <= MINUTES
    ? { kind: 'precision', because: 'the hours are given more or less exactly' }
    : { kind: 'doubt', because: 'the hours differ, and no zone is given' }
}

/** "Tuesday" against "7 November", which is a Monday. */
function weekdayAgainst(named: Time, other: Time): DateRelation | undefined {
  if (named.weekday === undefined || other.counted || other.first !== other.last) return undefined
  if (named.firm || Math.abs(named.first - other.first) > CRAWLED) return undefined
  return calendarDay(other.first).weekday === named.weekday
    ? { kind: 'same' }
    : { kind: 'conflict', because: 'that day of the month is another day of the week' }
}
