import { type RawBuilder, sql } from 'kysely'
import { RapporteurError } from '../text/error.ts'
import { fold } from '../text/fold.ts'
import type { Range } from '../text/range.ts'
import type { Inside } from './inside.ts'
import { unzip } from './packed.ts'
import { keyAfter, limitOf, paged } from './pages.ts'
import { reportRow } from './report-row.ts'
import type { Hit, Page, Paged } from './store.ts'
import { postgresQuery, sqliteQuery, type Term, termsOf } from './words.ts'

function asked(words: string): readonly Term[] {
  const terms = termsOf(words)
  if (terms.length === 0)
    throw new RapporteurError('SEARCH_EMPTY', `There is no word to search for in “${words}”.`)
  return terms
}

/** The numbers of the reports that have all the words. */
export function matching({ engine }: Inside, words: string): RawBuilder<number> {
  const terms = asked(words)
  return engine === 'sqlite'
    ? sql<number>`(select rowid from search where search match ${sqliteQuery(terms)})`
    : sql<number>`(select report from search where words @@ to_tsquery('simple', ${postgresQuery(terms)}))`
}

/** So many matches are ranked at most, those that came last: words that more reports have are no search but a browse. */
const RANKED = 1000

/** See `Store.search`. The cursor counts the hits before it. */
export async function search(inside: Inside, words: string, page: Page = {}): Promise<Paged<Hit>> {
  const terms = asked(words)
  const skipped = keyAfter(page)?.[0] ?? 0
  const limit = limitOf(page) + 1
  const best =
    inside.engine === 'sqlite'
      ? sql<{ number: number }>`
          select rowid as number from search
          where search match ${sqliteQuery(terms)} and rowid >= (
            select coalesce(min(rowid), 0) from (
              select rowid from search where search match ${sqliteQuery(terms)} order by rowid desc limit ${RANKED}))
          order by rank, rowid limit ${limit} offset ${skipped}`
      : sql<{ number: number }>`
          select report as number
          from (select report, ts_rank(words, asked) as rank
                from search, to_tsquery('simple', ${postgresQuery(terms)}) as asked
                where words @@ asked order by report desc limit ${RANKED}) as found
          order by rank desc, report limit ${limit} offset ${skipped}`
  const found = (await best.execute(inside.db)).rows
  const places = new Map(found.map(({ number }, index) => [number, skipped + index + 1]))
  if (places.size === 0) return { rows: [], next: null }
  const rows = await inside.db
    .selectFrom('report')
    .innerJoin('extraction', 'extraction.report', 'report.id')
    .selectAll('report')
    .select('extraction.text')
    .where('report.number', 'in', [...places.keys()])
    .execute()
  const sorted = rows.sort((a, b) => (places.get(a.number) ?? 0) - (places.get(b.number) ?? 0))
  return paged(
    sorted,
    page,
    ({ number }) => [places.get(number) ?? 0, ''],
    ({ text, number: _number, first_day: _first, last_day: _last, ...row }) => ({
      report: reportRow(row),
      passage: passageOf(unzip<string>(text), terms),
    }),
  )
}

/** UTF-16 units on either side of the word that was found. */
const AROUND = 120

/** Where the text first has one of the words, with some words around it. */
export function passageOf(text: string, terms: readonly Term[]): Hit['passage'] {
  const word = asWritten(text, terms) ?? asFolded(text, terms)
  if (word === undefined) return null
  const start = wordEdge(text, Math.max(0, word.start - AROUND), 1)
  const end = wordEdge(text, Math.min(text.length, word.end + AROUND), -1)
  return { text: text.slice(start, end), start, end }
}

/** The first of the words where it is written without accents: most are found without a look at every word. */
function asWritten(text: string, terms: readonly Term[]): Range | undefined {
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return undefined // offsets would be others
  const places = terms.flatMap(({ words, prefix }) =>
    words.flatMap((word, i) => wordIn(lower, word, prefix && i === words.length - 1) ?? []),
  )
  return places.sort((a, b) => a.start - b.start || b.end - a.end)[0]
}

/** Where a word stands first: not within another, though others may go on from it where it is a beginning. */
function wordIn(lower: string, word: string, prefix: boolean): Range | undefined {
  for (let start = lower.indexOf(word); start >= 0; start = lower.indexOf(word, start + 1)) {
    if (/[\p{L}\p{N}]$/u.test(lower.slice(Math.max(0, start - 2), start))) continue
    const end = start + word.length
    const rest = /^[\p{L}\p{N}]{0,200}/u.exec(lower.slice(end, end + 400))?.[0] ?? ''
    if (!prefix && rest !== '') continue
    if (/^\p{M}/u.test(lower.slice(end + rest.length, end + rest.length + 2))) continue
    return { start, end: end + rest.length }
  }
  return undefined
}

/** The same where only folding shows it: every word of the text is folded until one fits. */
function asFolded(text: string, terms: readonly Term[]): Range | undefined {
  const words = new Set(terms.flatMap((term) => term.words))
  const beginnings = terms.flatMap(({ words, prefix }) => (prefix ? words.slice(-1) : []))
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]{0,199}/gu)) {
    const folded = fold(word)
    if (words.has(folded) || beginnings.some((beginning) => folded.startsWith(beginning)))
      return { start: index, end: index + word.length }
  }
  return undefined
}

/** The nearest space in one direction, so that no word is cut; the place itself at the ends of the text. */
function wordEdge(text: string, place: number, step: 1 | -1): number {
  if (place === 0 || place === text.length) return place
  for (let at = place; Math.abs(at - place) < AROUND / 2; at += step)
    if (/\s/u.test(text.charAt(at))) return at
  return place
}
