import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contents } from '../../src/record/contents.ts'
import { lookup } from '../../src/record/lookup.ts'
import type { Record } from '../../src/record/record.ts'
import { rapporteur } from '../command.ts'
import { BRIDGE, FERRY, mainStory, openAll, openRoom, overflow, type Room, settled } from './room.ts'

// Every page of the reading room, over the examples.

const SHOTS = path.resolve('test/room/screenshots')

const NAMES = [
  'stories',
  'stories-none',
  'story',
  'story-ferry',
  'check',
  'report',
  'actors',
  'actor-said',
  'actor-done',
  'actor-dealings',
  'graph',
  'corrections',
  'add',
  'not-found',
] as const

let room: Room
let addresses: { readonly [Name in (typeof NAMES)[number]]: string }
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  room = await openRoom([...BRIDGE, ...FERRY])
  const story = await mainStory(room, 'Oxmere')
  const { reports } = await room.client.get('/stories/{id}', { params: { id: story } })
  const { rows: actors } = await room.client.get('/actors', { query: { q: 'Tallow' } })
  const { rows: relations } = await room.client.get('/relations')
  const pair = [relations[0]?.from.actor, relations[0]?.to.actor].sort().join('~')
  const statements = (await room.client.get('/items', { query: { story, kind: 'statement' } })).rows
  const statement = (await room.client.get('/items/{id}', { params: { id: statements[0]?.id ?? '' } }))
    .mentions[0]
  if (statement !== undefined)
    await room.client.post('/corrections', {
      body: {
        correction: {
          kind: 'judge-verdict',
          item: 'statement',
          mention: statement,
          verdict: statements[0]?.verdict,
          right: true,
        },
        why: 'read twice',
      },
      query: { wait: 'true' },
    })
  addresses = {
    stories: '/',
    'stories-none': '/?q=nothing-of-the-kind',
    story: `/stories/${story}`,
    'story-ferry': `/stories/${await mainStory(room, 'Hvalsker')}`,
    check: `/stories/${story}/check`,
    report: `/reports/${reports[0]?.id}?at=0-40&with=${reports[1]?.id}`,
    actors: '/actors',
    'actor-said': `/actors/${actors[0]?.id}`,
    'actor-done': `/actors/${actors[0]?.id}?view=done`,
    'actor-dealings': `/actors/${actors[0]?.id}?view=dealings`,
    graph: `/graph?pair=${pair}`,
    corrections: '/corrections',
    add: '/add',
    'not-found': '/nothing',
  }
})
afterAll(() => room?.close())

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Parts that are not drawn before they are scrolled to have no places yet: for axe everything is drawn. */
const DRAWN = `(() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { content-visibility: visible !important }')
  document.adoptedStyleSheets = [sheet]
})()`

/** What axe finds against the rules, in the whole page or in one element of it: the rule and the element, a line each. */
async function violations(page: Page, inside = 'html'): Promise<readonly string[]> {
  await page.evaluate(DRAWN)
  await page.evaluate(axe.source)
  return page.evaluate<readonly string[]>(
    `axe.run(${JSON.stringify(inside)}, { runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ' ' + failureSummary)))`,
  )
}

describe.each(NAMES)('%s', (name) => {
  test('axe finds nothing in light and wide, nor in dark and narrow; it fits its window and asks nobody else', async () => {
    const { page, trouble } = await room.open(addresses[name])
    await settled(page)
    expect(await violations(page)).toEqual([])
    for (const width of [1280, 768, 360]) {
      await page.setViewportSize({ width, height: 900 })
      await page.screenshot({ path: path.join(SHOTS, `${name}-${width}.png`), fullPage: true })
      expect(await overflow(page)).toBe(0)
    }
    await page.getByRole('button', { name: 'Dark page' }).click()
    await page.screenshot({ path: path.join(SHOTS, `${name}-dark.png`), fullPage: true })
    expect(await violations(page)).toEqual([])
    expect(trouble).toEqual([])
  })
})

describe('what opens on a page', () => {
  test('the dialogs that correct, and what is folded away, in both themes', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await room.open(addresses.story, { colorScheme })
      await settled(page)
      await openAll(page)
      expect(await violations(page)).toEqual([])
      for (const button of [
        page.getByRole('button', { name: 'Correct the story' }),
        page
          .locator('#statements')
          .getByRole('button', { name: /^Correct/u })
          .last(),
      ]) {
        await button.click()
        const choices = page.getByRole('dialog').getByRole('group', { name: 'Correction' })
        for (const choice of await choices.getByRole('radio').all()) {
          await choice.check()
          expect(await violations(page, 'dialog')).toEqual([])
        }
        await page.keyboard.press('Escape')
      }
    }
  })

  test('a text that was checked', async () => {
    const { page } = await room.open(addresses.check)
    await page
      .getByLabel('The text')
      .fill(
        'Divers found cracks in three piers of the bridge of Oxmere. About 90,000 people cross it every day.',
      )
    await page.getByRole('button', { name: 'Check it' }).click()
    await page.getByRole('region', { name: 'What the record says of it' }).waitFor()
    expect(await page.getByRole('heading', { name: 'Contradicted' }).count()).toBe(1)
    expect(await violations(page)).toEqual([])
    await page.screenshot({ path: path.join(SHOTS, 'checked.png'), fullPage: true })
  })
})

/** In bytes, as it is sent: gzipped. */
const MOST_SCRIPT = 250_000

test('the first page needs less script than 250 kB', async () => {
  const { page } = await room.open('/nothing')
  const scripts: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body())
  })
  await page.goto(`${room.address}${addresses.story}`)
  await settled(page)
  const sizes = (await Promise.all(scripts)).map((bytes) => gzipSync(bytes).length)
  expect(sizes.length).toBeGreaterThan(0)
  expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(MOST_SCRIPT)
})

test('a story can be read without scripts', async () => {
  const { page } = await room.open(addresses.story, { javaScriptEnabled: false })
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Oxmere')
  expect(await page.locator('body').innerText()).toContain('Divers found cracks in two piers')
  expect(await page.getByRole('heading', { name: 'Where they disagree' }).isVisible()).toBe(true)
})

test('the command, the API and the page tell the same record', async () => {
  const { status, stdout } = rapporteur('record', ...BRIDGE, '--format', 'json')
  expect(status).toBe(0)
  const byCommand: Record = JSON.parse(stdout)
  const id = byCommand.stories[0]?.id ?? ''
  const byApi = await room.client.get('/stories/{id}/record', { params: { id } })
  const words = ({ items }: Pick<Record, 'items'>) =>
    items.map((item) => [
      item.id,
      item.label,
      item.verdict,
      item.mentions.map(({ report, start, end }) => [report, start, end]),
    ])
  expect(words(byApi)).toEqual(words(byCommand))

  const { page } = await room.open(`/stories/${id}`)
  await settled(page)
  const all = lookup(byCommand)
  const [told] = contents(all)
  for (const item of told?.disagreements ?? []) {
    const shown = await page.locator(`[id="${item.id}"]`).innerText()
    expect(shown.toLowerCase()).toContain(item.verdict.because.toLowerCase())
    for (const { quote } of item.mentions) expect(shown).toContain(quote)
  }
  const counts = page.getByRole('navigation', { name: 'Parts of the story' })
  expect(await counts.innerText()).toMatch(new RegExp(`disagree\\s+${told?.disagreements.length}`, 'u'))
  const speaker = await page.locator('#statements h3').first().textContent()
  expect(speaker).toBe(told?.speakers[0]?.name)
})
