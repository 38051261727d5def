import type { Document } from '../../language/document.ts'
import type { ActorWords, Gender } from '../../language/words/actors.ts'
import { fold } from '../../text/fold.ts'
import { groupBy } from '../../text/order.ts'
import { byPosition } from '../../text/range.ts'
import type { ActorKind, Place } from '../finding.ts'
import type { Chunk } from './chunks.ts'
import { contextOf } from './context.ts'
import type { Entry } from './gazetteer.ts'
import { kindsOf } from './kinds.ts'
import { initialsOf, isPartOf, nameParts, partialNames } from './names.ts'
import type { ChunkIndex, RolePhrase } from './roles.ts'

/** One who is named in the report, with every place where the name is written. */
export interface Named {
  readonly kind: ActorKind
  readonly name: string
  country?: string
  gender?: Gender
  readonly chunks: { readonly chunk: Chunk; readonly rule: string }[]
}

export interface Naming {
  /** In no order. */
  readonly named: readonly Named[]
  /** In reading order. */
  readonly places: readonly Place[]
  /** Whom a chunk names, in reading order of the chunks. */
  readonly of: ReadonlyMap<Chunk, Named>
}

interface Person {
  readonly actor: Named
  readonly parts: readonly string[]
  /** The sentence in which the name was last read; -1 before. */
  seen: number
}

/** Two persons of one name: the one read last is meant if the other was read at least so many sentences before. */
const CLEARLY_LATER = 2

/** Which names are one actor, of which kind, and which are places. */
export function nameActors(
  document: Document,
  words: ActorWords,
  chunks: readonly Chunk[],
  phrases: readonly RolePhrase[],
  index: ChunkIndex,
): Naming {
  const { tokens } = document
  const norm = (i: number): string => tokens[i]?.norm ?? ''
  const context = contextOf(document, words, index)
  const keys = new Map<string, string>() // folding is dear, and names recur
  const keyOf = ({ text }: Pick<Chunk, 'text'>): string => {
    const key = keys.get(text) ?? nameParts(text, words.suffixes).join(' ')
    keys.set(text, key)
    return key
  }
  const open = chunks.filter((chunk) => chunk.shape !== 'known' && chunk.shape !== 'other' && !chunk.headline)
  const groups = groupBy(open, keyOf)
  const kinds = kindsOf(document, words, groups, phrases, context)

  const named: Named[] = []
  const places: Place[] = []
  const of = new Map<Chunk, Named>()
  const create = (kind: ActorKind, name: string, country?: string): Named => {
    const made: Named = { kind, name, ...(country === undefined ? {} : { country }), chunks: [] }
    named.push(made)
    return made
  }
  const assign = (chunk: Chunk, actor: Named, rule: string): void => {
    actor.chunks.push({ chunk, rule })
    of.set(chunk, actor)
    if (chunk.honorific != null) actor.gender ??= chunk.honorific
  }
  const placeAt = ({ start, end, text }: Chunk, country?: string): void => {
    places.push({ start, end, name: text, ...(country === undefined ? {} : { country }) })
  }

  // ── Persons with more than one name come first: they decide what a part of a name means ──
  const persons = new Map<string, Person>()
  const byPart = new Map<string, Person[]>()
  /** Those who share the surname, or the first two names: "Mohammed bin Salman al-Saud". */
  const namesakes = (parts: readonly string[]): readonly Person[] => [
    ...new Set([
      ...(byPart.get(parts.at(-1) ?? '') ?? []),
      ...(byPart.get(parts.slice(0, 2).join(' ')) ?? []),
    ]),
  ]
  const longestFirst = [...groups.keys()]
    .map((key) => ({ key, parts: key.split(' ') }))
    .filter(({ parts }) => parts.length > 1)
    .sort((a, b) => b.parts.length - a.parts.length)
  for (const isSure of [true, false])
    for (const { key, parts } of longestFirst) {
      const kind = kinds.get(key)
      if (isSure ? kind !== 'person' : kind !== 'other') continue
      const same = namesakes(parts).filter((person) => isPartOf(parts, person.parts))
      const [only] = same
      if (only !== undefined && same.length === 1) persons.set(key, only)
      else if (isSure && !hasEpithet(parts)) addPerson(key, parts)
    }
  // "Crooked Alba Roth" is Alba Roth with an epithet, where the report knows the name without it.
  function hasEpithet(parts: readonly string[]): boolean {
    const rest = parts.slice(1).join(' ')
    return parts.length > 2 && !isGiven(parts[0]) && isGiven(parts[1]) && kinds.get(rest) === 'person'
  }
  function isGiven(part: string | undefined): boolean {
    return part !== undefined && (words.maleNames.has(part) || words.femaleNames.has(part))
  }
  for (const { key, parts } of longestFirst) {
    const bare = hasEpithet(parts) && !persons.has(key) ? persons.get(parts.slice(1).join(' ')) : undefined
    if (bare !== undefined) persons.set(key, bare)
  }
  function addPerson(key: string, parts: readonly string[]): void {
    const actor = create('person', groups.get(key)?.[0]?.text ?? key)
    const [given = ''] = parts
    if (words.maleNames.has(given) !== words.femaleNames.has(given))
      actor.gender = words.maleNames.has(given) ? 'male' : 'female'
    const person: Person = { actor, parts, seen: -1 }
    persons.set(key, person)
    for (const part of new Set([parts.at(-1) ?? '', given, parts.slice(0, 2).join(' ')])) {
      const same = byPart.get(part)
      if (same === undefined) byPart.set(part, [person])
      else same.push(person)
    }
  }
  // "Mr. Roth" where the only full name is Alba Roth's: another one, known by the surname alone.
  for (const chunk of open) {
    const { honorific } = chunk
    const same = byPart.get(keyOf(chunk))
    if (
      honorific == null ||
      same === undefined ||
      same.some(({ actor }) => actor.gender !== other(honorific))
    )
      continue
    const actor = create('person', chunk.text)
    actor.gender = honorific
    same.push({ actor, parts: [keyOf(chunk)], seen: -1 })
  }
  /** The person whom one part of a name means at this place; undefined where two are equally good. */
  const personFor = (part: string, chunk: Chunk): Person | undefined => {
    const fits = (byPart.get(part) ?? []).filter(
      ({ actor }) =>
        chunk.honorific == null || actor.gender === undefined || actor.gender === chunk.honorific,
    )
    const bySurname = fits.filter(({ parts }) => parts.at(-1) === part)
    const pool = bySurname.length > 0 ? bySurname : fits
    const [last, next] = pool.toSorted((a, b) => b.seen - a.seen)
    if (last === undefined || next === undefined) return last
    if (last.seen < 0) return pool.find(({ parts }) => parts.length === 1)
    return next.seen < 0 || last.seen - next.seen >= CLEARLY_LATER ? last : undefined
  }

  // ── Bodies: a part of a name or an acronym means the whole one, wherever that stands ──
  const bodies = new Map<string, Named>()
  const wholes = new Map<string, { readonly key: string; readonly name: string; readonly country?: string }>()
  for (const chunk of chunks) {
    const entry = chunk.shape === 'known' ? chunk.entries[0] : undefined
    const isBody =
      chunk.shape === 'organisation' ||
      (chunk.shape === 'unknown' && kinds.get(keyOf(chunk)) === 'organisation')
    if (entry?.kind === 'organisation' && entry.form === 'name')
      addWhole(entry.organisation.name, entry.organisation.country)
    else if (isBody && !chunk.headline) addWhole(chunk.text, codeOf(chunk.entries[0]))
  }
  function addWhole(name: string, country = ''): void {
    const key = keyOf({ text: name })
    const parts = key.split(' ')
    if (parts.length === 1) return
    const whole = { key, name, ...(country === '' ? {} : { country }) }
    const acronyms = parts.length > 2 ? [initialsOf(parts, words.silent)] : []
    for (const part of [...acronyms, ...partialNames(parts, words.organisationHeads)])
      if (!isCommon(part, words)) wholes.set(part, wholes.get(part) ?? whole)
  }
  const isBracketed = (chunk: Chunk): boolean => norm(chunk.from - 1) === '(' && norm(chunk.to) === ')'
  const bodyFor = (key: string, chunk: Chunk, name: string, country: string | undefined): Named => {
    const before = isBracketed(chunk) ? index.ending.get(chunk.from - 1) : undefined
    const written = before === undefined ? undefined : of.get(before)
    const whole = wholes.get(key)
    const known = bodies.get(key) ?? (written?.kind === 'organisation' ? written : undefined)
    const actor =
      known ??
      (whole === undefined ? undefined : bodies.get(whole.key)) ??
      create('organisation', whole?.name ?? name, whole?.country ?? country)
    bodies.set(key, actor)
    if (whole !== undefined) bodies.set(whole.key, actor)
    return actor
  }

  // ── Which of several states or places a name of the tables means: the one that the report names otherwise ──
  const sure = new Set<string>()
  for (const { shape, entries } of chunks) {
    const codes = new Set(entries.map(codeOf))
    if (shape === 'known' && codes.size === 1) for (const code of codes) sure.add(code)
  }
  const choose = (entries: readonly Entry[]): Entry | undefined => {
    if (new Set(entries.map(codeOf)).size <= 1) return entries[0]
    const likely = entries.filter((entry) => sure.has(codeOf(entry)))
    return new Set(likely.map(codeOf)).size === 1 ? likely[0] : undefined
  }

  const states = new Map<string, Named>()
  const stateFor = (entry: Extract<Entry, { kind: 'state' }>): Named => {
    const { code, name } = entry.state
    const actor = states.get(code) ?? create('state', name, code)
    states.set(code, actor)
    return actor
  }
  /** "the Brazilian Senate", "South Korea's Defense Ministry": every state has one, so whose it is belongs to the name. */
  const withOwner = (chunk: Chunk): { readonly chunk: Chunk; readonly country?: string } => {
    if (!isGeneric(chunk.text, words)) return { chunk }
    const owner = index.ending.get(
      words.possessiveMarks.has(norm(chunk.from - 1)) ? chunk.from - 1 : chunk.from,
    )
    const entry = owner?.shape === 'known' ? choose(owner.entries) : undefined
    if (owner === undefined || entry?.kind !== 'state' || owner.sentence !== chunk.sentence) return { chunk }
    const whole = {
      ...chunk,
      from: owner.from,
      start: owner.start,
      text: document.text.slice(owner.start, chunk.end),
    }
    return { chunk: whole, country: entry.state.code }
  }

  // "Rose said": a surname that the tagger takes for a verb or noun at the head of a sentence.
  const hidden = document.sentences.flatMap((sentence): readonly Chunk[] => {
    const first = tokens[sentence.from]
    if (first === undefined || !/^\p{Lu}/u.test(first.text) || index.starting.has(sentence.from)) return []
    const isSurname = byPart
      .get(first.norm)
      ?.some(({ parts }) => parts.at(-1) === first.norm && parts.length > 1)
    const verb = tokens[sentence.from + 1]
    if (
      !isSurname ||
      !(verb?.pos === 'VERB' || verb?.pos === 'AUX' || words.possessiveMarks.has(verb?.norm ?? ''))
    )
      return []
    const { start, end, text, sentence: at } = first
    return [
      {
        start,
        end,
        text,
        sentence: at,
        from: sentence.from,
        to: sentence.from + 1,
        shape: 'unknown',
        entries: [],
        headline: false,
      },
    ]
  })

  const people = new Map<string, Named>()
  const lone = new Map<string, Named>()
  for (const chunk of [...chunks, ...hidden].sort(byPosition)) {
    if (chunk.shape === 'other' || (chunk.headline && chunk.shape !== 'known')) continue
    const key = keyOf(chunk)
    const whole = persons.get(key)
    const part = whole === undefined && !key.includes(' ') ? personFor(key, chunk) : undefined
    const person = whole ?? part
    if (person !== undefined && (chunk.shape !== 'known' || isSurname(person, key, chunk))) {
      person.seen = chunk.sentence
      assign(chunk, person.actor, whole === undefined ? 'part of a name' : 'full name')
      continue
    }
    if (chunk.shape === 'known') {
      known(chunk)
      continue
    }
    if (byPart.has(key)) continue // one of several persons, and nothing tells which
    const kind = chunk.shape === 'organisation' ? 'organisation' : (kinds.get(key) ?? 'other')
    switch (kind) {
      case 'person': {
        const whole = wholes.get(key)
        const actor =
          whole === undefined
            ? (lone.get(key) ?? create('person', chunk.text))
            : bodyFor(key, chunk, whole.name, whole.country)
        if (whole === undefined) lone.set(key, actor)
        assign(chunk, actor, whole === undefined ? 'name' : 'part of a name')
        break
      }
      case 'organisation': {
        const { chunk: written, country } = withOwner(chunk)
        const begins = codeOf(chunk.entries[0])
        assign(
          written,
          bodyFor(keyOf(written), chunk, written.text, country ?? (begins === '' ? undefined : begins)),
          'name',
        )
        break
      }
      case 'place': {
        const code = codeOf(chunk.entries[0])
        placeAt(chunk, code === '' ? undefined : code)
        break
      }
      case 'other': {
        const whole = wholes.get(key)
        const isAcronym =
          isBracketed(chunk) && of.get(index.ending.get(chunk.from - 1) ?? chunk)?.kind === 'organisation'
        if (isAcronym || (whole !== undefined && !context.isModifier(chunk)))
          assign(chunk, bodyFor(key, chunk, chunk.text, undefined), isAcronym ? 'acronym' : 'part of a name')
        break
      }
      default:
        kind satisfies never
    }
  }

  // ── Headlines: only names that the rest of the report knows ──
  const lookup = new Map([
    ...bodies,
    ...lone,
    ...[...persons].map(([key, { actor }]) => [key, actor] as const),
  ])
  for (const chunk of chunks) {
    if (!chunk.headline || chunk.shape === 'known') continue
    for (let i = chunk.from; i < chunk.to; i++)
      for (let to = chunk.to; to > i; to--) {
        const [first, last] = [tokens[i], tokens[to - 1]]
        if (first === undefined || last === undefined) continue
        const text = document.text.slice(first.start, last.end)
        const written: Chunk = { ...chunk, from: i, to, start: first.start, end: last.end, text }
        const key = keyOf(written)
        const near = to === i + 1 ? byPart.get(key) : undefined
        const actor = lookup.get(key) ?? (near?.length === 1 ? near[0]?.actor : undefined)
        if (actor === undefined) continue
        assign(written, actor, 'headline')
        i = to - 1
        break
      }
  }
  return { named, places, of }

  /** A name of the tables that is a person's surname here: "Washington" where the report knows "Cara Washington". */
  function isSurname({ parts, seen }: Person, key: string, chunk: Chunk): boolean {
    return parts.at(-1) === key && seen >= 0 && !context.isLocation(chunk)
  }

  function known(chunk: Chunk): void {
    // "the two Koreas"
    const together = chunk.entries.flatMap((entry) =>
      entry.kind === 'state' && entry.form === 'name' ? [entry] : [],
    )
    if (together.length > 1 && chunk.text.endsWith('s')) {
      for (const entry of together) assign(chunk, stateFor(entry), 'both of the name')
      return
    }
    const entry = choose(chunk.entries)
    if (entry === undefined) {
      if (chunk.entries.some(({ kind }) => kind === 'place')) placeAt(chunk)
      return
    }
    switch (entry.kind) {
      case 'place':
        placeAt(chunk, entry.place.country)
        return
      case 'organisation': {
        const { name, country } = entry.organisation
        if (entry.form === 'seat' && context.isLocation(chunk)) {
          placeAt(chunk)
          return
        }
        const owned = entry.form === 'name' ? withOwner(chunk) : { chunk }
        const isOther = owned.country !== undefined && owned.country !== country
        const key = isOther ? keyOf(owned.chunk) : fold(name).replace(/-/gu, ' ')
        const actor = bodyFor(key, chunk, isOther ? owned.chunk.text : name, owned.country ?? country)
        assign(owned.chunk, actor, entry.form === 'seat' ? 'seat' : 'known name')
        return
      }
      case 'state': {
        const { state, form } = entry
        if (form === 'people') {
          const actor = people.get(chunk.text) ?? create('group', chunk.text, state.code)
          people.set(chunk.text, actor)
          assign(chunk, actor, 'people')
        } else if (
          form === 'seat' ? context.isLocation(chunk) : form === 'name' && context.isStateAsPlace(chunk)
        )
          placeAt(chunk, state.code)
        else assign(chunk, stateFor(entry), form)
        return
      }
      default:
        entry satisfies never
    }
  }
}

/** The state that an entry of the tables belongs to; '' for none. */
function codeOf(entry: Entry | undefined): string {
  switch (entry?.kind) {
    case undefined:
      return ''
    case 'state':
      return entry.state.code
    case 'place':
      return entry.place.country ?? ''
    case 'organisation':
      return entry.organisation.country ?? ''
    default:
      return entry satisfies never
  }
}

const other = (gender: Gender): Gender => (gender === 'male' ? 'female' : 'male')

/** Too common to mean one body. */
const isCommon = (part: string, words: ActorWords): boolean =>
  words.organisationHeads.has(part) ||
  words.genericParts.has(part) ||
  words.labels.has(part) ||
  words.weakNames.has(part)

/** "Foreign Ministry", "Supreme Court": every state has one. */
const isGeneric = (name: string, words: ActorWords): boolean =>
  fold(name)
    .split(' ')
    .every(
      (word) =>
        words.organisationHeads.has(word) || words.genericParts.has(word) || words.nameLinks.has(word),
    )
