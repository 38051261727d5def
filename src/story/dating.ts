import type { Extraction } from '../extract/finding.ts'
import type { Report } from '../read/report.ts'
import { type DaySpan, daySpan, dayText, type Edtf, singleDay } from '../text/edtf.ts'
import { type Known, supposed } from '../text/known.ts'
import type { ReportId } from '../text/range.ts'
import type { Story } from './story.ts'

/** The days on which a report may have been published; undefined where nothing is known. */
export const publicationDays = (report: Report): DaySpan | undefined =>
  report.published === null ? undefined : daySpan(report.published.value)

/** A day in an address: "/2018/02/06/", "/2018-02-06", "/20180206". */
const IN_ADDRESS = /(?<!\d)((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?!\d)/u
/** A report that names a calendar day from so many days before its date to so many after it was written about then. */
const DAYS_BACK = 7
const DAYS_ON = 2

/**
 * The day that tells when a report's happening was told, and whether anything but metadata bears it out: its own
 * line, its address, or a calendar day near it that the text names. What came with a report may be the date of a crawl.
 */
export function tellingDay({
  report,
  dates,
}: Extraction): { readonly day: Edtf; readonly firm: boolean } | null {
  const { published } = report
  const inAddress = IN_ADDRESS.exec(report.url ?? '')
    ?.slice(1)
    .join('-')
  if (inAddress !== undefined && daySpan(inAddress) !== undefined) return { day: inAddress, firm: true }
  if (published === null) return null
  const day = published.value
  if (published.from === 'said' && published.span !== undefined) return { day, firm: true }
  const on = singleDay(day)
  const borneOut = dates.some(({ value, reading }) => {
    if (on === undefined || value === null) return false
    if (reading.kind !== 'yearly' && reading.kind !== 'absolute') return false // "on Monday" fits any week
    const named = singleDay(value)
    return named !== undefined && named >= on - DAYS_BACK && named <= on + DAYS_ON
  })
  return { day, firm: borneOut }
}

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
