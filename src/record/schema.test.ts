import { expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { sampleRecord } from '../../test/record/sample.ts'
import type { Record } from './record.ts'
import { parseRecord, type recordSchema } from './schema.ts'

/** A type with all its parts read-only and its intersections flattened, so that two can be compared. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [K in keyof T]: Plain<T[K]> }

test('the schema and the type of a record agree, optional fields included', () => {
  expectTypeOf<Plain<z.infer<typeof recordSchema>>>().toEqualTypeOf<Plain<Record>>()
})

test('a record survives the way to disk and back', () => {
  const json: unknown = JSON.parse(JSON.stringify(sampleRecord))
  expect(parseRecord(json)).toEqual({ record: sampleRecord })
})

test('fields of a later version are left out', () => {
  const json: unknown = { ...JSON.parse(JSON.stringify(sampleRecord)), mood: 'sunny' }
  expect(parseRecord(json)).toEqual({ record: sampleRecord })
})

test.each([
  ['no object', null, 'record: '],
  ['another schema', { ...sampleRecord, schema: 'rapporteur/record@9' }, 'schema: '],
  ['a report without text', { ...sampleRecord, reports: [{ id: 'r-1' }] }, 'reports.0.'],
  [
    'a negative offset',
    {
      ...sampleRecord,
      actors: [
        { ...sampleRecord.actors[0], names: [{ text: 'x', spans: [{ report: 'r', start: -1, end: 2 }] }] },
      ],
    },
    'actors.0.names.0.spans.0.start: ',
  ],
])('%s is refused with the place', (_what, json, place) => {
  const parsed = parseRecord(json)
  expect('problems' in parsed && parsed.problems.some((problem) => problem.startsWith(place))).toBe(true)
})
