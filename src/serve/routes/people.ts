import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { Problem } from '../problem.ts'
import { byId, line, paged, pageOf, paging, time } from './values.ts'

const role = z.enum(['reader', 'editor', 'admin'])

const token = z
  .object({
    id: z.string(),
    name: z.string(),
    role,
    createdAt: time,
    revokedAt: time.nullable(),
  })
  .meta({ id: 'Token' })

export const people = {
  'GET /tokens': endpoint({
    summary: 'Who may ask; secrets are not kept, only their hashes',
    role: 'admin',
    answer: z.object({ rows: z.array(token) }),
    handle: async ({ desk }) => ({ rows: await desk.store.tokens() }),
  }),

  'POST /tokens': endpoint({
    summary: 'Make a token; its secret is told this once',
    role: 'admin',
    body: z.strictObject({ name: line, role }),
    answer: z.object({ token, secret: z.string() }),
    statuses: [201],
    async handle({ body, who, desk, reply }) {
      const made = await desk.writer.addToken(body.name, body.role, who.name)
      reply.code(201).header('cache-control', 'no-store')
      return made
    },
  }),

  'DELETE /tokens/{id}': endpoint({
    summary: 'Revoke a token',
    role: 'admin',
    params: byId,
    answer: z.object({ revoked: z.literal(true) }),
    problems: [404],
    async handle({ params, who, desk }) {
      if (!(await desk.writer.revokeToken(params.id, who.name)))
        throw new Problem(404, 'NOT_FOUND', `There is no token ${params.id} in force.`)
      return { revoked: true as const }
    },
  }),

  'GET /audit': endpoint({
    summary: 'Who did what, latest first',
    role: 'admin',
    query: z.strictObject(paging),
    answer: paged(
      z.object({
        number: z.int(),
        at: time,
        who: z.string(),
        action: z.string(),
        target: z.string().optional(),
        detail: z.string().optional(),
      }),
    ),
    handle: ({ query, desk }) => desk.store.auditLog(pageOf(query)),
  }),
}
