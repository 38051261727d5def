import type { Document } from '../../language/document.ts'
import type { ActorWords } from '../../language/words/actors.ts'
import type { Chunk } from './chunks.ts'
import type { RoleNoun } from './view.ts'

/** A noun phrase for an office or occupation, with whose it is and whom it is said of. */
export interface RolePhrase {
  /** First token and the one after the last, the article left out. */
  readonly from: number
  readonly to: number
  readonly noun: RoleNoun
  /** The states or bodies it is held in: 'Russian' in 'the Russian president'. */
  readonly of: readonly Chunk[]
  /** 'his counterpart': the pronoun's token. */
  readonly possessor?: number
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

/** Whether a chunk may be the name of the one who holds an office. */
const mayBePerson = (chunk: Chunk): boolean =>
  chunk.shape === 'person' ||
  chunk.shape === 'unknown' ||
  (chunk.shape === 'known' &&
    chunk.entries.every(
      (entry) => entry.kind !== 'organisation' && !(entry.kind === 'state' && entry.form !== 'seat'),
    ))

const isAffiliation = (chunk: Chunk): boolean => chunk.shape !== 'person' && chunk.shape !== 'other'

const MOST_MODIFIERS = 4

export function findRolePhrases(
  document: Document,
  words: ActorWords,
  index: ChunkIndex,
  nouns: readonly RoleNoun[],
): readonly RolePhrase[] {
  const { tokens, sentences } = document
  const norm = (i: number): string => tokens[i]?.norm ?? ''

  return nouns.map((noun): RolePhrase => {
    const sentence = sentences[tokens[noun.from]?.sentence ?? 0]
    const first = sentence?.from ?? 0
    const limit = sentence?.to ?? noun.to
    const of: Chunk[] = []
    let from = noun.from
    let former = false
    let possessor: number | undefined

    // Leftwards: modifiers, then whose it is.
    let k = noun.from - 1
    for (let n = 0; n < MOST_MODIFIERS && k >= first; n++, k--) {
      const token = tokens[k]
      if (token === undefined || index.ending.has(k + 1)) break
      const isModifier =
        words.roleModifiers.has(token.norm) ||
        token.text === '-' ||
        ((token.pos === 'ADJ' || token.pos === 'NOUN') &&
          /^\p{L}/u.test(token.text) &&
          !words.honorifics.has(token.norm))
      if (!isModifier) break
      if (words.formerWords.has(token.norm)) former = true
      from = k
    }
    const owner = words.possessiveMarks.has(norm(k)) ? k - 1 : k
    const left = index.ending.get(owner + 1)
    if (left !== undefined && left.from >= first && isAffiliation(left)) {
      of.unshift(left)
      from = left.from
      // "Russian and Chinese leaders", "Sino-Russian"
      const joint = /^(?:and|-|–)$/u.test(norm(left.from - 1)) ? index.ending.get(left.from - 1) : undefined
      if (joint !== undefined && noun.plural && joint.entries.length > 0) {
        of.unshift(joint)
        from = joint.from
      }
      k = from - 1
      if (words.roleModifiers.has(norm(k)) && k >= first) {
        if (words.formerWords.has(norm(k))) former = true
        from = k
        k--
      }
    } else if (words.pronouns.has(norm(k)) && k >= first && k === from - 1) {
      possessor = k
      from = k
      k--
    }
    if (possessor === undefined && words.pronouns.has(norm(k)) && k >= first && k === from - 1) {
      possessor = k
      from = k
      k--
    }
    const determiner = words.pairWords.has(norm(k))
      ? 'pair'
      : words.definite.has(norm(k))
        ? 'definite'
        : /^(?:an?|some|any|no|another|several|many|few)$/u.test(norm(k))
          ? 'indefinite'
          : 'none'

    // Rightwards: "of Russia and China", "for the European Union".
    let to = noun.to
    if (/^(?:of|for|at)$/u.test(norm(to)) || (norm(to) === 'to' && /ambassador|envoy/u.test(noun.text))) {
      let next = norm(to + 1) === 'the' ? to + 2 : to + 1
      let chunk = index.starting.get(next)
      while (chunk !== undefined && chunk.to <= limit && isAffiliation(chunk)) {
        of.push(chunk)
        to = chunk.to
        next = norm(to) === 'and' || norm(to) === ',' ? to + 1 : -1
        if (norm(next) === 'the') next++
        chunk = noun.plural && next > 0 ? index.starting.get(next) : undefined
        if (chunk !== undefined && chunk.entries.length === 0) chunk = undefined
      }
    }

    const base = {
      from,
      to,
      noun,
      of,
      determiner,
      former,
      ...(possessor === undefined ? {} : { possessor }),
    } as const
    const free = { ...base, bearers: [], rule: 'free' } as const
    const rightOf = to > noun.to
    const right = index.starting.get(to)
    if (right !== undefined && right.to <= limit && mayBePerson(right) && !rightOf && !noun.plural)
      return { ...base, bearers: [right], rule: 'title' }
    const afterComma = norm(to) === ',' ? index.starting.get(to + 1) : undefined
    if (
      afterComma !== undefined &&
      afterComma.to <= limit &&
      mayBePerson(afterComma) &&
      !noun.plural &&
      (determiner === 'definite' || rightOf || of.length > 0 || possessor !== undefined) &&
      (afterComma.to - afterComma.from > 1 || afterComma.honorific !== undefined) &&
      /^(?:[,.:;)]|said|says|told|was|is|who|has|and)$/u.test(norm(afterComma.to))
    )
      return { ...base, bearers: [afterComma], rule: 'apposition before' }
    const before = determiner === 'none' ? from - 1 : from - 2
    const closes = rightOf || /^(?:[,.;:)—–"”-]|and|who|$)/u.test(norm(to)) || to >= limit
    if (norm(before) === ',' && before > first && closes && determiner !== 'pair') {
      const named = index.ending.get(before)
      if (named !== undefined && mayBePerson(named)) {
        if (!noun.plural) return { ...base, bearers: [named], rule: 'apposition after' }
        const joint = norm(named.from - 1) === 'and' ? index.ending.get(named.from - 1) : undefined
        if (joint !== undefined && mayBePerson(joint))
          return { ...base, bearers: [joint, named], rule: 'apposition after' }
      }
    }
    if (/^(?:is|was|became|remains|as)$/u.test(norm(before)) && !noun.plural && (rightOf || of.length > 0)) {
      const named = index.ending.get(before)
      if (named !== undefined && mayBePerson(named)) return { ...base, bearers: [named], rule: 'copula' }
    }
    return free
  })
}
