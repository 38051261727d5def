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

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Writes the greatest resident size of the process, in MB, to the file named in PEAK when it ends. */
const PEAK_PROBE = `data:text/javascript,${encodeURIComponent(
  "import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(process.env.PEAK,String(process.resourceUsage().maxRSS/1024)))",
)}`

/** `record` on a folder as a person runs it: from the start of the process to the written page. */
export function wholeProcess(name: string, inputs: string): readonly Row[] {
  const scratch = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const seconds: number[] = []
  const peaks: number[] = []
  for (let i = 0; i < 5; i++) {
    const peak = path.join(scratch, 'peak')
    const args = ['--import', PEAK_PROBE, 'dist/cli/main.js', 'record', inputs, '--format', 'html']
    const start = performance.now()
    const { status, stderr } = spawnSync(process.execPath, [...args, '-o', path.join(scratch, 'page.html')], {
      env: { ...process.env, PEAK: peak },
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`record ${inputs} ended with ${status}: ${stderr}`)
    seconds.push((performance.now() - start) / 1000)
    peaks.push(Number(readFileSync(peak, 'utf8')))
  }
  rmSync(scratch, { recursive: true })
  return [
    {
      figure: `record ${name}: seconds from start to page`,
      value: median(seconds).toFixed(2),
      target: '< 2.5',
      peer: '',
    },
    { figure: `record ${name}: peak memory, MB`, value: median(peaks).toFixed(0), target: '< 400', peer: '' },
  ]
}

/** Seconds that the fastest of `rounds` passes over the reports takes. */
function fastest(rounds: number, reports: readonly Report[], step: (report: Report) => void): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    for (const report of reports) step(report)
    return (performance.now() - start) / 1000
  })
  return Math.min(...times)
}

/** Tokens a second of the bare tokenizer and tagger, and of everything that extraction does on top of them. */
export async function extractionSpeed(inputs: readonly string[]): Promise<readonly Row[]> {
  const reports: Report[] = []
  for await (const { report } of readInputs(inputs)) if (report?.language === 'en') reports.push(report)
  const nlp = winkNLP(model, ['pos'])
  let tokens = 0
  const bare = fastest(5, reports, (report) => {
    const words = nlp.readDoc(report.text).tokens()
    words.out(nlp.its.value)
    words.out(nlp.its.pos)
  })
  for (const report of reports) tokens += nlp.readDoc(report.text).tokens().length()
  const whole = fastest(5, reports, (report) => {
    extract(report)
  })
  const rate = (seconds: number): string => Math.round(tokens / seconds).toLocaleString('en')
  return [
    { figure: 'tokens a second: bare tokenizer and tagger', value: rate(bare), target: '', peer: '' },
    {
      figure: 'tokens a second: extraction, tokenizer and tagger included',
      value: rate(whole),
      target: '',
      peer: '',
    },
    {
      figure: 'tokens a second: extraction over the bare tokenizer and tagger',
      value: whole > bare ? rate(whole - bare) : 'not measurable',
      target: '≥ 150,000',
      peer: `${rate(bare)} (tokenizer and tagger)`,
    },
  ]
}
