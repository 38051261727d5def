import type { ReportId, Span } from '../text/range.ts'

/**
 * What a person says against what the machine found. It points at reports and words, never at ids of stories, items
 * or actors, because those may change with the next report or the next version; so it survives both.
 */
export type Correction =
  /** The stories that hold these reports are one. */
  | { readonly kind: 'merge-stories'; readonly reports: readonly ReportId[] }
  /** These reports are a story of their own. */
  | { readonly kind: 'split-story'; readonly reports: readonly ReportId[] }
  /** The story that holds this report is called so. */
  | { readonly kind: 'rename-story'; readonly report: ReportId; readonly title: string }
  /** The actors that these words name are one. */
  | { readonly kind: 'merge-actors'; readonly mentions: readonly Span[] }
  /** The actor that these words name is another than the one that the same name stands for elsewhere. */
  | { readonly kind: 'split-actor'; readonly mentions: readonly Span[] }
  /** The actor that these words name is called so. */
  | { readonly kind: 'rename-actor'; readonly mention: Span; readonly name: string }
  /** This mention belongs to the item that has the other mention; `to: null` makes it an item of its own. */
  | { readonly kind: 'move-mention'; readonly mention: Span; readonly to: Span | null }
  /** The verdict on the item that has this mention is right, or is not. */
  | {
      readonly kind: 'judge-verdict'
      readonly mention: Span
      readonly verdict: string
      readonly right: boolean
    }
  /** Who said these words: the actor that `speaker` names; null: it cannot be told. */
  | { readonly kind: 'set-speaker'; readonly statement: Span; readonly speaker: Span | null }
  /** What these outlets publish counts as one witness. */
  | { readonly kind: 'same-origin'; readonly outlets: readonly string[] }

/** A correction as it is kept: who made it, when and why, and who took it back. */
export interface KeptCorrection {
  readonly id: string
  readonly correction: Correction
  readonly who: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly why: string
  readonly undone: { readonly who: string; readonly at: string; readonly why: string } | null
}
