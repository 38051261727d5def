import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Story, Thread } from '../story/story.ts'
import type { Threaded } from '../story/threads.ts'
import { daySpan } from '../text/edtf.ts'
import { by, byCodeUnit, groupBy } from '../text/order.ts'
import { changeActorSums, toldOf } from './actor-sums.ts'
import { Arrangement } from './arrangement.ts'
import {
  type Db,
  eachPart,
  type Inside,
  insertRows,
  keepChanges,
  keepState,
  lock,
  stateOf,
} from './inside.ts'
import { finite, shown } from './packed.ts'
import { type StoryTable, type Tables, UNDATED } from './tables.ts'

type Also = (transaction: Transaction<Tables>, stories: readonly string[]) => Promise<void>

/** Finds the stories of reports that have none; remembers the others, so that they need not be read again. */
export class Placer {
  readonly #inside: Inside
  readonly #arrangement = new Arrangement()

  constructor(inside: Inside) {
    this.#inside = inside
  }

  /** See `Store.place`. */
  async place(also?: Also): Promise<readonly string[]> {
    const { db } = this.#inside
    const waiting = await db.selectFrom('report').select('id').where('story', 'is', null).limit(1).execute()
    const needed = await stateOf(db, 'arrange')
    return waiting.length === 0 && needed === undefined ? [] : this.arrange(also)
  }

  /** Brings all stories to what follows from the reports and the corrections. */
  async arrange(also?: Also): Promise<readonly string[]> {
    const { db, engine } = this.#inside
    if (engine === 'postgres')
      return db.transaction().execute(async (transaction) => {
        await lock(this.#inside, transaction, 'place')
        return this.#write(transaction, await this.#compute(transaction), also)
      })
    // SQLite has one lock for all who write: it is taken when everything is computed, so that adding never waits long.
    for (;;) {
      const computed = await this.#compute(db)
      const changed = await db
        .transaction()
        .execute(async (transaction) =>
          (await stateOf(transaction, 'arranged')) === computed.before
            ? this.#write(transaction, computed, also)
            : undefined,
        )
      if (changed !== undefined) return changed // else another process arranged meanwhile
    }
  }

  async #compute(db: Db): Promise<Computed> {
    const before = await stateOf(db, 'arranged')
    const asked = await stateOf(db, 'arrange')
    return { before, asked, arranged: await this.#arrangement.catchUp(db) }
  }

  async #write(
    db: Transaction<Tables>,
    { asked, arranged }: Computed,
    also: Also | undefined,
  ): Promise<readonly string[]> {
    const changed = await rearrange(this.#inside, db, arranged)
    await keepState(db, 'arranged', randomUUID())
    // What was asked for since then is not done yet.
    if (asked !== undefined)
      await db.deleteFrom('state').where('key', '=', 'arrange').where('value', '=', asked).execute()
    await also?.(db, changed)
    return changed
  }
}

interface Computed {
  /** Who arranged last when it was begun. */
  readonly before: string | undefined
  /** What asked for it, besides new reports. */
  readonly asked: string | undefined
  readonly arranged: Threaded
}

type Head = Pick<StoryTable, 'id' | 'title' | 'from' | 'to' | 'thread' | 'first_day' | 'last_day' | 'day'>

function headOf({ id, title, from, to, thread }: Story): Head {
  const first = from === null ? undefined : daySpan(from)?.first
  const last = to === null ? undefined : daySpan(to)?.last
  return {
    id,
    title: shown(title),
    from,
    to,
    thread,
    first_day: finite(first),
    last_day: finite(last),
    day: finite(last) ?? UNDATED,
  }
}

const HEAD = ['id', 'title', 'from', 'to', 'thread', 'first_day', 'last_day', 'day'] as const

/** Makes the stories of the database those of `arranged`, touching only what differs; ids of those with other reports. */
async function rearrange(inside: Inside, db: Db, { stories, threads }: Threaded): Promise<readonly string[]> {
  const heads = new Map((await db.selectFrom('story').select(HEAD).execute()).map((head) => [head.id, head]))
  const placed = await db.selectFrom('report').select(['id', 'story']).execute()
  const storyOf = new Map(placed.map(({ id, story }) => [id as string, story]))
  const reportsOf = groupBy(placed, ({ story }) => story)

  const changed = stories.filter(
    ({ id, reports }) =>
      reportsOf.get(id)?.length !== reports.length || reports.some((report) => storyOf.get(report.id) !== id),
  )
  const heirs = heirsOf(changed, stories, heads, storyOf)
  const fresh = changed.filter(({ id }) => !heads.has(id) && !heirs.has(id))
  const kept = new Set([...stories.map(({ id }) => id), ...heirs.values()])
  const gone = [...heads.keys()].filter((id) => !kept.has(id)).sort(byCodeUnit)

  await insertRows(
    inside,
    db,
    'story',
    [...HEAD, 'version', 'recorded'],
    fresh.map((story) => ({ ...headOf(story), version: 1, recorded: 0 })),
  )
  for (const [id, former] of heirs)
    await db.updateTable('story').set({ id }).where('id', '=', former).execute()
  await move(inside, db, changed, storyOf)
  const grown = changed.filter((story) => !fresh.includes(story)).map(({ id }) => id)
  await eachPart(grown, (part) =>
    db
      .updateTable('story')
      .set((is) => ({ version: is('version', '+', 1) }))
      .where('id', 'in', part)
      .execute(),
  )
  for (const story of stories) {
    const head = headOf(story)
    const was = heads.get(heirs.get(story.id) ?? story.id)
    if (was !== undefined && HEAD.some((column) => column !== 'id' && was[column] !== head[column]))
      await db.updateTable('story').set(head).where('id', '=', story.id).execute()
  }
  await rememberFormer(inside, db, [...heirs.values(), ...gone], stories, reportsOf)
  await remove(inside, db, gone, heads)
  await rethread(inside, db, threads)
  return changed.map(({ id }) => id).sort(byCodeUnit)
}

/**
 * Which story of before each changed story continues: the one that gave it most of its reports. It keeps that one's
 * record until a new one is made. By the id of today, where it is another.
 */
function heirsOf(
  changed: readonly Story[],
  all: readonly Story[],
  heads: ReadonlyMap<string, Head>,
  storyOf: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, string> {
  const taken = new Set(all.map(({ id }) => id).filter((id) => heads.has(id)))
  const claims = changed
    .filter(({ id }) => !heads.has(id))
    .flatMap(({ id, reports }) =>
      [...groupBy(reports, (report) => storyOf.get(report.id) ?? null)].flatMap(([former, shared]) =>
        former === null ? [] : [{ id, former, shared: shared.length }],
      ),
    )
    .sort((a, b) => b.shared - a.shared || byCodeUnit(a.id, b.id) || byCodeUnit(a.former, b.former))
  const heirs = new Map<string, string>()
  for (const { id, former } of claims) {
    if (taken.has(former) || heirs.has(id)) continue
    heirs.set(id, former)
    taken.add(former)
  }
  return heirs
}

/** Reports whose story is another now. */
async function move(
  { engine }: Inside,
  db: Db,
  changed: readonly Story[],
  storyOf: ReadonlyMap<string, string | null>,
): Promise<void> {
  const moves = changed.flatMap((story) =>
    story.reports.filter(({ id }) => storyOf.get(id) !== story.id).map(({ id }) => ({ id, story: story.id })),
  )
  if (moves.length === 0) return
  const json = JSON.stringify(moves)
  await (engine === 'sqlite'
    ? sql`update report set story = moved.value ->> 'story' from json_each(${json}) as moved
          where report.id = moved.value ->> 'id'`
    : sql`update report set story = moved.story from json_to_recordset(${json}) as moved (id text, story text)
          where report.id = moved.id`
  ).execute(db)
}

/** An id that was told to somebody leads to the story of today, by way of one of its reports. */
async function rememberFormer(
  inside: Inside,
  db: Db,
  former: readonly string[],
  stories: readonly Story[],
  reportsOf: ReadonlyMap<string | null, readonly { readonly id: string }[]>,
): Promise<void> {
  const rows = former.flatMap((id) => {
    const [first] = (reportsOf.get(id) ?? []).toSorted(by((report) => report.id))
    return first === undefined ? [] : [{ id, report: first.id }]
  })
  const forget = (ids: readonly string[]): Promise<void> =>
    eachPart(ids, (part) => db.deleteFrom('former_story').where('id', 'in', part).execute())
  await forget(former)
  await insertRows(inside, db, 'former_story', ['id', 'report'], rows)
  const back = await db.selectFrom('former_story').select('id').execute()
  const today = new Set(stories.map(({ id }) => id))
  await forget(back.map(({ id }) => id).filter((id) => today.has(id)))
}

/** Stories that are no more: all their reports are in others. */
async function remove(
  inside: Inside,
  db: Db,
  gone: readonly string[],
  heads: ReadonlyMap<string, Head>,
): Promise<void> {
  if (gone.length === 0) return
  await changeActorSums(inside, db, await toldOf(db, gone), [])
  await eachPart(gone, (part) => db.deleteFrom('story').where('id', 'in', part).execute())
  const rows = gone.map((story) => ({
    at: inside.now(),
    kind: 'gone',
    story,
    title: heads.get(story)?.title ?? '',
    item: null,
    text: 'its reports are in other stories now',
  }))
  await keepChanges(inside, db, rows)
}

async function rethread(inside: Inside, db: Db, threads: readonly Thread[]): Promise<void> {
  const links = await db
    .selectFrom('thread_link')
    .select(['thread', 'earlier', 'later', 'kind', 'because'])
    .execute()
  const linksByThread = groupBy(links, ({ thread }) => thread)
  const titles = await db.selectFrom('thread').select(['id', 'title']).execute()
  const before = new Map(titles.map(({ id, title }) => [id, keyOf(title, linksByThread.get(id) ?? [])]))
  const now = new Map(
    threads.map((thread) => [thread.id, { thread, key: keyOf(shown(thread.title), linksOf(thread)) }]),
  )
  const old = [...before].filter(([id, key]) => now.get(id)?.key !== key).map(([id]) => id)
  const fresh = [...now.values()]
    .filter(({ thread, key }) => before.get(thread.id) !== key)
    .map(({ thread }) => thread)
  await eachPart(old, (part) => db.deleteFrom('thread').where('id', 'in', part).execute())
  await insertRows(
    inside,
    db,
    'thread',
    ['id', 'title'],
    fresh.map(({ id, title }) => ({ id, title: shown(title) })),
  )
  await insertRows(
    inside,
    db,
    'thread_link',
    ['thread', 'earlier', 'later', 'kind', 'because'],
    fresh.flatMap(linksOf),
  )
}

interface LinkRow {
  readonly thread: string
  readonly earlier: string
  readonly later: string
  readonly kind: string
  readonly because: string
}

const linksOf = ({ id, links }: Thread): readonly LinkRow[] =>
  links.map(({ from, to, kind, because }) => ({
    thread: id,
    earlier: from,
    later: to,
    kind,
    because: shown(because),
  }))

const keyOf = (title: string, links: readonly LinkRow[]): string =>
  JSON.stringify([
    title,
    ...links
      .map(({ earlier, later, kind, because }) => `${later} ${earlier} ${kind} ${because}`)
      .sort(byCodeUnit),
  ])
