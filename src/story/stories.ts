import type { Extraction } from '../extract/finding.ts'
import type { Report } from '../read/report.ts'
import { type DaySpan, daySpan, dayText } from '../text/edtf.ts'
import { stableId } from '../text/id.ts'
import { by, byCodeUnit } from '../text/order.ts'
import { averageLink } from './cluster.ts'
import type { Story } from './story.ts'
import { cosine, type Vector, vectorsOf } from './vector.ts'

/** Two groups of reports tell of one happening when their reports are this similar on average (cosine). */
const SAME_STORY = 0.14
/** Reports this many days apart are only this similar to each other as their words say: dates may be those of a crawl. */
const FAR_DAYS = 14
const FAR_FACTOR = 0.7
/** Reports whose own words date them further apart than this never tell of one happening. */
const VETO_DAYS = 21

/** The days on which a report may have been published; undefined where nothing is known. */
export const publicationDays = (report: Report): DaySpan | undefined =>
  report.published === null ? undefined : daySpan(report.published.value)

/** A date that stands in the text or in the address itself; metadata alone may be the date of a crawl. */
function firmDays(report: Report): DaySpan | undefined {
  const days = publicationDays(report)
  if (days === undefined || report.published?.from !== 'said') return undefined
  if (report.published.span !== undefined) return days
  const inAddress = /(?<!\d)(\d{4})[/-](\d{2})[/-](\d{2})(?!\d)/u.exec(report.url ?? '')
  return inAddress !== null && daySpan(inAddress.slice(1).join('-'))?.first === days.first ? days : undefined
}

const gap = (a: DaySpan | undefined, b: DaySpan | undefined): number =>
  a === undefined || b === undefined ? 0 : Math.max(0, a.first - b.last, b.first - a.last)

/** Pairs of reports that share a telling stem: found through the stems, so that strangers never meet. */
function similarPairs(vectors: readonly Vector[]): { a: number; b: number; similarity: number }[] {
  const holders = new Map<string, number[]>()
  const pairs: { a: number; b: number; similarity: number }[] = []
  vectors.forEach((vector, b) => {
    const met = new Set<number>()
    // The heaviest stems of a report say what it is about; two reports of one story share at least one of them.
    for (const [stem] of [...vector].sort((x, y) => y[1] - x[1] || byCodeUnit(x[0], y[0])).slice(0, 40)) {
      const seen = holders.get(stem) ?? []
      for (const a of seen) met.add(a)
      holders.set(stem, [...seen, b])
    }
    for (const a of met) {
      const other = vectors[a]
      if (other !== undefined) pairs.push({ a, b, similarity: cosine(other, vector) })
    }
  })
  return pairs
}

/** Groups reports into stories: the reports of one happening. Any order of reports gives the same stories. */
export function findStories(extractions: readonly Extraction[]): readonly Story[] {
  const sorted = extractions.toSorted(by((extraction) => extraction.report.id))
  const vectors = vectorsOf(sorted)
  const published = sorted.map(({ report }) => publicationDays(report))
  const firm = sorted.map(({ report }) => firmDays(report))
  const pairs = similarPairs(vectors).map(({ a, b, similarity }) => {
    const apart = Math.min(1, gap(published[a], published[b]) / FAR_DAYS)
    return { a, b, similarity: similarity * (1 - (1 - FAR_FACTOR) * apart) }
  })
  const groups = averageLink(sorted.length, pairs, SAME_STORY, (a, b) => gap(firm[a], firm[b]) > VETO_DAYS)
  return groups
    .map((group) =>
      storyOf(
        group.flatMap((i) => sorted[i] ?? []),
        group.flatMap((i) => vectors[i] ?? []),
      ),
    )
    .sort((a, b) => byCodeUnit(a.from ?? '', b.from ?? '') || byCodeUnit(a.id, b.id))
}

function storyOf(extractions: readonly Extraction[], vectors: readonly Vector[]): Story {
  const reports = extractions.map(({ report }) => report)
  const days = reports.map(publicationDays).filter((day) => day !== undefined)
  return {
    id: stableId(
      's',
      reports.map((report) => report.id),
    ),
    title: titleOf(reports, vectors),
    reports: reports.map(({ id, source }) => ({ id, source })).sort(by((report) => report.source)),
    thread: null,
    from: days.length === 0 ? null : dayText(Math.min(...days.map((day) => day.first))),
    to: days.length === 0 ? null : dayText(Math.max(...days.map((day) => day.last))),
  }
}

/** The title of the report that is most like all the others; its first sentence where no report has a title. */
function titleOf(reports: readonly Report[], vectors: readonly Vector[]): string {
  const ranked = reports
    .map((report, i) => ({
      report,
      score: vectors.reduce((sum, other) => sum + cosine(vectors[i] ?? new Map(), other), 0),
    }))
    .sort((a, b) => b.score - a.score || byCodeUnit(a.report.id, b.report.id))
  const titled = ranked.find(({ report }) => report.title !== null)?.report.title
  return titled ?? firstSentence(ranked[0]?.report.body ?? '')
}

/** A title longer than this is cut between words. */
const LONGEST_TITLE = 120

/** The first sentence of a text, or its first words where that is long. */
export function firstSentence(body: string): string {
  const words = body
    .trim()
    .replace(/\s+/gu, ' ')
    .slice(0, 2 * LONGEST_TITLE)
  const sentence = /^.{1,118}?[.!?](?=\s|$)/u.exec(words)?.[0]
  if (sentence !== undefined) return sentence
  return words.length <= LONGEST_TITLE ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST_TITLE))} …`
}
