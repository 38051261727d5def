#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from '@commander-js/extra-typings'
import { RapporteurError } from './error.ts'
import { explainCommand } from './explain.ts'
import { extractCommand } from './extract.ts'
import { EXIT } from './intake.ts'
import { endQuietlyOnClosedPipe, say } from './output.ts'
import { readCommand } from './read.ts'
import { recordCommand } from './record.ts'
import { storiesCommand } from './stories.ts'
import { verifyCommand } from './verify.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

const program = new Command('rapporteur')
  .description('Turns many reports of the same events into one sourced record.')
  .version(version)
  .showHelpAfterError()

for (const command of [
  readCommand(),
  extractCommand(),
  storiesCommand(),
  recordCommand(),
  verifyCommand(),
  explainCommand(),
])
  program.addCommand(command)

/** Commander exits with 1 on wrong usage; here 1 means that something could not be read. */
for (const command of [program, ...program.commands]) command.exitOverride()

endQuietlyOnClosedPipe()
try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage
  else if (error instanceof RapporteurError) {
    say(`${error.code}: ${error.message}`)
    process.exitCode = EXIT.usage
  } else throw error
}
