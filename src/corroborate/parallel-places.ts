import type { Extraction, TermSentence } from '../extract/finding.ts'
import type { ReportId } from '../text/range.ts'
import type { Parallel } from './parallels.ts'

/** Which parallels a sentence stands in, by their indexes. */
export interface ParallelPlaces {
  readonly of: (extraction: Extraction, sentence: TermSentence) => ReadonlySet<number>
}

const NOWHERE: ReadonlySet<number> = new Set()

export function parallelPlaces(parallels: readonly Parallel[]): ParallelPlaces {
  const places = new Map<ReportId, Map<TermSentence['start'], Set<number>>>()
  for (const [i, { passages }] of parallels.entries())
    for (const { extraction, sentence } of passages) {
      const start = extraction.sentences[sentence]?.start
      if (start === undefined) continue
      const report = places.get(extraction.report.id) ?? new Map<number, Set<number>>()
      places.set(extraction.report.id, report)
      const indexes = report.get(start) ?? new Set<number>()
      report.set(start, indexes.add(i))
    }
  return { of: ({ report }, { start }) => places.get(report.id)?.get(start) ?? NOWHERE }
}

/** Whether two sentences stand in one parallel. */
export const inParallel = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => {
  for (const place of a) if (b.has(place)) return true
  return false
}
