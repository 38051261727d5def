import { readEntry } from '../read/entry.ts'
import type { Fetcher } from '../read/fetch.ts'
import { entryOf } from '../read/read.ts'
import type { Report } from '../read/report.ts'

/** An article that a feed named. */
export interface Article {
  readonly address: string
  /** What the feed itself tells of it; null where it tells nothing. */
  readonly entry: Report | null
}

/** What came of following an article: its reports, or why it has to be tried again. */
export type Followed =
  | { readonly kind: 'read'; readonly reports: readonly Report[]; readonly because?: string }
  | {
      readonly kind: 'later'
      readonly because: string
      /** In seconds, where the server said so. */
      readonly after: number
      /** What the feed tells of it, for when no try is left. */
      readonly instead: readonly Report[]
    }

/** Answers of a server that may be another in a while. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504])

/**
 * Reads the page of an article. Where the page may not or cannot be read, and where the feed has more of it than the
 * page gives away, the feed's words are the report.
 */
export async function follow(fetcher: Fetcher, { address, entry }: Article): Promise<Followed> {
  const answer = await fetcher.fetch(address)
  const own = entry === null ? [] : [{ ...entry, source: address }]
  if (answer.kind === 'refused') {
    const { rule, message, status, retryAfter = 0 } = answer
    const passing = rule === 'url:unreachable' || (status !== undefined && PASSING.has(status))
    return passing
      ? { kind: 'later', because: message, after: retryAfter, instead: own }
      : { kind: 'read', reports: own, because: message }
  }
  const pages: Report[] = []
  for await (const { report } of readEntry(entryOf(address, answer)))
    if (report !== null) pages.push(withWordOf(entry, report))
  const length = Math.max(0, ...pages.map(({ body }) => body.length))
  return { kind: 'read', reports: entry !== null && entry.body.length > length ? own : pages }
}

/** The feed's word on what the page does not say. */
const withWordOf = (entry: Report | null, page: Report): Report => ({
  ...page,
  outlet: page.outlet ?? entry?.outlet ?? null,
  published: page.published?.from === 'said' ? page.published : (entry?.published ?? page.published),
})
