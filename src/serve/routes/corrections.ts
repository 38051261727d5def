import { z } from 'zod'
import { reportsOf } from '../../correct/correction.ts'
import { correctionSchema, keptCorrectionSchema } from '../../correct/schema.ts'
import { allCorrections } from '../all-corrections.ts'
import { endpoint } from '../endpoint.ts'
import { found } from '../problem.ts'
import { byId, flag, id, paged, pageOf, paging } from './values.ts'

const why = z.string().max(2000).describe('the reason, for those who read it later')
const wait = z.strictObject({ wait: flag.optional().describe('answer when the records show it') })

export const corrections = {
  'GET /corrections': endpoint({
    summary: 'What people corrected, latest first; what was taken back is among it',
    role: 'reader',
    query: z.strictObject({
      story: id.optional().describe('only those that point at a report of this story; all on one page'),
      ...paging,
    }),
    answer: paged(keptCorrectionSchema),
    problems: [404],
    async handle({ query: { story, ...page }, desk }) {
      if (story === undefined) return desk.store.corrections(pageOf(page))
      const { reports } = found(await desk.store.story(story), 'story', story)
      const own = new Set<string>(reports.map(({ id }) => id))
      const rows = await allCorrections(desk.store)
      return {
        rows: rows.filter(({ correction }) => reportsOf(correction).some((id) => own.has(id))),
        next: null,
      }
    },
  }),

  'POST /corrections': endpoint({
    summary: 'Correct what the machine found; it points at reports and words, and outlives re-analysis',
    role: 'editor',
    query: wait,
    body: z.strictObject({ correction: correctionSchema, why }),
    answer: keptCorrectionSchema,
    statuses: [201],
    problems: [422],
    async handle({ query, body, who, desk, reply }) {
      const kept = await desk.writer.correct(body.correction, who.name, body.why, query.wait ?? false)
      reply.code(201)
      return kept
    },
  }),

  'POST /corrections/{id}/undo': endpoint({
    summary: 'Take a correction back; it is kept all the same',
    role: 'editor',
    params: byId,
    query: wait,
    body: z.strictObject({ why }),
    answer: keptCorrectionSchema,
    problems: [404],
    handle: async ({ params, query, body, who, desk }) =>
      found(
        await desk.writer.undo(params.id, who.name, body.why, query.wait ?? false),
        'correction in force',
        params.id,
      ),
  }),

  'GET /corrections/export': endpoint({
    summary: 'All corrections as a file: one JSON value a line, the earliest first',
    role: 'reader',
    answer: z.string(),
    media: { only: true, types: ['application/x-ndjson'] },
    async handle({ desk, reply }) {
      const kept = await allCorrections(desk.store)
      return reply
        .type('application/x-ndjson; charset=utf-8')
        .header('content-disposition', 'attachment; filename="corrections.ndjson"')
        .send(
          kept
            .toReversed()
            .map((one) => `${JSON.stringify(one)}\n`)
            .join(''),
        )
    },
  }),

  'POST /corrections/import': endpoint({
    summary: 'Bring in corrections of another store, with who made them, when and why',
    role: 'admin',
    body: z.array(keptCorrectionSchema).min(1).max(10_000),
    answer: z.object({ corrections: z.int().describe('how many were new') }),
    handle: async ({ body, who, desk }) => ({
      corrections: await desk.writer.importCorrections(body, who.name),
    }),
  }),
}
