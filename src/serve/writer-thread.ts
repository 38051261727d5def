import { availableParallelism, setPriority } from 'node:os'
import { workerData } from 'node:worker_threads'
import { openStore } from '../store/open.ts'
import { inThreads } from '../store/pool.ts'
import { SETTLER, type Settler } from './settler.ts'
import { answerCalls, inThread } from './thread.ts'
import { type WriterPlace, writerOf } from './writer.ts'

// Linux counts threads as processes: whoever reads goes first, analysis (its threads inherit this) takes what is left.
if (process.platform === 'linux') setPriority(0, 5)

const { where, fetch }: WriterPlace = workerData
const work = inThreads(Math.max(1, availableParallelism() - 1))
const store = await openStore(where, { work }) //        first: it makes the store, or brings it up to date
answerCalls(writerOf(store, work, fetch, inThread<Settler>('settler-thread', SETTLER, where)))
