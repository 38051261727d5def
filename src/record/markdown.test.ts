import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import { hostileRecord, sampleRecord, sampleReports } from '../../test/record/sample.ts'
import { toMarkdown } from './markdown.ts'

const read = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

const all = (node: Nodes): readonly Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap(all) : []),
]

/** The words that a reader of the made page sees. */
const seen = (markdown: string): string =>
  all(read(markdown))
    .map((node) => (node.type === 'text' || node.type === 'inlineCode' ? node.value : ''))
    .join('')

const markdown = toMarkdown(sampleRecord)

test('it reads as it is: titles, lines with notes, a contradiction in one line', () => {
  expect(markdown).toMatch(/^# Veldania and Osmark agree on the Lorn dam, and one more story\n/u)
  expect(markdown).toContain(
    '- Ida Marrow and Tomas Brek met in Harrowgate and agreed to share the water of the Lorn dam.[^1]\n',
  )
  expect(markdown).toContain(
    '- **Which countries watch over the treaty**: “Estria” (2 reports, 1 origin) or “Istria” (1 report). The lists agree',
  )
  expect(markdown).toContain(
    '- **Cost of the Lorn dam**: 1.46 billion crowns (1 report) and about 1.5 billion crowns (1 report, later). Rounded: 1.5 billion is',
  )
  expect(markdown).toContain('| cost of the Lorn dam[^')
})

test('a contradiction comes before all else, each side with its evidence, outlet and date', () => {
  expect(markdown.indexOf('### Where they disagree')).toBeLessThan(markdown.indexOf('### What happened'))
  expect(markdown).toContain(
    '  - “Istria”, 1 report:\n    - Lakeside Courier, 7 May 2031, 291–297: Norland, **Istria**',
  )
})

test('wordings stand below each other, the words in bold that differ', () => {
  expect(markdown).toContain(
    '“**We will respect** the interests of **all** who live **along** the river,” Marrow told reporters.',
  )
  expect(markdown).toContain(
    'Veldania would “**honour** the **common** interests of **those** who live **by** the river”',
  )
})

test('every note that is pointed at is there once, and every note is pointed at', () => {
  const nodes = all(read(markdown))
  const ids = (type: Nodes['type']) =>
    nodes.flatMap((node) => (node.type === type && 'identifier' in node ? [node.identifier] : []))
  const notes = ids('footnoteDefinition')
  expect(new Set(notes).size).toBe(notes.length)
  expect(new Set(ids('footnoteReference'))).toEqual(new Set(notes))
})

test('every quotation of the record is in it word for word, with its place', () => {
  const words = seen(markdown)
  for (const { mentions } of sampleRecord.items)
    for (const { quote, start, end } of mentions) {
      expect(words).toContain(quote)
      expect(words).toContain(`${start}–${end}`)
    }
})

test('a supposed date says why', () => {
  expect(seen(markdown)).toContain('6–7 May 2031, supposed: its “on Tuesday” and the wire that it reprints')
})

test.each([
  '<script>alert(1)</script>',
  '**bold** _it_ `code`',
  '[a](http://b.example)',
  '# title',
  '1. one',
  '| a | b |',
  '![x](y)',
  '&amp;',
  '[^1]',
  '~~gone~~',
  'http://b.example/a_b_c',
])('%j stays words wherever it stands', (words) => {
  const made = toMarkdown(hostileRecord(words))
  expect(seen(made)).toContain(`Some say ${words} and no more.`)
  const kinds = new Set(all(read(made)).map(({ type }) => type))
  for (const kind of ['html', 'image', 'emphasis', 'delete', 'code'] as const)
    expect(kinds.has(kind)).toBe(false)
})

test('any words stay verbatim where they are quoted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), (any) => {
      const words = `a${any.replaceAll(/\s+/gu, ' ')}z`
      expect(seen(toMarkdown(hostileRecord(words)))).toContain(`Some say ${words} and no more.`)
    }),
    { numRuns: 60 },
  )
})

test('a record that points at nothing still prints', () => {
  expect(toMarkdown({ ...sampleRecord, reports: [], actors: [] })).toContain('# Veldania')
  expect(toMarkdown({ ...sampleRecord, items: [], stories: [] })).toContain('# Record of 4 reports')
  expect(toMarkdown(sampleRecord)).toContain(sampleReports.wire.source)
})
