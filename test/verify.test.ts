import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { rapporteur } from './command.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'verify-'))
const reports = path.join(folder, 'reports')
const record = path.join(folder, 'record.json')
afterAll(() => rmSync(folder, { recursive: true }))

test('a record holds in its reports, and one changed byte is named', () => {
  cpSync('examples/readme', reports, { recursive: true })
  expect(rapporteur('record', reports, '--format', 'json', '-o', record).status).toBe(0)
  expect(rapporteur('verify', record, reports).status).toBe(0)

  const file = path.join(reports, 'valley-herald.txt')
  writeFileSync(file, readFileSync(file, 'utf8').replace('Nobody will cross', 'Nobody well cross'))
  const changed = rapporteur('verify', record, reports)
  expect(changed.status).toBe(1)
  expect(changed.stdout + changed.stderr).toContain('valley-herald.txt')
  expect(changed.stdout + changed.stderr).toMatch(/Nobody w[ei]ll cross/u)
})
