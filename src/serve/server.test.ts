import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDesk, type TestDesk } from '../../test/desk.ts'
import { parseRecord } from '../record/schema.ts'

let desk: TestDesk
let story: string
beforeAll(async () => {
  desk = await openDesk()
  for (const target of ['a', 'b', 'c', 'd']) await desk.store.audit({ who: 'Tove', action: 'looked', target })
  const [first] = (await desk.get('/stories?q=dam')).json().rows
  story = first.id
})
afterAll(() => desk.close())

describe('stories', () => {
  test('the reports of one happening are one story, the latest story first', async () => {
    const { rows, next } = (await desk.get('/stories')).json()
    expect(next).toBe(null)
    expect(rows.at(0).title).toMatch(/Rye/u)
    expect(rows.at(1).title).toMatch(/Bridge/u)
    expect(rows.length).toBeLessThan(5)
  })
  test.each([
    ['q=bridge', /Bridge/u],
    ['outlet=Evening%20Bell', /dam/iu],
    ['from=2026-06-01&to=2026-06-30', /Bridge/u],
    ['to=2026-03-31&origins=2', /dam/iu],
    ['language=en&q=norbro', /Bridge/u],
    ['mentions=2026-06-10', /Bridge/u],
  ])('%s finds its story', async (query, title) => {
    const { rows } = (await desk.get(`/stories?${query}`)).json()
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row.title).toMatch(title)
  })
  test.each(['q=volcano', 'outlet=Nobody', 'from=2030-01-01', 'language=de', 'actor=a-000000000000'])(
    '%s finds none',
    async (query) => {
      expect((await desk.get(`/stories?${query}`)).json()).toEqual({ rows: [], next: null })
    },
  )
})

describe('the record of a story', () => {
  test('is the stored one, byte for byte, gzipped or not', async () => {
    const stored = await desk.store.record(story)
    const packed = await desk.get(`/stories/${story}/record`, { 'accept-encoding': 'gzip' })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(Buffer.compare(packed.rawPayload, stored?.gzip ?? Buffer.alloc(0))).toBe(0)
    const plain = await desk.get(`/stories/${story}/record`, { 'accept-encoding': 'identity' })
    expect(plain.body).toBe(gunzipSync(packed.rawPayload).toString('utf8'))
    expect(parseRecord(plain.json())).toHaveProperty('record')
  })
  test.each([
    ['json', 'application/json'],
    ['ndjson', 'application/x-ndjson'],
    ['md', 'text/markdown'],
    ['html', 'text/html'],
  ])('comes as %s', async (format, type) => {
    const { statusCode, headers, body } = await desk.get(`/stories/${story}/record?format=${format}`)
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toContain(type)
    expect(body).toContain('Orlo')
  })
  test('is not sent again to who has it', async () => {
    const { headers } = await desk.get(`/stories/${story}/record`)
    const again = await desk.get(`/stories/${story}/record`, { 'if-none-match': String(headers.etag) })
    expect(again.statusCode).toBe(304)
    expect(again.body).toBe('')
    const other = await desk.get(`/stories/${story}/record?format=md`, {
      'if-none-match': String(headers.etag),
    })
    expect(other.statusCode).toBe(200)
  })
})

test('a list is not sent again to who has it, and is once something changed', async () => {
  const own = await openDesk()
  const { headers } = await own.get('/stories')
  const etag = String(headers.etag)
  expect((await own.get('/stories', { 'if-none-match': `"x", ${etag}` })).statusCode).toBe(304)
  expect((await own.get('/stories', { 'if-none-match': etag, 'accept-encoding': 'gzip' })).statusCode).toBe(
    304,
  )
  await own.post('/reports?wait=true', {
    title: 'Orlo',
    text: 'Ferry sinks off Tarn\n\nA ferry sank off Tarn on Monday.',
  })
  expect((await own.get('/stories', { 'if-none-match': etag })).statusCode).toBe(200)
  await own.close()
})

test.each(['/reports', '/stories', '/items', '/actors', '/search?q=orlo', '/audit'])(
  'all pages of %s together are all rows once, whatever the size of a page',
  async (path) => {
    const join = path.includes('?') ? '&' : '?'
    const whole = (await desk.get(`${path}${join}limit=1000`)).json().rows
    expect(whole.length).toBeGreaterThan(1)
    for (const limit of [1, 2, 3]) {
      const rows: unknown[] = []
      let after: string | null = null
      do {
        const page: { rows: unknown[]; next: string | null } = (
          await desk.get(`${path}${join}limit=${limit}${after === null ? '' : `&after=${after}`}`)
        ).json()
        expect(page.rows.length).toBeLessThanOrEqual(limit)
        rows.push(...page.rows)
        after = page.next
      } while (after !== null)
      expect(rows).toEqual(whole)
    }
  },
)

describe('actors', () => {
  const brask = async () => (await desk.get('/actors?q=brask')).json().rows[0]
  test('are found by a part of a name, with what they said across stories', async () => {
    const { id, name, stories } = await brask()
    expect(name).toBe('Lena Brask')
    expect(stories).toBeGreaterThan(1)
    const { rows } = (await desk.get(`/actors/${id}/statements`)).json()
    expect(rows.map((row: { label: string }) => row.label).join()).toContain('coming for weeks')
    for (const row of rows) expect(row.speaker).toBe(id)
  })
  test('have events with who takes part, and relations to others', async () => {
    const { id } = await brask()
    const { rows } = (await desk.get(`/actors/${id}/events`)).json()
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row.parties.map((party: { actor: string }) => party.actor)).toContain(id)
    const relations = (await desk.get(`/actors/${id}/relations`)).json().rows
    expect(relations.length).toBeGreaterThan(0)
    for (const { from, to } of relations) expect([from.actor, to.actor]).toContain(id)
  })
})

test('an item has its mentions and verdict, and everything can be asked why', async () => {
  const [row] = (await desk.get(`/items?story=${story}&kind=statement`)).json().rows
  const item = (await desk.get(`/items/${row.id}`)).json()
  expect(item.mentions.length).toBe(row.mentions)
  expect(item.verdict.kind).toBe(row.verdict)
  const { report } = item.mentions[0]
  for (const id of [row.id, report, story, row.speaker]) {
    const { statusCode, headers, body } = await desk.get(`/explain/${id}`)
    expect([id, statusCode]).toEqual([id, 200])
    expect(headers['content-type']).toContain('text/markdown')
    expect(body).toContain(id)
  }
})

test('a report has its words, and the findings point into them', async () => {
  const [{ id }] = (await desk.get('/reports?q=bridge')).json().rows
  const { report, story, revisions } = (await desk.get(`/reports/${id}`)).json()
  expect(report.text).toContain('Sandvik')
  expect(story).toMatch(/^s-/u)
  expect(revisions).toEqual([])
  const findings = (await desk.get(`/reports/${id}/findings`)).json()
  expect(findings.actors.length).toBeGreaterThan(0)
  expect(findings).not.toHaveProperty('terms')
})

test('health, status, metrics and changes tell how it stands', async () => {
  expect((await desk.get('/health')).json()).toEqual({ status: 'ok' })
  const status = (await desk.get('/status')).json()
  expect(status).toMatchObject({ engine: 'sqlite', readOnly: false, who: { name: 'Ines', role: 'admin' } })
  expect(status.counts).toMatchObject({ reports: 5, unplaced: 0, stale: 0 })
  const metrics = (await desk.get('/metrics')).body
  expect(metrics).toContain('rapporteur_kept{what="reports"} 5')
  expect(metrics).toContain('route="/api/v1/stories/:id/record"')
  const { rows } = (await desk.get('/changes?after=1')).json()
  for (const { number } of rows) expect(number).toBeGreaterThan(1)
})

test('a new report is held against a record: what it has of it, what against it; nothing of it is kept', async () => {
  const text =
    'Orlo after the dam\n\nThe dam at Orlo broke on Tuesday. Exactly 700 people were hurt in Orlo. Mayor Lena Brask said "We saw it coming for weeks".'
  const before = (await desk.store.counts()).reports
  const answer = await desk.post(`/stories/${story}/check?published=2026-03-03`, { text })
  expect(answer.statusCode).toBe(200)
  const { claims } = answer.json()
  expect(claims.length).toBeGreaterThan(1)
  expect(claims.map(({ outcome }: { outcome: string }) => outcome)).toContain('supported')
  const page = await desk.post(`/stories/${story}/check?format=html`, text, { 'content-type': 'text/plain' })
  expect(page.headers['content-type']).toContain('text/html')
  expect((await desk.store.counts()).reports).toBe(before)
})
