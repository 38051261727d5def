import { describe, expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import {
  bridgeRecord,
  bridgeReports,
  copiedReport,
  foreignReport,
  newReport,
} from '../../test/check/sample.ts'
import { extract } from '../extract/extraction.ts'
import { makeRecord } from '../rapporteur.ts'
import { quote } from '../text/range.ts'
import { type Check, checkReport } from './check.ts'
import { checkSchema } from './schema.ts'

const check = checkReport(bridgeRecord, newReport)
const claim = (of: Check, words: string) => of.claims.filter(({ label }) => label.includes(words))
const outcomes = (of: Check, words: string) => claim(of, words).map(({ outcome }) => outcome)

describe('a report of a story of the record', () => {
  test('is held against that story', () => {
    expect(check.story?.title).toBe('Bridge at Harrow collapses')
  })
  test.each([
    ['79', 'contradicted'],
    ['Istria and Calvia', 'contradicted'],
    ['We will rebuild the bridge', 'supported'],
    ['Monday evening', 'supported'],
    ['forty', 'new'],
  ])('its %j is %s', (words, outcome) => {
    expect(outcomes(check, words)).toContain(outcome)
  })
  test('what contradicts it is shown, with the item of the record that it belongs to', () => {
    const [toll] = claim(check, '79').filter(({ kind }) => kind === 'figure')
    expect(toll?.evidence.map(({ stance, quote: words }) => [stance, words])).toEqual([
      ['against', '84'],
      ['against', '84'],
    ])
    expect(bridgeRecord.items.map(({ id }) => id)).toEqual(expect.arrayContaining([...(toll?.items ?? [])]))
    expect(toll?.because).toContain('84')
  })
})

test('what is supported but for something in it says so', () => {
  const [collapse] = claim(check, 'The railway bridge at Harrow collapsed').filter(
    ({ outcome }) => outcome === 'supported',
  )
  expect(collapse === undefined || collapse.because.includes('“79” in it otherwise')).toBe(true)
})

test('a name alone is no claim', () => {
  expect(claim(check, 'interior minister Ida Marrow').filter(({ kind }) => kind === 'name')).toEqual([])
})

test('every claim and all its evidence are the very words where they stand', () => {
  const texts = new Map([...bridgeReports, newReport].map(({ id, text }) => [id, text]))
  for (const { span, label, evidence } of check.claims)
    for (const [place, words] of [
      [span, label] as const,
      ...evidence.map((each) => [each, each.quote] as const),
    ])
      expect(quote(texts.get(place.report) ?? '', place)).toBe(words)
})

test('the words of the report itself are never its support', () => {
  for (const { evidence } of check.claims)
    expect(evidence.filter(({ report }) => report === newReport.id)).toEqual([])
  const [known] = bridgeReports
  if (known === undefined) throw new Error('the sample has reports')
  const alone = checkReport(makeRecord([known]), known)
  expect(new Set(alone.claims.map(({ outcome }) => outcome))).toEqual(new Set(['not-comparable']))
})

test('the report from which it is copied supports nothing, another one does', () => {
  const copied = checkReport(bridgeRecord, copiedReport)
  expect(outcomes(copied, 'opened in 1911').concat(outcomes(copied, '1911'))).not.toContain('supported')
  expect(claim(copied, '84').filter(({ kind }) => kind === 'figure')).toMatchObject([
    { outcome: 'supported' },
  ])
  const [first] = bridgeReports
  for (const { outcome, evidence } of copied.claims)
    if (outcome === 'supported') expect(evidence.every(({ report }) => report !== first?.id)).toBe(true)
})

test('a report of none of the stories is not comparable, and says why', () => {
  const { story, claims } = checkReport(bridgeRecord, foreignReport)
  expect(story).toBeNull()
  expect(claims.length).toBeGreaterThan(0)
  for (const { outcome, because, evidence } of claims) {
    expect([outcome, evidence]).toEqual(['not-comparable', []])
    expect(because).toContain('none of the record’s stories')
  }
})

test('the order of the record’s reports changes nothing, nor do extractions that were kept', () => {
  const turned = { ...bridgeRecord, reports: bridgeRecord.reports.toReversed() }
  expect(checkReport(turned, newReport)).toEqual(check)
  expect(checkReport(bridgeRecord, newReport, bridgeReports.map(extract))).toEqual(check)
})

type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [K in keyof T]: Plain<T[K]> }

test('the schema and the type of a check agree, and both fit what is made', () => {
  expectTypeOf<Plain<z.infer<typeof checkSchema>>>().toEqualTypeOf<Plain<Check>>()
  expect(checkSchema.parse(JSON.parse(JSON.stringify(check)))).toEqual(check)
  expect(z.toJSONSchema(checkSchema, { unrepresentable: 'any' })).toMatchObject({ type: 'object' })
})
