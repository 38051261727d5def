import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { paced } from './settler.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

test('what is asked for soon is done once', async () => {
  const runs: number[] = []
  const { soon } = paced(async () => void runs.push(Date.now()))
  for (let i = 0; i < 20; i++) soon()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(runs).toHaveLength(1)
})

test('under reports without end at most half of the time is spent', async () => {
  let spent = 0
  const { soon } = paced(async () => {
    await after(3000)
    spent += 3000
  })
  for (let i = 0; i < 600; i++) {
    soon()
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(spent).toBeGreaterThan(60_000 * 0.3)
  expect(spent).toBeLessThanOrEqual(60_000 * 0.5)
})

test('who waits is answered by a run that began after the question, and does not rest', async () => {
  let runs = 0
  const { now } = paced(async () => {
    await after(1000)
    runs++
  })
  const first = now()
  await vi.advanceTimersByTimeAsync(500)
  const [second, third] = [now(), now()]
  await vi.advanceTimersByTimeAsync(600)
  await first
  expect(runs).toBe(1)
  await vi.advanceTimersByTimeAsync(1000)
  await Promise.all([second, third])
  expect(runs).toBe(2)
})

test('a run that failed is told to who waits, and does not stop the next', async () => {
  let runs = 0
  const { now } = paced(async () => {
    if (runs++ === 0) throw new Error('the disk is full')
  })
  await expect(now()).rejects.toThrow('the disk is full')
  await now()
  expect(runs).toBe(2)
})

test('what was to come is given up at the end', async () => {
  const task = vi.fn(async () => {})
  const { soon, stop } = paced(task)
  soon()
  stop()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(task).not.toHaveBeenCalled()
})
