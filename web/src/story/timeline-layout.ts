import type { Item } from 'rapporteur/corroborate/item.js'
import { type Lookup, originsCount } from 'rapporteur/record/lookup.js'
import { shortened } from 'rapporteur/record/prose.js'
import type { TimelineEntry } from 'rapporteur/record/record.js'
import type { Story } from 'rapporteur/story/story.js'
import { daySpan } from 'rapporteur/text/edtf.js'

/** What a mark on the timeline stands for; each has a shape of its own. */
export type Shape = 'happened' | 'planned' | 'possible' | 'denied' | 'dated'

/** One dated thing: from the start of its first day to the end of its last one, in days since 1970-01-01. */
export interface Moment {
  readonly entry: TimelineEntry
  readonly item: Item
  readonly from: number
  readonly to: number
  readonly shape: Shape
  /** '2031-05~': its date is about right, or doubtful. */
  readonly isAbout: boolean
  readonly weight: number
}

/** A stretch of time that is shown, in days. */
export interface View {
  readonly from: number
  readonly to: number
}

/** A moment with its place: the bar from `x` to `x + width` (a point where it is narrow), its label at `labelX`. */
export interface Placed extends Moment {
  readonly x: number
  readonly width: number
  readonly lane: number
  readonly label: string
  readonly labelX: number
  readonly anchor: 'start' | 'end'
}

/** Moments for whose labels there is no room, and which stand close to each other. */
export interface Crowd {
  readonly x: number
  readonly moments: readonly Moment[]
}

/** A day is a point, and so is a bar that is narrower than this. */
export const POINT = 20
const GAP = 10
const INSIDE = 8
/** Moments without room for a label count as one crowd within so many pixels. */
const CROWD = 30
const LEAST_VIEW = 2

export function momentsOf(all: Lookup, timeline: readonly TimelineEntry[]): readonly Moment[] {
  return timeline.flatMap((entry) => {
    const [item, days] = [all.items.get(entry.item), daySpan(entry.date)]
    if (item === undefined || days === undefined) return []
    const shape: Shape = item.kind === 'date' ? 'dated' : (item.standing ?? 'happened')
    return [
      {
        entry,
        item,
        from: days.first,
        to: days.last + 1,
        shape,
        isAbout: /[?~%X]/u.test(entry.date),
        weight: originsCount(all, item),
      },
    ]
  })
}

/** All of the time that is told of, open ends aside. */
export function wholeOf(moments: readonly Moment[]): View {
  const ends = moments.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite)
  const from = ends.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const to = ends.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  return ends.length === 0 ? { from: 0, to: LEAST_VIEW } : padded({ from, to })
}

/** Days before and after the reports of which they tell as news. */
const NEWS = 14
const LEAST_SHARE = 0.25

/** What is shown at first: the time of the reports, if much of what they date is in it; else where most of it is. */
export function homeOf(moments: readonly Moment[], { from, to }: Pick<Story, 'from' | 'to'>): View {
  const days = from === null ? undefined : daySpan(to === null ? from : `${from}/${to}`)
  if (days === undefined) return coreOf(moments)
  const [first, last] = [days.first - NEWS, days.last + NEWS]
  const own = moments.filter((moment) => moment.from >= first && moment.to <= last)
  return own.length >= Math.max(3, moments.length * LEAST_SHARE) ? wholeOf(own) : coreOf(moments)
}

/** Where most of it takes place: without the sixth at either end, which is often years away. */
function coreOf(moments: readonly Moment[]): View {
  const middles = moments
    .filter(({ from, to }) => Number.isFinite(to - from))
    .map(({ from, to }) => (from + to) / 2)
    .sort((a, b) => a - b)
  const cut = Math.floor(middles.length / 6)
  const [from, to] = [middles[cut], middles[middles.length - 1 - cut]]
  return from === undefined || to === undefined ? wholeOf(moments) : padded({ from, to })
}

function padded({ from, to }: View): View {
  const pad = Math.max(1.5, (to - from) * 0.08)
  return { from: from - pad, to: to + pad }
}

/** The view after zooming by `factor` around the moment at `centre`, and within `whole`. */
export function zoomed(view: View, whole: View, factor: number, centre: number): View {
  const length = Math.min(Math.max((view.to - view.from) * factor, LEAST_VIEW), whole.to - whole.from)
  const share = (centre - view.from) / (view.to - view.from)
  return within({ from: centre - share * length, to: centre + (1 - share) * length }, whole)
}

export const moved = (view: View, whole: View, days: number): View =>
  within({ from: view.from + days, to: view.to + days }, whole)

function within({ from, to }: View, whole: View): View {
  const start = Math.max(whole.from, Math.min(from, whole.to - (to - from)))
  return { from: start, to: Math.min(whole.to, start + to - from) }
}

interface Sheet {
  readonly view: View
  readonly width: number
  readonly lanes: number
  readonly labelOf: (moment: Moment) => string
  readonly widthOf: (label: string) => number
}

/**
 * Gives each moment that is in view a lane where its mark and its label touch no other; what most origins tell is
 * placed first. Those for which there is no room are counted where they stand.
 */
export function place(moments: readonly Moment[], { view, width, lanes, labelOf, widthOf }: Sheet) {
  const at = (day: number): number =>
    Math.min(Math.max(((day - view.from) / (view.to - view.from)) * width, -GAP), width + GAP)
  const inView = moments.filter(({ from, to }) => to > view.from && from < view.to)
  const wanted = inView
    .toSorted((a, b) => Number(fills(a)) - Number(fills(b)) || b.weight - a.weight || a.from - b.from)
    .map((moment) => laidOut(moment))
  const { kept, rest } = fitting(wanted, lanes)
  // In order of where they begin, the first free lane needs no more lanes than there are (interval graphs), and the
  // drawing runs from the upper left to the lower right.
  const { kept: placed, used } = fitting(
    kept.toSorted((a, b) => a.room[0] - b.room[0] || b.weight - a.weight),
    lanes,
  )
  return { placed, crowds: crowdsOf(rest), lanes: used }

  /** A year tells little where a month is looked at. */
  function fills(moment: Moment): boolean {
    return moment.to - moment.from > view.to - view.from
  }

  function laidOut(moment: Moment): LaidOut {
    const [x, end] = [at(moment.from), at(moment.to)]
    const isPoint = moment.to - moment.from <= 1 || end - x < POINT
    const bar = isPoint ? { x: (x + end) / 2, width: 0 } : { x, width: end - x }
    const whole = labelOf(moment)
    const beside = Math.max(bar.x, width - bar.x - bar.width) - GAP
    const share = Math.max(beside, bar.width - 2 * INSIDE) / widthOf(whole)
    const label = share >= 1 ? whole : shortened(whole, Math.floor(whole.length * share) - 2)
    const long = widthOf(label)
    const spot = labelSpot(bar, long, width)
    const room = [
      Math.min(bar.x, spot.from) - GAP,
      Math.max(bar.x + bar.width, spot.from + long) + GAP,
    ] as const
    return { ...moment, ...bar, label, labelX: spot.labelX, anchor: spot.anchor, room }
  }
}

/** What a moment takes up from left to right, its label included. */
interface LaidOut extends Omit<Placed, 'lane'> {
  readonly room: readonly [number, number]
}

/** Each into the first lane in which it touches no other, those that come first before the others. */
function fitting(wanted: readonly LaidOut[], lanes: number) {
  const taken: (readonly [number, number])[][] = Array.from({ length: lanes }, () => [])
  const kept: (LaidOut & Placed)[] = []
  const rest: LaidOut[] = []
  for (const one of wanted) {
    const lane = taken.findIndex((rooms) =>
      rooms.every(([from, to]) => to <= one.room[0] || one.room[1] <= from),
    )
    taken[lane]?.push(one.room)
    if (lane === -1) rest.push(one)
    else kept.push({ ...one, lane })
  }
  return { kept, rest, used: taken.filter((rooms) => rooms.length > 0).length }
}

/** In a bar that is long enough, else after the mark, else before it. */
function labelSpot(bar: { x: number; width: number }, long: number, width: number) {
  const inside = Math.max(bar.x, 0) + INSIDE
  if (bar.width > 0 && Math.min(bar.x + bar.width, width) - inside >= long + INSIDE)
    return { from: inside, labelX: inside, anchor: 'start' as const }
  const after = bar.x + bar.width + GAP
  if (after + long <= width) return { from: after, labelX: after, anchor: 'start' as const }
  const before = bar.x - GAP
  if (before - long >= 0) return { from: before - long, labelX: before, anchor: 'end' as const }
  // On a narrow sheet neither side has room: as far left as it fits, over its own bar.
  const least = Math.max(0, width - long)
  return { from: least, labelX: least, anchor: 'start' as const }
}

function crowdsOf(rest: readonly LaidOut[]): readonly Crowd[] {
  const crowds: { x: number; moments: Moment[] }[] = []
  const middle = ({ x, width }: LaidOut): number => x + width / 2
  for (const one of rest.toSorted((a, b) => middle(a) - middle(b))) {
    const last = crowds.at(-1)
    if (last !== undefined && middle(one) - last.x < CROWD) last.moments.push(one)
    else crowds.push({ x: middle(one), moments: [one] })
  }
  return crowds
}
