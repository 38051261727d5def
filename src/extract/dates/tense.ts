import type { Document, Token } from '../../language/document.ts'
import type { DateWords } from '../../language/words/dates.ts'

/** Where the clause around a date looks; 'none' where no verb tells. */
export type Tense = 'past' | 'present' | 'future' | 'none'

/** A verb further away than this does not govern the date. */
const REACH = 24
/** Tokens of one verb group: "is not expected to be held". */
const GROUP = 7

/** The tense of the clause that the tokens from `from` to `to` (excluded) stand in: of the nearest verb before them, else after. */
export function tenseAt(document: Document, from: number, to: number, words: DateWords): Tense {
  const { tokens, sentences } = document
  const sentence = sentences[tokens[from]?.sentence ?? -1]
  if (sentence === undefined) return 'none'
  const at = (i: number): Token | undefined => (i >= sentence.from && i < sentence.to ? tokens[i] : undefined)
  const isVerb = (i: number): boolean => {
    const token = at(i)
    return token !== undefined && (token.pos === 'VERB' || token.pos === 'AUX')
  }

  const before = nearest(from - 1, -1, isVerb, at)
  const after = nearest(to, 1, isVerb, at)
  // "the meeting on Friday will …": the date hangs on a noun, and the verb right after it governs both.
  const attached = after !== undefined && after <= to + 1 && nounBefore(at, from)
  if (pointsAhead(from, before ?? sentence.from, at, words)) return 'future'
  if (before !== undefined && !attached) return groupTense(before, isVerb, at, words)
  if (after === undefined || at(after - 1)?.norm === words.infinitive) return 'none'
  const tense = groupTense(lastOfGroup(after, isVerb, at), isVerb, at, words)
  return tense === 'present' ? 'none' : tense
}

type At = (i: number) => Token | undefined
type IsVerb = (i: number) => boolean

function nearest(start: number, step: 1 | -1, isVerb: IsVerb, at: At): number | undefined {
  for (let i = start; Math.abs(i - start) < REACH; i += step) {
    const token = at(i)
    if (token === undefined || token.text === ';') return undefined
    if (isVerb(i)) return i
  }
  return undefined
}

const nounBefore = (at: At, from: number): boolean => {
  const preposition = at(from - 1)
  const noun = preposition?.pos === 'ADP' ? at(from - 2) : preposition
  return noun?.pos === 'NOUN' || noun?.pos === 'PROPN'
}

/** "ahead of Friday's talks", "due on Friday": words between the verb and the date that point ahead. */
function pointsAhead(from: number, verb: number, at: At, words: DateWords): boolean {
  for (let i = from - 1; i > verb && i >= from - 3; i--) {
    const token = at(i)
    if (token !== undefined && words.prospective.has(token.lemma)) return true
  }
  return false
}

const lastOfGroup = (first: number, isVerb: IsVerb, at: At): number => {
  let last = first
  for (let i = first + 1; i <= first + GROUP; i++) {
    if (isVerb(i)) last = i
    else if (!['ADV', 'PART'].includes(at(i)?.pos ?? '')) break
  }
  return last
}

/** Reads a verb group backwards from its last verb. */
function groupTense(verb: number, isVerb: IsVerb, at: At, words: DateWords, depth = 2): Tense {
  const main = at(verb)
  if (main === undefined) return 'none'
  let infinitive = false
  // "launching" without an auxiliary tells no tense of its own.
  let finite = !/ing$/u.test(main.norm)
  let perfect = false
  let past = isPastForm(main, words)
  if (words.modals.has(main.norm)) return 'future'
  if (words.prospective.has(main.lemma) && !isPlainPast(main, at(verb - 1), words)) return 'future'
  for (let i = verb - 1; i > verb - GROUP; i--) {
    const token = at(i)
    if (token === undefined) break
    if (token.pos === 'AUX') finite = true
    if (token.norm === words.infinitive) infinitive = true
    else if (words.modals.has(token.norm)) return perfect ? 'past' : 'future'
    else if (infinitive && words.prospective.has(token.lemma)) return 'future'
    else if (token.lemma === words.perfect) perfect = true
    else if (words.pastAuxiliaries.has(token.norm)) past = true
    else if (words.presentAuxiliaries.has(token.norm) && token.pos === 'AUX' && !infinitive) past = false
    else if (!['AUX', 'VERB', 'ADV', 'PART', 'ADJ'].includes(token.pos)) break
    if (token.pos === 'VERB' && !infinitive && words.prospective.has(token.lemma)) return 'future'
    if (infinitive && (token.pos === 'VERB' || token.pos === 'AUX') && isPastForm(token, words)) past = true
  }
  if (perfect || past) return 'past'
  if ((finite && !infinitive) || depth === 0) return 'present'
  // "signed the order to launch on Saturday": the verb above the infinitive tells.
  const above = nearest(verb - (infinitive ? 2 : 1), -1, isVerb, at)
  // "Leaders to meet Friday", as headlines have it
  if (above === undefined) return infinitive ? 'future' : 'present'
  return groupTense(above, isVerb, at, words, depth - 1)
}

/** "planned" in "they planned"; not the participle of "is planned for". */
const isPlainPast = (token: Token, before: Token | undefined, words: DateWords): boolean =>
  isPastForm(token, words) && before?.pos !== 'AUX' && before?.pos !== 'NOUN' && before?.pos !== 'PUNCT'

const isPastForm = (token: Token, words: DateWords): boolean =>
  words.pastAuxiliaries.has(token.norm) ||
  (token.norm !== token.lemma && !/(?:s|ing)$/u.test(token.norm) && token.pos === 'VERB') ||
  /[a-z]{2}ed$/u.test(token.norm)

/** Whether the nearest verb before is one whose present tense is used of the calendar: "the talks begin on Friday". */
export function scheduledAt(document: Document, from: number, words: DateWords): boolean {
  const sentence = document.sentences[document.tokens[from]?.sentence ?? -1]
  if (sentence === undefined) return false
  for (let i = from - 1; i >= Math.max(sentence.from, from - 8); i--) {
    const token = document.tokens[i]
    if (token?.pos === 'VERB') return words.scheduled.has(token.lemma)
  }
  return false
}
