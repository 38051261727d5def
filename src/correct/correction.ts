import type { ActorKind } from '../extract/finding.ts'
import { by } from '../text/order.ts'
import type { ReportId, Span } from '../text/range.ts'

/** Which kind of item a correction speaks of; see `corroborate/item.ts`. */
export type CorrectedItem = 'statement' | 'event' | 'figure' | 'date' | 'place' | 'name'

/**
 * What a person changes. It points at words, never at what was made of them: ids of stories, actors and items
 * follow from the analysis, the words of a report do not, so a correction outlives re-analysis and rebuild.
 */
export type Change =
  /** The stories of these reports are one. */
  | { readonly kind: 'join-stories'; readonly reports: readonly ReportId[] }
  /** These reports leave their story together, for one of their own. */
  | { readonly kind: 'part-story'; readonly reports: readonly ReportId[] }
  | { readonly kind: 'name-story'; readonly report: ReportId; readonly title: string }
  /** The actors that these mentions stand for are one. */
  | { readonly kind: 'join-actors'; readonly mentions: readonly Span[] }
  /** In the reports of these mentions, they stand for an actor of their own. */
  | { readonly kind: 'part-actor'; readonly mentions: readonly Span[] }
  | { readonly kind: 'name-actor'; readonly mention: Span; readonly name: string }
  /** Who said the statement with this content; null: it cannot be known. */
  | { readonly kind: 'speaker'; readonly statement: Span; readonly speaker: Speaker | null }
  /** The mention belongs to the item that has a mention at `to`; null: to an item of its own. */
  | {
      readonly kind: 'move-mention'
      readonly item: CorrectedItem
      readonly mention: Span
      readonly to: Span | null
    }
  /** What the machine found of the item with this mention is right, or wrong. */
  | {
      readonly kind: 'verdict'
      readonly item: CorrectedItem
      readonly mention: Span
      readonly verdict: string
      readonly ruling: 'confirm' | 'reject'
    }
  /** Reports of these outlets are one witness. */
  | { readonly kind: 'one-origin'; readonly outlets: readonly string[] }

export interface Speaker {
  readonly kind: ActorKind
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
}

/** One change, with who made it, when (ISO 8601, UTC) and why; kept when undone, so that the history stays whole. */
export interface Correction {
  readonly id: string
  readonly by: string
  readonly at: string
  readonly why: string
  readonly change: Change
  readonly undone?: { readonly by: string; readonly at: string; readonly why: string }
}

/** The corrections that hold, the earliest first: where two speak of the same, the later one wins. */
export const inForce = (corrections: readonly Correction[]): readonly Correction[] =>
  corrections
    .filter((correction) => correction.undone === undefined)
    .toSorted(by((correction) => `${correction.at}\u0000${correction.id}`))

/** Those in force of one kind, each with its change. `changesOf(corrections, 'speaker')` */
export function changesOf<K extends Change['kind']>(
  corrections: readonly Correction[],
  kind: K,
): readonly { readonly correction: Correction; readonly change: Extract<Change, { kind: K }> }[] {
  const isOfKind = (change: Change): change is Extract<Change, { kind: K }> => change.kind === kind
  return inForce(corrections).flatMap((correction) =>
    isOfKind(correction.change) ? [{ correction, change: correction.change }] : [],
  )
}

/** One line for a reader: 'corrected by Ines on 2026-05-04: it was the spokesman' */
export const signature = ({ by: who, at, why }: Correction): string =>
  `corrected by ${who} on ${at.slice(0, 10)}${why === '' ? '' : `: ${why}`}`
