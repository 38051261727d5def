import { byCodeUnit, groupBy } from '../text/order.ts'
import { type Db, type Inside, inParts } from './inside.ts'
import type { StoryActorTable } from './tables.ts'

type Told = Pick<StoryActorTable, 'actor' | 'kind' | 'folded' | 'mentions'>

/** Rows in one statement: PostgreSQL takes 65,535 values, SQLite half of it. */
const ROWS = 1000

/**
 * Keeps the sums of `actor` when stories change: what they told `before` is taken away, what they tell `after` is
 * added. In order of ids, so that two writers never wait for each other in a circle.
 */
export async function changeActorSums(
  inside: Inside,
  db: Db,
  before: readonly Told[],
  after: readonly Told[],
): Promise<void> {
  const changes = groupBy(
    [...before.map((told) => ({ ...told, sign: -1 })), ...after.map((told) => ({ ...told, sign: 1 }))],
    ({ actor }) => actor,
  )
  const ids = [...changes.keys()].sort(byCodeUnit)
  const names = await namesOf(inside, db, ids)
  const rows = ids.flatMap((id) => {
    const told = changes.get(id) ?? []
    const stories = told.reduce((sum, { sign }) => sum + sign, 0)
    const mentions = told.reduce((sum, { sign, mentions }) => sum + sign * mentions, 0)
    const known = names.get(id)
    const folded = joined([known, ...told.map(({ folded }) => folded)])
    const [first] = told
    if (first === undefined || (stories === 0 && mentions === 0 && folded === known)) return []
    return [{ id, kind: first.kind, stories, mentions, folded }]
  })
  for (let at = 0; at < rows.length; at += ROWS)
    await db
      .insertInto('actor')
      .values(rows.slice(at, at + ROWS))
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((is) => ({
          stories: is('actor.stories', '+', is.ref('excluded.stories')),
          mentions: is('actor.mentions', '+', is.ref('excluded.mentions')),
          folded: is.ref('excluded.folded'),
        })),
      )
      .execute()
  const lost = rows.filter(({ stories }) => stories < 0).map(({ id }) => id)
  if (lost.length > 0)
    await db.deleteFrom('actor').where('stories', '<=', 0).where('id', 'in', lost).execute()
}

/** The names known so far, by actor; locked, so that no other writer adds names meanwhile. */
async function namesOf(
  { engine }: Inside,
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await inParts(ids, (part) => {
    const query = db.selectFrom('actor').select(['id', 'folded']).where('id', 'in', part).orderBy('id')
    return (engine === 'postgres' ? query.forUpdate() : query).execute()
  })
  return new Map(rows.map(({ id, folded }) => [id, folded]))
}

const joined = (names: readonly (string | undefined)[]): string =>
  [...new Set(names.flatMap((lines) => lines?.split('\n') ?? []))].sort(byCodeUnit).join('\n')

/** What stories tell of actors now. */
export const toldOf = (db: Db, stories: readonly string[]): Promise<Told[]> =>
  inParts(stories, (part) =>
    db
      .selectFrom('story_actor')
      .select(['actor', 'kind', 'folded', 'mentions'])
      .where('story', 'in', part)
      .execute(),
  )
