import { verdictLabel } from 'rapporteur/record/contents.js'
import { type Lookup, nameOf } from 'rapporteur/record/lookup.js'
import { capital, counted, dateText, flowing, shortened } from 'rapporteur/record/prose.js'
import type { Coverage, CoverageMatrix, CoverageRow } from 'rapporteur/record/silence.js'
import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { reportAddress } from '../lib/address.ts'
import css from './coverage.module.css'

const MOST_REPORTS = 20
const MOST_ROWS = 15
const MORE_ROWS = 30

const WORDS: Readonly<Record<Coverage, string>> = {
  told: 'tells it',
  silent: 'says nothing of it',
  earlier: 'appeared before anybody told it',
}

/** Which report tells what: facts from top to bottom, reports from left to right, told, silent and earlier by shape. */
export const CoverageTable = ({ all, matrix }: { readonly all: Lookup; readonly matrix: CoverageMatrix }) => {
  const [first, setFirst] = useState(0)
  const [most, setMost] = useState(MOST_ROWS)
  const reports = matrix.reports.slice(first, first + MOST_REPORTS)
  const rows = matrix.rows.slice(0, most)
  const count = matrix.reports.length
  const [, go] = useLocation()
  /** A thousand links are followed by one hand: each of its own would cost more than all that they show. */
  const onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="/"]') : null
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(link.getAttribute('href') ?? '/')
  }
  return (
    <>
      <ul className={css.legend}>
        {(['told', 'silent', 'earlier'] as const).map((what) => (
          <li key={what}>
            <span className={css[what]} aria-hidden /> {WORDS[what]}
          </li>
        ))}
      </ul>
      <p className="quiet">Silence is no denial: a report may have had no room, or no need.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the keys that scroll it */}
      <section className={css.frame} tabIndex={0} aria-label="Which report tells what">
        <table className={css.matrix} onKeyDown={onKey} onClick={onClick}>
          <thead>
            <tr>
              <td />
              {reports.map((id) => (
                <th key={id} scope="col">
                  <a href={reportAddress(id)} title={titleOf(all, id)}>
                    {shortened(nameOf(all, id), 26)}
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.item.id}>
                <th scope="row">
                  <a href={`#${row.item.id}`} title={verdictLabel(row.item)}>
                    {shortened(capital(flowing(row.item.label)), 110)}
                  </a>
                </th>
                {reports.map((id) => (
                  <Cell key={id} row={row} report={id} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={css.more}>
        {rows.length < matrix.rows.length && (
          <button type="button" onClick={() => setMost(most + MORE_ROWS)}>
            {counted(Math.min(MORE_ROWS, matrix.rows.length - most), 'more line')} of {matrix.rows.length}
          </button>
        )}
        {count > MOST_REPORTS && (
          <>
            <button
              type="button"
              disabled={first === 0}
              onClick={() => setFirst(Math.max(0, first - MOST_REPORTS))}
            >
              Reports before
            </button>
            <span aria-live="polite">
              reports {first + 1} to {Math.min(first + MOST_REPORTS, count)} of {count}
            </span>
            <button
              type="button"
              disabled={first + MOST_REPORTS >= count}
              onClick={() => setFirst(first + MOST_REPORTS)}
            >
              Reports after
            </button>
          </>
        )}
      </p>
    </>
  )
}

function titleOf(all: Lookup, id: string): string {
  const report = all.reports.get(id)
  const date = report?.published?.value
  return [report?.title, date === undefined ? undefined : dateText(date)].filter(Boolean).join(', ')
}

const Cell = ({
  row,
  report,
}: {
  readonly row: CoverageRow
  readonly report: CoverageMatrix['reports'][number]
}) => {
  const what = row.reports.get(report) ?? 'silent'
  const mention = row.item.mentions.find((one) => one.report === report)
  const shape = <span className={css[what]} aria-hidden />
  return (
    <td>
      {mention === undefined ? (
        shape
      ) : (
        <a href={reportAddress(report, mention)} title={flowing(mention.quote)} tabIndex={-1}>
          {shape}
          <span className="visually-hidden">{WORDS[what]}</span>
        </a>
      )}
      {mention === undefined && <span className="visually-hidden">{WORDS[what]}</span>}
    </td>
  )
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Arrow keys go from link to link through the table, over cells that hold none. */
function onKey(event: KeyboardEvent<HTMLTableElement>): void {
  const [down, right] = STEPS[event.key] ?? [0, 0]
  const cell = event.target instanceof Element ? event.target.closest<HTMLTableCellElement>('td, th') : null
  const row = cell?.closest('tr')
  if (cell === null || row === null || row === undefined || (down === 0 && right === 0)) return
  const table = event.currentTarget
  for (
    let [y, x] = [row.rowIndex + down, cell.cellIndex + right];
    y >= 0 && y < table.rows.length && x >= 0 && x < row.cells.length;
    y += down, x += right
  ) {
    const link = table.rows[y]?.cells[x]?.querySelector('a')
    if (link === null || link === undefined) continue
    event.preventDefault()
    link.focus()
    return
  }
}
