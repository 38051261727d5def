import { existsSync } from 'node:fs'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import {
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely'
import { RapporteurError } from '../text/error.ts'

/** 'RAPP': marks the file as a store of Rapporteur. */
export const APPLICATION_ID = 0x52415050

/** Statements kept ready: as many as there are questions, with room for lists of different lengths. */
const MOST_STATEMENTS = 200

/** How long to wait for another process that writes. */
const BUSY_MS = 60_000

/** Opens the file, or makes it; a file of another kind is refused before anything is written to it. */
export function openFile(file: string, { readOnly = false, create = true } = {}): DatabaseSync {
  if (!existsSync(file) && (readOnly || !create))
    throw new RapporteurError(
      'STORE_MISSING',
      `There is no store at ${file}. Make one with: rapporteur add REPORTS --store ${file}`,
    )
  try {
    const database = new DatabaseSync(file, { readOnly, timeout: BUSY_MS })
    try {
      prepareFile(database, file, readOnly)
    } catch (error) {
      database.close()
      throw error
    }
    return database
  } catch (cause) {
    if (cause instanceof RapporteurError) throw cause
    throw new RapporteurError(
      'STORE_UNREADABLE',
      `${file} cannot be opened as a store: ${messageOf(cause)}.`,
      cause,
    )
  }
}

function prepareFile(database: DatabaseSync, file: string, readOnly: boolean): void {
  const first = (sql: string): unknown => Object.values(database.prepare(sql).get() ?? {})[0]
  const isNew = first('select count(*) from sqlite_master') === 0
  if (!isNew && first('pragma application_id') !== APPLICATION_ID)
    throw new RapporteurError(
      'STORE_FOREIGN',
      `${file} is a SQLite file of another program. Name another file with --store.`,
    )
  if (readOnly) return
  if (isNew) database.exec('pragma page_size = 16384') //      before the first table: 0.57 of the disk, a quarter faster
  database.exec('pragma journal_mode = wal') //                readers go on while one writes
  if (isNew) database.exec(`pragma application_id = ${APPLICATION_ID}`)
  database.exec('pragma synchronous = full') //                what was acknowledged outlives a power cut
  database.exec('pragma foreign_keys = on')
  database.exec('pragma cache_size = -65536') //               64 MB
  database.exec('pragma mmap_size = 1073741824')
}

/** Kysely's dialect over Node's own SQLite. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    super({ database: kyselyDatabase(database) })
    this.#database = database
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter()
  }

  override createDriver(): Driver {
    return new PatientDriver(this.#database)
  }
}

/** Transactions of this thread on each file, the last of a queue: see {@link PatientDriver}. */
const writing = new Map<string, Promise<void>>()

/**
 * SQLite waits for another writer by blocking the thread; were that writer in this very thread, it could never end.
 * So stores of one thread on one file let each other finish first.
 */
class PatientDriver extends SqliteDriver {
  readonly #file: string
  #done: () => void = () => {}

  constructor(database: DatabaseSync) {
    super({ database: kyselyDatabase(database) })
    this.#file = database.location() ?? ''
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const before = writing.get(this.#file)
    const { promise, resolve } = Promise.withResolvers<void>()
    writing.set(this.#file, promise)
    await before
    this.#done = resolve
    try {
      await super.beginTransaction(connection)
    } catch (error) {
      resolve()
      throw error
    }
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection)
    this.#done()
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection)
    } finally {
      this.#done()
    }
  }
}

/** SQLite does roll back what a migration did to the schema; Kysely only has to be told. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

function kyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const ready = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const known = ready.get(sql)
      if (known !== undefined) return known
      const statement = prepared(database, sql)
      if (ready.size >= MOST_STATEMENTS) ready.clear()
      ready.set(sql, statement)
      return statement
    },
  }
}

function prepared(database: DatabaseSync, sql: string): SqliteStatement {
  // Every transaction of ours writes: to take the lock at once never ends in a deadlock, to take it later may.
  const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql)
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(bindable)),
    run: (parameters) => statement.run(...parameters.map(bindable)),
    iterate: (parameters) => statement.iterate(...parameters.map(bindable)),
  }
}

function bindable(value: unknown): SQLInputValue {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
      return value
    default:
      if (value === null || value instanceof Uint8Array) return value
      throw new TypeError(`SQLite keeps no ${typeof value}`)
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** A consistent copy of a file that others read and write meanwhile. A file that is there is not overwritten. */
export async function backupFile(from: string, to: string): Promise<void> {
  if (existsSync(to)) throw new RapporteurError('BACKUP_EXISTS', `${to} is there already. Name a new file.`)
  const source = new DatabaseSync(from, { readOnly: true, timeout: BUSY_MS })
  try {
    // One transaction: the copy is of one moment, however long it takes and whoever writes.
    source.prepare('vacuum into ?').run(to)
  } catch (cause) {
    throw new RapporteurError('BACKUP_FAILED', `${to} could not be written: ${messageOf(cause)}.`, cause)
  } finally {
    source.close()
  }
}
