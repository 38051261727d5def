import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

/** Characters from which an answer is worth the work. */
const SHORTEST = 1024

/**
 * Sends words gzipped, in one go: a stream for each answer costs more than the compression does. Files are streams
 * and none of its business.
 */
export function shrinkWords(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < SHORTEST || reply.hasHeader('content-encoding'))
      return payload
    reply.header('vary', 'accept-encoding')
    if (!takesGzip(request.headers['accept-encoding'])) return payload
    const bytes = gzipSync(payload, { level: 1 })
    reply.header('content-encoding', 'gzip').header('content-length', bytes.length)
    return bytes
  })
}

/** `takesGzip('br, gzip;q=0.5') // true` */
export const takesGzip = (accepted: string | undefined): boolean =>
  /(?:^|[\s,])(?:gzip|\*)\s*(?:$|,|;\s*q=(?!0(?:\.0{0,3})?\s*(?:,|$)))/iu.test(accepted ?? '')
