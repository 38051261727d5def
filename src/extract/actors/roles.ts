import type { Document } from '../../language/document.ts'
import type { ActorWords } from '../../language/words/actors.ts'
import type { Chunk } from './chunks.ts'
import type { RoleNoun } from './view.ts'

/** A noun phrase for an office or occupation, with whose it is and whom it is said of. */
export interface RolePhrase {
  /** First token and the one after the last, the article left out: 'his wife', 'Russian president'. */
  readonly from: number
  readonly to: number
  readonly noun: RoleNoun
  /** The names it is held under: 'Russian' in 'the Russian president', both in 'the leaders of Russia and China'. */
  readonly of: readonly Chunk[]
  /** "his counterpart" */
  readonly isPossessed: boolean
  readonly determiner: 'definite' | 'indefinite' | 'pair' | 'none'
  /** 'former president'. */
  readonly former: boolean
  /** The names it stands beside: 'Russian President Vladimir Putin'. */
  readonly bearers: readonly Chunk[]
  readonly rule: 'title' | 'apposition before' | 'apposition after' | 'copula' | 'free'
}

/** Chunks by their first token and by the token after their last. */
export interface ChunkIndex {
  readonly starting: ReadonlyMap<number, Chunk>
  readonly ending: ReadonlyMap<number, Chunk>
}

export const indexChunks = (chunks: readonly Chunk[]): ChunkIndex => ({
  starting: new Map(chunks.map((chunk) => [chunk.from, chunk])),
  ending: new Map(chunks.map((chunk) => [chunk.to, chunk])),
})

const MOST_MODIFIERS = 6
/** "head of international tax services at Amberline": so many words may stand between. */
const MOST_BETWEEN = 5

/** Whether a chunk may be the name of the one who holds an office: no body, no state by its own name. */
const mayBePerson = ({ shape, entries }: Chunk): boolean =>
  shape === 'person' ||
  shape === 'unknown' ||
  (shape === 'known' &&
    entries.every((entry) => entry.kind === 'place' || (entry.kind === 'state' && entry.form === 'seat')))

const mayOwn = ({ shape }: Chunk): boolean => shape !== 'person' && shape !== 'other'

export function findRolePhrases(
  document: Document,
  words: ActorWords,
  index: ChunkIndex,
  nouns: readonly RoleNoun[],
): readonly RolePhrase[] {
  const { tokens, sentences } = document
  const norm = (i: number): string => tokens[i]?.norm ?? ''
  const roleStarts = new Set(nouns.map((noun) => noun.from))
  return nouns.map(phraseOf)

  function phraseOf(noun: RoleNoun): RolePhrase {
    const sentence = sentences[tokens[noun.from]?.sentence ?? 0]
    const left = leftOf(noun, sentence?.from ?? 0)
    const right = rightOf(noun, sentence?.to ?? noun.to)
    const phrase = { ...left, noun, to: right.to, of: [...left.of, ...right.of] }
    return {
      ...phrase,
      ...bearersOf(phrase, right.of.length > 0, sentence?.from ?? 0, sentence?.to ?? noun.to),
    }
  }

  /** Leftwards: modifiers, whose it is, the article. */
  function leftOf(
    noun: RoleNoun,
    first: number,
  ): Pick<RolePhrase, 'from' | 'of' | 'isPossessed' | 'determiner' | 'former'> {
    const of: Chunk[] = []
    let from = noun.from
    let k = noun.from - 1
    for (let n = 0; n < MOST_MODIFIERS && k >= first && !index.ending.has(k + 1) && isModifier(k); n++)
      from = k--
    const owner = index.ending.get(words.possessiveMarks.has(norm(k)) ? k : k + 1)
    if (owner !== undefined && owner.from >= first && mayOwn(owner) && isOwner(owner, k)) {
      of.push(owner)
      from = owner.from
      // "Russian and Chinese leaders"
      const joint =
        words.conjunctions.has(norm(from - 1)) && noun.plural ? index.ending.get(from - 1) : undefined
      if (joint !== undefined && joint.entries.length > 0) {
        of.unshift(joint)
        from = joint.from
      }
      if (words.roleModifiers.has(norm(from - 1)) && from > first) from-- // "former US president"
    }
    let before = norm(from - 1)
    const isPossessed = from > first && (words.pronouns.has(before) || words.possessiveMarks.has(before))
    if (from <= first) before = ''
    const determiner = words.pairWords.has(before)
      ? 'pair'
      : words.definite.has(before)
        ? 'definite'
        : words.indefinite.has(before)
          ? 'indefinite'
          : 'none'
    const former = tokens.slice(from, noun.from).some(({ norm: word }) => words.formerWords.has(word))
    return {
      from: isPossessed && words.pronouns.has(before) ? from - 1 : from,
      of,
      isPossessed,
      determiner,
      former,
    }
  }
  function isModifier(i: number): boolean {
    const token = tokens[i]
    if (token === undefined) return false
    if (words.roleModifiers.has(token.norm) || /^(?:-|\d{1,3})$/u.test(token.text)) return true
    return (
      (token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'ADV') &&
      /^\p{L}/u.test(token.text) &&
      !words.honorifics.has(token.norm) &&
      !words.definite.has(token.norm) &&
      !roleStarts.has(i)
    )
  }
  /** A person owns relations only, and then the name stays a mention of its own: "Zuma's nephew". */
  function isOwner(owner: Chunk, k: number): boolean {
    if (owner.shape === 'unknown' && words.possessiveMarks.has(norm(k))) return owner.to - owner.from < 3
    return true
  }

  /** Rightwards: "of Russia and China", "for the European Union", "of tax services at Amberline". */
  function rightOf(noun: RoleNoun, limit: number): { readonly to: number; readonly of: readonly Chunk[] } {
    let to = noun.to
    const isLink =
      words.nameLinks.has(norm(to)) ||
      words.atWords.has(norm(to)) ||
      (words.toWords.has(norm(to)) && words.sent.has(noun.text))
    if (!isLink) return { to, of: [] }
    let next = words.articles.has(norm(to + 1)) ? to + 2 : to + 1
    if (index.starting.get(next) === undefined) next = pastNouns(next, limit)
    const of: Chunk[] = []
    let chunk = index.starting.get(next)
    while (chunk !== undefined && chunk.to <= limit && mayOwn(chunk)) {
      // "friend of Russian President …", "son of Ghana's president": the name belongs to the next phrase
      if (roleStarts.has(chunk.to) || words.possessiveMarks.has(norm(chunk.to))) break
      of.push(chunk)
      to = chunk.to
      if (!noun.plural || !(words.conjunctions.has(norm(to)) || norm(to) === ',')) break
      next = words.articles.has(norm(to + 1)) ? to + 2 : to + 1
      chunk = index.starting.get(next)
      if (chunk?.entries.length === 0) break
    }
    return { to, of }
  }
  function pastNouns(from: number, limit: number): number {
    let i = from
    while (i < Math.min(limit, from + MOST_BETWEEN) && !index.starting.has(i)) {
      const token = tokens[i]
      if (token === undefined || roleStarts.has(i)) return -1
      if (words.atWords.has(token.norm) || words.nameLinks.has(token.norm)) {
        i += words.articles.has(norm(i + 1)) ? 2 : 1
        return index.starting.has(i) ? i : -1
      }
      if (token.pos !== 'NOUN' && token.pos !== 'ADJ' && token.pos !== 'CCONJ' && token.pos !== 'PROPN')
        return -1
      i++
    }
    return index.starting.has(i) ? i : -1
  }

  /** The names beside it, and how they stand there. */
  function bearersOf(
    phrase: Omit<RolePhrase, 'bearers' | 'rule'>,
    ownedOnRight: boolean,
    first: number,
    limit: number,
  ): Pick<RolePhrase, 'bearers' | 'rule'> {
    const { noun, from, to, determiner, of, isPossessed } = phrase
    const person = (chunk: Chunk | undefined): chunk is Chunk =>
      chunk !== undefined && chunk.from >= first && chunk.to <= limit && mayBePerson(chunk)
    const right = index.starting.get(to)
    if (person(right) && !noun.plural && (!ownedOnRight || right.to - right.from > 1))
      return { bearers: [right], rule: 'title' }
    const afterComma = norm(to) === ',' ? index.starting.get(to + 1) : undefined
    if (
      person(afterComma) &&
      !noun.plural &&
      (determiner === 'definite' || of.length > 0 || isPossessed) &&
      (afterComma.to - afterComma.from > 1 ||
        afterComma.honorific !== undefined ||
        (isPossessed && norm(afterComma.to) === ',')) &&
      (/^[,.:;)—–-]$/u.test(norm(afterComma.to)) ||
        tokens[afterComma.to]?.pos === 'VERB' ||
        tokens[afterComma.to]?.pos === 'AUX')
    )
      return { bearers: [afterComma], rule: 'apposition before' }
    const before = determiner === 'none' ? from - 1 : from - 2
    const closes =
      ownedOnRight || to >= limit || /^[,.;:)—–"”-]$/u.test(norm(to)) || words.phraseEnds.has(norm(to))
    if (norm(before) === ',' && closes && determiner !== 'pair') {
      const last = index.ending.get(before)
      if (person(last)) {
        if (!noun.plural) return { bearers: [last], rule: 'apposition after' }
        const joint = words.conjunctions.has(norm(last.from - 1))
          ? index.ending.get(last.from - 1)
          : undefined
        if (person(joint)) return { bearers: [joint, last], rule: 'apposition after' }
      }
    }
    const subject = words.copulas.has(norm(before)) ? index.ending.get(before) : undefined
    if (person(subject) && !noun.plural && of.length > 0) return { bearers: [subject], rule: 'copula' }
    return { bearers: [], rule: 'free' }
  }
}
