import { describe, expect, test } from 'vitest'
import type { ReportId } from '../text/range.ts'
import type { Lineage } from './lineage.ts'
import { independentOrigins } from './origins.ts'

const at = (report: string, start = 0, end = 10) => ({ report: report as ReportId, start, end })
const alone: Lineage = { origins: [], edges: [] }
const edge = (
  kind: 'partial-copy' | 'shared-agency',
  passages: Lineage['edges'][number]['passages'] = [],
): Lineage => ({
  origins: [],
  edges: [{ from: 'a' as ReportId, to: 'b' as ReportId, kind, because: '', score: 0.2, passages }],
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
    const shared = edge('partial-copy', [{ from: at('a', 0, 100), to: at('b', 200, 300) }])
    expect(independentOrigins([at('a', 20, 40), at('b', 220, 240)], shared)).toEqual([[0, 1]])
    expect(independentOrigins([at('a', 120, 140), at('b', 20, 40)], shared)).toEqual([[0], [1]])
  })

  test('a shared agency makes one witness only of the same wording', () => {
    const mentions = [at('a'), at('b')]
    expect(independentOrigins(mentions, edge('shared-agency'), () => true)).toEqual([[0, 1]])
    expect(independentOrigins(mentions, edge('shared-agency'), () => false)).toEqual([[0], [1]])
  })
})
