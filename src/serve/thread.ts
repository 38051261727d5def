import { parentPort, Worker } from 'node:worker_threads'
import { Problem, type ProblemBody } from './problem.ts'

/** An object whose methods all answer later, so that it may live in another thread. */
type Remote<T> = { readonly [Name in keyof T]: (...given: never[]) => Promise<unknown> }

interface Call {
  readonly number: number
  readonly name: string
  readonly given: readonly unknown[]
}

type Answer =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly problem: Told }

/** An error as it crosses threads. */
interface Told {
  readonly message: string
  readonly stack: string | undefined
  readonly refused: Pick<ProblemBody, 'status' | 'code' | 'errors'> | undefined
}

/** In the thread: answers the calls of the thread that started it. */
export function answerCalls<T extends Remote<T>>(target: T): void {
  parentPort?.on('message', async ({ number, name, given }: Call) => {
    const answer: Answer = await Promise.resolve()
      .then(() => Reflect.apply(Reflect.get(target, name), target, given))
      .then(
        (value: unknown) => ({ number, value }),
        (error: unknown) => ({ number, problem: told(error) }),
      )
    parentPort?.postMessage(answer)
    if (name === 'close') parentPort?.close()
  })
}

const told = (error: unknown): Told => ({
  message: error instanceof Error ? error.message : String(error),
  stack: error instanceof Error ? error.stack : undefined,
  refused:
    error instanceof Problem ? { status: error.status, code: error.code, errors: error.errors } : undefined,
})

function errorOf({ message, stack, refused }: Told): Error {
  if (refused !== undefined) return new Problem(refused.status, refused.code, message, refused.errors)
  const error = new Error(message)
  if (stack !== undefined) error.stack = stack
  return error
}

/** Milliseconds after which a thread that is busy is ended where it stands: a store loses nothing by that. */
const SLOWEST_CLOSE = 5000

/**
 * Starts a file that calls `answerCalls`, and gives the object that lives there: every method sends its arguments
 * over and answers when the thread does. `inThread('renderer-thread', RENDERER)`
 */
export function inThread<T extends Remote<T>>(
  file: string,
  names: { readonly [Name in keyof T]: true },
  workerData?: unknown,
): T {
  // The same from source and built: the ending is that of this file.
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const worker = new Worker(new URL(`./${file}.${ending}`, import.meta.url), { workerData })
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let last = 0
  let gone: Error | undefined
  const lost = (error: Error): void => {
    gone = error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', (answer: Answer) => {
    const call = waiting.get(answer.number)
    waiting.delete(answer.number)
    if ('problem' in answer) call?.reject(errorOf(answer.problem))
    else call?.resolve(answer.value)
  })
  worker.on('error', lost)
  worker.on('exit', () => lost(new Error(`${file} has ended`)))
  const call =
    (name: string) =>
    (...given: readonly unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        if (gone !== undefined) return reject(gone)
        last++
        waiting.set(last, { resolve, reject })
        worker.postMessage({ number: last, name, given } satisfies Call)
      })
  const close = async (): Promise<void> => {
    const timer = setTimeout(() => void worker.terminate(), SLOWEST_CLOSE)
    try {
      await call('close')()
    } catch (error) {
      if (gone === undefined) throw error
    } finally {
      clearTimeout(timer)
    }
  }
  const methods = Object.keys(names).map((name): readonly unknown[] => [
    name,
    name === 'close' ? close : call(name),
  ])
  return Object.fromEntries(methods)
}
