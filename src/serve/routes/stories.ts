import { z } from 'zod'
import { checkSchema } from '../../check/schema.ts'
import { recordSchema } from '../../record/schema.ts'
import { allCorrections } from '../all-corrections.ts'
import { endpoint } from '../endpoint.ts'
import type { Input } from '../input.ts'
import { found, Problem } from '../problem.ts'
import { sendPage, sendRecord } from '../record-answer.ts'
import { keptRecord } from '../renderer.ts'
import { relation, reportRow, storyRow } from './rows.ts'
import { byId, count, day, flag, id, language, line, paged, pageOf, paging, published } from './values.ts'

export const stories = {
  'GET /stories': endpoint({
    summary: 'Stories, latest first',
    role: 'reader',
    query: z.strictObject({
      q: line.optional().describe('words that one of its reports has; "…" is a phrase'),
      actor: id.optional(),
      from: day.optional().describe('published on or after'),
      to: day.optional().describe('published on or before'),
      mentions: day.optional().describe('a day that one of its items is dated to'),
      outlet: line.optional(),
      language: language.optional(),
      thread: id.optional(),
      origins: count(1, 10_000).optional().describe('at least so many independent origins'),
      contradiction: flag.optional().describe('whether its reports contradict each other'),
      ...paging,
    }),
    answer: paged(storyRow),
    handle: ({ query: { after, limit, ...filter }, desk }) =>
      desk.store.stories(filter, pageOf({ after, limit })),
  }),

  'GET /stories/{id}': endpoint({
    summary: 'One story; also by an id that it had before it grew, merged or was split',
    role: 'reader',
    params: byId,
    answer: storyRow,
    problems: [404],
    handle: async ({ params, desk }) => found(await desk.store.story(params.id), 'story', params.id),
  }),

  'GET /stories/{id}/record': endpoint({
    summary: 'The record of one story, as JSON, a page, or Markdown',
    role: 'reader',
    params: byId,
    query: z.strictObject({ format: z.enum(['json', 'ndjson', 'md', 'html']).optional() }),
    answer: recordSchema.meta({ id: 'Record' }),
    media: { only: false, types: ['application/x-ndjson', 'text/markdown', 'text/html'] },
    problems: [404],
    handle: ({ params, query, desk, request, reply }) =>
      sendRecord(desk, params.id, query.format ?? 'json', request, reply),
  }),

  'GET /stories/{id}/reports': endpoint({
    summary: 'The reports of one story',
    role: 'reader',
    params: byId,
    query: z.strictObject(paging),
    answer: paged(reportRow),
    problems: [404],
    async handle({ params, query, desk }) {
      const story = found(await desk.store.story(params.id), 'story', params.id)
      return desk.store.reports({ story: story.id }, pageOf(query))
    },
  }),

  'GET /stories/{id}/lineage': endpoint({
    summary: 'Who copied whom: origins, and the words that prove each link',
    role: 'reader',
    params: byId,
    answer: recordSchema.shape.lineage,
    problems: [404],
    async handle({ params, desk }) {
      return desk.renderer.lineage(await keptRecord(desk.store, params.id))
    },
  }),

  'POST /stories/{id}/check': endpoint({
    summary: 'Hold a new report against the record of a story: what of it is supported, contradicted or new',
    description: 'Nothing is kept. Send the report as JSON with `text`, or as a file.',
    role: 'reader',
    params: byId,
    query: z.strictObject({
      format: z.enum(['json', 'md', 'html']).optional(),
      published,
    }),
    body: z.looseObject({ text: z.string().min(1), title: line.optional(), outlet: line.optional() }),
    files: ['text/plain', 'text/html', 'application/octet-stream'],
    answer: checkSchema.meta({ id: 'Check' }),
    media: { only: false, types: ['text/markdown', 'text/html'] },
    problems: [404, 413, 415, 422],
    async handle({ params, query, body, file, desk, reply }) {
      const kept = await keptRecord(desk.store, params.id)
      const input: Input = {
        ...(file === undefined ? { json: body } : { bytes: file.bytes, type: file.type }),
        published: query.published,
      }
      const format = query.format ?? 'json'
      const checked = await desk.renderer.check(kept, input, await allCorrections(desk.store), format)
      if (checked === undefined)
        throw new Problem(422, 'REPORT_UNREADABLE', 'Nothing in it could be read as a report.')
      return checked.page === null ? checked.check : sendPage(reply, format, checked.page)
    },
  }),

  'GET /threads/{id}': endpoint({
    summary: 'Stories that continue each other, with the reason of each step',
    role: 'reader',
    params: byId,
    answer: recordSchema.shape.threads.element.meta({ id: 'Thread' }),
    problems: [404],
    handle: async ({ params, desk }) => found(await desk.store.thread(params.id), 'thread', params.id),
  }),

  'GET /stories/{id}/relations': endpoint({
    summary: 'Who deals with whom in one story',
    role: 'reader',
    params: byId,
    query: z.strictObject({ limit: count(1, 1000).optional() }),
    answer: z.object({ rows: z.array(relation) }),
    problems: [404],
    async handle({ params, query, desk }) {
      const story = found(await desk.store.story(params.id), 'story', params.id)
      return { rows: await desk.store.relations({ story: story.id }, query.limit ?? 200) }
    },
  }),
}
