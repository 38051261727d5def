import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { rapporteur } from './command.ts'
import { engines } from './postgres.ts'

const directory = mkdtempSync(path.join(tmpdir(), 'rapporteur-work-'))
const at = (name: string): string => path.join(directory, name)
const { each, stop } = await engines()
afterAll(async () => {
  rmSync(directory, { recursive: true, force: true })
  await stop()
})

const inbox = at('inbox')
mkdirSync(inbox)
const report = path.join(inbox, 'mill.txt')
writeFileSync(
  report,
  'Mill burns\n\nMarch 3, 2025\n\nThe mill of Arnhold burned on Monday, Mayor Tilda Brenn said.\n',
)
utimesSync(report, 1_700_000_000, 1_700_000_000)

test('watch --once brings the files of a folder into the store, once', () => {
  const store = at('watched.db')
  expect(rapporteur('watch', inbox, '--once', '--store', store).stderr).toContain('1 reports added')
  expect(rapporteur('watch', inbox, '--once', '--store', store)).toMatchObject({ status: 0, stderr: '' })
  expect(rapporteur('stories', '--store', store).stdout).toContain('Mill burns')
})

test.each([
  [['watch'], 'WATCH_NOTHING'],
  [['watch', report, '--once'], 'WATCH_NOTHING'],
  [['watch', at('none.opml'), '--once'], 'WATCH_UNREADABLE'],
  [['watch', inbox, '--once', '--rules', report], 'RULES_UNREADABLE'],
  [['watch', '--list'], 'STORE_MISSING'],
  [['worker'], 'QUEUE_NEEDS_POSTGRES'],
  [['add', report, '--queue'], 'QUEUE_NEEDS_POSTGRES'],
])('%j is told with the code %s', (args, code) => {
  const { status, stderr } = rapporteur(...args, '--store', at('none.db'))
  expect(stderr).toContain(`${code}: `)
  expect(status).toBe(2)
})
test('a time that is none is wrong usage', () => {
  expect(rapporteur('watch', inbox, '--every', 'often')).toMatchObject({ status: 2 })
})

test.each(each.filter(([engine]) => engine === 'postgres'))(
  'on %s, what is queued is worked off',
  async (_, fresh) => {
    const store = await fresh()
    expect(rapporteur('add', report, '--queue', '--store', store).stderr).toContain('1 report queued')
    expect(rapporteur('worker', '--status', '--store', store).stdout).toContain('extract\t1\t0\t0')
    expect(rapporteur('worker', '--until-idle', '--store', store).status).toBe(0)
    expect(rapporteur('worker', '--status', '--store', store).stdout).toContain('extract\t0\t0\t1')
    expect(rapporteur('stories', '--store', store).stdout).toContain('Mill burns')
  },
)
