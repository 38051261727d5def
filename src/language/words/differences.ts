/** Words by which two wordings of one thing are compared. All are folded: lower case, straight apostrophes. */
export interface DifferenceWords {
  /** Short forms and what they stand for: "won't" → will, not. */
  readonly contractions: ReadonlyMap<string, readonly string[]>
  /** Words that turn a sentence into its opposite. */
  readonly negations: ReadonlySet<string>
  /** How firmly a verb commits, from 1 ('may') to 4 ('must', 'will'). */
  readonly modals: ReadonlyMap<string, number>
  /** Words that take back a part of what is said: 'reportedly', 'about', 'partly'. */
  readonly hedges: ReadonlySet<string>
  /** Words that make it stronger: 'very', 'completely', 'strongly'. */
  readonly intensifiers: ReadonlySet<string>
  /** Words for how many: 'all', 'some', 'most'. */
  readonly quantifiers: ReadonlySet<string>
  /** Words that only join others: articles, prepositions, forms of "be". */
  readonly grammar: ReadonlySet<string>
  /** Each word of a group of words that news reports use for one thing, with the first of its group. */
  readonly synonyms: ReadonlyMap<string, string>
}
