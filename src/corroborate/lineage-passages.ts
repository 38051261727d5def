import { BREAK } from './lineage-trace.ts'

/** So many content words in a row, outside quotations, are hardly written twice by chance. */
export const PASSAGE = 6
/** A run of this many shared words begins a passage. */
const RUN = 3
/** An editor changes a word or two within a sentence that he takes over: so many may stand between two runs. */
const GAP = 3
/** Of the words of a passage at least this share is the same on both sides. */
const SAME = 0.5

/** Words `a` to `aEnd` of one report and `b` to `bEnd` of another, `same` of which are shared in the same order. */
export interface Passage {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
  readonly same: number
  /** How many of them stand in runs of at least three. */
  readonly firm: number
  /** Places where a name or number of one stands against another name or number of the other. */
  readonly swaps: number
}

/** The words of a report in order, and which of them are names or numbers. */
export interface Words {
  readonly words: Int32Array
  readonly anchors: Uint8Array
}

const mix = (x: number, y: number, z: number): number =>
  Math.imul(Math.imul(x ^ 0x9e3779b9, 0x85ebca6b) ^ y, 0xc2b2ae35) ^ Math.imul(z, 0x27d4eb2f)

const gram = (words: Int32Array, at: number): number =>
  mix(words[at] ?? 0, words[at + 1] ?? 0, words[at + 2] ?? 0)

/**
 * The passages that two sequences of words have in common, each word used once: longest common runs (greedy string
 * tiling, Wise 1993), continued by shorter ones, then runs that follow each other closely on both sides as one passage.
 */
export function sharedPassages(a: Words, b: Words): readonly Passage[] {
  return joined(continued(commonRuns(a.words, b.words), a.words, b.words), a, b).filter(
    ({ a: from, aEnd, b: to, bEnd, same }) =>
      same >= PASSAGE && same >= SAME * Math.max(aEnd - from, bEnd - to),
  )
}

function commonRuns(a: Int32Array, b: Int32Array): readonly Passage[] {
  const places = new Map<number, number[]>()
  for (let j = 0; j + RUN <= b.length; j++) {
    const key = gram(b, j)
    const at = places.get(key)
    if (at === undefined) places.set(key, [j])
    else if (at.length < MOST_PLACES) at.push(j)
  }
  const used = new Uint8Array(b.length)
  const runs: Passage[] = []
  for (let i = 0; i + RUN <= a.length; ) {
    let best = 0
    let bestAt = 0
    const expected = runs.at(-1)?.bEnd ?? 0
    for (const j of places.get(gram(a, i)) ?? []) {
      let length = 0
      while (
        i + length < a.length &&
        j + length < b.length &&
        a[i + length] === b[j + length] &&
        a[i + length] !== BREAK &&
        used[j + length] === 0
      )
        length++
      // of equally long ones the one that continues the passage
      if (length > best || (length === best && Math.abs(j - expected) < Math.abs(bestAt - expected))) {
        best = length
        bestAt = j
      }
    }
    if (best < RUN) i++
    else {
      runs.push({ a: i, aEnd: i + best, b: bestAt, bEnd: bestAt + best, same: best, firm: best, swaps: 0 })
      used.fill(1, bestAt, bestAt + best)
      i += best
    }
  }
  return runs
}

/** A gram that stands more often than this in one report is looked up in its first places only. */
const MOST_PLACES = 16

/**
 * Shorter runs before and after each run, where they stand close by: what is left of a sentence in which an editor
 * put other words.
 */
function continued(runs: readonly Passage[], a: Int32Array, b: Int32Array): readonly Passage[] {
  const takenA = new Uint8Array(a.length)
  const takenB = new Uint8Array(b.length)
  const take = (run: Passage): void => {
    takenA.fill(1, run.a, run.aEnd)
    takenB.fill(1, run.b, run.bEnd)
  }
  for (const run of runs) take(run)
  const free = (i: number, j: number): boolean => takenA[i] === 0 && takenB[j] === 0
  const found = [...runs]
  const follow = (i: number, j: number, way: 1 | -1): void => {
    for (let at = nearby(a, b, i, j, way, free); at !== undefined; ) {
      const [x, y] = at
      const run = { a: x, aEnd: x + 1, b: y, bEnd: y + 1, same: 1, firm: 0, swaps: 0 }
      take(run)
      found.push(run)
      at = nearby(a, b, x + way, y + way, way, free)
    }
  }
  for (const run of runs) {
    follow(run.aEnd, run.bEnd, 1)
    follow(run.a - 1, run.b - 1, -1)
  }
  return found.sort((x, y) => x.a - y.a)
}

/** The next word on both sides from `i` and `j` on, at most a {@link GAP} away: in its very place, or with its neighbour. */
function nearby(
  a: Int32Array,
  b: Int32Array,
  i: number,
  j: number,
  way: 1 | -1,
  free: (i: number, j: number) => boolean,
): readonly [number, number] | undefined {
  const same = (x: number, y: number): boolean =>
    a[x] === b[y] && a[x] !== undefined && a[x] !== BREAK && free(x, y)
  for (let far = 0; far <= 2 * GAP; far++)
    for (let di = Math.max(0, far - GAP); di <= Math.min(far, GAP); di++) {
      const [x, y] = [i + way * di, j + way * (far - di)]
      if (same(x, y) && (2 * di === far || same(x + way, y + way))) return [x, y]
    }
  return undefined
}

function joined(runs: readonly Passage[], a: Words, b: Words): readonly Passage[] {
  const passages: Passage[] = []
  for (const run of runs) {
    const last = passages.at(-1)
    const follows =
      last !== undefined &&
      run.a - last.aEnd <= GAP &&
      run.b >= last.bEnd &&
      run.b - last.bEnd <= GAP &&
      !a.words.subarray(last.aEnd, run.a).includes(BREAK) &&
      !b.words.subarray(last.bEnd, run.b).includes(BREAK)
    if (follows) {
      const swapped = hasAnchor(a, last.aEnd, run.a) && hasAnchor(b, last.bEnd, run.b)
      passages[passages.length - 1] = {
        ...last,
        aEnd: run.aEnd,
        bEnd: run.bEnd,
        same: last.same + run.same,
        firm: last.firm + run.firm,
        swaps: last.swaps + (swapped ? 1 : 0),
      }
    } else passages.push(run)
  }
  return passages
}

function hasAnchor({ anchors }: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (anchors[i] === 1) return true
  return false
}
