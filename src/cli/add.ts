import { Argument, Command } from '@commander-js/extra-typings'
import type { Report } from '../read/report.ts'
import { openStore } from '../store/open.ts'
import type { PackedReport } from '../store/packed.ts'
import type { Store } from '../store/store.ts'
import type { Work } from '../store/work.ts'
import { byCodeUnit } from '../text/order.ts'
import { RapporteurError } from './error.ts'
import { extractedLines } from './extracted.ts'
import { type IntakeOptions, intake } from './intake.ts'
import { allowPrivate, published, quiet, store, threads } from './options.ts'
import { say } from './output.ts'
import { progress } from './progress.ts'
import { working } from './with-store.ts'
import { databaseOf } from './worker.ts'

export const addCommand = () =>
  new Command('add')
    .description('keeps reports in a store, and brings the records of their stories up to date')
    .addArgument(
      new Argument(
        '[inputs...]',
        'files, directories, globs, URLs, or - for standard input; none finishes what was left',
      ),
    )
    .addOption(store())
    .option(
      '--extracted',
      'the inputs are what “rapporteur extract --full” printed, and are not analysed again',
    )
    .option('--queue', 'leave analysis, stories and records to workers (PostgreSQL; see “rapporteur worker”)')
    .option('--no-settle', 'only keep the reports; a later add, or a worker, makes the records')
    .addOption(threads())
    .addOption(published())
    .addOption(allowPrivate())
    .addOption(quiet())
    .addHelpText('after', EXAMPLES)
    .action(async (inputs, options) => {
      if (options.queue) return enqueue(inputs, options)
      await working(options.store, options, async (store, work) => {
        const packed = options.extracted
          ? extractedLines(inputs)
          : analysed(unknownReports(intake(inputs, options), store), work)
        const { added, known, stopped } = await keep(packed, store)
        const told = `${counted(added, 'report')} added${known > 0 ? `, ${known} known already` : ''}`
        if (stopped) return say(`${told}; interrupted. The same command goes on from here.`)
        if (options.settle) await settle(store, options.quiet ?? false)
        say(`${told}. ${await summary(store)}`)
      })
    })

const EXAMPLES = `
Examples:
  rapporteur add reports/                                   # into rapporteur.db
  rapporteur add https://courier.example/feed.xml --store desk.db
  rapporteur add --queue archive/ --store postgres://db.example/news   # workers do the rest
  rapporteur extract archive/part-07.jsonl --full > 07.ndjson   # on any machine …
  rapporteur add --extracted 07.ndjson                      # … and in without analysing again`

/** Reads what the inputs hold and leaves it to workers; addresses are left to them unread. */
async function enqueue(
  inputs: readonly string[],
  options: IntakeOptions & { readonly store: string; readonly extracted?: true | undefined },
): Promise<void> {
  if (options.extracted)
    throw new RapporteurError('QUEUE_NOTHING', 'What was extracted needs no worker: add it without --queue.')
  const [{ openQueue }, { sendArticles, sendReports }] = await Promise.all([
    import('../work/queue.ts'),
    import('../work/sending.ts'),
  ])
  const where = databaseOf(options.store)
  await (await openStore(where)).close() // workers find a store that is up to date
  const queue = await openQueue(where)
  try {
    const addresses = inputs.filter((input) => /^https?:\/\//iu.test(input))
    const others = inputs.filter((input) => !addresses.includes(input))
    let sent = 0
    await sendArticles(
      queue,
      addresses.map((address) => ({ address, entry: null })),
    )
    for await (const batch of inBatches(intake(others, options), BATCH)) {
      await sendReports(queue, batch)
      sent += batch.length
    }
    const parts = [
      ...(sent > 0 ? [counted(sent, 'report')] : []),
      ...(addresses.length > 0 ? [counted(addresses.length, 'address', 'addresses')] : []),
    ]
    say(`${parts.join(' and ') || 'Nothing'} queued. See: rapporteur worker --status`)
  } finally {
    await queue.close()
  }
}

/** So many reports are kept in one transaction: what an interruption may cost. */
const BATCH = 64

/** Known reports pass by: an interrupted run goes on where it stopped. Asked in batches, as reports are read. */
async function* unknownReports(reports: AsyncIterable<Report>, store: Store): AsyncGenerator<Report | Known> {
  for await (const batch of inBatches(reports, BATCH)) {
    const known = await store.known(batch.map(({ id }) => id))
    for (const report of batch) {
      const source = known.get(report.id)
      yield source !== undefined && byCodeUnit(source, report.source) <= 0 ? 'known' : report
    }
  }
}

type Known = 'known'

async function* inBatches<T>(values: AsyncIterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let batch: T[] = []
  for await (const value of values) {
    batch.push(value)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Analyses in as many threads as there are, in order, a few reports ahead of who keeps them. */
async function* analysed(
  reports: AsyncIterable<Report | Known>,
  work: Work,
): AsyncGenerator<PackedReport | Known> {
  const ahead: Promise<PackedReport | Known>[] = []
  for await (const report of reports) {
    const packed = report === 'known' ? Promise.resolve(report) : work.extract(report)
    packed.catch(() => {}) // heard when it is its turn
    ahead.push(packed)
    if (ahead.length > 4 * work.width) yield* first(ahead)
  }
  while (ahead.length > 0) yield* first(ahead)
}

async function* first<T>(queue: Promise<T>[]): AsyncGenerator<T> {
  const next = queue.shift()
  if (next !== undefined) yield await next
}

interface Kept {
  readonly added: number
  readonly known: number
  readonly stopped: boolean
}

/** Keeps what comes, until it ends or somebody interrupts; what was kept by then stays. */
async function keep(reports: AsyncIterable<PackedReport | Known>, store: Store): Promise<Kept> {
  const interruption = onInterrupt()
  let [added, known] = [0, 0]
  let batch: PackedReport[] = []
  const write = async (): Promise<void> => {
    for (const one of await store.add(batch))
      if (one.added) added++
      else known++
    batch = []
  }
  try {
    for await (const report of reports) {
      if (report === 'known') known++
      else batch.push(report)
      if (batch.length >= BATCH) await write()
      if (interruption.happened()) break
    }
    await write()
  } finally {
    interruption.stop()
  }
  return { added, known, stopped: interruption.happened() }
}

/** The first Ctrl-C ends in good order; the second at once, which loses nothing that was kept either. */
function onInterrupt(): { readonly happened: () => boolean; readonly stop: () => void } {
  let happened = false
  const listener = (): void => {
    happened = true
    process.off('SIGINT', listener)
  }
  process.on('SIGINT', listener)
  return { happened: () => happened, stop: () => process.off('SIGINT', listener) }
}

/** So many records between two looks at the clock. */
const RECORDS = 50

export async function settle(store: Store, quiet: boolean): Promise<void> {
  await store.place()
  const { stale } = await store.counts()
  const bar = progress('records', quiet, stale)
  try {
    for (;;) {
      const made = await store.corroborate({ limit: RECORDS })
      bar.tick(made)
      if (made === 0 && (await store.place()).length === 0) break
    }
  } finally {
    bar.stop()
  }
  if (stale > RECORDS) await store.tidy()
}

export async function summary(store: Store): Promise<string> {
  const { reports, stories, unplaced } = await store.counts()
  const left = unplaced > 0 ? `, ${unplaced} not placed yet` : ''
  return `The store holds ${counted(reports, 'report')} in ${counted(stories, 'story', 'stories')}${left}.`
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`
