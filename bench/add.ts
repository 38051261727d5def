// How fast `rapporteur add` takes plain texts through the whole analysis into SQLite: node bench/add.ts [REPORTS]
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { inventedReports } from './invented.ts'

const count = Number(process.argv[2] ?? 5000)
const dir = mkdtempSync(path.join(tmpdir(), 'rapporteur-add-'))
try {
  const texts = path.join(dir, 'texts')
  mkdirSync(texts)
  let words = 0
  for (const { source, text } of inventedReports(count)) {
    words += text.split(/\s+/u).length
    writeFileSync(path.join(texts, `${source.replace(/\W+/gu, '-')}.txt`), text)
  }
  const start = performance.now()
  const command = ['dist/cli/main.js', 'add', texts, '--store', path.join(dir, 'add.db')]
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1 << 28 })
  const seconds = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(stderr.slice(-2000))
  process.stdout.write(
    `${count} reports of ${Math.round(words / count)} words on average, ${availableParallelism()} cores: ` +
      `${seconds.toFixed(0)} s, ${(count / seconds).toFixed(0)} reports a second, from start to settled\n`,
  )
} finally {
  rmSync(dir, { recursive: true, force: true })
}
