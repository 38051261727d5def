import type { Report } from '../read/report.ts'
import type { Edtf } from '../text/edtf.ts'
import { dayText } from '../text/edtf.ts'
import { type Known, supposed } from '../text/known.ts'
import type { ReportId } from '../text/range.ts'
import { publicationDays } from './stories.ts'
import type { Story } from './story.ts'

/** A story told over more days than this does not date its undated reports. */
const LONGEST_DAYS = 3

/**
 * Publication dates for the undated reports of a story, supposed from the others: a report tells of the same
 * happening, so it appeared when they did. Nothing where the others are spread out or undated too.
 */
export function supposeDates(story: Story, reports: readonly Report[]): ReadonlyMap<ReportId, Known<Edtf>> {
  const stated = reports.flatMap((report) =>
    report.published?.from === 'said' ? (publicationDays(report) ?? []) : [],
  )
  if (stated.length === 0) return new Map()
  const first = Math.min(...stated.map((days) => days.first))
  const last = Math.max(...stated.map((days) => days.last))
  if (last - first >= LONGEST_DAYS) return new Map()
  const value = first === last ? dayText(first) : `${dayText(first)}/${dayText(last)}`
  const because = `undated; the ${stated.length === 1 ? 'other report' : `${stated.length} dated reports`} of its story (“${story.title}”) appeared then`
  return new Map(
    reports
      .filter((report) => report.published === null)
      .map((report) => [report.id, supposed(value, because)]),
  )
}
