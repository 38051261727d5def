import type { Event, Extraction } from '../extract/finding.ts'
import { compatibleDates, type Edtf, spanDays } from '../text/edtf.ts'
import { groupBy } from '../text/order.ts'
import { overlaps, quote, type Range, type ReportId } from '../text/range.ts'
import { agreement } from './agreement.ts'
import { align, type Match } from './align.ts'
import { mostFrequent, mostPrecise } from './consensus.ts'
import { type Item, type ItemMention, makeItem, rangesOf } from './item.ts'
import { isActor, likeness, type Stems, sentenceOf, wholeness } from './likeness.ts'
import type { Parallel, Passage } from './parallels.ts'
import { reckoning } from './reckoning.ts'
import { actorsOf, mentionOf, originsOf, type Scene, stemsAt } from './scene.ts'

/** A report's telling of something that happened: coded where the codebook has a type for it, else told only. */
interface Telling {
  readonly extraction: Extraction
  readonly event: Event | undefined
  readonly mention: ItemMention
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly who: ReadonlySet<string>
  readonly stems: Stems
  /** Indexes of the parallels that its sentence stands in. */
  readonly parallels: ReadonlySet<number>
}

interface Happening {
  readonly members: readonly Telling[]
  readonly links: Item['links']
}

const SAME_EVENT = 0.5
/** What each kind of evidence counts for; together 1. */
const WEIGHT = { who: 0.45, when: 0.25, what: 0.3 } as const
/** Dates that agree to the day say more than two that merely may agree. */
const WHEN = { sameDay: 1, compatible: 0.7, unknown: 0.4 } as const
/** Sentences that tell the same thing tell, as a rule, of the same event. */
const PARALLEL = 0.25

/**
 * What happened: coded events that several reports tell, brought together; what they tell in parallel without a
 * type in the codebook; and coded events that only one tells. `told` are items that tell a parallel already.
 */
export function eventItems(scene: Scene, told: readonly Item[]): readonly Item[] {
  const coded = codedHappenings(scene)
  const by = toldBy(told)
  return scene.parallels
    .flatMap((whole, at) => {
      const parallel = untold(scene, whole, by)
      return parallel === undefined ? [] : [{ parallel, at }]
    })
    .reduce<readonly Happening[]>((all, { parallel, at }) => withParallel(scene, all, parallel, at), coded)
    .map((happening) => itemOf(scene, happening))
}

function codedHappenings(scene: Scene): readonly Happening[] {
  const standsIn = parallelsBySentence(scene.parallels)
  const tellings = scene.extractions.flatMap((extraction) =>
    extraction.events.flatMap((event) => codedTelling(scene, extraction, event, standsIn) ?? []),
  )
  return align(tellings, {
    name: 'event',
    threshold: SAME_EVENT,
    stems: (telling) => new Map([...telling.stems, ...[...telling.who].map((id) => [id, 1] as const)]),
    match: sameHappening,
    veto: cannotBeOne,
  })
}

type StandsIn = (report: ReportId, sentence: Range) => ReadonlySet<number>

function parallelsBySentence(parallels: readonly Parallel[]): StandsIn {
  const found = new Map<string, Set<number>>()
  for (const [at, { passages }] of parallels.entries())
    for (const { extraction, sentence } of passages) {
      const key = `${extraction.report.id} ${extraction.sentences[sentence]?.start}`
      found.set(key, (found.get(key) ?? new Set()).add(at))
    }
  return (report, { start }) => found.get(`${report} ${start}`) ?? new Set()
}

function codedTelling(
  scene: Scene,
  extraction: Extraction,
  event: Event,
  standsIn: StandsIn,
): Telling | undefined {
  const mention = mentionOf(extraction, event, [event.clause])
  if (mention === undefined) return undefined
  const { id } = extraction.report
  const actors = actorsOf(scene, id, event.actor)
  const recipients = actorsOf(scene, id, event.recipient)
  return {
    extraction,
    event,
    mention: event.date === undefined ? mention : { ...mention, value: event.date },
    actors,
    recipients,
    who: new Set([...actors, ...recipients]),
    stems: stemsAt(scene, extraction, [event.clause]),
    parallels: standsIn(id, sentenceOf(extraction, event.clause)),
  }
}

/** Another type, another day, or one denied and one not: two happenings, whatever the words. */
const cannotBeOne = (a: Telling, b: Telling): boolean => {
  const [x, y] = [a.event, b.event]
  if (x === undefined || y === undefined) return false
  return (
    x.type !== y.type ||
    (x.date !== undefined && y.date !== undefined && !compatibleDates(x.date, y.date)) ||
    (x.standing === 'denied') !== (y.standing === 'denied') ||
    (x.standing === 'planned') !== (y.standing === 'planned')
  )
}

function sameHappening(a: Telling, b: Telling): Match | undefined {
  const shared = [...a.who].filter((id) => b.who.has(id)).length
  const parallel = [...a.parallels].some((at) => b.parallels.has(at)) ? 1 : 0
  if (shared === 0 && parallel === 0) return undefined
  const who = shared / Math.max(1, a.who.size, b.who.size)
  const when = sameTime(a.event?.date, b.event?.date)
  const like = likeness(a.stems, b.stems)
  const what = wholeness(like)
  const similarity = Math.min(
    1,
    WEIGHT.who * who + WEIGHT.when * when + WEIGHT.what * what + PARALLEL * parallel,
  )
  return { similarity, scores: { who, when, what, parallel } }
}

const sameTime = (a: Edtf | undefined, b: Edtf | undefined): number => {
  if (a === undefined || b === undefined) return WHEN.unknown
  return a === b && spanDays(a) === 1 ? WHEN.sameDay : WHEN.compatible
}

/** What items tell already, by report. */
type Told = ReadonlyMap<ReportId, readonly ToldSpan[]>

interface ToldSpan extends Range {
  /** Index of the item. */
  readonly item: number
  readonly direct: boolean
}

const toldBy = (items: readonly Item[]): Told =>
  groupBy(
    items.flatMap(({ mentions }, item) =>
      mentions.flatMap((mention) =>
        rangesOf(mention).map(({ start, end }) => ({
          item,
          start,
          end,
          report: mention.report,
          direct: mention.form === 'direct' || mention.form === 'mixed',
        })),
      ),
    ),
    ({ report }) => report,
  )

/** A sentence of which this much is in the words of a statement is said rather than told. */
const SAID = 0.5
/** A passage this much like one that an item tells already adds its own voice to it. */
const BEYOND = 0.3
/** So many telling words must be shared, besides names, by what is left of sentences that are told already. */
const REST = 2

/**
 * What a parallel tells that no item tells yet: all of it; what stands beside the statements in its sentences ("The
 * trains were empty, and officials say …"); or nothing.
 */
function untold(scene: Scene, parallel: Parallel, told: Told): Parallel | undefined {
  const spans = parallel.passages.map((passage) =>
    (told.get(passage.extraction.report.id) ?? []).filter((span) => overlaps(span, passage)),
  )
  const reports = groupBy(
    spans.flatMap((own, i) =>
      own.map(({ item }) => ({ item, report: parallel.passages[i]?.extraction.report.id })),
    ),
    ({ item }) => item,
  )
  const shared = new Set(
    [...reports].flatMap(([item, own]) => (new Set(own.map(({ report }) => report)).size > 1 ? [item] : [])),
  )
  const isIn = (i: number): boolean => spans[i]?.some(({ item }) => shared.has(item)) ?? false
  const isBeyond = parallel.links.some(
    ({ between: [a, b], scores }) => isIn(a) !== isIn(b) && scores.words >= BEYOND,
  )
  const isOneItem = shared.size > 0 && !isBeyond
  const isSaid = parallel.passages.every((passage, i) => coveredBy(spans[i] ?? [], passage) >= SAID)
  const isQuoted = spans.some((own) => own.some(({ direct }) => direct))
  if (!isOneItem && !(isSaid && isQuoted)) return parallel
  return restOf(scene, parallel, spans)
}

/** The share of a passage that lies in some spans. */
const coveredBy = (spans: readonly Range[], { start, end }: Range): number =>
  spans.reduce((sum, span) => sum + Math.min(end, span.end) - Math.max(start, span.start), 0) / (end - start)

/** The longest stretch of each passage that no span covers, of those that still share something with another. */
function restOf(
  scene: Scene,
  { passages }: Parallel,
  spans: readonly (readonly Range[])[],
): Parallel | undefined {
  const rests = passages.flatMap((passage, i): readonly Passage[] => {
    const rest = longestGap(passage, spans[i] ?? [])
    if (rest === undefined) return []
    const stems = stemsAt(scene, passage.extraction, [rest])
    return [{ ...passage, ...rest, stems: new Map([...stems].filter(([stem]) => !isActor(stem))) }]
  })
  const links = rests.flatMap((a, i) =>
    rests.slice(i + 1).flatMap((b, j) => {
      const like = likeness(a.stems, b.stems)
      const words = wholeness(like)
      return a.extraction !== b.extraction && like.count >= REST && words >= SAID
        ? [{ between: [i, i + 1 + j] as const, scores: { similarity: words, words, neighbours: 0 } }]
        : []
    }),
  )
  const linked = [...new Set(links.flatMap(({ between }) => between))].sort((a, b) => a - b)
  if (linked.length === 0) return undefined
  return {
    passages: linked.flatMap((i) => rests[i] ?? []),
    links: links.map(({ between: [a, b], scores }) => ({
      between: [linked.indexOf(a), linked.indexOf(b)],
      scores,
    })),
  }
}

function longestGap({ start, end }: Range, spans: readonly Range[]): Range | undefined {
  const gaps: Range[] = []
  let from = start
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start > from) gaps.push({ start: from, end: span.start })
    from = Math.max(from, span.end)
  }
  if (end > from) gaps.push({ start: from, end })
  return gaps.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0]
}

const holds =
  (span: Range & { readonly report: ReportId }) =>
  (passage: Passage): boolean =>
    passage.extraction.report.id === span.report && overlaps(passage, span)

/**
 * One happening is one item. Where a coded event is told in most of a parallel's coded passages, the others join it;
 * where none is, the passages are an item of their own, and take in the events that only one of them tells.
 */
function withParallel(
  scene: Scene,
  all: readonly Happening[],
  { passages, links }: Parallel,
  at: number,
): readonly Happening[] {
  const inside = ({ members }: Happening): readonly Telling[] =>
    members.filter(({ parallels, mention }) => parallels.has(at) && passages.some(holds(mention)))
  const coded = all
    .map((happening) => ({ happening, inside: inside(happening) }))
    .filter((one) => one.inside.length > 0)
  const isCoded = (passage: Passage): boolean =>
    coded.some((one) => one.inside.some(({ mention }) => holds(mention)(passage)))
  const [main] = coded.toSorted((a, b) => b.inside.length - a.inside.length)
  const alone = coded.filter(({ happening }) => happening.members.length === 1)
  const rest = passages
    .filter((passage) => !isCoded(passage))
    .map((passage) => plainTelling(scene, passage, at))
  if (main !== undefined && (main.happening.members.length > 1 || coded.length === 1)) {
    const joined = { members: [...main.happening.members, ...rest], links: main.happening.links }
    return all.map((happening) => (happening === main.happening ? joined : happening))
  }
  const members = passages.map(
    (passage) =>
      alone.flatMap((one) => one.inside).find(({ mention }) => holds(mention)(passage)) ??
      plainTelling(scene, passage, at),
  )
  const taken = new Set(members)
  return [
    ...all.filter(
      (happening) => !(happening.members.length === 1 && happening.members.some((one) => taken.has(one))),
    ),
    {
      members,
      links: links.map(({ between, scores }) => ({
        mentions: between,
        rule: 'parallel',
        scores: { ...scores },
      })),
    },
  ]
}

function plainTelling(scene: Scene, passage: Passage, at: number): Telling {
  const { extraction, sentence, start, end } = passage
  const { report } = extraction
  return {
    extraction,
    event: undefined,
    mention: {
      report: report.id,
      start,
      end,
      finding: `sentence ${sentence} ${start}`,
      rule: 'parallel',
      quote: quote(report.text, { start, end }),
    },
    actors: [],
    recipients: [],
    who: new Set(),
    stems: stemsAt(scene, extraction, [passage]),
    parallels: new Set([at]),
  }
}

function itemOf(scene: Scene, { members, links }: Happening): Item {
  const mentions = members.map(({ mention }) => mention)
  const first = best(members)
  const events = members.flatMap(({ event }) => event ?? [])
  const date = mostPrecise(events.flatMap((event) => event.date ?? []))
  const origins = originsOf(
    scene,
    mentions,
    members.map(({ stems }) => stems),
  )
  const dated = members.find(({ event }) => event?.date === date && date !== undefined)
  const dateBecause =
    dated &&
    reckoning(
      dated.extraction,
      dated.extraction.dates.find(({ id }) => id === dated.event?.dateBy),
    )
  const standing = mostFrequent(events.map((event) => event.standing))
  const type = mostFrequent(events.map((event) => event.type))
  return makeItem({
    story: scene.story.id,
    kind: 'event',
    label: first === undefined ? '' : labelOf(first),
    mentions,
    verdict: agreement(mentions, origins),
    links,
    actors: [...new Set(members.flatMap(({ actors }) => actors))],
    recipients: [...new Set(members.flatMap(({ recipients }) => recipients))],
    ...(type === undefined ? {} : { type }),
    ...(standing === undefined ? {} : { standing }),
    background: events.length > 0 && events.every((event) => event.background),
    ...(date === undefined ? {} : { date }),
    ...(dateBecause === undefined ? {} : { dateBecause }),
  })
}

/** The clause to show: of news rather than background, with the most of those involved, not too long. */
const best = (tellings: readonly Telling[]): Telling | undefined =>
  tellings.toSorted(
    (a, b) =>
      Number(a.event?.background ?? false) - Number(b.event?.background ?? false) ||
      b.who.size - a.who.size ||
      Math.abs(a.mention.quote.length - 110) - Math.abs(b.mention.quote.length - 110),
  )[0]

/** A sentence longer than this is not read at a glance: then the clause alone is shown. */
const LONGEST_LABEL = 240

/** The whole sentence, which a person can read alone; the clause where the sentence is too long. */
function labelOf({ extraction, mention }: Telling): string {
  const sentence = sentenceOf(extraction, mention)
  const words = quote(extraction.report.text, sentence)
  return words.length <= LONGEST_LABEL ? words : mention.quote
}
