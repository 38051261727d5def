import { stemmer } from 'stemmer'
import type { Document, Token } from '../language/document.ts'
import type { LanguagePack } from '../language/pack.ts'
import type { Term, TermSentence } from './finding.ts'

const kindOf = (token: Token): Term['kind'] => {
  if (/\d/u.test(token.text)) return 'number'
  return token.pos === 'PROPN' ? 'name' : 'word'
}

const isContent = (token: Token, pack: LanguagePack): boolean =>
  /[\p{L}\p{N}]/u.test(token.text) && !pack.sentences.stopWords.has(token.norm) && token.norm.length > 1

/** The stem of the lemma: Porter alone parts "interfering" from "interfere". */
const stemOf = (token: Token): string => stemmer(token.pos === 'VERB' ? token.lemma : token.norm)

/** The content words of a report as stems with their places: what clustering, copies and alignment compare. */
export function findTerms(
  document: Document,
  pack: LanguagePack,
): { terms: readonly Term[]; sentences: readonly TermSentence[] } {
  const terms: Term[] = []
  const sentences = document.sentences.map((sentence): TermSentence => {
    const from = terms.length
    for (let i = sentence.from; i < sentence.to; i++) {
      const token = document.tokens[i]
      if (token === undefined || !isContent(token, pack)) continue
      terms.push({ start: token.start, end: token.end, stem: stemOf(token), kind: kindOf(token) })
    }
    const block = document.report.blocks[sentence.block]?.kind ?? 'paragraph'
    return { start: sentence.start, end: sentence.end, from, to: terms.length, block, background: false }
  })
  return { terms, sentences }
}
