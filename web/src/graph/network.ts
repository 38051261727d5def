import { QUADS, type Quad, quadOf } from '../actor/quad.ts'
import type { Relation } from '../lib/queries.ts'

/** What happened between two actors, whoever did it to whom. */
export interface Pair {
  /** `a~b`, the ids in their order. */
  readonly id: string
  readonly a: string
  readonly b: string
  readonly counts: Readonly<Record<Quad, number>>
  readonly total: number
}

export interface Node {
  readonly id: string
  readonly name: string
  readonly kind: Relation['from']['kind']
  /** Events that it takes part in. */
  readonly events: number
}

export interface Network {
  /** Those of most events first. */
  readonly nodes: readonly Node[]
  readonly pairs: readonly Pair[]
}

/** More than so many actors cannot be told apart in one drawing. */
const MOST_ACTORS = 200

/** Who deals with whom: actors, and what is between any two of them, of the classes that are wanted. */
export function networkOf(rows: readonly Relation[], quads: readonly Quad[], least: number): Network {
  const pairs = pairsOf(rows, quads).filter(({ total }) => total >= least)
  const events = new Map<string, number>()
  for (const { a, b, total } of pairs)
    for (const end of [a, b]) events.set(end, (events.get(end) ?? 0) + total)
  const ends = new Map(rows.flatMap(({ from, to }) => [from, to]).map((end) => [end.actor, end]))
  const nodes = [...events]
    .flatMap(([id, count]): readonly Node[] => {
      const end = ends.get(id)
      return end === undefined ? [] : [{ id, name: end.name, kind: end.kind, events: count }]
    })
    .sort((a, b) => b.events - a.events || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_ACTORS)
  const shown = new Set(nodes.map(({ id }) => id))
  return { nodes, pairs: pairs.filter(({ a, b }) => shown.has(a) && shown.has(b)) }
}

function pairsOf(rows: readonly Relation[], quads: readonly Quad[]): readonly Pair[] {
  const pairs = new Map<string, { a: string; b: string; counts: Record<Quad, number> }>()
  for (const { from, to, type, events } of rows) {
    const quad = quadOf(type)
    if (quad === undefined || !quads.includes(quad) || from.actor === to.actor) continue
    const [a, b] = from.actor < to.actor ? [from.actor, to.actor] : [to.actor, from.actor]
    const id = pairId(a, b)
    const pair = pairs.get(id) ?? { a, b, counts: none() }
    pair.counts[quad] += events
    pairs.set(id, pair)
  }
  return [...pairs]
    .map(([id, { a, b, counts }]) => ({
      id,
      a,
      b,
      counts,
      total: QUADS.reduce((sum, quad) => sum + counts[quad], 0),
    }))
    .sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1))
}

export const pairId = (a: string, b: string): string => `${a}~${b}`

const none = (): Record<Quad, number> => ({
  'material cooperation': 0,
  'verbal cooperation': 0,
  'verbal conflict': 0,
  'material conflict': 0,
})
