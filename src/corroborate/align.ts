import { byCodeUnit } from '../text/order.ts'
import type { Link } from './item.ts'
import type { Stems } from './likeness.ts'

/** What a rule thinks of a pair: how surely they are one thing (0 to 1), and the scores that say why. */
export interface Match {
  readonly similarity: number
  readonly scores: Readonly<Record<string, number>>
}

export interface Group<T> {
  readonly members: readonly T[]
  readonly links: readonly Link[]
}

/** How to bring together what tells of one thing. */
export interface Rule<T> {
  readonly name: string
  /** The least average similarity inside a group: a chain of neighbours is not enough. */
  readonly threshold: number
  readonly stems: (node: T) => Stems
  /** Judges a pair; undefined: nothing in common. */
  readonly match: (a: T, b: T) => Match | undefined
  /** Keeps two apart whatever the others say. */
  readonly veto?: (a: T, b: T) => boolean
  /** The report of a node: where a report tells several things, each is compared with its own counterpart. */
  readonly place?: (node: T) => string
  /** How much of the likeness of the pairs before and after it a pair of nodes in reading order gains. */
  readonly neighbours?: number
}

/** A pair this much less alike than the best that one of them has in the other's report is not its counterpart. */
const COUNTERPART = 0.75

interface Edge {
  readonly a: number
  readonly b: number
  readonly match: Match
}

/**
 * Brings together what tells of one thing: takes the pairs from the most alike on, and joins their groups where these
 * are alike on average over their pairs and nothing keeps two of them apart. The result depends on the nodes and
 * their order alone; the cost grows with their number, since each is compared with its nearest only.
 */
export function align<T>(nodes: readonly T[], rule: Rule<T>): readonly Group<T>[] {
  const judged = new Map<string, Match | undefined>()
  const judge = (a: number, b: number): Match | undefined => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`
    if (judged.has(key)) return judged.get(key)
    const [x, y] = a < b ? [nodes[a], nodes[b]] : [nodes[b], nodes[a]]
    const match = x === undefined || y === undefined || rule.veto?.(x, y) ? undefined : rule.match(x, y)
    judged.set(key, match)
    return match
  }
  const apart = (a: number, b: number): boolean => {
    const [x, y] = [nodes[a], nodes[b]]
    return x !== undefined && y !== undefined && (rule.veto?.(x, y) ?? false)
  }
  const edges = nearestPairs(nodes.map(rule.stems)).flatMap(([a, b]): readonly Edge[] => {
    const match = judge(a, b)
    return match === undefined ? [] : [{ a, b, match }]
  })
  const supported = new Map(counterparts(nodes, withNeighbours(edges, rule), rule).map((edge) => [keyOf(edge), edge]))
  const similarity = (a: number, b: number): number =>
    supported.get(a < b ? `${a} ${b}` : `${b} ${a}`)?.match.similarity ?? judge(a, b)?.similarity ?? 0
  const groups = joined(nodes.length, [...supported.values()], rule.threshold, similarity, apart)
  return groups.map((group) => ({
    members: group.flatMap((i) => nodes[i] ?? []),
    links: linksOf(group, rule.name, (a, b) => supported.get(`${a} ${b}`)?.match ?? judged.get(`${a} ${b}`)),
  }))
}

const keyOf = ({ a, b }: { readonly a: number; readonly b: number }): string => `${a} ${b}`

/** Reports tell in the same order: what stands between two pairs that are alike is rather alike, too. */
function withNeighbours<T>(edges: readonly Edge[], { neighbours = 0 }: Rule<T>): readonly Edge[] {
  if (neighbours === 0) return edges
  const own = new Map(edges.map((edge) => [keyOf(edge), edge.match.similarity]))
  return edges.map(({ a, b, match }) => {
    const neighbour = Math.max(own.get(`${a - 1} ${b - 1}`) ?? 0, own.get(`${a + 1} ${b + 1}`) ?? 0)
    if (neighbour === 0) return { a, b, match }
    const similarity = match.similarity + neighbours * neighbour
    return { a, b, match: { similarity, scores: { ...match.scores, neighbour } } }
  })
}

/** Without the pairs of which one has a clearly better counterpart in the other's report. */
function counterparts<T>(nodes: readonly T[], edges: readonly Edge[], { place }: Rule<T>): readonly Edge[] {
  if (place === undefined) return edges
  const places = nodes.map(place)
  const best = new Map<string, number>()
  const key = (node: number, other: number): string => `${node} ${places[other]}`
  for (const { a, b, match } of edges)
    for (const one of [key(a, b), key(b, a)]) best.set(one, Math.max(best.get(one) ?? 0, match.similarity))
  return edges.filter(
    ({ a, b, match }) =>
      match.similarity >= COUNTERPART * Math.max(best.get(key(a, b)) ?? 0, best.get(key(b, a)) ?? 0),
  )
}

/** Of larger groups so many members of each, evenly taken, stand for all when groups are compared. */
const SAMPLE = 8

const sampled = (group: readonly number[]): readonly number[] =>
  group.length <= SAMPLE
    ? group
    : Array.from({ length: SAMPLE }, (_, i) => group[Math.floor((i * group.length) / SAMPLE)] ?? 0)

/** Groups of node indexes, in order; every node stands in one. */
function joined(
  size: number,
  edges: readonly Edge[],
  threshold: number,
  similarity: (a: number, b: number) => number,
  apart: (a: number, b: number) => boolean,
): readonly (readonly number[])[] {
  const groupOf = Array.from({ length: size }, (_, i): number[] => [i])
  const refused = new Set<string>()
  const ordered = edges
    .filter(({ match }) => match.similarity >= threshold)
    .toSorted((x, y) => y.match.similarity - x.match.similarity || x.a - y.a || x.b - y.b)
  for (const { a, b } of ordered) {
    const [left, right] = [groupOf[a], groupOf[b]]
    if (left === undefined || right === undefined || left === right) continue
    const key = `${left[0]} ${left.length} ${right[0]} ${right.length}`
    if (refused.has(key)) continue
    const pairs = sampled(left).flatMap((x) => sampled(right).map((y) => [x, y] as const))
    let sum = 0
    for (const [x, y] of pairs) sum += similarity(x, y)
    if (sum < threshold * pairs.length || pairs.some(([x, y]) => apart(x, y))) {
      refused.add(key)
      continue
    }
    const [into, from] = left.length >= right.length ? [left, right] : [right, left]
    into.push(...from)
    for (const moved of from) groupOf[moved] = into
  }
  return [...new Set(groupOf)]
    .map((group) => group.toSorted((x, y) => x - y))
    .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0))
}

/** Why the members of larger groups belong together is told for the pairs of the first ones only. */
const EXPLAINED = 40

const linksOf = (
  group: readonly number[],
  rule: string,
  judged: (a: number, b: number) => Match | undefined,
): readonly Link[] =>
  group.slice(0, EXPLAINED).flatMap((a, i) =>
    group.slice(i + 1, EXPLAINED).flatMap((b, j): Link[] => {
      const match = judged(a, b)
      if (match === undefined) return []
      return [
        {
          mentions: [i, i + 1 + j],
          rule,
          scores: rounded({ similarity: match.similarity, ...match.scores }),
        },
      ]
    }),
  )

/** Three decimals are enough for a reader, and the same on every machine. */
const rounded = (scores: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, Math.round(score * 1000) / 1000]))

/** So many others are looked at through the rarest stems of a node, and so many of them compared with it. */
const LOOKED_AT = 1_500
const COMPARED = 32

/** For each node those others that share its rarest stems, with the greatest shared weight. */
function nearestPairs(all: readonly Stems[]): readonly (readonly [number, number])[] {
  const holders = new Map<string, number[]>()
  for (const [i, stems] of all.entries())
    for (const stem of stems.keys()) {
      const seen = holders.get(stem)
      if (seen === undefined) holders.set(stem, [i])
      else seen.push(i)
    }
  const held = (stem: string): number => holders.get(stem)?.length ?? 0
  const pairs = new Map<string, readonly [number, number]>()
  for (const [i, stems] of all.entries()) {
    const shared = new Map<number, number>()
    let left = LOOKED_AT
    for (const [stem, weight] of [...stems].sort(([a], [b]) => held(a) - held(b) || byCodeUnit(a, b))) {
      const others = holders.get(stem) ?? []
      const stride = Math.ceil(others.length / LOOKED_AT) // of very many, evenly taken ones
      for (let at = i % stride; at < others.length; at += stride) {
        const other = others[at]
        if (other !== undefined && other !== i) shared.set(other, (shared.get(other) ?? 0) + weight)
      }
      left -= others.length
      if (left <= 0) break
    }
    for (const other of heaviest(shared, COMPARED)) {
      const [a, b] = i < other ? [i, other] : [other, i]
      pairs.set(`${a} ${b}`, [a, b])
    }
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d)
}

/** The `count` keys with the greatest weights, of equals the first. */
function heaviest(weights: ReadonlyMap<number, number>, count: number): readonly number[] {
  if (weights.size <= count) return [...weights.keys()]
  const least = Float64Array.from(weights.values()).sort()[weights.size - count] ?? 0
  const above: number[] = []
  const level: number[] = []
  for (const [key, weight] of weights)
    if (weight > least) above.push(key)
    else if (weight === least) level.push(key)
  return [...above, ...level.sort((a, b) => a - b).slice(0, count - above.length)]
}
