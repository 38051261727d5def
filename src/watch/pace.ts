import { groupBy } from '../text/order.ts'

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

/** The wait after so many failures in a row: twice as long each time, `most` at last. In ms. */
export const backOff = (first: number, failures: number, most: number): number =>
  Math.min(first * 2 ** Math.min(failures, 30), most)

/** Hosts that are asked side by side; each of them is asked one thing at a time. */
const HOSTS = 8
/** Things asked of one host in one round; the rest wait for the next, so that no host holds up the others. */
const OF_ONE_HOST = 50

/** Does something for each of `things`: those of one host one after the other, several hosts side by side. */
export async function byHost<T>(
  things: readonly T[],
  hostOf: (thing: T) => string,
  signal: AbortSignal,
  act: (thing: T) => Promise<void>,
): Promise<void> {
  const lanes = [...groupBy(things, hostOf).values()]
  const work = async (): Promise<void> => {
    for (let lane = lanes.shift(); lane !== undefined; lane = lanes.shift())
      for (const thing of lane.slice(0, OF_ONE_HOST)) if (!signal.aborted) await act(thing)
  }
  await Promise.all(Array.from({ length: HOSTS }, work))
}
