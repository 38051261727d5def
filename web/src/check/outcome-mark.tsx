import { CircleCheck, CircleHelp, CirclePlus, type LucideIcon, Split } from 'lucide-react'
import type { Outcome } from 'rapporteur/check/check.js'
import { OUTCOME_TITLE } from 'rapporteur/check/outcomes.js'
import css from './check-page.module.css'

const ICONS: Readonly<Record<Outcome, LucideIcon>> = {
  contradicted: Split,
  supported: CircleCheck,
  new: CirclePlus,
  'not-comparable': CircleHelp,
}

/** What the record says of a claim: a shape and a word. */
export const OutcomeMark = ({ outcome, words }: { readonly outcome: Outcome; readonly words?: string }) => {
  const Icon = ICONS[outcome]
  return (
    <span className={`${css.mark} ${css[outcome]}`}>
      <Icon size={15} strokeWidth={2.4} aria-hidden />
      {words ?? OUTCOME_TITLE[outcome].toLowerCase()}
    </span>
  )
}
