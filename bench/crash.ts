/**
 * 100 kills (SIGKILL) at random moments of adding 2,000 reports, on both engines: nothing acknowledged may be lost,
 * nothing doubled, and the records are those of an undisturbed run. `node bench/crash.ts [KILLS] [REPORTS]`
 */
import { crash } from '../test/crash.ts'
import { engines } from '../test/postgres.ts'

const [kills = 100, reports = 2000] = process.argv.slice(2).map(Number)
const { each, stop } = await engines()
for (const [engine, fresh] of each) {
  const undisturbed = await crash({ where: await fresh(), reports, workers: 1, kills: 0 })
  const started = performance.now()
  const run = await crash({
    where: await fresh(),
    reports,
    workers: engine === 'postgres' ? 3 : 1,
    kills,
    within: 8000,
  })
  const lost = [...run.acknowledged].filter((id) => !run.kept.has(id)).length
  const same = JSON.stringify(run.records) === JSON.stringify(undisturbed.records)
  process.stdout.write(
    `${engine}: ${run.kills} kills in ${((performance.now() - started) / 1000).toFixed(0)} s, ` +
      `${run.acknowledged.size} reports acknowledged, ${lost} lost, ${run.kept.size} of ${undisturbed.kept.size} kept, ` +
      `records ${same ? 'the same' : 'NOT the same'}, doctor: ${run.problems.length === 0 ? 'content' : JSON.stringify(run.problems.slice(0, 5))}\n`,
  )
}
await stop()
