import { createTarDecoder } from 'modern-tar'
import type { Entry } from '../entry.ts'
import { type Budget, MOST_MEMBERS } from '../limits.ts'
import { type Reading, unreadable } from '../reading.ts'
import type { Chunks } from '../stream.ts'
import { metered } from '../unpack.ts'

/** The members of a TAR, one after the other; each must be read or left before the next. */
export async function* membersOfTar(
  chunks: Chunks,
  source: string,
  budget: Budget,
): AsyncGenerator<Entry | Reading> {
  let n = 0
  try {
    for await (const { header, body } of ReadableStream.from(chunks).pipeThrough(createTarDecoder())) {
      if (header.type !== 'file') {
        await body.cancel()
        continue
      }
      n++
      if (n > MOST_MEMBERS)
        return yield unreadable(source, 'archive:too-many', `more than ${MOST_MEMBERS} files`)
      let opened = false
      yield {
        source: `${source}#${n}`,
        name: header.name,
        path: null,
        size: header.size,
        open: () => {
          opened = true
          return metered(body, budget)
        },
      }
      if (!opened) await body.cancel()
    }
  } catch (error) {
    yield unreadable(`${source}#${n + 1}`, 'tar:broken', error instanceof Error ? error.message : 'not a TAR')
  }
}
