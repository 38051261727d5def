import type { Report } from '../read/report.ts'
import { firstIndex } from '../text/order.ts'
import type { Range } from '../text/range.ts'

/** Universal part-of-speech tags (UPOS). */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** One word or mark of a report. */
export interface Token extends Range {
  /** Exactly `report.text.slice(start, end)`. */
  readonly text: string
  /** Lower case, straight apostrophes: what word lists are written in. */
  readonly norm: string
  readonly lemma: string
  readonly pos: Pos
  /** Index into `Document.sentences`. */
  readonly sentence: number
}

/** A sentence; `from` and `to` (excluded) index `Document.tokens`, `block` indexes `Report.blocks`. */
export interface Sentence extends Range {
  readonly from: number
  readonly to: number
  readonly block: number
}

/** Words between quotation marks. The range holds the marks, `inner` does not; `level` 0 is the outermost. */
export interface Quotation extends Range {
  readonly inner: Range
  readonly level: number
  /** False where the closing (or opening) mark is missing and the end was supposed. */
  readonly closed: boolean
  /** Index of the quotation that this one goes on from (an unclosed one in the paragraph before). */
  readonly continues?: number
}

/** One report, analysed: what every extractor reads. Only title, body, caption and embed blocks are analysed. */
export interface Document {
  readonly report: Report
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
}

/** Index of the first token that ends after `offset` (binary search); `tokens.length` if none does. */
export const tokenAt = ({ tokens }: Pick<Document, 'tokens'>, offset: number): number =>
  firstIndex(tokens, ({ end }) => end > offset)
