import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { NEWS } from '../../test/desk.ts'
import { connect } from '../client/client.ts'
import { openStore } from '../store/open.ts'
import { type ServeOptions, serve } from './serve.ts'

const directory = mkdtempSync(path.join(tmpdir(), 'rapporteur-serve-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const here = (name: string, options: Partial<ServeOptions> = {}) =>
  serve({
    store: path.join(directory, name),
    host: '127.0.0.1',
    port: 0,
    readOnly: false,
    name: 'Ines',
    allowPrivate: false,
    rate: 0,
    ...options,
  })

test('a server with its threads adds, reads and explains; another one after it reads the same', async () => {
  const first = await here('desk.db')
  const client = connect({ server: first.address })
  const { reports } = await client.post('/reports', { body: [...NEWS], query: { wait: 'true' } })
  expect(reports.map(({ story }) => story).every((story) => story !== null)).toBe(true)
  const { rows } = await client.get('/stories')
  const id = rows[0]?.id ?? ''
  const record = await client.text('/stories/{id}/record', { params: { id }, query: { format: 'md' } })
  expect(record).toContain(rows[0]?.title)
  expect(await client.text('/explain/{id}', { params: { id } })).toContain(id)
  const refused = client.post('/reports', { body: { url: 'http://127.0.0.1:8080/' } })
  await expect(refused).rejects.toMatchObject({ problem: { status: 422 } }) // told across threads
  await first.close()

  const second = await here('desk.db', { readOnly: true })
  const reader = connect({ server: second.address })
  expect(await reader.get('/stories')).toEqual({ rows, next: null })
  await expect(reader.post('/reports', { body: { text: 'a' } })).rejects.toMatchObject({
    problem: { code: 'READ_ONLY' },
  })
  await second.close()
})

test('a server for other machines does not start before there is a token', async () => {
  await expect(here('open.db', { host: '0.0.0.0' })).rejects.toThrow(/rapporteur token add/u)
  const store = await openStore(path.join(directory, 'open.db'))
  const { secret } = await store.addToken('Tove', 'reader')
  await store.close()
  const serving = await here('open.db', { host: '0.0.0.0' })
  const server = `http://127.0.0.1:${new URL(serving.address).port}`
  await expect(connect({ server }).get('/stories')).rejects.toMatchObject({ problem: { status: 401 } })
  expect(await connect({ server, token: secret }).get('/stories')).toEqual({ rows: [], next: null })
  await serving.close()
})
