import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../extract/extraction.ts'
import { readPlain } from '../read/plain.ts'
import { signatureOf } from './signature.ts'
import { StoryIndex, storyIdOf } from './stories.ts'

const TOWNS = ['Tarnock', 'Morren', 'Harsted', 'Velmouth', 'Oskerby']
const PEOPLE = ['Lise Aune', 'Bram Tolvik', 'Ines Corda', 'Jon Hask', 'Mira Feldt']
const MATTERS = [
  'ferry ran aground on a sandbank and its passengers were taken off by fishing boats',
  'grain silo caught fire and the harbour was closed while crews cooled the walls',
  'choir won the national prize with a song about the herring fleet',
]

/** The n-th of a few dozen reports: three a story, some of them undated, all of them invented. */
function invented(n: number) {
  const story = Math.floor(n / 3)
  const town = TOWNS[story % TOWNS.length] ?? ''
  const person = PEOPLE[(story * 2) % PEOPLE.length] ?? ''
  const matter = MATTERS[story % MATTERS.length] ?? ''
  const day = 3 + 2 * (story % 12)
  const dated = n % 5 === 4 ? '' : `The ${town} Letter, ${day} May 2025\n\n`
  const opening = ['On Tuesday a', 'Witnesses told how a', 'It was a long night: a'][n % 3] ?? ''
  const text = `${town}: ${matter.split(' ').slice(0, 2).join(' ')}\n${dated}${opening} ${matter} in ${town}, mayor ${person} said. ${person} counted ${12 + story} boats.`
  return signatureOf(extract(readPlain(text, `${n}.txt`)))
}
const SIGNATURES = Array.from({ length: 36 }, (_, n) => invented(n))

const storiesOf = (signatures: typeof SIGNATURES) => {
  const index = new StoryIndex()
  for (const signature of signatures) index.add(signature)
  return index.stories()
}

describe('an index of stories', () => {
  test('a signature is plain data: it comes back from JSON as it was', () => {
    expect(JSON.parse(JSON.stringify(SIGNATURES))).toEqual(SIGNATURES)
  })

  test('any order of arrival gives the same stories, ids included, told at any time in between', () => {
    const whole = storiesOf(SIGNATURES)
    const order = fc.shuffledSubarray(SIGNATURES, { minLength: SIGNATURES.length })
    fc.assert(
      fc.property(order, fc.nat(6), (arriving, pause) => {
        const index = new StoryIndex()
        arriving.forEach((signature, i) => {
          index.add(signature)
          if (pause > 0 && i % pause === 0) index.stories()
        })
        expect(index.stories()).toEqual(whole)
      }),
      { numRuns: 20 },
    )
  })

  test('what is taken out leaves no trace', () => {
    fc.assert(
      fc.property(fc.subarray(SIGNATURES), fc.boolean(), (kept, told) => {
        const index = new StoryIndex()
        for (const signature of SIGNATURES) index.add(signature)
        if (told) index.stories()
        const stay = new Set(kept.map(({ id }) => id))
        for (const { id } of SIGNATURES) if (!stay.has(id)) index.remove(id)
        expect(index.stories()).toEqual(storiesOf(kept))
      }),
      { numRuns: 20 },
    )
  })

  test('every report is in one story', () => {
    const told = storiesOf(SIGNATURES).flatMap(({ reports }) => reports.map(({ id }) => id))
    expect(told.toSorted()).toEqual(SIGNATURES.map(({ id }) => id).toSorted())
  })

  test('a story keeps its id when later reports join, and is the same object when nothing touches it', () => {
    const index = new StoryIndex()
    for (const signature of SIGNATURES.slice(0, 2)) index.add(signature)
    const [before] = index.stories()
    const founder = before?.reports.find(({ id }) => storyIdOf(id) === before.id)
    expect(founder).toBeDefined()
    for (const signature of SIGNATURES.slice(2, 3)) index.add(signature)
    const joined = index.stories().find(({ reports }) => reports.length === 3)
    expect(joined?.id).toBe(before?.id)
    index.add(signatureOf(extract(readPlain('Pawns promoted\n\nBishops exchanged queenside.', 'chess.txt'))))
    expect(index.stories()).toContain(joined)
  })

  test('a report that is given again takes its own place', () => {
    const index = new StoryIndex()
    for (const signature of [...SIGNATURES, ...SIGNATURES]) index.add(signature)
    expect(index.stories()).toEqual(storiesOf(SIGNATURES))
  })
})
