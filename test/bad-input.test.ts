import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Outcome, rapporteur } from './command.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'bad-input-'))
const at = (name: string): string => path.join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))

const good = { title: 'Two', maintext: 'The mayor of Oxmere opened the ferry.', date_publish: '2024-05-06' }
const bad: Readonly<Record<string, string | Uint8Array>> = {
  'empty.txt': '',
  'binary.txt': Uint8Array.from({ length: 4096 }, (_, i) => (i * 197 + (i >> 3)) % 256),
  'one-line.txt': 'The bridge stays closed until the autumn and nobody knows why. '.repeat(830_000), // 50 MB
  'truncated.jsonl': `${JSON.stringify(good)}\n{"title": "Three", "maintext": "The ferry of Oxm`,
  'one-word.txt': 'Oxmere',
  'chinese.txt':
    '五月三日，老桥关闭\n\n市长周五表示，老桥将关闭到九月。潜水员在八个桥墩中的两个发现裂缝。每天约有一万二千人过桥。',
}

describe('what cannot be read becomes a note, and the rest is done', () => {
  let outcome: Outcome
  beforeAll(() => {
    for (const [name, content] of Object.entries(bad)) writeFileSync(at(name), content)
    copyFileSync('examples/07-kettleford-echo.txt', at('kettleford.txt'))
    outcome = rapporteur('record', folder, at('kettleford.txt'), '--format', 'json')
  })

  test('the exit code is 1', () => {
    expect(outcome.status, outcome.stderr).toBe(1)
  })
  test.each([...Object.keys(bad), 'kettleford.txt'])('a note names %s', (name) => {
    expect(outcome.stderr).toContain(name)
  })
  test('the readable reports are in the record, each once', () => {
    const record: { reports: { source: string }[] } = JSON.parse(outcome.stdout)
    const sources = record.reports.map(({ source }) => path.basename(source))
    expect(sources.filter((source) => source === 'kettleford.txt')).toHaveLength(1)
    expect(sources).toEqual(expect.arrayContaining(['truncated.jsonl#1', 'chinese.txt']))
    expect(sources).not.toEqual(expect.arrayContaining(['empty.txt']))
  })
  test('nothing on standard error is a stack trace', () => {
    expect(outcome.stderr).not.toMatch(/^\s+at .*:\d+:\d+/mu)
  })
})

test('the same words in two files count once, whichever comes first', () => {
  const [one, other] = [at('one.txt'), at('other.txt')]
  for (const file of [one, other]) copyFileSync('examples/readme/valley-herald.txt', file)
  const outcome = rapporteur('record', one, other, '--format', 'json')
  expect(outcome.status).toBe(1)
  expect(outcome.stderr).toContain('other.txt')
  expect(JSON.parse(outcome.stdout).reports).toHaveLength(1)
  expect(rapporteur('record', other, one, '--format', 'json').stdout).toBe(outcome.stdout)
})

test('a file that is not there is named, and the exit code is 1', () => {
  const outcome = rapporteur(
    'read',
    at('nowhere.txt'),
    'examples/07-kettleford-echo.txt',
    '--format',
    'ndjson',
  )
  expect(outcome.status).toBe(1)
  expect(outcome.stderr).toContain('nowhere.txt')
  expect(outcome.stdout.trim().split('\n')).toHaveLength(1)
})

test.each([
  [[]],
  [['no-such-command']],
  [['record', 'examples', '--no-such-option']],
  [['record', 'examples', '--format', 'docx']],
])('wrong usage ends with 2: rapporteur %j', (args) => {
  const { status, stderr, stdout } = rapporteur(...args)
  expect(status).toBe(2)
  expect(stderr).not.toBe('')
  expect(stdout).toBe('')
})

test('good input ends with 0', () => {
  expect(rapporteur('read', 'examples/07-kettleford-echo.txt', '--format', 'ndjson').status).toBe(0)
})
