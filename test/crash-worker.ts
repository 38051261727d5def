import { inventedReports, quickExtraction } from '../bench/invented.ts'
import type { Extraction } from '../src/extract/finding.ts'
import { openStore } from '../src/store/open.ts'
import { pack } from '../src/store/packed.ts'

/**
 * A process to be killed: `node test/crash-worker.ts STORE COUNT PART PARTS` adds its part of so many invented reports
 * and settles a dozen times. Like `rapporteur add` it passes by what is kept already, so that it gets on however often
 * it is killed. A report is acknowledged by its id on standard output, after the store said so.
 */
const [where = '', count, part, parts] = process.argv.slice(2)
const BATCH = 8
const settleEvery = Math.max(3 * BATCH, Math.ceil(Number(count) / Number(parts) / 12))
const store = await openStore(where)
let unsettled = 0

async function add(batch: readonly Extraction[]): Promise<void> {
  const known = await store.known(batch.map(({ report }) => report.id))
  const fresh = batch.filter(({ report }) => !known.has(report.id))
  if (fresh.length === 0) return
  const ids = (await store.add(fresh.map((one) => pack(one)))).map(({ id }) => id)
  process.stdout.write(`${ids.join('\n')}\n`)
  unsettled += ids.length
  if (unsettled < settleEvery) return
  await store.settle()
  unsettled = 0
}

let batch: Extraction[] = []
let number = 0
for (const invented of inventedReports(Number(count))) {
  if (number++ % Number(parts) !== Number(part)) continue
  batch.push(quickExtraction(invented))
  if (batch.length < BATCH) continue
  await add(batch)
  batch = []
}
await add(batch)
await store.settle()
await store.close()
