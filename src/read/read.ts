import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { byCodeUnit } from '../text/order.ts'
import { readPlain } from './plain.ts'
import type { Note, Report } from './report.ts'

/** One input that was read, or could not be: then `report` is null and a note says why. */
export interface Reading {
  readonly source: string
  readonly report: Report | null
  readonly notes: readonly Note[]
}

const files = (input: string): readonly string[] =>
  statSync(input).isDirectory()
    ? readdirSync(input)
        .sort(byCodeUnit)
        .flatMap((name) => files(path.join(input, name)))
    : [input]

/** Reads files and directories, in order. */
export async function* readInputs(inputs: readonly string[]): AsyncGenerator<Reading> {
  for (const file of inputs.flatMap(files))
    yield { source: file, report: readPlain(readFileSync(file, 'utf8'), file), notes: [] }
}
