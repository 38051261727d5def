import { PASSAGE } from './lineage-passages.ts'
import type { Trace } from './lineage-trace.ts'

/** Words in a fingerprint. */
const GRAM = 4
/** Of so many fingerprints in a row one is kept, so that every shared run of {@link PASSAGE} words shares one. */
const WINDOW = PASSAGE - GRAM + 1
/** Where more reports than this share a fingerprint, each is compared with the first ones only: a hub, not a web. */
export const HUB = 60
export const HUB_SIZE = 8
/** Pairs whose shared fingerprints could cover less than this of the shorter report are not looked at. */
const LEAST_COVER = 0.04

/** Mixes the words of a fingerprint into 31 bits (Murmur's finaliser, so that the smallest is as good as random). */
function gramAt(words: Int32Array, at: number): number {
  let hash = 0
  for (let i = at; i < at + GRAM; i++) hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193) + 0x9e3779b9
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 1
}

/**
 * The fingerprints of a report: in each window of grams the smallest (winnowing: Schleimer, Wilkerson and Aiken 2003).
 * Ascending, each once.
 */
export function fingerprints(words: Int32Array): readonly number[] {
  const kept = new Set<number>()
  const grams = Int32Array.from({ length: Math.max(0, words.length - GRAM + 1) }, (_, at) =>
    gramAt(words, at),
  )
  for (let at = 0; at < Math.max(1, grams.length - WINDOW + 1); at++) {
    let least = Number.POSITIVE_INFINITY
    for (let i = at; i < Math.min(at + WINDOW, grams.length); i++) least = Math.min(least, grams[i] ?? least)
    if (least !== Number.POSITIVE_INFINITY) kept.add(least)
  }
  return [...kept].sort((a, b) => a - b)
}

/** Numbers that two packed halves share a double with: fingerprints have 31 bits, reports at most 21. */
const REPORTS = 2 ** 21

/** A growing list of doubles that sorts as numbers, without an object for each. */
class Numbers {
  #values = new Float64Array(1024)
  #length = 0

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const longer = new Float64Array(this.#values.length * 2)
      longer.set(this.#values)
      this.#values = longer
    }
    this.#values[this.#length++] = value
  }

  sorted(): Float64Array {
    return this.#values.subarray(0, this.#length).sort()
  }
}

/**
 * Pairs of reports (indexes, the smaller first) that share enough fingerprints to have a passage in common: proposed
 * through one sorted list, so that strangers never meet and the work grows with the number of words.
 */
export function candidatePairs(traces: readonly Trace[]): readonly (readonly [number, number])[] {
  const held = new Numbers()
  traces.forEach(({ words }, report) => {
    for (const print of fingerprints(words)) held.push(print * REPORTS + report)
  })
  const meetings = new Numbers()
  for (const holders of runsOf(held.sorted()))
    for (let j = 1; j < holders.length; j++)
      for (let i = 0; i < (holders.length > HUB ? Math.min(j, HUB_SIZE) : j); i++)
        meetings.push((holders[i] ?? 0) * REPORTS + (holders[j] ?? 0))

  const pairs: (readonly [number, number])[] = []
  const met = meetings.sorted()
  for (let start = 0; start < met.length; ) {
    const key = met[start] ?? 0
    let end = start
    while (met[end] === key) end++
    const [a, b] = [Math.floor(key / REPORTS), key % REPORTS]
    const shorter = Math.min(traces[a]?.length ?? 0, traces[b]?.length ?? 0)
    if ((end - start) * WINDOW >= LEAST_COVER * shorter) pairs.push([a, b])
    start = end
  }
  return pairs
}

/** The reports of each fingerprint that at least two share, in order. */
function* runsOf(held: Float64Array): Generator<readonly number[]> {
  for (let start = 0; start < held.length; ) {
    const print = Math.floor((held[start] ?? 0) / REPORTS)
    let end = start + 1
    while (end < held.length && Math.floor((held[end] ?? 0) / REPORTS) === print) end++
    if (end - start > 1) yield Array.from(held.subarray(start, end), (key) => key % REPORTS)
    start = end
  }
}
