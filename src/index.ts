/** The public library, named export by named export. */
export { type Check, type Claim, checkReport, type Evidence, type Outcome } from './check/check.ts'
export { checkToHtml } from './check/html.ts'
export { checkToMarkdown } from './check/markdown.ts'
export type { CorrectedItem, Correction, KeptCorrection, Speaker } from './correct/correction.ts'
export { correctionSchema, keptCorrectionSchema } from './correct/schema.ts'
export type { KnownActor, RecordActor } from './corroborate/actors.ts'
export type { Item, ItemKind, ItemMention, Link } from './corroborate/item.ts'
export type { Lineage, LineageEdge, Origin } from './corroborate/lineage.ts'
export type { Compatibility, Sides, Verdict } from './corroborate/verdict.ts'
export { extract } from './extract/extraction.ts'
export type {
  Actor,
  ActorKind,
  Coordination,
  DateExpression,
  Event,
  Extraction,
  Figure,
  Finding,
  Mention,
  Party,
  Statement,
} from './extract/finding.ts'
export { type Knowledge, makeRecord, recordOf, storiesOf } from './rapporteur.ts'
export { type PageOrigin, readHtml } from './read/html.ts'
export { type Declared, readPlain } from './read/plain.ts'
export { type Reading, type ReadOptions, readInputs } from './read/read.ts'
export type { Block, BlockKind, Note, Report } from './read/report.ts'
export { explain } from './record/explain.ts'
export { toHtml } from './record/html.ts'
export { toMarkdown } from './record/markdown.ts'
export type { BriefLine, Record, TimelineEntry } from './record/record.ts'
export { parseRecord } from './record/schema.ts'
export { verifyRecord } from './record/verify.ts'
export type { Story, Thread } from './story/story.ts'
export type { Edtf } from './text/edtf.ts'
export type { Known } from './text/known.ts'
export { quote, type Range, type ReportId, type Span } from './text/range.ts'
