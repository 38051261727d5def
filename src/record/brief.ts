import type { Item } from '../corroborate/item.ts'
import type { Story } from '../story/story.ts'
import { by } from '../text/order.ts'
import type { BriefLine } from './record.ts'

/** What happened, in so many lines for each story. */
const LINES = 5
/** A clause shorter than this tells too little to stand alone, a longer one too much. */
const READABLE = { least: 30, most: 260 }

/** What is worth telling first: by origins, then by how directly it is news. Contradictions have a place of their own. */
function weight(item: Item): number {
  const reports = new Set(item.mentions.map((mention) => mention.report)).size
  const origins =
    item.verdict.kind === 'corroborated' || item.verdict.kind === 'compatible' ? item.verdict.origins : 1
  const kind = item.kind === 'event' ? 2 : item.kind === 'figure' ? 0.5 : 1
  const parties = new Set([...(item.actors ?? []), ...(item.recipients ?? [])]).size
  const dated = item.date === undefined ? 0 : 1
  return 3 * origins + reports + kind + Math.min(2, parties) + dated - (item.background ? 3 : 0)
}

const tellable = (item: Item): boolean =>
  (item.kind === 'event' || item.kind === 'statement' || item.kind === 'figure') &&
  item.label.length >= READABLE.least &&
  item.label.length <= READABLE.most

/** The few lines that say what happened: verbatim words of a report each, no two from the same words. */
export const briefOf = (stories: readonly Story[], items: readonly Item[]): readonly BriefLine[] =>
  stories.flatMap((story) => {
    const ranked = items
      .filter((item) => item.story === story.id && tellable(item))
      .toSorted((a, b) => weight(b) - weight(a) || by((item: Item) => item.id)(a, b))
    const chosen: Item[] = []
    for (const item of ranked)
      if (chosen.length < LINES && !chosen.some((other) => repeats(item, other))) chosen.push(item)
    return chosen.map((item): BriefLine => ({ story: story.id, text: item.label, items: [item.id] }))
  })

/** Two items repeat each other where a mention of one overlaps a mention of the other, or the labels are one. */
const repeats = (a: Item, b: Item): boolean =>
  a.label === b.label ||
  a.mentions.some((x) => b.mentions.some((y) => x.report === y.report && x.start < y.end && y.start < x.end))
