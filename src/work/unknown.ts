import type { Report } from '../read/report.ts'
import type { Store } from '../store/store.ts'
import { byCodeUnit } from '../text/order.ts'

/** Reports that are not kept yet, or by a source that comes later. */
export async function unknown(store: Store, reports: readonly Report[]): Promise<readonly Report[]> {
  const known = await store.known(reports.map(({ id }) => id))
  return reports.filter(({ id, source }) => {
    const kept = known.get(id)
    return kept === undefined || byCodeUnit(source, kept) < 0
  })
}
