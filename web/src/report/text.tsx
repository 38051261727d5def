import { rangesOf } from 'rapporteur/corroborate/item.js'
import type { Report } from 'rapporteur/read/report.js'
import { isBody } from 'rapporteur/read/report.js'
import { overlaps, type Range } from 'rapporteur/text/range.js'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { type Claim, gravest, stretches } from './claims.ts'
import css from './text.module.css'

interface Text {
  readonly report: Report
  readonly claims: readonly Claim[]
  /** The words that the address points at. */
  readonly at: Range | undefined
  /** The address that points at some words of this report. */
  readonly addressOf: (words: Range) => string
}

/** A report's words as they were published: furniture dimmed, every claim marked by what may be said of it. */
export const Text = ({ report, claims, at, addressOf }: Text) => {
  const shown = useRef<HTMLDivElement>(null)
  const [start, end] = [at?.start, at?.end]
  useEffect(() => {
    if (start === undefined || end === undefined) return
    shown.current?.querySelector('[data-at]')?.scrollIntoView({ block: 'center' })
  }, [start, end])
  return (
    <div ref={shown} className={css.text} lang={report.language ?? undefined} dir="auto">
      {report.blocks.map((block) => {
        const isTold = isBody(block) || block.kind === 'title'
        const Element = block.kind === 'title' ? 'h2' : block.kind === 'heading' ? 'h3' : 'p'
        if (report.text.slice(block.start, block.end).trim() === '') return null
        return (
          <Element key={block.start} className={isTold ? undefined : css.furniture} dir="auto">
            {stretches(block, claims, ({ mention }) => rangesOf(mention)).map((stretch) => {
              const words = report.text.slice(stretch.start, stretch.end)
              const isAt = at !== undefined && overlaps(at, stretch)
              const kind = gravest(stretch.claims)
              const [claim] = stretch.claims
              if (kind === undefined || claim === undefined)
                return (
                  <span key={stretch.start} data-at={isAt || undefined}>
                    {words}
                  </span>
                )
              return (
                <Link
                  key={stretch.start}
                  href={addressOf(claim.mention)}
                  replace
                  className={`${css.claim} ${css[kind]}`}
                  data-at={isAt || undefined}
                >
                  {words}
                </Link>
              )
            })}
          </Element>
        )
      })}
    </div>
  )
}
