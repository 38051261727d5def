import { z } from 'zod'
import type { Extraction } from '../../extract/finding.ts'
import { recordSchema } from '../../record/schema.ts'
import { endpoint } from '../endpoint.ts'
import { found, Problem } from '../problem.ts'
import { reportRow } from './rows.ts'
import { byId, day, flag, id, language, line, paged, pageOf, paging, published } from './values.ts'

const address = z.url({ protocol: /^https?$/u }).max(2000)

const reportGiven = z.looseObject({
  url: address.optional(),
  title: line.optional(),
  text: z.string().optional().describe('the words; without them the page at `url` is fetched and read'),
  outlet: line.optional(),
  published: z.string().max(100).optional(),
})

/** One report or many, in the shapes that `rapporteur read` takes from JSON: title, text, url, date, outlet, authors. */
const given = z.union([reportGiven, z.array(reportGiven).min(1).max(1000)])

const note = z.object({
  rule: z.string(),
  message: z.string(),
  start: z.int().optional(),
  end: z.int().optional(),
})

const takenSchema = z.object({
  reports: z.array(
    z.object({
      id: z.string(),
      added: z.boolean().describe('false where it was there already'),
      source: z.string(),
      title: z.string().nullable(),
      story: z.string().nullable().describe('null until it is placed; ask /reports/{id} again'),
      location: z.string(),
    }),
  ),
  unread: z
    .array(z.object({ source: z.string(), notes: z.array(note) }))
    .describe('what could not be read, and why'),
})

const filter = {
  q: line.optional().describe('words that it has; "…" is a phrase'),
  story: id.optional(),
  outlet: line.optional(),
  language: language.optional(),
  url: z
    .string()
    .max(2000)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)
    .optional(),
  source: line.optional(),
  from: day.optional().describe('published on or after'),
  to: day.optional().describe('published on or before'),
}

export const reports = {
  'GET /reports': endpoint({
    summary: 'Reports, latest first',
    role: 'reader',
    query: z.strictObject({ ...filter, ...paging }),
    answer: paged(reportRow),
    handle: ({ query: { after, limit, ...filter }, desk }) =>
      desk.store.reports(filter, pageOf({ after, limit })),
  }),

  'POST /reports': endpoint({
    summary: 'Add reports: words, a page, an address, or a file',
    description:
      'JSON with `text`, or with a `url` alone, which is then fetched (public addresses only). Any other body is read as ' +
      'a file: a page, a text, JSON lines, a feed, mail, CSV, WARC, ZIP or TAR. Answers 202 as soon as the reports are ' +
      'kept; they appear in stories a moment later. With `wait=true` it answers 201 when they do.',
    role: 'editor',
    query: z.strictObject({
      wait: flag.optional(),
      url: address.optional().describe('where a page that is sent was published'),
      name: line.optional().describe('the name of the file'),
      published,
    }),
    body: given,
    files: ['text/plain', 'text/html', 'application/x-ndjson', 'application/octet-stream'],
    statuses: [200, 201, 202],
    problems: [413, 415, 422, 503],
    answer: takenSchema,
    async handle({ query, body, file, who, desk, reply }) {
      const taken = await desk.writer.take(
        {
          ...(file === undefined ? { json: body } : { bytes: file.bytes, type: file.type }),
          url: query.url,
          name: query.name,
          published: query.published,
        },
        who.name,
        query.wait ?? false,
      )
      if (taken.reports.length === 0)
        throw new Problem(
          422,
          'REPORT_UNREADABLE',
          'Nothing in it could be read as a report.',
          taken.unread.map(({ source, notes }) => ({
            in: 'body',
            path: source,
            message: notes.map(({ message }) => message).join('; '),
          })),
        )
      const placed = await Promise.all(taken.reports.map((report) => desk.store.report(report.id)))
      const first = taken.reports[0]
      if (first !== undefined) reply.header('location', locationOf(first.id))
      reply.code(!taken.reports.some(({ added }) => added) ? 200 : taken.settled ? 201 : 202)
      return {
        reports: taken.reports.map((report, index) => ({
          ...report,
          story: placed[index]?.story ?? null,
          location: locationOf(report.id),
        })),
        unread: taken.unread,
      }
    },
  }),

  'GET /reports/{id}': endpoint({
    summary: 'One report with its words and blocks',
    role: 'reader',
    params: byId,
    answer: reportRow.extend({
      revisions: z.array(z.string()).describe('other reports under the same address, earliest added first'),
      report: recordSchema.shape.reports.element,
    }),
    problems: [404],
    async handle({ params, desk }) {
      const row = found(await desk.store.report(params.id), 'report', params.id)
      const [extraction] = await desk.store.extractions([row.id])
      return { ...row, report: found(extraction, 'report', params.id).report }
    },
  }),

  'GET /reports/{id}/findings': endpoint({
    summary: 'What extraction found in one report: actors, statements, events, figures, dates',
    role: 'reader',
    params: byId,
    answer: z
      .custom<Omit<Extraction, 'terms' | 'sentences' | 'quotations' | 'report'>>()
      .meta({ type: 'object', description: 'as a line of `rapporteur extract --format ndjson`' }),
    problems: [404],
    async handle({ params, desk }) {
      const [extraction] = await desk.store.extractions([params.id])
      const { terms, sentences, quotations, report, ...findings } = found(extraction, 'report', params.id)
      return findings
    },
  }),
}

const locationOf = (report: string): string => `/api/v1/reports/${report}`
