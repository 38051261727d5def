import type { Document } from '../../language/document.ts'
import type { ActorWords, KnownOrganisation, KnownPlace, State } from '../../language/words/actors.ts'

/** What a name in the tables stands for. `form` tells how it may act: a seat only where it is no location. */
export type Entry =
  | { readonly kind: 'state'; readonly form: 'name' | 'adjective' | 'people' | 'seat'; readonly state: State }
  | {
      readonly kind: 'organisation'
      readonly form: 'name' | 'seat'
      readonly organisation: KnownOrganisation
    }
  | { readonly kind: 'place'; readonly place: KnownPlace }

export interface Gazetteer {
  readonly entries: ReadonlyMap<string, readonly Entry[]>
  /** The longest name, in UTF-16 units, that begins with this token. */
  readonly longest: ReadonlyMap<string, number>
  /** What role nouns of several words begin with: 'prime', 'vice-'. */
  readonly roleBegins: ReadonlySet<string>
}

const cache = new WeakMap<ActorWords, Gazetteer>()

const plain = (name: string): string => (/^[!-~]*$/u.test(name) ? name : name.replace(/[’ʼ]/gu, "'"))

/** The tables of a language as one look-up, made once. */
export function gazetteerOf(words: ActorWords): Gazetteer {
  const known = cache.get(words)
  if (known !== undefined) return known
  const entries = new Map<string, Entry[]>()
  const longest = new Map<string, number>()
  const add = (names: readonly string[], entry: Entry): void => {
    for (const name of names) {
      const key = plain(name)
      const same = entries.get(key)
      if (same === undefined) entries.set(key, [entry])
      else same.push(entry)
      for (const first of new Set([key.split(' ')[0] ?? key, key.split(/[ -]/u)[0] ?? key]))
        longest.set(first, Math.max(longest.get(first) ?? 0, key.length))
    }
  }
  for (const state of words.states) {
    add([state.name, ...state.aliases], { kind: 'state', form: 'name', state })
    add(state.adjectives, { kind: 'state', form: 'adjective', state })
    add(state.people, { kind: 'state', form: 'people', state })
    add(state.seats, { kind: 'state', form: 'seat', state })
  }
  for (const organisation of words.organisations) {
    add([organisation.name, ...organisation.aliases], { kind: 'organisation', form: 'name', organisation })
    add(organisation.seats, { kind: 'organisation', form: 'seat', organisation })
  }
  for (const place of words.places) add([place.name], { kind: 'place', place })
  const roleBegins = new Set<string>()
  for (const noun of words.roleNouns)
    for (const { index } of noun.matchAll(/[ -]/gu))
      roleBegins.add(noun.slice(0, index)).add(noun.slice(0, index + 1))
  const made = { entries, longest, roleBegins }
  cache.set(words, made)
  return made
}

export interface Match {
  /** Index after the last token. */
  readonly to: number
  readonly entries: readonly Entry[]
}

/** The longest name of the tables that begins at token `from` and ends before token `limit`. */
export function longestMatch(
  { text, tokens }: Document,
  { entries, longest }: Gazetteer,
  from: number,
  limit: number,
): Match | undefined {
  const first = tokens[from]
  if (first === undefined) return undefined
  const reach = longest.get(plain(first.text))
  if (reach === undefined) return undefined
  let best: Match | undefined
  for (let to = from + 1; to <= limit; to++) {
    const last = tokens[to - 1]
    if (last === undefined || last.end - first.start > reach + 2) break
    const found = entries.get(plain(text.slice(first.start, last.end)).replace(/\s+/gu, ' '))
    if (found !== undefined) best = { to, entries: found }
  }
  return best
}
