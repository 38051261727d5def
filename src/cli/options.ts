import { Argument, Option } from '@commander-js/extra-typings'

/** Arguments and options that several commands have, worded once. */
export const inputs = () =>
  new Argument('<inputs...>', 'files, directories, globs, URLs, or - for standard input')

export const published = () =>
  new Option(
    '--published <date>',
    'when the reports were published (EDTF, such as 2026-03-14); wins over their own word',
  )

export const quiet = () => new Option('-q, --quiet', 'no progress on standard error')

export const allowPrivate = () =>
  new Option('--allow-private', 'also ask private and loopback addresses when reading URLs')

export const store = () =>
  new Option('--store <where>', 'where reports and stories are kept: a file, or postgres://…')
    .env('DATABASE_URL')
    .default('rapporteur.db')

export const format = <const T extends readonly string[]>(choices: T) =>
  new Option('--format <format>', 'how to print').choices(choices)
