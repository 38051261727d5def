// @ts-expect-error: the package has no types
import edtf from 'edtf'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  calendarDay,
  compatibleDates,
  dayNumber,
  daySpan,
  dayText,
  isEdtf,
  singleDay,
  spanDays,
  within,
} from './edtf.ts'

test.each([
  ['2021-12-15', 1],
  ['2021-12', 31],
  ['2020', 366],
  ['199X', 3652],
  ['2017-22', 92],
  ['2021-12-06/2021-12-12', 7],
  ['2017-12-25~', 1],
  ['2016-11-09T06:10', 1],
  ['2016-02-07T00:30Z', 1],
  ['2013/..', Number.POSITIVE_INFINITY],
])('%s covers %d days', (date, days) => {
  expect(spanDays(date)).toBe(days)
})

test.each(['2021-13', '2021-02-30', '21', 'yesterday', '2016/2014', '', '../', '2021-12-..'])(
  '%j is no date',
  (text) => {
    expect(isEdtf(text)).toBe(false)
  },
)

test('dates hold and touch each other', () => {
  expect(within('2021-12-07', '2021-12')).toBe(true)
  expect(within('2021', '2021-12')).toBe(false)
  expect(compatibleDates('2013/..', '2014')).toBe(true)
  expect(compatibleDates('2021-12-06/2021-12-12', '2021-12-13')).toBe(false)
  expect(singleDay('2021-12')).toBeUndefined()
})

const someDay = fc.integer({ min: dayNumber(1000, 1, 1), max: dayNumber(2999, 12, 31) })

test('day numbers, calendar days and texts are the same days', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const { year, month, day: date, weekday } = calendarDay(day)
      expect(dayNumber(year, month, date)).toBe(day)
      expect(singleDay(dayText(day))).toBe(day)
      expect(((weekday % 7) + 1) % 7).toBe(calendarDay(day + 1).weekday % 7)
    }),
  )
})

test('what counts as a date here is one for the edtf package too', () => {
  const point = fc.oneof(
    someDay.map(dayText),
    fc.integer({ min: 1000, max: 2999 }).map(String),
    fc.constantFrom('199X', '20XX', '2017-22', '2021-12', '2016-11-09T06:10', '2016-02-07T00:30Z', '..'),
  )
  fc.assert(
    fc.property(point, point, (a, b) => {
      for (const text of [a, `${a}/${b}`]) if (isEdtf(text)) expect(() => edtf(text)).not.toThrow()
    }),
  )
})

test('a date holds itself, and reads as its first and last day do', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 0, max: 4000 }), (first, length) => {
      const date = `${dayText(first)}/${dayText(first + length)}`
      expect(daySpan(date)).toEqual({ first, last: first + length })
      expect(within(date, date)).toBe(true)
    }),
  )
})
