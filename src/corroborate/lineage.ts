import type { Extraction } from '../extract/finding.ts'
import { stableId } from '../text/id.ts'
import { by, byCodeUnit, groupBy } from '../text/order.ts'
import type { ReportId } from '../text/range.ts'
import { candidatePairs, HUB_SIZE } from './lineage-candidates.ts'
import { COPY, edgeBetween, type LineageEdge, pageOf } from './lineage-edges.ts'
import { type Trace, traceOf } from './lineage-trace.ts'

export type { LineageEdge } from './lineage-edges.ts'

/** The reports that count as one witness. */
export interface Origin {
  readonly id: string
  readonly reports: readonly ReportId[]
  readonly because: string
}

export interface Lineage {
  readonly origins: readonly Origin[]
  readonly edges: readonly LineageEdge[]
}

/** Edges between reports, of any number of stories, and the origins that follow from them. */
export const findLineage = (extractions: readonly Extraction[]): Lineage =>
  lineageOf(extractions.map(traceOf))

/** The same from what {@link traceOf} keeps of each report, for more reports than fit into memory whole. */
export function lineageOf(traces: readonly Trace[]): Lineage {
  const ordered = traces.toSorted(byTime)
  const pairs = [...candidatePairs(ordered), ...pagePairs(ordered)]
  const edges = new Map<string, LineageEdge>()
  for (const [a, b] of pairs) {
    const [x, y] = [ordered[a], ordered[b]]
    const edge = x && y && edgeBetween(x, y)
    if (edge !== undefined) edges.set(`${edge.from} ${edge.to}`, edge)
  }
  const sorted = [...edges.values()].sort((x, y) => byCodeUnit(x.from, y.from) || byCodeUnit(x.to, y.to))
  return { edges: sorted, origins: originsOf(ordered, sorted) }
}

/** By day of publication, the undated last; of one day by id. */
const byTime = (x: Trace, y: Trace): number =>
  (x.day ?? Number.MAX_SAFE_INTEGER) - (y.day ?? Number.MAX_SAFE_INTEGER) || byCodeUnit(x.report, y.report)

/** Reports of one address, each with the first of them. */
const pagePairs = (traces: readonly Trace[]): readonly (readonly [number, number])[] =>
  [...groupBy(traces.keys(), (i) => pageOf(traces[i] ?? NO_PAGE))].flatMap(([page, [first, ...others]]) =>
    page === null || first === undefined ? [] : others.map((other) => [first, other] as const),
  )

const NO_PAGE = { url: null }

/**
 * Each report joins the group of which it is a copy, else it founds one. It must be a copy of the group's first
 * members together (their shared words against the shorter ones' words), so that no chain of partial copies and no
 * single sentence that stands in both welds two accounts together.
 */
function originsOf(traces: readonly Trace[], edges: readonly LineageEdge[]): readonly Origin[] {
  const lengths = new Map(traces.map(({ report, words }) => [report, words.length]))
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
  return [...new Set(groupOf.values())].map(originOf).sort(by((origin) => origin.id))
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

function originOf(group: readonly ReportId[]): Origin {
  const reports = group.toSorted(byCodeUnit)
  const because = reports.length === 1 ? 'no other report shares its wording' : 'each is a copy of the others'
  return { id: stableId('o', reports), reports, because }
}
