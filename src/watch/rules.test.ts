import { createHmac } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseAtomFeed } from 'feedsmith'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Newsroom, newsroom, status } from '../../test/newsroom.ts'
import { extract } from '../extract/extraction.ts'
import { readPlain } from '../read/plain.ts'
import { openStore } from '../store/open.ts'
import { pack } from '../store/packed.ts'
import type { Store } from '../store/store.ts'
import { MINUTE } from './pace.ts'
import { type Notice, type Rule, rulesOf } from './rules.ts'
import { tellAll } from './telling.ts'

const tellings = {
  'Arnhold Post':
    'Mill burns in Arnhold\n\nMarch 3, 2025\n\nThe paper mill of Arnhold burned on Monday. Three workers were hurt, Mayor Tilda Brenn said. "The roof is gone," Brenn said.',
  'Morning Bell':
    'Fire at paper mill in Arnhold\n\nMarch 3, 2025\n\nA fire destroyed the paper mill of Arnhold on Monday. Seven workers were hurt, the fire chief Olav Stenn said.',
  'Evening Star':
    'Paper mill of Arnhold lost to fire\n\nMarch 3, 2025\n\nNothing but the chimney is left of the paper mill in Arnhold. It burned on Monday, and nine workers were hurt, the nurse Edda Holm said.',
}
const report = (outlet: keyof typeof tellings) =>
  pack(extract(readPlain(tellings[outlet], `${outlet}.txt`, { outlet })))

let directory: string
let news: Newsroom
let store: Store
let clock: number
let said: string[]

beforeEach(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'rapporteur-rules-'))
  news = await newsroom()
  store = await openStore(path.join(directory, 'store.db'))
  clock = Date.UTC(2025, 2, 3, 12)
  said = []
})
afterEach(async () => {
  await news.close()
  await store.close()
  rmSync(directory, { recursive: true, force: true })
})

const rules = (...list: readonly object[]): readonly Rule[] =>
  rulesOf(JSON.stringify({ rules: list }), 'rules.json')
const tell = (list: readonly Rule[], environment: Record<string, string> = {}): Promise<void> =>
  tellAll(list, {
    store,
    now: () => clock,
    signal: new AbortController().signal,
    say: (line) => said.push(line),
    fetch: news.fetch,
    environment,
  })
const add = async (...reports: Parameters<Store['add']>[0]): Promise<void> => {
  await store.add(reports)
  await store.settle()
}
/** One outlet tells of it, then a second with another number. */
const contradicted = async (
  list: readonly Rule[],
  environment: Record<string, string> = {},
): Promise<void> => {
  await add(report('Arnhold Post'))
  await tell(list, environment)
  await add(report('Morning Bell'))
  await tell(list, environment)
}
const received: { readonly headers: IncomingMessage['headers']; readonly body: string }[] = []
const receive = (answer: number): void => {
  received.length = 0
  news.pages.set('/hook', (request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text
    })
    request.on('end', () => {
      received.push({ headers: request.headers, body })
      response.writeHead(answer).end()
    })
  })
}
const hook = (more: object = {}) => ({ webhook: { url: `${news.address}/hook`, private: true, ...more } })
const notices = (): readonly Notice[] => received.map(({ body }) => JSON.parse(body))

describe('a webhook', () => {
  test('is told of what a story gains, signed, once', async () => {
    receive(204)
    const list = rules({ name: 'desk', ...hook({ secretFrom: 'DESK_KEY' }) })
    await contradicted(list, { DESK_KEY: 'a long secret' })
    expect(notices().map(({ change }) => change.kind)).toContain('contradiction')
    for (const { headers, body } of received) {
      const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
      const hmac = createHmac('sha256', 'a long secret').update(signed).digest('base64')
      expect(headers['webhook-signature']).toBe(`v1,${hmac}`)
      expect(headers['content-type']).toBe('application/json')
    }
    const [notice] = notices()
    expect(notice).toMatchObject({
      schema: 'rapporteur/notice@1',
      rule: 'desk',
      story: { title: expect.any(String) },
    })
    const before = received.length
    await tell(list)
    expect(received).toHaveLength(before)
  })
  test('that fails is tried again later, in order, without losing any', async () => {
    receive(500)
    const list = rules({ name: 'desk', ...hook() })
    await contradicted(list)
    expect(received).toHaveLength(1)
    await tell(list)
    expect(received).toHaveLength(1)
    expect(said).toHaveLength(1)
    receive(200)
    clock += 2 * MINUTE
    await tell(list)
    const numbers = notices().map(({ change }) => change.number)
    expect(numbers.length).toBeGreaterThan(1)
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  })
  test('that never answers well is passed over at last, and that is said', async () => {
    news.pages.set('/hook', status(400))
    const list = rules({ name: 'desk', on: ['contradiction'], ...hook() })
    await contradicted(list)
    for (let tries = 0; tries < 100; tries++) {
      clock += 6 * 60 * MINUTE
      await tell(list)
    }
    expect(said.join('\n')).toContain('was not told: the server answered 400')
  })
  test('on a private address needs a word that it may be', async () => {
    receive(200)
    await contradicted(rules({ name: 'desk', webhook: { url: 'http://127.0.0.1:8080/hook' } }))
    expect(said.join('\n')).toContain('not a public address')
  })
  test('whose secret is missing is not told without it', async () => {
    receive(200)
    await contradicted(rules({ name: 'desk', ...hook({ secretFrom: 'DESK_KEY' }) }))
    expect(received).toEqual([])
    expect(said.join('\n')).toContain('DESK_KEY')
  })
})

test('a command gets the notice on its standard input, its arguments as they are', async () => {
  const out = path.join(directory, 'out $(touch x).json')
  const program = `process.stdin.pipe(require('node:fs').createWriteStream(process.argv[1], { flags: 'a' }))`
  await contradicted(
    rules({ name: 'desk', on: ['contradiction'], command: [process.execPath, '-e', program, out] }),
  )
  const lines = readFileSync(out, 'utf8').trim().split('\n')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    change: { kind: 'contradiction' },
    item: { verdict: 'conflicting' },
  })
  expect(said).toEqual([])
})

test.each([
  [['false'], 'false ended with 1'],
  [['/no/such/program'], 'ENOENT'],
])('a command that fails (%j) is told', async (command, message) => {
  await contradicted(rules({ name: 'desk', command }))
  expect(said.join('\n')).toContain(message)
})

test('a feed of its own can be read as one', async () => {
  const feed = path.join(directory, 'changes.atom')
  await contradicted(rules({ name: 'The desk', on: ['contradiction', 'origin'], feed }))
  await add(report('Evening Star'))
  await tell(rules({ name: 'The desk', on: ['contradiction', 'origin'], feed }))
  const { title, entries = [] } = parseAtomFeed(readFileSync(feed, 'utf8'))
  expect(title?.value).toBe('The desk')
  expect(entries.length).toBeGreaterThan(1)
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
})

describe('a filter', () => {
  const told = async (filter: object): Promise<boolean> => {
    receive(200)
    await contradicted(rules({ name: 'desk', ...filter, ...hook() }))
    return received.length > 0
  }
  test.each([
    { on: ['contradiction'] },
    { outlet: 'arnhold post' },
    { actor: 'Tilda Brenn' },
    { origins: 2 },
  ])('%j lets the story pass', async (filter) => expect(await told(filter)).toBe(true))
  test.each([
    { on: ['denial'] },
    { outlet: 'Lake Post' },
    { actor: 'Harald Lund' },
    { origins: 3 },
    { story: 's-000000000000' },
  ])('%j does not', async (filter) => expect(await told(filter)).toBe(false))
  test('by story follows it through its ids', async () => {
    await add(report('Arnhold Post'))
    const [story] = (await store.stories()).rows
    receive(200)
    const list = rules({ name: 'desk', story: story?.id, ...hook() })
    await tell(list)
    await add(report('Morning Bell'))
    await tell(list)
    expect(received.length).toBeGreaterThan(0)
  })
})

test('a rule begins with what happens after it was made', async () => {
  await add(report('Arnhold Post'))
  await add(report('Morning Bell'))
  receive(200)
  await tell(rules({ name: 'desk', ...hook() }))
  expect(received).toEqual([])
})

test.each([
  ['{', 'not JSON'],
  ['{"rules": []}', 'rules'],
  ['{"rules": [{"name": "a"}]}', 'one of webhook, command and feed'],
  ['{"rules": [{"name": "a", "feed": "x", "command": ["y"]}]}', 'one of webhook, command and feed'],
  ['{"rules": [{"name": "a", "feed": "x", "actr": "y"}]}', 'actr'],
  ['{"rules": [{"name": "a", "feed": "x", "on": ["rain"]}]}', 'rules[0].on[0]'],
  ['{"rules": [{"name": "a", "webhook": {"url": "file:///etc/passwd"}}]}', 'url'],
  ['{"rules": [{"name": "a", "feed": "x"}, {"name": "a", "feed": "y"}]}', 'one name'],
])('rules that read %s are refused with what is wrong', (json, word) => {
  expect(() => rulesOf(json, 'rules.json')).toThrow(word)
})
