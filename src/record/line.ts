import type { Item, ItemMention } from '../corroborate/item.ts'
import { independentOrigins } from '../corroborate/origins.ts'
import { publicationDays } from '../story/dating.ts'
import type { DaySpan } from '../text/edtf.ts'
import { sentenceRange } from './excerpt.ts'
import { actorName, type Lookup, mentionsAt, reportsOf } from './lookup.ts'
import { amountText, capital, counted, dateText, flowing, listed, plural, shortened } from './prose.ts'

/** One side of a difference in a few words: its words where they are short, else what they come to. */
export interface SideName {
  readonly text: string
  /** Whether `text` is verbatim, so that it may stand in quotation marks. */
  readonly verbatim: boolean
}

/** One side of a difference: what it says, who says so, and how well that is supported. */
export interface LineSide {
  readonly name: SideName
  readonly mentions: readonly ItemMention[]
  readonly reports: number
  readonly origins: number
  /** Whether all its reports came after those of the sides before it. */
  readonly later: boolean
}

/**
 * What reports differ in, as one line: the matter, and the sides. The side that more origins support comes first,
 * then the one told earlier, then the one told from the spot; which one is true is not said.
 */
export interface Line {
  readonly matter: string
  readonly sides: readonly LineSide[]
  readonly between: string
}

/** Longer quotations do not stand for a side, or a matter, as a whole. */
const SHORT = 60

/** The sides of an item's verdict as sets of mention indexes; none where it has no sides. */
export function sidesOf({ verdict }: Item): readonly (readonly number[])[] {
  return 'sides' in verdict ? (verdict.sides ?? []) : []
}

/** The line of an item whose verdict has sides. `lineText(lineOf(all, item))` is it in words. */
export function lineOf(all: Lookup, item: Item): Line {
  const sides = sidesOf(item).map((side) => supported(all, item, side))
  const isUpdate = item.verdict.kind === 'compatible' && item.verdict.reason === 'update'
  const ordered = sides.toSorted(isUpdate ? byTime : bySupport)
  return {
    matter: matterOf(all, item),
    sides: ordered.map(({ name, mentions, reports, origins, days }, index) => ({
      name,
      mentions,
      reports,
      origins,
      later:
        index > 0 &&
        ordered.slice(0, index).every((other) => days !== undefined && isBefore(other.days, days)),
    })),
    between: item.verdict.kind === 'conflicting' ? ' or ' : isUpdate ? ', then ' : ' and ',
  }
}

/** `How many people died: 84 people (7 reports, 3 origins) or 86 people (2 reports, 1 origin, later)` */
export const lineText = (line: Line): string =>
  line.sides.length === 0 ? line.matter : `${line.matter}: ${sidesText(line)}`

/** The sides alone: `84 people (7 reports, 3 origins) or 86 people (2 reports, 1 origin, later)` */
export const sidesText = ({ sides, between }: Line): string =>
  sides.map((side) => `${sideText(side)} (${sideSupport(side)})`).join(between)

export const sideText = ({ name }: LineSide): string => (name.verbatim ? `“${name.text}”` : name.text)

/** `2 reports, 1 origin, later` */
export const sideSupport = ({ reports, origins, later }: LineSide): string =>
  [
    counted(reports, 'report'),
    ...(reports === 1 ? [] : [counted(origins, 'origin')]),
    ...(later ? ['later'] : []),
  ].join(', ')

interface Supported extends Omit<LineSide, 'later'> {
  readonly days: DaySpan | undefined
  /** How many of its reports were written where it happened, as their dateline says. */
  readonly onSpot: number
}

function supported(all: Lookup, item: Item, side: readonly number[]): Supported {
  const mentions = mentionsAt(item, side)
  const reports = reportsOf(mentions).flatMap((id) => all.reports.get(id) ?? [])
  const days = reports.flatMap((report) => publicationDays(report) ?? [])
  return {
    name: sideName(all, item, side),
    mentions,
    reports: reportsOf(mentions).length,
    origins: independentOrigins(mentions, all.record.lineage).length,
    onSpot: reports.filter(({ dateline }) => dateline !== null).length,
    days:
      days.length < reports.length || days.length === 0
        ? undefined
        : {
            first: Math.min(...days.map(({ first }) => first)),
            last: Math.max(...days.map(({ last }) => last)),
          },
  }
}

const isBefore = (a: DaySpan | undefined, b: DaySpan): boolean => a !== undefined && a.last < b.first

const byTime = (a: Supported, b: Supported): number =>
  a.days === undefined || b.days === undefined ? 0 : a.days.first - b.days.first || a.days.last - b.days.last

const bySupport = (a: Supported, b: Supported): number =>
  b.origins - a.origins || byTime(a, b) || b.onSpot - a.onSpot || b.reports - a.reports

/** '150000000000 USD' or '2021-12-07' as a person would write it. */
function valueText(value: string): string {
  const amount =
    /^(?<exactness>(?:about|at least|at most) )?(?<number>-?\d[\d ]*(?:\.\d+)?)(?: (?<unit>[^\s\d]\S*))?$/u.exec(
      value,
    )?.groups
  if (amount?.number !== undefined) {
    const number = Number(amount.number.replaceAll(' ', ''))
    // A bare four-digit number may be a year.
    if (amount.unit !== undefined || !/^\d{4}$/u.test(amount.number))
      return `${amount.exactness ?? ''}${amountText({ value: number, unit: amount.unit ?? '' }) ?? value}`
  }
  return dateText(value)
}

const membersOf = ({ value }: ItemMention): readonly string[] => value?.split(', ') ?? []

/** What most lists of an item name, without what its sides differ in: by these the list is known. */
function company(item: Item): readonly string[] {
  const odd = new Set(sidesOf(item).flatMap((side) => oddMembers(item, side)))
  const counts = new Map<string, number>()
  for (const member of item.mentions.flatMap(membersOf)) counts.set(member, (counts.get(member) ?? 0) + 1)
  return [...counts]
    .filter(([member, count]) => count * 2 > item.mentions.length && !odd.has(member))
    .map(([member]) => member)
}

/** What every one of these mentions lists. */
function common(mentions: readonly ItemMention[]): readonly string[] {
  const [first, ...rest] = mentions.map(membersOf)
  return (first ?? []).filter((member) => rest.every((others) => others.includes(member)))
}

const isList = ({ kind, mentions }: Item): boolean =>
  kind === 'name' && mentions.some(({ value }) => value?.includes(', ') ?? false)

/** The members of a list that all of this side name and another side does not: 'Austria'. */
function oddMembers(item: Item, side: readonly number[]): readonly string[] {
  const others = sidesOf(item).filter((other) => other !== side)
  return common(mentionsAt(item, side)).filter((member) =>
    others.some((other) => mentionsAt(item, other).every((mention) => !membersOf(mention).includes(member))),
  )
}

/** A figure as most of its mentions write it, where they write more than the number: 'about 40,000 litres'. */
function figureWords(mentions: readonly ItemMention[]): string | undefined {
  const written = mentions
    .map(({ quote }) => flowing(quote).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()))
    .filter(
      (words) =>
        words.length <= SHORT &&
        /\p{L}{2}|\p{Sc}|%/u.test(words.replace(/\b(?:million|billion|trillion)\b/u, '')),
    )
  const counts = new Map<string, number>()
  for (const words of written) counts.set(words, (counts.get(words) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

/** What one side says, in a few words. */
export function sideName(all: Lookup, item: Item, side: readonly number[]): SideName {
  const mentions = mentionsAt(item, side)
  const [value, ...others] = new Set(mentions.map((mention) => mention.value))
  const agreed = others.length === 0 ? value : undefined
  if (isList(item)) {
    const odd = oddMembers(item, side)
    if (odd.length > 0) return { text: listed(odd), verbatim: false }
  }
  const figure = item.kind === 'figure' ? figureWords(mentions) : undefined
  if (figure !== undefined) return { text: figure, verbatim: false }
  if (agreed !== undefined && all.actors.has(agreed)) return { text: actorName(all, agreed), verbatim: false }
  if (agreed !== undefined && item.kind !== 'statement' && /\d/u.test(agreed))
    return { text: valueText(agreed), verbatim: false }
  const [shortest = ''] = mentions.map(({ quote }) => quote).sort((a, b) => a.length - b.length)
  if (shortest.length > SHORT && agreed !== undefined) return { text: valueText(agreed), verbatim: false }
  return { text: shortened(shortest, SHORT), verbatim: item.kind !== 'figure' }
}

/** What the sides of an item differ about, in the words of a question: its own line where a line was composed. */
export function matterOf(all: Lookup, item: Item): string {
  const { label, mentions, verdict } = item
  const about = verdict.kind === 'conflicting' ? verdict.about : ''
  const [first] = mentions
  if (label.length <= SHORT && item.kind !== 'statement' && !isVerbatim(all, item)) return capital(label)
  if (isList(item)) return `Named beside ${listed(company(item))}`
  if (first === undefined) return capital(about)
  if (item.kind === 'statement')
    return `${asked(about, 'What')} ${item.speaker === undefined ? 'was' : actorName(all, item.speaker)} said, “${shortened(flowing(label), SHORT)}”`
  if (item.kind === 'figure') return howMuch(all, item, first)
  return `${asked(about, item.kind === 'date' ? 'When' : '')} ${around(all, first)}`.trim()
}

/** Whether the label is words of a report, so that it must not stand as a line of ours. */
const isVerbatim = (all: Lookup, { label, mentions }: Item): boolean =>
  mentions.some(({ report }) => all.reports.get(report)?.text.includes(label) ?? false)

const QUESTIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:date|day|time|when|order)\b/u, 'When'],
  [/\b(?:place|where)\b/u, 'Where'],
  [/\b(?:attribution|speaker|said)\b/u, 'Who'],
  [/\b(?:actor|recipient|who)\b/u, 'Who'],
  [/\b(?:polarity|negation|existence|den(?:ial|ied)|whether)\b/u, 'Whether'],
]

/** The question word for what a verdict is about. */
const asked = (about: string, otherwise: string): string =>
  QUESTIONS.find(([pattern]) => pattern.test(about))?.[1] ?? (otherwise === '' ? capital(about) : otherwise)

/** The sentence of a mention, with `…` in the place of its words, where the sides differ: “The fire killed … people”. */
function around(all: Lookup, mention: ItemMention): string {
  const { before, after } = surroundings(all, mention)
  const left = before.length <= SHORT ? before : `… ${before.slice(-SHORT).replace(/^\S*\s+/u, '')}`
  return `“${left.trimEnd()} … ${shortened(after.trimStart(), SHORT)}”`.replace(/\s*…\s*(?:…\s*)*”$/u, ' …”')
}

function surroundings(
  all: Lookup,
  mention: ItemMention,
): { readonly before: string; readonly after: string } {
  const report = all.reports.get(mention.report)
  if (report === undefined) return { before: '', after: '' }
  const sentence = sentenceRange(report, mention)
  return {
    before: flowing(report.text.slice(sentence.start, mention.start)).trimStart(),
    after: flowing(report.text.slice(mention.end, sentence.end)).replace(/[.!?]$/u, ''),
  }
}

/** Words that may stand before the number at the beginning of a sentence: "At least 40 people were hurt". */
const HEDGE =
  /^(?:(?:about|around|some|nearly|almost|at least|at most|up to|more than|over|roughly|only)\s+)?$/iu

/** "How many people were hurt" where the sentence begins with the number, else the sentence around the number. */
function howMuch(all: Lookup, { unit = '', of }: Item, mention: ItemMention): string {
  const { before, after } = surroundings(all, mention)
  const isCount = /^\p{Ll}{3,}$/u.test(unit)
  const noun = /\p{L}/u.test(mention.quote) && !mention.quote.includes(plural(unit)) ? '' : plural(unit)
  const clause = /^[^,;:–—(]{0,80}/u.exec(after)?.[0] ?? ''
  if (isCount && HEDGE.test(before) && clause.trim() !== '' && clause.length <= SHORT) {
    const counts = clause.trimStart().toLowerCase().startsWith(noun) ? '' : `${noun} `
    return `How many ${counts}${clause.trim()}`
  }
  const measure = isCount ? 'How many' : 'How much'
  return before === '' && after === ''
    ? `${measure}${of === undefined ? '' : `, ${of}`}`
    : `${measure}, ${around(all, mention)}`
}
