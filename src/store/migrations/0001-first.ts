import { type Kysely, sql } from 'kysely'
import type { Engine } from '../engine.ts'

/** The first schema. Column by column the same on both engines, but for the names of types and full-text search. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const types = TYPES[engine]
  const table = (name: string, columns: string): Promise<unknown> =>
    sql.raw(`create table ${name} (${columns}) ${types.end}`).execute(db)
  const index = (name: string, on: string): Promise<unknown> =>
    sql.raw(`create index ${name} on ${on}`).execute(db)

  await table(
    'story',
    `id text not null primary key, title text not null, "from" text, "to" text, thread text,
     first_day integer, last_day integer, day integer not null, version integer not null, recorded integer not null,
     origins integer, items integer, contradictions integer, denials integer, recorded_at text`,
  )
  await index('story_by_day', 'story (day desc, id desc)')
  await index('story_of_thread', 'story (thread) where thread is not null')
  await index('story_stale', 'story (id) where recorded < version')

  await table(
    'report',
    `number ${types.number}, id text not null unique, source text not null, url text, title text, outlet text,
     language text, published text, first_day integer, last_day integer,
     day integer not null, analysis text not null,
     story text references story (id) on update cascade on delete set null, added_at text not null`,
  )
  await index('report_of_story', 'report (story, outlet)')
  await index('report_unplaced', 'report (number) where story is null')
  await index('report_by_day', 'report (day desc, id desc)')
  await index('report_by_url', 'report (url) where url is not null')
  await index('report_by_source', 'report (source)')
  await index('report_by_outlet', 'report (outlet, story)')
  await index('report_by_language', 'report (language, story)')
  await index('report_by_analysis', 'report (analysis, number)')
  await table(
    'extraction',
    `report text not null primary key references report (id),
     gzip ${types.bytes} not null, text ${types.bytes} not null,
     signature ${types.bytes} not null`,
  )

  await table('former_story', 'id text not null primary key, report text not null references report (id)')
  await table('thread', 'id text not null primary key, title text not null')
  await table(
    'thread_link',
    `thread text not null references thread (id) on delete cascade, earlier text not null, later text not null,
     kind text not null, because text not null, primary key (thread, later, earlier)`,
  )

  const ofStory = 'story text not null references story (id) on update cascade on delete cascade'
  await table(
    'story_record',
    `story text not null primary key references story (id) on update cascade on delete cascade, etag text not null,
     analysis text not null, gzip ${types.bytes} not null`,
  )
  await table(
    'item',
    `id text not null primary key, ${ofStory}, kind text not null, label text not null, verdict text not null,
     speaker text, type text, date text, first_day integer, last_day integer, day integer not null, origins integer,
     mentions integer not null`,
  )
  await index('item_of_story', 'item (story, kind)')
  await index('item_by_day', 'item (day desc, id desc)')
  await index('item_by_verdict', 'item (verdict, day desc, id desc)')
  await index('item_by_speaker', 'item (speaker, day desc, id desc) where speaker is not null')
  await index('item_days', 'item (first_day, last_day, story) where first_day is not null')
  await table(
    'item_actor',
    `item text not null references item (id) on delete cascade, actor text not null, roles text not null,
     day integer not null, primary key (actor, day, item)`,
  )
  await index('item_actor_of_item', 'item_actor (item)')

  await table(
    'actor',
    `id text not null primary key, kind text not null, stories integer not null, mentions integer not null,
     folded text not null`,
  )
  await index('actor_by_stories', 'actor (stories desc, id desc)')
  await table(
    'story_actor',
    `${ofStory}, actor text not null, kind text not null, name text not null, country text, folded text not null,
     mentions integer not null, primary key (story, actor)`,
  )
  await index('story_actor_by_actor', 'story_actor (actor, mentions desc, name)')
  await table(
    'lineage',
    `${ofStory}, earlier text not null references report (id), later text not null references report (id),
     kind text not null, score ${types.real} not null, primary key (story, earlier, later)`,
  )
  await index('lineage_earlier', 'lineage (earlier)')
  await index('lineage_later', 'lineage (later)')

  await table(
    'change',
    `number ${types.number}, at text not null, kind text not null, story text not null, title text not null,
     item text, text text not null`,
  )
  await table(
    'correction',
    `number ${types.number}, id text not null unique, body text not null, in_force integer not null`,
  )
  await table(
    'token',
    `id text not null primary key, name text not null, role text not null, hash text not null unique,
     created_at text not null, revoked_at text`,
  )
  await table(
    'audit',
    `number ${types.number}, at text not null, who text not null, action text not null, target text, detail text`,
  )

  await table('state', 'key text not null primary key, value text not null')

  for (const statement of SEARCH[engine]) await sql.raw(statement).execute(db)
}

const TYPES = {
  sqlite: { number: 'integer primary key autoincrement', bytes: 'blob', real: 'real', end: 'strict' },
  postgres: {
    number: 'bigint generated by default as identity primary key',
    bytes: 'bytea',
    real: 'double precision',
    end: '',
  },
} as const

/** One row for each report, by its number. The text is folded before it comes here, so that both engines find the same. */
const SEARCH = {
  sqlite: [
    `create virtual table search using fts5 (words, content = '', contentless_delete = 1,
     tokenize = 'unicode61 remove_diacritics 0')`,
  ],
  postgres: [
    `create table search (report bigint primary key references report (number) on delete cascade,
     words tsvector not null)`,
    'create index search_words on search using gin (words)',
  ],
} as const
