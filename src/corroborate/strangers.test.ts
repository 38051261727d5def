import { describe, expect, test } from 'vitest'
import { extract } from '../extract/extraction.ts'
import { recordOf } from '../rapporteur.ts'
import { readPlain } from '../read/plain.ts'

const FILLER =
  'The opera house of Lindholm has a new roof.\n\nCarpenters worked through the winter on beams of oak and larch.\n\n'
const told = (name: string, more = '') =>
  `${FILLER}On Monday architect ${name}, who drew the copper dome, handed the keys to the singers.${more}`

const conflicts = (...texts: readonly string[]) =>
  recordOf(texts.map((text, i) => extract(readPlain(text, `${i}.txt`)))).items.filter(
    ({ verdict }) => verdict.kind === 'conflicting',
  )

describe('a name in another’s place', () => {
  test('one report alone names somebody where others name another: a contradiction about the name', () => {
    const [item, ...more] = conflicts(
      told('Helena Brandt'),
      told('Helena Brandt', ' The choir sang.'),
      told('Robert Nyholm'),
    )
    expect(more).toEqual([])
    expect(item).toMatchObject({ kind: 'name', verdict: { about: 'name' } })
    const sides = item?.verdict.kind === 'conflicting' ? item.verdict.sides : []
    expect(sides.map((side) => side.map((i) => item?.mentions[i]?.quote))).toEqual([
      ['Helena Brandt', 'Helena Brandt'],
      ['Robert Nyholm'],
    ])
  })

  test.each([
    [
      'the report names the right one elsewhere',
      told('Helena Brandt'),
      told('Helena Brandt', ' The choir sang.'),
      `${told('Robert Nyholm')}\n\nHelena Brandt drew the copper dome, and the keys went to the singers.`,
    ],
    [
      'in a list of which each report leaves out others, told by the same words',
      `${FILLER}The donors include Helena Brandt, a retired ballet teacher, tenor Emil Varga and banker Otto Lindqvist.`,
      `${FILLER}The donors include Helena Brandt, a retired ballet teacher, and tenor Emil Varga.`,
      `${FILLER}The donors include Robert Nyholm, a retired ballet teacher, and banker Otto Lindqvist.`,
    ],
  ])('found where %s', (_, ...texts) => {
    expect(conflicts(...texts).map(({ actors, label }) => [actors?.length, label])).toEqual([
      [2, 'Helena Brandt or Robert Nyholm'],
    ])
  })

  test.each([
    ['another spelling', told('Helena Brandt'), told('Helena Brandt'), told('Helena Brand')],
    [
      'one who stands beside the other in the sentence',
      told('Helena Brandt'),
      told('Helena Brandt'),
      told('Helena Brandt with her partner Robert Nyholm'),
    ],
    [
      'a list of persons that leaves out others',
      `${FILLER}The donors include architect Helena Brandt, tenor Emil Varga and banker Otto Lindqvist.`,
      `${FILLER}The donors include architect Helena Brandt, tenor Emil Varga and banker Otto Lindqvist.`,
      `${FILLER}The donors include architect Robert Nyholm and tenor Emil Varga.`,
    ],
    [
      'one of whom something else is told',
      told('Helena Brandt'),
      told('Helena Brandt'),
      `${FILLER}Robert Nyholm applauded as the keys were handed to the singers on Monday.`,
    ],
  ])('%s is none', (_, ...texts) => {
    expect(conflicts(...texts)).toEqual([])
  })
})
