import { sql, type Transaction } from 'kysely'
import { byCodeUnit } from '../text/order.ts'
import { type Db, eachPart, type Inside, inParts, replacedSignatures } from './inside.ts'
import type { PackedReport } from './packed.ts'
import type { Added } from './store.ts'
import type { ReportTable, Tables } from './tables.ts'

type Also = (transaction: Transaction<Tables>) => Promise<void>

/** Keeps reports that are not there yet, all or none. See `Store.add`. */
export function add(
  inside: Inside,
  reports: readonly PackedReport[],
  also?: Also,
  /** When a report was added, where that is known: from an export. */
  addedAt: (report: string) => string = inside.now,
): Promise<readonly Added[]> {
  return inside.db.transaction().execute(async (transaction) => {
    const once = eachOnce(reports)
    const known = await sourcesOf(transaction, [...once.keys()])
    const fresh = [...once.values()].filter(({ id }) => !known.has(id))
    // Two workers may add the same report at one time: the second finds it there.
    const numbers = await insertReports(transaction, fresh, addedAt)
    const added = fresh.filter(({ id }) => numbers.has(id))
    await insertContents(inside, transaction, added, numbers)
    for (const report of once.values()) {
      const source = known.get(report.id)
      if (source !== undefined && byCodeUnit(report.source, source) < 0) await retell(transaction, report)
    }
    await also?.(transaction)
    const ids = new Set(added.map(({ id }) => id))
    return reports.map(({ id }) => ({ id, added: ids.delete(id) }))
  })
}

/** Each report once, as the first of its sources by code unit tells it: what `record` does too. */
function eachOnce(reports: readonly PackedReport[]): ReadonlyMap<string, PackedReport> {
  const once = new Map<string, PackedReport>()
  for (const report of reports) {
    const other = once.get(report.id)
    if (other === undefined || byCodeUnit(report.source, other.source) < 0) once.set(report.id, report)
  }
  return once
}

/** The reports of these that are kept, with their sources. */
export async function sourcesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await inParts(ids, (part) =>
    db.selectFrom('report').select(['id', 'source']).where('id', 'in', part).execute(),
  )
  return new Map(rows.map(({ id, source }) => [id, source]))
}

const rowOf = (report: PackedReport, addedAt: string): Omit<ReportTable, 'number'> => ({
  id: report.id,
  source: report.source,
  url: report.url,
  title: report.title,
  outlet: report.outlet,
  language: report.language,
  published: report.published,
  first_day: report.firstDay,
  last_day: report.lastDay,
  day: report.day,
  analysis: report.analysis,
  story: null,
  added_at: addedAt,
})

/** Rows in one statement: PostgreSQL takes 65,535 values, SQLite half of it. */
const ROWS = 500

async function insertReports(
  db: Db,
  reports: readonly PackedReport[],
  addedAt: (report: string) => string,
): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>()
  for (let at = 0; at < reports.length; at += ROWS) {
    const rows = await db
      .insertInto('report')
      .values(reports.slice(at, at + ROWS).map((report) => rowOf(report, addedAt(report.id))))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning(['id', 'number'])
      .execute()
    for (const { id, number } of rows) numbers.set(id, number)
  }
  return numbers
}

async function insertContents(
  inside: Inside,
  db: Db,
  reports: readonly PackedReport[],
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  for (let at = 0; at < reports.length; at += ROWS)
    await db
      .insertInto('extraction')
      .values(reports.slice(at, at + ROWS).map(contentOf))
      .execute()
  const words = reports.flatMap(({ id, search }) => {
    const number = numbers.get(id)
    return number === undefined ? [] : [{ number, words: search }]
  })
  const json = JSON.stringify(words)
  if (words.length > 0)
    await (inside.engine === 'sqlite'
      ? sql`insert into search (rowid, words) select value ->> 'number', value ->> 'words' from json_each(${json})`
      : sql`insert into search (report, words) select number, to_tsvector('simple', words)
            from json_to_recordset(${json}) as word (number bigint, words text)`
    ).execute(db)
}

const contentOf = ({ id, gzip, text, signature }: PackedReport) => ({ report: id, gzip, text, signature })

/** The same report, told by a source that comes first: its source and what hangs on it are replaced. */
async function retell(db: Db, report: PackedReport): Promise<void> {
  const { story: _story, added_at: _addedAt, ...row } = rowOf(report, '')
  await db.updateTable('report').set(row).where('id', '=', report.id).execute()
  await replaceContent(db, report)
  await makeStale(db, [report.id])
}

/** What another version found, replaced by what this one finds. */
export async function keepAnalysis(db: Db, report: PackedReport): Promise<void> {
  await db.updateTable('report').set({ analysis: report.analysis }).where('id', '=', report.id).execute()
  await replaceContent(db, report)
}

async function replaceContent(db: Db, report: PackedReport): Promise<void> {
  const { report: _report, ...content } = contentOf(report)
  await replacedSignatures(db)
  await db.updateTable('extraction').set(content).where('report', '=', report.id).execute()
}

/** The records of these reports' stories are to be made again. */
export async function makeStale(db: Db, reports: readonly string[]): Promise<void> {
  await eachPart(reports, (part) =>
    db
      .updateTable('story')
      .set((is) => ({ version: is('version', '+', 1) }))
      .where('id', 'in', (is) =>
        is.selectFrom('report').select('story').where('id', 'in', part).$castTo<{ story: string }>(),
      )
      .execute(),
  )
}
