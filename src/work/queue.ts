import type { Transaction } from 'kysely'
import { fromKysely, type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss'
import type { Tables } from '../store/tables.ts'
import { COUNTS, GIVEN_UP, inOrder, JOBS, type JobCounts } from './counts.ts'

/** The jobs of a report's journey, in order, and what each is told. */
export interface Jobs {
  /** An address is asked, and what it holds is read. `entry` is what the feed tells of it, wrapped. */
  readonly fetch: { readonly address: string; readonly entry: string }
  /** Reports are analysed and kept. They travel as {@link wrap} makes them. */
  readonly extract: { readonly reports: string }
  /** Reports without a story find theirs. */
  readonly place: Readonly<Record<string, never>>
  /** The record of a story is made; without one, of any that are stale. */
  readonly corroborate: { readonly story?: string }
}
type JobName = keyof Jobs

const DAY = 24 * 60 * 60
/**
 * A worker says every few seconds that it is at a job. One that is silent for this long is dead, and the job is
 * another's: within a minute, as somebody looks every `LOOKS` seconds and a job rests at most 20 before it is tried
 * again.
 */
const SILENCE = 20
const LOOKS = 10

const EVERY_QUEUE = {
  heartbeatSeconds: SILENCE,
  expireInSeconds: 60 * 60, //      the longest that a job may take, however alive its worker
  retryBackoff: true,
  retryDelay: 1,
  retryDelayMax: 20,
  retentionSeconds: 365 * DAY,
  deleteAfterSeconds: 10 * 60, //   of jobs that are done
  deadLetter: GIVEN_UP,
} as const

/** A worker that is killed costs a try, so there are many; a server that does not answer gets few. */
const TRIES: Readonly<Record<JobName, number>> = { fetch: 5, extract: 20, place: 20, corroborate: 20 }

export interface TakenJob<N extends JobName> {
  readonly data: Jobs[N]
  /** Whether it is given up if it fails this time. */
  readonly last: boolean
}

export interface Handling<N extends JobName> {
  /** So many jobs are taken together. */
  readonly batch: number
  /** So many batches at a time. */
  readonly width?: number
  /** In seconds, between two looks into an empty queue: at least 0.5. */
  readonly every: number
  /** Only one job of a group at a time, on all machines together. */
  readonly grouped?: boolean
  /** A message for each job that failed, undefined for one that is done, in order. */
  readonly handle: (jobs: readonly TakenJob<N>[]) => Promise<readonly (string | undefined)[]>
}

export interface Queue {
  /** Inside `transaction`, the jobs exist exactly when it is committed. `group` names what must not be crowded. */
  send<N extends JobName>(
    name: N,
    jobs: readonly Jobs[N][],
    more?: {
      readonly transaction?: Transaction<Tables>
      readonly group?: (job: Jobs[N]) => string
    },
  ): Promise<void>
  handle<N extends JobName>(name: N, handling: Handling<N>): Promise<void>
  counts(): Promise<readonly JobCounts[]>
  /** Sends jobs that were given up once more; how many. */
  retry(): Promise<number>
  /** Lets jobs that were begun end, or gives them back. */
  close(): Promise<void>
}

export interface QueueOptions {
  /** Whether this process works at jobs too, and looks after those of dead workers. */
  readonly working?: boolean
  readonly onError?: (error: Error) => void
}

/** Opens the queue that lies in the database of a store, or makes it: pg-boss, in a schema of its own. */
export async function openQueue(where: string, options: QueueOptions = {}): Promise<Queue> {
  const { working = false, onError = () => {} } = options
  const boss = new PgBoss({
    connectionString: where,
    application_name: 'rapporteur',
    max: 5,
    schedule: false,
    supervise: working,
    superviseIntervalSeconds: LOOKS,
    monitorIntervalSeconds: LOOKS / 2, // so that no look is passed over
    maintenanceIntervalSeconds: 5 * 60,
  })
  boss.on('error', onError)
  await boss.start()
  await boss.createQueue(GIVEN_UP, { retentionSeconds: 90 * DAY })
  for (const name of JOBS) await boss.createQueue(name, { ...EVERY_QUEUE, retryLimit: TRIES[name] })
  return {
    async send(name, jobs, { transaction, group } = {}) {
      for (let at = 0; at < jobs.length; at += MOST_SENT)
        await boss.insert(
          name,
          jobs
            .slice(at, at + MOST_SENT)
            .map((data) => ({ data, ...(group === undefined ? {} : { group: { id: group(data) } }) })),
          { returnId: false, ...(transaction === undefined ? {} : { db: fromKysely(transaction) }) },
        )
    },
    async handle(name, { batch, width = 1, every, grouped = false, handle }) {
      await boss.work(
        name,
        {
          batchSize: batch,
          localConcurrency: width,
          burstWhenBatchFull: true,
          pollingIntervalSeconds: every,
          includeMetadata: true,
          perJobResults: true,
          ...(grouped ? { groupConcurrency: 1 } : {}),
        },
        async (jobs: JobWithMetadata<Jobs[typeof name]>[]) => {
          const failures = await handle(
            jobs.map(({ data, retryCount, retryLimit }) => ({ data, last: retryCount >= retryLimit })),
          )
          return jobs.map(({ id }, index) => resultOf(id, failures[index]))
        },
      )
    },
    async counts() {
      const { rows } = await boss.getDb().executeSql(COUNTS)
      return inOrder(rows)
    },
    retry: () => boss.redrive(GIVEN_UP),
    close: () => boss.stop({ graceful: working, timeout: 30_000 }),
  }
}

/** Rows in one statement. */
const MOST_SENT = 1000

const resultOf = (id: string, failure: string | undefined): JobResult =>
  failure === undefined ? { id, status: 'completed' } : { id, status: 'failed', output: { message: failure } }
