import { LETTER, wordClass } from '../../language/patterns.ts'
import type { NumberWords } from '../../language/words/figures.ts'

/** Digits as a report writes them: "1,200", "0.5", "4 000" is left to the caller. */
export const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.\d{1,8})?`

/**
 * A pattern (without groups of its own) for a whole number in words: "two hundred and six", "a million"; of at most
 * `most` words after the first.
 */
export function numberWords(words: NumberWords, most = 9): string {
  const cardinal = wordClass(Object.keys(words.cardinals))
  const scale = wordClass(Object.keys(words.scales))
  const joiner = wordClass(words.joiners)
  const tail = String.raw`(?:(?:\s{1,3}|[‐-])(?:(?:${joiner})\s{1,3})?(?:${cardinal}|${scale})(?![${LETTER}])){0,${most}}`
  return String.raw`(?:${cardinal})(?![${LETTER}])${tail}|(?:${wordClass(words.articles)})\s{1,3}(?:${scale})(?![${LETTER}])${tail}`
}

/** The same for one in digits or words. */
export const numberPattern = (words: NumberWords, most = 9): string =>
  String.raw`${DIGITS}(?:[\s‐-]{1,3}(?:${wordClass(Object.keys(words.scales))})(?![${LETTER}])){0,2}|${numberWords(words, most)}`

/**
 * The value of a number in digits or words: `readNumber('two hundred and six', words) // 206`,
 * `readNumber('150,000 million', words) // 150e9`. Undefined where it is not one.
 */
export function readNumber(text: string, words: NumberWords): number | undefined {
  let total = 0 //   what a scale of a thousand or more has closed: "two thousand" …
  let open = 0 //    … and what is still being counted: "three hundred and four"
  let any = false
  for (const part of text.toLowerCase().split(/[\s‐-]+/u)) {
    if (part === '' || words.joiners.includes(part)) continue
    const digits = /^\d/u.test(part) ? Number(part.replaceAll(',', '')) : undefined
    const cardinal = digits ?? words.cardinals[part]
    const scale = words.scales[part]
    if (cardinal !== undefined) open += cardinal
    else if (words.articles.includes(part)) open += 1
    else if (scale === undefined) return undefined
    else if (scale < 1000) open = (any ? open : 1) * scale
    else {
      if (open === 0 && total > 0)
        total *= scale //  "150 thousand million"
      else total += (any ? open : 1) * scale
      open = 0
    }
    any = true
  }
  return any ? round(total + open) : undefined
}

/** Without the dust of binary fractions: 2.3 × 10^12 is 2300000000000. */
export const round = (value: number): number => Number(value.toPrecision(14))

/** "third" and "3rd" → 3, "twenty-first" → 21; undefined for other words. */
export function readOrdinal(text: string, words: NumberWords): number | undefined {
  const digits = /^(?<n>\d{1,3})(?:st|nd|rd|th)$/u.exec(text)?.groups?.n
  if (digits !== undefined) return Number(digits)
  const [tens = '', ones] = text.split(/[\s‐-]+/u)
  if (ones === undefined) return words.ordinals[tens]
  const [ten, one] = [words.cardinals[tens], words.ordinals[ones]]
  return words.ordinals[text] ?? (ten === undefined || one === undefined ? undefined : ten + one)
}
