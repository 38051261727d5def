import { availableParallelism, setPriority } from 'node:os'
import { workerData } from 'node:worker_threads'
import { openStore } from '../store/open.ts'
import { inThreads } from '../store/pool.ts'
import { answerCalls } from './thread.ts'
import { type WriterPlace, writerOf } from './writer.ts'

// Linux counts threads as processes: whoever reads goes first, analysis (its threads inherit this) takes what is left.
if (process.platform === 'linux') setPriority(0, 5)

const { where, fetch }: WriterPlace = workerData
const work = inThreads(Math.max(1, availableParallelism() - 1))
answerCalls(writerOf(await openStore(where, { work }), work, fetch))
