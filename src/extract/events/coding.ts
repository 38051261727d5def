import type { Act, EventKind, EventWords, Frame, Happening } from '../../language/words/events.ts'
import type { Range } from '../../text/range.ts'
import type { Standing } from '../finding.ts'
import type { NounPhrase, Word } from './chunks.ts'
import type { Clause } from './clauses.ts'
import type { Who } from './who.ts'

/** An event as one clause or noun tells it, before actors, place and date are looked up. */
export interface Telling {
  readonly type: EventKind
  readonly mode?: string
  readonly rule: string
  readonly actor: readonly Range[]
  readonly recipient: readonly Range[]
  /** Words that tell it, the deciding one first. */
  readonly trigger: readonly Word[]
  /** The clauses whose dates and places are its own; none for a noun. */
  readonly clauses: readonly Clause[]
  /** Chunk that tells it. */
  readonly at: number
  readonly range: Range
  readonly standing: Standing
  readonly background: boolean
  /** "The meeting took place …": who met was told before. */
  readonly recalls: boolean
}

/** What a clause or noun tells, without who. */
interface Meaning {
  readonly type: EventKind
  readonly mode?: string | undefined
  readonly rule: string
  readonly trigger: readonly Word[]
  readonly actor: readonly Range[]
  readonly recipient: readonly Range[]
  readonly standing: Standing
  /** The clauses whose dates and places are its own, the nearest first. */
  readonly clauses: readonly Clause[]
}

/** Clauses nested deeper than this in each other are not followed: no news sentence needs it. */
const DEEPEST = 5

/** Who took part in what a noun tells. */
interface Sides {
  readonly actor: readonly Range[]
  readonly recipient: readonly Range[]
  /** Whether `actor` alone stands for both sides: "talks of the two leaders". */
  readonly together: boolean
}

/** Kinds that do no harm: promised they are AGREE, refused they are REJECT. */
const FRIENDLY: ReadonlySet<EventKind> = new Set<EventKind>([
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONCEDE',
  'RETREAT',
  'AGREE',
])
const HOSTILE: ReadonlySet<EventKind> = new Set<EventKind>([
  'SANCTION',
  'COERCE',
  'ASSAULT',
  'MOBILIZE',
  'THREATEN',
])

/** Kinds that are events whoever takes part. */
const PUBLIC: ReadonlySet<EventKind> = new Set<EventKind>(['PROTEST', 'COERCE', 'ASSAULT'])

/** What ending an act amounts to: suspended aid is a sanction, a lifted siege a retreat. */
const ENDED: Readonly<Partial<Record<EventKind, EventKind>>> = {
  AID: 'SANCTION',
  COOPERATE: 'SANCTION',
  CONSULT: 'SANCTION',
  SUPPORT: 'SANCTION',
  AGREE: 'SANCTION',
  RETREAT: 'SANCTION',
  SANCTION: 'CONCEDE',
  COERCE: 'RETREAT',
  MOBILIZE: 'RETREAT',
  ASSAULT: 'RETREAT',
  PROTEST: 'CONCEDE',
}

const FRAME_TYPE: Readonly<Partial<Record<Frame, EventKind>>> = {
  commit: 'AGREE',
  threaten: 'THREATEN',
  refuse: 'REJECT',
  demand: 'REQUEST',
  accuse: 'ACCUSE',
}

/** Tells the events of one sentence from its clauses. */
export class Coder {
  readonly tellings: Telling[] = []
  private readonly used = new Set<Clause | NounPhrase>()
  private readonly who: Who
  private readonly lexicon: EventWords
  private readonly clauses: readonly Clause[]

  constructor(who: Who, clauses: readonly Clause[]) {
    this.who = who
    this.lexicon = who.lexicon
    this.clauses = clauses
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
    const meaning = this.meaningOf(clause, 0)
    if (meaning === undefined || this.isSpeech(clause, meaning) || !this.matters(meaning)) return
    this.use(clause)
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
    const verb = this.verbWord(clause)
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
    const verb = this.verbWord(clause)
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
  private use(clause: Clause, depth = 0): void {
    this.used.add(clause)
    if (depth > DEEPEST) return
    for (const list of clause.objects) for (const phrase of list) this.usePhrase(phrase)
    for (const { phrases } of clause.obliques) for (const phrase of phrases) this.usePhrase(phrase)
    for (const phrase of clause.subject) this.used.add(phrase)
    for (const complement of clause.complements) {
      const before = this.who.chunked.chunks[complement.at - 1]?.kind
      const result = complement.link === 'gerund' && (before === 'comma' || before === 'and')
      if (!result && (complement.link !== 'content' || this.frameOf(clause) !== 'say'))
        this.use(complement, depth + 1)
    }
  }

  private usePhrase(phrase: NounPhrase): void {
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

  // — verbs —

  private keysOf(clause: Clause): readonly string[] {
    const { lemma, passive } = clause.verb
    const word = this.who.chunked.words[clause.verb.head]
    const [first = lemma] = lemma.startsWith('be ') ? [] : lemma.split(' ')
    return [...(passive ? [`be ${word?.norm ?? ''}`] : []), lemma, ...(first === lemma ? [] : [first])]
  }

  private frameOf(clause: Clause): Frame | undefined {
    for (const key of this.keysOf(clause)) {
      const frame = this.lexicon.frames.get(key)
      if (frame !== undefined) return frame
    }
    return undefined
  }

  private meaningOf(clause: Clause, depth: number): Meaning | undefined {
    if (depth > DEEPEST) return undefined
    const told = this.untensed(clause, depth)
    return told === undefined ? undefined : this.inTense(clause, told, depth)
  }

  private untensed(clause: Clause, depth: number): Meaning | undefined {
    const frame = this.frameOf(clause)
    if (frame === 'say' && this.nounFrame(clause) === undefined)
      return this.obligation(clause) ?? this.act(clause) ?? this.lightVerb(clause, undefined)
    if (frame !== undefined && FRAME_TYPE[frame] !== undefined) return this.framed(clause, frame, depth)
    const act = this.act(clause)
    if (act !== undefined) return act
    const nounFrame = this.nounFrame(clause)
    if (nounFrame !== undefined)
      return FRAME_TYPE[nounFrame] === undefined
        ? this.transparent(clause, nounFrame, depth)
        : this.framed(clause, nounFrame, depth)
    const noun = this.lightVerb(clause, frame)
    if (noun !== undefined) return noun
    if (frame === undefined) return undefined
    return this.transparent(clause, frame, depth)
  }

  /** Tense, modality and negation of the verb that tells it. */
  private inTense(clause: Clause, told: Meaning, depth: number): Meaning | undefined {
    const { modal, negated } = clause.verb
    const future = modal !== null && this.lexicon.futureModals.has(modal)
    const said = clause.link === 'content' && clause.parent !== undefined
    if (negated) {
      const { parent } = clause
      if (told.rule === 'stay away')
        return { ...told, clauses: said && parent !== undefined ? [parent] : told.clauses }
      if (future && FRIENDLY.has(told.type))
        return { ...told, type: 'REJECT', mode: undefined, standing: 'planned' }
      if (future && told.type === 'CONCEDE')
        return { ...told, type: 'THREATEN', mode: undefined, standing: 'planned' }
      return { ...told, standing: 'denied' }
    }
    if (modal === null) return told
    if (future) {
      const saying = said && clause.parent !== undefined ? [clause.parent] : []
      if (depth > 0) return { ...told, standing: worst(told.standing, 'planned') }
      if (HOSTILE.has(told.type) && told.type !== 'THREATEN' && !clause.passive)
        return { ...told, type: 'THREATEN', mode: undefined, clauses: saying }
      if (FRIENDLY.has(told.type) && told.mode !== 'resign')
        return { ...told, type: 'AGREE', mode: undefined, clauses: saying }
      return { ...told, standing: 'planned' }
    }
    if (this.lexicon.obligations.has(modal)) return undefined
    if (told.type === 'SANCTION' && clause.link === 'main' && !clause.passive)
      return { ...told, type: 'THREATEN', mode: undefined, standing: 'possible' }
    return { ...told, standing: 'possible' }
  }

  private verbWord(clause: Clause): Word | undefined {
    return this.who.chunked.words[clause.verb.head]
  }

  private triggerOf(clause: Clause, ...more: readonly (Word | undefined)[]): readonly Word[] {
    return [this.verbWord(clause), ...more].filter((word) => word !== undefined)
  }

  /** Who does it: the subject, or "by …" where the verb is passive. */
  private doer(clause: Clause): readonly Range[] {
    if (!clause.passive) return this.subjectSpans(clause)
    const by = this.after(clause, [this.lexicon.agentPreposition])
    return by === undefined ? [] : this.who.spansOf(by)
  }

  private subjectSpans(clause: Clause): readonly Range[] {
    const resolved = this.resolved(clause)
    const someone = resolved.filter((phrase) => this.who.isSomeone(phrase))
    if (someone.length > 0) return this.who.spansOf(someone)
    const named = this.who.spansOf(resolved)
    if (named.length > 0) return named
    return resolved
      .filter((phrase) => this.who.isPronoun(phrase))
      .map((phrase) => this.who.range(phrase.from, phrase.to))
  }

  /** "Norland said it …": a pronoun as subject of what is said stands for the speaker. */
  private resolved(clause: Clause, depth = 0): readonly NounPhrase[] {
    const [first] = clause.subject
    if (first === undefined || clause.subject.length > 1) return clause.subject
    const told = clause.link === 'content' || (clause.link === 'relative' && clause.antecedent.length > 0)
    if (!this.who.isPronoun(first) || !told || clause.parent === undefined) return clause.subject
    if (this.frameOf(clause.parent) === 'demand' || this.frameOf(clause.parent) === 'accuse')
      return clause.subject
    if (depth > DEEPEST) return []
    const speaker = this.resolved(clause.parent, depth + 1)
    return speaker.length > 0 ? speaker : clause.subject
  }

  private after(clause: Clause, prepositions: readonly string[]): readonly NounPhrase[] | undefined {
    for (const preposition of prepositions) {
      const oblique = clause.obliques.find(
        (candidate) =>
          candidate.preposition === preposition && this.who.spansOf(candidate.phrases).length > 0,
      )
      if (oblique !== undefined) return oblique.phrases
    }
    return undefined
  }

  private act(clause: Clause): Meaning | undefined {
    for (const key of this.keysOf(clause))
      for (const act of this.lexicon.acts.get(key) ?? []) {
        const meaning = this.asAct(clause, act)
        if (meaning !== undefined) return meaning
      }
    return undefined
  }

  private asAct(clause: Clause, act: Act): Meaning | undefined {
    const undergone = clause.passive ? [clause.subject] : clause.objects
    const objects = undergone.flat()
    const whole = objects.flatMap((phrase) => this.who.withOf(phrase))
    const obliques = clause.obliques.flatMap((oblique) => oblique.phrases)
    let word: Word | undefined
    if (act.objects !== undefined) {
      word =
        this.who.hasWord(whole, act.objects) ??
        (objects.length === 0 ? this.who.hasWord(obliques, act.objects) : undefined)
      if (word === undefined) return undefined
    }
    const counts = act.type === 'COERCE' || act.type === 'ASSAULT'
    const someone = objects.some(
      (phrase) => this.who.isSomeone(phrase) || (counts && this.who.isCount(phrase)),
    )
    if (act.doer !== undefined && this.who.hasWord(clause.subject, act.doer) === undefined) return undefined
    if ((act.negated ?? false) && !clause.verb.negated) return undefined
    if (act.object === 'party' && !someone) return undefined
    if (act.object === 'thing' && (objects.length === 0 || !this.isAbstract(objects))) return undefined
    if (act.object === 'none' && objects.length > 0) return undefined
    if (act.object === 'any' && objects.length === 0) return undefined
    if (act.object === undefined && act.type === 'ASSAULT' && this.isAbstract(objects)) return undefined
    if (act.with !== undefined && !this.hasPreposition(clause, act)) return undefined
    if (act.active && clause.passive) return undefined
    if (act.type === 'REQUEST' && act.with !== undefined && clause.passive) return undefined
    if (!this.hasAgent(clause, act)) return undefined
    const doer = this.doer(clause)
    const undergoer = clause.passive && act.undergoer === true && doer.length === 0
    const actor = undergoer ? this.who.spansOf(clause.subject) : doer
    const { actors, others } = this.shared(clause, act.mutual === true, actor)
    const recipient =
      clause.passive && !undergoer
        ? this.who.spansOf(clause.subject)
        : this.recipient(clause, act.recipient, actors, act.type !== 'CONSULT')
    if (act.addressed && recipient.length === 0) return undefined
    const each = this.isReciprocal(clause)
    const other = each ? actor : recipient.length > 0 ? recipient : others
    if (actors.length === 0 && other.length === 0) return undefined
    if (other.length === 0 && act.type === 'SUPPORT' && !this.isPlural(clause.subject)) return undefined
    if (act.type === 'CONSULT' && this.isToMedia(clause)) return undefined
    if (act.mutual && other.length === 0 && !this.isPlural(clause.subject)) return undefined
    return {
      type: act.type,
      mode: act.mode,
      rule: act.rule,
      trigger: this.triggerOf(clause, word),
      actor: other === others && others.length > 0 ? actors.slice(0, 1) : actors,
      recipient: other,
      standing: 'happened',
      clauses: [clause],
    }
  }

  /** What is asked for or of follows at once: "called for", not "called in from the pits for". */
  private hasPreposition(clause: Clause, act: Act): boolean {
    const obliques = act.type === 'REQUEST' ? clause.obliques.slice(0, 1) : clause.obliques
    return obliques.some(({ preposition }) => act.with?.includes(preposition))
  }

  /** "A and B blamed each other". */
  private isReciprocal(clause: Clause): boolean {
    return clause.objects.flat().some((phrase) =>
      this.lexicon.reciprocals.has(
        this.who
          .wordsOf(phrase)
          .map((word) => word.norm)
          .join(' '),
      ),
    )
  }

  private isAbstract(phrases: readonly NounPhrase[]): boolean {
    const [first] = phrases
    const head = first === undefined ? undefined : this.who.head(first)
    return head !== undefined && this.lexicon.abstract.has(head.lemma)
  }

  /** "A and B met": the first is the actor, the others are who it was with. */
  private shared(
    clause: Clause,
    mutual: boolean,
    actor: readonly Range[],
  ): { actors: readonly Range[]; others: readonly Range[] } {
    if (!mutual || clause.passive || actor.length < 2) return { actors: actor, others: [] }
    return { actors: actor, others: actor.slice(1) }
  }

  private isToMedia(clause: Clause): boolean {
    const partners = clause.obliques.filter(
      ({ preposition }) => preposition === 'with' || preposition === 'to',
    )
    const phrases = [...clause.objects.flat(), ...partners.flatMap((oblique) => oblique.phrases)]
    return this.who.hasWord(phrases, this.lexicon.media) !== undefined
  }

  private isPlural(phrases: readonly NounPhrase[]): boolean {
    if (phrases.length > 1) return true
    const [only] = phrases
    const head = only === undefined ? undefined : this.who.head(only)
    if (head === undefined) return false
    return head.pos === 'PROPN'
      ? /[^s]s$/u.test(head.norm)
      : head.norm !== head.lemma || head.norm === 'they' || head.norm === 'we'
  }

  private hasAgent(clause: Clause, act: Act): boolean {
    if (act.agent === undefined) return !this.isHazard(clause.subject)
    if (clause.passive) {
      const by = clause.obliques.find(({ preposition }) => preposition === this.lexicon.agentPreposition)
      const all = clause.obliques.flatMap(({ phrases }) => phrases)
      if (by !== undefined) return !this.isHazard(by.phrases) && this.who.spansOf(by.phrases).length > 0
      if (act.agent === 'armed') return this.who.hasWord(all, this.lexicon.arms) !== undefined
      return clause.subject.some((phrase) => this.who.isSomeone(phrase)) || act.objects !== undefined
    }
    const subject = this.resolved(clause)
    if (subject.length === 0 || this.isHazard(subject)) return false
    const someone = subject.some((phrase) => this.who.isSomeone(phrase))
    if (act.agent === 'armed') return someone || this.who.hasWord(subject, this.lexicon.arms) !== undefined
    return (
      someone ||
      (act.type === 'ASSAULT' && this.who.hasWord(subject, this.lexicon.arms) !== undefined) ||
      subject.some((phrase) => this.who.isPronoun(phrase))
    )
  }

  private isHazard(phrases: readonly NounPhrase[]): boolean {
    return this.who.hasWord(phrases, this.lexicon.hazards) !== undefined
  }

  /** The other party: where the pattern puts it, else whoever else is named to the right. */
  private recipient(
    clause: Clause,
    places: readonly string[],
    actor: readonly Range[],
    anywhere = true,
  ): readonly Range[] {
    const other = (spans: readonly Range[]): boolean =>
      spans.length > 0 &&
      !spans.some((span) => actor.some((mine) => mine.start <= span.start && span.end <= mine.end))
    for (const place of places) {
      if (place === 'object') {
        for (const list of clause.objects) {
          const spans = this.who.spansOf(list)
          if (other(spans)) return spans
        }
        continue
      }
      const found = this.after(clause, [place])
      const spans = found === undefined ? [] : this.who.spansOf(found)
      if (other(spans)) return spans
    }
    if (!anywhere) return []
    const rest = this.rest(clause, 0)
      .map((list) => this.who.spansOf(list))
      .filter(other)
    return rest.find((spans) => this.who.isNamed(spans)) ?? rest[0] ?? []
  }

  /** Whoever else is spoken of to the right, in order: objects, prepositional phrases, then the complements. */
  private rest(clause: Clause, depth: number): readonly (readonly NounPhrase[])[] {
    const own = [...clause.objects, ...clause.obliques.map(({ phrases }) => phrases)]
    if (depth > DEEPEST) return own
    const inner = clause.complements.flatMap((complement) => {
      const subject =
        complement.link === 'content' && !complement.subject.some((phrase) => this.who.isPronoun(phrase))
          ? [complement.subject]
          : []
      return [...subject, ...this.rest(complement, depth + 1)]
    })
    return [...own, ...inner]
  }

  // — frames —

  private framed(clause: Clause, frame: Frame, depth: number): Meaning | undefined {
    const type = FRAME_TYPE[frame]
    if (type === undefined) return undefined
    const complement = clause.complements.find(({ link }) => link !== 'adverbial')
    const actor = this.doer(clause)
    const noSubject = clause.subject.length === 0 || this.isHazard(clause.subject)
    if (complement === undefined) return this.act(clause)
    if (noSubject) return undefined
    if (frame === 'refuse' && this.lexicon.uncommunicative.has(complement.verb.lemma)) return undefined
    if (this.lexicon.cautions.has(clause.verb.lemma) && !this.isThreat(clause, complement)) return undefined
    const inner = this.meaningOf(complement, depth + 1)
    const innerType = inner?.type
    if (!this.hasSomeone(clause, actor)) return undefined
    const recipient = clause.passive
      ? this.who.spansOf(clause.subject)
      : this.framedRecipient(clause, frame, complement, inner, actor)
    return {
      type: this.framedType(frame, type, innerType, complement),
      mode: frame === 'threaten' ? undefined : undefined,
      rule: `${frame} to act`,
      trigger: this.triggerOf(clause, this.verbWord(complement)),
      actor,
      recipient,
      standing: 'happened',
      clauses: [clause],
    }
  }

  /** Warnings threaten whom they are addressed to, or tell what the one who warns will do. */
  private isThreat(clause: Clause, complement: Clause): boolean {
    if (clause.objects.flat().some((phrase) => this.who.isSomeone(phrase))) return true
    const [subject] = complement.subject
    return subject !== undefined && this.who.isPronoun(subject) && complement.verb.modal !== null
  }

  /** "announced plans to …", "repeated its refusal to …": the noun does what a verb would. */
  private nounFrame(clause: Clause): Frame | undefined {
    const object = clause.objects.flat().at(-1)
    if (
      object === undefined ||
      clause.passive ||
      !clause.complements.some(({ link }) => link === 'infinitive')
    )
      return undefined
    return this.lexicon.nounFrames.get(this.who.head(object)?.lemma ?? '')
  }

  private hasSomeone(clause: Clause, actor: readonly Range[]): boolean {
    return (
      clause.passive || actor.length > 0 || this.resolved(clause).some((phrase) => this.who.isPronoun(phrase))
    )
  }

  private framedType(
    frame: Frame,
    type: EventKind,
    inner: EventKind | undefined,
    complement: Clause,
  ): EventKind {
    if (frame !== 'commit') return type
    const hostile = inner !== undefined && (HOSTILE.has(inner) || inner === 'PROTEST')
    if (complement.verb.negated) return hostile ? 'AGREE' : 'REJECT'
    if (inner === 'REJECT') return inner
    return hostile ? 'THREATEN' : type
  }

  private framedRecipient(
    clause: Clause,
    frame: Frame,
    complement: Clause,
    inner: Meaning | undefined,
    actor: readonly Range[],
  ): readonly Range[] {
    const same = (spans: readonly Range[]): boolean =>
      spans.some((span) => actor.some((mine) => mine.start <= span.start && span.end <= mine.end))
    const own = this.recipient(
      { ...clause, complements: [] },
      ['object', 'on', 'to', 'with', 'against', 'from'],
      actor,
    )
    if (own.length > 0) return own
    if ((frame === 'demand' || frame === 'accuse') && complement.link === 'content') {
      const subject = this.who.spansOf(complement.subject)
      if (subject.length > 0 && !same(subject)) return subject
    }
    if (inner !== undefined && inner.recipient.length > 0 && !same(inner.recipient)) return inner.recipient
    const anyone = this.recipient(clause, [], actor)
    if (this.who.isNamed(anyone)) return anyone
    const unless = this.condition(clause)
    return unless.length > 0 && !same(unless) ? unless : anyone
  }

  /** "unless B gives way": who it depends on. */
  private condition(clause: Clause): readonly Range[] {
    const condition = this.clauses.find(
      (candidate) => candidate.link === 'condition' && candidate.at > clause.at,
    )
    if (condition === undefined || condition.subject.some((phrase) => this.who.isPronoun(phrase))) return []
    return this.who.spansOf(condition.subject)
  }

  /** "said that B must …": a demand of the speaker. */
  private obligation(clause: Clause): Meaning | undefined {
    const speaker = this.doer(clause)
    if (speaker.length === 0) return undefined
    for (const complement of clause.complements) {
      const { modal, negated } = complement.verb
      const obliges = modal !== null && this.lexicon.obligations.has(modal)
      if (complement.link !== 'content' || negated || !(obliges || this.insists(clause, complement))) continue
      const [subject] = complement.subject
      if (subject === undefined || this.who.isPronoun(subject) || !this.who.isSomeone(subject)) continue
      this.used.add(complement)
      return {
        type: 'REQUEST',
        rule: 'said others must',
        trigger: this.triggerOf(clause, this.verbWord(complement)),
        actor: speaker,
        recipient: this.who.spansOf(complement.subject),
        standing: 'happened',
        clauses: [clause],
      }
    }
    return undefined
  }

  /** "insisted that B stop": a plain verb where the tense of telling would inflect it. */
  private insists(clause: Clause, { verb, passive }: Clause): boolean {
    if (!this.lexicon.insisting.has(clause.verb.lemma) || verb.to - verb.from > 1 || passive) return false
    const word = this.who.chunked.words[verb.head]
    return word !== undefined && word.norm === word.lemma && word.pos === 'VERB'
  }

  /** begin, plan, hope, deny, end: the act of the complement, seen through the verb. */
  private transparent(clause: Clause, frame: Frame, depth: number): Meaning | undefined {
    const complement = clause.complements.find(
      ({ link }) => link === 'infinitive' || link === 'gerund' || link === 'content',
    )
    if (complement === undefined) return undefined
    const inner = this.meaningOf(complement, depth + 1)
    if (inner === undefined) return undefined
    const actor = inner.actor.length > 0 ? inner.actor : this.doer(clause)
    const told: Meaning = {
      ...inner,
      actor,
      trigger: this.triggerOf(clause, ...inner.trigger),
      clauses: [...inner.clauses, clause],
    }
    return this.throughFrame(told, frame)
  }

  private throughFrame(told: Meaning, frame: Frame | undefined): Meaning | undefined {
    switch (frame) {
      case 'plan': {
        if (HOSTILE.has(told.type)) return { ...told, type: 'THREATEN', mode: undefined }
        if (FRIENDLY.has(told.type)) return { ...told, type: 'AGREE', mode: undefined }
        return { ...told, standing: 'planned' }
      }
      case 'consider':
        return { ...told, standing: 'possible' }
      case 'deny':
        return { ...told, standing: 'denied' }
      case 'end': {
        const type = ENDED[told.type]
        return type === undefined ? undefined : { ...told, type, mode: 'discontinue' }
      }
      default:
        return told
    }
  }

  // — nouns —

  private happeningOf(phrase: NounPhrase): { happening: Happening; word: Word } | undefined {
    // "a mediation mission", "peace efforts": the event may stand before a noun that only carries it.
    for (const at of [phrase.head, phrase.head - 1]) {
      const word = this.who.chunked.words[at]
      if (word === undefined || at < phrase.from || word.pos === 'PROPN') continue
      if (at < phrase.head && !this.lexicon.carriers.has(this.who.head(phrase)?.lemma ?? '')) continue
      for (const happening of this.lexicon.happenings.get(word.lemma) ?? []) {
        if (happening.beside !== undefined && this.who.hasWord([phrase], happening.beside) === undefined)
          continue
        if (happening.without !== undefined && this.who.hasWord([phrase], happening.without) !== undefined)
          continue
        return { happening, word }
      }
    }
    return undefined
  }

  /** "held talks with B", "launched an attack on B", "suspended the talks with B", "announced a boycott of B". */
  private lightVerb(clause: Clause, frame: Frame | undefined): Meaning | undefined {
    const lemma = clause.verb.lemma
    const light = this.lexicon.lightVerbs.has(lemma)
    if (!light && frame === undefined) return undefined
    const candidates = clause.passive ? clause.subject : clause.objects.flat()
    for (const phrase of candidates) {
      const found = this.happeningOf(phrase)
      if (found === undefined || (found.happening.needsVerb && !light)) continue
      const told = this.madeToHappen(clause, phrase, found.happening, found.word)
      if (told === undefined) continue
      return light && frame !== 'end' ? told : this.throughFrame(told, frame)
    }
    return undefined
  }

  private madeToHappen(
    clause: Clause,
    phrase: NounPhrase,
    happening: Happening,
    word: Word,
  ): Meaning | undefined {
    const doer = this.doer(clause)
    const { actors, others } = this.shared(clause, happening.mutual === true, doer)
    const sides = this.sidesOf(phrase, happening)
    const common = {
      type: happening.type,
      mode: happening.mode,
      rule: happening.rule,
      trigger: this.triggerOf(clause, word),
      standing: this.standingOf(phrase),
      clauses: [clause],
    }
    if (this.lexicon.receiving.has(clause.verb.lemma)) {
      const giver = [
        ...sides.actor,
        ...this.who.spansOf(this.after(clause, ['from', 'by', 'of']) ?? []),
      ].slice(0, 1)
      return giver.length === 0 ? undefined : { ...common, actor: giver, recipient: doer }
    }
    // "Norland hosted talks between A and B": both are at the other end.
    const both =
      happening.mutual && actors.length > 0 ? [...sides.actor, ...sides.recipient] : sides.recipient
    const named = both.length > 0 ? both : this.recipient(clause, happening.recipient, actors)
    const recipient =
      named.length > 0 ? named : sides.actor.length > 0 && actors.length > 0 ? sides.actor : others
    const doers = actors.length > 0 ? actors : sides.actor
    const needsDoer = happening.type === 'CONSULT' && !happening.mutual
    if (doers.length === 0 && (needsDoer || recipient.length === 0 || clause.subject.length === 0))
      return undefined
    return {
      ...common,
      actor: recipient === others && others.length > 0 ? doers.slice(0, 1) : doers,
      recipient,
    }
  }

  /** "a possible attack", "the planned talks", "fears of an invasion". */
  private standingOf(phrase: NounPhrase): Standing {
    const at = this.who.chunkIndex(phrase)
    const { chunks } = this.who.chunked
    const preposition = chunks[at - 1]
    const governs = preposition?.kind === 'prep' && !this.lexicon.circumstances.has(preposition.norm)
    // "fears of an invasion", and "Norland fears an invasion" with the verb taken for a noun.
    const before = governs ? chunks[at - 2] : preposition
    const words = this.who.wordsOf(phrase).filter((_, i) => phrase.from + i < phrase.head)
    if (words.some((word) => this.lexicon.negations.has(word.norm))) return 'denied'
    const governor = before?.kind === 'np' ? this.who.head(before) : undefined
    if (governor !== undefined && this.lexicon.doubts.has(governor.lemma)) return 'possible'
    if (words.some((word) => this.lexicon.doubts.has(word.norm))) return 'possible'
    return words.some((word) => this.lexicon.prospects.has(word.norm)) ? 'planned' : 'happened'
  }

  /** Who a noun names beside it: "A's attack on B", "talks between A and B", "the A-B talks". */
  private sidesOf(phrase: NounPhrase, happening: Happening): Sides {
    const own = this.who.namesIn(phrase)
    let actor: readonly Range[] = own
    let several = false
    let recipient: readonly Range[] = []
    let passed = false
    let at = this.who.chunkIndex(phrase) + 1
    const { chunks } = this.who.chunked
    for (let steps = 0; steps < 5; steps++) {
      const prep = chunks[at]
      if (prep?.kind === 'time' || prep?.kind === 'adverb') {
        at++
        continue
      }
      const next = chunks[at + 1]
      if (prep?.kind !== 'prep' || next?.kind !== 'np') break
      const list = this.listAt(at + 1)
      const spans = this.who.spansOf(list)
      at = this.who.chunkIndex(list.at(-1) ?? next) + 1
      const near = !passed
      passed = true
      if (spans.length === 0 || (!near && prep.norm === this.lexicon.ofPreposition)) continue
      const together =
        prep.norm === this.lexicon.betweenPreposition ||
        (happening.mutual && prep.norm === this.lexicon.ofPreposition)
      if (together && actor.length === 0) {
        actor = spans.slice(0, 1)
        recipient = spans.slice(1)
        several = list.some((side) => this.who.isPluralNoun(side))
      } else if (prep.norm === this.lexicon.agentPreposition) actor = spans
      else if (recipient.length === 0 && (together || happening.recipient.includes(prep.norm)))
        recipient = spans
    }
    // "the Lima bombing": a town before the noun is where it was, not who did it.
    const scene = !happening.mutual && phrase.owner < 0 && own.some((span) => this.who.isSeat(span))
    if ((happening.undergoer || scene) && recipient.length === 0 && actor === own)
      return { actor: [], recipient: own, together: false }
    return { actor, recipient, together: several || this.isJoint(actor) }
  }

  private listAt(at: number): readonly NounPhrase[] {
    const { chunks } = this.who.chunked
    const list: NounPhrase[] = []
    for (let i = at; i < chunks.length; i++) {
      const chunk = chunks[i]
      if (chunk?.kind === 'np') list.push(chunk)
      const joint = chunks[i + 1]
      if (joint?.kind !== 'and' || chunks[i + 2]?.kind !== 'np') break
      i++
    }
    return list
  }

  /** A noun that tells an event by itself, with who took part in it. */
  private nominal(phrase: NounPhrase): void {
    if (this.used.has(phrase) || this.who.isQuoted(this.who.head(phrase)?.start ?? 0)) return
    const found = this.happeningOf(phrase)
    if (found === undefined || found.happening.needsVerb) return
    const { happening, word } = found
    const sides = this.around(
      phrase,
      happening,
      this.attended(phrase, happening, this.sidesOf(phrase, happening)),
    )
    const any = sides.actor.length > 0 || sides.recipient.length > 0
    const takesPlace = this.takesPlace(phrase)
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
        standing: this.standingOf(phrase),
        clauses: [],
      }),
      at: this.who.chunkIndex(phrase),
      range: this.who.range(phrase.from, last.to),
      background: false,
      recalls,
    })
  }

  private isJoint(spans: readonly Range[]): boolean {
    return spans.length > 1 || spans.some((span) => this.who.isSeveral(span))
  }

  /** "A and B praised their ties at a summit": those who act at a meeting are those who meet. */
  private attended(phrase: NounPhrase, happening: Happening, sides: Sides): Sides {
    const { chunks } = this.who.chunked
    const at = this.who.chunkIndex(phrase)
    const before = chunks[at - 1]
    if (!happening.mutual || sides.actor.length > 0 || before?.kind !== 'prep') return sides
    const bare = phrase.from === phrase.head
    if (!this.lexicon.attending.has(before.norm) && !(bare && this.lexicon.circumstances.has(before.norm)))
      return sides
    // "Hale's remarks at a summit": whose they are took part.
    let left = at - 2
    while (chunks[left]?.kind === 'time' || chunks[left]?.kind === 'adverb') left--
    const beside = chunks[left]
    const owner = beside?.kind === 'np' && beside.owner >= 0 ? this.who.namesIn(beside) : []
    const inner = this.clauses.findLast((candidate) => candidate.at < at && candidate.last >= at)
    const main = this.clauses.findLast(
      ({ at: verb, link, subject }) => verb < at && link === 'main' && subject.length > 0,
    )
    const clause = bare ? main : inner
    const doer = clause === undefined || clause.passive ? [] : this.subjectSpans(clause)
    if (sides.recipient.length > 0) return { actor: doer, recipient: sides.recipient, together: true }
    if (doer.length > 1) return { actor: doer.slice(0, 1), recipient: doer.slice(1), together: true }
    const plural = clause?.subject.some((phrase) => this.who.isPluralNoun(phrase))
    if (doer.length > 0 && (plural || this.isJoint(doer)))
      return { actor: doer, recipient: [], together: true }
    return owner.length > 0 ? { actor: owner, recipient: [], together: true } : sides
  }

  /** "Fighting broke out between A and B": told after the verb. */
  private around(phrase: NounPhrase, happening: Happening, sides: Sides): Sides {
    if (!happening.mutual || sides.actor.length > 0 || sides.recipient.length > 0) return sides
    const clause = this.clauses.find(({ subject }) => subject.includes(phrase))
    const between = clause === undefined ? undefined : this.after(clause, [this.lexicon.betweenPreposition])
    if (between === undefined) return sides
    const spans = this.who.spansOf(between)
    const together = between.some((side) => this.who.isPluralNoun(side))
    return { actor: spans.slice(0, 1), recipient: spans.slice(1), together }
  }

  /** "a summit with B took place last week". */
  private takesPlace(phrase: NounPhrase): boolean {
    return this.clauses.some(
      ({ subject, verb, objects }) =>
        subject.includes(phrase) &&
        this.lexicon.happenVerbs.has(verb.lemma.split(' ')[0] ?? '') &&
        (objects.length === 0 || verb.lemma === 'take'),
    )
  }
}

const ORDER: readonly Standing[] = ['happened', 'planned', 'possible', 'denied']
const worst = (a: Standing, b: Standing): Standing => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b)
