import { createHash } from 'node:crypto'
import type { RecordActor } from '../corroborate/actors.ts'
import type { Item } from '../corroborate/item.ts'
import type { Verdict } from '../corroborate/verdict.ts'
import type { Record } from '../record/record.ts'
import { daySpan } from '../text/edtf.ts'
import { fold } from '../text/fold.ts'
import { byCodeUnit, groupBy } from '../text/order.ts'
import { finite, gzip, shown } from './packed.ts'
import {
  type ItemActorTable,
  type ItemTable,
  type LineageTable,
  type StoryActorTable,
  UNDATED,
} from './tables.ts'

/** A story's record, and the rows by which it is found; the work that can be done in any thread. */
export interface PackedStory {
  readonly etag: string
  /** The Record as JSON. */
  readonly gzip: Uint8Array
  readonly origins: number
  readonly items: readonly Omit<ItemTable, 'story'>[]
  readonly itemActors: readonly ItemActorTable[]
  readonly actors: readonly Omit<StoryActorTable, 'story'>[]
  readonly lineage: readonly Omit<LineageTable, 'story'>[]
  /** What it has that the record before had not. */
  readonly gained: readonly Gain[]
}

export interface Gain {
  readonly kind: 'reports' | 'origin' | 'contradiction' | 'denial'
  readonly item: string | null
  readonly text: string
}

export function packStory(record: Record, before?: Record): PackedStory {
  const json = JSON.stringify(record)
  const items = [...new Map(record.items.map((item) => [item.id, item])).values()]
  return {
    etag: createHash('sha256').update(json).digest('hex').slice(0, 32),
    gzip: gzip(json),
    origins: record.lineage.origins.length,
    items: items.map(itemRow),
    itemActors: items.flatMap(itemActorRows),
    actors: record.actors.map(actorRow),
    lineage: record.lineage.edges.map(({ from, to, kind, score }) => ({
      earlier: from,
      later: to,
      kind,
      score,
    })),
    gained: before === undefined ? [] : gains(before, record),
  }
}

function itemRow(item: Item): Omit<ItemTable, 'story'> {
  const days = item.date === undefined ? undefined : daySpan(item.date)
  const lastDay = finite(days?.last)
  return {
    id: item.id,
    kind: item.kind,
    label: shown(item.label),
    verdict: item.verdict.kind,
    speaker: item.speaker ?? null,
    type: item.type ?? null,
    date: item.date ?? null,
    first_day: finite(days?.first),
    last_day: lastDay,
    day: lastDay ?? UNDATED,
    origins: originsOf(item.verdict),
    mentions: item.mentions.length,
  }
}

function originsOf(verdict: Verdict): number | null {
  switch (verdict.kind) {
    case 'corroborated':
    case 'compatible':
      return verdict.origins
    case 'single-source':
      return 1
    default:
      return null
  }
}

function itemActorRows(item: Item): readonly ItemActorTable[] {
  const day = itemRow(item).day
  const told: readonly (readonly [role: string, actors: readonly string[]])[] = [
    ['actor', item.actors ?? []],
    ['addressee', item.addressee === undefined ? [] : [item.addressee]],
    ['recipient', item.recipients ?? []],
    ['speaker', item.speaker === undefined ? [] : [item.speaker]],
    ['through', item.through ?? []],
  ]
  const roles = groupBy(
    told.flatMap(([role, actors]) => [...new Set(actors)].map((actor) => ({ role, actor }))),
    ({ actor }) => actor,
  )
  return [...roles].map(([actor, all]) => ({
    item: item.id,
    actor,
    roles: all.map(({ role }) => role).join(', '),
    day,
  }))
}

const actorRow = ({ id, kind, name, country, names }: RecordActor): Omit<StoryActorTable, 'story'> => ({
  actor: id,
  kind,
  name: shown(name),
  country: country ?? null,
  folded: [...new Set([name, ...names.map(({ text }) => text)].map((text) => shown(fold(text))))]
    .sort(byCodeUnit)
    .join('\n'),
  mentions: names.reduce((sum, { spans }) => sum + spans.length, 0),
})

/** An item is the same as one before where they share a mention: ids change with each report that joins. */
function gains(before: Record, record: Record): readonly Gain[] {
  const more = record.reports.length - before.reports.length
  const origins = record.lineage.origins.length - before.lineage.origins.length
  return [
    ...(more > 0 ? [{ kind: 'reports', item: null, text: `${counted(more, 'report')} more` } as const] : []),
    ...(origins > 0
      ? [{ kind: 'origin', item: null, text: `${counted(origins, 'independent origin')} more` } as const]
      : []),
    ...newly('conflicting', before, record).map(
      ({ id, label, verdict }): Gain => ({
        kind: 'contradiction',
        item: id,
        text: `${label}: ${verdict.because}`,
      }),
    ),
    ...newly('denied', before, record).map(
      ({ id, label, verdict }): Gain => ({ kind: 'denial', item: id, text: `${label}: ${verdict.because}` }),
    ),
  ]
}

function newly(kind: Verdict['kind'], before: Record, record: Record): readonly Item[] {
  const keysOf = (item: Item): readonly string[] =>
    item.mentions.map(({ report, finding }) => `${report} ${finding}`)
  const known = new Set(before.items.filter(({ verdict }) => verdict.kind === kind).flatMap(keysOf))
  return record.items.filter(
    (item) => item.verdict.kind === kind && !keysOf(item).some((key) => known.has(key)),
  )
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
