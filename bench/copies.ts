// Copies found among invented reports, and how fast:
//   node bench/copies.ts                     (agency reports in 40 copies at five levels among 2,000 other reports)
//   node bench/copies.ts --scale 100000      (a stream of so many reports, lineage alone: CPU seconds and memory)
import { parseArgs } from 'node:util'
import { findLineage, type Lineage, lineageOf } from '../src/corroborate/lineage.ts'
import { type Trace, traceOf } from '../src/corroborate/lineage-trace.ts'
import { extract } from '../src/extract/extraction.ts'
import {
  type Invented,
  inventedReport,
  inventedReports,
  LEVELS,
  quickExtraction,
  reportOf,
  rewritten,
} from './invented.ts'

const print = (line: string): boolean => process.stdout.write(`${line}\n`)
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`

/** The report that a copy goes back to, itself for all others. */
const familyOf = ({ source, copyOf }: Invented): string => copyOf ?? source

/** Pairs of reports that the lineage links, by an edge or as one origin. */
function linkedPairs({ edges, origins }: Lineage): ReadonlySet<string> {
  const pairs = new Set(edges.map(({ from, to }) => [from, to].sort().join(' ')))
  for (const { reports } of origins)
    for (const [i, a] of reports.entries())
      for (const b of reports.slice(i + 1)) pairs.add([a, b].sort().join(' '))
  return pairs
}

function shingles(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`))
}

/** Share of the shorter one's 3-word shingles that stand in the other too. */
function containment(a: string, b: string): number {
  const [x, y] = [shingles(a), shingles(b)]
  const [few, many] = x.size <= y.size ? [x, y] : [y, x]
  return [...few].filter((shingle) => many.has(shingle)).length / Math.max(1, few.size)
}

const ORIGINALS = 5
const COPIES_OF_EACH = 40
const OTHERS = 2000

function planted(): void {
  const originals = Array.from({ length: ORIGINALS }, (_, i) => inventedReport(9000 + i, 'AP'))
  const copies = originals.flatMap((original, k) =>
    Array.from({ length: COPIES_OF_EACH }, (_, i) =>
      rewritten(original, LEVELS[i % LEVELS.length] ?? 0, 100 * k + i),
    ),
  )
  const all = [...originals, ...copies, ...inventedReports(OTHERS)]
  const extractions = all.map((invented) => extract(reportOf(invented)))
  const byId = new Map(extractions.map(({ report }, i) => [String(report.id), all[i]]))
  const idOf = new Map(extractions.map(({ report }, i) => [all[i]?.source, report.id]))
  const linked = linkedPairs(findLineage(extractions))

  const wrong = [...linked].filter((pair) => {
    const [a, b] = pair.split(' ').map((id) => byId.get(id))
    return a === undefined || b === undefined || familyOf(a) !== familyOf(b)
  })
  print(`reports ${all.length}, links ${linked.size}`)
  print(`precision                                ${percent(linked.size - wrong.length, linked.size)}`)
  for (const pair of wrong.slice(0, 5)) {
    const [a, b] = pair.split(' ').map((id) => byId.get(id))
    print(`  wrong: ${a?.source} ${b?.source}, stories ${a?.story} ${b?.story}`)
  }
  const found = copies.map((copy) => {
    const original = originals.find(({ source }) => source === copy.copyOf)
    const pair = [idOf.get(copy.source) ?? '', idOf.get(copy.copyOf ?? '') ?? ''].sort().join(' ')
    return {
      level: copy.level,
      share: containment(copy.text, original?.text ?? ''),
      linked: linked.has(pair),
    }
  })
  for (const level of LEVELS) {
    const of = found.filter((copy) => copy.level === level)
    const mean = of.reduce((sum, { share }) => sum + share, 0) / Math.max(1, of.length)
    print(
      `recall, level ${level} (${mean.toFixed(2)} of the shingles left)    ${percent(of.filter((copy) => copy.linked).length, of.length)}`,
    )
  }
  const third = found.filter(({ share }) => share >= 1 / 3)
  print(
    `recall, a third or more of the shingles   ${percent(third.filter((copy) => copy.linked).length, third.length)}`,
  )
}

const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6

function scale(count: number): void {
  const traces: Trace[] = []
  const families = new Map<string, string>()
  let tracing = 0
  for (const invented of inventedReports(count)) {
    const extraction = quickExtraction(invented)
    families.set(extraction.report.id, familyOf(invented))
    const start = process.cpuUsage()
    traces.push(traceOf(extraction))
    tracing += seconds(process.cpuUsage(start))
  }
  const start = process.cpuUsage()
  const lineage = lineageOf(traces)
  const linking = seconds(process.cpuUsage(start))
  const right = lineage.edges.filter(({ from, to }) => families.get(from) === families.get(to)).length
  print(
    [
      `${count} reports`,
      `traces ${tracing.toFixed(1)} s, lineage ${linking.toFixed(1)} s of CPU`,
      `${Math.round(count / (tracing + linking))} reports a second`,
      `${lineage.edges.length} edges, ${percent(right, lineage.edges.length)} right`,
      `${lineage.origins.length} origins`,
      `${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`,
    ].join(', '),
  )
}

const { values } = parseArgs({ options: { scale: { type: 'string', multiple: true } } })
if (values.scale === undefined) planted()
else for (const count of values.scale) scale(Number(count))
