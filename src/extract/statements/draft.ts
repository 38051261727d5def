import type { CueMode, CueStance } from '../../language/words/speech.ts'
import type { Subject } from './phrases.ts'
import type { Phrase } from './scene.ts'

/** A statement as the rules see it: in tokens, before speakers are linked to actors and statements to each other. */
export interface Draft {
  readonly rule: string
  readonly mode: CueMode
  readonly stance: CueStance
  readonly cue: readonly Phrase[]
  readonly lemma: string
  readonly speaker?: Subject
  readonly contents: readonly Phrase[]
  readonly addressee?: Phrase
  readonly channel?: Phrase
}
