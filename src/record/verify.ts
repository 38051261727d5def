import type { Report } from '../read/report.ts'
import { overlaps, quote, type Range, type Span } from '../text/range.ts'
import { type Lookup, lookup, nameOf } from './lookup.ts'
import { counted, flowing } from './prose.ts'
import type { Record } from './record.ts'

/** Something in a record that does not hold, in words a person understands. */
export interface Failure {
  readonly kind: 'report-missing' | 'report-changed' | 'span' | 'quote' | 'reference' | 'blocks'
  readonly message: string
  /** Source of the report, where one is concerned. */
  readonly source?: string
  /** The place in the report as the record has it, in UTF-16 units. */
  readonly start?: number
  readonly end?: number
}

/** A span of the record and what it is evidence for. */
interface Claim {
  readonly what: string
  readonly span: Span
  /** The words that the record itself quotes there. */
  readonly quote?: string
}

const SHOWN = 60
const short = (text: string): string => {
  const words = flowing(text)
  return words.length <= SHOWN ? words : `${words.slice(0, SHOWN)}…`
}

function claimsOf(record: Record): readonly Claim[] {
  const items = record.items.flatMap((item): readonly Claim[] => {
    const what = `${item.kind} ${item.id} “${short(item.label)}”`
    return item.mentions.flatMap((mention): readonly Claim[] => [
      { what, span: mention, quote: mention.quote },
      ...(mention.more ?? []).map((span) => ({ what: `${what}, further words`, span })),
      ...(mention.cue === undefined ? [] : [{ what: `${what}, cue`, span: mention.cue }]),
    ])
  })
  const actors = record.actors.flatMap((actor): readonly Claim[] => [
    ...actor.names.flatMap(({ text, spans }) =>
      spans.map((span) => ({
        what: `name “${short(text)}” of ${actor.id} ${actor.name}`,
        span,
        quote: text,
      })),
    ),
    ...actor.roles.flatMap(({ text, spans }) =>
      spans.map((span) => ({ what: `role “${short(text)}” of ${actor.id} ${actor.name}`, span })),
    ),
  ])
  const passages = record.lineage.edges.flatMap((edge) =>
    edge.passages.flatMap(({ from, to }): readonly Claim[] => [
      { what: `shared passage of ${edge.from} and ${edge.to}`, span: from },
      { what: `shared passage of ${edge.from} and ${edge.to}`, span: to },
    ]),
  )
  const credits = (record.lineage.credits ?? []).flatMap(
    ({ agency, report, span, within }): readonly Claim[] =>
      [span, within].flatMap((each) =>
        each === undefined ? [] : [{ what: `credit to ${agency} in ${report}`, span: each }],
      ),
  )
  const dates = record.reports.flatMap((report) =>
    (['published', 'modified'] as const).flatMap((name): readonly Claim[] => {
      const known = report[name]
      if (known?.from !== 'said' || known.span === undefined) return []
      return [{ what: `${name} date of ${report.id}`, span: { report: report.id, ...known.span } }]
    }),
  )
  return [...items, ...actors, ...passages, ...credits, ...dates]
}

const isInside = ({ start, end }: Range, text: string): boolean => start < end && end <= text.length

/** Whether every span lies in its report and every quotation is what stands there: true of the record by itself. */
function claimFailures(all: Lookup, claims: readonly Claim[]): readonly Failure[] {
  return claims.flatMap(({ what, span, quote: words }): readonly Failure[] => {
    const place = { start: span.start, end: span.end }
    const report = all.reports.get(span.report)
    if (report === undefined)
      return [
        {
          kind: 'span',
          message: `${what} points into ${span.report}, which the record does not hold`,
          ...place,
        },
      ]
    const at = { source: report.source, ...place }
    const where = `${report.source} ${span.start}–${span.end}`
    if (!isInside(span, report.text))
      return [
        { kind: 'span', message: `${what} points at no words: ${where} of ${report.text.length}`, ...at },
      ]
    const found = quote(report.text, span)
    if (words === undefined || found === words) return []
    return [
      {
        kind: 'quote',
        message: `${what} quotes “${short(words)}” but ${where} reads “${short(found)}”`,
        ...at,
      },
    ]
  })
}

/** Whether blocks follow each other without gap or overlap from the first to the last unit of the text. */
function blockFailures({ source, blocks, text }: Report): readonly Failure[] {
  let at = 0
  for (const { start, end, kind } of blocks) {
    if (start !== at || end < start)
      return [
        {
          kind: 'blocks',
          source,
          start,
          end,
          message: `the blocks of ${source} do not partition its text: after ${at} comes a ${kind} from ${start} to ${end}`,
        },
      ]
    at = end
  }
  if (at === text.length) return []
  return [
    {
      kind: 'blocks',
      source,
      start: at,
      end: text.length,
      message: `the blocks of ${source} end at ${at}, its text at ${text.length}`,
    },
  ]
}

/** Every id that is pointed at must exist, and every line must rest on an item with words. */
function referenceFailures(all: Lookup): readonly Failure[] {
  const { record } = all
  const has = (id: string) => all.items.has(id)
  const broken = (what: string, id: string): Failure => ({
    kind: 'reference',
    message: `${what} points at ${id}, which the record does not hold`,
  })
  const lines = [
    ...record.brief.map(({ text, items }) => ({ what: `the line “${short(text)}” of the brief`, items })),
    ...record.timeline.map(({ text, item }) => ({
      what: `the line “${short(text)}” of the timeline`,
      items: [item],
    })),
  ]
  return [
    ...lines.flatMap(({ what, items }) => items.filter((id) => !has(id)).map((id) => broken(what, id))),
    ...lines
      .filter(({ items }) => !items.some((id) => (all.items.get(id)?.mentions.length ?? 0) > 0))
      .map(
        ({ what }): Failure => ({ kind: 'reference', message: `${what} rests on no words of any report` }),
      ),
    ...record.items.flatMap((item): readonly Failure[] => {
      const what = `${item.kind} ${item.id}`
      const sides = 'sides' in item.verdict ? (item.verdict.sides ?? []) : []
      return [
        ...(item.mentions.length === 0
          ? [{ kind: 'reference' as const, message: `${what} rests on no words of any report` }]
          : []),
        ...(all.stories.has(item.story) ? [] : [broken(what, item.story)]),
        ...(item.echoes ?? []).filter((id) => !has(id)).map((id) => broken(what, id)),
        ...(item.verdict.kind === 'fulfilled' && !has(item.verdict.by)
          ? [broken(what, item.verdict.by)]
          : []),
        ...sides
          .flat()
          .filter((index) => item.mentions[index] === undefined)
          .map((index) => broken(`a side of ${what}`, `mention ${index}`)),
      ]
    }),
    ...record.stories.flatMap((story) =>
      story.reports.filter(({ id }) => !all.reports.has(id)).map(({ id }) => broken(`story ${story.id}`, id)),
    ),
    ...record.lineage.origins.flatMap((origin) =>
      origin.reports.filter((id) => !all.reports.has(id)).map((id) => broken(`origin ${origin.id}`, id)),
    ),
  ]
}

/** The smallest stretch in which two texts differ, in the first and in the second; undefined where they do not. */
function changeBetween(
  before: string,
  after: string,
): { readonly before: Range; readonly after: Range } | undefined {
  if (before === after) return undefined
  const shortest = Math.min(before.length, after.length)
  let start = 0
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let tail = 0
  while (
    tail < shortest - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++
  return {
    before: { start, end: before.length - tail },
    after: { start, end: after.length - tail },
  }
}

/** Whether a change falls among the words of a span; one that only adds words falls between two units. */
const touches = (change: Range, span: Range): boolean =>
  change.start === change.end ? span.start < change.start && change.start < span.end : overlaps(change, span)

/** What no longer holds because a report reads otherwise than it did: the change, then each span that it touches. */
function changeFailures(report: Report, given: Report, claims: readonly Claim[]): readonly Failure[] {
  const change = changeBetween(report.text, given.text)
  if (change === undefined) return []
  const { source } = report
  const was = short(quote(report.text, change.before))
  const is = short(quote(given.text, change.after))
  const block = report.blocks.find(({ end }) => change.before.start < end)
  const within = block === undefined ? '' : `, in its ${block.kind} at ${block.start}–${block.end}`
  const said =
    was === '' ? `“${is}” was added` : is === '' ? `“${was}” is gone` : `“${was}” has become “${is}”`
  const lost = claims.filter(
    ({ span }) => span.report === report.id && quote(given.text, span) !== quote(report.text, span),
  )
  const touched = lost.filter(({ span }) => touches(change.before, span))
  const moved = lost.length - touched.length
  return [
    {
      kind: 'report-changed',
      source,
      ...change.before,
      message: `${source} is not as the record read it: at ${change.before.start} ${said}${within}`,
    },
    ...touched.map(
      ({ what, span }): Failure => ({
        kind: 'span',
        source,
        start: span.start,
        end: span.end,
        message: `${what}: “${short(quote(report.text, span))}” (${source} ${span.start}–${span.end}) now reads “${short(quote(given.text, span))}”`,
      }),
    ),
    ...(moved === 0
      ? []
      : [
          {
            kind: 'span' as const,
            source,
            message: `${counted(moved, 'span')} of ${source} after the change no longer ${moved === 1 ? 'stands' : 'stand'} where the record has ${moved === 1 ? 'it' : 'them'}`,
          },
        ]),
  ]
}

/**
 * All that does not hold in a record: each of its spans against the reports it was made from, byte for byte.
 * Reports are found by their source, else by their id. Empty for a record that stands.
 */
export function verifyRecord(record: Record, reports: readonly Report[]): readonly Failure[] {
  const all = lookup(record)
  const claims = claimsOf(record)
  const bySource = new Map(reports.map((report) => [report.source, report]))
  const byId = new Map(reports.map((report) => [report.id, report]))
  const found = record.reports.flatMap((report): readonly Failure[] => {
    const given = bySource.get(report.source) ?? byId.get(report.id)
    if (given !== undefined) return changeFailures(report, given, claims)
    return [
      {
        kind: 'report-missing',
        source: report.source,
        message: `${report.source} (${nameOf(all, report.id)}, ${report.id}) is not among the reports given, or its words have changed`,
      },
    ]
  })
  return [
    ...found,
    ...record.reports.flatMap(blockFailures),
    ...claimFailures(all, claims),
    ...referenceFailures(all),
  ]
}
