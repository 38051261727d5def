import { describe, expect, test } from 'vitest'
import { extract } from '../extract/extraction.ts'
import { recordOf } from '../rapporteur.ts'
import { readPlain } from '../read/plain.ts'
import { bigramDice } from './lists.ts'

const FILLER = 'A treaty on the sturgeon was signed on Tuesday.\n\nFishermen had asked for it for years.\n\n'
const told = (list: string, more = '') =>
  `${FILLER}The treaty protects spawning grounds and was signed by ${list} in the harbour.${more}`

const verdicts = (...texts: readonly string[]) =>
  recordOf(texts.map((text, i) => extract(readPlain(text, `${i}.txt`))))
    .items.filter(({ kind, actors }) => kind === 'name' && (actors?.length ?? 0) > 1)
    .map(({ verdict }) => verdict.kind)

describe('lists of names', () => {
  test.each([
    ['a name misread', 'Norway, Slovenia and Latvia', 'Norway, Slovakia and Latvia'],
    ['a name in the place of another', 'Norway, Finland and Latvia', 'Norway, Portugal and Latvia'],
  ])('%s is a contradiction', (_, one, other) => {
    expect(verdicts(told(one), told(other))).toEqual(['conflicting'])
  })

  test.each([
    [
      'the same names in another order',
      told('Norway, Finland and Latvia'),
      told('Latvia, Finland and Norway'),
    ],
    [
      'a list that is longer',
      told('Norway, Finland and Latvia'),
      told('Norway, Finland, Portugal and Latvia'),
    ],
    [
      'a name that the other report gives elsewhere',
      told('Norway, Finland and Latvia'),
      told('Norway, Portugal and Latvia', ' Finland had signed a day before.'),
    ],
  ])('%s is none', (_, one, other) => {
    expect(verdicts(one, other)).not.toContain('conflicting')
  })

  test('how alike two names are written', () => {
    expect(bigramDice('Austria', 'Australia')).toBeCloseTo(0.71, 2)
    expect(bigramDice('Norway', 'Portugal')).toBeLessThan(0.2)
  })
})
