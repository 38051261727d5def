import type { Transaction } from 'kysely'
import type { Report } from '../read/report.ts'
import type { Tables } from '../store/tables.ts'
import type { Article } from './article.ts'
import type { Queue } from './queue.ts'
import { REPORTS_IN_JOB, wrap } from './wrap.ts'

/** Leaves reports to the workers. */
export async function sendReports(
  queue: Queue,
  reports: readonly Report[],
  transaction?: Transaction<Tables>,
): Promise<void> {
  const jobs: { readonly reports: string }[] = []
  for (let at = 0; at < reports.length; at += REPORTS_IN_JOB)
    jobs.push({ reports: wrap(reports.slice(at, at + REPORTS_IN_JOB)) })
  await queue.send('extract', jobs, inside(transaction))
}

/** Leaves articles to the workers; those of one host are asked for one after the other. */
export const sendArticles = (
  queue: Queue,
  articles: readonly Article[],
  transaction?: Transaction<Tables>,
): Promise<void> =>
  queue.send(
    'fetch',
    articles.map(({ address, entry }) => ({ address, entry: wrap(entry === null ? [] : [entry]) })),
    { ...inside(transaction), group: ({ address }) => hostOf(address) },
  )

const inside = (transaction: Transaction<Tables> | undefined) =>
  transaction === undefined ? {} : { transaction }

export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '')
