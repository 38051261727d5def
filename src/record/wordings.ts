import { diffArrays } from 'diff'
import type { Item, ItemMention } from '../corroborate/item.ts'
import { fold } from '../text/fold.ts'
import { groupBy } from '../text/order.ts'
import { contains, quote, type Range } from '../text/range.ts'
import type { Lookup } from './lookup.ts'

/** One way of putting an item, with all who put it so, and where it differs from the other ways. */
export interface Wording {
  readonly mentions: readonly [ItemMention, ...ItemMention[]]
  /** Stretches of the first mention's report whose words most of the comparable wordings do not have. */
  readonly differs: readonly Range[]
}

/** All stretches of a mention, in order. */
export const rangesOf = (mention: ItemMention): readonly Range[] => [mention, ...(mention.more ?? [])]

interface Word extends Range {
  readonly folded: string
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{M}\p{N}]+)*/gu

/** Longer tellings are shown whole but not compared word by word. */
const MAX_WORDS = 400
/** More wordings than these are compared with the commonest only, so that cost stays linear. */
const MAX_COMPARED = 8
/**
 * So many words more at an end are a difference ("not"), and twice as many as the other has there; a longer stretch
 * is only told by one of the two.
 */
const SHORT_END = 2

function wordsOf(text: string, ranges: readonly Range[]): readonly Word[] {
  return ranges.flatMap((range) =>
    [...quote(text, range).matchAll(WORD)].map((match) => ({
      start: range.start + match.index,
      end: range.start + match.index + match[0].length,
      folded: fold(match[0]),
    })),
  )
}

/** For each word of `mine`: whether `other` has it at its place, or undefined where the two cannot be compared. */
function comparison(mine: readonly Word[], other: readonly Word[]): readonly (boolean | undefined)[] {
  const has: (boolean | undefined)[] = []
  const changes = diffArrays(
    mine.map(({ folded }) => folded),
    other.map(({ folded }) => folded),
    { maxEditLength: MAX_WORDS },
  )
  if (changes === undefined || !changes.some((change) => !change.added && !change.removed))
    return mine.map(() => undefined)
  for (const change of changes) if (!change.added) has.push(...change.value.map(() => !change.removed))
  const first = has.indexOf(true)
  const last = has.lastIndexOf(true)
  // The other's own words at that end, which stand in the place of these.
  const before = changes.findIndex((change) => !change.added && !change.removed)
  const after = changes.findLastIndex((change) => !change.added && !change.removed)
  const added = (some: typeof changes) =>
    some.reduce((sum, change) => sum + (change.added ? change.count : 0), 0)
  const atStart = SHORT_END + 2 * added(changes.slice(0, before))
  const atEnd = SHORT_END + 2 * added(changes.slice(after + 1))
  // A longer telling of which the other has only a part: what stands before and after it is no difference.
  return has.map((same, index) => {
    if (index < first && first > atStart) return undefined
    if (index > last && has.length - 1 - last > atEnd) return undefined
    return same
  })
}

/** The words of `mine` that more of the comparable `others` lack than have, joined where nothing but space is between. */
function differences(
  text: string,
  mine: readonly Word[],
  others: readonly (readonly Word[])[],
): readonly Range[] {
  const votes = mine.map(() => 0)
  for (const other of others)
    comparison(mine, other).forEach((same, index) => {
      votes[index] = (votes[index] ?? 0) + (same === undefined ? 0 : same ? 1 : -1)
    })
  const odd: Range[] = []
  mine.forEach((word, index) => {
    if ((votes[index] ?? 0) >= 0) return
    const before = odd.at(-1)
    if (before !== undefined && text.slice(before.end, word.start).trim() === '')
      odd[odd.length - 1] = { start: before.start, end: word.end }
    else odd.push({ start: word.start, end: word.end })
  })
  return odd
}

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

/** The different wordings of an item, the commonest first, each with its differences marked. */
export function wordings(all: Lookup, item: Item): readonly Wording[] {
  const groups = new Map<
    string,
    { mentions: [ItemMention, ...ItemMention[]]; words: readonly Word[]; text: string }
  >()
  const byReport = groupBy(item.mentions, ({ report }) => report)
  for (const mention of [...byReport.values()].flatMap(wholes)) {
    const text = all.reports.get(mention.report)?.text ?? ''
    const words = wordsOf(text, rangesOf(mention))
    const key = words.map(({ folded }) => folded).join(' ')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { mentions: [mention], words, text })
    else group.mentions.push(mention)
  }
  // Stable: wordings told as often keep the order of the mentions.
  const ordered = [...groups.values()].sort((a, b) => b.mentions.length - a.mentions.length)
  const compared = ordered.filter(({ words }) => words.length <= MAX_WORDS).slice(0, MAX_COMPARED)
  return ordered.map((group) => {
    const others = group.words.length > MAX_WORDS ? [] : compared.filter((other) => other !== group)
    return {
      mentions: group.mentions,
      differs: differences(
        group.text,
        group.words,
        others.map(({ words }) => words),
      ),
    }
  })
}
