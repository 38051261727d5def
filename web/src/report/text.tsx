import { rangesOf } from 'rapporteur/corroborate/item.js'
import { type Block, isBody, type Report } from 'rapporteur/read/report.js'
import { overlaps, type Range } from 'rapporteur/text/range.js'
import { useEffect, useMemo, useRef } from 'react'
import { Link } from 'wouter'
import { type Claim, gravest, stretches } from './claims.ts'
import css from './text.module.css'
import type { Tie } from './ties.ts'

interface Text {
  readonly report: Report
  readonly claims: readonly Claim[]
  /** The words that the address points at. */
  readonly at: Range | undefined
  /** What of it another report that is shown tells as well. */
  readonly ties?: readonly Tie[]
  /** Of how many headings it stands below: 0 where its title is the page's. */
  readonly depth?: 0 | 1
  /** The address that points at some words of this report. */
  readonly addressOf: (words: Range) => string
}

/** A report's words as they were published: furniture dimmed, every claim marked by what may be said of it. */
export const Text = ({ report, claims, at, ties = [], depth = 0, addressOf }: Text) => {
  const shown = useRef<HTMLDivElement>(null)
  const [start, end] = [at?.start, at?.end]
  const marked = useMemo((): readonly Marked[] => {
    const told = claims.map((claim) => ({ claim, ranges: rangesOf(claim.mention) }))
    return [...told, ...ties.map((tie) => ({ tie, ranges: tie.ranges }))]
  }, [claims, ties])
  useEffect(() => {
    if (start === undefined || end === undefined) return
    const words = shown.current?.querySelector('[data-at]')
    const column = shown.current?.closest('[data-column]') // it scrolls by itself, and the page stays where it is
    if (words && column)
      column.scrollTop +=
        words.getBoundingClientRect().top - column.getBoundingClientRect().top - column.clientHeight / 3
    else words?.scrollIntoView({ block: 'center' })
  }, [start, end])
  return (
    <div ref={shown} className={css.text} lang={report.language ?? undefined} dir="auto">
      {report.blocks.map((block) => {
        const isTold = isBody(block) || block.kind === 'title'
        const Element = elementOf(block, depth)
        if (report.text.slice(block.start, block.end).trim() === '') return null
        return (
          <Element key={block.start} className={isTold ? undefined : css.furniture} dir="auto">
            {stretches(block, marked, ({ ranges }) => ranges).map(
              ({ start: from, end: to, claims: marks }) => {
                const words = report.text.slice(from, to)
                const told = marks.flatMap((mark) => ('claim' in mark ? mark.claim : []))
                const tied = marks.flatMap((mark) => ('tie' in mark ? mark.tie : []))
                const kind = gravest(told)
                const [claim] = told
                const look = {
                  'data-at': (at !== undefined && overlaps(at, { start: from, end: to })) || undefined,
                  'data-ties': tied.length === 0 ? undefined : tied.map(({ key }) => key).join(' '),
                  'data-copied': tied.some((tie) => tie.kind === 'copied') || undefined,
                }
                return kind === undefined || claim === undefined || words.trim() === '' ? (
                  <span key={from} {...look}>
                    {words}
                  </span>
                ) : (
                  <Link
                    key={from}
                    href={addressOf(claim.mention)}
                    replace
                    className={`${css.claim} ${css[kind]}`}
                    {...look}
                  >
                    {words}
                  </Link>
                )
              },
            )}
          </Element>
        )
      })}
    </div>
  )
}

type Marked = { readonly ranges: readonly Range[] } & ({ readonly claim: Claim } | { readonly tie: Tie })

const elementOf = ({ kind }: Block, depth: 0 | 1) => {
  if (kind === 'title') return depth === 0 ? 'h1' : 'h2'
  if (kind === 'heading') return depth === 0 ? 'h2' : 'h3'
  return 'p'
}
