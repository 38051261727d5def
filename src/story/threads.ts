import type { Extraction } from '../extract/finding.ts'
import { dayText } from '../text/edtf.ts'
import { byCodeUnit, groupBy } from '../text/order.ts'
import type { ReportId } from '../text/range.ts'
import { type Entry, entryOf } from './entry.ts'
import { signatureOf } from './signature.ts'
import type { Step, Story, Thread } from './story.ts'
import { dot, hashOf, heaviest, plus, scaled, type Vector, weightOf } from './vector.ts'
import { type Coverage, together } from './window.ts'

/** A later story continues an earlier one when the sums of their reports are this similar (cosine). */
const CONTINUES = 0.3
/** … and share so many names at least. */
const SHARED_NAMES = 2
/** So many stems of a story, the heaviest, find what it continues; two stories share so many of them. */
const KEYS = 24
const SHARED_KEYS = 4
/** As if so many other stories were known, without any of these words. */
const OTHER_STORIES = 200
/** How many shared names the reason tells. */
const NAMES_TOLD = 3

export interface Threaded {
  readonly stories: readonly Story[]
  readonly threads: readonly Thread[]
}

/** A story as a part of a thread. */
interface Chapter {
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
  const entries = new Map(
    extractions.map((extraction) => [extraction.report.id, entryOf(signatureOf(extraction))]),
  )
  return threadsOf(stories, (id) => entries.get(id))
}

/** The same where the reports are at hand as entries. Near linear in the number of stories. */
export function threadsOf(
  stories: readonly Story[],
  entryFor: (id: ReportId) => Entry | undefined,
): Threaded {
  const chapters = chaptersOf(stories, entryFor)
  const holders = groupBy(
    chapters.flatMap((chapter) => chapter.keys.map((key) => ({ key, chapter }))),
    ({ key }) => key,
  )
  const steps = chapters.flatMap((later): readonly Step[] => {
    const shared = new Map<Chapter, number>()
    for (const key of later.keys)
      for (const { chapter } of holders.get(key) ?? []) shared.set(chapter, (shared.get(chapter) ?? 0) + 1)
    const [best] = [...shared]
      .filter(([earlier, count]) => count >= SHARED_KEYS && precedes(earlier, later))
      .map(([earlier]) => ({ earlier, similarity: dot(earlier.vector, later.vector) }))
      .filter(({ similarity }) => similarity >= CONTINUES)
      .sort((a, b) => b.similarity - a.similarity || byCodeUnit(a.earlier.story.id, b.earlier.story.id))
    return best === undefined ? [] : stepsBetween(best.earlier, later, best.similarity)
  })
  return joined(stories, steps)
}

const precedes = ({ coverage: a }: Chapter, { coverage: b }: Chapter): boolean =>
  a !== undefined && b !== undefined && a.last < b.first

function chaptersOf(
  stories: readonly Story[],
  entryFor: (id: ReportId) => Entry | undefined,
): readonly Chapter[] {
  const summed = stories.flatMap((story) => {
    const entries = story.reports.flatMap(({ id }) => entryFor(id) ?? [])
    const [first, ...rest] = entries.map(({ weights }) => scaled(weights, () => 1))
    return first === undefined ? [] : [{ story, entries, sum: rest.reduce(plus, first) }]
  })
  const holders = new Map<number, number>()
  for (const { sum } of summed) for (const stem of sum.stems) holders.set(stem, (holders.get(stem) ?? 0) + 1)
  const all = stories.length + OTHER_STORIES
  const idf = (stem: number): number => Math.log(all / ((holders.get(stem) ?? 0) + 1))
  return summed.map(({ story, entries, sum }): Chapter => {
    const vector = scaled(sum, idf)
    return {
      story,
      vector,
      keys: heaviest(vector, KEYS).map(([stem]) => stem),
      coverage: entries.map(({ coverage }) => coverage).reduce(together, undefined),
      names: new Set(entries.flatMap(({ names }) => names)),
      days: [...new Set(entries.flatMap(({ days }) => days))].sort((a, b) => a - b),
      reacts: 2 * entries.filter((entry) => entry.reacts).length > entries.length,
    }
  })
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
