import type { Extraction } from '../extract/finding.ts'
import { dayText } from '../text/edtf.ts'
import { byCodeUnit, groupBy } from '../text/order.ts'
import type { ReportId } from '../text/range.ts'
import { entryOf, type Placed } from './entry.ts'
import { signatureOf } from './signature.ts'
import type { Step, Story, Thread } from './story.ts'
import { dot, hashOf, heaviest, plus, scaled, type Vector, weightOf } from './vector.ts'
import { Weighing } from './weighing.ts'
import { type Coverage, together } from './window.ts'

/** A later story continues an earlier one when the sums of their reports are this similar (cosine). */
const CONTINUES = 0.37
/** … and share so many names at least. */
const SHARED_NAMES = 2
/** So many stems of a story, the heaviest, find what it continues; two stories share so many of them. */
const KEYS = 24
const SHARED_KEYS = 4
/** What more stories than this have for a key finds none. */
const MOST_HOLDERS = 256
/** How many shared names the reason tells. */
const NAMES_TOLD = 3

export interface Threaded {
  readonly stories: readonly Story[]
  readonly threads: readonly Thread[]
}

/** A story as a part of a thread. */
export interface Chapter {
  readonly story: Story
  /** The sum of its reports' vectors, rare stems heavier, of length 1. */
  readonly vector: Vector
  readonly keys: readonly number[]
  readonly coverage: Coverage | undefined
  readonly names: ReadonlySet<string>
  /** Days that its reports speak of. */
  readonly days: readonly number[]
  /** Whether most of its reports tell of an answer to something. */
  readonly reacts: boolean
}

/**
 * Threads: stories that continue each other. Each story continues at most one earlier one, the most similar; the
 * stories are given back with their thread. A story that continues nothing and is continued by nothing has none.
 */
export function findThreads(stories: readonly Story[], extractions: readonly Extraction[]): Threaded {
  const weighing = new Weighing()
  const entries = extractions.map((extraction) => entryOf(signatureOf(extraction)))
  for (const entry of entries) weighing.add(entry)
  weighing.settle()
  const points = new Map(entries.map((entry) => [entry.id, weighing.place(entry)]))
  return threadsOf(stories, (id) => points.get(id))
}

/** The same where the reports are at hand, weighed. Near linear in the number of stories. */
export function threadsOf(
  stories: readonly Story[],
  pointFor: (id: ReportId) => Placed | undefined,
  known: WeakMap<Story, Chapter> = new WeakMap(),
): Threaded {
  const chapters = stories.flatMap((story) => {
    const chapter = known.get(story) ?? chapterOf(story, pointFor)
    if (chapter === undefined) return []
    known.set(story, chapter)
    return [chapter]
  })
  const earlierThan = earlierChapters(chapters)
  const steps = chapters.flatMap((later, number): readonly Step[] => {
    let best: { readonly earlier: Chapter; readonly similarity: number } | undefined
    for (const earlier of earlierThan(number)) {
      const similarity = dot(earlier.vector, later.vector)
      if (similarity < (best?.similarity ?? CONTINUES)) continue
      const nearer = best === undefined || similarity > best.similarity
      if (nearer || byCodeUnit(earlier.story.id, best?.earlier.story.id ?? '') < 0)
        best = { earlier, similarity }
    }
    return best === undefined ? [] : stepsBetween(best.earlier, later, best.similarity)
  })
  return joined(stories, steps)
}

/** For the n-th chapter those that it may continue: they share keys with it that not too many hold, and end before. */
function earlierChapters(chapters: readonly Chapter[]): (number: number) => readonly Chapter[] {
  const holders = new Map<number, number[]>()
  chapters.forEach(({ keys }, number) => {
    for (const key of keys) {
      const numbers = holders.get(key)
      if (numbers === undefined) holders.set(key, [number])
      else numbers.push(number)
    }
  })
  const shared = new Uint8Array(chapters.length)
  return (number) => {
    const later = chapters[number]
    const met: number[] = []
    for (const key of later?.keys ?? []) {
      const numbers = holders.get(key) ?? []
      if (numbers.length > MOST_HOLDERS) continue
      for (const other of numbers) {
        const count = (shared[other] ?? 0) + 1
        shared[other] = count
        if (count === SHARED_KEYS) met.push(other)
      }
    }
    for (const key of later?.keys ?? []) for (const other of holders.get(key) ?? []) shared[other] = 0
    return met.flatMap((other) => {
      const earlier = chapters[other]
      return earlier !== undefined && later !== undefined && precedes(earlier, later) ? [earlier] : []
    })
  }
}

const precedes = ({ coverage: a }: Chapter, { coverage: b }: Chapter): boolean =>
  a !== undefined && b !== undefined && a.last < b.first

function chapterOf(story: Story, pointFor: (id: ReportId) => Placed | undefined): Chapter | undefined {
  const points = story.reports.flatMap(({ id }) => pointFor(id) ?? [])
  const sum = sumOf(points.map(({ vector }) => vector))
  if (sum === undefined) return undefined
  const vector = scaled(sum, () => 1)
  const entries = points.map(({ entry }) => entry)
  return {
    story,
    vector,
    keys: heaviest(vector, KEYS).map(([stem]) => stem),
    coverage: entries.map(({ coverage }) => coverage).reduce(together, undefined),
    names: new Set(entries.flatMap(({ names }) => names)),
    days: [...new Set(entries.flatMap(({ days }) => days))].sort((a, b) => a - b),
    reacts: 2 * entries.filter((entry) => entry.reacts).length > entries.length,
  }
}

/** Halves first: the sum of a thousand vectors is not gone through a thousand times. */
function sumOf(vectors: readonly Vector[]): Vector | undefined {
  if (vectors.length < 2) return vectors[0]
  const half = vectors.length >> 1
  const [left, right] = [sumOf(vectors.slice(0, half)), sumOf(vectors.slice(half))]
  return left === undefined || right === undefined ? left : plus(left, right)
}

/** The step from a story to a later one with its reason, the most telling one; none where too few names are shared. */
function stepsBetween(earlier: Chapter, later: Chapter, similarity: number): readonly Step[] {
  const names = [...earlier.names]
    .filter((name) => later.names.has(name))
    .map((name) => ({
      name,
      weight: weightOf(later.vector, hashOf(name)) * weightOf(earlier.vector, hashOf(name)),
    }))
    .sort((a, b) => b.weight - a.weight || byCodeUnit(a.name, b.name))
  if (names.length < SHARED_NAMES) return []
  const told = names
    .slice(0, NAMES_TOLD)
    .map(({ name }) => name)
    .join(', ')
  const alike = `tell again of ${told} (similarity ${similarity.toFixed(2)})`
  const step = { from: earlier.story.id, to: later.story.id }
  const announced = earlier.days.find((day) => covers(later, day))
  if (announced !== undefined)
    return [
      {
        ...step,
        kind: 'fulfils',
        because: `the earlier reports speak of ${dayText(announced)}; the later ones, of that time, ${alike}`,
      },
    ]
  if (later.reacts && !earlier.reacts)
    return [{ ...step, kind: 'reacts', because: `the later reports tell of an answer, and ${alike}` }]
  const again = later.days.find((day) => covers(earlier, day))
  if (again !== undefined)
    return [
      { ...step, kind: 'updates', because: `the later reports speak of ${dayText(again)}, and ${alike}` },
    ]
  return [{ ...step, kind: 'continues', because: `the later reports ${alike}` }]
}

/** Whether a story was told on a day, or on the day after it. */
const covers = ({ coverage }: Chapter, day: number): boolean =>
  coverage !== undefined && day >= coverage.first - 1 && day <= coverage.last

/** Follows the steps from each beginning: every story that hangs together by them is in one thread. */
function joined(stories: readonly Story[], steps: readonly Step[]): Threaded {
  const before = new Map(steps.map((step) => [step.to, step]))
  const rootOf = (id: string): string => {
    let root = id
    for (let step = before.get(root); step !== undefined; step = before.get(root)) root = step.from
    return root
  }
  const roots = new Set(steps.map((step) => rootOf(step.to)))
  const threadOf = new Map(stories.map(({ id }) => [id, threadIdOf(rootOf(id))]))
  const members = groupBy(stories, ({ id }) => rootOf(id))
  const threads = stories
    .filter(({ id }) => roots.has(id))
    .map((root): Thread => {
      const ids = (members.get(root.id) ?? []).map(({ id }) => id)
      return {
        id: threadIdOf(root.id),
        title: root.title,
        stories: ids,
        links: ids.flatMap((id) => before.get(id) ?? []),
      }
    })
  return {
    stories: stories.map((story) => ({
      ...story,
      thread: roots.has(rootOf(story.id)) ? (threadOf.get(story.id) ?? null) : null,
    })),
    threads,
  }
}

/** A thread is named after the report that founded its first story. */
const threadIdOf = (story: string): string => story.replace(/^s-/u, 't-')
