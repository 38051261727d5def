import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import * as library from '../src/index.ts'
import { COMMAND, rapporteur } from './command.ts'

const SECTION = /(?<=<!-- example: [^\n]*-->\n)[\s\S]*?(?=<!-- \/example -->)/u
const folder = 'examples/readme'
/** Commands that go on until they are stopped. */
const GO_ON = new Set(['serve', 'watch', 'worker'])

const quoted = (text: string): string =>
  text
    .trim()
    .replace(/^/gmu, '> ')
    .replace(/ +$/gmu, '')
    .replace(/(?<=\S)$/gmu, '  ')

/** What the README shows: the three reports as they are, and what the command prints up to the footnotes. */
function example(): string {
  const reports = readdirSync(folder)
    .sort()
    .map((name) => quoted(readFileSync(`${folder}/${name}`, 'utf8')))
  const { stdout, stderr, status } = rapporteur('record', folder, '--format', 'md')
  if (status !== 0) throw new Error(stderr)
  const [record] = stdout.split('\n### Evidence\n')
  return `${reports.join('\n\n')}

\`rapporteur record ${folder}\` prints, before the words behind each footnote and the list of reports and origins:

\`\`\`markdown
${record?.trim()}
\`\`\`
`
}

test('the README shows what the command prints for its three reports', () => {
  const readme = readFileSync('README.md', 'utf8')
  expect(readme).toMatch(SECTION)
  if (process.env.UPDATE === '1')
    writeFileSync(
      'README.md',
      readme.replace(SECTION, () => example()),
    )
  expect(SECTION.exec(readFileSync('README.md', 'utf8'))?.[0]).toBe(example())
})

test('the commands that the README shows do run', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'readme-'))
  symlinkSync(path.resolve('examples'), path.join(folder, 'examples'))
  const commands = [...readFileSync('README.md', 'utf8').matchAll(/^rapporteur (?<args>[^#\n]+)/gmu)]
    .map(({ groups }) => groups?.args?.trim().split(/\s+/u) ?? [])
    .filter((args) => !args.some((arg) => /^[A-Z]+$/u.test(arg)) && !GO_ON.has(args[0] ?? ''))
  expect(commands.length).toBeGreaterThan(6)
  for (const args of commands) {
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(status, `rapporteur ${args.join(' ')}: ${stderr}`).toBe(0)
  }
  rmSync(folder, { recursive: true })
})

test('the functions that the README imports are exported', () => {
  const names = /import \{(?<names>[^}]+)\} from 'rapporteur'/u.exec(readFileSync('README.md', 'utf8'))
    ?.groups?.names
  const values = names?.split(',').filter((name) => !name.includes('type ')) ?? []
  expect(values.length).toBeGreaterThan(2)
  for (const name of values) expect(library).toHaveProperty(name.trim())
})
