import type { KeptCorrection } from '../correct/correction.ts'
import type { Store } from '../store/store.ts'

/** What people corrected, latest first, all of it: it is made by hand, so that there is never too much. */
export async function allCorrections(store: Pick<Store, 'corrections'>): Promise<readonly KeptCorrection[]> {
  const all: KeptCorrection[] = []
  let after: string | undefined
  do {
    const page = await store.corrections({ after, limit: 1000 })
    all.push(...page.rows)
    after = page.next ?? undefined
  } while (after !== undefined)
  return all
}
