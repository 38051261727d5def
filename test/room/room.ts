import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { connect } from '../../src/client/client.ts'
import { COMMAND, rapporteur } from '../command.ts'

/** The reading room as a person has it: the built command serves a store, and a real browser opens it. */
export interface Room {
  readonly address: string
  readonly store: string
  readonly client: ReturnType<typeof connect>
  /** A page of a browser that knows nothing of the one before, which is closed; `trouble` collects what it complains of or asks of others. */
  readonly open: (address: string, options?: BrowserContextOptions) => Promise<Opened>
  readonly close: () => Promise<void>
}

export interface Opened {
  readonly page: Page
  readonly trouble: readonly string[]
}

/** Opens a room over a new store with these reports in it. */
export async function openRoom(files: readonly string[] = []): Promise<Room> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-room-'))
  const store = path.join(folder, 'room.db')
  if (files.length > 0) {
    const { status, stderr } = rapporteur('add', ...files, '--store', store)
    if (status !== 0) throw new Error(stderr)
  }
  const [{ process: server, address }, browser] = await Promise.all([serve(store), launch()])
  let context: BrowserContext | undefined
  const open = async (to: string, options: BrowserContextOptions = {}): Promise<Opened> => {
    await context?.close()
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
    const page = await context.newPage()
    const trouble: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text())
    })
    page.on('pageerror', (error) => trouble.push(error.message))
    page.on('dialog', (dialog) => trouble.push(`dialog: ${dialog.message()}`))
    page.on('request', (request) => {
      if (!request.url().startsWith(address) && !request.url().startsWith('blob:'))
        trouble.push(request.url())
    })
    await page.goto(address + to)
    return { page, trouble }
  }
  return {
    address,
    store,
    client: connect({ server: address }),
    open,
    close: async () => {
      await browser.close()
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The package's own arguments for a machine that serves functions; with one process no page can be closed. */
const UNLIKE_A_READER: ReadonlySet<string> = new Set(['--single-process', '--disable-web-security'])

async function launch(): Promise<Browser> {
  // Read at import: makes the package unpack the libraries that a bare machine lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
  const { default: packed } = await import('@sparticuz/chromium')
  const args = [...packed.args.filter((arg) => !UNLIKE_A_READER.has(arg)), '--no-sandbox']
  return chromium.launch({ executablePath: await packed.executablePath(), args, headless: true })
}

const serve = (store: string): Promise<{ readonly process: ChildProcess; readonly address: string }> =>
  new Promise((resolve, reject) => {
    const args = [COMMAND, 'serve', '--store', store, '--port', '0', '--as', 'Ines']
    const server = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    server.stderr.setEncoding('utf8').on('data', (words: string) => {
      said += words
      const address = /Reading room: (http:\/\/[^/]+)\//u.exec(said)?.[1]
      if (address !== undefined) resolve({ process: server, address })
    })
    server.once('exit', () => reject(new Error(`the server ended: ${said}`)))
  })

/** The story with the most reports of those that contradict each other, or of all. */
export async function mainStory({ client }: Room, q?: string): Promise<string> {
  const { rows } = await client.get('/stories', { query: { limit: 100, ...(q !== undefined && { q }) } })
  const [first] = rows.toSorted((a, b) => b.reports.length - a.reports.length)
  if (first === undefined) throw new Error('the store has no story')
  return first.id
}

/** By how many pixels a page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** When all answers of a page have come; the cores may be shared. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor()
  await page
    .getByText(/^Loading /u)
    .first()
    .waitFor({ state: 'hidden' })
}

/** Opens whatever is folded away, and what was folded away in that. */
export async function openAll(page: Page): Promise<void> {
  for (let depth = 0; depth < 3; depth++) {
    await page.evaluate(
      "for (const summary of document.querySelectorAll('main details:not([open]) > summary')) summary.click()",
    )
    await page.waitForTimeout(50) // React makes what they hold
  }
}

export const BRIDGE = ['valley-herald', 'canton-radio', 'morning-post'].map((name) =>
  path.resolve(`examples/readme/${name}.txt`),
)
export const FERRY = [
  '01-kystposten',
  '02-lorne-courier',
  '03-diario-atlantico',
  '04-marea-digital',
  '05-the-quay',
  '06-kystposten',
  '07-kettleford-echo',
].map((name) => path.resolve(`examples/${name}.txt`))
