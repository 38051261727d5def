import { afterAll, beforeAll, expect, test } from 'vitest'
import { mainStory, openAll, openRoom, overflow, type Room, settled } from './room.ts'

// Reports whose words want to do something: they are shown as words, everywhere.

const HUGE = 'Donau'.repeat(200)
const OVERRIDE = '\u202Etxt.exe\u202C'
const ATTACKS =
  '<script>document.title = "owned"</script><img src=x onerror="alert(1)"><svg onload=alert(2)>' +
  '<a href="javascript:alert(3)">here</a><iframe srcdoc="<script>alert(4)</script>"></iframe>'

const report = (outlet: string, hurt: string) => ({
  title: `Dam at Orlo breaks ${ATTACKS} ${OVERRIDE}`,
  outlet: `${outlet} "><img src=x onerror=alert(5)>`,
  published: '2026-03-03',
  text: [
    `Dam at Orlo breaks ${ATTACKS}`,
    `The dam at Orlo broke on Tuesday, Mayor Lena Brask said. "We saw it coming for weeks ${ATTACKS}," Brask told reporters.`,
    `Exactly ${hurt} people were hurt in Orlo. ${HUGE} ${OVERRIDE}`,
    'انهار سد أورلو يوم الثلاثاء، قالت رئيسة البلدية.',
  ].join('\n\n'),
})

let room: Room
let addresses: readonly string[]
beforeAll(async () => {
  room = await openRoom()
  await room.client.post('/reports', {
    body: [report('Courier', '40'), report('Evening Bell', '12')],
    query: { wait: 'true' },
  })
  const page = `<html><head><title>Dam at Orlo</title><link rel="canonical" href="javascript:alert(6)"></head>
    <body onload="alert(7)"><article><h1>Dam at Orlo</h1><p>The dam at Orlo broke on Tuesday, Mayor Lena Brask said.</p>
    <p>Exactly 12 people were hurt in Orlo. <a href="javascript:alert(8)" onclick="alert(9)">More</a></p></article></body></html>`
  await room.client.addFile(page, { wait: 'true', name: '"><script>alert(10)</script>.html' })
  const story = await mainStory(room)
  const { reports } = await room.client.get('/stories/{id}', { params: { id: story } })
  const { rows: actors } = await room.client.get('/actors', {})
  addresses = [
    '/',
    `/?q=${encodeURIComponent(ATTACKS)}`,
    `/stories/${story}`,
    ...reports.map(({ id }) => `/reports/${id}?at=0-30`),
    `/reports/${reports[0]?.id}?at=javascript:alert(11)&with=<script>`,
    '/actors',
    `/actors/${actors[0]?.id}`,
    '/graph?pair=<script>alert(12)</script>',
    '/corrections?story=<script>',
  ]
})
afterAll(() => room?.close())

/** Elements and attributes that no page of ours has. */
const FOREIGN = `[...document.querySelectorAll('*')].filter((element) =>
  /^(iframe|object|embed|img|base)$/i.test(element.localName) ||
  [...element.attributes].some(({ name, value }) => /^on/i.test(name) || /^\\s*javascript:/i.test(value)) ||
  (element.localName === 'script' && !element.src.startsWith(location.origin + '/assets/'))
).map((element) => element.outerHTML.slice(0, 100))`

test('nothing of it runs, nothing of it becomes a part of a page, and nothing bursts a page', async () => {
  for (const address of addresses) {
    const { page, trouble } = await room.open(address, { viewport: { width: 360, height: 800 } })
    await settled(page)
    await openAll(page)
    expect(await page.evaluate(FOREIGN), address).toEqual([])
    expect(await page.title()).toMatch(/ · Rapporteur$/u)
    expect(await overflow(page), address).toBe(0)
    // A question that makes no sense is answered with a status, which the browser tells.
    expect(trouble.filter((line) => !/status of 40[04]/u.test(line))).toEqual([])
  }
})

test('the words are there as words', async () => {
  const { page } = await room.open(addresses[3] ?? '')
  await expect.poll(() => page.locator('main').innerText()).toContain('"><img src=x onerror=alert(5)>')
})

test('without scripts it is as harmless', async () => {
  const { page, trouble } = await room.open(addresses[2] ?? '', { javaScriptEnabled: false })
  expect(await page.locator('iframe, img, [onerror], [onload], a[href^="javascript:"]').count()).toBe(0)
  expect(trouble).toEqual([])
})
