import { describe, expect, test } from 'vitest'
import { correctionSchema, keptCorrectionSchema } from './schema.ts'

const kept = (correction: unknown) => ({
  id: 'c1',
  correction,
  who: 'Ines',
  at: '2026-05-04T10:00:00Z',
  why: '',
  undone: null,
})
const span = { report: 'r-1', start: 3, end: 9 }

describe('a correction that comes in', () => {
  test.each([
    { kind: 'merge-stories', reports: ['r-1', 'r-2'] },
    { kind: 'split-actor', mentions: [span] },
    { kind: 'set-speaker', statement: span, speaker: null },
    { kind: 'set-speaker', statement: span, speaker: { kind: 'state', name: 'Norland', country: 'NL' } },
    { kind: 'judge-verdict', item: 'figure', mention: span, verdict: 'conflicting', right: false },
    { kind: 'same-origin', outlets: ['a.example', 'b.example'] },
  ])('%j is taken', (correction) => {
    expect(keptCorrectionSchema.parse(kept(correction))).toEqual(kept(correction))
  })
  test.each([
    { kind: 'merge-stories', reports: ['r-1'] },
    { kind: 'split-actor', mentions: [] },
    { kind: 'set-speaker', statement: { ...span, end: 3 }, speaker: null },
    { kind: 'judge-verdict', item: 'figure', mention: span, verdict: 'conflicting', right: 'doubt' },
    { kind: 'rename', name: 'x' },
  ])('%j is refused', (correction) => {
    expect(correctionSchema.safeParse(correction).success).toBe(false)
  })
})
