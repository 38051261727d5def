import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Reading, readInputs } from './read.ts'

const directory = mkdtempSync(path.join(tmpdir(), 'read-'))
afterAll(() => rmSync(directory, { recursive: true }))

async function all(inputs: readonly string[], stdin?: string): Promise<readonly Reading[]> {
  const readings: Reading[] = []
  const from = async function* () {
    yield Buffer.from(stdin ?? '')
  }
  for await (const reading of readInputs(inputs, { stdin: from() })) readings.push(reading)
  return readings
}
const file = (name: string, content: string | Uint8Array): string => {
  const at = path.join(directory, name)
  writeFileSync(at, content)
  return at
}
const STORY = 'Divers found three cracks in the piers of the bridge, the canton said on Friday.'

test.each([
  ['an empty file', new Uint8Array(), 'input:empty'],
  ['white space', '  \n\n ', 'input:empty'],
  ['a binary', new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0, 7, 8, 9, 1, 1, 2]), 'input:binary'],
  ['a PDF', '%PDF-1.7 and so on', 'input:binary'],
  ['a line of 50 MB', 'x'.repeat(50_000_000), 'input:too-large'],
  ['a truncated JSON line', '{"title": "Bridge closed", "maintext": "Divers fou', 'json:broken'],
  ['JSON without a text', '{"title": "Bridge closed"}', 'json:no-text'],
])('%s is a note, not a crash', async (_, content, rule) => {
  const bad = file('bad', content)
  const good = file('good.txt', STORY)
  const readings = await all([bad, good])
  expect(readings[0]).toMatchObject({ report: null, notes: [{ rule }] })
  expect(readings[1]?.report?.body).toBe(STORY)
})

test('what is not there is a note', async () => {
  expect(await all([path.join(directory, 'nowhere.txt')])).toMatchObject([
    { report: null, notes: [{ rule: 'input:unreadable' }] },
  ])
})

test('directories are read in the order of code units, hidden files are left alone', async () => {
  for (const name of ['order-b.txt', 'order-a.txt', 'order-B.txt', '.order-c.txt']) file(name, STORY)
  const sources = (await all([directory])).map(({ source }) => path.basename(source))
  expect(sources.filter((name) => name.includes('order'))).toEqual([
    'order-B.txt',
    'order-a.txt',
    'order-b.txt',
  ])
})

test('globs and standard input', async () => {
  file('glob-1.text', STORY)
  expect(
    (await all([path.join(directory, 'glob-*.text'), '-'], STORY)).map(({ report }) => report?.body),
  ).toEqual([STORY, STORY])
})

const newsPlease = {
  title: 'Bridge closed at Oxmere',
  maintext: STORY,
  date_publish: '2024-05-03 00:00:00',
  url: 'https://lake.example/bridge',
  source_domain: 'lake.example',
  language: 'en',
  authors: ['Ana Lind'],
}
const trafilatura = {
  title: 'Bridge closed at Oxmere',
  text: STORY,
  date: '2024-05-03',
  url: 'https://lake.example/bridge',
  hostname: 'lake.example',
  author: 'Ana Lind; Jonas Kett',
}
test.each([
  ['news-please', newsPlease, ['Ana Lind']],
  ['trafilatura', trafilatura, ['Ana Lind', 'Jonas Kett']],
])('JSON lines of %s, broken ones noted and the rest read', async (_, fields, authors) => {
  const lines = [JSON.stringify(fields), '{"title": "cut', '', JSON.stringify(fields)].join('\n')
  const at = file('lines.jsonl', lines)
  const readings = await all([at])
  expect(readings.map(({ source }) => source)).toEqual([`${at}#1`, `${at}#2`, `${at}#4`])
  expect(readings[1]?.report).toBeNull()
  expect(readings[0]?.report).toMatchObject({
    title: 'Bridge closed at Oxmere',
    text: `Bridge closed at Oxmere\n\n${STORY}`,
    body: STORY,
    url: 'https://lake.example/bridge',
    outlet: 'lake.example',
    authors,
    language: 'en',
    published: { from: 'said', value: '2024-05-03' },
  })
})

test.each([
  ['UTF-8 with a mark', Buffer.from('\uFEFFZürich – “Brücke”', 'utf8'), 'Zürich – “Brücke”'],
  ['UTF-16', Buffer.from('\uFEFFZürich – “Brücke” gesperrt', 'utf16le'), 'Zürich – “Brücke” gesperrt'],
  [
    'UTF-16 without a mark',
    Buffer.from('Zürich – “Brücke” gesperrt bis Herbst', 'utf16le'),
    'Zürich – “Brücke” gesperrt bis Herbst',
  ],
  [
    'windows-1252',
    Buffer.from(
      [...'Die Br']
        .map((c) => c.charCodeAt(0))
        .concat(
          0xfc,
          ...[...'cke in Z'].map((c) => c.charCodeAt(0)),
          0xfc,
          ...[...'rich ist f'].map((c) => c.charCodeAt(0)),
          0xfc,
          ...[...'r Autos gesperrt'].map((c) => c.charCodeAt(0)),
        ),
    ),
    'Die Brücke in Zürich ist für Autos gesperrt',
  ],
])('%s is decoded', async (_, bytes, text) => {
  expect((await all([file('encoded.txt', bytes)]))[0]?.report?.text).toBe(text)
})
