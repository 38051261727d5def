import { z } from 'zod'
import type { ReportId } from '../text/range.ts'
import type { Correction, KeptCorrection } from './correction.ts'

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

/** A correction as it comes in at a door: a file, a request. */
export const correctionSchema: z.ZodType<Correction> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('merge-stories'), reports: z.array(reportId).min(2) }),
  z.object({ kind: z.literal('split-story'), reports: z.array(reportId).min(1) }),
  z.object({ kind: z.literal('rename-story'), report: reportId, title: words }),
  z.object({ kind: z.literal('merge-actors'), mentions: z.array(span).min(2) }),
  z.object({ kind: z.literal('split-actor'), mentions: z.array(span).min(1) }),
  z.object({ kind: z.literal('rename-actor'), mention: span, name: words }),
  z.object({ kind: z.literal('set-speaker'), statement: span, speaker: speaker.nullable() }),
  z.object({ kind: z.literal('move-mention'), item, mention: span, to: span.nullable() }),
  z.object({ kind: z.literal('judge-verdict'), item, mention: span, verdict: words, right: z.boolean() }),
  z.object({ kind: z.literal('same-origin'), outlets: z.array(words).min(2) }),
])

const why = z.string().max(2000)
const when = z.iso.datetime()

/** The same with who, when and why: a line of an export. */
export const keptCorrectionSchema: z.ZodType<KeptCorrection> = z.object({
  id: words,
  correction: correctionSchema,
  who: words,
  at: when,
  why,
  undone: z.object({ who: words, at: when, why }).nullable(),
})
