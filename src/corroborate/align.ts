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
  const keyOf = pairKeys(nodes.length)
  const judged = new Map<number, Judgement>()
  const judge = (a: number, b: number): Judgement => {
    const key = keyOf(a, b)
    const known = judged.get(key)
    if (known !== undefined) return known
    const [x, y] = [nodes[Math.min(a, b)], nodes[Math.max(a, b)]]
    const isApart = x === undefined || y === undefined || (rule.veto?.(x, y) ?? false)
    const judgement = isApart ? 'apart' : (rule.match(x, y) ?? NOTHING)
    judged.set(key, judgement)
    return judgement
  }
  const least = rule.threshold - (rule.neighbours ?? 0)
  const edges = nearestPairs(nodes.map(rule.stems)).flatMap(([a, b]): readonly Edge[] => {
    const match = judge(a, b)
    return match === 'apart' || match.similarity < least ? [] : [{ a, b, match }]
  })
  const kept = counterparts(nodes, withNeighbours(edges, rule, keyOf), rule)
  for (const { a, b, match } of kept) judged.set(keyOf(a, b), match)
  const first = joined(
    nodes.map((_, i) => [i]),
    kept,
    rule.threshold,
    judge,
  )
  return rejoined(first, nodes, rule, judge).map((group) => ({
    members: group.flatMap((i) => nodes[i] ?? []),
    links: linksOf(group, rule.name, (a, b) => judged.get(keyOf(a, b))),
  }))
}

/**
 * Groups that did not find each other, since each node was compared with a part of the others only, are compared
 * once more through one member each.
 */
function rejoined<T>(
  groups: readonly (readonly number[])[],
  nodes: readonly T[],
  rule: Rule<T>,
  judge: (a: number, b: number) => Judgement,
): readonly (readonly number[])[] {
  if (nodes.length <= LOOKED_AT) return groups
  const middles = groups.map((group) => group[group.length >> 1] ?? 0)
  const stems = middles.flatMap((i) => nodes[i] ?? []).map(rule.stems)
  const edges = nearestPairs(stems).flatMap(([x, y]): readonly Edge[] => {
    const [a, b] = [middles[x] ?? 0, middles[y] ?? 0]
    const match = judge(a, b)
    return match === 'apart' ? [] : [{ a, b, match }]
  })
  return joined(groups, counterparts(nodes, edges, rule), rule.threshold, judge)
}

/** What is thought of a pair: a match, if only a poor one, or that nothing may bring the two together. */
type Judgement = Match | 'apart'

const NOTHING: Match = { similarity: 0, scores: {} }

/** A number for each pair of nodes, whichever comes first. */
const pairKeys =
  (size: number) =>
  (a: number, b: number): number =>
    Math.min(a, b) * size + Math.max(a, b)

/** Reports tell in the same order: what stands between two pairs that are alike is rather alike, too. */
function withNeighbours<T>(
  edges: readonly Edge[],
  { neighbours = 0 }: Rule<T>,
  keyOf: (a: number, b: number) => number,
): readonly Edge[] {
  if (neighbours === 0) return edges
  const own = new Map(edges.map(({ a, b, match }) => [keyOf(a, b), match.similarity]))
  const beside = (a: number, b: number): number => (a < 0 ? 0 : (own.get(keyOf(a, b)) ?? 0))
  return edges.map(({ a, b, match }) => {
    const neighbour = Math.max(beside(a - 1, b - 1), beside(a + 1, b + 1))
    if (neighbour === 0) return { a, b, match }
    const similarity = match.similarity + neighbours * neighbour
    return { a, b, match: { similarity, scores: { ...match.scores, neighbour } } }
  })
}

/** Without the pairs of which one has a clearly better counterpart in the other's report. */
function counterparts<T>(nodes: readonly T[], edges: readonly Edge[], { place }: Rule<T>): readonly Edge[] {
  if (place === undefined) return edges
  const numbers = new Map<string, number>()
  const places = nodes.map((node) => {
    const name = place(node)
    const number = numbers.get(name) ?? numbers.size
    numbers.set(name, number)
    return number
  })
  const best = new Map<number, number>()
  const key = (node: number, other: number): number => node * nodes.length + (places[other] ?? 0)
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

/** Joins groups of node indexes along the edges; in order, every node stands in one. */
function joined(
  groups: readonly (readonly number[])[],
  edges: readonly Edge[],
  threshold: number,
  judge: (a: number, b: number) => Judgement,
): readonly (readonly number[])[] {
  const groupOf: number[][] = []
  for (const group of groups) {
    const own = [...group]
    for (const i of group) groupOf[i] = own
  }
  const refused = new Set<string>()
  const belong = (left: readonly number[], right: readonly number[]): boolean => {
    const pairs = sampled(left).flatMap((x) => sampled(right).map((y) => judge(x, y)))
    let sum = 0
    for (const judgement of pairs) {
      if (judgement === 'apart') return false
      sum += judgement.similarity
    }
    return sum >= threshold * pairs.length
  }
  const ordered = edges
    .filter(({ match }) => match.similarity >= threshold)
    .sort((x, y) => y.match.similarity - x.match.similarity || x.a - y.a || x.b - y.b)
  for (const { a, b } of ordered) {
    const [left, right] = [groupOf[a], groupOf[b]]
    if (left === undefined || right === undefined || left === right) continue
    const key = `${left[0]} ${left.length} ${right[0]} ${right.length}`
    if (refused.has(key)) continue
    if (!belong(left, right)) {
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
  judged: (a: number, b: number) => Judgement | undefined,
): readonly Link[] =>
  group.slice(0, EXPLAINED).flatMap((a, i) =>
    group.slice(i + 1, EXPLAINED).flatMap((b, j): Link[] => {
      const match = judged(a, b)
      if (match === undefined || match === 'apart' || match === NOTHING) return []
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
const LOOKED_AT = 300
const COMPARED = 24

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
  const shared = new Float64Array(all.length) // weights shared with the node in hand, 0 for the others
  const pairs = new Set<number>()
  for (const [i, stems] of all.entries()) {
    const met: number[] = []
    let left = LOOKED_AT
    for (const [stem, weight] of [...stems].sort(([a], [b]) => held(a) - held(b) || byCodeUnit(a, b))) {
      const others = holders.get(stem) ?? []
      const stride = Math.ceil(others.length / LOOKED_AT) // of very many, evenly taken ones
      for (let at = i % stride; at < others.length; at += stride) {
        const other = others[at] ?? i
        const weighed = shared[other] ?? 0
        if (weighed === 0 && other !== i) met.push(other)
        shared[other] = weighed + weight
      }
      left -= others.length
      if (left <= 0) break
    }
    for (const other of heaviest(met, shared, COMPARED))
      pairs.add(Math.min(i, other) * all.length + Math.max(i, other))
    for (const other of met) shared[other] = 0
    shared[i] = 0
  }
  return [...pairs]
    .sort((a, b) => a - b)
    .map((pair) => [Math.floor(pair / all.length), pair % all.length] as const)
}

/** The `count` of them with the greatest weights, of equals the first. */
function heaviest(met: readonly number[], weights: Float64Array, count: number): readonly number[] {
  if (met.length <= count) return met
  const weight = (one: number): number => weights[one] ?? 0
  const least = Float64Array.from(met, weight).sort()[met.length - count] ?? 0
  const above = met.filter((one) => weight(one) > least)
  const level = met.filter((one) => weight(one) === least).sort((a, b) => a - b)
  return [...above, ...level.slice(0, count - above.length)]
}
