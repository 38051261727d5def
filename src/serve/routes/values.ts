import { z } from 'zod'
import type { Page } from '../../store/store.ts'
import { isEdtf } from '../../text/edtf.ts'

/** Pieces that several endpoints share. */

/** One line of text: no control characters, no half of a surrogate pair. */
export const line = z
  .string()
  .min(1)
  .max(500)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must be one line of text')

/** What names a report, story, item, actor, correction or token. */
export const id = z
  .string()
  .regex(/^[\w.:-]{1,100}$/u, 'must be an id')
  .describe('as another answer gave it')

export const byId = z.strictObject({ id })

export const day = z.iso.date().describe('YYYY-MM-DD')

/** Query strings know only words: `true` and `false`. */
export const flag = z.enum(['true', 'false']).transform((word) => word === 'true')

/** A whole number in a query string. */
export const count = (least: number, most: number) => z.coerce.number<number>().int().min(least).max(most)

export const published = z
  .string()
  .max(100)
  .refine(isEdtf, 'must be a date in EDTF, such as 2026-03-14')
  .optional()
  .describe("when it was published; wins over the report's own word")

export const language = z.string().regex(/^[a-z]{2,3}$/u, 'must be an ISO 639 code')

export const actorKind = z.enum(['person', 'state', 'organisation', 'group', 'office'])
export const itemKind = z.enum(['statement', 'event', 'figure', 'date', 'place', 'name'])
export const verdictKind = z.enum([
  'corroborated',
  'single-source',
  'conflicting',
  'compatible',
  'denied',
  'fulfilled',
  'unclear',
])

/** Rows of a page, where nothing is said: what a person looks at before asking for more. */
const USUAL = 20

/** Where to go on: `after` is `next` of the page before. */
export const paging = {
  after: z
    .string()
    .regex(/^[\x21-\x7e]{1,300}$/u, 'must be the `next` of a page')
    .optional()
    .describe('the `next` of the page before'),
  limit: count(1, 1000).optional().describe(`${USUAL} unless given`),
}

export const pageOf = ({ after, limit }: Page): Page => ({ after, limit: limit ?? USUAL })

export const paged = <T extends z.ZodType>(row: T) =>
  z.object({
    rows: z.array(row),
    next: z.string().nullable().describe('`after` of the next page; null on the last'),
  })

export const edtf = z
  .string()
  .describe('EDTF (ISO 8601-2), such as 2026-03-14, 2026-03 or 2026-03-14/2026-03-16')
export const time = z.string().describe('ISO 8601, UTC')
