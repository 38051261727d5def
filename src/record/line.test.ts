import { describe, expect, test } from 'vitest'
import { mention, sampleRecord, sampleReport, sampleReports } from '../../test/record/sample.ts'
import type { Item, ItemMention } from '../corroborate/item.ts'
import type { Verdict } from '../corroborate/verdict.ts'
import type { Report } from '../read/report.ts'
import { said } from '../text/known.ts'
import { lineOf, lineText, matterOf, sideName } from './line.ts'
import { lookup } from './lookup.ts'

const [some] = sampleRecord.items
if (some === undefined) throw new Error('the sample has items')

/** An invented report of one sentence. */
const telling = (text: string, published: string, dateline: string | null = null): Report => ({
  ...sampleReport({
    source: `${text}.txt`,
    outlet: text,
    kinds: ['paragraph'],
    text,
    published: said(published),
  }),
  dateline,
})

/** The line of an item whose sides are these tellings: each a report and the words in it, with their value. */
function lineFor(
  parts: Partial<Item>,
  about: string,
  ...sides: readonly (readonly (readonly [Report, string, string?])[])[]
): string {
  const mentions = sides
    .flat()
    .map(([report, words, value]) => mention(report, words, value === undefined ? {} : { value }))
  let at = 0
  const indexes = sides.map((side) => side.map(() => at++))
  const verdict: Verdict = { kind: 'conflicting', about, sides: indexes, because: '' }
  const { date: _date, actors: _actors, ...rest } = some as Item
  const item: Item = { ...rest, label: mentions[0]?.quote ?? '', verdict, ...parts, mentions }
  const reports = sides.flat().map(([report]) => report)
  const all = lookup({
    ...sampleRecord,
    reports,
    items: [item],
    lineage: { origins: reports.map(({ id }) => ({ id, reports: [id], because: '' })), edges: [] },
  })
  return lineText(lineOf(all, item))
}

describe('what is counted is asked in words of the report', () => {
  test('where its sentence begins with the number', () => {
    const a = telling('At least 84 people died in the Harrow fire.', '2031-05-06')
    const b = telling('The Harrow fire killed 86 people.', '2031-05-08')
    expect(
      lineFor(
        { kind: 'figure', unit: 'person' },
        'value',
        [[a, '84', '84 person']],
        [[b, '86', '86 person']],
      ),
    ).toBe('How many people died in the Harrow fire: 84 people (1 report) or 86 people (1 report, later)')
  })
  test('else around the number', () => {
    const a = telling('The Harrow fire killed 84 people on Monday.', '2031-05-06')
    const b = telling('The fire in Harrow killed 86 people.', '2031-05-06')
    expect(
      lineFor(
        { kind: 'figure', unit: 'person' },
        'value',
        [[a, '84', '84 person']],
        [[b, '86', '86 person']],
      ),
    ).toBe(
      'How many, “The Harrow fire killed … people on Monday”: 84 people (1 report) or 86 people (1 report)',
    )
  })
  test('and money is much, not many', () => {
    const a = telling('The bank set aside $5 billion for it.', '2031-05-06')
    const b = telling('The bank set aside $6 billion for that.', '2031-05-06')
    expect(
      lineFor(
        { kind: 'figure', unit: 'USD' },
        'value',
        [[a, '$5 billion', '5000000000 USD']],
        [[b, '$6 billion', '6000000000 USD']],
      ),
    ).toBe('How much, “The bank set aside … for it”: $5 billion (1 report) or $6 billion (1 report)')
  })
})

test('a member of a list is told by those beside it', () => {
  const a = telling('Norland, Estria and Calvia will watch.', '2031-05-06')
  const b = telling('Norland, Istria and Calvia will watch.', '2031-05-06')
  expect(
    lineFor(
      { kind: 'name' },
      'one name in a list',
      [[a, 'Norland, Estria and Calvia', 'Calvia, Estria, Norland']],
      [[b, 'Norland, Istria and Calvia', 'Calvia, Istria, Norland']],
    ),
  ).toBe('Named beside Calvia and Norland: Estria (1 report) or Istria (1 report)')
})

test.each([
  ['date', 'date', 'When “The talks begin …”'],
  ['place', 'event', 'Where “The talks begin …”'],
  ['actor', 'event', 'Who “The talks begin …”'],
] as const)('a contradiction about the %s asks for it', (about, kind, matter) => {
  const a = telling('The talks begin on Monday.', '2031-05-06')
  const b = telling('The talks begin on Tuesday.', '2031-05-06')
  expect(lineFor({ kind }, about, [[a, 'on Monday']], [[b, 'on Tuesday']])).toBe(
    `${matter}: “on Monday” (1 report) or “on Tuesday” (1 report)`,
  )
})

describe('the order of the sides says how they are supported, not which is true', () => {
  const one = telling('The talks begin on Monday, says one.', '2031-05-07')
  const two = telling('The talks begin on Tuesday, says two.', '2031-05-06')
  const three = telling('The talks begin on Monday, says three.', '2031-05-09')
  const spot = telling('The talks begin on Friday, says four.', '2031-05-06', 'Harrow')
  test('more origins come first, though later', () => {
    expect(
      lineFor(
        { kind: 'date' },
        'date',
        [[two, 'Tuesday']],
        [
          [one, 'Monday'],
          [three, 'Monday'],
        ],
      ),
    ).toContain('“Monday” (2 reports, 2 origins) or “Tuesday” (1 report)')
  })
  test('of as many origins the earlier', () => {
    expect(lineFor({ kind: 'date' }, 'date', [[one, 'Monday']], [[two, 'Tuesday']])).toContain(
      '“Tuesday” (1 report) or “Monday” (1 report, later)',
    )
  })
  test('of as early the one from the spot', () => {
    expect(lineFor({ kind: 'date' }, 'date', [[two, 'Tuesday']], [[spot, 'Friday']])).toContain(
      '“Friday” (1 report) or “Tuesday” (1 report)',
    )
  })
  test('an update is told in the order of time', () => {
    const jobs = sampleRecord.items.find(({ id }) => id === 'i-5jobs')
    expect(jobs && lineText(lineOf(lookup(sampleRecord), jobs))).toBe(
      'People who work at the dam: 4,200 people (1 report), then 4,350 people (1 report, later)',
    )
  })
})

describe('a side is named', () => {
  const { wire, courier } = sampleReports
  const named = (kind: Item['kind'], ...mentions: readonly ItemMention[]) => {
    const sides = mentions.map((_, index) => [index])
    const item: Item = {
      ...some,
      kind,
      mentions,
      verdict: { kind: 'conflicting', about: 'x', sides, because: '' },
    }
    return sides.map((side) => sideName(lookup(sampleRecord), item, side).text)
  }
  test('by its words where they are short', () => {
    expect(named('name', mention(wire, 'Estria'), mention(courier, 'Istria'))).toEqual(['Estria', 'Istria'])
  })
  test('by the members of its list that the other list lacks', () => {
    expect(
      named(
        'name',
        mention(wire, 'Norland, Estria and Calvia', { value: 'Calvia, Estria, Norland' }),
        mention(courier, 'Norland, Istria and Calvia', { value: 'Calvia, Istria, Norland' }),
      ),
    ).toEqual(['Estria', 'Istria'])
  })
  test('by its amount, date or actor', () => {
    expect(
      named(
        'figure',
        mention(wire, '4,200 people', { value: '4200 person' }),
        mention(courier, '4,350', { value: 'about 4350 person' }),
      ),
    ).toEqual(['4,200 people', 'about 4,350 people'])
    expect(
      named(
        'date',
        mention(wire, 'on Tuesday', { value: '2031-05-06' }),
        mention(courier, 'on Wednesday', { value: '2031-05-07' }),
      ),
    ).toEqual(['6 May 2031', '7 May 2031'])
    expect(
      named(
        'event',
        mention(wire, 'Marrow', { value: 'a-marrow' }),
        mention(wire, 'Brek', { value: 'a-brek' }),
      ),
    ).toEqual(['Ida Marrow', 'Tomas Brek'])
  })
})

test('the matter is the own line of the item where it has one', () => {
  const watch = sampleRecord.items.find(({ id }) => id === 'i-3watch')
  expect(watch && matterOf(lookup(sampleRecord), watch)).toBe('Which countries watch over the treaty')
})
