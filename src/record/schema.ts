import { z } from 'zod'
import type { ReportId } from '../text/range.ts'
import type { Record } from './record.ts'

/** Offsets count UTF-16 units. */
const offset = z.int().nonnegative()
const reportId = z.custom<ReportId>((value) => typeof value === 'string', 'must be the id of a report')
const range = z.object({ start: offset, end: offset })
export const span = z.object({ report: reportId, start: offset, end: offset })
const text = z.string()
const list = z.array(text)

const knownDate = z.union([
  z.object({
    from: z.literal('said'),
    value: text,
    span: range.exactOptional(),
    because: text.exactOptional(),
  }),
  z.object({ from: z.literal('supposed'), value: text, because: text }),
])

export const report = z.object({
  id: reportId,
  source: text,
  url: text.nullable(),
  title: text.nullable(),
  outlet: text.nullable(),
  authors: list,
  dateline: text.nullable(),
  agencies: list,
  credits: z
    .array(z.object({ agency: text, of: z.enum(['report', 'sentence']), start: offset, end: offset }))
    .exactOptional(),
  language: text.nullable(),
  published: knownDate.nullable(),
  modified: knownDate.nullable(),
  text,
  body: text,
  blocks: z.array(
    z.object({
      start: offset,
      end: offset,
      kind: z.enum([
        'title',
        'heading',
        'paragraph',
        'quote',
        'list',
        'table',
        'caption',
        'embed',
        'credit',
        'furniture',
      ]),
      rule: text,
    }),
  ),
  notes: z.array(
    z.object({ rule: text, message: text, start: offset.exactOptional(), end: offset.exactOptional() }),
  ),
})

const story = z.object({
  id: text,
  title: text,
  reports: z.array(z.object({ id: reportId, source: text })),
  thread: text.nullable(),
  from: text.nullable(),
  to: text.nullable(),
})

const thread = z.object({
  id: text,
  title: text,
  stories: list,
  links: z.array(
    z.object({
      from: text,
      to: text,
      kind: z.enum(['continues', 'fulfils', 'updates', 'reacts']),
      because: text,
    }),
  ),
})

const actor = z.object({
  id: text,
  kind: z.enum(['person', 'state', 'organisation', 'group', 'office']),
  name: text,
  country: text.exactOptional(),
  names: z.array(z.object({ text, spans: z.array(span) })),
  roles: z.array(z.object({ text, of: text.exactOptional(), spans: z.array(span) })),
  because: list,
})

const lineage = z.object({
  origins: z.array(z.object({ id: text, reports: z.array(reportId), because: text })),
  edges: z.array(
    z.object({
      from: reportId,
      to: reportId,
      kind: z.enum(['copy', 'partial-copy', 'shared-agency', 'revision']),
      because: text,
      directed: z.literal(true).exactOptional(),
      certainty: z.literal('likely').exactOptional(),
      score: z.number(),
      passages: z.array(z.object({ from: span, to: span })),
    }),
  ),
  credits: z
    .array(
      z.object({
        agency: text,
        report: reportId,
        span: span.exactOptional(),
        within: span.exactOptional(),
      }),
    )
    .exactOptional(),
  rewrites: z
    .array(
      z.object({
        from: reportId,
        to: reportId,
        kind: z.literal('likely-rewrite'),
        because: text,
        score: z.number(),
      }),
    )
    .exactOptional(),
})

const sides = z.array(z.array(offset))

const verdict = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('corroborated'),
    origins: z.int(),
    atMost: z.literal(true).exactOptional(),
    because: text,
  }),
  z.object({ kind: z.literal('single-source'), because: text }),
  z.object({ kind: z.literal('conflicting'), about: text, sides, because: text }),
  z.object({
    kind: z.literal('compatible'),
    reason: z.enum(['update', 'rounding', 'precision', 'different-scope', 'translation', 'later-occasion']),
    sides: sides.exactOptional(),
    origins: z.int(),
    because: text,
  }),
  z.object({ kind: z.literal('denied'), by: text, because: text }),
  z.object({ kind: z.literal('fulfilled'), by: text, because: text }),
  z.object({ kind: z.literal('unclear'), because: text }),
])

export const mention = z.object({
  report: reportId,
  start: offset,
  end: offset,
  finding: text,
  rule: text.exactOptional(),
  quote: text,
  more: z.array(span).exactOptional(),
  value: text.exactOptional(),
  form: z.enum(['direct', 'indirect', 'mixed']).exactOptional(),
  cue: span.exactOptional(),
  speakers: z.array(z.object({ text, because: text, score: z.number() })).exactOptional(),
})

export const itemKind = z.enum(['statement', 'event', 'figure', 'date', 'place', 'name'])

const item = z.object({
  id: text,
  story: text,
  kind: itemKind,
  label: text,
  mentions: z.array(mention),
  verdict,
  links: z.array(
    z.object({ mentions: z.tuple([offset, offset]), rule: text, scores: z.record(text, z.number()) }),
  ),
  speaker: text.exactOptional(),
  addressee: text.exactOptional(),
  through: list.exactOptional(),
  actors: list.exactOptional(),
  recipients: list.exactOptional(),
  type: text.exactOptional(),
  standing: z.enum(['happened', 'planned', 'possible', 'denied']).exactOptional(),
  background: z.boolean().exactOptional(),
  date: text.exactOptional(),
  dateBecause: text.exactOptional(),
  value: z.number().exactOptional(),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  unit: text.exactOptional(),
  of: text.exactOptional(),
  exactness: z.enum(['exact', 'about', 'at least', 'at most']).exactOptional(),
  scope: text.exactOptional(),
  differences: z
    .array(
      z.object({
        kind: z.enum([
          'negation',
          'quantity',
          'name',
          'modality',
          'hedge',
          'wording',
          'synonym',
          'spelling',
          'grammar',
        ]),
        mentions: z.tuple([offset, offset]),
        spans: z.tuple([span.nullable(), span.nullable()]),
        effect: z.enum(['softer', 'stronger']).exactOptional(),
      }),
    )
    .exactOptional(),
  echoes: list.exactOptional(),
  corrected: list.exactOptional(),
})

/**
 * What a record file must hold; unknown fields are left out. Used where a record is read from disk, so that
 * nothing after it meets a wrong shape.
 */
export const recordSchema = z.object({
  schema: z.literal('rapporteur/record@1'),
  reports: z.array(report),
  stories: z.array(story),
  threads: z.array(thread),
  actors: z.array(actor),
  lineage,
  items: z.array(item),
  timeline: z.array(z.object({ story: text, date: text, item: text, text })),
  brief: z.array(z.object({ story: text, text, items: list })),
})

/** A record from parsed JSON, or what is wrong with it, one line each: 'items.3.verdict: Invalid input'. */
export function parseRecord(
  json: unknown,
): { readonly record: Record } | { readonly problems: readonly string[] } {
  const parsed = recordSchema.safeParse(json)
  if (parsed.success) return { record: parsed.data }
  return {
    problems: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'record'}: ${message}`),
  }
}
