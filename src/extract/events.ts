import type { Document, Sentence } from '../language/document.ts'
import type { LanguagePack } from '../language/pack.ts'
import { hull, type Range } from '../text/range.ts'
import type { Cast } from './actors.ts'
import { chunk } from './events/chunks.ts'
import { clausesOf } from './events/clauses.ts'
import { Coder, type Telling } from './events/coding.ts'
import { type MentionIndex, mentionIndex, mentionsAt, Who } from './events/who.ts'
import type { DateExpression, Event, Party, Statement } from './finding.ts'

export function findEvents(
  document: Document,
  pack: LanguagePack,
  cast: Cast,
  dates: readonly DateExpression[],
  _statements: readonly Statement[],
): readonly Event[] {
  const index = mentionIndex(cast.actors)
  const covered = dates.map(({ start, end }) => ({ start, end }))
  const events: Event[] = []
  for (const sentence of document.sentences) {
    const isTime = (range: Range): boolean =>
      covered.some((date) => date.start <= range.start && range.end <= date.end)
    const chunked = chunk(document, sentence, pack.events, isTime)
    const who = new Who(document, chunked, pack.events, index)
    const clauses = clausesOf(chunked, pack.events)
    for (const telling of new Coder(who, clauses).read())
      events.push(asEvent(telling, index, document, sentence, events.length))
  }
  return events
}

const party = (spans: readonly Range[], index: MentionIndex): Party => {
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

function asEvent(
  telling: Telling,
  index: MentionIndex,
  document: Document,
  _sentence: Sentence,
  count: number,
): Event {
  const spans = telling.trigger.map(({ start, end }) => ({ start, end }))
  const clause = hull([telling.range, ...spans]) ?? telling.range
  const [first] = telling.trigger
  return {
    finding: 'event',
    id: `e${count + 1}`,
    type: telling.type,
    ...(telling.mode === undefined ? {} : { mode: telling.mode }),
    rule: telling.rule,
    actor: party(telling.actor, index),
    recipient: party(telling.recipient, index),
    trigger: {
      text: spans.map(({ start, end }) => document.text.slice(start, end)).join(' '),
      lemma: first?.lemma ?? '',
      spans,
    },
    clause,
    standing: telling.standing,
    background: telling.background,
  }
}
