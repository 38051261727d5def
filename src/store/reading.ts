import { type ExpressionBuilder, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { ItemKind } from '../corroborate/item.ts'
import type { Verdict } from '../corroborate/verdict.ts'
import type { ActorKind, Extraction } from '../extract/finding.ts'
import type { Record } from '../record/record.ts'
import type { StepKind, Thread } from '../story/story.ts'
import { daySpan } from '../text/edtf.ts'
import { RapporteurError } from '../text/error.ts'
import { fold } from '../text/fold.ts'
import { groupBy } from '../text/order.ts'
import type { ReportId } from '../text/range.ts'
import { type Inside, inParts } from './inside.ts'
import { finite, shown, unzip } from './packed.ts'
import { keyAfter, limitOf, paged } from './pages.ts'
import { REPORT, reportRow } from './report-row.ts'
import { matching } from './searching.ts'
import type {
  ActorFilter,
  ActorRow,
  ItemFilter,
  ItemRow,
  Page,
  Paged,
  Party,
  Relation,
  RelationFilter,
  ReportFilter,
  ReportRow,
  ReportWhole,
  StoredRecord,
  StoryFilter,
  StoryRow,
} from './store.ts'
import type { Tables } from './tables.ts'

/** The first and the last day of what a filter was given; a filter that is no date is told so. */
function dayOf(name: string, date: string, end: 'first' | 'last'): number {
  const day = finite(daySpan(date)?.[end])
  if (day === null)
    throw new RapporteurError('DATE_UNREADABLE', `${name} “${date}” is not a date. Write it as 2026-03-14.`)
  return day
}

/** Rows after the cursor, in the order of `day` and `id`, latest first. */
const beyond = (page: Page, day: string, id: string): RawBuilder<boolean> | undefined => {
  const key = keyAfter(page)
  return key === undefined
    ? undefined
    : sql<boolean>`(${sql.ref(day)}, ${sql.ref(id)}) < (${key[0]}, ${key[1]})`
}

// Reports

export async function reports(
  inside: Inside,
  filter: ReportFilter = {},
  page: Page = {},
): Promise<Paged<ReportRow>> {
  const { q, story, outlet, language, url, source, from, to } = filter
  let query = inside.db.selectFrom('report').select(REPORT)
  if (q !== undefined) query = query.where('number', 'in', matching(inside, q))
  if (story !== undefined) query = query.where('story', '=', story)
  if (outlet !== undefined) query = query.where('outlet', '=', outlet)
  if (language !== undefined) query = query.where('language', '=', language)
  if (url !== undefined) query = query.where('url', '=', url)
  if (source !== undefined) query = query.where('source', '=', shown(source))
  if (from !== undefined) query = query.where('day', '>=', dayOf('from', from, 'first'))
  if (to !== undefined) query = query.where('first_day', '<=', dayOf('to', to, 'last'))
  const after = beyond(page, 'day', 'id')
  if (after !== undefined) query = query.where(after)
  const rows = await query
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .limit(limitOf(page) + 1)
    .execute()
  return paged(rows, page, ({ day, id }) => [day, id], reportRow)
}

export async function report({ db }: Inside, id: string): Promise<ReportWhole | undefined> {
  const row = await db.selectFrom('report').select(REPORT).where('id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  const same =
    row.url === null
      ? []
      : await db
          .selectFrom('report')
          .select('id')
          .where('url', '=', row.url)
          .where('id', '<>', id)
          .orderBy('number')
          .limit(1000)
          .execute()
  return { ...reportRow(row), revisions: same.map((other) => other.id as ReportId) }
}

export async function extractions({ db }: Inside, ids: readonly string[]): Promise<readonly Extraction[]> {
  const rows = await inParts(ids, (part) =>
    db.selectFrom('extraction').select(['report', 'gzip']).where('report', 'in', part).execute(),
  )
  const byId = new Map(rows.map(({ report, gzip }) => [report, gzip]))
  return ids.flatMap((id) => {
    const bytes = byId.get(id)
    return bytes === undefined ? [] : [unzip<Extraction>(bytes)]
  })
}

// Stories

const STORY = [
  'story.id',
  'story.title',
  'story.from',
  'story.to',
  'story.thread',
  'story.day',
  'story.origins',
  'story.items',
  'story.contradictions',
  'story.denials',
  'story.recorded_at',
] as const
type RawStory = Pick<
  Tables['story'],
  | 'id'
  | 'title'
  | 'from'
  | 'to'
  | 'thread'
  | 'day'
  | 'origins'
  | 'items'
  | 'contradictions'
  | 'denials'
  | 'recorded_at'
>

export async function stories(
  inside: Inside,
  filter: StoryFilter = {},
  page: Page = {},
): Promise<Paged<StoryRow>> {
  const { q, actor, from, to, mentions, outlet, language, thread, origins, contradiction } = filter
  let query = inside.db.selectFrom('story').select(STORY)
  if (q !== undefined)
    query = query.where('story.id', 'in', (is) =>
      storiesOf(is).where('report.number', 'in', matching(inside, q)),
    )
  if (actor !== undefined)
    query = query.where('story.id', 'in', (is) =>
      is.selectFrom('story_actor').select('story').where('actor', '=', actor),
    )
  if (from !== undefined) query = query.where('story.day', '>=', dayOf('from', from, 'first'))
  if (to !== undefined) query = query.where('story.first_day', '<=', dayOf('to', to, 'last'))
  if (mentions !== undefined) {
    const [first, last] = [dayOf('mentions', mentions, 'first'), dayOf('mentions', mentions, 'last')]
    query = query.where('story.id', 'in', (is) =>
      is.selectFrom('item').select('story').where('first_day', '<=', last).where('last_day', '>=', first),
    )
  }
  if (outlet !== undefined)
    query = query.where('story.id', 'in', (is) => storiesOf(is).where('outlet', '=', outlet))
  if (language !== undefined)
    query = query.where('story.id', 'in', (is) => storiesOf(is).where('language', '=', language))
  if (thread !== undefined) query = query.where('story.thread', '=', thread)
  if (origins !== undefined) query = query.where('story.origins', '>=', origins)
  if (contradiction !== undefined) query = query.where('story.contradictions', contradiction ? '>' : '=', 0)
  const after = beyond(page, 'story.day', 'story.id')
  if (after !== undefined) query = query.where(after)
  const rows = await query
    .orderBy('story.day', 'desc')
    .orderBy('story.id', 'desc')
    .limit(limitOf(page) + 1)
    .execute()
  const whole = await withReports(inside, rows.slice(0, limitOf(page)))
  return {
    rows: whole,
    next: paged(
      rows,
      page,
      ({ day, id }) => [day, id],
      ({ id }) => id,
    ).next,
  }
}

const storiesOf = (is: ExpressionBuilder<Tables, 'story'>) =>
  is
    .selectFrom('report')
    .select('report.story')
    .where('report.story', 'is not', null)
    .$castTo<{ story: string }>()

async function withReports({ db }: Inside, rows: readonly RawStory[]): Promise<readonly StoryRow[]> {
  const ids = rows.map(({ id }) => id)
  const reports = await inParts(ids, (part) =>
    db
      .selectFrom('report')
      .select(['id', 'source', 'outlet', 'story'])
      .where('story', 'in', part)
      .orderBy('source')
      .orderBy('id')
      .execute(),
  )
  const byStory = groupBy(reports, ({ story }) => story)
  return rows.map(({ day: _day, recorded_at, ...row }) => {
    const own = byStory.get(row.id) ?? []
    return {
      ...row,
      reports: own.map(({ id, source }) => ({ id: id as ReportId, source })),
      outlets: [...new Set(own.flatMap(({ outlet }) => outlet ?? []))].sort(),
      recordedAt: recorded_at,
    }
  })
}

/** Also by an id that the story had before. */
export async function story(inside: Inside, id: string): Promise<StoryRow | undefined> {
  const today = await todayOf(inside, id)
  const row = await inside.db.selectFrom('story').select(STORY).where('id', '=', today).executeTakeFirst()
  return row === undefined ? undefined : (await withReports(inside, [row]))[0]
}

/** The id of today of a story that once had this id; the id itself where it never was another. */
export async function todayOf({ db }: Pick<Inside, 'db'>, id: string): Promise<string> {
  const row = await db
    .selectFrom('former_story')
    .innerJoin('report', 'report.id', 'former_story.report')
    .select('report.story')
    .where('former_story.id', '=', id)
    .executeTakeFirst()
  return row?.story ?? id
}

export async function record(inside: Inside, id: string): Promise<StoredRecord | undefined> {
  const today = await todayOf(inside, id)
  const row = await inside.db
    .selectFrom('story_record')
    .select(['story', 'etag', 'gzip'])
    .where('story', '=', today)
    .executeTakeFirst()
  return row && { ...row, record: () => unzip<Record>(row.gzip) }
}

export async function thread({ db }: Inside, id: string): Promise<Thread | undefined> {
  const head = await db.selectFrom('thread').selectAll().where('id', '=', id).executeTakeFirst()
  if (head === undefined) return undefined
  const stories = await db
    .selectFrom('story')
    .select('id')
    .where('thread', '=', id)
    .orderBy('first_day')
    .orderBy('id')
    .execute()
  const links = await db
    .selectFrom('thread_link')
    .select(['earlier', 'later', 'kind', 'because'])
    .where('thread', '=', id)
    .orderBy('later')
    .execute()
  return {
    ...head,
    stories: stories.map((one) => one.id),
    links: links.map(({ earlier, later, kind, because }) => ({
      from: earlier,
      to: later,
      kind: kind as StepKind,
      because,
    })),
  }
}

// Items

const ITEM = [
  'item.id',
  'item.story',
  'item.kind',
  'item.label',
  'item.verdict',
  'item.speaker',
  'item.type',
  'item.date',
  'item.day',
  'item.origins',
  'item.mentions',
] as const
type RawItem = Pick<
  Tables['item'],
  'id' | 'story' | 'kind' | 'label' | 'verdict' | 'speaker' | 'type' | 'date' | 'day' | 'origins' | 'mentions'
>

type BareItem = Omit<ItemRow, 'storyTitle' | 'parties'>

const itemRow = ({ day: _day, kind, verdict, ...row }: RawItem): BareItem => ({
  ...row,
  kind: kind as ItemKind,
  verdict: verdict as Verdict['kind'],
})

/** What a list of items shows besides: the story's title, and who takes part. */
async function withParties({ db }: Inside, items: readonly BareItem[]): Promise<readonly ItemRow[]> {
  const stories = await inParts([...new Set(items.map(({ story }) => story))], (part) =>
    db.selectFrom('story').select(['id', 'title']).where('id', 'in', part).execute(),
  )
  const parties = await inParts(
    items.map(({ id }) => id),
    (part) =>
      db
        .selectFrom('item_actor')
        .innerJoin('item', 'item.id', 'item_actor.item')
        .innerJoin('story_actor', (join) =>
          join
            .onRef('story_actor.story', '=', 'item.story')
            .onRef('story_actor.actor', '=', 'item_actor.actor'),
        )
        .select(['item_actor.item', 'item_actor.actor', 'item_actor.roles', 'story_actor.name'])
        .where('item_actor.item', 'in', part)
        .orderBy('item_actor.actor')
        .execute(),
  )
  const titles = new Map(stories.map(({ id, title }) => [id, title]))
  const byItem = groupBy(parties, ({ item }) => item)
  return items.map((item) => ({
    ...item,
    storyTitle: titles.get(item.story) ?? '',
    parties: (byItem.get(item.id) ?? []).flatMap(({ actor, name, roles }) =>
      roles.split(', ').map((role) => ({ actor, name, role: role as Party['role'] })),
    ),
  }))
}

export async function items(
  inside: Inside,
  filter: ItemFilter = {},
  page: Page = {},
): Promise<Paged<ItemRow>> {
  const { actor } = filter
  const rows = await (actor === undefined
    ? narrowed(inside.db.selectFrom('item').select(ITEM), filter, page, 'item.day', 'item.id')
    : narrowed(
        inside.db
          .selectFrom('item_actor')
          .innerJoin('item', 'item.id', 'item_actor.item')
          .select(ITEM)
          .where('item_actor.actor', '=', actor),
        filter,
        page,
        'item_actor.day',
        'item_actor.item',
      )
  ).execute()
  const bare = paged(rows, page, ({ day, id }) => [day, id], itemRow)
  return { ...bare, rows: await withParties(inside, bare.rows) }
}

function narrowed<From extends 'item' | 'item_actor'>(
  all: SelectQueryBuilder<Tables, From, RawItem>,
  { story, kind, verdict, type, speaker, from, to }: ItemFilter,
  page: Page,
  day: 'item.day' | 'item_actor.day',
  id: 'item.id' | 'item_actor.item',
) {
  const is = (column: string, operator: '=' | '<=' | '>=', value: string | number): RawBuilder<boolean> =>
    sql<boolean>`${sql.ref(column)} ${sql.raw(operator)} ${value}`
  const conditions = [
    story === undefined ? undefined : is('item.story', '=', story),
    kind === undefined ? undefined : is('item.kind', '=', kind),
    verdict === undefined ? undefined : is('item.verdict', '=', verdict),
    type === undefined ? undefined : is('item.type', '=', type),
    speaker === undefined ? undefined : is('item.speaker', '=', speaker),
    from === undefined ? undefined : is(day, '>=', dayOf('from', from, 'first')),
    to === undefined ? undefined : is('item.first_day', '<=', dayOf('to', to, 'last')),
    beyond(page, day, id),
  ].flatMap((condition) => condition ?? [])
  return conditions
    .reduce((query, condition) => query.where(condition), all)
    .orderBy(sql.ref(day), 'desc')
    .orderBy(sql.ref(id), 'desc')
    .limit(limitOf(page) + 1)
}

export async function item(inside: Inside, id: string): Promise<ItemRow | undefined> {
  const row = await inside.db.selectFrom('item').select(ITEM).where('id', '=', id).executeTakeFirst()
  return row && (await withParties(inside, [itemRow(row)]))[0]
}

// Actors

const nameNow = (is: ExpressionBuilder<Tables, 'actor'>) =>
  is
    .selectFrom('story_actor')
    .whereRef('story_actor.actor', '=', 'actor.id')
    .orderBy('story_actor.mentions', 'desc')
    .orderBy('story_actor.name')
    .limit(1)

const actorColumns = (is: ExpressionBuilder<Tables, 'actor'>) =>
  [
    'actor.id',
    'actor.kind',
    'actor.stories',
    'actor.mentions',
    nameNow(is).select('name').as('name'),
    nameNow(is).select('country').as('country'),
  ] as const

interface RawActor {
  readonly id: string
  readonly kind: string
  readonly stories: number
  readonly mentions: number
  readonly name: string | null
  readonly country: string | null
}

const actorRow = ({ kind, name, ...row }: RawActor): ActorRow => ({
  ...row,
  kind: kind as ActorKind,
  name: name ?? '',
})

export async function actors(
  { db }: Inside,
  { q, kind }: ActorFilter = {},
  page: Page = {},
): Promise<Paged<ActorRow>> {
  let query = db.selectFrom('actor').select(actorColumns)
  if (q !== undefined)
    query = query.where(
      sql<boolean>`actor.folded like ${`%${fold(shown(q)).replace(/[\\%_]/gu, '\\$&')}%`} escape '\\'`,
    )
  if (kind !== undefined) query = query.where('actor.kind', '=', kind)
  const after = beyond(page, 'actor.stories', 'actor.id')
  if (after !== undefined) query = query.where(after)
  const rows = await query
    .orderBy('actor.stories', 'desc')
    .orderBy('actor.id', 'desc')
    .limit(limitOf(page) + 1)
    .execute()
  return paged(rows, page, ({ stories, id }) => [stories, id], actorRow)
}

export async function actor({ db }: Inside, id: string): Promise<ActorRow | undefined> {
  const row = await db.selectFrom('actor').select(actorColumns).where('actor.id', '=', id).executeTakeFirst()
  return row && actorRow(row)
}

/** Relations are counted over so many items, the latest: who is in the news every day has more than can be counted at once. */
const RELATED = 2000

/** Who deals with whom. See `Store.relations`. */
export async function relations(
  { db }: Inside,
  { story, actor, from, to }: RelationFilter = {},
  limit = 50,
): Promise<readonly Relation[]> {
  let query = db
    .selectFrom('item_actor as doer')
    .innerJoin('item', 'item.id', 'doer.item')
    .innerJoin('item_actor as other', 'other.item', 'item.id')
    .select(['doer.actor as from', 'other.actor as to', 'item.type'])
    .select((is) => [
      is.fn.countAll<number>().as('events'),
      is.fn.count<number>('item.story').distinct().as('stories'),
      is.fn.max('item.id').as('item'),
    ])
    .where('item.kind', '=', 'event')
    .where('item.type', 'is not', null)
    .where('doer.roles', 'like', 'actor%')
    .where('other.roles', 'like', '%recipient%')
    .whereRef('doer.actor', '<>', 'other.actor')
  if (story !== undefined) query = query.where('item.story', '=', story)
  if (actor !== undefined)
    query = query
      .where((is) => is.or([is('doer.actor', '=', actor), is('other.actor', '=', actor)]))
      .where('item.id', 'in', (is) =>
        is
          .selectFrom('item_actor')
          .select('item_actor.item')
          .where('item_actor.actor', '=', actor)
          .orderBy('item_actor.day', 'desc')
          .limit(RELATED),
      )
  else if (story === undefined)
    query = query.where('item.id', 'in', (is) =>
      is
        .selectFrom('item as late')
        .select('late.id')
        .where('late.kind', '=', 'event')
        .$if(to !== undefined, (late) => late.where('late.day', '<=', dayOf('to', to ?? '', 'last')))
        .orderBy('late.day', 'desc')
        .orderBy('late.id', 'desc')
        .limit(RELATED),
    )
  if (from !== undefined) query = query.where('item.day', '>=', dayOf('from', from, 'first'))
  if (to !== undefined) query = query.where('item.first_day', '<=', dayOf('to', to, 'last'))
  const rows = await query
    .groupBy(['doer.actor', 'other.actor', 'item.type'])
    .orderBy('events', 'desc')
    .orderBy('from')
    .orderBy('to')
    .orderBy('item.type')
    .limit(limitOf({ limit }))
    .execute()
  const ids = [...new Set(rows.flatMap((row) => [row.from, row.to]))]
  const named = await inParts(ids, (part) =>
    db.selectFrom('actor').select(actorColumns).where('actor.id', 'in', part).execute(),
  )
  const side = new Map(
    named.map(({ id, kind, name }) => [id, { actor: id, kind: kind as ActorKind, name: name ?? '' }]),
  )
  return rows.flatMap(({ type, ...row }) => {
    const [doer, other] = [side.get(row.from), side.get(row.to)]
    return doer && other && type !== null ? [{ ...row, type, from: doer, to: other }] : []
  })
}
