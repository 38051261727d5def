import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { english } from '../language/en/pack.ts'
import { quote } from '../text/range.ts'
import { changesMeaning, compareWordings, type Difference, wordsOf } from './differences.ts'

const whole = (text: string) => [{ start: 0, end: text.length }]
const compared = (a: string, b: string) =>
  compareWordings(wordsOf(a, whole(a), english), wordsOf(b, whole(b), english), english)

/** 'kind: first > second', one for each difference. */
const told = (a: string, b: string): readonly string[] =>
  (compared(a, b)?.differences ?? []).map((difference) => line(a, b, difference))

const line = (a: string, b: string, { kind, first, second, effect }: Difference): string =>
  `${kind}${effect === undefined ? '' : ` ${effect}`}: ${first ? quote(a, first) : '-'} > ${second ? quote(b, second) : '-'}`

describe('differences that may change the meaning', () => {
  test.each([
    ['respect for the interests of others', 'respect for the interests of all', ['quantity: others > all']],
    ['respect for common interests', 'respect for all interests', ['quantity: common > all']],
    ['they will open the lock in May', 'they will not open the lock in May', ['negation: - > not']],
    ['we can cross the bay today', 'we can’t cross the bay today', ['negation: - > can’t']],
    ['the mayor will resign this week', 'the mayor may resign this week', ['modality softer: will > may']],
    ['the dam could fail', 'the dam will fail', ['modality stronger: could > will']],
    ['he was in the harbour', 'he was allegedly in the harbour', ['hedge softer: - > allegedly']],
    ['we deeply regret the spill', 'we regret the spill', ['hedge softer: deeply > -']],
    ['84 boats sank there', '86 boats sank there', ['quantity: 84 > 86']],
    ['the talks in Orvel went on', 'the talks in Maldry went on', ['name: Orvel > Maldry']],
    ['it is a bitter day for us', 'it is a lucky day for us', ['wording: bitter > lucky']],
  ])('%j and %j', (a, b, differences) => {
    expect(told(a, b)).toEqual(differences)
    expect(compared(a, b)?.differences.every(changesMeaning)).toBe(true)
  })
})

describe('differences that leave the meaning as it is', () => {
  test.each([
    ['a new deal was announced by the town', 'a new agreement was announced by the town', 'synonym'],
    ['the cooperation of our towns', 'the collaboration of our towns', 'synonym'],
    ['we met the envoy Ouchakov there', 'we met the envoy Ushakov there', 'spelling'],
    ['an on-going feud between them', 'an ongoing feud between them', 'spelling'],
    ['he praises the crew of the boat', 'he praised the crew of the boat', 'grammar'],
    ['the crew of the boat slept', 'a crew of the boat slept', 'grammar'],
  ])('%j and %j', (a, b, kind) => {
    const differences = compared(a, b)?.differences ?? []
    expect(differences).toMatchObject([{ kind }])
    expect(differences.some(changesMeaning)).toBe(false)
  })

  test.each([
    ['two boats sank', '2 boats sank'],
    ['it will not hold', 'it won’t hold'],
    ['The Dam Will Open', 'the dam will open.'],
    ['a true model of cooperation', 'a true model of “cooperation”'],
    ['naïve hopes rose', 'naive hopes rose'],
  ])('%j and %j are the same words', (a, b) => {
    expect(told(a, b)).toEqual([])
  })
})

test('who quotes one half only leaves out the rest without differing in it', () => {
  expect(
    told('we will build the lock, pay for it ourselves and open it before winter', 'pay for it ourselves'),
  ).toEqual([])
})

test('nothing in common is not compared', () => {
  expect(compared('alpha beta gamma', 'one two three')).toBeUndefined()
})

const words = fc
  .array(fc.constantFrom('we', 'will', 'not', 'never', 'won’t', 'open', 'the', 'Orvel', 'lock', '12', 'some'))
  .map((all) => all.join(' '))

test('every difference lies in its wording, and equal wordings have none', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      for (const { first, second } of compared(a, b)?.differences ?? []) {
        expect(first !== null || second !== null).toBe(true)
        if (first !== null) expect(quote(a, first).trim()).not.toBe('')
        if (second !== null) expect(quote(b, second).trim()).not.toBe('')
      }
      expect(compared(a, a)?.differences ?? []).toEqual([])
    }),
  )
})
