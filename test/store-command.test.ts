import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inventedReports, rowOf } from '../bench/invented.ts'
import { COMMAND, rapporteur } from './command.ts'

const directory = mkdtempSync(path.join(tmpdir(), 'rapporteur-command-'))
const at = (name: string): string => path.join(directory, name)
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const EXAMPLES = readdirSync('examples')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => path.join('examples', name))
const store = at('examples.db')
const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')
const stories = (where: string, ...more: readonly string[]) =>
  lines(rapporteur('stories', '--store', where, '--format', 'ndjson', ...more).stdout).map((line) =>
    JSON.parse(line),
  )

describe('a store on the command line', () => {
  beforeAll(() => {
    const { status, stderr } = rapporteur('add', ...EXAMPLES, '--store', store)
    expect(stderr).toContain(`${EXAMPLES.length} reports added`)
    expect(status).toBe(0)
  })

  test('adding the same again adds nothing', () => {
    expect(rapporteur('add', ...EXAMPLES, '--store', store).stderr).toContain(
      `0 reports added, ${EXAMPLES.length} known already`,
    )
  })
  test.each(['json', 'md', 'html'] as const)('the record of a story in %s is that of its files', (format) => {
    for (const story of stories(store).slice(0, format === 'json' ? undefined : 1)) {
      const files = story.reports.map(({ source }: { source: string }) => source)
      const stored = rapporteur('record', story.id, '--store', store, '--format', format)
      expect(stored.stdout).toBe(rapporteur('record', ...files, '--format', format).stdout)
      expect(stored.status).toBe(0)
    }
  })
  test('search, show, doctor and backup answer', () => {
    const [story] = stories(store)
    const [hit] = lines(rapporteur('search', 'said', '--store', store, '--format', 'ndjson').stdout)
    const { report } = JSON.parse(hit ?? '{}')
    expect(rapporteur('show', report.id, '--store', store).stdout).toContain(report.title)
    expect(rapporteur('show', story.id, '--store', store).stdout).toContain(story.title)
    expect(rapporteur('doctor', '--store', store).status).toBe(0)
    expect(rapporteur('backup', at('copy.db'), '--store', store).status).toBe(0)
    expect(stories(at('copy.db'))).toEqual(stories(store))
  })
  test('an export that is imported is exported the same', () => {
    expect(rapporteur('export', '--store', store, '-o', at('one.ndjson')).status).toBe(0)
    expect(rapporteur('import', at('one.ndjson'), '--store', at('two.db')).status).toBe(0)
    expect(rapporteur('export', '--store', at('two.db')).stdout).toBe(readFileSync(at('one.ndjson'), 'utf8'))
  })
  test.each([
    [['stories', '--store', at('none.db')], 'STORE_MISSING'],
    [['doctor', '--store', at('none.db')], 'STORE_MISSING'],
    [['show', 'x-1', '--store', store], 'ID_UNKNOWN'],
    [['record', 's-000000000000', '--store', store], 'ID_UNKNOWN'],
    [['search', '?', '--store', store], 'SEARCH_EMPTY'],
    [['stories', '--store', store, '--from', 'soon'], 'DATE_UNREADABLE'],
    [['stories', '--store', store, '--after', 'x'], 'CURSOR_UNKNOWN'],
    [['add', 'examples', '--store', 'package.json'], 'STORE_UNREADABLE'],
    [['add', '--store', 'postgres://127.0.0.1:1/none'], 'STORE_UNREADABLE'],
  ])('%j is told with the code %s', (args, code) => {
    const { status, stderr } = rapporteur(...args)
    expect(stderr).toContain(`${code}: `)
    expect(status).toBe(2)
  })
})

describe('an archive in parts', () => {
  const archive = at('archive.jsonl')
  const rows = [...inventedReports(45, 7)].map((invented) => `${JSON.stringify(rowOf(invented))}\n`)
  const run = (command: string): Promise<number | null> =>
    new Promise((resolve, reject) => {
      const child = spawn('sh', ['-c', command], { stdio: ['ignore', 'inherit', 'ignore'] })
      child.on('error', reject)
      child.on('close', resolve)
    })
  /** Without where each line was read from: the parts are files of their own. */
  const told = (where: string) =>
    stories(where).map(({ id, title, from, to, thread, origins, items, contradictions }) => ({
      id,
      title,
      from,
      to,
      thread,
      origins,
      items,
      contradictions,
    }))

  beforeAll(() => {
    writeFileSync(archive, rows.join(''))
    expect(rapporteur('add', archive, '--store', at('whole.db')).status).toBe(0)
  })

  test('is analysed by a batch engine and added without analysing again, into the same stories', async () => {
    for (const part of [0, 1, 2])
      writeFileSync(at(`part-${part}.jsonl`), rows.filter((_, i) => i % 3 === part).join(''))
    const command = `'${process.execPath}' '${COMMAND}'`
    const parallel = spawnSync('parallel', ['--version']).status === 0
    const extract = (part: string): string => `${command} extract ${part} --full > ${part}.extracted`
    const parts = [0, 1, 2].map((part) => at(`part-${part}.jsonl`))
    const codes = parallel
      ? [await run(`parallel -j2 ${JSON.stringify(extract('{}'))} ::: ${parts.join(' ')}`)]
      : await Promise.all(parts.map((part) => run(extract(part))))
    expect(new Set(codes)).toEqual(new Set([0]))
    const added = rapporteur(
      'add',
      '--extracted',
      ...parts.map((part) => `${part}.extracted`).reverse(),
      '--store',
      at('parts.db'),
    )
    expect(added.stderr).toContain('45 reports added')
    expect(told(at('parts.db'))).toEqual(told(at('whole.db')))
    expect(rapporteur('doctor', '--store', at('parts.db')).status).toBe(0)
  })
  test('is taken from standard input, and what is no such line is told', () => {
    const { stdout } = rapporteur('extract', archive, '--full')
    const { status, stderr } = spawnSync(
      process.execPath,
      [COMMAND, 'add', '--extracted', '-', '--store', at('piped.db')],
      {
        input: `${stdout}not a line of ours\n`,
        encoding: 'utf8',
      },
    )
    expect(stderr).toContain('-#46: no line of “rapporteur extract --full” [not-extracted]')
    expect(status).toBe(1)
    expect(told(at('piped.db'))).toEqual(told(at('whole.db')))
  })
  test('whose adding was interrupted goes on where it stopped', async () => {
    const where = at('interrupted.db')
    const child = spawn(process.execPath, [COMMAND, 'add', archive, '--store', where, '--threads', '1'], {
      stdio: 'ignore',
    })
    setTimeout(() => child.kill('SIGINT'), 1500)
    await new Promise((resolve) => child.on('close', resolve))
    const { status, stderr } = rapporteur('add', archive, '--store', where)
    expect(status).toBe(0)
    expect(stderr).toContain('The store holds 45 reports')
    expect(stories(where)).toEqual(
      stories(at('whole.db')).map((story) => ({ ...story, recordedAt: expect.any(String) })),
    )
  })
})
