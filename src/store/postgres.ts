import { PostgresDialect } from 'kysely'
import pg from 'pg'

/** PostgreSQL's number of int8: counts come as this, and none of ours leaves the range that a number holds. */
const INT8 = 20

/** Connections of one process; a worker needs few, and the server has room for many workers. */
const CONNECTIONS = 10

export function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    application_name: 'rapporteur',
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === INT8 ? Number : pg.types.getTypeParser(type, format),
    } as pg.CustomTypesConfig,
  })
  // A connection that the server ends while idle is replaced by the next question; the fault of a busy one is thrown there.
  pool.on('error', () => {})
  return new PostgresDialect({ pool })
}
