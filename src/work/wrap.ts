import type { Report } from '../read/report.ts'
import { unzip, zip } from '../store/packed.ts'

/** So many reports travel in one job: what a killed worker has to do again. */
export const REPORTS_IN_JOB = 8

/** Reports as text for a job: compressed, and so that NUL and halves of surrogate pairs survive PostgreSQL. */
export const wrap = (reports: readonly Report[]): string => Buffer.from(zip(reports)).toString('base64')

export const unwrap = (text: string): readonly Report[] =>
  unzip<readonly Report[]>(Buffer.from(text, 'base64'))
