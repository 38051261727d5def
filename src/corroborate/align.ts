import { averageLink } from '../story/cluster.ts'
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

/**
 * Brings together what tells of one thing. `match` judges a pair (undefined: nothing in common), `threshold` is
 * the least average similarity inside a group, `veto` keeps two apart whatever the others say.
 * Only pairs that share a stem in `stems` are judged, so that the cost follows what is shared.
 */
export function align<T>(
  nodes: readonly T[],
  rule: {
    readonly name: string
    readonly threshold: number
    readonly stems: (node: T) => Stems
    readonly match: (a: T, b: T) => Match | undefined
    readonly veto?: (a: T, b: T) => boolean
  },
): readonly Group<T>[] {
  const matches = new Map<string, Match>()
  const pairs: { a: number; b: number; similarity: number }[] = []
  for (const [a, b] of pairsThatShare(nodes.map(rule.stems))) {
    const [x, y] = [nodes[a], nodes[b]]
    if (x === undefined || y === undefined || rule.veto?.(x, y)) continue
    const match = rule.match(x, y)
    if (match === undefined) continue
    matches.set(`${a} ${b}`, match)
    pairs.push({ a, b, similarity: match.similarity })
  }
  const apart = (a: number, b: number): boolean => {
    const [x, y] = [nodes[a], nodes[b]]
    return x !== undefined && y !== undefined && (rule.veto?.(x, y) ?? false)
  }
  return averageLink(nodes.length, pairs, rule.threshold, apart).map((group) => ({
    members: group.flatMap((i) => nodes[i] ?? []),
    links: group.flatMap((a, i) =>
      group.slice(i + 1).flatMap((b, j): Link[] => {
        const match = matches.get(`${a} ${b}`)
        if (match === undefined) return []
        const scores = { similarity: match.similarity, ...match.scores }
        return [{ mentions: [i, i + 1 + j], rule: rule.name, scores: rounded(scores) }]
      }),
    ),
  }))
}

/** Three decimals are enough for a reader, and the same on every machine. */
const rounded = (scores: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, Math.round(score * 1000) / 1000]))

/** A stem that stands in more nodes than this says nothing about any pair of them. */
const COMMON = 400

function* pairsThatShare(all: readonly Stems[]): Generator<readonly [number, number]> {
  const holders = new Map<string, number[]>()
  for (const [b, stems] of all.entries()) {
    const met = new Set<number>()
    for (const stem of stems.keys()) {
      const seen = holders.get(stem)
      if (seen === undefined) holders.set(stem, [b])
      else {
        if (seen.length < COMMON) for (const a of seen) met.add(a)
        seen.push(b)
      }
    }
    for (const a of [...met].sort((x, y) => x - y)) yield [a, b]
  }
}
