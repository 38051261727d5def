import { type Block, isBody, type Report } from '../read/report.ts'
import type { Document, Quotation, Sentence, Token } from './document.ts'
import type { LanguagePack } from './pack.ts'
import { quotationsIn } from './quotations.ts'
import { sentenceStarts } from './sentences.ts'
import { tokenize } from './tokens.ts'

const isAnalysed = (block: Block): boolean =>
  isBody(block) || block.kind === 'title' || block.kind === 'caption' || block.kind === 'embed'

/**
 * Newspapers open each paragraph of a long quotation and close only the last: one that opens its block goes on
 * from one that nothing closed in the block before.
 */
function continuing(
  quotations: readonly Quotation[],
  before: number,
  text: string,
  block: Block,
): readonly Quotation[] {
  const open = before - 1
  const [first, ...rest] = quotations
  if (first === undefined || text.slice(block.start, first.start).trim() !== '') return quotations
  return [{ ...first, continues: open }, ...rest]
}

/** Tokens, sentences and quotations of a report, block by block: no sentence runs from one block into the next. */
export function analyse(report: Report, pack: LanguagePack): Document {
  const { text } = report
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const quotations: Quotation[] = []
  let open = false
  report.blocks.forEach((block, index) => {
    if (!isAnalysed(block)) return
    const words = tokenize(text, block)
    const starts = sentenceStarts(words, pack.sentences)
    starts.forEach((from, i) => {
      const to = starts[i + 1] ?? words.length
      const [first, last] = [words[from], words[to - 1]]
      if (first === undefined || last === undefined) return
      const at = tokens.length
      for (const word of words.slice(from, to)) tokens.push({ ...word, sentence: sentences.length })
      sentences.push({ start: first.start, end: last.end, from: at, to: tokens.length, block: index })
    })
    if (words.length === 0) return
    const here = quotationsIn(text, block)
    quotations.push(...(open ? continuing(here, quotations.length, text, block) : here))
    open = here.at(-1)?.closed === false
  })
  return { report, text, tokens, sentences, quotations }
}
