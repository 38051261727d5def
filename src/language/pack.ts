/**
 * The words of one language, as data; the algorithms that use them are the same for every language.
 * Each room's words have a type of their own in `language/words/` and a list in `language/<code>/`.
 */
export interface LanguagePack {
  /** ISO 639-1 code. */
  readonly code: string
  readonly sentences: SentenceWords
}

export interface SentenceWords {
  /** Lower case, without the last full stop: 'mr', 'gen', 'u.s'. They do not end a sentence before a capital. */
  readonly abbreviations: ReadonlySet<string>
  /** Words too common to tell one text from another. */
  readonly stopWords: ReadonlySet<string>
}
