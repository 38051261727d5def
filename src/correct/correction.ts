import type { ActorKind } from '../extract/finding.ts'
import { by } from '../text/order.ts'
import type { ReportId, Span } from '../text/range.ts'

/** Which kind of item a correction speaks of; see `corroborate/item.ts`. */
export type CorrectedItem = 'statement' | 'event' | 'figure' | 'date' | 'place' | 'name'

/**
 * What a person says against what the machine found. It points at reports and words, never at ids of stories, items
 * or actors: those follow from the analysis, the words do not, so a correction outlives re-analysis and rebuild.
 */
export type Correction =
  /** The stories that hold these reports are one. */
  | { readonly kind: 'merge-stories'; readonly reports: readonly ReportId[] }
  /** These reports leave their story together, for one of their own. */
  | { readonly kind: 'split-story'; readonly reports: readonly ReportId[] }
  /** The story that holds this report is called so. */
  | { readonly kind: 'rename-story'; readonly report: ReportId; readonly title: string }
  /** The actors that these words stand for are one. */
  | { readonly kind: 'merge-actors'; readonly mentions: readonly Span[] }
  /** In the reports of these words, they stand for an actor of their own. */
  | { readonly kind: 'split-actor'; readonly mentions: readonly Span[] }
  /** The actor that these words stand for is called so. */
  | { readonly kind: 'rename-actor'; readonly mention: Span; readonly name: string }
  /** Who said the statement with this content; null: it cannot be told. */
  | { readonly kind: 'set-speaker'; readonly statement: Span; readonly speaker: Speaker | null }
  /** The mention belongs to the item that has a mention at `to`; null: to an item of its own. */
  | {
      readonly kind: 'move-mention'
      readonly item: CorrectedItem
      readonly mention: Span
      readonly to: Span | null
    }
  /** What the machine found of the item with this mention is right, or is not. */
  | {
      readonly kind: 'judge-verdict'
      readonly item: CorrectedItem
      readonly mention: Span
      readonly verdict: string
      readonly right: boolean
    }
  /** What these outlets publish counts as one witness. */
  | { readonly kind: 'same-origin'; readonly outlets: readonly string[] }

export interface Speaker {
  readonly kind: ActorKind
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
}

/** A correction with who made it, when and why, and who took it back: kept then too, so that the history stays whole. */
export interface KeptCorrection {
  readonly id: string
  readonly correction: Correction
  readonly who: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly why: string
  readonly undone: { readonly who: string; readonly at: string; readonly why: string } | null
}

/** The reports that a correction points at; none where it speaks of outlets. */
export function reportsOf(correction: Correction): readonly ReportId[] {
  switch (correction.kind) {
    case 'merge-stories':
    case 'split-story':
      return correction.reports
    case 'rename-story':
      return [correction.report]
    case 'merge-actors':
    case 'split-actor':
      return correction.mentions.map(({ report }) => report)
    case 'rename-actor':
    case 'judge-verdict':
      return [correction.mention.report]
    case 'move-mention':
      return [correction.mention.report, ...(correction.to === null ? [] : [correction.to.report])]
    case 'set-speaker':
      return [correction.statement.report]
    case 'same-origin':
      return []
    default:
      return correction satisfies never
  }
}

/** The corrections that hold, the earliest first: where two speak of the same, the later one wins. */
export const inForce = (kept: readonly KeptCorrection[]): readonly KeptCorrection[] =>
  kept.filter(({ undone }) => undone === null).toSorted(by(({ at, id }) => `${at}\u0000${id}`))

/** Those in force of one kind. `ofKind(kept, 'set-speaker')` */
export function ofKind<K extends Correction['kind']>(
  kept: readonly KeptCorrection[],
  kind: K,
): readonly (KeptCorrection & { readonly correction: Extract<Correction, { kind: K }> })[] {
  const is = (
    one: KeptCorrection,
  ): one is KeptCorrection & { correction: Extract<Correction, { kind: K }> } => one.correction.kind === kind
  return inForce(kept).filter(is)
}

/** One line for a reader: 'corrected by Ines on 2026-05-04: it was the spokesman' */
export const signature = ({ who, at, why }: KeptCorrection): string =>
  `corrected by ${who} on ${at.slice(0, 10)}${why === '' ? '' : `: ${why}`}`
