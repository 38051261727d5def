import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDesk, type TestDesk } from '../../test/desk.ts'

const report = { title: 'Ferry sinks', text: 'Ferry sinks\n\nA ferry sank off Tarn on Monday.' }

describe('on this machine', () => {
  let desk: TestDesk
  beforeAll(async () => {
    desk = await openDesk({ news: [], hosts: ['desk.example'] })
  })
  afterAll(() => desk.close())

  test.each(['localhost', 'localhost:4747', '127.0.0.1:4747', '[::1]:4747', 'LOCALHOST', 'desk.example'])(
    'answers to %s',
    async (host) => {
      expect((await desk.get('/stories', { host })).statusCode).toBe(200)
    },
  )
  test.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'localhost:x',
    'desk.example.',
  ])('does not answer to %j, which may be led here by others', async (host) => {
    const { statusCode, body } = await desk.get('/stories', { host })
    expect(statusCode).toBe(421)
    expect(body).not.toContain('rows')
  })
  test.each([
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: 'https://localhost:1' },
    { origin: 'http://localhost', 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('no page of another site may write: %j', async (headers) => {
    const { statusCode, headers: answer } = await desk.post('/reports', report, headers)
    expect(statusCode).toBe(403)
    expect(answer).not.toHaveProperty('access-control-allow-origin')
  })
  test.each([
    {},
    { origin: 'http://localhost' },
    { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
  ])('our own page and programs may: %j', async (headers) => {
    expect((await desk.post('/reports', report, headers)).statusCode).toBeLessThan(300)
  })
  test('no other site may read what is answered', async () => {
    const { headers } = await desk.get('/stories', { origin: 'http://evil.example' })
    expect(headers).not.toHaveProperty('access-control-allow-origin')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
  })
})

describe('elsewhere', () => {
  let desk: TestDesk
  const secrets: Record<string, string> = {}
  beforeAll(async () => {
    desk = await openDesk({ local: null })
    for (const role of ['reader', 'editor', 'admin'] as const)
      secrets[role] = (await desk.store.addToken(role, role)).secret
  })
  afterAll(() => desk.close())
  const bearer = (role: string) => ({ authorization: `Bearer ${secrets[role]}` })

  test('everything but health needs a token', async () => {
    expect((await desk.get('/health')).statusCode).toBe(200)
    for (const url of ['/stories', '/status', '/metrics', '/api/v1/openapi.json', '/api/docs', '/events']) {
      const { statusCode, headers } = await desk.get(url)
      expect([url, statusCode]).toEqual([url, 401])
      expect(headers['www-authenticate']).toContain('Bearer')
    }
    const page = await desk.app.inject({ url: '/', headers: { host: 'desk.example' } })
    expect(page.statusCode).toBe(401)
    expect(page.headers['www-authenticate']).toContain('Basic')
  })
  test.each([
    'Bearer nonsense',
    'Bearer',
    'Basic bm9uc2Vuc2U=',
    'Digest x',
    `Bearer ${'x'.repeat(5000)}`,
    'Bearer rpt_',
  ])('nobody comes in with %s', async (authorization) => {
    expect((await desk.get('/stories', { authorization })).statusCode).toBe(401)
  })
  test.each([
    ['reader', 200, 403, 403],
    ['editor', 200, 202, 403],
    ['admin', 200, 202, 200],
  ])('a %s reads %i, adds %i, manages tokens %i', async (role, reads, adds, manages) => {
    expect((await desk.get('/stories', bearer(role))).statusCode).toBe(reads)
    const text = `Fire in ${role}\n\nA house burned in Tarn on Monday.`
    expect((await desk.post('/reports', { text }, bearer(role))).statusCode).toBe(adds)
    expect((await desk.get('/tokens', bearer(role))).statusCode).toBe(manages)
  })
  test('the token may be the password of the form that browsers show', async () => {
    const authorization = `Basic ${Buffer.from(`anyone:${secrets.reader}`).toString('base64')}`
    expect((await desk.get('/stories', { authorization })).statusCode).toBe(200)
  })
  test('a revoked token opens nothing, and its secret is nowhere to be read', async () => {
    const { token, secret } = (
      await desk.post('/tokens', { name: 'Tove', role: 'reader' }, bearer('admin'))
    ).json()
    const authorization = `Bearer ${secret}`
    expect((await desk.get('/status', { authorization })).json().who).toEqual({
      name: 'Tove',
      role: 'reader',
    })
    expect((await desk.get('/tokens', bearer('admin'))).body).not.toContain(secret)
    const revoked = await desk.app.inject({
      method: 'DELETE',
      url: `/api/v1/tokens/${token.id}`,
      headers: { host: 'localhost', ...bearer('admin') },
    })
    expect(revoked.json()).toEqual({ revoked: true })
    expect((await desk.get('/status', { authorization })).statusCode).toBe(401)
    const log = (await desk.get('/audit', bearer('admin'))).json().rows
    expect(log).toContainEqual(
      expect.objectContaining({ who: 'admin', action: 'token.revoke', target: token.id }),
    )
    expect(log).toContainEqual(
      expect.objectContaining({ who: 'admin', action: 'token.add', target: token.id }),
    )
  })
})

test('a server that only reads refuses whatever writes, and answers the rest', async () => {
  const desk = await openDesk({ readOnly: true })
  expect((await desk.get('/stories')).statusCode).toBe(200)
  for (const [url, body] of [
    ['/reports', report],
    ['/corrections', { correction: { kind: 'same-origin', outlets: ['a', 'b'] }, why: '' }],
    ['/tokens', { name: 'x', role: 'admin' }],
  ] as const) {
    const { statusCode, body: answer } = await desk.post(url, body)
    expect(statusCode).toBe(403)
    expect(answer).toContain('READ_ONLY')
  }
  await desk.close()
})

describe('what comes in and goes out', () => {
  let desk: TestDesk
  const faults: unknown[] = []
  beforeAll(async () => {
    desk = await openDesk({ onFault: (error) => faults.push(error) })
  })
  afterAll(() => desk.close())

  test.each([
    '/reports/..%2f..%2fetc%2fpasswd',
    '/stories/%00',
    "/stories/s-1'--",
    '/explain/..',
    '/items/%0d%0aset-cookie:%20a=b',
    '/api/docs/static/..%2f..%2fpackage.json',
    '/api/v1/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
  ])('%s leads nowhere', async (url) => {
    const { statusCode, headers, body } = await desk.get(url)
    expect(statusCode).toBeGreaterThanOrEqual(400)
    expect(statusCode).toBeLessThan(500)
    expect(headers).not.toHaveProperty('set-cookie')
    expect(body).not.toContain('devDependencies')
  })
  test.each([
    "/stories?q=' or 1=1--",
    '/search?q=" OR * NOT (',
    '/search?q=a"*',
    '/actors?q=%25_\\',
    "/items?story=s-1'",
    "/reports?outlet=' union select hash from token--",
    '/search?q=NEAR(a b)',
    '/search?q=%F0%9F%98%80',
  ])('%s asks nothing that was not meant', async (url) => {
    const { statusCode, body } = await desk.get(encodeURI(decodeURI(url)))
    expect(statusCode).toBeLessThan(500)
    expect(body).not.toMatch(/sqlite|syntax/iu)
  })
  test('a body that is too large is refused before it is read', async () => {
    const { statusCode, headers } = await desk.post('/reports', 'x'.repeat(33 * 1024 * 1024), {
      'content-type': 'text/plain',
    })
    expect(statusCode).toBe(413)
    expect(headers['content-type']).toContain('application/problem+json')
  })
  test.each(['{"a":', '{"__proto__": {"role": "admin"}, "text": "a"}', '[[[[[', ''])(
    'broken JSON %j is a problem with a word on it',
    async (payload) => {
      const { statusCode, headers } = await desk.post('/reports', payload, {
        'content-type': 'application/json',
      })
      expect(statusCode).toBe(400)
      expect(headers['content-type']).toContain('application/problem+json')
    },
  )
  test('every answer forbids what it does not need', async () => {
    for (const url of ['/stories', '/nothing', '/stories/s-0', '/']) {
      const { headers } = await desk.get(url)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['x-frame-options']).toBe('DENY')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers).not.toHaveProperty('set-cookie')
      expect(headers).not.toHaveProperty('x-powered-by')
    }
  })
  test('a fault of ours is told to the keeper, never to the asker', async () => {
    const broken = await openDesk({ news: [], onFault: (error) => faults.push(error) })
    broken.app.addHook('preHandler', async () => {
      throw new Error('the key is under /home/ines')
    })
    const { statusCode, body } = await broken.get('/stories').catch(() => ({ statusCode: 500, body: '' }))
    expect(statusCode).toBe(500)
    expect(body).not.toMatch(/ines|at .*\.ts/u)
    await broken.close()
  })
  test('who asks too often has to wait', async () => {
    const slow = await openDesk({ news: [], rate: 3 })
    const codes = []
    for (let n = 0; n < 5; n++) codes.push((await slow.get('/stories')).statusCode)
    expect(codes).toEqual([200, 200, 200, 429, 429])
    await slow.close()
  })
})
