import type { RecordActor } from '../corroborate/actors.ts'
import type { Item, ItemMention } from '../corroborate/item.ts'
import type { Origin } from '../corroborate/lineage.ts'
import { independentOrigins } from '../corroborate/origins.ts'
import type { Report } from '../read/report.ts'
import type { Story, Thread } from '../story/story.ts'
import { groupBy } from '../text/order.ts'
import type { ReportId, Span } from '../text/range.ts'
import { type Said, saidByReport } from './attribution.ts'
import { counted } from './prose.ts'
import type { Record } from './record.ts'

/** A record with everything found by its id, and a short name for every report. */
export interface Lookup {
  readonly record: Record
  readonly reports: ReadonlyMap<string, Report>
  readonly actors: ReadonlyMap<string, RecordActor>
  readonly items: ReadonlyMap<string, Item>
  readonly stories: ReadonlyMap<string, Story>
  readonly threads: ReadonlyMap<string, Thread>
  /** By report. */
  readonly origins: ReadonlyMap<string, Origin>
  /** What a report is called on the page: its outlet, host or file, each name once. */
  readonly names: ReadonlyMap<string, string>
  /** By report, the words that it tells as somebody's. */
  readonly said: ReadonlyMap<ReportId, readonly Said[]>
  /** By item, those that are its answer: that deny it, or in which it came about. */
  readonly answers: ReadonlyMap<string, readonly Item[]>
}

const byId = <T extends { readonly id: string }>(values: readonly T[]): ReadonlyMap<string, T> =>
  new Map(values.map((value) => [value.id, value]))

const hostOf = (url: string | null): string | undefined =>
  url === null ? undefined : /^https?:\/\/(?:www\.)?(?<host>[^/:?#]+)/u.exec(url)?.groups?.host

const fileOf = (source: string): string => source.split(/[/\\]/u).findLast((part) => part !== '') ?? source

/** Names reports as a reader would; a name that several share gets a number. */
function namesOf(reports: readonly Report[]): ReadonlyMap<string, string> {
  const seen = new Map<string, number>()
  const names = new Map<string, string>()
  for (const report of reports) {
    const name = report.outlet ?? hostOf(report.url) ?? fileOf(report.source)
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    names.set(report.id, count === 1 ? name : `${name} (${count})`)
  }
  return names
}

export function lookup(record: Record): Lookup {
  const origins = record.lineage.origins.flatMap((origin) =>
    origin.reports.map((report): [string, Origin] => [report, origin]),
  )
  return {
    record,
    reports: byId(record.reports),
    actors: byId(record.actors),
    items: byId(record.items),
    stories: byId(record.stories),
    threads: byId(record.threads),
    origins: new Map(origins),
    names: namesOf(record.reports),
    said: saidByReport(record),
    answers: groupBy(
      record.items.filter(({ verdict }) => 'by' in verdict),
      ({ verdict }) => ('by' in verdict ? verdict.by : ''),
    ),
  }
}

export const nameOf = (all: Lookup, report: ReportId): string => all.names.get(report) ?? report

export const actorName = (all: Lookup, actor: string): string => all.actors.get(actor)?.name ?? actor

/** The mentions of a side, in the order of the item. */
export const mentionsAt = (item: Item, side: readonly number[]): readonly ItemMention[] =>
  side.flatMap((index) => item.mentions[index] ?? [])

export const reportsOf = (spans: readonly Span[]): readonly ReportId[] => [
  ...new Set(spans.map(({ report }) => report)),
]

/** How many independent origins tell an item; the verdict's own count where there is one knows more than the lineage. */
export const originsCount = (all: Lookup, { mentions, verdict }: Item): number =>
  'origins' in verdict ? verdict.origins : independentOrigins(mentions, all.record.lineage).length

/** `3 reports, 2 origins`: how many tell it and how many of them are independent. */
export function supportText(
  all: Lookup,
  spans: readonly Span[],
  origins = independentOrigins(spans, all.record.lineage).length,
): string {
  const reports = reportsOf(spans).length
  return reports === 1
    ? counted(reports, 'report')
    : `${counted(reports, 'report')}, ${counted(origins, 'origin')}`
}

/** `supportText` of all mentions of an item. */
export const itemSupport = (all: Lookup, item: Item): string =>
  supportText(all, item.mentions, originsCount(all, item))
