import { byCodeUnit } from '../text/order.ts'
import { type Vector, weightOf } from './vector.ts'

/** A report as far as a story may be named after it. */
export interface Titled {
  readonly id: string
  readonly title: string
  /** Hashed stems of the title; none where the report has no title of its own. */
  readonly titleStems: readonly number[]
}

/** As if each title had so many words more that say nothing: one word alone is no title. */
const EMPTY_WORDS = 3

/**
 * The title that says most of what the reports of a story share: its words weigh most, on average, in the sum of their
 * vectors. Words of a page's name ("Home", "Watch") hardly weigh anything there.
 */
export function titleOf(reports: readonly Titled[], sum: Vector): string {
  const says = ({ titleStems }: Titled): number =>
    titleStems.reduce((total, stem) => total + weightOf(sum, stem), 0) / (titleStems.length + EMPTY_WORDS)
  const [best] = reports
    .map((report) => ({ report, score: says(report) }))
    .sort((a, b) => b.score - a.score || byCodeUnit(a.report.id, b.report.id))
  return best?.report.title ?? ''
}

/** A title longer than this is cut between words. */
const LONGEST_TITLE = 120

/** The first sentence of a text, or its first words where that is long. */
export function firstSentence(body: string): string {
  const words = body
    .trim()
    .replace(/\s+/gu, ' ')
    .slice(0, 2 * LONGEST_TITLE)
  const sentence = /^.{1,118}?[.!?](?=\s|$)/u.exec(words)?.[0]
  if (sentence !== undefined) return sentence
  return words.length <= LONGEST_TITLE ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST_TITLE))} …`
}
