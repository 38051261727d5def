export type Gender = 'male' | 'female'

/** A state or territory of ISO 3166-1 and every way to name it. */
export interface State {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  /** 'Russian': says whose, and is never a party by itself. */
  readonly adjectives: readonly string[]
  /** 'Russians'. */
  readonly people: readonly string[]
  /** Capitals and buildings that stand for the government: 'Moscow', 'the Kremlin'. */
  readonly seats: readonly string[]
}

export interface KnownOrganisation {
  readonly name: string
  readonly aliases: readonly string[]
  readonly seats: readonly string[]
  /** ISO 3166-1 alpha-2 of the state it belongs to; none for international bodies. */
  readonly country?: string
}

export interface KnownPlace {
  readonly name: string
  readonly country?: string
}

export interface Pronoun {
  readonly gender?: Gender
  readonly plural: boolean
}

/** The words by which actors are known; lower case unless they are names. */
export interface ActorWords {
  readonly states: readonly State[]
  readonly organisations: readonly KnownOrganisation[]
  readonly places: readonly KnownPlace[]
  /** 'mr', 'mrs.', with the gender they tell. */
  readonly honorifics: ReadonlyMap<string, Gender | null>
  /** Offices, ranks and occupations that one person holds: 'prime minister', 'spokeswoman'. */
  readonly roleNouns: ReadonlySet<string>
  /** Role nouns that relate to another person and teach no office: 'counterpart', 'wife'. */
  readonly relations: ReadonlySet<string>
  /** 'counterpart': holds the office that the other one holds. */
  readonly counterparts: ReadonlySet<string>
  /** Words between the country and the role: 'new', 'former', 'deputy'. */
  readonly roleModifiers: ReadonlySet<string>
  /** Modifiers that put the role into the past: 'former'. */
  readonly formerWords: ReadonlySet<string>
  readonly maleRoles: ReadonlySet<string>
  readonly femaleRoles: ReadonlySet<string>
  /** Roles that are part of what one is called: 'Prince Karl'. */
  readonly styles: ReadonlySet<string>
  /** Offices at the head of a state. */
  readonly topRoles: ReadonlySet<string>
  /** Last words of offices that exist whether or not the report names the holder. */
  readonly offices: ReadonlySet<string>
  /** Other words for the same office: 'premier' → 'prime minister'. */
  readonly sameOffices: ReadonlyMap<string, string>
  /** Offices at the head of a body: what "the UN chief" may mean. */
  readonly bodyHeads: ReadonlySet<string>
  /** Words for whoever leads, whatever the office is called: 'leader', 'head of state'. */
  readonly leaderNouns: ReadonlySet<string>
  /** Nouns that stand for one person told of before: 'the diplomat'. */
  readonly personNouns: ReadonlySet<string>
  readonly organisationNouns: ReadonlySet<string>
  /** Of these, the ones that any body may be called by. */
  readonly plainBodies: ReadonlySet<string>
  readonly stateNouns: ReadonlySet<string>
  /** Plural or collective nouns for actors without a name: 'officials', 'troops'. */
  readonly groupNouns: ReadonlySet<string>
  /** Of these, the ones that act without a name: 'police said'. */
  readonly unnamedGroups: ReadonlySet<string>
  /** With a state before them they are the state itself: 'government'. */
  readonly governmentNouns: ReadonlySet<string>
  /** Words that end an organisation's name: 'ministry', 'inc.' */
  readonly organisationHeads: ReadonlySet<string>
  /** Heads that take 'on …' into the name: 'Commission on Public Health'. */
  readonly studies: ReadonlySet<string>
  readonly studyLinks: ReadonlySet<string>
  /** Whose body it is, inside its name: 'Workers' in "Workers' Party". */
  readonly members: ReadonlySet<string>
  /** Lower-case ends after a hyphen that are no part of a name: 'based'. */
  readonly hyphenTails: ReadonlySet<string>
  /** Heads that stand first: 'Bank Norra', 'Radio Free …'. */
  readonly leadingHeads: ReadonlySet<string>
  /** After a head they carry the name on: 'Ministry of Foreign Affairs'. */
  readonly nameLinks: ReadonlySet<string>
  /** 'foreign', 'supreme': with a head they name what every state has. */
  readonly genericParts: ReadonlySet<string>
  readonly placeHeads: ReadonlySet<string>
  /** Words that end the name of an occasion, a work or a thing: 'Olympics', 'treaty'. */
  readonly otherHeads: ReadonlySet<string>
  /** Small words inside a person's name: 'von', 'bin'. */
  readonly particles: ReadonlySet<string>
  /** 'jr', 'iii'. */
  readonly suffixes: ReadonlySet<string>
  /** Capitalised words that are no name by themselves. */
  readonly neverNames: ReadonlySet<string>
  /** Capitalised words that name nobody alone, yet may be part of a name: 'western'. */
  readonly weakNames: ReadonlySet<string>
  /** Words for a party or creed before a person's name: 'Republican'. */
  readonly labels: ReadonlySet<string>
  /** Nouns that make a body of a person's name: 'the Roth administration'. */
  readonly personalBodies: ReadonlySet<string>
  /** Of these, the ones that only a person's name stands before: 'the Roth presidency'. */
  readonly presidencies: ReadonlySet<string>
  /** Role nouns that as often begin the name of a body: 'general'. */
  readonly weakRoles: ReadonlySet<string>
  readonly maleNames: ReadonlySet<string>
  readonly femaleNames: ReadonlySet<string>
  /** Family names that stand first: 'wang', 'kim'. */
  readonly familyFirst: ReadonlySet<string>
  /** Short given names and what they are short for: 'bob' → 'robert'. */
  readonly nicknames: ReadonlyMap<string, string>
  /** Lemmas of what people and bodies do, above all speak: evidence that the subject is an actor. */
  readonly actingVerbs: ReadonlySet<string>
  /** Of these, verbs of speech. */
  readonly speakingVerbs: ReadonlySet<string>
  /** Prepositions after which the name of a state is a place: 'in'. */
  readonly inside: ReadonlySet<string>
  /** Prepositions and verbs after which a capital is a place: 'from', 'to', 'visit'. */
  readonly towards: ReadonlySet<string>
  /** Words whose 'in' is no place: 'interest in China'. */
  readonly abstractIn: ReadonlySet<string>
  /** 'eastern', 'downtown': between the preposition and the place. */
  readonly quarters: ReadonlySet<string>
  /** 'kilometre': before 'of', a distance from a place. */
  readonly measures: ReadonlySet<string>
  /** Forms that stand before the speaker: 'said'. */
  readonly speechBefore: ReadonlySet<string>
  /** 'inc', 'ltd': after a company's name. */
  readonly inc: ReadonlySet<string>
  readonly pronouns: ReadonlyMap<string, Pronoun>
  /** 'two', 'both': before a plural noun they stand for the two told of before. */
  readonly pairWords: ReadonlySet<string>
  readonly definite: ReadonlySet<string>
  /** 'the'. */
  readonly articles: ReadonlySet<string>
  readonly ofWords: ReadonlySet<string>
  readonly inWords: ReadonlySet<string>
  readonly atWords: ReadonlySet<string>
  readonly toWords: ReadonlySet<string>
  /** 'who': a person stands before. */
  readonly relatives: ReadonlySet<string>
  /** 'called': a name follows what it names. */
  readonly callings: ReadonlySet<string>
  /** 'it': stands for a body. */
  readonly bodyPronouns: ReadonlySet<string>
  /** What may follow a role that stands behind a name: 'and', 'during'. */
  readonly phraseEnds: ReadonlySet<string>
  /** Words that lend no letter to an acronym. */
  readonly silent: ReadonlySet<string>
  /** Endings of the plural and what the singular has for them, the longest first. */
  readonly plurals: readonly (readonly [string, string])[]
  readonly indefinite: ReadonlySet<string>
  readonly copulas: ReadonlySet<string>
  /** Offices held "to" somebody: 'ambassador'. */
  readonly sent: ReadonlySet<string>
  readonly possessiveMarks: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
}
