import { setTimeout as pause } from 'node:timers/promises'
import { Fetcher, type FetchOptions } from '../read/fetch.ts'
import type { Store } from '../store/store.ts'
import type { Work } from '../store/work.ts'
import { follow } from './article.ts'
import type { Jobs, Queue } from './queue.ts'
import { sendReports } from './sending.ts'
import { unknown } from './unknown.ts'
import { unwrap } from './wrap.ts'

export interface WorkerPlace {
  readonly store: Store
  readonly queue: Queue
  /** Where the heavy parts run; it may be the store's own. */
  readonly work: Work
  readonly fetch?: FetchOptions
  readonly onNote?: (note: string) => void
}

/** A host rests so long after each answer, in ms; no other worker asks it meanwhile. */
const REST = 1000
/** After so many questions, pages and what robots.txt said are forgotten. */
const FORGET = 1000
/** In seconds. */
const LOOK = 0.5
/** Placing looks at all stories, so reports gather first. In seconds. */
const GATHER = 2

/**
 * Works at the jobs of a queue until the queue is closed; any number of workers may. Whatever a job does may be done
 * twice: a report that is kept is passed by, and so is a story whose record is fresh.
 */
export async function startWorker({ store, queue, work, fetch = {}, onNote }: WorkerPlace): Promise<void> {
  let fetcher = new Fetcher(fetch)
  let asked = 0
  await queue.handle('fetch', {
    batch: 1,
    width: 8,
    every: LOOK,
    grouped: true,
    handle: one<'fetch'>(async ({ data, last }) => {
      const { address } = data
      if (++asked % FORGET === 0) fetcher = new Fetcher(fetch)
      const followed = await follow(fetcher, { address, entry: unwrap(data.entry)[0] ?? null })
      await pause(fetch.delay ?? REST)
      const again = followed.kind === 'later' && !last
      if (again) throw new Error(followed.because)
      if (followed.because !== undefined) onNote?.(`${address}: ${followed.because}`)
      await sendReports(queue, followed.kind === 'read' ? followed.reports : followed.instead)
    }),
  })
  await queue.handle('extract', {
    batch: 2,
    width: 2, // one is kept while the next is analysed
    every: LOOK,
    handle: one<'extract'>(async ({ data }) => {
      const packed = await Promise.all((await unknown(store, unwrap(data.reports))).map(work.extract))
      if (packed.length > 0)
        await store.add(packed, (transaction) => queue.send('place', [{}], { transaction }))
    }),
  })
  await queue.handle('place', {
    batch: 1000,
    every: GATHER,
    handle: all<'place'>(async () => {
      await store.place((transaction, stories) =>
        queue.send(
          'corroborate',
          stories.map((story) => ({ story })),
          { transaction },
        ),
      )
    }),
  })
  await queue.handle('corroborate', {
    batch: 8 * work.width,
    every: LOOK,
    handle: all<'corroborate'>(async (jobs) => {
      const named = new Set(jobs.flatMap(({ story }) => story ?? []))
      await store.corroborate({ stories: [...named] })
      if (jobs.some(({ story }) => story === undefined)) await store.corroborate({ limit: 100 })
    }),
  })
}

/**
 * Sends for what is waiting in the store without a job: reports that somebody added without the queue, stories that
 * were corrected. Whether anything was.
 */
export async function sendForWaiting(store: Store, queue: Queue): Promise<boolean> {
  const { unplaced, stale } = await store.counts()
  if (unplaced > 0) await queue.send('place', [{}])
  if (stale > 0) await queue.send('corroborate', [{}])
  return unplaced + stale > 0
}

type Jobbed<N extends keyof Jobs> = { readonly data: Jobs[N]; readonly last: boolean }

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Jobs that succeed and fail each for itself. */
const one =
  <N extends keyof Jobs>(act: (job: Jobbed<N>) => Promise<void>) =>
  (jobs: readonly Jobbed<N>[]): Promise<readonly (string | undefined)[]> =>
    Promise.all(jobs.map((job) => act(job).then(() => undefined, messageOf)))

/** Jobs that are done together. */
const all =
  <N extends keyof Jobs>(act: (jobs: readonly Jobs[N][]) => Promise<void>) =>
  async (jobs: readonly Jobbed<N>[]): Promise<readonly undefined[]> => {
    await act(jobs.map(({ data }) => data))
    return jobs.map(() => undefined)
  }
