import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Command } from '@commander-js/extra-typings'
import { recordOf } from '../rapporteur.ts'
import type { Record } from '../record/record.ts'
import { extractAll } from './intake.ts'
import { allowPrivate, format, inputs, published, quiet } from './options.ts'
import { deliver, say } from './output.ts'

const FORMATS = ['md', 'html', 'json', 'ndjson'] as const
type Format = (typeof FORMATS)[number]

export const recordCommand = () =>
  new Command('record')
    .description(
      'the record of what the reports say: agreed, told once, contradicted, each with its evidence',
    )
    .addArgument(inputs())
    .addOption(format(FORMATS))
    .option('-o, --output <file>', 'write there instead of standard output; its ending tells the format')
    .option('--page <file>', 'also leave the HTML page there')
    .option('--actors <file>', 'actors that you know, in JSON: kind, name, aliases, country; they win')
    .addOption(published())
    .addOption(allowPrivate())
    .addOption(quiet())
    .addHelpText('after', EXAMPLES)
    .action(async (paths, options) => {
      const record = recordOf(await extractAll(paths, { ...options, strict: true }), {
        ...(options.actors && { actors: await (await import('./actor-file.ts')).readActors(options.actors) }),
      })
      const wanted = options.format ?? formatOf(options.output)
      await deliver(await rendered(record, wanted), options.output)
      if (options.output !== undefined) say(`The record is in ${options.output}`)
      if (options.page === undefined) return
      await writeFile(options.page, await page(record))
      say(`The page is in ${path.resolve(options.page)}`)
    })

const EXAMPLES = `
Examples:
  rapporteur record reports/                                  # Markdown, to read in the terminal
  rapporteur record reports/ -o record.html                   # one page to send around
  rapporteur record reports/ *.jsonl -o record.json           # data; check it with: rapporteur verify`

/** The format that a file's ending names; Markdown where it names none. */
const formatOf = (file: string | undefined): Format =>
  FORMATS.find((known) => file?.toLowerCase().endsWith(`.${known}`)) ?? 'md'

/** What makes a page or its Markdown is loaded for those who want one. */
const page = async (record: Record): Promise<string> => (await import('../record/html.ts')).toHtml(record)

async function rendered(record: Record, wanted: Format): Promise<string> {
  switch (wanted) {
    case 'md':
      return (await import('../record/markdown.ts')).toMarkdown(record)
    case 'html':
      return page(record)
    case 'json':
      return `${JSON.stringify(record, null, 2)}\n`
    case 'ndjson':
      return `${JSON.stringify(record)}\n`
    default:
      return wanted satisfies never
  }
}
