import { byCodeUnit } from '../text/order.ts'
import { dot, type Vector } from './vector.ts'
import { type Coverage, nearness } from './window.ts'

/** A report as its neighbours see it. */
export interface Point {
  readonly id: string
  /** Of length 1. */
  readonly vector: Vector
  /** Its heaviest stems: neighbours share some of them. */
  readonly keys: readonly number[]
  readonly coverage: Coverage | undefined
}

/** Neighbours share so many keys. */
const SHARED_KEYS = 2
/** Neighbours are this similar: nearer than groups of one story must be on average. */
const NEAR = 0.17
/** A report keeps so many neighbours, the nearest; it has more only where others keep it. */
const MOST_NEIGHBOURS = 16

interface Place<P> {
  readonly point: P
  /** The nearest, the nearest first. */
  near: readonly Near<P>[]
  /** Those that keep this one among their nearest. */
  readonly keptBy: Set<Place<P>>
  /** Scratch of a search: which search last met this place, and how many keys it shares. */
  search: number
  shared: number
}

interface Near<P> {
  readonly place: Place<P>
  readonly similarity: number
}

const nearer = <P extends Point>(a: Near<P>, b: Near<P>): number =>
  b.similarity - a.similarity || byCodeUnit(a.place.point.id, b.place.point.id)

/**
 * The graph of nearest neighbours, kept up to date as reports come and go. It depends on the reports that are in it,
 * never on the order in which they came: whether two are near is a matter of these two alone.
 */
export class Neighbours<P extends Point> {
  readonly #places = new Map<string, Place<P>>()
  readonly #holders = new Map<number, Place<P>[]>()
  #searches = 0

  /** Adds a report; gives back those whose neighbours changed, itself included. */
  add(point: P): ReadonlySet<P> {
    const changed = new Set([point])
    const place: Place<P> = { point, near: [], keptBy: new Set(), search: 0, shared: 0 }
    const around = this.#around(place)
    this.#keep(place, around)
    for (const { place: other, similarity } of around) {
      const worst = other.near.length < MOST_NEIGHBOURS ? undefined : other.near.at(-1)
      const arrival = { place, similarity }
      if (worst !== undefined && nearer(worst, arrival) < 0) continue
      changed.add(other.point)
      if (worst !== undefined) changed.add(worst.place.point)
      this.#keep(other, [...other.near, arrival])
    }
    for (const { place: other } of place.near) changed.add(other.point)
    this.#places.set(point.id, place)
    for (const key of point.keys) {
      const holders = this.#holders.get(key)
      if (holders === undefined) this.#holders.set(key, [place])
      else holders.push(place)
    }
    return changed
  }

  /** Removes a report; gives back those whose neighbours changed. */
  remove(id: string): ReadonlySet<P> {
    const place = this.#places.get(id)
    if (place === undefined) return new Set()
    this.#places.delete(id)
    for (const key of place.point.keys) {
      const rest = (this.#holders.get(key) ?? []).filter((other) => other !== place)
      if (rest.length > 0) this.#holders.set(key, rest)
      else this.#holders.delete(key)
    }
    const changed = new Set(place.near.map(({ place: other }) => other.point))
    const keepers = [...place.keptBy]
    this.#keep(place, [])
    for (const keeper of keepers) {
      changed.add(keeper.point)
      // One that was crowded out may now be among the nearest.
      const rest =
        keeper.near.length < MOST_NEIGHBOURS
          ? keeper.near.filter(({ place: other }) => other !== place)
          : this.#around(keeper)
      this.#keep(keeper, rest)
      for (const { place: other } of keeper.near) changed.add(other.point)
    }
    return changed
  }

  /** Those that a report keeps, and those that keep it. */
  of(id: string): readonly P[] {
    const place = this.#places.get(id)
    if (place === undefined) return []
    return [...new Set([...place.near.map((near) => near.place), ...place.keptBy])].map(({ point }) => point)
  }

  #keep(place: Place<P>, around: readonly Near<P>[]): void {
    for (const { place: other } of place.near) other.keptBy.delete(place)
    place.near = around.toSorted(nearer).slice(0, MOST_NEIGHBOURS)
    for (const { place: other } of place.near) other.keptBy.add(place)
  }

  /** All that are near, found through the keys, so that strangers never meet. */
  #around(place: Place<P>): readonly Near<P>[] {
    const search = ++this.#searches
    const met: Place<P>[] = []
    for (const key of place.point.keys)
      for (const other of this.#holders.get(key) ?? []) {
        if (other.search !== search) {
          other.search = search
          other.shared = 0
        }
        if (++other.shared === SHARED_KEYS && other !== place) met.push(other)
      }
    return met.flatMap((other) => {
      const time = nearness(place.point.coverage, other.point.coverage)
      if (time < NEAR) return []
      const similarity = time * dot(place.point.vector, other.point.vector)
      return similarity < NEAR ? [] : [{ place: other, similarity }]
    })
  }
}
