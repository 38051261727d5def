import { Readable } from 'node:stream'
import { fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import type { Entry } from '../entry.ts'
import { type Budget, MOST_MEMBERS } from '../limits.ts'
import { type Reading, unreadable } from '../reading.ts'
import { bytesOf, type Chunks } from '../stream.ts'
import { metered } from '../unpack.ts'

/** A ZIP that is not a file must be held in memory; larger ones are not. In bytes. */
const LARGEST_IN_MEMORY = 256 * 1024 * 1024
/** What a web archive packed as WACZ holds beside the archive itself. */
const BESIDE_ARCHIVE = /^(?:indexes|pages|logs|text)\/|^datapackage/u
const OFFICE = /^(?:\[Content_Types\]\.xml|mimetype)$/u

/** The members of a ZIP or WACZ, one after the other. `file` is its path, where it is one. */
export async function* membersOfZip(
  chunks: Chunks,
  file: string | null,
  source: string,
  budget: Budget,
): AsyncGenerator<Entry | Reading> {
  let zip: ZipFile
  try {
    const options = { lazyEntries: true, autoClose: false }
    if (file === null) {
      const bytes = await bytesOf(chunks, LARGEST_IN_MEMORY)
      if (bytes === null)
        return yield unreadable(source, 'input:too-large', 'a ZIP in another archive larger than 256 MB')
      zip = await fromBufferPromise(Buffer.from(bytes), options)
    } else zip = await openPromise(file, options)
  } catch (error) {
    return yield unreadable(source, 'zip:broken', error instanceof Error ? error.message : 'not a ZIP')
  }
  let n = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      n++
      const at = `${source}#${n}`
      if (n === 1 && OFFICE.test(entry.fileName))
        return yield unreadable(source, 'input:binary', 'this is an office document or book, not text')
      if (n > MOST_MEMBERS)
        return yield unreadable(source, 'archive:too-many', `more than ${MOST_MEMBERS} files`)
      if (BESIDE_ARCHIVE.test(entry.fileName)) continue
      if (entry.isEncrypted()) {
        yield unreadable(at, 'zip:encrypted', `${entry.fileName} is encrypted`)
        continue
      }
      yield {
        source: at,
        name: entry.fileName,
        path: null,
        size: entry.uncompressedSize,
        open: () => metered(opened(zip, entry), budget),
      }
    }
  } catch (error) {
    yield unreadable(`${source}#${n + 1}`, 'zip:broken', error instanceof Error ? error.message : 'not a ZIP')
  } finally {
    zip.close()
  }
}

async function* opened(
  zip: ZipFile,
  entry: Parameters<ZipFile['openReadStreamPromise']>[0],
): AsyncGenerator<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry)
  try {
    yield* stream
  } finally {
    if (stream instanceof Readable) stream.destroy()
  }
}
