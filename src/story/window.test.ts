import { describe, expect, test } from 'vitest'
import { type Coverage, nearness, together } from './window.ts'

const told = (first: number, last: number, firm = true): Coverage => ({ first, last, firm })

describe('nearness in time', () => {
  test('what is told at once, or undated, is as alike as its words say', () => {
    expect(nearness(told(10, 12), told(11, 15))).toBe(1)
    expect(nearness(undefined, told(0, 0))).toBe(1)
  })
  test.each([
    ['the same words two months later are another happening', told(0, 1), told(60, 60), 0],
    ['a case that was told for two months may fall silent for one', told(0, 60), told(95, 95), 0.8],
  ])('%s', (_, a, b, expected) => {
    expect(nearness(a, b) === 0).toBe(expected === 0)
  })
  test('a date that may be that of a crawl parts nothing for good', () => {
    expect(nearness(told(0, 1), told(600, 600, false))).toBeCloseTo(0.7)
  })
  test('days that something bears out win over days that may be those of a crawl', () => {
    expect(together(told(5, 6), told(600, 600, false))).toEqual(told(5, 6))
    expect(together(told(600, 600, false), told(5, 6))).toEqual(told(5, 6))
    expect(together(told(5, 6), told(8, 9))).toEqual(told(5, 9))
  })
})
