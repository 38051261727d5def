import { Presets, SingleBar } from 'cli-progress'

export interface Progress {
  /** One more is done. */
  readonly tick: () => void
  readonly stop: () => void
}

/** Reports so far and their rate, on standard error; nothing where nobody watches (not a terminal, or `--quiet`). */
export function progress(label: string, quiet: boolean): Progress {
  if (quiet || !process.stderr.isTTY) return { tick: () => {}, stop: () => {} }
  const started = performance.now()
  const bar = new SingleBar(
    {
      format: `${label} {value} reports, {speed} a second`,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
      gracefulExit: true,
    },
    Presets.legacy,
  )
  let count = 0
  bar.start(0, 0, { speed: '–' })
  return {
    tick: () => {
      count++
      bar.update(count, { speed: (count / ((performance.now() - started) / 1000)).toFixed(0) })
    },
    stop: () => bar.stop(),
  }
}
