import { expect, test } from 'vitest'
import { mention, sampleRecord, sampleReport } from '../../test/record/sample.ts'
import type { Item } from '../corroborate/item.ts'
import { explain } from './explain.ts'
import { lookup } from './lookup.ts'
import { nearest } from './nearest.ts'

const report = sampleReport({
  source: 'talks',
  outlet: 'Harbour Post',
  kinds: ['paragraph'],
  text: [
    'Marrow said the northern gate of the dam will be opened in spring.',
    'Brek said the northern gate of the dam will be opened in autumn.',
    'Marrow said that fishing boats may sail again.',
    'The choir of Harrow sang.',
  ].join(' '),
})
const [some] = sampleRecord.items
if (some === undefined) throw new Error('the sample has items')
const { actors: _actors, date: _date, type: _type, standing: _standing, ...plain } = some
const said = (id: string, speaker: string, words: string, more: Partial<Item> = {}): Item => ({
  ...plain,
  id,
  kind: 'statement',
  speaker,
  label: words,
  mentions: [mention(report, words)],
  ...more,
})
const spring = said('i-spring', 'a-marrow', 'the northern gate of the dam will be opened in spring', {
  date: '2031-05-06',
})
const items = [
  spring,
  said('i-autumn', 'a-brek', 'the northern gate of the dam will be opened in autumn', { date: '2031-05-09' }),
  said('i-boats', 'a-marrow', 'fishing boats may sail again'),
  { ...said('i-choir', 'a-brek', 'The choir of Harrow sang'), kind: 'event' as const },
]
const record = { ...sampleRecord, reports: [report], items }

test('the nearest other item is named with what keeps it apart', () => {
  const [first, ...rest] = nearest(lookup(record), spring)
  expect(first?.item.id).toBe('i-autumn')
  expect(first?.likeness).toBeGreaterThan(0.5)
  expect(first?.apart).toEqual([
    'another speaker: Tomas Brek',
    'another day: 9 May 2031',
    'a report tells both, each in its place',
  ])
  expect(rest.map(({ item }) => item.id)).not.toContain('i-choir')
})

test('what has nothing in common is not near', () => {
  const boats = items.find(({ id }) => id === 'i-boats')
  expect(boats && nearest(lookup(record), boats)).toEqual([])
})

test('explain tells it', () => {
  expect(explain(record, 'i-spring')).toMatch(
    /## The nearest others, kept apart\n\n- “the northern gate[^\n]*\(i-autumn\), likeness 0\.\d+: another speaker/u,
  )
})
