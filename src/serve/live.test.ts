import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type TestDesk } from '../../test/desk.ts'
import { ApiError, type Client, connect, type StoryChange } from '../client/client.ts'

let desk: TestDesk
let client: Client
let server: string
beforeAll(async () => {
  desk = await openDesk()
  server = await desk.app.listen({ port: 0, host: '127.0.0.1' })
  client = connect({ server })
})
afterAll(() => desk.close())

const add = (title: string) =>
  client.post('/reports', {
    body: { title, text: `${title}\n\nIt happened on Monday, May 4, 2026.` },
    query: { wait: 'true' },
  })

test('a listener is told what happens, as it happens', async () => {
  const stop = new AbortController()
  const heard: StoryChange[] = []
  const listening = (async () => {
    for await (const change of client.changes({ signal: stop.signal })) {
      heard.push(change)
      stop.abort()
    }
  })()
  await expect.poll(() => desk.app.server.listening && desk.store.counts()).toBeTruthy()
  await new Promise((resolve) => setTimeout(resolve, 500))
  await add('Lighthouse of Varde goes dark')
  await listening
  expect(heard.map(({ title }) => title)).toContain('Lighthouse of Varde goes dark')
})

test('one that comes back with the last number that it has misses nothing and hears nothing twice', async () => {
  const all = (await client.get('/changes', { query: { limit: 1000 } })).rows
  expect(all.length).toBeGreaterThan(2)
  for (const from of [0, 1, all.length - 1]) {
    const last = all[from - 1]?.number ?? 0
    const response = await fetch(`${server}/api/v1/events`, { headers: { 'last-event-id': String(last) } })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const heard = await firstEvents(response, all.length - from)
    expect(heard).toEqual(all.slice(from))
  }
})

async function firstEvents(response: Response, count: number): Promise<unknown[]> {
  const events: unknown[] = []
  let text = ''
  const decoder = new TextDecoder()
  for await (const part of response.body ?? []) {
    text += decoder.decode(part, { stream: true })
    const found = [...text.matchAll(/^id: (?<id>\d+)\nevent: (?<kind>\S+)\ndata: (?<data>.*)$/gmu)]
    if (found.length < count) continue
    for (const { groups } of found) {
      const change = JSON.parse(groups?.data ?? '')
      expect([String(change.number), change.kind]).toEqual([groups?.id, groups?.kind])
      events.push(change)
    }
    break
  }
  return events
}

test('the client walks all pages, reads words, and throws what the server says', async () => {
  const titles: string[] = []
  for await (const { title } of client.all('/stories', { query: { limit: 1 } })) titles.push(title)
  const whole = await client.get('/stories')
  expect(titles).toEqual(whole.rows.map(({ title }) => title))

  const [story] = whole.rows
  const id = story?.id ?? ''
  const record = await client.get('/stories/{id}/record', { params: { id } })
  expect(record.stories.map((one) => one.id)).toEqual([id])
  expect(await client.text('/stories/{id}/record', { params: { id }, query: { format: 'md' } })).toContain(
    '# ',
  )

  const refused = client.get('/stories/{id}', { params: { id: 's-000000000000' } })
  await expect(refused).rejects.toThrow(ApiError)
  await expect(refused).rejects.toMatchObject({ problem: { status: 404, code: 'NOT_FOUND' } })

  const added = await client.addFile('Mill of Arn burns\n\nThe mill of Arn burned on Friday.', {
    name: 'mill.txt',
  })
  expect(added.reports).toMatchObject([{ added: true, title: 'Mill of Arn burns' }])
})
