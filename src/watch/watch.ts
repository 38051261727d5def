import type { FetchOptions } from '../read/fetch.ts'
import { readInputs } from '../read/read.ts'
import type { Report } from '../read/report.ts'
import type { Store } from '../store/store.ts'
import type { FeedTable, Tables } from '../store/tables.ts'
import type { Work } from '../store/work.ts'
import { type Followed, follow } from '../work/article.ts'
import type { Queue } from '../work/queue.ts'
import { hostOf, sendArticles, sendReports } from '../work/sending.ts'
import { unknown } from '../work/unknown.ts'
import { FeedReader, type Polled } from './feed.ts'
import { changedFiles } from './folder.ts'
import { watchedIn } from './inputs.ts'
import { backOff, byHost, DAY, MINUTE } from './pace.ts'
import type { Rule } from './rules.ts'
import {
  articleLater,
  articleRead,
  feedsOf,
  forgetArticles,
  iso,
  keepEntries,
  keepFeed,
  keepFile,
  type Waiting,
  waitingArticles,
} from './state.ts'
import { type Telling, tellAll } from './telling.ts'

/** What watching works with; time and network come from outside. */
export interface WatchPlace {
  readonly store: Store
  readonly work: Work
  /** Where there is one, workers read, analyse and settle. */
  readonly queue?: Queue | undefined
  readonly rules?: readonly Rule[]
  readonly telling?: Telling
  readonly fetch?: FetchOptions
  /** Between two questions to one feed, in ms. */
  readonly every: number
  /** In ms since 1970. */
  readonly now: () => number
  /** When to end. */
  readonly signal: AbortSignal
  readonly say: (line: string) => void
}

/** What one round did. */
export interface Round {
  readonly polled: number
  readonly added: number
  /** Articles that are due, but for which there was no time. */
  readonly waiting: number
}

/** After so many failures in a row a feed is called dead, and asked once a day. */
export const DEAD = 8
/** An article that could not be read so often is left at what its feed tells. */
const TRIES = 5
/** Articles that a feed named last so long ago are forgotten. */
const FORGET = 90 * DAY
/** So many articles are taken up in one round. */
const ARTICLES = 500
/** Reports kept in one transaction. */
const BATCH = 32

/** Watches feeds and folders, a round at a time. All it has to know from one round to the next is in the store. */
export class Watch {
  readonly #place: WatchPlace
  readonly #reader: FeedReader
  #added = 0
  #settled = false
  #scanned = Number.NEGATIVE_INFINITY

  constructor(place: WatchPlace) {
    this.#place = place
    this.#reader = new FeedReader({ ...place.fetch, signal: place.signal })
  }

  async round(inputs: readonly string[]): Promise<Round> {
    const { store, now, signal, every, rules = [], say, telling = {} } = this.#place
    this.#added = 0
    const { feeds, folders } = await watchedIn(inputs) //     a list may have changed since the last round
    const due = (await feedsOf(store, feeds)).filter(({ next_at }) => next_at <= iso(now()))
    await byHost(due, hostOfFeed, signal, (feed) => this.#poll(feed))
    await this.#follow() //                                   the articles that feeds named
    if (now() - this.#scanned >= every) {
      this.#scanned = now()
      for (const folder of folders) await this.#scan(folder)
    }
    await this.#settle()
    if (!signal.aborted) await tellAll(rules, { store, now, signal, say, ...telling })
    const waiting = await waitingArticles(store, now(), 1)
    return { polled: due.length, added: this.#added, waiting: waiting.length }
  }

  async #poll(feed: FeedTable): Promise<void> {
    const { store, now, signal, say } = this.#place
    const { address, failures } = feed
    const polled = await this.#reader.poll({ ...feed, address: feed.moved ?? address })
    if (signal.aborted) return
    const at = now()
    const next = { polled_at: iso(at), next_at: iso(at + this.#rest(feed, polled)) }
    switch (polled.kind) {
      case 'unchanged':
        return store.transaction((db) => keepFeed(db, address, { ...next, failures: 0, message: null }))
      case 'failed': {
        const count = polled.gone ? Math.max(DEAD, failures + 1) : failures + 1
        if (failures === 0) say(`${address}: ${polled.because}; asked again later`)
        if (failures < DEAD && count >= DEAD) say(`${address} is dead: ${polled.because}; asked once a day`)
        const moved = count % 3 === 0 ? null : feed.moved // perhaps it is back where it was
        return store.transaction((db) =>
          keepFeed(db, address, { ...next, failures: count, message: polled.because, moved }),
        )
      }
      case 'new': {
        const { title, etag, modified, entries } = polled
        const moved = polled.moved ?? feed.moved
        if (polled.moved !== null && polled.moved !== feed.moved) say(`${address} has moved to ${moved}`)
        await store.transaction(async (db) => {
          const wanted = await keepEntries(db, address, entries, at)
          await keepFeed(db, address, { ...next, title, etag, modified, moved, failures: 0, message: null })
          if (wanted.length > 0) await keepFeed(db, address, { new_at: iso(at) })
          await forgetArticles(db, address, at - FORGET)
          const { queue } = this.#place
          if (queue === undefined) return
          const [pages, words] = [
            wanted.filter((one) => one.address !== null),
            wanted.filter((one) => one.address === null),
          ]
          await sendArticles(
            queue,
            pages.map(({ key, report }) => ({ address: key, entry: report })),
            db,
          )
          await sendReports(
            queue,
            words.map(({ report }) => ({ ...report, source: address })),
            db,
          )
          for (const { key } of wanted) await articleRead(db, { feed: address, address: key })
        })
        return
      }
      default:
        return polled satisfies never
    }
  }

  /** How long a feed is left alone now: as long as it asks, longer after each failure. In ms. */
  #rest({ failures }: FeedTable, polled: Polled): number {
    const { every } = this.#place
    switch (polled.kind) {
      case 'unchanged':
        return every
      case 'new':
        return Math.min(Math.max(every, polled.rest), DAY)
      case 'failed':
        return polled.gone || failures + 1 >= DEAD
          ? DAY
          : Math.min(Math.max(polled.rest, backOff(Math.max(every, MINUTE), failures + 1, DAY)), DAY)
      default:
        return polled satisfies never
    }
  }

  async #follow(): Promise<void> {
    const { store, now, signal } = this.#place
    const waiting = await waitingArticles(store, now(), ARTICLES)
    await byHost(
      waiting,
      ({ address }) => hostOf(address),
      signal,
      (article) => this.#read(article),
    )
  }

  async #read(article: Waiting): Promise<void> {
    const { store, now, signal, say } = this.#place
    const { address, feed, entry, tries } = article
    const followed: Followed = address.startsWith(`${feed}#n-`)
      ? { kind: 'read', reports: entry === null ? [] : [entry] } // an entry that leads nowhere
      : await follow(this.#reader.fetcher, { address, entry })
    if (signal.aborted) return
    if (followed.kind === 'later' && tries + 1 < TRIES) {
      const rest = Math.max(followed.after * 1000, backOff(MINUTE, tries, DAY))
      return store.transaction((db) => articleLater(db, article, now() + rest))
    }
    if (followed.because !== undefined) say(`${address}: ${followed.because}`)
    const reports = followed.kind === 'read' ? followed.reports : followed.instead
    await this.#keep(reports, (db) => articleRead(db, article))
  }

  async #scan(folder: string): Promise<void> {
    const { store, now, signal, say, fetch = {} } = this.#place
    for await (const { source, ...state } of changedFiles(folder, store, now())) {
      let batch: Report[] = []
      for await (const reading of readInputs([source], { fetch })) {
        if (reading.report === null)
          for (const { message } of reading.notes) say(`${reading.source}: ${message}`)
        else batch.push(reading.report)
        if (signal.aborted) return
        if (batch.length < BATCH) continue
        await this.#keep(batch)
        batch = []
      }
      await this.#keep(batch)
      await keepFile(store, state)
    }
  }

  /** Keeps reports, or leaves them to workers; `also` in the same transaction. */
  async #keep(reports: readonly Report[], also?: (db: Inside) => Promise<void>): Promise<void> {
    const { store, work, queue } = this.#place
    if (queue !== undefined) {
      await sendReports(queue, reports)
      this.#added += reports.length
      return
    }
    const packed = await Promise.all((await unknown(store, reports)).map(work.extract))
    const added = await store.add(packed, also)
    this.#added += added.filter((one) => one.added).length
  }

  /** The first round also finishes what an earlier run left. */
  async #settle(): Promise<void> {
    const { store, queue, signal } = this.#place
    if (queue !== undefined || signal.aborted || (this.#added === 0 && this.#settled)) return
    await store.settle()
    this.#settled = true
  }
}

type Inside = Parameters<Parameters<Store['transaction']>[0]>[0]

const hostOfFeed = ({ address, moved }: Tables['feed']): string => hostOf(moved ?? address)
