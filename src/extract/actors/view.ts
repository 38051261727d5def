import type { Document, Sentence, Token } from '../../language/document.ts'
import type { ActorWords } from '../../language/words/actors.ts'
import { gazetteerOf, longestMatch, type Match } from './gazetteer.ts'

/** A noun for an office or an occupation: tokens `from` to `to` (excluded). */
export interface RoleNoun {
  readonly from: number
  readonly to: number
  /** Lower case, singular: 'prime minister'. */
  readonly text: string
  readonly plural: boolean
}

const CAPITAL = /^\p{Lu}/u
const OPENING = /^["“‘'«([:•–—]$/u

/** One sentence with what its words may be: every question that finding names asks of single tokens. */
export interface View {
  readonly document: Document
  readonly sentence: Sentence
  readonly words: ActorWords
  /** Most longer words begin with a capital: then a capital says nothing. */
  readonly headline: boolean
  norm(i: number): string
  isCapital(i: number): boolean
  /** Capitalised for its place alone. */
  isInitial(i: number): boolean
  isGiven(i: number): boolean
  /** Whether the word looks like a part of a name. */
  isName(i: number): boolean
  /** Not a common word at the head of a sentence: 'US' and 'WHO' are names, 'us' and 'Who' are not. */
  isOwnName(i: number): boolean
  /** Whether token `i` touches the one before it. */
  isGlued(i: number): boolean
  match(i: number, limit?: number): Match | undefined
  role(i: number): RoleNoun | undefined
}

export function viewOf(document: Document, sentence: Sentence, words: ActorWords): View {
  const { tokens } = document
  const gazetteer = gazetteerOf(words)
  const headline = isHeadline(document, sentence)
  const norm = (i: number): string => tokens[i]?.norm ?? ''
  const isCapital = (i: number): boolean => CAPITAL.test(tokens[i]?.text ?? '')
  const isInitial = (i: number): boolean => i === sentence.from || OPENING.test(tokens[i - 1]?.text ?? '')
  const isGiven = (i: number): boolean =>
    isCapital(i) && (words.maleNames.has(norm(i)) || words.femaleNames.has(norm(i)))
  const isName = (i: number): boolean => {
    const token = tokens[i]
    if (token === undefined || i >= sentence.to || !isCapital(i)) return false
    if (words.neverNames.has(token.norm))
      // "Theresa May", "Mr Will"
      return (
        i > sentence.from && token.text.length > 2 && (isGiven(i - 1) || words.honorifics.has(norm(i - 1)))
      )
    if (token.pos === 'PROPN') return !(isInitial(i) && isCommon(token, tokens[i + 1], words))
    if (isInitial(i)) return isGiven(i)
    if (headline) return false
    if (token.pos === 'VERB')
      // "Loretta Lynch", "Ann E. Rose"
      return (
        isGiven(i - 1) ||
        /^\p{Lu}\.$/u.test(tokens[i - 1]?.text ?? '') ||
        words.honorifics.has(norm(i - 1)) ||
        (tokens[i + 1]?.pos === 'PROPN' && isCapital(i + 1))
      )
    return token.pos === 'NOUN' || token.pos === 'ADJ' || token.pos === 'X'
  }
  return {
    document,
    sentence,
    words,
    headline,
    norm,
    isCapital,
    isInitial,
    isGiven,
    isName,
    isOwnName: (i) => !words.neverNames.has(norm(i)) || /^\p{Lu}{2,}$/u.test(tokens[i]?.text ?? ''),
    isGlued: (i) => tokens[i]?.start === tokens[i - 1]?.end,
    match: (i, limit = sentence.to) => longestMatch(document, gazetteer, i, limit),
    role: (i) => roleNounAt(document, i, sentence.to, words, gazetteer.roleBegins),
  }
}

/** "Officials say": a common noun at the head of a sentence that the tagger takes for a name. */
const isCommon = (token: Token, next: Token | undefined, words: ActorWords): boolean =>
  (words.groupNouns.has(token.norm) ||
    words.organisationNouns.has(token.norm) ||
    words.weakNames.has(token.norm)) &&
  !(next?.pos === 'PROPN' && CAPITAL.test(next.text))

function isHeadline({ tokens }: Document, sentence: Sentence): boolean {
  if (/^[.!?]$/u.test(tokens[sentence.to - 1]?.text ?? '')) return false
  let long = 0
  let capital = 0
  for (let i = sentence.from; i < sentence.to && long < 40; i++) {
    const text = tokens[i]?.text ?? ''
    if (!/^\p{L}{4,}/u.test(text)) continue
    long++
    if (CAPITAL.test(text)) capital++
  }
  return long >= 4 && capital / long > 0.7
}

const singular = (word: string, plurals: ActorWords['plurals']): string => {
  const [ending = '', one = ''] = plurals.find(([many]) => word.endsWith(many)) ?? []
  return word.slice(0, word.length - ending.length) + one
}

/** The longest role noun that begins at token `i`, hyphens as written: at most four words. */
function roleNounAt(
  { tokens }: Document,
  i: number,
  limit: number,
  words: ActorWords,
  begins: ReadonlySet<string>,
): RoleNoun | undefined {
  let phrase = ''
  let best: RoleNoun | undefined
  for (let to = i + 1; to <= Math.min(limit, i + 6); to++) {
    const token = tokens[to - 1]
    if (token === undefined) break
    const before = phrase + (to === i + 1 || tokens[to - 2]?.end === token.start ? '' : ' ')
    phrase = before + token.norm
    if (words.roleNouns.has(phrase)) best = { from: i, to, text: phrase, plural: false }
    else {
      const one = singular(token.norm, words.plurals)
      if (one !== token.norm && words.roleNouns.has(before + one))
        best = { from: i, to, text: before + one, plural: true }
    }
    if (!begins.has(phrase)) break
  }
  return best
}
