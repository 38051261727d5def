import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import { RapporteurError } from '../text/error.ts'
import { api } from './api.ts'
import type { Desk, Endpoint, Who } from './endpoint.ts'
import { sendOnlyNews } from './fresh.ts'
import { guard } from './guard.ts'
import { measure } from './metrics.ts'
import { document, schemaOf } from './openapi.ts'
import { PROBLEM_TYPE, Problem, problemBody } from './problem.ts'
import { shrinkWords } from './shrink.ts'
import { serveUi } from './ui.ts'

export interface ServerOptions {
  /** Who asks where no token is demanded, because only this machine can ask; null demands a token of everyone. */
  readonly local: Who | null
  /** Names under which the server may be asked, besides those of this machine. */
  readonly hosts?: readonly string[]
  /** Requests a minute of one token or address; 0 for as many as they like. */
  readonly rate?: number
  /** Where the built reading room lies. */
  readonly web?: string
  /** Told of faults of our own; askers only learn that there was one. */
  readonly onFault?: (error: unknown, request: { readonly method: string; readonly url: string }) => void
}

/** Bytes of a body, and milliseconds for a request to come in, and for its answer to go out. */
const LARGEST_BODY = 32 * 1024 * 1024
const SLOWEST_REQUEST = 60_000
const SLOWEST_ANSWER = 120_000

/** The server, ready to listen or to be asked with `inject`. */
export async function makeServer(desk: Desk, options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: LARGEST_BODY,
    requestTimeout: SLOWEST_REQUEST,
    handlerTimeout: SLOWEST_ANSWER,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    forceCloseConnections: true, //                      live events never end by themselves
  })
  app.setValidatorCompiler(validatorCompiler)
  // Handlers are typed by the schemas of their answers and tested against them: to check again costs half the time.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data))
  tellProblems(app, options.onFault)
  takeFiles(app)

  measure(app, desk) //                                  first, so that refusals are counted too
  await app.register(helmet, POLICY) //                  on every answer, refusals included
  guard(app, { store: desk.store, local: options.local, hosts: options.hosts ?? [], readOnly: desk.readOnly })
  if (options.rate !== 0)
    await app.register(rateLimit, {
      max: options.rate ?? 1200,
      timeWindow: 60_000,
      keyGenerator: ({ who, ip }) => who?.name ?? ip,
      errorResponseBuilder: (_request, { after }) =>
        new Problem(429, 'TOO_MANY_REQUESTS', `Too many requests. Come again in ${after}.`),
    })
  sendOnlyNews(app) //                                   before compression: it looks at the words
  shrinkWords(app) //                                    what is left to the next are files
  await app.register(compress, {
    global: true,
    encodings: ['gzip'],
    threshold: 1024,
    zlibOptions: { level: 4 },
  })
  await document(app, desk.version)
  await app.register(async (routes) => answerApi(routes, desk), { prefix: '/api/v1' })
  await serveUi(app, desk, options.web)
  return app
}

/** Nothing from anywhere else; the pages of the reading room bring no inline code. */
const POLICY = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    },
  },
  strictTransportSecurity: false, //                     TLS is the business of the proxy in front
  xFrameOptions: { action: 'deny' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'no-referrer' },
} as const

function answerApi(app: FastifyInstance, desk: Desk): void {
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache')
  })
  for (const [key, one] of Object.entries<Endpoint>(api)) answerOne(app, desk, key, one)
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}

function answerOne(app: FastifyInstance, desk: Desk, key: string, one: Endpoint): void {
  const [method = '', path = ''] = key.split(' ')
  app.route({
    method,
    url: path.replaceAll(/\{(\w+)\}/gu, ':$1'),
    schema: schemaOf(path.split('/')[1] ?? '', one),
    config: { least: one.role },
    preValidation: async (request) => {
      if (
        Buffer.isBuffer(request.body) &&
        !(one.files ?? []).includes(typeOf(request.headers['content-type']))
      )
        throw new Problem(
          415,
          'MEDIA_TYPE_UNKNOWN',
          `Send ${['application/json', ...(one.files ?? [])].join(', ')}.`,
        )
    },
    handler: (request, reply) => {
      const { params, query, body, who } = request
      const file = Buffer.isBuffer(body)
        ? { bytes: body, type: request.headers['content-type'] ?? '' }
        : undefined
      return one.handle({ params, query, body, file, who, desk, request, reply })
    },
  })
}

const typeOf = (header: string | undefined): string =>
  (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''

/** Bodies that are not JSON come as bytes. */
function takeFiles(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
}

/** Whatever goes wrong is told as RFC 9457 has it; what was not meant to be told is not. */
function tellProblems(app: FastifyInstance, onFault: ServerOptions['onFault']): void {
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    const problem = problemOf(error)
    if (problem.status === 500) onFault?.(error, { method: request.method, url: request.url })
    return reply
      .code(problem.status)
      .type(PROBLEM_TYPE)
      .send(JSON.stringify(problemBody(problem)))
  })
  app.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .type(PROBLEM_TYPE)
      .send(
        JSON.stringify(problemBody(new Problem(404, 'NOT_FOUND', `There is no ${request.method} here.`))),
      ),
  )
}

/** What the store throws at questions that make no sense; its other errors are faults of ours. */
const ASKED_WRONGLY: ReadonlySet<string> = new Set([
  'CURSOR_UNKNOWN',
  'DATE_UNREADABLE',
  'SEARCH_EMPTY',
  'IMPORT_UNREADABLE',
])

function problemOf(error: FastifyError | Problem): Problem {
  if (error instanceof Problem) return error
  if (error.validation !== undefined)
    return new Problem(
      400,
      'REQUEST_INVALID',
      'The request does not have the form that the documentation asks for.',
      error.validation.map(({ instancePath, message }) => ({
        in: error.validationContext ?? 'request',
        path: instancePath,
        message: message ?? 'is wrong',
      })),
    )
  if (error instanceof RapporteurError && ASKED_WRONGLY.has(error.code))
    return new Problem(400, error.code, error.message)
  // Fastify's own refusals: a body too large, broken JSON, a slow request. Their words say nothing about us.
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return new Problem(error.statusCode, error.code ?? 'REQUEST_REFUSED', error.message)
  return new Problem(500, 'FAULT', 'Something went wrong here. It was noted.')
}
