import { Presets, SingleBar } from 'cli-progress'

export interface Progress {
  /** So many more are done, one by default. */
  readonly tick: (count?: number) => void
  readonly stop: () => void
}

/**
 * How many so far, their rate and, of a known total, the time left, on standard error; nothing where nobody watches
 * (not a terminal, or `--quiet`).
 */
export function progress(label: string, quiet: boolean, total?: number): Progress {
  if (quiet || !process.stderr.isTTY) return { tick: () => {}, stop: () => {} }
  const started = performance.now()
  const of = total === undefined ? '{value}' : '{value} of {total}'
  const left = total === undefined ? '' : ', {eta_formatted} left'
  const bar = new SingleBar(
    {
      format: `${label} ${of}, {speed} a second${left}`,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
      gracefulExit: false, // a command that can be interrupted in good order does so itself
    },
    Presets.legacy,
  )
  let count = 0
  bar.start(total ?? 0, 0, { speed: '–' })
  return {
    tick: (more = 1) => {
      count += more
      bar.update(count, { speed: (count / ((performance.now() - started) / 1000)).toFixed(0) })
    },
    stop: () => bar.stop(),
  }
}
