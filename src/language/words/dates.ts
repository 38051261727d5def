export type CalendarUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'

/** A time that comes once a year. Months from 1, weekdays from 1 (Monday); seasons 21 to 24 as in ISO 8601-2. */
export type Recurring =
  | { readonly kind: 'day'; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'season'; readonly season: number }
  | { readonly kind: 'quarter'; readonly quarter: number }
  | { readonly kind: 'half'; readonly half: number }
  /** The n-th weekday of a month (-1 the last), and so many days after it. */
  | {
      readonly kind: 'nth weekday'
      readonly month: number
      readonly weekday: number
      readonly nth: number
      readonly plus?: number
    }
  /** So many days after Easter Sunday (Gregorian). */
  | { readonly kind: 'easter'; readonly plus: number }
  /** New Year's: the eve into the day. */
  | { readonly kind: 'turn of the year' }

/** What a phrase says, and so what its named groups are. */
export type PhraseKind =
  | 'iso'
  | 'numeric'
  | 'day'
  | 'month'
  | 'year'
  | 'decade'
  | 'century'
  | 'weekday'
  | 'weekend'
  | 'nth weekday'
  | 'unit'
  | 'ordinal part'
  | 'season'
  | 'holiday'
  | 'fixed'
  | 'offset'
  | 'window'
  | 'duration'
  | 'beside'
  | 'clock'
  | 'set'
  | 'same'
  | 'neighbour'
  | 'vague'
  | 'nothing'

/**
 * A way of telling a time, in the notation of `phrase` in `language/patterns.ts`. The classes are those of
 * `DateWords` and {n} a number, {day} a day of the month, {year} four digits, {ordinal} an ordinal number.
 */
export interface DatePhrase {
  readonly rule: string
  readonly kind: PhraseKind
  readonly pattern: string
  /** Backwards or forwards, for offsets, windows and neighbours; since (1) or until (-1) then. */
  readonly sign?: -1 | 1
  /** For fixed phrases: days from publication. */
  readonly days?: number
  /** Is a date only where a join takes it up ("the end of *the year*"). */
  readonly weak?: boolean
}

/** Words before a date that cut a part out of it: "early", "the first {n} months of". */
export interface PartPhrase {
  readonly pattern: string
  /** 'hours' are those of a day, and mean that day. */
  readonly part:
    | 'hours'
    | 'whole'
    | 'early'
    | 'mid'
    | 'late'
    | 'start'
    | 'end'
    | 'first'
    | 'last'
    | 'nth'
    | 'half'
}

export interface DateWords {
  readonly months: Readonly<Record<string, number>>
  /** Months and weekdays that are common words or names too: they need more company to be a date. */
  readonly doubtful: ReadonlySet<string>
  readonly weekdays: Readonly<Record<string, number>>
  readonly units: Readonly<Record<string, CalendarUnit>>
  /** The plural forms among the units: amounts without a number ("for years"). */
  readonly plurals: readonly string[]
  /** 'yesterday' → -1: days from publication. */
  readonly dayWords: Readonly<Record<string, number>>
  /** The definite article at the start of a phrase. */
  readonly definite: RegExp
  /** What a hyphen may tie to a year: 'pre-'. */
  readonly tiedToYear: RegExp
  /** Before a clock time without am or pm: 'at'. */
  readonly clockBefore: ReadonlySet<string>
  /** Points back to a time told before: 'that'. */
  readonly that: ReadonlySet<string>
  readonly seasons: Readonly<Record<string, number>>
  readonly holidays: Readonly<Record<string, Recurring>>
  /** 'last' → -1, 'this' → 0, 'next' → 1. */
  readonly relatives: Readonly<Record<string, -1 | 0 | 1>>
  /** 'night', 'afternoon'. */
  readonly dayParts: readonly string[]
  readonly decades: Readonly<Record<string, string>>
  /** Words that soften a number: 'about', 'more than'; kept in the span. */
  readonly hedges: readonly string[]
  /** Those of the hedges that mean more than the number. */
  readonly beyond: ReadonlySet<string>
  /** 'daily' → 'P1D'. */
  readonly often: Readonly<Record<string, string>>
  /** 'noon' → 12, 'midnight' → 0. */
  readonly noon: Readonly<Record<string, number>>
  readonly half: readonly string[]
  /** How the first and the second half of the day are marked. */
  readonly am: readonly string[]
  readonly pm: readonly string[]
  /** Before a clock time: 'around', 'just before'; kept in the span. */
  readonly clockHedges: readonly string[]
  /** Time zones that mean UTC. */
  readonly utc: readonly string[]
  /** Other time zones and "local time": read over. */
  readonly zones: readonly string[]
  readonly phrases: readonly DatePhrase[]
  readonly parts: readonly PartPhrase[]
  /** Between a recurring time and the year or week it lies in: ' of ', ' '. */
  readonly within: string
  /** Between a weekday and its date, a day and its clock time. */
  readonly sameDay: string
  /** Words that make intervals. */
  readonly between: readonly { readonly before: string; readonly inside: string; readonly keep: boolean }[]
  readonly since: string
  readonly until: string
  /** Before a date that something is told to end or begin at, or to lie beyond: 'by', 'until', 'since', 'before'. */
  readonly bounds: ReadonlySet<string>
  /** Before an "until" that names the time itself: "did not start until Friday". */
  readonly notUntil: string
  /** Before a four-digit number that is a year for that reason alone. */
  readonly yearBefore: string
  /** After a four-digit number that is therefore an amount. */
  readonly countedAfter: ReadonlySet<string>
  /** Before "a day" or "a year" that is a length of time and not a rate. */
  readonly durationBefore: ReadonlySet<string>
  /** Before a holiday of which the days around are meant: 'over'. */
  readonly aroundBefore: ReadonlySet<string>
  /** Before a distance that is counted from now on, in the future tense: 'in'. */
  readonly aheadBefore: string
  /** Before and after a plural unit without a number ("for days", "years later"). */
  readonly vagueBefore: ReadonlySet<string>
  readonly vagueAfter: ReadonlySet<string>
  /** Verbs and modals: what tells the future. */
  readonly modals: ReadonlySet<string>
  /** Lemmas of what points ahead: 'plan', 'due', 'upcoming', 'ahead'. */
  readonly prospective: ReadonlySet<string>
  /** Lemmas whose present tense is used of what is on the calendar: 'begin', 'open'. */
  readonly scheduled: ReadonlySet<string>
  /** Lemmas that set two events beside each other: "came eight days after". */
  readonly coming: ReadonlySet<string>
  /** The infinitive's particle, the perfect's auxiliary and the past forms of the verb to be. */
  readonly infinitive: string
  readonly perfect: string
  readonly pastAuxiliaries: ReadonlySet<string>
  /** With a participle: "is held" is no past. */
  readonly presentAuxiliaries: ReadonlySet<string>
}
