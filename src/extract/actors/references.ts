import type { Document } from '../../language/document.ts'
import type { ActorWords, Gender } from '../../language/words/actors.ts'
import type { Range } from '../../text/range.ts'
import type { ActorKind, Mention, Role } from '../finding.ts'
import type { Chunk } from './chunks.ts'
import type { Named, Naming } from './naming.ts'
import type { ChunkIndex, RolePhrase } from './roles.ts'

/** One actor of the report while it is being read. */
export interface Figurant {
  readonly kind: ActorKind
  name: string
  country?: string
  gender?: Gender
  readonly names: string[]
  readonly roles: Role[]
  readonly mentions: Mention[]
}

/** Something that points at an actor, in reading order. */
interface Pointer extends Range {
  /** Index of the first token. */
  readonly at: number
  readonly to: number
  readonly sentence: number
}

/** How far back, in sentences, a description or pronoun may reach. */
const REACH = 3
const PAIR_REACH = 12

interface Trace {
  sentence: number
  at: number
  subject: boolean
  count: number
}

export function resolveReferences(
  document: Document,
  words: ActorWords,
  naming: Naming,
  phrases: readonly RolePhrase[],
  index: ChunkIndex,
): readonly Figurant[] {
  const { tokens, text } = document
  const norm = (i: number): string => tokens[i]?.norm ?? ''
  const cast = new Map<Named, Figurant>()
  const extra = new Map<string, Figurant>()
  const all: Figurant[] = []
  for (const named of naming.named) {
    const figurant: Figurant = {
      kind: named.kind,
      name: named.name,
      ...(named.country === undefined ? {} : { country: named.country }),
      ...(named.gender === undefined ? {} : { gender: named.gender }),
      names: [],
      roles: [],
      mentions: [],
    }
    cast.set(named, figurant)
    all.push(figurant)
  }
  const figurantOf = (chunk: Chunk): Figurant | undefined => {
    const named = naming.of.get(chunk)
    return named === undefined ? undefined : cast.get(named)
  }
  const rangeOf = (from: number, to: number): Range => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  })

  // ── 1. What stands beside a name teaches its role ──────────────────────────────────────────────────────────
  const affiliation = (chunk: Chunk | undefined): { of?: string; country?: string } => {
    const entry = chunk?.entries[0]
    if (chunk !== undefined && entry?.kind === 'state' && chunk.shape === 'known')
      return { of: entry.state.code, country: entry.state.code }
    const body = chunk === undefined ? undefined : figurantOf(chunk)
    if (body === undefined) return {}
    if (body.kind === 'state')
      return body.country === undefined ? {} : { of: body.country, country: body.country }
    if (body.kind !== 'organisation') return {}
    return { of: body.name, ...(body.country === undefined ? {} : { country: body.country }) }
  }
  const taught = new Set<RolePhrase>()
  const teach = (phrase: RolePhrase): void => {
    phrase.bearers.forEach((chunk, i) => {
      const bearer = figurantOf(chunk)
      if (bearer?.kind !== 'person') return
      taught.add(phrase)
      const { of, country } = affiliation(phrase.of[i] ?? phrase.of[0])
      const range = rangeOf(phrase.from, phrase.rule === 'title' ? phrase.noun.to : phrase.to)
      let role = phrase.noun.text
      if (words.counterparts.has(role)) role = roleOfOther(phrase, bearer) ?? role
      const isOffice = !words.relations.has(role)
      if (isOffice && !(phrase.former && of === undefined))
        bearer.roles.push({
          text: phrase.former ? `former ${role}` : role,
          ...(of === undefined ? {} : { of }),
          ...range,
        })
      if (country !== undefined && (isOffice || words.counterparts.has(role))) bearer.country ??= country
      if (words.maleRoles.has(lastWord(role))) bearer.gender ??= 'male'
      else if (words.femaleRoles.has(lastWord(role))) bearer.gender ??= 'female'
      bearer.mentions.push({ ...range, form: 'role', rule: phrase.rule })
    })
  }
  /** "Xi told his Russian counterpart": the counterpart holds what the other one holds. */
  const roleOfOther = (phrase: RolePhrase, bearer: Figurant): string | undefined => {
    const sentence = tokens[phrase.from]?.sentence
    for (const [chunk, named] of [...naming.of].reverse()) {
      if (chunk.sentence !== sentence || chunk.start > (tokens[phrase.from]?.start ?? 0)) continue
      const other = cast.get(named)
      if (other?.kind !== 'person' || other === bearer) continue
      const role = other.roles.find(
        ({ text: role }) => words.topRoles.has(role) || /minister|secretary/u.test(role),
      )
      if (role !== undefined) return role.text
    }
    return undefined
  }
  for (const phrase of phrases) if (phrase.bearers.length > 0) teach(phrase)

  // ── 2. Everything that points at someone, in reading order ─────────────────────────────────────────────────
  type Event =
    | (Pointer & {
        readonly kind: 'name'
        readonly chunk: Chunk
        readonly named: Named
        readonly rule: string
      })
    | (Pointer & { readonly kind: 'phrase'; readonly phrase: RolePhrase })
    | (Pointer & { readonly kind: 'pronoun' })
    | (Pointer & { readonly kind: 'group'; readonly chunk?: Chunk; readonly noun: string })
  const events: Event[] = []
  for (const named of naming.named)
    for (const { chunk, rule } of named.chunks)
      events.push({
        kind: 'name',
        chunk,
        named,
        rule,
        at: chunk.from,
        to: chunk.to,
        sentence: chunk.sentence,
        start: chunk.start,
        end: chunk.end,
      })
  for (const phrase of phrases) {
    if (taught.has(phrase)) continue
    const { from, to } = phrase
    events.push({
      kind: 'phrase',
      phrase,
      at: from,
      to,
      sentence: tokens[from]?.sentence ?? 0,
      ...rangeOf(from, to),
    })
  }
  tokens.forEach((token, i) => {
    if (words.pronouns.has(token.norm))
      events.push({
        kind: 'pronoun',
        at: i,
        to: i + 1,
        sentence: token.sentence,
        start: token.start,
        end: token.end,
      })
    const isGovernment = words.governmentNouns.has(token.norm)
    if (isGovernment || words.groupNouns.has(token.norm) || isPairOfStates(i)) {
      let k = i
      while (
        k > i - 3 &&
        !index.ending.has(k) &&
        (tokens[k - 1]?.pos === 'ADJ' || tokens[k - 1]?.pos === 'NOUN')
      )
        k--
      const owner = index.ending.get(words.possessiveMarks.has(norm(k - 1)) ? k - 1 : k)
      const from = owner?.from ?? i
      events.push({
        kind: 'group',
        noun: token.norm,
        ...(owner === undefined ? {} : { chunk: owner }),
        at: from,
        to: i + 1,
        sentence: token.sentence,
        ...rangeOf(from, i + 1),
      })
    }
  })
  function isPairOfStates(i: number): boolean {
    return words.pairWords.has(norm(i - 1)) && words.stateNouns.has(tokens[i]?.lemma ?? '')
  }
  events.sort((a, b) => a.start - b.start || b.end - a.end)

  const traces = new Map<Figurant, Trace>()
  const quoted = document.quotations.filter((quotation) => quotation.level === 0 && quotation.closed)
  let quote = 0
  const isQuoted = (at: number): boolean => {
    while (quote < quoted.length && (quoted[quote]?.end ?? 0) <= at) quote++
    const current = quoted[quote]
    return current !== undefined && current.start <= at
  }
  const isSubject = ({ at, to }: Pointer): boolean => {
    const next = tokens[to]
    const before = tokens[at - 1]
    if (before?.pos === 'ADP') return false
    if (before?.pos === 'VERB' && words.actingVerbs.has(before.lemma) && /^[,.]$/u.test(next?.text ?? ','))
      return before.lemma === 'say'
    return (
      next !== undefined &&
      (next.pos === 'VERB' || next.pos === 'AUX' || next.pos === 'ADV' || next.norm === 'and')
    )
  }
  const see = (actor: Figurant, pointer: Pointer): void => {
    const trace = traces.get(actor)
    const subject = isSubject(pointer)
    if (trace === undefined)
      traces.set(actor, { sentence: pointer.sentence, at: pointer.at, subject, count: 1 })
    else {
      trace.subject = subject || (trace.sentence === pointer.sentence && trace.subject)
      trace.sentence = pointer.sentence
      trace.at = pointer.at
      trace.count++
    }
  }
  const mention = (actor: Figurant, pointer: Pointer, form: Mention['form'], rule: string): void => {
    actor.mentions.push({ start: pointer.start, end: pointer.end, form, rule })
    see(actor, pointer)
  }

  /** The one best antecedent among `fits`, nearest first; undefined where two are equally good. */
  const best = (
    sentence: number,
    reach: number,
    fits: (actor: Figurant) => boolean,
  ): Figurant | undefined => {
    let first: Figurant | undefined
    let top = Number.NEGATIVE_INFINITY
    let second = Number.NEGATIVE_INFINITY
    for (const [actor, trace] of traces) {
      if (sentence - trace.sentence > reach || !fits(actor)) continue
      const points = -(sentence - trace.sentence) + (trace.subject ? 1 : 0) + Math.min(trace.count, 5) * 0.05
      if (points > top) {
        second = top
        top = points
        first = actor
      } else if (points > second) second = points
    }
    return top - second < 0.2 ? undefined : first
  }

  const roleFits = (role: string, noun: string): boolean =>
    role === noun ||
    lastWord(role) === noun ||
    (words.leaderNouns.has(noun) &&
      (words.topRoles.has(role) || words.leaderNouns.has(role) || role === 'prime minister'))
  const genderFits = (actor: Figurant, gender: Gender | undefined): boolean =>
    gender === undefined || actor.gender === undefined || actor.gender === gender

  const bearersOf = (noun: string, of: string): readonly Figurant[] =>
    all.filter(
      (actor) =>
        actor.kind === 'person' && actor.roles.some((role) => role.of === of && roleFits(role.text, noun)),
    )

  const resolvePhrase = (pointer: Pointer, phrase: RolePhrase): void => {
    const noun = phrase.noun.text
    if (phrase.former || phrase.determiner === 'indefinite') return
    const owners = phrase.of.map((chunk) => affiliation(chunk).of)
    if (phrase.noun.plural || phrase.determiner === 'pair') {
      if (owners.length >= 2) {
        for (const of of owners) {
          if (of === undefined) continue
          const found = bearersOf(noun, of)
          const [only] = found
          if (found.length === 1 && only !== undefined)
            mention(only, pointer, 'description', 'offices of several states')
        }
        return
      }
      if (phrase.determiner !== 'pair' || owners.length > 0) return
      for (const actor of pair(pointer.sentence, (actor) => actor.kind === 'person' && pairFits(actor, noun)))
        mention(actor, pointer, 'description', 'the two')
      return
    }
    const [of] = owners
    if (of !== undefined) {
      if (words.relations.has(noun)) return
      const found = bearersOf(noun, of)
      const [only] = found
      if (found.length === 1 && only !== undefined) {
        mention(only, pointer, 'role', 'role learnt here')
        return
      }
      if (
        found.length === 0 &&
        (words.topRoles.has(noun) ||
          words.leaderNouns.has(noun) ||
          noun.includes(' ') ||
          phrase.determiner === 'definite')
      ) {
        const range = rangeOf(pointer.at, pointer.to)
        const office = officeFor(
          noun,
          of,
          text.slice(range.start, range.end),
          affiliation(phrase.of[0]).country,
        )
        office.roles.push({ text: noun, of, ...range })
        mention(office, pointer, 'role', 'office without a name')
      }
      return
    }
    if (phrase.of.length > 0 || phrase.possessor !== undefined || phrase.determiner !== 'definite') return
    if (isQuoted(pointer.start)) return
    const holder = best(
      pointer.sentence,
      8,
      (actor) => actor.kind === 'person' && actor.roles.some((role) => roleFits(role.text, noun)),
    )
    if (holder !== undefined) {
      mention(holder, pointer, 'role', 'role learnt here')
      return
    }
    if (!words.personNouns.has(lastWord(noun))) return
    const gender = words.maleRoles.has(lastWord(noun))
      ? 'male'
      : words.femaleRoles.has(lastWord(noun))
        ? 'female'
        : undefined
    const someone = best(
      pointer.sentence,
      1,
      (actor) => actor.kind === 'person' && genderFits(actor, gender) && actor.roles.length > 0,
    )
    if (someone !== undefined) mention(someone, pointer, 'description', 'nearest who fits')
  }
  const officeFor = (noun: string, of: string, name: string, country: string | undefined): Figurant => {
    const key = `${noun}\u0000${of}`
    const existing = extra.get(key)
    if (existing !== undefined) return existing
    const made: Figurant = {
      kind: 'office',
      name,
      ...(country === undefined ? {} : { country }),
      names: [],
      roles: [],
      mentions: [],
    }
    extra.set(key, made)
    all.push(made)
    return made
  }
  const pairFits = (actor: Figurant, noun: string): boolean =>
    !(words.topRoles.has(noun) || words.leaderNouns.has(noun)) ||
    actor.roles.length === 0 ||
    actor.roles.some((role) => roleFits(role.text, noun) || roleFits(role.text, 'leader'))

  /** The two that the report speaks of most and last; none where a third comes too near. */
  function pair(sentence: number, fits: (actor: Figurant) => boolean): readonly Figurant[] {
    const ranked = [...traces]
      .filter(([actor, trace]) => fits(actor) && sentence - trace.sentence <= PAIR_REACH)
      .map(([actor, trace]) => ({ actor, points: trace.count - (sentence - trace.sentence) * 0.5 }))
      .sort((a, b) => b.points - a.points)
    const [first, second, third] = ranked
    if (first === undefined || second === undefined) return []
    return third !== undefined && third.points > second.points - 0.5 ? [] : [first.actor, second.actor]
  }

  const resolvePronoun = (pointer: Pointer): void => {
    const pronoun = words.pronouns.get(norm(pointer.at))
    if (pronoun === undefined || pronoun.plural || isQuoted(pointer.start)) return
    const { gender } = pronoun
    const actor = best(pointer.sentence, REACH, (who) => who.kind === 'person' && genderFits(who, gender))
    if (actor === undefined) return
    actor.gender ??= gender ?? 'male'
    mention(actor, pointer, 'pronoun', 'nearest who fits')
  }

  const resolveGroup = (pointer: Pointer, noun: string, chunk: Chunk | undefined): void => {
    if (chunk === undefined) {
      if (isPairOfStates(pointer.at))
        for (const state of pair(pointer.sentence, (actor) => actor.kind === 'state'))
          mention(state, pointer, 'description', 'the two')
      return
    }
    const owner = figurantOf(chunk)
    if (owner === undefined || (owner.kind !== 'state' && owner.kind !== 'organisation')) return
    if (owner.kind === 'state' && words.governmentNouns.has(noun)) {
      mention(owner, pointer, 'description', 'government')
      return
    }
    if (!words.groupNouns.has(noun)) return
    const name = text.slice(pointer.start, pointer.end).replace(/\s+/gu, ' ')
    const key = `group\u0000${owner.name}\u0000${noun}`
    const existing = extra.get(key)
    const group: Figurant = existing ?? {
      kind: 'group',
      name,
      ...(owner.country === undefined ? {} : { country: owner.country }),
      names: [],
      roles: [],
      mentions: [],
    }
    if (existing === undefined) {
      extra.set(key, group)
      all.push(group)
    }
    if (!group.names.includes(name)) group.names.push(name)
    mention(group, pointer, 'name', 'group')
  }

  for (const event of events) {
    switch (event.kind) {
      case 'name': {
        const actor = cast.get(event.named)
        if (actor === undefined) break
        if (!actor.names.includes(event.chunk.text)) actor.names.push(event.chunk.text)
        mention(actor, event, 'name', event.rule)
        break
      }
      case 'phrase':
        resolvePhrase(event, event.phrase)
        break
      case 'pronoun':
        resolvePronoun(event)
        break
      case 'group':
        resolveGroup(event, event.noun, event.chunk)
        break
      default:
        event satisfies never
    }
  }
  return all.filter((actor) => actor.mentions.length > 0)
}

const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1)
