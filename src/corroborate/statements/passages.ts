import type { Extraction, Figure, Statement } from '../../extract/finding.ts'
import type { Edtf } from '../../text/edtf.ts'
import { firstIndex } from '../../text/order.ts'
import { byPosition, contains, overlaps, type Range, trimmed } from '../../text/range.ts'
import type { Stems } from '../likeness.ts'
import { occasionsOf } from '../occasions.ts'
import { actorsOf, type Scene, stemsAt } from '../scene.ts'

/**
 * One sentence of what a report lets somebody say: the unit in which reports are compared, since one outlet quotes
 * the first sentence of an answer and another the last. Without `statement` it is a quotation whose speaker the
 * report does not name beside it.
 */
export interface Passage {
  readonly extraction: Extraction
  readonly kind: 'cued' | 'quoted'
  readonly statement?: Statement
  /** Its place among the passages of its statement, and the stretch of content it stands in. */
  readonly index: number
  readonly part: number
  /** Stretches of one sentence; several where the cue stands between them. */
  readonly ranges: readonly [Range, ...Range[]]
  readonly speaker: string | undefined
  /** The day it was said, where the report tells. */
  readonly occasion: Edtf | undefined
  readonly stems: Stems
  readonly figures: readonly Figure[]
  /** The whole, and each quotation in it that is long enough to be told apart: an outlet may quote one half only. */
  readonly units: readonly Stems[]
}

/** A quotation of fewer telling words is a phrase, not a part of a statement. */
const LEAST_QUOTED = 4

/** All that may be somebody's words in a report, sentence by sentence, in reading order. */
export function passagesOf(scene: Scene, extraction: Extraction): readonly Passage[] {
  const cued = withoutRepeats(cuedPassages(scene, extraction))
  return [...cued, ...barePassages(scene, extraction)].sort((a, b) => a.ranges[0].start - b.ranges[0].start)
}

/** Without what two cues of one speaker tell twice: "expressed [his rejection of [the plan]]". */
function withoutRepeats(passages: readonly Passage[]): readonly Passage[] {
  const ordered = passages.toSorted((a, b) => byPosition(a.ranges[0], b.ranges[0]))
  const kept: Passage[] = []
  for (const passage of ordered) {
    const isRepeat = kept
      .slice(-NEARBY)
      .some(
        ({ ranges, speaker, statement }) =>
          speaker === passage.speaker &&
          statement?.id !== passage.statement?.id &&
          passage.ranges.every((range) => ranges.some((whole) => contains(whole, range))),
      )
    if (!isRepeat) kept.push(passage)
  }
  return kept
}

/** What holds a passage began not long before it. */
const NEARBY = 4

function cuedPassages(scene: Scene, extraction: Extraction): readonly Passage[] {
  const occasions = occasionsOf(extraction)
  const inner = new Map<string, Range[]>()
  for (const { via, content } of extraction.statements)
    if (via !== undefined) inner.set(via, [...(inner.get(via) ?? []), ...content.spans])
  return extraction.statements.flatMap((statement) =>
    sentencesOf(extraction, statement.content.spans)
      .filter(({ ranges }) => !isCarrier(ranges, inner.get(statement.id) ?? []))
      .map(({ ranges, part }, index) => ({
        ...measured(scene, extraction, ranges),
        extraction,
        kind: 'cued',
        statement,
        index,
        part,
        ranges,
        speaker: actorsOf(scene, extraction.report.id, statement.speaker)[0],
        occasion: occasions.get(statement.id)?.value ?? undefined,
      })),
  )
}

/** Quotations that stand in nothing that is said. */
function barePassages(scene: Scene, extraction: Extraction): readonly Passage[] {
  const taken = extraction.statements
    .flatMap(({ content, cue }) => [...content.spans, ...cue.spans])
    .sort((a, b) => a.start - b.start)
  const ends = taken.map(({ end }) => end)
  for (let i = 1; i < ends.length; i++) ends[i] = Math.max(ends[i] ?? 0, ends[i - 1] ?? 0)
  const isTaken = ({ start, end }: Range): boolean => {
    const before = firstIndex(taken, (other) => other.start >= end) - 1
    return (ends[before] ?? -1) > start
  }
  return extraction.quotations
    .filter((range) => !isTaken(range))
    .flatMap((range) => sentencesOf(extraction, [range]))
    .map((passage) => ({
      ...measured(scene, extraction, passage.ranges),
      ...passage,
      extraction,
      kind: 'quoted' as const,
      index: 0,
      speaker: undefined,
      occasion: undefined,
    }))
    .filter(({ stems }) => stems.size >= LEAST_QUOTED)
}

const measured = (
  scene: Scene,
  extraction: Extraction,
  ranges: readonly Range[],
): Pick<Passage, 'stems' | 'figures' | 'units'> => {
  const stems = stemsAt(scene, extraction, ranges)
  const quoted = within(extraction.quotations, ranges)
    .map((quotation) => stemsAt(scene, extraction, [quotation]))
    .filter((part) => part.size >= LEAST_QUOTED && part.size < stems.size)
  return { stems, figures: within(extraction.figures, ranges), units: [stems, ...quoted] }
}

/** Those of `all`, in order of their start, that lie in one of `ranges`. */
const within = <T extends Range>(all: readonly T[], ranges: readonly Range[]): readonly T[] =>
  ranges.flatMap((range) =>
    all
      .slice(
        firstIndex(all, ({ start }) => start >= range.start),
        firstIndex(all, ({ start }) => start >= range.end),
      )
      .filter((one) => contains(range, one)),
  )

/** A content cut at the ends of sentences; what the cue parts inside a sentence stays together. */
function sentencesOf(
  extraction: Extraction,
  spans: readonly Range[],
): readonly Pick<Passage, 'ranges' | 'part'>[] {
  const { text } = extraction.report
  const found: {
    readonly sentence: Range | undefined
    readonly part: number
    readonly ranges: [Range, ...Range[]]
  }[] = []
  spans.forEach((span, part) => {
    for (let start = span.start; start < span.end; ) {
      const sentence = extraction.sentences[firstIndex(extraction.sentences, ({ end }) => end > start)]
      const end = Math.min(span.end, sentence?.end ?? span.end)
      const range = trimmed(text, { start, end })
      const last = found.at(-1)
      if (range.end > range.start)
        if (last !== undefined && sentence !== undefined && last.sentence === sentence)
          last.ranges.push(range)
        else found.push({ sentence, part, ranges: [range] })
      start = end
    }
  })
  return found
}

/** What fills at least this share of a sentence is all that the sentence says. */
const CARRIED = 0.6

const size = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, range) => sum + range.end - range.start, 0)

/** Whether a sentence only carries the words of another: "[the adviser said that] the president said that …". */
const isCarrier = (ranges: readonly Range[], inner: readonly Range[]): boolean =>
  inner.some(
    (content) =>
      ranges.some((range) => overlaps(range, content)) &&
      content.end - content.start >= CARRIED * size(ranges),
  )
