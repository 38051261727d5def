import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { streamChanges } from '../live.ts'
import { metricsText } from '../metrics.ts'
import { storyChange } from './rows.ts'
import { count } from './values.ts'

const role = z.enum(['reader', 'editor', 'admin'])

export const service = {
  'GET /health': endpoint({
    summary: 'Whether it works; needs no token',
    role: 'anyone',
    answer: z.object({ status: z.literal('ok') }),
    async handle({ desk }) {
      await desk.store.changes(Number.MAX_SAFE_INTEGER, 1) // a store that does not answer is not healthy
      return { status: 'ok' as const }
    },
  }),

  'GET /status': endpoint({
    summary: 'Who asks and what is allowed, how much is kept, and what is waiting',
    role: 'reader',
    answer: z.object({
      version: z.string(),
      engine: z.enum(['sqlite', 'postgres']),
      readOnly: z.boolean(),
      who: z.object({ name: z.string(), role }),
      counts: z.object({
        reports: z.int(),
        stories: z.int(),
        items: z.int(),
        actors: z.int(),
        unplaced: z.int().describe('reports without a story yet'),
        stale: z.int().describe('stories whose record is older than their reports'),
        outdated: z.int().describe('reports that another version analysed'),
        lastChange: z.int(),
      }),
    }),
    handle: async ({ who, desk }) => ({
      version: desk.version,
      engine: desk.store.engine,
      readOnly: desk.readOnly,
      who: { name: who.name, role: who.role },
      counts: await desk.store.counts(),
    }),
  }),

  'GET /metrics': endpoint({
    summary: 'Figures for Prometheus',
    role: 'reader',
    answer: z.string(),
    media: { only: true, types: ['text/plain'] },
    async handle({ request, reply }) {
      const { type, text } = await metricsText(request.server)
      return reply.type(type).send(text)
    },
  }),

  'GET /changes': endpoint({
    summary: 'What happened to stories, oldest first',
    role: 'reader',
    query: z.strictObject({
      after: count(0, Number.MAX_SAFE_INTEGER)
        .optional()
        .describe('the number of the last change that is known'),
      limit: count(1, 1000).optional(),
    }),
    answer: z.object({ rows: z.array(storyChange) }),
    handle: async ({ query, desk }) => ({
      rows: await desk.store.changes(query.after ?? 0, query.limit ?? 100),
    }),
  }),

  'GET /events': endpoint({
    summary: 'Changes as they happen (server-sent events)',
    description:
      'Each event is named by the kind of change, has its number as id and a StoryChange as data. With `Last-Event-ID` ' +
      'or `after` it begins with what was missed, else with what comes.',
    role: 'reader',
    query: z.strictObject({ after: count(0, Number.MAX_SAFE_INTEGER).optional() }),
    answer: z.string(),
    media: { only: true, types: ['text/event-stream'] },
    problems: [503],
    handle: ({ query, desk, request, reply }) => streamChanges(desk, query.after, request, reply),
  }),
}
