import { trimmed, withContinuations } from './contents.ts'
import type { Draft } from './draft.ts'
import {
  inQuote,
  isStop,
  type Phrase,
  type Quote,
  type Scene,
  sameBlock,
  sentenceOf,
  token,
} from './scene.ts'

/** Adds a part to a statement's content, in reading order. */
const withPart = (draft: Draft, parts: readonly Phrase[]): Draft => ({
  ...draft,
  contents: [...draft.contents, ...parts],
})

const isQuoted = (scene: Scene, draft: Draft): boolean =>
  draft.contents.some((part) => inQuote(scene, part.from) || inQuote(scene, part.to - 1))

/** "'A. [end of paragraph]": single marks are closed less carefully than double ones. */
const isUnclosedParagraph = (scene: Scene, quote: Quote): boolean =>
  /^['‘]/u.test(token(scene, quote.from).text) && !sameBlock(scene, quote.from - 1, quote.from)

/**
 * Gives quotations that no cue claims to the statement before: "“A,” she said. [“B.”]". The quotation must open
 * the very next sentence of the same block, or go on from an unclosed one, and be that sentence as a whole.
 */
export function withContinuedQuotes(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const claimed = new Uint8Array(scene.quotes.length)
  const claim = (part: Phrase): void => {
    for (let i = part.from; i < part.to; i++) {
      const quote = scene.quoteOf[i] ?? -1
      if (quote >= 0) claimed[quote] = 1
    }
  }
  for (const draft of drafts) draft.contents.forEach(claim)
  const byEnd = new Map<number, number>()
  const result = [...drafts]
  drafts.forEach((draft, index) => {
    if (draft.mode !== 'speech') return
    const last = Math.max(
      ...draft.contents.map((part) => part.to),
      ...draft.cue.map((part) => part.to),
      draft.speaker?.phrase.to ?? 0,
    )
    const end = sentenceOf(scene, last - 1).to
    const rival = result[byEnd.get(end) ?? -1]
    if (rival === undefined || isQuoted(scene, draft) || !isQuoted(scene, rival)) byEnd.set(end, index)
  })
  scene.quotes.forEach((quote, at) => {
    if (claimed[at] === 1) return
    if (!(quote.closed || isUnclosedParagraph(scene, quote) || scene.quotes[at + 1]?.continues === at)) return
    const sentence = sentenceOf(scene, quote.from)
    if (sentence.from !== quote.from) return
    const index = byEnd.get(sentence.from)
    const draft = index === undefined ? undefined : result[index]
    if (index === undefined || draft === undefined) return
    const near = sameBlock(scene, quote.from - 1, quote.from)
    if (!near && !isQuoted(scene, draft)) return
    const end = sentenceOf(scene, quote.to - 1).to
    const whole = quote.to === end || (quote.to === end - 1 && isStop(scene, end - 1))
    if (!whole) return
    const parts = withContinuations(scene, quote)
    for (const part of parts) claim(part)
    result[index] = withPart(
      draft,
      parts.map((part) => trimmed(scene, part)),
    )
    byEnd.set(end, index)
  })
  return result
}
