import type { Document } from '../../language/document.ts'
import { tokenAt } from '../../language/document.ts'
import type { LanguagePack } from '../../language/pack.ts'
import {
  groupsOf,
  infix,
  lowerInPlace,
  type Pattern,
  phrase,
  prefix,
  suffix,
  type WordClasses,
  wordClass,
} from '../../language/patterns.ts'
import type { DatePhrase, PartPhrase, PhraseKind } from '../../language/words/dates.ts'
import type { Range } from '../../text/range.ts'
import { numberPattern } from '../figures/numbers.ts'
import { longest } from '../longest.ts'
import { readPhrase } from './phrases.ts'
import type { Groups } from './place.ts'
import type { DateReading } from './reading.ts'

/** A date as one phrase told it, before phrases are joined and linked. */
export interface Atom extends Range {
  readonly rule: string
  readonly reading: DateReading
  /** Not a date by itself: only where a join takes it up. */
  readonly weak: boolean
}

/** What the phrases of a pack become: built once for each pack. */
export interface Grammar {
  readonly classes: ReadonlyMap<string, RegExp>
  readonly phrases: readonly (DatePhrase & Pattern & { readonly around?: Around })[]
  /** A number and a unit: the heart of many phrases, looked for once. */
  readonly measure: RegExp
  readonly parts: readonly (PartPhrase & { readonly regexp: RegExp })[]
  readonly hedge: RegExp
  readonly clockHedge: RegExp
  readonly within: RegExp
  readonly sameDay: RegExp
  readonly between: readonly {
    readonly before: RegExp | undefined
    readonly inside: RegExp
    readonly keep: boolean
  }[]
  readonly since: RegExp
  readonly until: RegExp
  readonly notUntil: RegExp
  readonly yearBefore: RegExp
  readonly ahead: RegExp
}

const grammars = new WeakMap<LanguagePack, Grammar>()

export function grammarOf(pack: LanguagePack): Grammar {
  const known = grammars.get(pack)
  if (known !== undefined) return known
  const grammar = build(pack)
  grammars.set(pack, grammar)
  return grammar
}

function build(pack: LanguagePack): Grammar {
  const words = pack.dates
  const classes = wordClasses(pack)
  const softener = (list: readonly string[]) => prefix(`(?:${list.join('|')}) `, classes)
  return {
    classes: new Map(Object.entries(classes).map(([name, source]) => [name, new RegExp(source, 'u')])),
    phrases: words.phrases.map((p) => ({
      ...p,
      ...phrase(p.pattern, classes),
      ...around(p.pattern, classes),
    })),
    measure: phrase(MEASURE, classes).regexp,
    parts: words.parts.map((p) => ({ ...p, regexp: prefix(p.pattern, classes) })),
    hedge: softener(words.hedges),
    clockHedge: softener(words.clockHedges),
    within: infix(words.within),
    sameDay: infix(words.sameDay),
    between: words.between.map((b) => ({
      ...b,
      before: b.before === '' ? undefined : prefix(b.before, classes),
      inside: infix(b.inside),
    })),
    since: prefix(words.since, classes),
    until: prefix(words.until, classes),
    notUntil: new RegExp(words.notUntil.replaceAll("'", "['’]"), 'u'),
    ahead: prefix(words.aheadBefore, classes),
    yearBefore: prefix(`${words.yearBefore} (?:the )?["“‘]?`, classes),
  }
}

const MEASURE = '{n}_{unit}'

/** What a phrase wants before and after a measure. */
interface Around {
  readonly before: RegExp | undefined
  readonly after: RegExp | undefined
}

function around(pattern: string, classes: WordClasses): { readonly around?: Around } {
  const at = pattern.indexOf(MEASURE)
  if (at < 0) return {}
  const [before, after] = [pattern.slice(0, at), pattern.slice(at + MEASURE.length)]
  return {
    around: {
      before: before === '' ? undefined : prefix(before, classes),
      after: after === '' ? undefined : suffix(after, classes),
    },
  }
}

interface Match extends Range {
  readonly groups: Groups
}

const matchOf = (match: RegExpExecArray): Match => ({
  start: match.index,
  end: match.index + match[0].length,
  groups: groupsOf(match),
})

/** The longest words that a phrase wants beside a measure. */
const BESIDE = 40

/** Where a phrase is told around one of the measures of a text. */
function matchesAround(
  { before, after }: Around,
  measures: readonly Match[],
  lower: string,
): readonly Match[] {
  return measures.flatMap((measure): Match[] => {
    const left = before?.exec(lower.slice(Math.max(0, measure.start - BESIDE), measure.start))
    const right = after?.exec(lower.slice(measure.end, measure.end + BESIDE))
    if (left === null || right === null) return []
    return [
      {
        start: measure.start - (left?.[0].length ?? 0),
        end: measure.end + (right?.[0].length ?? 0),
        groups: { ...measure.groups, ...groupsOf(left), ...groupsOf(right) },
      },
    ]
  })
}

function wordClasses({ dates: words, numbers }: LanguagePack): WordClasses {
  const any = wordClass
  const meridiem = any([...words.am, ...words.pm])
  return {
    month: any(Object.keys(words.months)),
    weekday: any(Object.keys(words.weekdays)),
    weekdays: any(
      Object.keys(words.weekdays)
        .filter((day) => day.length > 5)
        .map((day) => `${day}s`),
    ),
    unit: any(Object.keys(words.units)),
    units: any(words.plurals),
    dayword: any(Object.keys(words.dayWords)),
    period: any([...Object.keys(words.units), ...words.dayParts]),
    season: any(Object.keys(words.seasons)),
    holiday: any(Object.keys(words.holidays)),
    rel: any(Object.keys(words.relatives)),
    daypart: any(words.dayParts),
    often: any(Object.keys(words.often)),
    noon: any(Object.keys(words.noon)),
    half: any(words.half),
    ordinal: String.raw`\d{1,3}(?:st|nd|rd|th)|${any(Object.keys(numbers.ordinals))}|last`,
    // "a hundred and fifty years ago" is as long as it gets; every phrase has this pattern inside
    n: `${numberPattern(numbers, 3)}|${any(numbers.articles)}`,
    day: String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:%])`,
    year: String.raw`(?:1\d|2[01])\d{2}(?!%)`,
    endyear: String.raw`(?:1\d|20)\d{2}|\d{2}`,
    digit: '[1-4]',
    decade: String.raw`(?:1\d|20)\d0['’]?s|['’][2-9]0s|[5-9]0s|${any(Object.keys(words.decades))}`,
    iso: String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])-|/(?:0[1-9]|1[0-2])/)(?:0[1-9]|[12]\d|3[01])(?:t\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:z|[+-]\d{2}:?\d{2})?)?`,
    numeric: String.raw`\d{1,2}(?:/\d{1,2}/|\.\d{1,2}\.)(?:\d{4}|\d{2})|\d{1,2}-\d{1,2}-\d{4}`,
    clock: String.raw`(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?(?::[0-5]\d)?\s?(?:${meridiem})|(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?|(?:[01]\d|2[0-3])[0-5]\d(?=\s?(?:${any(words.utc)}))`,
    zone: `${any(words.utc)}|${any(words.zones)}`,
  }
}

/** The dates of one sentence, each by itself: disjoint, in reading order, the longest first where phrases overlap. */
export function atomsIn(
  document: Document,
  sentence: Range,
  pack: LanguagePack,
  dayFirst: boolean | undefined,
): readonly Atom[] {
  const grammar = grammarOf(pack)
  const text = document.text.slice(sentence.start, sentence.end)
  const lower = lowerInPlace(text)
  const present = new Map<string, boolean>()
  const has = (name: string): boolean => {
    const known = present.get(name)
    if (known !== undefined) return known
    const found = grammar.classes.get(name)?.test(lower) ?? false
    present.set(name, found)
    return found
  }
  const found: (Range & Pick<Atom, 'rule' | 'weak'> & { readonly reading: DateReading | null })[] = []
  let measures: readonly Match[] | undefined
  for (const candidate of grammar.phrases) {
    if (!candidate.needs.every(has)) continue
    if (candidate.around !== undefined) measures ??= Array.from(lower.matchAll(grammar.measure), matchOf)
    const matches =
      candidate.around === undefined || measures === undefined
        ? Array.from(lower.matchAll(candidate.regexp), matchOf)
        : matchesAround(candidate.around, measures, lower)
    const softener = candidate.kind === 'clock' ? grammar.clockHedge : grammar.hedge
    for (const { start: from, end: to, groups } of matches) {
      const end = candidate.kind !== 'clock' && /[.,]/u.test(lower.charAt(to - 1)) ? to - 1 : to
      const before = SOFTENED.has(candidate.kind)
        ? softener.exec(lower.slice(Math.max(0, from - 25), from))
        : null
      const start = from - (before?.[0].length ?? 0)
      const read = readPhrase(candidate, groups, {
        document,
        pack,
        grammar,
        text,
        lower,
        start: from,
        end,
        hedge: lower.slice(start, from).trim(),
        from: tokenAt(document, sentence.start + from),
        to: tokenAt(document, sentence.start + end - 1) + 1,
        dayFirst,
      })
      if (read !== undefined) found.push({ start, end, rule: candidate.rule, ...read })
    }
  }
  return longest(found).flatMap(({ start, end, rule, reading, weak }): Atom[] =>
    reading === null
      ? []
      : [{ start: sentence.start + start, end: sentence.start + end, rule, reading, weak }],
  )
}

/** Phrases before which "about" or "more than" belongs to the expression. */
const SOFTENED: ReadonlySet<PhraseKind> = new Set(['offset', 'neighbour', 'beside', 'duration', 'clock'])
