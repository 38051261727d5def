import { type Document, tokenAt } from '../../language/document.ts'
import type { LanguagePack } from '../../language/pack.ts'
import type { CalendarUnit } from '../../language/words/dates.ts'
import type { Range } from '../../text/range.ts'
import type { Atom } from './atoms.ts'
import { precisionOf, precisionOfDistance } from './calendar.ts'
import type { DateReading } from './reading.ts'

/** An atom with its place in the report. */
export interface Placed extends Atom {
  readonly id: string
  readonly sentence: number
}

/** Chains of "the next day … the next day …" are followed this far: each link carries the ones before it. */
const LONGEST_CHAIN = 4
/** The date of "the day after the vote of May 4" stands so close behind. */
const ANCHOR = 40
/** Antecedents lie at most so many date expressions back. */
const REACH = 12

/** Gives "the previous month", "that year", "at 7:33 p.m." the other date that they are seen from. */
export function linkAntecedents(atoms: readonly Placed[]): readonly Placed[] {
  const linked: Placed[] = []
  atoms.forEach((atom, i) => {
    const find = (precision: CalendarUnit): Placed | undefined => {
      for (let j = i - 1; j >= 0 && j >= i - REACH; j--) {
        const before = linked[j]
        if (
          before !== undefined &&
          isAtLeast(before.reading, precision) &&
          depth(before.reading) < LONGEST_CHAIN
        )
          return before
      }
      return undefined
    }
    const clockDay = (): Placed | undefined => {
      const before = find('day')
      if (before !== undefined && before.sentence === atom.sentence) return before
      const after = atoms
        .slice(i + 1, i + 3)
        .find(
          (other) =>
            other.sentence === atom.sentence && isAtLeast(other.reading, 'day') && !hasClock(other.reading),
        )
      return after ?? before
    }
    const anchor = atoms[i + 1]
    if (
      atom.reading.kind === 'unit' &&
      atom.reading.from?.kind === 'unknown' &&
      anchor !== undefined &&
      anchor.sentence === atom.sentence &&
      anchor.start - atom.end < ANCHOR &&
      isAtLeast(anchor.reading, atom.reading.unit)
    ) {
      linked.push({
        ...atom,
        reading: {
          ...atom.reading,
          from: { kind: 'told', precision: atom.reading.unit, date: anchor.id, reading: anchor.reading },
        },
      })
      return
    }
    const reading = hasClock(atom.reading)
      ? withDay(atom.reading, clockDay())
      : withAntecedent(atom.reading, find)
    linked.push({ ...atom, reading })
  })
  return linked
}

/** A clock time, or from one clock time to another. */
const hasClock = (reading: DateReading): boolean =>
  reading.kind === 'clock' ||
  (reading.kind === 'interval' && (reading.from?.kind === 'clock' || reading.to?.kind === 'clock'))

/** A clock time without a day is on the day told beside it, else on the day of publication. */
function withDay(reading: DateReading, other: Placed | undefined): DateReading {
  if (reading.kind === 'interval')
    return {
      ...reading,
      from: reading.from && withDay(reading.from, other),
      to: reading.to && withDay(reading.to, other),
    }
  if (reading.kind !== 'clock' || reading.day.kind !== 'told' || reading.day.reading !== null) return reading
  if (other === undefined) return { ...reading, day: { kind: 'unit', unit: 'day', shift: 0 } }
  const told = other.reading.kind === 'clock' ? other.reading.day : other.reading
  return { ...reading, day: { kind: 'told', precision: 'day', date: other.id, reading: told } }
}

type Find = (precision: CalendarUnit) => Placed | undefined

function withAntecedent(reading: DateReading, find: Find): DateReading {
  switch (reading.kind) {
    case 'told': {
      if (reading.reading !== null) return reading
      const other = find(reading.precision)
      return other === undefined ? reading : { ...reading, date: other.id, reading: other.reading }
    }
    case 'unit':
    case 'offset':
      return reading.from === undefined ? reading : { ...reading, from: withAntecedent(reading.from, find) }
    case 'in':
      return { ...reading, whole: withAntecedent(reading.whole, find) }
    case 'part':
      return { ...reading, of: withAntecedent(reading.of, find) }
    case 'interval':
      return {
        ...reading,
        from: reading.from && withAntecedent(reading.from, find),
        to: reading.to && withAntecedent(reading.to, find),
      }
    default:
      return reading
  }
}

const ORDER: readonly CalendarUnit[] = ['day', 'week', 'month', 'quarter', 'year', 'decade', 'century']

const isAtLeast = (reading: DateReading, wanted: CalendarUnit): boolean => {
  const have = unitOfReading(reading)
  return have !== undefined && ORDER.indexOf(have) <= ORDER.indexOf(wanted)
}

/** How precise a reading is before it is resolved; undefined for what is no single time. */
export function unitOfReading(reading: DateReading): CalendarUnit | undefined {
  switch (reading.kind) {
    case 'absolute':
      return precisionOf(reading.value)
    case 'told':
      return reading.reading === null ? undefined : unitOfReading(reading.reading)
    case 'unit':
      return reading.from?.kind === 'unknown' ? undefined : reading.unit
    case 'offset':
      return reading.beyond ? undefined : precisionOfDistance(reading.unit, reading.amount)
    case 'weekday':
      return reading.days === 1 ? 'day' : 'week'
    case 'yearly':
      return unitOfRecurring(reading.recurring.kind)
    case 'in':
      return reading.what.kind === 'weekday' ? 'day' : unitOfRecurring(reading.what.kind)
    case 'part': {
      const of = unitOfReading(reading.of)
      if (reading.part.part === 'whole') return of
      return of === 'month' ? 'week' : of === 'year' ? 'quarter' : of
    }
    case 'clock':
      return 'day'
    case 'beside':
      return unitOfReading(reading.reading)
    case 'unknown':
    case 'interval':
    case 'window':
    case 'duration':
    case 'set':
    case 'vague':
      return undefined
    default:
      return reading satisfies never
  }
}

const unitOfRecurring = (kind: string): CalendarUnit =>
  kind === 'month'
    ? 'month'
    : kind === 'season' || kind === 'quarter'
      ? 'quarter'
      : kind === 'half'
        ? 'year'
        : 'day'

function depth(reading: DateReading): number {
  switch (reading.kind) {
    case 'told':
      return reading.reading === null ? 0 : 1 + depth(reading.reading)
    case 'unit':
    case 'offset':
      return reading.from === undefined ? 0 : depth(reading.from)
    case 'in':
      return depth(reading.whole)
    case 'part':
      return depth(reading.of)
    case 'interval':
      return Math.max(
        reading.from === null ? 0 : depth(reading.from),
        reading.to === null ? 0 : depth(reading.to),
      )
    case 'clock':
      return depth(reading.day)
    case 'beside':
      return 1 + depth(reading.reading)
    default:
      return 0
  }
}

/**
 * "eight days after the leaders spoke" dates an event where the report dates one of the two: the other one in the
 * words that follow ("a day after Monday's vote"), or this one, told before in the same sentence or, where the clause
 * speaks of the news itself ("The meeting came just …"), the day the report is about. Else it stays a duration.
 */
export function linkBeside(
  atoms: readonly Placed[],
  document: Document,
  pack: LanguagePack,
): readonly Placed[] {
  const news = atoms.find((atom) => isBodyDay(atom))
  return atoms.map((atom, i) => {
    if (atom.rule !== 'after' && atom.rule !== 'before') return atom
    const sentence = document.sentences[atom.sentence]
    const by = distanceOf(atom)
    if (by === undefined || sentence === undefined) return withoutRelation(atom, document.text)
    const located: Range = { start: clauseStart(document, sentence.start, atom.start), end: atom.start }
    const anchor: Range = { start: atom.end, end: clauseEnd(document, atom.end, sentence.end) }
    const within = (other: Placed | undefined, range: Range) =>
      other !== undefined &&
      other.start >= range.start &&
      other.end <= range.end &&
      unitOfReading(other.reading) !== undefined
    const next = atoms[i + 1]
    const before = atoms[i - 1]
    const fixed =
      next !== undefined && within(next, anchor) && next.start - atom.end < ANCHOR
        ? ({ fixes: 'anchor', other: next } as const)
        : before !== undefined && within(before, { start: sentence.start, end: atom.start })
          ? ({ fixes: 'located', other: before } as const)
          : news !== undefined && news !== atom && speaksOfTheNews(document, located, pack)
            ? ({ fixes: 'located', other: news } as const)
            : undefined
    if (fixed === undefined || depth(fixed.other.reading) >= LONGEST_CHAIN)
      return withoutRelation(atom, document.text)
    return {
      ...atom,
      reading: {
        kind: 'beside',
        ...by,
        located,
        anchor,
        fixes: fixed.fixes,
        date: fixed.other.id,
        reading: fixed.other.reading,
      },
    }
  })
}

/** The day a report is about: the first one it tells that is neither ahead nor years back. */
function isBodyDay({ reading }: Placed): boolean {
  if (reading.kind === 'weekday')
    return reading.days === 1 && (reading.direction === 'past' || reading.direction === 'this')
  if (reading.kind === 'yearly') return unitOfReading(reading) === 'day' && reading.direction !== 'future'
  return reading.kind === 'unit' && reading.unit === 'day' && reading.shift <= 0 && reading.from === undefined
}

const LETTERS: Readonly<Record<string, CalendarUnit>> = { D: 'day', W: 'week', M: 'month', Y: 'year' }

/** The distance of "eight days after", which is read as a duration until the other event is found. */
export function distanceOf({
  rule,
  reading,
}: Atom): { amount: number; unit: CalendarUnit; sign: -1 | 1 } | undefined {
  if (reading.kind !== 'duration' || (rule !== 'after' && rule !== 'before')) return undefined
  const parts = /^P(?<amount>[\d.]+)(?<letter>[DWMY])$/u.exec(reading.value)?.groups
  const unit = LETTERS[parts?.letter ?? '']
  return unit === undefined
    ? undefined
    : { amount: Number(parts?.amount), unit, sign: rule === 'after' ? 1 : -1 }
}

/** Only the length of time: "five minutes" of "five minutes before". */
function withoutRelation(atom: Placed, text: string): Placed {
  const words = /^(?<measure>.*\p{L})\s+(?:ahead of|prior to|\S+)$/su.exec(text.slice(atom.start, atom.end))
  return { ...atom, end: atom.start + (words?.groups?.measure?.length ?? atom.end - atom.start) }
}

/** "The meeting came", or no verb at all ("And all this a week after …"). */
function speaksOfTheNews(document: Document, located: Range, pack: LanguagePack): boolean {
  const verbs = document.tokens
    .slice(tokenAt(document, located.start), tokenAt(document, located.end - 1) + 1)
    .filter((token) => token.pos === 'VERB' || token.pos === 'AUX')
  const last = verbs.at(-1)
  return located.end > located.start && (last === undefined || pack.dates.coming.has(last.lemma))
}

/** Clauses are followed so many tokens from the distance, in either direction. */
const CLAUSE = 60

function clauseStart(document: Document, from: number, to: number): number {
  const last = tokenAt(document, to) - 1
  let start = from
  for (let i = last; i > last - CLAUSE; i--) {
    const token = document.tokens[i]
    if (token === undefined || token.start < from) return from
    if (token.text === ';' || token.text === ':') return token.end
    start = token.start
  }
  return start
}

function clauseEnd(document: Document, from: number, to: number): number {
  const first = tokenAt(document, from)
  let end = from
  for (let i = first; i < first + CLAUSE; i++) {
    const token = document.tokens[i]
    if (token === undefined || token.start >= to) return to
    if (/^[,;:.]$/u.test(token.text) && token.start > from) return token.start
    end = token.end
  }
  return end
}
