import { type Check, checkReport } from '../check/check.ts'
import { checkToHtml } from '../check/html.ts'
import { checkToMarkdown } from '../check/markdown.ts'
import type { KeptCorrection } from '../correct/correction.ts'
import type { Item } from '../corroborate/item.ts'
import type { Lineage } from '../corroborate/lineage.ts'
import { extract } from '../extract/extraction.ts'
import { explain } from '../record/explain.ts'
import { toHtml } from '../record/html.ts'
import { toMarkdown } from '../record/markdown.ts'
import type { Record } from '../record/record.ts'
import { unzip } from '../store/packed.ts'
import type { Store, StoredRecord } from '../store/store.ts'
import { type Input, readingsOf } from './input.ts'
import { Latest } from './latest.ts'
import { found } from './problem.ts'

/** The part of a stored record that is needed to make something of it, and that may be sent to another thread. */
export type Kept = Pick<StoredRecord, 'etag' | 'gzip'>

/** The record of a story, or the problem that there is none. */
export async function keptRecord(store: Pick<Store, 'record'>, story: string): Promise<Kept> {
  const { etag, gzip } = found(await store.record(story), 'record of a story', story)
  return { etag, gzip }
}

export type CheckFormat = 'json' | 'md' | 'html'

export interface Checked {
  readonly check: Check
  readonly page: string | null
}

/** What costs time to make of a record: it may be made in another thread, so that other readers do not wait for it. */
export interface Renderer {
  html(kept: Kept): Promise<string>
  markdown(kept: Kept): Promise<string>
  explain(kept: Kept, id: string): Promise<string | undefined>
  item(kept: Kept, id: string): Promise<Item | undefined>
  lineage(kept: Kept): Promise<Lineage>
  /** A new report held against the record, and that as a page where one is wanted; undefined where there is no report. */
  check(
    kept: Kept,
    input: Input,
    corrections: readonly KeptCorrection[],
    format: CheckFormat,
  ): Promise<Checked | undefined>
  close(): Promise<void>
}

/** Its methods by name, for the thread that it may live in. */
export const RENDERER: { readonly [Name in keyof Renderer]: true } = {
  html: true,
  markdown: true,
  explain: true,
  item: true,
  lineage: true,
  check: true,
  close: true,
}

/** Records kept unpacked, and pages kept made. */
const RECORDS = 8
const PAGES = 64

export function rendererHere(): Renderer {
  const records = new Latest<Record>(RECORDS)
  const pages = new Latest<string>(PAGES)
  const recordOf = ({ etag, gzip }: Kept): Record => records.get(etag, () => unzip<Record>(gzip))
  return {
    html: async (kept) => pages.get(`html ${kept.etag}`, () => toHtml(recordOf(kept))),
    markdown: async (kept) => pages.get(`md ${kept.etag}`, () => toMarkdown(recordOf(kept))),
    explain: async (kept, id) => explain(recordOf(kept), id),
    item: async (kept, id) => recordOf(kept).items.find((item) => item.id === id),
    lineage: async (kept) => recordOf(kept).lineage,
    check: async (kept, input, corrections, format) => {
      const record = recordOf(kept)
      for await (const { report } of readingsOf(input, {})) {
        if (report === null) continue
        const check = checkReport(record, report, record.reports.map(extract), { corrections })
        return { check, page: pageOf(record, check, format) }
      }
      return undefined
    },
    close: async () => {},
  }
}

function pageOf(record: Record, check: Check, format: CheckFormat): string | null {
  switch (format) {
    case 'json':
      return null
    case 'md':
      return checkToMarkdown(record, [check])
    case 'html':
      return checkToHtml(record, [check])
    default:
      return format satisfies never
  }
}
