import type { Item, ItemMention } from 'rapporteur/corroborate/item.js'
import type { LineSide } from 'rapporteur/record/line.js'
import { type Lookup, reportsOf } from 'rapporteur/record/lookup.js'
import { publicationDays } from 'rapporteur/story/dating.js'

/** What one report counts, when it was published, and as what: a value, a range, or one end of a range. */
export interface FigurePoint {
  readonly mention: ItemMention
  /** Which side of the difference tells it. */
  readonly side: number
  /** Days since 1970-01-01; null where the report is undated. */
  readonly day: number | null
  readonly low: number
  readonly high: number
  readonly exactness: 'exact' | 'about' | 'at least' | 'at most'
}

const VALUE =
  /^(?:(?<exactness>about|at least|at most) )?(?<low>-?\d{1,16}(?:\.\d{1,20})?)(?: to (?<high>-?\d{1,16}(?:\.\d{1,20})?))?(?: (?<unit>\D.{0,80}))?$/u

/** `parsed('about 40 to 50 person') // {exactness: 'about', low: 40, high: 50, unit: 'person'}` */
function parsed(value: string) {
  const parts = VALUE.exec(value)?.groups
  if (parts?.low === undefined) return undefined
  const exactness = parts.exactness
  return {
    low: Number(parts.low),
    high: Number(parts.high ?? parts.low),
    unit: parts.unit ?? '',
    exactness:
      exactness === 'about' || exactness === 'at least' || exactness === 'at most' ? exactness : 'exact',
  } as const
}

const SYMBOL = /^[^\s]{1,4}$/u
/** '12 people' and '12 leaders' count alike; '40 m' and '131 ft' do not, and stand on no common scale. */
const scaleOf = (unit: string): string => (SYMBOL.test(unit) ? unit : '')

/**
 * The figures of an item that stand on one scale, each report's once per side; those in other units are told in words
 * only.
 */
export function pointsOf(all: Lookup, item: Item, sides: readonly LineSide[]): readonly FigurePoint[] {
  const scale = scaleOf(item.unit ?? '')
  return sides.flatMap(({ mentions }, side) =>
    reportsOf(mentions).flatMap((id): readonly FigurePoint[] => {
      const mention = mentions.find(({ report }) => report === id)
      const figure = parsed(mention?.value ?? '')
      const report = all.reports.get(id)
      const days = report === undefined ? undefined : publicationDays(report)
      if (mention === undefined || figure === undefined || scaleOf(figure.unit) !== scale) return []
      const day = days === undefined || !Number.isFinite(days.first) ? null : days.first
      return [{ mention, side, day, low: figure.low, high: figure.high, exactness: figure.exactness }]
    }),
  )
}
