import type { Act, EventKind, EventWords, Frame, Happening } from '../../language/words/events.ts'
import type { Range } from '../../text/range.ts'
import type { Standing } from '../finding.ts'
import type { NounPhrase, Word } from './chunks.ts'
import type { Clause } from './clauses.ts'
import type { Nouns } from './nouns.ts'
import type { Roles } from './roles.ts'
import { DEEPEST, type Meaning } from './telling.ts'
import type { Who } from './who.ts'

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

/** What the verb of a clause tells, alone, with its noun, or through another verb. */
export class Meanings {
  private readonly who: Who
  private readonly lexicon: EventWords
  private readonly roles: Roles
  private readonly nouns: Nouns
  /** Clauses that tell nothing more, because another clause has told it. */
  private readonly used: Set<Clause | NounPhrase>

  constructor(who: Who, roles: Roles, nouns: Nouns, used: Set<Clause | NounPhrase>) {
    this.who = who
    this.lexicon = who.lexicon
    this.roles = roles
    this.nouns = nouns
    this.used = used
  }

  meaningOf(clause: Clause, depth: number): Meaning | undefined {
    if (depth > DEEPEST) return undefined
    const told = this.untensed(clause, depth)
    return told === undefined ? undefined : this.inTense(clause, told, depth)
  }

  private untensed(clause: Clause, depth: number): Meaning | undefined {
    const frame = this.roles.frameOf(clause)
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

  private act(clause: Clause): Meaning | undefined {
    for (const key of this.roles.keysOf(clause))
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
    if (act.object === 'thing' && (objects.length === 0 || !this.roles.isAbstract(objects))) return undefined
    if (act.object === 'none' && objects.length > 0) return undefined
    if (act.object === 'any' && objects.length === 0) return undefined
    if (act.object === undefined && act.type === 'ASSAULT' && this.roles.isAbstract(objects)) return undefined
    if (act.with !== undefined && !this.roles.hasPreposition(clause, act)) return undefined
    if (act.active && clause.passive) return undefined
    if (act.type === 'REQUEST' && act.with !== undefined && clause.passive) return undefined
    if (!this.roles.hasAgent(clause, act)) return undefined
    const doer = this.roles.doer(clause)
    const undergoer = clause.passive && act.undergoer === true && doer.length === 0
    const actor = undergoer ? this.who.spansOf(clause.subject) : doer
    const { actors, others } = this.roles.shared(clause, act.mutual === true, actor)
    const recipient =
      clause.passive && !undergoer
        ? this.who.spansOf(clause.subject)
        : this.roles.recipient(clause, act.recipient, actors, act.type !== 'CONSULT')
    if (act.addressed && recipient.length === 0) return undefined
    const each = this.roles.isReciprocal(clause)
    const other = each ? actor : recipient.length > 0 ? recipient : others
    if (actors.length === 0 && other.length === 0) return undefined
    if (other.length === 0 && act.type === 'SUPPORT' && !this.roles.isPlural(clause.subject)) return undefined
    if (act.type === 'CONSULT' && this.roles.isToMedia(clause)) return undefined
    if (act.mutual && other.length === 0 && !this.roles.isPlural(clause.subject)) return undefined
    return {
      type: act.type,
      mode: act.mode,
      rule: act.rule,
      trigger: this.roles.triggerOf(clause, word),
      actor: other === others && others.length > 0 ? actors.slice(0, 1) : actors,
      recipient: other,
      standing: 'happened',
      clauses: [clause],
    }
  }

  private framed(clause: Clause, frame: Frame, depth: number): Meaning | undefined {
    const type = FRAME_TYPE[frame]
    if (type === undefined) return undefined
    const complement = clause.complements.find(({ link }) => link !== 'adverbial')
    const actor = this.roles.doer(clause)
    const noSubject = clause.subject.length === 0 || this.roles.isHazard(clause.subject)
    if (complement === undefined) return this.act(clause)
    if (noSubject) return undefined
    if (frame === 'refuse' && this.lexicon.uncommunicative.has(complement.verb.lemma)) return undefined
    if (this.lexicon.cautions.has(clause.verb.lemma) && !this.isThreat(clause, complement)) return undefined
    const inner = this.meaningOf(complement, depth + 1)
    const innerType = inner?.type
    if (!this.roles.hasSomeone(clause, actor)) return undefined
    const recipient = clause.passive
      ? this.who.spansOf(clause.subject)
      : this.framedRecipient(clause, frame, complement, inner, actor)
    return {
      type: this.framedType(frame, type, innerType, complement),
      mode: undefined,
      rule: `${frame} to act`,
      trigger: this.roles.triggerOf(clause, this.roles.verbWord(complement)),
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
    const own = this.roles.recipient(
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
    const anyone = this.roles.recipient(clause, [], actor)
    if (this.who.isNamed(anyone)) return anyone
    const unless = this.roles.condition(clause)
    return unless.length > 0 && !same(unless) ? unless : anyone
  }

  /** "said that B must …": a demand of the speaker. */
  private obligation(clause: Clause): Meaning | undefined {
    const speaker = this.roles.doer(clause)
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
        trigger: this.roles.triggerOf(clause, this.roles.verbWord(complement)),
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
    const actor = inner.actor.length > 0 ? inner.actor : this.roles.doer(clause)
    const told: Meaning = {
      ...inner,
      actor,
      trigger: this.roles.triggerOf(clause, ...inner.trigger),
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

  /** "held talks with B", "launched an attack on B", "suspended the talks with B", "announced a boycott of B". */
  private lightVerb(clause: Clause, frame: Frame | undefined): Meaning | undefined {
    const lemma = clause.verb.lemma
    const light = this.lexicon.lightVerbs.has(lemma)
    if (!light && frame === undefined) return undefined
    const candidates = clause.passive ? clause.subject : clause.objects.flat()
    for (const phrase of candidates) {
      const found = this.nouns.happeningOf(phrase)
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
    const doer = this.roles.doer(clause)
    const { actors, others } = this.roles.shared(clause, happening.mutual === true, doer)
    const sides = this.nouns.sidesOf(phrase, happening)
    const common = {
      type: happening.type,
      mode: happening.mode,
      rule: happening.rule,
      trigger: this.roles.triggerOf(clause, word),
      standing: this.nouns.standingOf(phrase),
      clauses: [clause],
    }
    if (this.lexicon.receiving.has(clause.verb.lemma)) {
      const giver = [
        ...sides.actor,
        ...this.who.spansOf(this.roles.after(clause, ['from', 'by', 'of']) ?? []),
      ].slice(0, 1)
      return giver.length === 0 ? undefined : { ...common, actor: giver, recipient: doer }
    }
    // "Norland hosted talks between A and B": both are at the other end.
    const both =
      happening.mutual && actors.length > 0 ? [...sides.actor, ...sides.recipient] : sides.recipient
    const named = both.length > 0 ? both : this.roles.recipient(clause, happening.recipient, actors)
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
}

const ORDER: readonly Standing[] = ['happened', 'planned', 'possible', 'denied']
const worst = (a: Standing, b: Standing): Standing => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b)
