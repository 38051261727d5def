import type { Document, Pos, Sentence, Token } from '../../language/document.ts'
import type { EventWords } from '../../language/words/events.ts'
import type { Range } from '../../text/range.ts'

/** A word as grammar sees it: one token, or several joined by hyphens or slashes ("peace-keeping", "al-Nour"). */
export interface Word extends Range {
  readonly norm: string
  readonly lemma: string
  readonly pos: Pos
  /** Covered by a date expression. */
  readonly time: boolean
}

/** A noun phrase without what follows its head: "a senior envoy of | the alliance" are two. Indices into words. */
export interface NounPhrase {
  readonly kind: 'np'
  readonly from: number
  readonly to: number
  readonly head: number
  /** Index of the possessive mark or word that ends the owner's name ("Norland's envoy"); -1 without one. */
  readonly owner: number
}

export type VerbForm = 'finite' | 'infinitive' | 'gerund' | 'participle'

/** A verb with its auxiliaries, adverbs and negation: "has not been invited". */
export interface VerbGroup {
  readonly kind: 'vg'
  readonly from: number
  readonly to: number
  readonly head: number
  /** Lemma of the main verb, or "be willing" for a verb with its adjective. */
  readonly lemma: string
  readonly form: VerbForm
  /** Could also be a past participle without auxiliary ("weapons seized by …"). */
  readonly bare: boolean
  readonly passive: boolean
  readonly pastPerfect: boolean
  readonly past: boolean
  readonly negated: boolean
  readonly modal: string | null
}

export type Mark = 'and' | 'comma' | 'subordinator' | 'relative' | 'adverb' | 'time' | 'stop'

/** A preposition, conjunction or mark between phrases. */
export interface Joint {
  readonly kind: 'prep' | Mark
  readonly from: number
  readonly to: number
  readonly norm: string
}

export type Chunk = NounPhrase | VerbGroup | Joint

/** The words of one sentence and the phrases they form, in order. */
export interface Chunked {
  readonly words: readonly Word[]
  readonly chunks: readonly Chunk[]
}

const GLUE = /^[-‐‑/]$/u
const QUOTE = /^["“”«»„`‘]$|^''$|^``$/u
const OPEN = /^[([{]$/u
const CLOSE = /^[)\]}]$/u
const COMMA = /^[,–—]$|^--+$/u
/** Longest bracket that is passed over as if it were not there, in tokens. */
const LONGEST_BRACKET = 8

const jointPos = (parts: readonly Token[]): Pos => {
  const last = parts.at(-1)
  if (parts.some((part) => part.pos === 'PROPN')) return last?.pos === 'VERB' ? 'ADJ' : 'PROPN'
  if (last?.pos === 'VERB' || last?.pos === 'ADP') return 'ADJ'
  return last?.pos ?? 'X'
}

/** Index after a short bracket that opens at `at`, or `at` itself. */
function afterBracket(tokens: readonly Token[], at: number, to: number): number {
  if (!OPEN.test(tokens[at]?.text ?? '')) return at
  for (let i = at + 1; i < to && i <= at + LONGEST_BRACKET; i++)
    if (CLOSE.test(tokens[i]?.text ?? '')) return i + 1
  return at
}

/** That of its last part ("ex-minister" is a minister), unless the lexicon knows the whole ("sit-in", "test-fire"). */
function compoundLemma(document: Document, parts: readonly Token[], lexicon: EventWords): string {
  const [first] = parts
  const last = parts.at(-1)
  if (first === undefined || last === undefined) return ''
  const whole = document.text.slice(first.start, last.start).toLowerCase() + last.lemma
  return lexicon.happenings.has(whole) || lexicon.acts.has(whole) ? whole : last.lemma
}

/** Words of a sentence: hyphened compounds joined, quotation marks and short brackets left out. */
function wordsOf(
  document: Document,
  sentence: Sentence,
  isTime: (range: Range) => boolean,
  lexicon: EventWords,
): Word[] {
  const { tokens } = document
  const words: Word[] = []
  let i = sentence.from
  while (i < sentence.to) {
    const token = tokens[i]
    const after = afterBracket(tokens, i, sentence.to)
    if (token === undefined || after > i || QUOTE.test(token.text)) {
      i = Math.max(i + 1, after)
      continue
    }
    const parts = [token]
    let end = token.end
    let next = i + 1
    while (
      next + 1 < sentence.to &&
      GLUE.test(tokens[next]?.text ?? '') &&
      tokens[next]?.start === end &&
      tokens[next + 1]?.start === tokens[next]?.end &&
      /^[\p{L}\p{N}]/u.test(tokens[next + 1]?.text ?? '') &&
      parts.length < 6
    ) {
      const joined = tokens[next + 1]
      if (joined === undefined) break
      parts.push(joined)
      end = joined.end
      next += 2
    }
    const range = { start: token.start, end }
    const single = parts.length === 1
    const lemma = single ? token.lemma : compoundLemma(document, parts, lexicon)
    words.push({
      ...range,
      norm: single ? token.norm : document.text.slice(token.start, end).toLowerCase(),
      lemma,
      pos: single ? token.pos : lexicon.acts.has(lemma) ? 'VERB' : jointPos(parts),
      time: isTime(range),
    })
    i = next
  }
  return words
}

const capital = (document: Document, word: Word): boolean =>
  /^\p{Lu}/u.test(document.text.slice(word.start, word.start + 2))

/** The plain form of an inflected regular verb that the lexicon knows: "abducted" is "abduct". */
function verbLemma(norm: string, lexicon: EventWords): string | undefined {
  const stem = /^(.{2,}?)(?:ed|ing)$/u.exec(norm)?.[1] ?? /^(.{2,}[^s])s$/u.exec(norm)?.[1]
  if (stem === undefined) return undefined
  const candidates = [stem, `${stem}e`, stem.replace(/(.)\1$/u, '$1'), stem.replace(/i$/u, 'y')]
  return candidates.find((lemma) => lexicon.acts.has(lemma) || lexicon.frames.has(lemma))
}

/** What the tagger took for a name or a noun and is a verb, where no verb stands before it. */
function missedVerb(words: readonly Word[], i: number, lexicon: EventWords): string | undefined {
  const word = words[i]
  const before = words[i - 1]
  const after = words[i + 1]
  if (word?.pos !== 'NOUN' || before === undefined || after === undefined) return undefined
  if (/(?:ed|ing)$/u.test(word.norm)) {
    const opens = word.norm.endsWith('ed')
      ? before.pos === 'NOUN' || before.pos === 'PROPN'
      : before.pos === 'AUX'
    return opens ? verbLemma(word.norm, lexicon) : undefined
  }
  // "gunmen shot dead a …"
  const past = lexicon.nounLikePasts.get(word.norm)
  if (past !== undefined && after.pos !== 'NOUN' && after.pos !== 'ADP' && after.pos !== 'PUNCT') return past
  // "Norland fears an attack", "Norland plans to …": a noun is not followed by an article or an infinitive so.
  const follows = after.pos === 'DET' || (after.norm === 'to' && words[i + 2]?.pos === 'VERB')
  return follows && before.pos === 'PROPN' ? verbLemma(word.norm, lexicon) : undefined
}

/** Puts right what the tagger gets wrong where the words around leave no doubt. */
function retagged(document: Document, words: readonly Word[], lexicon: EventWords): readonly Word[] {
  const capitals = words.filter((word) => capital(document, word)).length
  const titleCase = capitals > words.length / 2
  let verbs = 0
  return words.map((word, i): Word => {
    const before = words[i - 1]
    const after = words[i + 1]
    if (word.pos === 'VERB' || word.pos === 'AUX') verbs++
    const missed = verbs === 0 || before?.pos === 'AUX' ? missedVerb(words, i, lexicon) : undefined
    if (missed !== undefined) {
      verbs++
      return { ...word, pos: 'VERB', lemma: missed }
    }
    if (i === 0 && word.pos === 'PROPN' && after?.pos !== 'PROPN') {
      // "Clashes between …": a plural that begins the sentence passes for a name.
      const singular = word.norm.replace(/(?:(?<=[xsh])e)?s$/u, '')
      return lexicon.happenings.has(singular) || lexicon.parties.has(singular)
        ? { ...word, pos: 'NOUN', lemma: singular }
        : word
    }
    if (word.pos !== 'VERB') return word
    // "Fighting broke out": before a finite verb it is the noun.
    if (before === undefined)
      return word.norm.endsWith('ing') && after?.pos === 'VERB'
        ? { ...word, pos: 'NOUN', lemma: word.norm }
        : word
    // "a break", "Norland's help": a plain form after an article or owner is a noun.
    // "offshore shell companies": between an adjective and a noun it belongs to the noun.
    if (word.norm === word.lemma && before.pos === 'ADJ' && after?.pos === 'NOUN')
      return { ...word, pos: 'NOUN' }
    const owned = before.pos === 'DET' || before.norm === "'s" || (before.time && words[i - 2]?.pos === 'DET')
    if (word.norm === word.lemma && owned) return { ...word, pos: 'NOUN' }
    // "to demands", "held exercises": a form in -s cannot follow "to", an article or a verb as a verb.
    const bound =
      before.norm === 'to' || before.pos === 'DET' || before.pos === 'VERB' || before.pos === 'ADJ'
    if (/[^s]s$/u.test(word.norm) && word.norm !== word.lemma && bound) return { ...word, pos: 'NOUN' }
    // "Gen. Hale Marner": a name that is also a verb.
    if (!titleCase && capital(document, word) && before.pos === 'PROPN' && after?.pos === 'PROPN')
      return { ...word, pos: 'PROPN' }
    // "fired tear gas": a plain form between a past verb and a noun.
    if (
      before.pos === 'VERB' &&
      before.norm.endsWith('ed') &&
      word.norm === word.lemma &&
      after?.pos === 'NOUN'
    )
      return { ...word, pos: 'NOUN' }
    return word
  })
}

const NOMINAL: ReadonlySet<Pos> = new Set<Pos>(['ADJ', 'NUM', 'NOUN', 'PROPN', 'X', 'SYM', 'INTJ'])
const isVerbal = (word: Word | undefined): boolean => word?.pos === 'VERB' || word?.pos === 'AUX'
const isHead = (word: Word | undefined): boolean => word?.pos === 'NOUN' || word?.pos === 'PROPN'

/** Reads one sentence's words into phrases, left to right, each word once. */
class Chunker {
  readonly chunks: Chunk[] = []
  readonly words: readonly Word[]
  readonly lexicon: EventWords
  private at = 0

  constructor(words: readonly Word[], lexicon: EventWords) {
    this.words = words
    this.lexicon = lexicon
  }

  read(): readonly Chunk[] {
    while (this.at < this.words.length) {
      const before = this.at
      const chunk = this.time() ?? this.verbGroup() ?? this.nounPhrase() ?? this.joint()
      this.chunks.push(chunk)
      if (this.at === before) this.at++
    }
    return this.chunks
  }

  private joint(): Joint {
    const from = this.at
    const word = this.words[this.at++]
    const norm = word?.norm ?? ''
    return { kind: this.kindOf(word), from, to: this.at, norm }
  }

  private kindOf(word: Word | undefined): Joint['kind'] {
    if (word === undefined) return 'stop'
    if (COMMA.test(word.norm) || OPEN.test(word.norm) || CLOSE.test(word.norm)) return 'comma'
    if (word.pos === 'PUNCT') return /^[;:.!?…]/u.test(word.norm) ? 'stop' : 'adverb'
    if (word.pos === 'CCONJ') return 'and'
    if (this.lexicon.relatives.has(word.norm) && word.pos !== 'SCONJ') return 'relative'
    if (this.lexicon.subordinators.has(word.norm) && word.pos !== 'ADV') {
      // "after the talks" is a phrase, "after they talked" a clause: seen by what follows.
      const isClause =
        word.pos === 'SCONJ'
          ? this.clauseFollows(this.at)
          : this.chunks.length > 0 && this.clauseFollows(this.at, true)
      return isClause ? 'subordinator' : 'prep'
    }
    if (word.pos === 'SCONJ') return this.clauseFollows(this.at) ? 'subordinator' : 'prep'
    if (word.pos === 'ADP' || word.norm === 'to') return 'prep'
    return 'adverb'
  }

  /** Whether a finite verb comes before the next comma: tells a clause from a phrase. */
  private clauseFollows(from: number, simple = false): boolean {
    for (let i = from; i < this.words.length && i < from + 14; i++) {
      const word = this.words[i]
      if (word === undefined || word.pos === 'PUNCT') return false
      if (simple && (word.pos === 'CCONJ' || word.pos === 'SCONJ')) return false
      if (isVerbal(word) && !word.norm.endsWith('ing') && this.words[i - 1]?.norm !== 'to') return true
    }
    return false
  }

  private time(): Joint | undefined {
    const from = this.at
    const prep = this.words[from]?.pos === 'ADP' || this.words[from]?.pos === 'SCONJ' ? 1 : 0
    let to = from + prep
    while (this.words[to]?.time) to++
    // "eight days after they spoke": the conjunction opens the clause.
    while (to > from + prep && this.lexicon.subordinators.has(this.words[to - 1]?.norm ?? '')) to--
    if (to === from + prep) return undefined
    // "last month's elections": the date belongs to the noun phrase.
    if (this.words[to]?.norm === "'s") to++
    this.at = to
    return { kind: 'time', from, to, norm: '' }
  }

  private verbGroup(): VerbGroup | undefined {
    const { words, lexicon } = this
    const from = this.at
    let i = from
    let infinitive = false
    const first = words[i]
    if (first?.norm === 'to' && !first.time) {
      let next = i + 1
      while (words[next]?.pos === 'ADV') next++
      const verb = words[next]
      if (verb === undefined || !isVerbal(verb) || verb.time) return undefined
      if (verb.norm !== verb.lemma && (first.pos !== 'PART' || /(?:s|ed|ing)$/u.test(verb.norm)))
        return undefined
      infinitive = true
      i = next
    }
    if (!isVerbal(words[i])) return undefined
    if (words[i]?.pos === 'VERB' && !infinitive && this.isPremodifier(i)) return undefined
    let head = i
    let modal: string | null = null
    let negated = false
    let have = ''
    let be = false
    for (; i < words.length; i++) {
      const word = words[i]
      if (word === undefined) break
      if (lexicon.negations.has(word.norm)) negated = true
      else if (lexicon.modals.has(word.norm)) modal = word.norm
      else if (word.pos === 'AUX') {
        head = i
        if (word.lemma === 'have') have = word.norm
        if (word.lemma === 'be') be = true
      } else if (word.pos === 'VERB') {
        head = i
        i++
        break
      } else if (word.pos === 'ADV' || word.time || word.pos === 'PART') {
        // Adverbs stay inside only when more of the verb follows.
        let next = i
        while (words[next]?.pos === 'ADV' || words[next]?.pos === 'PART' || words[next]?.time) next++
        if (!isVerbal(words[next]) || words[next]?.norm === 'to' || words[next - 1]?.norm === 'to') break
      } else break
      // "is to attend": the infinitive is a group of its own.
      if (words[i + 1]?.norm === 'to') {
        i++
        break
      }
    }
    const verb = words[head]
    if (verb === undefined) return undefined
    const particles = verb.pos === 'VERB' ? this.particlesAfter(verb.lemma, i) : 0
    this.at = Math.max(i + particles, from + 1)
    const to = this.at
    const negatedBefore = lexicon.negations.has(words[from - 1]?.norm ?? '')
    const main = verb.pos === 'VERB'
    const aux = be || have !== '' || modal !== null
    const gerund = main && verb.norm.endsWith('ing') && verb.norm !== verb.lemma
    const changed = main && !gerund && verb.norm !== verb.lemma && !verb.norm.endsWith('s')
    const form: VerbForm = infinitive ? 'infinitive' : gerund && !aux ? 'gerund' : 'finite'
    let lemma = [verb.lemma, ...words.slice(to - particles, to).map((word) => word.norm)].join(' ')
    if (!main && verb.lemma === 'be') {
      const adjective = this.adjectiveAt(this.at)
      if (adjective !== undefined) {
        lemma = `be ${adjective.norm}`
      }
    }
    return {
      kind: 'vg',
      from,
      to,
      head,
      lemma,
      form,
      bare: changed && !aux && !infinitive && !lexicon.pastOnly.has(verb.norm),
      passive: main && be && !gerund,
      pastPerfect: have === 'had' && main,
      past: (changed && !aux) || words.slice(from, to).some((word) => lexicon.pastForms.has(word.norm)),
      negated: negated || negatedBefore,
      modal,
    }
  }

  /** How many of the next words make a known verb of several words: "hand over", "open fire". */
  private particlesAfter(lemma: string, at: number): number {
    const one = `${lemma} ${this.words[at]?.norm}`
    if (this.lexicon.phrasals.has(`${one} ${this.words[at + 1]?.norm}`)) return 2
    return this.lexicon.phrasals.has(one) ? 1 : 0
  }

  private adjectiveAt(at: number): Word | undefined {
    let i = at
    while (this.words[i]?.pos === 'ADV') i++
    const word = this.words[i]
    return word?.pos === 'ADJ' && !isHead(this.words[i + 1]) ? word : undefined
  }

  /** "the divided island", "suspected bombers": a participle that stands before its noun. */
  private isPremodifier(i: number): boolean {
    const word = this.words[i]
    const next = this.words[i + 1]
    if (word === undefined || next === undefined || next.time) return false
    if (!/(?:ed|ing|en|wn)$/u.test(word.norm)) return false
    if (!isHead(next) && next.pos !== 'ADJ') return false
    const before = this.words[i - 1]
    if (before === undefined) return word.norm.endsWith('ed') && isHead(this.words[i + 2])
    return (
      before.pos === 'DET' ||
      (before.pos === 'VERB' && word.norm.endsWith('ed')) ||
      before.pos === 'ADJ' ||
      before.pos === 'NUM' ||
      this.lexicon.owners.has(before.norm)
    )
  }

  private nounPhrase(): NounPhrase | undefined {
    const { words, lexicon } = this
    const from = this.at
    let i = from
    let head = -1
    let owner = -1
    for (; i < words.length; i++) {
      const word = words[i]
      if (word === undefined) break
      const started = i > from
      if (lexicon.relatives.has(word.norm) && (word.pos === 'PRON' || started)) break
      if (word.pos === 'PRON') {
        const owns = lexicon.owners.has(word.norm) && this.nominalFollows(i + 1)
        if (owns && !started) {
          owner = i
          continue
        }
        if (!started && !lexicon.expletives.has(word.norm)) {
          head = i
          i++
        }
        break
      }
      if (word.time) {
        // "the June accord": a date inside a phrase that has no noun yet.
        if (started && head < 0 && this.nominalFollows(i + 1)) continue
        break
      }
      if (word.norm === "'s" || (word.norm === "'" && words[i - 1]?.norm.endsWith('s'))) {
        if (head < 0 || !this.nominalFollows(i + 1)) break
        owner = i
        head = -1
        continue
      }
      if (word.pos === 'DET') {
        if (head >= 0) break
        continue
      }
      if (word.pos === 'NUM' && head >= 0 && this.nominalFollows(i + 1)) break
      if (NOMINAL.has(word.pos)) {
        if (word.pos !== 'ADJ' || head < 0 || lexicon.parties.has(word.lemma) || !isHead(words[head])) {
          if (isHead(word) || !isHead(words[head])) head = i
        } else if (!this.nominalFollows(i + 1)) break // "ministers responsible for": the adjective goes on its own
        continue
      }
      if (word.pos === 'VERB' && this.isPremodifier(i)) continue
      if (word.pos === 'ADV' && this.quantityFollows(i)) continue
      if (this.isQuantityPart(i)) continue
      break
    }
    // Nothing but determiners: "this", "some", "both" stand for themselves.
    if (head < 0 && i > from && words[i - 1]?.pos === 'DET') head = i - 1
    if (head < 0) return undefined
    // "loyal to", "likely": an adjective alone is no phrase.
    const only = words[head]
    if (
      i === from + 1 &&
      only?.pos === 'ADJ' &&
      !lexicon.parties.has(only.norm) &&
      words[from - 1]?.pos !== 'ADP'
    )
      return undefined
    this.at = i
    return { kind: 'np', from, to: i, head, owner }
  }

  private nominalFollows(i: number): boolean {
    const word = this.words[i]
    if (word === undefined || word.time) return false
    return (
      NOMINAL.has(word.pos) ||
      (word.pos === 'ADV' && NOMINAL.has(this.words[i + 1]?.pos ?? 'PUNCT')) ||
      this.isPremodifier(i)
    )
  }

  private quantityFollows(i: number): boolean {
    const next = this.words[i + 1]
    if (next === undefined) return false
    const inside = i > this.at || this.words[i - 1]?.pos === 'ADP'
    return next.pos === 'NUM' || (inside && (next.pos === 'ADJ' || isHead(next)) && !next.time)
  }

  /** "more than 30 members", "up to 4,000 troops". */
  private isQuantityPart(i: number): boolean {
    const word = this.words[i]
    if (word?.pos !== 'ADP') return false
    const next = this.words[i + 1]
    if (next?.pos === 'NUM')
      return (
        this.lexicon.quantifiers.has(word.norm) ||
        this.lexicon.quantifiers.has(`${this.words[i - 1]?.norm} ${word.norm}`)
      )
    return this.lexicon.quantifiers.has(`${word.norm} ${next?.norm}`) && this.words[i + 2]?.pos === 'NUM'
  }
}

/** The phrases of one sentence. `isTime` tells whether a word belongs to a date expression. */
export function chunk(
  document: Document,
  sentence: Sentence,
  lexicon: EventWords,
  isTime: (range: Range) => boolean,
): Chunked {
  const words = retagged(document, wordsOf(document, sentence, isTime, lexicon), lexicon)
  return { words, chunks: new Chunker(words, lexicon).read() }
}
