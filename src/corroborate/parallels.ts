import type { Extraction, Term, TermSentence } from '../extract/finding.ts'
import { averageLink } from '../story/cluster.ts'
import { groupBy } from '../text/order.ts'
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
/** Beside sentences that are this much alike, so little is enough. */
const BESIDE_ALIKE = 0.4
const LEAST_BESIDE = 0.7
/** So many stems must be shared; more by what a sentence has left over, which says less. */
const FEWEST = 2
const FEWEST_LEFT = 2
/** One that another sentence of the same report tells much better is not meant: it must come this near to the best. */
const NEAR_BEST = 0.6
/** Sentences beside sentences that tell the same are likelier to tell the same. */
const NEIGHBOURS = 0.15
/** A report seldom tells a thing twice. */
const REPEATED = 0.6
/** Who is named says less about which passage this is than what is told of them. */
const NAME_WEIGHT = 0.8
/** A stem that stands in more passages than this brings none of them together. */
const COMMON = 60
/** A sentence may tell two things: what nobody shared in the first round is looked for once more. */
const ROUNDS = 2
/** So many reports are compared with each other at once; of more, each is compared with those of its batch first. */
const BATCH = 30

/**
 * What the reports of a story tell in parallel: sentences that share their rare words, names, figures and dates.
 * A sentence that tells two things may stand in two groups, in the second with the part that the first left over.
 * Expects actors as terms (see `withActorsAsTerms`). Groups are in the order of their first passage.
 */
export function parallelsOf(extractions: readonly Extraction[]): readonly Parallel[] {
  let left = weighted(extractions.flatMap(passagesOf))
  const found: Parallel[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const groups = grouped(left, round === 0 ? FEWEST : FEWEST_LEFT).filter(
      ({ members }) => members.length > 1,
    )
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
  /** Weight of the shared stems. */
  readonly shared: number
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

/** Groups that are compared with those of other reports or batches, but not with their own. */
type Part = readonly Group[]

/** Every sentence in one group; reports are compared batch by batch, then the groups of the batches. */
const grouped = (nodes: readonly Node[], fewest: number): readonly Group[] =>
  joined(
    nodes,
    [...groupBy(nodes.keys(), (i) => nodes[i]?.extraction).values()].map((own) =>
      own.map((i) => ({ members: [i], pairs: [] })),
    ),
    fewest,
  )

function joined(nodes: readonly Node[], parts: readonly Part[], fewest: number): readonly Group[] {
  if (parts.length <= BATCH) return joinedAtOnce(nodes, parts, fewest)
  const size = Math.ceil(parts.length / Math.ceil(parts.length / BATCH))
  const batches = Array.from({ length: Math.ceil(parts.length / size) }, (_, i) =>
    joinedAtOnce(nodes, parts.slice(i * size, (i + 1) * size), fewest),
  )
  return joined(nodes, batches, fewest)
}

/** A group while it is compared: what most of its members say, and the part that it belongs to. */
interface Bundle {
  readonly part: number
  readonly group: Group
  readonly stems: Stems
  /** The sentence, where it is but one: only sentences have neighbours. */
  readonly only: Node | undefined
}

function joinedAtOnce(nodes: readonly Node[], parts: readonly Part[], fewest: number): readonly Group[] {
  const bundles = parts.flatMap((groups, part) =>
    groups.map((group) => ({ part, group, ...spokenBy(nodes, group) })),
  )
  const pairs = nearBest(bundles, besideOthers(bundles, likePairs(bundles, fewest)).filter(sharesEnough))
  const apart = (a: number, b: number): boolean => nothingInCommon(bundles[a], bundles[b])
  const clusters = averageLink(bundles.length, pairs, SAME, apart)
  const clusterOf = new Map(clusters.flatMap((members, c) => members.map((i) => [i, c] as const)))
  const inside = groupBy(
    pairs.filter(({ a, b }) => clusterOf.get(a) === clusterOf.get(b)),
    ({ a }) => clusterOf.get(a),
  )
  const first = (i: number): number => bundles[i]?.group.members[0] ?? 0
  return clusters.map((cluster, c) => ({
    members: cluster.flatMap((i) => bundles[i]?.group.members ?? []),
    pairs: [
      ...cluster.flatMap((i) => bundles[i]?.group.pairs ?? []),
      ...(inside.get(c) ?? []).map((pair) => ({ ...pair, a: first(pair.a), b: first(pair.b) })),
    ],
  }))
}

/** The stems that at least half of the members have. */
function spokenBy(nodes: readonly Node[], { members }: Group): Pick<Bundle, 'stems' | 'only'> {
  const [one, ...more] = members
  const only = one === undefined || more.length > 0 ? undefined : nodes[one]
  if (only !== undefined) return { stems: only.stems, only }
  const having = new Map<string, { count: number; weight: number }>()
  for (const i of members)
    for (const [stem, weight] of nodes[i]?.stems ?? [])
      having.set(stem, { count: (having.get(stem)?.count ?? 0) + 1, weight })
  const common = [...having].filter(([, { count }]) => 2 * count >= members.length)
  return { stems: new Map(common.map(([stem, { weight }]) => [stem, weight])), only }
}

/** Not one telling word in common: a third passage that tells both things does not make them one. */
const nothingInCommon = (a: Bundle | undefined, b: Bundle | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.part !== b.part &&
  ![...a.stems.keys()].some((stem) => !isActor(stem) && b.stems.has(stem))

/** Pairs that share enough, found through their rare stems, so that strangers never meet. */
function likePairs(bundles: readonly Bundle[], fewest: number): readonly Pair[] {
  const holders = new Map<string, number[]>()
  const pairs: Pair[] = []
  for (const [b, bundle] of bundles.entries()) {
    const met = new Set<number>()
    for (const stem of bundle.stems.keys()) {
      const seen = holders.get(stem)
      if (seen === undefined) holders.set(stem, [b])
      else {
        if (seen.length <= COMMON) for (const a of seen) met.add(a)
        seen.push(b)
      }
    }
    for (const a of [...met].sort((x, y) => x - y)) {
      const other = bundles[a]
      const like = other && likeness(other.stems, bundle.stems)
      if (like === undefined || like.count < fewest || like.shared < LEAST_BESIDE) continue
      const words = wholeness(like) * (other?.part === bundle.part ? REPEATED : 1)
      pairs.push({
        a,
        b,
        shared: like.shared,
        similarity: words,
        scores: { similarity: words, words, neighbours: 0 },
      })
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
function besideOthers(bundles: readonly Bundle[], pairs: readonly Pair[]): readonly Pair[] {
  const key = (a: number, b: number): number => a * bundles.length + b
  const words = new Map(pairs.map(({ a, b, scores }) => [key(a, b), scores.words]))
  const isBeside = (i: number, step: number): boolean => {
    const [here, there] = [bundles[i]?.only, bundles[i + step]?.only]
    return here !== undefined && here.extraction === there?.extraction
  }
  return pairs.map(({ a, b, shared, scores }) => {
    const near = STEPS.map(([i, j]) =>
      isBeside(a, i) && isBeside(b, j) ? (words.get(key(a + i, b + j)) ?? 0) : 0,
    )
    const neighbours = Math.max(...near)
    const similarity = Math.min(1, scores.words + NEIGHBOURS * neighbours)
    return { a, b, shared, similarity, scores: { ...scores, similarity, neighbours } }
  })
}

const sharesEnough = ({ shared, scores }: Pair): boolean =>
  shared >= LEAST_SHARED || scores.neighbours >= BESIDE_ALIKE

/** Keeps pairs that are about the best that either has in the other's report or batch. */
function nearBest(bundles: readonly Bundle[], pairs: readonly Pair[]): readonly Pair[] {
  const best = new Map<string, number>()
  const keys = ({ a, b }: Pair): readonly string[] => [`${a} ${bundles[b]?.part}`, `${b} ${bundles[a]?.part}`]
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
