/** As if so many other reports were known, without any of these words: what all of five reports share is not common. */
const OTHER_REPORTS = 200
/** A step for each factor of so much that a stem is rarer than all reports; steps from so many on are one. */
const FACTOR = 4
const RAREST = 6
/** As if each stem stood in so many reports more: what one report alone holds is not yet rarer than what five hold. */
const OTHER_HOLDERS = 2

/**
 * How telling each stem is among the reports that are known (inverse document frequency), in steps of a factor of
 * {@link FACTOR}: so coarse that a report more or less hardly ever changes it, and only
 * the reports that hold a stem whose step changed must be weighed anew.
 */
export class Rarity {
  readonly #holders = new Map<number, number>()
  #reports = 0
  /** What each stem said when {@link settle} was last called; rare ones are left out. */
  #settled: ReadonlyMap<number, number> = new Map()

  add(stems: Iterable<number>): void {
    this.#reports++
    for (const stem of stems) this.#holders.set(stem, (this.#holders.get(stem) ?? 0) + 1)
  }

  remove(stems: Iterable<number>): void {
    this.#reports--
    for (const stem of stems) {
      const left = (this.#holders.get(stem) ?? 0) - 1
      if (left > 0) this.#holders.set(stem, left)
      else this.#holders.delete(stem)
    }
  }

  /** Weighs all stems anew by the reports known now; gives back those that say more or less than before. */
  settle(): ReadonlySet<number> {
    const settled = new Map<number, number>()
    const all = this.#reports + OTHER_REPORTS
    for (const [stem, holders] of this.#holders) {
      let steps = 0
      for (let as = (holders + OTHER_HOLDERS) * FACTOR; as <= all && steps < RAREST; as *= FACTOR) steps++
      if (steps < RAREST) settled.set(stem, (1 + steps) / (1 + RAREST))
    }
    const changed = new Set<number>()
    for (const [stem, says] of settled) if (this.#settled.get(stem) !== says) changed.add(stem)
    for (const stem of this.#settled.keys()) if (!settled.has(stem)) changed.add(stem)
    this.#settled = settled
    return changed
  }

  /** How telling a stem was when last settled: 1/7 to 1. */
  says(stem: number): number {
    return this.#settled.get(stem) ?? 1
  }
}
