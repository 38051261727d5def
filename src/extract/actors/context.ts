import type { Document } from '../../language/document.ts'
import type { ActorWords } from '../../language/words/actors.ts'
import type { Chunk } from './chunks.ts'
import type { ChunkIndex } from './roles.ts'

/** What the words around a name tell of it. */
export interface Context {
  /** The name is the subject of what persons and bodies do, or the speaker of what was said. */
  acts(chunk: Chunk): boolean
  /** Of these, speech: what things are seldom told to do. */
  speaks(chunk: Chunk): boolean
  /** Any verb follows. */
  isSubject(chunk: Chunk): boolean
  /** "in Ukraine", "across the US"; not "interest in China". */
  isInside(chunk: Chunk): boolean
  /** A town or building that is plainly a location: "from Moscow", "Moscow, Russia", "Moscow police". */
  isLocation(chunk: Chunk): boolean
  /** A state that is plainly a location: "in Germany", "Lyon, France". */
  isStateAsPlace(chunk: Chunk): boolean
  /** "X, Ohio" and "X, France". */
  isBeforePlace(chunk: Chunk): boolean
  /** A noun follows that the name only qualifies: "London police". */
  isModifier(chunk: Chunk): boolean
  hasArticle(chunk: Chunk): boolean
  /** "American Action Forum": the adjective of a state stands right before. */
  isQualified(chunk: Chunk): boolean
}

export function contextOf({ tokens, sentences }: Document, words: ActorWords, index: ChunkIndex): Context {
  const norm = (i: number): string => tokens[i]?.norm ?? ''
  const hasArticle = (chunk: Chunk): boolean => words.articles.has(norm(chunk.from - 1))
  const before = (chunk: Chunk): number => (hasArticle(chunk) ? chunk.from - 2 : chunk.from - 1)

  const does = (chunk: Chunk, verbs: ReadonlySet<string>): boolean => {
    if (words.speechBefore.has(norm(chunk.from - 1))) return true
    // "ROTH: We never said so."
    if (norm(chunk.to) === ':' && sentences[chunk.sentence]?.from === chunk.from) return true
    let i = chunk.to
    while (i < chunk.to + 3 && (tokens[i]?.pos === 'ADV' || tokens[i]?.pos === 'AUX')) i++
    const verb = tokens[i]
    return (
      verb !== undefined &&
      verb.sentence === chunk.sentence &&
      verb.pos !== 'NOUN' &&
      verb.pos !== 'PROPN' &&
      verbs.has(verb.lemma)
    )
  }
  const isSubject = (chunk: Chunk): boolean => {
    const next = tokens[chunk.to]
    return (next?.pos === 'VERB' || next?.pos === 'AUX') && tokens[chunk.from - 1]?.pos !== 'ADP'
  }
  const follows = (chunk: Chunk, prepositions: ReadonlySet<string>): boolean => {
    let at = before(chunk)
    if (words.quarters.has(norm(at))) at--
    if (words.articles.has(norm(at))) at--
    const token = tokens[at]
    if (token === undefined || token.sentence !== chunk.sentence) return false
    if (words.ofWords.has(token.norm))
      return words.quarters.has(norm(at - 1)) || words.measures.has(tokens[at - 1]?.lemma ?? '')
    return (
      (prepositions.has(token.norm) || (token.pos === 'VERB' && prepositions.has(token.lemma))) &&
      !(words.inWords.has(token.norm) && words.abstractIn.has(tokens[at - 1]?.lemma ?? ''))
    )
  }
  const isInside = (chunk: Chunk): boolean => follows(chunk, words.inside)
  const isListed = (chunk: Chunk): boolean =>
    norm(chunk.from - 1) === ',' || words.conjunctions.has(norm(chunk.from - 1))
  const isTown = (chunk: Chunk): boolean =>
    chunk.entries.some((entry) => entry.kind === 'place' || (entry.kind === 'state' && entry.form === 'seat'))
  const isAfterPlace = (chunk: Chunk): boolean => {
    const left = norm(chunk.from - 1) === ',' ? index.ending.get(chunk.from - 1) : undefined
    if (left === undefined || left.sentence !== chunk.sentence || isListed(left)) return false
    const isDateline = sentences[left.sentence]?.from === left.from && /^[(—–]$/u.test(norm(chunk.to))
    return isDateline || ((isTown(left) || left.shape === 'unknown') && follows(left, words.towards))
  }
  const isBeforePlace = (chunk: Chunk): boolean => {
    const right = norm(chunk.to) === ',' ? index.starting.get(chunk.to + 1) : undefined
    if (right?.shape !== 'known' || isListed(chunk) || words.conjunctions.has(norm(right.to))) return false
    return right.entries.some(
      (entry) => entry.kind === 'place' || (entry.kind === 'state' && entry.form === 'name'),
    )
  }
  const isDateline = (chunk: Chunk): boolean =>
    sentences[chunk.sentence]?.from === chunk.from && /^[(—–:]$/u.test(norm(chunk.to))
  const isModifier = (chunk: Chunk): boolean => {
    const next = tokens[chunk.to]
    return (
      next !== undefined &&
      next.sentence === chunk.sentence &&
      (next.pos === 'NOUN' || next.pos === 'PROPN') &&
      next.start === chunk.end + 1 &&
      !(words.actingVerbs.has(next.lemma) && next.norm !== next.lemma)
    )
  }
  /** "in Norland's ruling coalition" is in the coalition. */
  const isOwner = (chunk: Chunk): boolean => words.possessiveMarks.has(norm(chunk.to))
  return {
    acts: (chunk) => does(chunk, words.actingVerbs),
    speaks: (chunk) => does(chunk, words.speakingVerbs),
    isSubject,
    isInside,
    isModifier,
    isBeforePlace,
    hasArticle,
    isQualified: (chunk) =>
      index.ending
        .get(chunk.from)
        ?.entries.some((entry) => entry.kind === 'state' && entry.form === 'adjective') ?? false,
    isStateAsPlace: (chunk) => !isOwner(chunk) && (isInside(chunk) || isAfterPlace(chunk)),
    isLocation: (chunk) =>
      !isOwner(chunk) &&
      // A building with its article ("the Kremlin") is a location only inside it: "a message to the Kremlin".
      (hasArticle(chunk)
        ? isInside(chunk) || words.atWords.has(norm(before(chunk)))
        : follows(chunk, words.towards) ||
          isAfterPlace(chunk) ||
          isBeforePlace(chunk) ||
          isDateline(chunk) ||
          isModifier(chunk)),
  }
}
