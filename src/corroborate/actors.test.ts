import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Correction } from '../correct/correction.ts'
import { findActors } from '../extract/actors.ts'
import type { Extraction } from '../extract/finding.ts'
import { analyse } from '../language/analyse.ts'
import { english } from '../language/en/pack.ts'
import { readPlain } from '../read/plain.ts'
import { said } from '../text/known.ts'
import { skeleton } from './actors/spelling.ts'
import { type KnownActor, linkActors, type RecordActor } from './actors.ts'

const extraction = (body: string, published?: string): Extraction => {
  const report = {
    ...readPlain(`What was decided on the ferry.\n\n${body}`, 'x.txt'),
    published: published === undefined ? null : said(published),
  }
  const nothing = {
    statements: [],
    events: [],
    figures: [],
    dates: [],
    terms: [],
    sentences: [],
    quotations: [],
  }
  return { report, analysed: true, ...findActors(analyse(report, english), english), ...nothing }
}
const link = (...bodies: readonly string[]): readonly RecordActor[] =>
  linkActors(bodies.map((body) => extraction(body))).actors
/** The names of each person of the record, sorted. */
const persons = (actors: readonly RecordActor[]): readonly (readonly string[])[] =>
  actors
    .filter(({ kind }) => kind === 'person')
    .map(({ names }) => names.map(({ text }) => text).sort())
    .sort((a, b) => (a.join() < b.join() ? -1 : 1))

describe('spellings of one name', () => {
  test.each([
    ['Ushakov', 'Ouchakov'],
    ['Ushakov', 'Uschakow'],
    ['Scholz', 'Scholtz'],
    ['Zelensky', 'Zelenskiy'],
    ['Zelensky', 'Zelenskyy'],
    ['Yuri', 'Iouri'],
    ['Lavrov', 'Lawrow'],
    ['Khamenei', 'Hamenei'],
    ['Sergei', 'Serguei'],
  ])('%s and %s sound the same', (a, b) => {
    expect(skeleton(a)).toBe(skeleton(b))
  })
  test.each([
    ['Obama', 'Osama'],
    ['Merkel', 'Markel'],
    ['Austria', 'Australia'],
    ['Ivanov', 'Ivanova'],
  ])('%s and %s do not', (a, b) => {
    expect(skeleton(a)).not.toBe(skeleton(b))
  })
})

describe('persons across reports', () => {
  test.each([
    ['spelling', 'Kremlin adviser Yuri Ushlakov spoke.', 'Kremlin adviser Yuri Ouchlakov spoke.'],
    ['initial', 'Minister Peter Quist spoke.', 'Minister Peter R. Quist spoke.'],
    ['short form', 'Minister Joseph Quist spoke.', 'Minister Joe Quist spoke.'],
    ['hyphen', 'Premier Kim Dae-su spoke.', 'Premier Kim Dae Su spoke.'],
    ['particle', 'Minister Ursula von der Brandt spoke.', 'Minister Ursula Von der Brandt spoke.'],
    [
      'part with the same role',
      'Norwegian President Alba Stenmark spoke.',
      'Norwegian President Stenmark spoke.',
    ],
    [
      'part in a common context',
      'Alba Stenmark met the Baltic Ferry Authority.',
      'Stenmark said the Baltic Ferry Authority lied.',
    ],
  ])('one by %s', (_, a, b) => {
    expect(persons(link(a, b))).toHaveLength(1)
  })

  test.each([
    ['two given names', 'Minister Peter Quist spoke.', 'Minister Laura Quist spoke.'],
    ['a surname without anything in common', 'Minister Peter Quist spoke.', 'Quist said the ferry was late.'],
    ['one family name among others', 'Kim Dae-su spoke.', 'Kim Jae-ho spoke.'],
    [
      'one name in two countries',
      'Norwegian President Peter Quist spoke.',
      'Chilean President Peter Quist spoke.',
    ],
  ])('two by %s', (_, a, b) => {
    expect(persons(link(a, b))).toHaveLength(2)
  })
  test('a surname that two bear stays apart from both', () => {
    const actors = link(
      'Peter Quist met the Baltic Ferry Authority.',
      'Laura Quist met the Baltic Ferry Authority.',
      'Quist said the Baltic Ferry Authority lied.',
    )
    expect(persons(actors)).toEqual([['Laura Quist'], ['Peter Quist'], ['Quist']])
  })
})

describe('offices', () => {
  const taught = extraction('Norwegian President Alba Stenmark spoke.', '2031-05-02')
  const office = (published: string): Extraction => extraction('The Norwegian president was away.', published)
  test('the one holder that another report of the time names', () => {
    const { actors } = linkActors([taught, office('2031-06-01')])
    expect(actors.filter(({ kind }) => kind === 'office')).toEqual([])
    const [president] = actors.filter(({ kind }) => kind === 'person')
    expect(president?.because.join('; ')).toMatch(/the only one who holds it/u)
  })
  test('not one whose office is another', () => {
    const spokesman = extraction('Norwegian leader Alba Stenmark spoke.', '2031-05-02')
    const other = extraction('The Norwegian ambassador was away.', '2031-05-03')
    expect(linkActors([spokesman, other]).actors.map(({ kind }) => kind)).toContain('office')
  })
  test('not the holder of another time', () => {
    const { actors } = linkActors([taught, office('2037-06-01')])
    expect(actors.map(({ kind }) => kind)).toContain('office')
  })
  test('not one of two holders', () => {
    const other = extraction('Norwegian President Karl Brandt spoke.', '2031-09-02')
    const { actors } = linkActors([taught, other, office('2031-06-01')])
    expect(actors.map(({ kind }) => kind)).toContain('office')
  })
  test('former holders hold nothing', () => {
    const former = extraction('Former Norwegian President Alba Stenmark spoke.', '2031-05-02')
    expect(linkActors([former, office('2031-06-01')]).actors.map(({ kind }) => kind)).toContain('office')
  })
})

describe('states and bodies', () => {
  test('a state is one by its code, whatever it is called', () => {
    const states = link('The Kremlin refused.', 'Russia refused.', 'Moscow denies it.').filter(
      ({ kind }) => kind === 'state',
    )
    expect(states).toMatchObject([{ name: 'Russia', country: 'RU' }])
  })
  test('Austria is not Australia, Niger not Nigeria', () => {
    expect(link('Austria refused. Niger refused.', 'Australia refused. Nigeria refused.')).toHaveLength(4)
  })
  test('a report with name and acronym joins those that have one of them', () => {
    const actors = link(
      'The Baltic Ferry Authority refused.',
      'The BFA said no.',
      'The Baltic Ferry Authority (BFA) closed the port.',
    )
    expect(actors).toMatchObject([{ kind: 'organisation', name: 'Baltic Ferry Authority' }])
  })
  test("China's foreign ministry is the Chinese foreign ministry and not Norway's", () => {
    const actors = link(
      "China's Foreign Ministry said no.",
      'The Chinese Foreign Ministry refused.',
      "Norway's Foreign Ministry said yes.",
    )
    expect(
      actors
        .filter(({ kind }) => kind === 'organisation')
        .map(({ country }) => country)
        .sort(),
    ).toEqual(['CN', 'NO'])
  })
  test.each([
    ['The Brücker Zeitung said so.', 'The Bruecker Zeitung said no.'],
    ['Amberline Inc. refused.', 'Amberline Group said no.'],
    ['The U.S. Harbour Commission refused.', 'The US Harbour Commission said no.'],
  ])('one body: %j and %j', (a, b) => {
    expect(link(a, b).filter(({ kind }) => kind === 'organisation')).toHaveLength(1)
  })
  test('"the Supreme Court" of nobody in particular stays apart', () => {
    expect(link('The Interior Ministry refused.', 'The Interior Ministry said no.')).toHaveLength(2)
  })
})

describe('the file of known actors', () => {
  const known: readonly KnownActor[] = [
    { kind: 'person', name: 'Alba Stenmark', aliases: ['The Captain', 'Stenmarkova'], country: 'NO' },
  ]
  test('wins: its aliases are one actor under its name', () => {
    const extractions = ['Minister Alba Stenmark spoke.', 'Minister Stenmarkova spoke.'].map((body) =>
      extraction(body),
    )
    const { actors } = linkActors(extractions, known)
    expect(actors).toMatchObject([{ name: 'Alba Stenmark', country: 'NO', kind: 'person' }])
  })
})

const BODIES = [
  'Norwegian President Alba Stenmark met Yuri Ushlakov in Oslo.',
  'Kremlin adviser Yuri Ouchlakov said the Norwegian president agreed.',
  'Stenmark told the Baltic Ferry Authority (BFA) that Russia refused.',
  'The BFA said no. Peter Quist and Laura Quist left.',
  'Quist said the BFA lied.',
  "China's Foreign Ministry refused.",
]
test('law: the order of the reports changes nothing', () => {
  const extractions = BODIES.map((body) => extraction(body))
  const expected = JSON.stringify(linkActors(extractions).actors)
  fc.assert(
    fc.property(fc.shuffledSubarray(extractions, { minLength: extractions.length }), (shuffled) => {
      expect(JSON.stringify(linkActors(shuffled).actors)).toBe(expected)
    }),
    { numRuns: 30 },
  )
})
test('law: every actor of every report has one actor of the record, with its spans', () => {
  const extractions = BODIES.map((body) => extraction(body))
  const { actors, actorOf } = linkActors(extractions)
  const ids = new Set(actors.map(({ id }) => id))
  expect(ids.size).toBe(actors.length)
  for (const { report, actors: own } of extractions)
    for (const actor of own) expect(ids).toContain(actorOf(report.id, actor.id))
  const texts = new Map(extractions.map(({ report }) => [report.id, report.text]))
  for (const { names } of actors)
    for (const { text, spans } of names)
      for (const { report, start, end } of spans) expect(texts.get(report)?.slice(start, end)).toBe(text)
})

describe('what people changed', () => {
  const roth = extraction('The president of Norland, Alba Roth, spoke. Roth left on Friday.')
  const rot = extraction('The president of Norland, Alba Rothe-Lindqvist, spoke in Lindport.')
  const at = ({ report }: Extraction, words: string) => {
    const start = report.text.indexOf(words)
    return { report: report.id, start, end: start + words.length }
  }
  const corrected = (correction: Correction) =>
    linkActors(
      [roth, rot],
      [],
      [{ id: 'c', correction, who: 'Ines', at: '2026-05-04T10:00:00Z', why: 'one woman', undone: null }],
    ).actors
  const people = (actors: readonly RecordActor[]) =>
    actors.filter(({ kind }) => kind === 'person').map(({ name }) => name)
  const both = [at(roth, 'Alba Roth'), at(rot, 'Alba Rothe-Lindqvist')]

  test('two actors are one, and are told why', () => {
    expect(people(linkActors([roth, rot]).actors)).toHaveLength(2)
    const [one, ...others] = corrected({ kind: 'merge-actors', mentions: both }).filter(
      ({ kind }) => kind === 'person',
    )
    expect(others).toEqual([])
    expect(one?.because).toContain('corrected by Ines on 2026-05-04: one woman')
  })
  test('one actor is two', () => {
    const same = extraction('Alba Roth, the president of Norland, was seen in Lindport.')
    const correction: Correction = { kind: 'split-actor', mentions: [at(same, 'Alba Roth')] }
    expect(people(linkActors([roth, same]).actors)).toHaveLength(1)
    const parted = linkActors(
      [roth, same],
      [],
      [{ id: 'c', correction, who: 'Ines', at: '2026-05-04T10:00:00Z', why: '', undone: null }],
    )
    expect(people(parted.actors)).toHaveLength(2)
  })
  test('an actor bears another name', () => {
    const [first] = both
    if (first === undefined) throw new Error('no mention')
    expect(people(corrected({ kind: 'rename-actor', mention: first, name: 'Alba R. Roth' }))).toContain(
      'Alba R. Roth',
    )
  })
})
