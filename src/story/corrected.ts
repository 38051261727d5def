import { type Correction, inForce, type KeptCorrection } from '../correct/correction.ts'
import { type DaySpan, dayText } from '../text/edtf.ts'
import { byCodeUnit } from '../text/order.ts'
import type { ReportId } from '../text/range.ts'
import { byDay, type Story, storyIdOf } from './story.ts'

/** What a story that a person made is told by. */
export interface Telling {
  readonly id: ReportId
  readonly source: string
  readonly title: string
  readonly published: DaySpan | undefined
}

/**
 * The stories as people want them: joined, parted, named. Reports that are not among these stories change nothing, and
 * the earliest correction comes first. `withCorrectedStories(stories, corrections, (id) => tellings.get(id))`
 */
export function withCorrectedStories(
  stories: readonly Story[],
  corrections: readonly KeptCorrection[],
  tellingOf: (report: ReportId) => Telling | undefined,
): readonly Story[] {
  return inForce(corrections).reduce(
    (corrected, { correction }) => applied(corrected, correction, tellingOf),
    stories,
  )
}

function applied(
  stories: readonly Story[],
  correction: Correction,
  tellingOf: (report: ReportId) => Telling | undefined,
): readonly Story[] {
  switch (correction.kind) {
    case 'merge-stories':
      return merged(stories, correction.reports, tellingOf)
    case 'split-story':
      return split(stories, new Set(correction.reports), tellingOf)
    case 'rename-story':
      return stories.map((story) =>
        holds(story, [correction.report]) ? { ...story, title: correction.title } : story,
      )
    default:
      return stories
  }
}

const holds = (story: Story, ids: readonly ReportId[]): boolean =>
  story.reports.some(({ id }) => ids.includes(id))

/** The first of them goes on, with the reports of all; the title is that of the largest. */
function merged(
  stories: readonly Story[],
  ids: readonly ReportId[],
  tellingOf: (report: ReportId) => Telling | undefined,
): readonly Story[] {
  const parts = stories.filter((story) => holds(story, ids))
  const [first] = parts
  if (first === undefined || parts.length < 2) return stories
  const [largest = first] = parts.toSorted((a, b) => b.reports.length - a.reports.length)
  const reports = parts.flatMap((story) => story.reports)
  const whole = { ...storyOf(reports, tellingOf), id: first.id, title: largest.title }
  return stories
    .flatMap((story) => (story === first ? [whole] : parts.includes(story) ? [] : [story]))
    .sort(byDay)
}

/** What leaves, out of whatever story, is one story; what stays keeps the id while its founder stays. */
function split(
  stories: readonly Story[],
  ids: ReadonlySet<ReportId>,
  tellingOf: (report: ReportId) => Telling | undefined,
): readonly Story[] {
  const leaving = stories.flatMap(({ reports }) => reports.filter(({ id }) => ids.has(id)))
  if (leaving.length === 0) return stories
  const staying = stories.flatMap((story): readonly Story[] => {
    const rest = story.reports.filter(({ id }) => !ids.has(id))
    if (rest.length === story.reports.length) return [story]
    if (rest.length === 0) return []
    const own = storyOf(rest, tellingOf)
    const founderStays = rest.some(({ id }) => storyIdOf(id) === story.id)
    return [{ ...own, id: founderStays ? story.id : own.id, title: story.title }]
  })
  return [...staying, storyOf(leaving, tellingOf)].sort(byDay)
}

/** A story of these reports, named and titled by the earliest. */
function storyOf(reports: Story['reports'], tellingOf: (report: ReportId) => Telling | undefined): Story {
  const tellings = reports.flatMap(({ id }) => tellingOf(id) ?? [])
  const days = tellings.flatMap(({ published }) => published ?? [])
  const [founder] = tellings.toSorted(
    (a, b) =>
      (a.published?.first ?? Number.MAX_VALUE) - (b.published?.first ?? Number.MAX_VALUE) ||
      byCodeUnit(a.id, b.id),
  )
  return {
    id: storyIdOf(founder?.id ?? reports[0]?.id ?? ''),
    title: founder?.title ?? '',
    reports: reports.toSorted((a, b) => byCodeUnit(a.source, b.source) || byCodeUnit(a.id, b.id)),
    thread: null,
    from: days.length === 0 ? null : dayText(Math.min(...days.map(({ first }) => first))),
    to: days.length === 0 ? null : dayText(Math.max(...days.map(({ last }) => last))),
  }
}
