import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { afterAll, afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { inventedReports, reportOf } from '../../bench/invented.ts'
import { engines } from '../../test/postgres.ts'
import { extract } from '../extract/extraction.ts'
import type { Extraction } from '../extract/finding.ts'
import { recordOf } from '../rapporteur.ts'
import { readPlain } from '../read/plain.ts'
import { ANALYSIS } from './analysis.ts'
import { openDatabase } from './engine.ts'
import { openStore, type StoreOptions } from './open.ts'
import { pack } from './packed.ts'
import { schemaOf } from './schema.ts'
import type { Store } from './store.ts'
import { here } from './work.ts'

const { each, stop } = await engines()
afterAll(stop)

const MILL = [
  readPlain(
    'Mill burns in Arnhold\n\nMarch 3, 2025\n\nThe paper mill of Arnhold burned on Monday. Three workers were hurt, Mayor Tilda Brenn said. "The roof is gone," Brenn said.',
    'mill/a.txt',
    { outlet: 'Arnhold Post' },
  ),
  readPlain(
    'Fire at paper mill in Arnhold\n\nMarch 3, 2025\n\nA fire destroyed the paper mill of Arnhold on Monday. Five workers were hurt, the fire chief Olav Stenn said.',
    'mill/b.txt',
    { outlet: 'Orléans Courier' },
  ),
  readPlain(
    'Arnhold mourns its paper mill\n\nMarch 4, 2025\n\nMayor Tilda Brenn said the paper mill of Arnhold would be built again. The fire of Monday hurt three workers.',
    'mill/c.txt',
    { outlet: 'Morning Bell' },
  ),
]
const BRIDGE = [
  readPlain(
    'Bridge of Sandvik opens\n\nJune 10, 2025\n\nKing Harald Lund opened the bridge of Sandvik on Tuesday. It cost 40 million euros, the builder Norbro said.',
    'bridge/a.txt',
    { outlet: 'Sandvik News' },
  ),
  readPlain(
    'King opens Sandvik bridge\n\nJune 10, 2025\n\nThe bridge of Sandvik is open: King Harald Lund cut the ribbon on Tuesday. Norbro built it for 45 million euros.',
    'bridge/b.txt',
    { outlet: 'Arnhold Post' },
  ),
]
const found = new Map<string, Extraction>()
const extracted = (report: (typeof MILL)[number]): Extraction => {
  const known = found.get(report.id + report.source) ?? extract(report)
  found.set(report.id + report.source, known)
  return known
}
const packed = (report: (typeof MILL)[number], analysis?: string) => pack(extracted(report), analysis)
const [millA, millB, millC] = MILL
if (millA === undefined || millB === undefined || millC === undefined)
  throw new Error('three reports of the mill')

const all = async <T>(values: AsyncIterable<T>): Promise<readonly T[]> => {
  const list: T[] = []
  for await (const value of values) list.push(value)
  return list
}
/** All that readers can see, without times. */
const seen = async (store: Store) => {
  const stories = (await store.stories()).rows.map(({ recordedAt: _recordedAt, ...story }) => story)
  const records = await Promise.all(stories.map(({ id }) => store.record(id)))
  return {
    stories,
    etags: records.map((record) => record?.etag),
    items: (await store.items({}, { limit: 1000 })).rows,
    actors: (await store.actors({}, { limit: 1000 })).rows,
    reports: (await store.reports()).rows.map(({ addedAt: _addedAt, ...report }) => report),
  }
}

describe.each(each)('on %s', (engine, fresh) => {
  const opened: Store[] = []
  const open = async (where: string | Promise<string> = fresh(), options?: StoreOptions): Promise<Store> => {
    const store = await openStore(await where, options)
    opened.push(store)
    return store
  }
  const holding = async (reports: readonly (typeof millA)[], where?: string): Promise<Store> => {
    const store = await open(where)
    await store.add(reports.map((report) => packed(report)))
    await store.settle()
    return store
  }
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close()
  })

  describe('what is kept', () => {
    test('the schema is the one that is checked in', async () => {
      const database = await openDatabase(await fresh())
      expect(await schemaOf(database)).toBe(readFileSync(`src/store/schema.${engine}.sql`, 'utf8'))
      await database.db.destroy()
    })
    test('a report that is added twice is one', async () => {
      const store = await open()
      expect(await store.add([packed(millA), packed(millA)])).toEqual([
        { id: millA.id, added: true },
        { id: millA.id, added: false },
      ])
      expect(await store.add([packed(millA)])).toEqual([{ id: millA.id, added: false }])
      expect((await store.counts()).reports).toBe(1)
    })
    test('two that add the same at one time add it once', async () => {
      const where = await fresh()
      const stores = [await open(where), await open(where)]
      const added = await Promise.all(stores.map((store) => store.add(MILL.map((report) => packed(report)))))
      expect(added.flat().filter((one) => one.added)).toHaveLength(3)
      await Promise.all(stores.map((store) => store.settle()))
      for (const store of stores) expect(await all(store.doctor())).toEqual([])
    })
    test.each([
      ['mill/0.txt', 'mill/0.txt'],
      ['mill/z.txt', 'mill/a.txt'],
    ])('the same report from %s is told by the source that comes first', async (other, source) => {
      const store = await holding(MILL)
      await store.add([packed({ ...millA, source: other })])
      await store.settle()
      expect((await store.report(millA.id))?.source).toBe(source)
      expect(await all(store.doctor())).toEqual([])
    })
    test('NUL and half a surrogate pair survive', async () => {
      const text = `Odd signs\n\nA \u0000 in the \ud800 middle, said Mayor Tilda Brenn.\n`
      const odd = readPlain(text, 'odd\u0000\udfff.txt', {
        outlet: 'A\u0000B',
        url: 'https://a.example/\ud800',
      })
      const store = await holding([odd])
      const [kept] = await store.extractions([odd.id])
      expect(kept?.report.text).toBe(text)
      expect(kept?.report.source).toBe('odd\u0000\udfff.txt')
      expect(await all(store.doctor())).toEqual([])
    })
    test('what runs with it in one transaction and fails leaves nothing', async () => {
      const store = await open()
      const fail = () => Promise.reject(new Error('the queue is away'))
      await expect(store.add([packed(millA)], fail)).rejects.toThrow('the queue is away')
      expect((await store.counts()).reports).toBe(0)
    })
  })

  describe('stories and records', () => {
    test('the record of a story is that of its reports, byte for byte', async () => {
      const store = await holding([...MILL, ...BRIDGE])
      const story = await store.story((await store.report(millA.id))?.story ?? '')
      expect(story?.reports.map(({ source }) => source)).toEqual(['mill/a.txt', 'mill/b.txt', 'mill/c.txt'])
      const record = await store.record(story?.id ?? '')
      expect(JSON.stringify(record?.record())).toBe(JSON.stringify(recordOf(MILL.map(extracted))))
    })
    test('reports in any order and any parts end in what one addition of all gives', async () => {
      const reports = [...MILL, ...BRIDGE, ...[...inventedReports(8, 4)].map(reportOf)]
      const expected = await seen(await holding(reports))
      const parts = fc.tuple(
        fc.shuffledSubarray(reports, { minLength: reports.length }),
        fc.array(fc.integer({ min: 1, max: reports.length }), { maxLength: 3 }),
      )
      await fc.assert(
        fc.asyncProperty(parts, async ([order, cuts]) => {
          const store = await open()
          const ends = [...cuts, reports.length].sort((a, b) => a - b)
          for (const [i, end] of ends.entries()) {
            await store.add(order.slice(ends[i - 1] ?? 0, end).map((report) => packed(report)))
            await store.settle()
          }
          expect(await seen(store)).toEqual(expected)
          expect(await all(store.doctor())).toEqual([])
        }),
        { numRuns: 4 },
      )
    })
    test('only stories that a report joins are made again', async () => {
      const store = await holding([...MILL.slice(0, 2), ...BRIDGE])
      const before = await store.stories()
      await store.add([packed(millC)])
      const changed = await store.place()
      expect(changed).toEqual([(await store.report(millC.id))?.story])
      expect(await store.corroborate()).toBe(1)
      const bridge = before.rows.find(({ id }) => id !== changed[0])
      expect(await store.story(bridge?.id ?? '')).toEqual(bridge)
    })
    test('an id that a story had leads to the story of today', async () => {
      const store = await holding([millB, millC])
      const [former] = (await store.stories()).rows
      const early = readPlain(millA.text.replace('March 3', 'March 2'), 'mill/0.txt', {
        outlet: 'Early Bird',
      })
      await store.add([packed(early), packed(millA)])
      await store.settle()
      expect((await store.stories()).rows).toHaveLength(1)
      const today = await store.story(former?.id ?? '')
      expect(today?.reports).toHaveLength(4)
      expect((await store.record(former?.id ?? ''))?.story).toBe(today?.id)
    })
    test('what happened to a story is told in order', async () => {
      const store = await holding([millA])
      await store.add([packed(millB)])
      await store.settle()
      const changes = await store.changes(0)
      expect(changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['new', 'reports', 'origin']))
      expect(await store.changes(changes.at(-1)?.number ?? 0)).toEqual([])
      expect((await store.counts()).lastChange).toBe(changes.at(-1)?.number)
    })
    test('a record in threads of its own is the same', async () => {
      const { inThreads } = await import('./pool.ts')
      const work = inThreads(2)
      onTestFinished(work.close)
      const reports = [...MILL, ...BRIDGE]
      const store = await open(fresh(), { work })
      await store.add(await Promise.all(reports.map(work.extract)))
      await store.settle()
      expect(await seen(store)).toEqual(await seen(await holding(reports)))
    })
    test('one story that cannot be corroborated does not keep the others from it', async () => {
      const record: typeof here.record = async (story) =>
        story.extractions.length === 3 ? Promise.reject(new Error('too hard')) : here.record(story)
      const store = await open(fresh(), { work: { ...here, record } })
      await store.add([...MILL, ...BRIDGE].map((report) => packed(report)))
      await expect(store.settle()).rejects.toThrow('too hard')
      expect(await store.counts()).toMatchObject({ stories: 2, stale: 1 })
    })
  })

  describe('another version', () => {
    test('never meets this one in a record', async () => {
      const store = await open()
      await store.add([packed(millA, '0.0.1'), packed(millB)])
      await store.settle()
      expect((await store.counts()).outdated).toBe(0)
      expect(await all(store.doctor())).toEqual([])
    })
    test('is analysed again, and goes on where it stopped', async () => {
      const where = await fresh()
      const store = await open(where)
      const old = { ...extracted(millA), statements: [] }
      await store.add([
        pack(old, '0.0.1'),
        ...[...MILL.slice(1), ...BRIDGE].map((report) => packed(report, '0.0.1')),
      ])
      expect(await store.reanalyse(2)).toBe(2)
      expect((await store.counts()).outdated).toBe(3)
      const next = await open(where)
      expect(await next.reanalyse()).toBe(3)
      await next.settle()
      expect((await next.report(millA.id))?.analysis).toBe(ANALYSIS)
      expect(await seen(next)).toEqual(await seen(await holding([...MILL, ...BRIDGE])))
    })
  })

  describe('questions', () => {
    test.each([
      ['orleans', 0],
      ['MILL', 3],
      ['mill five', 1],
      ['"paper mill"', 3],
      ['"mill paper"', 0],
      ['arn*', 3],
      ['bridge or mill', 0],
      ['mill) OR (bridge', 0],
      ["bridge' --", 2],
      ['NEAR(mill)', 0],
    ])('%s finds %d reports', async (words, count) => {
      const store = await holding([...MILL, ...BRIDGE])
      expect((await store.search(words)).rows).toHaveLength(count)
    })
    test.each(['Orléans', 'orleans', 'ORLE\u0301ANS', 'Orléa*'])(
      '%s finds what is written with an accent',
      async (words) => {
        const report = readPlain('Feast in Orléans\n\nThe town of Orléans feasts on Sunday.', 'orleans.txt')
        const store = await holding([report])
        const [hit] = (await store.search(words)).rows
        expect(hit?.passage?.text).toContain('Orléans')
        expect(report.text.slice(hit?.passage?.start, hit?.passage?.end)).toBe(hit?.passage?.text)
      },
    )
    test.each(['', '  ', '"', '?!', '*'])('a search for %j is told that it has no word', async (words) => {
      const store = await open()
      await expect(store.search(words)).rejects.toMatchObject({ code: 'SEARCH_EMPTY' })
    })
    test.each([
      [{ q: 'bridge' }, ['bridge']],
      [{ outlet: 'Arnhold Post' }, ['bridge', 'mill']],
      [{ outlet: 'Morning Bell' }, ['mill']],
      [{ language: 'en' }, ['bridge', 'mill']],
      [{ language: 'fr' }, []],
      [{ from: '2025-04' }, ['bridge']],
      [{ to: '2025-03-03' }, ['mill']],
      [{ mentions: '2025-06-10' }, ['bridge']],
      [{ origins: 3 }, ['mill']],
      [{ origins: 4 }, []],
      [{ thread: 't-none' }, []],
      [{ q: 'mill', outlet: 'Sandvik News' }, []],
    ])('stories that are asked for by %j are %j', async (filter, expected) => {
      const store = await holding([...MILL, ...BRIDGE])
      const { rows } = await store.stories(filter)
      expect(rows.map(({ reports }) => reports[0]?.source.split('/')[0])).toEqual(expected)
    })
    test('stories are found by an actor, and what the actor said across stories', async () => {
      const store = await holding([...MILL, ...BRIDGE])
      const [mayor] = (await store.actors({ q: 'BRENN' })).rows
      expect(mayor).toMatchObject({ name: 'Tilda Brenn', kind: 'person', stories: 1 })
      expect((await store.stories({ actor: mayor?.id })).rows).toHaveLength(1)
      const said = await store.items({ speaker: mayor?.id, kind: 'statement' })
      expect(said.rows.length).toBeGreaterThan(0)
      expect(said.rows[0]?.parties).toContainEqual({ actor: mayor?.id, name: 'Tilda Brenn', role: 'speaker' })
      const any = await store.items({ actor: mayor?.id })
      expect(any.rows.map(({ id }) => id)).toEqual(expect.arrayContaining(said.rows.map(({ id }) => id)))
      expect(await store.actor(mayor?.id ?? '')).toEqual(mayor)
      expect(await store.item(said.rows[0]?.id ?? '')).toEqual(said.rows[0])
    })
    test('who deals with whom is counted', async () => {
      const text = 'Talks\n\nJune 1, 2025\n\nNorway accused Sweden of fraud on Sunday. Sweden thanked Norway.'
      const store = await holding([readPlain(text, 'talks.txt')])
      const relations = await store.relations()
      expect(relations).toContainEqual(
        expect.objectContaining({
          from: expect.objectContaining({ name: 'Norway' }),
          to: expect.objectContaining({ name: 'Sweden' }),
          type: 'ACCUSE',
          events: 1,
        }),
      )
    })
    test('pages together hold everything once', async () => {
      const store = await holding([...MILL, ...BRIDGE])
      const whole = await store.items({}, { limit: 1000 })
      const ids: string[] = []
      for (let after: string | undefined; ; ) {
        const page = await store.items({}, { limit: 3, after })
        ids.push(...page.rows.map(({ id }) => id))
        if (page.next === null) break
        after = page.next
      }
      expect(ids).toEqual(whole.rows.map(({ id }) => id))
      const first = await store.search('the', { limit: 2 })
      const second = await store.search('the', { limit: 2, after: first.next ?? '' })
      expect(new Set([...first.rows, ...second.rows].map(({ report }) => report.id)).size).toBe(4)
    })
    test.each(['x', 'W10', '"', '[1,2]'])('%j is no cursor', async (after) => {
      await expect((await open()).stories({}, { after })).rejects.toMatchObject({ code: 'CURSOR_UNKNOWN' })
    })
    test('a date that is none is told', async () => {
      await expect((await open()).stories({ from: 'soon' })).rejects.toMatchObject({
        code: 'DATE_UNREADABLE',
      })
    })
    test('revisions under one address know each other', async () => {
      const url = 'https://post.example/mill'
      const first = readPlain(millA.text, 'one.html', { url })
      const second = readPlain(`${millA.text} Correction: four workers.`, 'two.html', { url })
      const store = await holding([first, second])
      expect((await store.report(first.id))?.revisions).toEqual([second.id])
    })
  })

  describe('people', () => {
    const outlets = { kind: 'same-origin', outlets: ['Arnhold Post', 'Orléans Courier'] } as const
    const originsOf = async (store: Store) => (await store.stories({ q: 'mill' })).rows[0]?.origins

    test('a correction changes the record, and taking it back changes it again', async () => {
      const store = await holding(MILL)
      const before = await seen(store)
      const kept = await store.correct(outlets, 'Ines', 'one newsroom')
      await store.settle()
      expect(await originsOf(store)).toBe(2)
      expect(await all(store.doctor())).toEqual([])
      expect(await store.undo(kept.id, 'Ines', 'they parted')).toMatchObject({
        undone: { why: 'they parted' },
      })
      expect(await store.undo(kept.id, 'Ines', 'again')).toBeUndefined()
      await store.settle()
      expect(await seen(store)).toEqual(before)
      expect((await store.corrections()).rows).toHaveLength(1)
      expect((await store.auditLog()).rows.map(({ action }) => action)).toEqual([
        'correct.undo',
        'correct.same-origin',
      ])
    })
    test('stories that a person joined, parted and named are so, also after more reports and in a rebuild', async () => {
      const store = await holding([millA, millB, ...BRIDGE])
      const [bridge] = BRIDGE
      const titles = async () =>
        (await store.stories()).rows.map(({ title, reports }) => `${title}: ${reports.length}`)
      const joined = await store.correct(
        { kind: 'merge-stories', reports: [millA.id, bridge?.id ?? millA.id] },
        'Ines',
        '',
      )
      await store.correct({ kind: 'rename-story', report: millB.id, title: 'Fires and bridges' }, 'Ines', '')
      await store.settle()
      expect(await titles()).toEqual(['Fires and bridges: 4'])
      const [whole] = (await store.stories()).rows
      expect((await store.record(whole?.id ?? ''))?.record().stories).toHaveLength(1)
      await store.add([packed(millC)])
      await store.settle()
      expect(await titles()).toEqual(['Fires and bridges: 5'])
      expect(await all(store.doctor())).toEqual([])
      await store.undo(joined.id, 'Ines', '')
      await store.correct({ kind: 'split-story', reports: [millC.id] }, 'Ines', '')
      await store.settle()
      expect((await titles()).toSorted()).toEqual([
        'Arnhold mourns its paper mill: 1',
        'Fires and bridges: 2',
        expect.stringContaining('Sandvik'),
      ])
      expect(await all(store.doctor())).toEqual([])
    })
    test('a correction survives analysis by another version', async () => {
      const store = await open()
      await store.add(MILL.map((report) => packed(report, '0.0.1')))
      await store.correct(outlets, 'Ines', '')
      await store.reanalyse()
      await store.settle()
      expect(await originsOf(store)).toBe(2)
    })
    test('a token is known by its secret until it is revoked; the secret is kept nowhere', async () => {
      const where = await fresh()
      const store = await open(where)
      const { token, secret } = await store.addToken('ines', 'editor')
      expect(await store.tokenOf(secret)).toEqual(token)
      expect(await store.tokenOf(`${secret}x`)).toBeUndefined()
      if (engine === 'sqlite') expect(readFileSync(where).includes(secret)).toBe(false)
      expect(await store.revokeToken(token.id, 'root')).toBe(true)
      expect(await store.revokeToken(token.id, 'root')).toBe(false)
      expect(await store.tokenOf(secret)).toBeUndefined()
    })
    test('an export that is imported is the same', async () => {
      const store = await holding([...MILL, ...BRIDGE])
      const kept = await store.correct(outlets, 'Ines', 'one newsroom \u0000')
      await store.undo(kept.id, 'Ines', '')
      await store.correct({ kind: 'rename-story', report: millA.id, title: 'The mill' }, 'Ines', '')
      await store.settle()
      const lines = (await all(store.export())).map((line) => JSON.stringify(line))
      const copy = await open()
      const parsed = async function* () {
        for (const line of lines) yield JSON.parse(line)
      }
      expect(await copy.importLines(parsed())).toEqual({ reports: 5, corrections: 2 })
      expect(await copy.importLines(parsed())).toEqual({ reports: 0, corrections: 0 })
      await copy.settle()
      expect((await all(copy.export())).map((line) => JSON.stringify(line))).toEqual(lines)
      expect(await seen(copy)).toEqual(await seen(store))
    })
    test.each([
      [[{ kind: 'report' }]],
      [['no JSON']],
      [[{ kind: 'store', format: 'rapporteur/store@9' }]],
      [
        [
          { kind: 'store', format: 'rapporteur/store@1' },
          { kind: 'report', analysis: '1', addedAt: '2025-01-01T00:00:00Z', extraction: {} },
        ],
      ],
    ])('an import of %j is refused', async (lines) => {
      const values = async function* (): AsyncGenerator<unknown> {
        yield* lines
      }
      await expect((await open()).importLines(values())).rejects.toMatchObject({ code: 'IMPORT_UNREADABLE' })
    })
  })

  describe('the doctor sees', () => {
    test.each([
      ['a lost item', "delete from item where kind = 'event'", 'rebuild'],
      ['a wrong sum', 'update actor set mentions = mentions + 1', 'sums'],
      ['another record', "update story_record set etag = 'x'", 'rebuild'],
      [
        'a report in a story that is not its own',
        'update report set story = (select min(id) from story)',
        'rebuild',
      ],
      ['a report that is not found by its words', 'delete from search', 'search'],
      ['a report without a story', 'update report set story = null', 'unplaced'],
    ])('%s', async (_fault, statement, rule) => {
      const where = await fresh()
      const store = await holding([...MILL, ...BRIDGE], where)
      expect(await all(store.doctor())).toEqual([])
      const { sql } = await import('kysely')
      const { db } = await openDatabase(where)
      await sql.raw(statement).execute(db)
      await db.destroy()
      expect((await all(store.doctor())).map((problem) => problem.rule)).toContain(rule)
    })
  })

  test('a store of the version before opens, is brought up to date and has lost nothing', async () => {
    const where = await fresh()
    const before = await seen(await holding([...MILL, ...BRIDGE], where))
    const { sql } = await import('kysely')
    const { db } = await openDatabase(where)
    for (const table of ['article', 'feed', 'watched_file', 'rule'])
      await sql.raw(`drop table ${table}`).execute(db) // what the second migration brought
    await sql`delete from kysely_migration where name <> '0001-first'`.execute(db)
    await db.destroy()
    await expect(openStore(where, { readOnly: true })).rejects.toMatchObject({ code: 'STORE_OLDER' })
    const store = await open(where)
    expect(await seen(store)).toEqual(before)
    expect(await all(store.doctor())).toEqual([])
    const database = await openDatabase(where)
    expect(await schemaOf(database)).toBe(readFileSync(`src/store/schema.${engine}.sql`, 'utf8'))
    await database.db.destroy()
  })

  test('a store of a newer version is refused with a word', async () => {
    const where = await fresh()
    const { db } = await openDatabase(where)
    const { sql } = await import('kysely')
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'now')`.execute(db)
    await db.destroy()
    await expect(openStore(where)).rejects.toMatchObject({ code: 'STORE_NEWER' })
  })
})

describe('a file', () => {
  const place = async (): Promise<string> => (await each[0]?.[1]?.()) ?? ''

  test('of another program is refused and left as it is', async () => {
    const file = await place()
    const other = new DatabaseSync(file)
    other.exec('create table diary (day text)')
    other.close()
    const before = readFileSync(file)
    await expect(openStore(file)).rejects.toMatchObject({ code: 'STORE_FOREIGN' })
    expect(readFileSync(file).equals(before)).toBe(true)
  })
  test('that is no database is refused', async () => {
    const file = await place()
    writeFileSync(file, 'Dear diary, today the mill burned. '.repeat(1000))
    await expect(openStore(file)).rejects.toMatchObject({ code: 'STORE_UNREADABLE' })
  })
  test('that is not there is not made by a question', async () => {
    const file = await place()
    await expect(openStore(file, { create: false })).rejects.toMatchObject({ code: 'STORE_MISSING' })
    expect(existsSync(file)).toBe(false)
  })
  test('is not written to when only read', async () => {
    const file = await place()
    await (await openStore(file)).close()
    const store = await openStore(file, { readOnly: true })
    expect((await store.stories()).rows).toEqual([])
    await expect(store.add([packed(millA)])).rejects.toThrow(/readonly/u)
    await store.close()
  })
  test('that is copied while it is written gives the same records', async () => {
    const [file, copy] = [await place(), await place()]
    const store = await openStore(file)
    await store.add(MILL.map((report) => packed(report)))
    await store.settle()
    await Promise.all([store.backup(copy), store.add(BRIDGE.map((report) => packed(report)))])
    await expect(store.backup(copy)).rejects.toMatchObject({ code: 'BACKUP_EXISTS' })
    const restored = await openStore(copy)
    const [story] = (await store.stories({ q: 'mill' })).rows
    expect((await restored.record(story?.id ?? ''))?.etag).toBe((await store.record(story?.id ?? ''))?.etag)
    expect(await all(restored.doctor())).toEqual([])
    await Promise.all([store.close(), restored.close()])
    rmSync(copy)
  })
  test('that is copied while another process adds holds what was acknowledged, and its records are of one moment', {
    timeout: 120_000,
  }, async () => {
    const [file, copy] = [await place(), await place()]
    const store = await openStore(file)
    const adding = spawn(process.execPath, ['test/crash-worker.ts', file, '60', '0', '1'])
    const ended = once(adding, 'exit')
    const [acknowledged] = await once(adding.stdout.setEncoding('utf8'), 'data')
    await store.backup(copy)
    adding.kill('SIGKILL')
    await ended
    const restored = await openStore(copy)
    const known = await restored.known(String(acknowledged).trim().split('\n'))
    expect(known.size).toBe(String(acknowledged).trim().split('\n').length)
    await restored.settle()
    const rebuilt = await openStore(await place())
    await rebuilt.importLines(restored.export())
    await rebuilt.settle()
    expect(await seen(restored)).toEqual(await seen(rebuilt))
    expect(await all(restored.doctor())).toEqual([])
    await Promise.all([store.close(), restored.close(), rebuilt.close()])
    rmSync(copy)
  })
})
