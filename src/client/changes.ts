import type { StoryChange } from '../store/store.ts'

export interface ChangeEvents {
  /** The number of the last change that is known; what comes from now on where nothing is said. */
  readonly after?: number
  readonly signal?: AbortSignal
}

/** Milliseconds before a lost connection is tried again. */
const AGAIN = 2000

/** Changes from server-sent events; `open` asks for those after the last that came. */
export async function* readChanges(
  open: (after: number | undefined, signal: AbortSignal | undefined) => Promise<Response>,
  { after, signal }: ChangeEvents,
): AsyncGenerator<StoryChange> {
  let last = after
  while (!signal?.aborted) {
    try {
      const { body } = await open(last, signal)
      if (body === null) return
      for await (const change of changesIn(body)) {
        last = change.number
        yield change
      }
    } catch (error) {
      if (signal?.aborted) return
      if (error instanceof Error && error.name === 'ApiError') throw error
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN))
  }
}

/** Events are divided by empty lines; the data of one stands on one line. */
async function* changesIn(body: ReadableStream<Uint8Array>): AsyncGenerator<StoryChange> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const events = (rest + part.value).split('\n\n')
      rest = events.pop() ?? ''
      for (const event of events) {
        const data = event.split('\n').find((line) => line.startsWith('data: '))
        if (data !== undefined) yield JSON.parse(data.slice('data: '.length))
      }
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}
