import { fold } from '../../text/fold.ts'
import { byPosition, quote, type Range } from '../../text/range.ts'
import type { Event, Party } from '../finding.ts'

/** Who it is: the actors where they are known, else the words. */
const nameOf = (party: Party, text: string): string =>
  party.actors.length > 0
    ? party.actors.join(' ')
    : party.spans.map((span) => fold(quote(text, span))).join(' ')

/** What makes two tellings exact repetitions of each other. */
const keyOf = (event: Event, text: string): string =>
  [
    event.type,
    event.mode ?? '',
    nameOf(event.actor, text),
    nameOf(event.recipient, text),
    event.dateBy === undefined ? '' : (event.date ?? event.dateBy),
    event.standing,
    event.background,
  ].join('|')

/** How much a telling gives: both parties, a date, a place, then the earlier one. */
const worth = (event: Event): number =>
  (event.actor.spans.length > 0 ? 2 : 0) +
  (event.recipient.spans.length > 0 ? 2 : 0) +
  (event.place === undefined ? 0 : 1) +
  (event.rule.startsWith('noun') ? 0 : 1)

/** Exact repetitions once (the best telling of each), in reading order, with ids. */
export function merged(events: readonly Event[], text: string): readonly Event[] {
  const best = new Map<string, Event>()
  for (const event of events) {
    const key = keyOf(event, text)
    const known = best.get(key)
    if (known === undefined || worth(event) > worth(known)) best.set(key, event)
  }
  return [...best.values()]
    .sort((a, b) => byPosition(a.clause, b.clause) || byPosition(firstWord(a), firstWord(b)))
    .map((event, i) => ({ ...event, id: `e${i + 1}` }))
}

const firstWord = (event: Event): Range => event.trigger.spans[0] ?? event.clause
