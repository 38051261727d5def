import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Correction } from '../src/correct/correction.ts'
import type { Record } from '../src/record/record.ts'
import { rapporteur } from './command.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'corrections-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (lines: readonly unknown[]): string => {
  const name = path.join(folder, 'corrections.ndjson')
  writeFileSync(name, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  return name
}
const kept = (correction: Correction) => ({
  id: 'c1',
  correction,
  who: 'Ines',
  at: '2026-05-04T10:00:00Z',
  why: 'counted herself',
  undone: null,
})
const recordWith = (...more: readonly string[]): Record =>
  JSON.parse(rapporteur('record', 'examples/readme', '--format', 'json', ...more).stdout)

test('a verdict that a person found wrong is no conflict any more, and says who found so', () => {
  const conflict = recordWith().items.find(({ verdict }) => verdict.kind === 'conflicting')
  const [mention] = conflict?.mentions ?? []
  if (conflict === undefined || mention === undefined) throw new Error('the example has no conflict')
  const { report, start, end } = mention
  const given = file([
    kept({
      kind: 'judge-verdict',
      item: conflict.kind,
      mention: { report, start, end },
      verdict: 'conflicting',
      right: false,
    }),
  ])
  const corrected = recordWith('--corrections', given).items.find(({ id }) => id === conflict.id)
  expect(corrected?.verdict.kind).toBe('unclear')
  expect(corrected?.verdict.because).toContain('corrected by Ines on 2026-05-04: counted herself')
})

test('a line that is none is refused with its place', () => {
  const { status, stderr } = rapporteur('record', 'examples/readme', '--corrections', file([{ kind: 'x' }]))
  expect(status).toBe(2)
  expect(stderr).toMatch(/CORRECTIONS_UNREADABLE.*line 1/su)
})
