import type { EventKind, EventWords } from '../../language/words/events.ts'
import type { Range } from '../../text/range.ts'
import type { NounPhrase } from './chunks.ts'
import type { Clause } from './clauses.ts'
import { Meanings } from './meanings.ts'
import { Nouns } from './nouns.ts'
import { Roles } from './roles.ts'
import { DEEPEST, type Meaning, type Telling } from './telling.ts'
import type { Who } from './who.ts'

/** Kinds that are events whoever takes part. */
const PUBLIC: ReadonlySet<EventKind> = new Set<EventKind>(['PROTEST', 'COERCE', 'ASSAULT'])

/** Tells the events of one sentence from its clauses. */
export class Coder {
  readonly tellings: Telling[] = []
  private readonly used = new Set<Clause | NounPhrase>()
  private readonly who: Who
  private readonly lexicon: EventWords
  private readonly clauses: readonly Clause[]
  private readonly roles: Roles
  private readonly nouns: Nouns
  private readonly meanings: Meanings

  constructor(who: Who, clauses: readonly Clause[]) {
    this.who = who
    this.lexicon = who.lexicon
    this.clauses = clauses
    this.roles = new Roles(who, clauses)
    this.nouns = new Nouns(who, clauses, this.roles)
    this.meanings = new Meanings(who, this.roles, this.nouns, this.used)
  }

  read(): readonly Telling[] {
    for (const clause of this.clauses) this.clause(clause)
    for (const chunk of this.who.chunked.chunks) if (chunk.kind === 'np') this.nominal(chunk)
    return this.tellings
  }

  private clause(clause: Clause): void {
    if (this.used.has(clause)) return
    if (clause.link === 'condition' || clause.link === 'participle' || clause.link === 'infinitive') return
    // "the idea of sending troops" tells of an idea.
    if (clause.link === 'gerund' && this.isIdea(clause)) return
    if (this.isAcrossQuote(clause) || this.isSpeaker(clause)) return
    const meaning = this.meanings.meaningOf(clause, 0)
    if (meaning === undefined || this.isSpeech(clause, meaning) || !this.matters(meaning)) return
    this.take(clause)
    this.tellings.push({
      ...this.bare(meaning),
      at: clause.at,
      range: this.rangeOf(clause),
      background: clause.verb.pastPerfect,
      recalls: false,
    })
  }

  private isIdea(clause: Clause): boolean {
    const before = this.who.chunked.chunks[clause.at - 1]
    if (before?.kind === 'prep') return true
    const joined = this.clauses.findLast(
      (candidate) => candidate.at < clause.at && candidate.link === 'gerund',
    )
    return before?.kind === 'and' && joined !== undefined && this.isIdea(joined)
  }

  /**
   * Whether an event is one of public life: nobody known to have taken part tells nothing, and what companies,
   * stars and private people agree, offer, ask or visit is none. Force, protest and accusations always are.
   */
  private matters({
    type,
    mode,
    actor,
    recipient,
  }: Pick<Meaning, 'type' | 'mode' | 'actor' | 'recipient'>): boolean {
    const parties = [...actor, ...recipient]
    if (!parties.some((span) => this.who.isKnown(span))) return false
    if (parties.some((span) => this.who.isPolitical(span))) return true
    if (type === 'ACCUSE') return actor.length > 0 && recipient.length > 0
    return PUBLIC.has(type) && mode !== 'ban'
  }

  /** "you agree to receive": not what a report tells of someone. */
  private isSpeaker(clause: Clause): boolean {
    const [subject] = clause.subject
    return subject !== undefined && this.lexicon.speakers.has(this.who.head(subject)?.norm ?? '')
  }

  /** "We must act," warned Hale: the words before the verb are not its subject. */
  private isAcrossQuote(clause: Clause): boolean {
    const verb = this.roles.verbWord(clause)
    const [subject] = clause.subject
    const word = subject === undefined ? undefined : this.who.head(subject)
    return (
      verb !== undefined &&
      word !== undefined &&
      this.who.isQuoted(word.start) &&
      !this.who.isQuoted(verb.start)
    )
  }

  /** Quoted words are the speaker's, not the report's, unless they name who did it. */
  private isSpeech(clause: Clause, meaning: Meaning): boolean {
    const verb = this.roles.verbWord(clause)
    if (verb === undefined || !this.who.isQuoted(verb.start)) return false
    return (
      !meaning.actor.some((span) => this.who.isQuoted(span.start)) ||
      clause.subject.some((phrase) => this.who.isPronoun(phrase))
    )
  }

  private bare({ mode, ...meaning }: Meaning): Omit<Meaning, 'mode'> & { readonly mode?: string } {
    return mode === undefined ? meaning : { ...meaning, mode }
  }

  /** The clause and all that only completes it tell one event. */
  private take(clause: Clause, depth = 0): void {
    this.used.add(clause)
    if (depth > DEEPEST) return
    for (const list of clause.objects) for (const phrase of list) this.takePhrase(phrase)
    for (const { phrases } of clause.obliques) for (const phrase of phrases) this.takePhrase(phrase)
    for (const phrase of clause.subject) this.used.add(phrase)
    for (const complement of clause.complements) {
      const before = this.who.chunked.chunks[complement.at - 1]?.kind
      const result = complement.link === 'gerund' && (before === 'comma' || before === 'and')
      if (!result && (complement.link !== 'content' || this.roles.frameOf(clause) !== 'say'))
        this.take(complement, depth + 1)
    }
  }

  private takePhrase(phrase: NounPhrase): void {
    for (const inner of this.who.withOf(phrase)) this.used.add(inner)
  }

  private rangeOf(clause: Clause): Range {
    const first = this.who.chunked.chunks[clause.first]
    let last = clause.last
    const widen = (inner: Clause, depth: number): void => {
      last = Math.max(last, inner.last)
      if (depth > DEEPEST) return
      for (const complement of inner.complements)
        if (complement.link !== 'content') widen(complement, depth + 1)
    }
    widen(clause, 0)
    return this.who.range(
      first?.from ?? clause.verb.from,
      this.who.chunked.chunks[last]?.to ?? clause.verb.to,
    )
  }

  /** A noun that tells an event by itself, with who took part in it. */
  private nominal(phrase: NounPhrase): void {
    if (this.used.has(phrase) || this.who.isQuoted(this.who.head(phrase)?.start ?? 0)) return
    const found = this.nouns.happeningOf(phrase)
    if (found === undefined || found.happening.needsVerb) return
    const { happening, word } = found
    const sides = this.nouns.around(
      phrase,
      happening,
      this.nouns.attended(phrase, happening, this.nouns.sidesOf(phrase, happening)),
    )
    const any = sides.actor.length > 0 || sides.recipient.length > 0
    const takesPlace = this.nouns.takesPlace(phrase)
    const recalls = happening.mutual === true && takesPlace && this.who.isDefinite(phrase) && !any
    const both = sides.actor.length > 0 && sides.recipient.length > 0
    const enough = happening.mutual && !takesPlace ? both || sides.together : any
    if (!(enough && this.matters({ type: happening.type, mode: happening.mode, ...sides })) && !recalls)
      return
    const last = this.who.withOf(phrase).at(-1) ?? phrase
    this.tellings.push({
      ...this.bare({
        type: happening.type,
        mode: happening.mode,
        rule: `noun: ${happening.rule}`,
        trigger: [word],
        actor: sides.actor,
        recipient: sides.recipient,
        standing: this.nouns.standingOf(phrase),
        clauses: [],
      }),
      at: this.who.chunkIndex(phrase),
      range: this.who.range(phrase.from, last.to),
      background: false,
      recalls,
    })
  }
}
