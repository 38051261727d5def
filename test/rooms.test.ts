import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

/** The journey. A file may import from its own room and from those before it; nothing may import from `cli`. */
const JOURNEY = [
  ...['text', 'read', 'language', 'extract', 'correct', 'story', 'corroborate', 'record'],
  'rapporteur', // the journey on one screen, over all rooms that compute
  'check', //      a new report held against a record: the journey once more
  ...['store', 'work', 'watch', 'serve', 'client'],
  'index', //      the public library
  'cli',
]
/** Rooms that only compute: whatever they need from the outside arrives as an argument. */
const COMPUTING = new Set([
  'text',
  'language',
  'extract',
  'correct',
  'story',
  'corroborate',
  'record',
  'check',
])
const OUTSIDE = {
  clock:
    /\bDate\.now\b|\bnew Date\s*(?:\(\s*\)|(?![\w\s(]))|(?<!new )\bDate\(|\bperformance\.|\bset(?:Timeout|Interval)\b/u,
  randomness: /\bMath\.random\b|\bcrypto\./u,
  environment: /\bprocess\.|\bglobalThis\b|\bnavigator\./u,
  network: /\bfetch\s*\(|\bWebSocket\b|\bXMLHttpRequest\b/u,
  locale: /\.localeCompare\b|\.toLocale\w+|\bIntl\.\w+\(\s*(?:\)|undefined|\[\s*\])/u,
  disk: /\bimport\.meta\.(?:dirname|filename|url)\b/u,
}
const OUTSIDE_PACKAGES = new Set(['commander', '@commander-js/extra-typings', 'tinyglobby'])

const IMPORT =
  /\b(?:from|import|require|createRequire)\s*\(?\s*(?<quote>['"`])(?<what>[^'"`\n]+)\k<quote>|(?<![\w.])(?<computed>import|require)\s*\(\s*(?=[^\s'"])(?!\w+:)/gu
const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|\s)\/\/.*$/gmu, '$1')
const roomOf = (file: string): string => file.split('/')[1]?.replace(/\.ts$/u, '') ?? ''

/** What one file does that its room must not: `faultsIn('src/text/a.ts', "import '../cli/main.ts'")` */
function faultsIn(file: string, source: string): readonly string[] {
  const room = roomOf(file)
  const rank = JOURNEY.indexOf(room)
  if (rank < 0) return [`${file} stands in no room of the journey`]
  const code = withoutComments(source)
  const faults: string[] = []
  for (const { groups } of code.matchAll(IMPORT)) {
    const what = groups?.what
    if (what === undefined) faults.push(`${file} imports a computed name`)
    else if (what.startsWith('.')) {
      const target = roomOf(posix.join(posix.dirname(file), what))
      const goesUp = JOURNEY.indexOf(target) <= rank && JOURNEY.includes(target)
      if (!goesUp || (target === 'cli' && room !== 'cli'))
        faults.push(`${file} imports ${what} from downstream`)
    } else if (COMPUTING.has(room) && (isBuiltin(what) || OUTSIDE_PACKAGES.has(what)))
      faults.push(`${file} only computes, yet imports ${what}`)
  }
  if (COMPUTING.has(room))
    for (const [name, pattern] of Object.entries(OUTSIDE))
      if (pattern.test(code))
        faults.push(`${file} only computes, yet touches ${name}: ${pattern.exec(code)?.[0]}`)
  return faults
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => join('src', name).split(sep).join('/'))

test('no file of src crosses the rooms the wrong way or reaches outside from a room that only computes', () => {
  expect(files.length).toBeGreaterThan(30)
  expect(files.flatMap((file) => faultsIn(file, readFileSync(file, 'utf8')))).toEqual([])
})

describe('the check sees planted faults', () => {
  test.each([
    ['src/extract/a.ts', "import { story } from '../story/story.ts'"],
    ['src/extract/a.ts', "import type { Story } from '../story/story.ts'"],
    ['src/text/a.ts', "export * from '../read/report.ts'"],
    ['src/text/a.ts', "export type A = import('../read/report.ts').Report"],
    ['src/read/a.ts', "const later = await import('../record/record.ts')"],
    ['src/serve/a.ts', "import '../cli/main.ts'"],
    ['src/index.ts', "export { main } from './cli/main.ts'"],
    ['src/record/a.ts', "import { journey } from '../rapporteur.ts'"],
    ['src/record/a.ts', "import { readFileSync } from 'node:fs'"],
    ['src/record/a.ts', "import { readFileSync } from 'fs'"],
    ['src/story/a.ts', "const os = require('os')"],
    ['src/read/a.ts', 'await import(name)'],
    ['src/text/a.ts', "import '../utils/a.ts'"],
    ['src/utils/a.ts', ''],
    ['src/extract/a.ts', "import { glob } from 'tinyglobby'"],
    ['src/extract/a.ts', 'const now = Date.now()'],
    ['src/extract/a.ts', 'const now = new Date()'],
    ['src/extract/a.ts', 'const now = new Date\n'],
    ['src/extract/a.ts', 'const now = Date()'],
    ['src/language/a.ts', 'const r = Math.random()'],
    ['src/language/a.ts', 'const debug = process.env.DEBUG'],
    ['src/story/a.ts', 'const t = performance.now()'],
    ['src/story/a.ts', "const page = await fetch('https://a.example')"],
    ['src/record/a.ts', 'names.sort((a, b) => a.localeCompare(b))'],
    ['src/record/a.ts', 'n.toLocaleString()'],
    ['src/record/a.ts', 'new Intl.NumberFormat().format(n)'],
  ])('%s: %s', (file, code) => {
    expect(faultsIn(file, code)).not.toEqual([])
  })
  test.each([
    ['src/story/a.ts', "import { extract } from '../extract/extraction.ts'"],
    ['src/story/a.ts', "import { b } from './b.ts'"],
    ['src/rapporteur.ts', "import { record } from './record/record.ts'"],
    ['src/cli/a.ts', "import { readFileSync } from 'node:fs'\nconst now = new Date()"],
    ['src/language/a.ts', "import model from 'wink-eng-lite-web-model'"],
    ['src/text/a.ts', 'const date = new Date(0)'],
    ['src/text/a.ts', '// never Date.now(), and not localeCompare either'],
    ['src/language/a.ts', "const verbs = ['process', 'fetch', 'import']"],
    ['src/record/a.ts', "new Intl.NumberFormat('en').format(n)"],
    ['src/store/a.ts', 'interface Store { import(lines: Lines): Promise<void> }; await store.import(lines)'],
  ])('and passes what is right: %s: %s', (file, code) => {
    expect(faultsIn(file, code)).toEqual([])
  })
})
