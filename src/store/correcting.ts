import { type Correction, inForce, type KeptCorrection, reportsOf } from '../correct/correction.ts'
import { keptCorrectionSchema } from '../correct/schema.ts'
import { stableId } from '../text/id.ts'
import type { ReportId } from '../text/range.ts'
import { makeStale } from './adding.ts'
import { auditIn } from './auditing.ts'
import { type Db, type Inside, needArrangement } from './inside.ts'
import { keyAfter, limitOf, paged } from './pages.ts'
import type { Page, Paged } from './store.ts'

/** Those that may change the record of these reports. */
export const touching = (
  corrections: readonly KeptCorrection[],
  reports: ReadonlySet<ReportId>,
): readonly KeptCorrection[] =>
  corrections.filter(
    ({ correction }) =>
      correction.kind === 'same-origin' || reportsOf(correction).some((report) => reports.has(report)),
  )

export async function correctionsInForce({ db }: { readonly db: Db }): Promise<readonly KeptCorrection[]> {
  const rows = await db.selectFrom('correction').select('body').where('in_force', '=', 1).execute()
  return inForce(rows.map(({ body }) => read(body)))
}

const read = (body: string): KeptCorrection => keptCorrectionSchema.parse(JSON.parse(body))

/** See `Store.correct`. */
export function correct(
  inside: Inside,
  correction: Correction,
  who: string,
  why: string,
): Promise<KeptCorrection> {
  return inside.db.transaction().execute(async (db) => {
    const at = inside.now()
    const body = JSON.stringify(correction)
    const same = await db
      .selectFrom('correction')
      .select((is) => is.fn.countAll<number>().as('count'))
      .executeTakeFirst()
    const id = stableId('c', [body, who, at, String(same?.count ?? 0)])
    const kept: KeptCorrection = { id, correction, who, at, why, undone: null }
    await db
      .insertInto('correction')
      .values({ id, body: JSON.stringify(kept), in_force: 1 })
      .execute()
    await makeTouchedStale(db, correction)
    await auditIn(inside, db, { who, action: `correct.${correction.kind}`, target: id, detail: why })
    return kept
  })
}

/** See `Store.undo`. */
export function undo(
  inside: Inside,
  id: string,
  who: string,
  why: string,
): Promise<KeptCorrection | undefined> {
  return inside.db.transaction().execute(async (db) => {
    const row = await db
      .selectFrom('correction')
      .select('body')
      .where('id', '=', id)
      .where('in_force', '=', 1)
      .executeTakeFirst()
    if (row === undefined) return undefined
    const kept: KeptCorrection = { ...read(row.body), undone: { who, at: inside.now(), why } }
    await db
      .updateTable('correction')
      .set({ body: JSON.stringify(kept), in_force: 0 })
      .where('id', '=', id)
      .execute()
    await makeTouchedStale(db, kept.correction)
    await auditIn(inside, db, { who, action: 'correct.undo', target: id, detail: why })
    return kept
  })
}

/** The records that a correction may change are to be made again. */
export async function makeTouchedStale(db: Db, correction: Correction): Promise<void> {
  switch (correction.kind) {
    case 'merge-stories':
    case 'split-story':
    case 'rename-story':
      await needArrangement(db)
      return makeStale(db, reportsOf(correction))
    case 'same-origin':
      return makeOutletsStale(db, correction.outlets)
    default:
      return makeStale(db, reportsOf(correction))
  }
}

async function makeOutletsStale(db: Db, outlets: readonly string[]): Promise<void> {
  await db
    .updateTable('story')
    .set((is) => ({ version: is('version', '+', 1) }))
    .where('id', 'in', (is) =>
      is.selectFrom('report').select('story').where('outlet', 'in', outlets).$castTo<{ story: string }>(),
    )
    .execute()
}

/** Latest first. */
export async function corrections({ db }: Inside, page: Page = {}): Promise<Paged<KeptCorrection>> {
  const after = keyAfter(page)
  const all = db
    .selectFrom('correction')
    .select(['number', 'body'])
    .orderBy('number', 'desc')
    .limit(limitOf(page) + 1)
  const rows = await (after === undefined ? all : all.where('number', '<', after[0])).execute()
  return paged(
    rows,
    page,
    ({ number }) => [number, ''],
    ({ body }) => read(body),
  )
}
