import { describe, expect, test } from 'vitest'
import { extract } from '../extract/extraction.ts'
import { recordOf } from '../rapporteur.ts'
import { readPlain } from '../read/plain.ts'

const FILLER = 'The harbour museum of Lindholm reopened on Tuesday after three years of repairs. '

const namesIn = (...texts: readonly string[]) =>
  recordOf(texts.map((text, i) => extract(readPlain(FILLER + text, `${i}.txt`)))).items.filter(
    ({ kind, actors }) => kind === 'name' && actors?.length === 1,
  )

describe('who is called what', () => {
  test('a person whom several reports name is one item, each way of writing once, with the role beside it', () => {
    const [item, ...more] = namesIn(
      'Mayor Helena Brandt cut the ribbon. Brandt praised the builders. Brandt left early.',
      'The ribbon was cut by Helena Brandt.',
    )
    expect(more).toEqual([])
    expect(item?.mentions.map(({ quote }) => quote)).toEqual(
      expect.arrayContaining(['Mayor Helena Brandt', 'Brandt', 'Helena Brandt']),
    )
    expect(item?.mentions).toHaveLength(3)
  })

  test('two spellings of one name are named as such, not as a contradiction', () => {
    const [item] = namesIn('Director Sergei Ushakov spoke.', 'Director Sergei Ouchakov spoke.')
    expect(item?.verdict).toMatchObject({ kind: 'compatible', reason: 'translation' })
    expect(item?.verdict.because).toContain('“Sergei Ouchakov”')
  })

  test('a longer and a shorter form of a name do not differ', () => {
    const [item] = namesIn('Director Anna Maria Keller spoke.', 'Director Anna Keller spoke.')
    expect(item?.verdict.kind).not.toBe('compatible')
  })

  test.each([
    ['a person whom one report names', ['Mayor Helena Brandt cut the ribbon.', 'The mayor cut the ribbon.']],
    ['a family name alone', ['Brandt cut the ribbon, Brandt said.', 'The ribbon was cut by Brandt.']],
  ])('%s is no item', (_, texts) => {
    expect(namesIn(...texts)).toEqual([])
  })
})
