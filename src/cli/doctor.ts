import { Command } from '@commander-js/extra-typings'
import { EXIT } from './exit.ts'
import { format, store, threads } from './options.ts'
import { print, printJson, say } from './output.ts'
import { working } from './with-store.ts'

export const doctorCommand = () =>
  new Command('doctor')
    .description('whether a store is sound: its file, its rows, and against a rebuild from the reports')
    .addOption(store())
    .addOption(threads())
    .addOption(format(['text', 'ndjson']).default('text' as const))
    .addHelpText('after', EXAMPLES)
    .action((options) =>
      working(options.store, { ...options, create: false }, async (store) => {
        let problems = 0
        for await (const problem of store.doctor()) {
          problems++
          const { rule, what, message } = problem
          await (options.format === 'ndjson' ? printJson(problem) : print(`${what}: ${message} [${rule}]\n`))
        }
        if (problems > 0) process.exitCode = EXIT.unread
        else say(`${options.store} is sound, and what a rebuild would make.`)
      }),
    )

const EXAMPLES = `
Example:
  rapporteur doctor --store desk.db`
