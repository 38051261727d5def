import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../language/analyse.ts'
import { english } from '../../language/en/pack.ts'
import type { Report } from '../../read/report.ts'
import { said } from '../../text/known.ts'
import type { ReportId } from '../../text/range.ts'
import { findDates } from '../dates.ts'
import { findFigures } from '../figures.ts'
import type { Figure } from '../finding.ts'
import { readNumber } from './numbers.ts'

const reportOf = (text: string, published: Report['published']): Report => ({
  id: 'r-1' as ReportId,
  source: 'test',
  url: null,
  title: null,
  outlet: null,
  authors: [],
  dateline: null,
  agencies: [],
  language: 'en',
  published,
  modified: null,
  text,
  body: text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length, rule: 'test' }],
  notes: [],
})

function figuresIn(text: string, published: Report['published'] = said('2021-12-16')): readonly Figure[] {
  const document = analyse(reportOf(text, published), english)
  return findFigures(document, english, findDates(document, english))
}

test.each([
  ['seven', 7],
  ['twenty-one', 21],
  ['two hundred and six', 206],
  ['three thousand four hundred', 3400],
  ['one million two hundred thousand', 1_200_000],
  ['150,000 million', 150e9],
  ['4 hundred million', 400e6],
  ['a hundred thousand', 100_000],
])('reads the number %j', (text, value) => {
  expect(readNumber(text, english.numbers)).toBe(value)
})

describe('values and units', () => {
  test.each([
    ['Trade reached 150,000 million dollars.', 150e9, 'USD'],
    ['The ferry cost $1.5bn.', 1.5e9, 'USD'],
    ['The ferry cost US $84 billion.', 84e9, 'USD'],
    ['The ferry cost £2.7m.', 2.7e6, 'GBP'],
    ['The fund holds €2.3 trillion.', 2.3e12, 'EUR'],
    ['The fine was 7.5 million Danish crowns.', 7.5e6, 'DKK'],
    ['The ticket is HK$216,925.', 216_925, 'HKD'],
    ['Petrol costs $2.11 per gallon.', 2.11, 'USD per gal'],
    ['Half a million people marched.', 500_000, 'people'],
    ['A third of the fields froze.', 1 / 3, 'field'],
    ['Nearly two-thirds of the sailors left.', 2 / 3, 'sailor'],
    ['One in five sailors left.', 0.2, 'sailor'],
    ['Sales rose 5%.', 5, 'percent'],
    ['Sales rose five per cent.', 5, 'percent'],
    ['The lead grew by 3 percentage points.', 3, 'percentage point'],
    ['They share a border of over 4,000 kilometers.', 4000, 'km'],
    ['The tower is 37m high.', 37, 'm'],
    ['The wind blew at 50mph.', 50, 'mph'],
    ['It reached minus 30 degrees Celsius.', -30, '°C'],
    ['A 20-year treaty was signed.', 20, 'year'],
    ['The call lasted an hour.', 1, 'hour'],
    ['They spoke for just over an hour.', 1, 'hour'],
    ['The bloc of 27 countries agreed.', 27, 'country'],
    ['They have met 37 times.', 37, 'times'],
    ['The four largest ports closed.', 4, 'port'],
    ['It has a six-cylinder engine.', 6, 'cylinder'],
    ['She had 0.5 WAR.', 0.5, 'WAR'],
    ['There was one survivor.', 1, 'survivor'],
  ])('%s', (text, value, unit) => {
    expect(figuresIn(text)).toMatchObject([{ value, unit }])
  })
})

describe('ranges and amounts without a number', () => {
  test.each([
    ['Between 12 and 15 boats sank.', 12, 15],
    ['Some 12 to 15 boats sank.', 12, 15],
    ['It will cost $3 to $5 billion.', 3e9, 5e9],
    ['It will cost $200 to $4 million.', 200, 4e6],
    ['The village is 15-22 miles away.', 15, 22],
    ['Dozens of boats sank.', 12, 120],
    ['Tens of thousands of people marched.', 10_000, 100_000],
  ])('%s', (text, min, max) => {
    expect(figuresIn(text)).toMatchObject([{ min, max }])
  })

  test('a change has the value it came to', () => {
    expect(figuresIn('The toll rose from 3 to 6 people.')).toMatchObject([
      { value: 6, min: 3, max: 6, change: 'up' },
    ])
    expect(figuresIn('The price fell by $2 million to $14 million.')).toMatchObject([
      { value: 2e6, change: 'down' },
      { value: 14e6 },
    ])
  })
})

test.each([
  ['About 40 boats sank.', 'about'],
  ['At least 40 boats sank.', 'at least'],
  ['More than 40 boats sank.', 'at least'],
  ['Up to 40 boats sank.', 'at most'],
  ['Fewer than 40 boats sank.', 'at most'],
  ['40 boats or more sank.', 'exact'],
  ['40 or more boats sank.', 'at least'],
  ['Exactly 40 boats sank.', 'exact'],
])('%s is meant as %s', (text, exactness) => {
  expect(figuresIn(text)).toMatchObject([{ value: 40, exactness }])
})

test('says what is measured and for which period', () => {
  const text = 'In the first nine months of this year trade reached a record sum of 100 billion dollars.'
  const [figure] = figuresIn(text)
  expect(figure).toMatchObject({ value: 100e9, of: 'record sum', scope: '2021-01/2021-09', scopeBy: 'd1' })
  expect(figuresIn('The fund held $3 billion as of 30 June 2020.')).toMatchObject([
    { value: 3e9, asOf: '2020-06-30' },
  ])
  // Without a publication date the period is named, and gets its value when the report gets its date.
  const [undated] = figuresIn(text, null)
  expect(undated).toMatchObject({ value: 100e9, scopeBy: 'd1' })
  expect(undated).not.toHaveProperty('scope')
  expect(figuresIn('Some 60 commercial fishermen protested.')[0]?.of).toBe('commercial fishermen')
  expect(figuresIn('A third of the population fled.')[0]?.of).toBe('the population')
})

test.each([
  'A T-72 tank burned.',
  'He is No. 1 in the list.',
  'The Group of 20 met.',
  'It was worse than 9/11.',
  'United won 2-0.',
  'They had a 5-11 season.',
  'The vote was on 4 May 2019.',
  'It left at 11:36 a.m. Tuesday.',
  'Flight 447 was late.',
  'Take Route 66.',
  'He finished third.',
  'Channel 5 showed it.',
  'They live at 49 Elm Road.',
  'Call +44 20 7946 0958.',
  'No one and nobody else came; each one left.',
  'One day he left.',
  'She plays on a PS4 and a 4K screen.',
  'It is a 3-in-1 tool.',
  'An all-in-one tool.',
  'At 4-7 they were last.',
])('sees no figure in %j', (text) => {
  expect(figuresIn(text)).toEqual([])
})

// ——— Laws

const SENTENCES = [
  'Trade reached 150,000 million dollars.',
  'Dozens of boats sank.',
  'Between 12 and 15 boats sank.',
  'Sales rose 5% to $3 billion.',
  'A 20-year treaty was signed.',
  'Nearly two-thirds of the sailors left.',
  'The mayor resigned on Wednesday.',
  'Nothing else happened.',
]

test('a figure does not change with the sentences around it', () => {
  const essence = (text: string) =>
    figuresIn(text).map(({ value, min, max, unit, exactness, change }) => ({
      value,
      min,
      max,
      unit,
      exactness,
      change,
    }))
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SENTENCES), { maxLength: 6 }), (sentences) => {
      expect(essence(sentences.join(' '))).toEqual(sentences.flatMap(essence))
    }),
  )
})

test('every figure lies in its text, none overlaps another, and its value is a finite number', () => {
  const parts = [
    '12',
    '$',
    'US$3',
    '1.5bn',
    'million',
    'two',
    'a third of',
    'half',
    '%',
    'per',
    'to',
    '-',
    'between',
    'km',
    'and',
    'boats',
    'about',
    'one',
    '1/2',
    '×10',
    'minus',
  ]
  const anyText = fc
    .array(fc.oneof(fc.constantFrom(...parts), fc.constantFrom(...SENTENCES), fc.string({ maxLength: 10 })), {
      maxLength: 16,
    })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0
      for (const figure of figuresIn(text)) {
        expect(figure.start).toBeGreaterThanOrEqual(end)
        expect(figure.end).toBeLessThanOrEqual(text.length)
        expect(figure.end).toBeGreaterThan(figure.start)
        expect(Number.isFinite(figure.value)).toBe(true)
        if (figure.ofSpan !== undefined)
          expect(text.slice(figure.ofSpan.start, figure.ofSpan.end)).toBe(figure.of)
        end = figure.end
      }
    }),
    { numRuns: 300 },
  )
})

test('hostile text stays quick', () => {
  const started = performance.now()
  figuresIn('one hundred and '.repeat(4_000))
  figuresIn('1,234,567 '.repeat(4_000))
  figuresIn('9'.repeat(30_000))
  figuresIn('between 1 and 2 '.repeat(4_000))
  expect(performance.now() - started).toBeLessThan(15_000)
})
