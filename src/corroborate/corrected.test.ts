import { describe, expect, test } from 'vitest'
import type { Correction, KeptCorrection } from '../correct/correction.ts'
import { readPlain } from '../read/plain.ts'
import type { ReportId, Span } from '../text/range.ts'
import { withCorrectedItems, withSharedOrigins } from './corrected.ts'
import type { Item, ItemMention } from './item.ts'
import type { Lineage } from './lineage.ts'

const id = (name: string) => readPlain(name, `${name}.txt`).id
const ONE = id('One.')
const TWO = id('Two.')
const THREE = id('Three.')
const at = (report: ReportId, start: number): Span => ({ report, start, end: start + 5 })
const mention = (report: ReportId, start: number, value?: string): ItemMention => ({
  ...at(report, start),
  finding: `f${start}`,
  quote: `words ${start}`,
  ...(value === undefined ? {} : { value }),
})
const item = (name: string, mentions: readonly ItemMention[], more: Partial<Item> = {}): Item => ({
  id: name,
  story: 's',
  kind: 'figure',
  label: name,
  mentions,
  verdict: { kind: 'single-source', because: 'only one report tells it' },
  links: mentions.slice(1).map((_, i) => ({ mentions: [i, i + 1], rule: 'figure', scores: {} })),
  ...more,
})
const alone: Lineage = {
  origins: [ONE, TWO, THREE].map((report) => ({ id: `o ${report}`, reports: [report], because: '' })),
  edges: [],
}
const kept = (correction: Correction): KeptCorrection => ({
  id: 'c1',
  correction,
  who: 'Ines',
  at: '2026-05-04T10:00:00Z',
  why: 'other bridge',
  undone: null,
})
const corrected = (items: readonly Item[], correction: Correction) =>
  withCorrectedItems(items, alone, [kept(correction)])
const TOLL = item('toll', [mention(ONE, 0, '84'), mention(TWO, 0, '84'), mention(THREE, 0, '86')], {
  verdict: { kind: 'conflicting', about: 'the toll', sides: [[0, 1], [2]], because: '84 or 86' },
})
const BRIDGE = item('bridge', [mention(THREE, 40, '86')])

describe('a mention that belongs elsewhere', () => {
  const moved = corrected([TOLL, BRIDGE], {
    kind: 'move-mention',
    item: 'figure',
    mention: at(THREE, 0),
    to: at(THREE, 40),
  })
  test('leaves its item, whose conflict is gone with it', () => {
    expect(moved[0]?.mentions).toHaveLength(2)
    expect(moved[0]?.verdict).toMatchObject({ kind: 'corroborated', origins: 2 })
    expect(moved[0]?.links).toEqual([{ mentions: [0, 1], rule: 'figure', scores: {} }])
  })
  test('stands in the other, and both tell who moved it', () => {
    expect(moved[1]?.mentions.map(({ start }) => start)).toEqual([40, 0])
    expect(moved.flatMap((one) => one.corrected ?? [])).toEqual([
      'corrected by Ines on 2026-05-04: other bridge',
      'corrected by Ines on 2026-05-04: other bridge',
    ])
  })
  test('or in an item of its own', () => {
    const [left, own] = corrected([TOLL], {
      kind: 'move-mention',
      item: 'figure',
      mention: at(ONE, 0),
      to: null,
    })
    expect(left?.verdict).toMatchObject({ kind: 'conflicting', sides: [[0], [1]] })
    expect(own?.mentions).toHaveLength(1)
    expect(own?.verdict.kind).toBe('single-source')
  })
  test('joins the side that tells the same value', () => {
    const [one] = corrected([TOLL, BRIDGE], {
      kind: 'move-mention',
      item: 'figure',
      mention: at(THREE, 40),
      to: at(ONE, 0),
    })
    expect(one?.verdict).toMatchObject({
      kind: 'conflicting',
      sides: [
        [0, 1],
        [2, 3],
      ],
    })
  })
  test('an item that loses its only mention is gone', () => {
    const items = corrected([TOLL, BRIDGE], {
      kind: 'move-mention',
      item: 'figure',
      mention: at(THREE, 40),
      to: at(THREE, 0),
    })
    expect(items.map((one) => one.id)).toEqual(['toll'])
  })
  test.each<Correction>([
    { kind: 'move-mention', item: 'figure', mention: at(ONE, 90), to: null },
    { kind: 'move-mention', item: 'date', mention: at(ONE, 0), to: null },
    { kind: 'move-mention', item: 'figure', mention: at(ONE, 0), to: at(TWO, 0) },
    { kind: 'move-mention', item: 'figure', mention: at(THREE, 40), to: null },
  ])('nothing changes where there is nothing to move: %j', (correction) => {
    expect(corrected([TOLL, BRIDGE], correction)).toEqual([TOLL, BRIDGE])
  })
})

describe('a verdict', () => {
  const judge = (verdict: string, right: boolean): Correction => ({
    kind: 'judge-verdict',
    item: 'figure',
    mention: at(TWO, 0),
    verdict,
    right,
  })
  test('that is wrong becomes unclear, with who says so', () => {
    expect(corrected([TOLL], judge('conflicting', false))[0]?.verdict).toEqual({
      kind: 'unclear',
      because: 'found to be conflicting, but corrected by Ines on 2026-05-04: other bridge',
    })
  })
  test('that is right stays, and says who confirmed it', () => {
    const [one] = corrected([TOLL], judge('conflicting', true))
    expect(one?.verdict).toEqual(TOLL.verdict)
    expect(one?.corrected).toHaveLength(1)
  })
  test('of which it was not said stays as it is', () => {
    expect(corrected([TOLL], judge('corroborated', false))).toEqual([TOLL])
  })
})

test('outlets that are one witness share an origin', () => {
  const reports = [ONE, TWO, THREE].map((report, i) => ({
    ...readPlain('x', 'x.txt'),
    id: report,
    outlet: ['a.example', 'b.example', 'c.example'][i] ?? null,
  }))
  const shared = withSharedOrigins(alone, reports, [
    kept({ kind: 'same-origin', outlets: ['a.example', 'b.example'] }),
  ])
  expect(shared.origins.map(({ reports }) => reports.length).sort()).toEqual([1, 2])
  expect(withSharedOrigins(alone, reports, [])).toBe(alone)
})
