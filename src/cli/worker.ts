import { Command } from '@commander-js/extra-typings'
import { RapporteurError } from '../text/error.ts'
import { GIVEN_UP, type JobCounts } from '../work/counts.ts'
import { allowPrivate, store, threads } from './options.ts'
import { print, say } from './output.ts'
import { ended, untilSignal } from './signals.ts'
import { working } from './with-store.ts'

export const workerCommand = () =>
  new Command('worker')
    .description(
      'works at what others queue in a PostgreSQL store; start as many as you like, on any machine',
    )
    .addOption(store())
    .addOption(threads())
    .option('--until-idle', 'end as soon as nothing is left to do')
    .option('--status', 'only say what is waiting, being done and given up')
    .option('--retry', 'first send the jobs that were given up once more')
    .addOption(allowPrivate())
    .addHelpText('after', EXAMPLES)
    .action(async (options) => {
      const where = databaseOf(options.store)
      const { openQueue } = await import('../work/queue.ts')
      if (options.status || options.retry) {
        const queue = await openQueue(where)
        try {
          if (options.retry) say(`${await queue.retry()} jobs are tried again.`)
          if (options.status) await print(table(await queue.counts()))
        } finally {
          await queue.close()
        }
        if (options.status) return
      }
      const signal = untilSignal()
      await working(where, options, async (kept, work) => {
        const { sendForWaiting, startWorker } = await import('../work/worker.ts')
        const queue = await openQueue(where, { working: true, onError: ({ message }) => say(message) })
        try {
          await startWorker({
            store: kept,
            queue,
            work,
            fetch: { allowPrivate: options.allowPrivate ?? false, signal },
            onNote: say,
          })
          say(`Working with ${work.width === 1 ? 'one thread' : `${work.width} threads`} (end with Ctrl-C).`)
          for (let tick = 0; !signal.aborted; tick++) {
            if (tick % LOOKS_A_MINUTE === 0) await sendForWaiting(kept, queue)
            await ended(signal, LOOK)
            if (options.untilIdle && (await isIdle(queue)) && !(await sendForWaiting(kept, queue))) break
          }
        } finally {
          await queue.close()
        }
      })
    })

const EXAMPLES = `
Examples:
  rapporteur add --queue archive/ --store postgres://desk@db.example/news
  rapporteur worker --store postgres://desk@db.example/news       # here, and on other machines
  rapporteur worker --status --store postgres://desk@db.example/news`

/** In ms. */
const LOOK = 500
const LOOKS_A_MINUTE = 60_000 / LOOK

/** The queue lies in PostgreSQL; a file needs none. */
export function databaseOf(where: string): string {
  if (/^postgres(?:ql)?:\/\//iu.test(where)) return where
  throw new RapporteurError(
    'QUEUE_NEEDS_POSTGRES',
    `${where} is a file, which one process at a time writes: it has no queue. Use --store postgres://…`,
  )
}

async function isIdle(queue: { counts(): Promise<readonly JobCounts[]> }): Promise<boolean> {
  const counts = await queue.counts()
  return counts.every(({ name, waiting, active }) => name === GIVEN_UP || waiting + active === 0)
}

const table = (counts: readonly JobCounts[]): string =>
  [
    ['job', 'waiting', 'active', 'done of late'],
    ...counts.map(({ name, waiting, active, done }) => [name, waiting, active, done]),
  ]
    .map((row) => `${row.join('\t')}\n`)
    .join('')
