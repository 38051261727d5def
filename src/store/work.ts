import type { KeptCorrection } from '../correct/correction.ts'
import { extract } from '../extract/extraction.ts'
import type { Extraction } from '../extract/finding.ts'
import { recordOf } from '../rapporteur.ts'
import type { Report } from '../read/report.ts'
import type { Record } from '../record/record.ts'
import { type PackedReport, pack, unzip } from './packed.ts'
import { type PackedStory, packStory } from './packed-story.ts'

/** What the record of one story is made from, as it is kept. */
export interface StoryWork {
  /** An Extraction each. */
  readonly extractions: readonly Uint8Array[]
  /** What people corrected in these reports. */
  readonly corrections: readonly KeptCorrection[]
  /** The Record before, to tell what is new. */
  readonly before?: Uint8Array | undefined
}

/** The heavy parts, which compute only: in this thread (`here`) or in a pool of others (`inThreads` of `pool.ts`). */
export interface Work {
  /** How many tasks are worth starting before the first is done. */
  readonly width: number
  readonly extract: (report: Report) => Promise<PackedReport>
  readonly record: (story: StoryWork) => Promise<PackedStory>
  readonly close: () => Promise<void>
}

export const recordStory = ({ extractions, corrections, before }: StoryWork): PackedStory =>
  packStory(
    recordOf(
      extractions.map((bytes) => unzip<Extraction>(bytes)),
      { corrections },
    ),
    before === undefined ? undefined : unzip<Record>(before),
  )

export const here: Work = {
  width: 1,
  extract: async (report) => pack(extract(report)),
  record: async (story) => recordStory(story),
  close: async () => {},
}
