import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** Optional packages that a locked package names but the lock file does not hold: `npm ci` then refuses. */
function missingFrom(packages: Readonly<Record<string, Locked>>): readonly string[] {
  const held = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)))
  return Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter((name) => !held.has(name))
      .map((name) => `${path || 'package.json'} names ${name}`),
  )
}

test('every optional package that the lock file names is in it', () => {
  const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  expect(Object.keys(lock.packages).length).toBeGreaterThan(50)
  expect(missingFrom(lock.packages)).toEqual([])
})

test('the check sees a missing platform package', () => {
  const named = { optionalDependencies: { 'tool-linux-x64': '1.0.0' } }
  expect(missingFrom({ 'node_modules/tool': named })).toEqual(['node_modules/tool names tool-linux-x64'])
  expect(missingFrom({ 'node_modules/tool': named, 'node_modules/tool-linux-x64': {} })).toEqual([])
})
