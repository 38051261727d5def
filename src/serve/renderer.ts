import type { Item } from '../corroborate/item.ts'
import type { Lineage } from '../corroborate/lineage.ts'
import { explain } from '../record/explain.ts'
import { toHtml } from '../record/html.ts'
import { toMarkdown } from '../record/markdown.ts'
import type { Record } from '../record/record.ts'
import { unzip } from '../store/packed.ts'
import type { Store, StoredRecord } from '../store/store.ts'
import { Latest } from './latest.ts'
import { found } from './problem.ts'

/** The part of a stored record that is needed to make something of it, and that may be sent to another thread. */
export type Kept = Pick<StoredRecord, 'etag' | 'gzip'>

/** The record of a story, or the problem that there is none. */
export async function keptRecord(store: Pick<Store, 'record'>, story: string): Promise<Kept> {
  const { etag, gzip } = found(await store.record(story), 'record of a story', story)
  return { etag, gzip }
}

/** What costs time to make of a record: it may be made in another thread, so that other readers do not wait for it. */
export interface Renderer {
  html(kept: Kept): Promise<string>
  markdown(kept: Kept): Promise<string>
  explain(kept: Kept, id: string): Promise<string | undefined>
  item(kept: Kept, id: string): Promise<Item | undefined>
  lineage(kept: Kept): Promise<Lineage>
  close(): Promise<void>
}

/** Its methods by name, for the thread that it may live in. */
export const RENDERER: { readonly [Name in keyof Renderer]: true } = {
  html: true,
  markdown: true,
  explain: true,
  item: true,
  lineage: true,
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
    close: async () => {},
  }
}
