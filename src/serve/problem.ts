import { STATUS_CODES } from 'node:http'
import { z } from 'zod'

/** What went wrong, as RFC 9457 has it. `code` is for programs. */
export const problemSchema = z
  .object({
    type: z.string().describe('always about:blank: `code` tells the kinds apart'),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    errors: z
      .array(z.object({ in: z.string(), path: z.string(), message: z.string() }))
      .optional()
      .describe('each field that is wrong'),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' })
export type ProblemBody = z.output<typeof problemSchema>

export const PROBLEM_TYPE = 'application/problem+json'

/** Thrown by handlers; the one error that reaches the asker with its words. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly errors: ProblemBody['errors']

  constructor(status: number, code: string, detail: string, errors?: ProblemBody['errors']) {
    super(detail)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.errors = errors
  }
}

export const problemBody = ({ status, code, message, errors }: Problem): ProblemBody => ({
  type: 'about:blank',
  title: STATUS_CODES[status] ?? 'Error',
  status,
  code,
  detail: message,
  ...(errors === undefined ? {} : { errors }),
})

/** `found(await store.story(id), 'story', id)` */
export function found<T>(value: T | undefined, kind: string, id: string): T {
  if (value === undefined) throw new Problem(404, 'NOT_FOUND', `There is no ${kind} ${id}.`)
  return value
}
