import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rapporteur } from './command.ts'

const SECTION = /(?<=<!-- example: [^\n]*-->\n)[\s\S]*?(?=<!-- \/example -->)/u
const folder = 'examples/readme'

/** What the README shows: the three reports as they are, and what the command prints for them. */
function example(): string {
  const reports = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8').trim())
  const { stdout, stderr, status } = rapporteur('record', folder, '--format', 'md')
  if (status !== 0) throw new Error(stderr)
  return `${reports.map((report) => `\`\`\`text\n${report}\n\`\`\`\n`).join('\n')}
\`rapporteur record ${folder} --format md\`:

${stdout.trim().replace(/^/gmu, '> ').replace(/ +$/gmu, '')}
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
