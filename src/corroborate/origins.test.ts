import { describe, expect, test } from 'vitest'
import type { ReportId } from '../text/range.ts'
import type { Lineage } from './lineage.ts'
import { independentOrigins } from './origins.ts'

const at = (report: string, start = 0, end = 10) => ({ report: report as ReportId, start, end })
const alone: Lineage = { origins: [], edges: [] }
const partial = (passages: Lineage['edges'][number]['passages']): Lineage => ({
  origins: [],
  edges: [
    { from: 'a' as ReportId, to: 'b' as ReportId, kind: 'partial-copy', because: '', score: 0.2, passages },
  ],
})

describe('independent origins', () => {
  test('two reports that share nothing are two witnesses', () => {
    expect(independentOrigins([at('a'), at('b')], alone)).toEqual([[0], [1]])
  })

  test('a report that repeats itself is one witness', () => {
    expect(independentOrigins([at('a'), at('b'), at('a', 50, 60)], alone)).toEqual([[0, 2], [1]])
  })

  test('copies are one witness', () => {
    const copies: Lineage = {
      origins: [{ id: 'o', reports: ['a', 'b'] as ReportId[], because: '' }],
      edges: [],
    }
    expect(independentOrigins([at('a'), at('b'), at('c')], copies)).toEqual([[0, 1], [2]])
  })

  test('a shared passage counts once, words of the outlet’s own outside it count for the outlet', () => {
    const shared = partial([{ from: at('a', 0, 100), to: at('b', 200, 300) }])
    expect(independentOrigins([at('a', 20, 40), at('b', 220, 240)], shared)).toEqual([[0, 1]])
    expect(independentOrigins([at('a', 120, 140), at('b', 20, 40)], shared)).toEqual([[0], [1]])
  })

  const credits = (...of: readonly (readonly [report: string, start?: number, end?: number])[]): Lineage => ({
    ...alone,
    credits: of.map(([report, start, end]) => ({
      agency: 'AFP',
      report: report as ReportId,
      ...(start === undefined ? {} : { within: at(report, start, end) }),
    })),
  })

  test('a shared agency makes one witness only of the same wording, and a doubt of any other', () => {
    const mentions = [at('a'), at('b')]
    expect(independentOrigins(mentions, credits(['a'], ['b']), () => true)).toEqual([[0, 1]])
    const apart = independentOrigins(mentions, credits(['a'], ['b']), () => false)
    expect([...apart]).toEqual([[0], [1]])
    expect(apart.doubt).toBe('two of them credit AFP')
  })

  test('what two reports have from one agency is one witness, what stands beside it is not', () => {
    const told = credits(['a', 0, 50], ['b', 100, 150])
    expect(independentOrigins([at('a', 10, 20), at('b', 110, 120)], told)).toEqual([[0, 1]])
    expect([...independentOrigins([at('a', 60, 70), at('b', 110, 120)], told)]).toEqual([[0], [1]])
  })

  test('a likely rewriting is counted, as an upper bound', () => {
    const rewrites: Lineage = {
      ...alone,
      rewrites: [
        { from: 'a' as ReportId, to: 'b' as ReportId, kind: 'likely-rewrite', because: '', score: 0.8 },
      ],
    }
    const apart = independentOrigins([at('a'), at('b')], rewrites)
    expect(apart.length).toBe(2)
    expect(apart.doubt).toBe('one is likely a rewriting of another')
  })
})
