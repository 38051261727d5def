import { isBody, type Report } from '../read/report.ts'
import { hull, overlaps, type Range, trimmed } from '../text/range.ts'
import { flowing } from './prose.ts'

/** A stretch of an excerpt: the words that are the evidence, or what stands around them. */
export interface Segment {
  readonly text: string
  readonly words: boolean
  /** Told differently by another report. */
  readonly differs: boolean
}

/** How far to either side of some words their sentence is looked for, in UTF-16 units. */
const REACH = 300

const CLOSING = `["'”’»)\\]」』）]{0,3}`
// A full stop after 'Mr', 'St' or an initial ends no sentence.
const SENTENCE_END = new RegExp(
  String.raw`(?<!\b\p{Lu}\p{L}{0,2})[.!?…]${CLOSING}\s+|[。！？]${CLOSING}|\n\s*`,
  'gu',
)
const OWN_END = /[.!?…。！？]$/u
const CLOSED = new RegExp(`^${CLOSING}`, 'u')

/** An end of a sentence; `cut` where the text goes on beyond it. */
interface Edge {
  readonly at: number
  readonly cut: boolean
}

/** Where the sentence of `range` begins: after the last sentence end of its block, else at a word. */
function sentenceStart(text: string, block: Range, range: Range): Edge {
  const near = Math.max(block.start, range.start - REACH)
  const before = text.slice(near, range.start)
  const last = [...before.matchAll(SENTENCE_END)].at(-1)
  if (last !== undefined) return { at: near + last.index + last[0].length, cut: false }
  if (near === block.start) return { at: near, cut: false }
  return { at: near + Math.max(0, before.search(/\s/u)), cut: true }
}

/** Where it ends: with its words where they close a sentence, else after them, else at a word. */
function sentenceEnd(text: string, block: Range, range: Range): Edge {
  const far = Math.min(block.end, range.end + REACH)
  const after = text.slice(range.end, far)
  if (OWN_END.test(text.slice(range.start, range.end)))
    return { at: range.end + (CLOSED.exec(after)?.[0].length ?? 0), cut: false }
  const first = after.matchAll(SENTENCE_END).next().value
  if (first !== undefined) return { at: range.end + first.index + first[0].trimEnd().length, cut: false }
  if (far === block.end) return { at: far, cut: false }
  return { at: range.end + Math.max(0, after.search(/\s\S*$/u)), cut: true }
}

/** The sentence in which some words stand, as far as it can be told within reach. */
export function sentenceRange(report: Report, range: Range): Range {
  const { from, to } = edgesOf(report, range)
  return trimmed(report.text, { start: Math.min(from.at, range.start), end: Math.max(to.at, range.end) })
}

function edgesOf(report: Report, range: Range): { readonly from: Edge; readonly to: Edge } {
  const block = {
    start: blockAt(report, range.start).start,
    end: blockAt(report, Math.max(range.start, range.end - 1)).end,
  }
  return { from: sentenceStart(report.text, block, range), to: sentenceEnd(report.text, block, range) }
}

const context = (text: string): Segment => ({ text, words: false, differs: false })

/** `sentence` cut at the edges of the marked ranges. */
function segments(
  text: string,
  sentence: Range,
  words: readonly Range[],
  differs: readonly Range[],
): readonly Segment[] {
  const edges = [...words, ...differs].flatMap(({ start, end }) => [start, end])
  const inside = edges.filter((at) => at > sentence.start && at < sentence.end)
  const cuts = [...new Set([sentence.start, ...inside, sentence.end])].sort((a, b) => a - b)
  const at = (start: number) => ({ start, end: start + 1 })
  return cuts.slice(0, -1).map((start, index) => ({
    text: flowing(text.slice(start, cuts[index + 1])),
    words: words.some((range) => overlaps(range, at(start))),
    differs: differs.some((range) => overlaps(range, at(start))),
  }))
}

/** The block that `offset` stands in; the whole text where there is none. */
const blockAt = (report: Report, offset: number): Range & Partial<Report['blocks'][number]> =>
  report.blocks.find(({ start, end }) => start <= offset && offset < end) ?? {
    start: 0,
    end: report.text.length,
  }

/**
 * Some words of a report in their sentence, for showing: verbatim but for white space, with `…` where the
 * sentence is cut. Words that stand far apart get a sentence each.
 * For `{start: 4, end: 8}` of 'Few said so.': 'Few ', **'said'**, ' so.'
 */
export function excerpt(
  report: Report,
  words: readonly Range[],
  differs: readonly Range[] = [],
): readonly Segment[] {
  const all = hull(words)
  if (all === undefined) return []
  if (words.length > 1 && all.end - all.start > 2 * REACH)
    return words.flatMap((range, index) => [
      ...(index === 0 ? [] : [context(' ')]),
      ...excerpt(report, [range], differs),
    ])
  const { from, to } = edgesOf(report, all)
  const sentence = sentenceRange(report, all)
  return [
    ...(from.cut ? [context('… ')] : []),
    ...segments(report.text, sentence, words, differs),
    ...(to.cut ? [context(' …')] : []),
  ]
}

/** The words of an excerpt without its marks. */
export const plain = (shown: readonly Segment[]): string => shown.map(({ text }) => text).join('')

/** What kind of surroundings words stand in, where it is not the story itself: 'caption', 'furniture', … */
export function aside(report: Report, range: Range): string | undefined {
  const { kind } = blockAt(report, range.start)
  if (kind === undefined || kind === 'title' || isBody({ kind, rule: '', ...range })) return undefined
  return kind
}
