import {
  type Comparison,
  changesMeaning,
  compareWordings,
  type Difference,
  type DifferenceKind,
  type Word,
  wordsOf,
} from '../corroborate/differences.ts'
import { type Item, type ItemMention, rangesOf } from '../corroborate/item.ts'
import { packFor } from '../language/packs.ts'
import { groupBy } from '../text/order.ts'
import { contains, quote, type Range } from '../text/range.ts'
import type { Lookup } from './lookup.ts'
import { flowing } from './prose.ts'

/** What one wording makes of the commonest: 'all' for 'others'; null where it only adds or drops. */
export interface WordChange {
  readonly kind: DifferenceKind
  readonly from: string | null
  readonly to: string | null
  readonly effect?: 'softer' | 'stronger'
}

/** One way of putting an item, with all who put it so, and where it differs from the commonest way. */
export interface Wording {
  readonly mentions: readonly [ItemMention, ...ItemMention[]]
  /**
   * Stretches of the first mention's report where the meaning may differ; of the commonest wording, those that most
   * others have differently. Synonyms, spellings and grammar are no differences.
   */
  readonly differs: readonly Range[]
  /** The gravest first; none for the commonest wording. */
  readonly changes: readonly WordChange[]
}

/** More wordings than these are shown but not compared. */
const MAX_COMPARED = 40
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

/** The stretches of the commonest wording that more than half of those compared with it have differently. */
function contested(base: Draft, compared: readonly (readonly Difference[])[]): readonly Range[] {
  const odd = base.words.filter(
    (word) =>
      compared.filter((differences) =>
        differences.some(({ first }) => first !== null && contains(first, word)),
      ).length *
        2 >
      compared.length,
  )
  const joined: Range[] = []
  for (const { start, end } of odd) {
    const before = joined.at(-1)
    if (before !== undefined && base.text.slice(before.end, start).trim() === '')
      joined[joined.length - 1] = { start: before.start, end }
    else joined.push({ start, end })
  }
  return joined
}

const isComparable = ({ same, compared }: Comparison): boolean => same >= COMPARABLE * compared

/** The different wordings of an item, the commonest first, each with what it adds, drops or changes. */
export function wordings(all: Lookup, item: Item): readonly Wording[] {
  const [base, ...others] = drafts(all, item)
  if (base === undefined) return []
  const language = all.reports.get(base.mentions[0].report)?.language ?? null
  const compared = others.map((other, index) => {
    const comparison =
      index < MAX_COMPARED ? compareWordings(base.words, other.words, packFor(language)) : undefined
    return comparison !== undefined && isComparable(comparison)
      ? comparison.differences.filter(changesMeaning)
      : undefined
  })
  return [
    {
      mentions: base.mentions,
      differs: contested(
        base,
        compared.filter((differences) => differences !== undefined),
      ),
      changes: [],
    },
    ...others.map((other, index): Wording => {
      const differences = compared[index] ?? []
      return {
        mentions: other.mentions,
        differs: differences.flatMap(({ second }) => second ?? []),
        changes: differences
          .toSorted((a, b) => GRAVITY.indexOf(a.kind) - GRAVITY.indexOf(b.kind))
          .map((difference) => changeOf(base, other, difference)),
      }
    }),
  ]
}

/** `“all” for “others”`, `adds “not”`, `without “common”`, `“may” for “will” (softer)` */
export function changeText({ from, to, effect }: WordChange): string {
  const degree = effect === undefined ? '' : ` (${effect})`
  if (from === null) return `adds “${to ?? ''}”${degree}`
  return `${to === null ? `without “${from}”` : `“${to}” for “${from}”`}${degree}`
}
