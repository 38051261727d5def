import type { Edtf } from '../text/edtf.ts'
import { byCodeUnit } from '../text/order.ts'
import type { ReportId } from '../text/range.ts'

/** The reports of one happening. `from` and `to` are the first and last day they may have been published. */
export interface Story {
  readonly id: string
  readonly title: string
  readonly reports: readonly { readonly id: ReportId; readonly source: string }[]
  readonly thread: string | null
  readonly from: Edtf | null
  readonly to: Edtf | null
}

/**
 * Why a later story is told to follow an earlier one: it takes place on a day that the earlier reports announced
 * (`fulfils`), answers to it (`reacts`), tells again of its days (`updates`), or tells of the same names and matter
 * (`continues`).
 */
export type StepKind = 'continues' | 'fulfils' | 'updates' | 'reacts'

export interface Step {
  readonly from: string
  readonly to: string
  readonly kind: StepKind
  readonly because: string
}

/** Stories that continue each other, in order of time, with the reason of each step. */
export interface Thread {
  readonly id: string
  readonly title: string
  readonly stories: readonly string[]
  readonly links: readonly Step[]
}

/**
 * A story is named after the report that founded it, and keeps that name as later reports join. Where an earlier
 * report arrives late, or two stories merge, the old name still leads to its story: that which holds the report.
 * `storyIdOf('r-5f0c81d2a9e4') // 's-5f0c81d2a9e4'`
 */
export const storyIdOf = (founder: string): string => founder.replace(/^r-/u, 's-')

/** By their first day. */
export const byDay = (a: Story, b: Story): number =>
  byCodeUnit(a.from ?? '', b.from ?? '') || byCodeUnit(a.id, b.id)
