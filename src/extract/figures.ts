import type { Document } from '../language/document.ts'
import type { LanguagePack } from '../language/pack.ts'
import { overlaps, quote, type Range } from '../text/range.ts'
import { aspectOf, extentOf } from './figures/aspects.ts'
import { type Quantity, quantitiesIn } from './figures/quantities.ts'
import { SCOPE_REACH, scopeOf } from './figures/scope.ts'
import type { DateExpression, Figure } from './finding.ts'

/**
 * What a report counts and measures, each sentence read by its own words. Numbers that are dates, times, names or
 * scores are no figures. Disjoint, in reading order.
 */
export function findFigures(
  document: Document,
  pack: LanguagePack,
  dates: readonly DateExpression[],
): readonly Figure[] {
  const quantities = document.sentences.flatMap((sentence, index) =>
    quantitiesIn(document, index, pack)
      .map((quantity) => ({ quantity, near: datesNear(quantity, sentence, dates) }))
      .filter(({ quantity, near }) => !isDate(quantity, near)),
  )
  return conversionsShare(
    quantities.map(({ quantity, near }, i) => figureOf(`f${i + 1}`, quantity, near, document, pack)),
    document.text,
  )
}

/** "40 metres deep (131 feet)": the conversion measures the same. */
const conversionsShare = (figures: readonly Figure[], text: string): readonly Figure[] =>
  figures.map((figure, i) => {
    const before = figures[i - 1]
    const converted =
      before?.aspect !== undefined &&
      figure.aspect === undefined &&
      /^[ ‐-]?\p{L}{0,12} ?\($/u.test(text.slice(before.end, figure.start))
    return converted ? { ...figure, aspect: before.aspect } : figure
  })

/** The dates of a sentence that stand close to a quantity; `dates` are disjoint and in reading order. */
function datesNear(
  quantity: Range,
  sentence: Range,
  dates: readonly DateExpression[],
): readonly DateExpression[] {
  const from = Math.max(sentence.start, quantity.start - SCOPE_REACH)
  const to = Math.min(sentence.end, quantity.end + SCOPE_REACH)
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dates[middle]?.end ?? 0) > from) high = middle
    else low = middle + 1
  }
  let end = low
  while ((dates[end]?.start ?? to) < to) end++
  return dates.slice(low, end)
}

/** Whether a number belongs to a date; "three days", "the past two years" and "two weeks later" count all the same. */
const isDate = (quantity: Quantity, dates: readonly DateExpression[]): boolean =>
  dates.some((date) => overlaps(date, quantity) && !COUNTS.has(date.reading.kind))

const COUNTS: ReadonlySet<DateExpression['reading']['kind']> = new Set([
  'duration',
  'window',
  'offset',
  'beside',
  'set',
  'vague',
])

function figureOf(
  id: string,
  quantity: Quantity,
  dates: readonly DateExpression[],
  document: Document,
  pack: LanguagePack,
): Figure {
  const { start, end, rule, value, min, max, measure, counted, exactness, change } = quantity
  const unitText = measure?.unitText ?? counted?.noun ?? ''
  const aspect = aspectOf(
    { start: quantity.start, end: Math.max(quantity.end, counted?.end ?? 0) },
    unitText,
    measure?.kind === 'unit',
    document,
    pack,
  )
  const extent = extentOf(quantity, document, pack)
  return {
    finding: 'figure',
    id,
    start,
    end,
    rule,
    value,
    ...(min === undefined || max === undefined ? {} : { min, max }),
    unit: measure?.unit ?? counted?.lemma ?? '',
    unitText,
    of: counted === undefined ? null : quote(document.text, counted),
    ...(counted === undefined ? {} : { ofSpan: { start: counted.start, end: counted.end } }),
    exactness,
    ...(change === undefined ? {} : { change }),
    ...(aspect === undefined ? {} : { aspect }),
    ...(extent === undefined ? {} : { extent }),
    ...scopeOf(quantity, dates, document.text, pack),
  }
}
