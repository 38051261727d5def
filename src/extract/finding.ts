import type { CueMode, CueStance } from '../language/words/speech.ts'
import type { Report } from '../read/report.ts'
import type { Edtf } from '../text/edtf.ts'
import type { Range } from '../text/range.ts'
import type { DateReading } from './dates/reading.ts'

/**
 * What extraction sees in one report: plain read-only data. Ranges point into that report's `text`; ids are
 * unique inside the report and depend on nothing else. `rule` names the rule that saw it, for `explain`.
 */
export type Finding = Statement | Event | Figure | DateExpression | Coordination

export type ActorKind = 'person' | 'state' | 'organisation' | 'group' | 'office'

/** A stretch that names or refers to an actor of this report. */
export interface Mention extends Range {
  readonly form: 'name' | 'role' | 'description' | 'pronoun'
  readonly rule: string
}

/** A role that the report itself gives an actor: `{text: 'president', of: 'RU', start, end}`. */
export interface Role extends Range {
  /** Lower case, without the country or organisation: 'president', 'foreign minister', 'spokesman'. */
  readonly text: string
  /** ISO 3166-1 alpha-2 code of the state, or the organisation's name, that the role is held in. */
  readonly of?: string
}

/** Who is spoken of in one report; linked across reports by the corroborate room. */
export interface Actor {
  readonly id: string
  readonly kind: ActorKind
  /** The fullest name the report gives; for a state its English short name. */
  readonly name: string
  /** Every name as written in the report, each once, in order of appearance. */
  readonly names: readonly string[]
  /** ISO 3166-1 alpha-2 code: of the state itself, or of the state the actor belongs to, where the report says so. */
  readonly country?: string
  readonly roles: readonly Role[]
  readonly mentions: readonly Mention[]
}

/** A named place that no one acts through: a town, a building, a region. */
export interface Place extends Range {
  readonly name: string
  readonly country?: string
}

/** Words that stand for someone: the actor where it is known, and always the words. */
export interface Party {
  /** The (first) actor; null where the words could not be resolved. */
  readonly actor: string | null
  /** All actors the words stand for ("Putin and Xi"), the first included. */
  readonly actors: readonly string[]
  readonly spans: readonly Range[]
}

export type StatementKind = 'direct' | 'indirect' | 'mixed'

/** What the cue commits to: speech is something said; the others are attitudes told of the speaker. */
export type StatementMode = CueMode

/** How the cue presents the content. */
export type Stance = CueStance

export interface Statement {
  readonly finding: 'statement'
  readonly id: string
  readonly kind: StatementKind
  readonly mode: StatementMode
  readonly stance: Stance
  readonly rule: string
  readonly speaker: Party
  readonly cue: { readonly text: string; readonly lemma: string; readonly spans: readonly Range[] }
  readonly content: { readonly spans: readonly Range[] }
  readonly addressee?: Party
  /** Channel or intermediary: "told AFP", "in a statement", "on Telegram". */
  readonly channel?: { readonly text: string; readonly spans: readonly Range[] }
  /** The statement in whose content this one stands ("Ushakov said that Xi said …"). */
  readonly via?: string
  /** Who else might have been the speaker, best first, with the reason for and against; for `explain`. */
  readonly candidates?: readonly { readonly text: string; readonly because: string; readonly score: number }[]
}

/** PLOVER event types, version 2 of the codebook (Open Event Data Alliance). */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONCEDE',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

export type Standing = 'happened' | 'planned' | 'possible' | 'denied'

export interface Event {
  readonly finding: 'event'
  readonly id: string
  readonly type: EventType
  readonly mode?: string
  readonly rule: string
  readonly actor: Party
  readonly recipient: Party
  readonly trigger: { readonly text: string; readonly lemma: string; readonly spans: readonly Range[] }
  /** The clause that tells of it, for display and comparison. */
  readonly clause: Range
  readonly place?: Place
  /** Id of the date expression that dates it. */
  readonly dateBy?: string
  readonly date?: Edtf
  readonly standing: Standing
  /** Told to explain today's news, not as news. */
  readonly background: boolean
}

export type Exactness = 'exact' | 'about' | 'at least' | 'at most'

export interface Figure extends Range {
  readonly finding: 'figure'
  readonly id: string
  readonly rule: string
  /**
   * The number, fully scaled: "150,000 million dollars" is 150e9. The middle of a range; of a change ("rose from 3
   * to 6", with both as `min` and `max`) the number it came to.
   */
  readonly value: number
  readonly min?: number
  readonly max?: number
  /** ISO 4217 code, SI or customary symbol ('km', 'year', 'percent'), or the counted noun as a lemma ('country'). */
  readonly unit: string
  readonly unitText: string
  /** What is counted or measured, in the report's words; null where the clause does not say. */
  readonly of: string | null
  readonly ofSpan?: Range
  readonly exactness: Exactness
  /** Words that change it: 'rose by', 'fell to'. */
  readonly change?: 'up' | 'down'
  /** Which of its measures: a well has a depth and a width. 'age' of "six-year-old". */
  readonly aspect?: string
  /** 'added' where it comes on top of another ("another 40", "40 more"), 'total' where it is said to be the whole. */
  readonly extent?: 'added' | 'total'
  /** The period it holds for; id and value of the date expression. */
  readonly scopeBy?: string
  readonly scope?: Edtf
  readonly asOf?: Edtf
}

export type DateKind = 'date' | 'time' | 'duration' | 'set' | 'vague'

export interface DateExpression extends Range {
  readonly finding: 'date'
  readonly id: string
  readonly rule: string
  readonly kind: DateKind
  /** EDTF for dates; ISO 8601 for times, durations and sets; null for vague, or where it could not be resolved. */
  readonly value: string | null
  /** How it was read, before any publication date was known: `resolve(reading, published)` gives `value`. */
  readonly reading: DateReading
  /** True where `value` rests on a publication date that was only supposed. */
  readonly supposed: boolean
}

/** Three or more names told in one list: "the United States, the United Kingdom, Canada and Australia". */
export interface Coordination extends Range {
  readonly finding: 'coordination'
  readonly id: string
  readonly rule: string
  readonly members: readonly {
    readonly actor: string | null
    readonly text: string
    readonly start: number
    readonly end: number
  }[]
}

/** One content word of a report as later rooms compare it. */
export interface Term extends Range {
  /** Folded Porter stem, or the folded name or number itself. */
  readonly stem: string
  readonly kind: 'word' | 'name' | 'number'
  readonly verb?: true
}

/** A sentence as later rooms see it. */
export interface TermSentence extends Range {
  /** Index of its first term in `Extraction.terms`, and of the first after it. */
  readonly from: number
  readonly to: number
  readonly block: Report['blocks'][number]['kind']
  readonly background: boolean
}

/** Everything that one report says, as far as it was understood. Later rooms work on this, never on the text. */
export interface Extraction {
  readonly report: Report
  /** False for a language without a pack: terms only. */
  readonly analysed: boolean
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly statements: readonly Statement[]
  readonly events: readonly Event[]
  readonly figures: readonly Figure[]
  /** Numbers that say which one, not how many: "lap 48", "the fourth test", "16th". */
  readonly ranks?: readonly Figure[]
  readonly dates: readonly DateExpression[]
  readonly coordinations: readonly Coordination[]
  /** What stands between quotation marks, without the marks. */
  readonly quotations: readonly Range[]
  readonly terms: readonly Term[]
  readonly sentences: readonly TermSentence[]
}
