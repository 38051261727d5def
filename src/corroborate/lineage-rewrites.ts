import type { ReportId } from '../text/range.ts'
import type { Trace } from './lineage-trace.ts'

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
const FEWEST = 12
/** So much of the shorter sequence stands in the other, in the same order. */
const PARALLEL = 0.6
/** And so many of them are facts that few reports of the story tell: what all tell shows nothing. */
const FEWEST_RARE = 3
const RARE = 0.25
/** A longer sequence is compared in its first part: the order of a report's facts shows there. */
const MOST = 120

/**
 * Rewritings and translations of one original among the reports of one story: their names and figures, outside
 * quotations, are first told in the same order (longest common subsequence). `linked` tells the pairs that are known
 * to share their words.
 */
export function findRewrites(
  traces: readonly Trace[],
  linked: (a: ReportId, b: ReportId) => boolean,
): readonly LikelyRewrite[] {
  const sequences = traces.map((trace) => ({ report: trace.report, facts: factsOf(trace) }))
  const tellers = new Map<number, number>()
  for (const { facts } of sequences) for (const fact of facts) tellers.set(fact, (tellers.get(fact) ?? 0) + 1)
  const few = Math.max(2, RARE * traces.length)
  const isRare = (fact: number): boolean => (tellers.get(fact) ?? 0) <= few
  const enough = sequences.filter(({ facts }) => facts.length >= FEWEST)
  return enough.flatMap((a, i) =>
    enough.slice(i + 1).flatMap((b): readonly LikelyRewrite[] => {
      if (rareInBoth(a.facts, b.facts, isRare) < FEWEST_RARE || linked(a.report, b.report)) return []
      const shorter = Math.min(a.facts.length, b.facts.length)
      const shared = commonSequence(a.facts, b.facts)
      const score = Math.round((100 * shared.length) / shorter) / 100
      if (score < PARALLEL || shared.filter(isRare).length < FEWEST_RARE) return []
      const [from, to] = a.report < b.report ? [a.report, b.report] : [b.report, a.report]
      const because = `${shared.length} of ${shorter} names and figures of the shorter report are told in the other in the same order`
      return [{ from, to, kind: 'likely-rewrite', because, score }]
    }),
  )
}

/** The names and figures that a report tells in its own voice, each once, in the order in which it comes to them. */
function factsOf({ words, anchors }: Trace): readonly number[] {
  const facts = new Set<number>()
  words.forEach((word, i) => {
    if (anchors[i] === 1) facts.add(word)
  })
  return [...facts].slice(0, MOST)
}

function rareInBoth(a: readonly number[], b: readonly number[], isRare: (fact: number) => boolean): number {
  const others = new Set(b)
  return a.filter((fact) => isRare(fact) && others.has(fact)).length
}

/** The longest common subsequence (of distinct members: the longest ascending run of places, by dynamic programming). */
function commonSequence(a: readonly number[], b: readonly number[]): readonly number[] {
  const placeInB = new Map(b.map((fact, i) => [fact, i]))
  const shared = a.flatMap((fact) => {
    const place = placeInB.get(fact)
    return place === undefined ? [] : [{ fact, place }]
  })
  const best: { readonly length: number; readonly before: number }[] = []
  shared.forEach(({ place }, i) => {
    let length = 1
    let before = -1
    for (let j = 0; j < i; j++) {
      const earlier = best[j]
      if (earlier !== undefined && (shared[j]?.place ?? place) < place && earlier.length + 1 > length) {
        length = earlier.length + 1
        before = j
      }
    }
    best.push({ length, before })
  })
  const sequence: number[] = []
  let at = best.reduce((top, { length }, i) => (length > (best[top]?.length ?? 0) ? i : top), 0)
  while (at >= 0 && at < shared.length) {
    sequence.unshift(shared[at]?.fact ?? 0)
    at = best[at]?.before ?? -1
  }
  return sequence
}
