import { ANALYSIS } from '../store/analysis.ts'
import { openStore } from '../store/open.ts'
import { RapporteurError } from '../text/error.ts'
import type { Who } from './endpoint.ts'
import { isLoopback } from './guard.ts'
import { RENDERER, type Renderer } from './renderer.ts'
import { makeServer, type ServerOptions } from './server.ts'
import { inThread } from './thread.ts'
import { WRITER, type Writer, type WriterPlace } from './writer.ts'

export interface ServeOptions extends Omit<ServerOptions, 'local'> {
  /** A file or an address, as for `openStore`. */
  readonly store: string
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  readonly readOnly: boolean
  /** Under whose name writes are kept where no token is demanded. */
  readonly name: string
  /** Whether addresses of reports may lead to this machine and its network. */
  readonly allowPrivate: boolean
}

export interface Serving {
  readonly address: string
  close(): Promise<void>
}

/**
 * Serves a store over HTTP. On this machine alone nobody needs a token; anywhere else everybody does.
 * `const { address, close } = await serve({ store: 'rapporteur.db', host: '127.0.0.1', port: 4747, … })`
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { store: where, host, port, readOnly, name, allowPrivate } = options
  const local: Who | null = isLoopback(host) ? { name, role: 'admin' } : null
  const opened: { close(): Promise<unknown> }[] = []
  const open = <T extends { close(): Promise<unknown> }>(one: T): T => {
    opened.unshift(one)
    return one
  }
  const close = async (): Promise<void> => {
    for (const one of opened) await one.close()
  }
  try {
    const writer = open(
      readOnly
        ? noWriter
        : inThread<Writer>('writer-thread', WRITER, { where, fetch: { allowPrivate } } satisfies WriterPlace),
    )
    await writer.ready() //                              it makes the store, or brings it up to date
    const store = open(await openStore(where, { readOnly: true }))
    if (local === null && !(await store.tokens()).some(({ revokedAt }) => revokedAt === null))
      throw new RapporteurError(
        'TOKEN_NEEDED',
        `On ${host} everybody needs a token, and there is none. Make one with: rapporteur token add NAME --role admin`,
      )
    writer.settle().catch(() => {}) //                   what a server before this one left; tried again with each report
    const renderer = open(inThread<Renderer>('renderer-thread', RENDERER))
    const desk = { store, writer, renderer, version: ANALYSIS, readOnly }
    const app = await makeServer(desk, { ...options, local })
    open({ close: () => app.close() })
    return { address: await app.listen({ host, port }), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Endpoints that write are closed before they come here. */
const never = (): Promise<never> => Promise.reject(new Error('this server only reads'))
const noWriter: Writer = {
  take: never,
  correct: never,
  undo: never,
  importCorrections: never,
  addToken: never,
  revokeToken: never,
  ready: async () => {},
  settle: async () => {},
  close: async () => {},
}
