// @ts-expect-error: the package has no types
import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../language/analyse.ts'
import { english } from '../../language/en/pack.ts'
import type { Report } from '../../read/report.ts'
import { dayNumber, dayText } from '../../text/edtf.ts'
import { said, supposed } from '../../text/known.ts'
import type { ReportId } from '../../text/range.ts'
import { findDates } from '../dates.ts'
import type { DateExpression } from '../finding.ts'
import { readingNeedsPublication } from './reading.ts'
import { anchorValue, resolve, resolveDates } from './resolve.ts'

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

const datesIn = (text: string, published: string | null = '2021-12-16'): readonly DateExpression[] =>
  findDates(analyse(reportOf(text, published === null ? null : said(published)), english), english)

/** "words → kind value" of every date of a text published on Thursday, 16 December 2021. */
const told = (text: string, published?: string | null): readonly string[] =>
  datesIn(text, published).map((date) => `${text.slice(date.start, date.end)} → ${date.value ?? date.kind}`)

describe('a date that says all', () => {
  test.each([
    ['The bridge opened on March 31, 2014.', 'March 31, 2014 → 2014-03-31'],
    ['The bridge opened on 31 March 2014.', '31 March 2014 → 2014-03-31'],
    ['The bridge opened on the 3rd of May 2014.', 'the 3rd of May 2014 → 2014-05-03'],
    ['It was signed on Sunday, Nov. 13, 2016 in Lima.', 'Sunday, Nov. 13, 2016 → 2016-11-13'],
    ['The file is dated 2016-11-13.', '2016-11-13 → 2016-11-13'],
    ['The file is dated 13/11/2016.', '13/11/2016 → 2016-11-13'],
    ['The file is dated 11/13/2016.', '11/13/2016 → 2016-11-13'],
    ['The mill closed in February 2022.', 'February 2022 → 2022-02'],
    ['The mill closed in 2009.', '2009 → 2009'],
    ['The mill closed in the 1990s.', 'the 1990s → 199X'],
    ['The mill closed in the early 1990s.', 'the early 1990s → 1990/1992'],
    ['It is the longest canal of the 21st century.', 'the 21st century → 20XX'],
    [
      'During the second half of the 20th century it rusted.',
      'the second half of the 20th century → 1950/1999',
    ],
    ['Sales rose in the third quarter of 2020.', 'the third quarter of 2020 → 2020-07/2020-09'],
    ['The dam broke in the summer of 2014.', 'the summer of 2014 → 2014-22'],
    ['At the end of 2016 the fund was empty.', 'the end of 2016 → 2016-12'],
    ['It ran between 2014 and 2016.', 'between 2014 and 2016 → 2014/2016'],
    ['It ran from May 3 to June 5, 2019.', 'May 3 to June 5, 2019 → 2019-05-03/2019-06-05'],
    ['He has been mayor since 2013.', 'since 2013 → 2013/..'],
    ['He is barred until 2022.', 'until 2022 → ../2022'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected])
    expect(told(text, null)).toEqual([expected])
  })
})

describe('a date seen from the publication date', () => {
  test.each([
    ['The mayor resigned on Wednesday.', 'Wednesday → 2021-12-15'],
    ['The mayor resigned Tuesday night.', 'Tuesday night → 2021-12-14'],
    ['The mayor resigned late on Friday.', 'late on Friday → 2021-12-10'],
    ['The council will meet on Friday.', 'Friday → 2021-12-17'],
    ['The council is due to meet on Monday.', 'Monday → 2021-12-20'],
    ['The harbour reopens on Monday.', 'Monday → 2021-12-13'],
    ['The talks resume on Monday.', 'Monday → 2021-12-20'],
    ['The mayor resigned last Thursday.', 'last Thursday → 2021-12-09'],
    ['The council will meet next Thursday.', 'next Thursday → 2021-12-23'],
    ['The mayor resigned on Friday last week.', 'Friday last week → 2021-12-10'],
    ['The mayor resigned yesterday.', 'yesterday → 2021-12-15'],
    ['The fair starts tomorrow morning.', 'tomorrow morning → 2021-12-17'],
    ['The mayor resigned last week.', 'last week → 2021-12-06/2021-12-12'],
    ['The mayor resigned last month.', 'last month → 2021-11'],
    ['The fair opens next year.', 'next year → 2022'],
    ['They met in February next year.', 'February next year → 2022-02'],
    ['They met last June.', 'last June → 2021-06'],
    ['They will meet next February.', 'next February → 2022-02'],
    ['They met on November 15.', 'November 15 → 2021-11-15'],
    ['They will meet again in March.', 'March → 2022-03'],
    ['The games (February 4-20) will be held in the north.', 'February 4-20 → 2022-02-04/2022-02-20'],
    [
      'It grew in the first nine months of this year.',
      'the first nine months of this year → 2021-01/2021-09',
    ],
    ['It opens in the middle of next year.', 'the middle of next year → 2022-05/2022-08'],
    ['The post was cut in early December.', 'early December → 2021-12-01/2021-12-10'],
    ['He came to power two years ago.', 'two years ago → 2019'],
    ['He arrived three weeks ago.', 'three weeks ago → 2021-11-25'],
    ['He left more than a decade ago.', 'more than a decade ago → ../2011'],
    ['Prices doubled over the past two years.', 'the past two years → 2019/2021'],
    ['The mayor resigned on Halloween.', 'Halloween → 2021-10-31'],
    ['It snowed last summer.', 'last summer → 2021-22'],
    ['The firm posted a loss in the fourth quarter.', 'the fourth quarter → 2021-10/2021-12'],
    ['It left at 11:36 a.m. Tuesday.', '11:36 a.m. Tuesday → 2021-12-14T11:36'],
    ['It left at 9:15 pm GMT on Monday.', '9:15 pm GMT on Monday → 2021-12-13T21:15Z'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected])
    const [date] = datesIn(text, null)
    expect(date).toMatchObject({ value: null })
  })
})

describe('a date seen from another one', () => {
  test.each([
    ['He joined in 2008. One year later he left.', ['2008 → 2008', 'One year later → 2009']],
    [
      'She sued in May 2016 and settled the following month.',
      ['May 2016 → 2016-05', 'the following month → 2016-06'],
    ],
    [
      'It rose in early 2016. In late January of that year it fell.',
      ['early 2016 → 2016-01/2016-04', 'late January of that year → 2016-01-21/2016-01-31'],
    ],
    ['The strait was closed in 2014. Since then, trade has moved.', ['2014 → 2014', 'Since then → 2014/..']],
    [
      'It left at 11:36 a.m. Tuesday and returned at 7:33 p.m.',
      ['11:36 a.m. Tuesday → 2021-12-14T11:36', '7:33 p.m. → 2021-12-14T19:33'],
    ],
    [
      'He did not learn of it until the day after Christmas 2015.',
      ['the day after Christmas 2015 → 2015-12-26'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

test('“eight days after” dates the event it locates where the report fixes one of the two', () => {
  const text = 'The leaders met on Wednesday. The meeting came eight days after the two spoke by telephone.'
  const located = datesIn(text)[1]
  expect(located).toMatchObject({
    kind: 'date',
    value: '2021-12-15',
    reading: { kind: 'beside', fixes: 'located', date: 'd1' },
  })
  expect(located && anchorValue(located.reading, '2021-12-16')).toBe('2021-12-07')

  expect(told('She quit two days after the vote of 4 May 2019.')).toEqual([
    'two days after → 2019-05-06',
    '4 May 2019 → 2019-05-04',
  ])
  expect(told('Two years after the quarry closed, the village was empty.')).toEqual(['Two years → P2Y'])
})

describe('a length of time, a repeated time, an amount without a number', () => {
  test.each([
    ['The siege lasted ten years.', 'ten years → P10Y'],
    ['A 20-year treaty was signed.', '20-year → P20Y'],
    ['They spoke for just over an hour.', 'just over an hour → PT1H'],
    ['An orbit takes 94 minutes and 24 seconds.', '94 minutes and 24 seconds → PT94M24S'],
    ['The pump runs every day.', 'every day → P1D'],
    ['It happens a few times a week.', 'a few times a week → P1W'],
    ['The road was closed for months.', 'months → vague'],
    ['The road was closed a few days ago.', 'a few days ago → vague'],
    ['Prices fell in recent weeks.', 'recent weeks → vague'],
    ['The road is now open.', 'now → vague'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })
})

test.each([
  'She may march in the second row.',
  'About 2000 people came, 1950 soldiers among them.',
  'The match ended 2:1, and the code is A-2014.',
  'The Winter Olympics and the Summer Palace.',
  'Prime Minister May spoke to Mr. March.',
  'A 35-year-old driver was hurt.',
  'He pays five dollars a day.',
  'The Sun and the Gazette Today reported it.',
])('sees no date in %j', (text) => {
  expect(told(text)).toEqual([])
})

describe('the publication date', () => {
  test('is never the clock: without one, relative dates have no value', () => {
    expect(told('He resigned yesterday, after the flood of 2014.', null)).toEqual([
      'yesterday → date',
      '2014 → 2014',
    ])
  })

  test('may be several days where all of them lead to the same value', () => {
    const wednesday = datesIn('He resigned on Wednesday.')[0]?.reading
    const yesterday = datesIn('He resigned yesterday.')[0]?.reading
    expect(wednesday && resolve(wednesday, '2021-12-15/2021-12-16').value).toBe('2021-12-15')
    expect(yesterday && resolve(yesterday, '2021-12-15/2021-12-16').value).toBeNull()
    expect(yesterday && resolve(yesterday, '2021-12-..').value).toBeNull()
  })

  test('when only supposed, is marked in every date that rests on it', () => {
    const dates = datesIn('He resigned on Wednesday, after the flood of 2014.', null)
    const later = resolveDates(dates, supposed('2021-12-16', 'the other reports of the story'))
    expect(later.map(({ value, supposed }) => [value, supposed])).toEqual([
      ['2021-12-15', true],
      ['2014', false],
    ])
  })
})

// ——— Laws

const PHRASES = [
  'on Wednesday',
  'last Friday',
  'yesterday',
  'tomorrow',
  'last week',
  'this week',
  'three days ago',
  'two weeks ago',
  'in May 2016',
  'since 2013',
  'on 4 May 2019',
  'in the 1990s',
  'for ten years',
  'at 9 a.m. on Monday',
  'the next day',
  'the previous week',
  'two days later',
  'eight days after the vote',
  'next month',
  'on Christmas Eve',
  'at noon',
  'recently',
  'every year',
  'in the first half of the 18th century',
  'between May 3 and June 5',
  'early next year',
  'a few days ago',
]
const GLUE = [
  'The mayor resigned',
  'The council will meet',
  'and',
  ',',
  '. ',
  ' – ',
  '(',
  ')',
  '2014',
  '12',
  'May',
  'of',
  'the',
]
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...PHRASES), fc.constantFrom(...GLUE), fc.string({ maxLength: 12 })), {
    maxLength: 14,
  })
  .map((parts) => parts.join(' '))

test('every expression lies in its text, none overlaps another, and every value is valid', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom('2021-12-16', '2016-02-29', '2020-01-01', '1999-12'),
      (text, published) => {
        let end = 0
        for (const date of datesIn(text, published)) {
          expect(date.start).toBeGreaterThanOrEqual(end)
          expect(date.end).toBeGreaterThan(date.start)
          expect(date.end).toBeLessThanOrEqual(text.length)
          end = date.end
          if ((date.kind === 'date' || date.kind === 'time') && date.value !== null)
            expect(() => edtf(date.value)).not.toThrow()
          expect(JSON.parse(JSON.stringify(date))).toEqual(date)
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('published whole weeks later, relative dates move by exactly that and absolute ones never', () => {
  const relative = [
    'on Wednesday',
    'last Friday',
    'yesterday',
    'last week',
    'three days ago',
    'two weeks ago',
    'Tuesday night',
  ]
  const absolute = ['in May 2016', 'since 2013', 'on 4 May 2019', 'in the 1990s']
  const shifted = (value: string, days: number) =>
    value.replace(/\d{4}-\d{2}-\d{2}/gu, (day) => {
      const [y = 0, m = 0, d = 0] = day.split('-').map(Number)
      return dayText(dayNumber(y, m, d) + days)
    })
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 1, max: 500 }),
      fc.constantFrom(...relative, ...absolute),
      (day, weeks, phrase) => {
        const [date] = datesIn(`The mayor resigned ${phrase}.`, null)
        if (date === undefined) throw new Error(`no date in ${phrase}`)
        const before = resolve(date.reading, dayText(day)).value
        const after = resolve(date.reading, dayText(day + 7 * weeks)).value
        expect(before).not.toBeNull()
        expect(readingNeedsPublication(date.reading)).toBe(relative.includes(phrase))
        expect(after).toBe(relative.includes(phrase) ? shifted(before ?? '', 7 * weeks) : before)
      },
    ),
  )
})

test('a sentence without reference to another reads alone as it reads in its text', () => {
  const alone = PHRASES.filter((phrase) => !/next day|previous|later|after|noon/u.test(phrase))
  fc.assert(
    fc.property(fc.constantFrom(...alone), fc.constantFrom(...alone), (phrase, other) => {
      const sentence = `The mayor resigned ${phrase}.`
      const values = (text: string) => datesIn(text).map((date) => date.value)
      expect(values(`The council met ${other}. ${sentence}`).slice(-values(sentence).length)).toEqual(
        values(sentence),
      )
    }),
  )
})

test('a long chain of neighbours stays small and hostile text stays quick', () => {
  const chain = `He came in May 2016. ${'He left the next month. '.repeat(300)}`
  expect(JSON.stringify(datesIn(chain)).length).toBeLessThan(400_000)
  const started = performance.now()
  datesIn('one hundred and '.repeat(4_000))
  datesIn(`${'between May 3 and '.repeat(3_000)}`)
  datesIn('the '.repeat(20_000))
  expect(performance.now() - started).toBeLessThan(15_000)
})
