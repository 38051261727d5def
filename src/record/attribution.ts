import type { Item, ItemMention } from '../corroborate/item.ts'
import { rangesOf } from '../corroborate/item.ts'
import { groupBy } from '../text/order.ts'
import { contains, type ReportId } from '../text/range.ts'
import type { Lookup } from './lookup.ts'
import type { Record } from './record.ts'

/** Words that a report tells as somebody's. */
export interface Said {
  readonly mention: ItemMention
  readonly speaker: string
}

/** By report, all that it tells as the words of an actor. */
export const saidByReport = ({ items }: Record): ReadonlyMap<ReportId, readonly Said[]> =>
  groupBy(
    items.flatMap(({ kind, speaker, mentions }) =>
      kind === 'statement' && speaker !== undefined
        ? mentions.map((mention): Said => ({ mention, speaker }))
        : [],
    ),
    ({ mention }) => mention.report,
  )

/** The actor in whose words a mention stands; undefined where the report tells it in its own voice. */
const tellerOf = ({ said }: Lookup, mention: ItemMention): string | undefined =>
  (said.get(mention.report) ?? []).find((each) =>
    rangesOf(each.mention).some((range) => contains(range, mention)),
  )?.speaker

/**
 * Who says what an item tells, where every report tells it only as somebody's words; none as soon as one report
 * tells it in its own voice. A statement has a speaker instead.
 */
export function tellersOf(all: Lookup, item: Item): readonly string[] {
  if (item.kind === 'statement') return []
  const tellers = item.mentions.map((mention) => tellerOf(all, mention))
  const known = tellers.filter((teller) => teller !== undefined)
  return known.length < tellers.length ? [] : [...new Set(known)]
}

/** Whether an item is only a party's word about itself: a claim, however many reports tell it. */
export const isOwnClaim = (item: Item, tellers: readonly string[]): boolean =>
  tellers.length > 0 && tellers.every((teller) => item.actors?.includes(teller) ?? false)
