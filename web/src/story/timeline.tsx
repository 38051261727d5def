import { scaleUtc } from 'd3-scale'
import { ChevronLeft, ChevronRight, type LucideIcon, ZoomIn, ZoomOut } from 'lucide-react'
import type { Lookup } from 'rapporteur/record/lookup.js'
import { capital, counted, dateText, flowing, shortened } from 'rapporteur/record/prose.js'
import type { TimelineEntry } from 'rapporteur/record/record.js'
import type { Story } from 'rapporteur/story/story.js'
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useWidth } from '../lib/width.ts'
import { Fold } from '../parts/fold.tsx'
import css from './timeline.module.css'
import {
  homeOf,
  type Moment,
  momentsOf,
  moved,
  type Placed,
  POINT,
  place,
  type Shape,
  type View,
  wholeOf,
  zoomed,
} from './timeline-layout.ts'
import { Told } from './told.tsx'

const LANE = 26
const AXIS = 26
const MOST_LANES = 10
const LEAST_ROWS = 4
const DAY = 86_400_000

const SHAPES: readonly (readonly [Shape, string])[] = [
  ['happened', 'told as happened'],
  ['planned', 'planned'],
  ['possible', 'possible'],
  ['denied', 'denied'],
  ['dated', 'a date that is named'],
]

interface Timeline {
  readonly all: Lookup
  readonly story: Story
  readonly timeline: readonly TimelineEntry[]
}

/** What happened when, drawn: closer and wider, earlier and later, by buttons, keys, or dragging; and as a list. */
export const Timeline = ({ all, story, timeline }: Timeline) => {
  const moments = useMemo(() => momentsOf(all, timeline), [all, timeline])
  const whole = useMemo(() => wholeOf(moments), [moments])
  const [view, setView] = useState(() => homeOf(moments, story))
  const [chosen, setChosen] = useState<string>()
  const item = all.items.get(chosen ?? '')
  const length = view.to - view.from
  const middle = moments.find((moment) => moment.item.id === chosen)?.from
  const centre =
    middle !== undefined && middle > view.from && middle < view.to ? middle : (view.from + view.to) / 2
  const [earlier, later] = [
    moments.filter(({ to }) => to <= view.from).length,
    moments.filter(({ from }) => from >= view.to).length,
  ]
  const choose = (by: number): void => {
    const shown = moments.filter(({ from, to }) => to > view.from && from < view.to)
    const at = shown.findIndex((moment) => moment.item.id === chosen)
    const next = shown[at === -1 ? (by > 0 ? 0 : shown.length - 1) : at + by]
    if (next !== undefined) setChosen(next.item.id)
  }
  const steps: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => setView(moved(view, whole, -length / 5)),
    ArrowRight: () => setView(moved(view, whole, length / 5)),
    ArrowUp: () => choose(-1),
    ArrowDown: () => choose(1),
    '+': () => setView(zoomed(view, whole, 0.6, centre)),
    '-': () => setView(zoomed(view, whole, 1 / 0.6, centre)),
    '0': () => setView(whole),
    Escape: () => setChosen(undefined),
  }
  const onKey = (event: KeyboardEvent): void => {
    const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    step()
  }
  return (
    <>
      <div className={css.tools}>
        <Tool icon={ChevronLeft} name="Earlier" act={steps.ArrowLeft} />
        <Tool icon={ChevronRight} name="Later" act={steps.ArrowRight} />
        <Tool icon={ZoomIn} name="Closer" act={steps['+']} />
        <Tool icon={ZoomOut} name="Wider" act={steps['-']} />
        <button type="button" onClick={() => setView(whole)}>
          All
        </button>
        <span className="quiet">
          {[earlier > 0 && `${earlier} earlier`, later > 0 && `${later} later`].filter(Boolean).join(', ')}
        </span>
      </div>
      <Sheet
        moments={moments}
        view={view}
        whole={whole}
        setView={setView}
        chosen={chosen}
        choose={setChosen}
        onKey={onKey}
      />
      <ul className={css.legend}>
        {SHAPES.filter(([shape]) => moments.some((moment) => moment.shape === shape)).map(
          ([shape, words]) => (
            <li key={shape}>
              <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden>
                <Point shape={shape} />
              </svg>
              {words}
            </li>
          ),
        )}
        <li>a bar: some time in these days; dashed: about then</li>
      </ul>
      <ul className={css.chosen} aria-live="polite">
        {item !== undefined && <Told all={all} item={item} isCopy />}
      </ul>
      <Fold summary={`As a list: ${counted(timeline.length, 'date')}`}>
        {() => (
          <ol className={css.list}>
            {timeline.map(({ item: id, date, text }) => (
              <li key={id}>
                <span>{capital(dateText(date))}</span> <a href={`#${id}`}>{capital(flowing(text))}</a>
              </li>
            ))}
          </ol>
        )}
      </Fold>
    </>
  )
}

const Tool = ({
  icon: Icon,
  name,
  act,
}: {
  readonly icon: LucideIcon
  readonly name: string
  readonly act: (() => void) | undefined
}) => (
  <button type="button" onClick={act} aria-label={name} title={name}>
    <Icon size={16} aria-hidden />
  </button>
)

interface Sheet {
  readonly moments: readonly Moment[]
  readonly view: View
  readonly whole: View
  readonly setView: (view: View) => void
  readonly chosen: string | undefined
  readonly choose: (item: string) => void
  readonly onKey: (event: KeyboardEvent) => void
}

/** The drawing: lanes of marks over an axis. It is dragged sideways; the wheel zooms with Ctrl, else the page scrolls. */
const Sheet = ({ moments, view, whole, setView, chosen, choose, onKey }: Sheet) => {
  const [box, width] = useWidth<HTMLDivElement>()
  const drag = useRef<{ readonly x: number; readonly view: View } | undefined>(undefined)
  const widthOf = useMemo(textWidths, [])
  const letters = Math.max(28, Math.min(64, Math.round(width / 14)))
  const { placed, crowds, lanes } = place(moments, {
    view,
    width,
    lanes: MOST_LANES,
    labelOf: ({ entry }) => shortened(capital(flowing(entry.text)), letters),
    widthOf,
  })
  const rows = lanes + (crowds.length > 0 ? 1 : 0)
  const height = Math.max(rows, LEAST_ROWS) * LANE + AXIS
  const days = (pixels: number): number => (pixels / Math.max(width, 1)) * (view.to - view.from)
  useEffect(() => {
    const sheet = box.current
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey || sheet === null) return
      event.preventDefault()
      const share = (event.clientX - sheet.getBoundingClientRect().left) / sheet.clientWidth
      const centre = view.from + share * (view.to - view.from)
      setView(zoomed(view, whole, Math.exp(event.deltaY / 200), centre))
    }
    sheet?.addEventListener('wheel', onWheel, { passive: false }) // React's own listener may not stop the page's zoom
    return () => sheet?.removeEventListener('wheel', onWheel)
  }, [box, view, whole, setView])
  const onMove = ({ clientX, currentTarget, pointerId }: PointerEvent): void => {
    if (drag.current === undefined || Math.abs(clientX - drag.current.x) < 4) return
    currentTarget.setPointerCapture(pointerId)
    setView(moved(drag.current.view, whole, days(drag.current.x - clientX)))
  }
  const end = (): void => {
    drag.current = undefined
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element stands for a drawing that keys move
    <div
      ref={box}
      role="group"
      aria-label="Timeline, drawn. Left and right arrows move it, plus and minus zoom, up and down choose an event."
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys, as a region that scrolls does
      tabIndex={0}
      className={css.sheet}
      onKeyDown={onKey}
      onPointerDown={({ clientX }) => {
        drag.current = { x: clientX, view }
      }}
      onPointerMove={onMove}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <svg width={width} height={height} aria-hidden>
        <Axis view={view} width={width} height={height} />
        {placed.map((one) => (
          <Mark key={one.item.id} one={one} isChosen={one.item.id === chosen} choose={choose} />
        ))}
        {crowds.map(({ x, moments: crowd }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: hidden from readers, who have the keys and the list
          <g
            key={crowd[0]?.item.id}
            transform={`translate(${Math.min(Math.max(x, 14), width - 14)} ${(rows - 0.5) * LANE})`}
            className={css.crowd}
            onClick={() => setView(zoomed(view, whole, 0.4, view.from + days(x)))}
          >
            <title>{`${counted(crowd.length, 'more event')}: closer`}</title>
            <rect x={-13} y={-9} width={26} height={18} rx={9} />
            <text y={4} textAnchor="middle">
              +{crowd.length}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

const YEAR = new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' })
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** The years stand at their first tick, and every tick says no more than it must. */
const Axis = ({
  view,
  width,
  height,
}: {
  readonly view: View
  readonly width: number
  readonly height: number
}) => {
  const scale = scaleUtc([new Date(view.from * DAY), new Date(view.to * DAY)], [0, width])
  const days = view.to - view.from
  const ticks = scale
    .ticks(Math.min(Math.max(2, Math.floor(width / 90)), Math.max(2, Math.floor(days))))
    .filter((tick) => tick.getUTCHours() === 0)
  const step = (ticks[1]?.getTime() ?? 0) - (ticks[0]?.getTime() ?? 0)
  return ticks.map((tick, i) => {
    const isNewYear = i === 0 || ticks[i - 1]?.getUTCFullYear() !== tick.getUTCFullYear()
    const short = step > 300 * DAY ? '' : (step > 27 * DAY ? MONTH : DATE).format(tick)
    const x = scale(tick)
    return (
      <g key={tick.getTime()} className={css.tick}>
        <line x1={x} x2={x} y1={0} y2={height - AXIS + 4} />
        <text x={x} y={height - 8} textAnchor={x < 24 ? 'start' : x > width - 36 ? 'end' : 'middle'}>
          {[short, isNewYear || short === '' ? YEAR.format(tick) : '']
            .filter((part) => part !== '')
            .join(' ')}
        </text>
      </g>
    )
  })
}

interface Marked {
  readonly one: Placed
  readonly isChosen: boolean
  readonly choose: (item: string) => void
}

const Mark = ({ one, isChosen, choose }: Marked) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: hidden from readers, who have the keys and the list
  <g
    transform={`translate(0 ${(one.lane + 0.5) * LANE})`}
    className={`${css.mark} ${isChosen ? css.is : ''} ${
      one.item.verdict.kind === 'conflicting' ? css.conflicting : ''
    }`}
    onClick={() => choose(one.item.id)}
  >
    <title>{`${dateText(one.entry.date)}: ${flowing(one.entry.text)}`}</title>
    {one.width >= POINT ? (
      <rect
        className={`${css.bar} ${one.isAbout ? css.about : ''} ${css[one.shape]}`}
        x={one.x}
        y={-9}
        width={one.width}
        height={18}
        rx={9}
      />
    ) : (
      <g transform={`translate(${one.x} 0)`} className={one.isAbout ? css.about : undefined}>
        <Point shape={one.shape} />
      </g>
    )}
    <text x={one.labelX} y={4.5} textAnchor={one.anchor}>
      {one.label}
    </text>
  </g>
)

const Point = ({ shape }: { readonly shape: Shape }) => {
  switch (shape) {
    case 'happened':
      return <circle r={5.5} className={css.full} />
    case 'planned':
      return <path d="M0-6.5 6.5 0 0 6.5-6.5 0Z" className={css.hollow} />
    case 'possible':
      return <circle r={5} className={`${css.hollow} ${css.about}`} />
    case 'denied':
      return <path d="M-5-5 5 5M5-5-5 5" className={css.hollow} />
    case 'dated':
      return <rect x={-4} y={-4} width={8} height={8} className={css.hollow} />
    default:
      return shape satisfies never
  }
}

/** How wide words are drawn, measured once each. */
function textWidths(): (words: string) => number {
  const known = new Map<string, number>()
  const pen = document.createElement('canvas').getContext('2d')
  if (pen !== null) pen.font = '13px "Inter Variable", system-ui, sans-serif'
  return (words) => {
    const width = known.get(words) ?? pen?.measureText(words).width ?? words.length * 7
    known.set(words, width)
    return width
  }
}
