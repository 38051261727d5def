import type { ActorWords } from './words/actors.ts'
import type { DateWords } from './words/dates.ts'
import type { DifferenceWords } from './words/differences.ts'
import type { EventWords } from './words/events.ts'
import type { FigureWords, NumberWords } from './words/figures.ts'
import type { SpeechWords } from './words/speech.ts'

/**
 * The words of one language, as data; the algorithms that use them are the same for every language.
 * Each room's words have a type of their own in `language/words/` and a list in `language/<code>/`.
 */
export interface LanguagePack {
  /** ISO 639-1 code. */
  readonly code: string
  readonly sentences: SentenceWords
  readonly events: EventWords
  readonly actors: ActorWords
  readonly speech: SpeechWords
  readonly dates: DateWords
  readonly numbers: NumberWords
  readonly figures: FigureWords
  readonly differences: DifferenceWords
}

export interface SentenceWords {
  /** Lower case, without the last full stop: 'mr', 'gen', 'u.s'. They do not end a sentence before a capital. */
  readonly abbreviations: ReadonlySet<string>
  /** Words that begin sentences and, with a capital, hardly ever follow an abbreviation inside one: 'he', 'but'. */
  readonly starters: ReadonlySet<string>
  /** Verbs that go on from a quoted question or exclamation: 'said', 'asked'. */
  readonly reporting: ReadonlySet<string>
  /** Words too common to tell one text from another. */
  readonly stopWords: ReadonlySet<string>
}
