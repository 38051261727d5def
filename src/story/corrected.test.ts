import { describe, expect, test } from 'vitest'
import type { Correction, KeptCorrection } from '../correct/correction.ts'
import type { ReportId } from '../text/range.ts'
import { withCorrectedStories } from './corrected.ts'
import type { Story } from './story.ts'

const id = (letter: string) => `r-${letter}` as ReportId
const DAY = 20_000
const tellings = new Map(
  [...'abcdef'].map((letter, i) => [
    id(letter),
    {
      id: id(letter),
      source: `${letter}.txt`,
      title: `Title ${letter}`,
      published: { first: DAY + i, last: DAY + i },
    },
  ]),
)
const story = (letters: string): Story => ({
  id: `s-${letters.charAt(0)}`,
  title: `About ${letters}`,
  reports: [...letters].map((letter) => ({ id: id(letter), source: `${letter}.txt` })),
  thread: null,
  from: `2024-10-0${4 + 'abcdef'.indexOf(letters.charAt(0))}`,
  to: null,
})
const STORIES = [story('ab'), story('cde'), story('f')]
let made = 0
const kept = (correction: Correction): KeptCorrection => {
  const number = String(++made).padStart(3, '0')
  return {
    id: `c-${number}`,
    correction,
    who: 'Ines',
    at: `2025-01-01T00:00:00.${number}Z`,
    why: '',
    undone: null,
  }
}
const told = (...corrections: readonly KeptCorrection[]): readonly string[] =>
  withCorrectedStories(STORIES, corrections, (report) => tellings.get(report)).map(
    ({ id, title, reports }) => `${id} ${title}: ${reports.map(({ source }) => source.charAt(0)).join('')}`,
  )
const merge = (letters: string) => kept({ kind: 'merge-stories', reports: [...letters].map(id) })
const split = (letters: string) => kept({ kind: 'split-story', reports: [...letters].map(id) })

describe('stories as people want them', () => {
  test.each([
    [
      'joined, under the first id and the largest title',
      [merge('bd')],
      ['s-a About cde: abcde', 's-f About f: f'],
    ],
    ['joined, three of them', [merge('aef')], ['s-a About cde: abcdef']],
    ['parted', [split('de')], ['s-a About ab: ab', 's-c About cde: c', 's-d Title d: de', 's-f About f: f']],
    [
      'parted from their founder',
      [split('c')],
      ['s-a About ab: ab', 's-c Title c: c', 's-d About cde: de', 's-f About f: f'],
    ],
    [
      'parted out of two',
      [split('bc')],
      ['s-a About ab: a', 's-b Title b: bc', 's-d About cde: de', 's-f About f: f'],
    ],
    [
      'parted whole: named by the earliest',
      [split('f')],
      ['s-a About ab: ab', 's-c About cde: cde', 's-f Title f: f'],
    ],
    [
      'joined, then parted',
      [merge('af'), split('f')],
      ['s-a About ab: ab', 's-c About cde: cde', 's-f Title f: f'],
    ],
    [
      'named',
      [kept({ kind: 'rename-story', report: id('d'), title: 'The flood' })],
      ['s-a About ab: ab', 's-c The flood: cde', 's-f About f: f'],
    ],
  ])('%s', (_what, corrections, expected) => {
    expect(told(...corrections)).toEqual(expected)
  })
  test.each([
    ['reports that nobody has', [merge('xy')]],
    ['one story with itself', [merge('cd')]],
    [
      'what was taken back',
      [{ ...merge('af'), undone: { who: 'Ines', at: '2025-01-02T00:00:00Z', why: '' } }],
    ],
    ['what is said of actors', [kept({ kind: 'same-origin', outlets: ['a', 'b'] })]],
  ])('%s changes nothing', (_what, corrections) => {
    expect(told(...corrections)).toEqual(told())
  })
})
