import { Command } from '@commander-js/extra-typings'
import { explain } from '../record/explain.ts'
import { RapporteurError } from './error.ts'
import { print } from './output.ts'
import { readRecord } from './record-file.ts'

export const explainCommand = () =>
  new Command('explain')
    .description('why: this merge, this date, this verdict, this link')
    .argument(
      '<id>',
      'an item, report, actor, story, thread or origin of the record; the beginning of its id is enough',
    )
    .requiredOption('--record <file>', 'a record in JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (id, options) => {
      const text = explain(await readRecord(options.record), id)
      if (text === undefined)
        throw new RapporteurError(
          'ID_UNKNOWN',
          `Nothing in ${options.record} has an id that begins with ${id}, or several have. Ids stand in the record's JSON and in its page.`,
        )
      await print(`${text.trimEnd()}\n`)
    })

const EXAMPLES = `
Example:
  rapporteur explain i-3f2a --record record.json`
