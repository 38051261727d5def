import { gunzipSync, gzipSync } from 'node:zlib'
import type { Extraction } from '../extract/finding.ts'
import { signatureOf } from '../story/signature.ts'
import { daySpan } from '../text/edtf.ts'
import type { ReportId } from '../text/range.ts'
import { ANALYSIS } from './analysis.ts'
import { UNDATED } from './tables.ts'
import { searchText } from './words.ts'

/** A report with what extraction found in it, ready to be kept: the work that can be done on any core or machine. */
export interface PackedReport {
  readonly id: ReportId
  readonly source: string
  readonly url: string | null
  readonly title: string | null
  readonly outlet: string | null
  readonly language: string | null
  readonly published: string | null
  readonly firstDay: number | null
  readonly lastDay: number | null
  readonly day: number
  readonly analysis: string
  /** Title and body as words to be searched for. */
  readonly search: string
  /** The Extraction as JSON. */
  readonly gzip: Uint8Array
  /** The text of the report as JSON, for those who need no more. */
  readonly text: Uint8Array
  /** Its StorySignature as JSON. */
  readonly signature: Uint8Array
}

/** `await store.add([pack(extract(report))])` */
export function pack(extraction: Extraction, analysis: string = ANALYSIS): PackedReport {
  const { report } = extraction
  const days = report.published === null ? undefined : daySpan(report.published.value)
  return {
    id: report.id,
    source: shown(report.source),
    url: shownOrNull(report.url),
    title: shownOrNull(report.title),
    outlet: shownOrNull(report.outlet),
    language: shownOrNull(report.language),
    published: report.published?.value ?? null,
    firstDay: finite(days?.first),
    lastDay: finite(days?.last),
    day: finite(days?.last) ?? UNDATED,
    analysis,
    search: searchText(`${report.title ?? ''} ${report.body}`),
    gzip: zip(extraction),
    text: zip(report.text),
    signature: zip(signatureOf(extraction)),
  }
}

/** JSON, which writes halves of surrogate pairs and NUL as escapes, so that every text survives. */
export const zip = (value: unknown): Uint8Array => gzip(JSON.stringify(value))

export const gzip = (json: string): Uint8Array => gzipSync(json, { level: 4 })

export const unzip = <T>(bytes: Uint8Array): T => JSON.parse(gunzipSync(bytes).toString('utf8'))

/** For a text column: PostgreSQL refuses NUL, and neither engine keeps half of a surrogate pair. */
export const shown = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD')

const shownOrNull = (text: string | null): string | null => (text === null ? null : shown(text))

export const finite = (day: number | undefined): number | null =>
  Number.isFinite(day) ? (day ?? null) : null
