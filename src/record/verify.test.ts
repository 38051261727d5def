import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleRecord, sampleReports } from '../../test/record/sample.ts'
import type { Report } from '../read/report.ts'
import type { Record } from './record.ts'
import { verifyRecord } from './verify.ts'

const reports = sampleRecord.reports
const { wire, courier } = sampleReports

/** The reports with the text of one of them changed, its source kept and its id lost. */
const edited = (report: Report, edit: (text: string) => string): readonly Report[] =>
  reports.map((each) => (each === report ? { ...each, id: wire.id, text: edit(each.text) } : each))

const messages = (record: Record, given: readonly Report[]) =>
  verifyRecord(record, given).map(({ message }) => message)

test('a record holds in the reports it was made from, in any order', () => {
  expect(verifyRecord(sampleRecord, reports)).toEqual([])
  expect(verifyRecord(sampleRecord, reports.toReversed())).toEqual([])
})

test('reports are found by id where their path has changed', () => {
  expect(
    verifyRecord(
      sampleRecord,
      reports.map((report) => ({ ...report, source: `/elsewhere/${report.source}` })),
    ),
  ).toEqual([])
})

test('a report that is not given is named', () => {
  expect(messages(sampleRecord, [wire])).toContainEqual(
    expect.stringMatching(/^courier\.txt .*not among the reports given/u),
  )
})

describe('a changed report', () => {
  test('fails and names the words touched', () => {
    const found = messages(
      sampleRecord,
      edited(courier, (text) => text.replace('Istria', 'Estria')),
    )
    expect(found[0]).toBe(
      'courier.txt is not as the record read it: at 291 “I” has become “E”, in its paragraph at 282–379',
    )
    expect(found).toContain(
      'name i-3watch “Which countries watch over the treaty”: “Istria” (courier.txt 291–297) now reads “Estria”',
    )
    expect(found).toHaveLength(2)
  })
  test('fails where no evidence is touched, and says in which block', () => {
    const found = messages(
      sampleRecord,
      edited(courier, (text) => text.replace('nine years', 'nine weeks')),
    )
    expect(found).toEqual([expect.stringContaining('in its paragraph')])
  })
  test('with a letter more does not list every span after it', () => {
    const found = messages(
      sampleRecord,
      edited(courier, (text) => `A${text}`),
    )
    expect(found).toEqual([
      expect.stringContaining('at 0 “A” was added'),
      expect.stringMatching(/^\d+ spans of courier.txt after the change no longer stand/u),
    ])
  })
})

test('any single changed character inside a span is found, and the span named', () => {
  const spans = sampleRecord.items.flatMap(({ id, mentions }) => mentions.map((mention) => ({ id, mention })))
  fc.assert(
    fc.property(
      fc.constantFrom(...spans),
      fc.nat(),
      fc.string({ minLength: 1, maxLength: 1 }),
      ({ id, mention }, pick, letter) => {
        const report = reports.find((each) => each.id === mention.report)
        if (report === undefined) return false
        const at = mention.start + (pick % (mention.end - mention.start))
        fc.pre(report.text[at] !== letter)
        const given = edited(report, (text) => text.slice(0, at) + letter + text.slice(at + 1))
        return verifyRecord(sampleRecord, given).some(
          ({ message, start, end }) => message.includes(id) && start === mention.start && end === mention.end,
        )
      },
    ),
  )
})

const [firstItem, ...items] = sampleRecord.items
const [mention] = firstItem?.mentions ?? []
const withFirst = (change: object): Record => ({
  ...sampleRecord,
  items: firstItem === undefined ? [] : [{ ...firstItem, ...change }, ...items],
})

test.each([
  [
    'a quotation that the report does not hold',
    withFirst({ mentions: [{ ...mention, quote: 'met in Port Ansel' }] }),
    'quotes “met in Port Ansel” but',
  ],
  ['a span beyond the text', withFirst({ mentions: [{ ...mention, end: 99_999 }] }), 'points at no words'],
  ['an item without words', withFirst({ mentions: [] }), 'rests on no words of any report'],
  [
    'a further span beyond the text',
    withFirst({ mentions: [{ ...mention, more: [{ report: wire.id, start: 5, end: 99_999 }] }] }),
    'further words points at no words',
  ],
  [
    'a side without its mention',
    withFirst({ verdict: { kind: 'conflicting', about: 'x', sides: [[0], [9]], because: '' } }),
    'a side of event i-0meet points at mention 9',
  ],
  [
    'a line of the brief without an item',
    { ...sampleRecord, brief: [{ story: 's-0dam', text: 'Rain fell.', items: ['i-none'] }] },
    'the line “Rain fell.” of the brief points at i-none',
  ],
  [
    'a line of the timeline without an item',
    { ...sampleRecord, timeline: [{ story: 's-0dam', date: '2031', text: 'Rain fell.', item: 'i-none' }] },
    'the line “Rain fell.” of the timeline points at i-none',
  ],
  [
    'a gap between blocks',
    { ...sampleRecord, reports: reports.map((report) => ({ ...report, blocks: report.blocks.slice(1) })) },
    'do not partition its text',
  ],
  [
    'a shared passage beyond the text',
    {
      ...sampleRecord,
      lineage: {
        ...sampleRecord.lineage,
        edges: sampleRecord.lineage.edges.map((edge) => ({
          ...edge,
          passages: [
            { from: { report: wire.id, start: 0, end: 99_999 }, to: { report: wire.id, start: 0, end: 5 } },
          ],
        })),
      },
    },
    'shared passage of',
  ],
])('%s fails', (_what, record, message) => {
  expect(messages(record, reports)).toContainEqual(expect.stringContaining(message))
})
