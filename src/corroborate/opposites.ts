import { overlaps, quote } from '../text/range.ts'
import { compareWordings, type Difference } from './differences.ts'
import { type Item, type ItemMention, makeItem } from './item.ts'
import type { Parallel } from './parallels.ts'
import { plural, type Scene } from './scene.ts'
import type { Sides, Verdict } from './verdict.ts'
import { type DistinctWording, distinctWordings, packOf, type Wording } from './wordings.ts'

/** Sides as sets of mention indexes, the larger first. */
export const sidesBy = (keys: readonly unknown[]): Sides =>
  [...new Set(keys)]
    .map((key) => keys.flatMap((own, index) => (own === key ? [index] : [])))
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))

/** How many reports stand on a side. */
export const reportsOf = (told: readonly Wording[], side: readonly number[]): number =>
  new Set(side.map((index) => told[index]?.mention.report)).size

/**
 * Sentences that reports tell in parallel, with and without a "not": an item each, conflicting about polarity.
 * `told` are items that hold such a conflict already.
 */
export function opposedItems(scene: Scene, told: readonly Item[]): readonly Item[] {
  const conflicts = told.filter(({ verdict }) => verdict.kind === 'conflicting')
  return scene.parallels.flatMap((parallel) => {
    const wordings = parallel.passages.map(wordingOf)
    const verdict = oppositionIn(wordings)
    const mentions = wordings.map(({ mention }) => mention)
    if (verdict === undefined || conflicts.some((item) => sharesTwo(item, mentions))) return []
    const [first] = verdict.kind === 'conflicting' ? (verdict.sides[0] ?? []) : []
    return [
      makeItem({
        story: scene.story.id,
        kind: 'event',
        label: mentions[first ?? 0]?.quote ?? '',
        mentions,
        verdict,
        links: linksOf(parallel),
      }),
    ]
  })
}

function wordingOf({ extraction, sentence, start, end }: Parallel['passages'][number]): Wording {
  const { id, text } = extraction.report
  const mention: ItemMention = {
    report: id,
    start,
    end,
    finding: `sentence ${sentence} ${start}`,
    rule: 'parallel',
    quote: quote(text, { start, end }),
  }
  return { extraction, mention }
}

const linksOf = ({ links }: Parallel): Item['links'] =>
  links.map(({ between, scores }) => ({ mentions: between, rule: 'parallel', scores: { ...scores } }))

/** Whether an item tells two of these places. */
const sharesTwo = (item: Item, mentions: readonly ItemMention[]): boolean =>
  mentions.filter((mention) =>
    item.mentions.some((other) => other.report === mention.report && overlaps(other, mention)),
  ).length > 1

/** So many words beside a "not", and so large a share of all, must be the same in both. */
const BESIDE_NOT = 4
const ALMOST_SAME = 0.75
/** A "not" stands in so few words that differ; more are told in other words altogether. */
const MOST_CHANGED = 3
/** The same sentence with and without a "not". */
export function oppositionIn(told: readonly Wording[]): Verdict | undefined {
  const [any] = told
  if (any === undefined || told.length < 2) return undefined
  const wordings = distinctWordings(told)
  const pack = packOf(any)
  const reports = (group: DistinctWording | undefined) =>
    new Set(group?.members.map((i) => told[i]?.mention.report))
  let best: { readonly a: number; readonly b: number; readonly share: number } | undefined
  const opposed = new Set<string>()
  const shares = new Map<string, number>()
  for (const [a, x] of wordings.entries())
    for (const [b, y] of wordings.entries()) {
      if (b <= a) continue
      const comparison = compareWordings(x.words, y.words, pack)
      if (comparison === undefined || comparison.same < BESIDE_NOT) continue
      const share = comparison.same / comparison.compared
      shares.set(`${a} ${b}`, share)
      shares.set(`${b} ${a}`, share)
      const negations = comparison.differences.filter(isPlainNegation)
      if (share < ALMOST_SAME || negations.length !== 1) continue
      if ([...reports(x)].some((report) => reports(y).has(report))) continue // a report that says both corrects itself
      opposed.add(`${a} ${b}`)
      opposed.add(`${b} ${a}`)
      if (best === undefined || share > best.share) best = { a, b, share }
    }
  if (best === undefined) return undefined
  const { a, b } = best
  const share = (x: number, y: number): number => shares.get(`${x} ${y}`) ?? 0
  const isSecond = (wording: number): boolean => {
    if (wording === a || wording === b) return wording === b
    const near = share(wording, b) > share(wording, a) ? b : a
    return (near === b) !== opposed.has(`${wording} ${near}`)
  }
  const second = new Set(wordings.flatMap(({ members }, index) => (isSecond(index) ? members : [])))
  const sides = sidesBy(told.map((_, index) => second.has(index)))
  const because = sides
    .map((side) => {
      const [first] = side
      return `“${told[first ?? 0]?.mention.quote ?? ''}” (${plural(reportsOf(told, side), 'report')})`
    })
    .join(' against ')
  return { kind: 'conflicting', about: 'polarity', sides, because }
}

/** A "not" among few words that differ. */
const isPlainNegation = ({ kind, counts }: Difference): boolean =>
  kind === 'negation' && Math.max(...counts) <= MOST_CHANGED
