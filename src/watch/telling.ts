import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { generateAtomFeed, parseAtomFeed } from 'feedsmith'
import { Fetcher, type FetchOptions } from '../read/fetch.ts'
import type { Store } from '../store/store.ts'
import { backOff, MINUTE } from './pace.ts'
import { type Notice, noticeOf, type Rule } from './rules.ts'
import { iso, keepRule, ruleOf } from './state.ts'

/** How notices leave; the environment holds secrets. */
export interface Telling {
  readonly environment?: Readonly<Record<string, string | undefined>>
  readonly fetch?: FetchOptions
}

interface Place extends Telling {
  readonly store: Store
  readonly now: () => number
  readonly signal: AbortSignal
  readonly say: (line: string) => void
}

/** A notice that could not be told so often is passed over: that is some three days. */
const TRIES = 15
const LONGEST_WAIT = 6 * 60 * MINUTE
const PAGE = 100

/**
 * Tells each rule's changes since it told last, in order. What could not be told is tried again later, and what comes
 * after it waits. A receiver may get a notice twice, with the same id; it never misses one silently.
 */
export async function tellAll(rules: readonly Rule[], place: Place): Promise<void> {
  for (const rule of rules) if (!place.signal.aborted) await tellRule(rule, place)
}

async function tellRule(rule: Rule, place: Place): Promise<void> {
  const { store, now, signal, say } = place
  const { lastChange } = await store.counts()
  const { told, next_at, failures } = await ruleOf(store, rule.name, lastChange)
  if (next_at > iso(now())) return
  let failed = failures
  for (let after = told; !signal.aborted; ) {
    const changes = await store.changes(after, PAGE)
    for (const change of changes) {
      const notice = await noticeOf(rule, change, store)
      const trouble = notice === undefined ? undefined : await tell(rule, notice, place)
      if (signal.aborted) return
      if (trouble !== undefined && failed + 1 < TRIES) {
        if (failed === 0) say(`Rule ${rule.name}: ${trouble}; tried again later`)
        const next = iso(now() + backOff(MINUTE, failed, LONGEST_WAIT))
        return keepRule(store, rule.name, { next_at: next, failures: failed + 1, message: trouble })
      }
      if (trouble !== undefined) say(`Rule ${rule.name}: change ${change.number} was not told: ${trouble}`)
      after = change.number
      if (notice === undefined) continue
      failed = 0
      await keepRule(store, rule.name, { told: after, failures: 0, message: trouble ?? null })
    }
    await keepRule(store, rule.name, { told: after })
    if (changes.length < PAGE) return
  }
}

/** What went wrong, if anything did. */
async function tell(rule: Rule, notice: Notice, place: Place): Promise<string | undefined> {
  try {
    if (rule.webhook !== undefined) return await post(rule.webhook, notice, place)
    if (rule.command !== undefined) return await run(rule.command, notice, place.signal)
    if (rule.feed !== undefined) return await write(rule.feed, notice)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Headers and signature as in Standard Webhooks (https://www.standardwebhooks.com), so that receivers exist already. */
async function post(
  { url, secret, secretFrom, private: mayBePrivate }: NonNullable<Rule['webhook']>,
  notice: Notice,
  { fetch = {}, environment = {}, now, signal }: Place,
): Promise<string | undefined> {
  const key = secretFrom === undefined ? secret : environment[secretFrom]
  if (secretFrom !== undefined && key === undefined) return `the environment has no ${secretFrom}`
  const body = JSON.stringify(notice)
  const id = `${notice.rule}-${notice.change.number}`
  const time = String(Math.floor(now() / 1000))
  const allowPrivate = mayBePrivate ? [new URL(url).hostname] : []
  const answer = await new Fetcher({ ...fetch, allowPrivate, signal }).post(url, body, {
    'content-type': 'application/json',
    'webhook-id': encodeURIComponent(id),
    'webhook-timestamp': time,
    ...(key === undefined
      ? {}
      : { 'webhook-signature': sign(key, `${encodeURIComponent(id)}.${time}.${body}`) }),
  })
  return answer.kind === 'delivered' ? undefined : answer.message
}

const sign = (key: string, words: string): string => {
  const bytes = key.startsWith('whsec_') ? Buffer.from(key.slice(6), 'base64') : Buffer.from(key, 'utf8')
  return `v1,${createHmac('sha256', bytes).update(words).digest('base64')}`
}

/** In ms. */
const LONGEST_RUN = 60_000

/** The notice is on its standard input; it is told when the program ends with 0. */
function run([program = '', ...args]: readonly string[], notice: Notice, signal: AbortSignal) {
  return new Promise<string | undefined>((resolve) => {
    const child = spawn(program, args, {
      stdio: ['pipe', 'ignore', 'inherit'],
      shell: false,
      signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_RUN)]),
      killSignal: 'SIGKILL',
    })
    child.on('error', (error) => resolve(`${program}: ${error.message}`))
    child.on('close', (code) => resolve(code === 0 ? undefined : `${program} ended with ${code}`))
    child.stdin.on('error', () => {}) // a program need not read what it is told
    child.stdin.end(`${JSON.stringify(notice)}\n`)
  })
}

/** Entries that a feed file holds. */
const MOST_ENTRIES = 100

async function write(file: string, { rule, change }: Notice): Promise<undefined> {
  const id = `urn:rapporteur:change:${change.story}:${change.number}`
  const before = parseAtomFeed(await readFile(file, 'utf8').catch(() => emptyFeed(rule))).entries ?? []
  const entry = {
    id,
    title: { value: `${change.title}: ${change.text}` },
    updated: new Date(change.at),
    content: { value: change.text },
    categories: [{ term: change.kind }],
  }
  const others = before.flatMap(({ id, title, updated, content, categories }) =>
    id === undefined || id === entry.id
      ? []
      : [
          {
            id,
            title: title ?? { value: '' },
            updated: new Date(updated ?? 0),
            content: content ?? { value: '' },
            categories: categories ?? [],
          },
        ],
  )
  const atom = generateAtomFeed({
    id: `urn:rapporteur:rule:${encodeURIComponent(rule)}`,
    title: { value: rule },
    updated: new Date(change.at),
    entries: [entry, ...others].slice(0, MOST_ENTRIES),
  })
  await writeFile(`${file}.new`, atom)
  await rename(`${file}.new`, file) // readers see the old or the new one, never a half
  return undefined
}

const emptyFeed = (rule: string): string =>
  generateAtomFeed({
    id: `urn:rapporteur:rule:${encodeURIComponent(rule)}`,
    title: { value: rule },
    updated: new Date(0),
  })
