import type { Extraction, Term, TermSentence } from '../extract/finding.ts'
import { firstIndex } from '../text/order.ts'
import type { Range } from '../text/range.ts'

/** Stems with their weights: what a stretch of a report is about. */
export type Stems = ReadonlyMap<string, number>

/** How telling a stem is inside one story. */
export type Idf = (stem: string) => number

/** Index of the first term that starts at or after `offset`. */
const termIndex = (terms: readonly Term[], offset: number): number =>
  firstIndex(terms, ({ start }) => start >= offset)

/** The content words of some stretches of a report. */
export const termsIn = (extraction: Extraction, ranges: readonly Range[]): readonly Term[] =>
  ranges.flatMap((range) =>
    extraction.terms.slice(termIndex(extraction.terms, range.start), termIndex(extraction.terms, range.end)),
  )

/** Each stem of `terms` once, weighted by `idf`. */
export const stemsOf = (terms: readonly Term[], idf: Idf): Stems =>
  new Map(terms.map((term) => [term.stem, idf(term.stem)]))

/**
 * The same extraction with the words of names and roles replaced by who they stand for, so that "Beijing", "China"
 * and "the Chinese government" are one word when reports are compared.
 */
export function withActorsAsTerms(
  extraction: Extraction,
  actorOf: (local: string) => string | undefined,
): Extraction {
  const named = extraction.actors
    .flatMap((actor) =>
      actor.mentions
        .filter((mention) => mention.form === 'name' || mention.form === 'role')
        .map((mention) => ({ mention, stem: actorOf(actor.id) ?? actor.id })),
    )
    .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)
  let next = 0
  let current: (typeof named)[number] | undefined
  const terms = extraction.terms.map((term) => {
    for (; named[next] !== undefined && (named[next]?.mention.start ?? 0) <= term.start; next++)
      if (current === undefined || current.mention.end <= (named[next]?.mention.start ?? 0))
        current = named[next]
    return current !== undefined && term.start < current.mention.end ? { ...term, stem: current.stem } : term
  })
  return { ...extraction, terms }
}

/** Who is named says less about which statement this is than what is said of them. */
const NAME_WEIGHT = 0.5
export const isActor = (stem: string): boolean => stem.startsWith('a-')

/** The sentence that holds the beginning of a range; undefined where none does. */
export function sentenceAt({ sentences }: Extraction, { start }: Range): TermSentence | undefined {
  const sentence = sentences[firstIndex(sentences, ({ end }) => end > start)]
  return sentence !== undefined && sentence.start <= start ? sentence : undefined
}

/** That sentence as a range; the range itself where there is none. */
export const sentenceOf = (extraction: Extraction, range: Range): Range =>
  sentenceAt(extraction, range) ?? range

/**
 * Inverse sentence frequency inside a story: a name that stands in every other sentence says little about which
 * sentence this is. `log(1 + sentences / sentences with the stem)`.
 */
export function sentenceIdf(extractions: readonly Extraction[]): Idf {
  const having = new Map<string, number>()
  let sentences = 0
  for (const { terms, sentences: all } of extractions)
    for (const sentence of all) {
      sentences++
      const stems = new Set(terms.slice(sentence.from, sentence.to).map((term) => term.stem))
      for (const stem of stems) having.set(stem, (having.get(stem) ?? 0) + 1)
    }
  return (stem) => Math.log(1 + sentences / (having.get(stem) ?? 1)) * (isActor(stem) ? NAME_WEIGHT : 1)
}

const totals = new WeakMap<Stems, number>()

/** The weight of all; counted once for what is compared often. */
const total = (stems: Stems): number => {
  const known = totals.get(stems)
  if (known !== undefined) return known
  let sum = 0
  for (const weight of stems.values()) sum += weight
  totals.set(stems, sum)
  return sum
}

export interface Likeness {
  /** Weight of the shared stems. */
  readonly shared: number
  /** Number of shared stems. */
  readonly count: number
  /** Share of the lighter side that stands in the other: 1 when one is a part of the other. */
  readonly containment: number
  /** Dice coefficient over weights: 1 only when both say the same. */
  readonly dice: number
}

/** How much two stretches say the same, by their stems. */
export function likeness(a: Stems, b: Stems): Likeness {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  let count = 0
  for (const [stem, weight] of small)
    if (large.has(stem)) {
      shared += weight
      count++
    }
  const [x, y] = [total(a), total(b)]
  return {
    shared,
    count,
    containment: shared === 0 ? 0 : shared / Math.min(x, y),
    dice: shared === 0 ? 0 : (2 * shared) / (x + y),
  }
}

/** One figure for how much two stretches say the same: half of it forgives that one says more than the other. */
export const wholeness = ({ containment, dice }: Likeness): number => (containment + dice) / 2
