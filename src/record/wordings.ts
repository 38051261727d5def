import {
  changesMeaning,
  compareWordings,
  type Difference,
  type DifferenceKind,
  type Word,
  wordsOf,
} from '../corroborate/differences.ts'
import { type Item, type ItemMention, rangesOf } from '../corroborate/item.ts'
import type { LanguagePack } from '../language/pack.ts'
import { packFor } from '../language/packs.ts'
import { groupBy } from '../text/order.ts'
import { contains, quote, type Range } from '../text/range.ts'
import type { Lookup } from './lookup.ts'
import { flowing } from './prose.ts'

/** What one wording makes of the one that it is most like: 'all' for 'others'; null where it only adds or drops. */
export interface WordChange {
  readonly kind: DifferenceKind
  readonly from: string | null
  readonly to: string | null
  readonly effect?: 'softer' | 'stronger'
}

/** One way of putting an item, with all who put it so, and where it differs from the way most like it. */
export interface Wording {
  readonly mentions: readonly [ItemMention, ...ItemMention[]]
  /**
   * Stretches of the first mention's report where the meaning may differ from the wording most like it. Synonyms,
   * spellings and grammar are no differences.
   */
  readonly differs: readonly Range[]
  /** The gravest first; none for the commonest wording. */
  readonly changes: readonly WordChange[]
}

/** More wordings than these are shown but not compared. */
const MAX_COMPARED = 8
/** Where less than this share of the words is the same, two wordings tell it each in their own way. */
const COMPARABLE = 0.4

const GRAVITY: readonly DifferenceKind[] = ['negation', 'quantity', 'name', 'modality', 'hedge', 'wording']

/** Mentions of one report without those that only repeat a part of another. */
function wholes(mentions: readonly ItemMention[]): readonly ItemMention[] {
  const within = (inner: ItemMention, outer: ItemMention) =>
    rangesOf(inner).every((range) => rangesOf(outer).some((whole) => contains(whole, range)))
  return mentions.filter(
    (mention, index) =>
      !mentions.some(
        (other, at) => at !== index && within(mention, other) && (at < index || !within(other, mention)),
      ),
  )
}

/** A wording on the way: its words, and the text that they stand in. */
interface Draft {
  readonly mentions: [ItemMention, ...ItemMention[]]
  readonly words: readonly Word[]
  readonly text: string
}

/** The wordings of an item by their words, the commonest first; told as often, in the order of the mentions. */
function drafts(all: Lookup, item: Item): readonly Draft[] {
  const groups = new Map<string, Draft>()
  for (const mention of [...groupBy(item.mentions, ({ report }) => report).values()].flatMap(wholes)) {
    const report = all.reports.get(mention.report)
    const text = report?.text ?? ''
    const words = wordsOf(text, rangesOf(mention), packFor(report?.language ?? null))
    const key = words.map(({ form }) => form).join(' ')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { mentions: [mention], words, text })
    else group.mentions.push(mention)
  }
  return [...groups.values()].sort((a, b) => b.mentions.length - a.mentions.length)
}

const changeOf = (base: Draft, other: Draft, { kind, first, second, effect }: Difference): WordChange => ({
  kind,
  from: first === null ? null : flowing(quote(base.text, first)),
  to: second === null ? null : flowing(quote(other.text, second)),
  ...(effect !== undefined && { effect }),
})

/** How a wording departs from that other one which it is most like; undefined where it is like none. */
function departure(drafts: readonly Draft[], own: Draft, pack: LanguagePack | undefined) {
  const near = drafts.slice(0, MAX_COMPARED).flatMap((other) => {
    const comparison = other === own ? undefined : compareWordings(other.words, own.words, pack)
    return comparison === undefined
      ? []
      : [{ other, comparison, share: comparison.same / comparison.compared }]
  })
  const [best] = near.toSorted((a, b) => b.share - a.share)
  return best !== undefined && best.share >= COMPARABLE ? best : undefined
}

/** The different wordings of an item, the commonest first, each with what it adds, drops or changes. */
export function wordings(all: Lookup, item: Item): readonly Wording[] {
  const told = drafts(all, item)
  return told.map((own, index): Wording => {
    const pack = packFor(all.reports.get(own.mentions[0].report)?.language ?? null)
    const nearest = index < MAX_COMPARED ? departure(told, own, pack) : undefined
    const differences = (nearest?.comparison.differences ?? []).filter(changesMeaning)
    return {
      mentions: own.mentions,
      differs: differences.flatMap(({ second }) => second ?? []),
      changes:
        nearest === undefined || index === 0
          ? []
          : differences
              .toSorted((a, b) => GRAVITY.indexOf(a.kind) - GRAVITY.indexOf(b.kind))
              .map((difference) => changeOf(nearest.other, own, difference)),
    }
  })
}

/** `“all” for “others”`, `adds “not”`, `without “common”`, `“may” for “will” (softer)` */
export function changeText({ from, to, effect }: WordChange): string {
  const degree = effect === undefined ? '' : ` (${effect})`
  if (from === null) return `adds “${to ?? ''}”${degree}`
  return `${to === null ? `without “${from}”` : `“${to}” for “${from}”`}${degree}`
}
