import type { Document } from '../../language/document.ts'
import type { EventWords } from '../../language/words/events.ts'
import { fold } from '../../text/fold.ts'
import { overlaps, type Range } from '../../text/range.ts'
import type { Actor } from '../finding.ts'
import type { Chunk, Chunked, NounPhrase, Word } from './chunks.ts'

/** Where the actors of a report are mentioned, in reading order, for looking up by place. */
export interface MentionIndex {
  readonly mentions: readonly (Range & { readonly actor: string; readonly political: boolean })[]
  /** Length of the longest mention: bounds how far back a look-up goes. */
  readonly longest: number
  /** Whether the report is about public affairs, so that people without a title take part in them too. */
  readonly isPublic: boolean
}

/** A report is about public affairs where states, offices and bodies are mentioned once in so many words. */
const PUBLIC_AFFAIRS = 25

export function mentionIndex(
  actors: readonly Actor[],
  lexicon: EventWords,
  words: number,
  isSport: boolean,
): MentionIndex {
  const mentions = actors
    .flatMap((actor) => {
      // Where sport is told, countries are teams.
      const political = !(isSport && actor.kind === 'state') && isPolitical(actor, lexicon)
      return actor.mentions.map(({ start, end }) => ({ start, end, actor: actor.id, political }))
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const longest = mentions.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  const isPublic = mentions.filter(({ political }) => political).length * PUBLIC_AFFAIRS > words
  return { mentions, longest, isPublic }
}

/** Whether someone acts in public affairs: states, offices, peoples, public bodies, people with such roles. */
function isPolitical(actor: Actor, lexicon: EventWords): boolean {
  switch (actor.kind) {
    case 'state':
    case 'office':
    case 'group':
      return true
    case 'organisation':
      return (
        isAcronym(actor.names) || actor.name.split(' ').some((word) => lexicon.publicBodies.has(fold(word)))
      )
    case 'person':
      return actor.roles.some(({ text }) => text.split(' ').some((word) => isPublicRole(fold(word), lexicon)))
    default:
      return actor.kind satisfies never
  }
}

const isPublicRole = (word: string, lexicon: EventWords): boolean =>
  (lexicon.parties.has(word) && !lexicon.privates.has(word)) || lexicon.titles.has(word)

/** Names in capitals are mostly of public bodies and movements: NATO, UNITA. */
const isAcronym = (names: readonly string[]): boolean =>
  names.some((name) => /^(?:\p{Lu}\.?){2,7}$/u.test(name))

/** The mentions that share words with `range` (binary search). */
export function mentionsAt(index: MentionIndex, range: Range): MentionIndex['mentions'] {
  let low = 0
  let high = index.mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((index.mentions[middle]?.start ?? 0) >= range.start - index.longest) high = middle
    else low = middle + 1
  }
  const found = []
  for (let i = low; i < index.mentions.length; i++) {
    const mention = index.mentions[i]
    if (mention === undefined || mention.start >= range.end) break
    if (overlaps(mention, range)) found.push(mention)
  }
  return found
}

const isHeadWord = (word: Word): boolean => word.pos === 'NOUN' || word.pos === 'PROPN'

/** Answers, for one sentence, whether a phrase can be someone who acts, and which words name them. */
export class Who {
  readonly chunked: Chunked
  readonly document: Document
  readonly lexicon: EventWords
  private readonly index: MentionIndex
  private readonly isSeatName: (name: string) => boolean
  private readonly places = new Map<NounPhrase, number>()

  /** Whether a place of the text lies in quoted speech (not in two or three words between marks). */
  readonly isQuoted: (offset: number) => boolean

  constructor(
    document: Document,
    chunked: Chunked,
    lexicon: EventWords,
    index: MentionIndex,
    isQuoted: (offset: number) => boolean,
    isSeatName: (name: string) => boolean,
  ) {
    this.isQuoted = isQuoted
    this.isSeatName = isSeatName
    this.document = document
    this.chunked = chunked
    this.lexicon = lexicon
    this.index = index
    chunked.chunks.forEach((chunk, at) => {
      if (chunk.kind === 'np') this.places.set(chunk, at)
    })
  }

  wordsOf(phrase: { readonly from: number; readonly to: number }): readonly Word[] {
    return this.chunked.words.slice(phrase.from, phrase.to)
  }

  head(phrase: NounPhrase): Word | undefined {
    return this.chunked.words[phrase.head]
  }

  chunkIndex(phrase: NounPhrase): number {
    return this.places.get(phrase) ?? -1
  }

  /** The phrase with the "of …" phrases that follow it: "one third of the guerrillas of Norland". */
  withOf(phrase: NounPhrase): readonly NounPhrase[] {
    const all = [phrase]
    let at = this.chunkIndex(phrase)
    for (let steps = 0; at >= 0 && steps < 4; steps++) {
      const prep = this.chunked.chunks[at + 1]
      const next: Chunk | undefined = this.chunked.chunks[at + 2]
      if (prep?.kind !== 'prep' || prep.norm !== this.lexicon.ofPreposition || next?.kind !== 'np') break
      all.push(next)
      at += 2
    }
    // "the presidents of Norland and Sudmark": several of something share what follows "of".
    const joint = this.chunked.chunks[at + 1]
    const also = this.chunked.chunks[at + 2]
    const shares =
      all.length === 2 && this.isPluralNoun(phrase) && joint?.kind === 'and' && also?.kind === 'np'
    if (shares && this.head(also)?.pos === 'PROPN' && also.owner < 0) all.push(also)
    return all
  }

  isPluralNoun(phrase: NounPhrase): boolean {
    const head = this.head(phrase)
    return head?.pos === 'NOUN' && head.norm !== head.lemma
  }

  isPronoun(phrase: NounPhrase): boolean {
    return this.head(phrase)?.pos === 'PRON'
  }

  private isMentioned(range: Range): boolean {
    return mentionsAt(this.index, range).length > 0
  }

  /** A name of someone. Where the report's actors are known, a name that is not among them is a thing's. */
  private isName(word: Word): boolean {
    return this.isMentioned(word) || (word.pos === 'PROPN' && !word.time && this.index.mentions.length === 0)
  }

  /** Whether the words stand for more than one actor: "the leaders of Norland and Sudmark". */
  isSeveral(range: Range): boolean {
    return new Set(mentionsAt(this.index, range).map((mention) => mention.actor)).size > 1
  }

  private headIsParty(phrase: NounPhrase): boolean {
    const head = this.head(phrase)
    if (
      head === undefined ||
      this.lexicon.happenings.has(head.lemma) ||
      this.lexicon.abstract.has(head.lemma)
    )
      return false
    // A plural that begins the sentence passes for a name and keeps its ending.
    if (this.lexicon.parties.has(head.lemma) || this.lexicon.parties.has(head.norm.replace(/s$/u, '')))
      return true
    if (head.pos === 'PRON') return this.isMentioned(head)
    return head.pos === 'PROPN' && !head.time
  }

  /** Whether the phrase itself names someone: its head is a name, a group, or a mention. */
  isSomeone(phrase: NounPhrase): boolean {
    if (this.headIsParty(phrase)) return true
    const quantity = this.head(phrase)
    if (quantity === undefined) return false
    // "dozens of protesters", "one third of the guerrillas": a measure of someone.
    if (quantity.pos === 'NUM' || quantity.pos === 'DET' || this.isMeasure(quantity))
      return this.withOf(phrase)
        .slice(1)
        .some((inner) => this.headIsParty(inner))
    return false
  }

  /** "killed three", "arresting 12": where force is told, a number alone counts people. */
  isCount(phrase: NounPhrase): boolean {
    return this.head(phrase)?.pos === 'NUM' && phrase.to - phrase.from < 4 && this.withOf(phrase).length === 1
  }

  private isMeasure(word: Word): boolean {
    return this.lexicon.measures.has(word.lemma)
  }

  /** The names inside a phrase about something else: "Turkey" in "Turkey's efforts", "US" in "a US offer". */
  namesIn(phrase: NounPhrase): readonly Range[] {
    if (phrase.owner >= 0) {
      const owner = this.range(phrase.from, phrase.owner)
      const last = this.chunked.words[phrase.owner - 1]
      if (last?.pos === 'PROPN' || (last !== undefined && this.lexicon.parties.has(last.lemma)))
        return [owner]
    }
    for (let i = phrase.from; i < phrase.to; i++) {
      const word = this.chunked.words[i]
      if (word === undefined || word.time || word.pos === 'PRON') continue
      const named =
        this.isName(word) || (word.pos !== 'ADJ' && i !== phrase.head && this.lexicon.parties.has(word.lemma))
      if (!named) continue
      let to = i + 1
      while (to < phrase.to && this.chunked.words[to]?.pos === 'PROPN') to++
      return [this.range(i, to)]
    }
    return []
  }

  /** The words of a party: the phrase and its "of …", or the names inside it. Empty where there is no one. */
  spans(phrase: NounPhrase): readonly Range[] {
    if (this.isSomeone(phrase)) {
      const last = this.withOf(phrase).at(-1) ?? phrase
      return [this.wholeNames(this.range(phrase.from, last.to))]
    }
    const names = this.namesIn(phrase)
    if (names.length > 0) return names
    const chain = this.withOf(phrase).slice(1)
    for (const inner of chain) {
      if (this.isSomeone(inner)) return [this.range(inner.from, (this.withOf(inner).at(-1) ?? inner).to)]
      const inside = this.namesIn(inner)
      if (inside.length > 0) return inside
    }
    return []
  }

  spansOf(phrases: readonly NounPhrase[]): readonly Range[] {
    const spans = phrases.flatMap((phrase) => this.spans(phrase))
    return spans.filter((span, i) => !spans.some((other, j) => j < i && span.end <= other.end))
  }

  /** Widened so that no mention is cut: "the leaders of Norland and Sudmark" may be one. */
  private wholeNames(range: Range): Range {
    const ends = mentionsAt(this.index, range)
      .filter((mention) => mention.start >= range.start)
      .map((mention) => mention.end)
    return { start: range.start, end: Math.max(range.end, ...ends) }
  }

  /** Text range of words `from` to `to` (excluded). */
  range(from: number, to: number): Range {
    const first = this.chunked.words[from]
    const last = this.chunked.words[to - 1]
    return { start: first?.start ?? 0, end: last?.end ?? first?.end ?? 0 }
  }

  /** The words that lie in a stretch of text (binary search). */
  private wordsIn(span: Range): readonly Word[] {
    const { words } = this.chunked
    let low = 0
    let high = words.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((words[middle]?.start ?? 0) >= span.start) high = middle
      else low = middle + 1
    }
    let to = low
    while ((words[to]?.end ?? Number.POSITIVE_INFINITY) <= span.end) to++
    return words.slice(low, to)
  }

  /** Whether the words are more than a pronoun nobody is known for. */
  isKnown(span: Range): boolean {
    return this.isMentioned(span) || this.wordsIn(span).some(isHeadWord)
  }

  /** Whether the words stand for someone in public affairs: a mention of one, or a noun like "rebels". */
  isPolitical(span: Range): boolean {
    if (this.index.isPublic && this.isKnown(span)) return true
    if (mentionsAt(this.index, span).some((mention) => mention.political)) return true
    return this.wordsIn(span).some((word) => {
      if (word.pos === 'PRON') return false
      const noun = this.lexicon.parties.has(word.lemma) ? word.lemma : word.norm.replace(/s$/u, '')
      return this.lexicon.parties.has(noun) && !this.lexicon.privates.has(noun)
    })
  }

  /** Whether the words are a capital or another seat of government. */
  isSeat(span: Range): boolean {
    return this.isSeatName(this.document.text.slice(span.start, span.end))
  }

  isDefinite(phrase: NounPhrase): boolean {
    const first = this.chunked.words[phrase.from]
    return first !== undefined && phrase.head === phrase.from + 1 && this.lexicon.definite.has(first.norm)
  }

  /** Whether the words hold a name or a mention, not only a noun for someone. */
  isNamed(spans: readonly Range[]): boolean {
    return spans.some(
      (span) => this.isMentioned(span) || this.wordsIn(span).some((word) => word.pos === 'PROPN'),
    )
  }

  hasWord(phrases: readonly NounPhrase[], words: ReadonlySet<string>): Word | undefined {
    for (const phrase of phrases)
      for (const word of this.wordsOf(phrase)) if (words.has(word.lemma) || words.has(word.norm)) return word
    return undefined
  }
}
