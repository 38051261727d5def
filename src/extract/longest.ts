import type { Range } from '../text/range.ts'

/** Disjoint ranges in reading order: leftmost first, and of those that overlap the longest. */
export function longest<T extends Range>(found: readonly T[]): readonly T[] {
  const kept: T[] = []
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (last === undefined || one.start >= last.end) kept.push(one)
    else if (one.end - one.start > last.end - last.start) kept[kept.length - 1] = one
  }
  return kept
}
