import { type CorrectedItem, inForce, type KeptCorrection, ofKind, signature } from '../correct/correction.ts'
import type { Report } from '../read/report.ts'
import { stableId } from '../text/id.ts'
import { by, byCodeUnit } from '../text/order.ts'
import { overlaps, type Span } from '../text/range.ts'
import { agreement } from './agreement.ts'
import type { Item, ItemMention, Link } from './item.ts'
import type { Lineage, Origin } from './lineage.ts'
import { independentOrigins } from './origins.ts'
import type { Sides, Verdict } from './verdict.ts'

/** What people said of who counts as one witness: the reports of outlets that belong together are one origin. */
export function withSharedOrigins(
  lineage: Lineage,
  reports: readonly Report[],
  corrections: readonly KeptCorrection[],
): Lineage {
  const outletOf = new Map(reports.map(({ id, outlet }) => [id, outlet]))
  const origins = ofKind(corrections, 'same-origin').reduce<readonly Origin[]>((before, kept) => {
    const outlets = new Set(kept.correction.outlets)
    const isOne = ({ reports }: Origin): boolean => reports.some((id) => outlets.has(outletOf.get(id) ?? ''))
    const same = before.filter(isOne)
    if (same.length < 2) return before
    const ids = same.flatMap((origin) => origin.reports).sort(byCodeUnit)
    const one: Origin = { id: stableId('o', ids), reports: ids, because: signature(kept) }
    return [...before.filter((origin) => !isOne(origin)), one].sort(by(({ id }) => id))
  }, lineage.origins)
  return origins === lineage.origins ? lineage : { ...lineage, origins }
}

/** What people said of items: mentions that belong elsewhere, verdicts that are right or are not. */
export function withCorrectedItems(
  items: readonly Item[],
  lineage: Lineage,
  corrections: readonly KeptCorrection[],
): readonly Item[] {
  return inForce(corrections).reduce((before, kept) => {
    const { correction } = kept
    if (correction.kind === 'set-speaker') return signed(before, kept, correction.statement)
    if (correction.kind === 'move-mention') return moved(before, lineage, kept, correction)
    if (correction.kind !== 'judge-verdict') return before
    const place = placeOf(before, correction.item, correction.mention)
    return before.map((item) => (item === place?.item ? judged(item, kept, correction) : item))
  }, items)
}

interface Place {
  readonly item: Item
  readonly at: number
}

/** The mention at a span: the very same words, else words that share some with it. */
function placeOf(items: readonly Item[], kind: CorrectedItem, span: Span): Place | undefined {
  const places = items
    .filter((item) => item.kind === kind)
    .flatMap((item) => item.mentions.map((mention, at) => ({ item, at, mention })))
    .filter(({ mention }) => mention.report === span.report && overlaps(mention, span))
  const distance = ({ mention }: { readonly mention: ItemMention }): number =>
    Math.abs(mention.start - span.start) + Math.abs(mention.end - span.end)
  return places.toSorted((a, b) => distance(a) - distance(b) || byCodeUnit(a.item.id, b.item.id))[0]
}

/** The speaker was set before items were made: the item only says so. */
function signed(items: readonly Item[], kept: KeptCorrection, statement: Span): readonly Item[] {
  const place = placeOf(items, 'statement', statement)
  return items.map((item) =>
    item === place?.item ? { ...item, corrected: [...(item.corrected ?? []), signature(kept)] } : item,
  )
}

function judged(
  item: Item,
  kept: KeptCorrection,
  { verdict, right }: { readonly verdict: string; readonly right: boolean },
): Item {
  if (item.verdict.kind !== verdict) return item // it was said of another verdict than today's
  const corrected = [...(item.corrected ?? []), signature(kept)]
  if (right) return { ...item, corrected }
  const because = `found to be ${verdict}, but ${signature(kept)}`
  return { ...item, corrected, verdict: { kind: 'unclear', because } }
}

function moved(
  items: readonly Item[],
  lineage: Lineage,
  kept: KeptCorrection,
  {
    item: kind,
    mention: span,
    to,
  }: { readonly item: CorrectedItem; readonly mention: Span; readonly to: Span | null },
): readonly Item[] {
  const from = placeOf(items, kind, span)
  const mention = from?.item.mentions[from.at]
  const into = to === null ? undefined : placeOf(items, kind, to)
  if (from === undefined || mention === undefined || (to !== null && into === undefined)) return items
  if (into?.item === from.item || (to === null && from.item.mentions.length === 1)) return items
  const corrected = [signature(kept)]
  const alone: Item | undefined =
    into === undefined
      ? {
          ...from.item,
          id: stableId('i', [kind, `${mention.report} ${mention.finding} ${mention.start}`]),
          label: mention.quote,
          mentions: [mention],
          links: [],
          differences: [],
          verdict: agreement([mention], [[0]]),
          corrected,
        }
      : undefined
  const others = items.flatMap((item): readonly Item[] => {
    if (item === from.item) return without(item, from.at, lineage, corrected)
    if (item === into?.item) return [withMention(item, mention, lineage, corrected)]
    return [item]
  })
  return alone === undefined ? others : [...others, alone]
}

/** The item without one of its mentions; nothing where that was the only one. */
function without(item: Item, at: number, lineage: Lineage, corrected: readonly string[]): readonly Item[] {
  const mentions = item.mentions.filter((_, i) => i !== at)
  if (mentions.length === 0) return []
  const shift = (i: number): number => (i > at ? i - 1 : i)
  const links = item.links
    .filter((link) => !link.mentions.includes(at))
    .map((link): Link => ({ ...link, mentions: [shift(link.mentions[0]), shift(link.mentions[1])] }))
  const differences = (item.differences ?? [])
    .filter((difference) => !difference.mentions.includes(at))
    .map((one) => ({ ...one, mentions: [shift(one.mentions[0]), shift(one.mentions[1])] as const }))
  const sides = sidesOf(item.verdict)
    ?.map((side) => side.filter((i) => i !== at).map(shift))
    .filter((side) => side.length > 0)
  return [rejudged({ ...item, mentions, links, differences }, sides, lineage, corrected)]
}

function withMention(item: Item, mention: ItemMention, lineage: Lineage, corrected: readonly string[]): Item {
  const at = item.mentions.length
  const sides = sidesOf(item.verdict)
  const isSame = (side: readonly number[]): boolean =>
    side.some((i) => item.mentions[i]?.value === mention.value)
  const side = sides?.find(isSame)
  const joined =
    side === undefined ? sides && [...sides, [at]] : sides?.map((one) => (one === side ? [...one, at] : one))
  return rejudged({ ...item, mentions: [...item.mentions, mention] }, joined, lineage, corrected)
}

const sidesOf = (verdict: Verdict): Sides | undefined =>
  verdict.kind === 'conflicting' || verdict.kind === 'compatible' ? verdict.sides : undefined

/** The verdict after a change: the same difference between the sides that are left, else how many tell it. */
function rejudged(
  item: Item,
  sides: Sides | undefined,
  lineage: Lineage,
  corrected: readonly string[],
): Item {
  const { verdict } = item
  const told = { ...item, corrected: [...(item.corrected ?? []), ...corrected] }
  if (
    sides !== undefined &&
    sides.length > 1 &&
    (verdict.kind === 'conflicting' || verdict.kind === 'compatible')
  )
    return { ...told, verdict: { ...verdict, sides } }
  if (verdict.kind === 'denied' || verdict.kind === 'fulfilled') return told
  return { ...told, verdict: agreement(item.mentions, independentOrigins(item.mentions, lineage)) }
}
