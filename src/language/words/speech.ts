/** What a cue tells of the speaker: something said, or an attitude. */
export type CueMode = 'speech' | 'thought' | 'hope' | 'fear' | 'intention' | 'perception'

/** How a cue presents what is said: what the speaker, and the reporter, commit themselves to. */
export type CueStance =
  | 'said'
  | 'claimed'
  | 'confirmed'
  | 'denied'
  | 'refused'
  | 'demanded'
  | 'promised'
  | 'asked'

/**
 * What may follow a cue as its content: a quotation, a that-clause (`clause`: the "that" may be left out), a
 * question ("whether", "how"), an infinitive, an -ing form, or a noun phrase. `person` is a noun phrase that is no
 * content but the one spoken to ("told reporters that …"); `aside`: the cue may follow or interrupt its content
 * without quotation marks ("the talks, he said, failed"); `passive`: "was described as", "is expected to";
 * `bare`: whatever follows is said ("said yes", "said “no” to it"); `colon`: for nouns, a colon and what comes after it.
 */
export type CueFrame =
  | 'quote'
  | 'that'
  | 'clause'
  | 'question'
  | 'infinitive'
  | 'ing'
  | 'object'
  | 'person'
  | 'aside'
  | 'passive'
  | 'bare'
  | 'colon'

/** One way of using a cue word. */
export interface CueUse {
  readonly mode: CueMode
  readonly stance: CueStance
  readonly frames: ReadonlySet<CueFrame>
  /** Prepositions and particles between cue and content that belong to the cue: 'for' in "called for a truce". */
  readonly prepositions: ReadonlySet<string>
}

/** Cue words of a language by lemma; particles belong to the lemma: 'point out', 'make clear'. */
export interface SpeechWords {
  readonly verbs: ReadonlyMap<string, CueUse>
  readonly nouns: ReadonlyMap<string, CueUse>
  readonly adjectives: ReadonlyMap<string, CueUse>
  /** Forms of cue verbs that are used as prepositions: 'regarding', 'compared'. */
  readonly notCues: ReadonlySet<string>
  /** Participles that are no past tense: without an auxiliary they are no verb of a clause. */
  readonly participles: ReadonlySet<string>
  /** Verbs and nouns that together are a cue: 'express' + 'concern', 'issue' + 'statement'. */
  readonly lightVerbs: ReadonlySet<string>
  /** Phrases that name the source of their sentence, as words: 'according to', 'in the words of'. */
  readonly sources: readonly (readonly string[])[]
  /** Words before a colon in a headline that are no speaker: 'update', 'watch'. */
  readonly labels: ReadonlySet<string>
  /** Where something is said: 'statement', 'interview', 'telegram'. */
  readonly channels: ReadonlySet<string>
  /** 'as' in "was quoted as saying". */
  readonly quotedAs: ReadonlySet<string>
  readonly questionWords: ReadonlySet<string>
  readonly that: ReadonlySet<string>
  readonly infinitive: ReadonlySet<string>
  /** Pronouns that can only be subjects: they begin a clause without a "that". */
  readonly subjectPronouns: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  /** Names of times that stand without a preposition: 'monday', 'yesterday', 'last', 'week'. */
  readonly times: ReadonlySet<string>
  /** Words that may begin a sentence and are no part of what is said: 'but', 'however'. */
  readonly connectors: ReadonlySet<string>
  /** Words that begin a clause beside the main one: 'while', 'although'. */
  readonly subordinators: ReadonlySet<string>
  /** Forms of 'be' and 'get' that make passives. */
  readonly passives: ReadonlySet<string>
  /** 'would', 'might': with them a verb tells of nothing that was said. */
  readonly modals: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
  /** Pronouns that stand for someone: 'he', 'their'. */
  readonly possessives: ReadonlySet<string>
}
