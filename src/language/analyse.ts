import { type Block, isBody, type Report } from '../read/report.ts'
import type { Document, Quotation, Sentence, Token } from './document.ts'
import type { LanguagePack } from './pack.ts'
import { quotationsIn } from './quotations.ts'
import { sentenceStarts } from './sentences.ts'
import { tokenize } from './tokens.ts'

const isAnalysed = (block: Block): boolean =>
  isBody(block) || block.kind === 'title' || block.kind === 'caption' || block.kind === 'embed'

/** Tokens, sentences and quotations of a report, block by block: no sentence runs from one block into the next. */
export function analyse(report: Report, pack: LanguagePack): Document {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const quotations: Quotation[] = []
  report.blocks.forEach((block, index) => {
    if (!isAnalysed(block)) return
    const words = tokenize(report.text, block)
    const starts = sentenceStarts(words, pack.sentences)
    starts.forEach((from, i) => {
      const part = words.slice(from, starts[i + 1] ?? words.length)
      const [first, last] = [part[0], part.at(-1)]
      if (first === undefined || last === undefined) return
      const at = tokens.length
      for (const word of part) tokens.push({ ...word, sentence: sentences.length })
      sentences.push({ start: first.start, end: last.end, from: at, to: tokens.length, block: index })
    })
    quotations.push(...quotationsIn(report.text, block))
  })
  return { report, text: report.text, tokens, sentences, quotations }
}
