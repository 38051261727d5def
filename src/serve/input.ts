import { readEntry } from '../read/entry.ts'
import type { FetchOptions } from '../read/fetch.ts'
import { readInputs } from '../read/read.ts'
import type { Reading } from '../read/reading.ts'
import { said } from '../text/known.ts'

/** What is to be added: bytes of a file, or JSON with the words of reports or their addresses. */
export interface Input {
  readonly bytes?: Uint8Array
  /** Media type of the bytes. */
  readonly type?: string
  readonly json?: unknown
  readonly url?: string | undefined
  readonly name?: string | undefined
  /** EDTF; wins over the report's own word. */
  readonly published?: string | undefined
}

/** So much may one file unpack to, in bytes. */
const MOST_UNPACKED = 256 * 1024 * 1024

/** What an input holds. Addresses are fetched only where no words came with them. */
export async function* readingsOf(input: Input, fetch: FetchOptions): AsyncGenerator<Reading> {
  for await (const reading of asRead(input, fetch)) {
    const { report } = reading
    yield report === null || input.published === undefined
      ? reading
      : { ...reading, report: { ...report, published: said(input.published) } }
  }
}

async function* asRead(input: Input, fetch: FetchOptions): AsyncGenerator<Reading> {
  if (input.bytes !== undefined) {
    yield* readBytes(input.bytes, {
      source: input.url ?? input.name ?? 'upload',
      name: input.name ?? '',
      type: input.type ?? '',
      url: input.url ?? null,
    })
    return
  }
  const given = Array.isArray(input.json) ? input.json : [input.json]
  for (const [index, one] of given.entries()) {
    const url = addressOnly(one)
    if (url !== undefined) yield* readInputs([url], { fetch })
    else
      yield* readBytes(new TextEncoder().encode(JSON.stringify(one)), {
        source: input.name ?? (given.length === 1 ? 'upload' : `upload#${index + 1}`),
        name: 'report.json',
        type: 'application/json',
        url: null,
      })
  }
}

const readBytes = (
  bytes: Uint8Array,
  entry: { source: string; name: string; type: string; url: string | null },
): AsyncGenerator<Reading> =>
  readEntry(
    {
      ...entry,
      path: null,
      size: bytes.length,
      open: async function* () {
        yield bytes
      },
    },
    { depth: 0, budget: { left: MOST_UNPACKED } },
  )

/** The address of a report that comes without words. */
function addressOnly(given: unknown): string | undefined {
  if (typeof given !== 'object' || given === null) return undefined
  const { url, ...rest } = given as { readonly url?: unknown }
  return typeof url === 'string' && Object.keys(rest).length === 0 ? url : undefined
}
