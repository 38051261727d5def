import { Argument, Command, InvalidArgumentError } from '@commander-js/extra-typings'
import type { FeedTable } from '../store/tables.ts'
import { RapporteurError } from '../text/error.ts'
import { allowPrivate, quiet, store, threads } from './options.ts'
import { print, say } from './output.ts'
import { ended, untilSignal } from './signals.ts'
import { asking, working } from './with-store.ts'

export const watchCommand = () =>
  new Command('watch')
    .description('polls feeds and folders, adds what is new, and tells those who want to know')
    .addArgument(new Argument('[inputs...]', 'addresses of feeds, lists of feeds (OPML), and directories'))
    .addOption(store())
    .option(
      '--every <time>',
      'how often a feed is asked: 90s, 5m, 2h; less often where it asks for it',
      time,
      300_000,
    )
    .option('--once', 'one round, for cron')
    .option('--rules <file>', 'whom to tell of contradictions, new origins and denials (docs/watch.md)')
    .option('--list', 'only say which feeds are watched and how they do')
    .addOption(threads())
    .addOption(allowPrivate())
    .addOption(quiet())
    .addHelpText('after', EXAMPLES)
    .action(async (inputs, options) => {
      const [{ DEAD, Watch }, { watchedIn }, { feedsOf }, { readRules }] = await Promise.all([
        import('../watch/watch.ts'),
        import('../watch/inputs.ts'),
        import('../watch/state.ts'),
        import('../watch/rules.ts'),
      ])
      if (options.list) {
        const named = inputs.length === 0 ? undefined : (await watchedIn(inputs)).feeds
        const rows = await asking(options.store, (kept) => feedsOf(kept))
        for (const row of rows)
          if (named === undefined || named.includes(row.address)) await print(`${line(row, DEAD)}\n`)
        return
      }
      if (inputs.length === 0)
        throw new RapporteurError('WATCH_NOTHING', 'Name feeds, lists of feeds or directories to watch.')
      const rules = options.rules === undefined ? [] : await readRules(options.rules)
      await watchedIn(inputs) // what is wrong with them is said before anything begins
      const signal = untilSignal()
      await working(options.store, options, async (kept, work) => {
        const queue =
          kept.engine === 'postgres'
            ? await (await import('../work/queue.ts')).openQueue(options.store, {
                onError: (e) => say(e.message),
              })
            : undefined
        try {
          const watch = new Watch({
            store: kept,
            work,
            queue,
            rules,
            telling: { environment: process.env },
            fetch: { allowPrivate: options.allowPrivate ?? false },
            every: options.once ? 0 : options.every,
            now: Date.now,
            signal,
            say,
          })
          const { feeds, folders } = await watchedIn(inputs)
          if (!options.once)
            say(`Watching ${feeds.length} feeds and ${folders.length} folders (end with Ctrl-C).`)
          for (;;) {
            const { polled, added, waiting } = await watch.round(inputs)
            if (!options.quiet && (polled > 0 || added > 0))
              say(
                `${new Date().toISOString()} ${polled} feeds asked, ${added} reports ${queue ? 'queued' : 'added'}`,
              )
            if (signal.aborted || (options.once && waiting === 0)) break
            if (waiting === 0) await ended(signal, TICK)
          }
        } finally {
          await queue?.close()
        }
      })
    })

const EXAMPLES = `
Examples:
  rapporteur watch feeds.opml ~/inbox --rules rules.json
  rapporteur watch https://courier.example/feed.xml --every 10m
  rapporteur watch feeds.opml --once                       # from cron
  rapporteur watch --list                                  # also says which feeds are dead`

/** Between two looks at what is due, in ms. */
const TICK = 5000

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 }

function time(text: string): number {
  const { number, unit = '' } = /^(?<number>\d{1,6})(?<unit>[smh])$/u.exec(text)?.groups ?? {}
  const ms = Number(number) * (UNITS[unit] ?? Number.NaN)
  if (ms >= 10_000 && ms <= 86_400_000) return ms
  throw new InvalidArgumentError('It must be a time from 10s to 24h, such as 5m.')
}

function line(
  { address, title, failures, message, moved, polled_at, new_at, next_at }: FeedTable,
  dead: number,
) {
  const state =
    failures === 0 ? (polled_at === null ? 'not asked yet' : 'fine') : failures >= dead ? 'dead' : 'failing'
  return [
    `${state}\t${address}${title === null ? '' : ` (${title})`}`,
    ...(moved === null ? [] : [`  has moved to ${moved}: put that in your list`]),
    ...(message === null ? [] : [`  ${message}, ${failures} times in a row; asked again ${next_at}`]),
    `  asked ${polled_at ?? 'never'}, something new ${new_at ?? 'never'}`,
  ].join('\n')
}
