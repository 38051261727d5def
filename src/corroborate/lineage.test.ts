import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../extract/extraction.ts'
import { type Declared, readPlain } from '../read/plain.ts'
import { said } from '../text/known.ts'
import { quote } from '../text/range.ts'
import { findLineage, lineageByStory } from './lineage.ts'

const AGENCY = `The ferry Aurora struck a sandbank outside the harbour of Lindholm shortly before dawn on Tuesday, the coast guard reported.
Tugboats from two neighbouring ports pulled the vessel free after nine hours, and all passengers walked ashore unhurt.
Investigators have begun to question the pilot, who had joined the company only a week earlier.`

const EDITED = `The ferry Aurora hit a sandbank outside the harbour of Lindholm shortly before sunrise on Tuesday, the coast guard reported.
Tugboats from two nearby ports dragged the vessel free after nine hours, and all travellers walked ashore unhurt.
Officers have begun to question the pilot, who had entered the company only a week earlier.`

const OWN = `A passenger ship ran aground near Lindholm. Nobody was injured, officials told our correspondent, and an inquiry into the navigation is under way.
Residents watched from the pier while salvage crews worked through the morning.`

type Given = string | (Declared & { readonly text: string })

const reports = (...given: readonly Given[]) =>
  given.map((one, i) =>
    extract(typeof one === 'string' ? readPlain(one, `${i}.txt`) : readPlain(one.text, `${i}.txt`, one)),
  )
const lineage = (...given: readonly Given[]) => findLineage(reports(...given))

describe('lineage', () => {
  test('a reprint is a copy, with the shared words as proof, and both are one origin', () => {
    const reprint = `Our newsroom brings you the morning from the coast.\n${AGENCY}`
    const { origins, edges } = lineage(AGENCY, reprint)
    expect(edges).toMatchObject([{ kind: 'copy', score: 1 }])
    expect(origins).toHaveLength(1)
    for (const { from, to } of edges[0]?.passages ?? []) {
      const words = [from, to].map((span) => [AGENCY, reprint].map((text) => quote(text, span)))
      expect(words.flat()).toContain(words[0]?.find((w) => words[1]?.includes(w)))
    }
  })

  test('a copy in which an editor changed a word here and there is a copy', () => {
    expect(lineage(AGENCY, EDITED).edges).toMatchObject([{ kind: 'copy' }])
  })

  test('two accounts in their own words are two origins', () => {
    const { origins, edges } = lineage(AGENCY, OWN)
    expect(edges).toEqual([])
    expect(origins).toHaveLength(2)
  })

  test('a paragraph taken over is a partial copy: two origins, one shared passage', () => {
    const { origins, edges } = lineage(
      AGENCY,
      `${OWN}\n${OWN.replaceAll('passenger', 'holiday')}\n${AGENCY.split('\n')[1]}`,
    )
    expect(edges).toMatchObject([{ kind: 'partial-copy' }])
    expect(origins).toHaveLength(2)
  })

  test('the same quotation in two accounts is no copy', () => {
    const said =
      '“We will not rest until every question about this night and about the pilot has been answered in public,” the mayor said.'
    expect(
      lineage(`${OWN}\n${said}`, `The ship is free again.\nMayor Ida Holm spoke at noon. ${said}`).edges,
    ).toEqual([])
  })

  test('who quotes a report at length has not copied it', () => {
    const sentence = AGENCY.split('\n')[2] ?? ''
    expect(lineage(sentence, `${OWN}\nThe company writes: “${sentence}”`).edges).toEqual([])
  })

  test('reports that fill in one form are no copies', () => {
    const form = (town: string, high: number, low: number, wind: number) =>
      `In ${town} the temperature will rise to ${high} degrees and fall to ${low} degrees at night, with winds of ${wind} kilometres an hour from the north.`
    expect(lineage(form('Lindholm', 14, 3, 21), form('Oxmere', 17, 6, 35)).edges).toEqual([])
  })

  test('dates give an edge its direction, and their absence gives none', () => {
    const later = { text: `${AGENCY}\nMore soon.`, outlet: 'Courier', published: said('2031-05-07') }
    const earlier = { text: AGENCY, outlet: 'Post', published: said('2031-05-06') }
    const [first, second] = reports(earlier, later)
    expect(findLineage([second, first].filter((one) => one !== undefined)).edges).toMatchObject([
      { from: first?.report.id, to: second?.report.id, directed: true },
    ])
    expect(lineage(AGENCY, EDITED).edges[0]?.directed).toBeUndefined()
  })

  test('a release comes before what is made of it, whatever the dates say', () => {
    const release = {
      text: `Press release\n${AGENCY}`,
      outlet: 'Coast Guard',
      published: said('2031-05-07'),
    }
    const news = { text: AGENCY, outlet: 'Post', published: said('2031-05-06') }
    const [from] = reports(release)
    const { edges, origins } = lineage(release, news)
    expect(edges).toMatchObject([{ from: from?.report.id, directed: true }])
    expect(origins.map(({ because }) => because)).toEqual(['they carry one release of Coast Guard'])
  })

  test.each([
    ['the same address', { url: 'https://post.example/ferry' }, { url: 'http://www.post.example/ferry/' }],
    ['the same outlet', { outlet: 'Post' }, { outlet: 'Post' }],
  ])('%s with edited words is a revision, and one origin', (_, first, second) => {
    const { edges, origins } = lineage({ ...first, text: AGENCY }, { ...second, text: EDITED })
    expect(edges).toMatchObject([{ kind: 'revision' }])
    expect(origins).toHaveLength(1)
  })

  test('the front page of an outlet is no publication', () => {
    const front = { url: 'https://post.example/' }
    expect(lineage({ ...front, text: AGENCY }, { ...front, text: OWN }).edges).toEqual([])
  })

  test('what stands in all reports of an outlet makes no copies', () => {
    const footer =
      'Our correspondents work around the clock in nineteen towns along the northern coast, and every subscriber helps them to travel, to listen and to write.'
    const about = (topic: string) => ({ outlet: 'Post', text: `${topic}\n${footer}` })
    const { edges } = lineage(
      about(OWN),
      about('Carla Berg won the regatta of Oxmere. Her rival Jonas Vik came second, ahead of Marta Dal.'),
    )
    expect(edges).toEqual([])
  })

  test('a sentence credited to an agency is a credit of that sentence', () => {
    const text = `${OWN}\n“She is afloat,” the pilot told AFP.`
    const [credit] = lineage(text).credits ?? []
    expect(credit).toMatchObject({ agency: 'AFP' })
    expect(quote(text, credit?.within ?? { start: 0, end: 0 })).toContain('She is afloat')
  })

  test('facts in the same order in other words are proposed as a rewriting, not counted as a copy', () => {
    const facts = [
      ['Aurora', '214', 'Lindholm'],
      ['Berg', '17', 'Oxmere'],
      ['Vik', '33', 'Dalby'],
      ['Holm', '48', 'Norvik'],
      ['Selma', '55', 'Kirkstad'],
      ['Tilda', '61', 'Marwick'],
    ] as const
    const tell = (how: (a: string, b: string, c: string) => string) =>
      facts.map(([a, b, c]) => how(a, b, c)).join('\n')
    const one = tell((a, b, c) => `The rescuers of ${a} took ${b} people from the cliffs to ${c} by boat.`)
    const two = tell((a, b, c) => `Once ${a} had counted ${b} survivors, buses were sent across to ${c}.`)
    const extractions = reports(one, two)
    const story = {
      id: 's',
      title: '',
      thread: null,
      from: null,
      to: null,
      reports: extractions.map(({ report }) => ({ id: report.id, source: report.source })),
    }
    const found = findLineage(extractions, [story])
    expect(found.edges).toEqual([])
    expect(found.origins).toHaveLength(2)
    expect(found.rewrites).toMatchObject([{ kind: 'likely-rewrite' }])
    expect(lineageByStory(found, [story])[0]?.rewrites).toEqual(found.rewrites)
  })

  const sentence = fc.constantFrom(...`${AGENCY}\n${EDITED}\n${OWN}`.split('\n'))
  const text = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'))

  test('the order of reports changes nothing, every passage lies in its text, every report has one origin', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 2, maxLength: 5 }), (texts) => {
        const extractions = reports(...texts)
        const found = findLineage(extractions)
        expect(findLineage(extractions.toReversed())).toEqual(found)
        const lengths = new Map(extractions.map(({ report }) => [report.id, report.text.length]))
        for (const { passages, from, to } of found.edges)
          for (const pair of passages) {
            expect([pair.from.report, pair.to.report]).toEqual([from, to])
            for (const { report, start, end } of [pair.from, pair.to]) {
              expect(start).toBeLessThan(end)
              expect(end).toBeLessThanOrEqual(lengths.get(report) ?? 0)
            }
          }
        expect(found.origins.flatMap((origin) => origin.reports).toSorted()).toEqual(
          [...lengths.keys()].toSorted(),
        )
      }),
      { numRuns: 30 },
    )
  })
})
