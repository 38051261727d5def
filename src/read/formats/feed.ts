import { parseFeed } from 'feedsmith'
import type { Edtf } from '../../text/edtf.ts'
import { type Known, said } from '../../text/known.ts'
import { decodeTwice } from '../html/entities.ts'
import { readFragment } from '../html.ts'
import { withTitle } from '../json.ts'
import { declaredLanguage } from '../language.ts'
import { type Declared, readPlain } from '../plain.ts'
import { type Reading, unreadable } from '../reading.ts'
import { machineDate } from '../stated-date.ts'

/** One entry of a feed, whatever the feed's format. */
interface FeedItem {
  readonly title: string | null
  readonly html: string | null
  readonly url: string | null
  readonly authors: readonly string[]
  readonly published: string | null
  readonly modified: string | null
  /** Who published it first, where the feed says so. */
  readonly outlet: string | null
  readonly language: string | null
}

interface Feed {
  readonly title: string | null
  readonly language: string | null
  readonly items: readonly FeedItem[]
}

type Words = string | { readonly value?: string } | null | undefined

/** Words of a field that may be typed text; tags and entities in it are markup, not words. */
function plainOf(words: Words): string | null {
  const value = typeof words === 'string' ? words : words?.value
  if (value === undefined || value.trim() === '') return null
  return (
    decodeTwice(value.replace(/<[^<>]{0,200}>/gu, ''))
      .replace(/\s+/gu, ' ')
      .trim() || null
  )
}
const htmlOf = (words: Words): string | null => {
  const value = typeof words === 'string' ? words : words?.value
  return value === undefined || value.trim() === '' ? null : value
}
const first = <T>(...values: readonly (T | null | undefined)[]): T | null =>
  values.find((value) => value !== null && value !== undefined) ?? null

/** Feeds of all formats in one shape (parsed by feedsmith, MIT). */
function feedOf(text: string): Feed {
  const parsed = parseFeed(text)
  switch (parsed.format) {
    case 'rss': {
      const { feed } = parsed
      return {
        title: plainOf(feed.title),
        language: first(feed.language, feed.dc?.languages?.[0]),
        items: (feed.items ?? []).map((item) => ({
          title: plainOf(item.title),
          html: first(htmlOf(item.content?.encoded), htmlOf(item.description)),
          url: first(item.link, item.guid?.isPermaLink === false ? null : item.guid?.value),
          authors: (
            item.dc?.creators ??
            item.authors?.map((author) =>
              typeof author === 'string' ? author : (author.name ?? author.email ?? ''),
            ) ??
            []
          ).flatMap((name) => plainOf(name) ?? []),
          published: first(item.pubDate, item.dc?.dates?.[0]),
          modified: null,
          outlet: plainOf(item.source?.title),
          language: first(item.dc?.languages?.[0]),
        })),
      }
    }
    case 'rdf': {
      const { feed } = parsed
      return {
        title: plainOf(feed.title),
        language: first(feed.dc?.languages?.[0]),
        items: (feed.items ?? []).map((item) => ({
          title: plainOf(item.title),
          html: first(htmlOf(item.content?.encoded), htmlOf(item.description)),
          url: first(item.link),
          authors: (item.dc?.creators ?? []).flatMap((name) => plainOf(name) ?? []),
          published: first(item.dc?.dates?.[0]),
          modified: null,
          outlet: plainOf(item.dc?.publishers?.[0]),
          language: first(item.dc?.languages?.[0]),
        })),
      }
    }
    case 'atom': {
      const { feed } = parsed
      return {
        title: plainOf(feed.title),
        language: first(feed.xml?.lang),
        items: (feed.entries ?? []).map((entry) => ({
          title: plainOf(entry.title),
          html: first(htmlOf(entry.content), htmlOf(entry.summary)),
          url: first(
            entry.links?.find((link) => link.rel === undefined || link.rel === 'alternate')?.href,
            entry.links?.[0]?.href,
          ),
          authors: (entry.authors ?? feed.authors ?? []).flatMap((author) => plainOf(author.name) ?? []),
          published: first(entry.published, entry.updated),
          modified: first(entry.updated),
          outlet: plainOf(entry.source?.title),
          language: first(entry.xml?.lang),
        })),
      }
    }
    case 'json': {
      const { feed } = parsed
      return {
        title: plainOf(feed.title),
        language: first(feed.language),
        items: (feed.items ?? []).map((item) => ({
          title: plainOf(item.title),
          html: first(htmlOf(item.content_html), htmlOf(item.content_text), htmlOf(item.summary)),
          url: first(item.url, item.external_url),
          authors: (item.authors ?? feed.authors ?? []).flatMap((author) => plainOf(author.name) ?? []),
          published: first(item.date_published),
          modified: first(item.date_modified),
          outlet: null,
          language: first(item.language),
        })),
      }
    }
    default:
      return parsed satisfies never
  }
}

const dated = (value: string | null): Known<Edtf> | null => {
  const date = machineDate(value)
  return date === undefined ? null : { ...said(date), because: 'the feed' }
}

const MARKUP = /<[a-z!/][^<>]{0,400}>|&(?:#\d{2,6}|[a-z]{2,8});/iu

/** Reads every entry of an RSS, RDF, Atom or JSON feed. */
export function* readFeed(text: string, source: string): Generator<Reading> {
  let feed: Feed
  try {
    feed = feedOf(text)
  } catch (error) {
    return yield unreadable(
      source,
      'feed:broken',
      error instanceof Error ? error.message.slice(0, 160) : 'not a feed',
    )
  }
  if (feed.items.length === 0) return yield unreadable(source, 'feed:empty', 'the feed holds no entries')
  for (const [i, item] of feed.items.entries()) {
    const at = `${source}#${i + 1}`
    const declared: Declared = {
      url: item.url,
      title: item.title,
      outlet: item.outlet ?? feed.title,
      authors: item.authors,
      language: declaredLanguage(item.language ?? feed.language),
      published: dated(item.published),
      modified: dated(item.modified),
    }
    const words = item.html ?? ''
    if (words === '' && item.title === null) yield unreadable(at, 'feed:no-text', 'an entry without words')
    else {
      const report = MARKUP.test(words.slice(0, 20_000))
        ? readFragment(words, at, declared)
        : readPlain(withTitle(item.title, words), at, declared)
      yield { source: at, report, notes: report.notes }
    }
  }
}
