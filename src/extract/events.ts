import type { Document, Quotation } from '../language/document.ts'
import type { LanguagePack } from '../language/pack.ts'
import type { EventWords } from '../language/words/events.ts'
import { fold } from '../text/fold.ts'
import { firstIndex } from '../text/order.ts'
import { hull, overlaps, type Range } from '../text/range.ts'
import type { Cast } from './actors.ts'
import { type Chunked, chunk } from './events/chunks.ts'
import { clausesOf } from './events/clauses.ts'
import { Coder } from './events/coding.ts'
import { dateOf, frameOf, isLongAgo, placeOf, type Surroundings } from './events/dating.ts'
import { merged } from './events/merging.ts'
import type { Telling } from './events/telling.ts'
import { type MentionIndex, mentionIndex, mentionsAt, Who } from './events/who.ts'
import type { DateExpression, Event, Party } from './finding.ts'
import { dateOfEvent } from './redate.ts'

/**
 * Who did what to whom, by the PLOVER codebook: verbs and nouns of a lexicon, read in the clause they stand in.
 * One event for each telling; the corroborate room brings tellings of the same event together.
 */
export function findEvents(
  document: Document,
  pack: LanguagePack,
  cast: Cast,
  dates: readonly DateExpression[],
): readonly Event[] {
  const lexicon = pack.events
  const index = mentionIndex(cast.actors, lexicon, document.tokens.length, isSport(document, lexicon))
  const timeWords = dates.map(ownWords)
  const isSeat = seatsOf(pack)
  const isQuoted = quotedIn(document.quotations)
  const events: Event[] = []
  for (const [at, sentence] of document.sentences.entries()) {
    const times = within(timeWords, sentence)
    const isTime = (range: Range): boolean =>
      times.some((time) => time.start <= range.start && range.end <= time.end)
    const chunked = chunk(document, sentence, lexicon, isTime) //                  phrases and verbs
    const clauses = clausesOf(chunked, lexicon) //                                 who stands around each verb
    const who = new Who(document, chunked, lexicon, index, isQuoted, isSeat)
    const tellings = new Coder(who, clauses).read() //                             what they tell
    const own = datesIn(dates, sentence)
    const before = document.sentences[at - 1]
    const around: Surroundings = {
      chunked,
      clauses,
      dates: own,
      frame: before?.block === sentence.block ? frameOf(own, datesIn(dates, before)) : undefined,
      places: within(cast.places, sentence),
      placePrepositions: lexicon.placePrepositions,
      circumstances: lexicon.circumstances,
    }
    for (const telling of tellings) {
      const event = asked(asEvent(telling, around, document, index), chunked)
      const recalled = telling.recalls ? lastMeeting(events, event) : event
      if (recalled !== undefined) events.push(recalled)
    }
  }
  return merged(events, document.text) //                                                         the same words about the same: once
}

/** Date expressions with a calendar value, in reading order. */
const datesIn = (dates: readonly DateExpression[], sentence: Range): readonly DateExpression[] =>
  within(dates, sentence).filter((date) => date.kind === 'date' && date.reading.kind !== 'vague')

/** Whether a name is that of a capital or another seat of government; gathered when first asked. */
function seatsOf(pack: LanguagePack): (name: string) => boolean {
  let seats: ReadonlySet<string> | undefined
  return (name) => {
    seats ??= new Set(pack.actors.states.flatMap((state) => state.seats).map(fold))
    return seats.has(fold(name))
  }
}

/** A report is about sport where one in so many words is of sport. */
const SPORT = 120

function isSport({ tokens }: Document, { sport }: EventWords): boolean {
  let count = 0
  for (const token of tokens) if (sport.has(token.lemma)) count++
  return count > 3 && count * SPORT > tokens.length
}

/** The words of a date expression itself: not the events that "eight days after the leaders spoke" sets side by side. */
function ownWords({ start, end, reading }: DateExpression): Range {
  return {
    start,
    end:
      reading.kind === 'beside' && reading.anchor.start > start ? Math.min(end, reading.anchor.start) : end,
  }
}

/** What is only asked is no more than possible. */
function asked(event: Event, { words }: Chunked): Event {
  return words.at(-1)?.norm === '?' && event.standing === 'happened'
    ? { ...event, standing: 'possible' }
    : event
}

/** A meeting is recalled as "the meeting" within about this many UTF-16 units. */
const RECALL = 800

/** "The meeting took place …": with the parties of the meeting told last; undefined where there is none near. */
function lastMeeting(events: readonly Event[], event: Event): Event | undefined {
  const before = events.findLast(
    (earlier) =>
      earlier.type === event.type && earlier.actor.actors.length + earlier.recipient.actors.length > 1,
  )
  if (before === undefined || event.clause.start - before.clause.end > RECALL) return undefined
  return { ...event, actor: before.actor, recipient: before.recipient }
}

/** Those of `ranges` (sorted by start) that share words with `window`. */
function within<T extends Range>(ranges: readonly T[], window: Range): readonly T[] {
  const found: T[] = []
  for (let i = firstIndex(ranges, ({ end }) => end > window.start); i < ranges.length; i++) {
    const range = ranges[i]
    if (range === undefined || range.start >= window.end) break
    if (overlaps(range, window)) found.push(range)
  }
  return found
}

/** Quotations shorter than this are words put in doubt or stressed, not speech. In UTF-16 units. */
const SPEECH = 30

function quotedIn(quotations: readonly Quotation[]): (offset: number) => boolean {
  const speech = quotations.filter(({ inner }) => inner.end - inner.start >= SPEECH).map(({ inner }) => inner)
  return (offset) => within(speech, { start: offset, end: offset + 1 }).length > 0
}

function partyOf(spans: readonly Range[], index: MentionIndex): Party {
  const hits = spans.flatMap((span) => mentionsAt(index, span))
  const outer = hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other.start <= hit.start && hit.end <= other.end && other.end - other.start > hit.end - hit.start,
      ),
  )
  const actors = [...new Set(outer.map((hit) => hit.actor))]
  return { actor: actors[0] ?? null, actors, spans }
}

function asEvent(telling: Telling, around: Surroundings, document: Document, index: MentionIndex): Event {
  const spans = telling.trigger.map(({ start, end }) => ({ start, end }))
  const clause = hull([telling.range, ...spans]) ?? telling.range
  const place = placeOf(telling, around)
  const by = dateOf(telling, around)
  const published = document.report.published?.value ?? null
  const trigger = {
    text: spans.map(({ start, end }) => document.text.slice(start, end)).join(' '),
    lemma: telling.trigger[0]?.lemma ?? '',
    spans,
  }
  const date = dateOfEvent({ clause, trigger }, by, published)
  return {
    finding: 'event',
    id: '',
    type: telling.type,
    ...(telling.mode === undefined ? {} : { mode: telling.mode }),
    rule: telling.rule,
    actor: partyOf(telling.actor, index),
    recipient: partyOf(telling.recipient, index),
    trigger,
    clause,
    ...(place === undefined ? {} : { place }),
    ...(by === undefined ? {} : { dateBy: by.id }),
    ...(date === undefined ? {} : { date }),
    standing: telling.standing,
    background: telling.background || (date !== undefined && isLongAgo(date, published)),
  }
}
