import type { Edtf } from '../../text/edtf.ts'
import { daySpan } from '../../text/edtf.ts'
import { overlaps, type Range } from '../../text/range.ts'
import type { DateExpression, Place } from '../finding.ts'
import type { Chunked } from './chunks.ts'
import type { Clause } from './clauses.ts'
import type { Telling } from './telling.ts'

/** What of one sentence can date and place an event. */
export interface Surroundings {
  readonly chunked: Chunked
  readonly clauses: readonly Clause[]
  /** Date expressions with a calendar value in this sentence, in reading order. */
  readonly dates: readonly DateExpression[]
  /** The year that the sentence before sets, where this one tells no time: "It ended in 1994. The siege …". */
  readonly frame: DateExpression | undefined
  readonly places: readonly Place[]
  readonly placePrepositions: ReadonlySet<string>
  /** Prepositions that set a noun beside the time of another event: after, before. */
  readonly circumstances: ReadonlySet<string>
}

/** A bare year that is the only time of the sentence before sets the time of a sentence that tells none. */
export function frameOf(
  own: readonly DateExpression[],
  before: readonly DateExpression[],
): DateExpression | undefined {
  const [only, ...more] = before
  return own.length === 0 && more.length === 0 && /^\d{4}$/u.test(only?.value ?? '') ? only : undefined
}

/** The innermost clause that the chunk at `at` belongs to; words before any clause go with the first that follows. */
function ownerOf(clauses: readonly Clause[], at: number): Clause | undefined {
  let owner: Clause | undefined
  for (const clause of clauses) if (clause.first <= at && at <= clause.last) owner = clause
  return owner ?? clauses.find((clause) => clause.at > at)
}

/** Index of the chunk that holds the first word of `range`. */
const chunkAt = ({ words, chunks }: Chunked, range: Range): number =>
  chunks.findIndex((chunk) => {
    const last = words[chunk.to - 1]
    return last !== undefined && last.end > range.start
  })

const distance = (a: Range, b: Range): number =>
  overlaps(a, b) ? 0 : a.start > b.start ? a.start - b.end : b.start - a.end

/** The date expression that dates an event told in a clause or by a noun; undefined where none is plainly its own. */
export function dateOf(telling: Telling, around: Surroundings): DateExpression | undefined {
  const [trigger] = telling.trigger
  if (trigger === undefined) return undefined
  const beside = around.dates.find(
    ({ reading }) =>
      reading.kind === 'beside' &&
      telling.trigger.some((word) => overlaps(word, reading.anchor) || overlaps(word, reading.located)),
  )
  if (beside !== undefined) return beside
  const placed = around.dates.map((date) => ({ date, at: chunkAt(around.chunked, date) }))
  if (telling.clauses.length === 0)
    return nounDate(telling, around, placed) ?? (telling.standing === 'happened' ? around.frame : undefined)
  for (const clause of telling.clauses) {
    const own = placed.filter(({ at }) => ownerOf(around.clauses, at) === clause)
    const nearest = own.toSorted((a, b) => distance(a.date, trigger) - distance(b.date, trigger))[0]
    if (nearest !== undefined) return nearest.date
  }
  return sharedDate(telling, around, placed)
}

type Placed = readonly { readonly date: DateExpression; readonly at: number }[]

/** "On Tuesday A met B and visited C": what leads the first verb leads those joined to it. */
function sharedDate(telling: Telling, around: Surroundings, placed: Placed): DateExpression | undefined {
  const [clause] = telling.clauses
  if (clause === undefined) return undefined
  const joined = clause.coordinated || clause.link === 'gerund'
  if (!joined) return undefined
  const first = around.clauses.findLast(
    (candidate) =>
      candidate.at < clause.at && candidate.subject.length > 0 && candidate.subject[0] === clause.subject[0],
  )
  if (first === undefined) return undefined
  return placed.find(({ at }) => at < first.at && ownerOf(around.clauses, at) === first)?.date
}

/** Beside the noun ("the summit on May 3 with B", "last month's raid"), else that of the clause it stands in. */
function nounDate(telling: Telling, around: Surroundings, placed: Placed): DateExpression | undefined {
  const { chunks } = around.chunked
  let last = telling.at
  for (let steps = 0; steps < 6; steps++) {
    const kind = chunks[last + 1]?.kind
    if (kind !== 'prep' && kind !== 'np' && kind !== 'time' && kind !== 'and') break
    last++
    const here = placed.find(({ at }) => at === last)
    if (here !== undefined) return here.date
  }
  const before = placed.find(({ at }) => at === telling.at - 1 || at === telling.at)
  if (before !== undefined && chunks[telling.at - 1]?.kind === 'time') return before.date
  const preposition = chunks[telling.at - 1]
  if (
    preposition?.kind === 'prep' &&
    around.circumstances.has(preposition.norm) &&
    !around.placePrepositions.has(preposition.norm)
  )
    return undefined
  const owner = ownerOf(around.clauses, telling.at)
  const own = placed.filter(({ at }) => ownerOf(around.clauses, at) === owner)
  return own.length === 1 ? own[0]?.date : undefined
}

/** Whether "in X" can tell where the event was, and not only where a thing is ("over abuses in X"). */
function isOpenPlace(chunks: Chunked['chunks'], at: number, telling: Telling): boolean {
  let left = at - 2
  while (chunks[left]?.kind === 'time' || chunks[left]?.kind === 'adverb') left--
  const before = chunks[left]
  if (before?.kind !== 'np') return true
  if (left === telling.at || chunks[left - 1]?.kind !== 'prep') return true
  const parties = [...telling.actor, ...telling.recipient]
  return (
    telling.clauses.length === 0 ||
    (parties.length > 0 &&
      telling.clauses.some((clause) =>
        clause.obliques.some(
          ({ preposition, phrases }) => PARTNER.has(preposition) && phrases.includes(before),
        ),
      ))
  )
}

/** After "with B" the place is the event's; kept apart from "over abuses in …". */
const PARTNER: ReadonlySet<string> = new Set(['with'])

/** The place told with the event: "in Osten", "at the Grand Hall", in the words of its own clause. */
export function placeOf(telling: Telling, around: Surroundings): Place | undefined {
  const { chunks } = around.chunked
  const [trigger] = telling.trigger
  if (trigger === undefined) return undefined
  const candidates = around.places.filter((place) => {
    const at = chunkAt(around.chunked, place)
    const before = chunks[at - 1]
    if (before?.kind !== 'prep' || !around.placePrepositions.has(before.norm)) return false
    if (!isOpenPlace(chunks, at, telling)) return false
    if (telling.clauses.length === 0) return at > telling.at && at - telling.at < 8
    const owner = ownerOf(around.clauses, at)
    return owner !== undefined && telling.clauses.includes(owner)
  })
  return candidates.toSorted((a, b) => distance(a, trigger) - distance(b, trigger))[0]
}

/** Events of longer ago than this are told to explain today's. Days. */
const RECENT = 60

/** Whether a date lies well before publication; a bare year does where no publication date is known. */
export function isLongAgo(date: Edtf, published: Edtf | null): boolean {
  const when = daySpan(date)
  if (when === undefined) return false
  if (published === null) return /^\d{4}$/u.test(date)
  const then = daySpan(published)
  return then !== undefined && when.last < then.first - RECENT
}
