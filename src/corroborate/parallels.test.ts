import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../extract/extraction.ts'
import { readPlain } from '../read/plain.ts'
import { quote } from '../text/range.ts'
import { parallelsOf } from './parallels.ts'

const FERRY = `A ferry ran aground near Lindholm on Tuesday.

The Aurora struck a sandbank outside the harbour shortly before dawn, and tugboats pulled it free after nine hours.

A brass band was playing in the market square, where fishmongers offered smoked herring.`

const COAST = `Passengers walked ashore from a stranded ship in the north.

Tugboats needed nine hours to pull the Aurora from the sandbank that it had struck outside the harbour.

The pilot had joined the company only a week earlier, its director told reporters.`

const told = (...texts: readonly string[]) =>
  parallelsOf(texts.map((text, i) => extract(readPlain(text, `${i}.txt`)))).map(({ passages }) =>
    passages.map(({ extraction, start, end }) => quote(extraction.report.text, { start, end })),
  )

describe('parallels', () => {
  test('brings together sentences that tell the same in other words', () => {
    expect(told(FERRY, COAST)).toEqual([
      [
        expect.stringContaining('The Aurora struck a sandbank'),
        expect.stringContaining('Tugboats needed nine hours'),
      ],
    ])
  })

  test('a sentence that tells two things stands in two groups', () => {
    const both =
      'Customs officers at Greyport seized forged passports in a lorry, and a magistrate sentenced the driver Bodil Aker to prison.'
    const one = 'In Greyport customs officers found forged passports hidden in the lorry and seized them.'
    const other = 'Months later a magistrate sentenced Bodil Aker, the driver, to prison.'
    const groups = told(both, one, other)
    expect(groups.filter((group) => group.some((words) => words.includes('magistrate')))).not.toEqual([])
    expect(groups.filter((group) => group.some((words) => words.includes('forged')))).not.toEqual([])
    expect(groups).toHaveLength(2)
  })

  test('what only names the same people and things is not the same', () => {
    const a = 'The mayor of Lindholm opened the new library on Monday.'
    const b = 'Firemen rescued a dog near Lindholm from a frozen lake.'
    expect(told(a, b)).toEqual([])
  })

  test('one report alone has no parallels unless it repeats itself', () => {
    expect(told(FERRY)).toEqual([])
  })

  test('law: every passage lies in a sentence of its report, and every link inside its group', () => {
    const sentences = [...FERRY.split('\n\n'), ...COAST.split('\n\n')]
    const text = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (reports) => {
        const extractions = reports.map((lines, i) => extract(readPlain(lines.join('\n\n'), `${i}.txt`)))
        for (const { passages, links } of parallelsOf(extractions)) {
          for (const { extraction, sentence, start, end } of passages) {
            const whole = extraction.sentences[sentence]
            expect(whole !== undefined && whole.start <= start && start < end && end <= whole.end).toBe(true)
          }
          for (const { between } of links) for (const at of between) expect(passages[at]).toBeDefined()
        }
      }),
      { numRuns: 30 },
    )
  })

  test('many reports are compared batch by batch: what all tell is one group all the same', () => {
    const reports = Array.from({ length: 70 }, (_, i) => (i % 2 === 0 ? FERRY : COAST))
    const [first] = told(...reports).filter((group) => group.some((words) => words.includes('sandbank')))
    expect(first).toHaveLength(70)
  })
})
