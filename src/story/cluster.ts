import { Heap } from './heap.ts'

/**
 * Average-link clustering of items 0 … n-1: joins the two most similar groups until none are as similar as
 * `threshold` on average over all their pairs (a chain of neighbours is not enough), and never across a veto.
 * Pairs that are not given count as 0. The result depends on the similarities alone; ties go to the lower index.
 */
export function averageLink(
  size: number,
  pairs: readonly { readonly a: number; readonly b: number; readonly similarity: number }[],
  threshold: number,
  veto: (a: number, b: number) => boolean = () => false,
): readonly (readonly number[])[] {
  const members = new Map<number, readonly number[]>(Array.from({ length: size }, (_, i) => [i, [i]]))
  const sums = new Map<number, Map<number, number>>([...members.keys()].map((i) => [i, new Map()]))
  const candidates = new Heap(better)
  const offer = (a: number, b: number): void => {
    const sum = sums.get(a)?.get(b) ?? 0
    const average = sum / ((members.get(a)?.length ?? 1) * (members.get(b)?.length ?? 1))
    if (average >= threshold) candidates.push({ average, a: Math.min(a, b), b: Math.max(a, b) })
  }
  for (const { a, b, similarity } of pairs) {
    sums.get(a)?.set(b, similarity)
    sums.get(b)?.set(a, similarity)
  }
  for (const { a, b } of pairs) offer(a, b)

  let next = size
  for (let best = candidates.pop(); best !== undefined; best = candidates.pop()) {
    const left = members.get(best.a)
    const right = members.get(best.b)
    if (left === undefined || right === undefined) continue // one of them was joined to another group before
    if (left.some((x) => right.some((y) => veto(x, y)))) continue
    const joined = next++
    const merged = new Map(sums.get(best.a))
    for (const [other, sum] of sums.get(best.b) ?? []) merged.set(other, (merged.get(other) ?? 0) + sum)
    merged.delete(best.a)
    merged.delete(best.b)
    members.set(joined, [...left, ...right])
    sums.set(joined, merged)
    for (const gone of [best.a, best.b]) {
      members.delete(gone)
      sums.delete(gone)
    }
    for (const [other, sum] of merged) {
      const back = sums.get(other)
      back?.delete(best.a)
      back?.delete(best.b)
      back?.set(joined, sum)
      offer(other, joined)
    }
  }
  return [...members.values()]
    .map((group) => group.toSorted((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

interface Candidate {
  readonly average: number
  readonly a: number
  readonly b: number
}

const better = (x: Candidate, y: Candidate): boolean =>
  x.average !== y.average ? x.average > y.average : x.a !== y.a ? x.a < y.a : x.b < y.b
