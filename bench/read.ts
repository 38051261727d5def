// Pages a second beside Readability on linkedom, in one run on the same pages:
//   node bench/read.ts DIRECTORY        (of .html or .html.gz files; names do not matter)
// A web archive of so many gigabytes, made here, read in constant memory:
//   node bench/read.ts --warc 2
import { randomBytes } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { decode } from '../src/read/decode.ts'
import { readEntry } from '../src/read/entry.ts'
import { readHtml } from '../src/read/html.ts'

const print = (line: string): boolean => process.stdout.write(`${line}\n`)

function pagesIn(directory: string): readonly Uint8Array[] {
  return readdirSync(directory)
    .map((name) => path.join(directory, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file))
    .map((bytes) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes))
}

/** Pages a second of processor time, the best of three passes after a first one that warms up. */
function speed(pages: readonly Uint8Array[], read: (page: Uint8Array) => void): number {
  let best = 0
  for (let pass = 0; pass < 4; pass++) {
    const before = process.cpuUsage()
    for (const page of pages) read(page)
    const { user, system } = process.cpuUsage(before)
    if (pass > 0) best = Math.max(best, (pages.length * 1e6) / (user + system))
  }
  return best
}

function compare(directory: string): void {
  const pages = pagesIn(directory)
  const rapporteur = speed(pages, (page) => readHtml(page, 'page.html'))
  const readability = speed(pages, (page) => {
    const { document } = parseHTML(decode(page).text ?? '')
    try {
      new Readability(document).parse()
    } catch {
      // linkedom cannot hold every page; those count as done
    }
  })
  print(`pages                              ${pages.length}`)
  print(`Rapporteur, every step             ${rapporteur.toFixed(1)} pages per CPU second`)
  print(`Readability on linkedom            ${readability.toFixed(1)} pages per CPU second`)
  print(`ratio                              ${(rapporteur / readability).toFixed(1)}`)
}

const PARAGRAPH =
  'The ferry of Oxmere took nine thousand people over the lake on the first day, the canton said on Monday. '

/** Records like those of a crawl, each a gzip member of its own. */
function* records(bytes: number): Generator<Buffer> {
  for (let written = 0, n = 0; written < bytes; n++) {
    const story = `<p>${PARAGRAPH.repeat(20)}</p>`.repeat(10)
    // words that do not compress, so that the archive is as large on disk as in memory
    const noise = randomBytes(150_000).toString('base64')
    const html = `<html lang="en"><head><title>Day ${n}</title></head><body><article><h1>Day ${n}</h1>${story}</article><!--${noise}--></body></html>`
    const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${html}`
    const record = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://lake.example/${n}\r\nContent-Type: application/http\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`
    const packed = gzipSync(record, { level: 1 })
    written += packed.length
    yield packed
  }
}

async function archive(gigabytes: number): Promise<void> {
  const directory = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const file = path.join(directory, 'crawl.warc.gz')
  try {
    await pipeline(Readable.from(records(gigabytes * 1024 ** 3)), createWriteStream(file))
    const { size } = statSync(file)
    const start = performance.now()
    let reports = 0
    let highest = 0
    for await (const { report } of readEntry({
      source: file,
      name: file,
      path: file,
      size,
      open: () => createReadStream(file),
    })) {
      if (report !== null) reports++
      if (reports % 100 === 0) highest = Math.max(highest, process.memoryUsage.rss())
    }
    const seconds = (performance.now() - start) / 1000
    print(`archive                            ${(size / 1024 ** 3).toFixed(2)} GB, ${reports} pages`)
    print(
      `read in                            ${seconds.toFixed(0)} s, ${(reports / seconds).toFixed(0)} pages a second`,
    )
    print(`most memory                        ${(highest / 1024 ** 2).toFixed(0)} MB`)
  } finally {
    rmSync(directory, { recursive: true })
  }
}

const [first, second] = process.argv.slice(2)
if (first === '--warc') await archive(Number(second ?? 2))
else compare(first ?? 'examples/formats')
