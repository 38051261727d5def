import type { Document } from '../../language/document.ts'
import type { ActorWords, Gender } from '../../language/words/actors.ts'
import { fold } from '../../text/fold.ts'
import { groupBy } from '../../text/order.ts'
import type { Range } from '../../text/range.ts'
import type { ActorKind, Place } from '../finding.ts'
import type { Chunk } from './chunks.ts'
import type { Entry } from './gazetteer.ts'
import type { ChunkIndex, RolePhrase } from './roles.ts'

/** One who is named in the report: made while reading, turned into an `Actor` at the end. */
export interface Named {
  readonly kind: ActorKind
  readonly name: string
  country?: string
  gender?: Gender
  readonly chunks: { readonly chunk: Chunk; readonly rule: string }[]
}

export interface Naming {
  readonly named: readonly Named[]
  readonly places: readonly Place[]
  /** Whom a chunk names. */
  readonly of: ReadonlyMap<Chunk, Named>
}

/** Name parts for comparing: folded, hyphens as spaces, no suffix. */
export const nameParts = (name: string, suffixes: ReadonlySet<string>): readonly string[] => {
  const parts = fold(name)
    .replace(/-/gu, ' ')
    .split(' ')
    .filter((part) => part !== '')
  return parts.length > 1 && suffixes.has(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts
}

/** Whether the parts of the shorter name stand in the longer one in order: 'hillary clinton' in 'hillary rodham clinton'. */
export function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0
  for (const word of whole) if (word === part[at] || isInitialOf(part[at], word)) at++
  return at === part.length
}
const isInitialOf = (a: string | undefined, b: string): boolean =>
  a !== undefined && /^\p{L}\.?$/u.test(a) && b.startsWith(a.charAt(0))

interface Scores {
  person: number
  organisation: number
  place: number
  acts: number
}

export function nameActors(
  document: Document,
  words: ActorWords,
  chunks: readonly Chunk[],
  phrases: readonly RolePhrase[],
  index: ChunkIndex,
): Naming {
  const { tokens } = document
  const norm = (i: number): string => tokens[i]?.norm ?? ''
  const named: Named[] = []
  const places: Place[] = []
  const of = new Map<Chunk, Named>()
  const byKey = new Map<string, Named>()
  const persons: { readonly parts: readonly string[]; readonly actor: Named }[] = []

  const assign = (chunk: Chunk, actor: Named, rule: string): void => {
    actor.chunks.push({ chunk, rule })
    of.set(chunk, actor)
    if (chunk.honorific === 'male' || chunk.honorific === 'female') actor.gender ??= chunk.honorific
  }
  const actorFor = (kind: ActorKind, key: string, name: string, country?: string): Named => {
    const id = `${kind}\u0000${key}`
    const existing = byKey.get(id)
    if (existing !== undefined) return existing
    const made: Named = { kind, name, ...(country === undefined ? {} : { country }), chunks: [] }
    byKey.set(id, made)
    named.push(made)
    return made
  }
  const placeAt = (chunk: Range & { readonly text: string }, country?: string): void => {
    places.push({
      start: chunk.start,
      end: chunk.end,
      name: chunk.text,
      ...(country === undefined ? {} : { country }),
    })
  }

  // ── What the context says ────────────────────────────────────────────────────────────────────────────────
  const before = (chunk: Chunk): number => (norm(chunk.from - 1) === 'the' ? chunk.from - 2 : chunk.from - 1)
  const verbAfter = (chunk: Chunk): boolean => {
    let i = chunk.to
    while (i < chunk.to + 3 && (tokens[i]?.pos === 'ADV' || tokens[i]?.pos === 'AUX')) i++
    const token = tokens[i]
    return (
      token !== undefined &&
      token.sentence === chunk.sentence &&
      words.actingVerbs.has(token.lemma) &&
      token.pos !== 'NOUN'
    )
  }
  const verbBefore = (chunk: Chunk): boolean =>
    /^(?:said|says|added|adds|wrote|replied|explained|noted|asked|told)$/u.test(norm(chunk.from - 1))
  const isInside = (chunk: Chunk, prepositions: ReadonlySet<string>): boolean => {
    const at = before(chunk)
    const token = tokens[at]
    if (token === undefined || token.sentence !== chunk.sentence) return false
    if (
      /^(?:central|downtown|northern|southern|eastern|western|mainland|nearby|neighbouring|neighboring)$/u.test(
        token.norm,
      )
    )
      return prepositions.has(norm(at - 1))
    return (
      (prepositions.has(token.norm) || prepositions.has(token.lemma)) &&
      !(token.norm === 'in' && words.abstractIn.has(tokens[at - 1]?.lemma ?? ''))
    )
  }
  /** "Moscow, Russia" and "Lyon, France": both are places. */
  const afterPlace = (chunk: Chunk): boolean => {
    const left = norm(chunk.from - 1) === ',' ? index.ending.get(chunk.from - 1) : undefined
    if (left === undefined || left.sentence !== chunk.sentence) return false
    const isTown = left.entries.some(
      (entry) => entry.kind === 'place' || (entry.kind === 'state' && entry.form === 'seat'),
    )
    return (isTown || left.shape === 'unknown') && !isListed(left) && isInside(left, words.towards)
  }
  const isListed = (chunk: Chunk): boolean => norm(chunk.from - 1) === ',' || norm(chunk.from - 1) === 'and'
  const beforeState = (chunk: Chunk): boolean => {
    const right = norm(chunk.to) === ',' ? index.starting.get(chunk.to + 1) : undefined
    if (right === undefined || right.shape !== 'known' || isListed(chunk)) return false
    const next = norm(right.to)
    return (
      right.entries.some(
        (entry) => entry.kind === 'place' || (entry.kind === 'state' && entry.form === 'name'),
      ) &&
      next !== 'and' &&
      next !== 'or'
    )
  }
  const isDateline = (chunk: Chunk): boolean => {
    const token = tokens[chunk.from]
    const sentence = document.sentences[chunk.sentence]
    return (
      token !== undefined &&
      sentence?.from === chunk.from &&
      (/^[(—–]$/u.test(norm(chunk.to)) || norm(chunk.to) === ':')
    )
  }
  const isModifier = (chunk: Chunk): boolean => {
    const next = tokens[chunk.to]
    if (next === undefined || next.sentence !== chunk.sentence || words.actingVerbs.has(next.lemma))
      return false
    return (
      (next.pos === 'NOUN' || next.pos === 'PROPN') && next.start <= chunk.end + 1 && next.start > chunk.end
    )
  }
  /** A capital, or a building of government, that is plainly a location. */
  const isLocation = (chunk: Chunk, form: 'name' | 'seat'): boolean => {
    if (afterPlace(chunk)) return true
    if (form === 'name') return isInside(chunk, words.inside)
    if (norm(chunk.from - 1) === 'the') return isInside(chunk, words.inside) || norm(before(chunk)) === 'at'
    return isInside(chunk, words.towards) || beforeState(chunk) || isDateline(chunk) || isModifier(chunk)
  }

  // ── Which of two states or places a name of the tables means: the one that the report names otherwise ──────
  const sureStates = new Set<string>()
  for (const chunk of chunks) {
    const codes = new Set(chunk.entries.map((entry) => (entry.kind === 'state' ? entry.state.code : '')))
    if (chunk.shape === 'known' && codes.size === 1) for (const code of codes) sureStates.add(code)
  }
  const usPlaces = chunks.some(
    (chunk) =>
      chunk.entries.length === 1 &&
      chunk.entries[0]?.kind === 'place' &&
      chunk.entries[0].place.country === 'US',
  )
  const choose = (entries: readonly Entry[]): Entry | undefined => {
    const codes = new Set(
      entries.map((entry) =>
        entry.kind === 'state' ? entry.state.code : entry.kind === 'place' ? (entry.place.country ?? '') : '',
      ),
    )
    if (codes.size <= 1) return entries[0]
    const sure = entries.filter((entry) =>
      entry.kind === 'state' ? sureStates.has(entry.state.code) : entry.kind === 'place' && usPlaces,
    )
    const kinds = new Set(sure.map((entry) => (entry.kind === 'state' ? entry.state.code : 'place')))
    return kinds.size === 1 ? sure[0] : undefined
  }

  // ── 1. Persons with more than one name, for they decide what a part of a name means ────────────────────────
  const bearers = new Map<Chunk, RolePhrase>()
  for (const phrase of phrases) for (const chunk of phrase.bearers) bearers.set(chunk, phrase)

  const open = chunks.filter((chunk) => !(chunk.headline && chunk.shape !== 'known'))
  const keyOf = (chunk: Chunk): string => nameParts(chunk.text, words.suffixes).join(' ')
  const groups = groupBy(
    open.filter((chunk) => chunk.shape !== 'known' && chunk.shape !== 'other'),
    keyOf,
  )
  const actsAlone = new Map<string, number>()
  for (const [key, group] of groups)
    if (!key.includes(' '))
      actsAlone.set(key, group.filter((chunk) => verbAfter(chunk) || verbBefore(chunk)).length)

  const score = (key: string, group: readonly Chunk[]): Scores => {
    const total: Scores = { person: 0, organisation: 0, place: 0, acts: 0 }
    const parts = key.split(' ')
    const [first] = group
    if (first === undefined) return total
    const text = first.text
    const isGiven = words.maleNames.has(parts[0] ?? '') || words.femaleNames.has(parts[0] ?? '')
    if (parts.length > 1 && isGiven) total.person += 3
    if (parts.length > 2 && /\s(?:\p{Lu}\.|[Vv]on|[Vv]an|bin|al|de)\s/u.test(text)) total.person += 2
    if (/^[\p{Lu}\d&.-]{2,6}$/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text)) {
      total.organisation += 2
      total.person -= 2
    }
    if (first.entries.length > 0 && /s$/u.test(text) && first.shape === 'unknown') total.organisation += 3
    if (parts.length > 1 && parts.length < 4) {
      const alone = (actsAlone.get(parts.at(-1) ?? '') ?? 0) + (actsAlone.get(parts[0] ?? '') ?? 0)
      if (alone > 0) total.person += 2
    }
    const caps = { the: 0, place: 0, acts: 0, possessive: 0 }
    for (const chunk of group) {
      if (chunk.shape === 'person' || chunk.honorific !== undefined) total.person += 5
      if (chunk.shape === 'organisation') total.organisation += 4
      if (chunk.shape === 'place') total.place += 4
      const phrase = bearers.get(chunk)
      if (phrase !== undefined) total.person += phrase.rule === 'title' ? 4 : 3
      if (norm(chunk.to) === ',' && /^\d{1,3}$/u.test(norm(chunk.to + 1)) && norm(chunk.to + 2) === ',')
        total.person += 3
      if (norm(chunk.to) === 'who' || (norm(chunk.to) === ',' && norm(chunk.to + 1) === 'who'))
        total.person += 1.5
      if (norm(chunk.from - 1) === 'the') caps.the++
      if (isInside(chunk, words.inside) || beforeState(chunk)) caps.place++
      if (verbAfter(chunk) || verbBefore(chunk)) caps.acts++
      if (norm(chunk.to) === "'s" && words.roleNouns.has(norm(chunk.to + 1))) caps.possessive++
    }
    if (caps.the > group.length / 2) {
      total.organisation += 1.5
      total.person -= 2
    }
    total.organisation += Math.min(2, caps.possessive * 2)
    total.place += Math.min(3, caps.place * 1.5)
    total.acts = caps.acts
    return total
  }

  const decide = (key: string, group: readonly Chunk[]): 'person' | 'organisation' | 'place' | 'other' => {
    const total = score(key, group)
    const isLong = key.includes(' ')
    const acting = Math.min(2, total.acts)
    const person = total.person + (isLong ? acting * 0.75 : 0)
    const organisation = total.organisation + acting * 0.5
    const best = Math.max(person, organisation, total.place)
    if (best < 1.5)
      return !isLong && total.acts > 0 ? loneActor(group) : isLong && total.acts > 0 ? 'person' : 'other'
    if (best === person) return 'person'
    return best === organisation ? 'organisation' : 'place'
  }
  /** A lone name that acts: a person where "he" or "she" follows, a body where "it" does. */
  const loneActor = (group: readonly Chunk[]): 'person' | 'organisation' => {
    let person = 0
    let body = 0
    for (const chunk of group) {
      const end = Math.min(chunk.to + 40, document.sentences[chunk.sentence + 1]?.to ?? tokens.length)
      for (let i = chunk.to; i < end; i++) {
        const word = norm(i)
        if (words.pronouns.get(word)?.gender !== undefined) person++
        else if (word === 'it' || word === 'its') body++
      }
    }
    return body > person ? 'organisation' : 'person'
  }

  const kinds = new Map<string, 'person' | 'organisation' | 'place' | 'other'>()
  for (const [key, group] of groups) kinds.set(key, decide(key, group))

  // Longest names first, so that a shorter one finds the fuller.
  const keys = [...groups.keys()].sort((a, b) => b.split(' ').length - a.split(' ').length)
  const partners = new Map<string, Named[]>()
  const addPart = (part: string, actor: Named): void => {
    const same = partners.get(part)
    if (same === undefined) partners.set(part, [actor])
    else if (!same.includes(actor)) same.push(actor)
  }
  const partsOf = new Map<Named, readonly string[]>()
  for (const key of keys) {
    const group = groups.get(key) ?? []
    if (kinds.get(key) !== 'person' || !key.includes(' ')) continue
    const parts = key.split(' ')
    const near = [
      ...new Set([...(partners.get(parts.at(-1) ?? '') ?? []), ...(partners.get(parts[0] ?? '') ?? [])]),
    ]
    const same = near.filter((actor) => isPartOf(parts, partsOf.get(actor) ?? []))
    const [only] = same
    const text = group[0]?.text ?? key
    const actor = same.length === 1 && only !== undefined ? only : actorFor('person', key, text)
    for (const chunk of group) assign(chunk, actor, 'full name')
    if (!partsOf.has(actor)) {
      partsOf.set(actor, parts)
      persons.push({ parts, actor })
      addPart(parts.at(-1) ?? '', actor)
      addPart(parts[0] ?? '', actor)
      const given = parts[0] ?? ''
      if (actor.gender === undefined) {
        if (words.maleNames.has(given) && !words.femaleNames.has(given)) actor.gender = 'male'
        else if (words.femaleNames.has(given) && !words.maleNames.has(given)) actor.gender = 'female'
      }
    }
  }

  /** The person that a single name means here; undefined where two are equally good. */
  const personFor = (part: string, chunk: Chunk): Named | undefined => {
    const near = partners.get(part) ?? []
    const fits = near.filter(
      (actor) => chunk.honorific == null || actor.gender === undefined || actor.gender === chunk.honorific,
    )
    const bySurname = fits.filter((actor) => partsOf.get(actor)?.at(-1) === part)
    const pool = bySurname.length > 0 ? bySurname : fits
    if (pool.length <= 1) return pool[0]
    const told = pool.filter((actor) => actor.chunks.some((other) => other.chunk.start < chunk.start))
    return told.length === 1 ? told[0] : undefined
  }

  // ── 2. Everything else, in reading order ───────────────────────────────────────────────────────────────────
  const bodies: { readonly parts: readonly string[]; readonly actor: Named }[] = []
  for (const chunk of open) {
    if (of.has(chunk)) continue
    const key = keyOf(chunk)
    const single = !key.includes(' ')
    if (chunk.shape === 'known') {
      const entry = choose(chunk.entries)
      if (single && partners.has(key) && entry?.kind !== 'organisation' && !isInside(chunk, words.towards)) {
        const person = personFor(key, chunk)
        const isName = partsOf.get(person ?? ({} as Named))?.at(-1) === key
        if (person !== undefined && isName) {
          assign(chunk, person, 'surname')
          continue
        }
      }
      if (entry === undefined) placeAt(chunk)
      else known(chunk, entry)
      continue
    }
    if (chunk.shape === 'other') continue
    const kind = kinds.get(key) ?? 'other'
    const person = single ? personFor(key, chunk) : undefined
    if (person !== undefined && chunk.shape !== 'organisation') {
      assign(chunk, person, 'part of a name')
      continue
    }
    switch (kind) {
      case 'person':
        assign(chunk, actorFor('person', key, chunk.text), 'name')
        break
      case 'organisation': {
        const whole = bodies.find(
          ({ parts }) => parts.length > 1 && startsOrEnds(key.split(' '), parts),
        )?.actor
        const acronym = bodies.find(({ parts }) => parts.length > 2 && initials(parts) === key)?.actor
        const country = countryOf(chunk)
        const actor = acronym ?? whole ?? actorFor('organisation', key, chunk.text, country)
        assign(chunk, actor, whole === undefined ? 'name' : 'part of a name')
        if (whole === undefined) bodies.push({ parts: key.split(' '), actor })
        break
      }
      case 'place':
        placeAt(chunk, countryOf(chunk))
        break
      case 'other':
        break
      default:
        kind satisfies never
    }
  }

  // ── 3. Headlines: only names that the rest of the report knows ─────────────────────────────────────────────
  const lookup = new Map<string, Named>()
  for (const { parts, actor } of persons) lookup.set(parts.join(' '), actor)
  for (const [id, actor] of byKey) {
    const [kind, key = ''] = id.split('\u0000')
    if (kind === 'organisation' || kind === 'person') lookup.set(key, actor)
  }
  for (const chunk of chunks) {
    if (!chunk.headline || chunk.shape === 'known') continue
    for (let i = chunk.from; i < chunk.to; i++) {
      for (let to = chunk.to; to > i; to--) {
        const first = tokens[i]
        const last = tokens[to - 1]
        if (first === undefined || last === undefined) continue
        const text = document.text.slice(first.start, last.end)
        const key = nameParts(text, words.suffixes).join(' ')
        const part: Chunk = { ...chunk, from: i, to, start: first.start, end: last.end, text }
        const actor = lookup.get(key) ?? (to === i + 1 ? personFor(key, part) : undefined)
        if (actor === undefined) continue
        assign(part, actor, 'headline')
        i = to - 1
        break
      }
    }
  }
  return { named, places: places.sort((a, b) => a.start - b.start), of }

  function known(chunk: Chunk, entry: Entry): void {
    switch (entry.kind) {
      case 'place':
        placeAt(chunk, entry.place.country)
        return
      case 'organisation': {
        const { organisation } = entry
        if (entry.form === 'seat' && isLocation(chunk, 'seat')) return placeAt(chunk)
        assign(
          chunk,
          actorFor(
            'organisation',
            fold(organisation.name).replace(/-/gu, ' '),
            organisation.name,
            organisation.country,
          ),
          entry.form === 'seat' ? 'seat' : 'known name',
        )
        return
      }
      case 'state': {
        const { state, form } = entry
        if (form === 'people') {
          assign(chunk, actorFor('group', fold(chunk.text), chunk.text, state.code), 'people')
          return
        }
        if (form !== 'adjective' && isLocation(chunk, form)) return placeAt(chunk, state.code)
        assign(chunk, actorFor('state', state.code, state.name, state.code), form)
        return
      }
      default:
        entry satisfies never
    }
  }

  /** The state whose name or adjective an organisation's name begins with. */
  function countryOf(chunk: Chunk): string | undefined {
    const entry = chunk.entries[0]
    if (entry?.kind === 'state') return entry.state.code
    return entry?.kind === 'place' ? entry.place.country : undefined
  }
}

const startsOrEnds = (part: readonly string[], whole: readonly string[]): boolean =>
  part.length < whole.length &&
  (part.every((word, i) => word === whole[i]) ||
    part.every((word, i) => word === whole[whole.length - part.length + i]))

const initials = (parts: readonly string[]): string =>
  parts
    .filter((part) => !/^(?:of|for|and|the|&|on|in)$/u.test(part))
    .map((part) => part.charAt(0))
    .join('')
