import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { byCodeUnit } from '../text/order.ts'
import { type Descent, type Entry, readEntry } from './entry.ts'
import { type Fetched, Fetcher, type FetchOptions } from './fetch.ts'
import { budgetFor } from './limits.ts'
import { type Reading, unreadable } from './reading.ts'

export type { Reading } from './reading.ts'

/** What reading may use besides the inputs themselves. */
export interface ReadOptions {
  /** What `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** How servers are asked for addresses; see {@link FetchOptions}. */
  readonly fetch?: FetchOptions
}

const ADDRESS = /^https?:\/\//iu

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

/** What a server answered, for `readEntry`; `source` is how it is named in the result. */
export const entryOf = (source: string, { bytes, type, url, charset }: Fetched): Entry => ({
  source,
  name: new URL(url).pathname,
  path: null,
  size: bytes.length,
  url,
  type,
  ...(charset === undefined ? {} : { charset }),
  open: async function* () {
    yield bytes
  },
})

/** Reads the inputs of one run, and remembers what it has read and whom it has asked. */
class Run {
  private readonly options: ReadOptions
  private readonly fetcher: Fetcher
  /** Files and addresses read so far: what a list names again is not read again. */
  private readonly done = new Set<string>()
  /** Lists of feeds that are being followed. */
  private readonly lists = new Set<string>()

  constructor(options: ReadOptions) {
    this.options = options
    this.fetcher = new Fetcher(options.fetch)
  }

  async *read(input: string): AsyncGenerator<Reading> {
    if (ADDRESS.test(input)) return yield* this.address(input, 0)
    if (input === '-') return yield* this.standardInput()
    let any = false
    for await (const file of filesOf(input)) {
      any = true
      yield* this.file(file, 0)
    }
    if (!any) yield unreadable(input, 'input:none', 'nothing found there')
  }

  private async *standardInput(): AsyncGenerator<Reading> {
    const { stdin } = this.options
    if (stdin === undefined) return yield unreadable('-', 'input:none', 'there is no standard input')
    yield* this.entry({ source: '-', name: '', path: null, size: null, open: () => stdin }, 0)
  }

  private async *file(file: string, depth: number): AsyncGenerator<Reading> {
    try {
      this.done.add(path.resolve(file))
      const { size } = await stat(file)
      yield* this.entry(
        { source: file, name: file, path: file, size, open: () => createReadStream(file) },
        depth,
      )
    } catch (error) {
      yield unreadable(file, 'input:unreadable', messageOf(error))
    }
  }

  private async *address(address: string, depth: number): AsyncGenerator<Reading> {
    this.done.add(address)
    const answer = await this.fetcher.fetch(address)
    if (answer.kind === 'refused') return yield unreadable(address, answer.rule, answer.message)
    yield* this.entry(entryOf(address, answer), depth)
  }

  private entry(entry: Entry, depth: number): AsyncGenerator<Reading> {
    const descent: Descent = {
      depth,
      budget: budgetFor(entry.size),
      follow: (address, from) => this.follow(address, from, depth + 1),
    }
    return readEntry(entry, descent)
  }

  /** Reads what a list of feeds names: addresses anywhere, files only beside a list that is a file itself. */
  private async *follow(address: string, from: Entry, depth: number): AsyncGenerator<Reading> {
    const { path: file, url = null } = from
    this.lists.add(file === null ? (url ?? from.source) : path.resolve(file))
    const near = ADDRESS.test(address)
      ? address
      : url !== null && URL.canParse(address, url)
        ? new URL(address, url).href
        : null
    const target = near ?? (file === null ? null : path.resolve(path.dirname(file), address))
    if (target === null) return yield unreadable(from.source, 'opml:not-followed', `${address} is no address`)
    if (this.lists.has(target))
      return yield unreadable(from.source, 'opml:circular', `it leads back to ${address}`)
    if (this.done.has(target)) return
    if (near !== null) yield* this.address(near, depth)
    else yield* this.file(path.join(path.dirname(file ?? ''), address), depth)
  }
}

/**
 * Reads files, directories, globs, `-` and addresses, in the order given (directories by code unit). What cannot be
 * read yields a reading without a report and a note that says why; nothing else is lost.
 * `for await (const { source, report } of readInputs(['reports/', 'https://courier.example/dam'])) …`
 */
export async function* readInputs(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Reading> {
  const run = new Run(options)
  for (const input of inputs) yield* run.read(input)
}
