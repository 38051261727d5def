import type { DateExpression, Extraction, Statement } from '../extract/finding.ts'
import { singleDay } from '../text/edtf.ts'
import { contains, type Range } from '../text/range.ts'
import { sentenceOf } from './likeness.ts'

/** The longest way between a cue and the day it was said on: "said in a long interview with … on Friday". */
const NEAR = 120

const gap = (a: Range, b: Range): number => Math.max(0, a.start - b.end, b.start - a.end)

/**
 * When each statement of a report was said, where its sentence tells: the date expression nearest to the cue,
 * outside all content ("he said on Friday that the bridge opens in May" was said on Friday). Maps ids.
 */
export function occasionsOf(extraction: Extraction): ReadonlyMap<Statement['id'], DateExpression> {
  const contents = extraction.statements.flatMap((statement) => statement.content.spans)
  const free = extraction.dates.filter(
    (date) =>
      date.kind === 'date' &&
      date.value !== null &&
      singleDay(date.value) !== undefined &&
      !contents.some((content) => contains(content, date)),
  )
  return new Map(
    extraction.statements.flatMap((statement) => {
      const [cue] = statement.cue.spans
      if (cue === undefined || statement.mode !== 'speech') return []
      const sentence = sentenceOf(extraction, cue)
      const [nearest] = free
        .filter((date) => contains(sentence, date) && gap(date, cue) <= NEAR)
        .sort((a, b) => gap(a, cue) - gap(b, cue))
      return nearest === undefined ? [] : [[statement.id, nearest] as const]
    }),
  )
}
