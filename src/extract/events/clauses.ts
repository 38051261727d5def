import type { EventWords } from '../../language/words/events.ts'
import type { Chunk, Chunked, NounPhrase, VerbGroup } from './chunks.ts'

/** How a clause hangs on another. */
export type Link =
  | 'main'
  | 'content'
  | 'infinitive'
  | 'gerund'
  | 'participle'
  | 'relative'
  | 'condition'
  | 'adverbial'

export interface Oblique {
  readonly preposition: string
  readonly phrases: readonly NounPhrase[]
}

/** A verb with who stands around it. Indices into `Chunked.chunks`. */
export interface Clause {
  readonly at: number
  readonly verb: VerbGroup
  readonly link: Link
  readonly parent: Clause | undefined
  readonly subject: readonly NounPhrase[]
  readonly passive: boolean
  objects: readonly (readonly NounPhrase[])[]
  obliques: readonly Oblique[]
  /** Clauses that complete this one, in order: "agreed → to extend". */
  readonly complements: Clause[]
  /** First and last chunk that belong to it, for its range. */
  first: number
  last: number
  /** What a relative clause is about, where that is not its subject: "the talks (that) they held". */
  antecedent: readonly NounPhrase[]
  /** "and" joins its verb to the one before. */
  readonly coordinated: boolean
}

const isPhrase = (chunk: Chunk | undefined): chunk is NounPhrase => chunk?.kind === 'np'
const isVerb = (chunk: Chunk | undefined): chunk is VerbGroup => chunk?.kind === 'vg'

/** A verb with an object can be the reduced relative of the phrase before it; farther left than this is not looked. */
const REACH = 40

class Grammar {
  readonly chunks: readonly Chunk[]
  readonly clauses: Clause[] = []
  private readonly byChunk = new Map<number, Clause>()
  private readonly subjects = new Set<number>()
  private readonly text: Chunked
  private readonly lexicon: EventWords

  constructor(chunked: Chunked, lexicon: EventWords) {
    this.text = chunked
    this.chunks = chunked.chunks
    this.lexicon = lexicon
  }

  read(): readonly Clause[] {
    this.chunks.forEach((chunk, at) => {
      if (isVerb(chunk)) this.add(at, chunk)
    })
    for (const clause of this.clauses) this.lookRight(clause)
    return this.clauses
  }

  private add(at: number, verb: VerbGroup): void {
    const clause = this.clauseFor(at, verb)
    this.clauses.push(clause)
    this.byChunk.set(at, clause)
    if (
      clause.parent !== undefined &&
      clause.link !== 'relative' &&
      clause.link !== 'participle' &&
      clause.link !== 'adverbial'
    )
      clause.parent.complements.push(clause)
  }

  private clauseFor(at: number, own: VerbGroup): Clause {
    const previous = this.clauses.at(-1)
    const coordinated = this.isJoined(at)
    const verb = coordinated ? this.sharing(own, at, previous) : own
    const make = (
      link: Link,
      subject: readonly NounPhrase[],
      parent?: Clause,
      passive = verb.passive && !this.isAdjectival(verb),
    ): Clause => ({
      at,
      verb,
      link,
      parent,
      subject,
      passive,
      objects: [],
      antecedent: [],
      obliques: [],
      complements: [],
      first: at,
      last: at,
      coordinated,
    })
    if (verb.form === 'infinitive') return this.nonfinite('infinitive', make, at, previous)
    if (verb.form === 'gerund') return this.nonfinite('gerund', make, at, previous)
    if (
      coordinated &&
      previous !== undefined &&
      !verb.bare &&
      !verb.past &&
      previous.verb.form === 'infinitive' &&
      !this.hasAuxiliary(verb)
    )
      return make('infinitive', previous.subject, previous.parent)
    if (verb.bare && this.isReducedRelative(at, previous)) {
      const antecedent = this.phraseBefore(at)
      return make('participle', antecedent, previous, true)
    }
    return this.finite(make, at, coordinated, previous)
  }

  /** "is prepared to", "is opposed to": a participle that works as an adjective. */
  private isAdjectival(verb: VerbGroup): boolean {
    const key = `be ${this.text.words[verb.head]?.norm}`
    return verb.passive && (this.lexicon.frames.has(key) || this.lexicon.acts.has(key))
  }

  /** "must stand firm and defend", "was arrested and charged with": a plain verb joined to another shares its auxiliaries. */
  private sharing(verb: VerbGroup, at: number, previous: Clause | undefined): VerbGroup {
    if (previous === undefined || verb.form !== 'finite' || this.hasAuxiliary(verb)) return verb
    const next = this.chunks[at + 1]
    if (verb.bare && previous.passive && !isPhrase(next) && this.takesObject(verb))
      return { ...verb, passive: true, bare: false, pastPerfect: previous.verb.pastPerfect }
    if (verb.past || verb.bare || previous.verb.modal === null) return verb
    return { ...verb, modal: previous.verb.modal, negated: verb.negated || previous.verb.negated }
  }

  private takesObject({ lemma }: VerbGroup): boolean {
    const acts = this.lexicon.acts.get(lemma) ?? []
    return (
      this.lexicon.frames.get(lemma) === 'accuse' ||
      acts.some(({ object }) => object === 'party' || object === 'any')
    )
  }

  private hasAuxiliary(verb: VerbGroup): boolean {
    return verb.to - verb.from > 1 || verb.modal !== null
  }

  private nonfinite(
    link: 'infinitive' | 'gerund',
    make: (link: Link, subject: readonly NounPhrase[], parent?: Clause) => Clause,
    at: number,
    previous: Clause | undefined,
  ): Clause {
    const before = this.chunks[this.skipLeft(at - 1)]
    // "rebels fighting the army": a gerund right after a phrase tells of that phrase.
    if (
      link === 'gerund' &&
      isPhrase(before) &&
      this.chunks[at - 1]?.kind !== 'comma' &&
      !this.takesObjectAndGerund(previous)
    )
      return make('participle', this.phraseBefore(at), previous)
    if (previous === undefined) return make(link, [])
    if (before?.kind === 'prep' && link === 'gerund' && this.lexicon.circumstances.has(before.norm))
      return make('adverbial', previous.subject, previous)
    if (this.isJoined(at) && previous.link === link) return make(link, previous.subject, previous.parent)
    const controlled = this.lexicon.objectControl.has(previous.verb.lemma)
      ? this.bareObjectBetween(previous.at, at)
      : []
    return make(link, controlled.length > 0 ? controlled : previous.subject, previous)
  }

  private takesObjectAndGerund(previous: Clause | undefined): boolean {
    return previous !== undefined && this.lexicon.frames.get(previous.verb.lemma) === 'accuse'
  }

  private bareObjectBetween(from: number, to: number): readonly NounPhrase[] {
    for (let i = from + 1; i < to; i++) {
      const chunk = this.chunks[i]
      if (isPhrase(chunk)) return this.listFrom(i)
    }
    return []
  }

  private finite(
    make: (link: Link, subject: readonly NounPhrase[], parent?: Clause, passive?: boolean) => Clause,
    at: number,
    coordinated: boolean,
    previous: Clause | undefined,
  ): Clause {
    let i = at - 1
    let commas = 0
    let afterComma: number | undefined
    const reach = Math.max(0, at - REACH)
    while (i >= reach) {
      const chunk = this.chunks[i]
      if (chunk === undefined) break
      if (chunk.kind === 'adverb' || chunk.kind === 'time') i--
      else if (chunk.kind === 'comma') {
        commas++
        i--
      } else if (chunk.kind === 'relative') {
        const antecedent = this.phraseBefore(i)
        return make('relative', antecedent, previous)
      } else if (chunk.kind === 'and') {
        const shared = this.lastFinite(at)
        if (shared === undefined) return make('main', [])
        return make(shared.link, shared.subject, shared.parent)
      } else if (isPhrase(chunk)) {
        const start = this.listStart(i)
        const before = this.chunks[start - 1]
        if (before?.kind === 'prep') {
          // "With the signing of a memo, the government and …": the comma may end the phrase, not part a list.
          afterComma ??= this.afterComma(start, i)
          i = start - 2
          continue
        }
        const apposition = commas > 0 ? this.beforeApposition(start) : undefined
        if (apposition !== undefined) {
          i = apposition
          commas = 0
          continue
        }
        const owner = this.verbBefore(start)
        if (owner !== undefined && this.isObjectOf(owner, start, commas)) {
          i = this.leftOf(owner)
          continue
        }
        return this.withSubject(make, start, i, at)
      } else if (isVerb(chunk)) {
        // "…, said": nothing between two verbs; or a clause in between commas.
        const inner = this.byChunk.get(i)
        if (inner === undefined || inner.link === 'main' || inner.link === 'content') {
          if (commas > 0 && inner !== undefined) return make(inner.link, inner.subject, inner.parent)
          return make('main', [])
        }
        i = this.leftOf(inner)
      } else if (chunk.kind === 'subordinator' || chunk.kind === 'stop') {
        if (this.lexicon.conditions.has(chunk.norm)) return make('condition', [])
        break
      } else i--
    }
    if (afterComma !== undefined) return this.withSubject(make, afterComma, this.endOfPhrases(afterComma), at)
    if (coordinated && previous !== undefined) return make(previous.link, previous.subject, previous.parent)
    return make('main', [])
  }

  /** The phrase after the first comma of a list, if it has one. */
  private afterComma(start: number, end: number): number | undefined {
    for (let i = start; i < end; i++) if (this.chunks[i]?.kind === 'comma') return i + 1
    return undefined
  }

  private endOfPhrases(start: number): number {
    let end = start
    while (this.chunks[end + 1]?.kind === 'and' && isPhrase(this.chunks[end + 2])) end += 2
    return end
  }

  private withSubject(
    make: (link: Link, subject: readonly NounPhrase[], parent?: Clause) => Clause,
    start: number,
    end: number,
    at: number,
  ): Clause {
    const subject = this.listFrom(start, end)
    this.subjects.add(start)
    let left = start - 1
    while (
      this.chunks[left]?.kind === 'adverb' ||
      this.chunks[left]?.kind === 'time' ||
      this.chunks[left]?.kind === 'comma'
    )
      left--
    const before = this.chunks[left]
    const previous = this.clauses.at(-1)
    let link: Link = 'main'
    let parent: Clause | undefined
    let antecedent: readonly NounPhrase[] = []
    if (before?.kind === 'relative') {
      // "whom they had taken": the antecedent is the object.
      link = 'relative'
      parent = previous
      antecedent = this.chunks[left - 1]?.kind === 'prep' ? [] : this.phraseBefore(left)
    } else if (isPhrase(before) && left === start - 1) {
      // "the talks they held", but "told reporters the talks …".
      const teller = this.verbBefore(left)
      const told =
        teller !== undefined &&
        this.lexicon.frames.get(teller.verb.lemma) === 'say' &&
        !this.isHappening(before)
      link = told ? 'content' : 'relative'
      parent = told ? teller : previous
      antecedent = told ? [] : [before]
    } else if (before?.kind === 'subordinator') {
      if (this.lexicon.conditions.has(before.norm)) link = 'condition'
      else if (before.norm === 'that') {
        link = 'content'
        parent = previous
      } else link = 'adverbial'
    } else if (isVerb(before) && this.chunks[start - 1]?.kind !== 'comma') {
      link = 'content'
      parent = this.byChunk.get(left)
    }
    const clause = make(link, subject, parent)
    clause.antecedent = antecedent
    clause.first = Math.min(start, at)
    return clause
  }

  private isHappening(phrase: NounPhrase): boolean {
    return this.lexicon.happenings.has(this.text.words[phrase.head]?.lemma ?? '')
  }

  /** Whether the phrase at `start` belongs to the verb before it, and so cannot be the subject of the next. */
  private isObjectOf(owner: Clause, start: number, commas: number): boolean {
    const frame = this.lexicon.frames.get(owner.verb.lemma)
    const direct = this.chunks
      .slice(owner.at + 1, start)
      .every((chunk) => chunk.kind === 'adverb' || chunk.kind === 'time')
    if (!direct) return false
    if (owner.verb.form === 'finite' && owner.link !== 'relative' && owner.link !== 'participle')
      return frame === undefined && commas > 0
    return frame !== 'say'
  }

  private verbBefore(at: number): Clause | undefined {
    for (let i = at - 1; i >= 0 && i > at - 6; i--) {
      const chunk = this.chunks[i]
      if (isVerb(chunk)) return this.byChunk.get(i)
      if (chunk?.kind !== 'adverb' && chunk?.kind !== 'time') return undefined
    }
    return undefined
  }

  /** Where to go on looking left of a clause that only describes: before its antecedent's mark. */
  private leftOf(clause: Clause): number {
    let i = clause.at - 1
    if (clause.link === 'relative') while (i >= 0 && this.chunks[i]?.kind !== 'relative') i--
    if (
      this.chunks[i]?.kind === 'relative' ||
      this.chunks[i]?.kind === 'comma' ||
      this.chunks[i]?.kind === 'prep'
    )
      i--
    while (this.chunks[i]?.kind === 'comma') i--
    return i
  }

  /** "Norland, a close ally of Sudmark, has …": the index of the phrase before the apposition. */
  private beforeApposition(start: number): number | undefined {
    if (this.chunks[start - 1]?.kind !== 'comma') return undefined
    const before = start - 2
    return isPhrase(this.chunks[before]) ? before : undefined
  }

  private lastFinite(at: number): Clause | undefined {
    for (let i = this.clauses.length - 1; i >= 0; i--) {
      const clause = this.clauses[i]
      if (
        clause !== undefined &&
        clause.at < at &&
        clause.verb.form === 'finite' &&
        clause.link !== 'participle' &&
        clause.subject.length > 0
      )
        return clause
    }
    return undefined
  }

  /** Whether "and" (or a comma in a list of verbs) stands right before the verb. */
  private isJoined(at: number): boolean {
    let i = at - 1
    while (this.chunks[i]?.kind === 'adverb' || this.chunks[i]?.kind === 'time') i--
    return this.chunks[i]?.kind === 'and'
  }

  private isReducedRelative(at: number, previous: Clause | undefined): boolean {
    const next = this.chunks[at + 1]
    if (next?.kind === 'prep' && next.norm === this.lexicon.agentPreposition)
      return !this.isNumber(this.chunks[at + 2])
    const left = this.skipLeft(at - 1)
    const before = this.chunks[left]
    if (this.chunks[at - 1]?.kind === 'comma' && isPhrase(this.chunks[at - 2]) && next?.kind === 'prep')
      return true
    // "…, a body linked to …,": in an apposition.
    if (
      isPhrase(before) &&
      this.chunks[left - 1]?.kind === 'comma' &&
      isPhrase(this.chunks[left - 2]) &&
      next?.kind === 'prep'
    )
      return true
    if (!isPhrase(before) || previous === undefined) return false
    const start = this.listStart(left)
    for (let i = at - 1; i > previous.at; i--) if (this.chunks[i]?.kind === 'subordinator') return false
    if (this.chunks[start - 1]?.kind === 'and' || this.chunks[start - 1]?.kind === 'comma') return false
    if (this.chunks[start - 1]?.kind === 'subordinator' || this.chunks[start - 1]?.kind === 'relative')
      return false
    // What follows is no object, and the phrase before has its place already: "talks aimed at …".
    if (this.chunks[start - 1]?.kind === 'prep') return !isPhrase(next) && previous.subject.length > 0
    const owner = this.verbBefore(start)
    if (owner === undefined) return false
    const frame = this.lexicon.frames.get(owner.verb.lemma)
    return frame !== 'say' && !isPhrase(next)
  }

  private isNumber(chunk: Chunk | undefined): boolean {
    return isPhrase(chunk) && this.text.words[chunk.from]?.pos === 'NUM'
  }

  private skipLeft(from: number): number {
    let i = from
    while (this.chunks[i]?.kind === 'adverb' || this.chunks[i]?.kind === 'time') i--
    return i
  }

  /** The phrase that a relative pronoun or participle at `at` refers to. */
  private phraseBefore(at: number): readonly NounPhrase[] {
    for (let i = at - 1; i >= 0 && i > at - 5; i--) {
      const chunk = this.chunks[i]
      if (isPhrase(chunk)) return [chunk]
      if (
        chunk?.kind !== 'comma' &&
        chunk?.kind !== 'adverb' &&
        chunk?.kind !== 'time' &&
        chunk?.kind !== 'prep'
      )
        return []
    }
    return []
  }

  /** First chunk of a list of phrases ("A, B and C") that ends at `end`. */
  private listStart(end: number): number {
    let start = end
    let joined = false
    while (start >= 2) {
      const joint = this.chunks[start - 1]
      if (joint?.kind === 'and' && isPhrase(this.chunks[start - 2])) {
        joined = true
        start -= 2
      } else if (
        joint?.kind === 'and' &&
        this.chunks[start - 2]?.kind === 'comma' &&
        isPhrase(this.chunks[start - 3])
      ) {
        joined = true
        start -= 3
      } else if (joined && joint?.kind === 'comma' && isPhrase(this.chunks[start - 2])) start -= 2
      else break
    }
    return start
  }

  /** The phrases of the list that begins at `start`, at most up to `end`. */
  listFrom(start: number, end = this.chunks.length - 1): readonly NounPhrase[] {
    const phrases: NounPhrase[] = []
    let pending: NounPhrase[] = []
    let joined = false
    for (let i = start; i <= end; i++) {
      const chunk = this.chunks[i]
      if (isPhrase(chunk)) {
        if (phrases.length === 0 || joined) phrases.push(...pending, chunk)
        else pending.push(chunk)
        if (joined) pending = []
        const next = this.chunks[i + 1]
        if (next?.kind !== 'comma' && next?.kind !== 'and') break
      } else if (chunk?.kind === 'and') joined = true
      else if (chunk?.kind !== 'comma') break
    }
    return phrases
  }

  /** Objects and prepositional phrases to the right, up to the next clause. */
  private lookRight(clause: Clause): void {
    const objects: (readonly NounPhrase[])[] = []
    const obliques: Oblique[] = []
    let i = clause.at + 1
    for (; i < this.chunks.length; i++) {
      const chunk = this.chunks[i]
      if (
        chunk === undefined ||
        chunk.kind === 'stop' ||
        chunk.kind === 'subordinator' ||
        chunk.kind === 'relative'
      )
        break
      if (isVerb(chunk)) break
      if (isPhrase(chunk)) {
        if (this.subjects.has(i)) break
        // An adjective after "be" is part of the verb.
        if (
          clause.verb.lemma.startsWith('be ') &&
          objects.length === 0 &&
          this.text.words[chunk.head]?.pos === 'ADJ'
        )
          continue
        const list = this.listFrom(i)
        objects.push(list)
        i = this.endOfList(i, list)
      } else if (chunk.kind === 'prep') {
        // "by mainly young men": an adverb may come between.
        const at = this.chunks[i + 1]?.kind === 'adverb' ? i + 2 : i + 1
        if (!isPhrase(this.chunks[at])) continue
        if (this.subjects.has(at)) break
        const list = this.listFrom(at)
        obliques.push({ preposition: chunk.norm, phrases: list })
        i = this.endOfList(at, list)
      } else if (chunk.kind === 'comma' && this.startsClause(i + 1)) break
      else if (chunk.kind === 'and' && this.startsClause(i + 1)) break
    }
    if (objects.length === 0 && clause.antecedent.length > 0) objects.push(clause.antecedent)
    clause.objects = objects
    clause.obliques = obliques
    clause.last = Math.max(clause.at, i - 1)
  }

  private endOfList(at: number, list: readonly NounPhrase[]): number {
    const last = list.at(-1)
    if (last === undefined) return at
    let i = at
    while (i < this.chunks.length && this.chunks[i] !== last) i++
    return i
  }

  private startsClause(at: number): boolean {
    let i = at
    while (this.chunks[i]?.kind === 'adverb' || this.chunks[i]?.kind === 'time') i++
    return this.subjects.has(i) || isVerb(this.chunks[i])
  }
}

/** The clauses of a sentence in order, each with its subject, objects, prepositional phrases and complements. */
export const clausesOf = (chunked: Chunked, lexicon: EventWords): readonly Clause[] =>
  new Grammar(chunked, lexicon).read()
