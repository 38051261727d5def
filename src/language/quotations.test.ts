import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quotationsIn } from './quotations.ts'

const whole = (text: string) => ({ start: 0, end: text.length })
const quoted = (text: string): readonly string[] =>
  quotationsIn(text, whole(text)).map(({ start, end, level }) => `${level}${text.slice(start, end)}`)

test.each([
  ['She said “no” twice.', ['0“no”']],
  ['She said "no" twice.', ['0"no"']],
  ["''No,'' she said.", ["0''No,''"]],
  ['„Nein“, sagte sie.', ['0„Nein“']],
  ['«Non», dit-elle.', ['0«Non»']],
  ['Lund: ‘We will wait’', ['0‘We will wait’']],
  ["It's the boys' boat.", []],
  ['“She called it ‘our boat’ then,” he said.', ['0“She called it ‘our boat’ then,”', '1‘our boat’']],
  ['“The sign said “Closed” all day,” he said.', ['0“The sign said', '0“Closed”']],
  [
    '"The question: “Who pays?” Nobody knows."',
    ['0"The question: “Who pays?” Nobody knows."', '1“Who pays?”'],
  ],
  ['“We will wait, ”said Lund.', ['0“We will wait, ”']],
  ['"We will wait, "said Lund.', ['0"We will wait, "']],
  ['using “‘ trust ’and‘ peace ’to divide”', ['0“‘ trust ’and‘ peace ’to divide”']],
  ['a belt of peace “.', []],
  ['Lindholm“Old friend,” she said.', ['0“Old friend,”']],
  ['“We have waited (…) and […] will wait,” he said.', ['0“We have waited (…) and […] will wait,”']],
])('pairs the marks of %j', (text, expected) => {
  expect(quoted(text)).toEqual(expected)
})

test('a quotation without a closing mark runs to the end of its block, and says so', () => {
  const text = '“We waited all night'
  expect(quotationsIn(text, whole(text))).toMatchObject([{ start: 0, end: text.length, closed: false }])
})

const MARKS = fc.string({
  unit: fc.constantFrom('“', '”', '"', "'", "''", '‘', '’', '«', '»', 'a', 'B', ' ', '.', ',', '🙂'),
  maxLength: 80,
})

test('quotations lie in their block, hold their inner words, and the outermost do not overlap', () => {
  fc.assert(
    fc.property(MARKS, (text) => {
      const found = quotationsIn(text, whole(text))
      let before = 0
      for (const { start, end, inner, level } of found) {
        expect(start < inner.start && inner.start <= inner.end && inner.end <= end).toBe(true)
        expect(end).toBeLessThanOrEqual(text.length)
        if (level > 0) continue
        expect(start).toBeGreaterThanOrEqual(before)
        before = end
      }
    }),
  )
})

test('a million marks take no more than their share of time', () => {
  const text = '“a” "b" ‘c’ '.repeat(90_000)
  expect(quotationsIn(text, whole(text)).length).toBe(270_000)
})
