import { afterAll, describe, expect, test } from 'vitest'
import { crash } from '../../test/crash.ts'
import { engines } from '../../test/postgres.ts'

const { each, stop } = await engines()
afterAll(stop)

describe.each(each)('on %s, processes that are killed at random moments', (engine, fresh) => {
  test('lose nothing that was acknowledged, double nothing, and end in the same records', {
    timeout: 300_000,
  }, async () => {
    const workers = engine === 'postgres' ? 3 : 2
    const undisturbed = await crash({ where: await fresh(), reports: 90, workers: 1, kills: 0 })
    const run = await crash({ where: await fresh(), reports: 90, workers, kills: 6 })
    expect(run.kills).toBeGreaterThanOrEqual(6)
    expect([...run.acknowledged].filter((id) => !run.kept.has(id))).toEqual([])
    expect(run.kept).toEqual(undisturbed.kept)
    expect(run.records).toEqual(undisturbed.records)
    expect(run.problems).toEqual([])
  })
})
