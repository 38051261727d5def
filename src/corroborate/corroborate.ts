import type { Extraction } from '../extract/finding.ts'
import type { Story } from '../story/story.ts'
import type { ReportId } from '../text/range.ts'
import { dateItems } from './dates.ts'
import { eventItems } from './events.ts'
import { figureItems } from './figures.ts'
import type { Item } from './item.ts'
import { sentenceIdf, stemsOf, termsIn, withActorsAsTerms } from './likeness.ts'
import type { Lineage } from './lineage.ts'
import { listItems } from './lists.ts'
import { nameItems } from './names.ts'
import { opposedItems } from './opposites.ts'
import { parallelsOf } from './parallels.ts'
import { placeItems } from './places.ts'
import type { Scene } from './scene.ts'
import type { ItemStems } from './sequel.ts'
import { statementItems } from './statements.ts'
import { strangerItems } from './strangers.ts'

/** Who the actors of the record are. */
export interface Identities {
  readonly actorOf: (report: ReportId, local: string) => string | undefined
  readonly nameOf: (actor: string) => string
}

/** What the reports of one story say of the same things, and what may be said of each. */
export function corroborate(
  story: Story,
  extractions: readonly Extraction[],
  lineage: Lineage,
  identities: Identities,
): readonly Item[] {
  const actorTerms = extractions.map((extraction) =>
    withActorsAsTerms(extraction, (local) => identities.actorOf(extraction.report.id, local)),
  )
  const scene: Scene = {
    story,
    extractions: actorTerms,
    lineage,
    idf: sentenceIdf(actorTerms),
    parallels: parallelsOf(actorTerms),
    ...identities,
  }
  const statements = statementItems(scene) // who said what, first: what is said is not told once more as a fact
  const opposed = opposedItems(scene, statements) // what some tell with a "not", before it is told as agreed
  return [
    ...opposed,
    ...listItems(scene), //               who is named together
    ...nameItems(scene), //               who is called what
    ...strangerItems(scene), // who is named in another's place
    ...eventItems(scene, [...statements, ...opposed]), //  what happened
    ...statements,
    ...placeItems(scene), //              where
    ...figureItems(scene), //    how much
    ...dateItems(scene), //      when, where no event says so
  ]
}

/** Stems of an item's first mention, under the idf of all reports: for comparing items of different stories. */
export function stemsByItem(extractions: readonly Extraction[]): ItemStems {
  const idf = sentenceIdf(extractions)
  const byId = new Map(extractions.map((extraction) => [extraction.report.id, extraction]))
  return (item) => {
    const [mention] = item.mentions
    const extraction = mention && byId.get(mention.report)
    if (mention === undefined || extraction === undefined) return new Map()
    return stemsOf(termsIn(extraction, [mention, ...(mention.more ?? [])]), idf)
  }
}
