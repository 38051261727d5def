import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BRIDGE, FERRY, openRoom, type Room } from './room.ts'

// The walk of a newcomer through an empty room, with the keyboard alone.

let room: Room
beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room?.close())

/** What has the focus: its role's element and its name, as it is read out. */
const FOCUSED = `(() => {
  const at = document.activeElement
  if (at === null || at === document.body) return ''
  const label = at.labels?.[0]?.textContent ?? ''
  return (at.getAttribute('aria-label') || label || at.textContent).trim().replace(/\\s+/g, ' ')
})()`

/** Steps with the tab key to what is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = []
  for (let step = 0; step < 250; step++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate<string>(FOCUSED)
    if (name.test(at)) return
    passed.push(at)
  }
  throw new Error(`the tab key never comes to ${name}; it comes to ${passed.join(' | ')}`)
}

async function go(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

test('add the examples, follow a contradiction to both texts, correct a speaker, undo it, export', async () => {
  const { page, trouble } = await room.open('/')

  // An empty room says what to do.
  await page.getByRole('heading', { name: 'No reports yet' }).waitFor()
  await go(page, /^Add files, a text or an address$/u)
  await page.getByRole('heading', { level: 1, name: 'Add reports' }).waitFor()
  await tabTo(page, /or choose them/u)
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await chooser).setFiles([...BRIDGE, ...FERRY.slice(0, 2)])
  await expect.poll(() => page.getByRole('link', { name: 'its story' }).count(), { timeout: 60_000 }).toBe(5)

  // The story of the bridge: one report counts three piers, two count two.
  await go(page, /^Stories$/u)
  await page.getByRole('link', { name: /Oxmere/u }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('Oxmere')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('article').count()).toBe(1)
  await go(page, /Oxmere/u)
  const difference = page.locator('#disagreements article').first()
  await difference.waitFor()
  expect(await difference.innerText()).toMatch(/three piers[\s\S]*two piers/u)
  for (const [outlet, words] of [
    ['Canton Radio', 'three'],
    ['The Morning Post', 'two'],
  ] as const) {
    await page.locator('#disagreements').focus()
    await go(page, new RegExp(`^${outlet}$`, 'u'))
    const told = page.locator('[data-at]').first()
    await told.waitFor()
    expect(await told.innerText()).toContain(words)
    await page.goBack()
    await difference.waitFor()
  }

  // Somebody else said it: the page shows it at once, and offers the way back.
  await page.locator('#statements').focus()
  await go(page, /^Correct: /u)
  await page.getByRole('dialog').waitFor()
  await tabTo(page, /^Name, of the story/u)
  await page.keyboard.type('Una Berg')
  await tabTo(page, /^Why/u)
  await page.keyboard.type('heard on tape')
  await go(page, /^Correct it$/u)
  await page.getByRole('complementary', { name: 'Corrected' }).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.locator('#statements').getByRole('link', { name: 'Una Berg' }).waitFor()
  await expect
    .poll(() => page.getByText(/corrected by Ines on .*: heard on tape/u).count())
    .toBeGreaterThan(0)
  await go(page, /^Undo$/u)
  await expect.poll(() => page.getByRole('link', { name: 'Una Berg' }).count()).toBe(0)
  expect(await page.evaluate('document.activeElement.id')).toBe('main')

  // The history keeps both; it goes out as a file.
  await page.reload()
  await go(page, /^Corrections$/u)
  await page.getByText('Taken back: Ines').first().waitFor()
  const coming = page.waitForEvent('download')
  await go(page, /^Export as a file$/u)
  const lines = (await readFile(await (await coming).path(), 'utf8')).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line).correction.speaker.name)).toContain('Una Berg')

  expect(trouble).toEqual([])
})
