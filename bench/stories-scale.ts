// Stories at scale: how fast and in how much memory a stream of invented reports becomes stories and threads, without
// the extraction before it, and how well they match the truth of the stream.
//   node bench/stories-scale.ts [1000 10000 100000]      each size in a process of its own; CPU seconds, not wall clock
import { spawnSync } from 'node:child_process'
import { signatureOf } from '../src/story/signature.ts'
import { StoryIndex } from '../src/story/stories.ts'
import type { Story } from '../src/story/story.ts'
import { inventedReports, quickExtraction } from './invented.ts'

/** Stories are told anew after so many arrivals, as a store would: that, too, is in the figures. */
const BATCH = 10_000

interface Measured {
  readonly reports: number
  readonly addSeconds: number
  readonly storySeconds: number
  readonly threadSeconds: number
  readonly memory: number
  readonly stories: number
  readonly precision: number
  readonly recall: number
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
/** Seconds of CPU that `work` took, added to `spent`. */
function timed<T>(spent: { seconds: number }, work: () => T): T {
  const before = cpu()
  const result = work()
  spent.seconds += cpu() - before
  return result
}

function measure(reports: number): Measured {
  const truth = new Map<string, string>()
  const index = new StoryIndex()
  const adding = { seconds: 0 }
  const telling = { seconds: 0 }
  const threading = { seconds: 0 }
  for (const invented of inventedReports(reports)) {
    const extraction = quickExtraction(invented)
    truth.set(extraction.report.id, invented.story)
    timed(adding, () => index.add(signatureOf(extraction)))
    if (truth.size % BATCH === 0) timed(telling, () => index.stories())
  }
  const stories = timed(telling, () => index.stories())
  timed(threading, () => index.threads())
  return {
    reports,
    addSeconds: adding.seconds,
    storySeconds: telling.seconds,
    threadSeconds: threading.seconds,
    memory: process.resourceUsage().maxRSS / 1024,
    stories: stories.length,
    ...bcubed(stories, truth),
  }
}

/** BCubed precision and recall (Bagga and Baldwin 1998) of the stories against the labels of the stream. */
function bcubed(
  stories: readonly Story[],
  truth: ReadonlyMap<string, string>,
): { precision: number; recall: number } {
  const sizes = new Map<string, number>()
  for (const label of truth.values()) sizes.set(label, (sizes.get(label) ?? 0) + 1)
  let precision = 0
  let recall = 0
  for (const { reports } of stories) {
    const labels = new Map<string, number>()
    for (const { id } of reports) {
      const label = truth.get(id) ?? ''
      labels.set(label, (labels.get(label) ?? 0) + 1)
    }
    for (const [label, count] of labels) {
      precision += (count * count) / reports.length
      recall += (count * count) / (sizes.get(label) ?? 1)
    }
  }
  return { precision: precision / truth.size, recall: recall / truth.size }
}

const percent = (share: number): string => (100 * share).toFixed(1)

function table(rows: readonly Measured[]): string {
  const head = [
    '| reports | reports a CPU second | signatures, s | stories, s | threads, s | peak memory, MB | stories found | BCubed P / R |',
    '|---|---|---|---|---|---|---|---|',
  ]
  const lines = rows.map((row) => {
    const seconds = row.addSeconds + row.storySeconds + row.threadSeconds
    return `| ${row.reports.toLocaleString('en')} | ${Math.round(row.reports / seconds)} | ${row.addSeconds.toFixed(1)} | ${row.storySeconds.toFixed(1)} | ${row.threadSeconds.toFixed(1)} | ${Math.round(row.memory)} | ${row.stories} | ${percent(row.precision)} / ${percent(row.recall)} |`
  })
  return [...head, ...lines].join('\n')
}

const [first, ...more] = process.argv.slice(2)
if (first === '--measure') process.stdout.write(`${JSON.stringify(measure(Number(more[0])))}\n`)
else {
  const sizes = first === undefined ? ['1000', '10000', '100000'] : [first, ...more]
  const rows = sizes.map((size): Measured => {
    const { stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, '--measure', size], {
      encoding: 'utf8',
    })
    if (stdout === '') throw new Error(stderr)
    return JSON.parse(stdout) as Measured
  })
  process.stdout.write(`${table(rows)}\n`)
}
