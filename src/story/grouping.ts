import { Heap } from './heap.ts'
import { dot, plus, type Vector } from './vector.ts'
import { type Coverage, nearness, together } from './window.ts'

/** What grouping needs to know of one report. */
export interface Groupable {
  readonly vector: Vector
  readonly coverage: Coverage | undefined
}

/** Two groups of reports tell of one happening when their reports are this similar on average (cosine). */
const SAME_STORY = 0.145
/** The reports of one group, by index, and the sum of their vectors. */
export interface Group {
  readonly members: readonly number[]
  readonly sum: Vector
}

interface Cluster extends Group {
  readonly coverage: Coverage | undefined
  /** Neighbouring clusters, by number, with the dot product of the sums. */
  readonly beside: Map<number, number>
}

/**
 * Average-link clustering of reports 0 … n-1 along `edges`: joins the two neighbouring groups that are most similar
 * on average over all their pairs and near enough in time, until none are as similar as {@link SAME_STORY}. A chain of
 * neighbours is not enough. The average over all pairs is the dot product of the sums of the vectors, so that no pair
 * needs to be looked at twice. The result depends on the reports and their order alone; ties go to the lower index.
 */
export function groupsOf(
  reports: readonly Groupable[],
  edges: readonly (readonly [number, number])[],
): readonly Group[] {
  const clusters = new Map<number, Cluster>(
    reports.map(({ vector, coverage }, i) => [i, { members: [i], sum: vector, coverage, beside: new Map() }]),
  )
  const merges = new Heap(better)
  const offer = (a: number, b: number): void => {
    const [one, other] = [clusters.get(a), clusters.get(b)]
    if (one === undefined || other === undefined) return
    const average = (one.beside.get(b) ?? 0) / (one.members.length * other.members.length)
    const similarity = average * nearness(one.coverage, other.coverage)
    if (similarity >= SAME_STORY) merges.push({ similarity, a: Math.min(a, b), b: Math.max(a, b) })
  }
  for (const [a, b] of edges) {
    const [one, other] = [clusters.get(a), clusters.get(b)]
    if (one === undefined || other === undefined) continue
    const product = dot(one.sum, other.sum)
    one.beside.set(b, product)
    other.beside.set(a, product)
    offer(a, b)
  }

  let next = reports.length
  for (let best = merges.pop(); best !== undefined; best = merges.pop()) {
    const [left, right] = [clusters.get(best.a), clusters.get(best.b)]
    if (left === undefined || right === undefined) continue // one of them was joined to another group before
    const joined = next++
    const beside = new Map<number, number>()
    for (const number of new Set([...left.beside.keys(), ...right.beside.keys()])) {
      const other = clusters.get(number)
      if (other === undefined || other === left || other === right) continue
      const product =
        (left.beside.get(number) ?? dot(left.sum, other.sum)) +
        (right.beside.get(number) ?? dot(right.sum, other.sum))
      beside.set(number, product)
      other.beside.delete(best.a)
      other.beside.delete(best.b)
      other.beside.set(joined, product)
    }
    clusters.delete(best.a)
    clusters.delete(best.b)
    clusters.set(joined, {
      members: [...left.members, ...right.members],
      sum: plus(left.sum, right.sum),
      coverage: together(left.coverage, right.coverage),
      beside,
    })
    for (const number of beside.keys()) offer(number, joined)
  }
  return [...clusters.values()].map(({ members, sum }) => ({
    members: members.toSorted((a, b) => a - b),
    sum,
  }))
}

interface Merge {
  readonly similarity: number
  readonly a: number
  readonly b: number
}

const better = (x: Merge, y: Merge): boolean =>
  x.similarity !== y.similarity ? x.similarity > y.similarity : x.a !== y.a ? x.a < y.a : x.b < y.b
