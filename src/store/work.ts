import { recordOf } from '../rapporteur.ts'
import { extract } from '../extract/extraction.ts'
import type { Extraction } from '../extract/finding.ts'
import type { Report } from '../read/report.ts'
import { type PackedReport, pack, unzip } from './packed.ts'
import { type PackedStory, packStory } from './packed-story.ts'

/** The heavy parts, which compute only: in this thread (`here`) or in a pool of others (`inThreads` of `pool.ts`). */
export interface Work {
  readonly extract: (report: Report) => Promise<PackedReport>
  /** The record of the reports of one story, given as they are kept (gzip of Extraction). */
  readonly record: (extractions: readonly Uint8Array[]) => Promise<PackedStory>
  readonly close: () => Promise<void>
}

export const here: Work = {
  extract: async (report) => pack(extract(report)),
  record: async (extractions) => packStory(recordOf(extractions.map((bytes) => unzip<Extraction>(bytes)))),
  close: async () => {},
}
