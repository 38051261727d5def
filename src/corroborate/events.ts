import type { Event, Extraction } from '../extract/finding.ts'
import { compatibleDates, type Edtf, spanDays } from '../text/edtf.ts'
import { stableId } from '../text/id.ts'
import { quote } from '../text/range.ts'
import { agreement } from './agreement.ts'
import { align, type Match } from './align.ts'
import { mostFrequent, mostPrecise } from './consensus.ts'
import type { Item, ItemMention } from './item.ts'
import { likeness, type Stems, sentenceOf, wholeness } from './likeness.ts'
import { reckoning } from './reckoning.ts'
import { actorsOf, mentionOf, originsOf, type Scene, stemsAt } from './scene.ts'

interface Telling {
  readonly extraction: Extraction
  readonly event: Event
  readonly mention: ItemMention
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly who: ReadonlySet<string>
  readonly stems: Stems
}

const SAME_EVENT = 0.5
/** What each kind of evidence counts for; together 1. */
const WEIGHT = { who: 0.45, when: 0.25, what: 0.3 } as const
/** Dates that agree to the day say more than two that merely may agree. */
const WHEN = { sameDay: 1, compatible: 0.7, unknown: 0.4 } as const

/** Events that several reports tell, brought together; and those that only one tells. */
export function eventItems(scene: Scene): readonly Item[] {
  const tellings = scene.extractions.flatMap((extraction) => tellingsOf(scene, extraction))
  const groups = align(tellings, {
    name: 'event',
    threshold: SAME_EVENT,
    stems: (telling) => new Map([...telling.stems, ...[...telling.who].map((id) => [id, 1] as const)]),
    match: sameHappening,
    veto: cannotBeOne,
  })
  return groups.map(({ members, links }) => itemOf(scene, members, links))
}

function tellingsOf(scene: Scene, extraction: Extraction): readonly Telling[] {
  return extraction.events.flatMap((event) => {
    const mention = mentionOf(extraction, event, [event.clause])
    if (mention === undefined) return []
    const actors = actorsOf(scene, extraction.report.id, event.actor)
    const recipients = actorsOf(scene, extraction.report.id, event.recipient)
    return [
      {
        extraction,
        event,
        mention: event.date === undefined ? mention : { ...mention, value: event.date },
        actors,
        recipients,
        who: new Set([...actors, ...recipients]),
        stems: stemsAt(scene, extraction, [event.clause]),
      },
    ]
  })
}

/** Another type, another day, or one denied and one not: two happenings, whatever the words. */
const cannotBeOne = (a: Telling, b: Telling): boolean =>
  a.event.type !== b.event.type ||
  (a.event.date !== undefined &&
    b.event.date !== undefined &&
    !compatibleDates(a.event.date, b.event.date)) ||
  (a.event.standing === 'denied') !== (b.event.standing === 'denied') ||
  (a.event.standing === 'planned') !== (b.event.standing === 'planned')

function sameHappening(a: Telling, b: Telling): Match | undefined {
  const shared = [...a.who].filter((id) => b.who.has(id)).length
  if (shared === 0) return undefined
  const who = shared / Math.max(a.who.size, b.who.size)
  const when = sameTime(a.event.date, b.event.date)
  const like = likeness(a.stems, b.stems)
  const what = wholeness(like)
  const similarity = WEIGHT.who * who + WEIGHT.when * when + WEIGHT.what * what
  return { similarity, scores: { who, when, what } }
}

const sameTime = (a: Edtf | undefined, b: Edtf | undefined): number => {
  if (a === undefined || b === undefined) return WHEN.unknown
  return a === b && spanDays(a) === 1 ? WHEN.sameDay : WHEN.compatible
}

function itemOf(scene: Scene, tellings: readonly Telling[], links: Item['links']): Item {
  const mentions = tellings.map(({ mention }) => mention)
  const first = best(tellings)
  const date = mostPrecise(tellings.flatMap(({ event }) => event.date ?? []))
  const origins = originsOf(
    scene,
    mentions,
    tellings.map(({ stems }) => stems),
  )
  const dated = tellings.find(({ event }) => event.date === date && date !== undefined)
  const dateBecause =
    dated &&
    reckoning(
      dated.extraction,
      dated.extraction.dates.find(({ id }) => id === dated.event.dateBy),
    )
  const standing = mostFrequent(tellings.map(({ event }) => event.standing))
  return {
    id: stableId('i', ['event', ...mentions.map((m) => `${m.report} ${m.finding}`)]),
    story: scene.story.id,
    kind: 'event',
    label: first === undefined ? '' : labelOf(first),
    mentions,
    verdict: agreement(mentions, origins),
    links,
    actors: [...new Set(tellings.flatMap(({ actors }) => actors))],
    recipients: [...new Set(tellings.flatMap(({ recipients }) => recipients))],
    ...(first === undefined ? {} : { type: first.event.type }),
    ...(standing === undefined ? {} : { standing }),
    background: tellings.every(({ event }) => event.background),
    ...(date === undefined ? {} : { date }),
    ...(dateBecause === undefined ? {} : { dateBecause }),
  }
}

/** The clause to show: of news rather than background, with the most of those involved, not too long. */
const best = (tellings: readonly Telling[]): Telling | undefined =>
  tellings.toSorted(
    (a, b) =>
      Number(a.event.background) - Number(b.event.background) ||
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
