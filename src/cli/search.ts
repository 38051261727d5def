import { Command } from '@commander-js/extra-typings'
import { format, limit, store } from './options.ts'
import { print, printJson } from './output.ts'
import { asking } from './with-store.ts'

export const searchCommand = () =>
  new Command('search')
    .description('reports of a store that have all the words')
    .argument('<words...>', 'a word, "several in a row", or the beginning of one: ali*')
    .addOption(store())
    .addOption(format(['text', 'ndjson']).default('text' as const))
    .addOption(limit())
    .addHelpText('after', EXAMPLES)
    .action((words, options) =>
      asking(options.store, async (store) => {
        const { rows } = await store.search(words.join(' '), { limit: options.limit })
        for (const { report, passage } of rows) {
          if (options.format === 'ndjson') await printJson({ report, passage })
          else {
            const told = [report.outlet ?? 'outlet unknown', report.published ?? 'undated', report.id]
            const story = report.story === null ? [] : [`story ${report.story}`]
            await print(`${report.title ?? report.source}\n  ${[...told, ...story].join(' · ')}\n`)
            if (passage !== null) await print(`  … ${passage.text.replace(/\s+/gu, ' ').trim()} …\n`)
          }
        }
      }),
    )

const EXAMPLES = `
Examples:
  rapporteur search orleans flood
  rapporteur search '"bell tower"' --format ndjson`
