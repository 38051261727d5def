import type { Note, Report } from './report.ts'

/** One input that was read, or could not be: then `report` is null and a note says why. */
export interface Reading {
  readonly source: string
  readonly report: Report | null
  readonly notes: readonly Note[]
}

/** An input that cannot be read, with the reason. */
export const unreadable = (source: string, rule: string, message: string): Reading => ({
  source,
  report: null,
  notes: [{ rule, message }],
})
