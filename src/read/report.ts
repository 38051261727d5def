import type { Edtf } from '../text/edtf.ts'
import { stableId } from '../text/id.ts'
import type { Known } from '../text/known.ts'
import { quote, type Range, type ReportId } from '../text/range.ts'

/** What a stretch of a report is. `title` to `table` tell the story; the others surround it. */
export type BlockKind =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'quote'
  | 'list'
  | 'table'
  | 'caption'
  | 'embed'
  | 'credit'
  | 'furniture'

/** A stretch of a report with a kind. The blocks of a report partition its `text`: no gap, no overlap. */
export interface Block extends Range {
  readonly kind: BlockKind
  /** The rule that decided the kind, and why, for `read --debug`. */
  readonly rule: string
}

/** Trouble or a decision worth knowing, with its place where there is one. Reading never throws it. */
export interface Note {
  readonly rule: string
  readonly message: string
  readonly start?: number
  readonly end?: number
}

/** The words by which a report says that it has something from a news agency. */
export interface AgencyCredit extends Range {
  readonly agency: string
  /** The whole report (bylines, datelines, first and last lines), or only the sentence ("told Reuters"). */
  readonly of: 'report' | 'sentence'
}

/** One published account. Immutable: an edited version is a new revision of it. */
export interface Report {
  readonly id: ReportId
  /** The path or URL as given; `path#N` for the N-th (from 1) line or record of a collection. */
  readonly source: string
  readonly url: string | null
  readonly title: string | null
  readonly outlet: string | null
  readonly authors: readonly string[]
  readonly dateline: string | null
  /** News agencies that it credits with the whole of it. */
  readonly agencies: readonly string[]
  /** Where its words credit agencies, with the whole or with a sentence ("told Reuters"). */
  readonly credits?: readonly AgencyCredit[]
  /** ISO 639-1 code; null where it could not be told. */
  readonly language: string | null
  readonly published: Known<Edtf> | null
  readonly modified: Known<Edtf> | null
  /** The words as published. Never altered: everything points into it. Offsets are UTF-16 units. */
  readonly text: string
  /** The blocks that tell the story, joined by empty lines; for reading, never for pointing. */
  readonly body: string
  readonly blocks: readonly Block[]
  readonly notes: readonly Note[]
}

const BODY: ReadonlySet<BlockKind> = new Set(['heading', 'paragraph', 'quote', 'list', 'table'])

/** Whether a block tells the story (as opposed to naming, illustrating or surrounding it). */
export const isBody = (block: Block): boolean => BODY.has(block.kind)

/**
 * The words of the body blocks, joined by empty lines. Posts set into the story are shown with it, so they are in,
 * though their words are the poster's.
 */
export const bodyOf = (text: string, blocks: readonly Block[]): string =>
  blocks
    .filter((block) => isBody(block) || block.kind === 'embed')
    .map((block) => quote(text, block).trim())
    .filter((words) => words !== '')
    .join('\n\n')

/** The same publication read twice has the same id; another outlet's copy of the same words has not. */
export const reportId = (report: Pick<Report, 'url' | 'outlet' | 'title' | 'text'>): ReportId =>
  stableId('r', [report.url ?? '', report.outlet ?? '', report.title ?? '', report.text]) as ReportId
