import type { Token } from './document.ts'
import type { SentenceWords } from './pack.ts'

type Word = Omit<Token, 'sentence'>

const END = /^(?:[.!?…]|\.{3,})$/u
const CLOSER = /^[”"’'»)\]]$/u
const OPENER = /^[“"‘'«([]$/u

/**
 * Splits the words of one block into sentences: the index of each sentence's first word.
 * A full stop ends one unless an abbreviation or initial stands before it or a lower-case word follows: machine
 * translation drops full stops into the middle of sentences.
 */
export function sentenceStarts(words: readonly Word[], { abbreviations }: SentenceWords): readonly number[] {
  const starts: number[] = words.length > 0 ? [0] : []
  for (let i = 0; i < words.length - 1; i++) {
    const word = words[i]
    if (word === undefined || !END.test(word.text)) continue
    const before = words[i - 1]
    let next = i + 1
    while (CLOSER.test(words[next]?.text ?? '') && words[next]?.start === words[next - 1]?.end) next++
    const after = words[OPENER.test(words[next]?.text ?? '') ? next + 1 : next]
    if (words[next] === undefined || after === undefined) continue
    if (/^\p{Ll}/u.test(after.text) || END.test(after.text) || /^[,;:]$/u.test(after.text)) continue
    const glued = word.text === '.' && before !== undefined && before.end === word.start
    if (glued && (abbreviations.has(before.norm) || /^\p{Lu}$/u.test(before.text))) continue
    starts.push(next)
  }
  return starts
}
