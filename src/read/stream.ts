/** Bytes as they arrive. */
export type Chunks = AsyncIterable<Uint8Array>

/** The first bytes of a stream, and the whole stream with them put back. */
export async function peek(chunks: Chunks, size: number): Promise<{ head: Uint8Array; chunks: Chunks }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let length = 0
  while (length < size) {
    const next = await iterator.next()
    if (next.done === true) break
    seen.push(next.value)
    length += next.value.length
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* seen
    for (;;) {
      const next = await iterator.next()
      if (next.done === true) return
      yield next.value
    }
  }
  return { head: Buffer.concat(seen).subarray(0, size), chunks: whole() }
}

/** All bytes of a stream, or null where there are more than `limit`. */
export async function bytesOf(chunks: Chunks, limit: number): Promise<Uint8Array | null> {
  const seen: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > limit) return null
    seen.push(chunk)
  }
  return Buffer.concat(seen)
}

const LINE_FEED = 10

/** The lines of a stream as bytes; null for a line longer than `limit`, whose bytes are let go. */
export async function* linesOf(chunks: Chunks, limit: number): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = []
  let length = 0
  const take = (): Uint8Array | null => {
    const line = length > limit ? null : Buffer.concat(parts)
    parts = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let stop = chunk.indexOf(LINE_FEED); stop >= 0; stop = chunk.indexOf(LINE_FEED, start)) {
      parts.push(chunk.subarray(start, stop))
      length += stop - start
      yield take()
      start = stop + 1
    }
    length += chunk.length - start
    if (length <= limit) parts.push(chunk.subarray(start))
    else parts = []
  }
  if (length > 0) yield take()
}

/** Reads lines and stretches of bytes from a stream, holding no more than what is asked for. */
export class ByteReader {
  private readonly iterator: AsyncIterator<Uint8Array>
  private rest: Uint8Array = new Uint8Array()
  private done = false

  constructor(chunks: Chunks) {
    this.iterator = chunks[Symbol.asyncIterator]()
  }

  private async more(): Promise<boolean> {
    if (this.done) return false
    const next = await this.iterator.next()
    if (next.done === true) {
      this.done = true
      return false
    }
    this.rest = this.rest.length === 0 ? next.value : Buffer.concat([this.rest, next.value])
    return true
  }

  /** The next line without its end, cut to `limit` bytes; null at the end of the stream. */
  async line(limit: number): Promise<string | null> {
    let kept = ''
    for (;;) {
      const end = this.rest.indexOf(LINE_FEED)
      const part = end < 0 ? this.rest : this.rest.subarray(0, end)
      if (kept.length < limit) kept += Buffer.from(part.subarray(0, limit - kept.length)).toString('latin1')
      if (end >= 0) {
        this.rest = this.rest.subarray(end + 1)
        return kept.replace(/\r$/u, '')
      }
      const any = part.length > 0
      this.rest = new Uint8Array()
      if (!(await this.more())) return any || kept !== '' ? kept : null
    }
  }

  /** The next `size` bytes; fewer at the end of the stream. */
  async take(size: number): Promise<Buffer> {
    const parts: Uint8Array[] = []
    let length = 0
    await this.pass(size, (part) => {
      parts.push(part)
      length += part.length
    })
    return Buffer.concat(parts, length)
  }

  /** Lets `size` bytes go by. */
  async skip(size: number): Promise<void> {
    await this.pass(size, () => undefined)
  }

  private async pass(size: number, use: (part: Uint8Array) => void): Promise<void> {
    for (let left = size; left > 0; ) {
      if (this.rest.length === 0 && !(await this.more())) return
      const part = this.rest.subarray(0, left)
      this.rest = this.rest.subarray(part.length)
      left -= part.length
      use(part)
    }
  }
}
