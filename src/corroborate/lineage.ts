import type { ReportId, Span } from '../text/range.ts'

/** Who copied whom. `because` is one sentence; `passages` are the shared words, side by side. */
export interface LineageEdge {
  readonly from: ReportId
  readonly to: ReportId
  readonly kind: 'copy' | 'partial-copy' | 'shared-agency'
  readonly because: string
  /** 0 to 1: the share of the shorter report's words that stand in the other. */
  readonly score: number
  readonly passages: readonly { readonly from: Span; readonly to: Span }[]
}

/** The reports that count as one witness. */
export interface Origin {
  readonly id: string
  readonly reports: readonly ReportId[]
  readonly because: string
}

export interface Lineage {
  readonly origins: readonly Origin[]
  readonly edges: readonly LineageEdge[]
}
