import { Argument, Command } from '@commander-js/extra-typings'
import { storiesOf } from '../rapporteur.ts'
import { extractAll } from './intake.ts'
import { allowPrivate, format, limit, published, quiet, store, wholeNumber } from './options.ts'
import { print, printJson } from './output.ts'
import { storyLines } from './story-lines.ts'
import { asking } from './with-store.ts'

export const storiesCommand = () =>
  new Command('stories')
    .description('which reports tell of one happening, and which stories continue each other')
    .addArgument(
      new Argument(
        '[inputs...]',
        'files, directories, globs, URLs, or - for standard input; none asks the store',
      ),
    )
    .addOption(format(['ndjson', 'text']).default('text' as const))
    .addOption(published())
    .addOption(allowPrivate())
    .addOption(quiet())
    .addOption(store())
    .addOption(limit())
    .option('--after <cursor>', 'the page after the one that ended with this cursor')
    .option('--q <words>', 'of a store: one of its reports has these words')
    .option('--actor <id>', '… it tells of this actor')
    .option('--from <date>', '… published on or after')
    .option('--to <date>', '… published on or before')
    .option('--mentions <date>', '… something in it is dated to this day')
    .option('--outlet <name>', '… this outlet tells it')
    .option('--language <code>', '… in this language')
    .option('--thread <id>', '… it belongs to this thread')
    .option('--origins <number>', '… at least so many independent origins', wholeNumber(1, 1e6))
    .option('--contradiction', '… its reports contradict each other')
    .addHelpText('after', EXAMPLES)
    .action(async (inputs, { format, ...options }) => {
      const show = async (story: Parameters<typeof storyLines>[0]): Promise<void> =>
        format === 'ndjson' ? printJson(story) : print(`${storyLines(story).join('\n')}\n`)
      if (inputs.length > 0) {
        for (const story of storiesOf(await extractAll(inputs, options))) await show(story)
        return
      }
      await asking(options.store, async (store) => {
        const { rows, next } = await store.stories(options, options)
        for (const story of rows) await show(story)
        if (next !== null && format === 'text') await print(`More: --after ${next}\n`)
      })
    })

const EXAMPLES = `
Examples:
  rapporteur stories reports/
  rapporteur stories archive.jsonl --format ndjson > stories.ndjson
  rapporteur stories --store desk.db --origins 3 --contradiction --from 2026-03-01`
