import { Command } from '@commander-js/extra-typings'
import type { Report } from '../read/report.ts'
import { quote } from '../text/range.ts'
import { intake } from './intake.ts'
import { allowPrivate, format, inputs, published, quiet } from './options.ts'
import { print, printJson } from './output.ts'

export const readCommand = () =>
  new Command('read')
    .description('the reports as they were read: title, outlet, dates, and which words tell the story')
    .addArgument(inputs())
    .addOption(format(['ndjson', 'text']).default('text' as const))
    .option('--debug', 'each block with the rule that decided what it is')
    .addOption(published())
    .addOption(allowPrivate())
    .addOption(quiet())
    .addHelpText('after', EXAMPLES)
    .action(async (paths, options) => {
      for await (const report of intake(paths, options))
        await (options.format === 'ndjson'
          ? printJson(report)
          : print(summary(report, options.debug ?? false)))
    })

const EXAMPLES = `
Examples:
  rapporteur read report.txt
  rapporteur read report.txt --debug                # why each paragraph was kept or left out
  rapporteur read reports/ --format ndjson`

function summary(report: Report, debug: boolean): string {
  const { published } = report
  const when =
    published === null
      ? 'undated'
      : published.from === 'said'
        ? published.value
        : `${published.value} (supposed: ${published.because})`
  const facts = [report.outlet, when, report.authors.join(', '), report.agencies.join(', '), report.language]
  const blocks = debug
    ? report.blocks.map(
        (block) =>
          `  ${block.kind.padEnd(9)} ${block.rule.padEnd(24)} ${quote(report.text, block).trim().replace(/\s+/gu, ' ').slice(0, 80)}`,
      )
    : [report.body]
  return [`${report.title ?? report.source}`, facts.filter(Boolean).join(' · '), ...blocks, '', ''].join('\n')
}
