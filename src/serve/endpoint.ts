import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Role, Store } from '../store/store.ts'
import type { Renderer } from './renderer.ts'
import type { Writer } from './writer.ts'

/** Data as it is handed on: nobody changes it. */
export type Data<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [Key in keyof T]: Data<T[Key]> }

/** Who asks: the holder of a token, or the person at this machine. */
export interface Who {
  readonly name: string
  readonly role: Role
}

/** What every answer is made from. */
export interface Desk {
  /** For reading only. */
  readonly store: Store
  /** For everything that writes: it works elsewhere, so that readers never wait for it. */
  readonly writer: Writer
  /** Makes pages, Markdown and explanations of records. */
  readonly renderer: Renderer
  readonly version: string
  readonly readOnly: boolean
}

/** One request, checked. */
export interface Ask<Params, Query, Body> {
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** The bytes of a body that is not JSON, for endpoints that take files. */
  readonly file: { readonly bytes: Uint8Array; readonly type: string } | undefined
  readonly who: Who
  readonly desk: Desk
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

type None = z.ZodUndefined

/**
 * One thing that may be asked over HTTP: the schemas that check the request and the answer, document it, and type the
 * client, and how it is answered. Keyed by method and path: `'GET /stories/{id}'`.
 */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly summary: string
  readonly description?: string
  /** The least role that may ask; editors and admins write, readers do not. */
  readonly role: Role | 'anyone'
  readonly params?: Params
  readonly query?: Query
  /** As JSON. */
  readonly body?: Body
  /** Media types of bodies that are taken as they are, instead of JSON. */
  readonly files?: readonly string[]
  /** As JSON, unless `media` says otherwise. */
  readonly answer: Answer
  /** 200 unless given. */
  readonly statuses?: readonly number[]
  /** Media types that the answer may have besides JSON, or (`only`) in its place. */
  readonly media?: { readonly only: boolean; readonly types: readonly string[] }
  /** Reports that cannot be found or read, and the like: which problems to expect besides the general ones. */
  readonly problems?: readonly number[]
  readonly handle: Handle<Params, Query, Body, Answer>
}

/** A method, so that endpoints of all kinds fit into one list. */
type Handle<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> = {
  do(ask: Ask<z.output<P>, z.output<Q>, z.output<B>>): Promise<Data<z.output<A>> | FastifyReply>
}['do']

/** `endpoint({ summary: 'One story', role: 'reader', params: byId, answer: story, handle: … })` */
export const endpoint = <
  Answer extends z.ZodType,
  Params extends z.ZodType = None,
  Query extends z.ZodType = None,
  Body extends z.ZodType = None,
>(
  one: Endpoint<Params, Query, Body, Answer>,
): Endpoint<Params, Query, Body, Answer> => one
