import type { KeptCorrection } from './correct/correction.ts'
import { withSpeakers } from './correct/speakers.ts'
import { type KnownActor, linkActors } from './corroborate/actors.ts'
import { withCorrectedItems, withSharedOrigins } from './corroborate/corrected.ts'
import { corroborate, type Identities, stemsByItem } from './corroborate/corroborate.ts'
import { findLineage, lineageByStory } from './corroborate/lineage.ts'
import { withSequels } from './corroborate/sequel.ts'
import { extract } from './extract/extraction.ts'
import type { Extraction } from './extract/finding.ts'
import { redate } from './extract/redate.ts'
import type { Report } from './read/report.ts'
import { briefOf } from './record/brief.ts'
import type { Record } from './record/record.ts'
import { timelineOf } from './record/timeline.ts'
import { withCorrectedStories } from './story/corrected.ts'
import { publicationDays, supposeDates } from './story/dating.ts'
import { findStories } from './story/stories.ts'
import type { Story } from './story/story.ts'
import { findThreads } from './story/threads.ts'
import { firstSentence } from './story/title.ts'
import { by, byCodeUnit, groupBy } from './text/order.ts'
import type { ReportId } from './text/range.ts'

/** What people know and the reports do not tell: it wins over what was found. */
export interface Knowledge {
  readonly actors?: readonly KnownActor[]
  readonly corrections?: readonly KeptCorrection[]
}

/**
 * The whole journey: reports in, one record out. Pure: the same reports in any order, on any day, give the same
 * record.
 * `makeRecord(reports).items.filter((item) => item.verdict.kind === 'conflicting')`
 */
export const makeRecord = (reports: readonly Report[], knowledge: Knowledge = {}): Record =>
  recordOf(reports.map(extract), knowledge)

/** The second half of the journey, for those who extract elsewhere: on other cores, earlier, one by one. */
export function recordOf(
  found: readonly Extraction[],
  { actors: known = [], corrections = [] }: Knowledge = {},
): Record {
  const extractions = unique(found).map((extraction) => withSpeakers(extraction, corrections))
  const stories = corrected(findStories(extractions), extractions, corrections) // which reports tell of one happening
  const dated = dateUndated(extractions, stories) //              so that "last week" has a value in all of them
  const { stories: placed, threads } = findThreads(stories, dated) // which stories continue others
  const { actors, actorOf } = linkActors(dated, known, corrections) // who is who, across all reports
  const names = new Map(actors.map((actor) => [actor.id, actor.name]))
  const identities: Identities = { actorOf, nameOf: (id) => names.get(id) ?? id }

  const byId = new Map(dated.map((extraction) => [extraction.report.id, extraction]))
  const copies = findLineage(dated, placed) //                      who copied whom, across stories too
  const copiesIn = lineageByStory(copies, placed)
  const judged = placed.map((story, i) => {
    // by id: what files are called must not matter
    const ids = story.reports.map(({ id }) => id).sort(byCodeUnit)
    const own = ids.flatMap((id) => byId.get(id) ?? [])
    const reports = own.map(({ report }) => report)
    const lineage = withSharedOrigins(copiesIn[i] ?? copies, reports, corrections)
    const items = corroborate(story, own, lineage, identities) //  what they say of the same things
    return { lineage, items: withCorrectedItems(items, lineage, corrections) }
  })
  const items = withSequels(
    judged.flatMap((story) => story.items),
    threads,
    stemsByItem(dated),
  )
  const reports = dated.map(({ report }) => report)
  const record = {
    schema: 'rapporteur/record@1',
    reports,
    stories: placed,
    threads,
    actors,
    lineage: { ...copies, origins: judged.flatMap((story) => story.lineage.origins) },
    items,
    timeline: timelineOf(items),
  } as const
  return { ...record, brief: briefOf(record) }
}

function corrected(
  stories: readonly Story[],
  extractions: readonly Extraction[],
  corrections: readonly KeptCorrection[],
): readonly Story[] {
  const tellings = new Map(
    extractions.map(({ report }) => [
      report.id,
      { ...report, title: report.title ?? firstSentence(report.body), published: publicationDays(report) },
    ]),
  )
  return withCorrectedStories(stories, corrections, (id) => tellings.get(id))
}

/** The stories alone, each with every source that was given, those of the same publication included. */
export function storiesOf(found: readonly Extraction[]): readonly Story[] {
  const extractions = unique(found)
  const stories = findStories(extractions)
  const sources = groupBy(found, ({ report }) => report.id)
  return findThreads(stories, dateUndated(extractions, stories)).stories.map((story) => ({
    ...story,
    reports: story.reports.flatMap(({ id }) =>
      (sources.get(id) ?? [])
        .map(({ report }) => ({ id, source: report.source }))
        .sort(by((one) => one.source)),
    ),
  }))
}

/** Each publication once, in order of ids: the same file given twice says nothing twice. */
function unique(extractions: readonly Extraction[]): readonly Extraction[] {
  const first = new Map<ReportId, Extraction>()
  for (const extraction of extractions.toSorted(by(({ report }) => report.source)))
    if (!first.has(extraction.report.id)) first.set(extraction.report.id, extraction)
  return [...first.values()].sort(by(({ report }) => report.id))
}

function dateUndated(extractions: readonly Extraction[], stories: readonly Story[]): readonly Extraction[] {
  const byId = new Map(extractions.map((extraction) => [extraction.report.id, extraction.report]))
  const dates = new Map(
    stories.flatMap((story) => [
      ...supposeDates(
        story,
        story.reports.flatMap(({ id }) => byId.get(id) ?? []),
      ),
    ]),
  )
  return extractions.map((extraction) => {
    const published = dates.get(extraction.report.id)
    return published === undefined ? extraction : redate(extraction, published)
  })
}
