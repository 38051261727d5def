import type { Extraction, Party } from '../extract/finding.ts'
import type { Story } from '../story/story.ts'
import { quote, type Range, type ReportId } from '../text/range.ts'
import type { ItemMention } from './item.ts'
import { type Idf, likeness, type Stems, stemsOf, termsIn } from './likeness.ts'
import type { Lineage } from './lineage.ts'
import { independentOrigins, type Witnesses } from './origins.ts'
import type { Parallel } from './parallels.ts'

/** One story with all that judging it needs: what its reports say, who is who, who copied whom. */
export interface Scene {
  readonly story: Story
  readonly extractions: readonly Extraction[]
  readonly lineage: Lineage
  readonly idf: Idf
  /** Which sentences of its reports tell the same thing. */
  readonly parallels: readonly Parallel[]
  /** The actor of the record that a report's own actor is. */
  readonly actorOf: (report: ReportId, local: string) => string | undefined
  readonly nameOf: (actor: string) => string
}

/** The record's actors that a party of a report stands for; unresolved words give none. */
export const actorsOf = (scene: Scene, report: ReportId, party: Party): readonly string[] => [
  ...new Set(party.actors.flatMap((local) => scene.actorOf(report, local) ?? [])),
]

export const stemsAt = (scene: Scene, extraction: Extraction, ranges: readonly Range[]): Stems =>
  stemsOf(termsIn(extraction, ranges), scene.idf)

/** A finding as a mention of an item: its first stretch, the others under `more`. */
export function mentionOf(
  { report }: Extraction,
  finding: { readonly id: string; readonly rule: string },
  ranges: readonly Range[],
): ItemMention | undefined {
  const [first, ...more] = ranges.map(({ start, end }) => ({ report: report.id, start, end }))
  if (first === undefined) return undefined
  const mention = { ...first, finding: finding.id, rule: finding.rule, quote: quote(report.text, first) }
  return more.length > 0 ? { ...mention, more } : mention
}

/** Two tellings in nearly the same words, of reports that credit the same agency, are that agency's words. */
const AGENCY_WORDING = 0.7

/** Mentions grouped by independent origin (see {@link independentOrigins}); `stems` are those of each mention. */
export const originsOf = (
  scene: Scene,
  mentions: readonly ItemMention[],
  stems: readonly Stems[],
): Witnesses =>
  independentOrigins(mentions, scene.lineage, (a, b) => {
    const [x, y] = [stems[a], stems[b]]
    return x !== undefined && y !== undefined && likeness(x, y).dice >= AGENCY_WORDING
  })

/** `plural(2, 'origin') // '2 origins'` */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
