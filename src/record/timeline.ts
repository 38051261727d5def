import type { Item } from '../corroborate/item.ts'
import { daySpan } from '../text/edtf.ts'
import { byCodeUnit } from '../text/order.ts'
import type { TimelineEntry } from './record.ts'

/** Dated events and dates, in order of their first day; of those that begin together the shorter first. */
export const timelineOf = (items: readonly Item[]): readonly TimelineEntry[] =>
  items
    .flatMap((item) => {
      if (item.date === undefined || (item.kind !== 'event' && item.kind !== 'date')) return []
      const days = daySpan(item.date)
      return days === undefined
        ? []
        : [{ days, entry: { story: item.story, date: item.date, item: item.id, text: item.label } }]
    })
    .sort(
      (a, b) =>
        a.days.first - b.days.first || a.days.last - b.days.last || byCodeUnit(a.entry.item, b.entry.item),
    )
    .map(({ entry }) => entry)
