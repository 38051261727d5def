import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toHtml } from '../../src/record/html.ts'
import { hostileRecord, sampleRecord } from '../record/sample.ts'

// The record's page in a real browser, which comes from npm and brings its own libraries.

const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-page-'))
let browser: Browser

beforeAll(async () => {
  // Read at import: makes the package unpack the libraries that a bare machine lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
  const { default: packed } = await import('@sparticuz/chromium')
  const args = [...packed.args, '--no-sandbox']
  browser = await chromium.launch({ executablePath: await packed.executablePath(), args, headless: true })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Opens a page from disk, as its reader would; `trouble` collects what the browser complains of or asks for. */
async function open(html: string, options: BrowserContextOptions = {}) {
  const file = path.join(folder, 'record.html')
  writeFileSync(file, html)
  const page = await (
    await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  ).newPage()
  const trouble: string[] = []
  const address = pathToFileURL(file).href
  page.on('console', (message) => trouble.push(message.text()))
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('request', (request) => {
    if (request.url() !== address) trouble.push(request.url())
  })
  await page.goto(address)
  return { page, trouble }
}

const html = toHtml(sampleRecord)
// What runs in the browser goes there as text: its types are not those of Node.
const openAll = (page: Page) =>
  page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true')
/** By how many pixels the page is wider than its window. */
const overflow = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
/** The paper's colour, and the least contrast of any words with what is behind them (WCAG 2.2, sRGB). */
const COLOURS = `(() => {
  const luminance = (colour) => {
    const [r, g, b] = colour.match(/[0-9.]+/g).slice(0, 3).map((part) => {
      const channel = part / 255
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (element) => {
    for (let up = element; up !== null; up = up.parentElement) {
      const { backgroundColor } = getComputedStyle(up)
      if (!/^rgba\\(.*, 0\\)$/.test(backgroundColor)) return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  }
  const contrasts = [...document.querySelectorAll('body *:not(script)')]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()))
    .map((element) => {
      const [a, b] = [luminance(getComputedStyle(element).color), luminance(behind(element))]
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    })
  return { paper: getComputedStyle(document.body).backgroundColor, least: Math.min(...contrasts) }
})()`
/** What has the focus: its name, its place and its outline; null where nothing has. */
const FOCUSED = `(() => {
  const at = document.activeElement
  if (at === null || at === document.body) return null
  const name = at.getAttribute('aria-label') ?? at.textContent.trim()
  return { name, top: at.getBoundingClientRect().top, outline: getComputedStyle(at).outlineStyle }
})()`
interface Focused {
  readonly name: string
  readonly top: number
  readonly outline: string
}
const focused = (page: Page) => page.evaluate<Focused | null>(FOCUSED)

test('it opens without a complaint and asks for nothing', async () => {
  const { page, trouble } = await open(html)
  await openAll(page)
  await page.getByRole('button', { name: 'Show all evidence' }).click()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Veldania and Osmark agree')
  expect(trouble).toEqual([])
})

test('hostile words run nothing', async () => {
  const { page, trouble } = await open(
    toHtml(hostileRecord('</title><script>document.title = "owned"</script><img src=x onerror="alert(1)">')),
  )
  expect(await page.title()).toContain('<script>')
  expect(trouble).toEqual([])
})

test.each([360, 768, 1280])('nothing is wider than a window of %d pixels', async (width) => {
  const { page } = await open(html, { viewport: { width, height: 800 } })
  expect(await overflow(page)).toBe(0)
  await openAll(page)
  expect(await overflow(page)).toBe(0)
})

test('an unbroken line of words does not widen the page', async () => {
  const { page } = await open(toHtml(hostileRecord('Donau'.repeat(80))), {
    viewport: { width: 360, height: 800 },
  })
  await openAll(page)
  expect(await overflow(page)).toBe(0)
})

test('light and dark differ, and both can be read', async () => {
  const colours = async (colorScheme: 'light' | 'dark') => {
    const { page } = await open(html, { colorScheme })
    return page.evaluate<{ paper: string; least: number }>(COLOURS)
  }
  const [light, dark] = [await colours('light'), await colours('dark')]
  expect(light.paper).not.toBe(dark.paper)
  expect(light.least).toBeGreaterThan(4.5)
  expect(dark.least).toBeGreaterThan(4.5)
})

describe('by keyboard', () => {
  /** The names of what the tab key reaches, in order, until it leaves the page. */
  const reached = async (page: Page) => {
    const names: string[] = []
    for (let step = 0; step < 200; step++) {
      await page.keyboard.press('Tab')
      const at = await focused(page)
      if (at === null) break
      names.push(at.name)
    }
    return names
  }

  test('the first stop skips to the record, and the evidence of a contradiction is reached without opening anything', async () => {
    const { page } = await open(html)
    const names = await reached(page)
    expect(names[0]).toBe('Skip to the record')
    const conflict = names.indexOf('Northern Wire')
    expect(conflict).toBeGreaterThan(0)
    expect(names.indexOf('Lakeside Courier', conflict)).toBeGreaterThan(conflict)
    expect(names.every((name) => name !== '')).toBe(true)
  })

  test('what has the focus is seen to have it', async () => {
    const { page } = await open(html)
    await page.keyboard.press('Tab')
    const skip = await focused(page)
    expect(skip?.top).toBeGreaterThanOrEqual(0)
    expect(skip?.outline).toBe('solid')
  })

  test('a link of the evidence opens the report at the very words', async () => {
    const { page } = await open(html)
    await page.locator('.disagreement a.source', { hasText: 'Lakeside Courier' }).press('Enter')
    const target = page.locator('.place:target')
    await target.waitFor({ state: 'visible' })
    expect(await target.innerText()).toBe('Istria')
    expect(await focused(page)).toMatchObject({ name: 'Istria' })
  })

  test('the same without the script', async () => {
    const { page } = await open(html, { javaScriptEnabled: false })
    await page.locator('.disagreement a.source', { hasText: 'Lakeside Courier' }).click()
    await page.locator('.place:target').waitFor({ state: 'visible' })
  })
})

test('landmarks and headings name the parts', async () => {
  const { page } = await open(html)
  for (const role of ['banner', 'main', 'contentinfo'] as const)
    expect(await page.getByRole(role).count()).toBe(1)
  expect(await page.getByRole('navigation', { name: 'Contents' }).count()).toBe(1)
  for (const name of ['Where they disagree', 'What happened', 'Timeline', 'Who said what', 'Who tells what'])
    expect(await page.getByRole('region', { name }).first().isVisible()).toBe(true)
})

test('on paper everything is there, opened, in dark ink', async () => {
  const { page, trouble } = await open(html, { colorScheme: 'dark', javaScriptEnabled: false })
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('#texts').getByText('Ten walks along the Lorn').isVisible()).toBe(true)
  expect(await page.getByRole('navigation').isVisible()).toBe(false)
  expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)')
  const paper = await page.pdf({ format: 'A4' })
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length).toBeGreaterThan(1)
  expect(trouble).toEqual([])
})
