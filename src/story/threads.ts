import type { Extraction } from '../extract/finding.ts'
import { stableId } from '../text/id.ts'
import { byCodeUnit } from '../text/order.ts'
import type { ReportId } from '../text/range.ts'
import type { Story, Thread } from './story.ts'
import { cosine, type Vector, vectorsOf } from './vector.ts'

/** A later story continues an earlier one when their reports are this similar on average (cosine). */
const CONTINUES = 0.2
/** How many shared names the reason tells. */
const NAMES_TOLD = 3

interface Step {
  readonly from: string
  readonly to: string
  readonly because: string
}

/**
 * Threads: stories that continue each other. Each story continues at most one earlier one, the most similar; the
 * stories are given back with their thread. A story that continues nothing and is continued by nothing has none.
 */
export function findThreads(
  stories: readonly Story[],
  extractions: readonly Extraction[],
): { readonly stories: readonly Story[]; readonly threads: readonly Thread[] } {
  const vectors = new Map<ReportId, Vector>()
  vectorsOf(extractions).forEach((vector, i) => {
    const report = extractions[i]?.report
    if (report !== undefined) vectors.set(report.id, vector)
  })
  const names = new Set(
    extractions.flatMap((e) => e.terms.filter((t) => t.kind === 'name').map((t) => t.stem)),
  )
  const centres = new Map(stories.map((story) => [story.id, centre(story, vectors)]))

  const steps = stories.flatMap((later): Step[] => {
    const best = stories
      .filter((earlier) => earlier.to !== null && later.from !== null && earlier.to < later.from)
      .map((earlier) => ({ earlier, similarity: cosine(of(centres, earlier), of(centres, later)) }))
      .sort((a, b) => b.similarity - a.similarity || byCodeUnit(a.earlier.id, b.earlier.id))[0]
    if (best === undefined || best.similarity < CONTINUES) return []
    const shared = sharedNames(of(centres, best.earlier), of(centres, later), names)
    const because = `the later reports tell again of ${shared.join(', ')} (similarity ${best.similarity.toFixed(2)})`
    return [{ from: best.earlier.id, to: later.id, because }]
  })
  return joined(stories, steps)
}

const of = (centres: ReadonlyMap<string, Vector>, story: Story): Vector => centres.get(story.id) ?? new Map()

/** The mean of a story's vectors, so that the cosine of two centres is the mean similarity of their reports. */
function centre(story: Story, vectors: ReadonlyMap<ReportId, Vector>): Vector {
  const sum = new Map<string, number>()
  for (const { id } of story.reports)
    for (const [stem, weight] of vectors.get(id) ?? [])
      sum.set(stem, (sum.get(stem) ?? 0) + weight / story.reports.length)
  return sum
}

const sharedNames = (a: Vector, b: Vector, names: ReadonlySet<string>): readonly string[] =>
  [...a]
    .filter(([stem]) => names.has(stem) && b.has(stem))
    .map(([stem, weight]) => ({ stem, weight: weight * (b.get(stem) ?? 0) }))
    .sort((x, y) => y.weight - x.weight || byCodeUnit(x.stem, y.stem))
    .slice(0, NAMES_TOLD)
    .map(({ stem }) => stem)

/** Follows the steps from each beginning: every story that hangs together by them is in one thread. */
function joined(
  stories: readonly Story[],
  steps: readonly Step[],
): { readonly stories: readonly Story[]; readonly threads: readonly Thread[] } {
  const before = new Map(steps.map((step) => [step.to, step.from]))
  const rootOf = (id: string): string => {
    const earlier = before.get(id)
    return earlier === undefined ? id : rootOf(earlier)
  }
  const roots = new Set(steps.map((step) => rootOf(step.to)))
  const threads = stories
    .filter((story) => roots.has(story.id))
    .map((root): Thread => {
      const members = stories.filter((story) => rootOf(story.id) === root.id).map((story) => story.id)
      return {
        id: stableId('t', members),
        title: root.title,
        stories: members,
        links: steps.filter((step) => members.includes(step.to)),
      }
    })
  const threadOf = (id: string): string | null =>
    threads.find((thread) => thread.stories.includes(id))?.id ?? null
  return { stories: stories.map((story) => ({ ...story, thread: threadOf(story.id) })), threads }
}
