import type { Transaction } from 'kysely'
import type { Correction, KeptCorrection } from '../correct/correction.ts'
import type { ItemKind } from '../corroborate/item.ts'
import type { Verdict } from '../corroborate/verdict.ts'
import type { ActorKind, Extraction } from '../extract/finding.ts'
import type { Record } from '../record/record.ts'
import type { Thread } from '../story/story.ts'
import type { Edtf } from '../text/edtf.ts'
import type { ReportId } from '../text/range.ts'
import type { PackedReport } from './packed.ts'
import type { Tables } from './tables.ts'

/**
 * Everything that is kept, with one contract over two engines: SQLite in one file, and PostgreSQL.
 *
 * A report goes through three steps, each of them safe to repeat and to be killed in:
 * `add` keeps it (once it resolves, the report is never lost), `place` finds the story it belongs to, `corroborate`
 * makes the record of each story that changed. `settle` does the last two until nothing is left to do. Between the
 * steps, readers see the last finished state. Adding in any order and any number of parts ends in the same content.
 *
 * Open one store per process or thread (`openStore` of `open.ts`); SQLite answers synchronously, so that a server
 * that also adds should add from another thread or process: WAL lets readers go on.
 */
export interface Store {
  readonly engine: 'sqlite' | 'postgres'

  // The journey of a report

  /**
   * Keeps reports, all or none. A report that is there already (same id) is not added again. Make `reports` with
   * `pack(extract(report))`. `also` runs in the same transaction, for a queue: `fromKysely(transaction)` of pg-boss.
   */
  add(
    reports: readonly PackedReport[],
    also?: (transaction: Transaction<Tables>) => Promise<void>,
  ): Promise<readonly Added[]>
  /** Which of these reports are kept already, with their source: what need not be analysed again. */
  known(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /**
   * Finds the stories of all reports that have none yet; one process at a time. Ids of the stories whose records are
   * now to be made. `also` runs in the same transaction.
   */
  place(
    also?: (transaction: Transaction<Tables>, stories: readonly string[]) => Promise<void>,
  ): Promise<readonly string[]>
  /**
   * Makes the records of stories that changed: of those named, or of at most `limit`, or of all. Those of today named
   * by a former id are found too. How many were made; several processes may do it side by side.
   */
  corroborate(which?: { readonly stories?: readonly string[]; readonly limit?: number }): Promise<number>
  /** Places and corroborates until nothing is left. */
  settle(): Promise<void>
  /** Analyses again, with this version, at most `limit` reports of other versions; how many. Then `settle`. */
  reanalyse(limit?: number): Promise<number>
  /** What is waiting for each step, and how much is kept. */
  counts(): Promise<Counts>

  // Reading

  reports(filter?: ReportFilter, page?: Page): Promise<Paged<ReportRow>>
  report(id: string): Promise<ReportWhole | undefined>
  /** What extraction found in these reports, in the order asked for; unknown ids are left out. */
  extractions(ids: readonly string[]): Promise<readonly Extraction[]>
  /** Latest first (by the last day of publication). */
  stories(filter?: StoryFilter, page?: Page): Promise<Paged<StoryRow>>
  /** Also by an id that the story had before it grew, merged or was split. */
  story(id: string): Promise<StoryRow | undefined>
  /** The record of one story: the bytes that `rapporteur record FILES` makes of its reports. */
  record(story: string): Promise<StoredRecord | undefined>
  /** Latest first. With `speaker`, an actor's statements across all stories. */
  items(filter?: ItemFilter, page?: Page): Promise<Paged<ItemRow>>
  item(id: string): Promise<ItemRow | undefined>
  /** Told in most stories first. */
  actors(filter?: ActorFilter, page?: Page): Promise<Paged<ActorRow>>
  actor(id: string): Promise<ActorRow | undefined>
  /** Who deals with whom: events that lead from one actor to another, counted by pair and type, most first. */
  relations(filter?: RelationFilter, limit?: number): Promise<readonly Relation[]>
  thread(id: string): Promise<Thread | undefined>
  /** Reports that have all the words, best first; upper and lower case and accents are one, `"…"` is a phrase. */
  search(words: string, page?: Page): Promise<Paged<Hit>>
  /** What happened to stories after `after` (0 for all), oldest first: for live events and for rules that tell someone. */
  changes(after: number, limit?: number): Promise<readonly StoryChange[]>

  // People

  /** Keeps what a person changed; the stories that it touches are to be placed and corroborated again. */
  correct(correction: Correction, who: string, why: string): Promise<KeptCorrection>
  /** Takes a correction back; it is kept all the same. Undefined where there is none of this id in force. */
  undo(id: string, who: string, why: string): Promise<KeptCorrection | undefined>
  /** Latest first; those that were undone are among them. */
  corrections(page?: Page): Promise<Paged<KeptCorrection>>
  /** Makes a token; `secret` is told this once and kept only as a hash. `who` made it: its holder unless said. */
  addToken(
    name: string,
    role: Role,
    who?: string,
  ): Promise<{ readonly token: Token; readonly secret: string }>
  /** Whose token this is; undefined for one that is unknown or revoked. */
  tokenOf(secret: string): Promise<Token | undefined>
  tokens(): Promise<readonly Token[]>
  revokeToken(id: string, who: string): Promise<boolean>
  /** Writes to the log that nobody may alter; every writing method above that takes a person does so by itself. */
  audit(entry: AuditEntry): Promise<void>
  /** Latest first. */
  auditLog(page?: Page): Promise<Paged<KeptAudit>>

  // Keeping

  /** Everything that cannot be made again from something else, one JSON value each: `importLines` of it is equal. */
  export(): AsyncIterable<ExportLine>
  importLines(
    lines: AsyncIterable<unknown>,
  ): Promise<{ readonly reports: number; readonly corrections: number }>
  /** Writes a consistent copy while others read and write (SQLite; for PostgreSQL use pg_dump). */
  backup(file: string): Promise<void>
  /** What is wrong: with the file, with rows, or against a rebuild from the extractions. Nothing when all is well. */
  doctor(): AsyncIterable<Problem>
  /** For what is kept beside the reports (by `watch`, say): all or nothing, whatever `act` does with the tables. */
  transaction<T>(act: (transaction: Transaction<Tables>) => Promise<T>): Promise<T>
  /** After much was added: fresh statistics, so that questions stay fast. */
  tidy(): Promise<void>
  close(): Promise<void>
}

/** Where to go on, and how many at most. `after` is `next` of the page before. */
export interface Page {
  readonly after?: string | undefined
  /** 1 to 1000; 50 by default. */
  readonly limit?: number | undefined
}

export interface Paged<T> {
  readonly rows: readonly T[]
  /** Null on the last page. */
  readonly next: string | null
}

export interface Added {
  readonly id: ReportId
  /** False where it was there already. */
  readonly added: boolean
}

export interface Counts {
  readonly reports: number
  readonly stories: number
  readonly items: number
  readonly actors: number
  /** Reports without a story yet. */
  readonly unplaced: number
  /** Stories whose record is older than their reports. */
  readonly stale: number
  /** Reports that another version analysed. */
  readonly outdated: number
  /** The number of the last change. */
  readonly lastChange: number
}

/** Days are written as in 2026-03-14. Fields that are set must all hold. */
export interface ReportFilter {
  /** Words as for `search`. */
  readonly q?: string | undefined
  readonly story?: string | undefined
  readonly outlet?: string | undefined
  readonly language?: string | undefined
  readonly url?: string | undefined
  readonly source?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export interface StoryFilter {
  /** Words that one of its reports has, as for `search`. */
  readonly q?: string | undefined
  /** Id of an actor that it tells of. */
  readonly actor?: string | undefined
  /** Published on or after, and on or before. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** A day that one of its items is dated to. */
  readonly mentions?: string | undefined
  readonly outlet?: string | undefined
  readonly language?: string | undefined
  readonly thread?: string | undefined
  /** At least so many independent origins. */
  readonly origins?: number | undefined
  /** Whether its reports contradict each other. */
  readonly contradiction?: boolean | undefined
}

export interface ItemFilter {
  readonly story?: string | undefined
  readonly kind?: ItemKind | undefined
  readonly verdict?: Verdict['kind'] | undefined
  /** PLOVER type of an event. */
  readonly type?: string | undefined
  /** Id of an actor who speaks, acts, is addressed or acted on. */
  readonly actor?: string | undefined
  readonly speaker?: string | undefined
  /** Dated on or after, and on or before. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export interface ActorFilter {
  /** A part of one of its names. */
  readonly q?: string | undefined
  readonly kind?: ActorKind | undefined
}

export interface RelationFilter {
  readonly story?: string | undefined
  /** On one side or the other. */
  readonly actor?: string | undefined
  /** Dated on or after, and on or before. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export interface ReportRow {
  readonly id: ReportId
  readonly source: string
  readonly url: string | null
  readonly title: string | null
  readonly outlet: string | null
  readonly language: string | null
  readonly published: Edtf | null
  /** Null until it is placed. */
  readonly story: string | null
  /** Which version of Rapporteur analysed it. */
  readonly analysis: string
  /** When it was added: ISO 8601, UTC. */
  readonly addedAt: string
}

export interface ReportWhole extends ReportRow {
  /** Other reports under the same address: revisions of one publication, earliest added first. */
  readonly revisions: readonly ReportId[]
}

export interface StoryRow {
  readonly id: string
  readonly title: string
  readonly from: Edtf | null
  readonly to: Edtf | null
  readonly thread: string | null
  readonly reports: readonly { readonly id: ReportId; readonly source: string }[]
  readonly outlets: readonly string[]
  /** The last four are of the last record made; null before the first. */
  readonly origins: number | null
  readonly items: number | null
  readonly contradictions: number | null
  readonly denials: number | null
  /** When the record was made last: ISO 8601, UTC. */
  readonly recordedAt: string | null
}

export interface StoredRecord {
  readonly story: string
  /** Changes exactly when the record does: fit for an ETag. */
  readonly etag: string
  /** The JSON of the record on one line, gzipped: to be sent as it is where gzip is understood. */
  readonly gzip: Uint8Array
  /** The same, as data. */
  readonly record: () => Record
}

export interface ItemRow {
  readonly id: string
  readonly story: string
  readonly kind: ItemKind
  readonly label: string
  readonly verdict: Verdict['kind']
  readonly speaker: string | null
  readonly type: string | null
  readonly date: Edtf | null
  /** Origins that a corroborated item rests on; 1 for a single source; null where it is not a matter of counting. */
  readonly origins: number | null
  readonly mentions: number
  /** Title of its story, and who takes part in it (by name as that story has it): what a list of items shows. */
  readonly storyTitle: string
  readonly parties: readonly Party[]
}

/** Who takes part in an item, and as what. */
export interface Party {
  readonly actor: string
  readonly name: string
  readonly role: 'speaker' | 'addressee' | 'through' | 'actor' | 'recipient'
}

/** How many events of one PLOVER type lead from one actor to another. */
export interface Relation {
  readonly from: { readonly actor: string; readonly name: string; readonly kind: ActorKind }
  readonly to: { readonly actor: string; readonly name: string; readonly kind: ActorKind }
  readonly type: string
  readonly events: number
  /** In how many stories. */
  readonly stories: number
  /** One of them. */
  readonly item: string
}

export interface ActorRow {
  readonly id: string
  readonly kind: ActorKind
  readonly name: string
  readonly country: string | null
  /** How many stories tell of it, and how often in all. */
  readonly stories: number
  readonly mentions: number
}

export interface Hit {
  readonly report: ReportRow
  /** A passage that has one of the words; `start` and `end` count UTF-16 units of the report's text. */
  readonly passage: { readonly text: string; readonly start: number; readonly end: number } | null
}

/** What happened to a story: it is new, it has more reports, or its record gained something. */
export interface StoryChange {
  readonly number: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly kind: 'new' | 'reports' | 'origin' | 'contradiction' | 'denial' | 'gone'
  readonly story: string
  readonly title: string
  /** The item that is contradicted or denied. */
  readonly item: string | null
  /** One sentence. */
  readonly text: string
}

export type Role = 'reader' | 'editor' | 'admin'

export interface Token {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly createdAt: string
  readonly revokedAt: string | null
}

export interface AuditEntry {
  readonly who: string
  /** 'report.add', 'token.revoke': what was done, and to what. */
  readonly action: string
  readonly target?: string | undefined
  readonly detail?: string | undefined
}

export interface KeptAudit extends AuditEntry {
  readonly number: number
  readonly at: string
}

/** A line of `export`. The first says which format it is. */
export type ExportLine =
  | { readonly kind: 'store'; readonly format: 'rapporteur/store@1' }
  | {
      readonly kind: 'report'
      readonly analysis: string
      readonly addedAt: string
      readonly extraction: Extraction
    }
  | { readonly kind: 'correction'; readonly correction: KeptCorrection }
  | { readonly kind: 'audit'; readonly entry: KeptAudit }

/** `rule` names the check, `what` the row or file, `message` says what is wrong and what to do. */
export interface Problem {
  readonly rule: string
  readonly what: string
  readonly message: string
}
