/**
 * 100 kills (SIGKILL) at random moments of adding 2,000 reports: processes that add themselves, on both engines, and
 * three workers on PostgreSQL that work off a queue. Nothing acknowledged may be lost, nothing doubled, and the records
 * are those of an undisturbed run. `node bench/crash.ts [KILLS] [REPORTS]`
 */
import { type CrashRun, crash, crashWorkers } from '../test/crash.ts'
import { engines } from '../test/postgres.ts'

const [kills = 100, reports = 2000] = process.argv.slice(2).map(Number)
const { each, stop } = await engines()

async function compare(
  name: string,
  undisturbed: () => Promise<CrashRun>,
  disturbed: () => Promise<CrashRun>,
): Promise<void> {
  const expected = await undisturbed()
  const started = performance.now()
  const run = await disturbed()
  const lost = [...run.acknowledged].filter((id) => !run.kept.has(id)).length
  const same = JSON.stringify(run.records) === JSON.stringify(expected.records)
  process.stdout.write(
    `${name}: ${run.kills} kills in ${((performance.now() - started) / 1000).toFixed(0)} s, ` +
      `${run.acknowledged.size} reports acknowledged, ${lost} lost, ${run.kept.size} of ${expected.kept.size} kept, ` +
      `records ${same ? 'the same' : 'NOT the same'}, doctor: ${run.problems.length === 0 ? 'content' : JSON.stringify(run.problems.slice(0, 5))}\n`,
  )
}

for (const [engine, fresh] of each) {
  const workers = engine === 'postgres' ? 3 : 1
  await compare(
    engine,
    async () => crash({ where: await fresh(), reports, workers: 1, kills: 0 }),
    async () => crash({ where: await fresh(), reports, workers, kills, within: 8000 }),
  )
  if (engine === 'postgres')
    await compare(
      'postgres, 3 workers at a queue',
      async () => crashWorkers({ where: await fresh(), reports, workers: 1, kills: 0 }),
      async () => crashWorkers({ where: await fresh(), reports, workers: 3, kills, within: 8000 }),
    )
}
await stop()
