/**
 * How workers on one PostgreSQL scale: the same reports, queued, worked off by one worker and by two, each with one
 * thread. Counted from the first job taken to the last record made. `node bench/workers.ts [REPORTS]`
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openStore } from '../src/store/open.ts'
import { openQueue } from '../src/work/queue.ts'
import { sendReports } from '../src/work/sending.ts'
import { startPostgres } from '../test/postgres.ts'
import { inventedReports, reportOf } from './invented.ts'

const [reports = 1000] = process.argv.slice(2).map(Number)
const postgres = await startPostgres()

async function run(workers: number): Promise<number> {
  const where = await postgres.fresh()
  const store = await openStore(where)
  const queue = await openQueue(where)
  await sendReports(queue, [...inventedReports(reports)].map(reportOf))
  const [, jobs] = await queue.counts()
  const children = Array.from({ length: workers }, () =>
    spawn(
      process.execPath,
      [path.resolve('src/cli/main.ts'), 'worker', '--store', where, '--threads', '0', '--until-idle'],
      { stdio: 'ignore' },
    ),
  )
  const ended = Promise.all(children.map((child) => new Promise((resolve) => child.on('close', resolve))))
  let started: number | undefined
  for (;;) {
    await pause(100)
    const counts = await queue.counts()
    const [, extract] = counts
    if (extract !== undefined && extract.waiting < (jobs?.waiting ?? 0)) started ??= performance.now()
    if (started !== undefined && counts.every(({ waiting, active }) => waiting + active === 0)) break
  }
  const seconds = (performance.now() - started) / 1000
  await ended
  const { reports: kept, stories, stale } = await store.counts()
  await queue.close()
  await store.close()
  const rate = kept / seconds
  process.stdout.write(
    `${workers} worker${workers > 1 ? 's' : ''}: ${kept} reports into ${stories} stories in ${seconds.toFixed(1)} s, ` +
      `${rate.toFixed(1)} reports a second${stale > 0 ? `, ${stale} STALE` : ''}\n`,
  )
  return rate
}

const one = await run(1)
const two = await run(2)
process.stdout.write(`Two workers do ${(two / one).toFixed(2)} times what one does.\n`)
await postgres.stop()
