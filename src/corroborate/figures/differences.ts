import type { Figure } from '../../extract/finding.ts'
import { publicationDays } from '../../story/dating.ts'
import { compatibleDates } from '../../text/edtf.ts'
import { likeness, wholeness } from '../likeness.ts'
import { inParallel } from '../parallel-places.ts'
import type { Compatibility } from '../verdict.ts'
import { type Agreement, agreementOf, excludes } from './amounts.ts'
import { type Telling, toldAs } from './tellings.ts'

/** How two tellings of figures stand to each other. */
export type Relation =
  | { readonly kind: 'same' }
  | { readonly kind: 'compatible'; readonly reason: Compatibility; readonly because: string }
  | { readonly kind: 'conflict' }
  /** Nothing says that they are of one thing, or something says that they are not. */
  | { readonly kind: 'apart'; readonly because: string }

/** A pair, with how surely the two are of one thing. */
export interface Pair {
  readonly relation: Relation
  /** 0 to 1. */
  readonly similarity: number
  readonly scores: Readonly<Record<string, number>>
}

const apart = (because: string): Pair => ({ relation: { kind: 'apart', because }, similarity: 0, scores: {} })

/** Least similarity for each relation: the more a mistake costs, the more must be in common. */
const LEAST = {
  same: 0.32,
  agreeing: 0.36,
  update: 0.4,
  scope: 0.55,
  conflict: 0.5,
  close: 0.42,
  bare: 0.65,
} as const

/** What the rarity of a number adds where another agrees with it. */
const AGREEING_RARE = 0.12
/** Values this near to each other are hardly of two things, where the words are alike. */
const CLOSE = 0.15
/** Counts of one thing are seldom further apart than this factor. */
const FAR = 5

/** What many reports tell alike is what the one that differs was about: each of them lowers what is asked of the words. */
const SUPPORT = 0.04
const MOST_SUPPORT = 4

/** What two tellings have to do with each other; `support` reports tell the figure of the first. */
export function compareTellings(a: Telling, b: Telling, support = 1): Pair {
  if (!sameMeasure(a, b)) return apart('they measure different things')
  const like = likeness(a.stems, b.stems)
  const sentence = wholeness(like)
  const near = wholeness(likeness(a.near, b.near))
  const counted = countedAlike(a, b)
  const context = Math.max(sentence, (sentence + near) / 2)
  const alone = onlyOnes(a, b) ? 0.15 : 0
  const parallel = inParallel(a.places, b.places) ? 0.12 : 0
  const agreement = agreementOf(a.amount, b.amount)
  const rare = specificity(a)
  if (agreement === 'equal') {
    if (like.count < 2 && rare < (like.count === 0 ? 0.75 : 0.25) && alone === 0)
      return apart('a common number, and few words in common')
    if (otherPeriod(a.figure, b.figure)) return apart('they hold for different periods')
    const similarity = 0.45 * context + 0.2 * counted + 0.35 * rare + alone + parallel
    return above(LEAST.same, { kind: 'same' }, similarity, { sentence, near, counted, rare, alone, parallel })
  }
  if (a.extraction === b.extraction) return apart('one report tells both')
  const distance = Math.abs(a.amount.value - b.amount.value) / Math.max(a.amount.value, b.amount.value)
  const close = distance <= CLOSE && rare >= 0.5 ? 0.1 : 0
  const period = samePeriod(a.figure, b.figure) ? 0.08 : 0
  const beside = shareFigure(a, b) ? 0.08 : 0
  const scores = { sentence, near, counted, close, period, alone, parallel, beside }
  const evidence = close + period + alone + parallel + beside
  const similarity = 0.75 * Math.min(context, (sentence + near) / 2 + 0.1) + 0.25 * counted + evidence
  if (like.count === 0 && alone === 0) return apart('no words in common')
  // two round numbers seldom agree by chance where one of them is told to the hundred thousand
  if (agreement !== undefined)
    return above(
      LEAST.agreeing,
      { kind: 'compatible', ...agreeing[agreement] },
      similarity + AGREEING_RARE * Math.max(rare, specificity(b)),
      scores,
    )
  // "20 of 71 laps": what stands beside it is another thing
  if (a.beside.has(toldAs(b.amount)) || b.beside.has(toldAs(a.amount)))
    return apart('one sentence tells both')
  if (counted < 0.5 || !(sameNoun(a, b) || sentence >= SURE)) return apart('they count different things')
  const scope = otherScope(a, b, sentence, support)
  if (scope !== undefined)
    return above(
      LEAST.scope,
      { kind: 'compatible', reason: 'different-scope', because: scope },
      similarity,
      scores,
    )
  const update = grew(a, b) || grew(b, a)
  if (update && (a.growing || b.growing)) return above(LEAST.update, GREW, similarity, scores)
  if (!excludes(a.amount, b.amount))
    return above(LEAST.update, { kind: 'compatible', ...openEnded(a, b) }, similarity, scores)
  if (!mayExclude(a, b, sentence))
    return update
      ? above(LEAST.update, GREW, similarity, scores)
      : apart('one report tells both values, or they are of different orders')
  // that a report tells only one such number makes two of them one thing, but no contradiction by itself
  const backed = SUPPORT * (Math.min(support, MOST_SUPPORT) - 1)
  const sure = (oneAge(a, b) ? similarity : similarity - alone) + backed
  // "22 years at sea": of whom must be said by the words, for no noun says it
  const bare = a.amount.kind === 'time' && a.figure.aspect === undefined && near < 0.5
  const least = bare ? LEAST.bare : distance <= CLOSE ? LEAST.close : LEAST.conflict
  return update && sure < least
    ? above(LEAST.update, GREW, similarity, scores)
    : above(least, { kind: 'conflict' }, sure, scores)
}

const GREW: Relation = {
  kind: 'compatible',
  reason: 'update',
  because: 'the later report has the higher count',
}

const above = (least: number, relation: Relation, similarity: number, scores: Pair['scores']): Pair =>
  similarity < least
    ? {
        relation: { kind: 'apart', because: `too few words in common for: ${relation.kind}` },
        similarity,
        scores,
      }
    : { relation, similarity, scores }

const agreeing: Readonly<
  Record<Exclude<Agreement, 'equal'>, { readonly reason: Compatibility; readonly because: string }>
> = {
  bounds: { reason: 'rounding', because: 'one is told as a bound or as about the other' },
  rounding: { reason: 'rounding', because: 'one is the other rounded' },
  precision: { reason: 'precision', because: 'one is told in a coarser unit' },
}

/** The aspect of "six laps later": how far from another, not how many. */
const OFFSET = 'offset'

/** "At least 80" leaves 400 open: said on another day it is older or newer news, else a loose bound. */
const openEnded = (a: Telling, b: Telling): { readonly reason: Compatibility; readonly because: string } =>
  otherDays(a, b)
    ? { reason: 'update', because: 'a bound of one day and the number of another' }
    : { reason: 'rounding', because: 'one is told as a bound, which leaves the other open' }

const otherDays = (a: Telling, b: Telling): boolean => {
  const [x, y] = [publicationDays(a.extraction.report), publicationDays(b.extraction.report)]
  return x !== undefined && y !== undefined && (x.last < y.first || y.last < x.first)
}

/** One kind of quantity, and not a rise against a fall or a depth against a width. */
export function sameMeasure(a: Telling, b: Telling): boolean {
  if (a.amount.measured !== b.amount.measured) return false
  if (a.amount.measured && a.amount.kind !== b.amount.kind) return false
  if ((a.figure.aspect === OFFSET) !== (b.figure.aspect === OFFSET)) return false
  if (a.figure.aspect !== undefined && b.figure.aspect !== undefined && a.figure.aspect !== b.figure.aspect)
    return false
  return a.figure.change === undefined || b.figure.change === undefined || a.figure.change === b.figure.change
}

/** Whether both count the same: 1 where one phrase lies in the other, 0.5 where one of them does not say. */
function countedAlike(a: Telling, b: Telling): number {
  if (!a.amount.measured && a.figure.unit !== '' && a.figure.unit === b.figure.unit) return 1
  if (a.counted.size === 0 || b.counted.size === 0) return 0.5
  return likeness(a.counted, b.counted).containment
}

/** Both reports tell only one number of this, and it is not just people or years that they count. */
const onlyOnes = (a: Telling, b: Telling): boolean =>
  a.alone &&
  b.alone &&
  (a.amount.measured
    ? a.figure.aspect !== undefined && a.figure.aspect === b.figure.aspect
    : a.figure.unit === b.figure.unit && a.figure.unit !== '')

/** A bare number, or a place in a row, may be of anything. */
const sameNoun = (a: Telling, b: Telling): boolean =>
  a.amount.measured || (a.figure.unit === b.figure.unit && a.figure.unit !== '' && a.figure.unit !== 'no.')

/** The only ages that two reports tell, a year or two apart, are of one person. */
const oneAge = (a: Telling, b: Telling): boolean =>
  a.figure.aspect === 'age' &&
  onlyOnes(a, b) &&
  a.figure.unit === b.figure.unit &&
  Math.abs(a.figure.value - b.figure.value) <= 2

/** Both sentences tell another figure alike. */
const shareFigure = (a: Telling, b: Telling): boolean => {
  for (const amount of a.beside)
    if (amount !== toldAs(a.amount) && amount !== toldAs(b.amount) && b.beside.has(amount)) return true
  return false
}

/** How telling a number is by itself: 3 and 20 stand in any report, 145.5 million in those of one thing. */
function specificity({ figure, amount }: Telling): number {
  const digits = Math.abs(figure.value)
    .toPrecision(6)
    .replace(/e.*$/u, '')
    .replace('.', '')
    .replace(/^0+|0+$/gu, '')
  const large = Math.abs(figure.value) >= 1000
  return Math.min(1, 0.25 * (Math.max(0, digits.length - 1) + Number(large) + Number(amount.measured)))
}

/** Why two figures may be of different parts of one thing. */
function otherScope(a: Telling, b: Telling, sentence: number, support: number): string | undefined {
  if (otherPeriod(a.figure, b.figure)) return 'they hold for different periods'
  if (a.figure.extent !== b.figure.extent && (a.figure.extent === 'added' || b.figure.extent === 'added'))
    return 'one is added to the other'
  if (sentence >= SURE) return undefined
  if (exclusive(a.counted.keys(), b.counted) && exclusive(b.counted.keys(), a.counted))
    return 'they count different kinds'
  // what several tell as the only number of its kind is of one thing, whoever else is named beside it
  if (support > 1 && onlyOnes(a, b)) return undefined
  if (exclusive(a.who, b.who) && exclusive(b.who, a.who)) return 'others are named with each'
  if (a.speaker !== undefined && b.speaker !== undefined && a.speaker !== b.speaker)
    return 'each is the word of another speaker'
  return undefined
}

/** Sentences this much alike tell one thing, whatever the names and modifiers in them. */
const SURE = 0.75

const exclusive = (keys: Iterable<string>, others: { has(key: string): boolean }): boolean => {
  for (const key of keys) if (!others.has(key)) return true
  return false
}

const samePeriod = (a: Figure, b: Figure): boolean => {
  const [x, y] = [a.scope ?? a.asOf, b.scope ?? b.asOf]
  return x !== undefined && x === y
}

const otherPeriod = (a: Figure, b: Figure): boolean =>
  a.scope !== undefined && b.scope !== undefined && !compatibleDates(a.scope, b.scope)

/** Counts of victims, votes or cases grow while a story lasts; a later report revises an earlier one. */
const UPDATE_DAYS = 1

/** What does not change from one day to the next, however late the report. */
const LASTING: ReadonlySet<string> = new Set(['length'])

/** A later report gives a higher count, of the same order, that does not stand beside the lower one. */
function grew(a: Telling, b: Telling): boolean {
  if (LASTING.has(a.amount.kind) || a.figure.aspect === 'age') return false
  const [before, after] = [publicationDays(a.extraction.report), publicationDays(b.extraction.report)]
  return (
    before !== undefined &&
    after !== undefined &&
    after.first - before.last >= UPDATE_DAYS &&
    b.amount.value > a.amount.value &&
    b.amount.value <= FAR * Math.max(a.amount.value, a.amount.high) &&
    !a.told.has(toldAs(b.amount))
  )
}

/** Of one order, and neither report tells the other's value as well. */
const mayExclude = (a: Telling, b: Telling, sentence: number): boolean =>
  (sentence >= SURE ||
    Math.max(a.amount.value, b.amount.value) <= FAR * Math.min(a.amount.value, b.amount.value)) &&
  (sentence >= SURE || (!a.told.has(toldAs(b.amount)) && !b.told.has(toldAs(a.amount))))
