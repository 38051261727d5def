import { describe, expect, test } from 'vitest'
import { mention, sampleRecord, sampleReports } from '../../test/record/sample.ts'
import type { Item, ItemMention } from '../corroborate/item.ts'
import { contents, labelledBy, matterOf, sideName, titleOf } from './contents.ts'
import { lookup } from './lookup.ts'

const { wire, post, courier } = sampleReports
const all = lookup(sampleRecord)
const [dam, port] = contents(all)

test('each story has its own lines, in the order of the record', () => {
  expect(dam?.brief.map(({ items }) => items)).toEqual([['i-0meet'], ['i-3watch']])
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
      ...[told?.figures, told?.agreed, told?.compatible, told?.unclear].flatMap((items) =>
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

describe('a side is named', () => {
  const named = (kind: Item['kind'], ...mentions: readonly ItemMention[]) => {
    const [first] = sampleRecord.items
    if (first === undefined) throw new Error('the sample has items')
    const sides = mentions.map((_, index) => [index])
    const item: Item = {
      ...first,
      kind,
      mentions,
      verdict: { kind: 'conflicting', about: 'x', sides, because: '' },
    }
    return sides.map((side) => sideName(item, side).text)
  }
  test('by its words where they are short', () => {
    expect(named('name', mention(wire, 'Estria'), mention(courier, 'Istria'))).toEqual(['Estria', 'Istria'])
  })
  test('by the members of its list that the other list lacks', () => {
    expect(
      named(
        'name',
        mention(wire, 'Norland, Estria and Calvia', { value: 'Calvia, Estria, Norland' }),
        mention(courier, 'Norland, Istria and Calvia', { value: 'Calvia, Istria, Norland' }),
      ),
    ).toEqual(['Estria', 'Istria'])
  })
  test('by its amount or date', () => {
    expect(
      named(
        'figure',
        mention(wire, '4,200 people', { value: '4200 person' }),
        mention(courier, '4,350 people', { value: '4350 person' }),
      ),
    ).toEqual(['4,200 people', '4,350 people'])
    expect(
      named(
        'date',
        mention(wire, 'on Tuesday', { value: '2031-05-06' }),
        mention(courier, 'on Wednesday', { value: '2031-05-07' }),
      ),
    ).toEqual(['6 May 2031', '7 May 2031'])
  })
})

test('a contradiction is about its own line, else about what the verdict says', () => {
  const watch = sampleRecord.items.find(({ id }) => id === 'i-3watch')
  expect(watch && matterOf(watch)).toBe('Which countries watch over the treaty')
  expect(watch && matterOf({ ...watch, label: 'Estria' })).toBe('a member of the list')
})

test.each([
  ['its very words', 'A farmer was hurt in a protest near the dam on Monday', true],
  ['their sentence', 'A farmer was hurt in a protest near the dam on Monday.', true],
  ['a line that was composed', 'A farmer hurt in a protest near the dam', false],
])('a label that is %s is known as such', (_what, label, verbatim) => {
  const farmer = sampleRecord.items.find(({ id }) => id === 'i-7farmer')
  expect(farmer && labelledBy(all, { ...farmer, label }) !== undefined).toBe(verbatim)
})
