import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type TestDesk } from '../../test/desk.ts'

const web = mkdtempSync(path.join(tmpdir(), 'rapporteur-web-'))
let desk: TestDesk
beforeAll(async () => {
  mkdirSync(path.join(web, 'assets'))
  writeFileSync(
    path.join(web, 'index.html'),
    '<!doctype html><body><div id="root"></div><script src="/assets/a.js"></script></body>',
  )
  writeFileSync(path.join(web, 'assets/a.js'), 'document.title = "Rapporteur"')
  desk = await openDesk({ web })
})
afterAll(async () => {
  await desk.close()
  rmSync(web, { recursive: true })
})
const page = (url: string) => desk.app.inject({ url, headers: { host: 'localhost' } })

test.each(['/', '/stories', '/reports/r-1', '/actors/a-1', '/add'])(
  '%s is the shell of the reading room',
  async (url) => {
    const { statusCode, headers, body } = await page(url)
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toContain('text/html')
    expect(body).toContain('<div id="root"></div>')
  },
)

test('files of the build are sent as they are, to be kept', async () => {
  const { statusCode, headers, body } = await page('/assets/a.js')
  expect(statusCode).toBe(200)
  expect(headers['cache-control']).toContain('immutable')
  expect(headers['content-type']).toContain('javascript')
  expect(body).toContain('Rapporteur')
})

test('a story can be read without scripts, and no script of a report runs', async () => {
  const [{ id }] = (await page('/api/v1/stories?q=dam')).json().rows
  const { statusCode, headers, body } = await page(`/stories/${id}`)
  expect(statusCode).toBe(200)
  const noscript = body.slice(body.indexOf('<noscript>'), body.indexOf('</noscript>'))
  expect(noscript).toContain('coming for weeks')
  expect(noscript).not.toContain('<script')
  expect(noscript).not.toContain('<!doctype')
  expect(headers['content-security-policy']).toMatch(/style-src 'self' 'sha256-[^']+'/u)
  expect(headers['content-security-policy']).not.toContain('unsafe')
})

test('a story that is not there is said to be missing', async () => {
  expect((await page('/stories/s-000000000000')).statusCode).toBe(404)
  expect((await page('/api/nothing')).headers['content-type']).toContain('problem+json')
})

test('where the reading room was not built, a page says how to build it', async () => {
  const bare = await openDesk({ news: [], web: path.join(web, 'nothing') })
  const { body } = await bare.app.inject({ url: '/', headers: { host: 'localhost' } })
  expect(body).toContain('npm run build')
  await bare.close()
})
