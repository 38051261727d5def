import { Command, Option } from '@commander-js/extra-typings'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { RapporteurError } from './error.ts'
import { store } from './options.ts'
import { print, say } from './output.ts'

export const tokenCommand = () =>
  new Command('token')
    .description('who may ask a server that listens to other machines')
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(revokeCommand())
    .addHelpText('after', EXAMPLES)

const EXAMPLES = `
Examples:
  rapporteur token add ines --role editor      # prints the secret, this once
  rapporteur token list
  rapporteur token revoke k-2f6b9c01aa37`

const addCommand = () =>
  new Command('add')
    .description('make a token; its secret is printed this once')
    .argument('<name>', 'whose it is; stands with everything that is written with it')
    .addOption(
      new Option('--role <role>', 'readers read, editors add and correct, admins make tokens too')
        .choices(['reader', 'editor', 'admin'] as const)
        .default('reader' as const),
    )
    .addOption(store())
    .action((name, options) =>
      withStore(options.store, async (kept) => {
        const { token, secret } = await kept.addToken(name, options.role)
        say(`Token ${token.id} for ${token.name} (${token.role}). Keep the secret: it cannot be shown again.`)
        await print(`${secret}\n`)
      }),
    )

const listCommand = () =>
  new Command('list')
    .description('all tokens, without their secrets')
    .addOption(store())
    .action((options) =>
      withStore(options.store, async (kept) => {
        for (const { id, name, role, createdAt, revokedAt } of await kept.tokens())
          await print(`${[id, role, createdAt, revokedAt ?? 'in force', name].join('\t')}\n`)
      }),
    )

const revokeCommand = () =>
  new Command('revoke')
    .description('take a token back')
    .argument('<id>')
    .addOption(store())
    .action((id, options) =>
      withStore(options.store, async (kept) => {
        if (!(await kept.revokeToken(id, 'command line')))
          throw new RapporteurError(
            'TOKEN_UNKNOWN',
            `There is no token ${id} in force. See: rapporteur token list`,
          )
        say(`Token ${id} is revoked.`)
      }),
    )

async function withStore(where: string, task: (kept: Store) => Promise<void>): Promise<void> {
  const kept = await openStore(where)
  try {
    await task(kept)
  } finally {
    await kept.close()
  }
}
