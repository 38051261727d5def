// Measures what the README claims and writes it to bench/RESULTS.md: `npm run bench [-- NAME…]`.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Row, type Scorer, scorers } from './figures.ts'
import { extractionSpeed, wholeProcess } from './speed.ts'

const shared = path.resolve('..', 'shared')
const { positionals: wanted } = parseArgs({ allowPositionals: true })
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name)
const progress = (line: string): void => void process.stderr.write(`${line}\n`)

/** An argument of a scorer: an option as it is, else the files in the shared folder that it names. */
const expand = (arg: string): readonly string[] =>
  arg.startsWith('--') ? [arg] : globSync(path.join(shared, arg)).toSorted()

function score({ script, args, figures }: Scorer): readonly Row[] {
  const start = performance.now()
  const name = path.parse(script).name
  progress(`${name} …`)
  const command = [script, ...args.flatMap(expand)]
  const { stdout, stderr, status } = spawnSync(process.execPath, command, {
    env: { ...process.env, RAPPORTEUR: `${process.execPath} ${path.resolve('dist/cli/main.js')}` },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  progress(
    `${name} ${status === 0 ? 'done' : 'failed'} in ${((performance.now() - start) / 1000).toFixed(1)} s`,
  )
  if (status !== 0) progress(stderr.trim().split('\n').slice(-5).join('\n'))
  return figures.map(({ figure, pattern, target, peer }) => ({
    figure,
    value: pattern.exec(stdout)?.[1] ?? 'not measured',
    target,
    peer,
  }))
}

const table = (rows: readonly Row[]): string =>
  [
    '| figure | value | target | peer |',
    '|---|---|---|---|',
    ...rows.map((row) => `| ${row.figure} | ${row.value} | ${row.target} | ${row.peer} |`),
  ].join('\n')

const rows: Row[] = []
if (existsSync(shared))
  for (const scorer of scorers.filter(({ script }) => isWanted(path.parse(script).name)))
    rows.push(...score(scorer))
else progress(`${shared} is not there: the figures of quality are left out`)
if (isWanted('speed')) {
  progress('speed …')
  const seeds = path.join(shared, 'seeds')
  rows.push(...wholeProcess('examples', 'examples', { seconds: '', peak: '' }))
  if (existsSync(seeds)) rows.push(...wholeProcess('seeds', seeds, { seconds: '< 2.5', peak: '< 400' }))
  const articles = path.join(shared, 'eval/stories/articles.ndjson.gz')
  rows.push(...(await extractionSpeed([existsSync(articles) ? articles : 'examples'])))
}
const page = `# Results of \`npm run bench\`

Quality in percent unless the figure says otherwise. Speed on ${process.platform} ${process.arch}, Node ${process.version}; two shared cores,
so ratios hold and absolute figures vary. How each is measured, and on what: [README](README.md).

${table(rows)}
`
process.stdout.write(`${table(rows)}\n`)
if (wanted.length === 0) writeFileSync('bench/RESULTS.md', page)
else progress('a part only: bench/RESULTS.md is left as it is')
