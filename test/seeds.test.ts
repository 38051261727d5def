import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { COMMAND, rapporteur } from './command.ts'

const shared = path.resolve('..', 'shared')
const here = existsSync(shared)
const where = here ? '' : ' (skipped: the evaluation sets are not at ../shared)'

test.skipIf(!here)(
  `the record of the seed reports holds at least 85 % of what a careful reader finds${where}`,
  () => {
    const scorer = [
      path.join(shared, 'score/seeds.mjs'),
      path.join(shared, 'gold/seeds.json'),
      '--errors',
      '40',
    ]
    const printed = execFileSync(process.execPath, scorer, {
      encoding: 'utf8',
      env: { ...process.env, RAPPORTEUR: `${process.execPath} ${COMMAND}` },
    })
    const held = Number(/^seeds checks held ([\d.]+)$/mu.exec(printed)?.[1])
    expect(held, printed).toBeGreaterThanOrEqual(85)
  },
)

test.skipIf(!here)(`seeds and examples in one record stay apart${where}`, () => {
  const seeds = path.join(shared, 'seeds')
  const { stdout } = rapporteur('stories', seeds, 'examples', '--format', 'ndjson')
  const stories: { thread: string | null; id: string; reports: { source: string }[] }[] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const sides = (group: { source: string }[]) =>
    new Set(group.map(({ source }) => (source.startsWith(seeds) ? 'seeds' : 'examples')))
  const threads = Map.groupBy(stories, (story) => story.thread ?? story.id)
  expect(stories.length).toBeGreaterThan(3)
  for (const together of threads.values())
    expect([...sides(together.flatMap((story) => story.reports))]).toHaveLength(1)
})
