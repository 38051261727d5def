import { Command } from '@commander-js/extra-typings'
import { settle, summary } from './add.ts'
import { linesOf } from './extracted.ts'
import { quiet, store, threads } from './options.ts'
import { say } from './output.ts'
import { working } from './with-store.ts'

export const importCommand = () =>
  new Command('import')
    .description('takes an export into a store; what is there already stays as it is')
    .argument('<file>', 'what “export” printed, also packed (.gz); - for standard input')
    .addOption(store())
    .addOption(threads())
    .addOption(quiet())
    .addHelpText('after', EXAMPLES)
    .action((file, options) =>
      working(options.store, options, async (store) => {
        const { reports, corrections } = await store.importLines(values(file))
        await settle(store, options.quiet ?? false)
        say(`${reports} reports and ${corrections} corrections imported. ${await summary(store)}`)
      }),
    )

async function* values(file: string): AsyncGenerator<unknown> {
  for await (const line of linesOf(file)) yield parsed(line)
}

/** A line that is no JSON is refused by the store, with its number. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return line
  }
}

const EXAMPLES = `
Example:
  rapporteur import store.ndjson.gz --store other.db`
