import type { Document, Token } from '../../language/document.ts'
import type { LanguagePack } from '../../language/pack.ts'
import { firstIndex } from '../../text/order.ts'
import { overlaps, type Range } from '../../text/range.ts'
import type { Figure } from '../finding.ts'
import { readNumber, readOrdinal } from './numbers.ts'

/** So many words may stand between an ordinal and its noun: "the fourth underground nuclear test". */
const REACH = 3
/** Longer numbers after a noun are years, codes or counts. */
const LARGEST = 999

/**
 * Numbers that count nothing: ages after a name, and those that say which one of a row: "lap 48", "the 48th lap", "their fourth test", "finished 16th".
 * `taken` are the dates and the figures, each in reading order: they say something else. The unit is the noun with "no." before it; of a bare place it is "no.".
 */
export function findRanks(
  document: Document,
  pack: LanguagePack,
  taken: readonly (readonly Range[])[],
): readonly Figure[] {
  const found = document.tokens.flatMap(
    (token, i) =>
      ordinalAt(document, token, i, pack) ??
      numberedAt(document, token, i, pack) ??
      ageAt(document, token, i, pack) ??
      [],
  )
  return found
    .filter((rank) => !taken.some((others) => isTaken(rank, others)))
    .map((rank, i) => ({ ...rank, id: `n${i + 1}` }))
}

/** `others` are disjoint and in reading order. */
function isTaken(range: Range, others: readonly Range[]): boolean {
  const other = others[firstIndex(others, ({ end }) => end > range.start)]
  return other !== undefined && overlaps(other, range)
}

type Found = Omit<Figure, 'id'>

const rank = (
  range: Range,
  rule: string,
  value: number,
  noun: Token | undefined,
  of: Range | undefined,
  text: string,
): Found => ({
  finding: 'figure',
  start: range.start,
  end: range.end,
  rule,
  value,
  unit: noun === undefined ? 'no.' : `no. ${noun.lemma.toLowerCase()}`,
  unitText: noun?.text ?? '',
  of: of === undefined ? null : text.slice(of.start, of.end),
  ...(of === undefined ? {} : { ofSpan: of }),
  exactness: 'exact',
})

function ordinalAt(document: Document, token: Token, at: number, pack: LanguagePack): Found | undefined {
  if (!/^(?:\d{1,3}\p{L}{2}|\p{L}{4,14}(?:-\p{L}{4,8})?)$/u.test(token.norm)) return undefined
  const value = readOrdinal(token.norm, pack.numbers)
  if (value === undefined) return undefined
  const start = document.tokens[at + 1]?.start
  for (let i = at + 1; i <= at + REACH; i++) {
    const next = document.tokens[i]
    if (next === undefined || next.sentence !== token.sentence) break
    const after = document.tokens[i + 1]
    if (next.pos === 'NOUN' && after?.pos !== 'NOUN' && start !== undefined)
      return next.norm === next.lemma
        ? rank(
            { start: token.start, end: next.end },
            'ordinal',
            value,
            next,
            { start, end: next.end },
            document.text,
          )
        : undefined
    if (next.pos !== 'ADJ' && next.pos !== 'NOUN' && next.pos !== 'PROPN') break
  }
  // "finished third", "from 16th to third": a place in a row; "first" is mostly an adverb
  const before = document.tokens[at - 1]
  const place =
    before !== undefined &&
    before.sentence === token.sentence &&
    (before.pos === 'VERB' || before.pos === 'ADP')
  return place && value > 1 ? rank(token, 'place', value, undefined, undefined, document.text) : undefined
}

function numberedAt(document: Document, token: Token, at: number, pack: LanguagePack): Found | undefined {
  const noun = document.tokens[at - 1]
  if (
    noun === undefined ||
    noun.pos !== 'NOUN' ||
    noun.sentence !== token.sentence ||
    noun.norm !== noun.lemma
  )
    return undefined
  if (token.pos !== 'NUM' || !/^(?:\d{1,3}|\p{L}{3,9})$/u.test(token.norm)) return undefined
  const value = readNumber(token.norm, pack.numbers)
  if (
    value === undefined ||
    value > LARGEST ||
    pack.figures.up.has(noun.lemma) ||
    pack.figures.down.has(noun.lemma)
  )
    return undefined
  return rank({ start: noun.start, end: token.end }, 'numbered', value, noun, noun, document.text)
}

const OLDEST = 110

/** "Ada Stone, 67, said": a bare number between commas after a name is an age. */
function ageAt(document: Document, token: Token, at: number, pack: LanguagePack): Found | undefined {
  const [name, comma, next] = [document.tokens[at - 2], document.tokens[at - 1], document.tokens[at + 1]]
  if (name?.pos !== 'PROPN' || comma?.text !== ',' || next?.text !== ',' || !/^\d{1,3}$/u.test(token.text))
    return undefined
  const value = Number(token.text)
  const [year, age] = [pack.figures.units.years, pack.figures.aspects.old]
  if (value < 1 || value > OLDEST || year === undefined || age === undefined) return undefined
  return { ...rank(token, 'age', value, undefined, undefined, document.text), unit: year, aspect: age }
}
