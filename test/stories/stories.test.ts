import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Outcome, rapporteur } from '../command.ts'

interface Shown {
  readonly reports: readonly { readonly source: string }[]
  readonly stories: readonly {
    readonly thread: string | null
    readonly reports: readonly { source: string }[]
  }[]
  readonly lineage: { readonly origins: readonly { readonly reports: readonly string[] }[] }
  readonly items: readonly {
    readonly kind: string
    readonly label: string
    readonly mentions: readonly { readonly quote: string }[]
    readonly verdict: { readonly kind: string; readonly reason?: string }
  }[]
}

/** Each folder holds `reports/` and the page that they yield; the examples have their reports in `examples/`. */
const inputs: Readonly<Record<string, readonly string[]>> = {
  examples: ['examples/*.txt', 'examples/*.jsonl'],
  ...Object.fromEntries(
    readdirSync('test/stories', { withFileTypes: true })
      .filter((entry) => existsSync(`test/stories/${entry.name}/reports`))
      .map(({ name }) => [name, [`test/stories/${name}/reports`]]),
  ),
}

describe.each(Object.keys(inputs))('%s', (name) => {
  const page = `test/stories/${name}/expected.md`
  let outcome: Outcome
  beforeAll(() => {
    outcome = rapporteur('record', ...(inputs[name] ?? []), '--format', 'md')
    if (process.env.UPDATE !== '1') return
    mkdirSync(`test/stories/${name}`, { recursive: true })
    writeFileSync(page, outcome.stdout)
  })
  test('yields the expected page', () => {
    expect(outcome.status, outcome.stderr).toBe(0)
    expect(existsSync(page), `${page} is missing: UPDATE=1 writes it, then read it`).toBe(true)
    expect(outcome.stdout).toBe(readFileSync(page, 'utf8'))
  })
})

/** The record of one story, as data. */
const record = (name: string): Shown =>
  JSON.parse(rapporteur('record', ...(inputs[name] ?? []), '--format', 'json').stdout)
const withVerdict = ({ items }: Shown, kind: string) => items.filter(({ verdict }) => verdict.kind === kind)
const wordsOf = (items: Shown['items']): string =>
  items.flatMap((item) => [item.label, ...item.mentions.map(({ quote }) => quote)]).join(' | ')

describe('what a careful reader must find there', () => {
  test('the number of paintings is the one conflict of two reports', () => {
    const conflicts = withVerdict(record('two-reports-conflict'), 'conflicting')
    expect(conflicts).toHaveLength(1)
    expect(wordsOf(conflicts)).toMatch(/eleven[\s\S]*twelve|twelve[\s\S]*eleven/u)
  })
  test('two copies of one agency report are one origin and corroborate nothing', () => {
    const copy = record('copy-is-one-witness')
    expect(copy.lineage.origins).toHaveLength(1)
    expect(withVerdict(copy, 'corroborated')).toEqual([])
    expect(withVerdict(copy, 'conflicting')).toEqual([])
  })
  test('what was announced in March is fulfilled in April, in one thread', () => {
    const followUp = record('follow-up')
    expect(followUp.stories.map(({ reports }) => reports.length).toSorted()).toEqual([1, 2])
    expect(new Set(followUp.stories.map(({ thread }) => thread))).toHaveProperty('size', 1)
    expect(withVerdict(followUp, 'fulfilled').length).toBeGreaterThan(0)
    expect(withVerdict(followUp, 'conflicting')).toEqual([])
  })
  describe('the examples', () => {
    let examples: Shown
    beforeAll(() => {
      examples = record('examples')
    })
    test('are two stories in one thread, and one of their own', () => {
      expect(examples.stories.map(({ reports }) => reports.length).toSorted()).toEqual([1, 2, 9])
      expect(new Set(examples.stories.flatMap(({ thread }) => thread ?? []))).toHaveProperty('size', 1)
    })
    test('hold the wrong country as their only conflict', () => {
      const conflicts = withVerdict(examples, 'conflicting')
      expect(conflicts.map(({ label }) => label)).toHaveLength(1)
      expect(wordsOf(conflicts)).toMatch(/Slovenia/u)
      expect(wordsOf(conflicts)).toMatch(/Slovakia/u)
    })
    test('hold the litres as an update and the euros as a rounding', () => {
      const because = (reason: string) => examples.items.filter(({ verdict }) => verdict.reason === reason)
      expect(wordsOf(because('update'))).toMatch(/62,000/u)
      expect(wordsOf(because('rounding'))).toMatch(/17\.8 million/u)
    })
    test('bring the tellings of one promise together', () => {
      const promise = examples.items.find(
        ({ kind, mentions }) =>
          kind === 'statement' && mentions.some(({ quote }) => quote.includes('the last drop')),
      )
      expect(promise?.mentions.length).toBeGreaterThanOrEqual(4)
    })
    test('keep what was said in November apart from what was said in December', () => {
      const sea = examples.items.filter(
        ({ kind, mentions }) =>
          kind === 'statement' && mentions.some(({ quote }) => /The sea does not wait/u.test(quote)),
      )
      expect(sea.length).toBeGreaterThanOrEqual(2)
    })
    test('show the announced signing as fulfilled', () => {
      expect(withVerdict(examples, 'fulfilled').length).toBeGreaterThan(0)
    })
    test('count the agency copies as one origin', () => {
      const sizes = examples.lineage.origins.map(({ reports }) => reports.length)
      expect(sizes.filter((size) => size > 1)).toEqual([2])
    })
  })
})
