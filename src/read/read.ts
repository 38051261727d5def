import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { byCodeUnit } from '../text/order.ts'
import { readEntry } from './entry.ts'
import { type Reading, unreadable } from './reading.ts'

export type { Reading } from './reading.ts'

/** What reading may use besides the inputs themselves. */
export interface ReadOptions {
  /** What `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The files of a directory and of those in it, by code unit, so that the order is the same on every machine. */
async function* filesIn(directory: string): AsyncGenerator<string> {
  const entries = await readdir(directory, { withFileTypes: true })
  for (const entry of entries.toSorted((a, b) => byCodeUnit(a.name, b.name))) {
    const file = path.join(directory, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* filesIn(file)
    else if (entry.isFile()) yield file
  }
}

async function* filesOf(input: string): AsyncGenerator<string> {
  const found = await stat(input).catch(() => undefined)
  if (found?.isDirectory() === true) yield* filesIn(input)
  else if (found === undefined && isDynamicPattern(input))
    yield* (await glob(input, { expandDirectories: false })).toSorted(byCodeUnit)
  else yield input
}

async function* readFile(file: string): AsyncGenerator<Reading> {
  const { size } = await stat(file)
  yield* readEntry({ source: file, name: file, path: file, size, open: () => createReadStream(file) })
}

async function* readInput(input: string, options: ReadOptions): AsyncGenerator<Reading> {
  if (input === '-') {
    const { stdin } = options
    if (stdin === undefined) yield unreadable('-', 'input:none', 'there is no standard input')
    else yield* readEntry({ source: '-', name: '', path: null, size: null, open: () => stdin })
    return
  }
  let any = false
  for await (const file of filesOf(input)) {
    any = true
    try {
      yield* readFile(file)
    } catch (error) {
      yield unreadable(file, 'input:unreadable', messageOf(error))
    }
  }
  if (!any) yield unreadable(input, 'input:none', 'nothing found there')
}

/**
 * Reads files, directories, globs and `-`, in the order given (directories by code unit). What cannot be read
 * yields a reading without a report and a note that says why; nothing else is lost.
 */
export async function* readInputs(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Reading> {
  for (const input of inputs) yield* readInput(input, options)
}
