import type { FastifyReply, FastifyRequest } from 'fastify'
import type { StoryChange } from '../store/store.ts'
import type { Desk } from './endpoint.ts'
import { Problem } from './problem.ts'

/** How often the store is asked for what is new, and how often a silent line is kept open, in milliseconds. */
const POLL = 1000
const HEARTBEAT = 15_000
const MOST_LISTENERS = 500
const MOST_AT_ONCE = 500
/** A listener that is so many bytes behind is let go; it comes back with the id of the last event that it has. */
const MOST_BEHIND = 1024 * 1024

let listeners = 0

/** Changes of stories as server-sent events, from where the listener was. */
export async function streamChanges(
  desk: Desk,
  after: number | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (listeners >= MOST_LISTENERS) throw new Problem(503, 'BUSY', 'Too many listen already.')
  let last = lastEventId(request) ?? after ?? (await desk.store.counts()).lastChange
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    ...reply.getHeaders(),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  } as Record<string, string>)
  raw.write(': welcome\n\nretry: 2000\n\n')
  listeners++
  let silentSince = Date.now()
  let timer: NodeJS.Timeout | undefined
  const stop = (): void => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    listeners--
    raw.end()
  }
  const poll = async (): Promise<void> => {
    const changes = await desk.store.changes(last, MOST_AT_ONCE).catch(() => [])
    if (timer === undefined) return
    for (const change of changes) raw.write(eventText(change))
    last = changes.at(-1)?.number ?? last
    if (changes.length > 0) silentSince = Date.now()
    else if (Date.now() - silentSince > HEARTBEAT) {
      silentSince = Date.now()
      raw.write(': still here\n\n')
    }
    if (raw.writableLength > MOST_BEHIND) return stop()
    timer = setTimeout(poll, changes.length === MOST_AT_ONCE ? 0 : POLL)
  }
  timer = setTimeout(poll, 0)
  raw.on('close', stop)
  request.server.addHook('preClose', async () => stop())
  return reply
}

function lastEventId(request: FastifyRequest): number | undefined {
  const given = request.headers['last-event-id']
  const number = typeof given === 'string' && /^\d{1,15}$/u.test(given) ? Number(given) : undefined
  return number
}

const eventText = (change: StoryChange): string =>
  `id: ${change.number}\nevent: ${change.kind}\ndata: ${JSON.stringify(change)}\n\n`
