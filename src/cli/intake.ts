import { extract } from '../extract/extraction.ts'
import type { Extraction } from '../extract/finding.ts'
import { readInputs } from '../read/read.ts'
import type { Note, Report } from '../read/report.ts'
import { isEdtf } from '../text/edtf.ts'
import { said } from '../text/known.ts'
import { RapporteurError } from './error.ts'
import { say } from './output.ts'
import { progress } from './progress.ts'

export interface IntakeOptions {
  readonly published?: string | undefined
  readonly quiet?: boolean | undefined
  readonly debug?: boolean | undefined
}

/** Exit codes: 0 done, 1 something could not be read (the rest is done), 2 wrong usage. */
export const EXIT = { done: 0, unread: 1, usage: 2 } as const

/**
 * Reports one by one, as they are read. What could not be read is told on standard error and makes the exit code 1;
 * so does a publication that was given twice, which is given back once.
 */
export async function* intake(inputs: readonly string[], options: IntakeOptions): AsyncGenerator<Report> {
  if (options.published !== undefined && !isEdtf(options.published))
    throw new RapporteurError(
      'DATE_UNREADABLE',
      `--published ${options.published} is not a date. Write it as 2026-03-14 (EDTF).`,
    )
  const seen = new Map<string, string>()
  const bar = progress('reading', options.quiet ?? false)
  try {
    for await (const { source, report, notes } of readInputs(inputs)) {
      bar.tick()
      for (const note of notes) tell(source, note)
      if (report === null) {
        process.exitCode = EXIT.unread
        continue
      }
      const earlier = seen.get(report.id)
      if (earlier !== undefined) {
        tell(source, { rule: 'same-report', message: `the same report as ${earlier}; it counts once` })
        process.exitCode = EXIT.unread
        continue
      }
      seen.set(report.id, source)
      for (const note of report.notes) tell(source, note)
      yield options.published === undefined ? report : { ...report, published: said(options.published) }
    }
  } finally {
    bar.stop()
  }
}

/** All that the inputs say, for the commands that compare reports with each other. */
export async function extractAll(
  inputs: readonly string[],
  options: IntakeOptions,
): Promise<readonly Extraction[]> {
  const extractions: Extraction[] = []
  for await (const report of intake(inputs, options)) extractions.push(extract(report))
  return extractions
}

const tell = (source: string, { rule, message }: Note): void => say(`${source}: ${message} [${rule}]`)
