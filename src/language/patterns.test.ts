import { expect, test } from 'vitest'
import { infix, lowerInPlace, phrase, prefix, suffix, wordClass } from './patterns.ts'

const classes = { month: wordClass(['may', 'sept', 'september']), n: String.raw`\d{1,2}` }

test('a pattern names what its classes matched, the longest word first', () => {
  const { regexp, needs } = phrase(String.raw`{month}\.? {n}(?:-{n2?})?`, classes)
  expect([...'on september 4-20 and may 3'.matchAll(regexp)].map((match) => ({ ...match.groups }))).toEqual([
    { month: 'september', n: '4', n2: '20' },
    { month: 'may', n: '3', n2: undefined },
  ])
  expect(needs).toEqual(['month', 'n'])
})

test.each(['maybe 3', 'may 3rd', 'dismay 3', 'may 3:30', '/may 3'])(
  'whole words only: nothing in %j',
  (text) => {
    expect(text.match(phrase('{month} {n}', classes).regexp)).toBeNull()
  },
)

test('what stands before, after and between', () => {
  expect('ever since '.match(prefix('since ', {}))?.[0]).toBe('since ')
  expect(' or more boats'.match(suffix(' or more', {}))?.[0]).toBe(' or more')
  expect(infix(' and | or ').test(' and ')).toBe(true)
  expect(infix(' and ').test(' and the ')).toBe(false)
})

test('an unknown class is a mistake in the word lists', () => {
  expect(() => phrase('{moon}', classes)).toThrow('{moon}')
})

test.each(['İstanbul MAY 3', 'ÉTÉ', 'A😀B'])('lower case keeps every unit of %j in its place', (text) => {
  expect(lowerInPlace(text)).toHaveLength(text.length)
})
