import type { Extraction } from '../extract/finding.ts'
import type { Story } from '../story/story.ts'
import { stableId } from '../text/id.ts'
import { by, byCodeUnit, groupBy } from '../text/order.ts'
import type { ReportId, Span } from '../text/range.ts'
import { candidatePairs, HUB, HUB_SIZE } from './lineage-candidates.ts'
import { COPY, edgeBetween, type LineageEdge, pageOf } from './lineage-edges.ts'
import { findRewrites, type LikelyRewrite } from './lineage-rewrites.ts'
import { type Trace, traceOf } from './lineage-trace.ts'

export type { LineageEdge } from './lineage-edges.ts'
export type { LikelyRewrite } from './lineage-rewrites.ts'

/** The reports that count as one witness. */
export interface Origin {
  readonly id: string
  readonly reports: readonly ReportId[]
  readonly because: string
}

/**
 * Words that a report has from an agency, by its own account. With `within`, only that sentence: "he told Reuters"
 * credits Reuters with the statement, not with the report.
 */
export interface Credit {
  readonly agency: string
  readonly report: ReportId
  /** The words of the credit; absent where it came with the report (a feed, a field). */
  readonly span?: Span
  readonly within?: Span
}

export interface Lineage {
  readonly origins: readonly Origin[]
  readonly edges: readonly LineageEdge[]
  readonly credits?: readonly Credit[]
  /** Reports that may be translations or rewritings of one original: proposed, never counted as sure. */
  readonly rewrites?: readonly LikelyRewrite[]
}

/**
 * Who copied whom among reports of any number of stories, and the origins that follow. Rewritings are looked for inside
 * each of `stories` only, since what tells them is little.
 */
export const findLineage = (extractions: readonly Extraction[], stories: readonly Story[] = []): Lineage =>
  lineageOf(extractions.map(traceOf), stories)

/** The same from what {@link traceOf} keeps of each report, for more reports than fit into memory whole. */
export function lineageOf(traces: readonly Trace[], stories: readonly Story[] = []): Lineage {
  const ordered = traces.toSorted(byTime)
  const pairs = [...candidatePairs(ordered), ...pagePairs(ordered), ...agencyPairs(ordered, stories)]
  const storyOf = new Map(stories.flatMap(({ id, reports }) => reports.map((report) => [report.id, id])))
  const edges = new Map<string, LineageEdge>()
  for (const [a, b] of pairs) {
    const [x, y] = [ordered[a], ordered[b]]
    const oneStory = x && y && storyOf.has(x.report) && storyOf.get(x.report) === storyOf.get(y.report)
    const edge = x && y && edgeBetween(x, y, oneStory === true)
    if (edge !== undefined) edges.set(`${edge.from} ${edge.to}`, edge)
  }
  const sorted = [...edges.values()].sort((x, y) => byCodeUnit(x.from, y.from) || byCodeUnit(x.to, y.to))
  const credits = traces.flatMap((trace) => trace.credits).sort(by((credit) => credit.report))
  return {
    edges: sorted,
    origins: originsOf(ordered, sorted),
    credits,
    rewrites: rewritesIn(ordered, stories, sorted),
  }
}

function rewritesIn(
  traces: readonly Trace[],
  stories: readonly Story[],
  edges: readonly LineageEdge[],
): readonly LikelyRewrite[] {
  const sharing = edges.filter(({ kind }) => kind !== 'shared-agency')
  const linked = new Set(sharing.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]))
  const traceOf = new Map(traces.map((trace) => [trace.report, trace]))
  return stories
    .flatMap(({ reports }) =>
      findRewrites(
        reports.flatMap(({ id }) => traceOf.get(id) ?? []),
        (a, b) => linked.has(`${a} ${b}`),
      ),
    )
    .sort((x, y) => byCodeUnit(x.from, y.from) || byCodeUnit(x.to, y.to))
}

/**
 * What of a lineage concerns each of these stories, in their order: origins with the reports of the story only, the
 * edges inside it. Edges between stories stay with the whole.
 */
export function lineageByStory(lineage: Lineage, stories: readonly Story[]): readonly Lineage[] {
  const storyOf = new Map(stories.flatMap((story, i) => story.reports.map(({ id }) => [id, i] as const)))
  const inside = <T extends { from: ReportId; to: ReportId }>(links: readonly T[]) =>
    groupBy(links, ({ from, to }) => (storyOf.get(from) === storyOf.get(to) ? storyOf.get(from) : undefined))
  const edges = inside(lineage.edges)
  const rewrites = inside(lineage.rewrites ?? [])
  const credits = groupBy(lineage.credits ?? [], ({ report }) => storyOf.get(report))
  const parts = lineage.origins.flatMap((origin) =>
    [...groupBy(origin.reports, (id) => storyOf.get(id))].map(([story, reports]) => ({
      story,
      origin,
      reports,
    })),
  )
  const origins = groupBy(parts, ({ story }) => story)
  return stories.map((_, i) => ({
    origins: (origins.get(i) ?? []).map(({ origin, reports }) =>
      reports.length === origin.reports.length
        ? origin
        : { ...origin, id: stableId('o', reports), reports: reports.toSorted(byCodeUnit) },
    ),
    edges: edges.get(i) ?? [],
    credits: credits.get(i) ?? [],
    rewrites: rewrites.get(i) ?? [],
  }))
}

/** By day of publication, the undated last; of one day by id. */
const byTime = (x: Trace, y: Trace): number =>
  (x.day ?? Number.MAX_SAFE_INTEGER) - (y.day ?? Number.MAX_SAFE_INTEGER) || byCodeUnit(x.report, y.report)

/** Reports of one address, each with the first of them. */
const pagePairs = (traces: readonly Trace[]): readonly (readonly [number, number])[] =>
  [...groupBy(traces.keys(), (i) => pageOf(traces[i] ?? NO_PAGE))].flatMap(([page, [first, ...others]]) =>
    page === null || first === undefined ? [] : others.map((other) => [first, other] as const),
  )

/** Reports of one story that credit the same agency; where they are many, each with the first ones. */
const agencyPairs = (
  traces: readonly Trace[],
  stories: readonly Story[],
): readonly (readonly [number, number])[] => {
  const place = new Map(traces.map(({ report }, i) => [report, i]))
  return stories.flatMap(({ reports }) => {
    const members = reports.flatMap(({ id }) => place.get(id) ?? []).sort((a, b) => a - b)
    const credited = members.flatMap((i) => (traces[i]?.agencies ?? []).map((agency) => ({ i, agency })))
    return [...groupBy(credited, ({ agency }) => agency).values()].flatMap((group) =>
      group.flatMap((a, at) =>
        group
          .slice(at + 1)
          .flatMap((b) => (group.length <= HUB || at < HUB_SIZE ? [[a.i, b.i] as const] : [])),
      ),
    )
  })
}

const NO_PAGE = { url: null }

/**
 * Each report joins the group of which it is a copy, else it founds one. It must be a copy of the group's first
 * members together (their shared words against the shorter ones' words), so that no chain of partial copies and no
 * single sentence that stands in both welds two accounts together.
 */
function originsOf(traces: readonly Trace[], edges: readonly LineageEdge[]): readonly Origin[] {
  const lengths = new Map(traces.map(({ report, length }) => [report, length]))
  const partners = new Map<ReportId, Map<ReportId, number>>()
  const hold = (of: ReportId, other: ReportId, share: number): void => {
    const known = partners.get(of)
    if (known === undefined) partners.set(of, new Map([[other, share]]))
    else known.set(other, share)
  }
  for (const { from, to, kind, score } of edges) {
    const share = kind === 'revision' ? Math.max(score, COPY) : score
    hold(from, to, share)
    hold(to, from, share)
  }
  const groupOf = new Map<ReportId, ReportId[]>()
  for (const { report } of traces) {
    const shares = partners.get(report) ?? new Map<ReportId, number>()
    const groups = new Set(
      [...shares.keys()].flatMap((other) => [groupOf.get(other) ?? []].filter((g) => g.length > 0)),
    )
    const best = [...groups]
      .map((group) => ({ group, share: shareWith(report, group, shares, lengths) }))
      .filter(({ share }) => share >= COPY)
      .sort((a, b) => b.share - a.share || byCodeUnit(a.group[0] ?? '', b.group[0] ?? ''))[0]
    const group = best?.group ?? []
    group.push(report)
    groupOf.set(report, group)
  }
  const traceOf = new Map(traces.map((trace) => [trace.report, trace]))
  return [...new Set(groupOf.values())]
    .map((group) => originOf(group, (id) => traceOf.get(id)))
    .sort(by((origin) => origin.id))
}

/** The shared words of a report with the first members of a group, against the words of the shorter ones. */
function shareWith(
  report: ReportId,
  group: readonly ReportId[],
  shares: ReadonlyMap<ReportId, number>,
  lengths: ReadonlyMap<ReportId, number>,
): number {
  const own = lengths.get(report) ?? 0
  let shared = 0
  let all = 0
  for (const member of group.slice(0, HUB_SIZE)) {
    const shorter = Math.max(1, Math.min(own, lengths.get(member) ?? 0))
    shared += shorter * (shares.get(member) ?? 0)
    all += shorter
  }
  return shared / all
}

function originOf(group: readonly ReportId[], traceOf: (id: ReportId) => Trace | undefined): Origin {
  const reports = group.toSorted(byCodeUnit)
  return {
    id: stableId('o', reports),
    reports,
    because:
      reports.length === 1
        ? 'no other report shares its wording'
        : sharedBecause(group.flatMap((id) => traceOf(id) ?? [])),
  }
}

/** Whose words the reports of an origin carry, as far as they tell. */
function sharedBecause(traces: readonly Trace[]): string {
  const release = traces.find((trace) => trace.release)
  if (release !== undefined)
    return `they carry one release${release.outlet === null ? '' : ` of ${release.outlet}`}`
  const agencies = [...new Set(traces.flatMap((trace) => trace.agencies))].sort(byCodeUnit)
  if (agencies.length === 1)
    return `they carry one report of ${agencies.join()}: each is a copy of the others`
  const [outlet, ...others] = new Set(traces.map((trace) => trace.outlet))
  return outlet !== null && outlet !== undefined && others.length === 0
    ? `revisions of one report of ${outlet}`
    : 'each is a copy of the others'
}
