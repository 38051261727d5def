import { decode } from './decode.ts'
import { readHtml } from './html.ts'
import { readJsonLine, readObject } from './json.ts'
import { readPlain } from './plain.ts'
import { type Reading, unreadable } from './reading.ts'
import { bytesOf, type Chunks, linesOf, peek } from './stream.ts'

/** One file, or one member of an archive, that can be opened once. */
export interface Entry {
  /** How it is named in the result. */
  readonly source: string
  /** Its file name, for the extension; empty where there is none. */
  readonly name: string
  /** In bytes; null where it is not known beforehand. */
  readonly size: number | null
  readonly open: () => Chunks
}

/** One document larger than this is not read: no report is that long. */
const LARGEST_DOCUMENT = 16 * 1024 * 1024

const extensionOf = (name: string): string => /\.([a-z0-9]{1,8})$/iu.exec(name)?.[1]?.toLowerCase() ?? ''

type Format = 'text' | 'html' | 'json' | 'json-lines'

const HTML_START =
  /^(?:<!--[\s\S]{0,2000}?-->\s{0,100}|<\?xml[^>]{0,200}>\s{0,100}){0,5}(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])/iu
const HTML_INSIDE = /<(?:html|head|body|article|div|p|meta|title)[\s>]/iu

const isHtml = (start: string, extension: string): boolean =>
  HTML_START.test(start) ||
  (/^x?html?$/u.test(extension) && start.includes('<')) ||
  (start.startsWith('<') && HTML_INSIDE.test(start.slice(0, 4_000)))

function formatOf(head: string, extension: string): Format {
  const start = head.replace(/^\uFEFF/u, '').trimStart()
  if (isHtml(start, extension)) return 'html'
  if (extension === 'jsonl' || extension === 'ndjson') return 'json-lines'
  if (/^\[\s{0,20}\{/u.test(start) && extension !== 'txt') return 'json'
  if (!/^\{\s{0,200}"/u.test(start)) return 'text'
  return /^\{[^\n]{2,}\}\s{0,4}\n\s{0,4}\{/u.test(start) || extension !== 'json' ? 'json-lines' : 'json'
}

/** Reads whatever one file holds: a report, or many. */
export async function* readEntry(entry: Entry): AsyncGenerator<Reading> {
  const { head, chunks } = await peek(entry.open(), 64 * 1024)
  if (head.length === 0) return yield unreadable(entry.source, 'input:empty', 'the file is empty')
  const format = formatOf(Buffer.from(head).toString('utf8'), extensionOf(entry.name))
  switch (format) {
    case 'json-lines':
      return yield* readLines(chunks, entry.source)
    case 'json':
      return yield* readJson(chunks, entry.source)
    case 'html':
      return yield await readPage(chunks, entry.source)
    case 'text':
      return yield await readText(chunks, entry.source)
    default:
      return format satisfies never
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
      else if (decoded.text.trim() !== '') yield readJsonLine(decoded.text, at)
    }
  }
}

const tooLarge = (source: string): Reading =>
  unreadable(source, 'input:too-large', `a document of more than ${LARGEST_DOCUMENT} bytes`)

async function wholeText(chunks: Chunks, source: string): Promise<string | Reading> {
  const bytes = await bytesOf(chunks, LARGEST_DOCUMENT)
  if (bytes === null)
    return unreadable(source, 'input:too-large', `a document of more than ${LARGEST_DOCUMENT} bytes`)
  const decoded = decode(bytes)
  return decoded.text ?? unreadable(source, 'input:binary', 'because' in decoded ? decoded.because : '')
}

async function* readJson(chunks: Chunks, source: string): AsyncGenerator<Reading> {
  const text = await wholeText(chunks, source)
  if (typeof text !== 'string') return yield text
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return yield readJsonLine(text, source)
  }
  if (!Array.isArray(value)) return yield readObject(value, source)
  for (const [i, one] of value.entries()) yield readObject(one, `${source}#${i + 1}`)
}

async function readPage(chunks: Chunks, source: string): Promise<Reading> {
  const bytes = await bytesOf(chunks, LARGEST_DOCUMENT)
  if (bytes === null) return tooLarge(source)
  const report = readHtml(bytes, source)
  return { source, report, notes: report.notes }
}

async function readText(chunks: Chunks, source: string): Promise<Reading> {
  const text = await wholeText(chunks, source)
  if (typeof text !== 'string') return text
  if (text.trim() === '') return unreadable(source, 'input:empty', 'nothing but white space')
  const report = readPlain(text, source)
  return { source, report, notes: report.notes }
}
