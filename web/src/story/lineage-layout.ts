import type { LikelyRewrite, LineageEdge } from 'rapporteur/corroborate/lineage.js'
import { type Lookup, nameOf } from 'rapporteur/record/lookup.js'
import { publicationDays } from 'rapporteur/story/dating.js'
import type { ReportId } from 'rapporteur/text/range.js'

/** How one report is tied to another, or an agency to a report that credits it. */
export type Tie = LineageEdge | LikelyRewrite

/** A line of the drawing: an agency, the head of an origin of several reports, or a report. */
export type Row =
  | { readonly kind: 'agency'; readonly key: string; readonly name: string }
  | { readonly kind: 'origin'; readonly key: string; readonly because: string; readonly count: number }
  | { readonly kind: 'report'; readonly key: string; readonly id: ReportId; readonly isInGroup: boolean }

/** From one row to another, by their places. */
export interface Arc {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly kind: Tie['kind'] | 'credit'
  readonly isDirected: boolean
  /** The reports that it ties. */
  readonly ends: readonly string[]
}

export const tiesOf = ({ record: { lineage } }: Lookup): readonly Tie[] => [
  ...lineage.edges,
  ...(lineage.rewrites ?? []),
]

/**
 * The rows of the drawing: agencies, then the origins of several reports, each with its reports in order of time, then
 * reports that are tied to others all the same. `apart` are those that share their wording with no other.
 */
export function lineageRows(all: Lookup, reports: readonly ReportId[]) {
  const { lineage } = all.record
  const whole = (lineage.credits ?? []).filter(({ within }) => within === undefined)
  const agencies = [...new Set(whole.map(({ agency }) => agency))].sort()
  const ties = tiesOf(all).filter(({ kind }) => kind !== 'shared-agency' || agencies.length === 0)
  const tied = new Set<string>([
    ...ties.flatMap(({ from, to }) => [from, to]),
    ...whole.map(({ report }) => report),
  ])
  const ordered = inTime(all, reports)
  const groups = lineage.origins
    .filter((origin) => origin.reports.length > 1)
    .toSorted((a, b) => b.reports.length - a.reports.length)
  const grouped = new Set<string>(groups.flatMap((origin) => origin.reports))
  const rows: readonly Row[] = [
    ...agencies.map((name): Row => ({ kind: 'agency', key: `agency ${name}`, name })),
    ...groups.flatMap((origin): readonly Row[] => [
      { kind: 'origin', key: origin.id, because: origin.because, count: origin.reports.length },
      ...ordered
        .filter((id) => origin.reports.includes(id))
        .map((id): Row => ({ kind: 'report', key: id, id, isInGroup: true })),
    ]),
    ...ordered
      .filter((id) => !grouped.has(id) && tied.has(id))
      .map((id): Row => ({ kind: 'report', key: id, id, isInGroup: false })),
  ]
  const place = new Map(rows.map(({ key }, i) => [key, i]))
  const between = (a: string, b: string) => {
    const [from, to] = [place.get(a), place.get(b)]
    return from === undefined || to === undefined ? [] : [{ from, to }]
  }
  const arcs: readonly Arc[] = [
    ...whole.flatMap(({ agency, report }) =>
      between(`agency ${agency}`, report).map((ends) => ({
        ...ends,
        key: `${agency} ${report}`,
        kind: 'credit' as const,
        isDirected: true,
        ends: [report],
      })),
    ),
    ...ties.flatMap((tie) =>
      between(tie.from, tie.to).map((ends) => ({
        ...ends,
        key: `${tie.from} ${tie.to} ${tie.kind}`,
        kind: tie.kind,
        isDirected: 'directed' in tie,
        ends: [tie.from, tie.to],
      })),
    ),
  ]
  return { rows, arcs, apart: ordered.filter((id) => !place.has(id)) }
}

/** By day of publication, the undated last. */
function inTime(all: Lookup, reports: readonly ReportId[]): readonly ReportId[] {
  const dayOf = (id: ReportId): number => {
    const report = all.reports.get(id)
    return (report && publicationDays(report)?.first) ?? Number.MAX_SAFE_INTEGER
  }
  return reports.toSorted((a, b) => dayOf(a) - dayOf(b) || (nameOf(all, a) < nameOf(all, b) ? -1 : 1))
}
