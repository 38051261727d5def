import { sql } from 'kysely'
import { byCodeUnit } from '../text/order.ts'
import type { ReportId } from '../text/range.ts'
import { ANALYSIS } from './analysis.ts'
import { Arrangement } from './arrangement.ts'
import { correctionsInForce, touching } from './correcting.ts'
import type { Inside } from './inside.ts'
import type { Problem } from './store.ts'

/** Everything that can be wrong, the file first: what rests on a broken file need not be looked at. See `Store.doctor`. */
export async function* examine(inside: Inside): AsyncGenerator<Problem> {
  let broken = false
  for await (const problem of integrity(inside)) {
    broken = true
    yield problem
  }
  if (broken) return
  yield* orphans(inside)
  yield* waiting(inside)
  yield* arrangement(inside)
  yield* records(inside)
  yield* sums(inside)
}

/** The file itself, and what its tables promise each other. PostgreSQL watches over both by itself. */
async function* integrity({ engine, db, name }: Inside): AsyncGenerator<Problem> {
  if (engine !== 'sqlite') return
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(db)
  for (const { integrity_check: message } of rows)
    if (message !== 'ok') yield { rule: 'file', what: name, message: `${message}. Restore a backup.` }
  const keys = await sql<{ table: string; rowid: number; parent: string }>`pragma foreign_key_check`.execute(
    db,
  )
  for (const { table, rowid, parent } of keys.rows)
    yield {
      rule: 'foreign-key',
      what: `${table} ${rowid}`,
      message: `it points at a row of ${parent} that is not there`,
    }
}

/** Rows without what they belong to, that no foreign key watches. */
async function* orphans(inside: Inside): AsyncGenerator<Problem> {
  const ask = async (
    rule: string,
    query: ReturnType<typeof sql<{ id: string }>>,
    message: string,
  ): Promise<readonly Problem[]> =>
    (await query.execute(inside.db)).rows.map(({ id }) => ({ rule, what: id, message }))
  yield* await ask(
    'no-extraction',
    sql`select id from report where not exists (select 1 from extraction where report = report.id) limit 100`,
    'what was found in it is lost; remove and add it again',
  )
  yield* await ask(
    'empty-story',
    sql`select id from story where not exists (select 1 from report where story = story.id) limit 100`,
    'a story without reports',
  )
  yield* await ask(
    'no-record',
    sql`select id from story where recorded > 0 and not exists (select 1 from story_record where story = story.id) limit 100`,
    'its record is missing',
  )
  yield* await ask(
    'thread',
    sql`select id from story where thread is not null and not exists (select 1 from thread where thread.id = story.thread) limit 100`,
    'its thread is missing',
  )
  const words = inside.engine === 'sqlite' ? sql`select rowid from search` : sql`select report from search`
  yield* await ask(
    'search',
    sql`select id from report where number not in (${words}) limit 100`,
    'it cannot be found by its words',
  )
}

/** Work that was left: nothing is lost, but readers do not see it yet. */
async function* waiting({ db }: Inside): AsyncGenerator<Problem> {
  const count = (rows: readonly { readonly count: number }[]): number => rows[0]?.count ?? 0
  const unplaced = count(
    await db
      .selectFrom('report')
      .select((is) => is.fn.countAll<number>().as('count'))
      .where('story', 'is', null)
      .execute(),
  )
  if (unplaced > 0)
    yield {
      rule: 'unplaced',
      what: `${unplaced} reports`,
      message: 'have no story yet; “rapporteur add” without inputs finishes the work',
    }
  const stale = count(
    await db
      .selectFrom('story')
      .select((is) => is.fn.countAll<number>().as('count'))
      .whereRef('recorded', '<', 'version')
      .execute(),
  )
  if (stale > 0)
    yield {
      rule: 'stale',
      what: `${stale} stories`,
      message: 'have an older record; “rapporteur add” without inputs finishes the work',
    }
  const outdated = count(
    await db
      .selectFrom('report')
      .select((is) => is.fn.countAll<number>().as('count'))
      .where('analysis', '<>', ANALYSIS)
      .execute(),
  )
  if (outdated > 0)
    yield {
      rule: 'outdated',
      what: `${outdated} reports`,
      message: 'were analysed by another version; run “rapporteur reanalyse”',
    }
}

/** Whether the stories are those that follow from the reports alone. */
async function* arrangement({ db }: Inside): AsyncGenerator<Problem> {
  const { stories, threads } = await new Arrangement().catchUp(db)
  const placed = await db
    .selectFrom('report')
    .select(['id', 'story'])
    .where('story', 'is not', null)
    .execute()
  const storyOf = new Map(placed.map(({ id, story }): [string, string | null] => [id, story]))
  const threadOf = new Map(
    (await db.selectFrom('story').select(['id', 'thread']).execute()).map(({ id, thread }) => [id, thread]),
  )
  const moved = stories.filter(({ id, reports }) =>
    reports.some((report) => storyOf.has(report.id) && storyOf.get(report.id) !== id),
  )
  for (const { id } of moved)
    yield { rule: 'rebuild', what: id, message: 'a rebuild would give it other reports' }
  for (const { id, thread } of stories)
    if (threadOf.has(id) && threadOf.get(id) !== thread)
      yield { rule: 'rebuild', what: id, message: 'a rebuild would give it another thread' }
  const known = new Set((await db.selectFrom('thread').select('id').execute()).map(({ id }) => id))
  for (const { id } of threads)
    if (!known.has(id)) yield { rule: 'rebuild', what: id, message: 'a thread is missing' }
}

/** Whether each record, and the rows by which it is found, are those that follow from its reports. */
async function* records(inside: Inside): AsyncGenerator<Problem> {
  const { db, work } = inside
  const corrections = await correctionsInForce(inside)
  for (let after = ''; ; ) {
    const batch = await db
      .selectFrom('story')
      .innerJoin('story_record', 'story_record.story', 'story.id')
      .select(['story.id', 'story_record.etag'])
      .whereRef('recorded', '=', 'version')
      .where('story.id', '>', after)
      .orderBy('story.id')
      .limit(16 * work.width)
      .execute()
    const last = batch.at(-1)
    if (last === undefined) return
    after = last.id
    const problems = await Promise.all(
      batch.map(({ id, etag }) => recordProblem(inside, corrections, id, etag)),
    )
    for (const problem of problems) if (problem !== undefined) yield problem
  }
}

async function recordProblem(
  { db, work }: Inside,
  corrections: Awaited<ReturnType<typeof correctionsInForce>>,
  story: string,
  etag: string,
): Promise<Problem | undefined> {
  const reports = await db
    .selectFrom('report')
    .innerJoin('extraction', 'extraction.report', 'report.id')
    .select(['report.id', 'extraction.gzip'])
    .where('report.story', '=', story)
    .orderBy('report.id')
    .execute()
  const packed = await work.record({
    extractions: reports.map(({ gzip }) => gzip),
    corrections: touching(corrections, new Set(reports.map(({ id }) => id as ReportId))),
  })
  if (packed.etag !== etag)
    return { rule: 'rebuild', what: story, message: 'a rebuild would give it another record' }
  const rows = await db.selectFrom('item').select('id').where('story', '=', story).execute()
  const same = (a: readonly string[], b: readonly string[]): boolean =>
    JSON.stringify(a.toSorted(byCodeUnit)) === JSON.stringify(b.toSorted(byCodeUnit))
  return same(
    rows.map(({ id }) => id),
    packed.items.map(({ id }) => id),
  )
    ? undefined
    : { rule: 'rebuild', what: story, message: 'its items are not those of its record' }
}

/** Whether the sums of actors are those of the stories. */
async function* sums({ db }: Inside): AsyncGenerator<Problem> {
  const told = await db
    .selectFrom('story_actor')
    .select(['actor'])
    .select((is) => [
      is.fn.countAll<number>().as('stories'),
      is.cast<number>(is.fn.sum('mentions'), 'integer').as('mentions'),
    ])
    .groupBy('actor')
    .execute()
  const kept = await db.selectFrom('actor').select(['id', 'stories', 'mentions']).execute()
  const right = new Map(told.map(({ actor, stories, mentions }) => [actor, `${stories} ${mentions}`]))
  for (const { id, stories, mentions } of kept)
    if (right.get(id) !== `${stories} ${mentions}`)
      yield {
        rule: 'sums',
        what: id,
        message: `it is told ${stories} ${mentions}, not ${right.get(id) ?? 'at all'}`,
      }
  const ids = new Set(kept.map(({ id }) => id))
  for (const { actor } of told)
    if (!ids.has(actor)) yield { rule: 'sums', what: actor, message: 'an actor is missing' }
}
