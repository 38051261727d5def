import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { averageLink } from './cluster.ts'

const pair = (a: number, b: number, similarity: number) => ({ a, b, similarity })

describe('average link', () => {
  test('joins what is alike and leaves the rest alone', () => {
    expect(averageLink(4, [pair(0, 1, 0.9), pair(2, 3, 0.8), pair(1, 2, 0.1)], 0.5)).toEqual([
      [0, 1],
      [2, 3],
    ])
  })

  test('a chain of neighbours is not a group: the ends must be alike on average too', () => {
    expect(averageLink(3, [pair(0, 1, 0.9), pair(1, 2, 0.6)], 0.5)).toEqual([[0, 1], [2]])
  })

  test('a veto between two members keeps their groups apart', () => {
    const pairs = [pair(0, 1, 0.9), pair(1, 2, 0.8), pair(0, 2, 0.8)]
    expect(averageLink(3, pairs, 0.5)).toEqual([[0, 1, 2]])
    expect(averageLink(3, pairs, 0.5, (a, b) => a + b === 2)).toEqual([[0, 1], [2]])
  })

  test('every item is in exactly one group, and the order of the pairs changes nothing', () => {
    const pairs = fc.uniqueArray(fc.tuple(fc.nat(7), fc.nat(7), fc.double({ min: 0, max: 1, noNaN: true })), {
      selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
    })
    fc.assert(
      fc.property(pairs, fc.double({ min: 0.05, max: 1, noNaN: true }), (some, threshold) => {
        const given = some.filter(([a, b]) => a !== b).map(([a, b, s]) => pair(a, b, s))
        const groups = averageLink(8, given, threshold)
        expect(groups.flat().sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
        expect(averageLink(8, given.toReversed(), threshold)).toEqual(groups)
      }),
    )
  })
})
