import { Command } from '@commander-js/extra-typings'
import { store } from './options.ts'
import { say } from './output.ts'
import { asking } from './with-store.ts'

export const backupCommand = () =>
  new Command('backup')
    .description('a consistent copy of a store, while others read and write it')
    .argument('<file>', 'a new file')
    .addOption(store())
    .addHelpText('after', EXAMPLES)
    .action((file, options) =>
      asking(options.store, async (store) => {
        await store.backup(file)
        say(`The copy is in ${file}. To go back to it: use it as the store.`)
      }),
    )

const EXAMPLES = `
Example:
  rapporteur backup rapporteur-2026-05-04.db`
