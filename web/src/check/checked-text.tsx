import type { Check, Outcome } from 'rapporteur/check/check.js'
import { OUTCOMES } from 'rapporteur/check/outcomes.js'
import { stretches } from '../report/claims.ts'
import css from './check-page.module.css'

/** The text as it was pasted, every claim underlined by what the record says of it, and leading to it. */
export const CheckedText = ({ check: { report, claims } }: { readonly check: Check }) => {
  const numbered = claims.map((claim, i) => ({ claim, number: i + 1 }))
  return (
    <div className={css.text} lang={report.language ?? undefined} dir="auto">
      {report.blocks.map((block) => (
        <p key={block.start} dir="auto">
          {stretches(block, numbered, ({ claim }) => [claim.span, ...(claim.more ?? [])]).map((stretch) => {
            const words = report.text.slice(stretch.start, stretch.end)
            const outcome = gravest(stretch.claims.map(({ claim }) => claim.outcome))
            const first = stretch.claims.find(({ claim }) => claim.outcome === outcome)
            return first === undefined || outcome === undefined ? (
              <span key={stretch.start}>{words}</span>
            ) : (
              <a
                key={stretch.start}
                href={`#claim-${first.number}`}
                className={`${css.words} ${css[outcome]}`}
              >
                {words}
              </a>
            )
          })}
        </p>
      ))}
    </div>
  )
}

/** What a reader must see when several things are said of the same words. */
const gravest = (outcomes: readonly Outcome[]): Outcome | undefined =>
  OUTCOMES.find((outcome) => outcomes.includes(outcome))
