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

/** The noun phrase that starts at token `from`; undefined where none does. `plural`: several are counted. */
export function countedAt(
  document: Document,
  from: number,
  sentence: number,
  plural = false,
): Counted | undefined {
  const first = document.tokens[from]
  // "six-cylinder engine": the hyphen ties the number to the next word alone.
  const tied =
    first !== undefined && /^[‐-]/u.test(first.text) && first.start === document.tokens[from - 1]?.end
  let head: Token | undefined
  for (let i = from; i < from + LONGEST; i++) {
    const token = document.tokens[i]
    if (token === undefined || token.sentence !== sentence) break
    if (/^[‐-]$/u.test(token.text)) continue
    const next = document.tokens[i + 1]
    if (isNoun(token) || (i === from && isPluralTaggedVerb(token, next))) head = token
    else if (head !== undefined) {
      // "six podium finishes": several are counted, so the plural is the head, whatever the tagger took it for.
      if (plural && token.pos === 'VERB' && /[^s]s$/u.test(token.norm) && head.norm === head.lemma)
        head = token
      // "three Falcon 9 rockets"
      else if (head.pos === 'PROPN' && token.pos === 'NUM' && next !== undefined && isNoun(next)) continue
      else break
    } else if (!isModifier(token, next, i === from)) break
    if (head !== undefined && tied) break
  }
  if (head === undefined || first === undefined) return undefined
  const hyphen = /^[‐-]/u.test(head.text) ? 1 : 0
  return {
    start: tied || head === first ? head.start + hyphen : first.start,
    end: head.end,
    noun: head.text.slice(hyphen),
    lemma: (head.pos === 'PROPN' ? head.text : head.lemma).slice(hyphen),
  }
}

const isNoun = ({ pos }: Token): boolean => pos === 'NOUN' || pos === 'PROPN'

/** "different", "recorded", "rushing": what may stand before the noun that is counted. */
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

/** The noun phrase before "of" and a number: "*a border* of over 4,000 kilometers". */
export function wholeBefore(
  document: Document,
  at: number,
  sentence: number,
  of: string,
): Counted | undefined {
  let i = at - 1
  while (i > at - 4 && document.tokens[i]?.norm !== of) i--
  if (document.tokens[i]?.norm !== of) return undefined
  const head = document.tokens[i - 1]
  if (head === undefined || head.sentence !== sentence || !isNoun(head)) return undefined
  let start = head.start
  for (let j = i - 2; j > i - LONGEST; j--) {
    const token = document.tokens[j]
    if (token === undefined || token.sentence !== sentence || (!isNoun(token) && token.pos !== 'ADJ')) break
    start = token.start
  }
  return { start, end: head.end, noun: head.text, lemma: head.lemma }
}
