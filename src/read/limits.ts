/** One document larger than this is not read: no report is that long. In bytes. */
export const LARGEST_DOCUMENT = 16 * 1024 * 1024
/** Archives in archives in archives: deeper is a trap. */
export const DEEPEST_ARCHIVE = 3
/** Files in one archive, entries of one list; more are counted, not read. */
export const MOST_MEMBERS = 1_000_000

/** What unpacking may cost one input in all, in bytes; it is shared by every archive inside it. */
export interface Budget {
  left: number
}

/** A gigabyte, and for large inputs a hundred times what they hold: text packs no better than that. */
export const budgetFor = (size: number | null): Budget => ({
  left: 1024 ** 3 + 100 * (size ?? 10 * 1024 ** 3),
})

/** Thrown in the middle of unpacking what grows without end. */
export class TooMuchUnpacked extends Error {
  constructor() {
    super('it unpacks to far more than a text would; the rest was left alone')
    this.name = 'TooMuchUnpacked'
  }
}
