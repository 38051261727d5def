import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Desk } from '../src/serve/endpoint.ts'
import { rendererHere } from '../src/serve/renderer.ts'
import { makeServer, type ServerOptions } from '../src/serve/server.ts'
import { writerOf } from '../src/serve/writer.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { here } from '../src/store/work.ts'

/** Invented news: two stories, one of them told three times, with a contradiction and a speaker in both. */
export const NEWS = [
  {
    title: 'Dam at Orlo breaks',
    outlet: 'Courier',
    date: '2026-03-03',
    text: 'Dam at Orlo breaks\n\nThe dam at Orlo broke on Tuesday, Mayor Lena Brask said. "We saw it coming for weeks," Brask told reporters. At least 40 people were hurt in Orlo.',
  },
  {
    title: 'Orlo dam bursts, dozens hurt',
    outlet: 'Evening Bell',
    date: '2026-03-03',
    text: 'Orlo dam bursts, dozens hurt\n\nThe dam at Orlo broke on Tuesday. Exactly 12 people were hurt, fire chief Olav Stenn said. Mayor Lena Brask said "We saw it coming for weeks".',
  },
  {
    title: 'Norway sends help to Orlo',
    outlet: 'Northern Star',
    date: '2026-03-04',
    text: 'Norway sends help to Orlo\n\nNorway sent engineers to Orlo after the dam broke on Tuesday. Mayor Lena Brask thanked Norway and met Prime Minister Kari Holm on Wednesday.',
  },
  {
    title: 'Bridge of Sandvik opens',
    outlet: 'Courier',
    date: '2026-06-10',
    text: 'Bridge of Sandvik opens\n\nKing Harald Lund opened the bridge of Sandvik on Wednesday. The crossing of the fjord is two kilometres long and took seven years to build. It cost 40 million euros, the builder Norbro said. Lorries will pay a toll from July, the road office announced. Among the guests, Lena Brask met King Harald Lund.',
  },
  {
    title: 'Rye harvest fails in Tollmark',
    outlet: 'Northern Star',
    date: '2026-09-02',
    text: 'Rye harvest fails in Tollmark\n\nFarmers of Tollmark lost half of their rye to frost, the growers union reported on Wednesday. Bread will cost more by winter, union head Pia Moen said.',
  },
] as const

export interface TestDesk {
  readonly app: FastifyInstance
  readonly store: Store
  /** GET, as a program on this machine asks. */
  readonly get: (url: string, headers?: Readonly<Record<string, string>>) => Promise<Got>
  readonly post: (url: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Got>
  readonly close: () => Promise<void>
}

export type Got = Awaited<ReturnType<FastifyInstance['inject']>>

/** A server over a store of its own with the news in it, asked without a network. */
export async function openDesk(
  options: Partial<ServerOptions & Pick<Desk, 'readOnly'>> & { readonly news?: readonly unknown[] } = {},
): Promise<TestDesk> {
  const directory = mkdtempSync(path.join(tmpdir(), 'rapporteur-desk-'))
  const store = await openStore(path.join(directory, 'store.db'))
  const writer = writerOf(store, here)
  const { news = NEWS, readOnly = false } = options
  if (news.length > 0) await writer.take({ json: news }, 'setup', true)
  const desk = { store, writer, renderer: rendererHere(), version: '0.0.0', readOnly }
  const app = await makeServer(desk, { local: { name: 'Ines', role: 'admin' }, rate: 0, ...options })
  const ask = (method: 'GET' | 'POST', url: string, headers = {}, payload?: unknown): Promise<Got> =>
    app.inject({
      method,
      url: url.startsWith('/api') ? url : `/api/v1${url}`,
      headers: { host: 'localhost', ...headers },
      ...(payload === undefined ? {} : { payload: payload as object }),
    })
  return {
    app,
    store,
    get: (url, headers) => ask('GET', url, headers),
    post: (url, body, headers) => ask('POST', url, headers, body),
    close: async () => {
      await app.close()
      await writer.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
