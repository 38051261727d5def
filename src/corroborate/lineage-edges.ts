import type { ReportId, Span } from '../text/range.ts'
import { PASSAGE, type Passage, sharedPassages } from './lineage-passages.ts'
import type { Trace } from './lineage-trace.ts'

/** Who copied whom. `because` is one sentence; `passages` are the shared words, side by side. */
export interface LineageEdge {
  /** The earlier one where the dates tell (`directed`); else in order of ids. */
  readonly from: ReportId
  readonly to: ReportId
  /**
   * `copy`: the shorter one stands in the other, for the most part; `partial-copy`: passages of it do;
   * `shared-agency`: both credit the same agency, in one story, and hardly share words; `revision`: the same publication, edited.
   */
  readonly kind: 'copy' | 'partial-copy' | 'shared-agency' | 'revision'
  readonly because: string
  /** Dates tell that `from` came first, or it is a press release. */
  readonly directed?: true
  /** So little is shared that a common source explains it as well; absent where it is sure. */
  readonly certainty?: 'likely'
  /**
   * 0 to 1: the share of the shorter report's own content words that the passages have in common, in runs; a little
   * less than their share where other words stand between them.
   */
  readonly score: number
  readonly passages: readonly { readonly from: Span; readonly to: Span }[]
}

/** Where the passages cover this much of the shorter report, it is the same report. */
export const COPY = 0.5
const PARTIAL = 0.22
/** Where other words stand between the shared ones, they must cover so much more of it to tell the same. */
const LOOSE = 0.14
/** Shared words from which on nobody would think of chance. */
const MANY_WORDS = 25
/** Reports of one happening have so many of their names and numbers in common; those of one outlet must have more. */
const ONE_TOPIC = 0.2
const ONE_TOPIC_OF_ONE_OUTLET = 0.4
/** A template swaps a name or number at least once in so many words. */
const TEMPLATE_WORDS = 12
const TEMPLATE_SWAPS = 2
/** Dates further apart than this are those of a crawl as often as not, and give no direction. Days. */
const LONGEST_WAY = 14

/** The edge between two reports; undefined where the words are each one's own. */
export function edgeBetween(x: Trace, y: Trace, oneStory: boolean): LineageEdge | undefined {
  const [from, to] = inOrder(x, y)
  const shared = sharedPassages(from, to)
  const same = shared.reduce((sum, passage) => sum + passage.same, 0)
  const shorter = Math.min(from.length, to.length)
  const firm = shared.reduce((sum, passage) => sum + (passage.firm < PASSAGE ? 0 : passage.firm), 0)
  const share = same / Math.max(1, shorter)
  const score = Math.round(100 * Math.max(firm / Math.max(1, shorter), share - LOOSE)) / 100
  const agencies = from.agencies.filter((agency) => to.agencies.includes(agency))
  const onePage = samePage(from, to)
  const kind = onePage
    ? onePageKind(from, to)
    : kindOf(score, shared, sameOutlet(from, to), oneStory && agencies.length > 0)
  if (kind === undefined) return undefined
  const doubtful = kind === 'partial-copy' || (kind === 'revision' && !onePage)
  if (doubtful && !oneStory && !sameTopic(from, to, shared)) return undefined
  return {
    from: from.report,
    to: to.report,
    kind,
    because:
      reasonOf(kind, onePage, share, agencies) +
      (from.release ? '; the first is a release of those concerned' : ''),
    ...(earlier(from, to) ? { directed: true } : {}),
    ...(onePage || score >= COPY || same >= MANY_WORDS ? {} : { certainty: 'likely' }),
    score,
    passages: shared.map((passage) => ({
      from: spanOf(from, passage.a, passage.aEnd),
      to: spanOf(to, passage.b, passage.bEnd),
    })),
  }
}

function kindOf(
  score: number,
  shared: readonly Passage[],
  oneOutlet: boolean,
  oneAgency: boolean,
): LineageEdge['kind'] | undefined {
  const rest = oneAgency ? 'shared-agency' : undefined
  if (shared.length === 0 || isTemplate(shared)) return rest
  if (score >= COPY) return oneOutlet ? 'revision' : 'copy'
  return score >= PARTIAL ? 'partial-copy' : rest
}

/** Reports that fill in one form (scores, weather, markets) share its words and differ in every name and number. */
function isTemplate(shared: readonly Passage[]): boolean {
  const swaps = shared.reduce((sum, passage) => sum + passage.swaps, 0)
  const same = shared.reduce((sum, passage) => sum + passage.same, 0)
  return swaps >= TEMPLATE_SWAPS && swaps * TEMPLATE_WORDS >= same
}

/**
 * Whether two reports share names and numbers outside their shared passages too: an outlet's boilerplate stands in its
 * reports of anything.
 */
function sameTopic(from: Trace, to: Trace, shared: readonly Passage[]): boolean {
  const a = anchorsOutside(
    from,
    shared.map((passage) => [passage.a, passage.aEnd]),
  )
  const b = anchorsOutside(
    to,
    shared.map((passage) => [passage.b, passage.bEnd]),
  )
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  const both = [...few].filter((word) => many.has(word)).length
  return both >= (sameOutlet(from, to) ? ONE_TOPIC_OF_ONE_OUTLET : ONE_TOPIC) * few.size
}

function anchorsOutside(
  { words, anchors }: Trace,
  passages: readonly (readonly [number, number])[],
): Set<number> {
  const inside = new Uint8Array(words.length)
  for (const [from, to] of passages) inside.fill(1, from, to)
  const found = new Set<number>()
  words.forEach((word, i) => {
    if (anchors[i] === 1 && inside[i] === 0) found.add(word)
  })
  return found
}

const onePageKind = (x: Trace, y: Trace): 'copy' | 'revision' =>
  x.outlet === null || y.outlet === null || sameOutlet(x, y) ? 'revision' : 'copy'

const sameOutlet = (x: Trace, y: Trace): boolean => x.outlet !== null && x.outlet === y.outlet

/** The address without what varies between readers; null for none, or for that of a whole site. */
export function pageOf({ url }: Pick<Trace, 'url'>): string | null {
  const [, host = '', path = ''] =
    /^(?:https?:)?\/\/(?:www\.|m\.|amp\.)?([^/?#]{1,200})(\/[^#]{0,1000})?/iu.exec(url ?? '') ?? []
  const clean = path
    .replace(/[?&](?:utm_\w{1,20}|fbclid|gclid|ref|cmpid|src)=[^&]{0,200}/giu, '')
    .replace(/\/$/u, '')
  return host === '' || clean.length < 2 ? null : `${host.toLowerCase()}${clean}`
}

function samePage(x: Trace, y: Trace): boolean {
  const page = pageOf(x)
  return page !== null && page === pageOf(y)
}

/** The one that dates put first; where they do not tell, by id. */
const inOrder = (x: Trace, y: Trace): readonly [Trace, Trace] =>
  earlier(x, y) ? [x, y] : earlier(y, x) || y.report < x.report ? [y, x] : [x, y]

/**
 * Whether `x` came before `y`: a release before what is made of it; else by the day, else by the time where both say one
 * in the same way.
 */
function earlier(x: Trace, y: Trace): boolean {
  if (x.release !== y.release) return x.release
  if (x.day === null || y.day === null || Math.abs(x.day - y.day) > LONGEST_WAY) return false
  if (x.day !== y.day) return x.day < y.day
  const [a, b] = [timeOf(x), timeOf(y)]
  return a !== undefined && b !== undefined && a.zone === b.zone && a.time < b.time
}

function timeOf({ published }: Trace): { time: string; zone: string } | undefined {
  const match = /T(?<time>\d{2}:\d{2}(?::\d{2})?)(?<zone>.{0,6})$/u.exec(published ?? '')
  const { time, zone } = match?.groups ?? {}
  return time === undefined || zone === undefined ? undefined : { time, zone }
}

const spanOf = ({ report, starts, ends }: Trace, from: number, end: number): Span => ({
  report,
  start: starts[from] ?? 0,
  end: ends[end - 1] ?? 0,
})

function reasonOf(
  kind: LineageEdge['kind'],
  onePage: boolean,
  part: number,
  agencies: readonly string[],
): string {
  const share = `${Math.round(100 * part)} % of the shorter report's own words stand in the other in the same order`
  const credit = agencies.length > 0 ? `; both credit ${agencies.join(', ')}` : ''
  switch (kind) {
    case 'copy':
    case 'partial-copy':
      return `${onePage ? 'both give the same address as the original; ' : ''}${share}${credit}`
    case 'revision':
      return `${onePage ? 'the same address at the same outlet' : 'the same outlet'}; ${share}`
    case 'shared-agency':
      return `both credit ${agencies.join(', ')}`
    default:
      return kind satisfies never
  }
}
