import type { z } from 'zod'
import type { Api } from '../serve/api.ts'
import type { Data, Endpoint } from '../serve/endpoint.ts'
import type { ProblemBody } from '../serve/problem.ts'
import { type ChangeEvents, readChanges } from './changes.ts'

export type { StoryChange } from '../store/store.ts'
export type { ChangeEvents } from './changes.ts'

export interface ClientOptions {
  /** Where the server is: `https://desk.example`; the page's own server where nothing is said. */
  readonly server?: string
  readonly token?: string
  /** The platform's unless given. */
  readonly fetch?: typeof fetch
}

/** The server said no; `problem` says why (RFC 9457). */
export class ApiError extends Error {
  readonly problem: ProblemBody

  constructor(problem: ProblemBody) {
    super(problem.detail)
    this.name = 'ApiError'
    this.problem = problem
  }
}

/**
 * Asks a server of Rapporteur. Paths, parameters and answers are typed by the schemas that the server checks with.
 *
 *     const client = connect({ server: 'http://127.0.0.1:4747' })
 *     const { rows } = await client.get('/stories', { query: { q: 'dam', contradiction: 'true' } })
 *     const record = await client.get('/stories/{id}/record', { params: { id: 's-0d3f…' } })
 *     await client.post('/reports', { body: { title: 'Dam', text: 'The dam …' }, query: { wait: 'true' } })
 *     for await (const change of client.changes()) …
 */
export interface Client {
  get<Path extends PathOf<'GET'>>(path: Path, ...ask: Asked<'GET', Path>): Promise<AnswerOf<'GET', Path>>
  post<Path extends PathOf<'POST'>>(path: Path, ...ask: Asked<'POST', Path>): Promise<AnswerOf<'POST', Path>>
  delete<Path extends PathOf<'DELETE'>>(
    path: Path,
    ...ask: Asked<'DELETE', Path>
  ): Promise<AnswerOf<'DELETE', Path>>
  /** The same as words: a record as Markdown or a page, an explanation. */
  text<Path extends PathOf<'GET'>>(path: Path, ...ask: Asked<'GET', Path>): Promise<string>
  /** All rows of a list, page by page. */
  all<Path extends ListPath>(path: Path, ...ask: Asked<'GET', Path>): AsyncGenerator<RowOf<Path>>
  /** Adds a file: a page, a text, mail, a feed, an archive; what it is, is seen from what it holds. */
  addFile(
    file: Blob | Uint8Array<ArrayBuffer> | string,
    query?: QueryOf<'POST', '/reports'>,
  ): Promise<AnswerOf<'POST', '/reports'>>
  /** What happens to stories, as it happens; connects again by itself and misses nothing. End it with `signal`. */
  changes(options?: ChangeEvents): ReturnType<typeof readChanges>
}

type Key = keyof Api & string
type Method = 'GET' | 'POST' | 'DELETE'
type PathOf<M extends Method> = Key extends infer K ? (K extends `${M} ${infer Path}` ? Path : never) : never
type At<M extends Method, Path extends string> = `${M} ${Path}` extends infer K extends Key ? Api[K] : never

type Parts<E> =
  E extends Endpoint<infer P, infer Q, infer B, infer A> ? { params: P; query: Q; body: B; answer: A } : never
type ParamsOf<M extends Method, Path extends string> = z.input<Parts<At<M, Path>>['params']>
export type QueryOf<M extends Method, Path extends string> = z.input<Parts<At<M, Path>>['query']>
export type BodyOf<M extends Method, Path extends string> = z.input<Parts<At<M, Path>>['body']>
/** What an endpoint answers: `AnswerOf<'GET', '/stories/{id}'>` is one story. */
export type AnswerOf<M extends Method, Path extends string> = Data<z.output<Parts<At<M, Path>>['answer']>>

type Needed<Name extends string, T> = [T] extends [undefined]
  ? unknown
  : Record<never, never> extends T
    ? { readonly [N in Name]?: Data<T> }
    : { readonly [N in Name]: Data<T> }
type Ask<M extends Method, Path extends string> = Needed<'params', ParamsOf<M, Path>> &
  Needed<'query', QueryOf<M, Path>> &
  Needed<'body', BodyOf<M, Path>> & { readonly signal?: AbortSignal }
type Asked<M extends Method, Path extends string> =
  Record<never, never> extends Ask<M, Path> ? [ask?: Ask<M, Path>] : [ask: Ask<M, Path>]

type ListPath =
  PathOf<'GET'> extends infer Path extends PathOf<'GET'>
    ? Path extends PathOf<'GET'>
      ? AnswerOf<'GET', Path> extends { readonly rows: readonly unknown[]; readonly next: string | null }
        ? Path
        : never
      : never
    : never
type RowOf<Path extends ListPath> =
  AnswerOf<'GET', Path> extends { readonly rows: readonly (infer Row)[] } ? Row : never

/** What any request may carry, as the wire has it. */
interface Loose {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly file?: Blob | Uint8Array<ArrayBuffer> | string
  readonly signal?: AbortSignal
}

export function connect({ server = '', token, fetch: send = fetch }: ClientOptions = {}): Client {
  const authorization: Record<string, string> =
    token === undefined ? {} : { authorization: `Bearer ${token}` }

  async function ask(method: Method, path: string, given: Loose, accept: string): Promise<Response> {
    const { params, query, body, file, signal } = given
    const response = await send(`${server}/api/v1${filled(path, params)}${queryText(query)}`, {
      method,
      headers: {
        accept,
        ...authorization,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(file === undefined ? {} : { 'content-type': 'application/octet-stream' }),
      },
      body: file ?? (body === undefined ? null : JSON.stringify(body)),
      signal: signal ?? null,
    })
    if (!response.ok) throw new ApiError(await problemOf(response))
    return response
  }
  /** The server answers by the schemas that the types come from. */
  async function json<T>(method: Method, path: string, given: Loose = {}): Promise<T> {
    return JSON.parse(await (await ask(method, path, given, 'application/json')).text())
  }

  return {
    get: (path, ...[given]) => json('GET', path, given),
    post: (path, ...[given]) => json('POST', path, given),
    delete: (path, ...[given]) => json('DELETE', path, given),
    text: async (path, ...[given]) => (await ask('GET', path, given ?? {}, '*/*')).text(),
    async *all<Path extends ListPath>(path: Path, ...[given]: Asked<'GET', Path>) {
      const loose: Loose = given ?? {}
      let after: string | undefined
      do {
        const page: { readonly rows: readonly RowOf<Path>[]; readonly next: string | null } = await json(
          'GET',
          path,
          { ...loose, query: { ...loose.query, ...(after !== undefined && { after }) } },
        )
        yield* page.rows
        after = page.next ?? undefined
      } while (after !== undefined)
    },
    addFile: (file, query = {}) => json('POST', '/reports', { file, query }),
    changes: (options = {}) =>
      readChanges(
        (last, signal) =>
          ask(
            'GET',
            '/events',
            { ...(last !== undefined && { query: { after: last } }), ...(signal && { signal }) },
            'text/event-stream',
          ),
        options,
      ),
  }
}

const filled = (path: string, params: Loose['params'] = {}): string =>
  path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => encodeURIComponent(params[name] ?? ''))

function queryText(query: Loose['query'] = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
  return search.size === 0 ? '' : `?${search}`
}

/** Something between us and the server may have answered in its own words. */
async function problemOf(response: Response): Promise<ProblemBody> {
  const { status, statusText } = response
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return {
      type: 'about:blank',
      title: statusText,
      status,
      code: 'NO_PROBLEM',
      detail: `The server answered ${status}.`,
    }
  }
}
