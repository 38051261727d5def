import { z } from 'zod'
import type { KeptCorrection } from '../correct/correction.ts'
import { keptCorrectionSchema } from '../correct/schema.ts'
import type { Extraction } from '../extract/finding.ts'
import { RapporteurError } from '../text/error.ts'
import { add } from './adding.ts'
import { makeTouchedStale } from './correcting.ts'
import type { Inside } from './inside.ts'
import { type PackedReport, pack, unzip } from './packed.ts'
import type { ExportLine } from './store.ts'
import type { AuditTable } from './tables.ts'

const FORMAT = 'rapporteur/store@1'
const BATCH = 200

/** See `Store.export`. In the order in which things came, so that an import of it is the same again. */
export async function* exportAll({ db }: Inside): AsyncGenerator<ExportLine> {
  yield { kind: 'store', format: FORMAT }
  for (let last = 0; ; ) {
    const rows = await db
      .selectFrom('report')
      .innerJoin('extraction', 'extraction.report', 'report.id')
      .select(['report.number', 'report.analysis', 'report.added_at', 'extraction.gzip'])
      .where('report.number', '>', last)
      .orderBy('report.number')
      .limit(BATCH)
      .execute()
    for (const { number, analysis, added_at, gzip } of rows) {
      yield { kind: 'report', analysis, addedAt: added_at, extraction: unzip<Extraction>(gzip) }
      last = number
    }
    if (rows.length < BATCH) break
  }
  for (const { body } of await db.selectFrom('correction').select('body').orderBy('number').execute())
    yield { kind: 'correction', correction: keptCorrectionSchema.parse(JSON.parse(body)) }
  for (let last = 0; ; ) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('number', '>', last)
      .orderBy('number')
      .limit(1000)
      .execute()
    for (const { target, detail, ...row } of rows) {
      yield {
        kind: 'audit',
        entry: { ...row, ...(target === null ? {} : { target }), ...(detail === null ? {} : { detail }) },
      }
      last = row.number
    }
    if (rows.length < 1000) return
  }
}

const text = z.string().max(100_000)
/** What adding relies on; the findings are taken as they were given. */
const extraction = z.custom<Extraction>(
  (value) =>
    z
      .looseObject({
        report: z.looseObject({
          id: text,
          source: text,
          text: z.string(),
          body: z.string(),
          blocks: z.array(z.unknown()),
        }),
        analysed: z.boolean(),
        actors: z.array(z.unknown()),
        statements: z.array(z.unknown()),
        events: z.array(z.unknown()),
        figures: z.array(z.unknown()),
        dates: z.array(z.unknown()),
        terms: z.array(z.unknown()),
        sentences: z.array(z.unknown()),
      })
      .safeParse(value).success,
  'is no whole extraction: make it with rapporteur extract --full',
)

const line = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('store'), format: z.literal(FORMAT) }),
  z.object({ kind: z.literal('report'), analysis: text, addedAt: z.iso.datetime(), extraction }),
  z.object({ kind: z.literal('correction'), correction: keptCorrectionSchema }),
  z.object({
    kind: z.literal('audit'),
    entry: z.object({
      number: z.int(),
      at: z.iso.datetime(),
      who: text,
      action: text,
      target: text.exactOptional(),
      detail: text.exactOptional(),
    }),
  }),
])

/** A line of `rapporteur extract --full`, ready to be kept; undefined for anything else. */
export function packLine(value: unknown): PackedReport | undefined {
  const parsed = z.looseObject({ analysis: text }).and(z.looseObject({ extraction })).safeParse(value)
  return parsed.success ? pack(parsed.data.extraction, parsed.data.analysis) : undefined
}

/** See `Store.importLines`. What is there already stays as it is. */
export async function importAll(
  inside: Inside,
  lines: AsyncIterable<unknown>,
): Promise<{ readonly reports: number; readonly corrections: number }> {
  let reports = 0
  let corrections = 0
  let waiting: { readonly report: PackedReport; readonly addedAt: string }[] = []
  const keep = async (): Promise<void> => {
    const times = new Map(waiting.map(({ report, addedAt }): [string, string] => [report.id, addedAt]))
    const added = await add(
      inside,
      waiting.map(({ report }) => report),
      undefined,
      (report) => times.get(report) ?? inside.now(),
    )
    reports += added.filter((one) => one.added).length
    waiting = []
  }
  let number = 0
  for await (const value of lines) {
    number++
    const parsed = line.safeParse(value)
    if (!parsed.success)
      throw new RapporteurError(
        'IMPORT_UNREADABLE',
        `Line ${number} is none of an export: ${z.prettifyError(parsed.error)}`,
      )
    if (number === 1 && parsed.data.kind !== 'store')
      throw new RapporteurError(
        'IMPORT_UNREADABLE',
        'This is no export: its first line does not say so. Make one with: rapporteur export',
      )
    switch (parsed.data.kind) {
      case 'store':
        break
      case 'report':
        waiting.push({
          report: pack(parsed.data.extraction, parsed.data.analysis),
          addedAt: parsed.data.addedAt,
        })
        if (waiting.length >= BATCH) await keep()
        break
      case 'correction': {
        await keep()
        corrections += await importCorrection(inside, parsed.data.correction)
        break
      }
      case 'audit': {
        const { target = null, detail = null, number: _number, ...entry } = parsed.data.entry
        await importAudit(inside, { ...entry, target, detail })
        break
      }
      default:
        parsed.data satisfies never
    }
  }
  await keep()
  return { reports, corrections }
}

/** One that is there already stays, unless it was undone meanwhile. How many were kept: 0 or 1. */
const importCorrection = (inside: Inside, kept: KeptCorrection): Promise<number> =>
  inside.db.transaction().execute(async (db) => {
    const row = { id: kept.id, body: JSON.stringify(kept), in_force: kept.undone === null ? 1 : 0 }
    const there = await db
      .selectFrom('correction')
      .select('in_force')
      .where('id', '=', kept.id)
      .executeTakeFirst()
    if (there !== undefined && there.in_force <= row.in_force) return 0
    if (there === undefined) await db.insertInto('correction').values(row).execute()
    else await db.updateTable('correction').set(row).where('id', '=', kept.id).execute()
    await makeTouchedStale(db, kept.correction)
    return 1
  })

const importAudit = (inside: Inside, row: Omit<AuditTable, 'number'>): Promise<void> =>
  inside.db.transaction().execute(async (db) => {
    const same = await db
      .selectFrom('audit')
      .select('number')
      .where('at', '=', row.at)
      .where('who', '=', row.who)
      .where('action', '=', row.action)
      .where((is) => (row.target === null ? is('target', 'is', null) : is('target', '=', row.target)))
      .executeTakeFirst()
    if (same === undefined) await db.insertInto('audit').values(row).execute()
  })
