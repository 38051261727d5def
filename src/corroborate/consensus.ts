import { compatibleDates, type Edtf, spanDays, within } from '../text/edtf.ts'

/** The value seen most often; of equals the first. */
export function mostFrequent<T extends string>(values: readonly T[]): T | undefined {
  const seen = new Map<T, number>()
  for (const value of values) seen.set(value, (seen.get(value) ?? 0) + 1)
  return [...seen].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

/** Of dates that do not contradict each other, the one that covers the fewest days and lies in the others. */
export function mostPrecise(dates: readonly Edtf[]): Edtf | undefined {
  const [first] = dates.toSorted((a, b) => spanDays(a) - spanDays(b))
  return first !== undefined && dates.every((date) => within(first, date) || compatibleDates(first, date))
    ? first
    : mostFrequent(dates)
}
