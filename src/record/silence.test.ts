import { expect, test } from 'vitest'
import { mention, sampleRecord, sampleReport } from '../../test/record/sample.ts'
import type { Item } from '../corroborate/item.ts'
import type { Report } from '../read/report.ts'
import { said } from '../text/known.ts'
import { lookup } from './lookup.ts'
import type { Record } from './record.ts'
import { coverage } from './silence.ts'

const at = (source: string, day: string, text: string): Report =>
  sampleReport({ source, outlet: source, kinds: ['paragraph'], text, published: said(day) })

const early = at('early', '2031-05-04', 'A dam is planned.')
const one = at('one', '2031-05-06', 'The dam broke. Two bridges fell.')
const two = at('two', '2031-05-06', 'The dam broke. Two bridges fell.')
const mute = at('mute', '2031-05-07', 'Nothing was heard of Harrow.')

const [some] = sampleRecord.items
if (some === undefined) throw new Error('the sample has items')
const itemOf = (id: string, words: string, ...reports: readonly Report[]): Item => ({
  ...some,
  id,
  verdict: { kind: 'single-source', because: '' },
  mentions: reports.map((report) => mention(report, words)),
})

function matrix(reports: readonly Report[], items: readonly Item[], origins = reports.map(({ id }) => [id])) {
  const story = {
    id: 's',
    title: '',
    reports: reports.map(({ id, source }) => ({ id, source })),
    thread: null,
    from: null,
    to: null,
  }
  const record: Record = {
    ...sampleRecord,
    reports,
    items,
    stories: [story],
    lineage: {
      origins: origins.map((own, index) => ({ id: `o${index}`, reports: own, because: '' })),
      edges: [],
    },
  }
  return coverage(lookup(record), story, items)
}

test('what two origins tell and a third does not is a silence of the third', () => {
  const { rows, reports } = matrix([mute, one, two], [itemOf('i', 'The dam broke', one, two)])
  expect(rows.map(({ origins, reports: told }) => [origins, told.get(mute.id), told.get(one.id)])).toEqual([
    [2, 'silent', 'told'],
  ])
  expect(reports.at(-1)).toBe(mute.id)
})

test('a report that appeared before anybody told it omits nothing', () => {
  const { rows } = matrix([early, one, two], [itemOf('i', 'The dam broke', one, two)])
  expect(rows[0]?.reports.get(early.id)).toBe('earlier')
})

test.each([
  ['one report tells it', [one, two, mute], [itemOf('i', 'The dam broke', one)]],
  ['all tell it', [one, two, at('three', '2031-05-06', 'The dam broke!')], []],
  ['there are only two reports', [one, mute], [itemOf('i', 'The dam broke', one)]],
])('no silence where %s', (_why, reports, items) => {
  expect(matrix(reports, items).rows).toEqual([])
})

test('two copies are one origin: what only they tell is no silence of others', () => {
  expect(
    matrix([one, two, mute], [itemOf('i', 'The dam broke', one, two)], [[one.id, two.id], [mute.id]]).rows,
  ).toEqual([])
})
