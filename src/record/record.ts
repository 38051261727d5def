import type { RecordActor } from '../corroborate/actors.ts'
import type { Item } from '../corroborate/item.ts'
import type { Lineage } from '../corroborate/lineage.ts'
import type { Report } from '../read/report.ts'
import type { Story, Thread } from '../story/story.ts'
import type { Edtf } from '../text/edtf.ts'

/** One line of the timeline: an event or a dated item. */
export interface TimelineEntry {
  readonly story: string
  readonly date: Edtf
  readonly item: string
  readonly text: string
}

/** One line of the brief ("what happened"), each with the items that it rests on. */
export interface BriefLine {
  readonly story: string
  readonly text: string
  readonly items: readonly string[]
}

/** The whole result: versioned plain data, from which every output is made. */
export interface Record {
  readonly schema: 'rapporteur/record@1'
  readonly reports: readonly Report[]
  readonly stories: readonly Story[]
  readonly threads: readonly Thread[]
  readonly actors: readonly RecordActor[]
  readonly lineage: Lineage
  readonly items: readonly Item[]
  readonly timeline: readonly TimelineEntry[]
  readonly brief: readonly BriefLine[]
}
