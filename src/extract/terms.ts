import { stemmer } from 'stemmer'
import type { Document, Token } from '../language/document.ts'
import type { LanguagePack } from '../language/pack.ts'
import { isBody, type Report } from '../read/report.ts'
import { fold } from '../text/fold.ts'
import { quote } from '../text/range.ts'
import type { Term, TermSentence } from './finding.ts'

const kindOf = (token: Token): Term['kind'] => {
  if (/\d/u.test(token.text)) return 'number'
  return token.pos === 'PROPN' ? 'name' : 'word'
}

/** What is left of "it’s" and "we’ve" says nothing. */
const CLITIC = /^['’]\p{L}{1,3}$/u

const isContent = (token: Token, pack: LanguagePack): boolean =>
  !CLITIC.test(token.text) &&
  /[\p{L}\p{N}]/u.test(token.text) &&
  !pack.sentences.stopWords.has(token.norm) &&
  token.norm.length > 1

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
      const { start, end } = token
      const term: Term = { start, end, stem: stemOf(token), kind: kindOf(token) }
      terms.push(token.pos === 'VERB' ? { ...term, verb: true } : term)
    }
    const block = document.report.blocks[sentence.block]?.kind ?? 'paragraph'
    return { start: sentence.start, end: sentence.end, from, to: terms.length, block, background: false }
  })
  return { terms, sentences }
}

const ANCHOR = /(?<![\p{L}\p{N}])(?:(?<number>\p{N}+(?:[.,:]\p{N}+){0,5})|(?<name>\p{Lu}[\p{L}\p{M}]+))/gu
/** Shorter names and single digits stand in any text. */
const SHORTEST = { name: 3, number: 2 } as const

/**
 * What a report in a language without words still shares with others: names (words with a capital) and numbers,
 * block by block, folded.
 */
export function findAnchors(report: Report): {
  terms: readonly Term[]
  sentences: readonly TermSentence[]
} {
  const terms: Term[] = []
  const sentences = report.blocks
    .filter((block) => isBody(block) || block.kind === 'title')
    .map((block): TermSentence => {
      const from = terms.length
      for (const match of quote(report.text, block).matchAll(ANCHOR)) {
        const kind = match.groups?.number === undefined ? 'name' : 'number'
        const start = block.start + match.index
        if (match[0].length >= SHORTEST[kind])
          terms.push({ start, end: start + match[0].length, stem: stemmer(fold(match[0])), kind })
      }
      return {
        start: block.start,
        end: block.end,
        from,
        to: terms.length,
        block: block.kind,
        background: false,
      }
    })
  return { terms, sentences }
}
