import { Command } from '@commander-js/extra-typings'
import type { Report } from '../read/report.ts'
import { verifyRecord } from '../record/verify.ts'
import { EXIT } from './exit.ts'
import { intake } from './intake.ts'
import { inputs, published, quiet } from './options.ts'
import { print, say } from './output.ts'
import { readRecord } from './record-file.ts'

export const verifyCommand = () =>
  new Command('verify')
    .description('whether every span of a record holds in the reports, byte for byte')
    .argument('<record>', 'a record in JSON')
    .addArgument(inputs())
    .addOption(published())
    .addOption(quiet())
    .addHelpText('after', EXAMPLES)
    .action(async (file, paths, options) => {
      const record = await readRecord(file)
      const reports: Report[] = []
      for await (const report of intake(paths, options)) reports.push(report)
      const failures = verifyRecord(record, reports)
      for (const failure of failures) await print(`${failure.message}\n`)
      if (failures.length > 0) process.exitCode = EXIT.unread
      else say(`Every span of ${file} holds in ${reports.length} reports.`)
    })

const EXAMPLES = `
Example:
  rapporteur record reports/ -o record.json && rapporteur verify record.json reports/`
