import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inventedReports, reportOf } from '../../bench/invented.ts'
import { crashWorkers } from '../../test/crash.ts'
import { type Newsroom, newsroom, page, rss, status, story } from '../../test/newsroom.ts'
import { engines } from '../../test/postgres.ts'
import { extract } from '../extract/extraction.ts'
import { readPlain } from '../read/plain.ts'
import { openStore } from '../store/open.ts'
import { pack } from '../store/packed.ts'
import type { Store } from '../store/store.ts'
import { here } from '../store/work.ts'
import { Watch } from '../watch/watch.ts'
import { jobCounts } from './counts.ts'
import { openQueue, type Queue } from './queue.ts'
import { sendArticles, sendReports } from './sending.ts'
import { sendForWaiting, startWorker } from './worker.ts'

const { each, stop } = await engines()
afterAll(stop)

const MILL = readPlain(
  'Mill burns in Arnhold\n\nMarch 3, 2025\n\nThe paper mill of Arnhold burned on Monday. Three workers were hurt, Mayor Tilda Brenn said.',
  'mill/a.txt',
  { outlet: 'Arnhold Post' },
)
const ODD = readPlain('Odd signs\n\nA \u0000 in the \ud800 middle, said Mayor Tilda Brenn.\n', 'odd.txt')

describe.each(each.filter(([engine]) => engine === 'postgres'))('on %s', (_, fresh) => {
  let where: string
  let store: Store
  let queue: Queue
  let news: Newsroom
  const notes: string[] = []

  beforeEach(async () => {
    where = await fresh()
    store = await openStore(where)
    queue = await openQueue(where, { working: true })
    news = await newsroom()
  })
  afterEach(async () => {
    await queue.close()
    await news.close()
    await store.close()
  })
  const working = (work = here) =>
    startWorker({ store, queue, work, fetch: news.fetch, onNote: (note) => notes.push(note) })
  const untilIdle = async (): Promise<void> => {
    const busy = async (): Promise<boolean> =>
      (await queue.counts()).some(({ name, waiting, active }) => name !== 'given-up' && waiting + active > 0)
    while (await busy()) await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const problems = async (): Promise<readonly unknown[]> => {
    const found: unknown[] = []
    for await (const problem of store.doctor()) found.push(problem)
    return found
  }

  test('reports that are queued end in records, whatever signs are in them', async () => {
    await sendReports(queue, [MILL, ODD, MILL])
    await working()
    await untilIdle()
    expect(await store.counts()).toMatchObject({ reports: 2, unplaced: 0, stale: 0 })
    const [kept] = await store.extractions([ODD.id])
    expect(kept?.report.text).toBe(ODD.text)
    expect(await problems()).toEqual([])
  })
  test('jobs exist exactly when the transaction is committed', async () => {
    const doomed = store.add([pack(extract(MILL))], async (transaction) => {
      await queue.send('place', [{}], { transaction })
      throw new Error('the power is off')
    })
    await expect(doomed).rejects.toThrow('the power is off')
    expect((await queue.counts()).every(({ waiting }) => waiting === 0)).toBe(true)
    await store.add([pack(extract(MILL))], (transaction) => queue.send('place', [{}], { transaction }))
    expect((await queue.counts()).find(({ name }) => name === 'place')).toMatchObject({ waiting: 1 })
    expect(await jobCounts(store)).toEqual(await queue.counts())
  })
  test('what was added without the queue is found', async () => {
    await store.add([pack(extract(MILL))])
    expect(await sendForWaiting(store, queue)).toBe(true)
    await working()
    await untilIdle()
    expect(await sendForWaiting(store, queue)).toBe(false)
    expect(await store.counts()).toMatchObject({ stories: 1, stale: 0 })
  })
  test('addresses are fetched by workers; where a page is gone, the words of its feed are kept', async () => {
    news.pages.set(
      '/mill',
      page(story('Mill burns', 'The paper mill of Arnhold burned on Monday, its chief said.')),
    )
    await sendArticles(queue, [
      { address: `${news.address}/mill`, entry: null },
      { address: `${news.address}/gone`, entry: MILL },
    ])
    await working()
    await untilIdle()
    expect((await store.reports()).rows.map(({ source }) => source).toSorted()).toEqual([
      `${news.address}/gone`,
      `${news.address}/mill`,
    ])
    expect(notes).toEqual([`${news.address}/gone: the server answered 404`])
  })
  test('a watch leaves articles to workers, once, with its own state in the same transaction', async () => {
    const path = `${news.address}/mill`
    news.pages.set(
      '/mill',
      page(story('Mill burns', 'The paper mill of Arnhold burned on Monday, its chief said.')),
    )
    news.pages.set('/feed.xml', page(rss([{ title: 'Mill', path }]), 'application/rss+xml'))
    news.pages.set('/dead.xml', status(410))
    const watch = new Watch({
      store,
      work: here,
      queue,
      fetch: news.fetch,
      every: 0,
      now: () => Date.UTC(2025, 2, 3, 12),
      signal: new AbortController().signal,
      say: () => {},
    })
    for (let round = 0; round < 3; round++)
      await watch.round([`${news.address}/feed.xml`, `${news.address}/dead.xml`])
    expect((await queue.counts()).find(({ name }) => name === 'fetch')).toMatchObject({ waiting: 1 })
    await working()
    await untilIdle()
    expect(await store.counts()).toMatchObject({ reports: 1, stale: 0 })
  })
  test('a report that fails alone fails its own job, which is tried again', async () => {
    let tries = 0
    await sendReports(queue, [MILL])
    await working({
      ...here,
      extract: (report) =>
        ++tries === 1 ? Promise.reject(new Error('out of memory')) : here.extract(report),
    })
    await untilIdle()
    expect(tries).toBe(2)
    expect((await store.counts()).reports).toBe(1)
  })
  test('workers that are killed lose nothing, double nothing and end in the same records', {
    timeout: 300_000,
  }, async () => {
    const undisturbed = await openStore(await fresh())
    await undisturbed.add([...inventedReports(60)].map((invented) => pack(extract(reportOf(invented)))))
    await undisturbed.settle()
    const expected = await Promise.all(
      (await undisturbed.stories({}, { limit: 1000 })).rows.map(
        async ({ id }) => `${id} ${(await undisturbed.record(id))?.etag}`,
      ),
    )
    await undisturbed.close()
    const run = await crashWorkers({ where: await fresh(), reports: 60, workers: 3, kills: 6 })
    expect(run.kills).toBeGreaterThanOrEqual(6)
    expect(run.kept).toEqual(run.acknowledged)
    expect(run.records).toEqual(expected)
    expect(run.problems).toEqual([])
  })
})
