import { z } from 'zod'
import { EVENT_TYPES } from '../../extract/finding.ts'
import { recordSchema } from '../../record/schema.ts'
import { type Desk, endpoint } from '../endpoint.ts'
import { found, Problem } from '../problem.ts'
import { keptRecord } from '../renderer.ts'
import { itemRow, reportRow } from './rows.ts'
import { byId, day, id, itemKind, line, paged, pageOf, paging, verdictKind } from './values.ts'

export const items = {
  'GET /items': endpoint({
    summary: 'Items of all stories, latest first',
    role: 'reader',
    query: z.strictObject({
      story: id.optional(),
      kind: itemKind.optional(),
      verdict: verdictKind.optional(),
      type: z.enum(EVENT_TYPES).optional().describe('PLOVER type of an event'),
      actor: id.optional().describe('who speaks, acts, is addressed or acted on'),
      speaker: id.optional(),
      from: day.optional().describe('dated on or after'),
      to: day.optional().describe('dated on or before'),
      ...paging,
    }),
    answer: paged(itemRow),
    handle: ({ query: { after, limit, ...filter }, desk }) =>
      desk.store.items(filter, pageOf({ after, limit })),
  }),

  'GET /items/{id}': endpoint({
    summary: 'One item with its mentions, verdict and evidence',
    role: 'reader',
    params: byId,
    answer: recordSchema.shape.items.element.meta({ id: 'Item' }),
    problems: [404],
    async handle({ params, desk }) {
      const row = found(await desk.store.item(params.id), 'item', params.id)
      const kept = await keptRecord(desk.store, row.story)
      return found(await desk.renderer.item(kept, row.id), 'item', params.id)
    },
  }),

  'GET /explain/{id}': endpoint({
    summary:
      'Why the record says what it says of an item, report, actor, story, thread or origin, in Markdown',
    role: 'reader',
    params: byId,
    query: z.strictObject({ story: id.optional().describe('needed for threads and origins') }),
    answer: z.string(),
    media: { only: true, types: ['text/markdown'] },
    problems: [404],
    async handle({ params, query, desk, reply }) {
      const story = query.story ?? (await storyOf(desk, params.id))
      const text = await desk.renderer.explain(await keptRecord(desk.store, story), params.id)
      return reply.type('text/markdown; charset=utf-8').send(found(text, 'thing in that story', params.id))
    },
  }),

  'GET /search': endpoint({
    summary: 'Reports that have all the words, best first',
    role: 'reader',
    query: z.strictObject({ q: line.describe('"…" is a phrase'), ...paging }),
    answer: paged(
      z.object({
        report: reportRow,
        passage: z
          .object({ text: z.string(), start: z.int(), end: z.int() })
          .nullable()
          .describe('a passage that has one of the words; offsets in UTF-16 units of the report'),
      }),
    ),
    handle: ({ query, desk }) => desk.store.search(query.q, pageOf(query)),
  }),
}

/** The story whose record can explain a thing. */
async function storyOf({ store }: Desk, id: string): Promise<string> {
  const story =
    (await store.item(id))?.story ??
    (await store.report(id))?.story ??
    (await store.story(id))?.id ??
    ((await store.actor(id)) && (await store.stories({ actor: id }, { limit: 1 })).rows[0]?.id)
  if (story === undefined || story === null)
    throw new Problem(
      404,
      'NOT_FOUND',
      `There is no ${id}, or it is in no story yet. Threads and origins need ?story=.`,
    )
  return story
}
