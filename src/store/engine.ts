import { Kysely, sql } from 'kysely'
import { type MigrationProvider, Migrator } from 'kysely/migration'
import { RapporteurError } from '../text/error.ts'
import { migrations } from './migrations/all.ts'
import type { Tables } from './tables.ts'

export type Engine = 'sqlite' | 'postgres'

/** A database of either engine, its schema up to date. */
export interface Database {
  readonly engine: Engine
  readonly db: Kysely<Tables>
  /** File or address, without a password: for messages. */
  readonly name: string
}

export interface OpenOptions {
  readonly readOnly?: boolean
  readonly create?: boolean
}

const ADDRESS = /^postgres(?:ql)?:\/\//iu

/** Opens a file (SQLite) or an address (`postgres://…`); brings its schema up to date; refuses what is newer or foreign. */
export async function openDatabase(where: string, options: OpenOptions = {}): Promise<Database> {
  const database = ADDRESS.test(where) ? await postgres(where) : await sqlite(where, options)
  try {
    await bringUpToDate(database, options.readOnly ?? false)
  } catch (error) {
    await database.db.destroy()
    throw error
  }
  return database
}

// Each engine is loaded when it is asked for: a laptop with one file needs no PostgreSQL client.
async function sqlite(file: string, options: OpenOptions): Promise<Database> {
  const { NodeSqliteDialect, openFile } = await import('./sqlite.ts')
  return {
    engine: 'sqlite',
    name: file,
    db: new Kysely({ dialect: new NodeSqliteDialect(openFile(file, options)) }),
  }
}

async function postgres(url: string): Promise<Database> {
  const { postgresDialect } = await import('./postgres.ts')
  if (!URL.canParse(url)) throw new RapporteurError('STORE_ADDRESS', 'The address of the store is not a URL.')
  const { host, pathname } = new URL(url)
  return {
    engine: 'postgres',
    name: `postgres://${host}${pathname}`,
    db: new Kysely({ dialect: postgresDialect(url) }),
  }
}

async function bringUpToDate({ db, engine, name }: Database, readOnly: boolean): Promise<void> {
  const provider: MigrationProvider = {
    getMigrations: async () =>
      Object.fromEntries(
        Object.entries(migrations).map(([number, up]) => [number, { up: (inside) => up(inside, engine) }]),
      ),
  }
  const applied = await appliedMigrations(db, name)
  const newer = applied.filter((migration) => !Object.hasOwn(migrations, migration))
  if (newer.length > 0)
    throw new RapporteurError(
      'STORE_NEWER',
      `${name} was written by a newer version of rapporteur (it has ${newer.join(', ')}). Install that version, or use another store.`,
    )
  if (applied.length === Object.keys(migrations).length) return
  if (readOnly)
    throw new RapporteurError(
      'STORE_OLDER',
      `${name} has to be brought up to date first: rapporteur doctor --store ${name}`,
    )
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error !== undefined) throw error
}

async function appliedMigrations(db: Kysely<Tables>, name: string): Promise<readonly string[]> {
  try {
    const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
    if (!tables.some((table) => table.name === 'kysely_migration')) return []
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
    return rows.map((row) => row.name)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message || String(cause) : String(cause)
    throw new RapporteurError('STORE_UNREADABLE', `${name} cannot be reached: ${why}.`, cause)
  }
}
