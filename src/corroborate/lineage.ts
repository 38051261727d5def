import type { Extraction, Term } from '../extract/finding.ts'
import { isBody } from '../read/report.ts'
import { averageLink } from '../story/cluster.ts'
import { stableId } from '../text/id.ts'
import { by, byCodeUnit } from '../text/order.ts'
import type { ReportId, Span } from '../text/range.ts'

/** Who copied whom. `because` is one sentence; `passages` are the shared words, side by side. */
export interface LineageEdge {
  readonly from: ReportId
  readonly to: ReportId
  readonly kind: 'copy' | 'partial-copy' | 'shared-agency'
  readonly because: string
  /** 0 to 1: the share of the shorter report's content words that stand in the passages. */
  readonly score: number
  readonly passages: readonly { readonly from: Span; readonly to: Span }[]
}

/** The reports that count as one witness. */
export interface Origin {
  readonly id: string
  readonly reports: readonly ReportId[]
  readonly because: string
}

export interface Lineage {
  readonly origins: readonly Origin[]
  readonly edges: readonly LineageEdge[]
}

/** So many content words in a row, outside quotations, are hardly written twice by chance. */
const PASSAGE = 6
/** Where the passages cover this much of the shorter report, it is the same report. */
const COPY = 0.5
const PARTIAL = 0.15

/** Edges between the reports of one story, and the origins that follow from them. */
export function findLineage(extractions: readonly Extraction[]): Lineage {
  const sorted = extractions.toSorted(by(({ report }) => report.id))
  const own = sorted.map(ownWords)
  const edges = candidatePairs(
    own,
    sorted.map(({ report }) => report.agencies),
  ).flatMap(([a, b]) => {
    const [x, y] = [sorted[a], sorted[b]]
    const edge = x && y && edgeBetween(x, own[a] ?? [], y, own[b] ?? [])
    return edge ? [edge] : []
  })
  return { edges, origins: originsOf(sorted, edges) }
}

/** The words that a report tells in its own voice: no quotations (everybody has the same), only the body. */
function ownWords({ report, terms, statements }: Extraction): readonly Term[] {
  const quoted = statements
    .filter((statement) => statement.kind !== 'indirect')
    .flatMap((statement) => statement.content.spans)
    .toSorted((a, b) => a.start - b.start)
  const body = report.blocks.filter(isBody)
  let q = 0
  let b = 0
  return terms.filter((term) => {
    while ((quoted[q]?.end ?? Number.POSITIVE_INFINITY) <= term.start) q++
    while ((body[b]?.end ?? Number.POSITIVE_INFINITY) <= term.start) b++
    return (
      (body[b]?.start ?? Number.POSITIVE_INFINITY) <= term.start &&
      !((quoted[q]?.start ?? Number.POSITIVE_INFINITY) <= term.start)
    )
  })
}

const shingle = (words: readonly Term[], at: number): string =>
  words
    .slice(at, at + PASSAGE)
    .map((word) => word.stem)
    .join(' ')

/** A shingle that stands in more reports than this is a template, not a copy. */
const TEMPLATE = 60

/** Pairs that share a shingle of their own words or an agency: only these can be each other's copies. */
function candidatePairs(
  reports: readonly (readonly Term[])[],
  agencies: readonly (readonly string[])[],
): readonly (readonly [number, number])[] {
  const holders = new Map<string, Set<number>>()
  const hold = (key: string, report: number): void => {
    const having = holders.get(key)
    if (having === undefined) holders.set(key, new Set([report]))
    else having.add(report)
  }
  for (const [i, words] of reports.entries()) {
    for (let at = 0; at + PASSAGE <= words.length; at++) hold(shingle(words, at), i)
    for (const agency of agencies[i] ?? []) hold(`agency ${agency}`, i)
  }
  const pairs = new Map<string, readonly [number, number]>()
  for (const having of holders.values()) {
    if (having.size > TEMPLATE) continue
    const members = [...having]
    for (const [i, a] of members.entries())
      for (const b of members.slice(i + 1)) pairs.set(`${a} ${b}`, [a, b])
  }
  return [...pairs.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1])
}

interface Passage {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** Longest common runs of at least {@link PASSAGE} words, each word used once (greedy string tiling, Wise 1993). */
function sharedPassages(a: readonly Term[], b: readonly Term[]): readonly Passage[] {
  const places = new Map<string, number[]>()
  for (let j = 0; j + PASSAGE <= b.length; j++) {
    const key = shingle(b, j)
    const at = places.get(key)
    if (at === undefined) places.set(key, [j])
    else at.push(j)
  }
  const found: Passage[] = []
  const used = new Set<number>()
  for (let i = 0; i + PASSAGE <= a.length; ) {
    let best: Passage | undefined
    for (const j of places.get(shingle(a, i)) ?? []) {
      let length = 0
      while (
        a[i + length] !== undefined &&
        a[i + length]?.stem === b[j + length]?.stem &&
        !used.has(j + length)
      )
        length++
      if (length >= PASSAGE && length > (best?.length ?? 0)) best = { a: i, b: j, length }
    }
    if (best === undefined) i++
    else {
      found.push(best)
      for (let k = 0; k < best.length; k++) used.add(best.b + k)
      i += best.length
    }
  }
  return found
}

function edgeBetween(
  x: Extraction,
  a: readonly Term[],
  y: Extraction,
  b: readonly Term[],
): LineageEdge | undefined {
  const shared = sharedPassages(a, b)
  const covered = shared.reduce((sum, passage) => sum + passage.length, 0)
  const score = Math.round((100 * covered) / Math.max(1, Math.min(a.length, b.length))) / 100
  const agencies = x.report.agencies.filter((agency) => y.report.agencies.includes(agency))
  const kind =
    score >= COPY
      ? 'copy'
      : score >= PARTIAL
        ? 'partial-copy'
        : agencies.length > 0
          ? 'shared-agency'
          : undefined
  if (kind === undefined) return undefined
  const passages = shared.flatMap((passage) => {
    const from = runOf(x.report.id, a, passage.a, passage.length)
    const to = runOf(y.report.id, b, passage.b, passage.length)
    return from && to ? [{ from, to }] : []
  })
  return { from: x.report.id, to: y.report.id, kind, because: reason(kind, score, agencies), score, passages }
}

function runOf(report: ReportId, words: readonly Term[], at: number, length: number): Span | undefined {
  const [first, last] = [words[at], words[at + length - 1]]
  return first && last ? { report, start: first.start, end: last.end } : undefined
}

function reason(kind: LineageEdge['kind'], score: number, agencies: readonly string[]): string {
  const share = `${Math.round(100 * score)} % of the shorter report's own words stand in the other in the same order`
  const credit = agencies.length > 0 ? `; both credit ${agencies.join(', ')}` : ''
  switch (kind) {
    case 'copy':
    case 'partial-copy':
      return share + credit
    case 'shared-agency':
      return `both credit ${agencies.join(', ')}`
    default:
      return kind satisfies never
  }
}

/** Reports are one origin where they copy each other on average, not where a chain of copies connects them. */
function originsOf(extractions: readonly Extraction[], edges: readonly LineageEdge[]): readonly Origin[] {
  const index = new Map(extractions.map(({ report }, i) => [report.id, i]))
  const pairs = edges
    .filter((edge) => edge.kind === 'copy')
    .map((edge) => ({ a: index.get(edge.from) ?? 0, b: index.get(edge.to) ?? 0, similarity: edge.score }))
  return averageLink(extractions.length, pairs, COPY)
    .map((group): Origin => {
      const reports = group.flatMap((i) => extractions[i]?.report.id ?? []).sort(byCodeUnit)
      const because =
        reports.length === 1 ? 'no other report shares its wording' : 'each is a copy of the others'
      return { id: stableId('o', reports), reports, because }
    })
    .sort(by((origin) => origin.id))
}
