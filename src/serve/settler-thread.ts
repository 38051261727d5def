import { availableParallelism } from 'node:os'
import { workerData } from 'node:worker_threads'
import { openStore } from '../store/open.ts'
import { inThreads } from '../store/pool.ts'
import { settlerOf } from './settler.ts'
import { answerCalls } from './thread.ts'

const where: string = workerData
// What comes in is kept before stories are made of it; the thread that writes them holds a lock, and must not starve.
const work = inThreads(Math.max(1, availableParallelism() - 1), 10)
answerCalls(settlerOf(await openStore(where, { work })))
