import type { Document, Sentence, Token } from '../../language/document.ts'
import type { ActorWords, Gender } from '../../language/words/actors.ts'
import type { Range } from '../../text/range.ts'
import { type Entry, gazetteerOf, longestMatch, type Match } from './gazetteer.ts'

/** What the form of a name alone tells; `unknown` waits for the context. */
export type Shape = 'known' | 'person' | 'organisation' | 'place' | 'other' | 'unknown'

/** A run of tokens that looks like one name: tokens `from` to `to` (excluded). */
export interface Chunk extends Range {
  readonly from: number
  readonly to: number
  readonly sentence: number
  /** As written, white space made single. */
  readonly text: string
  readonly shape: Shape
  /** What the tables say, for 'known'; for other shapes the state or body that the name begins with. */
  readonly entries: readonly Entry[]
  /** 'Mr' and the like stood before it; with the gender that this tells. */
  readonly honorific?: Gender | null
  /** In a headline where most words are capitalised: only names known from elsewhere count. */
  readonly headline: boolean
}

/** A noun for an office or an occupation: tokens `from` to `to` (excluded). */
export interface RoleNoun {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly plural: boolean
}

const CAPITAL = /^\p{Lu}/u
const OPENING = /^["“‘'«([:•–—]$/u

/** Where a word is capitalised for its place alone. */
const isInitial = (tokens: readonly Token[], i: number, sentence: Sentence): boolean =>
  i === sentence.from || OPENING.test(tokens[i - 1]?.text ?? '')

/** Most longer words begin with a capital: then a capital says nothing. */
function isHeadline({ tokens }: Document, sentence: Sentence): boolean {
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

const singular = (word: string): string =>
  word.endsWith('men')
    ? `${word.slice(0, -3)}man`
    : word.endsWith('ies')
      ? `${word.slice(0, -3)}y`
      : word.replace(/s$/u, '')

/** The longest role noun that begins at token `i`: at most four words, hyphens as written. */
function roleNounAt(
  document: Document,
  i: number,
  limit: number,
  nouns: ReadonlySet<string>,
): RoleNoun | undefined {
  let words = ''
  let best: RoleNoun | undefined
  for (let to = i + 1; to <= Math.min(limit, i + 6); to++) {
    const token = document.tokens[to - 1]
    const before = document.tokens[to - 2]
    if (token === undefined || !/^[\p{L}-]/u.test(token.text)) break
    const one = singular(token.norm)
    const glue = to === i + 1 || before?.end === token.start ? '' : ' '
    if (nouns.has(words + glue + token.norm))
      best = { from: i, to, text: words + glue + token.norm, plural: false }
    else if (one !== token.norm && nouns.has(words + glue + one))
      best = { from: i, to, text: words + glue + one, plural: true }
    words += glue + token.norm
  }
  return best
}

/** Finds the names and the role nouns of a report, sentence by sentence. */
export function findChunks(
  document: Document,
  words: ActorWords,
): { readonly chunks: readonly Chunk[]; readonly roles: readonly RoleNoun[] } {
  const chunks: Chunk[] = []
  const roles: RoleNoun[] = []
  for (const sentence of document.sentences) readSentence(document, sentence, words, chunks, roles)
  return { chunks, roles }
}

function readSentence(
  document: Document,
  sentence: Sentence,
  words: ActorWords,
  chunks: Chunk[],
  roles: RoleNoun[],
): void {
  const { tokens } = document
  const gazetteer = gazetteerOf(words)
  const headline = isHeadline(document, sentence)
  const norm = (i: number): string => tokens[i]?.norm ?? ''
  const text = (i: number): string => tokens[i]?.text ?? ''
  const isGiven = (i: number): boolean =>
    CAPITAL.test(text(i)) && (words.maleNames.has(norm(i)) || words.femaleNames.has(norm(i)))

  const isName = (i: number): boolean => {
    const token = tokens[i]
    if (token === undefined || i >= sentence.to || !CAPITAL.test(token.text)) return false
    if (words.neverNames.has(token.norm))
      return i > sentence.from && (isGiven(i - 1) || words.honorifics.has(norm(i - 1))) && text(i).length > 2
    if (token.pos === 'PROPN') return true
    if (isInitial(tokens, i, sentence)) return isGiven(i)
    if (headline) return false
    if (token.pos === 'VERB')
      return isGiven(i - 1) || (tokens[i + 1]?.pos === 'PROPN' && CAPITAL.test(text(i + 1)))
    return token.pos === 'NOUN' || token.pos === 'ADJ' || token.pos === 'X'
  }
  /** A capitalised role noun that is yet part of a name: 'Stephen King', 'General Motors', 'Justice Department'. */
  const isNamePart = (role: RoleNoun, runFrom: number): boolean => {
    if (!CAPITAL.test(text(role.from))) return false
    if (role.to === role.from + 1 && role.from > runFrom && isGiven(role.from - 1)) return true
    for (let i = role.to; i < Math.min(role.to + 3, sentence.to) && isName(i); i++)
      if (words.organisationHeads.has(norm(i)) && !isGiven(i)) return true
    return words.weakRoles.has(role.text) && isName(role.to) && !isGiven(role.to)
  }

  let i = sentence.from
  while (i < sentence.to) {
    const from = i
    let joined = 0
    // A run: names, names of the tables, and the small words that tie them together.
    while (i < sentence.to) {
      const match: Match | undefined = longestMatch(document, gazetteer, i, sentence.to)
      const role: RoleNoun | undefined =
        match === undefined || match.to === i + 1
          ? roleNounAt(document, i, sentence.to, words.roleNouns)
          : undefined
      if (role !== undefined && !isNamePart(role, from)) break
      if (match !== undefined && !(words.neverNames.has(norm(i)) && match.to === i + 1)) {
        i = match.to
      } else if (words.honorifics.has(norm(i)) && i > from) break
      else if (isName(i)) i++
      else if (i > from && words.particles.has(norm(i)) && isName(i + 1)) i += 2
      else if (i > from && words.particles.has(norm(i)) && text(i + 1) === '-' && isName(i + 2)) i += 3
      else if (i > from && words.particles.has(norm(i)) && words.particles.has(norm(i + 1)) && isName(i + 2))
        i += 3
      else if (i > from && text(i) === '-' && tokens[i]?.start === tokens[i - 1]?.end && joinsByHyphen(i))
        i += 2
      else if (i > from && text(i) === '&' && isName(i + 1)) i += 2
      else if (
        i > from &&
        joined < 3 &&
        words.organisationHeads.has(norm(i - 1)) &&
        (norm(i) === 'of' || norm(i) === 'for')
      ) {
        const next = norm(i + 1) === 'the' ? i + 2 : i + 1
        if (!isName(next) || isGiven(next)) break
        i = next
        joined++
      } else if (joined > 0 && norm(i) === 'and' && isName(i + 1) && isName(i + 2) && !isGiven(i + 1)) i += 2
      else break
    }
    if (i > from) {
      splitRun(from, i)
      continue
    }
    const role = roleNounAt(document, i, sentence.to, words.roleNouns)
    if (role !== undefined) {
      roles.push(role)
      i = role.to
    } else i++
  }

  /** 'Jean-Claude' and 'Jong-un' are one name, 'Russia-China' and 'US-based' are not. */
  function joinsByHyphen(at: number): boolean {
    const next = tokens[at + 1]
    if (next === undefined || next.start !== tokens[at]?.end || at + 1 >= sentence.to) return false
    if (longestMatch(document, gazetteer, at - 1, at) !== undefined) return false
    if (longestMatch(document, gazetteer, at + 1, sentence.to) !== undefined && !isGiven(at + 1)) return false
    return isName(at + 1) || (next.text.length <= 4 && /^\p{Ll}+$/u.test(next.text) && next.pos !== 'VERB')
  }

  /** Cuts a run at honorifics and at names of the tables, and says what each part looks like. */
  function splitRun(runFrom: number, to: number): void {
    let from = runFrom
    let honorific: Gender | null | undefined
    while (from < to && words.honorifics.has(norm(from)) && from + 1 < to) {
      honorific = words.honorifics.get(norm(from)) ?? null
      from++
    }
    if (from === to) return
    if (honorific !== undefined) return push(from, to, 'person', [], honorific)
    const match = longestMatch(document, gazetteer, from, to)
    const head = norm(to - 1)
    const plainHead = to - from > 1 ? head : ''
    if (match !== undefined && match.to === to) return push(from, to, 'known', match.entries)
    if (match !== undefined) {
      const first = match.entries[0]
      const rest = match.to
      const stays =
        first?.kind === 'place' ||
        (first?.kind === 'state' && first.form === 'seat') ||
        (first?.kind === 'state' && isGiven(from))
      if (words.organisationHeads.has(plainHead)) return push(from, to, 'organisation', match.entries)
      if (words.otherHeads.has(plainHead)) {
        push(from, rest, 'known', match.entries)
        return
      }
      if (words.placeHeads.has(plainHead)) return push(from, to, 'place', match.entries)
      if (stays && !isGiven(rest)) return push(from, to, 'unknown', match.entries)
      push(from, rest, 'known', match.entries)
      return splitRun(rest, to)
    }
    if (words.organisationHeads.has(plainHead) && !(isGiven(from) && to - from === 2))
      return push(from, to, 'organisation', [])
    if (hasOrganisationHead(from, to)) return push(from, to, 'organisation', [])
    if (words.otherHeads.has(plainHead)) return push(from, to, 'other', [])
    if (words.placeHeads.has(plainHead) && !isGiven(from)) return push(from, to, 'place', [])
    // A name of the tables at the end of a longer one: "Former US", "Senate Republicans".
    push(from, to, 'unknown', [])
  }

  /** 'Department of Health', 'Ministry for …': the head stands before 'of'. */
  function hasOrganisationHead(from: number, to: number): boolean {
    for (let k = from; k < to - 1; k++)
      if (words.organisationHeads.has(norm(k)) && /^(?:of|for)$/u.test(norm(k + 1))) return true
    return false
  }

  function push(
    from: number,
    to: number,
    shape: Shape,
    entries: readonly Entry[],
    honorific?: Gender | null,
  ): void {
    const first = tokens[from]
    const last = tokens[to - 1]
    if (first === undefined || last === undefined) return
    if (shape === 'unknown' && to - from === 1 && words.weakNames.has(first.norm)) return
    if (shape !== 'known' && to - from > 8) return
    const range = { start: first.start, end: last.end }
    const words1 = document.text.slice(range.start, range.end).replace(/\s+/gu, ' ')
    chunks.push({
      ...range,
      from,
      to,
      sentence: first.sentence,
      text: words1,
      shape,
      entries,
      headline,
      ...(honorific === undefined ? {} : { honorific }),
    })
  }
}
