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
