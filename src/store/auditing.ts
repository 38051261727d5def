import type { Db, Inside } from './inside.ts'
import { shown } from './packed.ts'
import { keyAfter, limitOf, paged } from './pages.ts'
import type { AuditEntry, KeptAudit, Page, Paged } from './store.ts'

/** Writes to the log, in the same transaction as what it tells of. */
export async function auditIn(
  { now }: Pick<Inside, 'now'>,
  db: Db,
  { who, action, target, detail }: AuditEntry,
): Promise<void> {
  const text = (value: string | undefined): string | null => (value === undefined ? null : shown(value))
  await db
    .insertInto('audit')
    .values({ at: now(), who: shown(who), action: shown(action), target: text(target), detail: text(detail) })
    .execute()
}

/** Latest first. */
export async function auditLog({ db }: Inside, page: Page = {}): Promise<Paged<KeptAudit>> {
  const after = keyAfter(page)
  const all = db
    .selectFrom('audit')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(limitOf(page) + 1)
  const rows = await (after === undefined ? all : all.where('number', '<', after[0])).execute()
  return paged(
    rows,
    page,
    ({ number }) => [number, ''],
    ({ target, detail, ...row }) => ({
      ...row,
      ...(target === null ? {} : { target }),
      ...(detail === null ? {} : { detail }),
    }),
  )
}
