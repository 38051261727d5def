import { expect, test } from 'vitest'
import { mention, sampleRecord, sampleReport } from '../../test/record/sample.ts'
import type { Item } from '../corroborate/item.ts'
import { quote } from '../text/range.ts'
import { lookup } from './lookup.ts'
import { wordings } from './wordings.ts'

/** An item told in these words by a report each; the differences in each wording, the commonest wording first. */
function differences(...tellings: readonly string[]): readonly string[][] {
  const reports = tellings.map((text, index) =>
    sampleReport({ source: `${index}.txt`, outlet: null, kinds: ['paragraph'], text }),
  )
  const [first] = sampleRecord.items
  if (first === undefined) throw new Error('the sample has items')
  const item: Item = { ...first, mentions: reports.map((report) => mention(report, report.text)) }
  return wordings(lookup({ ...sampleRecord, reports, items: [item] }), item).map(
    ({ mentions: [told], differs }) =>
      differs.map((range) => quote(reports.find(({ id }) => id === told.report)?.text ?? '', range)),
  )
}

test.each([
  [
    ['respect for the interests of others', 'respect for the interests of all'],
    [['others'], ['all']],
  ],
  [
    ['respect for common interests', 'respect for our interests', 'respect for everyone’s interests'],
    [['common'], ['our'], ['everyone’s']],
  ],
  [
    ['they will attend the talks', 'they will not attend the talks'],
    [[], ['not']],
  ],
  [['a true model of cooperation', 'a true model of “cooperation”'], [[]]],
  [['The Dam Will Open', 'the dam will open.'], [[]]],
  [
    ['84 people died there', '86 people died there'],
    [['84'], ['86']],
  ],
  [
    ['nobody will cross it before we trust it', 'no one is going to cross it before we trust it'],
    [['nobody will'], ['no one is going to']],
  ],
  [['naïve hopes rose', 'naive hopes rose'], [[]]],
])('of %j it marks %j', (tellings, marked) => {
  expect(differences(...tellings)).toEqual(marked)
})

test('a part of a longer telling differs in nothing', () => {
  expect(
    differences(
      'we will build the dam, pay for it ourselves and open it before the end of the year',
      'pay for it ourselves',
    ),
  ).toEqual([[], []])
})

test('what most others have is no difference in one, and is one in the wording that lacks it', () => {
  expect(
    differences('no village will be left dry', 'no village will be left dry!', 'no town will be left dry'),
  ).toEqual([['village'], ['town']])
})

test('nothing in common is not compared', () => {
  expect(differences('alpha beta gamma', 'one two three')).toEqual([[], []])
})

test('a mention that repeats a part of another in its report is no wording of its own', () => {
  const report = sampleReport({
    source: 'a',
    outlet: null,
    kinds: ['paragraph'],
    text: 'No village will be left dry',
  })
  const [first] = sampleRecord.items
  if (first === undefined) throw new Error('the sample has items')
  const item: Item = {
    ...first,
    mentions: [mention(report, 'left dry'), mention(report, report.text), mention(report, report.text)],
  }
  expect(wordings(lookup({ ...sampleRecord, reports: [report] }), item)).toHaveLength(1)
})
