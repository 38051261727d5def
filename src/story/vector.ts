/**
 * Sparse vectors over hashed stems: two typed arrays sorted by hash, so that sums have one order whatever the order
 * in which reports arrive, and 100,000 reports fit into memory. Two of 100,000 stems share one of the 4 billion hashes
 * about once; that changes a similarity a little, and always in the same way.
 */
export interface Vector {
  readonly stems: Uint32Array
  readonly weights: Float64Array
}

/** FNV-1a over UTF-16 units, 32 bits, with the finish of MurmurHash3 so that similar stems lie far apart. */
export function hashOf(stem: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < stem.length; i++) hash = Math.imul(hash ^ stem.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** A vector from stems, each given once. */
export function vectorOf(weighted: readonly (readonly [stem: string, weight: number])[]): Vector {
  const hashed = weighted.map(([stem, weight]) => [hashOf(stem), weight] as const).sort((a, b) => a[0] - b[0])
  return {
    stems: Uint32Array.from(hashed, ([stem]) => stem),
    weights: Float64Array.from(hashed, ([, weight]) => weight),
  }
}

/** The same vector with each weight times `factor(stem)`, of length 1. */
export function scaled({ stems, weights }: Vector, factor: (stem: number) => number): Vector {
  const changed = weights.map((weight, i) => weight * factor(stems[i] ?? 0))
  const length = Math.sqrt(changed.reduce((sum, weight) => sum + weight * weight, 0)) || 1
  return { stems, weights: changed.map((weight) => weight / length) }
}

/** The sum of products over the stems that both have; of vectors of length 1 the cosine, 0 to 1. */
export function dot(a: Vector, b: Vector): number {
  const [x, y, v, w] = [a.stems, b.stems, a.weights, b.weights]
  let sum = 0
  let i = 0
  let j = 0
  while (i < x.length && j < y.length) {
    const s = x[i] ?? 0
    const t = y[j] ?? 0
    if (s === t) sum += (v[i++] ?? 0) * (w[j++] ?? 0)
    else if (s < t) i++
    else j++
  }
  return sum
}

export function plus(a: Vector, b: Vector): Vector {
  const stems = new Uint32Array(a.stems.length + b.stems.length)
  const weights = new Float64Array(stems.length)
  let [i, j, n] = [0, 0, 0]
  while (i < a.stems.length || j < b.stems.length) {
    const s = a.stems[i] ?? Number.POSITIVE_INFINITY
    const t = b.stems[j] ?? Number.POSITIVE_INFINITY
    stems[n] = Math.min(s, t)
    weights[n++] = (s <= t ? (a.weights[i++] ?? 0) : 0) + (t <= s ? (b.weights[j++] ?? 0) : 0)
  }
  return { stems: stems.slice(0, n), weights: weights.slice(0, n) }
}

/** The same vector, no weight above `most`. */
export const limited = ({ stems, weights }: Vector, most: number): Vector => ({
  stems,
  weights: weights.map((weight) => Math.min(weight, most)),
})

/** The heaviest stems that `count` with their weights, by stem, so that sums over them have one order. */
export function heaviest(
  { stems, weights }: Vector,
  most: number,
  counts: (stem: number) => boolean = () => true,
): readonly (readonly [stem: number, weight: number])[] {
  const order = Uint32Array.from(stems.keys()).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
  const kept: number[] = []
  for (const i of order) {
    if (kept.length >= most) break
    if (counts(stems[i] ?? 0)) kept.push(i)
  }
  return kept.sort((a, b) => a - b).map((i) => [stems[i] ?? 0, weights[i] ?? 0])
}

/** The weight of one stem, 0 where the vector has none of it. */
export function weightOf({ stems, weights }: Vector, stem: number): number {
  let low = 0
  let high = stems.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stems[middle] ?? 0) < stem) low = middle + 1
    else high = middle
  }
  return stems[low] === stem ? (weights[low] ?? 0) : 0
}
