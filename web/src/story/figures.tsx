import { scaleLinear, scalePoint } from 'd3-scale'
import { curveStepAfter, line as path } from 'd3-shape'
import type { Item } from 'rapporteur/corroborate/item.js'
import { verdictLabel } from 'rapporteur/record/contents.js'
import { type Line, type LineSide, lineOf, sideSupport } from 'rapporteur/record/line.js'
import { type Lookup, nameOf } from 'rapporteur/record/lookup.js'
import { capital, dateText, numberText } from 'rapporteur/record/prose.js'
import { dayText } from 'rapporteur/text/edtf.js'
import { useWidth } from '../lib/width.ts'
import { Source } from '../parts/evidence.tsx'
import { Folded } from '../parts/fold.tsx'
import { Mark } from '../parts/mark.tsx'
import { type FigurePoint, pointsOf } from './figure-points.ts'
import css from './figures.module.css'

const MOST_FIGURES = 8
const MOST_SOURCES = 6

/** A figure that reports give differently, with what can be drawn of it. */
export interface Series {
  readonly item: Item
  readonly line: Line
  readonly points: readonly FigurePoint[]
}

/** The figures of which reports give different values on one scale. */
export const seriesOf = (all: Lookup, items: readonly Item[]): readonly Series[] =>
  items
    .filter(
      ({ kind, verdict }) => kind === 'figure' && 'sides' in verdict && (verdict.sides ?? []).length > 1,
    )
    .map((item) => {
      const line = lineOf(all, item)
      return { item, line, points: pointsOf(all, item, line.sides) }
    })
    .filter(({ points }) => new Set(points.map(({ low, high }) => `${low} ${high}`)).size > 1)

/** What was counted, as each report has it and when; beside the drawing, the same in words. */
export const Figures = ({ all, series }: { readonly all: Lookup; readonly series: readonly Series[] }) => (
  <Folded most={MOST_FIGURES} noun="figure">
    {series.map((one) => (
      <Figure key={one.item.id} all={all} series={one} />
    ))}
  </Folded>
)

const Figure = ({ all, series }: { readonly all: Lookup; readonly series: Series }) => {
  const { item, line, points } = series
  const isUpdate = item.verdict.kind === 'compatible' && item.verdict.reason === 'update'
  return (
    <article className={css.figure}>
      <h3>{line.matter}</h3>
      <p className={css.about}>
        <Mark kind={item.verdict.kind} words={capital(verdictLabel(item))} />
        {item.scope !== undefined && <span>as of {dateText(item.scope)}</span>}
        <a href={`#${item.id}`}>the words of both sides</a>
      </p>
      <div className={`${css.columns} ${item.verdict.kind === 'conflicting' ? css.conflicting : ''}`}>
        <Drawing all={all} points={points} isUpdate={isUpdate} />
        <Sides all={all} sides={line.sides} />
      </div>
    </article>
  )
}

const Sides = ({ all, sides }: { readonly all: Lookup; readonly sides: readonly LineSide[] }) => (
  <table className={css.sides}>
    <thead className="visually-hidden">
      <tr>
        <th scope="col">Figure</th>
        <th scope="col">Who says so</th>
      </tr>
    </thead>
    <tbody>
      {sides.map((side, i) => {
        const sources = side.mentions.filter(
          ({ report }, at) => side.mentions.findIndex((other) => other.report === report) === at,
        )
        return (
          <tr key={side.name.text}>
            <th scope="row">
              <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden className={css.point}>
                <Shape side={i} isAbout={false} />
              </svg>
              <span>
                {side.name.text} <small>{sideSupport(side)}</small>
              </span>
            </th>
            <td>
              {sources.slice(0, MOST_SOURCES).map((mention, at) => (
                <span key={mention.report}>
                  {at > 0 && ', '}
                  <Source all={all} mention={mention} />
                </span>
              ))}
              {sources.length > MOST_SOURCES && ` and ${sources.length - MOST_SOURCES} more`}
            </td>
          </tr>
        )
      })}
    </tbody>
  </table>
)

interface Drawing {
  readonly all: Lookup
  readonly points: readonly FigurePoint[]
  readonly isUpdate: boolean
}

const HEIGHT = 164
const PAD = { top: 16, right: 18, bottom: 28, left: 76 }
const LEAST_GAP = 17
/** Points of one day stand beside each other, so far apart. */
const BESIDE = 13

/** Values from bottom to top, days of publication from left to right; the undated stand at the right. */
const Drawing = ({ all, points, isUpdate }: Drawing) => {
  const [box, width] = useWidth<HTMLDivElement>()
  const ends = points.flatMap(({ low, high }) => [low, high])
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const reach = most - least || Math.abs(most) || 1
  const y = scaleLinear([least - reach * 0.12, most + reach * 0.12], [HEIGHT - PAD.bottom, PAD.top])
  const days = [...new Set(points.flatMap(({ day }) => day ?? []))].sort((a, b) => a - b)
  const columns = [...days.map(String), ...(points.some(({ day }) => day === null) ? ['undated'] : [])]
  const x = columnsAt(columns, days, width)
  const placed = columns.flatMap((column) => {
    const own = points.filter(({ day }) => String(day ?? 'undated') === column)
    return own.map((point, i) => ({
      point,
      x: x(column) + (besides(own, i) - (sameValue(own, i) - 1) / 2) * BESIDE,
    }))
  })
  const steps = path<(typeof placed)[number]>(
    (one) => one.x,
    (one) => y(one.point.high),
  ).curve(curveStepAfter)
  return (
    <div ref={box} className={css.drawing}>
      <svg width={width} height={HEIGHT} aria-hidden>
        {labelled(ends, y).map(({ value, at }) => (
          <g key={value} className={css.value}>
            <line x1={PAD.left - 6} x2={width - PAD.right} y1={y(value)} y2={y(value)} />
            <text x={PAD.left - 10} y={at + 4} textAnchor="end">
              {numberText(value)}
            </text>
          </g>
        ))}
        {dayLabels(columns, x, width).map((column) => (
          <text key={column} x={x(column)} y={HEIGHT - 8} textAnchor="middle" className={css.day}>
            {column === 'undated' ? column : shortDay(Number(column))}
          </text>
        ))}
        {isUpdate && (
          <path d={steps(placed.toSorted((a, b) => a.x - b.x)) ?? undefined} className={css.steps} />
        )}
        {placed.map(({ point, x: at }) => (
          <g key={`${point.mention.report} ${point.side}`} className={css.point}>
            <title>{`${nameOf(all, point.mention.report)}: ${point.mention.quote}`}</title>
            {point.low !== point.high && (
              <rect
                x={at - 4}
                y={y(point.high)}
                width={8}
                height={y(point.low) - y(point.high)}
                rx={4}
                className={css.range}
              />
            )}
            <g transform={`translate(${at} ${y((point.low + point.high) / 2)})`}>
              <Shape side={point.side} isAbout={point.exactness === 'about'} />
              {point.exactness === 'at least' && <path d="M0-9V-20M-4-16 0-20 4-16" className={css.bound} />}
              {point.exactness === 'at most' && <path d="M0 9V20M-4 16 0 20 4 16" className={css.bound} />}
            </g>
          </g>
        ))}
      </svg>
      <p className={css.key}>
        {points.some(({ exactness }) => exactness === 'about') && 'Hollow: about so much. '}
        {points.some(({ exactness }) => exactness.startsWith('at')) && 'Arrow: at least or at most. '}
        {points.some(({ low, high }) => low !== high) && 'Bar: between. '}By day of publication.
      </p>
    </div>
  )
}

/** Days to scale where they are far enough apart, else side by side. */
function columnsAt(columns: readonly string[], days: readonly number[], width: number) {
  const room: [number, number] = [PAD.left + 24, Math.max(PAD.left + 25, width - PAD.right - 28)]
  const even = scalePoint(columns, room).padding(columns.length === 1 ? 0.5 : 0)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || columns.length !== days.length || last - first > 60)
    return (column: string): number => even(column) ?? room[0]
  const toScale = scaleLinear([first, Math.max(last, first + 1)], room)
  return (column: string): number => (days.length === 1 ? (even(column) ?? room[0]) : toScale(Number(column)))
}

const isSame = (a: FigurePoint | undefined, b: FigurePoint | undefined): boolean =>
  a !== undefined && b !== undefined && a.low === b.low && a.high === b.high

/** How many of the same column and value there are, and how many of them come before. */
const sameValue = (own: readonly FigurePoint[], i: number): number =>
  own.filter((other) => isSame(other, own[i])).length
const besides = (own: readonly FigurePoint[], i: number): number =>
  own.slice(0, i).filter((other) => isSame(other, own[i])).length

/** Labels of the values, moved apart where they would touch; of those that nearly coincide the first is told. */
function labelled(values: readonly number[], y: (value: number) => number) {
  const labels: { value: number; at: number }[] = []
  for (const value of [...new Set(values)].sort((a, b) => b - a)) {
    const last = labels.at(-1)
    if (last === undefined || y(value) - last.at >= LEAST_GAP) labels.push({ value, at: y(value) })
    else if (y(value) - y(last.value) > 3) labels.push({ value, at: last.at + LEAST_GAP })
  }
  return labels.filter(({ at }) => at < HEIGHT - PAD.bottom + 8)
}

function dayLabels(columns: readonly string[], x: (column: string) => number, width: number) {
  const shown: string[] = []
  for (const column of columns) {
    const last = shown.at(-1)
    if (last === undefined || x(column) - x(last) > Math.min(64, width / 3)) shown.push(column)
  }
  return shown
}

const shortDay = (day: number): string => dateText(dayText(day)).replace(/(\p{L}{3})\p{L}+ \d{4}$/u, '$1')

/** Each side has a shape of its own. */
const Shape = ({ side, isAbout }: { readonly side: number; readonly isAbout: boolean }) => {
  const look = isAbout ? css.hollow : css.full
  switch (side % 4) {
    case 0:
      return <circle r={5} className={look} />
    case 1:
      return <path d="M0-6.5 6.5 0 0 6.5-6.5 0Z" className={look} />
    case 2:
      return <rect x={-4.5} y={-4.5} width={9} height={9} className={look} />
    default:
      return <path d="M0-6 6 5-6 5Z" className={look} />
  }
}
