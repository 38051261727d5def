import { describe, expect, test } from 'vitest'
import { readPlain } from '../../read/plain.ts'
import { extract } from '../extraction.ts'

const ranksIn = (text: string) => extract(readPlain(text, 'test.txt')).ranks ?? []
const figuresIn = (text: string) => extract(readPlain(text, 'test.txt')).figures

const inReport = (sentence: string): string =>
  `Harbour race\n\nThe harbour race of Oxmere was held on the lake in bad weather this weekend. ${sentence} The harbour master said that everybody came home.`

describe('numbers that say which one', () => {
  test.each([
    ['The mast of the leading boat broke in lap 48.', 48, 'no. lap'],
    ['The mast broke in the 48th lap of the race.', 48, 'no. lap'],
    ['It was their fourth underground test since the spring.', 4, 'no. test'],
    ['The skipper Ada Stone, 67, was hurt.', 67, 'year'],
  ])('%s', (sentence, value, unit) => {
    expect(ranksIn(inReport(sentence))).toContainEqual(expect.objectContaining({ value, unit }))
  })

  test.each(['The boats left on 4 May 2019.', 'Twelve boats sank.', 'A third of the boats sank.'])(
    'none in %s',
    (sentence) => {
      expect(ranksIn(inReport(sentence))).toEqual([])
    },
  )
})

describe('what a measure is a measure of', () => {
  test.each([
    ['The well is 40 metres deep.', 'depth'],
    ['They found an 80m-deep well.', 'depth'],
    ['The well has a depth of 40m.', 'depth'],
    ['The shaft is 30 centimetres wide.', 'width'],
    ['A six-year-old boy was found.', 'age'],
    ['Six laps later the mast broke.', 'offset'],
  ])('%s', (sentence, aspect) => {
    expect(figuresIn(inReport(sentence))).toContainEqual(expect.objectContaining({ aspect }))
  })

  test('a conversion measures the same', () => {
    expect(figuresIn(inReport('The well is 40 metres deep (131 feet).'))).toMatchObject([
      { value: 40, aspect: 'depth' },
      { value: 131, aspect: 'depth' },
    ])
  })

  test.each([
    ['Another 40 boats came.', 'added'],
    ['They count 40 more boats.', 'added'],
    ['A total of 40 boats came.', 'total'],
    ['Some 40 boats came.', undefined],
  ])('%s is %s', (sentence, extent) => {
    expect(figuresIn(inReport(sentence))[0]?.extent).toBe(extent)
  })
})
