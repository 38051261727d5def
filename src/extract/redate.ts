import type { Edtf } from '../text/edtf.ts'
import type { Known } from '../text/known.ts'
import { overlaps } from '../text/range.ts'
import { anchorValue, resolveDates } from './dates/resolve.ts'
import type { DateExpression, Event, Extraction, Figure } from './finding.ts'

/**
 * The same findings under another publication date: an undated report gets the date of its story, and its "last
 * week" a value. Works on how the dates were read, never on the text.
 */
export function redate(extraction: Extraction, published: Known<Edtf>): Extraction {
  const dates = resolveDates(extraction.dates, published)
  const byId = new Map(dates.map((date) => [date.id, date]))
  const named = (id: string | undefined): DateExpression | undefined =>
    id === undefined ? undefined : byId.get(id)
  const rescoped = (figure: Figure): Figure => {
    const scope = named(figure.scopeBy)?.value
    return scope == null ? figure : { ...figure, scope }
  }
  return {
    ...extraction,
    report: { ...extraction.report, published },
    dates,
    events: extraction.events.map((event) => {
      const date = dateOfEvent(event, named(event.dateBy), published.value)
      return date === undefined ? event : { ...event, date }
    }),
    figures: extraction.figures.map(rescoped),
    ...(extraction.ranks === undefined ? {} : { ranks: extraction.ranks.map(rescoped) }),
  }
}

/** The day of an event by its date expression; for the anchor of "eight days after they spoke" the day before that. */
export function dateOfEvent(
  event: Pick<Event, 'clause' | 'trigger'>,
  by: DateExpression | undefined,
  published: Edtf | null,
): Edtf | undefined {
  if (by === undefined) return undefined
  const { reading } = by
  const isAnchor =
    reading.kind === 'beside' && event.trigger.spans.some((span) => overlaps(span, reading.anchor))
  return isAnchor ? anchorValue(reading, published) : (by.value ?? undefined)
}
