import type { Item } from '../corroborate/item.ts'
import { publicationDays } from '../story/dating.ts'
import type { Story } from '../story/story.ts'
import { by } from '../text/order.ts'
import type { ReportId } from '../text/range.ts'
import { type Lookup, originsCount, reportsOf } from './lookup.ts'

/** `told`: it tells it; `silent`: it does not; `earlier`: it appeared before anybody told it. */
export type Coverage = 'told' | 'silent' | 'earlier'

/** One thing that several origins tell, and what each report of the story makes of it. */
export interface CoverageRow {
  readonly item: Item
  readonly origins: number
  readonly reports: ReadonlyMap<ReportId, Coverage>
}

/** Which reports omit what the others tell. Silence is no denial: a report may have had no room, or no need. */
export interface CoverageMatrix {
  /** Those that leave out most come last. */
  readonly reports: readonly ReportId[]
  /** What most origins tell comes first; what all reports tell is left out. */
  readonly rows: readonly CoverageRow[]
}

/** A name or a place alone tells nothing that a report could omit. */
export const isNaming = ({ kind }: Item): boolean => kind === 'name' || kind === 'place'

/** With two reports there are no others who tell what one omits. */
const LEAST_REPORTS = 3

/** `coverage(all, story, items).rows[0].reports.get(report) // 'silent'` */
export function coverage(all: Lookup, story: Story, items: readonly Item[]): CoverageMatrix {
  const reports = story.reports.map(({ id }) => id)
  if (reports.length < LEAST_REPORTS) return { reports, rows: [] }
  const days = new Map(
    reports.flatMap((id) => {
      const report = all.reports.get(id)
      const span = report && publicationDays(report)
      return span === undefined ? [] : [[id, span] as const]
    }),
  )
  const rows = items.flatMap((item): readonly CoverageRow[] => {
    const telling = new Set(reportsOf(item.mentions))
    if (isNaming(item) || telling.size < 2 || telling.size >= reports.length) return []
    const origins = originsCount(all, item)
    if (origins < 2) return []
    const known = [...telling].map((id) => days.get(id)?.first ?? Number.NEGATIVE_INFINITY)
    const firstTold = Math.min(...known)
    const of = (id: ReportId): Coverage =>
      telling.has(id)
        ? 'told'
        : (days.get(id)?.last ?? Number.POSITIVE_INFINITY) < firstTold
          ? 'earlier'
          : 'silent'
    return [{ item, origins, reports: new Map(reports.map((id) => [id, of(id)])) }]
  })
  const counts = new Map<ReportId, number>()
  for (const { item } of rows)
    for (const id of reportsOf(item.mentions)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const told = (id: ReportId) => counts.get(id) ?? 0
  return {
    reports: reports.toSorted(
      (a, b) => told(b) - told(a) || by((id: ReportId) => all.names.get(id) ?? id)(a, b),
    ),
    rows: rows.toSorted(
      (a, b) =>
        b.origins - a.origins ||
        reportsOf(b.item.mentions).length - reportsOf(a.item.mentions).length ||
        by((row: CoverageRow) => row.item.id)(a, b),
    ),
  }
}

/** The reports of a row with this coverage, in the order of the matrix. */
export const reportsWith = (matrix: CoverageMatrix, row: CoverageRow, what: Coverage): readonly ReportId[] =>
  matrix.reports.filter((id) => row.reports.get(id) === what)
