import type { Item } from '../corroborate/item.ts'
import { by, groupBy } from '../text/order.ts'
import type { ReportId } from '../text/range.ts'
import { lineOf, lineText } from './line.ts'
import { actorName, type Lookup, lookup, originsCount } from './lookup.ts'
import type { BriefLine, Record } from './record.ts'

/** What happened, in so many lines for each story. */
const LINES = 5
/** Words fewer than this tell too little to stand alone, more than that too much. */
const READABLE = { least: 40, most: 260 }

/** How near to the beginning of its reports an item stands, 0 to 1: news tells first what matters most. */
function lead(item: Item, lengths: ReadonlyMap<ReportId, number>): number {
  const places = item.mentions.map((mention) => 1 - mention.start / (lengths.get(mention.report) ?? 1))
  return places.reduce((sum, place) => sum + place, 0) / places.length
}

/** What is worth telling first: by origins, then by how directly it is news. Contradictions have a place of their own. */
function weight(item: Item, lengths: ReadonlyMap<ReportId, number>): number {
  const reports = new Set(item.mentions.map((mention) => mention.report)).size
  const origins = 'origins' in item.verdict ? item.verdict.origins : 1
  const kind = item.kind === 'event' ? 3 : item.kind === 'figure' ? 1 : 0
  const parties = new Set([...(item.actors ?? []), ...(item.recipients ?? [])]).size
  const dated = item.date === undefined ? 0 : 1
  const past = item.background ? 3 : 0
  return 3 * origins + reports + kind + Math.min(2, parties) + dated + 4 * lead(item, lengths) - past
}

/** Whole sentences of events and figures, and quotations whose speaker is known. */
const tellable = (item: Item): boolean =>
  item.label.length >= READABLE.least &&
  item.label.length <= READABLE.most &&
  /^[“"‘'«(]?[\p{Lu}\p{N}]/u.test(item.label) &&
  (item.kind === 'event' ||
    item.kind === 'figure' ||
    (item.kind === 'statement' && item.speaker !== undefined && /^[“"]/u.test(item.label)))

/** So many contradictions of a story are told in its brief. */
const CONTRADICTIONS = 2

/** The contradictions that most origins tell of, in a line each. */
const contradictions = (all: Lookup, story: string, items: readonly Item[]): readonly BriefLine[] =>
  items
    .filter(({ verdict }) => verdict.kind === 'conflicting')
    .toSorted((a, b) => originsCount(all, b) - originsCount(all, a) || by((item: Item) => item.id)(a, b))
    .slice(0, CONTRADICTIONS)
    .map((item) => ({ story, text: lineText(lineOf(all, item)), items: [item.id] }))

/**
 * The few lines that say what happened: verbatim words of a report each (with who said them), no two from the same
 * words; after them what the reports contradict each other in.
 */
export function briefOf(record: Omit<Record, 'brief'>): readonly BriefLine[] {
  const { stories, reports } = record
  const all = lookup({ ...record, brief: [] })
  const lengths = new Map(reports.map((report) => [report.id, report.text.length]))
  const byStory = groupBy(record.items, (item) => item.story)
  return stories.flatMap((story) => {
    const items = byStory.get(story.id) ?? []
    const ranked = items
      .filter((item) => item.verdict.kind !== 'conflicting' && tellable(item))
      .toSorted((a, b) => weight(b, lengths) - weight(a, lengths) || by((item: Item) => item.id)(a, b))
    const chosen: Item[] = []
    for (const item of ranked)
      if (chosen.length < LINES && !chosen.some((other) => repeats(item, other))) chosen.push(item)
    const lines = chosen.map((item): BriefLine => {
      const text = item.speaker === undefined ? item.label : `${actorName(all, item.speaker)}: ${item.label}`
      return { story: story.id, text, items: [item.id] }
    })
    return [...lines, ...contradictions(all, story.id, items)]
  })
}

/** Two items repeat each other where a mention of one overlaps a mention of the other, or the labels are one. */
const repeats = (a: Item, b: Item): boolean =>
  a.label === b.label ||
  a.mentions.some((x) => b.mentions.some((y) => x.report === y.report && x.start < y.end && y.start < x.end))
