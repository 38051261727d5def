import { type Lookup, nameOf } from 'rapporteur/record/lookup.js'
import { capital, counted, dateText, flowing, sentence } from 'rapporteur/record/prose.js'
import { quote, type ReportId, type Span } from 'rapporteur/text/range.js'
import { Fragment, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import { reportAddress } from '../lib/address.ts'
import { Folded } from '../parts/fold.tsx'
import css from './lineage.module.css'
import { type Arc, lineageRows, type Row, type Tie, tiesOf } from './lineage-layout.ts'

/** Height of a row, in pixels: the arcs are drawn by it. */
const ROW = 52
const MOST_BOW = 84
const MOST_APART = 12
const MOST_PASSAGES = 4
const MOST_TIES = 6

const KINDS: Readonly<Record<Arc['kind'], string>> = {
  copy: 'copy',
  'partial-copy': 'copy in part',
  revision: 'revision',
  'shared-agency': 'same agency',
  'likely-rewrite': 'likely a rewrite',
  credit: 'credits the agency',
}

interface Story {
  readonly all: Lookup
  readonly reports: readonly ReportId[]
}

/** Where the reports come from: who copied whom, drawn; the words that prove it, side by side. */
export const Lineage = ({ all, reports }: Story) => {
  const { rows, arcs, apart } = useMemo(() => lineageRows(all, reports), [all, reports])
  const [chosen, setChosen] = useState<ReportId>()
  const kinds = [...new Set(arcs.map(({ kind }) => kind))]
  return (
    <>
      {rows.length > 0 && (
        <>
          <ul className={css.legend}>
            {kinds.map((kind) => (
              <li key={kind}>
                <svg width="30" height="8" aria-hidden>
                  <path d="M0 4H30" className={`${css.arc} ${css[kind]}`} />
                </svg>
                {KINDS[kind]}
              </li>
            ))}
          </ul>
          <div className={css.columns}>
            <div className={css.drawing}>
              <Arcs rows={rows} arcs={arcs} chosen={chosen} choose={setChosen} />
              <ol className={css.rows}>
                {rows.map((row) => (
                  <RowLine key={row.key} all={all} row={row} chosen={chosen} choose={setChosen} />
                ))}
              </ol>
            </div>
            <Proof all={all} report={chosen} />
          </div>
        </>
      )}
      {apart.length > 0 && (
        <section>
          <h3>{rows.length === 0 ? 'Each in its own words' : 'In words of their own'}</h3>
          <p className="quiet">
            {counted(apart.length, 'report')} {apart.length === 1 ? 'shares' : 'share'} wording with no other.
          </p>
          <ol className={css.apart}>
            <Folded most={MOST_APART} noun="report">
              {apart.map((id) => (
                <li key={id}>
                  <ReportName all={all} id={id} />
                </li>
              ))}
            </Folded>
          </ol>
        </section>
      )}
    </>
  )
}

const ReportName = ({ all, id }: { readonly all: Lookup; readonly id: ReportId }) => {
  const report = all.reports.get(id)
  const date = report?.published?.value
  return (
    <>
      <span className={css.name}>
        <Link href={reportAddress(id)}>
          <bdi>{nameOf(all, id)}</bdi>
        </Link>{' '}
        <span className="quiet">{date !== undefined && dateText(date)}</span>
      </span>
      {report?.title !== null && report !== undefined && (
        <span className={css.title} dir="auto" lang={report.language ?? undefined}>
          {flowing(report.title)}
        </span>
      )}
    </>
  )
}

interface RowLine {
  readonly all: Lookup
  readonly row: Row
  readonly chosen: ReportId | undefined
  readonly choose: (report: ReportId) => void
}

const RowLine = ({ all, row, chosen, choose }: RowLine) => {
  switch (row.kind) {
    case 'agency':
      return (
        <li className={css.row}>
          <b>{row.name}</b> <span className="quiet">credited as the source</span>
        </li>
      )
    case 'origin':
      return (
        <li className={`${css.row} ${css.origin}`}>
          <b>One origin, {counted(row.count, 'report')}</b> <span className="quiet">{row.because}</span>
        </li>
      )
    case 'report':
      return (
        <li className={`${css.row} ${row.isInGroup ? css.grouped : ''} ${row.id === chosen ? css.is : ''}`}>
          <div className={css.report}>
            <ReportName all={all} id={row.id} />
          </div>
          <button type="button" aria-pressed={row.id === chosen} onClick={() => choose(row.id)}>
            Proof<span className="visually-hidden"> of how {nameOf(all, row.id)} is tied to others</span>
          </button>
        </li>
      )
    default:
      return row satisfies never
  }
}

interface Arcs {
  readonly rows: readonly Row[]
  readonly arcs: readonly Arc[]
  readonly chosen: ReportId | undefined
  readonly choose: (report: ReportId) => void
}

/** Bows from row to row, the wider the further; an arrow leads to the later one. The rows' buttons say the same. */
const Arcs = ({ rows, arcs, chosen, choose }: Arcs) => {
  const id = useId()
  const y = (row: number): number => (row + 0.5) * ROW
  const bowOf = ({ from, to }: Arc): number => Math.min(MOST_BOW, 22 + 15 * Math.abs(to - from))
  const width = 10 + Math.max(...arcs.map(bowOf))
  return (
    <svg width={width} height={rows.length * ROW} aria-hidden className={css.arcs}>
      <marker id={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto">
        <path d="M0 0 8 4 0 8Z" className={css.head} />
      </marker>
      {arcs.map((arc) => {
        const bow = bowOf(arc) * 1.25
        const path = `M${width - 6} ${y(arc.from)}C${width - bow} ${y(arc.from)} ${width - bow} ${y(arc.to)} ${width - 4} ${y(arc.to)}`
        const isDim = chosen !== undefined && !arc.ends.includes(chosen)
        const last = rows[Math.max(arc.from, arc.to)]
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: hidden from readers, who have the rows' buttons
          <g
            key={arc.key}
            className={isDim ? css.dim : css.tie}
            onClick={() => last?.kind === 'report' && choose(last.id)}
          >
            <title>{KINDS[arc.kind]}</title>
            <path d={path} className={css.reach} />
            <path
              d={path}
              className={`${css.arc} ${css[arc.kind]}`}
              markerEnd={arc.isDirected ? `url(#${id})` : undefined}
            />
          </g>
        )
      })}
      {rows.map((row, i) => (
        <circle
          key={row.key}
          cx={width - 4}
          cy={y(i)}
          r={row.kind === 'origin' ? 0 : 4}
          className={css.dot}
        />
      ))}
    </svg>
  )
}

/** The words that a report shares with others, side by side, and how its sharing was judged. */
const Proof = ({ all, report }: { readonly all: Lookup; readonly report: ReportId | undefined }) => {
  const ties =
    report === undefined ? [] : tiesOf(all).filter(({ from, to }) => from === report || to === report)
  const credits = (all.record.lineage.credits ?? []).filter(
    (credit) => credit.report === report && credit.within === undefined,
  )
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (report !== undefined) place.current?.scrollIntoView({ block: 'nearest' })
  }, [report])
  return (
    <section ref={place} className={css.proof} aria-live="polite" aria-label="Proof">
      {report === undefined ? (
        <p className="quiet">“Proof” shows the words that a report shares with others, side by side.</p>
      ) : (
        <h3>{nameOf(all, report)}</h3>
      )}
      {credits.map(({ agency, span }) => (
        <Fragment key={agency}>
          <h4>Credits {agency}</h4>
          {span === undefined ? <p>as it came with the report</p> : <Words all={all} span={span} />}
        </Fragment>
      ))}
      <Folded most={MOST_TIES} noun="tie">
        {ties
          .toSorted((a, b) => b.score - a.score)
          .map((tie) => (
            <TieProof key={`${tie.from} ${tie.to} ${tie.kind}`} all={all} tie={tie} />
          ))}
      </Folded>
    </section>
  )
}

const TieProof = ({ all, tie }: { readonly all: Lookup; readonly tie: Tie }) => {
  const passages = 'passages' in tie ? tie.passages : []
  const isDirected = 'directed' in tie
  return (
    <article className={css.tied}>
      <h4>
        {capital(KINDS[tie.kind])}
        {'certainty' in tie ? ', likely' : ''}: {nameOf(all, tie.from)} {isDirected ? '→' : 'and'}{' '}
        {nameOf(all, tie.to)}
      </h4>
      <p className="quiet">{sentence(capital(tie.because))}</p>
      <Folded most={MOST_PASSAGES} noun="passage">
        {passages.map(({ from, to }) => (
          <div key={`${from.start} ${to.start}`} className={css.passages}>
            <Words all={all} span={from} />
            <Words all={all} span={to} />
          </div>
        ))}
      </Folded>
    </article>
  )
}

const Words = ({ all, span }: { readonly all: Lookup; readonly span: Span }) => {
  const report = all.reports.get(span.report)
  return (
    <figure className={css.words}>
      <blockquote dir="auto" lang={report?.language ?? undefined}>
        {flowing(quote(report?.text ?? '', span))}
      </blockquote>
      <figcaption>
        <Link href={reportAddress(span.report, span)}>{nameOf(all, span.report)}</Link>
      </figcaption>
    </figure>
  )
}
