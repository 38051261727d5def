import type { Transaction } from 'kysely'
import type { Report } from '../read/report.ts'
import { shown, unzip, zip } from '../store/packed.ts'
import type { Store } from '../store/store.ts'
import type { FeedTable, RuleTable, Tables } from '../store/tables.ts'
import type { Named } from './feed.ts'

type Inside = Transaction<Tables>

/** ISO 8601 in UTC, which sorts as time does. */
export const iso = (ms: number): string => new Date(ms).toISOString()

/** Feeds by their addresses, or all that were ever watched; those never met before are due at once. */
export const feedsOf = (store: Store, addresses?: readonly string[]): Promise<readonly FeedTable[]> =>
  store.transaction(async (db) => {
    if (addresses === undefined) return db.selectFrom('feed').selectAll().orderBy('address').execute()
    const rows: FeedTable[] = []
    for (const address of addresses) {
      await db
        .insertInto('feed')
        .values({ address, next_at: iso(0), failures: 0 })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      rows.push(
        await db.selectFrom('feed').selectAll().where('address', '=', address).executeTakeFirstOrThrow(),
      )
    }
    return rows
  })

export async function keepFeed(
  db: Inside,
  address: string,
  { title, ...change }: Partial<Omit<FeedTable, 'address'>>,
): Promise<void> {
  const set = { ...change, ...(title == null ? {} : { title: shown(title) }) }
  await db.updateTable('feed').set(set).where('address', '=', address).execute()
}

/** Addresses that one question names. */
const PART = 500

/**
 * Keeps what a feed names; gives back what has to be read: entries that are new, or that the feed says have changed.
 * An article that another feed named first is not read for this one too.
 */
export async function keepEntries(
  db: Inside,
  feed: string,
  entries: readonly Named[],
  now: number,
): Promise<readonly (Named & { readonly key: string })[]> {
  const byKey = new Map<string, Named>()
  for (const entry of entries) {
    const key = shown(entry.address ?? `${feed}#${entry.stamp}`)
    if (!byKey.has(key)) byKey.set(key, entry)
  }
  const keys = [...byKey.keys()]
  const rows: { readonly feed: string; readonly address: string; readonly stamp: string }[] = []
  for (let at = 0; at < keys.length; at += PART)
    rows.push(
      ...(await db
        .selectFrom('article')
        .select(['feed', 'address', 'stamp'])
        .where('address', 'in', keys.slice(at, at + PART))
        .execute()),
    )
  const own = new Map(rows.filter((row) => row.feed === feed).map(({ address, stamp }) => [address, stamp]))
  const elsewhere = new Set(rows.filter((row) => row.feed !== feed).map(({ address }) => address))
  const seen = { seen_at: iso(now) }
  const wanted: (Named & { readonly key: string })[] = []
  for (const [key, entry] of byKey) {
    const { stamp, report } = entry
    const known = own.get(key)
    if (known === stamp) {
      await db.updateTable('article').set(seen).where('feed', '=', feed).where('address', '=', key).execute()
      continue
    }
    const passed = known === undefined && elsewhere.has(key)
    const waiting = passed
      ? { next_at: null, entry: null }
      : { next_at: iso(now), entry: zip({ ...report, source: entry.address ?? feed }) }
    const row = { stamp, tries: 0, ...seen, ...waiting }
    await db
      .insertInto('article')
      .values({ feed, address: key, ...row })
      .onConflict((conflict) => conflict.columns(['feed', 'address']).doUpdateSet(row))
      .execute()
    if (!passed) wanted.push({ ...entry, key })
  }
  return wanted
}

/** Articles that their feed names no longer are forgotten: what was read of them is in the store. */
export async function forgetArticles(db: Inside, feed: string, before: number): Promise<void> {
  await db
    .deleteFrom('article')
    .where('feed', '=', feed)
    .where('seen_at', '<', iso(before))
    .where('next_at', 'is', null)
    .execute()
}

export interface Waiting {
  readonly feed: string
  readonly address: string
  readonly tries: number
  readonly entry: Report | null
}

/** Articles that are to be read by now, longest waiting first. */
export const waitingArticles = (store: Store, now: number, limit: number): Promise<readonly Waiting[]> =>
  store.transaction(async (db) => {
    const rows = await db
      .selectFrom('article')
      .select(['feed', 'address', 'tries', 'entry'])
      .where('next_at', '<=', iso(now))
      .orderBy('next_at')
      .orderBy('address')
      .limit(limit)
      .execute()
    return rows.map(({ entry, ...row }) => ({ ...row, entry: entry === null ? null : unzip<Report>(entry) }))
  })

export async function articleRead(db: Inside, { feed, address }: Pick<Waiting, 'feed' | 'address'>) {
  await db
    .updateTable('article')
    .set({ next_at: null, entry: null })
    .where('feed', '=', feed)
    .where('address', '=', address)
    .execute()
}

export async function articleLater(db: Inside, { feed, address, tries }: Waiting, at: number): Promise<void> {
  await db
    .updateTable('article')
    .set({ next_at: iso(at), tries: tries + 1 })
    .where('feed', '=', feed)
    .where('address', '=', address)
    .execute()
}

export interface FileState {
  readonly path: string
  readonly size: number
  readonly modified: string
}

export const fileOf = (store: Store, path: string): Promise<FileState | undefined> =>
  store.transaction((db) =>
    db.selectFrom('watched_file').selectAll().where('path', '=', path).executeTakeFirst(),
  )

export const keepFile = (store: Store, { path, ...state }: FileState): Promise<void> =>
  store.transaction(async (db) => {
    await db
      .insertInto('watched_file')
      .values({ path, ...state })
      .onConflict((conflict) => conflict.column('path').doUpdateSet(state))
      .execute()
  })

/** How far a rule has told; one that is new begins with what happens from now on. */
export const ruleOf = (store: Store, name: string, last: number): Promise<RuleTable> =>
  store.transaction(async (db) => {
    await db
      .insertInto('rule')
      .values({ name, told: last, next_at: iso(0), failures: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return db.selectFrom('rule').selectAll().where('name', '=', name).executeTakeFirstOrThrow()
  })

export const keepRule = (
  store: Store,
  name: string,
  change: Partial<Omit<RuleTable, 'name'>>,
): Promise<void> =>
  store.transaction(async (db) => {
    await db.updateTable('rule').set(change).where('name', '=', name).execute()
  })
