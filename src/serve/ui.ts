import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import statics from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Desk } from './endpoint.ts'
import { Problem } from './problem.ts'
import { keptRecord } from './renderer.ts'

/** Where `npm run build` leaves the reading room, seen from here, from source as built. */
const BUILT = fileURLToPath(new URL('../../dist/web', import.meta.url))

/** What stands in for it where it was not built; everything can be asked all the same. */
const UNBUILT = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Rapporteur</title></head>
  <body>
    <div id="root">
      <h1>Rapporteur</h1>
      <p>The reading room is not built here. Build it with <code>npm run build</code> and start the server again.</p>
      <p>The <a href="/api/docs">API and its documentation</a> work without it.</p>
    </div>
  </body>
</html>
`

/**
 * The pages of the reading room: files of the build, and for every other path its shell, which finds out itself what
 * to show. A story can be read without scripts: its record stands in the shell.
 */
export async function serveUi(app: FastifyInstance, desk: Desk, web = BUILT): Promise<void> {
  const built = await readFile(path.join(web, 'index.html'), 'utf8').catch(() => undefined)
  const shell = built ?? UNBUILT
  if (built !== undefined)
    await app.register(statics, {
      root: web,
      wildcard: false, //                                exactly the files that are there: no path leads elsewhere
      index: false,
      globIgnore: ['index.html'],
      cacheControl: false,
      setHeaders: (reply, file) =>
        reply.header(
          'cache-control',
          file.includes('/assets/') ? 'private, max-age=31536000, immutable' : 'private, no-cache',
        ),
    })

  app.get<{ Params: { id: string } }>(
    '/stories/:id',
    { schema: { hide: true } },
    async ({ params }, reply) => {
      const kept = await keptRecord(desk.store, params.id).catch(() => undefined)
      return kept === undefined
        ? send(reply.code(404), shell)
        : send(reply, shell, readableParts(await desk.renderer.html(kept)))
    },
  )
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    // No page has a name with an ending: that is a file that is not there.
    if (/^\/api(?:[/?]|$)|\.\w{1,10}(?:\?|$)/u.test(request.url))
      throw new Problem(404, 'NOT_FOUND', 'There is nothing here.')
    return send(reply, shell)
  })
}

interface Readable {
  readonly style: string
  readonly body: string
}

/** Style and body of the page of a record: the rest of it is for a file that stands alone. */
function readableParts(page: string): Readable {
  const between = (start: RegExp, end: string): string => {
    const from = start.exec(page)
    return from === null ? '' : page.slice(from.index + from[0].length, page.indexOf(end, from.index))
  }
  return {
    style: between(/<style[^>]*>/u, '</style>'),
    body: between(/<body[^>]*>/u, '</body>').replace(/<script[\s\S]*$/u, ''),
  }
}

/** The policy of all pages, and leave for the one style that a record brings. */
function send(reply: FastifyReply, shell: string, readable?: Readable): FastifyReply {
  reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-cache')
  if (readable === undefined) return reply.send(shell)
  const { style, body } = readable
  const policy = String(reply.getHeader('content-security-policy'))
  const hash = createHash('sha256').update(style).digest('base64')
  reply.header(
    'content-security-policy',
    policy.replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`),
  )
  return reply.send(
    shell.replace(
      '<div id="root">',
      () => `<div id="root"><noscript><style>${style}</style>${body}</noscript>`,
    ),
  )
}
