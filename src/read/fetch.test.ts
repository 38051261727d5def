import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { Fetcher, type FetchOptions, isPublicAddress } from './fetch.ts'
import { readInputs } from './read.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

type Pages = Readonly<Record<string, RequestListener>>

/** A server of our own; `asked` are the paths that it was asked for. */
async function serve(pages: Pages): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const page = pages[path]
    if (page !== undefined) return page(request, response)
    response.statusCode = 404
    response.end()
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, asked }
}

const html =
  (body: string): RequestListener =>
  (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(body)
  }
const redirect =
  (to: string): RequestListener =>
  (_, response) => {
    response.statusCode = 302
    response.setHeader('location', to)
    response.end()
  }
/** Names resolve to our own server; only `news.example` may be private. */
const options: FetchOptions = {
  allowPrivate: ['news.example'],
  delay: 0,
  timeout: 5_000,
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
}
const fetching = (port: number, path: string, more: FetchOptions = {}) =>
  new Fetcher({ ...options, ...more }).fetch(`http://news.example:${port}${path}`)

test.each(['8.8.8.8', '1.1.1.1', '2606:4700:4700::1111', '93.184.216.34'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})
test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  'fe80::1',
  'fd00::1',
  'ff02::1',
  '2002:7f00:1::',
  '2001:db8::1',
  '64:ff9b::7f00:1',
  'localhost',
  '',
])('%j is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

describe('addresses that are not asked at all', () => {
  test.each([
    ['http://127.0.0.1/', 'url:private'],
    ['http://[::1]/', 'url:private'],
    ['http://0x7f.1/', 'url:private'],
    ['http://2130706433/', 'url:private'],
    ['http://[::ffff:127.0.0.1]/', 'url:private'],
    ['http://localhost/', 'url:private'],
    ['http://printer.local/', 'url:private'],
    ['http://169.254.169.254/latest/meta-data/', 'url:private'],
    ['http://courier.example:25/', 'url:port'],
    ['http://user:word@courier.example/', 'url:credentials'],
    ['ftp://courier.example/', 'url:scheme'],
    ['file:///etc/hosts', 'url:scheme'],
    ['http://', 'url:malformed'],
  ])('%s', async (address, rule) => {
    expect(
      await new Fetcher({ delay: 0, resolve: options.resolve ?? (async () => []) }).fetch(address),
    ).toMatchObject({ kind: 'refused', rule })
  })
})

test('a public name that leads to a private address is refused (DNS rebinding): the address checked is the one asked', async () => {
  const { port, asked } = await serve({ '/': html('secret') })
  const answers = [[{ address: '93.184.216.34', family: 4 }], [{ address: '127.0.0.1', family: 4 }]]
  const answer = await new Fetcher({ delay: 0, resolve: async () => answers.at(-1) ?? [] }).fetch(
    `http://courier.example:${port}/`,
  )
  expect(answer).toMatchObject({ kind: 'refused', rule: 'url:private' })
  const mixed = await new Fetcher({ delay: 0, resolve: async () => answers.flat() }).fetch(
    `http://courier.example:${port}/`,
  )
  expect(mixed).toMatchObject({ kind: 'refused', rule: 'url:private' })
  expect(asked).toEqual([])
})

describe('redirects are vetted one by one', () => {
  test.each([
    ['http://127.0.0.1:PORT/secret', 'url:private'],
    ['http://inside.example:PORT/secret', 'url:private'],
    ['//127.0.0.1:PORT/secret', 'url:private'],
    ['file:///etc/hosts', 'url:scheme'],
    ['gopher://127.0.0.1:25/x', 'url:scheme'],
    ['/round', 'url:redirect'],
    ['http://', 'url:redirect'],
  ])('to %s', async (target, rule) => {
    const pages: Record<string, RequestListener> = { '/secret': html('secret'), '/round': redirect('/round') }
    const { port, asked } = await serve(pages)
    pages['/start'] = redirect(target.replace('PORT', String(port)))
    expect(await fetching(port, '/start')).toMatchObject({ kind: 'refused', rule })
    expect(asked).not.toContain('/secret')
  })
  test('to another page of the same host', async () => {
    const { port } = await serve({ '/old': redirect('/new'), '/new': html('<p>new</p>') })
    expect(await fetching(port, '/old')).toMatchObject({
      kind: 'fetched',
      url: `http://news.example:${port}/new`,
      charset: 'utf-8',
    })
  })
})

describe('robots.txt', () => {
  const robots =
    (words: string): RequestListener =>
    (_, response) =>
      void response.end(words)
  test('is honoured, and asked once', async () => {
    const { port, asked } = await serve({
      '/robots.txt': robots('User-agent: *\nDisallow: /private'),
      '/private/a': html('a'),
      '/open': html('b'),
    })
    const fetcher = new Fetcher(options)
    expect(await fetcher.fetch(`http://news.example:${port}/private/a`)).toMatchObject({ rule: 'url:robots' })
    expect(await fetcher.fetch(`http://news.example:${port}/open`)).toMatchObject({ kind: 'fetched' })
    expect(asked).toEqual(['/robots.txt', '/open'])
  })
  test('of a server in trouble allows nothing', async () => {
    const { port } = await serve({
      '/robots.txt': (_, response) => response.writeHead(503).end(),
      '/a': html('a'),
    })
    expect(await fetching(port, '/a')).toMatchObject({ kind: 'refused' })
  })
  test('may ask for more time between requests', async () => {
    const { port } = await serve({
      '/robots.txt': robots('User-agent: rapporteur\nCrawl-delay: 0.3'),
      '/a': html('a'),
      '/b': html('b'),
    })
    const fetcher = new Fetcher(options)
    const start = performance.now()
    await fetcher.fetch(`http://news.example:${port}/a`)
    await fetcher.fetch(`http://news.example:${port}/b`)
    expect(performance.now() - start).toBeGreaterThan(280)
  })
})

describe('what a server may not do', () => {
  test.each<readonly [string, RequestListener, string]>([
    [
      'answer without end',
      (_, response) => {
        response.writeHead(200)
        const more = () => response.write('x'.repeat(65_536), more)
        more()
      },
      'url:too-large',
    ],
    [
      'announce too much',
      (_, response) => void response.writeHead(200, { 'content-length': '99999999999' }).write('x'),
      'url:too-large',
    ],
    [
      'pack too much',
      (_, response) =>
        void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20_000_000))),
      'url:too-large',
    ],
    [
      'send broken gzip',
      (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
      'url:unreachable',
    ],
    ['never answer', () => undefined, 'url:unreachable'],
    [
      'drip',
      (_, response) => {
        response.writeHead(200)
        setInterval(() => response.write('x'), 100).unref()
      },
      'url:unreachable',
    ],
    ['hang up', (request) => void request.socket.destroy(), 'url:unreachable'],
    ['be in trouble', (_, response) => void response.writeHead(500).end(), 'url:status'],
  ])('%s', async (_, page, rule) => {
    const { port } = await serve({ '/a': page })
    expect(await fetching(port, '/a', { timeout: 1_500, maxBytes: 1_000_000 })).toMatchObject({
      kind: 'refused',
      rule,
    })
  })
})

test('asks only whether a page has changed when it has it already', async () => {
  const seen: (string | undefined)[] = []
  const { port } = await serve({
    '/a': (request, response) => {
      seen.push(request.headers['if-none-match'])
      if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304).end()
      response.writeHead(200, { etag: '"1"', 'content-type': 'text/html' }).end('<p>once</p>')
    },
  })
  const fetcher = new Fetcher(options)
  const first = await fetcher.fetch(`http://news.example:${port}/a`)
  expect(await fetcher.fetch(`http://news.example:${port}/a`)).toEqual(first)
  expect(seen).toEqual([undefined, '"1"'])
})

test('says who asks', async () => {
  let agent: string | undefined
  const { port } = await serve({
    '/a': (request, response) => {
      agent = request.headers['user-agent']
      response.end('x')
    },
  })
  await fetching(port, '/a')
  expect(agent).toMatch(/^rapporteur\//u)
})

test('a page at an address becomes a report; a list of feeds is followed, round in a circle only once', async () => {
  const story =
    '<p>Divers found three cracks in the piers of the bridge, the canton said on Friday, and closed it.</p>'
  const feed = `<rss version="2.0"><channel><title>Lake Post</title><item><title>Bridge closed</title><description><![CDATA[${story}]]></description></item></channel></rss>`
  const list =
    '<opml version="2.0"><head/><body><outline text="Lake" xmlUrl="/feed.xml"/><outline type="include" url="/list.opml"/></body></opml>'
  const { port } = await serve({
    '/bridge': html(
      `<html><head><title>Bridge closed | Lake Post</title></head><body><article><h1>Bridge closed</h1>${story}</article></body></html>`,
    ),
    '/feed.xml': (_, response) => void response.end(feed),
    '/list.opml': (_, response) => void response.end(list),
  })
  const base = `http://news.example:${port}`
  const readings = []
  for await (const reading of readInputs([`${base}/bridge`, `${base}/list.opml`], { fetch: options }))
    readings.push(reading)
  expect(readings.map(({ source, report, notes }) => [source, report?.title ?? notes[0]?.rule])).toEqual([
    [`${base}/bridge`, 'Bridge closed'],
    [`${base}/feed.xml#1`, 'Bridge closed'],
    [`${base}/list.opml`, 'opml:circular'],
  ])
  expect(readings[0]?.report?.url).toBe(`${base}/bridge`)
})
