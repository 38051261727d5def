import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { extract } from '../extract/extraction.ts'
import { pack } from './packed.ts'
import type { Answer, Task } from './pool.ts'
import { recordStory } from './work.ts'

const patience: number = workerData
if (patience > 0 && process.platform === 'linux') setPriority(0, patience)

/** One thread of the pool: a task comes in, its answer goes out, nothing is kept. */
parentPort?.on('message', (task: Task) => parentPort?.postMessage(answerTo(task)))

function answerTo(task: Task): Answer {
  try {
    switch (task.kind) {
      case 'extract':
        return { value: pack(extract(task.report)) }
      case 'record':
        return { value: recordStory(task.story) }
      default:
        return task satisfies never
    }
  } catch (error) {
    return { error }
  }
}
