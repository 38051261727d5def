import { diffArrays } from 'diff'
import { stemmer } from 'stemmer'
import type { LanguagePack } from '../language/pack.ts'
import type { DifferenceWords } from '../language/words/differences.ts'
import { fold } from '../text/fold.ts'
import { quote, type Range } from '../text/range.ts'
import { skeleton } from './actors/spelling.ts'

/**
 * What a difference between two wordings is about. The last three leave the meaning as it is: other words for the
 * same, another spelling or transliteration, other grammar (articles, endings, "is" and "was").
 */
export type DifferenceKind =
  | 'negation'
  | 'quantity'
  | 'name'
  | 'modality'
  | 'hedge'
  | 'wording'
  | 'synonym'
  | 'spelling'
  | 'grammar'

/** One place where a second wording departs from a first one. */
export interface Difference {
  readonly kind: DifferenceKind
  /** The words of the first wording there, and of the second; one of them null where the other only adds. */
  readonly first: Range | null
  readonly second: Range | null
  /** How many words they are. */
  readonly counts: readonly [number, number]
  /** What the second does to the first, where it is a matter of degree. */
  readonly effect?: 'softer' | 'stronger'
}

/** Two wordings word by word: where they differ, and how many words of the part that both tell are the same. */
export interface Comparison {
  readonly differences: readonly Difference[]
  readonly same: number
  readonly compared: number
}

/** A word of a wording, ready to be compared. */
export interface Word extends Range {
  /** Folded, short forms written out, numbers as digits. */
  readonly form: string
  /** Whether it is written with a capital that no sentence begins. */
  readonly isName: boolean
}

/** Whether a difference of this kind may change what is said. */
export const changesMeaning = ({ kind }: Difference): boolean =>
  kind !== 'synonym' && kind !== 'spelling' && kind !== 'grammar'

/** Longer wordings are not compared word by word: cost grows with the square of what differs. */
const MAX_WORDS = 400
/**
 * So many words more at an end are a difference ("not"), and twice as many as the other has there; a longer stretch
 * is only told by one of the two.
 */
const SHORT_END = 2

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+){0,8}%?/gu

/** The words of some stretches of a text; "won’t" is two words in one place. */
export function wordsOf(
  text: string,
  ranges: readonly Range[],
  pack: LanguagePack | undefined,
): readonly Word[] {
  return ranges.flatMap((range) => {
    const inside = quote(text, range)
    return [...inside.matchAll(WORD)].flatMap((match) => {
      const start = range.start + match.index
      const place = { start, end: start + match[0].length }
      const begins =
        match.index === 0 ||
        /[.!?:"“‘']\s{0,2}$/u.test(inside.slice(Math.max(0, match.index - 3), match.index))
      const isName = !begins && /^\p{Lu}/u.test(match[0])
      return formsOf(match[0], pack).map((form) => ({ ...place, form, isName }))
    })
  })
}

function formsOf(written: string, pack: LanguagePack | undefined): readonly string[] {
  const folded = fold(written)
  const long = pack?.differences.contractions.get(folded)
  if (long !== undefined) return long
  const number = pack?.numbers.cardinals[folded]
  if (number !== undefined && folded !== 'one') return [String(number)]
  return [/^\d/u.test(folded) ? folded.replace(/,(?=\d{3})/gu, '') : folded.replace(/'s$/u, '')]
}

/** Where `second` departs from `first`; undefined where the two have no word in common or are too long. */
export function compareWordings(
  first: readonly Word[],
  second: readonly Word[],
  pack: LanguagePack | undefined,
): Comparison | undefined {
  if (first.length > MAX_WORDS || second.length > MAX_WORDS) return undefined
  const changes = diffArrays([...first], [...second], {
    comparator: (a, b) => a.form === b.form,
    maxEditLength: MAX_WORDS,
  })
  if (changes === undefined) return undefined
  const isSame = (change: (typeof changes)[number]): boolean => !change.added && !change.removed
  const [from, to] = [changes.findIndex(isSame), changes.findLastIndex(isSame)]
  if (from < 0) return undefined
  const hunks: { first: readonly Word[]; second: readonly Word[]; atEnd: boolean }[] = []
  let same = 0
  let open: { first: Word[]; second: Word[]; atEnd: boolean } | undefined
  changes.forEach((change, index) => {
    if (isSame(change)) {
      same += change.count
      open = undefined
      return
    }
    if (open === undefined) {
      open = { first: [], second: [], atEnd: index < from || index > to }
      hunks.push(open)
    }
    if (change.removed) open.first.push(...change.value)
    else open.second.push(...change.value)
  })
  const told = hunks.filter((hunk) => !hunk.atEnd || isShort(hunk))
  const differing = told.reduce((sum, hunk) => sum + Math.max(hunk.first.length, hunk.second.length), 0)
  return {
    differences: told.map((hunk) => differenceOf(hunk.first, hunk.second, pack)),
    same,
    compared: same + differing,
  }
}

/** At an end, a stretch that only one of them has is no difference: the other tells a part. */
const isShort = ({ first, second }: { first: readonly Word[]; second: readonly Word[] }): boolean =>
  first.length <= SHORT_END + 2 * second.length && second.length <= SHORT_END + 2 * first.length

const hullOf = (words: readonly Word[]): Range | null => {
  const [one] = words
  const last = words.at(-1)
  return one === undefined || last === undefined ? null : { start: one.start, end: last.end }
}

function differenceOf(
  first: readonly Word[],
  second: readonly Word[],
  pack: LanguagePack | undefined,
): Difference {
  const effect = effectOf(first, second, pack)
  return {
    kind: kindOf(first, second, pack),
    first: hullOf(first),
    second: hullOf(second),
    counts: [first.length, second.length],
    ...(effect === undefined ? {} : { effect }),
  }
}

/** The gravest thing that differs: a reader is told of a "not" before anything else. */
function kindOf(
  first: readonly Word[],
  second: readonly Word[],
  pack: LanguagePack | undefined,
): DifferenceKind {
  const words = pack?.differences
  const either = (holds: (word: Word) => boolean): boolean => [...first, ...second].some(holds)
  const odd = (side: readonly Word[]): number =>
    side.filter(({ form }) => words?.negations.has(form)).length % 2
  if (odd(first) !== odd(second)) return 'negation'
  if (isLong(first) || isLong(second)) return either(({ form }) => /\d/u.test(form)) ? 'quantity' : 'wording'
  if (isSameBut(first, second, ({ form }) => form.replace(/[-.']/gu, ''))) return 'spelling'
  if (isSameBut(first, second, ({ form, isName }) => (isName ? skeleton(form) : form))) return 'spelling'
  if (either(({ form }) => /\d/u.test(form))) return 'quantity'
  if (either(({ isName }) => isName)) return 'name'
  if (words === undefined) return 'wording'
  if (isSameBut(first, second, ({ form }) => stemmer(form))) return 'grammar'
  if (either(({ form }) => words.modals.has(form))) return 'modality'
  if (either(({ form }) => words.quantifiers.has(form))) return 'quantity'
  if (either(({ form }) => words.hedges.has(form) || words.intensifiers.has(form))) return 'hedge'
  const telling = (side: readonly Word[]): readonly Word[] =>
    side.filter(({ form }) => !words.grammar.has(form))
  const [a, b] = [telling(first), telling(second)]
  if (a.length === 0 && b.length === 0) return 'grammar'
  if (isSameBut(a, b, ({ form }) => synonymOf(form, words))) return 'synonym'
  return 'wording'
}

/** So many words at one place are told in other words: which of them matters cannot be said. */
const LONG = 5
const isLong = (side: readonly Word[]): boolean => side.length > LONG

/** Whether both are the same words, as many of them, under a looser way of reading them. */
const isSameBut = (a: readonly Word[], b: readonly Word[], read: (word: Word) => string): boolean => {
  const flat = (side: readonly Word[]): string => side.map(read).join('')
  return a.length > 0 && b.length > 0 && flat(a) === flat(b)
}

/** The word that stands for all its synonyms, by stem: 'collaborations' and 'cooperation' are one. */
const synonymOf = (form: string, words: DifferenceWords): string => {
  const stem = stemmer(form)
  return stemSynonyms(words).get(stem) ?? stem
}

const made = new WeakMap<DifferenceWords, ReadonlyMap<string, string>>()

/** The stem that stands for a stem and its synonyms; made once for a language. */
function stemSynonyms(words: DifferenceWords): ReadonlyMap<string, string> {
  const known = made.get(words)
  if (known !== undefined) return known
  const stems = new Map([...words.synonyms].map(([word, first]) => [stemmer(word), stemmer(first)]))
  made.set(words, stems)
  return stems
}

/** Whether the second commits itself less or more than the first: by its modal verbs, else by hedges and the like. */
function effectOf(
  first: readonly Word[],
  second: readonly Word[],
  pack: LanguagePack | undefined,
): Difference['effect'] {
  if (pack === undefined) return undefined
  const { modals, hedges, intensifiers } = pack.differences
  const strongest = (side: readonly Word[]): number =>
    Math.max(0, ...side.map(({ form }) => modals.get(form) ?? 0))
  const [a, b] = [strongest(first), strongest(second)]
  if (a > 0 && b > 0 && a !== b) return b < a ? 'softer' : 'stronger'
  const count = (side: readonly Word[], set: ReadonlySet<string>): number =>
    side.filter(({ form }) => set.has(form)).length
  const force =
    count(second, intensifiers) - count(first, intensifiers) - (count(second, hedges) - count(first, hedges))
  if (force === 0) return undefined
  return force < 0 ? 'softer' : 'stronger'
}
