import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Newsroom, newsroom, page, rss, status, story } from '../../test/newsroom.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { here } from '../store/work.ts'
import { DAY, MINUTE } from './pace.ts'
import { feedsOf } from './state.ts'
import { DEAD, Watch, type WatchPlace } from './watch.ts'

const BRIDGE = story(
  'Bridge of Sandvik closed',
  'Divers found three cracks in the piers of the bridge of Sandvik, Mayor Tilda Brenn said on Monday.',
  'The bridge will stay closed until June, Brenn said. Some 4,000 cars cross it each day.',
)
const MILL = story(
  'Mill burns in Arnhold',
  'The paper mill of Arnhold burned on Monday. Three workers were hurt, the fire chief Olav Stenn said.',
  'The roof is gone, Stenn said, and the machines of 1974 are lost.',
)
const EVERY = 5 * MINUTE

let directory: string
let news: Newsroom
let store: Store
let clock: number
let said: string[]

beforeEach(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'rapporteur-watch-'))
  news = await newsroom()
  store = await openStore(path.join(directory, 'store.db'))
  clock = Date.UTC(2025, 2, 3, 12)
  said = []
  news.pages.set('/bridge', page(BRIDGE))
  news.pages.set('/mill', page(MILL))
})
afterEach(async () => {
  await news.close()
  await store.close()
  rmSync(directory, { recursive: true, force: true })
})

const watching = (more: Partial<WatchPlace> = {}): Watch =>
  new Watch({
    store,
    work: here,
    fetch: news.fetch,
    every: EVERY,
    now: () => clock,
    signal: new AbortController().signal,
    say: (line) => said.push(line),
    ...more,
  })
const feed = (): string => `${news.address}/feed.xml`
const serve = (...entries: Parameters<typeof rss>[0]): void => {
  const full = entries.map((entry) => ({ ...entry, path: news.address + entry.path }))
  news.pages.set('/feed.xml', page(rss(full), 'application/rss+xml'))
}
const later = async (watch: Watch, ms: number, inputs = [feed()]): Promise<readonly string[]> => {
  clock += ms
  await watch.round(inputs)
  return news.takeAsked()
}
const titles = async (): Promise<readonly (string | null)[]> =>
  (await store.reports()).rows.map(({ title }) => title).toSorted()

describe('a feed', () => {
  test('brings its articles from their pages into stories, each once', async () => {
    serve({ title: 'Bridge', path: '/bridge' }, { title: 'Mill', path: '/mill' })
    const watch = watching()
    expect(await watch.round([feed()])).toEqual({ polled: 1, added: 2, waiting: 0 })
    expect(await titles()).toEqual(['Bridge of Sandvik closed', 'Mill burns in Arnhold'])
    expect((await store.counts()).stale + (await store.counts()).unplaced).toBe(0)
    const [report] = (await store.reports()).rows
    expect(report).toMatchObject({ outlet: 'news.example', published: expect.stringMatching(/^2025-03-03/u) })
    news.takeAsked()
    expect(await later(watch, EVERY / 2)).toEqual([])
    expect(await later(watch, EVERY)).toEqual(['/feed.xml'])
    expect(await titles()).toHaveLength(2)
  })
  test('is asked only whether it has changed, also after a restart', async () => {
    serve({ title: 'Mill', path: '/mill' })
    await watching().round([feed()])
    let known: string | undefined
    const body = news.pages.get('/feed.xml')
    news.pages.set('/feed.xml', (request, response) => {
      known = request.headers['if-none-match']
      body?.(request, response)
    })
    news.takeAsked()
    expect(await later(watching(), EVERY)).toEqual(['/feed.xml'])
    expect(known).toMatch(/^"\d+"$/u)
    serve({ title: 'Bridge', path: '/bridge' }, { title: 'Mill', path: '/mill' })
    expect(await later(watching(), EVERY)).toEqual(['/feed.xml', '/bridge'])
    expect(await titles()).toHaveLength(2)
  })
  test('that says an article has changed brings it again, as a revision', async () => {
    serve({ title: 'Mill', path: '/mill' })
    const watch = watching()
    await watch.round([feed()])
    news.pages.set('/mill', page(MILL.replace('Three', 'Five')))
    serve({ title: 'Mill: five hurt', path: '/mill' })
    await later(watch, EVERY)
    const { rows } = await store.reports()
    expect(rows).toHaveLength(2)
    expect((await store.report(rows[0]?.id ?? ''))?.revisions).toEqual([rows[1]?.id])
  })
  test('whose article another feed named first does not ask for it again', async () => {
    serve({ title: 'Mill', path: '/mill' })
    news.pages.set(
      '/sport.xml',
      page(rss([{ title: 'Mill!', path: `${news.address}/mill` }]), 'application/rss+xml'),
    )
    const watch = watching()
    await watch.round([feed()])
    news.takeAsked()
    expect(await later(watch, EVERY, [feed(), `${news.address}/sport.xml`])).toEqual([
      '/feed.xml',
      '/sport.xml',
    ])
  })
  test.each([
    [
      'is forbidden by robots.txt',
      '/robots.txt',
      (_: unknown, response: { end(text: string): void }) => response.end('User-agent: *\nDisallow: /mill'),
    ],
    ['is gone', '/mill', status(404)],
    ['has less than the feed', '/mill', page(story('Mill', 'Subscribe to read.'))],
  ])('tells an article itself where the page %s', async (_, path, answer) => {
    const words = 'The mill of Arnhold burned on Monday and three of its workers were hurt, says the chief.'
    serve({ title: 'Mill burns', path: '/mill', words })
    news.pages.set(path, answer as ReturnType<typeof status>)
    await watching().round([feed()])
    const [report] = (await store.reports()).rows
    expect(report).toMatchObject({ title: 'Mill burns', source: `${news.address}/mill` })
  })
  test('whose article cannot be had now is patient', async () => {
    serve({ title: 'Mill', path: '/mill' })
    news.pages.set('/mill', status(503, { 'retry-after': '600' }))
    expect((await watching().round([feed()])).added).toBe(0)
    news.takeAsked()
    expect(await later(watching(), EVERY)).toEqual(['/feed.xml'])
    news.pages.set('/mill', page(MILL))
    expect(await later(watching(), EVERY)).toContain('/mill')
    expect(await titles()).toEqual(['Mill burns in Arnhold'])
  })
  test('is asked no more often than it wants', async () => {
    news.pages.set('/feed.xml', page(rss([], '<ttl>60</ttl>'), 'application/rss+xml'))
    const watch = watching()
    await watch.round([feed()])
    news.takeAsked()
    expect(await later(watch, 59 * MINUTE)).toEqual([])
    expect(await later(watch, 2 * MINUTE)).toEqual(['/feed.xml'])
  })
  test('that has moved is asked where it is', async () => {
    serve({ title: 'Mill', path: '/mill' })
    const body = news.pages.get('/feed.xml') ?? status(500)
    news.pages.set('/new.xml', body)
    news.pages.set('/feed.xml', status(301, { location: '/new.xml' }))
    const watch = watching()
    await watch.round([feed()])
    expect(news.takeAsked()).toEqual(['/feed.xml', '/new.xml', '/mill'])
    expect(await later(watch, EVERY)).toEqual(['/new.xml'])
    expect(await feedsOf(store)).toMatchObject([{ address: feed(), moved: `${news.address}/new.xml` }])
  })
  test('that fails is asked more and more seldom, and told to be dead', async () => {
    news.pages.set('/feed.xml', status(500))
    const watch = watching()
    let asked = 0
    for (let minute = 0; minute < 60; minute++) asked += (await later(watch, MINUTE)).length
    expect(asked).toBeLessThanOrEqual(4)
    for (let hour = 0; hour < 48; hour++) await later(watch, 60 * MINUTE)
    const [row] = await feedsOf(store)
    expect(row?.failures).toBeGreaterThanOrEqual(DEAD)
    expect(said.filter((line) => line.includes('is dead'))).toHaveLength(1)
    serve({ title: 'Mill', path: '/mill' })
    await later(watch, DAY)
    expect(await feedsOf(store)).toMatchObject([{ failures: 0, message: null }])
    expect(await titles()).toHaveLength(1)
  })
  test('that is gone is dead at once; one that asks for time gets it', async () => {
    news.pages.set('/feed.xml', status(410))
    news.pages.set('/busy.xml', status(429, { 'retry-after': '7200' }))
    const watch = watching()
    await watch.round([feed(), `${news.address}/busy.xml`])
    news.takeAsked()
    expect(await later(watch, 119 * MINUTE, [feed(), `${news.address}/busy.xml`])).toEqual([])
    expect(await later(watch, 2 * MINUTE, [feed(), `${news.address}/busy.xml`])).toEqual(['/busy.xml'])
    expect(said.join()).toContain('feed.xml is dead')
  })
  test('that is a page or broken is told', async () => {
    await watching().round([`${news.address}/mill`])
    expect(await feedsOf(store)).toMatchObject([{ failures: 1, message: 'there is no feed there' }])
  })
})

test('a list of feeds is read anew each round', async () => {
  const list = path.join(directory, 'feeds.opml')
  const write = (...names: readonly string[]): void =>
    writeFileSync(
      list,
      `<opml version="2.0"><body>${names.map((name) => `<outline xmlUrl="${news.address}${name}"/>`).join('')}</body></opml>`,
    )
  serve({ title: 'Mill', path: '/mill' })
  write('/feed.xml')
  const watch = watching()
  await watch.round([list])
  news.takeAsked()
  write('/other.xml')
  expect(await later(watch, EVERY, [list])).toEqual(['/other.xml'])
})

test('what is no feed, list or directory is refused before anything is asked', async () => {
  const file = path.join(directory, 'a.txt')
  writeFileSync(file, 'words')
  await expect(watching().round([file])).rejects.toThrow('no list of feeds')
})

test('a folder brings new and changed files, once they are quiet, and nothing twice after a restart', async () => {
  const inbox = path.join(directory, 'inbox')
  mkdirSync(path.join(inbox, 'deep'), { recursive: true })
  const write = (name: string, text: string, ageMs: number): void => {
    const file = path.join(inbox, name)
    writeFileSync(file, text)
    utimesSync(file, new Date(clock - ageMs), new Date(clock - ageMs))
  }
  write('a.html', MILL, 60_000)
  write('deep/b.html', BRIDGE, 60_000)
  write('.hidden.html', BRIDGE.replace('three', 'nine'), 60_000)
  write('growing.html', BRIDGE.replace('three', 'two'), 100)
  expect((await watching().round([inbox])).added).toBe(2)
  clock += EVERY
  expect((await watching().round([inbox])).added).toBe(1)
  write('a.html', MILL.replace('Three', 'Five'), 60_000)
  expect((await watching().round([inbox])).added).toBe(1)
  expect((await watching().round([inbox])).added).toBe(0)
  expect((await store.counts()).reports).toBe(4)
})

test('who is told to end begins nothing more', async () => {
  serve({ title: 'Mill', path: '/mill' })
  const controller = new AbortController()
  const watch = watching({ signal: controller.signal })
  controller.abort()
  expect(await watch.round([feed()])).toMatchObject({ added: 0 })
  expect(news.takeAsked()).toEqual([])
})
