import { Argument, InvalidArgumentError, Option } from '@commander-js/extra-typings'

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

/** Reads a whole number within bounds. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const number = Number(text)
    if (text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most) return number
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`)
  }

export const threads = () =>
  new Option(
    '--threads <number>',
    'how many threads analyse: one for each core by default; 0: none but the main one',
  ).argParser(wholeNumber(0, 1024))

export const limit = () =>
  new Option('--limit <number>', 'at most so many').argParser(wholeNumber(1, 1000)).default(50)
