import { decode } from './decode.ts'
import { formatOf } from './format.ts'
import { declaredCharset, type PageOrigin, readHtml } from './html.ts'
import { readObject } from './json.ts'
import { type Budget, budgetFor, DEEPEST_ARCHIVE, LARGEST_DOCUMENT } from './limits.ts'
import { readPlain } from './plain.ts'
import { type Reading, unreadable } from './reading.ts'
import { bytesOf, type Chunks, linesOf, peek } from './stream.ts'
import { gunzip } from './unpack.ts'

/** Each format in its own file, loaded when one is met: a folder of texts need not wait for the readers of mail. */
const formats = {
  agency: () => import('./formats/agency.ts'),
  csv: () => import('./formats/csv.ts'),
  feed: () => import('./formats/feed.ts'),
  mail: () => import('./formats/mail.ts'),
  markdown: () => import('./formats/markdown.ts'),
  opml: () => import('./formats/opml.ts'),
  tar: () => import('./formats/tar.ts'),
  warc: () => import('./formats/warc.ts'),
  zip: () => import('./formats/zip.ts'),
}

/** One file, one member of an archive, or one answer of a server, that can be opened once. */
export interface Entry {
  /** How it is named in the result. */
  readonly source: string
  /** Its file name, for the extension; empty where there is none. */
  readonly name: string
  /** Where it lies, if it is a file. */
  readonly path: string | null
  /** In bytes; null where it is not known beforehand. */
  readonly size: number | null
  /** Where it was published. */
  readonly url?: string | null
  /** Type and charset that a server declared. */
  readonly type?: string
  readonly charset?: string
  readonly open: () => Chunks
}

/** What is kept while archives are opened in archives and lists lead to other lists. */
export interface Descent {
  readonly depth: number
  readonly budget: Budget
  /** Reads what a list of feeds names: an address, or a file beside the list. */
  readonly follow?: (address: string, from: Entry) => AsyncIterable<Reading>
}

const HEAD = 64 * 1024

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Reads whatever one entry holds: a report, or many. Nothing is thrown: trouble is a reading with a note. */
export async function* readEntry(
  entry: Entry,
  descent: Descent = { depth: 0, budget: budgetFor(entry.size) },
): AsyncGenerator<Reading> {
  try {
    yield* readUnguarded(entry, descent)
  } catch (error) {
    yield unreadable(entry.source, 'input:unreadable', messageOf(error).slice(0, 200))
  }
}

async function* readUnguarded(entry: Entry, descent: Descent): AsyncGenerator<Reading> {
  const { source } = entry
  if (descent.depth > DEEPEST_ARCHIVE)
    return yield unreadable(source, 'archive:too-deep', 'archives nested too deep')
  const { head, chunks } = await peek(entry.open(), HEAD)
  if (head.length === 0) return yield unreadable(source, 'input:empty', 'the file is empty')
  const format = formatOf(head, entry.name, entry.type ?? '')
  const deeper: Descent = { ...descent, depth: descent.depth + 1 }
  switch (format) {
    case 'gzip':
      return yield* readEntry(
        {
          ...entry,
          name: entry.name.replace(/\.gz$/iu, ''),
          path: null,
          size: null,
          open: () => gunzip(chunks, descent.budget),
        },
        deeper,
      )
    case 'zip':
      return yield* members(
        (await formats.zip()).membersOfZip(chunks, entry.path, source, descent.budget),
        deeper,
      )
    case 'tar':
      return yield* members((await formats.tar()).membersOfTar(chunks, source, descent.budget), deeper)
    case 'warc':
      return yield* members((await formats.warc()).membersOfWarc(chunks, source), deeper)
    case 'json-lines':
      return yield* readLines(chunks, source)
    case 'csv':
      return yield* (await formats.csv()).readCsv(head, chunks, source, LARGEST_DOCUMENT)
    case 'mailbox':
      return yield* (await formats.mail()).readMailbox(chunks, source, LARGEST_DOCUMENT)
    default:
  }
  const bytes = await bytesOf(chunks, LARGEST_DOCUMENT)
  if (bytes === null)
    return yield unreadable(source, 'input:too-large', `a document of more than ${LARGEST_DOCUMENT} bytes`)
  if (format === 'html') {
    const origin: PageOrigin = {
      url: entry.url ?? null,
      ...(entry.charset === undefined ? {} : { charset: entry.charset }),
    }
    return yield readingOf(source, readHtml(bytes, source, origin))
  }
  if (format === 'mail') return yield await (await formats.mail()).readMail(bytes, source)
  const decoded = decode(bytes, entry.charset ?? declaredCharset(bytes))
  if (decoded.text === null) return yield unreadable(source, 'input:binary', decoded.because)
  const { text } = decoded
  if (text.trim() === '') return yield unreadable(source, 'input:empty', 'nothing but white space')
  switch (format) {
    case 'json':
      return yield* readJson(text, source)
    case 'feed':
      return yield* (await formats.feed()).readFeed(text, source)
    case 'opml':
      return yield* readList(text, entry, deeper)
    case 'agency-xml':
      return yield (await formats.agency()).readAgencyXml(text, source)
    case 'markdown':
      return yield (await formats.markdown()).readMarkdown(text, source)
    case 'text':
      return yield readingOf(source, readPlain(text, source, { url: entry.url ?? null }))
    default:
      return format satisfies never
  }
}

const readingOf = (source: string, report: NonNullable<Reading['report']>): Reading => ({
  source,
  report,
  notes: report.notes,
})

/** Members of an archive are entries of their own; what could not be opened is a reading already. */
async function* members(entries: AsyncIterable<Entry | Reading>, descent: Descent): AsyncGenerator<Reading> {
  for await (const entry of entries) {
    if ('report' in entry) yield entry
    else yield* readEntry(entry, descent)
  }
}

async function* readLines(chunks: Chunks, source: string): AsyncGenerator<Reading> {
  let n = 0
  for await (const line of linesOf(chunks, LARGEST_DOCUMENT)) {
    n++
    const at = `${source}#${n}`
    if (line === null) yield unreadable(at, 'input:too-large', `a line longer than ${LARGEST_DOCUMENT} bytes`)
    else if (line.length > 0) {
      const decoded = decode(line)
      if (decoded.text === null) yield unreadable(at, 'input:binary', decoded.because)
      else if (decoded.text.trim() !== '') yield* readJson(decoded.text, at)
    }
  }
}

/** One JSON text: an item of an agency, a report, or a list of either. */
async function* readJson(text: string, source: string): AsyncGenerator<Reading> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return yield unreadable(source, 'json:broken', `not valid JSON: ${messageOf(error).slice(0, 120)}`)
  }
  const { isNinjs, readNinjs } = await formats.agency()
  const one = (item: unknown, at: string): Reading =>
    isNinjs(item) ? readNinjs(item, at) : readObject(item, at)
  if (!Array.isArray(value)) return yield one(value, source)
  if (value.length === 0) return yield unreadable(source, 'json:no-text', 'an empty list')
  for (const [i, item] of value.entries()) yield one(item, `${source}#${i + 1}`)
}

async function* readList(text: string, entry: Entry, descent: Descent): AsyncGenerator<Reading> {
  const feeds = (await formats.opml()).feedsOf(text)
  if (feeds.length === 0) return yield unreadable(entry.source, 'opml:empty', 'a list without feeds')
  if (descent.follow === undefined)
    return yield unreadable(
      entry.source,
      'opml:not-followed',
      'a list of feeds inside an archive is not followed',
    )
  for (const address of feeds) yield* descent.follow(address, entry)
}
