import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { fold } from '../../text/fold.ts'
import { decode } from '../decode.ts'
import { readObject } from '../json.ts'
import { type Reading, unreadable } from '../reading.ts'
import type { Chunks } from '../stream.ts'

/** The sign that most often parts the names in the first line. */
export function delimiterOf(head: string): string {
  const [line = ''] = head.split(/\r?\n/u, 1)
  const counts = [',', ';', '\t', '|'].map((sign) => [sign, line.split(sign).length] as const)
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

async function* decoded(chunks: Chunks, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** Reads a table with named columns, a report a row: title, text, date, url, source, author, language or alike. */
export async function* readCsv(
  head: Uint8Array,
  chunks: Chunks,
  source: string,
  limit: number,
): AsyncGenerator<Reading> {
  const sample = decode(head)
  if (sample.text === null) return yield unreadable(source, 'input:binary', sample.because)
  const parser = Readable.from(decoded(chunks, sample.encoding)).pipe(
    parse({
      bom: true,
      columns: (names: readonly string[]) => names.map((name) => fold(name).replace(/[\s-]+/gu, '_')),
      delimiter: delimiterOf(sample.text),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: limit,
      skip_empty_lines: true,
    }),
  )
  let n = 0
  try {
    for await (const row of parser) {
      n++
      yield readObject(row, `${source}#${n}`)
    }
  } catch (error) {
    yield unreadable(
      `${source}#${n + 1}`,
      'csv:broken',
      error instanceof Error ? error.message.slice(0, 160) : 'not a table',
    )
  }
  if (n === 0) yield unreadable(source, 'csv:empty', 'the table has no rows')
}
