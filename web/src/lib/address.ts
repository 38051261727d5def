import { useSearchParams } from 'wouter'

/** Addresses of the pages: every one can be sent to somebody else. */
export const storyAddress = (id: string): string => `/stories/${encodeURIComponent(id)}`
export const actorAddress = (id: string): string => `/actors/${encodeURIComponent(id)}`
/** What people corrected in a story. */
export const correctionsAddress = (story: string): string => `/corrections?story=${encodeURIComponent(story)}`
export const checkAddress = (story: string): string => `${storyAddress(story)}/check`
/** Who deals with whom in a story. */
export const graphAddress = (story: string): string => `/graph?story=${encodeURIComponent(story)}`
/** A report, at the words `start` to `end` (UTF-16 units of its text). */
export const reportAddress = (id: string, words?: { readonly start: number; readonly end: number }): string =>
  `/reports/${encodeURIComponent(id)}${words === undefined ? '' : `?at=${words.start}-${words.end}`}`

/**
 * Parameters of the address as state: what is filtered and shown can be bookmarked, sent, and gone back from.
 * Setting a parameter to '' takes it out.
 */
export function useAddressState<Name extends string>(
  names: readonly Name[],
): readonly [
  Readonly<Partial<Record<Name, string>>>,
  (next: Readonly<Partial<Record<Name, string>>>) => void,
] {
  const [search, setSearch] = useSearchParams()
  const state: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const value = search.get(name)
    if (value !== null && value !== '') state[name] = value
  }
  const set = (next: Readonly<Partial<Record<Name, string>>>): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        for (const name of names)
          if (name in next) {
            const value = next[name] ?? ''
            if (value === '') after.delete(name)
            else after.set(name, value)
          }
        return after
      },
      { replace: true },
    )
  return [state, set]
}
