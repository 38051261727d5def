import { Command } from '@commander-js/extra-typings'
import { extract } from '../extract/extraction.ts'
import type { Extraction, Party } from '../extract/finding.ts'
import { ANALYSIS } from '../store/analysis.ts'
import { quote } from '../text/range.ts'
import { intake } from './intake.ts'
import { allowPrivate, format, inputs, published, quiet } from './options.ts'
import { print, printJson } from './output.ts'

export const extractCommand = () =>
  new Command('extract')
    .description('what each report says: actors, statements, events, figures, dates')
    .addArgument(inputs())
    .addOption(format(['ndjson', 'text']).default('text' as const))
    .option('--full', 'all that “add --extracted” takes in, a JSON line each')
    .addOption(published())
    .addOption(allowPrivate())
    .addOption(quiet())
    .addHelpText('after', EXAMPLES)
    .action(async (paths, options) => {
      for await (const report of intake(paths, options)) {
        const extraction = extract(report)
        if (options.full) await printJson({ analysis: ANALYSIS, extraction })
        else if (options.format === 'ndjson') await printJson(findings(extraction))
        else await print(summary(extraction))
      }
    })

const EXAMPLES = `
Examples:
  rapporteur extract report.txt
  rapporteur extract reports/ --format ndjson > findings.ndjson
  rapporteur extract archive.jsonl --full | rapporteur add --extracted -
  rapporteur extract report.txt --published 2026-03-14   # "last Friday" needs to know when it was written`

/** One line of \`extract --format ndjson\`: without the terms, which serve comparison only. */
const findings = ({
  terms: _terms,
  sentences: _sentences,
  quotations: _quotations,
  ...rest
}: Extraction) => ({
  source: rest.report.source,
  ...rest,
})

/** The findings of one report as lines for a person. */
function summary({ report, actors, statements, events, figures, dates }: Extraction): string {
  const words = (ranges: readonly { start: number; end: number }[]): string =>
    ranges.map((range) => quote(report.text, range).replace(/\s+/gu, ' ')).join(' … ')
  const name = (party: Party): string =>
    actors.find((actor) => actor.id === party.actor)?.name ?? (words(party.spans) || '?')
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length > 0 ? ['', `${title} (${lines.length})`, ...lines.map((line) => `  ${line}`)] : []
  return [
    `${report.title ?? report.source} · ${report.outlet ?? 'outlet unknown'} · ${report.published?.value ?? 'undated'}`,
    ...section(
      'Actors',
      actors.map((actor) => `${actor.name} [${actor.kind}${actor.country ? ` ${actor.country}` : ''}]`),
    ),
    ...section(
      'Statements',
      statements.map((s) => `${name(s.speaker)} ${s.cue.text}: ${words(s.content.spans)} [${s.kind}]`),
    ),
    ...section(
      'Events',
      events.map(
        (e) =>
          `${e.type} ${name(e.actor)} → ${name(e.recipient)} ${e.date ?? ''} [${e.standing}]: ${words([e.clause])}`,
      ),
    ),
    ...section(
      'Figures',
      figures.map((f) => `${f.exactness} ${f.value} ${f.unit}${f.of === null ? '' : ` (${f.of})`}`),
    ),
    ...section(
      'Dates',
      dates.map((d) => `${words([d])} = ${d.value ?? d.kind}`),
    ),
    '',
    '',
  ].join('\n')
}
