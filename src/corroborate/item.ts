import type { Edtf } from '../text/edtf.ts'
import { stableId } from '../text/id.ts'
import type { Span } from '../text/range.ts'
import type { DifferenceKind } from './differences.ts'
import type { Verdict } from './verdict.ts'

export type ItemKind = 'statement' | 'event' | 'figure' | 'date' | 'place' | 'name'

/** One report's telling of an item. */
export interface ItemMention extends Span {
  /** Id of the finding inside its report. */
  readonly finding: string
  /** The rule that saw it there, for `explain`. */
  readonly rule?: string
  /** The words, verbatim, for display; `verify` compares them with the report. */
  readonly quote: string
  /** Further stretches that belong to it (content in two parts). */
  readonly more?: readonly Span[]
  /** How this report has it, where that differs between mentions: '100 000 000 000 USD', '2021-12-07', 'AT'. */
  readonly value?: string
  /** For statements: 'direct', 'indirect' or 'mixed', and the cue's words. */
  readonly form?: 'direct' | 'indirect' | 'mixed'
  readonly cue?: Span
  /** Who was thought of as the speaker, the chosen one first, and why. */
  readonly speakers?: readonly { readonly text: string; readonly because: string; readonly score: number }[]
}

/** All stretches of a mention, in order. */
export const rangesOf = (mention: ItemMention): readonly Span[] => [mention, ...(mention.more ?? [])]

/** Why two mentions were brought together (or kept apart): the rule and its scores, for `explain`. */
export interface Link {
  readonly mentions: readonly [number, number]
  readonly rule: string
  readonly scores: Readonly<Record<string, number>>
}

/** One place where the wording of a mention departs from the commonest wording of its item. */
export interface ItemDifference {
  readonly kind: DifferenceKind
  /** The mention that has the commonest wording, and the one that departs from it. */
  readonly mentions: readonly [number, number]
  /** The words of each there; null where it has none. */
  readonly spans: readonly [Span | null, Span | null]
  /** What the second does to the first, where it is a matter of degree. */
  readonly effect?: 'softer' | 'stronger'
}

/** What the record holds about one thing: the mentions of it in the reports, brought together. */
export interface Item {
  readonly id: string
  readonly story: string
  readonly kind: ItemKind
  /** One line that a person would write; for statements the best wording. */
  readonly label: string
  readonly mentions: readonly ItemMention[]
  readonly verdict: Verdict
  readonly links: readonly Link[]
  /** Ids of actors. */
  readonly speaker?: string
  readonly addressee?: string
  /** Speakers through whom the words came, outermost first. */
  readonly through?: readonly string[]
  readonly actors?: readonly string[]
  readonly recipients?: readonly string[]
  /** PLOVER event type. */
  readonly type?: string
  readonly standing?: 'happened' | 'planned' | 'possible' | 'denied'
  readonly background?: boolean
  readonly date?: Edtf
  /** Why this date, where it was not simply said: 'resolved against the story's date (supposed)'. */
  readonly dateBecause?: string
  readonly value?: number
  readonly min?: number
  readonly max?: number
  readonly unit?: string
  readonly of?: string
  readonly exactness?: 'exact' | 'about' | 'at least' | 'at most'
  readonly scope?: Edtf
  /** Where its wordings differ, word by word. */
  readonly differences?: readonly ItemDifference[]
  /** Ids of items that are the same words on another occasion. */
  readonly echoes?: readonly string[]
  /** What people changed in it, a line each. */
  readonly corrected?: readonly string[]
}

/** The one way to make an item: its id follows from its kind and from where it is told, whatever else is said of it. */
export const makeItem = (parts: Omit<Item, 'id'>): Item => ({
  id: stableId('i', [
    parts.kind,
    ...parts.mentions.map(({ report, finding, start }) => `${report} ${finding} ${start}`),
  ]),
  ...parts,
})
