import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, FastifySchema } from 'fastify'
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Endpoint } from './endpoint.ts'
import { PROBLEM_TYPE, problemSchema } from './problem.ts'

/** The docs page brings all its files itself; its own inline styles are let through, its scripts are files. */
const DOCS_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const GENERAL_PROBLEMS = [400, 401, 403, 421, 429, 500]

/** The schemas of an endpoint as Fastify and its document want them. */
export function schemaOf(tag: string, one: Endpoint): FastifySchema {
  const json = one.media?.only ? [] : ['application/json']
  const answer = {
    description: one.summary,
    content: Object.fromEntries([
      ...json.map((type) => [type, { schema: one.answer }]),
      ...(one.media?.types ?? []).map((type) => [type, { schema: z.string() }]),
    ]),
  }
  const problem = { description: 'A problem', content: { [PROBLEM_TYPE]: { schema: problemSchema } } }
  return {
    tags: [tag],
    summary: one.summary,
    ...(one.description === undefined ? {} : { description: one.description }),
    ...(one.role === 'anyone' ? { security: [] } : {}),
    ...(one.params === undefined ? {} : { params: one.params }),
    ...(one.query === undefined ? {} : { querystring: one.query }),
    ...(one.body === undefined
      ? {}
      : {
          body: {
            content: Object.fromEntries([
              ['application/json', { schema: one.body }],
              ...(one.files ?? []).map((type) => [
                type,
                { schema: z.custom<Uint8Array>((value) => value instanceof Uint8Array) },
              ]),
            ]),
          },
        }),
    response: Object.fromEntries([
      ...(one.statuses ?? [200]).map((status) => [status, answer]),
      ...[...GENERAL_PROBLEMS, ...(one.problems ?? [])].map((status) => [status, problem]),
    ]),
  }
}

const transform = createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } })

/** The document at `/api/v1/openapi.json`, made of the schemas that check; and a page to read and try it at `/api/docs`. */
export async function document(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Rapporteur',
        version,
        description:
          'Stories, records and what people corrected in them. Lists come in pages: `next` of one is `after` of the next.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/api/v1' }],
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{ token: [] }, {}],
    },
    stripBasePath: true,
    transform: ({ schema, url, ...rest }) => {
      const { body, ...others } = (schema ?? {}) as FastifySchema & { body?: unknown }
      const done = transform({ ...rest, url, schema: others as FastifySchema })
      return { ...done, schema: { ...done.schema, ...(isPerType(body) ? { body: bodyOf(body) } : {}) } }
    },
    transformObject: (given) => withoutUnused(jsonSchemaTransformObject(given)),
  })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { docExpansion: 'list', validatorUrl: null },
    staticCSP: DOCS_POLICY,
  })
}

/** The library names each schema twice, for requests too; what nothing refers to is left out. */
function withoutUnused<T extends object>(given: T): T {
  const all = JSON.stringify(given)
  const { components } = given as { components?: { schemas?: Record<string, unknown> } }
  for (const name of Object.keys(components?.schemas ?? {}))
    if (!all.includes(`"#/components/schemas/${name}"`)) delete components?.schemas?.[name]
  return given
}

interface PerType {
  readonly content: Readonly<Record<string, { readonly schema: z.ZodType }>>
}

const isPerType = (body: unknown): body is PerType =>
  typeof body === 'object' && body !== null && 'content' in body

/** Schemas of a body by media type, which the library's own transform does not know. */
const bodyOf = ({ content }: PerType): unknown => ({
  content: Object.fromEntries(
    Object.entries(content).map(([type, { schema }]) => [
      type,
      {
        schema:
          type === 'application/json'
            ? z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' })
            : { type: 'string', contentMediaType: type },
      },
    ]),
  ),
})
