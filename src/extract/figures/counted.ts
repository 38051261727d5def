import type { Document, Token } from '../../language/document.ts'
import type { Range } from '../../text/range.ts'

/** The things that a number counts: "14 first-team players" counts players. */
export interface Counted extends Range {
  /** The head noun as written and as a lemma. */
  readonly noun: string
  readonly lemma: string
}

/** Modifiers between a number and what it counts. */
const LONGEST = 6

/** The noun phrase that starts at token `from`; undefined where none does. */
export function countedAt(document: Document, from: number, sentence: number): Counted | undefined {
  // "six-cylinder engine": the hyphen ties the number to the next word alone.
  const hyphenated =
    document.tokens[from]?.start === document.tokens[from - 1]?.end &&
    /^[‐-]/u.test(document.tokens[from]?.text ?? '')
  let head: Token | undefined
  let i = from
  for (; i < from + LONGEST; i++) {
    const token = document.tokens[i]
    if (token === undefined || token.sentence !== sentence) break
    if (token.text === '-' || token.text === '‐') continue
    const next = document.tokens[i + 1]
    const isHead =
      token.pos === 'NOUN' || token.pos === 'PROPN' || (i === from && isPluralTaggedVerb(token, next))
    if (isHead) head = token
    else if (head !== undefined || !isModifier(token, next, i === from)) break
    if (isHead && hyphenated) break
  }
  const first = document.tokens[from]
  if (head === undefined || first === undefined) return undefined
  return {
    start: first.start,
    end: head.end,
    noun: head.text,
    lemma: head.pos === 'PROPN' ? head.text : head.lemma,
  }
}

/** "different", "recorded", "rushing", "or so": what may stand before the noun that is counted. */
function isModifier(token: Token, next: Token | undefined, isFirst: boolean): boolean {
  if (token.pos === 'NUM') return !isFirst
  if (token.pos === 'ADJ') return true
  if (token.pos === 'CCONJ') return !isFirst && next?.pos === 'ADJ'
  if (token.pos === 'VERB')
    return /(?:ed|ing|en)$/u.test(token.norm) && (next?.pos === 'NOUN' || next?.pos === 'ADJ')
  if (token.pos === 'ADV') return next?.pos === 'ADJ' || next?.pos === 'VERB' || next?.pos === 'NOUN'
  return false
}

/** "3.7 rebounds while": a plural that the tagger took for a verb. */
const isPluralTaggedVerb = (token: Token, next: Token | undefined): boolean =>
  token.pos === 'VERB' &&
  /[^s]s$/u.test(token.norm) &&
  ['ADP', 'SCONJ', 'CCONJ', 'PUNCT'].includes(next?.pos ?? 'PUNCT')

/** The noun phrase after "of": "a third of *the population*". */
export function wholeAfter(
  document: Document,
  from: number,
  sentence: number,
  of: string,
): Counted | undefined {
  const preposition = document.tokens[from]
  if (preposition?.norm !== of || preposition.sentence !== sentence) return undefined
  let at = from + 1
  while (['DET', 'PRON', 'PART'].includes(document.tokens[at]?.pos ?? '') && at < from + 4) at++
  const start = document.tokens[from + 1]?.start
  const counted = countedAt(document, at, sentence)
  return counted === undefined || start === undefined ? undefined : { ...counted, start }
}
