import { inventedReports, quickExtraction } from '../bench/invented.ts'
import { openStore } from '../src/store/open.ts'
import { pack } from '../src/store/packed.ts'

/**
 * A process to be killed: `node test/crash-worker.ts STORE COUNT PART PARTS` adds its part of so many invented reports
 * and settles now and then. A report is acknowledged by its id on standard output, after the store said so.
 */
const [where = '', count, part, parts] = process.argv.slice(2)
const store = await openStore(where)
let batch: ReturnType<typeof pack>[] = []
let batches = 0
const add = async (): Promise<void> => {
  const ids = (await store.add(batch)).map(({ id }) => id)
  process.stdout.write(`${ids.join('\n')}\n`)
  batch = []
  if (++batches % 3 === 0) await store.settle()
}
let number = 0
for (const invented of inventedReports(Number(count))) {
  if (number++ % Number(parts) !== Number(part)) continue
  batch.push(pack(quickExtraction(invented)))
  if (batch.length === 8) await add()
}
if (batch.length > 0) await add()
await store.settle()
await store.close()
