import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

/** Whether what the asker has is what would be sent: `isFresh('"a", W/"b"', 'W/"b"') // true` */
export function isFresh(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  const bare = (tag: string): string => tag.trim().replace(/^W\//u, '')
  return ifNoneMatch.split(',', 100).some((tag) => tag.trim() === '*' || bare(tag) === bare(etag))
}

/** Names every JSON answer by its content, and sends nothing where the asker has it already. Before compression. */
export function sendOnlyNews(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || reply.statusCode !== 200 || typeof payload !== 'string') return payload
    const known = reply.getHeader('etag')
    const etag =
      typeof known === 'string' ? known : `W/"${createHash('sha1').update(payload).digest('base64url')}"`
    reply.header('etag', etag)
    if (!isFresh(request.headers['if-none-match'], etag)) return payload
    reply.code(304).removeHeader('content-length')
    return ''
  })
}
