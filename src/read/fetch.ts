import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import robotsParser from 'robots-parser'
import { LARGEST_DOCUMENT } from './limits.ts'
import { bytesOf, type Chunks } from './stream.ts'

/** What a server answered, or why it was not asked or not believed. */
export type Answer =
  | {
      readonly kind: 'fetched'
      /** After all redirects. */
      readonly url: string
      readonly type: string
      readonly charset: string | undefined
      readonly bytes: Uint8Array
      /** Where the server says that the page is for good (301, 308), where it is not at the address asked. */
      readonly moved?: string
    }
  | Refused

export type Fetched = Extract<Answer, { kind: 'fetched' }>

export interface Refused {
  readonly kind: 'refused'
  readonly rule: string
  readonly message: string
  /** What the server answered, if it did. */
  readonly status?: number
  /** When it wants to be asked again: in seconds from now. */
  readonly retryAfter?: number
}

/** What a server said to something that was sent. */
export type Delivery = { readonly kind: 'delivered'; readonly status: number } | Refused

/** What a server said about an answer, to ask next time only whether it has changed. */
export interface Remembered {
  readonly etag: string | undefined
  readonly lastModified: string | undefined
  readonly answer: Fetched
}

export interface FetchOptions {
  /** Asks private and loopback addresses too: all, or those of the hosts named. */
  readonly allowPrivate?: boolean | readonly string[]
  readonly userAgent?: string
  /** For one address with all its redirects, in milliseconds. */
  readonly timeout?: number
  /** Between two requests to one host, in milliseconds; robots.txt may ask for more. */
  readonly delay?: number
  readonly maxBytes?: number
  /** Keeps answers, for conditional requests; a map in memory unless given. */
  readonly cache?: Map<string, Remembered>
  /** How names become addresses; the system's way unless given. */
  readonly resolve?: (
    host: string,
  ) => Promise<readonly { readonly address: string; readonly family: number }[]>
  /** Ends what is being asked. */
  readonly signal?: AbortSignal
}

const USER_AGENT = 'rapporteur/0.1 (reads news reports for corroboration; honours robots.txt)'
const PRODUCT = 'rapporteur'
const MOST_REDIRECTS = 5
/** RFC 9309 asks to read at least 500 KiB of a robots.txt. */
const LARGEST_ROBOTS = 512 * 1024
const LONGEST_CRAWL_DELAY = 30_000

/** Addresses that no public server has: RFC 6890 and its successors. */
const RESERVED = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  RESERVED.addSubnet(net, bits, 'ipv4')
/** Of IPv6 only global unicast is public, without its parts for tunnels, documentation and protocols. */
const GLOBAL = new BlockList()
GLOBAL.addSubnet('2000::', 3, 'ipv6')
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  RESERVED.addSubnet(net, bits, 'ipv6')

/** Whether an IP address may be a public server's. `isPublicAddress('169.254.169.254') // false` */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !RESERVED.check(address, 'ipv4')
    case 6:
      return GLOBAL.check(address, 'ipv6') && !RESERVED.check(address, 'ipv6')
    default:
      return false
  }
}

class Refusal extends Error {
  readonly rule: string
  readonly answered: Pick<Refused, 'status' | 'retryAfter'>
  constructor(rule: string, message: string, answered: Refusal['answered'] = {}) {
    super(message)
    this.name = 'Refusal'
    this.rule = rule
    this.answered = answered
  }
}

/** Retry-After is seconds or a date. */
function statusOf({ statusCode = 0, headers }: IncomingMessage): Refusal {
  const said = headers['retry-after']?.trim() ?? ''
  const seconds = /^\d{1,9}$/u.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000
  return new Refusal('url:status', `the server answered ${statusCode}`, {
    status: statusCode,
    ...(seconds > 0 ? { retryAfter: Math.ceil(seconds) } : {}),
  })
}

/** Asks servers for pages, slowly, politely, and only public ones. One for a run, so that it can remember. */
export class Fetcher {
  private readonly options: FetchOptions
  private readonly cache: Map<string, Remembered>
  private readonly robots = new Map<string, Promise<Robots>>()
  /** When a host may be asked next. */
  private readonly turns = new Map<string, Promise<void>>()

  constructor(options: FetchOptions = {}) {
    this.options = options
    this.cache = options.cache ?? new Map()
  }

  /** The page at an address; never throws. */
  fetch(address: string): Promise<Answer> {
    return this.refusing(async () => this.follow(this.vetted(address), this.signal(), true))
  }

  /** Sends words to an address that is vetted as a page's is; redirects are not followed. Never throws. */
  post(address: string, body: string, headers: Readonly<Record<string, string>>): Promise<Delivery> {
    return this.refusing(async () => {
      const url = this.vetted(address)
      const response = await this.ask(url, { method: 'POST', headers, body }, this.signal())
      response.destroy()
      const { statusCode: status = 0 } = response
      if (status < 200 || status >= 300) throw statusOf(response)
      return { kind: 'delivered', status }
    })
  }

  private signal(): AbortSignal {
    const { timeout = 30_000, signal } = this.options
    return AbortSignal.any([AbortSignal.timeout(timeout), ...(signal === undefined ? [] : [signal])])
  }

  private async refusing<T>(ask: () => Promise<T>): Promise<T | Refused> {
    try {
      return await ask()
    } catch (error) {
      if (error instanceof Refusal)
        return { kind: 'refused', rule: error.rule, message: error.message, ...error.answered }
      const message = error instanceof Error ? error.message : String(error)
      return {
        kind: 'refused',
        rule: 'url:unreachable',
        message: /abort/iu.test(message) ? 'no whole answer in time' : message,
      }
    }
  }

  /** Checks what can be told from the address alone. */
  private vetted(address: string): URL {
    if (!URL.canParse(address)) throw new Refusal('url:malformed', 'this is no address')
    const url = new URL(address)
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      throw new Refusal('url:scheme', `only http and https are asked, not ${url.protocol}`)
    if (url.username !== '' || url.password !== '')
      throw new Refusal('url:credentials', 'addresses with a password are not asked')
    if (this.mayBePrivate(url.hostname)) return url
    const port = url.port === '' ? 443 : Number(url.port)
    if (port < 1024 && port !== 80 && port !== 443)
      throw new Refusal('url:port', `port ${port} is no web server's`)
    const host = url.hostname.replace(/^\[|\]$/gu, '')
    if (isIP(host) !== 0 && !isPublicAddress(host))
      throw new Refusal('url:private', `${host} is not a public address`)
    if (/(?:^|\.)(?:localhost|local|internal|home\.arpa|onion)\.?$/iu.test(host))
      throw new Refusal('url:private', `${host} is not a public name`)
    return url
  }

  private mayBePrivate(host: string): boolean {
    const { allowPrivate = false } = this.options
    return typeof allowPrivate === 'boolean' ? allowPrivate : allowPrivate.includes(host)
  }

  private async follow(first: URL, signal: AbortSignal, obeyRobots: boolean): Promise<Answer> {
    let url = first
    let moved: string | undefined
    let forGood = true
    for (let n = 0; n <= MOST_REDIRECTS; n++) {
      if (obeyRobots) {
        const robots = await this.robotsOf(url, signal)
        if (!robots.allows(url.href))
          throw new Refusal('url:robots', `the robots.txt of ${url.host} does not want this page read`)
        await this.turn(url.host, robots.delay, signal)
      }
      const remembered = this.cache.get(url.href)
      const response = await this.ask(url, { method: 'GET', headers: headersFor(remembered) }, signal)
      const status = response.statusCode ?? 0
      if (status === 304 && remembered !== undefined) {
        response.destroy()
        return remembered.answer
      }
      const target = response.headers.location
      if (status >= 300 && status < 400 && target !== undefined) {
        response.destroy()
        if (!URL.canParse(target, url.href))
          throw new Refusal('url:redirect', 'it leads to what is no address')
        url = this.vetted(new URL(target, url.href).href)
        forGood &&= status === 301 || status === 308
        if (forGood) moved = url.href
        continue
      }
      if (status !== 200) {
        response.destroy()
        throw statusOf(response)
      }
      const answer = await this.answerOf(url, response)
      return moved === undefined ? answer : { ...answer, moved }
    }
    throw new Refusal('url:redirect', `more than ${MOST_REDIRECTS} redirects`)
  }

  /** One request. The address that was vetted is the address that is asked: names are resolved only here. */
  private ask(url: URL, { method, headers, body }: Question, signal: AbortSignal): Promise<IncomingMessage> {
    const request = url.protocol === 'https:' ? requestSecure : requestPlain
    return new Promise((resolve, reject) => {
      const sent = request(url, {
        agent: false,
        signal,
        method,
        lookup: this.lookup,
        headers: { 'user-agent': this.options.userAgent ?? USER_AGENT, ...headers },
      })
      sent.on('response', resolve)
      sent.on('error', reject)
      sent.end(body)
    })
  }

  private readonly lookup: LookupFunction = (host, options, done) => {
    const resolve = this.options.resolve ?? ((name: string) => lookup(name, { all: true }))
    resolve(host).then(
      (found) => {
        const hidden = this.mayBePrivate(host)
          ? undefined
          : found.find(({ address }) => !isPublicAddress(address))
        const [first] = found
        if (hidden !== undefined)
          done(
            new Refusal('url:private', `${host} leads to ${hidden.address}, which is not a public address`),
            '',
            0,
          )
        else if (first === undefined) done(new Refusal('url:unreachable', `${host} has no address`), '', 0)
        else if (options.all === true) done(null, [...found])
        else done(null, first.address, first.family)
      },
      (error: Error) => done(error, '', 0),
    )
  }

  private async answerOf(url: URL, response: IncomingMessage): Promise<Fetched> {
    const limit = this.options.maxBytes ?? LARGEST_DOCUMENT
    const { headers } = response
    const tooLarge = (): never => {
      response.destroy()
      throw new Refusal('url:too-large', `an answer of more than ${limit} bytes`)
    }
    if (Number(headers['content-length'] ?? 0) > limit) tooLarge()
    const bytes = (await bytesOf(unpacked(response, headers['content-encoding'] ?? ''), limit)) ?? tooLarge()
    const type = headers['content-type'] ?? ''
    const charset = /charset\s?=\s?["']?(?<charset>[\w-]{2,40})/iu.exec(type)?.groups?.charset
    const answer = { kind: 'fetched', url: url.href, type, charset, bytes } as const
    const [etag, lastModified] = [headers.etag, headers['last-modified']]
    if (etag !== undefined || lastModified !== undefined)
      this.cache.set(url.href, { etag, lastModified, answer })
    return answer
  }

  /** Waits until a host may be asked again. */
  private async turn(host: string, least: number, signal: AbortSignal): Promise<void> {
    const before = this.turns.get(host) ?? Promise.resolve()
    const delay = Math.max(this.options.delay ?? 1_000, least)
    this.turns.set(
      host,
      before.then(() => pause(delay, undefined, { ref: false })),
    )
    await Promise.race([
      before,
      new Promise<never>((_, reject) =>
        signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true }),
      ),
    ])
  }

  private robotsOf(url: URL, signal: AbortSignal): Promise<Robots> {
    const known = this.robots.get(url.origin)
    if (known !== undefined) return known
    const asked = this.readRobots(url.origin, signal)
    this.robots.set(url.origin, asked)
    return asked
  }

  /** RFC 9309: no file allows all; a server in trouble allows nothing. */
  private async readRobots(origin: string, signal: AbortSignal): Promise<Robots> {
    const address = `${origin}/robots.txt`
    try {
      const answer = await new Fetcher({
        ...this.options,
        cache: new Map(),
        maxBytes: LARGEST_ROBOTS,
      }).follow(new URL(address), signal, false)
      const words = answer.kind === 'fetched' ? Buffer.from(answer.bytes).toString('utf8') : ''
      // @ts-expect-error: its types describe a default export that its CommonJS build does not have
      const robots: Rules = robotsParser(address, words)
      const delay = Math.min((robots.getCrawlDelay(PRODUCT) ?? 0) * 1_000, LONGEST_CRAWL_DELAY)
      return { allows: (page) => robots.isAllowed(page, PRODUCT) !== false, delay }
    } catch (error) {
      if (error instanceof Refusal && error.rule === 'url:status' && /answered 4\d\d/u.test(error.message))
        return { allows: () => true, delay: 0 }
      if (error instanceof Refusal && error.rule === 'url:too-large') return { allows: () => true, delay: 0 }
      throw error instanceof Refusal
        ? error
        : new Refusal('url:unreachable', error instanceof Error ? error.message : String(error))
    }
  }
}

interface Question {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

const headersFor = (remembered: Remembered | undefined): Question['headers'] => ({
  accept:
    'text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.9,text/plain;q=0.8,*/*;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
  ...(remembered?.etag === undefined ? {} : { 'if-none-match': remembered.etag }),
  ...(remembered?.lastModified === undefined ? {} : { 'if-modified-since': remembered.lastModified }),
})

/** What `robots-parser` (MIT) gives. */
interface Rules {
  isAllowed(page: string, agent: string): boolean | undefined
  getCrawlDelay(agent: string): number | undefined
}

interface Robots {
  readonly allows: (page: string) => boolean
  /** In milliseconds. */
  readonly delay: number
}

const unpackerFor = (encoding: string) => {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'br':
      return createBrotliDecompress()
    case 'deflate':
      return createInflate()
    default:
      return undefined
  }
}

/** The body of a response without its encodings. */
function unpacked(response: IncomingMessage, encodings: string): Chunks {
  let body: Readable = response
  for (const encoding of encodings.split(',').reverse()) {
    const unpacker = unpackerFor(encoding.trim().toLowerCase())
    if (unpacker === undefined) continue
    body.on('error', (error) => unpacker.destroy(error))
    body = body.pipe(unpacker)
  }
  return body
}
