import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeRecord } from '../../src/rapporteur.ts'
import { readInputs } from '../../src/read/read.ts'
import { toMarkdown } from '../../src/record/markdown.ts'
import type { Record as Story } from '../../src/record/record.ts'

/** Each folder holds `reports/` and the page that they yield; the examples have their reports in `examples/`. */
const inputs = new Map([
  ['examples', ['examples/*.txt', 'examples/*.jsonl']],
  ...readdirSync('test/stories')
    .filter((name) => existsSync(`test/stories/${name}/reports`))
    .map((name): [string, string[]] => [name, [`test/stories/${name}/reports`]]),
])

async function record(name: string): Promise<Story> {
  const reports = []
  for await (const { report } of readInputs(inputs.get(name) ?? [])) if (report !== null) reports.push(report)
  return makeRecord(reports)
}

describe('the page of each story is the expected one', () => {
  test.each([...inputs.keys()])('%s', async (name) => {
    const page = `test/stories/${name}/expected.md`
    const found = toMarkdown(await record(name))
    if (process.env.UPDATE === '1') {
      mkdirSync(`test/stories/${name}`, { recursive: true })
      writeFileSync(page, found)
    }
    expect(existsSync(page), `${page} is missing: UPDATE=1 writes it, then read it`).toBe(true)
    expect(found).toBe(readFileSync(page, 'utf8'))
  })
})

const withVerdict = ({ items }: Story, kind: string) => items.filter(({ verdict }) => verdict.kind === kind)
const because = ({ items }: Story, reason: string) =>
  items.filter(({ verdict }) => verdict.kind === 'compatible' && verdict.reason === reason)
const saying = ({ items }: Story, words: string) =>
  items.filter(
    ({ kind, mentions }) => kind === 'statement' && mentions.some(({ quote }) => quote.includes(words)),
  )
const wordsOf = (items: Story['items']): string =>
  items.flatMap((item) => [item.label, ...item.mentions.map(({ quote }) => quote)]).join(' | ')
const threadsOf = ({ stories }: Story) => new Set(stories.flatMap(({ thread }) => thread ?? []))
const storySizes = ({ stories }: Story) => stories.map(({ reports }) => reports.length).sort((a, b) => a - b)

describe('what a careful reader finds, the record holds', () => {
  test('two reports conflict over the number of paintings, and over nothing else', async () => {
    const conflicts = withVerdict(await record('two-reports-conflict'), 'conflicting')
    expect(conflicts).toHaveLength(1)
    expect(wordsOf(conflicts)).toContain('eleven')
    expect(wordsOf(conflicts)).toContain('twelve')
  })
  test('two copies of one agency report are one origin and corroborate nothing', async () => {
    const copy = await record('copy-is-one-witness')
    expect(copy.lineage.origins).toHaveLength(1)
    expect(withVerdict(copy, 'corroborated')).toEqual([])
    expect(withVerdict(copy, 'conflicting')).toEqual([])
  })
  test('what was announced in March is fulfilled in April, in one thread', async () => {
    const followUp = await record('follow-up')
    expect(storySizes(followUp)).toEqual([1, 2])
    expect(threadsOf(followUp).size).toBe(1)
    expect(withVerdict(followUp, 'fulfilled')).not.toEqual([])
    expect(withVerdict(followUp, 'conflicting')).toEqual([])
  })
  describe('the examples', () => {
    let examples: Story
    beforeAll(async () => {
      examples = await record('examples')
    })
    test('are two stories in one thread, and one of its own', () => {
      expect(storySizes(examples)).toEqual([1, 2, 9])
      expect(threadsOf(examples).size).toBe(1)
    })
    test('have the wrong country as their only conflict', () => {
      const conflicts = withVerdict(examples, 'conflicting')
      expect(conflicts.map(({ label }) => label)).toHaveLength(1)
      expect(wordsOf(conflicts)).toContain('Slovenia')
      expect(wordsOf(conflicts)).toContain('Slovakia')
    })
    test('have the litres as an update and the euros as a rounding', () => {
      expect(wordsOf(because(examples, 'update'))).toContain('62,000')
      expect(wordsOf(because(examples, 'rounding'))).toContain('17.8 million')
    })
    test('have one day for the grounding, told in three ways', () => {
      const grounding = examples.items.filter(({ date }) => date === '2024-11-12')
      expect(wordsOf(grounding)).toMatch(/Tuesday evening/u)
      expect(wordsOf(grounding)).toMatch(/November 12/u)
      expect(wordsOf(grounding)).toMatch(/[Tt]wo days ago/u)
    })
    test('bring five tellings of one promise together, of four origins', () => {
      const [promise, ...others] = saying(examples, 'last drop')
      expect(others).toEqual([])
      expect(promise?.mentions).toHaveLength(5)
      expect(promise?.verdict).toMatchObject({ kind: 'corroborated', origins: 4 })
    })
    test('keep what was said in November apart from what was said in December', () => {
      expect(saying(examples, 'The sea does not wait').map(({ mentions }) => mentions.length)).toEqual([1, 2])
    })
    test('have the announced signing fulfilled', () => {
      expect(withVerdict(examples, 'fulfilled')).not.toEqual([])
    })
    test('have the two agency copies as one origin, and every other report as its own', () => {
      const sizes = examples.lineage.origins.map(({ reports }) => reports.length)
      expect(sizes.filter((size) => size > 1)).toEqual([2])
    })
  })
})
