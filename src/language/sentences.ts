import type { SentenceWords } from './pack.ts'
import type { Word } from './tokens.ts'

const END = /^(?:[.!?…]|\.{3,}|[!?]{2,})$/u
const CLOSER = /^[”"’'»)\]]$/u
const OPENER = /^[“"‘'`«([]$/u
const LOWER = /^\p{Ll}/u

/**
 * Whether a sentence ends with the word at `i`: a mark that ends sentences, or an abbreviation with its full stop
 * ("in the U.S. He then …") before a word that seldom follows one inside a sentence.
 */
function endsAt(words: readonly Word[], i: number, pack: SentenceWords): 'mark' | 'abbreviation' | undefined {
  const word = words[i]
  if (word === undefined) return undefined
  if (END.test(word.text)) {
    const before = words[i - 1]
    const glued = word.text === '.' && before !== undefined && before.end === word.start
    return glued && (pack.abbreviations.has(before.norm) || /^\p{Lu}$/u.test(before.text))
      ? 'abbreviation'
      : 'mark'
  }
  return word.text.length > 2 && word.text.endsWith('.') ? 'abbreviation' : undefined
}

/** Whether "Lee asked" goes on from a quoted question: “Will you?” Lee asked. */
function isReported(words: readonly Word[], from: number, pack: SentenceWords): boolean {
  for (let i = from; i < from + 7; i++) {
    const word = words[i]
    if (word === undefined) return false
    if (word.pos === 'VERB') return pack.reporting.has(word.norm)
    if (!/^(?:PROPN|NOUN|DET|ADJ|PRON|PART)$/u.test(word.pos)) return false
  }
  return false
}

/**
 * Splits the words of one block into sentences: the index of each sentence's first word. A mark ends one unless
 * an abbreviation or initial stands before it or a lower-case word follows: machine translation drops full stops
 * into the middle of sentences.
 */
export function sentenceStarts(words: readonly Word[], pack: SentenceWords): readonly number[] {
  const starts: number[] = words.length > 0 ? [0] : []
  for (let i = 0; i < words.length - 1; i++) {
    const end = endsAt(words, i, pack)
    if (end === undefined) continue
    let next = i + 1
    while (CLOSER.test(words[next]?.text ?? '') && words[next]?.start === words[next - 1]?.end) next++
    let first = next
    while (OPENER.test(words[first]?.text ?? '') || CLOSER.test(words[first]?.text ?? '')) first++
    const [at, after] = [words[next], words[first]]
    if (at === undefined || after === undefined) continue
    if (LOWER.test(after.text) || END.test(after.text) || /^[,;:]$/u.test(after.text)) continue
    if (end === 'abbreviation' && !pack.starters.has(after.norm)) continue
    if (/^[?!]/u.test(words[i]?.text ?? '') && next > i + 1 && isReported(words, next, pack)) continue
    const glued = words[i]?.end === at.start && !OPENER.test(at.text)
    if (glued && !(end === 'mark' && /^\p{Ll}{2}/u.test(words[i - 1]?.text ?? ''))) continue // "U.S.-led", "3.The"
    starts.push(next)
  }
  return starts
}
