import { z } from 'zod'
import type { ReportId } from '../text/range.ts'
import type { Change, Correction } from './correction.ts'

const offset = z.int().nonnegative()
const reportId = z.custom<ReportId>(
  (value) => typeof value === 'string' && value !== '',
  'must be the id of a report',
)
const span = z
  .object({ report: reportId, start: offset, end: offset })
  .refine(({ start, end }) => start < end, 'must end after its start')
const words = z.string().trim().min(1).max(500)
const item = z.enum(['statement', 'event', 'figure', 'date', 'place', 'name'])
const speaker = z.object({
  kind: z.enum(['person', 'state', 'organisation', 'group', 'office']),
  name: words,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/u)
    .exactOptional(),
})

/** A change as it comes in at a door: a file, a request. */
export const changeSchema: z.ZodType<Change> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('join-stories'), reports: z.array(reportId).min(2) }),
  z.object({ kind: z.literal('part-story'), reports: z.array(reportId).min(1) }),
  z.object({ kind: z.literal('name-story'), report: reportId, title: words }),
  z.object({ kind: z.literal('join-actors'), mentions: z.array(span).min(2) }),
  z.object({ kind: z.literal('part-actor'), mentions: z.array(span).min(1) }),
  z.object({ kind: z.literal('name-actor'), mention: span, name: words }),
  z.object({ kind: z.literal('speaker'), statement: span, speaker: speaker.nullable() }),
  z.object({ kind: z.literal('move-mention'), item, mention: span, to: span.nullable() }),
  z.object({
    kind: z.literal('verdict'),
    item,
    mention: span,
    verdict: words,
    ruling: z.enum(['confirm', 'reject']),
  }),
  z.object({ kind: z.literal('one-origin'), outlets: z.array(words).min(2) }),
])

const when = z.iso.datetime()

/** A correction as `export` writes it and `import` reads it. */
export const correctionSchema: z.ZodType<Correction> = z.object({
  id: words,
  by: words,
  at: when,
  why: z.string().max(2000),
  change: changeSchema,
  undone: z.object({ by: words, at: when, why: z.string().max(2000) }).exactOptional(),
})
