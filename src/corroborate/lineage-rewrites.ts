import type { Extraction } from '../extract/finding.ts'
import { isBody } from '../read/report.ts'
import type { ReportId } from '../text/range.ts'

/** Two reports that likely retell one original, in other words or another language. Never counted as sure. */
export interface LikelyRewrite {
  /** In order of ids: which came first is not known. */
  readonly from: ReportId
  readonly to: ReportId
  readonly kind: 'likely-rewrite'
  readonly because: string
  /** 0 to 1: the share of the shorter one's names and figures that stand in the other in the same order. */
  readonly score: number
}

/** Fewer names and figures than this run parallel by chance. */
const FEWEST = 14
/** So much of the shorter sequence stands in the other, in the same order. */
const PARALLEL = 0.6
/** A longer sequence is compared in its first part: the order of a report's facts shows there. */
const MOST = 150

/**
 * Rewritings and translations of one original among the reports of one story: their names and figures come in the
 * same order (longest common subsequence). `copies` tells the pairs that are known to share their words.
 */
export function findRewrites(
  extractions: readonly Extraction[],
  copies: (a: ReportId, b: ReportId) => boolean,
): readonly LikelyRewrite[] {
  const sequences = extractions.map(({ report, ...rest }) => ({
    id: report.id,
    sequence: sequenceOf({ report, ...rest }),
  }))
  return sequences.flatMap((a, i) =>
    sequences.slice(i + 1).flatMap((b): readonly LikelyRewrite[] => {
      const shorter = Math.min(a.sequence.length, b.sequence.length)
      if (shorter < FEWEST || copies(a.id, b.id)) return []
      const shared = commonLength(a.sequence, b.sequence)
      const score = Math.round((100 * shared) / shorter) / 100
      if (score < PARALLEL) return []
      const [from, to] = a.id < b.id ? [a.id, b.id] : [b.id, a.id]
      const because = `${shared} of ${shorter} names and figures of the shorter report stand in the other in the same order`
      return [{ from, to, kind: 'likely-rewrite', because, score }]
    }),
  )
}

/** The names and figures of a report's body in order, each at its first sight after another: repetition tells nothing. */
function sequenceOf({ report, terms }: Extraction): readonly string[] {
  const body = report.blocks.filter(isBody)
  const sequence: string[] = []
  let b = 0
  for (const { kind, stem, start } of terms) {
    while ((body[b]?.end ?? Number.POSITIVE_INFINITY) <= start) b++
    if (kind === 'word' || (body[b]?.start ?? Number.POSITIVE_INFINITY) > start) continue
    if (sequence.at(-1) !== stem) sequence.push(stem)
  }
  return sequence.slice(0, MOST)
}

/** Length of the longest common subsequence. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let before = new Uint16Array(b.length + 1)
  for (const x of a) {
    const row = new Uint16Array(b.length + 1)
    for (const [j, y] of b.entries())
      row[j + 1] = x === y ? (before[j] ?? 0) + 1 : Math.max(before[j + 1] ?? 0, row[j] ?? 0)
    before = row
  }
  return before[b.length] ?? 0
}
