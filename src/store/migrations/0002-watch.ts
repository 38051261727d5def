import { type Kysely, sql } from 'kysely'
import type { Engine } from '../engine.ts'

/** What `watch` remembers: feeds, the articles they name, files, and how far each rule has told of changes. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { bytes, end } = engine === 'sqlite' ? { bytes: 'blob', end: 'strict' } : { bytes: 'bytea', end: '' }
  const table = (name: string, columns: string): Promise<unknown> =>
    sql.raw(`create table ${name} (${columns}) ${end}`).execute(db)

  await table(
    'feed',
    `address text not null primary key, title text, moved text, etag text, modified text, polled_at text,
     new_at text, next_at text not null, failures integer not null, message text`,
  )
  await table(
    'article',
    `feed text not null references feed (address) on delete cascade, address text not null, stamp text not null,
     seen_at text not null, next_at text, tries integer not null, entry ${bytes}, primary key (feed, address)`,
  )
  await sql.raw('create index article_by_address on article (address)').execute(db)
  await sql.raw('create index article_waiting on article (next_at) where next_at is not null').execute(db)
  await table('watched_file', 'path text not null primary key, size integer not null, modified text not null')
  await table(
    'rule',
    `name text not null primary key, told integer not null, next_at text not null, failures integer not null,
     message text`,
  )
}
