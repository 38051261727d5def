import { packFor } from '../../language/packs.ts'
import { compareWordings, type Difference, type Word, wordsOf } from '../differences.ts'
import { type ItemMention, rangesOf } from '../item.ts'
import { plural, type Scene } from '../scene.ts'
import type { Sides, Verdict } from '../verdict.ts'
import type { Passage } from './passages.ts'
import type { Speakers } from './speakers.ts'

/** A mention of a statement with the passage it begins with. */
export interface Told {
  readonly passage: Passage
  readonly mention: ItemMention
}

/** What reports that tell the same words cannot both be right about; undefined where they agree. */
export function conflictIn(scene: Scene, told: readonly Told[], speakers: Speakers): Verdict | undefined {
  return otherSpeaker(scene, told, speakers) ?? opposite(told)
}

/** Sides as sets of mention indexes, the larger first. */
const sidesBy = (keys: readonly unknown[]): Sides =>
  [...new Set(keys)]
    .map((key) => keys.flatMap((own, index) => (own === key ? [index] : [])))
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))

const reportsOf = (told: readonly Told[], side: readonly number[]): number =>
  new Set(side.map((index) => told[index]?.mention.report)).size

// ——— Who said it

/** So many words of a quotation must be the same for its speaker to be a matter of fact. */
const QUOTED_WORDS = 6
/** And so large a share of them. */
const VERBATIM = 0.8

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
export function namedSpeaker({ statement, extraction, speaker }: Passage): string | undefined {
  if (statement === undefined || statement.kind === 'indirect' || statement.mode !== 'speech')
    return undefined
  if (statement.via !== undefined || statement.rule === 'transcript') return undefined
  const actor = extraction.actors.find(({ id }) => id === statement.speaker.actor)
  if (actor?.kind !== 'person' || statement.speaker.actors.length !== 1) return undefined
  const isNamed = statement.speaker.spans.some((span) =>
    actor.mentions.some(({ form, start, end }) => form === 'name' && span.start <= start && end <= span.end),
  )
  return isNamed ? speaker : undefined
}

function sameQuotation(a: Told, b: Told): boolean {
  if (a.mention.report === b.mention.report) return false
  const comparison = compareWordings(wordsIn(a), wordsIn(b), packOf(a))
  return (
    comparison !== undefined &&
    comparison.same >= QUOTED_WORDS &&
    comparison.same >= VERBATIM * comparison.compared
  )
}

const packOf = ({ passage }: Told): ReturnType<typeof packFor> => packFor(passage.extraction.report.language)

const wordsIn = (told: Told): readonly Word[] =>
  wordsOf(told.passage.extraction.report.text, rangesOf(told.mention), packOf(told))

// ——— Whether it was said so or the other way round

/** So many words beside a "not", and so large a share of all, must be the same in both. */
const BESIDE_NOT = 4
const ALMOST_SAME = 0.75
/** A "not" stands in so few words that differ; more are told in other words altogether. */
const MOST_CHANGED = 3
/** So many wordings are compared with each other; the commonest ones first. */
const MOST_WORDINGS = 12

interface Wording {
  readonly words: readonly Word[]
  readonly members: readonly number[]
}

/** The same sentence with and without a "not". */
function opposite(told: readonly Told[]): Verdict | undefined {
  const [any] = told
  if (any === undefined || told.length < 2) return undefined
  const wordings = distinct(told)
  const pack = packOf(any)
  const reports = (wording: Wording | undefined) =>
    new Set(wording?.members.map((i) => told[i]?.mention.report))
  let best: { readonly a: number; readonly b: number; readonly share: number } | undefined
  const opposed = new Set<string>()
  const shares = new Map<string, number>()
  for (const [a, x] of wordings.entries())
    for (const [b, y] of wordings.entries()) {
      if (b <= a) continue
      const comparison = compareWordings(x.words, y.words, pack)
      if (comparison === undefined || comparison.same < BESIDE_NOT) continue
      const share = comparison.same / comparison.compared
      shares.set(`${a} ${b}`, share)
      shares.set(`${b} ${a}`, share)
      const negations = comparison.differences.filter(isPlainNegation)
      if (share < ALMOST_SAME || negations.length !== 1) continue
      if ([...reports(x)].some((report) => reports(y).has(report))) continue // a report that says both corrects itself
      opposed.add(`${a} ${b}`)
      opposed.add(`${b} ${a}`)
      if (best === undefined || share > best.share) best = { a, b, share }
    }
  if (best === undefined) return undefined
  const { a, b } = best
  const share = (x: number, y: number): number => shares.get(`${x} ${y}`) ?? 0
  const isSecond = (wording: number): boolean => {
    if (wording === a || wording === b) return wording === b
    const near = share(wording, b) > share(wording, a) ? b : a
    return (near === b) !== opposed.has(`${wording} ${near}`)
  }
  const second = new Set(wordings.flatMap(({ members }, index) => (isSecond(index) ? members : [])))
  const sides = sidesBy(told.map((_, index) => second.has(index)))
  const because = sides
    .map((side) => {
      const [first] = side
      return `“${told[first ?? 0]?.mention.quote ?? ''}” (${plural(reportsOf(told, side), 'report')})`
    })
    .join(' against ')
  return { kind: 'conflicting', about: 'polarity', sides, because }
}

/** A "not" among few words that differ. */
const isPlainNegation = ({ kind, counts }: Difference): boolean =>
  kind === 'negation' && Math.max(...counts) <= MOST_CHANGED

/** The different wordings, the commonest first. */
function distinct(told: readonly Told[]): readonly Wording[] {
  const wordings = new Map<string, { words: readonly Word[]; members: number[] }>()
  told.forEach((one, index) => {
    const words = wordsIn(one)
    const key = words.map(({ form }) => form).join(' ')
    const same = wordings.get(key)
    if (same === undefined) wordings.set(key, { words, members: [index] })
    else same.members.push(index)
  })
  return [...wordings.values()].sort((a, b) => b.members.length - a.members.length).slice(0, MOST_WORDINGS)
}
