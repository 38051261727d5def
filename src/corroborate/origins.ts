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
  const groups: number[][] = []
  mentions.forEach((mention, i) => {
    const same = groups.filter((group) =>
      group.some((j) => {
        const other = mentions[j]
        return other !== undefined && isOneWitness(index, mention, other, () => alike(i, j))
      }),
    )
    const [first, ...rest] = same
    if (first === undefined) groups.push([i])
    else {
      first.push(i, ...rest.flat())
      for (const group of rest) groups.splice(groups.indexOf(group), 1)
    }
  })
  const doubt = doubtAbout(index, mentions, groups)
  return doubt === undefined ? groups : Object.assign(groups, { doubt })
}

function isOneWitness(index: Index, a: Span, b: Span, alike: () => boolean): boolean {
  if ((index.originOf.get(a.report) ?? a.report) === (index.originOf.get(b.report) ?? b.report)) return true
  if (
    index.edges
      .get(a.report)
      ?.get(b.report)
      ?.some((edge) => inOnePassage(edge, a, b)) === true
  )
    return true
  const [x, y] = [creditedFor(index, a), creditedFor(index, b)]
  if (x.some((agency) => y.includes(agency))) return true
  return sharedAgency(index, a.report, b.report) !== undefined && alike()
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

/** The agency that two reports both credit as a whole. */
const sharedAgency = (index: Index, a: ReportId, b: ReportId): string | undefined =>
  wholeCredits(index, a).find((agency) => wholeCredits(index, b).includes(agency))

const wholeCredits = (index: Index, report: ReportId): readonly string[] =>
  (index.credits.get(report) ?? []).filter(({ within }) => within === undefined).map(({ agency }) => agency)

/** Why two of the groups may be one witness after all, in words; undefined where nothing speaks for it. */
function doubtAbout(
  index: Index,
  mentions: readonly Span[],
  groups: readonly (readonly number[])[],
): string | undefined {
  if (index.rewrites.size === 0 && index.credits.size === 0) return undefined
  const reports = groups.map((group) => [...new Set(group.flatMap((i) => mentions[i]?.report ?? []))])
  for (const [i, some] of reports.entries())
    for (const a of some)
      for (const b of reports.slice(i + 1).flat()) {
        if (index.rewrites.get(a)?.has(b) === true) return 'one is likely a rewriting of another'
        const agency = sharedAgency(index, a, b)
        if (agency !== undefined) return `two of them credit ${agency}`
      }
  return undefined
}

/** A lineage by report, so that counting does not look at what concerns others. */
interface Index {
  readonly originOf: ReadonlyMap<ReportId, string>
  readonly edges: ReadonlyMap<ReportId, ReadonlyMap<ReportId, readonly LineageEdge[]>>
  readonly credits: ReadonlyMap<ReportId, readonly Credit[]>
  readonly rewrites: ReadonlyMap<ReportId, ReadonlySet<ReportId>>
}

/** A lineage never changes, so its index is made once. */
const indexes = new WeakMap<Lineage, Index>()

function indexOf(lineage: Lineage): Index {
  const known = indexes.get(lineage)
  if (known !== undefined) return known
  const edges = new Map<ReportId, Map<ReportId, LineageEdge[]>>()
  const rewrites = new Map<ReportId, Set<ReportId>>()
  const credits = new Map<ReportId, Credit[]>()
  for (const edge of lineage.edges)
    for (const [a, b] of [[edge.from, edge.to] as const, [edge.to, edge.from] as const]) {
      const others = entry(edges, a, () => new Map<ReportId, LineageEdge[]>())
      entry(others, b, () => []).push(edge)
    }
  for (const { from, to } of lineage.rewrites ?? []) {
    entry(rewrites, from, () => new Set()).add(to)
    entry(rewrites, to, () => new Set()).add(from)
  }
  for (const credit of lineage.credits ?? []) entry(credits, credit.report, () => []).push(credit)
  const originOf = new Map(
    lineage.origins.flatMap((origin) => origin.reports.map((report) => [report, origin.id] as const)),
  )
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
