import type { Extraction } from '../extract/finding.ts'
import { RapporteurError } from '../text/error.ts'
import { add, keepAnalysis, makeStale, sourcesOf } from './adding.ts'
import { ANALYSIS } from './analysis.ts'
import { auditIn, auditLog } from './auditing.ts'
import { correct, corrections, correctionsInForce, undo } from './correcting.ts'
import { corroborate, tidy } from './corroborating.ts'
import { examine } from './doctor.ts'
import { openDatabase } from './engine.ts'
import type { Inside } from './inside.ts'
import { exportAll, importAll } from './moving.ts'
import { unzip } from './packed.ts'
import { Placer } from './placing.ts'
import {
  actor,
  actors,
  extractions,
  item,
  items,
  record,
  relations,
  report,
  reports,
  stories,
  story,
  thread,
} from './reading.ts'
import { search } from './searching.ts'
import type { Counts, Store, StoryChange } from './store.ts'
import { addToken, revokeToken, tokenOf, tokens } from './tokens.ts'
import { here, type Work } from './work.ts'

export interface StoreOptions {
  /** Refuses to write anything, the file of a newer schema included. */
  readonly readOnly?: boolean
  /** Whether a file that is not there is made; true by default. */
  readonly create?: boolean
  /** Where the heavy parts run: in this thread by default. Whoever made it closes it. */
  readonly work?: Work
  /** The time, for tests: ISO 8601, UTC. */
  readonly now?: () => string
}

/**
 * Opens a store, or makes it: a file (SQLite) or an address (`postgres://…`).
 * `const store = await openStore('rapporteur.db')`
 */
export async function openStore(where: string, options: StoreOptions = {}): Promise<Store> {
  const { work = here, now = () => new Date().toISOString() } = options
  const inside: Inside = { ...(await openDatabase(where, options)), work, now }
  const placer = new Placer(inside)
  const make = async (which?: Parameters<Store['corroborate']>[0]): Promise<number> =>
    corroborate(inside, await correctionsInForce(inside), which)
  return {
    engine: inside.engine,
    add: (packed, also) => add(inside, packed, also),
    known: (ids) => sourcesOf(inside.db, ids),
    place: (also) => placer.place(also),
    corroborate: make,
    settle: async () => {
      // What other processes add meanwhile is done too.
      while ((await placer.place()).length + (await make()) > 0);
    },
    reanalyse: (limit) => reanalyse(inside, limit),
    counts: () => counts(inside),
    reports: (filter, page) => reports(inside, filter, page),
    report: (id) => report(inside, id),
    extractions: (ids) => extractions(inside, ids),
    stories: (filter, page) => stories(inside, filter, page),
    story: (id) => story(inside, id),
    record: (id) => record(inside, id),
    items: (filter, page) => items(inside, filter, page),
    item: (id) => item(inside, id),
    actors: (filter, page) => actors(inside, filter, page),
    actor: (id) => actor(inside, id),
    relations: (filter, limit) => relations(inside, filter, limit),
    thread: (id) => thread(inside, id),
    search: (words, page) => search(inside, words, page),
    changes: (after, limit) => changes(inside, after, limit),
    correct: (correction, who, why) => correct(inside, correction, who, why),
    undo: (id, who, why) => undo(inside, id, who, why),
    corrections: (page) => corrections(inside, page),
    addToken: (name, role, who) => addToken(inside, name, role, who),
    tokenOf: (secret) => tokenOf(inside, secret),
    tokens: () => tokens(inside),
    revokeToken: (id, who) => revokeToken(inside, id, who),
    audit: (entry) => inside.db.transaction().execute((db) => auditIn(inside, db, entry)),
    auditLog: (page) => auditLog(inside, page),
    export: () => exportAll(inside),
    importLines: (lines) => importAll(inside, lines),
    backup: (file) => backup(inside, file),
    doctor: () => examine(inside),
    transaction: (act) => inside.db.transaction().execute(act),
    tidy: () => tidy(inside),
    close: () => inside.db.destroy(),
  }
}

/** So many reports are analysed again between two commits. */
const BATCH = 50

/** See `Store.reanalyse`: what was done is in the database, so that it goes on where it stopped. */
async function reanalyse(inside: Inside, limit = Number.POSITIVE_INFINITY): Promise<number> {
  const { db, work } = inside
  let done = 0
  while (done < limit) {
    const rows = await db
      .selectFrom('report')
      .innerJoin('extraction', 'extraction.report', 'report.id')
      .select(['report.id', 'extraction.gzip'])
      .where('report.analysis', '<>', ANALYSIS)
      .orderBy('report.number')
      .limit(Math.min(BATCH, limit - done))
      .execute()
    if (rows.length === 0) break
    const packed = await Promise.all(rows.map(({ gzip }) => work.extract(unzip<Extraction>(gzip).report)))
    await db.transaction().execute(async (transaction) => {
      for (const report of packed) await keepAnalysis(transaction, report)
      await makeStale(
        transaction,
        rows.map(({ id }) => id),
      )
    })
    done += rows.length
  }
  return done
}

async function counts({ db }: Inside): Promise<Counts> {
  const { reports, unplaced, outdated } = await db
    .selectFrom('report')
    .select((is) => [
      is.fn.countAll<number>().as('reports'),
      is.fn.countAll<number>().filterWhere('story', 'is', null).as('unplaced'),
      is.fn.countAll<number>().filterWhere('analysis', '<>', ANALYSIS).as('outdated'),
    ])
    .executeTakeFirstOrThrow()
  const { stories, stale, items } = await db
    .selectFrom('story')
    .select((is) => [
      is.fn.countAll<number>().as('stories'),
      is.fn.countAll<number>().filterWhere('recorded', '<', is.ref('version')).as('stale'),
      is.cast<number>(is.fn.coalesce(is.fn.sum('items'), is.lit(0)), 'integer').as('items'),
    ])
    .executeTakeFirstOrThrow()
  const { actors } = await db
    .selectFrom('actor')
    .select((is) => is.fn.countAll<number>().as('actors'))
    .executeTakeFirstOrThrow()
  const { last } = await db
    .selectFrom('change')
    .select((is) => is.fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  return { reports, stories, items, actors, unplaced, stale, outdated, lastChange: last ?? 0 }
}

async function changes({ db }: Inside, after: number, limit = 100): Promise<readonly StoryChange[]> {
  const rows = await db
    .selectFrom('change')
    .selectAll()
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(({ kind, ...row }) => ({ ...row, kind: kind as StoryChange['kind'] }))
}

/** See `Store.backup`. */
async function backup({ engine, name }: Inside, file: string): Promise<void> {
  if (engine === 'postgres')
    throw new RapporteurError(
      'BACKUP_ELSEWHERE',
      'PostgreSQL has its own backup: pg_dump. Or: rapporteur export.',
    )
  const { backupFile } = await import('./sqlite.ts')
  await backupFile(name, file)
}
