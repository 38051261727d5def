import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Desk } from './endpoint.ts'
import { isFresh } from './fresh.ts'
import { keptRecord } from './renderer.ts'
import { takesGzip } from './shrink.ts'

export type RecordFormat = 'json' | 'ndjson' | 'md' | 'html'

const unpack = promisify(gunzip)

const TYPES: Readonly<Record<RecordFormat, string>> = {
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
}

/** The page carries its own style; its script is for files that are opened without a server. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The record of a story. JSON lies in the store as it is sent: gzipped, and unpacked only for those who cannot. */
export async function sendRecord(
  desk: Desk,
  story: string,
  format: RecordFormat,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const stored = await keptRecord(desk.store, story)
  const etag = `W/"${stored.etag}.${format}.${desk.version}"`
  reply.header('etag', etag).type(TYPES[format])
  if (isFresh(request.headers['if-none-match'], etag)) return reply.code(304).send()
  switch (format) {
    case 'md':
      return sendPage(reply, format, await desk.renderer.markdown(stored))
    case 'html':
      return sendPage(reply, format, await desk.renderer.html(stored))
    case 'json':
    case 'ndjson': {
      const bytes = Buffer.from(stored.gzip)
      reply.header('vary', 'accept-encoding')
      return takesGzip(request.headers['accept-encoding'])
        ? reply.header('content-encoding', 'gzip').send(bytes)
        : reply.header('content-encoding', 'identity').send(await unpack(bytes))
    }
    default:
      return format satisfies never
  }
}

/** A page that stands alone, or Markdown. */
export const sendPage = (reply: FastifyReply, format: RecordFormat, page: string): FastifyReply =>
  (format === 'html' ? reply.header('content-security-policy', PAGE_POLICY) : reply)
    .type(TYPES[format])
    .send(page)
