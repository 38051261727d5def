import { contains, overlaps } from '../../text/range.ts'
import { compareWordings, type Word, wordsOf } from '../differences.ts'
import { rangesOf } from '../item.ts'
import { oppositionIn, reportsOf, sidesBy } from '../opposites.ts'
import { plural, type Scene } from '../scene.ts'
import type { Verdict } from '../verdict.ts'
import { packOf, type Wording, wordsIn } from '../wordings.ts'
import type { Passage } from './passages.ts'
import type { Speakers } from './speakers.ts'

/** A mention of a statement with the passage it begins with. */
export interface Told extends Wording {
  readonly passage: Passage
}

/** What reports that tell the same words cannot both be right about; undefined where they agree. */
export function conflictIn(scene: Scene, told: readonly Told[], speakers: Speakers): Verdict | undefined {
  return otherSpeaker(scene, told, speakers) ?? oppositionIn(told)
}

// ——— Who said it

/** So many words of a quotation must be the same for its speaker to be a matter of fact. */
const QUOTED_WORDS = 6
/** And so large a share of them. */
const VERBATIM = 0.75

/**
 * The same quoted words given to two persons, each named beside them. A spokesman, a body or a pronoun is no other
 * speaker: only names conflict.
 */
function otherSpeaker(scene: Scene, told: readonly Told[], speakers: Speakers): Verdict | undefined {
  const named = told.map(({ passage }) => namedSpeaker(passage))
  const first = named.find((speaker) => speaker !== undefined)
  const other = named.find((speaker) => speaker !== undefined && speakers(first, speaker) === 'other')
  if (first === undefined || other === undefined) return undefined
  const [one, two] = [first, other].map((speaker) => told.filter((_, index) => named[index] === speaker))
  const isVerbatim = (one ?? []).some((a) => (two ?? []).some((b) => sameQuotation(a, b)))
  if (!isVerbatim) return undefined
  // Who is not named, or is kin to one of them, stands with the one that he may be; else with the first.
  const sides = sidesBy(
    told.map(({ passage }, index) => {
      const speaker = named[index] ?? passage.speaker
      return speaker !== undefined && (speaker === other || speakers(other, speaker) === 'kin')
        ? other
        : first
    }),
  )
  const because = [first, other]
    .map((speaker) => {
      const side = sides.find((members) => members.some((index) => named[index] === speaker)) ?? []
      return `${scene.nameOf(speaker)} (${plural(reportsOf(told, side), 'report')})`
    })
    .join(' or ')
  return { kind: 'conflicting', about: 'speaker', sides, because: `the same words are given to ${because}` }
}

/** The person whom the cue of a quotation names; not a pronoun or an office, and nobody through whom it came. */
export function namedSpeaker(passage: Passage): string | undefined {
  const { statement, extraction } = passage
  if (statement === undefined || statement.kind === 'indirect' || statement.mode !== 'speech')
    return undefined
  if (statement.via !== undefined || statement.rule === 'transcript') return undefined
  const actor = extraction.actors.find(({ id }) => id === statement.speaker.actor)
  if (actor?.kind !== 'person' || statement.speaker.actors.length !== 1) return undefined
  return isNamed(passage) ? passage.speaker : undefined
}

/** Whether the words for the speaker hold the name of who that is. */
export const isNamed = ({ statement, extraction }: Passage): boolean =>
  statement !== undefined &&
  extraction.actors.some(
    ({ id, mentions }) =>
      id === statement.speaker.actor &&
      statement.speaker.spans.some((span) =>
        mentions.some((mention) => mention.form === 'name' && contains(span, mention)),
      ),
  )

/** Whether two reports quote the same words, the whole or one quotation in it. */
function sameQuotation(a: Told, b: Told): boolean {
  if (a.mention.report === b.mention.report) return false
  const pack = packOf(a)
  return quotationsIn(a).some((x) =>
    quotationsIn(b).some((y) => {
      const comparison = compareWordings(x, y, pack)
      return (
        comparison !== undefined &&
        comparison.same >= QUOTED_WORDS &&
        comparison.same >= VERBATIM * comparison.compared
      )
    }),
  )
}

/** More quotations are in no sentence that a person wrote. */
const MOST_QUOTATIONS = 4

const quotationsIn = (told: Told): readonly (readonly Word[])[] => {
  const { quotations, report } = told.extraction
  const inside = quotations.filter((quotation) =>
    rangesOf(told.mention).some((range) => overlaps(range, quotation)),
  )
  return [
    wordsIn(told),
    ...inside.slice(0, MOST_QUOTATIONS).map((quotation) => wordsOf(report.text, [quotation], packOf(told))),
  ]
}
