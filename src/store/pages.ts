import { z } from 'zod'
import { RapporteurError } from '../text/error.ts'
import type { Page, Paged } from './store.ts'

const MOST = 1000
const USUAL = 50

/** How many rows to ask for: one more than the page holds, to know whether there is another. */
export const limitOf = ({ limit = USUAL }: Page): number =>
  Math.min(MOST, Math.max(1, Math.trunc(limit) || USUAL))

/** The rows of a page, made, and where the next one begins. */
export function paged<Row, T>(
  rows: readonly Row[],
  page: Page,
  keyOf: (row: Row) => Key,
  make: (row: Row) => T,
): Paged<T> {
  const limit = limitOf(page)
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    rows: rows.slice(0, limit).map(make),
    next: last === undefined ? null : Buffer.from(JSON.stringify(keyOf(last))).toString('base64url'),
  }
}

/** A number to sort by and an id for those that are equal. */
export type Key = readonly [number, string]

const key = z.tuple([z.int(), z.string().max(100)])

/** Where to go on; undefined for the first page. */
export function keyAfter({ after }: Page): Key | undefined {
  if (after === undefined) return undefined
  try {
    return key.parse(JSON.parse(Buffer.from(after, 'base64url').toString('utf8')))
  } catch (cause) {
    throw new RapporteurError(
      'CURSOR_UNKNOWN',
      'This is no cursor of ours. Ask for the first page again.',
      cause,
    )
  }
}
