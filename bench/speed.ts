import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { type Cast, findActors } from '../src/extract/actors.ts'
import { findDates } from '../src/extract/dates.ts'
import { findEvents } from '../src/extract/events.ts'
import { extract } from '../src/extract/extraction.ts'
import { findFigures } from '../src/extract/figures.ts'
import type { DateExpression } from '../src/extract/finding.ts'
import { findStatements } from '../src/extract/statements.ts'
import { analyse } from '../src/language/analyse.ts'
import type { Document } from '../src/language/document.ts'
import { english } from '../src/language/en/pack.ts'
import { readInputs } from '../src/read/read.ts'
import type { Report } from '../src/read/report.ts'
import type { Row } from './figures.ts'

const ROUNDS = 5
/** Enough text that compiling the code to machine code no longer counts. */
const MOST_REPORTS = 200
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** When a process ends, writes its CPU seconds and the greatest resident size in MB to the file named in USAGE. */
const USAGE_PROBE = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs'
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    writeFileSync(process.env.USAGE, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 }))
  })`)}`

/** `record` on a folder as a person runs it: from the start of the process to the written page. */
export function wholeProcess(
  name: string,
  inputs: string,
  targets: { seconds: string; peak: string },
): readonly Row[] {
  const scratch = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const usage = path.join(scratch, 'usage.json')
  const page = path.join(scratch, 'page.html')
  const runs = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', USAGE_PROBE, 'dist/cli/main.js', 'record', inputs, '-o', page],
      { env: { ...process.env, USAGE: usage }, encoding: 'utf8' },
    )
    const wall = (performance.now() - start) / 1000
    if (status !== 0) throw new Error(`record ${inputs} ended with ${status}: ${stderr}`)
    const { cpu, peak }: { cpu: number; peak: number } = JSON.parse(readFileSync(usage, 'utf8'))
    return { wall, cpu, peak }
  })
  rmSync(scratch, { recursive: true })
  const row = (figure: string, value: string, target: string): Row => ({
    figure: `record ${name}: ${figure}`,
    value,
    target,
    peer: '',
  })
  return [
    row('seconds from start to page', median(runs.map(({ wall }) => wall)).toFixed(2), targets.seconds),
    row('CPU seconds', median(runs.map(({ cpu }) => cpu)).toFixed(2), ''),
    row('peak memory, MB', median(runs.map(({ peak }) => peak)).toFixed(0), targets.peak),
  ]
}

/** CPU seconds that the fastest pass over the inputs takes: other work on the machine then counts for little. */
function fastest<T>(inputs: readonly T[], step: (input: T) => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage()
    for (const input of inputs) step(input)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1e6
  })
  return Math.min(...times)
}

/** Tokens a CPU second of the bare tokenizer and tagger, and of each thing that extraction does on top of them. */
export async function extractionSpeed(inputs: readonly string[]): Promise<readonly Row[]> {
  const reports: Report[] = []
  for await (const { report } of readInputs(inputs)) {
    if (report?.language === 'en') reports.push(report)
    if (reports.length === MOST_REPORTS) break
  }
  const nlp = winkNLP(model, ['pos'])
  const bare = fastest(reports, (report) => {
    const words = nlp.readDoc(report.text).tokens()
    words.out(nlp.its.value)
    words.out(nlp.its.pos)
  })
  const analysed = fastest(reports, (report) => analyse(report, english))
  const whole = fastest(reports, extract)
  const documents = reports.map((report) => analyse(report, english))
  const casts = new Map(documents.map((document) => [document, findActors(document, english)]))
  const dates = new Map(documents.map((document) => [document, findDates(document, english)]))
  const castOf = (document: Document): Cast => casts.get(document) ?? findActors(document, english)
  const datesOf = (document: Document): readonly DateExpression[] => dates.get(document) ?? []
  const tokens = reports.reduce((sum, report) => sum + nlp.readDoc(report.text).tokens().length(), 0)
  const rate = (seconds: number): string => Math.round(tokens / seconds).toLocaleString('en')
  const row = (figure: string, seconds: number, target = '', peer = ''): Row => ({
    figure: `tokens a CPU second: ${figure}`,
    value: rate(seconds),
    target,
    peer,
  })
  const under = `${rate(analysed)} (tokenizer and tagger under it)`
  return [
    row('bare wink-nlp: words and parts of speech only', bare),
    row('tokenizer and tagger as used: with places, lemmas, sentences, quotations', analysed),
    row(
      'actors and statements together',
      fastest(documents, (document) => {
        findStatements(document, english, findActors(document, english).actors)
      }),
      '≥ 150,000',
      under,
    ),
    row(
      'dates',
      fastest(documents, (document) => findDates(document, english)),
      `≥ ${rate(analysed)}`,
      under,
    ),
    row(
      'figures',
      fastest(documents, (document) => findFigures(document, english, datesOf(document))),
      `≥ ${rate(analysed)}`,
      under,
    ),
    row(
      'events',
      fastest(documents, (document) => findEvents(document, english, castOf(document), datesOf(document))),
      `≥ ${rate(analysed)}`,
      under,
    ),
    row('the whole extraction, tokenizer and tagger included', whole),
  ]
}
