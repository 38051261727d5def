import { expect, test } from 'vitest'
import { mention, sampleRecord, sampleReport } from '../../test/record/sample.ts'
import type { Item } from '../corroborate/item.ts'
import { isOwnClaim, tellersOf } from './attribution.ts'
import { cautions } from './contents.ts'
import { lookup } from './lookup.ts'

const report = (text: string) => sampleReport({ source: text, outlet: null, kinds: ['paragraph'], text })
const quoted = report('“We have kept the treaty to the letter,” Marrow said.')
const plain = report('Veldania has kept the treaty to the letter.')
const [some] = sampleRecord.items
if (some === undefined) throw new Error('the sample has items')

const statement: Item = {
  ...some,
  id: 'i-said',
  kind: 'statement',
  speaker: 'a-marrow',
  mentions: [mention(quoted, 'We have kept the treaty to the letter')],
}
const event = (actors: readonly string[], ...reports: readonly (typeof quoted)[]): Item => ({
  ...some,
  id: 'i-kept',
  kind: 'event',
  actors,
  mentions: reports.map((each) => mention(each, 'kept the treaty')),
})
const all = (item: Item) => lookup({ ...sampleRecord, reports: [quoted, plain], items: [statement, item] })

test('what every report tells only as words of a party is its claim about itself', () => {
  const item = event(['a-marrow'], quoted)
  expect(tellersOf(all(item), item)).toEqual(['a-marrow'])
  expect(isOwnClaim(item, ['a-marrow'])).toBe(true)
  expect(cautions(all(item), item)).toEqual(['Ida Marrow: own claim'])
})

test('what it says of others is told according to it', () => {
  const item = event(['a-brek'], quoted)
  expect(cautions(all(item), item)).toEqual(['according to Ida Marrow'])
})

test('what a report tells in its own voice is nobody’s claim', () => {
  const item = event(['a-marrow'], quoted, plain)
  expect(tellersOf(all(item), item)).toEqual([])
  expect(cautions(all(item), item)).toEqual([])
})

test('a statement is no claim about itself', () => {
  expect(tellersOf(all(statement), statement)).toEqual([])
})
