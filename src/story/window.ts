import type { DaySpan } from '../text/edtf.ts'

/**
 * The days over which a happening was told. `firm`: the text or the address of a report bears them out; other dates
 * may be those of a crawl. Undefined where no report is dated.
 */
export interface Coverage extends DaySpan {
  readonly firm: boolean
}

/** A silence of so many days parts what is told over a day or two; what was told for longer may fall silent for longer. */
const SILENCE = 14
/** Nothing is told again after so many days more than it was told for: a court case is not an earthquake. */
const OVER = 21
/** How alike reports are at least, of what their words say, when they lie far apart. */
const FAR = 0.8
/** … when one of the dates may be that of a crawl, months late: then the words must be more alike. */
const FAR_UNSURE = 0.7

/** Days without a report between two coverages; 0 where they overlap. */
const silence = (a: DaySpan, b: DaySpan): number => Math.max(0, a.first - b.last, b.first - a.last)
const length = ({ first, last }: DaySpan): number => last - first

/**
 * By how much time lessens the likeness of what was told over two coverages: from 1 (together, or undated) to
 * {@link FAR}, and 0 when both are sure to lie too far apart. The window grows with the time that a happening has
 * already been told for.
 */
export function nearness(a: Coverage | undefined, b: Coverage | undefined): number {
  if (a === undefined || b === undefined) return 1
  const apart = silence(a, b)
  const told = Math.max(length(a), length(b))
  const sure = a.firm && b.firm
  if (sure && apart > OVER + told) return 0
  return 1 - (1 - (sure ? FAR : FAR_UNSURE)) * Math.min(1, apart / (SILENCE + told))
}

/** The coverage of both together: firm days win over days that may be those of a crawl. */
export function together(a: Coverage | undefined, b: Coverage | undefined): Coverage | undefined {
  if (a === undefined || (b?.firm && !a.firm)) return b
  if (b === undefined || (a.firm && !b.firm)) return a
  return { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last), firm: a.firm }
}

/**
 * The stretch of time that a coverage lies in: two coverages whose eras are more than one apart are never near. None
 * for those that may be near any other: undated, told over several days, or dated by a crawl perhaps.
 */
export const eraOf = (coverage: Coverage | undefined): number | undefined =>
  coverage?.firm && coverage.first === coverage.last ? Math.floor(coverage.first / (OVER + 1)) : undefined

/** So many days are one season, by which words are weighed. */
const SEASON = 92

/** The season that a coverage begins in; none for what is undated. */
export const seasonOf = (coverage: Coverage | undefined): number | undefined =>
  coverage === undefined ? undefined : Math.floor(coverage.first / SEASON)
