import { overlaps, type Span } from '../text/range.ts'
import type { Lineage, LineageEdge } from './lineage.ts'

/**
 * The one place where witnesses are counted: groups of mention indexes, a group for each independent origin.
 * Two mentions are one witness where their reports are one origin, where both stand in a passage that one report
 * shares with the other, or where the reports credit the same agency and tell it in the same words (`alike`).
 */
export function independentOrigins(
  mentions: readonly Span[],
  lineage: Lineage,
  alike: (a: number, b: number) => boolean = () => false,
): readonly (readonly number[])[] {
  const originOf = new Map(
    lineage.origins.flatMap((origin) => origin.reports.map((report) => [report, origin.id] as const)),
  )
  const groups: number[][] = []
  mentions.forEach((mention, i) => {
    const same = groups.filter((group) =>
      group.some((j) => {
        const other = mentions[j]
        if (other === undefined) return false
        if ((originOf.get(mention.report) ?? mention.report) === (originOf.get(other.report) ?? other.report))
          return true
        return lineage.edges.some(
          (edge) =>
            joins(edge, mention, other) ||
            (edge.kind === 'shared-agency' && between(edge, mention, other) && alike(i, j)),
        )
      }),
    )
    const [first, ...rest] = same
    if (first === undefined) groups.push([i])
    else {
      first.push(i, ...rest.flat())
      for (const group of rest) groups.splice(groups.indexOf(group), 1)
    }
  })
  return groups
}

const between = (edge: LineageEdge, a: Span, b: Span): boolean =>
  (edge.from === a.report && edge.to === b.report) || (edge.from === b.report && edge.to === a.report)

const joins = (edge: LineageEdge, a: Span, b: Span): boolean =>
  edge.passages.some(
    ({ from, to }) =>
      (from.report === a.report && overlaps(from, a) && to.report === b.report && overlaps(to, b)) ||
      (from.report === b.report && overlaps(from, b) && to.report === a.report && overlaps(to, a)),
  )
