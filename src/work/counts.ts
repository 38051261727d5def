import { sql } from 'kysely'
import type { Store } from '../store/store.ts'

/** The jobs of a report's journey, in order. */
export const JOBS = ['fetch', 'extract', 'place', 'corroborate'] as const

/** Where jobs lie that failed again and again, until somebody looks. */
export const GIVEN_UP = 'given-up'

export interface JobCounts {
  readonly name: string
  readonly waiting: number
  readonly active: number
  readonly done: number
}

/** pg-boss keeps counts that are a minute old; these are of now. */
export const COUNTS = `
  select name, count(*) filter (where state in ('created', 'retry'))::int as waiting,
    count(*) filter (where state = 'active')::int as active,
    count(*) filter (where state = 'completed')::int as done
  from pgboss.job where name not like '\\_\\_%' group by name`

export const inOrder = (rows: readonly JobCounts[]): readonly JobCounts[] =>
  [...JOBS, GIVEN_UP].map(
    (name) => rows.find((row) => row.name === name) ?? { name, waiting: 0, active: 0, done: 0 },
  )

/** The same for who only has the store; nothing where there is no queue. */
export const jobCounts = (store: Store): Promise<readonly JobCounts[]> =>
  store.engine === 'sqlite'
    ? Promise.resolve([])
    : store.transaction(async (db) => {
        const found = await sql<{ queue: string | null }>`select to_regclass('pgboss.job') as queue`.execute(
          db,
        )
        if (found.rows[0]?.queue == null) return []
        return inOrder((await sql.raw<JobCounts>(COUNTS).execute(db)).rows)
      })
