import { sql } from 'kysely'
import type { KeptCorrection } from '../correct/correction.ts'
import type { Extraction } from '../extract/finding.ts'
import type { ReportId } from '../text/range.ts'
import { changeActorSums, toldOf } from './actor-sums.ts'
import { keepAnalysis } from './adding.ts'
import { ANALYSIS } from './analysis.ts'
import { touching } from './correcting.ts'
import { type Db, eachPart, type Inside, inParts, insertRows, keepChanges } from './inside.ts'
import { type PackedReport, unzip } from './packed.ts'
import type { PackedStory } from './packed-story.ts'

/** Which stories to make the records of: those named, at most so many, or all that are stale. */
export interface Which {
  readonly stories?: readonly string[]
  readonly limit?: number
}

/** So many stories, for each task that may run at a time, are computed before they are written together. */
const BATCH = 12

/** Makes the records of stories that changed. See `Store.corroborate`. */
export async function corroborate(
  inside: Inside,
  corrections: readonly KeptCorrection[],
  { stories, limit = Number.POSITIVE_INFINITY }: Which = {},
): Promise<number> {
  const failures: unknown[] = []
  let made = 0
  let after = ''
  // One batch is written while the next is computed.
  let next = compute(inside, corrections, await staleAfter(inside, after, stories))
  for (;;) {
    const batch = await next
    if (batch.last === undefined) break
    after = batch.last
    failures.push(...batch.failures)
    const enough = made + batch.done.length >= limit
    next = compute(inside, corrections, enough ? [] : await staleAfter(inside, after, stories))
    // The next batch may fail while this one is written: that is heard when it is its turn.
    next.catch(() => {})
    made += await write(inside, batch.done)
  }
  if (failures.length > 0) throw failures[0]
  return made
}

interface Stale {
  readonly id: string
  readonly title: string
  readonly version: number
}

async function staleAfter(
  { db, work }: Inside,
  after: string,
  stories?: readonly string[],
): Promise<readonly Stale[]> {
  let query = db
    .selectFrom('story')
    .select(['id', 'title', 'version'])
    .whereRef('recorded', '<', 'version')
    .where('id', '>', after)
    .orderBy('id')
    .limit(BATCH * work.width)
  if (stories !== undefined) {
    if (stories.length === 0) return []
    query = query.where('id', 'in', stories)
  }
  return query.execute()
}

/** The record of one story, and the reports that had to be analysed again for it. */
interface Done {
  readonly story: Stale
  readonly packed: PackedStory
  readonly renewed: readonly PackedReport[]
}

interface Batch {
  readonly done: readonly Done[]
  readonly failures: readonly unknown[]
  /** The last story that was looked at; undefined where there was none. */
  readonly last: string | undefined
}

async function compute(
  inside: Inside,
  corrections: readonly KeptCorrection[],
  stories: readonly Stale[],
): Promise<Batch> {
  const outcomes = await Promise.allSettled(stories.map((story) => recordOne(inside, corrections, story)))
  return {
    done: outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : [])),
    failures: outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : [])),
    last: stories.at(-1)?.id,
  }
}

async function recordOne(
  { db, work }: Inside,
  corrections: readonly KeptCorrection[],
  story: Stale,
): Promise<Done> {
  const reports = await db
    .selectFrom('report')
    .innerJoin('extraction', 'extraction.report', 'report.id')
    .select(['report.id', 'report.analysis', 'extraction.gzip'])
    .where('report.story', '=', story.id)
    .orderBy('report.id')
    .execute()
  const before = await db
    .selectFrom('story_record')
    .select('gzip')
    .where('story', '=', story.id)
    .executeTakeFirst()
  // Findings of two versions never meet in one record.
  const renewed = await Promise.all(
    reports
      .filter(({ analysis }) => analysis !== ANALYSIS)
      .map(({ gzip }) => work.extract(unzip<Extraction>(gzip).report)),
  )
  const anew = new Map(renewed.map((report): [string, PackedReport] => [report.id, report]))
  const packed = await work.record({
    extractions: reports.map(({ id, gzip }) => anew.get(id)?.gzip ?? gzip),
    corrections: touching(corrections, new Set(reports.map(({ id }) => id as ReportId))),
    before: before?.gzip,
  })
  return { story, packed, renewed }
}

const ITEM = [
  'id',
  'story',
  'kind',
  'label',
  'verdict',
  'speaker',
  'type',
  'date',
  'first_day',
  'last_day',
  'day',
  'origins',
  'mentions',
] as const
const STORY_ACTOR = ['story', 'actor', 'kind', 'name', 'country', 'folded', 'mentions'] as const
const LINEAGE = ['story', 'earlier', 'later', 'kind', 'score'] as const

/** Writes records together; one whose story changed meanwhile is left out, it will be made again. How many were written. */
function write(inside: Inside, batch: readonly Done[]): Promise<number> {
  if (batch.length === 0) return Promise.resolve(0)
  return inside.db.transaction().execute(async (db) => {
    const done = await stillTrue(inside, db, batch)
    const ids = done.map(({ story }) => story.id)
    if (ids.length === 0) return 0
    const of = <T extends object>(
      rows: (packed: PackedStory) => readonly T[],
    ): readonly (T & { readonly story: string })[] =>
      done.flatMap(({ story, packed }) => rows(packed).map((row) => ({ ...row, story: story.id })))
    const items = of(({ items }) => items)
    const actors = of(({ actors }) => actors)

    for (const { renewed } of done) for (const report of renewed) await keepAnalysis(db, report)
    await changeActorSums(inside, db, await toldOf(db, ids), actors)
    for (const table of ['item', 'story_actor', 'lineage'] as const)
      await eachPart(ids, (part) => db.deleteFrom(table).where('story', 'in', part).execute())
    // An item may still stand under the story that a report has just left.
    await eachPart(items, (part) =>
      db
        .deleteFrom('item')
        .where(
          'id',
          'in',
          part.map(({ id }) => id),
        )
        .execute(),
    )
    await insertRows(inside, db, 'item', ITEM, items)
    await insertRows(
      inside,
      db,
      'item_actor',
      ['item', 'actor', 'roles', 'day'],
      done.flatMap(({ packed }) => packed.itemActors),
    )
    await insertRows(inside, db, 'story_actor', STORY_ACTOR, actors)
    await insertRows(
      inside,
      db,
      'lineage',
      LINEAGE,
      of(({ lineage }) => lineage),
    )
    const changes = await changesOf(inside, db, done)
    for (const one of done) await keepRecord(inside, db, one)
    await keepChanges(inside, db, changes) // last, because others wait for it
    return done.length
  })
}

/** Those whose story is still the one that was read; locked, in order of ids. */
async function stillTrue({ engine }: Inside, db: Db, batch: readonly Done[]): Promise<readonly Done[]> {
  const ids = batch.map(({ story }) => story.id)
  const query = db
    .selectFrom('story')
    .select(['id', 'version', 'recorded'])
    .where('id', 'in', ids)
    .orderBy('id')
  const rows = await (engine === 'postgres' ? query.forUpdate() : query).execute()
  const versions = new Map(rows.map(({ id, version, recorded }) => [id, recorded < version ? version : -1]))
  return batch.filter(({ story }) => versions.get(story.id) === story.version)
}

async function changesOf(inside: Inside, db: Db, done: readonly Done[]): Promise<readonly object[]> {
  const ids = done.map(({ story }) => story.id)
  const rows = await inParts(ids, (part) =>
    db.selectFrom('story_record').select('story').where('story', 'in', part).execute(),
  )
  const recorded = new Set(rows.map(({ story }) => story))
  const at = inside.now()
  return done.flatMap(({ story, packed }): readonly object[] => {
    const head = { at, story: story.id, title: story.title }
    if (!recorded.has(story.id)) return [{ ...head, kind: 'new', item: null, text: 'a new story' }]
    return packed.gained.map((gain) => ({ ...head, ...gain }))
  })
}

async function keepRecord(inside: Inside, db: Db, { story, packed }: Done): Promise<void> {
  const { etag, gzip, items, origins } = packed
  const row = { etag, gzip, analysis: ANALYSIS }
  await db
    .insertInto('story_record')
    .values({ story: story.id, ...row })
    .onConflict((conflict) => conflict.column('story').doUpdateSet(row))
    .execute()
  const verdicts = (kind: string): number => items.filter(({ verdict }) => verdict === kind).length
  await db
    .updateTable('story')
    .set({
      recorded: story.version,
      origins,
      items: items.length,
      contradictions: verdicts('conflicting'),
      denials: verdicts('denied'),
      recorded_at: inside.now(),
    })
    .where('id', '=', story.id)
    .execute()
}

/** After much was added: fresh statistics, so that questions stay fast; SQLite also gives back free pages. */
export async function tidy({ engine, db }: Inside): Promise<void> {
  if (engine === 'postgres') await sql`vacuum analyze`.execute(db)
  else {
    await sql`analyze`.execute(db)
    await sql`insert into search (search) values ('optimize')`.execute(db)
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
  }
}
