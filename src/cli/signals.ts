import { setTimeout as pause } from 'node:timers/promises'

/** Aborted by the first Ctrl-C or SIGTERM, so that a command can end in good order; the second ends it at once. */
export function untilSignal(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort())
  return controller.signal
}

/** Waits so many ms, or until the signal. */
export const ended = (signal: AbortSignal, ms: number): Promise<void> =>
  pause(ms, undefined, { signal }).catch(() => {})
