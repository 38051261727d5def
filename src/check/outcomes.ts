import { type Lookup, lookup } from '../record/lookup.ts'
import { counted } from '../record/prose.ts'
import type { Record } from '../record/record.ts'
import type { Check, Claim, Evidence, Outcome } from './check.ts'

/** In the order in which a reader wants them. */
export const OUTCOMES = ['contradicted', 'supported', 'new', 'not-comparable'] as const

export const OUTCOME_TITLE: { readonly [Key in Outcome]: string } = {
  contradicted: 'Contradicted',
  supported: 'Supported',
  new: 'New',
  'not-comparable': 'Not comparable',
}

/** What stands before the words of the record. */
export const STANCE: { readonly [Key in Evidence['stance']]: string } = {
  for: 'told too',
  against: 'told otherwise',
  beside: 'compare',
}

/** A claim with its number in the report, from 1. */
export interface Numbered {
  readonly claim: Claim
  readonly number: number
}

/** The claims of each outcome, with their numbers. */
export const byOutcome = ({ claims }: Check): { readonly [Key in Outcome]: readonly Numbered[] } => {
  const numbered = claims.map((claim, index): Numbered => ({ claim, number: index + 1 }))
  const of = (outcome: Outcome) => numbered.filter(({ claim }) => claim.outcome === outcome)
  return {
    contradicted: of('contradicted'),
    supported: of('supported'),
    new: of('new'),
    'not-comparable': of('not-comparable'),
  }
}

/** The record's reports and the new ones, found by id. */
export function lookupOf(record: Record, checks: readonly Check[]): Lookup {
  const reports = checks.map(({ report }) => report)
  const own = new Set(reports.map(({ id }) => id))
  return lookup({ ...record, reports: [...record.reports.filter(({ id }) => !own.has(id)), ...reports] })
}

export const checkTitle = ({ report }: Check): string =>
  `Check of ${report.title ?? report.outlet ?? report.source}`

/** `12 claims: 1 contradicted, 6 supported, 4 new, 1 not comparable` */
export function countsText(check: Check): string {
  const groups = byOutcome(check)
  const counts = OUTCOMES.filter((outcome) => groups[outcome].length > 0).map(
    (outcome) => `${groups[outcome].length} ${OUTCOME_TITLE[outcome].toLowerCase()}`,
  )
  return [counted(check.claims.length, 'claim'), counts.join(', ')].filter((part) => part !== '').join(': ')
}
