import type { Item } from '../item.ts'
import { type Likeness, likeness, wholeness } from '../likeness.ts'
import type { Scene } from '../scene.ts'
import type { Passage } from './passages.ts'
import type { Speakers } from './speakers.ts'

/** An item with the passages it was made of. */
export interface Made {
  readonly item: Item
  readonly passages: readonly Passage[]
}

/** What is denied is told in so many of the same words, and so large a part of them. */
const SAME_MATTER = { count: 3, whole: 0.5 } as const

/**
 * Marks what one speaker says and another denies. Only a cue of denying counts ("denied that …"), and only where
 * the words are nearly those that someone else was told to have said; else nobody is said to answer anybody.
 */
export function withDenials(scene: Scene, made: readonly Made[], speakers: Speakers): readonly Item[] {
  const denials = made.filter(({ passages }) => passages.every(isDenial))
  return made.map(({ item, passages }) => {
    const { verdict } = item
    if (verdict.kind !== 'corroborated' && verdict.kind !== 'single-source') return item
    const [denial] = denials
      .map((one) => ({ ...one, like: nearest(passages, one.passages, speakers) }))
      .filter(({ like }) => like >= SAME_MATTER.whole)
      .sort((a, b) => b.like - a.like)
    if (denial?.item.speaker === undefined) return item
    const because = `${scene.nameOf(denial.item.speaker)} denies it; ${verdict.because}`
    return { ...item, verdict: { kind: 'denied', by: denial.item.id, because } }
  })
}

const CLAUSES: ReadonlySet<string> = new Set(['verb:that', 'verb:clause', 'verb:ing'])

/** "denied that …": the content is what is said not to be so; "rejected the plan" denies nothing. */
export const isDenial = ({ statement }: Passage): boolean =>
  statement?.stance === 'denied' && CLAUSES.has(statement.rule)

/** How nearly one of the passages says what another's speaker denies. */
function nearest(said: readonly Passage[], denied: readonly Passage[], speakers: Speakers): number {
  let best = 0
  for (const a of said)
    for (const b of denied) {
      if (isDenial(a) || a.kind !== 'cued' || speakers(a.speaker, b.speaker) !== 'other') continue
      const like: Likeness = likeness(a.stems, b.stems)
      if (like.count >= SAME_MATTER.count) best = Math.max(best, wholeness(like))
    }
  return best
}
