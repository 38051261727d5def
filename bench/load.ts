// How fast readers are answered while reports come in, and how that grows with what is kept:
//   node bench/load.ts [--engine sqlite|postgres|postgres://…] [--sizes 2000,5000,20000] [--seconds 20]
//                      [--readers 32] [--adding 20] [--dir DIR (kept, and gone on with)] [--port 8799]
// The server is a process of its own (`rapporteur serve`), readers and adder are this one. Readers ask one after the
// other without a pause; each kind of question has an equal part of them. Reports are invented (bench/invented.ts).
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { connect } from '../src/client/client.ts'
import { openStore } from '../src/store/open.ts'
import { inThreads } from '../src/store/pool.ts'
import type { Store } from '../src/store/store.ts'
import { startPostgres } from '../test/postgres.ts'
import { type Invented, inventedReports, reportOf, rowOf } from './invented.ts'

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'sqlite' },
    sizes: { type: 'string', default: '2000,5000,20000' },
    seconds: { type: 'string', default: '20' },
    readers: { type: 'string', default: '32' },
    adding: { type: 'string', default: '20' },
    dir: { type: 'string' },
    port: { type: 'string', default: '8799' },
    fill: { type: 'boolean', default: false },
  },
})
const sizes = values.sizes.split(',').map(Number)
const seconds = Number(values.seconds)
const server = `http://127.0.0.1:${values.port}`
/** Reports for the adder come after those that were kept beforehand. */
const reports = inventedReports(Math.max(...sizes) + 5_000, 7)

const dir = values.dir ?? mkdtempSync(path.join(tmpdir(), 'rapporteur-load-'))
mkdirSync(dir, { recursive: true })
const database = await startDatabase(values.engine)
try {
  let kept = 0
  for (const size of sizes) {
    kept = await fill(size, kept)
    if (values.fill) continue
    await measure(size)
  }
} finally {
  await database.stop()
  if (values.dir === undefined) rmSync(dir, { recursive: true, force: true })
}

/** Where the store is; a PostgreSQL of our own where no address is given. */
async function startDatabase(engine: string): Promise<{ where: string; stop: () => Promise<unknown> }> {
  if (engine === 'sqlite') return { where: path.join(dir, 'load.db'), stop: async () => {} }
  if (engine !== 'postgres') return { where: engine, stop: async () => {} }
  const postgres = await startPostgres()
  return { where: await postgres.fresh(), stop: postgres.stop }
}

/** Keeps reports until there are `size`, with all that follows from them. */
async function fill(size: number, before: number): Promise<number> {
  const work = inThreads()
  const store = await openStore(database.where, { work })
  const there = (await store.counts()).reports
  const started = performance.now()
  let kept = before
  let batch: Invented[] = []
  const keep = async (): Promise<void> => {
    if (batch.length > 0) await store.add(await Promise.all(batch.map((one) => work.extract(reportOf(one)))))
    batch = []
  }
  while (kept < size) {
    const { value } = reports.next()
    if (value === undefined) break
    kept++
    if (kept <= there) continue // an earlier run kept it: the stream is the same every time
    batch.push(value)
    if (batch.length >= 200) await keep()
    if (kept % 500 === 0) {
      await store.settle()
      say(`${kept} reports kept, ${((performance.now() - started) / 1000).toFixed(0)} s`)
    }
  }
  await keep()
  await store.settle()
  await store.tidy()
  await store.close()
  return kept
}

async function measure(size: number): Promise<void> {
  const serving = spawn(
    process.execPath,
    ['src/cli/main.ts', 'serve', '--store', database.where, '--port', values.port],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  try {
    await untilReady()
    const store = await openStore(database.where, { readOnly: true })
    const asked = await questions(store)
    await store.close()
    await Promise.all(Object.values(asked).map((paths) => read(paths, 2, 1))) // what is compiled and cached once
    let adding = true
    const added = add(() => adding)
    const before = loadavg()[0] ?? 0
    const each = Math.max(1, Math.floor(Number(values.readers) / Object.keys(asked).length))
    const results = await Promise.all(
      Object.entries(asked).map(async ([kind, paths]) => ({ kind, ...(await read(paths, seconds, each)) })),
    )
    adding = false
    const sums = await added
    const rate = sums.added / seconds
    say(
      `\n${values.engine.split(':')[0]}, ${size} reports, ${each * results.length} readers, ${rate.toFixed(1)} reports/s added ` +
        `(p95 ${sums.p95.toFixed(0)} ms until kept), ${cpus().length} cores, load ${before.toFixed(1)} before`,
    )
    for (const { kind, p50, p95, p99, persecond, faults } of results)
      say(
        `  ${kind.padEnd(10)} p50 ${ms(p50)}  p95 ${ms(p95)}  p99 ${ms(p99)}  ${persecond.toFixed(0).padStart(5)}/s  ${faults} errors`,
      )
  } finally {
    serving.kill('SIGTERM')
    await new Promise((resolve) => serving.once('exit', resolve))
  }
}

async function untilReady(): Promise<void> {
  const client = connect({ server })
  for (let tries = 0; ; tries++) {
    const ready = await client.get('/health').catch(() => undefined)
    if (ready !== undefined) return
    if (tries > 300) throw new Error('the server does not start')
    await pause(200)
  }
}

/** Addresses by kind: what readers look at, spread over all that is kept. */
async function questions(store: Store): Promise<Readonly<Record<string, readonly string[]>>> {
  const stories: string[] = []
  const days = new Set<string>()
  let after: string | undefined
  while (stories.length < 2000) {
    const page = await store.stories({}, { limit: 200, after })
    for (const { id, to } of page.rows) {
      stories.push(id)
      if (to !== null) days.add(to)
    }
    if (page.next === null) break
    after = page.next
  }
  const actors = (await store.actors({}, { limit: 200 })).rows.map(({ id }) => id)
  const words = (await store.stories({}, { limit: 200 })).rows.flatMap(({ title }) =>
    title.split(' ').filter((word) => word.length > 4),
  )
  return {
    stories: [
      '/stories',
      '/stories?contradiction=true',
      '/stories?origins=2',
      ...[...days].map((day) => `/stories?from=${day}`),
      ...actors.slice(0, 50).map((id) => `/stories?actor=${id}`),
    ],
    record: stories.map((id) => `/stories/${id}/record`),
    search: words.map((word) => `/search?q=${encodeURIComponent(word)}`),
    actor: actors.flatMap((id) => [
      `/actors/${id}`,
      `/actors/${id}/statements`,
      `/actors/${id}/events`,
      `/actors/${id}/relations`,
    ]),
  }
}

interface Read {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly persecond: number
  readonly faults: number
}

/** So many readers ask for the paths in turn; milliseconds of each answer. */
async function read(paths: readonly string[], duration: number, connections: number): Promise<Read> {
  const times: number[] = []
  let next = 0
  const { errors, timeouts, non2xx } = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(
      {
        url: server,
        connections,
        duration,
        headers: { 'accept-encoding': 'gzip' },
        requests: [
          {
            method: 'GET',
            setupRequest: (request) => {
              next = (next + 7919) % paths.length // a prime: all of them, in no order
              return { ...request, path: `/api/v1${paths[next] ?? ''}` }
            },
          },
        ],
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    )
    running.on('response', (_client, _status, _bytes, time) => times.push(time))
  })
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN
  return {
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    persecond: times.length / duration,
    faults: errors + timeouts + non2xx,
  }
}

/** Adds reports at the wanted rate as long as it should, whatever the answers take. */
async function add(goesOn: () => boolean): Promise<{ readonly added: number; readonly p95: number }> {
  const client = connect({ server })
  const times: number[] = []
  const waiting: Promise<void>[] = []
  const gap = 1000 / Number(values.adding)
  const started = performance.now()
  for (let n = 0; goesOn(); n++) {
    const { value } = reports.next()
    if (value === undefined) break
    const asked = performance.now()
    waiting.push(
      client.post('/reports', { body: rowOf(value) }).then(
        () => void times.push(performance.now() - asked),
        (error: unknown) => say(`not added: ${String(error)}`),
      ),
    )
    await pause(Math.max(0, started + (n + 1) * gap - performance.now()))
  }
  await Promise.all(waiting)
  times.sort((a, b) => a - b)
  return { added: times.length, p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN }
}

function ms(time: number): string {
  return `${time.toFixed(1).padStart(7)} ms`
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
