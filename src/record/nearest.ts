import { stemmer } from 'stemmer'
import { type Item, type ItemMention, rangesOf } from '../corroborate/item.ts'
import { likeness, type Stems, wholeness } from '../corroborate/likeness.ts'
import { compatibleDates } from '../text/edtf.ts'
import { fold } from '../text/fold.ts'
import { byCodeUnit } from '../text/order.ts'
import { quote } from '../text/range.ts'
import { sentenceRange } from './excerpt.ts'
import { actorName, type Lookup, reportsOf } from './lookup.ts'
import { dateText, listed } from './prose.ts'

/** An item of the same kind and story that an item might have been one with, and what keeps the two apart. */
export interface Near {
  readonly item: Item
  /** How much the two most alike tellings share, by their words (0 to 1), reckoned anew for this answer. */
  readonly likeness: number
  readonly apart: readonly string[]
}

/** Items told by more mentions are compared by these of them. */
const MAX_MENTIONS = 6
/** Less likeness than this is none. */
const LEAST = 0.15

const WORD = /[\p{L}\p{M}\p{N}]{3,}|\p{N}+/gu

/** The stems of a telling: its own words for a statement, the sentence for what stands in one. */
function wordsAt(all: Lookup, { kind }: Item, mention: ItemMention): readonly string[] {
  const report = all.reports.get(mention.report)
  if (report === undefined) return []
  const ranges =
    kind === 'statement' || kind === 'event' ? rangesOf(mention) : [sentenceRange(report, mention)]
  return ranges.flatMap((range) =>
    (quote(report.text, range).match(WORD) ?? []).map((word) => stemmer(fold(word))),
  )
}

const tellings = (all: Lookup, item: Item): readonly (readonly string[])[] =>
  item.mentions.slice(0, MAX_MENTIONS).map((mention) => wordsAt(all, item, mention))

/** The nearest others first. `nearest(all, item)[0]?.apart // ['another speaker: Tomas Brek']` */
export function nearest(all: Lookup, item: Item, count = 5): readonly Near[] {
  const others = all.record.items.filter(
    ({ id, kind, story }) => id !== item.id && kind === item.kind && story === item.story,
  )
  const words = new Map([item, ...others].map((each) => [each.id, tellings(all, each)]))
  const holders = new Map<string, number>()
  for (const told of words.values())
    for (const stem of new Set(told.flat())) holders.set(stem, (holders.get(stem) ?? 0) + 1)
  const idf = (stem: string): number => Math.log(1 + words.size / (holders.get(stem) ?? 1))
  const stems = (id: string): readonly Stems[] =>
    (words.get(id) ?? []).map((told) => new Map(told.map((stem) => [stem, idf(stem)])))
  const own = stems(item.id)
  return others
    .map((other) => {
      const theirs = stems(other.id)
      return {
        item: other,
        likeness: Math.max(0, ...own.flatMap((a) => theirs.map((b) => wholeness(likeness(a, b))))),
      }
    })
    .filter((near) => near.likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness || byCodeUnit(a.item.id, b.item.id))
    .slice(0, count)
    .map((near) => ({ ...near, apart: apart(all, item, near.item) }))
}

/** What is known to keep two items apart; their likeness alone where nothing else is. */
function apart(all: Lookup, a: Item, b: Item): readonly string[] {
  const reasons = [
    ...(a.echoes?.includes(b.id) === true || b.echoes?.includes(a.id) === true
      ? ['the same words on another occasion']
      : []),
    ...(a.speaker !== undefined && b.speaker !== undefined && a.speaker !== b.speaker
      ? [`another speaker: ${actorName(all, b.speaker)}`]
      : []),
    ...(a.type !== undefined && b.type !== undefined && a.type !== b.type ? [`another type: ${b.type}`] : []),
    ...(a.standing !== undefined && b.standing !== undefined && a.standing !== b.standing
      ? [`told as ${b.standing}, not ${a.standing}`]
      : []),
    ...(a.date !== undefined && b.date !== undefined && !compatibleDates(a.date, b.date)
      ? [`another day: ${dateText(b.date)}`]
      : []),
    ...(a.unit !== undefined && b.unit !== undefined && a.unit !== b.unit ? [`another unit: ${b.unit}`] : []),
    ...(a.unit === b.unit && a.value !== undefined && b.value !== undefined && a.value !== b.value
      ? [`another value: ${b.value}`]
      : []),
    ...otherParties(all, a, b),
    ...(reportsOf(a.mentions).some((report) => reportsOf(b.mentions).includes(report))
      ? ['a report tells both, each in its place']
      : []),
  ]
  return reasons.length > 0 ? reasons : ['too little in common']
}

function otherParties(all: Lookup, a: Item, b: Item): readonly string[] {
  const parties = ({ actors = [], recipients = [] }: Item) => [...actors, ...recipients]
  const [x, y] = [parties(a), parties(b)]
  if (x.length === 0 || y.length === 0 || x.some((actor) => y.includes(actor))) return []
  return [`other parties: ${listed(y.map((actor) => actorName(all, actor)))}`]
}
