import type { Extraction, Term } from '../extract/finding.ts'
import { knownAgency } from '../read/agencies.ts'
import { isRelease } from '../read/release.ts'
import { isBody } from '../read/report.ts'
import { daySpan } from '../text/edtf.ts'
import { contains, type Range, type ReportId } from '../text/range.ts'
import type { Credit } from './lineage.ts'

/** What of a report takes part in the search for copies: small enough to hold for a hundred thousand of them. */
export interface Trace {
  readonly report: ReportId
  readonly url: string | null
  readonly outlet: string | null
  readonly title: string | null
  /** The agencies that the whole report credits. */
  readonly agencies: readonly string[]
  readonly credits: readonly Credit[]
  /** A press release or official readout: what others have in common with it, they have from it. */
  readonly release: boolean
  /** Day number of publication and the date as it was said; null where it was not said. */
  readonly day: number | null
  readonly published: string | null
  /**
   * The words that the report tells in its own voice, in order: hashes of their stems, and where they stand. A
   * {@link BREAK} stands where words of others were left out.
   */
  readonly words: Int32Array
  /** How many they are, without breaks. */
  readonly length: number
  /** Whether each of them is a name or a number: what a template swaps. */
  readonly anchors: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** No word: no passage runs across it. */
export const BREAK = 0

/** What the search for copies needs of one report. */
export function traceOf(extraction: Extraction): Trace {
  const { report } = extraction
  const own = ownWords(extraction)
  const credits = creditsOf(extraction)
  const said = report.published?.from === 'said' ? report.published.value : null
  return {
    report: report.id,
    url: report.url,
    outlet: report.outlet,
    title: report.title,
    agencies: [...new Set(credits.flatMap(({ agency, within }) => (within === undefined ? [agency] : [])))],
    credits,
    release: isRelease(report),
    day: (said === null ? undefined : daySpan(said)?.first) ?? null,
    published: said,
    length: own.filter((term) => term !== null).length,
    words: Int32Array.from(own, (term) => (term === null ? BREAK : hashOf(term.stem))),
    anchors: Uint8Array.from(own, (term) => (term === null || term.kind === 'word' ? 0 : 1)),
    starts: Int32Array.from(own, (term) => term?.start ?? 0),
    ends: Int32Array.from(own, (term) => term?.end ?? 0),
  }
}

/**
 * What a report credits agencies with: the sentence, where the credit stands in one; the whole of it otherwise. An
 * agency's own report is its own.
 */
function creditsOf({ report, sentences }: Extraction): readonly Credit[] {
  const { id, credits = [] } = report
  const written = credits.map(({ agency, of, start, end }): Credit => {
    const span = { report: id, start, end }
    if (of === 'report') return { agency, report: id, span }
    const sentence = sentences.find((one) => contains(one, span)) ?? span
    return { agency, report: id, span, within: { report: id, start: sentence.start, end: sentence.end } }
  })
  const outlet = knownAgency(report.outlet ?? '') ?? []
  const told = new Set([outlet, report.agencies].flat())
  for (const { agency, of } of credits) if (of === 'report') told.delete(agency)
  return [...written, ...[...told].map((agency): Credit => ({ agency, report: id }))]
}

/** FNV-1a (Fowler, Noll, Vo) of a stem, 32 bits: six words in a row do not collide by chance. */
function hashOf(stem: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < stem.length; i++) hash = Math.imul(hash ^ stem.charCodeAt(i), 0x01000193)
  return hash === BREAK ? 1 : hash
}

/**
 * The body's words outside quotations: everybody has the same quotations, and who quotes a report at length has not
 * copied it. Null where words were left out.
 */
function ownWords({ report, terms, statements, quotations }: Extraction): readonly (Term | null)[] {
  const quoted: Range[] = [
    ...quotations,
    ...statements
      .filter((statement) => statement.kind === 'direct')
      .flatMap((statement) => statement.content.spans),
  ].sort((a, b) => a.start - b.start)
  const body = report.blocks.filter(isBody)
  const own: (Term | null)[] = []
  let q = 0
  let b = 0
  let quotedTo = 0
  for (const term of terms) {
    for (let next = quoted[q]; next !== undefined && next.start <= term.start; next = quoted[++q])
      quotedTo = Math.max(quotedTo, next.end)
    while ((body[b]?.end ?? Number.POSITIVE_INFINITY) <= term.start) b++
    const isOwn = term.start >= quotedTo && (body[b]?.start ?? Number.POSITIVE_INFINITY) <= term.start
    if (isOwn) own.push(term)
    else if (own.length > 0 && own.at(-1) !== null) own.push(null)
  }
  return own
}
