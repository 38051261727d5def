import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { rapporteur } from './command.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'actors-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (content: unknown): string => {
  const name = path.join(folder, 'actors.json')
  writeFileSync(name, JSON.stringify(content))
  return name
}

test('a known actor gives its name to whom the reports call otherwise', () => {
  const actors = file([{ kind: 'person', name: 'Ines Maria Tallow', aliases: ['Ines Tallow'] }])
  const { stdout } = rapporteur('record', 'examples/readme', '--format', 'json', '--actors', actors)
  const names: readonly string[] = JSON.parse(stdout).actors.map(({ name }: { name: string }) => name)
  expect(names).toContain('Ines Maria Tallow')
  expect(names).not.toContain('Ines Tallow')
})

test('a file that holds something else is refused with what it should hold', () => {
  const { status, stderr } = rapporteur('record', 'examples/readme', '--actors', file([{ kind: 'mayor' }]))
  expect(status).toBe(2)
  expect(stderr).toMatch(/ACTORS_UNREADABLE.*kind/su)
})
