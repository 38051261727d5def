import { userInfo } from 'node:os'
import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings'
import { isLoopback } from '../serve/guard.ts'
import { serve } from '../serve/serve.ts'
import { allowPrivate, store } from './options.ts'
import { say } from './output.ts'

export const serveCommand = () =>
  new Command('serve')
    .description('the store over HTTP: the reading room, and an API with its documentation')
    .addOption(store())
    .option(
      '--host <address>',
      'where to listen; anywhere but on this machine, everybody needs a token',
      '127.0.0.1',
    )
    .option('--port <number>', 'on which port; 0 for any that is free', wholeNumber, 4747)
    .addOption(
      new Option('--allow-host <names...>', 'names under which the server may be asked').default(
        [],
        'those of this machine',
      ),
    )
    .option('--read-only', 'refuse whatever writes', false)
    .option('--rate <number>', 'requests a minute of one token or address; 0 for no limit', wholeNumber)
    .option('--as <name>', 'who corrects, where nobody needs a token', userName())
    .addOption(allowPrivate())
    .addHelpText('after', EXAMPLES)
    .action(async (options) => {
      const { host, port, readOnly, rate = isLoopback(host) ? 0 : 1200 } = options
      const serving = await serve({
        store: options.store,
        host,
        port,
        readOnly,
        hosts: options.allowHost,
        rate,
        name: options.as,
        allowPrivate: options.allowPrivate ?? false,
        onFault: (error, { method, url }) =>
          say(`${method} ${url}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
      })
      say(`Reading room: ${serving.address}/   API: ${serving.address}/api/docs   (end with Ctrl-C)`)
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.once(signal, () => void serving.close().then(() => process.exit(0)))
    })

const EXAMPLES = `
Examples:
  rapporteur serve                                    # http://127.0.0.1:4747, for this machine only
  rapporteur token add desk --role editor             # before others may ask
  rapporteur serve --host 0.0.0.0 --allow-host desk.example`

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('a whole number is wanted')
  return number
}

/** Some systems know no name for who runs a program. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'local'
  }
}
