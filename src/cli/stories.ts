import { Command } from '@commander-js/extra-typings'
import { storiesOf } from '../rapporteur.ts'
import { extractAll } from './intake.ts'
import { allowPrivate, format, inputs, published, quiet } from './options.ts'
import { print, printJson } from './output.ts'

export const storiesCommand = () =>
  new Command('stories')
    .description('which reports tell of one happening, and which stories continue each other')
    .addArgument(inputs())
    .addOption(format(['ndjson', 'text']).default('text' as const))
    .addOption(published())
    .addOption(allowPrivate())
    .addOption(quiet())
    .addHelpText('after', EXAMPLES)
    .action(async (paths, options) => {
      for (const story of storiesOf(await extractAll(paths, options))) {
        if (options.format === 'ndjson') await printJson(story)
        else {
          const days = story.from === story.to ? (story.from ?? 'undated') : `${story.from} to ${story.to}`
          const thread = story.thread === null ? '' : ` · thread ${story.thread}`
          await print(`${story.title}\n  ${story.id} · ${days}${thread}\n`)
          for (const report of story.reports) await print(`  - ${report.source}\n`)
        }
      }
    })

const EXAMPLES = `
Examples:
  rapporteur stories reports/
  rapporteur stories archive.jsonl --format ndjson > stories.ndjson`
