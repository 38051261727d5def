import type { DateReading } from '../extract/dates/reading.ts'
import type { DateExpression, Extraction, Term } from '../extract/finding.ts'
import { packFor } from '../language/packs.ts'
import { publicationDays } from '../story/dating.ts'
import { daySpan, spanDays } from '../text/edtf.ts'
import { stableId } from '../text/id.ts'
import { contains } from '../text/range.ts'
import { agreement } from './agreement.ts'
import { align } from './align.ts'
import { joinContrasts } from './contrasts.ts'
import { compareDates, type DateRelation } from './dates/compare.ts'
import type { Item, ItemMention } from './item.ts'
import { likeness, type Stems, sentenceAt, sentenceOf, stemsOf, wholeness } from './likeness.ts'
import { occasionsOf } from './occasions.ts'
import { inParallel, type ParallelPlaces, parallelPlaces } from './parallel-places.ts'
import { reckoning } from './reckoning.ts'
import { mentionOf, originsOf, plural, type Scene } from './scene.ts'
import type { Sides, Verdict } from './verdict.ts'

export { compareDates, type Dated } from './dates/compare.ts'

interface Telling {
  readonly extraction: Extraction
  readonly date: DateExpression
  readonly value: string
  readonly mention: ItemMention
  /** Of the sentence, without the date itself. */
  readonly stems: Stems
  /** Of the words right around it. */
  readonly near: Stems
  /** By which tellings of one thing find each other. */
  readonly keys: Stems
  /** Which parallels its sentence stands in. */
  readonly places: ReadonlySet<number>
  /** Other dates of the sentence. */
  readonly beside: ReadonlySet<string>
  /** The verb that it dates, or "say" where it is the date of a statement; undefined where none is found. */
  readonly verb: string | undefined
  /** Whether its sentence tells by another happening when that was: "three days after it sank". */
  readonly besides: boolean
  /** Whether something is only told to end or begin then: "by Friday". */
  readonly bound: boolean
  /** Whether it dates an event or the saying of a statement, which are told as such. */
  readonly carried: boolean
}

/** A century or a decade is no date of anything. */
const LONGEST_DAYS = 366
const SAME_DATE = 0.25
/** One that is this like another is of the same thing, however the rest of its group tells it. */
const AS_ONE = 0.4
/** Different dates are of one thing only where the sentences say so this clearly. */
const LEAST = { same: 0.25, precision: 0.32, conflict: 0.48, doubt: 0.5 } as const
/** Days further apart are those of two happenings, unless the sentences are all but the same. */
const APART = 31
const SURE = 0.75
/** So many telling words on each side of a date say what it is the date of. */
const NEAR = 5

/** When something happened, where several reports tell it; and the dates of one report that no event carries. */
export const dateItems = (scene: Scene): readonly Item[] => {
  const places = parallelPlaces(scene.parallels)
  const tellings = scene.extractions.flatMap((extraction) => tellingsOf(scene, places, extraction))
  const agreeing = align(tellings, {
    name: 'date',
    threshold: SAME_DATE,
    stems: ({ keys }) => keys,
    match: (a, b) => {
      const { similarity, scores, relation } = judged(a, b, 1)
      return similarity >= LEAST[relation.kind] ? { similarity, scores } : undefined
    },
    veto: (a, b) => differ(compareDates(a, b)),
  })
  return joinContrasts(agreeing, {
    name: 'date',
    keys: ({ keys }) => keys,
    report: ({ extraction }) => extraction,
    contrast: (core, other, support) => {
      const { similarity, scores, relation } = judged(core, other, support)
      const least = differ(relation) ? LEAST[relation.kind] : AS_ONE
      return similarity >= least ? { similarity, scores, agrees: !differ(relation) } : undefined
    },
  })
    .filter(({ members }) => members.some(({ carried }) => !carried) || severalReports(members))
    .map(({ members, links }) => itemOf(scene, members, links))
}

const differ = ({ kind }: DateRelation): boolean => kind === 'conflict' || kind === 'doubt'

const severalReports = (tellings: readonly Telling[]): boolean =>
  tellings.some(({ extraction }) => extraction !== tellings[0]?.extraction)

function tellingsOf(scene: Scene, places: ParallelPlaces, extraction: Extraction): readonly Telling[] {
  const sayings = new Set([...occasionsOf(extraction).values()].map((date) => date.id))
  const carried = new Set([...extraction.events.flatMap((event) => event.dateBy ?? []), ...sayings])
  const bounds = packFor(extraction.report.language)?.dates.bounds
  return extraction.dates.flatMap((date): readonly Telling[] => {
    const sentence = sentenceAt(extraction, date)
    const mention = mentionOf(extraction, date, [date])
    if (
      mention === undefined ||
      sentence === undefined ||
      date.value === null ||
      !isDated(date, sentence.block)
    )
      return []
    const others = extraction.terms.slice(sentence.from, sentence.to).filter((term) => !contains(date, term))
    const at = others.findIndex((term) => term.start >= date.end)
    const middle = at < 0 ? others.length : at
    const stems = stemsOf(others, scene.idf)
    return [
      {
        extraction,
        date,
        value: date.value,
        mention: { ...mention, value: date.value },
        stems,
        near: stemsOf(others.slice(Math.max(0, middle - NEAR), middle + NEAR), scene.idf),
        keys: new Map([...stems, [`= ${date.value}`, 1]]),
        places: places.of(extraction, sentence),
        beside: new Set(
          extraction.dates
            .filter((other) => other !== date && contains(sentence, other))
            .flatMap(({ value }) => value ?? []),
        ),
        verb: sayings.has(date.id) ? SAYING : datedVerb(others, middle),
        besides: extraction.dates.some(
          (other) => other !== date && other.reading.kind === 'beside' && contains(sentence, other),
        ),
        bound: bounds?.has(wordBefore(extraction.report.text, date.start)) ?? false,
        carried: carried.has(date.id),
      },
    ]
  })
}

const SAYING = 'say'

/** The last verb before the date, else the first after it. */
const datedVerb = (terms: readonly Term[], middle: number): string | undefined =>
  (terms.slice(0, middle).findLast(({ verb }) => verb) ?? terms.slice(middle).find(({ verb }) => verb))?.stem

const wordBefore = (text: string, at: number): string =>
  /(\p{L}{1,12})\s{1,3}$/u.exec(text.slice(Math.max(0, at - 16), at).toLowerCase())?.[1] ?? ''

function isDated(date: DateExpression, block: string): boolean {
  if (block === 'title' || (date.kind !== 'date' && date.kind !== 'time')) return false
  const days = date.value === null ? undefined : daySpan(date.value)
  return days !== undefined && days.last - days.first <= LONGEST_DAYS
}

/** Each further report that has the first date lowers what is asked of the words. */
const SUPPORT = 0.03
const MOST_SUPPORT = 4

/** What is said with two dates is one thing where the sentences run parallel, and most of all right around them. */
function judged(a: Telling, b: Telling, support: number) {
  const relation = compareDates(a, b)
  const like = likeness(a.stems, b.stems)
  const sentence = wholeness(like)
  const near = wholeness(likeness(a.near, b.near))
  const contrast = differ(relation)
  const parallel = inParallel(a.places, b.places) ? (contrast ? 0.1 : 0.15) : 0
  const rare = relation.kind === 'same' ? 0.05 + 0.15 * Math.min(exactness(a), exactness(b)) : 0
  // what stands right around a date says what it is the date of, above all where two dates differ
  const context = contrast
    ? (sentence + 2 * near) / 3
    : Math.max((sentence + near) / 2, relation.kind === 'same' ? sentence : 0)
  const verbs = contrast ? sameVerb(a, b) : 0
  const clock = contrast ? sameClock(a.value, b.value) : 0
  const scores = { sentence, near, parallel, rare, verbs, clock }
  const backed = contrast ? SUPPORT * (Math.min(support, MOST_SUPPORT) - 1) : 0
  const elsewhere =
    (relation.kind !== 'same' && (a.beside.has(b.value) || b.beside.has(a.value))) ||
    (contrast &&
      (a.extraction === b.extraction ||
        !ofOneKind(a, b) ||
        a.bound !== b.bound ||
        (a.bound && sentence < SURE) ||
        a.besides !== b.besides ||
        (sentence < SURE && (beyond(a, b) || beyond(b, a) || farApart(a, b)))))
  const enough = like.count >= 2 || (like.count === 1 && rare > 0.1)
  const similarity = enough && !elsewhere ? context + parallel + rare + backed + verbs + clock : 0
  return { relation, similarity, scores }
}

const VERB = 0.12

/** Two days of what one verb tells are likelier to be of one thing than those of two verbs. */
const sameVerb = (a: Telling, b: Telling): number =>
  a.verb === undefined || b.verb === undefined ? 0 : a.verb === b.verb ? VERB : -VERB

const MINUTE = 0.25
const HOUR = 0.1

/** What two reports date to the same minute of different days is likely one thing; a full hour says less. */
function sameClock(a: string, b: string): number {
  const [x, y] = [/T\d{2}:\d{2}/u.exec(a)?.[0], /T\d{2}:\d{2}/u.exec(b)?.[0]]
  if (x === undefined || x !== y) return 0
  return x.endsWith(':00') ? HOUR : MINUTE
}

/** A day against a day, a month against a month; "noon" and "that day" only repeat what was told before. */
const ofOneKind = (a: Telling, b: Telling): boolean =>
  spanDays(a.value) === 1
    ? spanDays(b.value) === 1 && namesDay(a.date.reading) && namesDay(b.date.reading)
    : spanDays(b.value) > 1 &&
      Math.max(spanDays(a.value), spanDays(b.value)) <= 3 * Math.min(spanDays(a.value), spanDays(b.value))

/** "At noon" is of the day that was told before: another report's day contradicts that one, not this. */
function namesDay(reading: DateReading): boolean {
  if (reading.kind === 'part') return namesDay(reading.of)
  return reading.kind === 'clock' ? namesDay(reading.day) : reading.kind !== 'told'
}

/** The first tells of the past, and the second of a day that had not come when the first was written. */
function beyond(a: Telling, b: Telling): boolean {
  const [written, past, later] = [publicationDays(a.extraction.report), daySpan(a.value), daySpan(b.value)]
  return (
    written !== undefined &&
    past !== undefined &&
    later !== undefined &&
    past.last <= written.last &&
    later.first > written.last
  )
}

function farApart(a: Telling, b: Telling): boolean {
  const [x, y] = [daySpan(a.value), daySpan(b.value)]
  return (
    x !== undefined &&
    y !== undefined &&
    Math.abs(x.first - y.first) > APART * Math.max(1, spanDays(a.value) / 31)
  )
}

/** How telling a date is by itself: a calendar day says more than "this year". */
const exactness = ({ date, value }: Telling): number => {
  const days = spanDays(value)
  if (date.kind === 'time') return 1
  return days > 31 ? 0 : days > 1 ? 0.5 : 1
}

function itemOf(scene: Scene, tellings: readonly Telling[], links: Item['links']): Item {
  const mentions = tellings.map(({ mention }) => mention)
  const origins = originsOf(
    scene,
    mentions,
    tellings.map(({ stems }) => stems),
  )
  const first = tellings.toSorted((a, b) => spanDays(a.value) - spanDays(b.value))[0]
  const sentence = first && sentenceOf(first.extraction, first.mention)
  const because = first && reckoning(first.extraction, first.date)
  return {
    id: stableId('i', ['date', ...mentions.map((m) => `${m.report} ${m.finding}`)]),
    story: scene.story.id,
    kind: 'date',
    label: first && sentence ? first.extraction.report.text.slice(sentence.start, sentence.end) : '',
    mentions,
    verdict: judge(tellings, agreement(mentions, origins), origins.length),
    links,
    ...(first === undefined ? {} : { date: first.value }),
    ...(because === undefined ? {} : { dateBecause: because }),
  }
}

/** Why the times of one thing differ; a contradiction only where the sentences leave no doubt that it is one. */
function judge(tellings: readonly Telling[], agreed: Verdict, origins: number): Verdict {
  const sides = sidesOf(tellings, ({ kind }) => kind === 'same')
  if (sides.length < 2) return agreed
  const pairs = pairsOf(tellings, sides)
  const worst = (kind: DateRelation['kind']) =>
    pairs.find((pair) => pair.relation.kind === kind && pair.similarity >= LEAST[kind])?.relation
  const conflict = worst('conflict')
  if (conflict?.kind === 'conflict') {
    const apart = sidesOf(tellings, ({ kind }) => kind === 'same' || kind === 'precision')
    if (apart.length > 1)
      return {
        kind: 'conflicting',
        about: 'date',
        sides: apart,
        because: `${told(tellings, apart)}: ${conflict.because}`,
      }
  }
  const values = told(tellings, sides)
  const doubt = worst('doubt')
  if (doubt?.kind === 'doubt') return { kind: 'unclear', because: `${values}: ${doubt.because}` }
  const precision = worst('precision')
  const because = precision?.kind === 'precision' ? precision.because : 'both can be right'
  return { kind: 'compatible', reason: 'precision', sides, origins, because: `${values}: ${because}` }
}

/** So many tellings of a side speak for it. */
const SPOKEN_FOR = 6

/** Tellings of different sides, each pair with the support of the side that more reports tell. */
function pairsOf(tellings: readonly Telling[], sides: Sides) {
  const ranked = sides
    .map((side) => side.flatMap((i) => tellings[i] ?? []))
    .map((members) => ({
      members: members.slice(0, SPOKEN_FOR),
      support: new Set(members.map(({ extraction }) => extraction)).size,
    }))
    .sort((a, b) => b.support - a.support)
  return ranked.flatMap(({ members, support }, i) =>
    ranked
      .slice(i + 1)
      .flatMap((other) => members.flatMap((a) => other.members.map((b) => judged(a, b, support)))),
  )
}

/** Mention indexes whose dates stand to the first of their side as `holds` asks. */
function sidesOf(tellings: readonly Telling[], holds: (relation: DateRelation) => boolean): Sides {
  const sides: number[][] = []
  tellings.forEach((telling, i) => {
    const side = sides.find(([first = -1]) => {
      const other = tellings[first]
      return other !== undefined && holds(compareDates(other, telling))
    })
    if (side === undefined) sides.push([i])
    else side.push(i)
  })
  return sides
}

/** "Tuesday (3 reports) or Thursday (1 report)" */
const told = (tellings: readonly Telling[], sides: Sides): string =>
  sides
    .map((side) => {
      const reports = new Set(side.map((i) => tellings[i]?.extraction.report.id)).size
      return `${tellings[side[0] ?? -1]?.mention.quote} (${plural(reports, 'report')})`
    })
    .join(' or ')
