import { byCodeUnit } from '../text/order.ts'
import { dot, type Vector } from './vector.ts'
import { type Coverage, eraOf, nearness } from './window.ts'

/** A report as its neighbours see it. */
export interface Point {
  readonly id: string
  /** Of length 1. */
  readonly vector: Vector
  /** Its heaviest stems and their weights: neighbours share some of them. */
  readonly keys: readonly (readonly [stem: number, weight: number])[]
  readonly coverage: Coverage | undefined
}

/** Neighbours share so many keys, and are so similar by these alone. */
const SHARED_KEYS = 2
const NEAR_BY_KEYS = 0.06
/** Neighbours are this similar: as groups of one story must be on average. */
const NEAR = 0.145
/** A report keeps so many neighbours, the nearest; it has more only where others keep it. */
const MOST_NEIGHBOURS = 16

interface Place<P> {
  readonly point: P
  readonly era: number | undefined
  /** The nearest, the nearest first. */
  near: readonly Near<P>[]
  /** Those that keep this one among their nearest. */
  readonly keptBy: Set<Place<P>>
  /** Scratch of a search: which search last met this place, how many keys it shares, how similar these make it. */
  search: number
  shared: number
  similarity: number
}

/** The reports of one era that hold a key, and its weight in each. */
interface Holders<P> {
  readonly places: Place<P>[]
  readonly weights: number[]
}

interface Near<P> {
  readonly place: Place<P>
  readonly similarity: number
}

const nearer = <P extends Point>(a: Near<P>, b: Near<P>): number =>
  b.similarity - a.similarity || byCodeUnit(a.place.point.id, b.place.point.id)

const isFull = <P>(place: Place<P>): boolean => place.near.length >= MOST_NEIGHBOURS

/**
 * The graph of nearest neighbours, kept up to date as reports come and go. It depends on the reports that are in it,
 * never on the order in which they came: whether two are near is a matter of these two alone.
 */
export class Neighbours<P extends Point> {
  readonly #places = new Map<string, Place<P>>()
  /** Who holds a key; by era, so that what is told years apart never meets. */
  readonly #eras = new Map<number | undefined, Map<number, Holders<P>>>()
  #searches = 0

  /** Takes reports out and puts others in; gives back those whose neighbours changed, the new ones included. */
  update(gone: Iterable<string>, come: Iterable<P>): ReadonlySet<P> {
    const changed = new Set<P>()
    const searching = new Set<Place<P>>()
    for (const id of gone) for (const place of this.#takeOut(id, changed)) searching.add(place)
    for (const place of searching) if (this.#places.get(place.point.id) !== place) searching.delete(place)
    for (const point of come) searching.add(this.#putIn(point))
    for (const place of searching) {
      const around = this.#around(place)
      this.#keep(place, around, changed)
      for (const near of around)
        if (!searching.has(near.place))
          this.#offer(near.place, { place, similarity: near.similarity }, changed)
    }
    return changed
  }

  /** Those that a report keeps, and those that keep it. */
  of(id: string): readonly P[] {
    const place = this.#places.get(id)
    if (place === undefined) return []
    return [...new Set([...place.near.map((near) => near.place), ...place.keptBy])].map(({ point }) => point)
  }

  /** Gives back those who may now have room for one that was crowded out. */
  #takeOut(id: string, changed: Set<P>): readonly Place<P>[] {
    const place = this.#places.get(id)
    if (place === undefined) return []
    this.#places.delete(id)
    const era = this.#eras.get(place.era)
    for (const [key] of place.point.keys) {
      const holders = era?.get(key)
      if (holders === undefined) continue
      const at = holders.places.indexOf(place)
      holders.places.splice(at, 1)
      holders.weights.splice(at, 1)
      if (holders.places.length === 0) era?.delete(key)
    }
    const keepers = [...place.keptBy]
    const roomy = keepers.filter(isFull)
    for (const keeper of keepers)
      this.#keep(
        keeper,
        keeper.near.filter((near) => near.place !== place),
        changed,
      )
    this.#keep(place, [], changed)
    changed.delete(place.point)
    return roomy
  }

  #putIn(point: P): Place<P> {
    const era = eraOf(point.coverage)
    const place: Place<P> = { point, era, near: [], keptBy: new Set(), search: 0, shared: 0, similarity: 0 }
    this.#places.set(point.id, place)
    const holdersOf = this.#eras.get(era) ?? new Map<number, Holders<P>>()
    this.#eras.set(era, holdersOf)
    for (const [key, weight] of point.keys) {
      const holders = holdersOf.get(key)
      if (holders === undefined) holdersOf.set(key, { places: [place], weights: [weight] })
      else {
        holders.places.push(place)
        holders.weights.push(weight)
      }
    }
    return place
  }

  /** A newcomer is kept where it is nearer than the farthest that is kept. */
  #offer(place: Place<P>, newcomer: Near<P>, changed: Set<P>): void {
    const farthest = isFull(place) ? place.near.at(-1) : undefined
    if (farthest === undefined || nearer(newcomer, farthest) < 0)
      this.#keep(place, [...place.near, newcomer], changed)
  }

  #keep(place: Place<P>, around: readonly Near<P>[], changed: Set<P>): void {
    changed.add(place.point)
    for (const { place: other } of place.near) {
      other.keptBy.delete(place)
      changed.add(other.point)
    }
    place.near = around.toSorted(nearer).slice(0, MOST_NEIGHBOURS)
    for (const { place: other } of place.near) {
      other.keptBy.add(place)
      changed.add(other.point)
    }
  }

  /** All that are near, found through the keys, so that strangers never meet. */
  #around(place: Place<P>): readonly Near<P>[] {
    const search = ++this.#searches
    const met: Place<P>[] = []
    for (const [era, holdersOf] of this.#eras) {
      if (era !== undefined && place.era !== undefined && Math.abs(era - place.era) > 1) continue
      for (const [key, weight] of place.point.keys) {
        const holders = holdersOf.get(key)
        if (holders === undefined) continue
        const { places, weights } = holders
        for (let i = 0; i < places.length; i++) {
          const other = places[i]
          if (other === undefined) continue
          if (other.search !== search) {
            other.search = search
            other.shared = 0
            other.similarity = 0
            met.push(other)
          }
          other.shared++
          other.similarity += weight * (weights[i] ?? 0)
        }
      }
    }
    return met.flatMap((other) => {
      if (other === place || other.shared < SHARED_KEYS || other.similarity < NEAR_BY_KEYS) return []
      const time = nearness(place.point.coverage, other.point.coverage)
      if (time < NEAR) return []
      const similarity = time * dot(place.point.vector, other.point.vector)
      return similarity < NEAR ? [] : [{ place: other, similarity }]
    })
  }
}
