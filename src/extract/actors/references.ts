import type { Document } from '../../language/document.ts'
import type { ActorWords, Gender } from '../../language/words/actors.ts'
import type { Range } from '../../text/range.ts'
import type { ActorKind, Mention, Role } from '../finding.ts'
import type { Chunk } from './chunks.ts'
import type { Naming } from './naming.ts'
import type { ChunkIndex, RolePhrase } from './roles.ts'
import { Salience } from './salience.ts'

/** One actor of the report while it is being read. */
export interface Figurant {
  readonly kind: ActorKind
  readonly name: string
  country?: string
  gender?: Gender
  readonly names: string[]
  readonly roles: Role[]
  readonly mentions: Mention[]
}

/** Something that points at an actor: tokens `from` to `to` (excluded). */
interface Pointer extends Range {
  readonly from: number
  readonly to: number
  readonly sentence: number
}
type Reference = Pointer &
  (
    | { readonly kind: 'name'; readonly chunk: Chunk; readonly actor: Figurant; readonly rule: string }
    | { readonly kind: 'phrase'; readonly phrase: RolePhrase }
    | { readonly kind: 'pronoun' }
    | { readonly kind: 'group'; readonly owner?: Chunk }
    | { readonly kind: 'body' }
  )

/** How far back, in sentences, each form may reach. */
const REACH = { pronoun: 3, role: 8, description: 1 }

/**
 * Reads the report once more from the start: names as they come, then whatever points back at them: roles that the
 * report taught, descriptions, pronouns. What two antecedents fit equally well stays unresolved.
 */
export function resolveReferences(
  document: Document,
  words: ActorWords,
  naming: Naming,
  phrases: readonly RolePhrase[],
  index: ChunkIndex,
): readonly Figurant[] {
  const { tokens, text } = document
  const norm = (i: number): string => tokens[i]?.norm ?? ''
  const all: Figurant[] = []
  const create = (kind: ActorKind, name: string, country?: string, gender?: Gender): Figurant => {
    const figurant: Figurant = {
      kind,
      name,
      ...(country === undefined ? {} : { country }),
      ...(gender === undefined ? {} : { gender }),
      names: [],
      roles: [],
      mentions: [],
    }
    all.push(figurant)
    return figurant
  }
  const cast = new Map(
    naming.named.map((named) => [named, create(named.kind, named.name, named.country, named.gender)]),
  )
  const actorOf = (chunk: Chunk): Figurant | undefined => {
    const named = naming.of.get(chunk)
    return named === undefined ? undefined : cast.get(named)
  }
  const pointerAt = (from: number, to: number): Pointer => ({
    from,
    to,
    sentence: tokens[from]?.sentence ?? 0,
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  })

  /** The state or body under which an office is held; whose firm somebody leads says nothing of their own country. */
  const affiliation = (chunk: Chunk | undefined): { readonly of?: string; readonly country?: string } => {
    const owner = chunk === undefined ? undefined : actorOf(chunk)
    const code = chunk === undefined || owner?.kind === 'person' ? undefined : stateOf(chunk)
    if (code !== undefined) return { of: code, country: code }
    if (owner?.kind === 'state' && owner.country !== undefined)
      return { of: owner.country, country: owner.country }
    return owner?.kind === 'organisation' ? { of: owner.name } : {}
  }
  /** The state that a name of the tables means without doubt, be it told as a place here. */
  const stateOf = ({ shape, entries }: Chunk): string | undefined => {
    const codes = new Set(entries.map((entry) => (entry.kind === 'state' ? entry.state.code : undefined)))
    const [code] = codes
    return shape === 'known' && codes.size === 1 ? code : undefined
  }
  const offices = new Map<string, Figurant>()
  const groups = new Map<string, Figurant>()
  /** What a body was called beside its name: 'firm' for "the law firm Baker Rowe". */
  const callings = new Map<string, Set<string>>()

  // ── 1. What stands beside a name teaches its role ──
  const taught = new Set<RolePhrase>()
  /** Who holds an office of a state or body, as far as the report tells. */
  const holders = new Map<string, Set<Figurant>>()
  let told: Figurant | undefined
  for (const phrase of phrases) {
    phrase.bearers.forEach((chunk, i) => {
      const bearer = actorOf(chunk)
      if (bearer?.kind !== 'person') return
      taught.add(phrase)
      teach(phrase, bearer, phrase.of[i] ?? phrase.of[0])
    })
  }
  function teach(phrase: RolePhrase, bearer: Figurant, owner: Chunk | undefined): void {
    const { of, country } = affiliation(owner)
    const isCounterpart = words.counterparts.has(phrase.noun.text)
    const role = (isCounterpart ? officeOfOther() : undefined) ?? phrase.noun.text
    const isOffice = !words.relations.has(role)
    const pointer = pointerAt(phrase.from, phrase.to)
    if (isOffice) {
      const { start, end } = pointer
      bearer.roles.push({
        text: phrase.former ? `former ${role}` : role,
        ...(of === undefined ? {} : { of }),
        start,
        end,
      })
      if (of !== undefined && !phrase.former) holders.set(of, (holders.get(of) ?? new Set()).add(bearer))
    }
    if (country !== undefined && (isOffice || isCounterpart)) bearer.country ??= country
    if (words.maleRoles.has(lastWord(role))) bearer.gender ??= 'male'
    else if (words.femaleRoles.has(lastWord(role))) bearer.gender ??= 'female'
    bearer.mentions.push({ start: pointer.start, end: pointer.end, form: 'role', rule: phrase.rule })
    if (isOffice && (words.topRoles.has(role) || lastWord(role) === 'minister')) told = bearer
  }
  /** "Xi told his Russian counterpart": holds what the one told of before holds; a chancellor's may be called otherwise. */
  function officeOfOther(): string | undefined {
    const role = told?.roles.find(
      ({ text }) => words.topRoles.has(text) || lastWord(text) === 'minister',
    )?.text
    return role !== undefined && words.topRoles.has(role) && role !== 'president' ? 'leader' : role
  }

  // ── 2. Everything that points at someone, in reading order ──
  const references: Reference[] = []
  for (const [named, actor] of cast)
    for (const { chunk, rule } of named.chunks)
      references.push({
        kind: 'name',
        chunk,
        actor,
        rule,
        ...pointerAt(chunk.from, chunk.to),
        end: chunk.end,
      })
  for (const phrase of phrases)
    if (!taught.has(phrase)) references.push({ kind: 'phrase', phrase, ...pointerAt(phrase.from, phrase.to) })
  const roleTokens = new Set(phrases.map(({ noun }) => noun.to - 1))
  const inName = new Set<number>()
  for (const { from, to } of index.starting.values()) for (let i = from; i < to; i++) inName.add(i)
  tokens.forEach((token, i) => {
    if (words.pronouns.has(token.norm)) references.push({ kind: 'pronoun', ...pointerAt(i, i + 1) })
    else if (
      words.governmentNouns.has(token.norm) ||
      words.groupNouns.has(token.norm) ||
      words.personalBodies.has(token.norm)
    ) {
      const owner = roleTokens.has(i) || inName.has(i) ? undefined : ownerBefore(i)
      if (owner !== undefined) references.push({ kind: 'group', owner, ...pointerAt(owner.from, i + 1) })
      else if (words.unnamedGroups.has(token.norm) && !inName.has(i))
        references.push({ kind: 'group', ...pointerAt(i, i + 1) })
    } else if (!inName.has(i) && isBodyNoun(i))
      references.push({ kind: 'body', ...pointerAt(nounPhraseFrom(i), i + 1) })
  })
  references.sort((a, b) => a.start - b.start || b.end - a.end)

  /** "Russian" in "Russian ground troops", "NATO" in "NATO's troops". */
  function ownerBefore(i: number): Chunk | undefined {
    let k = i
    while (
      k > i - 3 &&
      !index.ending.has(k) &&
      (tokens[k - 1]?.pos === 'ADJ' || tokens[k - 1]?.pos === 'NOUN')
    )
      k--
    const owner = index.ending.get(words.possessiveMarks.has(norm(k - 1)) ? k - 1 : k)
    return owner?.sentence === tokens[i]?.sentence ? owner : undefined
  }
  /** "the country", "the German bank" is none: it has a name before it. */
  function isBodyNoun(i: number): boolean {
    const lemma = tokens[i]?.lemma ?? ''
    if (!words.stateNouns.has(lemma) && !words.organisationNouns.has(lemma)) return false
    const before = norm(nounPhraseFrom(i) - 1)
    const isPlural = norm(i) !== lemma
    return (
      (words.pairWords.has(before) && isPlural) ||
      (words.articles.has(before) && !isPlural && tokens[i + 1]?.pos !== 'NOUN')
    )
  }
  /** One word may stand between: "the investment bank", "the banking giant". */
  function nounPhraseFrom(i: number): number {
    const before = tokens[i - 1]
    return before !== undefined &&
      (before.pos === 'NOUN' || before.pos === 'VERB') &&
      words.articles.has(norm(i - 2))
      ? i - 1
      : i
  }

  const salience = new Salience<Figurant>()
  /** The sentence that has had its first person. */
  let firstIn = -1
  const mention = (actor: Figurant, pointer: Pointer, form: Mention['form'], rule: string): void => {
    actor.mentions.push({ start: pointer.start, end: pointer.end, form, rule })
    const isFirst = actor.kind === 'person' && pointer.sentence !== firstIn && !isUnderPreposition(pointer)
    if (actor.kind === 'person') firstIn = pointer.sentence
    salience.see(actor, pointer.sentence, isFirst || isSubject(pointer))
  }
  function isUnderPreposition({ from, sentence }: Pointer): boolean {
    const before = tokens[words.articles.has(norm(from - 1)) ? from - 2 : from - 1]
    return before?.pos === 'ADP' && before.sentence === sentence
  }
  /** Roughly: a verb follows and no preposition stands before, or "said" does. */
  function isSubject(pointer: Pointer): boolean {
    if (isUnderPreposition(pointer)) return false
    if (
      words.speechBefore.has(norm(pointer.from - 1)) &&
      tokens[pointer.from - 1]?.sentence === pointer.sentence
    )
      return true
    const next = tokens[pointer.to]?.pos
    return next === 'VERB' || next === 'AUX' || next === 'ADV'
  }

  const quotations = document.quotations.filter(({ level, closed }) => level === 0 && closed)
  let quotation = 0
  const isQuoted = ({ start }: Range): boolean => {
    while ((quotations[quotation]?.end ?? Number.POSITIVE_INFINITY) <= start) quotation++
    return (quotations[quotation]?.start ?? Number.POSITIVE_INFINITY) <= start
  }

  for (const reference of references)
    switch (reference.kind) {
      case 'name': {
        const { actor, chunk, rule } = reference
        const noun = tokens[norm(chunk.from - 1) === ',' ? chunk.from - 2 : chunk.from - 1]
        if (actor.kind === 'organisation' && noun?.pos === 'NOUN' && words.organisationNouns.has(noun.lemma))
          callings.set(actor.name, (callings.get(actor.name) ?? new Set()).add(noun.lemma))
        if (!actor.names.includes(chunk.text)) actor.names.push(chunk.text)
        mention(actor, reference, 'name', rule)
        break
      }
      case 'phrase':
        resolvePhrase(reference, reference.phrase)
        break
      case 'pronoun':
        resolvePronoun(reference)
        break
      case 'group':
        resolveGroup(reference, reference.owner)
        break
      case 'body':
        resolveBody(reference)
        break
      default:
        reference satisfies never
    }
  return all.filter(({ mentions }) => mentions.length > 0)

  function isLeader(noun: string): boolean {
    return words.leaderNouns.has(noun) || noun === 'head of state'
  }
  function isSameRole(role: string, noun: string, of?: string): boolean {
    const [own, asked] = [role, noun].map((text) => words.sameOffices.get(text) ?? text)
    if (own === undefined || asked === undefined) return false
    if (own === asked || lastWord(own) === asked) return true
    if (!isLeader(noun)) return false
    const isState = of === undefined || /^[A-Z]{2}$/u.test(of)
    return (
      isLeader(role) ||
      (isState ? words.topRoles.has(role) || own === 'prime minister' : words.bodyHeads.has(own))
    )
  }
  function genderFits(actor: Figurant, gender: Gender | undefined): boolean {
    return gender === undefined || actor.gender === undefined || actor.gender === gender
  }
  function genderOf(noun: string): Gender | undefined {
    if (words.maleRoles.has(lastWord(noun))) return 'male'
    return words.femaleRoles.has(lastWord(noun)) ? 'female' : undefined
  }
  function bearersOf(noun: string, of: string): readonly Figurant[] {
    return [...(holders.get(of) ?? [])].filter(({ roles }) =>
      roles.some((role) => role.of === of && isSameRole(role.text, noun, of)),
    )
  }

  function resolvePhrase(pointer: Pointer, phrase: RolePhrase): void {
    if (phrase.former || phrase.determiner === 'indefinite') return
    const owners = phrase.of.map(affiliation)
    if (phrase.noun.plural || phrase.determiner === 'pair') resolveSeveral(pointer, phrase, owners)
    else if (owners[0]?.of !== undefined) resolveOwned(pointer, phrase, owners[0].of, owners[0].country)
    else if (!phrase.isPossessed && (phrase.determiner === 'definite' || phrase.of.length > 0))
      resolveBare(pointer, phrase) // "the Indiana governor" too: a town or region has no code
  }

  /** "the presidents of Russia and China", "the two leaders". */
  function resolveSeveral(
    pointer: Pointer,
    { noun, determiner, of }: RolePhrase,
    owners: readonly { of?: string }[],
  ): void {
    if (owners.length > 1) {
      for (const owner of owners) {
        const [only, other] = owner.of === undefined ? [] : bearersOf(noun.text, owner.of)
        if (only !== undefined && other === undefined)
          mention(only, pointer, 'description', 'offices of several states')
      }
      return
    }
    if (determiner !== 'pair' || of.length > 0) return
    const isOffice = words.offices.has(lastWord(noun.text))
    const two = salience.pair(
      pointer.sentence,
      ({ kind, roles }) =>
        kind === 'person' &&
        (!isOffice ||
          roles.length === 0 ||
          roles.some((role) => isSameRole(role.text, noun.text) || words.topRoles.has(role.text))),
    )
    for (const actor of two) mention(actor, pointer, 'description', 'the two')
  }

  /** "the Russian president", "China's foreign minister", "the French driver". */
  function resolveOwned(
    pointer: Pointer,
    { noun, determiner }: RolePhrase,
    of: string,
    country: string | undefined,
  ): void {
    if (words.relations.has(noun.text)) return
    const [only, other] = bearersOf(noun.text, of)
    if (only !== undefined) {
      if (other === undefined) mention(only, pointer, 'role', 'role learnt here')
      return
    }
    if (words.offices.has(lastWord(noun.text))) {
      const office = officeOf(noun.text, of, pointer, country)
      office.roles.push({ text: noun.text, of, start: pointer.start, end: pointer.end })
      mention(office, pointer, 'role', 'office without a name')
      return
    }
    if (determiner !== 'definite') return
    const gender = genderOf(noun.text)
    const someone = salience.best(
      pointer.sentence,
      REACH.pronoun,
      (who) =>
        who.kind === 'person' &&
        genderFits(who, gender) &&
        (who.country === undefined || who.country === country),
    )
    if (someone === undefined) return
    if (country !== undefined) someone.country ??= country
    mention(someone, pointer, 'description', 'nearest who fits')
  }

  /** "the chancellor", "the diplomat", "the driver". */
  function resolveBare(pointer: Pointer, { noun }: RolePhrase): void {
    if (isQuoted(pointer)) return
    const holder = salience.best(
      pointer.sentence,
      REACH.role,
      ({ kind, roles }) => kind === 'person' && roles.some((role) => isSameRole(role.text, noun.text)),
    )
    if (holder !== undefined) {
      mention(holder, pointer, 'role', 'role learnt here')
      return
    }
    if (!words.personNouns.has(lastWord(noun.text))) return
    const gender = genderOf(noun.text)
    const someone = salience.best(
      pointer.sentence,
      REACH.description,
      (who) =>
        who.kind === 'person' && genderFits(who, gender) && (who.roles.length > 0 || gender !== undefined),
    )
    if (someone !== undefined) mention(someone, pointer, 'description', 'nearest who fits')
  }

  function officeOf(noun: string, of: string, { start, end }: Range, country: string | undefined): Figurant {
    const key = `${noun}\u0000${of}`
    const office = offices.get(key) ?? create('office', text.slice(start, end).replace(/\s+/gu, ' '), country)
    offices.set(key, office)
    return office
  }

  function resolvePronoun(pointer: Pointer): void {
    const pronoun = words.pronouns.get(norm(pointer.from))
    if (pronoun === undefined || pronoun.plural || isQuoted(pointer)) return
    const who = salience.best(
      pointer.sentence,
      REACH.pronoun,
      (actor) => actor.kind === 'person' && genderFits(actor, pronoun.gender),
    )
    if (who === undefined) return
    if (pronoun.gender !== undefined) who.gender ??= pronoun.gender
    mention(who, pointer, 'pronoun', 'nearest who fits')
  }

  /** "the Russian government" is Russia; "Russian troops" are a group of Russia, "Harlow police" one of their own. */
  function resolveGroup(pointer: Pointer, chunk: Chunk | undefined): void {
    const owner = chunk === undefined ? undefined : actorOf(chunk)
    const noun = norm(pointer.to - 1)
    if (owner?.kind === 'state' && words.governmentNouns.has(noun))
      mention(owner, pointer, 'description', 'government')
    else if (owner?.kind === 'person' && words.personalBodies.has(noun))
      seeGroup(pointer, 'organisation', owner.country)
    else if ((owner?.kind === 'state' || owner?.kind === 'organisation') && words.groupNouns.has(noun))
      seeGroup(pointer, 'group', owner.country)
    else if (owner === undefined && words.unnamedGroups.has(noun)) seeGroup(pointer, 'group', townOf(chunk))
  }
  function townOf(chunk: Chunk | undefined): string | undefined {
    const entry = chunk?.entries[0]
    if (entry?.kind === 'place') return entry.place.country
    return entry?.kind === 'state' ? entry.state.code : undefined
  }
  function seeGroup(pointer: Pointer, kind: ActorKind, country: string | undefined): void {
    const name = text.slice(pointer.start, pointer.end).replace(/\s+/gu, ' ')
    const key = name.toLowerCase().replace(/['’]s?(?= )/u, '')
    const group = groups.get(key) ?? create(kind, name, country)
    groups.set(key, group)
    if (!group.names.includes(name)) group.names.push(name)
    mention(group, pointer, 'name', 'group')
  }

  /** "the country", "both countries"; "the company" only where one body alone was told of, or one that was called so. */
  function resolveBody(pointer: Pointer): void {
    const noun = tokens[pointer.to - 1]?.lemma ?? ''
    const kind = words.stateNouns.has(noun) ? 'state' : 'organisation'
    if (words.pairWords.has(norm(pointer.from - 1))) {
      for (const actor of salience.pair(pointer.sentence, (who) => who.kind === kind))
        mention(actor, pointer, 'description', 'the two')
      return
    }
    if (isQuoted(pointer)) return
    const called = salience.best(
      pointer.sentence,
      REACH.role,
      (who) => who.kind === kind && isCalled(who, noun),
    )
    const isPlain = pointer.to - pointer.from === 1
    const body =
      called ??
      (kind === 'state'
        ? salience.best(pointer.sentence, REACH.description, (who) => who.kind === kind)
        : isPlain && words.plainBodies.has(noun)
          ? salience.only(pointer.sentence, REACH.description, (who) => who.kind === kind)
          : undefined)
    if (body !== undefined) mention(body, pointer, 'description', 'nearest who fits')
  }
  /** "Nordbank … the bank", "the law firm Baker Rowe … the firm" */
  function isCalled({ names, name }: Figurant, noun: string): boolean {
    return (
      (callings.get(name)?.has(noun) ?? false) ||
      names.some((written) => written.toLowerCase().split(' ').includes(noun))
    )
  }
}

const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1)
