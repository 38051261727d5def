import type { Item, ItemMention } from 'rapporteur/corroborate/item.js'
import type { Lookup } from 'rapporteur/record/lookup.js'
import type { Range } from 'rapporteur/text/range.js'
import type { VerdictKind } from '../parts/mark.tsx'

/** What a report says of an item of the record. */
export interface Claim {
  readonly item: Item
  readonly mention: ItemMention
}

/** A stretch of a text with the claims that hold all of it. */
export interface Stretch<C> extends Range {
  readonly claims: readonly C[]
}

/** The claims of one report, in the order of its text. */
export const claimsOf = (all: Lookup, report: string): readonly Claim[] =>
  all.record.items
    .flatMap((item) =>
      item.mentions.filter((mention) => mention.report === report).map((mention) => ({ item, mention })),
    )
    .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)

/** Graver first: what a reader must see when several things are said of the same words. */
const GRAVITY: readonly VerdictKind[] = [
  'conflicting',
  'denied',
  'corroborated',
  'fulfilled',
  'compatible',
  'unclear',
  'single-source',
]

export const gravest = (claims: readonly Claim[]): VerdictKind | undefined =>
  GRAVITY.find((kind) => claims.some(({ item }) => item.verdict.kind === kind))

/** `block` cut wherever a claim begins or ends: the stretches follow each other and miss nothing. */
export function stretches<C>(
  block: Range,
  claims: readonly C[],
  ranges: (claim: C) => readonly Range[],
): readonly Stretch<C>[] {
  const own = claims
    .flatMap((claim) => ranges(claim).map((range) => ({ claim, range })))
    .filter(({ range }) => range.start < block.end && block.start < range.end)
  const inside = own
    .flatMap(({ range }) => [range.start, range.end])
    .filter((at) => at > block.start && at < block.end)
  const cuts = [...new Set([block.start, ...inside, block.end])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? block.end
    return {
      start,
      end,
      claims: own.filter(({ range }) => range.start <= start && end <= range.end).map(({ claim }) => claim),
    }
  })
}

/** `rangeIn('120-145') // {start: 120, end: 145}`; undefined for what is no range. */
export function rangeIn(words: string | undefined): Range | undefined {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/u.exec(words ?? '') ?? []
  return start === undefined || end === undefined || Number(start) >= Number(end)
    ? undefined
    : { start: Number(start), end: Number(end) }
}
