import { parseFeed } from 'feedsmith'
import { decode } from '../read/decode.ts'
import { readEntry } from '../read/entry.ts'
import { type Fetched, Fetcher, type FetchOptions, type Remembered } from '../read/fetch.ts'
import { formatOf } from '../read/format.ts'
import { entryOf } from '../read/read.ts'
import type { Report } from '../read/report.ts'
import { stableId } from '../text/id.ts'

/** An entry of a feed. */
export interface Named {
  /** Of the article; null for an entry without one. */
  readonly address: string | null
  /** Changes when the feed says that the article did. */
  readonly stamp: string
  readonly report: Report
}

/** What came of asking for a feed. */
export type Polled =
  | {
      readonly kind: 'new'
      readonly title: string | null
      readonly etag: string | null
      readonly modified: string | null
      readonly moved: string | null
      readonly entries: readonly Named[]
      /** How long it asks not to be asked again, in ms. */
      readonly rest: number
    }
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'failed'
      readonly because: string
      /** Gone for good, says its server. */
      readonly gone: boolean
      /** In ms. */
      readonly rest: number
    }

/** What is known of a feed from the last time. */
export interface Before {
  readonly address: string
  readonly etag: string | null
  readonly modified: string | null
}

/** After so many questions, a fetcher is replaced: it remembers pages and what robots.txt said. */
const FORGET = 1000

/** Asks for feeds, and only whether they changed where that is known from before. */
export class FeedReader {
  readonly #options: FetchOptions
  readonly #cache = new Map<string, Remembered>()
  #fetcher: Fetcher
  #asked = 0

  constructor(options: FetchOptions) {
    this.#options = options
    this.#fetcher = this.#fresh()
  }

  #fresh(): Fetcher {
    return new Fetcher({ timeout: 60_000, ...this.#options, cache: this.#cache })
  }

  /** For articles too, so that a host is asked slowly by both together. */
  get fetcher(): Fetcher {
    if (++this.#asked % FORGET === 0) {
      this.#cache.clear()
      this.#fetcher = this.#fresh()
    }
    return this.#fetcher
  }

  async poll({ address, etag, modified }: Before): Promise<Polled> {
    const { href } = URL.canParse(address) ? new URL(address) : { href: address }
    const unchanged: Fetched = { kind: 'fetched', url: href, type: '', charset: undefined, bytes: NOTHING }
    if (etag !== null || modified !== null)
      this.#cache.set(href, {
        etag: etag ?? undefined,
        lastModified: modified ?? undefined,
        answer: unchanged,
      })
    const answer = await this.fetcher.fetch(address)
    const told = answer.kind === 'fetched' ? this.#cache.get(answer.url) : undefined
    this.#cache.delete(href)
    if (answer.kind === 'refused')
      return {
        kind: 'failed',
        because: answer.message,
        gone: answer.status === 410,
        rest: (answer.retryAfter ?? 0) * 1000,
      }
    this.#cache.delete(answer.url)
    if (answer.bytes === NOTHING) return { kind: 'unchanged' }
    if (formatOf(answer.bytes.subarray(0, HEAD), new URL(answer.url).pathname, answer.type) !== 'feed')
      return { kind: 'failed', because: 'there is no feed there', gone: false, rest: 0 }
    const entries = await entriesOf(address, answer)
    if (entries === undefined)
      return { kind: 'failed', because: 'the feed is broken: it cannot be read', gone: false, rest: 0 }
    return {
      kind: 'new',
      // What a redirect led to was remembered by that address, and would not be asked for by this one.
      etag: (answer.url === href ? told?.etag : undefined) ?? null,
      modified: (answer.url === href ? told?.lastModified : undefined) ?? null,
      moved: answer.moved ?? null,
      entries,
      ...manners(answer),
    }
  }
}

const NOTHING = new Uint8Array()
const HEAD = 64 * 1024

/** Undefined where it cannot be read; one without entries can. */
async function entriesOf(address: string, answer: Fetched): Promise<readonly Named[] | undefined> {
  const entries: Named[] = []
  for await (const { report, notes } of readEntry(entryOf(address, answer))) {
    if (report === null) {
      if (notes.some(({ rule }) => rule === 'feed:broken')) return undefined
      continue
    }
    const { url, title, published, modified } = report
    const link = url !== null && URL.canParse(url, answer.url) ? new URL(url, answer.url) : null
    entries.push({
      address: link !== null && /^https?:$/u.test(link.protocol) ? link.href : null,
      stamp: stableId('n', [title ?? '', published?.value ?? '', modified?.value ?? '']),
      report,
    })
  }
  return entries
}

const MINUTE = 60_000
const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60 * MINUTE,
  daily: 24 * 60 * MINUTE,
  weekly: 24 * 60 * MINUTE, // a day is the longest that a feed is believed
  monthly: 24 * 60 * MINUTE,
  yearly: 24 * 60 * MINUTE,
}

/** Its title, and how often it wants to be asked: `ttl` of RSS, or the syndication module of RSS 1.0. */
function manners({ bytes, charset }: Fetched): { readonly title: string | null; readonly rest: number } {
  try {
    const parsed = parseFeed(decode(bytes, charset).text ?? '')
    const { title } = parsed.feed
    const ttl = parsed.format === 'rss' ? (parsed.feed.ttl ?? 0) * MINUTE : 0
    const sy = 'sy' in parsed.feed ? parsed.feed.sy : undefined
    const period = (PERIODS[sy?.updatePeriod ?? ''] ?? 0) / Math.max(1, sy?.updateFrequency ?? 1)
    return { title: (typeof title === 'string' ? title : title?.value) ?? null, rest: Math.max(ttl, period) }
  } catch {
    return { title: null, rest: 0 } // told by its entries, or by there being none
  }
}
