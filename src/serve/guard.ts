import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Role, Store } from '../store/store.ts'
import type { Who } from './endpoint.ts'
import { Problem } from './problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    who: Who
  }
  interface FastifyContextConfig {
    /** The least role that may ask; a reader's where nothing is said. */
    least?: Role | 'anyone'
  }
}

export interface Guard {
  readonly store: Pick<Store, 'tokenOf'>
  /** Who asks where no token is demanded; null where one is. */
  readonly local: Who | null
  /** Names and addresses under which the server may be asked, besides those of this machine. */
  readonly hosts: readonly string[]
  readonly readOnly: boolean
}

const RANK: Readonly<Record<Role, number>> = { reader: 0, editor: 1, admin: 2 }

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

export const isLoopback = (host: string): boolean =>
  LOOPBACK.has(host) || host === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(host)

/** Lets in who may ask, and tells who it is; in this order, so that nobody learns anything before the address is right. */
export function guard(app: FastifyInstance, { store, local, hosts, readOnly }: Guard): void {
  const allowed = new Set([...LOOPBACK, ...hosts.map((host) => host.toLowerCase())])
  app.decorateRequest('who')
  app.addHook('onRequest', async (request, reply) => {
    // A page elsewhere may lead its own name to this machine (DNS rebinding): only our own names are answered.
    if ((local !== null || hosts.length > 0) && !allowed.has(nameOf(request)))
      throw new Problem(
        421,
        'HOST_UNKNOWN',
        'This server does not answer to that name. Allow it with --allow-host.',
      )
    if (comesFromElsewhere(request))
      throw new Problem(403, 'ORIGIN_FOREIGN', 'Pages of other sites may not write here.')
    const least = request.routeOptions.config.least ?? 'reader'
    if (least === 'anyone') return
    const who = local ?? (await holderOf(request, store))
    if (who === undefined) {
      // Browsers ask the reader for a token where a page is wanted: any name, the token as password.
      const way = request.url.startsWith('/api/') ? 'Bearer' : 'Basic'
      reply.header('www-authenticate', `${way} realm="rapporteur"`)
      throw new Problem(
        401,
        'TOKEN_NEEDED',
        'Send “Authorization: Bearer TOKEN”. Make one with “rapporteur token add”.',
      )
    }
    if (readOnly && least !== 'reader')
      throw new Problem(403, 'READ_ONLY', 'This server only reads: it was started with --read-only.')
    if (RANK[who.role] < RANK[least])
      throw new Problem(403, 'ROLE_TOO_LOW', `This needs the role ${least}; ${who.name} is ${who.role}.`)
    request.who = who
  })
}

/** The name under which the server was asked, without the port. */
const nameOf = (request: FastifyRequest): string =>
  (request.headers.host ?? '').toLowerCase().replace(/:\d{1,5}$/u, '')

/**
 * Whether a page of another site makes the browser write (CSRF). Browsers say so with every request that writes;
 * programs that are no browsers say nothing of the kind, and carry no one's authority but their own.
 */
function comesFromElsewhere({ method, headers }: FastifyRequest): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return false
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const { origin, host } = headers
  if (origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase()
}

/** The holder of the token that came as a bearer's, or as the password of a browser's own form. */
async function holderOf(request: FastifyRequest, store: Guard['store']): Promise<Who | undefined> {
  const [way, value] = (request.headers.authorization ?? '').split(' ', 2)
  if (value === undefined) return undefined
  switch (way?.toLowerCase()) {
    case 'bearer':
      return store.tokenOf(value)
    case 'basic': {
      const pair = Buffer.from(value, 'base64').toString('utf8')
      return store.tokenOf(pair.slice(pair.indexOf(':') + 1))
    }
    default:
      return undefined
  }
}
