import type { Item } from '../corroborate/item.ts'
import type { LineageEdge } from '../corroborate/lineage.ts'
import { sidesOf } from './line.ts'
import { type Lookup, mentionsAt } from './lookup.ts'

/** What an edited version tells otherwise than the one before it. */
export interface RevisionChanges {
  /** Told by the earlier version only, by the later version only. */
  readonly gone: readonly Item[]
  readonly added: readonly Item[]
  /** Told by both, with another value or on another side. */
  readonly changed: readonly Item[]
}

/** How the claims of two versions of one publication differ; what only its wording differs in is no change. */
export function revisionChanges({ record }: Lookup, { from, to }: LineageEdge): RevisionChanges {
  const tells = (item: Item, report: string) => item.mentions.some((mention) => mention.report === report)
  const either = record.items.filter((item) => tells(item, from) || tells(item, to))
  return {
    gone: either.filter((item) => !tells(item, to)),
    added: either.filter((item) => !tells(item, from)),
    changed: either.filter((item) => tells(item, from) && tells(item, to) && differ(item, from, to)),
  }
}

/** Whether two reports stand on different sides of an item, or have different values of it. */
function differ(item: Item, a: string, b: string): boolean {
  const sides = sidesOf(item)
  const sideOf = (report: string) =>
    sides.findIndex((side) => mentionsAt(item, side).some((mention) => mention.report === report))
  if (sides.length > 0) return sideOf(a) !== sideOf(b)
  const values = (report: string) =>
    new Set(item.mentions.filter((mention) => mention.report === report).map(({ value }) => value))
  const [x, y] = [values(a), values(b)]
  return ![...x].some((value) => y.has(value))
}
