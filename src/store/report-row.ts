import type { Selectable } from 'kysely'
import type { ReportId } from '../text/range.ts'
import type { ReportRow } from './store.ts'
import type { ReportTable } from './tables.ts'

/** The columns that a row of reports is made of. */
export const REPORT = [
  'id',
  'source',
  'url',
  'title',
  'outlet',
  'language',
  'published',
  'story',
  'analysis',
  'added_at',
  'day',
] as const

type RawReport = Pick<Selectable<ReportTable>, (typeof REPORT)[number]>

export const reportRow = ({ added_at, day: _day, id, ...row }: RawReport): ReportRow => ({
  ...row,
  id: id as ReportId,
  addedAt: added_at,
})
