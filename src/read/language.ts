import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { fold } from '../text/fold.ts'

/** What is enough to tell a language by; more only costs time. */
const SAMPLE = 3_000
/** Under this many letters, a page's own word on its language is better than letter statistics. */
const ENOUGH = 200

const LETTER = /\p{L}/gu

/** The primary subtag of a declared language: `declaredLanguage('en-GB') // 'en'`; null where it is none. */
export function declaredLanguage(tag: string | null | undefined): string | null {
  const primary = fold(tag ?? '').split(/[-_,; ]/u)[0] ?? ''
  return /^[a-z]{2}$/u.test(primary) ? primary : (NAMES[primary] ?? null)
}

/** How some tools write a language instead of its ISO 639-1 code. */
const NAMES: Readonly<Record<string, string>> = {
  eng: 'en',
  english: 'en',
  deu: 'de',
  ger: 'de',
  german: 'de',
  fra: 'fr',
  fre: 'fr',
  french: 'fr',
  spa: 'es',
  spanish: 'es',
  zho: 'zh',
  chi: 'zh',
  chinese: 'zh',
  rus: 'ru',
  russian: 'ru',
  ita: 'it',
  por: 'pt',
  ara: 'ar',
  jpn: 'ja',
}

const load = createRequire(import.meta.url)
/** Loaded when it is needed: its tables take a third of a second. It has no entry for `require`, so its file is named. */
const letterStatistics = (): typeof import('eld/small') =>
  load(fileURLToPath(import.meta.resolve('eld/small')))

/** Words that only English has, and has in every paragraph. */
const ENGLISH = new Set('the of and that with from have has was were which their this been would'.split(' '))
/** English prose has a quarter of such words; a quarter of that, of several kinds, no other language has. */
const ENGLISH_SHARE = 0.07
const ENGLISH_KINDS = 5

function isPlainlyEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/[a-z]+/gu) ?? []
  const known = words.filter((word) => ENGLISH.has(word))
  return known.length >= ENGLISH_SHARE * words.length && new Set(known).size >= ENGLISH_KINDS
}

/**
 * The language of a text as an ISO 639-1 code (letter statistics of `eld`, Apache-2.0), or null where neither the
 * text nor the page tells. The text wins over what is declared only when it is long and clear: templates often
 * declare the language of their maker.
 */
export function identifyLanguage(text: string, declared: string | null): string | null {
  const middle = Math.max(0, Math.floor(text.length / 2 - SAMPLE / 2))
  const sample = text.slice(middle, middle + SAMPLE)
  const letters = sample.match(LETTER)?.length ?? 0
  if (letters === 0) return declared
  if (declared !== null && letters < ENOUGH) return declared
  if (isPlainlyEnglish(sample)) return 'en'
  const seen = letterStatistics().eld.detect(sample)
  if (seen.language === '') return declared
  return declared === null || seen.isReliable() ? seen.language : declared
}
