/** PLOVER event types as the word lists name them (codebook of the Open Event Data Alliance, 2023). */
export type EventKind =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'COOPERATE'
  | 'AID'
  | 'CONCEDE'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT'

/** "provide aid to B", "arrest B": a verb, what must stand beside it, and where the other party stands. */
export interface Act {
  /** Names the pattern in findings and explanations. */
  readonly rule: string
  readonly type: EventKind
  readonly mode?: string
  /** Words of which the object (with its "of …") must hold one, as lemmas. Absent: any object will do, or none. */
  readonly objects?: ReadonlySet<string>
  /** `party`: the object must be someone; `thing`: a plan or the like; `none`: there must be none; `any`: there must be one. */
  readonly object?: 'party' | 'thing' | 'none' | 'any'
  /** Only with one of these prepositions after it: "fire on", "warn of". */
  readonly with?: readonly string[]
  /** Where the other party stands, best first: the object, or after these prepositions. */
  readonly recipient: readonly string[]
  /** What it happens to does it too: "troops were withdrawn". */
  readonly undergoer?: boolean
  /** Words of which whoever does it must hold one. */
  readonly doer?: ReadonlySet<string>
  /** Only where it is denied: "will not send a delegation". */
  readonly negated?: boolean
  /** Only where the doer is named: not "was allowed to". */
  readonly active?: boolean
  /** Only with someone at the other end. */
  readonly addressed?: boolean
  /** Someone must do it: "a storm killed three" is no event. */
  readonly agent?: 'party' | 'armed'
  /** The doers stand together: "A and B met". */
  readonly mutual?: boolean
}

/** "an attack on B", "talks between A and B": a noun that tells an event. */
export interface Happening {
  readonly rule: string
  readonly type: EventKind
  readonly mode?: string
  readonly recipient: readonly string[]
  readonly mutual?: boolean
  /** Whose it is underwent it: "Hale's arrest". */
  readonly undergoer?: boolean
  /** Only as the object of a verb that makes it happen ("launched an operation against"), never by itself. */
  readonly needsVerb?: boolean
  /** None of these may: "heart attack", "media attack". */
  readonly without?: ReadonlySet<string>
  /** One of these must stand in the phrase beside the noun: "video conference", "joint statement". */
  readonly beside?: ReadonlySet<string>
}

/** What a verb does to the act told in its complement. */
export type Frame =
  | 'commit' //    agree, promise, offer, be willing: AGREE, or THREATEN where the act is hostile
  | 'threaten' //  THREATEN, whatever the act
  | 'refuse' //    REJECT, whatever the act
  | 'demand' //    REQUEST, of whoever is to act
  | 'accuse' //    ACCUSE, of whoever is said to have acted
  | 'do' //        begin, continue, manage, carry out: the act itself
  | 'plan' //      intend, schedule, decide: the act itself, planned
  | 'consider' //  want, hope, consider: the act itself, possible
  | 'deny' //      the act itself, denied
  | 'end' //       suspend, lift, cancel: turns aid into sanction and siege into retreat
  | 'say' //       the act as told

export interface EventWords {
  readonly codebook: string
  /** By verb lemma, with its particle where it has one: 'arrest', 'hand over'. The first that fits counts. */
  readonly acts: ReadonlyMap<string, readonly Act[]>
  /** By noun lemma. The first that fits counts. */
  readonly happenings: ReadonlyMap<string, readonly Happening[]>
  /** Nouns that only carry the event before them: "mediation mission", "peace talks round". */
  readonly carriers: ReadonlySet<string>
  /** By verb lemma. */
  readonly frames: ReadonlyMap<string, Frame>
  /** Nouns that do to an infinitive what a verb would: "its refusal to …". */
  readonly nounFrames: ReadonlyMap<string, Frame>
  /** Verbs that threaten only those they are addressed to: "warned B", not "warned that prices may rise". */
  readonly cautions: ReadonlySet<string>
  /** Refusing these is no refusal: "declined to comment". */
  readonly uncommunicative: ReadonlySet<string>
  /** Talking to these is no consultation. */
  readonly media: ReadonlySet<string>
  /** Verbs that demand with a plain verb: "insisted that B stop". */
  readonly insisting: ReadonlySet<string>
  /** Verbs of several words that the lists above hold: 'hand over', 'open fire'. */
  readonly phrasals: ReadonlySet<string>
  /** Frames whose person after the verb is to act: "urged B to …". */
  readonly objectControl: ReadonlySet<string>
  /** Verbs that make an event noun happen: hold, launch, sign. */
  readonly lightVerbs: ReadonlySet<string>
  /** Verbs of an event noun as subject: "the meeting took place". */
  readonly happenVerbs: ReadonlySet<string>
  readonly obligations: ReadonlySet<string>
  /** Nouns for who can act: government, rebel, worker. Lemmas. */
  readonly parties: ReadonlySet<string>
  /** Nouns for armed doers and arms: bomber, missile, shelling. */
  readonly arms: ReadonlySet<string>
  /** Those of them in private life: an offer of a company is no event by itself. */
  readonly privates: ReadonlySet<string>
  /** Parts of the names of public bodies: union, council, front. */
  readonly publicBodies: ReadonlySet<string>
  /** Titles short of a noun: sen., gen. */
  readonly titles: ReadonlySet<string>
  /** Whom a report cannot mean by name: you, I, we. */
  readonly speakers: ReadonlySet<string>
  /** Nouns that count others: dozen, group, member. */
  readonly measures: ReadonlySet<string>
  /** Natural doers of harm: storm, crash. */
  readonly hazards: ReadonlySet<string>
  /** Nouns of thought and paper: an "attack" on them is words. */
  readonly abstract: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  readonly subordinators: ReadonlySet<string>
  readonly conditions: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
  readonly modals: ReadonlySet<string>
  readonly futureModals: ReadonlySet<string>
  readonly pastForms: ReadonlySet<string>
  /** Past tenses that pass for nouns, with their lemma: shot. */
  readonly nounLikePasts: ReadonlyMap<string, string>
  /** Past tenses that are no participles: spoke, took. */
  readonly pastOnly: ReadonlySet<string>
  /** Possessive words: its, their. */
  readonly owners: ReadonlySet<string>
  /** Words that point back to what was told: the, this. */
  readonly definite: ReadonlySet<string>
  /** Those who act "at" or "during" a meeting take part in it. */
  readonly attending: ReadonlySet<string>
  /** "each other". */
  readonly reciprocals: ReadonlySet<string>
  /** Words beside or before an event noun that make it no more than possible: threat of, feared. */
  readonly doubts: ReadonlySet<string>
  /** … or still to come: planned, upcoming. */
  readonly prospects: ReadonlySet<string>
  /** Light verbs whose subject is at the other end: "won the support of B", "faces threats from B". */
  readonly receiving: ReadonlySet<string>
  readonly expletives: ReadonlySet<string>
  /** "more than", "up to" before a number. */
  readonly quantifiers: ReadonlySet<string>
  /** Before a gerund they tell when or how, not what: "by blocking", "after meeting". */
  readonly circumstances: ReadonlySet<string>
  readonly agentPreposition: string
  readonly betweenPreposition: string
  readonly ofPreposition: string
  readonly placePrepositions: ReadonlySet<string>
  /** Words of sport: where a report has many, countries are teams and battles are played. */
  readonly sport: ReadonlySet<string>
}
