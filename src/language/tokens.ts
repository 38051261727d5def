import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { fold } from '../text/fold.ts'
import type { Range } from '../text/range.ts'
import type { Pos, Token } from './document.ts'

const nlp = winkNLP(model, ['pos'])
const its = nlp.its

const POS: ReadonlySet<string> = new Set<Pos>([
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
])
const isPos = (tag: string | undefined): tag is Pos => tag !== undefined && POS.has(tag)

/** A word as the tagger gives it, before it is known which sentence it stands in. */
export type Word = Omit<Token, 'sentence'>

/** The tokenizer's time grows with the square of a word's length: what is longer than this is one odd token. */
const LONGEST_WORD = 100
const OVERLONG = new RegExp(String.raw`\S{${LONGEST_WORD + 1},}`, 'gu')
/** Much longer blocks are handed over in parts, to bound memory. */
const LARGEST_PART = 50_000

/** Folding is most of the cost for plain words, and changes nothing but case there. */
const normOf = (text: string): string =>
  /^[!-~]*$/u.test(text) ? text.replaceAll('`', "'").toLowerCase() : fold(text)

/** The tagger mostly cuts the possessive off a name, and forgets it now and then ("Brandt’s"). */
function withoutPossessive(word: Word): readonly Word[] {
  if (!/^\p{L}[\p{L}.-]*['’]s$/u.test(word.text)) return [word]
  const cut = word.text.length - 2
  const part = (from: number, to: number, pos: Pos): Word => {
    const text = word.text.slice(from, to)
    return {
      start: word.start + from,
      end: word.start + to,
      text,
      norm: normOf(text),
      lemma: text.toLowerCase(),
      pos,
    }
  }
  return [part(0, cut, 'PROPN'), part(cut, word.text.length, 'PART')]
}

function tagged(text: string, range: Range): readonly Word[] {
  const part = text.slice(range.start, range.end)
  const tokens = nlp.readDoc(part).tokens()
  const values = tokens.out(its.value)
  const tags = tokens.out(its.pos)
  // @ts-expect-error: declared for single tokens only, yet documented (and working) for collections
  const lemmas: readonly string[] = tokens.out(its.lemma)
  const words: Word[] = []
  let from = 0
  values.forEach((value, i) => {
    if (value.trim() === '') return
    const at = part.indexOf(value, from)
    if (at < 0) return
    from = at + value.length
    const tag = tags[i]
    const word: Word = {
      start: range.start + at,
      end: range.start + from,
      text: value,
      norm: normOf(value),
      lemma: (lemmas[i] ?? value).toLowerCase(),
      pos: isPos(tag) ? tag : 'X',
    }
    words.push(...(word.pos === 'PROPN' ? withoutPossessive(word) : [word]))
  })
  return words
}

/** Cuts a range at white space so that no part is larger than the tagger should see at once. */
function partsOf(text: string, range: Range): readonly Range[] {
  const parts: Range[] = []
  let start = range.start
  while (range.end - start > LARGEST_PART) {
    let end = start + LARGEST_PART
    while (end > start && !/\s/u.test(text.charAt(end))) end--
    if (end === start) end = start + LARGEST_PART
    parts.push({ start, end })
    start = end
  }
  return [...parts, { start, end: range.end }]
}

/**
 * Words and marks of a stretch of text, with part of speech and lemma (wink-nlp, MIT). Offsets are looked up in
 * the text itself, so a token is always verbatim; what the tokenizer rewrote is skipped, never guessed.
 */
export function tokenize(text: string, range: Range): readonly Word[] {
  const words: Word[] = []
  let from = range.start
  for (const run of text.slice(range.start, range.end).matchAll(OVERLONG)) {
    const start = range.start + run.index
    const end = start + run[0].length
    for (const part of partsOf(text, { start: from, end: start })) words.push(...tagged(text, part))
    words.push({ start, end, text: run[0], norm: normOf(run[0]), lemma: run[0].toLowerCase(), pos: 'X' })
    from = end
  }
  for (const part of partsOf(text, { start: from, end: range.end })) words.push(...tagged(text, part))
  return words
}
