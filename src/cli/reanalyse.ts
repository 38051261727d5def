import { Command } from '@commander-js/extra-typings'
import { settle, summary } from './add.ts'
import { quiet, store, threads } from './options.ts'
import { say } from './output.ts'
import { progress } from './progress.ts'
import { working } from './with-store.ts'

/** So many reports between two looks at the clock. */
const STEP = 50

export const reanalyseCommand = () =>
  new Command('reanalyse')
    .description(
      'after an upgrade: analyses again what an older version did; interrupted, it goes on where it stopped',
    )
    .addOption(store())
    .addOption(threads())
    .addOption(quiet())
    .addHelpText('after', EXAMPLES)
    .action((options) =>
      working(options.store, { ...options, create: false }, async (store) => {
        const bar = progress('reports', options.quiet ?? false, (await store.counts()).outdated)
        let done = 0
        try {
          for (let made = 1; made > 0; bar.tick(made)) {
            made = await store.reanalyse(STEP)
            done += made
          }
        } finally {
          bar.stop()
        }
        await settle(store, options.quiet ?? false)
        say(`${done} reports analysed again. ${await summary(store)}`)
      }),
    )

const EXAMPLES = `
Example:
  rapporteur reanalyse --store desk.db`
