/** How a language writes numbers in words. All keys are lower case. */
export interface NumberWords {
  /** 'zero' to 'ninety', each with its value. */
  readonly cardinals: Readonly<Record<string, number>>
  /** 'hundred', 'million', 'bn': what multiplies the number before it. */
  readonly scales: Readonly<Record<string, number>>
  /** 'first' → 1; with the twenty-first and so on put together by the reader. */
  readonly ordinals: Readonly<Record<string, number>>
  /** 'half' → 1/2, 'third' → 1/3, and their plurals. */
  readonly fractions: Readonly<Record<string, number>>
  /** 'a', 'an': one, before a scale, a fraction or a unit. */
  readonly articles: readonly string[]
  /** 'and', in "two hundred and six". */
  readonly joiners: readonly string[]
}

/** Words that soften or bound a number. */
export type Exact = 'about' | 'at least' | 'at most'

export interface FigureWords {
  /** Letters glued to digits: 'bn', 'k'. */
  readonly gluedScales: Readonly<Record<string, number>>
  /** Letters that are a scale only after a currency or as a capital: 'm' is metre or million. */
  readonly gluedMoneyScales: Readonly<Record<string, number>>
  /** 'dozens' → 12, 'thousands' → 1000: amounts without a number, up to ten times as much. */
  readonly magnitudes: Readonly<Record<string, number>>
  /** 'tens' → 10, 'hundreds' → 100, before "of thousands". */
  readonly magnitudeFactors: Readonly<Record<string, number>>
  /** What goes between a magnitude or fraction and what is counted: 'of'. */
  readonly of: string
  /** 'in', 'out of': "one in five". */
  readonly outOf: readonly string[]
  /** 'minus', 'negative'. */
  readonly minus: readonly string[]
  /** Before a number: symbol or code → ISO 4217. */
  readonly currencySigns: Readonly<Record<string, string>>
  /** After a number: 'dollars' → 'USD', 'danish crowns' → 'DKK'. */
  readonly currencyNames: Readonly<Record<string, string>>
  readonly percent: readonly string[]
  /** After a number: unit as written → symbol or noun: 'kilometers' → 'km', 'hours' → 'hour'. */
  readonly units: Readonly<Record<string, string>>
  /** Short units in this very case: 'm', 'W'. */
  readonly shortUnits: Readonly<Record<string, string>>
  /** Those that are names where no space stands before them: "5 A", but "pad 39A". */
  readonly spacedUnits: Readonly<Record<string, string>>
  /** Lemmas after two numbers that are a score: "a 5-11 season". */
  readonly scores: ReadonlySet<string>
  /** 'per', 'a', 'an', 'each': before what a rate is counted in. */
  readonly per: readonly string[]
  /** Before a number: what bounds or softens it. */
  readonly hedges: Readonly<Record<string, Exact>>
  /** After a number: 'or more' → at least. */
  readonly hedgesAfter: Readonly<Record<string, Exact>>
  /** Between the ends of a range: 'to', '-'; and 'and' after `between`. */
  readonly rangeInside: string
  readonly between: string
  readonly betweenInside: string
  readonly from: string
  /** Lemmas of verbs, adverbs: what goes up or down. */
  readonly up: ReadonlySet<string>
  readonly down: ReadonlySet<string>
  /** Words whose number is a name: 'no.', 'flight', 'channel', 'resolution'. */
  readonly numberedBefore: ReadonlySet<string>
  /** Words after a number that make it an address or a name. */
  readonly numberedAfter: ReadonlySet<string>
  /** The number words that are more often a pronoun, and what then stands before and after them. */
  readonly pronoun: string
  readonly pronounBefore: ReadonlySet<string>
  readonly pronounAfter: ReadonlySet<string>
  /** Nouns that are no counted thing after 'one': 'day', 'thing', 'way'. */
  readonly idle: ReadonlySet<string>
  /** Before "an hour" that is a measured length of time: 'lasted'. */
  readonly lasting: ReadonlySet<string>
  /** Before the date at which a figure was taken: 'as of'. */
  readonly asOf: string
  /** After a unit of time: an age. */
  readonly old: string
  /** The same in a unit as written: "years old". */
  readonly age: RegExp
  /** Which measure of a thing a word names: 'deep' and 'depth' → 'depth'; `old` is the age, 'later' → 'offset'. */
  readonly aspects: Readonly<Record<string, string>>
  /** Beside a number that comes on top of another: 'another', 'more'. */
  readonly added: ReadonlySet<string>
  /** Beside a number that is the whole: 'total', 'altogether'. */
  readonly total: ReadonlySet<string>
  /** Stems beside a count that is taken anew while a story lasts: 'dead', 'injur', 'toll', 'far' of "so far". */
  readonly growing: ReadonlySet<string>
}
