import type { Extraction, Term, TermSentence } from '../extract/finding.ts'
import { averageLink } from '../story/cluster.ts'
import { hull, type Range } from '../text/range.ts'
import { likeness, type Stems, wholeness } from './likeness.ts'

/** A sentence of one report, or the part of it that tells the thing in question. */
export interface Passage extends Range {
  readonly extraction: Extraction
  /** Index of its sentence in `Extraction.sentences`. */
  readonly sentence: number
  readonly stems: Stems
}

/** Passages of several reports (or of one that repeats itself) that tell the same thing. */
export interface Parallel {
  readonly passages: readonly Passage[]
  /** Why two of them (indexes of `passages`) are together. */
  readonly links: readonly ParallelLink[]
}

export interface ParallelLink {
  readonly between: readonly [number, number]
  readonly scores: Scores
}

/** `words`: how much two passages share; `neighbours`: the same of the sentences beside them. All 0 to 1. */
interface Scores {
  readonly similarity: number
  readonly words: number
  readonly neighbours: number
}

/** Least average similarity of passages that tell the same. */
const SAME = 0.2
/** The least that two passages must share, in weights of a word that stands nowhere else. */
const LEAST_SHARED = 1.4
/** One that another sentence of the same report tells much better is not meant: it must come this near to the best. */
const NEAR_BEST = 0.6
/** Sentences beside sentences that tell the same are likelier to tell the same. */
const NEIGHBOURS = 0.15
/** A report seldom tells a thing twice. */
const REPEATED = 0.6
/** Who is named says less about which passage this is than what is told of them. */
const NAME_WEIGHT = 0.5
/** A stem that stands in more passages than this brings none of them together. */
const COMMON = 60
/** A sentence may tell two things: what nobody shared in the first round is looked for once more. */
const ROUNDS = 2

/**
 * What the reports of a story tell in parallel: sentences that share their rare words, names, figures and dates.
 * A sentence that tells two things may stand in two groups, in the second with the part that the first left over.
 * Expects actors as terms (see `withActorsAsTerms`). Groups are in the order of their first passage.
 */
export function parallelsOf(extractions: readonly Extraction[]): readonly Parallel[] {
  let left = weighted(extractions.flatMap(passagesOf))
  const found: Parallel[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const groups = grouped(left).filter(({ members }) => members.length > 1)
    found.push(...groups.map((group) => parallelOf(left, group, round === 0)))
    left = withoutShared(left, groups)
  }
  return found
}

/** A passage while groups are made: its terms not yet told in parallel. */
interface Node extends Passage {
  readonly terms: readonly Term[]
}

interface Group {
  readonly members: readonly number[]
  readonly pairs: readonly Pair[]
}

interface Pair {
  readonly a: number
  readonly b: number
  readonly similarity: number
  readonly scores: Scores
}

const TELLS: ReadonlySet<TermSentence['block']> = new Set([
  'title',
  'heading',
  'paragraph',
  'quote',
  'list',
  'caption',
])

/** The sentences of a report, their figures and dates as one term each, so that "Friday" meets "Dec. 29". */
function passagesOf(extraction: Extraction): readonly Node[] {
  const values = [
    ...extraction.figures.map(({ start, end, value }) => ({ start, end, stem: `#${value}` })),
    ...extraction.dates.flatMap(({ start, end, value }) =>
      value === null ? [] : [{ start, end, stem: `@${value}` }],
    ),
  ].sort((a, b) => a.start - b.start)
  let next = 0
  const terms = extraction.terms.map((term) => {
    while ((values[next]?.end ?? Number.POSITIVE_INFINITY) <= term.start) next++
    const value = values[next]
    return value !== undefined && value.start <= term.start ? { ...term, stem: value.stem } : term
  })
  return extraction.sentences.flatMap(({ start, end, from, to, block }, sentence) =>
    TELLS.has(block)
      ? [{ extraction, sentence, start, end, stems: new Map(), terms: terms.slice(from, to) }]
      : [],
  )
}

/** Each stem by how few passages have it: 1 for one that stands in a single passage. */
function weighted(nodes: readonly Node[]): readonly Node[] {
  const having = new Map<string, number>()
  const stems = nodes.map(({ terms }) => [...new Set(terms.map(({ stem }) => stem))])
  for (const own of stems) for (const stem of own) having.set(stem, (having.get(stem) ?? 0) + 1)
  const rarest = Math.log(1 + nodes.length)
  const weight = (stem: string): number =>
    (Math.log(1 + nodes.length / (having.get(stem) ?? 1)) / rarest) * (isActor(stem) ? NAME_WEIGHT : 1)
  return nodes.map((node, i) => ({
    ...node,
    stems: new Map((stems[i] ?? []).map((stem) => [stem, weight(stem)])),
  }))
}

const isActor = (stem: string): boolean => stem.startsWith('a-')

function grouped(nodes: readonly Node[]): readonly Group[] {
  const pairs = nearBest(nodes, besideOthers(nodes, likePairs(nodes)))
  const groups = averageLink(nodes.length, pairs, SAME, (a, b) => nothingInCommon(nodes[a], nodes[b]))
  const groupOf = new Map(groups.flatMap((members, g) => members.map((i) => [i, g] as const)))
  const inside = Map.groupBy(
    pairs.filter(({ a, b }) => groupOf.get(a) === groupOf.get(b)),
    ({ a }) => groupOf.get(a),
  )
  return groups.map((members, g) => ({ members, pairs: inside.get(g) ?? [] }))
}

/** Not one telling word in common: a third passage that tells both things does not make them one. */
const nothingInCommon = (a: Node | undefined, b: Node | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.extraction !== b.extraction &&
  ![...a.stems.keys()].some((stem) => !isActor(stem) && b.stems.has(stem))

/** Pairs that share enough, found through their rare stems, so that strangers never meet. */
function likePairs(nodes: readonly Node[]): readonly Pair[] {
  const holders = new Map<string, number[]>()
  const pairs: Pair[] = []
  for (const [b, node] of nodes.entries()) {
    const met = new Set<number>()
    for (const stem of node.stems.keys()) {
      const seen = holders.get(stem)
      if (seen === undefined) holders.set(stem, [b])
      else {
        if (seen.length <= COMMON) for (const a of seen) met.add(a)
        seen.push(b)
      }
    }
    for (const a of [...met].sort((x, y) => x - y)) {
      const other = nodes[a]
      const like = other && likeness(other.stems, node.stems)
      if (like === undefined || like.count < 2 || like.shared < LEAST_SHARED) continue
      const words = wholeness(like) * (other?.extraction === node.extraction ? REPEATED : 1)
      pairs.push({ a, b, similarity: words, scores: { similarity: words, words, neighbours: 0 } })
    }
  }
  return pairs
}

const STEPS = [
  [-1, -1],
  [1, 1],
  [-1, 1],
  [1, -1],
] as const

/** Adds what the sentences beside the two share with each other. */
function besideOthers(nodes: readonly Node[], pairs: readonly Pair[]): readonly Pair[] {
  const key = (a: number, b: number): number => a * nodes.length + b
  const words = new Map(pairs.map(({ a, b, scores }) => [key(a, b), scores.words]))
  const isBeside = (i: number, step: number): boolean =>
    nodes[i] !== undefined && nodes[i]?.extraction === nodes[i + step]?.extraction
  return pairs.map(({ a, b, scores }) => {
    const near = STEPS.map(([i, j]) =>
      isBeside(a, i) && isBeside(b, j) ? (words.get(key(a + i, b + j)) ?? 0) : 0,
    )
    const neighbours = Math.max(...near)
    const similarity = Math.min(1, scores.words + NEIGHBOURS * neighbours)
    return { a, b, similarity, scores: { ...scores, similarity, neighbours } }
  })
}

/** Keeps pairs that are about the best that either sentence has in the other's report. */
function nearBest(nodes: readonly Node[], pairs: readonly Pair[]): readonly Pair[] {
  const best = new Map<string, number>()
  const keys = ({ a, b }: Pair): readonly string[] => [
    `${a} ${nodes[b]?.extraction.report.id}`,
    `${b} ${nodes[a]?.extraction.report.id}`,
  ]
  for (const pair of pairs)
    for (const key of keys(pair)) best.set(key, Math.max(best.get(key) ?? 0, pair.similarity))
  return pairs.filter((pair) =>
    keys(pair).every((key) => pair.similarity >= NEAR_BEST * (best.get(key) ?? 0)),
  )
}

/** The stems of each member that some other member of its group has too. */
function sharedStems(nodes: readonly Node[], { members }: Group): ReadonlyMap<number, ReadonlySet<string>> {
  const having = new Map<string, number>()
  for (const i of members)
    for (const stem of nodes[i]?.stems.keys() ?? []) having.set(stem, (having.get(stem) ?? 0) + 1)
  return new Map(
    members.map((i) => [
      i,
      new Set([...(nodes[i]?.stems.keys() ?? [])].filter((stem) => (having.get(stem) ?? 0) > 1)),
    ]),
  )
}

/** The whole sentences in the first round; later the part of each that holds what it shares with the others. */
function parallelOf(nodes: readonly Node[], group: Group, whole: boolean): Parallel {
  const shared = sharedStems(nodes, group)
  const place = new Map(group.members.map((i, at) => [i, at]))
  return {
    passages: group.members.flatMap((i) => {
      const node = nodes[i]
      if (node === undefined) return []
      const { extraction, sentence, stems, terms } = node
      const part = hull(terms.filter(({ stem }) => shared.get(i)?.has(stem)))
      const { start, end } = whole || part === undefined ? node : part
      return [{ extraction, sentence, stems, start, end }]
    }),
    links: group.pairs.map(({ a, b, scores }) => ({
      between: [place.get(a) ?? 0, place.get(b) ?? 0],
      scores,
    })),
  }
}

/** What is left to tell: actors stay, because the second thing is often told of the same ones. */
function withoutShared(nodes: readonly Node[], groups: readonly Group[]): readonly Node[] {
  const left = [...nodes]
  for (const group of groups)
    for (const [i, shared] of sharedStems(nodes, group)) {
      const node = nodes[i]
      if (node === undefined) continue
      const stays = (stem: string): boolean => isActor(stem) || !shared.has(stem)
      left[i] = {
        ...node,
        terms: node.terms.filter(({ stem }) => stays(stem)),
        stems: new Map([...node.stems].filter(([stem]) => stays(stem))),
      }
    }
  return left
}
