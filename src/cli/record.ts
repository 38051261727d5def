import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Command } from '@commander-js/extra-typings'
import { type Knowledge, recordOf } from '../rapporteur.ts'
import type { Record } from '../record/record.ts'
import { RapporteurError } from './error.ts'
import { extractAll, type IntakeOptions } from './intake.ts'
import { allowPrivate, format, inputs, published, quiet, store } from './options.ts'
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
    .option('--corrections <file>', 'what people corrected, as the reading room exports it')
    .addOption(store())
    .addOption(published())
    .addOption(allowPrivate())
    .addOption(quiet())
    .addHelpText('after', EXAMPLES)
    .action(async (paths, options) => {
      const record = await (isStory(paths)
        ? storedRecord(options.store, paths[0])
        : recordOfInputs(paths, options))
      const wanted = options.format ?? formatOf(options.output)
      await deliver(await rendered(record, wanted), options.output)
      if (options.output !== undefined) say(`The record is in ${options.output}`)
      if (options.page === undefined) return
      await writeFile(options.page, await page(record))
      say(`The page is in ${path.resolve(options.page)}`)
    })

async function recordOfInputs(
  paths: readonly string[],
  options: IntakeOptions & KnowledgeFiles,
): Promise<Record> {
  const knowledge = await knowledgeIn(options) // before the work: a file that cannot be read ends it at once
  return recordOf(await extractAll(paths, { ...options, strict: true }), knowledge)
}

interface KnowledgeFiles {
  readonly actors?: string | undefined
  readonly corrections?: string | undefined
}

const knowledgeIn = async ({ actors, corrections }: KnowledgeFiles): Promise<Knowledge> => ({
  ...(actors && { actors: await (await import('./actor-file.ts')).readActors(actors) }),
  ...(corrections && {
    corrections: await (await import('./corrections-file.ts')).readCorrections(corrections),
  }),
})

/** One id of a story, as `stories` of a store prints it. */
const isStory = (paths: readonly string[]): paths is readonly [string] =>
  paths.length === 1 && /^s-[0-9a-f]{12}$/u.test(paths[0] ?? '')

async function storedRecord(where: string, story: string): Promise<Record> {
  const { asking } = await import('./with-store.ts')
  return asking(where, async (store) => {
    await store.settle()
    const stored = await store.record(story)
    if (stored !== undefined) return stored.record()
    throw new RapporteurError(
      'ID_UNKNOWN',
      `There is no story ${story} in ${where}. Ids stand in: rapporteur stories`,
    )
  })
}

const EXAMPLES = `
Examples:
  rapporteur record reports/                                  # Markdown, to read in the terminal
  rapporteur record reports/ -o record.html                   # one page to send around
  rapporteur record s-5f0c81d2a9e4 --store desk.db            # a story of a store
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
