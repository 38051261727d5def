import { spawn } from 'node:child_process'
import path from 'node:path'
import { inventedReports, Random, reportOf } from '../bench/invented.ts'
import { openStore } from '../src/store/open.ts'
import type { Problem, Store } from '../src/store/store.ts'
import { openQueue } from '../src/work/queue.ts'
import { sendReports } from '../src/work/sending.ts'

export interface CrashRun {
  readonly kills: number
  /** Reports that the store said it keeps, to a process that was killed or not. */
  readonly acknowledged: ReadonlySet<string>
  readonly kept: ReadonlySet<string>
  /** The stories with the ETag of their record. */
  readonly records: readonly string[]
  readonly problems: readonly Problem[]
}

/**
 * Adds invented reports from several processes at once, killing (SIGKILL) one of them at random moments so many times;
 * each that was killed is started again and goes over its part from the beginning.
 */
export async function crash(options: {
  readonly where: string
  readonly reports: number
  readonly workers: number
  readonly kills: number
  readonly seed?: number
  /** The longest time between two kills, in ms. */
  readonly within?: number
}): Promise<CrashRun> {
  const { where, reports, workers, kills, seed = 1, within = 2500 } = options
  await (await openStore(where)).close() // so that the schema is there before the first is killed
  const acknowledged = new Set<string>()
  const random = new Random(seed)
  let killed = 0
  const part = async (number: number): Promise<void> => {
    for (;;) {
      const child = spawn(
        process.execPath,
        [path.resolve('test/crash-worker.ts'), where, reports, number, workers].map(String),
        { stdio: ['ignore', 'pipe', 'inherit'] },
      )
      let rest = ''
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        const lines = (rest + text).split('\n')
        rest = lines.pop() ?? '' // a line that was cut by the kill was not told whole
        for (const line of lines) acknowledged.add(line)
      })
      const timer =
        killed < kills ? setTimeout(() => child.kill('SIGKILL'), within * random.next()) : undefined
      const { code, signal } = await new Promise<{ code: number | null; signal: string | null }>(
        (resolve, reject) => {
          child.on('error', reject)
          child.on('close', (code, signal) => resolve({ code, signal }))
        },
      )
      clearTimeout(timer)
      if (signal === 'SIGKILL') killed++
      else if (code !== 0) throw new Error(`a worker ended with ${code ?? signal}`)
      else if (killed >= kills || number > 0) return
    }
  }
  await Promise.all(Array.from({ length: workers }, (_, number) => part(number)))
  const store = await openStore(where)
  await store.settle()
  const run = { kills: killed, acknowledged, ...(await content(store)) }
  await store.close()
  return run
}

/**
 * The same of workers on PostgreSQL: invented reports are queued, and several processes work them off, one of them
 * killed (SIGKILL) at random moments so many times. A report is acknowledged when it was queued.
 */
export async function crashWorkers(options: {
  readonly where: string
  readonly reports: number
  readonly workers: number
  readonly kills: number
  readonly seed?: number
  /** The longest time from the start of a worker to its end, in ms. */
  readonly within?: number
}): Promise<CrashRun> {
  const { where, reports: count, workers, kills, seed = 1, within = 5000 } = options
  const store = await openStore(where)
  const queue = await openQueue(where)
  const reports = [...inventedReports(count)].map(reportOf)
  await sendReports(queue, reports)
  await queue.close()
  const acknowledged = new Set<string>(reports.map(({ id }) => id))
  const random = new Random(seed)
  let killed = 0
  const worker = async (): Promise<void> => {
    for (;;) {
      const child = spawn(
        process.execPath,
        [path.resolve('src/cli/main.ts'), 'worker', '--store', where, '--threads', '0', '--until-idle'],
        { stdio: ['ignore', 'ignore', 'pipe'] },
      )
      let told = ''
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        told += text
      })
      const timer =
        killed < kills ? setTimeout(() => child.kill('SIGKILL'), 500 + within * random.next()) : undefined
      const { code, signal } = await new Promise<{ code: number | null; signal: string | null }>(
        (resolve, reject) => {
          child.on('error', reject)
          child.on('close', (code, signal) => resolve({ code, signal }))
        },
      )
      clearTimeout(timer)
      if (signal === 'SIGKILL') killed++
      else if (code !== 0) throw new Error(`a worker ended with ${code ?? signal}: ${told}`)
      else return
    }
  }
  await Promise.all(Array.from({ length: workers }, worker))
  const run = { kills: killed, acknowledged, ...(await content(store)) }
  await store.close()
  return run
}

/** What a store holds, and what its doctor says of it. */
async function content(store: Store): Promise<Pick<CrashRun, 'kept' | 'records' | 'problems'>> {
  const kept = new Set<string>()
  const records: string[] = []
  for (let after: string | undefined; ; ) {
    const { rows, next } = await store.stories({}, { limit: 1000, after })
    for (const { id, reports } of rows) {
      for (const report of reports) kept.add(report.id)
      records.push(`${id} ${(await store.record(id))?.etag}`)
    }
    if (next === null) break
    after = next
  }
  const problems: Problem[] = []
  for await (const problem of store.doctor()) problems.push(problem)
  return { kept, records, problems }
}
