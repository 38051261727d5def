import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { found } from '../problem.ts'
import { actorRow, itemRow, relation, storyRow } from './rows.ts'
import { actorKind, byId, count, day, id, line, paged, pageOf, paging } from './values.ts'

const between = {
  from: day.optional().describe('dated on or after'),
  to: day.optional().describe('dated on or before'),
}
const relations = z.object({ rows: z.array(relation).describe('most events first') })

export const actors = {
  'GET /actors': endpoint({
    summary: 'Actors, told in most stories first',
    role: 'reader',
    query: z.strictObject({
      q: line.optional().describe('a part of one of its names'),
      kind: actorKind.optional(),
      ...paging,
    }),
    answer: paged(actorRow),
    handle: ({ query: { after, limit, ...filter }, desk }) =>
      desk.store.actors(filter, pageOf({ after, limit })),
  }),

  'GET /actors/{id}': endpoint({
    summary: 'One actor',
    role: 'reader',
    params: byId,
    answer: actorRow,
    problems: [404],
    handle: async ({ params, desk }) => found(await desk.store.actor(params.id), 'actor', params.id),
  }),

  'GET /actors/{id}/stories': endpoint({
    summary: 'Stories that tell of an actor, latest first',
    role: 'reader',
    params: byId,
    query: z.strictObject(paging),
    answer: paged(storyRow),
    problems: [404],
    async handle({ params, query, desk }) {
      found(await desk.store.actor(params.id), 'actor', params.id)
      return desk.store.stories({ actor: params.id }, pageOf(query))
    },
  }),

  'GET /actors/{id}/statements': endpoint({
    summary: 'What an actor said, across all stories, latest first',
    role: 'reader',
    params: byId,
    query: z.strictObject({ ...between, ...paging }),
    answer: paged(itemRow),
    problems: [404],
    async handle({ params, query: { from, to, ...page }, desk }) {
      found(await desk.store.actor(params.id), 'actor', params.id)
      return desk.store.items({ kind: 'statement', speaker: params.id, from, to }, pageOf(page))
    },
  }),

  'GET /actors/{id}/events': endpoint({
    summary: 'What an actor did and what was done to it, across all stories, latest first',
    role: 'reader',
    params: byId,
    query: z.strictObject({ ...between, ...paging }),
    answer: paged(itemRow),
    problems: [404],
    async handle({ params, query: { from, to, ...page }, desk }) {
      found(await desk.store.actor(params.id), 'actor', params.id)
      return desk.store.items({ kind: 'event', actor: params.id, from, to }, pageOf(page))
    },
  }),

  'GET /actors/{id}/relations': endpoint({
    summary: 'Whom an actor deals with',
    role: 'reader',
    params: byId,
    query: z.strictObject({ ...between, limit: count(1, 1000).optional() }),
    answer: relations,
    problems: [404],
    async handle({ params, query: { limit, ...filter }, desk }) {
      found(await desk.store.actor(params.id), 'actor', params.id)
      return { rows: await desk.store.relations({ ...filter, actor: params.id }, limit ?? 200) }
    },
  }),

  'GET /relations': endpoint({
    summary: 'Who deals with whom: events from one actor to another, counted by pair and type',
    role: 'reader',
    query: z.strictObject({
      story: id.optional(),
      actor: id.optional(),
      ...between,
      limit: count(1, 1000).optional(),
    }),
    answer: relations,
    handle: async ({ query: { limit, ...filter }, desk }) => ({
      rows: await desk.store.relations(filter, limit ?? 200),
    }),
  }),
}
