import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPlain } from './plain.ts'

const STORY = `The ferry Aurora struck a sandbank outside the harbour of Lindholm shortly before dawn on Tuesday, the coast guard said.
Tugboats from two neighbouring ports pulled the vessel free after nine hours, and all passengers walked ashore unhurt.`

const creditsOf = (text: string) => {
  const { text: whole, credits = [], agencies } = readPlain(text, 'ferry.txt')
  return {
    agencies,
    credits: credits.map((credit) => [credit.agency, credit.of, whole.slice(credit.start, credit.end)]),
  }
}

describe('credits of agencies', () => {
  test.each([
    [`LINDHOLM (Reuters) — ${STORY}`, 'Reuters'],
    [`(AFP) — ${STORY}`, 'AFP'],
    [`${STORY}\nCopyright 2031 The Associated Press. All rights reserved.`, 'AP'],
    [`${STORY}\n(dpa)`, 'dpa'],
    [`${STORY.replace('\n', ' ')} (EFE)`, 'EFE'],
    [`${STORY}\nWith Reuters and EFE`, 'EFE'],
    [`Ferry aground\nBy Ida Holm, Associated Press\n${STORY}`, 'AP'],
    [`${STORY}\nXinhua contributed to this report.`, 'Xinhua'],
  ])('%j carries a whole report', (text, agency) => {
    expect(creditsOf(text).agencies).toContain(agency)
    expect(creditsOf(text).credits).toContainEqual([agency, 'report', expect.any(String)])
  })

  test.each([
    ['“She is afloat,” the pilot told AFP.', 'AFP'],
    ['The pilot had joined only a week earlier, according to Xinhua.', 'Xinhua'],
    ['The pilot had joined only a week earlier, according to a document seen by Reuters.', 'Reuters'],
    ['The pilot had joined only a week earlier, the state news agency TASS reported.', 'TASS'],
    ['The company will pay, it said in a statement carried by the official agency Yonhap.', 'Yonhap'],
    ['Reuters reported that the company will pay.', 'Reuters'],
  ])('%j credits a sentence', (sentence, agency) => {
    const { agencies, credits } = creditsOf(`${STORY}\n${sentence}\n${STORY.replaceAll('ferry', 'ship')}`)
    expect(agencies).toEqual([])
    expect(credits.map(([name, of]) => [name, of])).toContainEqual([agency, 'sentence'])
  })

  test.each([
    'The Aurora on her way to Lindholm. (Ida Holm/AP)',
    'Image: Reuters',
    'The harbour of Lindholm in March. © AFP / Ida Holm',
    'She asked the PA of the mayor, who told PA of the plan.',
    'Former mayor Michael Bloomberg came; nobody told Bloomberg of the sandbank.',
    'The AP classes of the school will visit the ship.',
  ])('%j credits no agency with the report', (line) => {
    expect(creditsOf(`${STORY}\n${line}\n${STORY.replaceAll('ferry', 'ship')}`)).toEqual({
      agencies: [],
      credits: [],
    })
  })

  test('every credit lies in its text', () => {
    const piece = fc.constantFrom(
      '(AFP)',
      'told Reuters',
      ' ',
      '\n',
      'Xinhua',
      'news agency',
      '—',
      '.',
      'By',
      '©',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { text, credits = [] } = readPlain(pieces.join(' '), 'any.txt')
        for (const { start, end } of credits) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})
