import { describe, expect, test } from 'vitest'
import { correctionSchema } from './schema.ts'

const correction = (change: unknown) => ({
  id: 'c1',
  by: 'Ines',
  at: '2026-05-04T10:00:00Z',
  why: '',
  change,
})
const span = { report: 'r-1', start: 3, end: 9 }

describe('a correction that comes in', () => {
  test.each([
    { kind: 'join-stories', reports: ['r-1', 'r-2'] },
    { kind: 'part-actor', mentions: [span] },
    { kind: 'speaker', statement: span, speaker: null },
    { kind: 'speaker', statement: span, speaker: { kind: 'state', name: 'Norland', country: 'NL' } },
    { kind: 'verdict', item: 'figure', mention: span, verdict: 'conflicting', ruling: 'reject' },
    { kind: 'one-origin', outlets: ['a.example', 'b.example'] },
  ])('%j is taken', (change) => {
    expect(correctionSchema.parse(correction(change))).toEqual(correction(change))
  })
  test.each([
    { kind: 'join-stories', reports: ['r-1'] },
    { kind: 'part-actor', mentions: [] },
    { kind: 'speaker', statement: { ...span, end: 3 }, speaker: null },
    { kind: 'verdict', item: 'figure', mention: span, verdict: 'conflicting', ruling: 'doubt' },
    { kind: 'rename', name: 'x' },
  ])('%j is refused', (change) => {
    expect(correctionSchema.safeParse(correction(change)).success).toBe(false)
  })
})
