import { type Entry, type Placed, placed } from './entry.ts'
import { Rarity } from './rarity.ts'
import { seasonOf } from './window.ts'

/**
 * Weighs the stems of reports by how rare they are in the season of each report: news of one season is weighed by that
 * season for good, however much is added later. Undated reports are weighed by all seasons.
 */
export class Weighing {
  readonly #seasons = new Map<number, Rarity>()
  readonly #ever = new Rarity()

  add(entry: Entry): void {
    const season = seasonOf(entry.coverage)
    this.#ever.add(entry, season === undefined)
    if (season === undefined) return
    const rarity = this.#seasons.get(season) ?? new Rarity()
    this.#seasons.set(season, rarity)
    rarity.add(entry, true)
  }

  remove(entry: Entry): void {
    this.#ever.remove(entry)
    this.#seasons.get(seasonOf(entry.coverage) ?? Number.NaN)?.remove(entry)
  }

  /** To be called before {@link place}; gives back the entries that weigh other than before. */
  settle(): readonly Entry[] {
    return [this.#ever, ...this.#seasons.values()].flatMap((rarity) => [...rarity.settle()])
  }

  place(entry: Entry): Placed {
    return placed(entry, this.#seasons.get(seasonOf(entry.coverage) ?? Number.NaN) ?? this.#ever)
  }
}
