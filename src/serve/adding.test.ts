import { afterEach, expect, test } from 'vitest'
import { openDesk, type TestDesk } from '../../test/desk.ts'

let desk: TestDesk
afterEach(() => desk.close())
const empty = async (): Promise<TestDesk> => {
  desk = await openDesk({ news: [] })
  return desk
}
const FERRY =
  'Ferry sinks off Tarn\n\nMarch 9, 2026\n\nA ferry sank off Tarn on Monday, the coast guard said.'

test('words sent as JSON, and waited for, are in a story', async () => {
  const { post, get } = await empty()
  const answer = await post('/reports?wait=true', {
    title: 'Ferry sinks off Tarn',
    text: FERRY,
    outlet: 'Bell',
  })
  expect(answer.statusCode).toBe(201)
  const [report] = answer.json().reports
  expect(report).toMatchObject({
    added: true,
    title: 'Ferry sinks off Tarn',
    story: expect.stringMatching(/^s-/u),
  })
  expect(answer.headers.location).toBe(`/api/v1/reports/${report.id}`)
  expect((await get(report.location)).json().outlet).toBe('Bell')
})

test('not waited for, they are kept at once and in a story soon', async () => {
  const { post, get, store } = await empty()
  const answer = await post('/reports', { text: FERRY })
  expect(answer.statusCode).toBe(202)
  expect(answer.json().reports).toHaveLength(1)
  expect((await get('/reports')).json().rows).toHaveLength(1)
  await expect.poll(async () => (await store.counts()).unplaced, { timeout: 20_000 }).toBe(0)
})

test('the same report twice is one', async () => {
  const { post, get } = await empty()
  await post('/reports?wait=true', { text: FERRY })
  const again = await post('/reports?wait=true', { text: FERRY })
  expect(again.statusCode).toBe(200)
  expect(again.json().reports[0].added).toBe(false)
  expect((await get('/reports')).json().rows).toHaveLength(1)
})

test.each([
  ['text/plain', FERRY, 'Ferry sinks off Tarn'],
  [
    'text/html; charset=utf-8',
    `<html><head><title>Ferry sinks</title></head><body><article><h1>Ferry sinks off Tarn</h1><p>${FERRY}</p><p>Nobody was hurt, the coast guard of Tarn said on Monday evening.</p></article></body></html>`,
    'Ferry sinks off Tarn',
  ],
  [
    'application/x-ndjson',
    `${JSON.stringify({ title: 'Ferry sinks off Tarn', text: FERRY })}\n`,
    'Ferry sinks off Tarn',
  ],
  ['application/octet-stream', FERRY, 'Ferry sinks off Tarn'],
])('a body of %s is read as a file', async (type, body, title) => {
  const { post } = await empty()
  const answer = await post('/reports?wait=true&name=ferry&published=2026-03-09', body, {
    'content-type': type,
  })
  expect(answer.statusCode).toBe(201)
  expect(answer.json().reports[0].title).toContain(title)
  const { published } = (await desk.get('/reports')).json().rows[0]
  expect(published).toBe('2026-03-09')
})

test.each([
  [{ url: 'http://127.0.0.1:9/secret' }],
  [{ url: 'http://169.254.169.254/latest/meta-data' }],
  [{ url: 'http://localhost/x' }],
  [{ url: 'http://[::1]/x' }],
])('%j is not asked: the address is private', async (body) => {
  const { post } = await empty()
  const answer = await post('/reports', body)
  expect(answer.statusCode).toBe(422)
  expect(answer.json()).toMatchObject({ code: 'REPORT_UNREADABLE', status: 422 })
  expect(answer.json().errors[0].message).toMatch(/not a public|no web server/u)
})

test.each([
  [{ url: 'file:///etc/passwd' }, 400],
  [{ title: 'no words' }, 422],
  [[], 400],
  ['words', 400],
  [null, 400],
])('%j is refused with %i', async (body, status) => {
  const { post } = await empty()
  const answer = await post('/reports', JSON.stringify(body), { 'content-type': 'application/json' })
  expect(answer.statusCode).toBe(status)
  expect(answer.headers['content-type']).toContain('application/problem+json')
})

test('who adds stands in the log', async () => {
  const { post, get } = await empty()
  await post('/reports?wait=true', { text: FERRY })
  expect((await get('/audit')).json().rows[0]).toMatchObject({ who: 'Ines', action: 'report.add' })
})

test('what a person corrects shows in the record, with its history, and can be taken back', async () => {
  desk = await openDesk()
  const { get, post } = desk
  const [{ id: story }] = (await get('/stories?q=rye')).json().rows
  const bread = async () =>
    (await get(`/items?story=${story}&kind=statement`))
      .json()
      .rows.find(({ label }: { label: string }) => label.includes('Bread'))
  const speakerOf = async (): Promise<string | undefined> =>
    (await bread()).parties.find(({ role }: { role: string }) => role === 'speaker')?.name
  expect(await speakerOf()).toBe('Pia Moen')
  const row = await bread()
  const { report, start, end } = (await get(`/items/${row.id}`)).json().mentions[0]
  const correction = {
    kind: 'set-speaker',
    statement: { report, start, end },
    speaker: { kind: 'person', name: 'Harald Lund' },
  }
  const made = await post('/corrections?wait=true', { correction, why: 'he did' })
  expect(made.statusCode).toBe(201)
  const { id, who } = made.json()
  expect(who).toBe('Ines')
  expect(await speakerOf()).toContain('Harald Lund')
  expect((await get(`/corrections?story=${story}`)).json().rows).toMatchObject([{ id, undone: null }])
  const [dam] = (await get('/stories?q=dam')).json().rows
  expect((await get(`/corrections?story=${dam.id}`)).json().rows).toEqual([])

  const undone = await post(`/corrections/${id}/undo?wait=true`, { why: 'it was fine' })
  expect(undone.json().undone).toMatchObject({ who: 'Ines', why: 'it was fine' })
  expect(await speakerOf()).toBe('Pia Moen')
  expect((await post(`/corrections/${id}/undo`, { why: '' })).statusCode).toBe(404)

  const file = (await get('/corrections/export')).body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const other = await openDesk()
  expect((await other.post('/corrections/import', file)).json()).toEqual({ corrections: 1 })
  expect((await other.post('/corrections/import', file)).json()).toEqual({ corrections: 0 })
  expect((await other.get('/corrections')).json().rows).toEqual(file)
  await other.close()
})

test('stories that a person joins, names and parts over the API are shown so, and their former ids lead to them', async () => {
  desk = await openDesk()
  const { get, post } = desk
  const storyOf = async (q: string) => (await get(`/stories?q=${q}`)).json().rows[0]
  const [bridge, rye] = [await storyOf('Sandvik'), await storyOf('rye')]
  const correct = async (correction: object) =>
    (await post('/corrections?wait=true', { correction, why: 'one desk' })).statusCode
  const [crossing, harvest] = [bridge.reports[0].id, rye.reports[0].id]

  expect(await correct({ kind: 'merge-stories', reports: [crossing, harvest] })).toBe(201)
  const joined = await storyOf('rye')
  expect(joined.reports.map(({ id }: { id: string }) => id).toSorted()).toEqual(
    [crossing, harvest].toSorted(),
  )
  expect((await get(`/stories/${bridge.id}`)).json().id).toBe(joined.id)
  expect((await get(`/stories/${rye.id}`)).json().id).toBe(joined.id)

  expect(await correct({ kind: 'rename-story', report: harvest, title: 'Bridges and bread' })).toBe(201)
  expect((await storyOf('Sandvik')).title).toBe('Bridges and bread')
  expect((await get(`/stories/${joined.id}/record`)).json().stories[0].title).toBe('Bridges and bread')

  expect(await correct({ kind: 'split-story', reports: [crossing] })).toBe(201)
  expect((await storyOf('Sandvik')).reports).toMatchObject([{ id: crossing }])
  expect(await storyOf('rye')).toMatchObject({ title: 'Bridges and bread', reports: [{ id: harvest }] })
})
