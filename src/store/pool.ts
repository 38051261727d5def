import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Report } from '../read/report.ts'
import type { PackedReport } from './packed.ts'
import type { PackedStory } from './packed-story.ts'
import type { StoryWork, Work } from './work.ts'

export type Task =
  | { readonly kind: 'extract'; readonly report: Report }
  | { readonly kind: 'record'; readonly story: StoryWork }

export type Answer = { readonly value: PackedReport | PackedStory } | { readonly error: unknown }

interface Waiting {
  readonly task: Task
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
}

/** The source is TypeScript, the build is JavaScript: a worker is named by its file. */
const THREAD = new URL(`./thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)

/**
 * The heavy parts on all cores: `size` threads, each with one task at a time, reports before records, else in the
 * order in which tasks come.
 * `patience` is their niceness where threads have one (Linux): from 0 to 19, who waits for others.
 * A thread that dies takes one task with it, which is rejected, and another takes its place.
 */
export function inThreads(size: number = availableParallelism(), patience = 0): Work {
  const queue: Waiting[] = []
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const busy = new Map<Worker, Waiting>()

  const start = (): Worker => {
    const worker = new Worker(THREAD, { workerData: patience })
    worker.unref() // a pool that was forgotten does not keep the process alive
    all.add(worker)
    worker.on('message', (answer: Answer) => {
      const waiting = busy.get(worker)
      busy.delete(worker)
      idle.push(worker)
      next()
      if ('error' in answer) waiting?.reject(answer.error)
      else waiting?.resolve(answer.value as never)
    })
    worker.on('error', (error) => {
      const waiting = busy.get(worker)
      busy.delete(worker)
      all.delete(worker)
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
      waiting?.reject(error)
      next()
    })
    return worker
  }
  const next = (): void => {
    while (queue.length > 0) {
      const worker = idle.pop() ?? (all.size < size ? start() : undefined)
      // What comes in is read first: it is kept sooner than the stories are made that wait for it anyway.
      const first = Math.max(
        0,
        queue.findIndex(({ task }) => task.kind === 'extract'),
      )
      const waiting = worker && queue.splice(first, 1)[0]
      if (worker === undefined || waiting === undefined) return
      worker.ref()
      busy.set(worker, waiting)
      worker.postMessage(waiting.task)
    }
    for (const worker of idle) worker.unref()
  }
  const run = <T>(task: Task): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      queue.push({ task, resolve, reject })
      next()
    })
  return {
    width: size,
    extract: (report) => run<PackedReport>({ kind: 'extract', report }),
    record: (story) => run<PackedStory>({ kind: 'record', story }),
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()))
      all.clear()
    },
  }
}
