import * as zlib from 'node:zlib'
import type { Entry } from '../entry.ts'
import { LARGEST_DOCUMENT } from '../limits.ts'
import { type Reading, unreadable } from '../reading.ts'
import { ByteReader, type Chunks } from '../stream.ts'

/** Headers of a record or of a response, by lower-case name; the first of several counts. */
type Headers = ReadonlyMap<string, string>

const VERSION = /^WARC\/(?:0\.1[78]|1\.[01])$/u
const LONGEST_LINE = 64 * 1024
const MOST_HEADERS = 500
/** Types of contents that may be a report. */
const READABLE =
  /^(?:text\/(?:html|plain|xml|markdown|csv)|application\/(?:xhtml\+xml|xml|rss\+xml|atom\+xml|json|feed\+json|ld\+json))\b/iu

async function headersOf(reader: ByteReader): Promise<Headers> {
  const headers = new Map<string, string>()
  for (let n = 0; n < MOST_HEADERS; n++) {
    const line = await reader.line(LONGEST_LINE)
    if (line === null || line === '') break
    const colon = line.indexOf(':')
    if (colon <= 0) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

/** The body of a chunked response; what is cut short is given as far as it goes. */
function dechunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\r\n', at)
    if (end < 0 || end - at > 100) break
    const size = Number.parseInt(bytes.toString('latin1', at, end), 16)
    if (!Number.isFinite(size) || size <= 0) break
    parts.push(bytes.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
  return parts.length === 0 ? bytes : Buffer.concat(parts)
}

function decompressed(bytes: Buffer, encoding: string): Buffer {
  const limit = { maxOutputLength: LARGEST_DOCUMENT }
  switch (encoding.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return zlib.gunzipSync(bytes, limit)
    case 'br':
      return zlib.brotliDecompressSync(bytes, limit)
    case 'zstd':
      if (!('zstdDecompressSync' in zlib)) throw new Error('zstd needs Node 22.15')
      return zlib.zstdDecompressSync(bytes, limit)
    case 'deflate':
      try {
        return zlib.inflateSync(bytes, limit)
      } catch {
        return zlib.inflateRawSync(bytes, limit) // many servers send it without its header
      }
    default:
      return bytes
  }
}

interface Response {
  readonly status: number
  readonly type: string
  readonly body: Buffer
}

/** An HTTP response as it came over the wire. */
function responseOf(bytes: Buffer): Response | null {
  const end = bytes.indexOf('\r\n\r\n')
  const head = bytes.toString('latin1', 0, end < 0 ? Math.min(bytes.length, LONGEST_LINE) : end).split('\r\n')
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/u.exec(head[0] ?? '')?.[1]
  if (status === undefined) return null
  const headers = new Map(
    head
      .slice(1)
      .map(
        (line) =>
          [
            line.slice(0, line.indexOf(':')).trim().toLowerCase(),
            line.slice(line.indexOf(':') + 1).trim(),
          ] as const,
      ),
  )
  let body: Buffer = end < 0 ? Buffer.alloc(0) : bytes.subarray(end + 4)
  if (/chunked/iu.test(headers.get('transfer-encoding') ?? '')) body = dechunked(body)
  for (const encoding of (headers.get('content-encoding') ?? '').split(',').reverse()) {
    try {
      body = decompressed(body, encoding)
    } catch {
      // archives often keep the header of an encoding that they have already undone
      if (/[<{]/u.test(body.toString('latin1', 0, 200))) break
      return null
    }
  }
  return { status: Number(status), type: headers.get('content-type') ?? '', body }
}

/**
 * The pages of a WARC 1.0 or 1.1 file, record after record, in constant memory: responses with status 200 and a type
 * that may be a report, resources and conversions. A revisit of a page that this archive holds is that page again
 * and gives nothing; of one that it does not hold, a note.
 */
export async function* membersOfWarc(chunks: Chunks, source: string): AsyncGenerator<Entry | Reading> {
  const reader = new ByteReader(chunks)
  const digests = new Set<string>()
  let lost = false
  for (let n = 0; ; ) {
    const line = await reader.line(LONGEST_LINE)
    if (line === null) return
    if (line === '') continue
    if (!VERSION.test(line)) {
      // a wrong length led us astray: say so once, and look for the next record
      if (!lost) yield unreadable(`${source}#${n + 1}`, 'warc:broken', 'no record where one should begin')
      lost = true
      continue
    }
    lost = false
    n++
    const at = `${source}#${n}`
    const headers = await headersOf(reader)
    const length = Number(headers.get('content-length'))
    if (!Number.isSafeInteger(length) || length < 0) {
      yield unreadable(
        at,
        'warc:broken',
        `a record without a length (${headers.get('content-length') ?? 'none'})`,
      )
      continue
    }
    const type = headers.get('warc-type') ?? ''
    const wanted = type === 'response' || type === 'resource' || type === 'conversion' || type === 'revisit'
    if (!wanted || length > LARGEST_DOCUMENT) {
      if (wanted) yield unreadable(at, 'input:too-large', `a record of ${length} bytes`)
      await reader.skip(length)
      continue
    }
    const bytes = await reader.take(length)
    if (bytes.length < length)
      yield unreadable(at, 'warc:truncated', `the archive ends ${length - bytes.length} bytes too early`)
    const entry = recordOf(at, type, headers, bytes, digests)
    if (entry !== null) yield entry
  }
}

function recordOf(
  at: string,
  type: string,
  headers: Headers,
  bytes: Buffer,
  digests: Set<string>,
): Entry | Reading | null {
  const url = headers.get('warc-target-uri')?.replace(/^<|>$/gu, '') ?? null
  const digest = headers.get('warc-payload-digest')
  if (type === 'revisit') {
    if (digest !== undefined && digests.has(digest)) return null
    return unreadable(at, 'warc:revisit', `the page ${url ?? ''} is in another archive`)
  }
  const isHttp =
    /^application\/http/iu.test(headers.get('content-type') ?? '') ||
    (type === 'response' && bytes.subarray(0, 5).toString('latin1') === 'HTTP/')
  const response = isHttp
    ? responseOf(bytes)
    : { status: 200, type: headers.get('content-type') ?? '', body: bytes }
  if (response === null) return unreadable(at, 'warc:broken', 'a response that could not be decoded')
  if (response.status !== 200 || response.body.length === 0 || !READABLE.test(response.type)) return null
  if (digest !== undefined && digests.size < 5_000_000) digests.add(digest)
  const charset = /charset\s?=\s?["']?(?<charset>[\w-]{2,40})/iu.exec(response.type)?.groups?.charset
  const { body } = response
  return {
    source: at,
    name: '',
    path: null,
    size: body.length,
    url,
    type: response.type,
    ...(charset === undefined ? {} : { charset }),
    open: async function* () {
      yield body
    },
  }
}
