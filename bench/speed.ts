import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { extract } from '../src/extract/extraction.ts'
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

/** CPU seconds that the fastest pass over the reports takes: other work on the machine then counts for little. */
function fastest(reports: readonly Report[], step: (report: Report) => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage()
    for (const report of reports) step(report)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1e6
  })
  return Math.min(...times)
}

/** Tokens a CPU second of the bare tokenizer and tagger, and of everything that extraction does on top of them. */
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
  const whole = fastest(reports, (report) => {
    extract(report)
  })
  const tokens = reports.reduce((sum, report) => sum + nlp.readDoc(report.text).tokens().length(), 0)
  const rate = (seconds: number): string => Math.round(tokens / seconds).toLocaleString('en')
  const row = (figure: string, value: string, target = '', peer = ''): Row => ({
    figure: `tokens a CPU second: ${figure}`,
    value,
    target,
    peer,
  })
  return [
    row('bare tokenizer and tagger (wink-nlp)', rate(bare)),
    row('extraction, tokenizer and tagger included', rate(whole)),
    row('extraction without the tokenizer and tagger', rate(whole - bare), '≥ 150,000', rate(bare)),
  ]
}
