import { fold } from '../text/fold.ts'

/** So many words of a report are searched in: PostgreSQL numbers no more places, and no report of one event has more. */
const MOST_WORDS = 16_000

/**
 * A text as both engines index it: folded words with spaces between, so that neither has an opinion of its own on
 * hyphens, addresses or accents. `searchText('Orléans, 3-day') // 'orleans 3 day'`
 */
export const searchText = (text: string): string => wordsOf(text).slice(0, MOST_WORDS).join(' ')

const wordsOf = (text: string): readonly string[] =>
  fold(text.toWellFormed()).match(/[\p{L}\p{N}]{1,200}/gu) ?? []

/** What was asked for: all terms must be there, the words of a term side by side, the last one of it as a beginning. */
export interface Term {
  readonly words: readonly string[]
  readonly prefix: boolean
}

/** `termsOf('"Bell Tower" ali*') // [{words: ['bell', 'tower'], prefix: false}, {words: ['ali'], prefix: true}]` */
export function termsOf(asked: string): readonly Term[] {
  const terms: Term[] = []
  for (const { groups } of asked.slice(0, 1000).matchAll(/"(?<phrase>[^"]*)"?|(?<single>[^\s"]+)/gu)) {
    const words = wordsOf(groups?.phrase ?? groups?.single ?? '')
    const prefix = groups?.single?.endsWith('*') ?? false
    if (words.length > 0) terms.push({ words, prefix })
  }
  return terms
}

/** For FTS5: every word quoted, so that none is an operator. */
export const sqliteQuery = (terms: readonly Term[]): string =>
  terms.map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? '*' : ''}`).join(' AND ')

/** For `to_tsquery`: every word quoted, so that none is an operator. */
export const postgresQuery = (terms: readonly Term[]): string =>
  terms
    .map(({ words, prefix }) =>
      words.map((word, i) => `'${word}'${prefix && i === words.length - 1 ? ':*' : ''}`).join(' <-> '),
    )
    .map((term) => `(${term})`)
    .join(' & ')
