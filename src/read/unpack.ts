import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Budget, TooMuchUnpacked } from './limits.ts'
import type { Chunks } from './stream.ts'

/** Gzip (also of many members, as in web archives), unpacked as it is asked for. */
export async function* gunzip(chunks: Chunks, budget: Budget): AsyncGenerator<Uint8Array> {
  const source = Readable.from(chunks)
  const unpacker = createGunzip()
  source.on('error', (error) => unpacker.destroy(error))
  source.pipe(unpacker)
  try {
    yield* metered(unpacker, budget)
  } finally {
    source.destroy()
    unpacker.destroy()
  }
}

/** Passes on what was unpacked until the budget is spent. */
export async function* metered(chunks: Chunks, budget: Budget): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    budget.left -= chunk.length
    if (budget.left < 0) throw new TooMuchUnpacked()
    yield chunk
  }
}
