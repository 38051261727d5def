import type { Store } from '../store/store.ts'

/** Makes stories and records of what was kept. It lives in a thread of its own, so that keeping never waits for it. */
export interface Settler {
  /** What was kept before this call is in stories, and their records are made. */
  settle(): Promise<void>
  close(): Promise<void>
}

/** Its methods by name, for the thread that it may live in. */
export const SETTLER: { readonly [Name in keyof Settler]: true } = { settle: true, close: true }

/** One round only: what is added meanwhile has a round of its own, else who waits would wait as long as others add. */
export const settlerOf = (store: Store): Settler => ({
  settle: async () => {
    await store.place()
    await store.corroborate()
  },
  close: () => store.close(),
})

/** Milliseconds in which reports gather before their stories are made. */
const GATHER = 500

export interface Pace {
  /** At once; whoever asks is answered by a run that began later. */
  now(): Promise<void>
  /**
   * Soon, together with what else is asked meanwhile: a story is made once for many reports. After a run comes a rest
   * of the same length, so that at most half of the time goes into it however much comes in.
   */
  soon(): void
  stop(): void
}

export function paced(task: () => Promise<void>, clock: () => number = () => performance.now()): Pace {
  let running: Promise<void> = Promise.resolve()
  let waiting: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let restUntil = 0
  let busy = false
  /** Whether something came that the run of now may not know of. */
  let more = false
  const run = async (): Promise<void> => {
    const began = clock()
    busy = true
    try {
      await task()
    } finally {
      busy = false
      const ended = clock()
      restUntil = ended + (ended - began)
      if (more) soon()
    }
  }
  const now = (): Promise<void> => {
    waiting ??= running
      .catch(() => {})
      .then(() => {
        waiting = undefined
        running = run()
        return running
      })
    return waiting
  }
  const begin = (): void => {
    timer = undefined
    now().catch(() => {}) // told to whoever waits, and tried again with the next report
  }
  const soon = (): void => {
    more = busy
    if (!busy) timer ??= setTimeout(begin, Math.max(GATHER, restUntil - clock()))
  }
  const stop = (): void => {
    clearTimeout(timer)
    more = false
  }
  return { now, soon, stop }
}
