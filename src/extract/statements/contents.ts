import type { CueUse } from '../../language/words/speech.ts'
import { clauseBegins, isNominal, nounPhraseEnd, type VerbGroup } from './phrases.ts'
import {
  inQuote,
  isBreak,
  isComma,
  isStop,
  type Phrase,
  type Quote,
  quoteAt,
  type Scene,
  sameBlock,
  sentenceOf,
  token,
} from './scene.ts'

/** A verb group that is a cue, with the way it is used. */
export interface Cue {
  readonly group: VerbGroup
  readonly use: CueUse
}

/** Takes stops, commas and dashes off the ends; a quotation keeps its own. */
export function trimmed(scene: Scene, { from, to }: Phrase): Phrase {
  let [start, end] = [from, to]
  const loose = (i: number): boolean =>
    !inQuote(scene, i) && (isStop(scene, i) || /^[,;:]$/u.test(token(scene, i).text) || isBreak(scene, i))
  while (start < end && loose(start)) start++
  while (end > start && loose(end - 1)) end--
  return { from: start, to: end }
}

/** A quotation, and those that go on from it in the blocks after: "“A. [next paragraph] “B.”" */
export function withContinuations(scene: Scene, quote: Quote): readonly Phrase[] {
  const spans: Quote[] = [quote]
  let at = scene.quoteOf[quote.from] ?? -1
  let next = scene.quotes[at + 1]
  while (next !== undefined && next.continues === at) {
    spans.push(next)
    at++
    next = scene.quotes[at + 1]
  }
  return spans
}

const endsInside = (scene: Scene, quote: Quote): string => {
  const last = token(scene, quote.to - 1).text
  const mark = /^[”"’'»]+$/u.test(last)
    ? token(scene, quote.to - 2).text === last && last === "'"
      ? quote.to - 3
      : quote.to - 2
    : quote.to - 1
  return token(scene, mark).text
}

/** The form of a verb, so far as two joined verbs must share it: "said … and added", "says … and adds". */
function formOf(scene: Scene, i: number): 'past' | 'third person' | 'ing' | 'plain' {
  const { norm, lemma } = token(scene, i)
  if (/ing$/u.test(norm)) return 'ing'
  if (norm === lemma) return 'plain'
  return /s$/u.test(norm) ? 'third person' : 'past'
}

/**
 * Whether a new statement begins at `at` (a comma, dash or conjunction inside a content): "…, adding that",
 * "… and said", "…, but he denied", "…, she said".
 */
function anotherBegins(
  scene: Scene,
  at: number,
  limit: number,
  cues: ReadonlyMap<number, Cue>,
  governor: number,
  afterQuote = false,
): boolean {
  let i = at
  const mark = isComma(scene, i) || isBreak(scene, i)
  const comma = mark || afterQuote
  if (mark) i++
  let conjunction = false
  if (token(scene, i).pos === 'CCONJ' || (comma && scene.words.subordinators.has(token(scene, i).norm))) {
    conjunction = true
    i++
  }
  while (i < limit && token(scene, i).pos === 'ADV') i++
  const cue = cues.get(i)
  if (cue !== undefined) {
    if (cue.group.form === 'ing')
      return comma || (conjunction && governor >= 0 && formOf(scene, governor) === 'ing')
    if (cue.group.form !== 'finite' || !conjunction || (cue.use.mode !== 'speech' && !comma)) return false
    return governor < 0 || formOf(scene, cue.group.head) === formOf(scene, governor)
  }
  if (!comma) return false
  const end = nounPhraseEnd(scene, i, limit)
  if (end === i || end - i > 12) return false
  for (let k = end; k < Math.min(end + 3, limit); k++) {
    const other = cues.get(k)
    if (other !== undefined)
      return other.group.form === 'finite' && other.use.mode === 'speech' && other.use.frames.has('quote')
    if (token(scene, k).pos !== 'ADV') return false
  }
  return false
}

const startsSource = (scene: Scene, i: number): boolean =>
  scene.words.sources.some((source) => source.every((word, k) => token(scene, i + k).norm === word))

/** Whether a quotation at `at` has a cue of its own behind it: "…: “We will not,” said Lee". */
function isAnothersQuote(scene: Scene, at: number, limit: number, cues: ReadonlyMap<number, Cue>): boolean {
  const quote = quoteAt(scene, at)
  if (quote === undefined || quote.from !== at) return false
  const next = isComma(scene, quote.to) ? quote.to + 1 : quote.to
  const inverted =
    token(scene, next).pos === 'VERB' && scene.words.verbs.get(token(scene, next).lemma)?.frames.has('quote')
  return inverted === true || anotherBegins(scene, next, limit, cues, -1, true)
}

/** How eagerly a content ends: a clause takes commas and adjuncts with it, a noun phrase does not. */
export type Extent = 'clause' | 'phrase' | 'infinitive'

/**
 * Where a content that begins at `from` ends: with its sentence, or before a statement that begins inside it.
 * A quotation that runs over the end of the sentence is taken to its end.
 */
export function contentEnd(
  scene: Scene,
  from: number,
  cues: ReadonlyMap<number, Cue>,
  governor: number,
  extent: Extent = 'clause',
): number {
  let limit = sentenceOf(scene, from).to
  for (let i = from; i < limit; i++) {
    const quote = quoteAt(scene, i)
    if (quote !== undefined) {
      if (quote.to > limit) limit = sentenceOf(scene, quote.to - 1).to
      const last = endsInside(scene, quote)
      i = quote.to - 1
      if (/^[.!?]$/u.test(last)) return quote.to
      if (last === ',') {
        const next = quote.to
        if (anotherBegins(scene, next, limit, cues, governor, true)) return quote.to
        if (token(scene, next).pos === 'DET' || scene.words.relatives.has(token(scene, next).norm))
          return quote.to
      }
      continue
    }
    const { text, norm, pos } = token(scene, i)
    if (text === ';') return i
    if (text === ':' && i > from && isAnothersQuote(scene, i + 1, limit, cues)) return i
    if (i > from && (startsSource(scene, i) || (norm === 'according' && token(scene, i + 1).norm === 'to')))
      return i
    if (isComma(scene, i) || isBreak(scene, i) || pos === 'CCONJ') {
      if (anotherBegins(scene, i, limit, cues, governor)) return i
    }
    if (extent === 'phrase' && i > from && endsPhrase(scene, i, limit)) return i
    if (extent === 'infinitive' && i > from && endsInfinitive(scene, i, limit)) return i
  }
  return limit
}

/** Whether a noun phrase and what belongs to it end at `i`. */
function endsPhrase(scene: Scene, i: number, limit: number): boolean {
  const { norm, pos } = token(scene, i)
  if (isBreak(scene, i) || token(scene, i).text === ':') return true
  if (token(scene, i).text === '(' && scene.words.subordinators.has(token(scene, i + 1).norm)) return true
  if (isComma(scene, i)) {
    // "praised A, B and C" and "praised a long, costly war" go on; "praised A, who …", "praised A, then …" do not.
    const next = token(scene, i + 1)
    if (quoteAt(scene, i + 1)?.from === i + 1) return false
    if (next.pos === 'NOUN' || next.pos === 'ADJ' || next.pos === 'NUM' || next.pos === 'ADP') return false
    const end = nounPhraseEnd(scene, i + 1, limit)
    const listed = end > i + 1 && (token(scene, end).pos === 'CCONJ' || isComma(scene, end))
    return !listed || next.pos === 'DET'
  }
  if (pos === 'ADP' && /^(?:on|last|this)$/u.test(norm) && scene.words.times.has(token(scene, i + 1).norm))
    return true
  if (pos === 'ADP' && /^(?:in|at|during|on)$/u.test(norm)) {
    const end = nounPhraseEnd(scene, i + 1, limit)
    for (let k = i + 1; k < end && k < i + 6; k++)
      if (scene.words.channels.has(token(scene, k).norm)) return true
  }
  if (/^(?:last|this|next|earlier|later)$/u.test(norm) && scene.words.times.has(token(scene, i + 1).norm))
    return true
  if (scene.words.times.has(norm) && pos === 'PROPN' && !isNominal(scene, i + 1))
    return token(scene, i - 1).pos !== 'PART'
  return pos === 'CCONJ' && (isFiniteAfter(scene, i) || startsClause(scene, i, limit))
}

/** Whether an infinitive with what belongs to it ends at `i`: before a finite clause beside it, or an afterthought. */
function endsInfinitive(scene: Scene, i: number, limit: number): boolean {
  if (token(scene, i).pos === 'CCONJ' && isFiniteAfter(scene, i)) return true
  if (!isComma(scene, i) && !isBreak(scene, i)) return false
  const next = token(scene, i + 1)
  if (next.pos === 'CCONJ') return startsClause(scene, i + 1, limit) || isFiniteAfter(scene, i + 1)
  if (next.pos === 'VERB' && /ing$/u.test(next.norm)) return true
  const { relatives, subordinators } = scene.words
  return relatives.has(next.norm) || subordinators.has(next.norm) || clauseBegins(scene, i + 1, limit)
}

/** Whether a clause of its own begins after the conjunction at `i`. */
const startsClause = (scene: Scene, i: number, limit: number): boolean =>
  clauseBegins(scene, i + 1, limit) && scene.words.subjectPronouns.has(token(scene, i + 1).norm)

/** "hopes to win and [has] asked": a finite verb after the conjunction goes on from the main verb, not from the content. */
function isFiniteAfter(scene: Scene, conjunction: number): boolean {
  let i = conjunction + 1
  while (token(scene, i).pos === 'ADV') i++
  const { pos, norm } = token(scene, i)
  if (pos === 'AUX') return norm !== 'be' && norm !== 'have' && norm !== 'do'
  return pos === 'VERB' && (formOf(scene, i) === 'past' || formOf(scene, i) === 'third person')
}

const isOpening = (scene: Scene, i: number): boolean =>
  scene.words.connectors.has(token(scene, i).norm) || isComma(scene, i) || isBreak(scene, i)

/** The first word of a sentence that belongs to what is said: "But [the talks …]". */
export function contentStart(scene: Scene, sentence: Phrase): number {
  let i = sentence.from
  while (i < sentence.to && isOpening(scene, i) && !inQuote(scene, i)) i++
  return i
}

/** Whether a stretch holds a finite verb, as a clause does and "on Monday" does not. */
export const hasVerb = (groups: readonly VerbGroup[], { from, to }: Phrase): boolean =>
  groups.some(
    (group) => group.from >= from && group.to <= to && (group.form === 'finite' || group.form === 'passive'),
  )

/**
 * What is said before its cue: "[“A. B,”] he said", "[The talks are “dead,”] he said", "[The talks failed], he said".
 * `before` is the first token of the cue with its speaker.
 */
export function contentBefore(scene: Scene, before: number): readonly Phrase[] {
  const quote = quoteBefore(scene, before)
  if (quote !== undefined) return quotedBefore(scene, quote)
  const comma = before - 1
  if (!isComma(scene, comma) && !isBreak(scene, comma)) return []
  const from = contentStart(scene, sentenceOf(scene, comma))
  return from < comma ? [{ from, to: comma }] : []
}

/** "Asked why", "When it rained": a clause that is no statement by itself. With a main clause behind it, it is. */
export function isCircumstance(scene: Scene, { from, to }: Phrase): boolean {
  const first = token(scene, from)
  if (first.pos !== 'VERB' && !scene.words.subordinators.has(first.norm)) return false
  for (let i = from; i < to; i++) if (isComma(scene, i)) return false
  return true
}

/**
 * The quotation that ends right before `at`, but for a comma or dash. One that ended its own sentence with a full
 * stop is not what the next sentence's "he said" goes back to; one that ended with a question mark may be.
 */
export function quoteBefore(scene: Scene, at: number): Quote | undefined {
  const apart = isComma(scene, at - 1) || isBreak(scene, at - 1)
  const quote = quoteAt(scene, apart ? at - 2 : at - 1)
  if (quote === undefined || quote.to !== (apart ? at - 1 : at) || !sameBlock(scene, quote.from, at))
    return undefined
  const near = token(scene, quote.to - 1).sentence === token(scene, at).sentence
  return near || /^[?!]+$/u.test(endsInside(scene, quote)) ? quote : undefined
}

function quotedBefore(scene: Scene, quote: Quote): readonly Phrase[] {
  const sentence = sentenceOf(scene, quote.from)
  const from = contentStart(scene, sentence)
  const lead = quote.from - 1
  const glued = token(scene, lead).end === token(scene, quote.from).start // a space is lost before the mark
  const mixed =
    from < quote.from && !glued && !/^[:,]$/u.test(token(scene, lead).text) && !isBreak(scene, lead)
  const whole: Phrase = { from: mixed ? from : quote.from, to: quote.to }
  const earlier: Phrase[] = []
  let at = quote.continues
  while (at !== undefined) {
    const before: Quote | undefined = scene.quotes[at]
    if (before === undefined) break
    earlier.unshift(before)
    at = before.continues
  }
  return [...earlier, whole]
}

/**
 * The second part of a content that its cue interrupts: "“A,” he said, [“B.”]", "The deal, he said, [is dead]".
 * `at` is the first token after the cue, its speaker and what belongs to them.
 */
export function anotherPart(
  scene: Scene,
  at: number,
  cues: ReadonlyMap<number, Cue>,
  before: readonly Phrase[],
): readonly Phrase[] {
  const first = before.at(-1)
  if (!isComma(scene, at)) return []
  const quote = quoteAt(scene, at + 1)
  if (quote !== undefined && quote.from === at + 1) return withContinuations(scene, quote)
  if (first !== undefined && quoteAt(scene, first.to - 1) !== undefined) return []
  const next = token(scene, at + 1)
  if ((next.pos === 'VERB' && /ing$/u.test(next.norm)) || scene.words.relatives.has(next.norm)) return []
  if (anotherBegins(scene, at, sentenceOf(scene, at).to, cues, -1)) return []
  return [{ from: at + 1, to: contentEnd(scene, at + 1, cues, -1) }]
}
