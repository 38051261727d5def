import { expect, test } from 'vitest'
import { sampleRecord, sampleReports } from '../../test/record/sample.ts'
import { contents, labelledBy, titleOf } from './contents.ts'
import { lookup } from './lookup.ts'

const { wire, post, courier } = sampleReports
const all = lookup(sampleRecord)
const [dam, port] = contents(all)

test('each story has its own lines, in the order of the record', () => {
  expect(dam?.brief.map(({ items }) => items)).toEqual([['i-0meet']])
  expect(dam?.timeline.map(({ item }) => item)).toEqual(['i-7farmer', 'i-0meet', 'i-6travel'])
  expect(dam?.disagreements.map(({ id }) => id)).toEqual(['i-3watch'])
  expect(dam?.compatible.map(({ id }) => id)).toEqual(['i-1interests', 'i-4cost', 'i-5jobs'])
  expect(port?.speakers.map(({ name }) => name)).toEqual(['Tomas Brek'])
})

test('every item of a story stands in one of its sections', () => {
  for (const [told, id] of [
    [dam, 's-0dam'],
    [port, 's-1port'],
  ] as const) {
    const shown = new Set([
      ...(told?.disagreements ?? []).map((item) => item.id),
      ...(told?.timeline ?? []).map(({ item }) => item),
      ...(told?.speakers ?? []).flatMap(({ statements }) => statements.map((item) => item.id)),
      ...[told?.compatible, told?.unclear, told?.agreed.flatMap(({ items }) => items)].flatMap((items) =>
        (items ?? []).map((item) => item.id),
      ),
      ...(told?.alone ?? []).flatMap(({ items }) => items.map((item) => item.id)),
    ])
    expect(
      sampleRecord.items.filter(({ story }) => story === id).filter((item) => !shown.has(item.id)),
    ).toEqual([])
  }
})

test('what only reports of one origin tell stands under all of them', () => {
  expect(dam?.alone.map(({ reports }) => reports)).toEqual([[wire.id, post.id], [courier.id]])
})

test('the record is called after its first story', () => {
  expect(titleOf(all)).toBe('Veldania and Osmark agree on the Lorn dam, and one more story')
  expect(titleOf(lookup({ ...sampleRecord, stories: [] }))).toBe('Record of 4 reports')
})

test.each([
  ['its very words', 'A farmer was hurt in a protest near the dam on Monday', true],
  ['their sentence', 'A farmer was hurt in a protest near the dam on Monday.', true],
  ['a line that was composed', 'A farmer hurt in a protest near the dam', false],
])('a label that is %s is known as such', (_what, label, verbatim) => {
  const farmer = sampleRecord.items.find(({ id }) => id === 'i-7farmer')
  expect(farmer && labelledBy(all, { ...farmer, label }) !== undefined).toBe(verbatim)
})
