import { type Document, type Token, tokenAt } from '../../language/document.ts'
import type { LanguagePack } from '../../language/pack.ts'
import type { SpeechWords } from '../../language/words/speech.ts'

/** A stretch of tokens: `to` is excluded. */
export interface Phrase {
  readonly from: number
  readonly to: number
}

/** What the rules for statements look at: the tokens of a report, and which of them stand between quotation marks. */
export interface Scene {
  readonly document: Document
  readonly words: SpeechWords
  /** For each token the index into `quotes` of the outermost quotation it stands in (marks included), or -1. */
  readonly quoteOf: Int32Array
  /** The outermost quotations, as tokens (marks included). */
  readonly quotes: readonly Quote[]
}

export interface Quote extends Phrase {
  readonly closed: boolean
  /** The quotation (index into `quotes`) that this one goes on from. */
  readonly continues?: number
}

export function sceneOf(document: Document, pack: LanguagePack): Scene {
  const quoteOf = new Int32Array(document.tokens.length).fill(-1)
  const quotes: Quote[] = []
  const places = new Map<number, number>()
  document.quotations.forEach((quotation, at) => {
    if (quotation.level > 0) return
    const from = tokenAt(document, quotation.start)
    const to = tokenAt(document, quotation.end - 1) + 1
    if (to <= from || (quoteOf[from] ?? 0) >= 0) return
    const before = quotation.continues === undefined ? undefined : places.get(quotation.continues)
    places.set(at, quotes.length)
    quoteOf.fill(quotes.length, from, to)
    const { closed } = quotation
    quotes.push(before === undefined ? { from, to, closed } : { from, to, closed, continues: before })
  })
  return { document, words: pack.speech, quoteOf, quotes }
}

const NOTHING: Token = { start: 0, end: 0, text: '', norm: '', lemma: '', pos: 'X', sentence: -1 }

/** The token at `i`, or an empty one beyond the ends: rules may look over the edge. */
export const token = (scene: Scene, i: number): Token => scene.document.tokens[i] ?? NOTHING

export const inQuote = (scene: Scene, i: number): boolean => (scene.quoteOf[i] ?? -1) >= 0

export const quoteAt = (scene: Scene, i: number): Quote | undefined => scene.quotes[scene.quoteOf[i] ?? -1]

/** The sentence of a token, as tokens. */
export function sentenceOf(scene: Scene, i: number): Phrase {
  return scene.document.sentences[token(scene, i).sentence] ?? { from: i, to: i }
}

/** Whether `i` and `j` stand in the same block. */
export const sameBlock = (scene: Scene, i: number, j: number): boolean => {
  const { sentences } = scene.document
  return sentences[token(scene, i).sentence]?.block === sentences[token(scene, j).sentence]?.block
}

export const isComma = (scene: Scene, i: number): boolean => token(scene, i).text === ','
export const isDash = (scene: Scene, i: number): boolean => /^(?:—|–|--|-)$/u.test(token(scene, i).text)
/** A dash that parts clauses, as opposed to a hyphen inside a word. */
export const isBreak = (scene: Scene, i: number): boolean =>
  isDash(scene, i) && token(scene, i - 1).end < token(scene, i).start
export const isStop = (scene: Scene, i: number): boolean =>
  /^(?:[.!?…]+|[!?]{2,})$/u.test(token(scene, i).text)
