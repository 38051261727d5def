// What a story of so many reports costs from extracted findings to record, on one core:
//   node bench/corroborate-scale.ts [--reports 200,500,1000,2000] [--profile]
// The reports are invented: those of the largest story of a stream, and rewritings of them at every level.
import { parseArgs } from 'node:util'
import { linkActors } from '../src/corroborate/actors.ts'
import { findLineage } from '../src/corroborate/lineage.ts'
import { extract } from '../src/extract/extraction.ts'
import type { Extraction } from '../src/extract/finding.ts'
import { recordOf } from '../src/rapporteur.ts'
import { findStories } from '../src/story/stories.ts'
import { groupBy } from '../src/text/order.ts'
import { type Invented, inventedReports, LEVELS, reportOf, rewritten } from './invented.ts'

const STREAM = 600

/** So many reports of one invented story. */
function storyOfReports(count: number): readonly Extraction[] {
  const stories = groupBy(inventedReports(STREAM), ({ story }) => story)
  const [largest = []] = [...stories.values()].sort((a, b) => b.length - a.length)
  const reports: Invented[] = largest.slice(0, count)
  for (let i = 0; reports.length < count; i++) {
    const original = largest[i % largest.length]
    const level = LEVELS[i % LEVELS.length]
    if (original === undefined || level === undefined) break
    const copy = rewritten(original, level, i)
    reports.push({ ...copy, source: `${copy.source}-${i}`, url: `${copy.url}?${i}` })
  }
  return reports.map((report) => extract(reportOf(report)))
}

/** Processor seconds that something takes, other work on the machine left out. */
function cost(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

interface Cost {
  readonly reports: number
  readonly findings: number
  readonly stories: number
  readonly seconds: number
  readonly parts: Readonly<Record<string, number>>
}

export function corroborationCost(count: number): Cost {
  const extractions = storyOfReports(count)
  const parts = {
    stories: cost(() => findStories(extractions)),
    actors: cost(() => linkActors(extractions, [])),
    lineage: cost(() => findLineage(extractions)),
  }
  let stories = 0
  const seconds = cost(() => {
    stories = recordOf(extractions).stories.length
  })
  const findings = extractions.reduce(
    (sum, { statements, events, figures, dates }) =>
      sum + statements.length + events.length + figures.length + dates.length,
    0,
  )
  return { reports: extractions.length, findings, stories, seconds, parts }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { reports: { type: 'string', default: '200,500,1000,2000' } } })
  process.stdout.write('reports  findings  stories  record s  ms/report  stories s  actors s  lineage s\n')
  for (const count of values.reports.split(',').map(Number)) {
    const { reports, findings, stories, seconds, parts } = corroborationCost(count)
    const cells = [
      String(reports).padStart(7),
      String(findings).padStart(9),
      String(stories).padStart(8),
      seconds.toFixed(2).padStart(9),
      ((1000 * seconds) / reports).toFixed(1).padStart(10),
      ...Object.values(parts).map((part) => part.toFixed(2).padStart(9)),
    ]
    process.stdout.write(`${cells.join(' ')}\n`)
  }
}
