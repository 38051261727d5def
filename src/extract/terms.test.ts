import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPlain } from '../read/plain.ts'
import { quote } from '../text/range.ts'
import { extract } from './extraction.ts'

const stems = (text: string): readonly string[] =>
  extract(readPlain(text, 'a.txt')).terms.map(({ stem }) => stem)

test('inflections of a word are one stem, and common words are none', () => {
  const text = 'The ministers were negotiating. The minister negotiated with them about the negotiation.'
  expect(new Set(stems(text))).toEqual(new Set(['minist', 'negoti']))
})

test('a report in a language without words still has its names and numbers', () => {
  const report = {
    ...readPlain('Le pont d’Oxmere, fermé depuis 2019, rouvrira le 14 mai.', 'a.txt'),
    language: 'fr',
  }
  const { terms, analysed } = extract(report)
  expect(analysed).toBe(false)
  expect(terms.map(({ stem, kind }) => [stem, kind])).toEqual([
    ['oxmer', 'name'],
    ['2019', 'number'],
    ['14', 'number'],
  ])
})

test('every term lies in the text, in order, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('en', 'fr'),
      (text, language) => {
        const { terms, report } = extract({ ...readPlain(text, 'a.txt'), language })
        let end = 0
        for (const term of terms) {
          expect(term.start).toBeGreaterThanOrEqual(end)
          expect(quote(report.text, term)).not.toBe('')
          end = term.end
        }
      },
    ),
  )
})
