import { byPosition } from '../../text/range.ts'
import type { Event } from '../finding.ts'

const actorsOf = (event: Event): string => [...event.actor.actors, '>', ...event.recipient.actors].join(' ')
const isAttributed = (event: Event): boolean =>
  event.actor.actors.length > 0 || event.recipient.actors.length > 0

/** What makes two tellings exact repetitions of each other; undefined where nobody is known to have taken part. */
function keyOf(event: Event): string | undefined {
  if (!isAttributed(event)) return undefined
  return [
    event.type,
    event.mode ?? '',
    actorsOf(event),
    event.dateBy === undefined ? '' : (event.date ?? event.dateBy),
    event.standing,
    event.background,
  ].join('|')
}

/** How much a telling gives: both parties, a date, a place, then the earlier one. */
const worth = (event: Event): number =>
  (event.actor.spans.length > 0 ? 2 : 0) +
  (event.recipient.spans.length > 0 ? 2 : 0) +
  (event.place === undefined ? 0 : 1) +
  (event.rule.startsWith('noun') ? 0 : 1)

/** Exact repetitions once (the best telling of each), in reading order, with ids. */
export function merged(events: readonly Event[]): readonly Event[] {
  const best = new Map<string, Event>()
  const kept: Event[] = []
  for (const event of events) {
    const key = keyOf(event)
    const known = key === undefined ? undefined : best.get(key)
    if (key === undefined) kept.push(event)
    else if (known === undefined || worth(event) > worth(known)) best.set(key, event)
  }
  return [...kept, ...best.values()]
    .sort(
      (a, b) =>
        byPosition(a.clause, b.clause) ||
        byPosition(a.trigger.spans[0] ?? a.clause, b.trigger.spans[0] ?? b.clause),
    )
    .map((event, i) => ({ ...event, id: `e${i + 1}` }))
}
