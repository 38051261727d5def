import { Command } from '@commander-js/extra-typings'
import { type Check, checkReport } from '../check/check.ts'
import { extract } from '../extract/extraction.ts'
import type { Record } from '../record/record.ts'
import { intake } from './intake.ts'
import { allowPrivate, format, inputs, published, quiet } from './options.ts'
import { deliver, say } from './output.ts'
import { readRecord } from './record-file.ts'

const FORMATS = ['md', 'html', 'json', 'ndjson'] as const
type Format = (typeof FORMATS)[number]

export const checkCommand = () =>
  new Command('check')
    .description('a new report held against a record: which claims are supported, contradicted or new')
    .addArgument(inputs())
    .requiredOption('--record <file>', 'a record in JSON')
    .addOption(format(FORMATS))
    .option('-o, --output <file>', 'write there instead of standard output; its ending tells the format')
    .addOption(published())
    .addOption(allowPrivate())
    .addOption(quiet())
    .addHelpText('after', EXAMPLES)
    .action(async (paths, options) => {
      const record = await readRecord(options.record)
      const kept = record.reports.map(extract)
      const checks: Check[] = []
      for await (const report of intake(paths, options)) checks.push(checkReport(record, report, kept))
      await deliver(
        await rendered(record, checks, options.format ?? formatOf(options.output)),
        options.output,
      )
      if (options.output !== undefined) say(`The check is in ${options.output}`)
    })

const EXAMPLES = `
Examples:
  rapporteur check report.txt --record record.json                  # Markdown, to read in the terminal
  rapporteur check report.txt --record record.json -o check.html    # the text with its claims marked
  rapporteur check reports/ --record record.json --format ndjson    # a line for each report`

const formatOf = (file: string | undefined): Format =>
  FORMATS.find((known) => file?.toLowerCase().endsWith(`.${known}`)) ?? 'md'

async function rendered(record: Record, checks: readonly Check[], wanted: Format): Promise<string> {
  switch (wanted) {
    case 'md':
      return (await import('../check/markdown.ts')).checkToMarkdown(record, checks)
    case 'html':
      return (await import('../check/html.ts')).checkToHtml(record, checks)
    case 'json':
      return `${JSON.stringify(checks.length === 1 ? checks[0] : checks, null, 2)}\n`
    case 'ndjson':
      return checks.map((check) => `${JSON.stringify(check)}\n`).join('')
    default:
      return wanted satisfies never
  }
}
