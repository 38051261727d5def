import type { Act, EventWords, Frame } from '../../language/words/events.ts'
import type { Range } from '../../text/range.ts'
import type { NounPhrase, Word } from './chunks.ts'
import type { Clause } from './clauses.ts'
import { DEEPEST } from './telling.ts'
import type { Who } from './who.ts'

/** Who stands where in a clause: who does it, to whom, and who else is spoken of. */
export class Roles {
  private readonly who: Who
  private readonly lexicon: EventWords
  private readonly clauses: readonly Clause[]

  constructor(who: Who, clauses: readonly Clause[]) {
    this.who = who
    this.lexicon = who.lexicon
    this.clauses = clauses
  }

  keysOf(clause: Clause): readonly string[] {
    const { lemma, passive } = clause.verb
    const word = this.who.chunked.words[clause.verb.head]
    const [first = lemma] = lemma.startsWith('be ') ? [] : lemma.split(' ')
    return [...(passive ? [`be ${word?.norm ?? ''}`] : []), lemma, ...(first === lemma ? [] : [first])]
  }

  frameOf(clause: Clause): Frame | undefined {
    for (const key of this.keysOf(clause)) {
      const frame = this.lexicon.frames.get(key)
      if (frame !== undefined) return frame
    }
    return undefined
  }

  verbWord(clause: Clause): Word | undefined {
    return this.who.chunked.words[clause.verb.head]
  }

  triggerOf(clause: Clause, ...more: readonly (Word | undefined)[]): readonly Word[] {
    return [this.verbWord(clause), ...more].filter((word) => word !== undefined)
  }

  /** Who does it: the subject, or "by …" where the verb is passive. */
  doer(clause: Clause): readonly Range[] {
    if (!clause.passive) return this.subjectSpans(clause)
    const by = this.after(clause, [this.lexicon.agentPreposition])
    return by === undefined ? [] : this.who.spansOf(by)
  }

  subjectSpans(clause: Clause): readonly Range[] {
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

  after(clause: Clause, prepositions: readonly string[]): readonly NounPhrase[] | undefined {
    for (const preposition of prepositions) {
      const oblique = clause.obliques.find(
        (candidate) =>
          candidate.preposition === preposition && this.who.spansOf(candidate.phrases).length > 0,
      )
      if (oblique !== undefined) return oblique.phrases
    }
    return undefined
  }

  /** What is asked for or of follows at once: "called for", not "called in from the pits for". */
  hasPreposition(clause: Clause, act: Act): boolean {
    const obliques = act.type === 'REQUEST' ? clause.obliques.slice(0, 1) : clause.obliques
    return obliques.some(({ preposition }) => act.with?.includes(preposition))
  }

  /** "A and B blamed each other". */
  isReciprocal(clause: Clause): boolean {
    return clause.objects.flat().some((phrase) =>
      this.lexicon.reciprocals.has(
        this.who
          .wordsOf(phrase)
          .map((word) => word.norm)
          .join(' '),
      ),
    )
  }

  isAbstract(phrases: readonly NounPhrase[]): boolean {
    const [first] = phrases
    const head = first === undefined ? undefined : this.who.head(first)
    return head !== undefined && this.lexicon.abstract.has(head.lemma)
  }

  /** "A and B met": the first is the actor, the others are who it was with. */
  shared(
    clause: Clause,
    mutual: boolean,
    actor: readonly Range[],
  ): { actors: readonly Range[]; others: readonly Range[] } {
    if (!mutual || clause.passive || actor.length < 2) return { actors: actor, others: [] }
    return { actors: actor, others: actor.slice(1) }
  }

  isToMedia(clause: Clause): boolean {
    const partners = clause.obliques.filter(
      ({ preposition }) => preposition === 'with' || preposition === 'to',
    )
    const phrases = [...clause.objects.flat(), ...partners.flatMap((oblique) => oblique.phrases)]
    return this.who.hasWord(phrases, this.lexicon.media) !== undefined
  }

  isPlural(phrases: readonly NounPhrase[]): boolean {
    if (phrases.length > 1) return true
    const [only] = phrases
    const head = only === undefined ? undefined : this.who.head(only)
    if (head === undefined) return false
    return head.pos === 'PROPN'
      ? /[^s]s$/u.test(head.norm)
      : head.norm !== head.lemma || head.norm === 'they' || head.norm === 'we'
  }

  hasAgent(clause: Clause, act: Act): boolean {
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

  isHazard(phrases: readonly NounPhrase[]): boolean {
    return this.who.hasWord(phrases, this.lexicon.hazards) !== undefined
  }

  /** The other party: where the pattern puts it, else whoever else is named to the right. */
  recipient(
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

  hasSomeone(clause: Clause, actor: readonly Range[]): boolean {
    return (
      clause.passive || actor.length > 0 || this.resolved(clause).some((phrase) => this.who.isPronoun(phrase))
    )
  }

  /** "unless B gives way": who it depends on. */
  condition(clause: Clause): readonly Range[] {
    const condition = this.clauses.find(
      (candidate) => candidate.link === 'condition' && candidate.at > clause.at,
    )
    if (condition === undefined || condition.subject.some((phrase) => this.who.isPronoun(phrase))) return []
    return this.who.spansOf(condition.subject)
  }
}
