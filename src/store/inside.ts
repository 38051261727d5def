import { randomUUID } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './engine.ts'
import type { Tables } from './tables.ts'
import type { Work } from './work.ts'

/** What every part of the store works with. */
export interface Inside extends Database {
  readonly work: Work
  /** The time: ISO 8601, UTC. */
  readonly now: () => string
}

/** Inside or outside a transaction. */
export type Db = Kysely<Tables> | Transaction<Tables>

/** So many values at once go into `in (…)`. */
const MOST_VALUES = 5000

/** Asks in parts, where a list may be longer than a statement. */
export async function inParts<T, R>(
  values: readonly T[],
  ask: (part: readonly T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const all: R[] = []
  for (let at = 0; at < values.length; at += MOST_VALUES)
    all.push(...(await ask(values.slice(at, at + MOST_VALUES))))
  return all
}

/** The same for what gives nothing back. */
export async function eachPart<T>(
  values: readonly T[],
  act: (part: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < values.length; at += MOST_VALUES) await act(values.slice(at, at + MOST_VALUES))
}

/** Inserts any number of rows with one statement that is the same for any number: the rows travel as one JSON value. */
export async function insertRows<T extends keyof Tables & string>(
  { engine }: Pick<Inside, 'engine'>,
  db: Db,
  table: T,
  columns: readonly (keyof Tables[T] & string)[],
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const json = JSON.stringify(rows)
  const from =
    engine === 'sqlite'
      ? sql`select ${sql.join(columns.map((column) => sql`value ->> ${sql.lit(column)}`))} from json_each(${json})`
      : sql`select ${names} from json_populate_recordset(null::${sql.table(table)}, ${json})`
  await sql`insert into ${sql.table(table)} (${names}) ${from}`.execute(db)
}

/** Only one process at a time may do what `key` names, until the transaction ends (SQLite: anything that writes). */
export async function lock({ engine }: Inside, db: Db, key: string): Promise<void> {
  if (engine === 'postgres')
    await sql`select pg_advisory_xact_lock(hashtextextended(${`rapporteur ${key}`}, 0))`.execute(db)
}

/**
 * Numbers changes in the order in which others see them: who has read up to a number has missed none before it. So
 * one process at a time numbers, from here to the end of its transaction.
 */
export async function keepChanges(inside: Inside, db: Db, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return
  await lock(inside, db, 'change')
  await insertRows(inside, db, 'change', ['at', 'kind', 'story', 'title', 'item', 'text'], rows)
}

export async function keepState(db: Db, key: string, value: string): Promise<void> {
  await db
    .insertInto('state')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

export async function stateOf(db: Db, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('state').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value
}

/** Stories may be others now, though no report is new. Each time another value, so that none is taken for done. */
export const needArrangement = (db: Db): Promise<void> => keepState(db, 'arrange', randomUUID())

/** Says to all processes that signatures they have read were replaced. */
export async function replacedSignatures(db: Db): Promise<void> {
  await keepState(db, 'signatures', randomUUID())
  await needArrangement(db)
}
