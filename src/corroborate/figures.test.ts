import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../extract/extraction.ts'
import type { Figure } from '../extract/finding.ts'
import { recordOf } from '../rapporteur.ts'
import { readPlain } from '../read/plain.ts'
import { said } from '../text/known.ts'
import { compareDates, type Dated } from './dates.ts'
import { agreementOf, amountOf, excludes } from './figures/amounts.ts'

/** Reports of one story that differ in one sentence, and in how they begin and end. */
const FRAMES = [
  (sentence: string) =>
    `Ferry sinks off Oxmere\n\nThe ferry Halden sank off the harbour of Oxmere in a storm on Monday evening. ${sentence} The coastguard of Oxmere sent helicopters to the ferry Halden.`,
  (sentence: string) =>
    `Storm sinks the ferry Halden\n\nA storm sank the ferry Halden off Oxmere harbour late on Monday. ${sentence} Helicopters of the coastguard flew to the ferry, Mayor Ines Tallow of Oxmere said.`,
  (sentence: string) =>
    `Oxmere mourns\n\nOxmere mourns after the ferry Halden went down in Monday's storm off the harbour. ${sentence} The coastguard will search the harbour for the ferry again.`,
]

/** Verdicts on the items of `kind` whose mentions stand in at least two of the reports. */
function verdicts(kind: 'figure' | 'date', sentences: readonly string[], days: readonly string[] = []) {
  const found = sentences.map((sentence, i) => {
    const frame = FRAMES[i % FRAMES.length]
    const report = readPlain(frame?.(sentence) ?? sentence, `${i}.txt`)
    return extract({ ...report, url: null, published: said(days[i] ?? '2024-05-07') })
  })
  return recordOf(found)
    .items.filter((item) => item.kind === kind)
    .filter(({ mentions }) => new Set(mentions.map(({ report }) => report)).size > 1)
    .map(({ verdict }) => verdict)
}

const conflicting = (all: ReturnType<typeof verdicts>) => all.filter(({ kind }) => kind === 'conflicting')

describe('figures that contradict each other', () => {
  test.each([
    [
      'Divers found 84 passengers dead in the hull of the ferry.',
      'Divers found 52 passengers dead in the hull of the ferry.',
    ],
    [
      'The ferry carried 412 passengers and lorries with timber.',
      'The ferry carried 290 passengers and lorries with timber.',
    ],
    [
      'The repair of the broken pier will cost $32.6 million.',
      'The repair of the broken pier will cost $21.2 million.',
    ],
    [
      'The wreck of the ferry lies 40 metres deep on a bank of sand.',
      'The wreck of the ferry lies 80 metres deep on a bank of sand.',
    ],
  ])('%s / %s', (one, other) => {
    expect(conflicting(verdicts('figure', [one, other, one]))).toMatchObject([{ sides: [[0, 1], [2]] }])
  })
})

describe('a higher number in a later report', () => {
  const days = ['2024-05-07', '2024-05-09', '2024-05-07']

  test.each([
    ['The ferry carried 290 passengers and lorries with timber.', '290', '412'],
    ['The ferry was built by the yard of Velbrook with two engines and a crane.', 'two', 'five'],
    ['The star that the ferry was named after lies 3.8 billion light years away.', '3.8', '5.8'],
  ])('contradicts what does not grow: %s', (sentence, from, to) => {
    const all = verdicts('figure', [sentence, sentence.replace(from, to), sentence], days)
    expect(conflicting(all)).toHaveLength(1)
  })

  test.each([
    ['Divers found 52 passengers dead in the hull of the ferry.', '52', '84'],
    ['The toll of the storm stood at 52 sailors in Oxmere.', '52', '61'],
    ['Police arrested 12 sailors of the ferry over the sinking.', '12', '19'],
    ['About 40,000 litres of oil have leaked from the ferry.', 'About 40,000', '62,000'],
  ])('revises what is counted anew: %s', (sentence, from, to) => {
    const all = verdicts('figure', [sentence, sentence.replace(from, to), sentence], days)
    expect(conflicting(all)).toEqual([])
    expect(all).toContainEqual(expect.objectContaining({ kind: 'compatible', reason: 'update' }))
  })
})

describe('figures that differ and do not contradict each other', () => {
  test.each([
    [
      'a count that grows',
      'Divers found 52 passengers dead in the hull of the ferry.',
      'Divers found 84 passengers dead in the hull of the ferry.',
      '2024-05-09',
    ],
    [
      'a bound',
      'At least 80 passengers were rescued from the sinking ferry.',
      'Boats rescued 84 passengers from the sinking ferry.',
      '2024-05-07',
    ],
    [
      'a rounded number',
      'About 80 passengers were rescued from the sinking ferry.',
      'Boats rescued 84 passengers from the sinking ferry.',
      '2024-05-07',
    ],
    [
      'another unit',
      'The wreck of the ferry lies 40 metres deep on a bank of sand.',
      'The wreck of the ferry lies 131 feet deep on a bank of sand.',
      '2024-05-07',
    ],
    [
      'another measure',
      'The hole in the ferry was 40 metres long at the bow.',
      'The hole in the ferry was 12 metres wide at the bow.',
      '2024-05-07',
    ],
    [
      'another thing',
      'The ferry carried 412 passengers and lorries with timber.',
      'The ferry carried 31 lorries and many passengers.',
      '2024-05-07',
    ],
    [
      'an addition',
      'Boats rescued 84 passengers from the sinking ferry.',
      'Boats rescued another 12 passengers from the sinking ferry.',
      '2024-05-07',
    ],
  ])('%s', (_, one, other, day) => {
    expect(conflicting(verdicts('figure', [one, other], ['2024-05-07', day]))).toEqual([])
  })
})

describe('days of one happening', () => {
  test.each([
    [
      'what comes on top until a day',
      'By Friday morning 62,000 litres of oil had leaked from the ferry Halden into the harbour of Oxmere.',
      'On Monday evening oil began to leak from the ferry Halden into the harbour of Oxmere.',
    ],
    [
      'another thing done to the same ferry',
      'Crews began to pump oil from the ferry Halden off Oxmere harbour on Friday, four days after it sank in a storm.',
      'The ferry Halden sank off Oxmere harbour in a storm on Monday.',
    ],
    [
      'noon of a day told before',
      'Mayor Ines Tallow opened the gymnasium on Friday. At noon the families of the sailors came with candles.',
      'Mayor Ines Tallow opened the gymnasium on Sunday. At noon the families of the sailors came with candles.',
    ],
  ])('no contradiction: %s', (name, one, other) => {
    const all = verdicts('date', [one, other, one], ['2024-05-14', '2024-05-14', '2024-05-14'])
    const because = conflicting(all).map((verdict) => verdict.because)
    expect(because.filter((words) => !name.startsWith('noon') || /noon/iu.test(words))).toEqual([])
  })

  test('the same minute of another day is a contradiction', () => {
    const one = 'Flight 12 left Oxmere for Velbrook at 11:36 a.m. on Tuesday with the families.'
    const other = 'At 11:36 a.m. on Thursday the flight to Velbrook left with the families of the sailors.'
    const days = ['2024-05-10', '2024-05-10', '2024-05-10']
    expect(conflicting(verdicts('date', [one, other, one], days))).toHaveLength(1)
  })

  test('another day of the week is a contradiction', () => {
    const one = 'Captain Otto Brandt met the families of the lost sailors in the old gymnasium on Friday.'
    const all = verdicts(
      'date',
      [one, one.replace('Friday', 'Sunday'), one],
      Array.from({ length: 3 }, () => '2024-05-14'),
    )
    expect(conflicting(all)).toHaveLength(1)
  })

  test.each([
    ['the same day in other words', 'on Friday', 'on 10 May'],
    ['less precisely', 'on Friday', 'last week'],
  ])('%s is none', (_, one, other) => {
    const sentence = (when: string) =>
      `Captain Otto Brandt met the families of the lost sailors in the old gymnasium ${when}.`
    const all = verdicts(
      'date',
      [sentence(one), sentence(other), sentence(one)],
      Array.from({ length: 3 }, () => '2024-05-14'),
    )
    expect(conflicting(all)).toEqual([])
  })
})

describe('compareDates', () => {
  const dated = (words: string, published: string): Dated => {
    const report = readPlain(
      `Note\n\nThe council met ${words} in the old hall of Oxmere to speak of the bridge.`,
      'n.txt',
    )
    const extraction = extract({ ...report, url: null, published: said(published) })
    const [date] = extraction.dates
    if (date === undefined) throw new Error(`no date in “${words}”`)
    return { extraction, date }
  }

  test.each([
    ['on Tuesday', '2024-05-10', 'on Thursday', '2024-05-10', 'conflict'],
    ['on 7 May 2024', '2024-05-10', 'on 9 May 2024', '2024-05-10', 'conflict'],
    ['on 7 May 2024', '2024-05-10', 'in May 2024', '2024-05-10', 'precision'],
    ['on Tuesday', '2024-05-10', 'on 7 May 2024', '2024-05-10', 'same'],
    // the second was crawled two weeks later
    ['on Tuesday', '2024-05-10', 'on Tuesday', '2024-05-24', 'same'],
    ['last month', '2024-05-10', 'on 7 May 2024', '2024-05-10', 'doubt'],
  ])('%s (%s) and %s (%s): %s', (one, first, other, second, kind) => {
    expect(compareDates(dated(one, first), dated(other, second)).kind).toBe(kind)
  })
})

const figure = (value: number, unit: string, exactness: Figure['exactness'] = 'exact'): Figure => ({
  finding: 'figure',
  id: 'f1',
  rule: 'test',
  start: 0,
  end: 1,
  value,
  unit,
  unitText: unit,
  of: null,
  exactness,
})

const amounts = fc
  .record({
    value: fc.integer({ min: 1, max: 1_000_000 }),
    unit: fc.constantFrom('m', 'ft', 'km', 'hour', 'day', 'boat'),
    exactness: fc.constantFrom<Figure['exactness']>('exact', 'about', 'at least', 'at most'),
  })
  .map(({ value, unit, exactness }) => amountOf(figure(value, unit, exactness)))

test('it does not matter which of two amounts comes first, and none excludes itself', () => {
  fc.assert(
    fc.property(amounts, amounts, (a, b) => {
      expect(agreementOf(a, b)).toBe(agreementOf(b, a))
      expect(excludes(a, b)).toBe(excludes(b, a))
      expect(excludes(a, a)).toBe(false)
    }),
  )
})
