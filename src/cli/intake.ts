import { extract } from '../extract/extraction.ts'
import type { Extraction } from '../extract/finding.ts'
import { type ReadOptions, readInputs } from '../read/read.ts'
import type { Note, Report } from '../read/report.ts'
import { isEdtf } from '../text/edtf.ts'
import { said } from '../text/known.ts'
import { RapporteurError } from './error.ts'
import { EXIT } from './exit.ts'
import { say } from './output.ts'
import { progress } from './progress.ts'

export interface IntakeOptions {
  /** Whether a report that adds nothing makes the exit code 1, as one that could not be read does. */
  readonly strict?: boolean | undefined
  readonly published?: string | undefined
  readonly quiet?: boolean | undefined
  readonly debug?: boolean | undefined
  readonly allowPrivate?: boolean | undefined
}

/** Reports one by one, as they are read. What could not be read is told on standard error and makes the exit code 1. */
export async function* intake(inputs: readonly string[], options: IntakeOptions): AsyncGenerator<Report> {
  if (options.published !== undefined && !isEdtf(options.published))
    throw new RapporteurError(
      'DATE_UNREADABLE',
      `--published ${options.published} is not a date. Write it as 2026-03-14 (EDTF).`,
    )
  const bar = progress('reports', options.quiet ?? false)
  try {
    for await (const { source, report, notes } of readInputs(inputs, readOptions(options))) {
      bar.tick()
      for (const note of notes) tell(source, note)
      if (report === null) {
        process.exitCode = EXIT.unread
        continue
      }
      yield options.published === undefined ? report : { ...report, published: said(options.published) }
    }
  } finally {
    bar.stop()
  }
}

const readOptions = ({ allowPrivate = false }: IntakeOptions): ReadOptions => ({
  stdin: process.stdin,
  fetch: { allowPrivate },
})

/**
 * All that the inputs say, for the commands that compare reports with each other. What adds nothing to a comparison
 * is told: a publication that was given twice, and a report in a language without words.
 */
export async function extractAll(
  inputs: readonly string[],
  options: IntakeOptions,
): Promise<readonly Extraction[]> {
  const extractions: Extraction[] = []
  const seen = new Map<string, string>()
  for await (const report of intake(inputs, options)) {
    const earlier = seen.get(report.id)
    if (earlier !== undefined)
      tell(report.source, { rule: 'same-report', message: `the same report as ${earlier}; it counts once` })
    seen.set(report.id, report.source)
    const extraction = extract(report)
    extractions.push(extraction)
    if (!extraction.analysed)
      tell(report.source, {
        rule: 'not-analysed',
        message: `kept but not analysed: there are no words for ${report.language ?? 'an unknown language'}`,
      })
    if (options.strict && (earlier !== undefined || !extraction.analysed)) process.exitCode = EXIT.unread
  }
  return extractions
}

const tell = (source: string, { rule, message }: Note): void => say(`${source}: ${message} [${rule}]`)
