import { readingNeedsPublication } from '../extract/dates/reading.ts'
import type { DateExpression, Extraction } from '../extract/finding.ts'
import { quote } from '../text/range.ts'

/** Why a date expression has its value, in a sentence; undefined where its own words say all. */
export function reckoning(extraction: Extraction, date: DateExpression | undefined): string | undefined {
  const { published, text } = extraction.report
  if (date === undefined || published === null || !readingNeedsPublication(date.reading)) return undefined
  const words = `“${quote(text, date)}” (rule “${date.rule}”) counted from the publication date ${published.value}`
  return published.from === 'said' ? words : `${words}, which is only supposed: ${published.because}`
}
