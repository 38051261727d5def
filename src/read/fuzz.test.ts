import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { packTar } from 'modern-tar'
import { describe, expect, test } from 'vitest'
import { readEntry } from './entry.ts'
import type { Reading } from './reading.ts'

/** What a hostile document may cost: processor time, so that a busy machine does not count. */
const LONGEST_MS = 10_000

async function read(
  bytes: Uint8Array | string,
  name = '',
  size: number | null = null,
): Promise<readonly Reading[]> {
  const readings: Reading[] = []
  const open = async function* () {
    yield Buffer.from(bytes)
  }
  for await (const reading of readEntry({ source: 'a', name, path: null, size, open })) readings.push(reading)
  return readings
}

const S = 'Divers found three cracks in the piers of the bridge, the canton said on Friday, and closed it. '
const laughs = (root: string): string => {
  const entities = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
    '',
  )
  return `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${entities}]>${root}`
}
const warc = (length: string, body = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x</p>'): string =>
  `WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: ${length}\r\n\r\n${body}\r\n\r\n`

/** A ZIP of one stored member whose directory tells what it likes about sizes. */
function lyingZip(claimed: number): Buffer {
  const name = Buffer.from('a.txt')
  const data = Buffer.from(S)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt32LE(data.length, 18)
  local.writeUInt32LE(data.length, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt32LE(claimed, 20)
  central.writeUInt32LE(claimed, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + data.length, 16)
  return Buffer.concat([local, name, data, central, name, end])
}

const gzipped = (times: number): Buffer => {
  let bytes: Buffer = gzipSync(Buffer.alloc(50_000_000, 'x'))
  for (let i = 0; i < times; i++) bytes = gzipSync(bytes)
  return bytes
}

describe('hand-made traps cost little, and end in a report or a note', () => {
  test.each<readonly [string, () => Uint8Array | string | Promise<Uint8Array>, string]>([
    ['elements nested 100,000 deep', () => `<html>${'<div>'.repeat(100_000)}${S}`, ''],
    ['inline elements nested 100,000 deep', () => `<html><p>${'<b>'.repeat(100_000)}${S}`, ''],
    [
      'a million attributes on one element',
      () => `<html><p ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}=1`).join(' ')}>${S}`,
      '',
    ],
    ['one class of a million names', () => `<html><div class="${'share '.repeat(1_000_000)}">${S}`, ''],
    ['300,000 elements', () => `<html>${'<p>a b'.repeat(300_000)}`, ''],
    ['comments that never end', () => `<html>${'<!--'.repeat(500_000)}`, ''],
    ['a charset that is never named', () => `<html>${'<meta '.repeat(500_000)}`, ''],
    [
      'linked data nested without end',
      () => `<html><script type="application/ld+json">${'[{"a":'.repeat(300_000)}</script><p>${S}`,
      '',
    ],
    ['tables in tables', () => `<html>${'<table><tr><td>'.repeat(50_000)}${S}`, ''],
    [
      '20,000 cards',
      () => `<html>${`<div class="c"><a href="x">Ten bridges that fell</a><p>${S}</p></div>`.repeat(20_000)}`,
      '',
    ],
    ['a paragraph of 4 MB', () => `<html><p>${S.repeat(40_000)}`, ''],
    ['a line of 8 MB without a space', () => 'x'.repeat(8_000_000), 'a.txt'],
    ['100,000 bylines', () => 'By Ana Lind\n'.repeat(100_000), 'a.txt'],
    ['marks and nothing else', () => `${'"(.,;:-|•'.repeat(30)}\n`.repeat(5_000), 'a.txt'],
    [
      'billions of laughs in a feed',
      () =>
        laughs(
          '<rss version="2.0"><channel><title>&l12;</title><item><title>&l12;</title><description>&l12;</description></item></channel></rss>',
        ),
      '',
    ],
    [
      'billions of laughs in a list',
      () => laughs('<opml version="2.0"><body><outline text="&l12;" xmlUrl="&l12;"/></body></opml>'),
      '',
    ],
    [
      'billions of laughs from an agency',
      () => laughs('<nitf><body><body.content><p>&l12;</p></body.content></body></nitf>'),
      '',
    ],
    ['an agency that only opens', () => `<nitf>${'<body>'.repeat(500_000)}`, ''],
    ['a feed nested deep', () => `<rss version="2.0"><channel><item>${'<a>'.repeat(100_000)}`, ''],
    ['a list nested deep', () => `<opml version="2.0"><body>${'<outline text="a">'.repeat(20_000)}`, ''],
    ['JSON nested deep', () => `{"text":${'['.repeat(1_000_000)}`, 'a.json'],
    ['Markdown quoted 5,000 deep', () => `${'> '.repeat(5_000)}${S}`, 'a.md'],
    ['Markdown of open brackets', () => '['.repeat(20_000), 'a.md'],
    [
      'a mail of parts in parts',
      () =>
        `From: a@b.example\nDate: x\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: multipart/mixed; boundary=b\n\n'.repeat(20_000)}`,
      'a.eml',
    ],
    ['a table with one quote too many', () => `text,date\n"${'a,\n'.repeat(1_000_000)}`, 'a.csv'],
    ['gzip of 50 MB', () => gzipped(0), 'a.txt.gz'],
    ['gzip in gzip in gzip in gzip', () => gzipped(4), 'a.gz'],
    ['gzip cut short', () => gzipped(0).subarray(0, 20_000), 'a.txt.gz'],
    ['a ZIP that claims 4 GB', () => lyingZip(0xfffffff0), 'a.zip'],
    ['a ZIP that claims nothing', () => lyingZip(0), 'a.zip'],
    ['half a ZIP', () => lyingZip(96).subarray(0, 100), 'a.zip'],
    [
      'a TAR that claims too much',
      async () => {
        const tar = await packTar([{ header: { name: 'a.txt', size: S.length, type: 'file' }, body: S }])
        tar.set(Buffer.from('77777777777\0'), 124)
        return tar
      },
      'a.tar',
    ],
    ['a WARC record of minus one byte', () => warc('-1'), ''],
    ['a WARC record of 9 exabytes', () => warc('9000000000000000000'), ''],
    ['a WARC record longer than the archive', () => warc('100000'), ''],
    ['a WARC record shorter than it is', () => warc('20') + warc('53'), ''],
    ['a WARC record without headers', () => 'WARC/1.0\r\n\r\nxx', ''],
    [
      'a WARC response of chunks that lie',
      () =>
        warc(
          '120',
          `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n${S}`,
        ),
      '',
    ],
    [
      'a WARC response that is no gzip',
      () =>
        warc(
          '90',
          'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\nno gzip at all',
        ),
      '',
    ],
  ])(
    '%s',
    async (_, make, name) => {
      const bytes = await make()
      const start = process.cpuUsage()
      const readings = await read(bytes, name)
      const { user, system } = process.cpuUsage(start)
      expect((user + system) / 1000).toBeLessThan(LONGEST_MS)
      expect(process.memoryUsage.rss()).toBeLessThan(1.5 * 1024 ** 3)
      expect(readings.length).toBeGreaterThan(0)
      for (const { report, notes } of readings) expect(report !== null || notes.length > 0).toBe(true)
    },
    30_000,
  )
})

describe('what was a document once, and is broken', () => {
  const whole: Readonly<Record<string, string>> = {
    'a.html': `<html><head><title>Bridge</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge","author":{"name":"Ana Lind"}}</script></head><body><article class="post"><h1>Bridge</h1><p>${S}</p><table><tr><td>1</td></tr></table></article></body></html>`,
    'a.rss': `<rss version="2.0"><channel><title>Post</title><item><title>Bridge</title><description><![CDATA[<p>${S}</p>]]></description></item></channel></rss>`,
    'a.atom': `<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title>Bridge</title><content type="html">${S}</content></entry></feed>`,
    'a.json': JSON.stringify({ title: 'Bridge', text: S, date: '2024-05-03', authors: ['Ana Lind'] }),
    'a.jsonl': `${JSON.stringify({ title: 'Bridge', text: S })}\n${JSON.stringify({ title: 'Ferry', text: S })}`,
    'a.csv': `title,text\nBridge,"${S}"\n`,
    'a.eml': `From: Post <a@b.example>\nSubject: Bridge\nDate: Fri, 03 May 2024 08:00:00 +0200\nMessage-ID: <1@b>\nContent-Type: text/html\n\n<p>${S}</p>`,
    'a.mbox': `From a@b.example Fri May  3 08:00:00 2024\nFrom: a@b.example\nSubject: Bridge\n\n${S}\n`,
    'a.xml': `<nitf><body><body.head><hedline><hl1>Bridge</hl1></hedline></body.head><body.content><p>${S}</p></body.content></body></nitf>`,
    'a.md': `---\ntitle: Bridge\n---\n\n${S}\n\n- one\n- two\n`,
    'a.warc': warc('60', `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>${S}</p>`),
  }
  const broken = fc.record({
    name: fc.constantFrom(...Object.keys(whole)),
    edits: fc.array(
      fc.record({
        at: fc.nat(400),
        cut: fc.nat(40),
        put: fc.oneof(
          fc.string({ maxLength: 12 }),
          fc.constantFrom(
            '<',
            '>',
            '&#xD800;',
            '\u0000',
            '"',
            ']]>',
            '\r\n\r\n',
            '<!--',
            '\uFEFF',
            '&lt;',
            '{',
            ',',
          ),
        ),
      }),
      { maxLength: 6 },
    ),
  })
  test('is read or noted, never thrown, and its blocks partition it', async () => {
    await fc.assert(
      fc.asyncProperty(broken, async ({ name, edits }) => {
        const text = edits.reduce(
          (left, { at, cut, put }) => left.slice(0, at) + put + left.slice(at + cut),
          whole[name] ?? '',
        )
        for (const { report, notes } of await read(text, name)) {
          expect(report !== null || notes.length > 0).toBe(true)
          let end = 0
          for (const block of report?.blocks ?? []) {
            expect(block.start).toBe(end)
            end = block.end
          }
        }
      }),
      { numRuns: 400 },
    )
  }, 60_000)
  test('so are bytes of no kind', async () => {
    const start = fc.constantFrom(
      '',
      '\u001f\u008b\u0008',
      'PK\u0003\u0004',
      'WARC/1.0\r\n',
      'From a b\n',
      '<rss>',
      '<html>',
      '{"',
      '[{',
    )
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 2_000 }), async (head, bytes) => {
        for (const { report, notes } of await read(Buffer.concat([Buffer.from(head, 'latin1'), bytes])))
          expect(report !== null || notes.length > 0).toBe(true)
      }),
      { numRuns: 200 },
    )
  }, 60_000)
})
