import type { Range } from './range.ts'

/** `said`: the words are in the report. `supposed`: filled in, for the reason given. Never mix the two up. */
export type Known<T> =
  | { readonly from: 'said'; readonly value: T; readonly span?: Range; readonly because?: string }
  | { readonly from: 'supposed'; readonly value: T; readonly because: string }

export const said = <T>(value: T, span?: Range): Known<T> =>
  span === undefined ? { from: 'said', value } : { from: 'said', value, span }

export const supposed = <T>(value: T, because: string): Known<T> => ({ from: 'supposed', value, because })
