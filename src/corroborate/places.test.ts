import { describe, expect, test } from 'vitest'
import { extract } from '../extract/extraction.ts'
import { recordOf } from '../rapporteur.ts'
import { readPlain } from '../read/plain.ts'

const FILLER =
  'Four divers have been rescued from a flooded cave.\n\nThe divers had set out at dawn with lamps and ropes.\n\n'

const placesIn = (...texts: readonly string[]) =>
  recordOf(texts.map((text, i) => extract(readPlain(FILLER + text, `${i}.txt`)))).items.filter(
    ({ kind }) => kind === 'place',
  )

describe('where it happened', () => {
  test('a place that several reports name in telling the same thing is one item', () => {
    const items = placesIn(
      'A helicopter flew the rescued divers to the university hospital in Grenoble for treatment.',
      'For treatment the rescued divers were flown by helicopter to a hospital in Grenoble.',
    )
    expect(items).toMatchObject([
      { label: 'Grenoble', mentions: [{ quote: 'Grenoble' }, { quote: 'Grenoble' }] },
    ])
  })

  test('the same told of two countries is a contradiction', () => {
    const items = placesIn(
      'A helicopter flew the rescued divers to the university hospital in Grenoble for treatment.',
      'A helicopter flew the rescued divers to the university hospital in Palermo for treatment.',
    )
    expect(items.map(({ verdict }) => verdict)).toMatchObject([{ kind: 'conflicting', about: 'place' }])
  })

  test.each([
    ['two towns of one country', 'Grenoble', 'Lyon'],
    ['a town and its country', 'Grenoble', 'France'],
  ])('%s are no contradiction', (_, one, other) => {
    const items = placesIn(
      `A helicopter flew the rescued divers to the university hospital in ${one} for treatment.`,
      `A helicopter flew the rescued divers to the university hospital in ${other} for treatment.`,
    )
    expect(items.filter(({ verdict }) => verdict.kind === 'conflicting')).toEqual([])
  })

  test('a place that the other report names elsewhere is no contradiction', () => {
    const items = placesIn(
      'A helicopter flew the rescued divers to the university hospital in Grenoble for treatment.',
      'A helicopter flew the rescued divers to the university hospital in Palermo for treatment. Two more were brought to Grenoble.',
    )
    expect(items.filter(({ verdict }) => verdict.kind === 'conflicting')).toEqual([])
  })
})
