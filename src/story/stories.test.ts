import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../extract/extraction.ts'
import { readPlain } from '../read/plain.ts'
import { findStories } from './stories.ts'
import { firstSentence } from './title.ts'

const report = (source: string, text: string) => extract(readPlain(text, source))

const LANDSLIDE = [
  'Tarnock valley cut off by landslide\nThe Ridge Letter, 19 March 2025\n\nA landslide buried the road to Upper Tarnock on Tuesday night. The 230 people of the village can only be reached by helicopter, the canton said.',
  'Village without a road\nStone and Paper, 20 March 2025\n\nUpper Tarnock has been without a road since the landslide of Tuesday. Helicopters bring bread to the village of 230, and the canton promised an emergency track.',
]
const CHESS =
  'Chess club of Morren wins again\nThe Morren Post, 19 March 2025\n\nThe chess club of Morren has won its fourth title in a row. Captain Lise Aune beat the champion of Harsted in 31 moves.'
const LATER =
  'Landslide above Tarnock again\nThe Ridge Letter, 2 June 2025\n\nA landslide buried the road to Upper Tarnock on Sunday night. The 230 people of the village can only be reached by helicopter, the canton said.'

describe('stories', () => {
  const found = findStories([
    ...LANDSLIDE.map((text, i) => report(`slide-${i}.txt`, text)),
    report('chess.txt', CHESS),
    report('later.txt', LATER),
  ])
  const sources = found.map((story) => story.reports.map(({ source }) => source))

  test('reports of one happening are one story', () => {
    expect(sources).toContainEqual(['slide-0.txt', 'slide-1.txt'])
  })
  test('another matter of the same day is another story', () => {
    expect(sources).toContainEqual(['chess.txt'])
  })
  test('the same words weeks later are another story', () => {
    expect(sources).toContainEqual(['later.txt'])
  })
  test('every report is in one story, in any order of arrival', () => {
    const all = [...LANDSLIDE, CHESS, LATER].map((text, i) => report(`${i}.txt`, text))
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(findStories(shuffled)).toEqual(findStories(all))
      }),
      { numRuns: 20 },
    )
  })
})

test.each([
  ['One is short. Two.', 'One is short.'],
  ['No full stop', 'No full stop'],
  ['', ''],
  [`${'word '.repeat(40)}end.`, `${'word '.repeat(24).trim()} …`],
])('the first sentence of %j', (text, title) => {
  expect(firstSentence(text)).toBe(title)
})
