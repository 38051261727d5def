import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokenize } from './tokens.ts'

test('every token is verbatim, in order, and none overlaps the next', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.string({
      unit: fc.constantFrom('a', "n't", '’s', ' ', '🙂', '\u200b', '\u0301', '-', '.', '@', '#', '\ud800'),
      maxLength: 80,
    }),
  )
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0
      for (const token of tokenize(text, { start: 0, end: text.length })) {
        expect(token.text).toBe(text.slice(token.start, token.end))
        expect(token.start).toBeGreaterThanOrEqual(end)
        end = token.end
      }
    }),
  )
})

test('offsets count from the start of the text, not of the stretch', () => {
  expect(tokenize('Oslo. He said no.', { start: 6, end: 17 })[1]).toMatchObject({
    text: 'said',
    start: 9,
    lemma: 'say',
  })
})

// The tokenizer takes a minute for each of these when it gets them whole.
test.each(['a'.repeat(200_000), '-'.repeat(100_000), 'a.'.repeat(50_000), 'http://'.repeat(10_000)])(
  'a word of a hundred thousand letters is one odd token',
  (word) => {
    const tokens = tokenize(`He said ${word} twice.`, { start: 0, end: word.length + 15 })
    expect(tokens.map(({ text }) => text.length)).toEqual([2, 4, word.length, 5, 1])
  },
)

test('a block of a megabyte is read', () => {
  const text = 'He said that it was fine, and “they” agreed to it. '.repeat(10_000)
  expect(tokenize(text, { start: 0, end: text.length })).toHaveLength(150_000)
})
