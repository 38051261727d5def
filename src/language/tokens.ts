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

type Word = Omit<Token, 'sentence'>

/**
 * Words and marks of a stretch of text, with part of speech and lemma (wink-nlp, MIT). Offsets are looked up in
 * the text itself, so a token is always verbatim; what the tokenizer rewrote is skipped, never guessed.
 */
export function tokenize(text: string, range: Range): readonly Word[] {
  const part = text.slice(range.start, range.end)
  const tokens = nlp.readDoc(part).tokens()
  const values = tokens.out(its.value)
  const tags = tokens.out(its.pos)
  // @ts-expect-error: declared for single tokens only, yet documented (and working) for collections
  const lemmas: readonly string[] = tokens.out(its.lemma)
  const words: Word[] = []
  let from = 0
  values.forEach((value, i) => {
    const at = part.indexOf(value, from)
    if (at < 0 || value.trim() === '') return
    from = at + value.length
    const tag = tags[i]
    words.push({
      start: range.start + at,
      end: range.start + from,
      text: value,
      norm: fold(value),
      lemma: (lemmas[i] ?? value).toLowerCase(),
      pos: isPos(tag) ? tag : 'X',
    })
  })
  return words
}
