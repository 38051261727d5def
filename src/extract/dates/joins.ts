import type { Document } from '../../language/document.ts'
import type { LanguagePack } from '../../language/pack.ts'
import { groupsOf, lowerInPlace } from '../../language/patterns.ts'
import type { PartPhrase } from '../../language/words/dates.ts'
import type { Range } from '../../text/range.ts'
import { readNumber, readOrdinal } from '../figures/numbers.ts'
import { type Atom, type Grammar, grammarOf } from './atoms.ts'
import { precisionOf } from './calendar.ts'
import { distanceOf } from './linking.ts'
import type { Groups } from './place.ts'
import type { DateReading, Part } from './reading.ts'

interface Setting {
  readonly pack: LanguagePack
  readonly grammar: Grammar
  /** The sentence in lower case, and where it starts in the report. */
  readonly lower: string
  readonly start: number
}
type Join = (atoms: readonly Atom[], setting: Setting) => readonly Atom[]

const joins: readonly Join[] = [
  joinDistance, //  "two days before | Christmas" counts from Christmas
  joinWhole, //     "February | next year", first: what follows may cut a part out of the whole
  joinWeekday, //   "Sunday, | Nov. 13" is one day
  joinPart, //      "late | January of that year"
  joinClock, //     "11:36 a.m. | Tuesday"
  joinInterval, //  "between | April 17, 2016 | and | March 29, 2017"
  joinOpenEnd, //   "since | 2013"; last, for "from … until …" has used up its words
  dropWeak,
]

/** Puts the dates of one sentence together where several phrases tell one time. */
export function joinAtoms(
  atoms: readonly Atom[],
  document: Document,
  sentence: Range,
  pack: LanguagePack,
): readonly Atom[] {
  if (atoms.length === 0) return atoms
  const lower = lowerInPlace(document.text.slice(sentence.start, sentence.end))
  const setting = { pack, grammar: grammarOf(pack), lower, start: sentence.start }
  return joins.reduce((left, join) => join(left, setting), atoms)
}

/** Joins neighbours from left to right where `both` reads them as one. */
function joinPairs(
  atoms: readonly Atom[],
  setting: Setting,
  both: (left: Atom, right: Atom, inside: string, before: string) => Atom | undefined,
): readonly Atom[] {
  const joined: Atom[] = []
  for (const atom of atoms) {
    const left = joined.at(-1)
    const inside =
      left === undefined ? '' : setting.lower.slice(left.end - setting.start, atom.start - setting.start)
    const whole =
      left === undefined || inside.length > 30
        ? undefined
        : both(left, atom, inside, textBefore(left, joined.at(-2), setting))
    if (whole === undefined) joined.push(atom)
    else joined[joined.length - 1] = whole
  }
  return joined
}

/** Up to 40 characters before an atom, back to the one before it. */
const textBefore = (atom: Range, previous: Range | undefined, { lower, start }: Setting): string =>
  lower.slice(
    Math.max(0, atom.start - start - 40, previous === undefined ? 0 : previous.end - start),
    atom.start - start,
  )

const hull = (left: Atom, right: Atom, rule: string, reading: DateReading): Atom => ({
  start: left.start,
  end: right.end,
  rule,
  reading,
  weak: false,
})

function joinDistance(atoms: readonly Atom[], setting: Setting): readonly Atom[] {
  return joinPairs(atoms, setting, (left, right, inside) => {
    if (!/^\s{1,3}$/u.test(inside) || !isPoint(right.reading)) return undefined
    const { reading } = left
    const isOpen =
      reading.kind === 'unit' &&
      (reading.from?.kind === 'unknown' || (reading.from?.kind === 'told' && reading.from.reading === null))
    if (isOpen && reading.shift !== 0)
      return hull(left, right, `${left.rule} ${right.rule}`, { ...reading, from: right.reading })
    const by = reading.kind === 'duration' ? distanceOf(left) : undefined
    // "a day after Monday's vote": the vote is the other event, and the two dates stay apart.
    const possessive = /^['’]/u.test(setting.lower.slice(right.end - setting.start))
    return by === undefined || possessive
      ? undefined
      : hull(left, right, `${left.rule} ${right.rule}`, {
          kind: 'offset',
          ...by,
          beyond: false,
          from: right.reading,
        })
  })
}

function joinWhole(atoms: readonly Atom[], setting: Setting): readonly Atom[] {
  return joinPairs(atoms, setting, (left, right, inside) => {
    if (!setting.grammar.within.test(inside)) return undefined
    const { reading } = left
    if (reading.kind === 'yearly' && isWhole(right.reading, 'year'))
      return hull(left, right, `${left.rule} in ${right.rule}`, {
        kind: 'in',
        what: reading.recurring,
        whole: right.reading,
      })
    if (reading.kind === 'weekday' && reading.days === 1 && isWhole(right.reading, 'week'))
      return hull(left, right, `${left.rule} in ${right.rule}`, {
        kind: 'in',
        what: { kind: 'weekday', weekday: reading.weekday },
        whole: right.reading,
      })
    return undefined
  })
}

const isWhole = (reading: DateReading, unit: 'year' | 'week'): boolean =>
  (reading.kind === 'unit' && reading.unit === unit) ||
  (unit === 'year' && reading.kind === 'absolute' && precisionOf(reading.value) === 'year')

function joinWeekday(atoms: readonly Atom[], setting: Setting): readonly Atom[] {
  return joinPairs(atoms, setting, (left, right, inside) => {
    const dayAfter = isWeekday(left) && isDay(right.reading) && setting.grammar.sameDay.test(inside)
    if (dayAfter) return { ...right, start: left.start }
    const dayBefore = isDay(left.reading) && isWeekday(right) && /^ ?\($/u.test(inside)
    return dayBefore ? { ...left, end: right.end } : undefined
  })
}

const isWeekday = ({ reading }: Atom): boolean => reading.kind === 'weekday' && reading.days === 1
const isDay = (reading: DateReading): boolean =>
  (reading.kind === 'absolute' && precisionOf(reading.value) === 'day') ||
  (reading.kind === 'yearly' && reading.recurring.kind === 'day') ||
  (reading.kind === 'in' && reading.what.kind === 'day')

function joinPart(atoms: readonly Atom[], setting: Setting): readonly Atom[] {
  const joined: Atom[] = []
  for (const atom of atoms) {
    const cut = cutPart(atom, joined, setting)
    // "the first nine months of this year": the nine months are no duration of their own.
    while (cut !== undefined && (joined.at(-1)?.end ?? 0) > cut.start) joined.pop()
    joined.push(cut ?? atom)
  }
  return joined
}

function cutPart(atom: Atom, before: readonly Atom[], setting: Setting): Atom | undefined {
  const counted =
    ['duration', 'window'].includes(before.at(-1)?.reading.kind ?? '') || before.at(-1)?.weak === true
  const text = textBefore(atom, before.at(counted ? -2 : -1), setting)
  for (const phrase of setting.grammar.parts) {
    if (phrase.part === 'hours' ? !isOneDay(atom.reading) : !canBeCut(atom.reading)) continue
    const match = phrase.regexp.exec(text)
    const part = match === null ? undefined : readPart(phrase, groupsOf(match), setting.pack)
    if (match === null || part === undefined) continue
    const start = atom.start - match[0].length
    return {
      start,
      end: atom.end,
      rule: `${part.part} ${atom.rule}`,
      reading: { kind: 'part', part, of: atom.reading },
      weak: false,
    }
  }
  return undefined
}

function canBeCut(reading: DateReading): boolean {
  switch (reading.kind) {
    case 'absolute':
    case 'unit':
    case 'yearly':
    case 'in':
    case 'window':
      return true
    case 'weekday':
      return reading.days > 1
    default:
      return false
  }
}

function readPart(phrase: PartPhrase, groups: Groups, { dates, numbers }: LanguagePack): Part | undefined {
  const unit = groups.unit === undefined ? undefined : dates.units[groups.unit]
  const n =
    groups.n === undefined ? 1 : numbers.articles.includes(groups.n) ? 1 : readNumber(groups.n, numbers)
  const ordinal =
    groups.ordinal === undefined
      ? undefined
      : groups.ordinal === 'last'
        ? 'last'
        : readOrdinal(groups.ordinal, numbers)
  switch (phrase.part) {
    case 'first':
      if (unit === undefined || n === undefined) return undefined
      return { part: 'slice', unit, from: 'start', skip: 0, count: n }
    case 'last':
      if (unit === undefined || n === undefined) return undefined
      return { part: 'slice', unit, from: 'end', skip: 0, count: n }
    case 'nth':
      if (unit === undefined || typeof ordinal !== 'number') return undefined
      return { part: 'slice', unit, from: 'start', skip: ordinal - 1, count: 1 }
    case 'half':
      if (ordinal !== 1 && ordinal !== 2 && ordinal !== 'last') return undefined
      return { part: 'slice', unit: 'half', from: 'start', skip: ordinal === 1 ? 0 : 1, count: 1 }
    case 'hours':
      return { part: 'whole' }
    default:
      return { part: phrase.part }
  }
}

function joinClock(atoms: readonly Atom[], setting: Setting): readonly Atom[] {
  return joinPairs(atoms, setting, (left, right, inside) => {
    if (!setting.grammar.sameDay.test(inside)) return undefined
    if (left.reading.kind === 'clock' && isOneDay(right.reading))
      return hull(left, right, `${left.rule} ${right.rule}`, { ...left.reading, day: right.reading })
    if (right.reading.kind === 'clock' && isOneDay(left.reading))
      return hull(left, right, `${left.rule} ${right.rule}`, { ...right.reading, day: left.reading })
    return undefined
  })
}

const isOneDay = (reading: DateReading): boolean =>
  isDay(reading) ||
  (reading.kind === 'weekday' && reading.days === 1) ||
  (reading.kind === 'unit' && reading.unit === 'day') ||
  (reading.kind === 'in' && reading.what.kind === 'weekday')

function joinInterval(atoms: readonly Atom[], setting: Setting): readonly Atom[] {
  return joinPairs(atoms, setting, (left, right, inside, before) => {
    if (!isPoint(left.reading) || !isPoint(right.reading)) return undefined
    for (const words of setting.grammar.between) {
      const match = words.before === undefined ? undefined : words.before.exec(before)
      if (match === null || !words.inside.test(inside)) continue
      const start = words.keep && match !== undefined ? left.start - match[0].length : left.start
      return { ...hull(left, right, 'interval', spanOf(left.reading, right.reading)), start }
    }
    return undefined
  })
}

/** "May 20 to June 3, 2016": the year at the end counts for both, as two recurring ends of one interval. */
const spanOf = (from: DateReading, to: DateReading): DateReading => ({ kind: 'interval', from, to })

const isPoint = ({ kind }: DateReading): boolean =>
  kind !== 'duration' &&
  kind !== 'set' &&
  kind !== 'vague' &&
  kind !== 'interval' &&
  kind !== 'window' &&
  kind !== 'beside'

function joinOpenEnd(atoms: readonly Atom[], setting: Setting): readonly Atom[] {
  return atoms.map((atom, i) => {
    if (!isPoint(atom.reading)) return atom
    const before = textBefore(atom, atoms[i - 1], setting)
    const since = setting.grammar.since.exec(before)
    if (since !== null)
      return {
        ...atom,
        start: atom.start - since[0].length,
        rule: `since ${atom.rule}`,
        reading: { kind: 'interval', from: past(atom.reading), to: null },
      }
    const until = setting.grammar.until.exec(before)
    const from = atom.start - (until?.[0].length ?? 0)
    if (until === null || isNegated(from, setting)) return atom
    return {
      ...atom,
      start: from,
      rule: `until ${atom.rule}`,
      reading: { kind: 'interval', from: null, to: atom.reading },
    }
  })
}

/** "did not start until Friday": on Friday. */
const isNegated = (at: number, { grammar, lower, start }: Setting): boolean =>
  grammar.notUntil.test(lower.slice(Math.max(0, at - start - 60), at - start))

/** What has lasted since a recurring time began at its latest one. */
const past = (reading: DateReading): DateReading =>
  (reading.kind === 'yearly' || reading.kind === 'weekday') && reading.direction !== 'last'
    ? { ...reading, direction: 'past' }
    : reading

function dropWeak(atoms: readonly Atom[]): readonly Atom[] {
  return atoms.filter((atom) => !atom.weak)
}
