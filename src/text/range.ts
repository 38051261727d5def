/** A stretch of a text that is known from the context. Offsets count UTF-16 units; `end` is excluded. */
export interface Range {
  readonly start: number
  readonly end: number
}

declare const reportId: unique symbol
/** Names one report; see `read/report.ts`. */
export type ReportId = string & { readonly [reportId]: true }

/** A stretch of one report's original text: the only way to point at words across reports. */
export interface Span extends Range {
  readonly report: ReportId
}

/** The words themselves, always cut from the original text: `quote('at least 40 people', {start: 9, end: 11}) // '40'` */
export const quote = (text: string, range: Range): string => text.slice(range.start, range.end)

/** Whether two stretches share at least one unit. */
export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end

/** Whether `inner` lies wholly in `outer`. */
export const contains = (outer: Range, inner: Range): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** Reading order: by start, the longer first. */
export const byPosition = (a: Range, b: Range): number => a.start - b.start || b.end - a.end

/** The same range without white space at its ends; empty ranges stay at their start. */
export function trimmed(text: string, { start, end }: Range): Range {
  let from = start
  let to = end
  while (from < to && /\s/u.test(text.charAt(from))) from++
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}

/** The smallest range that holds all of `ranges`; undefined for none. */
export function hull(ranges: readonly Range[]): Range | undefined {
  const [first, ...rest] = ranges
  if (first === undefined) return undefined
  return rest.reduce<Range>(
    (all, range) => ({ start: Math.min(all.start, range.start), end: Math.max(all.end, range.end) }),
    { start: first.start, end: first.end },
  )
}
