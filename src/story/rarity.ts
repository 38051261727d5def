import type { Entry } from './entry.ts'

/** A step for each factor of so much that a stem is rarer than all reports; steps from so many on are one. */
const FACTOR = 4
const RAREST = 6
/**
 * As if so many other reports were known, without any of these words: what all of five reports share is not common. A
 * power of {@link FACTOR}.
 */
const OTHER_REPORTS = FACTOR ** 5
/** As if each stem stood in so many reports more: what one report alone holds is no rarer than what two hold. */
const OTHER_HOLDERS = 2
/** What more reports than this hold finds no neighbours. A power of {@link FACTOR}, so that it is the end of a step. */
const MOST_HOLDERS = FACTOR ** 5

/** How many reports there are, rounded down to a power of {@link FACTOR}. */
function scaleOf(reports: number): number {
  let scale = OTHER_REPORTS
  while (scale * FACTOR <= reports + OTHER_REPORTS) scale *= FACTOR
  return scale
}

function stepOf(holders: number, scale: number): number {
  let steps = 0
  for (let as = (holders + OTHER_HOLDERS) * FACTOR; as <= scale && steps < RAREST; as *= FACTOR) steps++
  return steps
}

/**
 * How telling each stem is among the reports of one season (inverse document frequency), in steps of a factor of
 * {@link FACTOR}: so coarse that a report more or less hardly ever changes it, and only the reports that hold a stem
 * whose step changed must be weighed anew.
 */
export class Rarity {
  readonly #count = new Map<number, number>()
  /** The entries to be weighed, by the stems they hold. */
  readonly #holders = new Map<number, Entry[]>()
  readonly #held = new Set<Entry>()
  #reports = 0
  /** Stems whose count changed since {@link settle} was last called. */
  readonly #touched = new Set<number>()
  #scale = OTHER_REPORTS
  /** The steps of stems when last settled; those of the rarest are left out. */
  readonly #steps = new Map<number, number>()

  /** Counts the stems of an entry in; `held` where it is itself weighed by these counts. */
  add(entry: Entry, held: boolean): void {
    this.#reports++
    if (held) this.#held.add(entry)
    for (const stem of entry.weights.stems) {
      this.#count.set(stem, (this.#count.get(stem) ?? 0) + 1)
      this.#touched.add(stem)
      if (!held) continue
      const holders = this.#holders.get(stem)
      if (holders === undefined) this.#holders.set(stem, [entry])
      else holders.push(entry)
    }
  }

  remove(entry: Entry): void {
    this.#reports--
    const held = this.#held.delete(entry)
    for (const stem of entry.weights.stems) {
      this.#touched.add(stem)
      const left = (this.#count.get(stem) ?? 0) - 1
      if (left > 0) this.#count.set(stem, left)
      else this.#count.delete(stem)
      const holders = this.#holders.get(stem)
      if (!held || holders === undefined) continue
      if (holders.length === 1) this.#holders.delete(stem)
      else holders.splice(holders.indexOf(entry), 1)
    }
  }

  /** Weighs the stems anew by the reports known now; gives back the entries that weigh other than before. */
  settle(): ReadonlySet<Entry> {
    const scale = scaleOf(this.#reports)
    const rarest = stepOf(0, scale)
    const rescaled = scale !== this.#scale
    const changed = new Set<Entry>(rescaled ? this.#held : [])
    for (const stem of rescaled ? [...this.#count.keys(), ...this.#steps.keys()] : this.#touched) {
      const steps = stepOf(this.#count.get(stem) ?? 0, scale)
      if (steps === (this.#steps.get(stem) ?? rarest)) continue
      if (steps === rarest) this.#steps.delete(stem)
      else this.#steps.set(stem, steps)
      if (!rescaled) for (const entry of this.#holders.get(stem) ?? []) changed.add(entry)
    }
    this.#scale = scale
    this.#touched.clear()
    return changed
  }

  /** How telling a stem was when last settled: 1/7 to 1. */
  says(stem: number): number {
    return (1 + (this.#steps.get(stem) ?? stepOf(0, this.#scale))) / (1 + RAREST)
  }

  /** Whether so few reports hold a stem that those who do may be neighbours. */
  finds(stem: number): boolean {
    return (this.#count.get(stem) ?? 0) + OTHER_HOLDERS <= MOST_HOLDERS
  }
}
