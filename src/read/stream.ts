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
