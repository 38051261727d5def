// Measures what the README claims: `npm run bench` for all but the long parts, `npm run bench -- NAME…` for some,
// `npm run bench -- --all` for everything. Each part leaves its table in bench/results; RESULTS.md is all of them.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Row, type Scorer, scorers } from './figures.ts'
import { extractionSpeed, wholeProcess } from './speed.ts'

const shared = path.resolve('..', 'shared')
const articles = path.join(shared, 'eval/stories/articles.ndjson.gz')
const results = 'bench/results'
const progress = (line: string): void => void process.stderr.write(`${line}\n`)

/** One part of RESULTS.md. Long parts take minutes and run only when they are named, or with `--all`. */
interface Part {
  readonly name: string
  readonly title: string
  readonly isLong?: boolean
  readonly measure: () => Promise<string> | string
}

const table = (rows: readonly Row[]): string =>
  [
    '| figure | value | target | peer |',
    '|---|---|---|---|',
    ...rows.map((row) => `| ${row.figure} | ${row.value} | ${row.target} | ${row.peer} |`),
  ].join('\n')

/** An argument of a scorer: an option as it is, else the files in the shared folder that it names. */
const expand = (arg: string): readonly string[] =>
  arg.startsWith('--') ? [arg] : globSync(path.join(shared, arg)).toSorted()

function run(command: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, command, {
    env: { ...process.env, RAPPORTEUR: `${process.execPath} ${path.resolve('dist/cli/main.js')}` },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) progress(`${command[0]} failed: ${stderr.trim().split('\n').slice(-5).join('\n')}`)
  return stdout
}

const scored = ({ script, args, figures }: Scorer): Part => ({
  name: path.parse(script).name,
  title: '',
  measure: () => {
    if (!existsSync(shared)) return ''
    const stdout = run([script, ...args.flatMap(expand)])
    return table(
      figures.map(({ figure, pattern, target, peer }) => ({
        figure,
        value: pattern.exec(stdout)?.[1] ?? 'not measured',
        target,
        peer,
      })),
    )
  },
})

/** A bench that is a script of its own: what it prints, as it is. */
const script = (name: string, title: string, args: readonly string[], isLong = false): Part => ({
  name,
  title,
  isLong,
  measure: () => `\`\`\`text\n${run(args).trimEnd()}\n\`\`\``,
})

async function speed(): Promise<string> {
  const seeds = path.join(shared, 'seeds')
  return table([
    ...wholeProcess('examples', 'examples', { seconds: '', peak: '' }),
    ...(existsSync(seeds) ? wholeProcess('seeds', seeds, { seconds: '< 2.5', peak: '< 400' }) : []),
    ...(await extractionSpeed([existsSync(articles) ? articles : 'examples'])),
  ])
}

const parts: readonly Part[] = [
  ...scorers.map(scored),
  { name: 'speed', title: 'Reading to record', measure: speed },
  script('copies', 'Copies among unrelated reports', ['bench/copies.ts']),
  script('planted', 'Planted faults', ['bench/planted.ts']),
  script('corroborate-scale', 'A story of many reports, from findings to record', [
    'bench/corroborate-scale.ts',
  ]),
  script('stories-scale', 'Stories at scale', ['bench/stories-scale.ts'], true),
  script(
    'lineage-scale',
    'Lineage at scale',
    ['bench/copies.ts', '--scale', '1000', '--scale', '10000', '--scale', '100000'],
    true,
  ),
  script('add', 'Adding plain texts to a store', ['bench/add.ts'], true),
  script('load', 'Readers while reports come in: SQLite', ['bench/load.ts'], true),
  script(
    'load-postgres',
    'Readers while reports come in: PostgreSQL',
    ['bench/load.ts', '--engine', 'postgres'],
    true,
  ),
  script('workers', 'Workers on PostgreSQL', ['bench/workers.ts'], true),
  script('crash', 'Processes killed while they add', ['bench/crash.ts'], true),
  script('warc', 'A web archive of 2 GB', ['bench/read.ts', '--warc', '2'], true),
]

const { positionals: wanted, values } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false } },
})
const isWanted = ({ name, isLong = false }: Part): boolean =>
  wanted.length === 0 ? values.all || !isLong : wanted.includes(name)

mkdirSync(results, { recursive: true })
const fileOf = ({ name }: Part): string => path.join(results, `${name}.md`)
for (const part of parts.filter(isWanted)) {
  const start = performance.now()
  progress(`${part.name} …`)
  const text = await part.measure()
  progress(`${part.name} done in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  if (text === '') continue
  process.stdout.write(`${text}\n\n`)
  writeFileSync(fileOf(part), `${text}\n`)
}

const measured = parts.filter((part) => existsSync(fileOf(part)))
const textOf = (part: Part): string => readFileSync(fileOf(part), 'utf8').trimEnd()
const quality = measured.filter(({ title }) => title === '')
const others = measured.filter(({ title }) => title !== '')
const page = `# Results of \`npm run bench\`

Quality in percent unless the figure says otherwise. Speed on ${process.platform} ${process.arch}, Node ${process.version}; two shared cores,
so ratios hold and absolute figures vary. How each is measured, and on what: [README](README.md).

## Quality

${table([])}
${quality.map((part) => textOf(part).split('\n').slice(2).join('\n')).join('\n')}

${others.map((part) => `## ${part.title}\n\n${textOf(part)}`).join('\n\n')}
`
writeFileSync('bench/RESULTS.md', page)
