import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { Command } from '@commander-js/extra-typings'
import { store } from './options.ts'
import { print } from './output.ts'
import { asking } from './with-store.ts'

export const exportCommand = () =>
  new Command('export')
    .description('everything in a store that cannot be made again, as JSON lines; “import” reads it')
    .addOption(store())
    .option('-o, --output <file>', 'write there instead of standard output')
    .addHelpText('after', EXAMPLES)
    .action((options) =>
      asking(options.store, async (store) => {
        const file = options.output === undefined ? undefined : createWriteStream(options.output)
        for await (const line of store.export()) {
          const text = `${JSON.stringify(line)}\n`
          if (file === undefined) await print(text)
          else if (!file.write(text)) await once(file, 'drain')
        }
        file?.end()
        if (file !== undefined) await finished(file)
      }),
    )

const EXAMPLES = `
Examples:
  rapporteur export | gzip > store.ndjson.gz
  rapporteur export --store postgres://desk@db.example/news -o store.ndjson`
