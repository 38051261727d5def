import type { Generated } from 'kysely'

/**
 * The tables, as Kysely sees them; the same on both engines (see the two `schema.*.sql`). Days count from
 * 1970-01-01, and `day` is the one to sort by: the last, or UNDATED; times are ISO 8601 in UTC; truths are 0 or 1. Text columns hold displayable text: no NUL, no half of a
 * surrogate pair. What must survive to the last unit lies in the `gzip` columns, as JSON.
 */
export interface Tables {
  report: ReportTable
  extraction: ExtractionTable
  story: StoryTable
  former_story: FormerStoryTable
  thread: ThreadTable
  thread_link: ThreadLinkTable
  story_record: StoryRecordTable
  item: ItemTable
  item_actor: ItemActorTable
  actor: ActorTable
  story_actor: StoryActorTable
  lineage: LineageTable
  change: ChangeTable
  correction: CorrectionTable
  token: TokenTable
  audit: AuditTable
  state: StateTable
  feed: FeedTable
  article: ArticleTable
  watched_file: WatchedFileTable
  rule: RuleTable
}

/** `day` of what has no date: before all that have one. */
export const UNDATED = -1_000_000

/** One row for each report, numbered in the order of arrival. */
export interface ReportTable {
  number: Generated<number>
  id: string
  source: string
  url: string | null
  title: string | null
  outlet: string | null
  language: string | null
  published: string | null
  first_day: number | null
  last_day: number | null
  day: number
  /** The version of Rapporteur that analysed it. */
  analysis: string
  /** Null until it is placed. */
  story: string | null
  added_at: string
}

export interface ExtractionTable {
  report: string
  /** An Extraction. */
  gzip: Uint8Array
  /** The report's text. */
  text: Uint8Array
  /** A StorySignature. */
  signature: Uint8Array
}

export interface StoryTable {
  id: string
  title: string
  from: string | null
  to: string | null
  thread: string | null
  first_day: number | null
  last_day: number | null
  day: number
  /** Rises whenever its reports, or what is known of them, change. */
  version: number
  /** The `version` that the record was made of; 0 before the first. */
  recorded: number
  origins: number | null
  items: number | null
  contradictions: number | null
  denials: number | null
  recorded_at: string | null
}

/** Ids that stories had: each leads to a report, and that to the story of today. */
export interface FormerStoryTable {
  id: string
  report: string
}

export interface ThreadTable {
  id: string
  title: string
}

export interface ThreadLinkTable {
  thread: string
  earlier: string
  later: string
  kind: string
  because: string
}

export interface StoryRecordTable {
  story: string
  etag: string
  analysis: string
  /** A Record. */
  gzip: Uint8Array
}

export interface ItemTable {
  id: string
  story: string
  kind: string
  label: string
  verdict: string
  speaker: string | null
  type: string | null
  date: string | null
  first_day: number | null
  last_day: number | null
  day: number
  origins: number | null
  mentions: number
}

export interface ItemActorTable {
  item: string
  actor: string
  /** 'actor, recipient': in alphabetical order. */
  roles: string
  day: number
}

/** Sums over `story_actor`, kept as stories change. */
export interface ActorTable {
  id: string
  kind: string
  stories: number
  mentions: number
  /** Its names, folded, a line each: to be searched in. */
  folded: string
}

export interface StoryActorTable {
  story: string
  actor: string
  kind: string
  name: string
  country: string | null
  folded: string
  mentions: number
}

export interface LineageTable {
  story: string
  earlier: string
  later: string
  kind: string
  score: number
}

export interface ChangeTable {
  number: Generated<number>
  at: string
  kind: string
  story: string
  title: string
  item: string | null
  text: string
}

export interface CorrectionTable {
  number: Generated<number>
  id: string
  /** A KeptCorrection as JSON. */
  body: string
  /** 1 until it is undone. */
  in_force: number
}

export interface TokenTable {
  id: string
  name: string
  role: string
  /** SHA-256 of the secret, in hex: the secret is 256 random bits, so that no slow hash is needed. */
  hash: string
  created_at: string
  revoked_at: string | null
}

export interface AuditTable {
  number: Generated<number>
  at: string
  who: string
  action: string
  target: string | null
  detail: string | null
}

/** Small things that must outlive the process, by name. */
export interface StateTable {
  key: string
  value: string
}

/** A feed that is watched, by the address that was given. */
export interface FeedTable {
  address: string
  title: string | null
  /** Where its server says it is for good. */
  moved: string | null
  etag: string | null
  /** Last-Modified, as the server wrote it. */
  modified: string | null
  polled_at: string | null
  /** When it had something new last. */
  new_at: string | null
  next_at: string
  /** In a row; 0 after a success. */
  failures: number
  /** Why it failed last. */
  message: string | null
}

/** An article that a feed named. */
export interface ArticleTable {
  feed: string
  address: string
  /** Changes when the feed says that the article did. */
  stamp: string
  seen_at: string
  /** When it is to be read; null once it was. */
  next_at: string | null
  tries: number
  /** The feed's own words as a Report, until it was read. */
  entry: Uint8Array | null
}

export interface WatchedFileTable {
  path: string
  /** In bytes; with the time of its last change, what tells that it changed. */
  size: number
  modified: string
}

/** How far a rule has told of changes. */
export interface RuleTable {
  name: string
  /** The number of the last change that was told, or passed over. */
  told: number
  next_at: string
  failures: number
  message: string | null
}
