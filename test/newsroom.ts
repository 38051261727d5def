import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FetchOptions } from '../src/read/fetch.ts'

export type Answering = (request: IncomingMessage, response: ServerResponse) => void

/** A server on this machine, asked under an invented name; what it answers may be changed at any time. */
export interface Newsroom {
  readonly address: string
  /** By path; anything else is 404. */
  readonly pages: Map<string, Answering>
  /** Paths in the order asked, without robots.txt; emptied by `takeAsked`. */
  readonly takeAsked: () => readonly string[]
  readonly fetch: FetchOptions
  readonly close: () => Promise<void>
}

export async function newsroom(): Promise<Newsroom> {
  const pages = new Map<string, Answering>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    if (path !== '/robots.txt') asked.push(path)
    const answer = pages.get(path)
    if (answer === undefined) response.writeHead(404).end()
    else answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://news.example:${port}`,
    pages,
    takeAsked: () => asked.splice(0),
    fetch: {
      allowPrivate: ['news.example'],
      delay: 0,
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

export interface Entry {
  readonly title: string
  readonly path: string
  readonly words?: string
  readonly date?: string
}

export const rss = (entries: readonly Entry[], more = ''): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Lake Post</title>${more}${entries
    .map(
      ({ title, path, words = 'Short.', date = 'Mon, 03 Mar 2025 10:00:00 GMT' }) =>
        `<item><title>${title}</title><link>${path}</link><description>${words}</description><pubDate>${date}</pubDate></item>`,
    )
    .join('')}</channel></rss>`

/** Answers with an ETag, and 304 to who knows it. */
export const page =
  (body: string, type = 'text/html', etag = `"${body.length}"`): Answering =>
  (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
    else response.writeHead(200, { 'content-type': type, etag }).end(body)
  }

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answering =>
  (_, response) =>
    void response.writeHead(code, headers).end()

export const story = (title: string, ...paragraphs: readonly string[]): string =>
  `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`
