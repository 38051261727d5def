import type { Extraction } from '../extract/finding.ts'
import type { LanguagePack } from '../language/pack.ts'
import { packFor } from '../language/packs.ts'
import type { Range, Span } from '../text/range.ts'
import { compareWordings, type Word, wordsOf } from './differences.ts'
import { type ItemDifference, type ItemMention, rangesOf } from './item.ts'

/** One report's words for an item. */
export interface Wording {
  readonly extraction: Extraction
  readonly mention: ItemMention
}

/** Words that several mentions (indexes) have in common. */
export interface DistinctWording {
  readonly words: readonly Word[]
  readonly members: readonly [number, ...number[]]
}

export const packOf = ({ extraction }: Wording): LanguagePack | undefined =>
  packFor(extraction.report.language)

export const wordsIn = (told: Wording): readonly Word[] =>
  wordsOf(told.extraction.report.text, rangesOf(told.mention), packOf(told))

/** So many wordings are compared with each other. */
const MOST_WORDINGS = 12

/** The different wordings, the commonest first, of equally common ones the fullest. */
export function distinctWordings(told: readonly Wording[]): readonly DistinctWording[] {
  const wordings = new Map<
    string,
    { readonly words: readonly Word[]; readonly members: [number, ...number[]] }
  >()
  told.forEach((one, index) => {
    const words = wordsIn(one)
    const key = words.map(({ form }) => form).join(' ')
    const same = wordings.get(key)
    if (same === undefined) wordings.set(key, { words, members: [index] })
    else same.members.push(index)
  })
  return [...wordings.values()]
    .sort((a, b) => b.members.length - a.members.length || b.words.length - a.words.length)
    .slice(0, MOST_WORDINGS)
}

/** Wordings that have less than this in common are other words altogether: nothing in them answers anything. */
const COMPARABLE = { words: 3, share: 0.35 } as const

/**
 * How the other wordings of an item depart from its commonest one, place by place: “the interests of [others]” from
 * “the interests of [all]”. The first mention of each wording stands for all that share it.
 */
export function differencesIn(told: readonly Wording[]): readonly ItemDifference[] {
  const [base, ...others] = distinctWordings(told)
  if (base === undefined) return []
  return others.flatMap((other) => {
    const [one, two] = [told[base.members[0]], told[other.members[0]]]
    const comparison = one && compareWordings(base.words, other.words, packOf(one))
    if (one === undefined || two === undefined || comparison === undefined) return []
    const { same, compared, differences } = comparison
    if (same < COMPARABLE.words || same < COMPARABLE.share * compared) return []
    return differences.map(
      ({ kind, first, second, effect }): ItemDifference => ({
        kind,
        mentions: [base.members[0], other.members[0]],
        spans: [spanIn(one, first), spanIn(two, second)],
        ...(effect === undefined ? {} : { effect }),
      }),
    )
  })
}

const spanIn = ({ mention }: Wording, range: Range | null): Span | null =>
  range && { report: mention.report, start: range.start, end: range.end }
