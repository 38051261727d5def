import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleReport, spanOf } from '../../test/record/sample.ts'
import { aside, excerpt, plain } from './excerpt.ts'

const long = 'and then the river rose again '.repeat(30)
const report = sampleReport({
  source: 'a.txt',
  outlet: null,
  kinds: ['title', 'paragraph', 'paragraph', 'furniture'],
  text: [
    'The river',
    'Rain fell. Dr. Ida Marrow said “the dam will hold.” Few slept! What now?',
    `It began ${long}in May ${long}until June`,
    'Read more: our offers',
  ].join('\n\n'),
})

test.each([
  ['fell', 'Rain fell.'],
  ['dam will', 'Dr. Ida Marrow said “the dam will hold.”'],
  ['the dam will hold.', 'Dr. Ida Marrow said “the dam will hold.”'],
  ['Few slept', 'Few slept!'],
  ['now', 'What now?'],
  ['The river', 'The river'],
])('%j stands in its sentence %j', (words, sentence) => {
  expect(plain(excerpt(report, [spanOf(report, words)]))).toBe(sentence)
})

test('a sentence that is too long is cut at words, and says so', () => {
  const shown = plain(excerpt(report, [spanOf(report, 'in May')]))
  expect(shown).toMatch(/^… \S.* in May .*\S …$/u)
  expect(shown.length).toBeLessThan(650)
})

test('only the words are marked, and among them what differs', () => {
  const words = spanOf(report, 'dam will hold')
  const shown = excerpt(report, [words], [spanOf(report, 'will')])
  expect(shown.filter((part) => part.words).map(({ text }) => text)).toEqual(['dam ', 'will', ' hold'])
  expect(shown.filter((part) => part.differs).map(({ text }) => text)).toEqual(['will'])
})

test('words that stand far apart get a sentence each', () => {
  const shown = plain(excerpt(report, [spanOf(report, 'Rain'), spanOf(report, 'until June')]))
  expect(shown).toMatch(/^Rain fell\. … .*until June$/u)
})

test('what stands beside the story is told', () => {
  expect(aside(report, spanOf(report, 'our offers'))).toBe('furniture')
  expect(aside(report, spanOf(report, 'Few'))).toBeUndefined()
  expect(aside(report, spanOf(report, 'The river'))).toBeUndefined()
})

test('the marked words are the words of the range, whatever they are', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
      const any = sampleReport({ source: 'x', outlet: null, kinds: [], text })
      const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y)
      if (start === undefined || end === undefined || text.slice(start, end).trim() === '') return
      const words = excerpt(any, [{ start, end }])
        .filter((part) => part.words)
        .map((part) => part.text)
        .join('')
      expect(words.replace(/\s+/gu, '')).toBe(text.slice(start, end).replace(/\s+/gu, ''))
    }),
  )
})
