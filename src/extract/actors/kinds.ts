import type { Document } from '../../language/document.ts'
import type { ActorWords } from '../../language/words/actors.ts'
import type { Chunk } from './chunks.ts'
import type { Context } from './context.ts'
import type { RolePhrase } from './roles.ts'

export type NameKind = 'person' | 'organisation' | 'place' | 'other'

interface Evidence {
  person: number
  organisation: number
  place: number
}

/** Below this much evidence a name stays out: it may be a thing, a work or an occasion. */
const ENOUGH = 1.5

/** "CREDIT SCORE Check": a line of capitals that runs into the next words. */
const isShouted = (text: string): boolean => {
  const parts = text.split(' ').filter((part) => part.length > 3)
  const shouted = parts.filter((part) => part === part.toUpperCase()).length
  return shouted > 0 && shouted < parts.length
}

/**
 * What each name is, from every place where it is written: `groups` holds the chunks of one name under its parts,
 * joined by spaces. The weights are plain counts of how telling a sign is: 4 decides, 1 needs company.
 */
export function kindsOf(
  document: Document,
  words: ActorWords,
  groups: ReadonlyMap<string, readonly Chunk[]>,
  phrases: readonly RolePhrase[],
  context: Context,
): ReadonlyMap<string, NameKind> {
  const { tokens, sentences } = document
  const norm = (i: number): string => tokens[i]?.norm ?? ''
  const bearers = new Map<Chunk, RolePhrase>()
  for (const phrase of phrases) for (const chunk of phrase.bearers) bearers.set(chunk, phrase)

  /** What the report also writes without a capital, other than the end of 'Jong-un'. */
  const common = new Set(
    tokens.flatMap(({ text, norm }, i) =>
      /^\p{Ll}/u.test(text) && tokens[i - 1]?.text !== '-' ? [norm] : [],
    ),
  )
  /** "Alba R. Roth", "Ursula von der Brandt" */
  const hasMiddle = (text: string): boolean =>
    text
      .split(' ')
      .slice(1, -1)
      .some((part) => /^\p{Lu}\.$/u.test(part) || words.particles.has(part.toLowerCase()))
  const isGiven = (part: string | undefined): boolean =>
    part !== undefined && (words.maleNames.has(part) || words.femaleNames.has(part))

  /** How often the first or last part of a long name is used alone, as only persons' names are. */
  const alone = (parts: readonly string[]): number => {
    const [first = '', last = ''] = [parts[0], parts.at(-1)]
    return [last, first].reduce((sum, part) => {
      const group = groups.get(part) ?? []
      const uses = group.filter((chunk) => !context.isModifier(chunk) && !context.hasArticle(chunk))
      return sum + (part === last ? Math.min(1, uses.length * 0.5) : 0) + uses.filter(context.speaks).length
    }, 0)
  }

  const ofName = (parts: readonly string[], { text, shape, entries }: Chunk): Evidence => {
    const seen: Evidence = { person: 0, organisation: 0, place: 0 }
    const isLong = parts.length > 1
    if (isLong && isGiven(parts[0])) seen.person += 3
    else if (isLong && parts.length < 4 && words.familyFirst.has(parts[0] ?? '')) seen.person += 2
    if (hasMiddle(text)) seen.person += 2
    if (isLong && parts.length < 4 && shape === 'unknown' && /^[\p{L}\s.'’-]+$/u.test(text))
      seen.person += 0.8 + Math.min(1.5, alone(parts) * 0.75) - (isShouted(text) ? 2 : 0)
    // "Fair Credit" in a report that speaks of credit
    if (isLong && !isGiven(parts[0]) && common.has(parts.at(-1) ?? '')) seen.person -= 1.5
    if (/^[\p{Lu}&.]{2,6}$/u.test(text)) {
      seen.organisation += common.has(text.toLowerCase()) ? -1 : 1 // "TITLE" where the report writes "title"
      seen.person -= 2
    }
    if (/\d/u.test(text)) seen.person -= 3
    if (/-\d/u.test(text)) seen.organisation -= 3
    // "Boston Red Sox": a town and a plural
    if (entries.length > 0 && shape === 'unknown' && /s$/u.test(text)) {
      seen.organisation += 3
      seen.person -= 2
    }
    return seen
  }

  const ofUse = (chunk: Chunk, seen: Evidence): void => {
    const next = norm(chunk.to)
    const previous = norm(chunk.from - 1)
    if (chunk.shape === 'person') seen.person += 5
    if (chunk.shape === 'organisation') seen.organisation += 4
    if (chunk.shape === 'place') seen.place += 4
    const phrase = bearers.get(chunk)
    if (phrase !== undefined) seen.person += phrase.rule === 'title' ? 4 : 3
    if (next === ',' && /^\d{1,3}$/u.test(norm(chunk.to + 1)) && norm(chunk.to + 2) === ',') seen.person += 3
    if (words.relatives.has(next) || (next === ',' && words.relatives.has(norm(chunk.to + 1))))
      seen.person += 1.5
    if (words.presidencies.has(next)) seen.person += 5 // "the Roth administration"
    if (context.isQualified(chunk)) {
      seen.organisation += 0.7
      seen.person -= 1
    }
    // "Sweden's Alba Roth": a name after a name
    if (words.possessiveMarks.has(previous) && chunk.to - chunk.from > 1) seen.person += 0.7
    // "the law firm Baker Rowe", "the daily, Norra Bladet,"
    const noun = tokens[previous === ',' || words.callings.has(previous) ? chunk.from - 2 : chunk.from - 1]
    if (noun?.sentence === chunk.sentence && noun.pos === 'NOUN' && words.organisationNouns.has(noun.lemma))
      seen.organisation += 3
    // "the Harlow Bay Gulls, the club that …"
    if (next === ',' && (words.definite.has(norm(chunk.to + 1)) || words.indefinite.has(norm(chunk.to + 1))))
      for (let i = chunk.to + 2; i < chunk.to + 5 && tokens[i]?.pos !== 'PUNCT'; i++)
        if (words.organisationNouns.has(tokens[i]?.lemma ?? '')) {
          seen.organisation += 3
          break
        }
    const after = tokens[chunk.to]
    if (after?.pos === 'NOUN' && words.organisationNouns.has(after.lemma)) seen.organisation += 2
    // "Amberline (AMB)", "shares of Amberline"
    if (next === '(' && /^\p{Lu}{2,6}$/u.test(tokens[chunk.to + 1]?.text ?? '') && norm(chunk.to + 2) === ')')
      seen.organisation += 3
    if (
      words.possessiveMarks.has(next) &&
      words.roleNouns.has(norm(chunk.to + 1)) &&
      !words.relations.has(norm(chunk.to + 1))
    )
      seen.organisation += 1.5
    if (words.inc.has(next)) seen.organisation += 4
  }

  const decide = (key: string, group: readonly Chunk[]): NameKind => {
    const [first] = group
    if (first === undefined) return 'other'
    const parts = key.split(' ')
    const seen = ofName(parts, first)
    for (const chunk of group) ofUse(chunk, seen)
    const count = (test: (chunk: Chunk) => boolean): number => group.filter(test).length
    const articles = count(context.hasArticle)
    if (articles > group.length / 2) {
      seen.person -= 2
      seen.organisation += 0.8
    }
    const acts = count(context.acts)
    const subject = Math.min(1.5, acts * 0.75 + count(context.isSubject) * 0.4)
    seen.organisation += Math.min(1, acts * 0.5)
    seen.place += Math.min(3, count((chunk) => context.isInside(chunk) || context.isBeforePlace(chunk)) * 1.5)
    if (parts.length > 1) seen.person += subject
    else seen.organisation -= count(context.isModifier) > 0 && acts === 0 ? 0.5 : 0
    const best = Math.max(seen.person, seen.organisation, seen.place)
    const speaks = parts.length === 1 && articles === 0 && group.some(context.speaks) && !isPlural(group)
    if (best < ENOUGH) return speaks ? loneActor(group) : 'other'
    if (best === seen.person) return parts.length === 1 && seen.person < 3 ? loneActor(group) : 'person'
    return best === seen.organisation ? 'organisation' : 'place'
  }

  /** A lone name that acts: a body where "it" follows and not "he" or "she". */
  const loneActor = (group: readonly Chunk[]): NameKind => {
    let person = 0
    let body = 0
    for (const chunk of group.slice(0, 20)) {
      const end = Math.min(chunk.to + 40, sentences[chunk.sentence + 1]?.to ?? tokens.length)
      for (let i = chunk.to; i < end; i++)
        if (words.pronouns.get(norm(i))?.gender !== undefined) person++
        else if (words.bodyPronouns.has(norm(i))) body++
    }
    return body > person ? 'organisation' : 'person'
  }

  /** "Witnesses said": a plural at the head of sentences only is a common noun that the tagger takes for a name. */
  const isPlural = (group: readonly Chunk[]): boolean =>
    group.every(({ text, from, sentence }) => text.endsWith('s') && sentences[sentence]?.from === from)

  return new Map([...groups].map(([key, group]) => [key, decide(key, group)]))
}
