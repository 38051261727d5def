import { readFileSync } from 'node:fs'
import { Command, CommanderError } from '@commander-js/extra-typings'
import { RapporteurError } from './error.ts'
import { EXIT } from './exit.ts'
import { endQuietlyOnClosedPipe, say } from './output.ts'

/** Each command in its own file, loaded when it is asked for: `record` need not wait for what `verify` needs. */
const commands = {
  read: async () => (await import('./read.ts')).readCommand(),
  extract: async () => (await import('./extract.ts')).extractCommand(),
  stories: async () => (await import('./stories.ts')).storiesCommand(),
  record: async () => (await import('./record.ts')).recordCommand(),
  verify: async () => (await import('./verify.ts')).verifyCommand(),
  explain: async () => (await import('./explain.ts')).explainCommand(),
  check: async () => (await import('./check.ts')).checkCommand(),
  add: async () => (await import('./add.ts')).addCommand(),
  search: async () => (await import('./search.ts')).searchCommand(),
  show: async () => (await import('./show.ts')).showCommand(),
  export: async () => (await import('./export.ts')).exportCommand(),
  import: async () => (await import('./import.ts')).importCommand(),
  backup: async () => (await import('./backup.ts')).backupCommand(),
  doctor: async () => (await import('./doctor.ts')).doctorCommand(),
  reanalyse: async () => (await import('./reanalyse.ts')).reanalyseCommand(),
  serve: async () => (await import('./serve.ts')).serveCommand(),
  watch: async () => (await import('./watch.ts')).watchCommand(),
  worker: async () => (await import('./worker.ts')).workerCommand(),
  token: async () => (await import('./token.ts')).tokenCommand(),
} as const

const isCommand = (name: string | undefined): name is keyof typeof commands =>
  name !== undefined && Object.hasOwn(commands, name)

/** Runs one command line; sets `process.exitCode`. Only a fault of the program itself throws. */
export async function main(argv: readonly string[]): Promise<void> {
  endQuietlyOnClosedPipe()
  const asked = argv[2]
  const program = await programWith(isCommand(asked) ? [commands[asked]] : Object.values(commands))
  try {
    await program.parseAsync(argv)
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage
    else if (error instanceof RapporteurError) {
      say(`${error.code}: ${error.message}`)
      process.exitCode = EXIT.usage
    } else throw error
  }
}

async function programWith(makers: readonly (typeof commands)[keyof typeof commands][]): Promise<Command> {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const program = new Command('rapporteur')
    .description('Turns many reports of the same events into one sourced record.')
    .version(version)
    .showHelpAfterError()
  for (const make of makers) program.addCommand(await make())
  // Commander exits with 1 on wrong usage; here 1 means that something could not be read.
  for (const command of [program, ...program.commands]) command.exitOverride()
  return program
}
