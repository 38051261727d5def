import { expect, test } from 'vitest'
import { amountText, counted, dateText, listed, numberText } from './prose.ts'

test.each([
  ['2021-12-15', '15 December 2021'],
  ['2021-12', 'December 2021'],
  ['2021', '2021'],
  ['202X', 'the 2020s'],
  ['19XX', 'the 20th century'],
  ['20XX', 'the 21st century'],
  ['2021-24', 'winter 2021'],
  ['2021-12-15/2021-12-16', '15–16 December 2021'],
  ['2021-11-30/2021-12-02', '30 November – 2 December 2021'],
  ['2021-12-30/2022-01-02', '30 December 2021 – 2 January 2022'],
  ['2021-10/2021-12', 'October – December 2021'],
  ['2013/2015', '2013–2015'],
  ['2013/..', 'since 2013'],
  ['../2022-02', 'until February 2022'],
  ['2021-12-15/2021-12-15', '15 December 2021'],
  ['2021~', 'about 2021'],
  ['2021-12-15T10:30:00Z', '15 December 2021, 10:30'],
])('writes the date %s as %j', (edtf, text) => {
  expect(dateText(edtf)).toBe(text)
})
test.each(['', 'soon', '2021-12-15/', 'P3D', '2021/12/15'])(
  'leaves %j, which is no date, as it is',
  (text) => {
    expect(dateText(text)).toBe(text)
  },
)

test.each([
  [1200, '1,200'],
  [999, '999'],
  [146_900_000_000, '146.9 billion'],
  [2_000_000, '2 million'],
  [1_234_567, '1,234,567'],
  [-1500.25, '-1,500.25'],
  [0.5, '0.5'],
])('writes the number %d as %j', (value, text) => {
  expect(numberText(value)).toBe(text)
})

test.each([
  [{ value: 40, unit: 'person', exactness: 'at least' }, 'at least 40 people'],
  [{ value: 1, unit: 'country' }, '1 country'],
  [{ value: 4, unit: 'country' }, '4 countries'],
  [{ value: 3e9, unit: 'USD', exactness: 'about' }, 'about USD 3 billion'],
  [{ value: 12.5, unit: 'percent' }, '12.5%'],
  [{ value: 70, unit: 'km' }, '70 km'],
  [{ value: 13.5, min: 12, max: 15, unit: 'house' }, '12 to 15 houses'],
] as const)('writes the amount %j as %j', (amount, text) => {
  expect(amountText(amount)).toBe(text)
})

test('counts and lists as people do', () => {
  expect(counted(1, 'report')).toBe('1 report')
  expect(counted(1200, 'story')).toBe('1,200 stories')
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c')
  expect(listed(['a'])).toBe('a')
})
