import type { EventWords, Happening } from '../../language/words/events.ts'
import type { Range } from '../../text/range.ts'
import type { Standing } from '../finding.ts'
import type { NounPhrase, Word } from './chunks.ts'
import type { Clause } from './clauses.ts'
import type { Roles } from './roles.ts'
import type { Sides } from './telling.ts'
import type { Who } from './who.ts'

/** What nouns tell: "A's attack on B", "the planned talks between A and B". */
export class Nouns {
  private readonly who: Who
  private readonly lexicon: EventWords
  private readonly clauses: readonly Clause[]
  private readonly roles: Roles

  constructor(who: Who, clauses: readonly Clause[], roles: Roles) {
    this.who = who
    this.lexicon = who.lexicon
    this.clauses = clauses
    this.roles = roles
  }

  happeningOf(phrase: NounPhrase): { happening: Happening; word: Word } | undefined {
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

  /** "a possible attack", "the planned talks", "fears of an invasion". */
  standingOf(phrase: NounPhrase): Standing {
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
  sidesOf(phrase: NounPhrase, happening: Happening): Sides {
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

  private isJoint(spans: readonly Range[]): boolean {
    return spans.length > 1 || spans.some((span) => this.who.isSeveral(span))
  }

  /** "A and B praised their ties at a summit": those who act at a meeting are those who meet. */
  attended(phrase: NounPhrase, happening: Happening, sides: Sides): Sides {
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
    const doer = clause === undefined || clause.passive ? [] : this.roles.subjectSpans(clause)
    if (sides.recipient.length > 0) return { actor: doer, recipient: sides.recipient, together: true }
    if (doer.length > 1) return { actor: doer.slice(0, 1), recipient: doer.slice(1), together: true }
    const plural = clause?.subject.some((phrase) => this.who.isPluralNoun(phrase))
    if (doer.length > 0 && (plural || this.isJoint(doer)))
      return { actor: doer, recipient: [], together: true }
    return owner.length > 0 ? { actor: owner, recipient: [], together: true } : sides
  }

  /** "Fighting broke out between A and B": told after the verb. */
  around(phrase: NounPhrase, happening: Happening, sides: Sides): Sides {
    if (!happening.mutual || sides.actor.length > 0 || sides.recipient.length > 0) return sides
    const clause = this.clauses.find(({ subject }) => subject.includes(phrase))
    const between =
      clause === undefined ? undefined : this.roles.after(clause, [this.lexicon.betweenPreposition])
    if (between === undefined) return sides
    const spans = this.who.spansOf(between)
    const together = between.some((side) => this.who.isPluralNoun(side))
    return { actor: spans.slice(0, 1), recipient: spans.slice(1), together }
  }

  /** "a summit with B took place last week". */
  takesPlace(phrase: NounPhrase): boolean {
    return this.clauses.some(
      ({ subject, verb, objects }) =>
        subject.includes(phrase) &&
        this.lexicon.happenVerbs.has(verb.lemma.split(' ')[0] ?? '') &&
        (objects.length === 0 || verb.lemma === 'take'),
    )
  }
}
