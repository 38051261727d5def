import type { Document } from '../../language/document.ts'
import type { ActorWords, Gender } from '../../language/words/actors.ts'
import type { Range } from '../../text/range.ts'
import type { Entry } from './gazetteer.ts'
import { endOfRun } from './runs.ts'
import { type RoleNoun, type View, viewOf } from './view.ts'

/** What the form of a name alone tells; `unknown` waits for the context. */
export type Shape = 'known' | 'person' | 'organisation' | 'place' | 'other' | 'unknown'

/** A run of tokens that looks like one name: tokens `from` to `to` (excluded). */
export interface Chunk extends Range {
  readonly from: number
  readonly to: number
  readonly sentence: number
  /** As written, white space made single. */
  readonly text: string
  readonly shape: Shape
  /** What the tables say, for 'known'; for other shapes the state or town that the name begins with. */
  readonly entries: readonly Entry[]
  /** 'Mr' and the like stood before it; with the gender that this tells. */
  readonly honorific?: Gender | null
  /** In a headline where most words are capitalised: only names known from elsewhere count. */
  readonly headline: boolean
}

/** One stretch of a run and what it looks like. */
type Part = Pick<Chunk, 'from' | 'to' | 'shape' | 'entries' | 'honorific'>

/** Finds the names and the role nouns of a report, sentence by sentence. */
export function findChunks(
  document: Document,
  words: ActorWords,
): { readonly chunks: readonly Chunk[]; readonly roles: readonly RoleNoun[] } {
  const chunks: Chunk[] = []
  const roles: RoleNoun[] = []
  for (const sentence of document.sentences) {
    const view = viewOf(document, sentence, words)
    let i = sentence.from
    while (i < sentence.to) {
      const end = endOfRun(view, i)
      if (end > i) {
        for (const part of partsOf(view, i, end)) {
          const chunk = chunkOf(view, part)
          if (chunk !== undefined) chunks.push(chunk)
        }
        i = end
        continue
      }
      const role = view.role(i)
      if (role !== undefined) roles.push(role)
      i = role?.to ?? i + 1
    }
  }
  return { chunks, roles }
}

const NONE: readonly Entry[] = []
/** A longer "name" is a line of capitals. */
const LONGEST_NAME = 8

function chunkOf({ document, words, headline }: View, part: Part): Chunk | undefined {
  const first = document.tokens[part.from]
  const last = document.tokens[part.to - 1]
  if (first === undefined || last === undefined) return undefined
  if (part.shape === 'unknown' && part.to - part.from === 1 && words.weakNames.has(first.norm))
    return undefined
  if (part.shape !== 'known' && part.to - part.from > LONGEST_NAME) return undefined
  if (/^\p{Lu}-\p{Lu}/u.test(first.text) && part.to - part.from === 1) return undefined // "(R-Ohio)"
  const text = document.text.slice(first.start, last.end).replace(/\s+/gu, ' ')
  return { ...part, start: first.start, end: last.end, sentence: first.sentence, text, headline }
}

/** Cuts a run at honorifics and at names of the tables, and says what each part looks like. */
function partsOf(view: View, from: number, to: number): readonly Part[] {
  const { words, norm, isGiven } = view
  if (words.honorifics.has(norm(from)) && from + 1 < to) {
    let name = from
    let honorific: Gender | null = null
    while (words.honorifics.has(norm(name)) && name + 1 < to)
      honorific ??= words.honorifics.get(norm(name++)) ?? null
    return [{ from: name, to, shape: 'person', entries: NONE, honorific }]
  }
  // "Republican Alba Roth"
  if (words.labels.has(norm(from)) && to - from > 2 && isGiven(from + 1)) return partsOf(view, from + 1, to)
  const match = view.match(from, to)
  if (match === undefined) return unlisted(view, from, to)
  const { entries } = match
  if (match.to === to) return [{ from, to, shape: 'known', entries }]
  const known: Part = { from, to: match.to, shape: 'known', entries }
  const head = norm(to - 1)
  if (words.organisationHeads.has(head)) return [{ from, to, shape: 'organisation', entries }]
  const [first] = entries
  const isTown = first?.kind === 'place' || (first?.kind === 'state' && first.form === 'seat')
  if (words.otherHeads.has(head)) return isTown ? [{ ...known, shape: 'place' }] : [] // "Beijing Olympics" tells where, "Panama Papers" nothing
  if (words.placeHeads.has(head)) return [{ from, to, shape: 'place', entries }]
  if ((isTown || isGiven(from)) && !isGiven(match.to)) return [{ from, to, shape: 'unknown', entries }] // "Boston Red Sox", "Israel Katz"
  return [known, ...partsOf(view, match.to, to)]
}

/** A run that begins with no name of the tables. */
function unlisted(view: View, from: number, to: number): readonly Part[] {
  const { words, norm, isGiven } = view
  // "Disgraced FIFA …": a word that is capitalised for its place before a known body.
  const tail = view.isInitial(from) && !isGiven(from) ? view.match(from + 1, to) : undefined
  if (tail?.to === to && tail.entries.some(({ kind }) => kind !== 'place'))
    return [{ from: from + 1, to, shape: 'known', entries: tail.entries }]
  // "Alba Roth Ferrari": a headline that runs on into a known body
  if (isGiven(from))
    for (let k = from + 2; k < to; k++) {
      const body = view.match(k, to)
      if (body?.to === to && body.entries.some(({ kind }) => kind === 'organisation'))
        return [
          { from, to: k, shape: 'unknown', entries: NONE },
          { from: k, to, shape: 'known', entries: body.entries },
        ]
    }
  return [{ from, to, shape: shapeOf(), entries: NONE }]

  function shapeOf(): Shape {
    if (to - from === 1) return 'unknown'
    for (let i = from; i < to - 1; i++)
      if (
        words.organisationHeads.has(norm(i)) &&
        (words.nameLinks.has(norm(i + 1)) || words.studyLinks.has(norm(i + 1)))
      )
        return 'organisation'
    const head = norm(to - 1)
    if (words.leadingHeads.has(norm(from))) return 'organisation'
    if (words.organisationHeads.has(head) && !(isGiven(from) && to - from === 2)) return 'organisation'
    if (words.otherHeads.has(head)) return 'other'
    return words.placeHeads.has(head) && !isGiven(from) ? 'place' : 'unknown'
  }
}
