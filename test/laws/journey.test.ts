import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { extract } from '../../src/extract/extraction.ts'
import type { Extraction } from '../../src/extract/finding.ts'
import { makeRecord, recordOf } from '../../src/rapporteur.ts'
import { readPlain } from '../../src/read/plain.ts'
import type { Report } from '../../src/read/report.ts'
import type { Record } from '../../src/record/record.ts'
import { anyText, exampleReports } from './reports.ts'

let reports: readonly Report[]
let extractions: readonly Extraction[]
let bytes: string
beforeAll(async () => {
  reports = await exampleReports()
  extractions = reports.map(extract)
  bytes = JSON.stringify(recordOf(extractions))
})

/** Every value inside a value, itself included. */
function* within(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return
  yield value
  for (const inner of Object.values(value)) yield* within(inner)
}

/** The spans of a record that do not lie in the text of their report, or do not quote it. */
function brokenSpans(record: Record): readonly object[] {
  const texts = new Map<unknown, string>(record.reports.map((report) => [report.id, report.text]))
  return [...within(record)].filter((value) => {
    if (!('report' in value && 'start' in value && 'end' in value)) return false
    const text = texts.get(value.report)
    const { start, end } = value
    if (text === undefined || typeof start !== 'number' || typeof end !== 'number') return true
    if (!(0 <= start && start < end && end <= text.length)) return true
    return 'quote' in value && value.quote !== text.slice(start, end)
  })
}

describe('the same reports give the same record', () => {
  test('in any order, byte for byte', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...extractions], { minLength: extractions.length }), (shuffled) => {
        expect(JSON.stringify(recordOf(shuffled))).toBe(bytes)
      }),
      { numRuns: 15 },
    )
  })
  test('so do some of them', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...extractions], { maxLength: 6 }), (some) => {
        const sorted = extractions.filter((extraction) => some.includes(extraction))
        expect(JSON.stringify(recordOf(some))).toBe(JSON.stringify(recordOf(sorted)))
      }),
      { numRuns: 25 },
    )
  })
  test('so does a report that is given twice', () => {
    expect(JSON.stringify(recordOf([...extractions, ...extractions.slice(0, 3)]))).toBe(bytes)
  })

  describe('at any hour and in any zone', () => {
    const zone = process.env.TZ
    afterEach(() => {
      vi.useRealTimers()
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    })
    test.each([
      ['1970-01-01T00:00:00Z', 'UTC'],
      ['2024-02-29T23:59:59Z', 'Pacific/Kiritimati'],
      ['2099-12-31T12:00:00Z', 'America/St_Johns'],
    ])('%s, %s', async (now, there) => {
      process.env.TZ = there
      vi.useFakeTimers({ toFake: ['Date', 'performance'], now: new Date(now) })
      expect(JSON.stringify(makeRecord(await exampleReports()))).toBe(bytes)
    })
  })
})

test('a record is plain data: it survives JSON unchanged', () => {
  const record = recordOf(extractions)
  expect(JSON.parse(bytes)).toEqual(record)
})

test('every span of the record of the examples lies in its text and quotes it verbatim', () => {
  expect(brokenSpans(recordOf(extractions))).toEqual([])
})

test('any text makes the journey: blocks partition it, spans lie in it, the order of reports is nothing', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (texts) => {
      const any = texts.map((text, i) => readPlain(text, `report-${i}.txt`))
      for (const report of any)
        expect(report.blocks.map((b) => report.text.slice(b.start, b.end)).join('')).toBe(report.text)
      const record = makeRecord(any)
      expect(brokenSpans(record)).toEqual([])
      expect(JSON.stringify(makeRecord(any.toReversed()))).toBe(JSON.stringify(record))
    }),
    { numRuns: 200 },
  )
})

test('every finding of any text lies in it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { report, ...found } = extract(readPlain(text, 'report.txt'))
      const outside = [...within(found)].filter(
        (value) =>
          'start' in value &&
          'end' in value &&
          !(
            Number(value.start) >= 0 &&
            Number(value.start) <= Number(value.end) &&
            Number(value.end) <= report.text.length
          ),
      )
      expect(outside).toEqual([])
    }),
    { numRuns: 300 },
  )
})
