import type { Extraction } from '../extract/finding.ts'

/** Weight of each stem in one report; unit length. */
export type Vector = ReadonlyMap<string, number>

/**
 * As if this many other reports, without any of these words, were known: in a folder of five reports of one summit
 * the words of the summit are not common words.
 */
const OTHER_REPORTS = 200

/** What one sighting of a stem counts for: names tell stories apart better than words do. */
const WEIGHT = { word: 1, name: 1.6, number: 0.6 } as const
const TITLE_WEIGHT = 2
const BACKGROUND_WEIGHT = 0.3

/** How often each stem was seen in a report: title words count double, background little. */
function counts(extraction: Extraction): Map<string, number> {
  const seen = new Map<string, number>()
  for (const sentence of extraction.sentences) {
    const place =
      sentence.block === 'title'
        ? TITLE_WEIGHT
        : sentence.background
          ? BACKGROUND_WEIGHT
          : sentence.block === 'caption'
            ? 0
            : 1
    for (let i = sentence.from; i < sentence.to; i++) {
      const term = extraction.terms[i]
      if (term !== undefined) seen.set(term.stem, (seen.get(term.stem) ?? 0) + place * WEIGHT[term.kind])
    }
  }
  return seen
}

/** Inverse document frequency over a set of reports, smoothed by {@link OTHER_REPORTS}. */
export function idfOf(extractions: readonly Extraction[]): (stem: string) => number {
  const reports = new Map<string, number>()
  for (const extraction of extractions)
    for (const stem of new Set(extraction.terms.map((term) => term.stem)))
      reports.set(stem, (reports.get(stem) ?? 0) + 1)
  const all = extractions.length + OTHER_REPORTS
  return (stem) => Math.log(all / ((reports.get(stem) ?? 0) + 1))
}

/** TF-IDF vectors of unit length, damped by the logarithm of the count (Salton and Buckley 1988, "ltc"). */
export function vectorsOf(extractions: readonly Extraction[]): readonly Vector[] {
  const idf = idfOf(extractions)
  return extractions.map((extraction) => {
    const weights = [...counts(extraction)]
      .filter(([, count]) => count > 0)
      .map(([stem, count]) => [stem, Math.log1p(count) * idf(stem)] as const)
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
    return new Map(weights.map(([stem, weight]) => [stem, weight / length]))
  })
}

/** Cosine of two vectors of unit length: 0 to 1. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0)
  return sum
}
