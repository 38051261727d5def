import type { Document } from '../language/document.ts'
import type { LanguagePack } from '../language/pack.ts'
import { atomsIn } from './dates/atoms.ts'
import { joinAtoms } from './dates/joins.ts'
import { linkAntecedents, linkBeside, type Placed } from './dates/linking.ts'
import { readingNeedsPublication } from './dates/reading.ts'
import { resolve } from './dates/resolve.ts'
import type { DateExpression } from './finding.ts'

/**
 * Every expression of a time in a report: read from its words alone, then resolved against the report's own
 * publication date. Disjoint, in reading order.
 */
export function findDates(document: Document, pack: LanguagePack): readonly DateExpression[] {
  const { published } = document.report
  const dayFirst = dayLeads(document.text)
  const atoms = document.sentences.flatMap((sentence, index) =>
    joinAtoms(atomsIn(document, sentence, pack, dayFirst), document, sentence, pack).map((atom) => ({
      ...atom,
      sentence: index,
    })),
  )
  const placed: readonly Placed[] = atoms.map((atom, i) => ({ ...atom, id: `d${i + 1}` }))
  const linked = linkBeside(linkAntecedents(placed), document, pack)
  return linked.map(({ id, start, end, rule, reading }) => ({
    finding: 'date',
    id,
    start,
    end,
    rule,
    reading,
    ...resolve(reading, published?.value ?? null),
    supposed: published?.from === 'supposed' && readingNeedsPublication(reading),
  }))
}

/** Whether dates in figures put the day first: told by the first one in the report that can be read in one way only. */
function dayLeads(text: string): boolean | undefined {
  for (const match of text.matchAll(/(?<![\d/])(?<a>\d{1,2})\/(?<b>\d{1,2})\/\d{2,4}(?![\d/])/gu)) {
    const [a, b] = [Number(match.groups?.a), Number(match.groups?.b)]
    if (a > 12 && b <= 12) return true
    if (b > 12 && a <= 12) return false
  }
  return undefined
}
