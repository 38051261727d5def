import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { ItemRow, Store, StoryChange, StoryRow } from '../store/store.ts'
import { RapporteurError } from '../text/error.ts'
import { fold } from '../text/fold.ts'

const text = z.string().min(1)

const Webhook = z.strictObject({
  url: z.url({ protocol: /^https?$/u }),
  /** The key that signs what is sent (Standard Webhooks): itself, or the environment variable that holds it. */
  secret: text.optional(),
  secretFrom: text.optional(),
  /** Whether it may lead to this machine or its network. */
  private: z.boolean().default(false),
})

const RuleShape = z
  .strictObject({
    name: text,
    on: z
      .array(z.enum(['contradiction', 'origin', 'denial', 'new', 'reports', 'gone']))
      .min(1)
      .default(['contradiction', 'origin', 'denial']),
    /** An id, also one that the story had before. */
    story: text.optional(),
    /** Id or name of somebody whom the story tells of. */
    actor: text.optional(),
    outlet: text.optional(),
    /** At least so many independent origins. */
    origins: z.int().min(1).optional(),
    webhook: Webhook.optional(),
    /** A program and its arguments; no shell. */
    command: z.array(text).min(1).optional(),
    /** A file to be kept as an Atom feed. */
    feed: text.optional(),
  })
  .refine(
    ({ webhook, command, feed }) => [webhook, command, feed].filter((way) => way !== undefined).length === 1,
    { error: 'a rule has one of webhook, command and feed' },
  )

const Rules = z
  .strictObject({ rules: z.array(RuleShape).min(1) })
  .refine(({ rules }) => new Set(rules.map(({ name }) => name)).size === rules.length, {
    error: 'two rules have one name',
  })

/** When to tell whom. */
export type Rule = z.infer<typeof RuleShape>

/** What a rule tells. */
export interface Notice {
  readonly schema: 'rapporteur/notice@1'
  readonly rule: string
  readonly change: StoryChange
  /** Null for a story that is gone. */
  readonly story: StoryRow | null
  readonly item: ItemRow | null
}

/** The rules of a file; what is wrong with it is said in words. `rulesOf('{"rules": […]}', 'rules.json')` */
export function rulesOf(json: string, file: string): readonly Rule[] {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (cause) {
    throw new RapporteurError('RULES_UNREADABLE', `${file} is not JSON: ${String(cause)}`, cause)
  }
  const parsed = Rules.safeParse(value)
  if (parsed.success) return parsed.data.rules
  throw new RapporteurError('RULES_WRONG', `${file} is no list of rules:\n${z.prettifyError(parsed.error)}`)
}

export async function readRules(file: string): Promise<readonly Rule[]> {
  const json = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new RapporteurError('RULES_UNREADABLE', `${file} cannot be read: ${String(cause)}`, cause)
  })
  return rulesOf(json, file)
}

/** What a rule has to tell of a change; undefined where it is not concerned. */
export async function noticeOf(rule: Rule, change: StoryChange, store: Store): Promise<Notice | undefined> {
  if (!rule.on.includes(change.kind)) return undefined
  const story = (await store.story(change.story)) ?? null
  if (rule.story !== undefined) {
    const wanted = (await store.story(rule.story))?.id ?? rule.story
    if (wanted !== (story?.id ?? change.story)) return undefined
  }
  if (rule.outlet !== undefined && !story?.outlets.some((outlet) => same(outlet, rule.outlet)))
    return undefined
  if (rule.origins !== undefined && (story?.origins ?? 0) < rule.origins) return undefined
  if (rule.actor !== undefined && !(story && (await tellsOf(store, story.id, rule.actor)))) return undefined
  const item = change.item === null ? null : ((await store.item(change.item)) ?? null)
  return { schema: 'rapporteur/notice@1', rule: rule.name, change, story, item }
}

async function tellsOf(store: Store, story: string, actor: string): Promise<boolean> {
  for (let after: string | undefined; ; ) {
    const { rows, next } = await store.items({ story }, { limit: 1000, after })
    if (rows.some(({ parties }) => parties.some((one) => one.actor === actor || same(one.name, actor))))
      return true
    if (next === null) return false
    after = next
  }
}

const same = (a: string, b: string | undefined): boolean => b !== undefined && fold(a) === fold(b)
