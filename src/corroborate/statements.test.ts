import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../extract/extraction.ts'
import { readPlain } from '../read/plain.ts'
import { quote } from '../text/range.ts'
import { linkActors } from './actors.ts'
import { corroborate } from './corroborate.ts'
import { type Item, rangesOf } from './item.ts'
import { findLineage } from './lineage.ts'

const LEAD = 'The lock at Orvel burst on Monday and the river flooded the old harbour of the town.'

const extractionsOf = (texts: readonly string[]) =>
  texts.map((text, i) =>
    extract(
      readPlain(
        `The flood at Orvel as outlet ${'abcde'[i]} saw it\n\n12 March 2024\n\n${LEAD}\n\n${text}`,
        `${i}.txt`,
      ),
    ),
  )

/** What reports of one story, each with these words in it, let people say. */
function itemsOf(...texts: readonly string[]): readonly Item[] {
  const extractions = extractionsOf(texts).sort((a, b) => (a.report.id < b.report.id ? -1 : 1))
  const { actorOf, actors } = linkActors(extractions)
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  const story = {
    id: 's',
    title: 'The flood at Orvel',
    reports: extractions.map(({ report }) => ({ id: report.id, source: report.source })),
    thread: null,
    from: '2024-03-12',
    to: '2024-03-12',
  }
  const identities = { actorOf, nameOf: (id: string) => names.get(id) ?? id }
  return corroborate(story, extractions, findLineage(extractions), identities)
}

const statements = (...texts: readonly string[]): readonly Item[] =>
  itemsOf(...texts).filter(({ kind }) => kind === 'statement')

/** The statement that holds these words, and how many reports tell it. */
const telling = (items: readonly Item[], words: string): Item | undefined =>
  items.find(({ mentions }) => mentions.some((mention) => mention.quote.includes(words)))

const reports = (item: Item | undefined): number => new Set(item?.mentions.map(({ report }) => report)).size

describe('the same words in several reports', () => {
  test.each([
    [
      'a half that one of them quotes',
      'Mayor Ines Tallow said: “The old gate was rotten for years. We begged the province for a new one.”',
      '“We begged the province for a new one,” Mayor Ines Tallow said.',
      'begged the province',
    ],
    [
      'a quotation and what another retells of it',
      '“We begged the province for a new gate every single winter,” Mayor Ines Tallow said.',
      'Mayor Ines Tallow said that the town had begged the province for a new gate every winter.',
      'begged the province',
    ],
    [
      'two translations',
      '“The province has ignored our warnings about the rotten gate for ten years,” Mayor Ines Tallow said.',
      'Mayor Ines Tallow declared: “For ten years our warnings of a rotten gate have been ignored by the province.”',
      'ignored',
    ],
    [
      'a quotation beside which one report names nobody',
      '“The province has ignored our warnings about the rotten gate,” Mayor Ines Tallow said.',
      'It was a bitter morning in the town hall. “The province has ignored our warnings about the rotten gate.” Then silence.',
      'ignored our warnings',
    ],
    [
      'a chief and the body that is spoken for',
      'The police chief of Orvel, Arno Welt, said looters had broken into eleven cellars by the quay.',
      'Police said looters broke into eleven cellars at the quay.',
      'looters',
    ],
  ])('%s', (_, first, second, words) => {
    expect(reports(telling(statements(first, second), words))).toBe(2)
  })

  test('what only one of them quotes stays its own', () => {
    const items = statements(
      'Mayor Ines Tallow said: “The old gate was rotten for years. We begged the province for a new one.”',
      '“We begged the province for a new one,” Mayor Ines Tallow said.',
    )
    expect(reports(telling(items, 'rotten for years'))).toBe(1)
    expect(telling(items, 'rotten for years')?.mentions[0]?.quote).not.toContain('begged')
  })

  test.each([
    [
      'two remarks of one speaker',
      '“The old gate was rotten for years,” Mayor Ines Tallow said.',
      '“Nobody slept in the harbour that night,” Mayor Ines Tallow said.',
    ],
    [
      'other numbers',
      'Mayor Ines Tallow said that 340 families had left the harbour quarter.',
      'Mayor Ines Tallow said that 90 families had left the harbour quarter.',
    ],
    [
      'a courtesy of two speakers',
      '“Thank you all,” Mayor Ines Tallow said.',
      '“Thank you very much,” Arno Welt said.',
    ],
  ])('%s are kept apart', (_, first, second) => {
    expect(statements(first, second).filter((item) => reports(item) > 1)).toEqual([])
  })
})

describe('what reports cannot both be right about', () => {
  test('with and without a “not”', () => {
    const items = statements(
      '“The harbour quarter will be rebuilt on the old ground,” Mayor Ines Tallow said.',
      'Mayor Ines Tallow said: “The harbour quarter will not be rebuilt on the old ground.”',
      'Mayor Ines Tallow told them the harbour quarter will be rebuilt on the old ground.',
    )
    const item = telling(items, 'rebuilt')
    expect(item?.verdict).toMatchObject({ kind: 'conflicting', about: 'polarity' })
    expect(item?.verdict.kind === 'conflicting' && item.verdict.sides.map(({ length }) => length)).toEqual([
      2, 1,
    ])
    expect(item?.differences?.map(({ kind }) => kind)).toContain('negation')
  })

  test('one quotation and two names', () => {
    const items = statements(
      '“The province has ignored our warnings about the rotten gate for years,” Ines Tallow said.',
      '“The province has ignored our warnings about the rotten gate for years,” Arno Welt said.',
    )
    expect(telling(items, 'ignored')?.verdict).toMatchObject({ kind: 'conflicting', about: 'speaker' })
  })

  test('what one says and another denies', () => {
    const items = statements(
      'Ines Tallow said that the province had ignored three warnings about the rotten gate.',
      'Arno Welt denied that the province had ignored three warnings about the rotten gate.',
    )
    const said = items.find(({ verdict }) => verdict.kind === 'denied')
    expect(said?.mentions[0]?.quote).toContain('ignored three warnings')
    expect(items.map(({ id }) => id)).toContain(said?.verdict.kind === 'denied' && said.verdict.by)
  })

  test.each([
    [
      'a person and a body',
      '“The gate was inspected by two engineers in January,” Arno Welt of the Orvel River Board said.',
      '“The gate was inspected by two engineers in January,” the Orvel River Board said.',
    ],
    [
      'a pronoun',
      'Ines Tallow came at noon. “The gate was inspected by two engineers in January,” she said.',
      '“The gate was inspected by two engineers in January,” Arno Welt said.',
    ],
    [
      'other words for the same',
      '“We will not sell the mill to anyone who wants to tear it down,” Ines Tallow said.',
      '“We shall never sell the mill to somebody who wants to pull it down,” Ines Tallow said.',
    ],
    [
      'a negation of something else',
      '“We will rebuild the quarter, and we will not ask the province again,” Ines Tallow said.',
      '“We will rebuild the quarter,” Ines Tallow said.',
    ],
  ])('%s are no conflict', (_, first, second) => {
    expect(itemsOf(first, second).filter(({ verdict }) => verdict.kind === 'conflicting')).toEqual([])
  })
})

const SAYINGS = [
  '“The old gate was rotten for years. We begged the province for a new one,” Mayor Ines Tallow said.',
  'Mayor Ines Tallow said that the town had begged the province for a new gate.',
  'Arno Welt denied that the old gate was rotten. “Nobody slept that night.”',
  '“The old gate was not rotten for years,” Arno Welt told reporters.',
  'Police said looters broke into eleven cellars at the quay.',
]

test('every mention is words of its report, no two items share an id, and order changes nothing', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...SAYINGS), { minLength: 2 }), (texts) => {
      const items = statements(...texts)
      const text = new Map(extractionsOf(texts).map(({ report }) => [report.id, report.text]))
      for (const { mentions, verdict } of items) {
        for (const mention of mentions) {
          expect(quote(text.get(mention.report) ?? '', mention)).toBe(mention.quote)
          expect(rangesOf(mention).every(({ start, end }) => start < end)).toBe(true)
        }
        if (verdict.kind === 'conflicting')
          expect(verdict.sides.flat().sort((a, b) => a - b)).toEqual([...mentions.keys()])
      }
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    }),
    { numRuns: 12 },
  )
})
