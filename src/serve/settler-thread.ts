import { availableParallelism } from 'node:os'
import { workerData } from 'node:worker_threads'
import { openStore } from '../store/open.ts'
import { inThreads } from '../store/pool.ts'
import { settlerOf } from './settler.ts'
import { answerCalls } from './thread.ts'

const where: string = workerData
const work = inThreads(Math.max(1, availableParallelism() - 1))
answerCalls(settlerOf(await openStore(where, { work })))
