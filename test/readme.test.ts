import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rapporteur } from './command.ts'

const SECTION = /(?<=<!-- example: [^\n]*-->\n)[\s\S]*?(?=<!-- \/example -->)/u
const folder = 'examples/readme'

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
