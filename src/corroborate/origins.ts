import { groupBy } from '../text/order.ts'
import { overlaps, type ReportId, type Span } from '../text/range.ts'
import type { Credit, Lineage, LineageEdge } from './lineage.ts'

/**
 * Groups of mention indexes, one for each independent origin. `doubt` says why there may be fewer: then their number
 * is an upper bound.
 */
export type Witnesses = readonly (readonly number[])[] & { readonly doubt?: string }

/**
 * The one place where witnesses are counted. Two mentions are one witness where their reports are one origin, where
 * both stand in a passage that one report shares with the other, where both stand in words that are credited to one
 * agency, or where the reports credit the same agency and tell it in the same words (`alike`).
 */
export function independentOrigins(
  mentions: readonly Span[],
  lineage: Lineage,
  alike: (a: number, b: number) => boolean = () => false,
): Witnesses {
  const index = indexOf(lineage)
  const witnesses = new Groups(mentions.length)
  const originOf = ({ report }: Span): string => index.originOf.get(report) ?? report
  for (const same of byKeys(mentions, (mention) => [originOf(mention)])) witnesses.joinAll(same)
  for (const same of byKeys(mentions, (mention) => creditedFor(index, mention))) witnesses.joinAll(same)
  joinSharedPassages(witnesses, index, mentions)
  for (const same of byKeys(mentions, ({ report }) => wholeCredits(index, report)))
    joinAlike(witnesses, same, alike)
  const groups = witnesses.all()
  const doubt = doubtAbout(index, mentions, groups)
  return doubt === undefined ? groups : Object.assign(groups, { doubt })
}

/** Disjoint sets of mention indexes (union by the lower index, with path halving). */
class Groups {
  private readonly parents: number[]

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, i) => i)
  }

  of(i: number): number {
    let at = i
    for (;;) {
      const parent = this.parents[at] ?? at
      if (parent === at) return at
      const above = this.parents[parent] ?? parent
      this.parents[at] = above
      at = above
    }
  }

  join(a: number, b: number): void {
    const [x, y] = [this.of(a), this.of(b)]
    this.parents[Math.max(x, y)] = Math.min(x, y)
  }

  joinAll([first, ...rest]: readonly number[]): void {
    if (first !== undefined) for (const i of rest) this.join(first, i)
  }

  /** In the order of their first members. */
  all(): number[][] {
    return [...groupBy(this.parents.keys(), (i) => this.of(i)).values()].map((group) => [...group])
  }
}

/** Mention indexes by each of the keys that they have. */
const byKeys = (
  mentions: readonly Span[],
  keys: (mention: Span) => readonly string[],
): Iterable<readonly number[]> =>
  [
    ...groupBy(
      mentions.flatMap((mention, i) => keys(mention).map((key) => ({ key, i }))),
      ({ key }) => key,
    ).values(),
  ].map((own) => own.map(({ i }) => i))

/** Joins what stands in a passage that two reports of different origins share. */
function joinSharedPassages(witnesses: Groups, index: Index, mentions: readonly Span[]): void {
  const byReport = groupBy(mentions.entries(), ([, { report }]) => report)
  for (const [report, own] of byReport)
    for (const [other, edges] of index.edges.get(report) ?? []) {
      const theirs = report < other ? byReport.get(other) : undefined // each pair once
      for (const [j, b] of theirs ?? [])
        for (const [i, a] of own)
          if (witnesses.of(i) !== witnesses.of(j) && edges.some((edge) => inOnePassage(edge, a, b)))
            witnesses.join(i, j)
    }
}

/** Of reports that credit one agency: joins what they tell in the same words. */
function joinAlike(
  witnesses: Groups,
  same: readonly number[],
  alike: (a: number, b: number) => boolean,
): void {
  for (const [at, i] of same.entries())
    for (const j of same.slice(0, at))
      if (witnesses.of(i) !== witnesses.of(j) && alike(j, i)) witnesses.join(i, j)
}

const inOnePassage = (edge: LineageEdge, a: Span, b: Span): boolean =>
  edge.passages.some(
    ({ from, to }) =>
      (from.report === a.report && overlaps(from, a) && to.report === b.report && overlaps(to, b)) ||
      (from.report === b.report && overlaps(from, b) && to.report === a.report && overlaps(to, a)),
  )

/** The agencies that the words of a mention are credited to. */
function creditedFor(index: Index, mention: Span): readonly string[] {
  const credits = index.credits.get(mention.report) ?? []
  const here = credits.filter(({ within }) => within !== undefined && overlaps(within, mention))
  return here.map(({ agency }) => agency)
}

const wholeCredits = (index: Index, report: ReportId): readonly string[] =>
  (index.credits.get(report) ?? []).filter(({ within }) => within === undefined).map(({ agency }) => agency)

/** Why two of the groups may be one witness after all, in words; undefined where nothing speaks for it. */
function doubtAbout(
  index: Index,
  mentions: readonly Span[],
  groups: readonly (readonly number[])[],
): string | undefined {
  if (groups.length < 2 || (index.rewrites.size === 0 && index.credits.size === 0)) return undefined
  const groupsOf = new Map<ReportId, Set<number>>()
  for (const [group, members] of groups.entries())
    for (const i of members) {
      const report = mentions[i]?.report
      if (report !== undefined) entry(groupsOf, report, () => new Set()).add(group)
    }
  const crediting = new Map<string, Set<number>>()
  for (const [report, own] of groupsOf) {
    for (const other of index.rewrites.get(report) ?? []) {
      const theirs = groupsOf.get(other)
      if (theirs !== undefined && new Set([...own, ...theirs]).size > 1)
        return 'one is likely a rewriting of another'
    }
    for (const agency of wholeCredits(index, report))
      for (const group of own) entry(crediting, agency, () => new Set()).add(group)
  }
  for (const [agency, { size }] of crediting) if (size > 1) return `two of them credit ${agency}`
  return undefined
}

/** A lineage by report, so that counting does not look at what concerns others. */
interface Index {
  readonly originOf: ReadonlyMap<ReportId, string>
  /** Between reports of different origins. */
  readonly edges: ReadonlyMap<ReportId, ReadonlyMap<ReportId, readonly LineageEdge[]>>
  readonly credits: ReadonlyMap<ReportId, readonly Credit[]>
  readonly rewrites: ReadonlyMap<ReportId, ReadonlySet<ReportId>>
}

/** A lineage never changes, so its index is made once. */
const indexes = new WeakMap<Lineage, Index>()

function indexOf(lineage: Lineage): Index {
  const known = indexes.get(lineage)
  if (known !== undefined) return known
  const originOf = new Map(
    lineage.origins.flatMap((origin) => origin.reports.map((report) => [report, origin.id] as const)),
  )
  const edges = new Map<ReportId, Map<ReportId, LineageEdge[]>>()
  const rewrites = new Map<ReportId, Set<ReportId>>()
  const credits = new Map<ReportId, Credit[]>()
  for (const edge of lineage.edges) {
    const origin = originOf.get(edge.from)
    if (origin !== undefined && origin === originOf.get(edge.to)) continue // one witness, whatever they share
    for (const [a, b] of [[edge.from, edge.to] as const, [edge.to, edge.from] as const]) {
      const others = entry(edges, a, () => new Map<ReportId, LineageEdge[]>())
      entry(others, b, () => []).push(edge)
    }
  }
  for (const { from, to } of lineage.rewrites ?? []) {
    entry(rewrites, from, () => new Set()).add(to)
    entry(rewrites, to, () => new Set()).add(from)
  }
  for (const credit of lineage.credits ?? []) entry(credits, credit.report, () => []).push(credit)
  const index = { originOf, edges, credits, rewrites }
  indexes.set(lineage, index)
  return index
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
