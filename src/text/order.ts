/** Compares strings by code unit: the same order on every machine and in every locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Compares by one string key, by code unit. `reports.toSorted(by((report) => report.source))` */
export const by =
  <T>(key: (value: T) => string) =>
  (a: T, b: T): number =>
    byCodeUnit(key(a), key(b))

/** Groups in order of first appearance. */
export function groupBy<T, K>(values: Iterable<T>, key: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const value of values) {
    const k = key(value)
    const group = groups.get(k)
    if (group === undefined) groups.set(k, [value])
    else group.push(value)
  }
  return groups
}

/** Index of the first value for which `holds`, by binary search: it must hold for all after it; the length for none. */
export function firstIndex<T>(values: readonly T[], holds: (value: T) => boolean): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    const value = values[middle]
    if (value === undefined || holds(value)) high = middle
    else low = middle + 1
  }
  return low
}
