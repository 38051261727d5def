import type { Store } from '../store/store.ts'
import type { Work } from '../store/work.ts'

/** Opens the store of a command that asks, and closes it afterwards; one that is not there is an error. */
export async function asking<T>(where: string, act: (store: Store) => Promise<T>): Promise<T> {
  const { openStore } = await import('../store/open.ts')
  const store = await openStore(where, { create: false })
  try {
    return await act(store)
  } finally {
    await store.close()
  }
}

/** The same for a command that analyses, in `threads` threads (one for each core by default; 0: in this one). */
export async function working<T>(
  where: string,
  { threads, create = true }: { readonly threads?: number | undefined; readonly create?: boolean },
  act: (store: Store, work: Work) => Promise<T>,
): Promise<T> {
  const { openStore } = await import('../store/open.ts')
  const work =
    threads === 0
      ? (await import('../store/work.ts')).here
      : (await import('../store/pool.ts')).inThreads(threads)
  try {
    const store = await openStore(where, { create, work })
    try {
      return await act(store, work)
    } finally {
      await store.close()
    }
  } finally {
    await work.close()
  }
}
