import { describe, expect, test } from 'vitest'
import { extract } from '../extract/extraction.ts'
import { recordOf } from '../rapporteur.ts'
import { readPlain } from '../read/plain.ts'

const FILLER =
  'The cable railway of Greyport runs again.\n\nMechanics had replaced the pulleys of the upper station.\n\n'

const itemsOf = (...sentences: readonly string[]) =>
  recordOf(sentences.map((text, i) => extract(readPlain(`${FILLER}${text}`, `${i}.txt`)))).items

/** The events that the reports tell beyond the filler: the words of each mention. */
const eventsIn = (...sentences: readonly string[]) =>
  itemsOf(...sentences)
    .filter(({ kind }) => kind === 'event')
    .map(({ mentions }) => mentions.map(({ quote }) => quote))
    .filter((quotes) => !quotes.some((words) => /cable railway|pulleys/u.test(words)))

describe('what several reports tell', () => {
  test.each([
    [
      'the same in other words',
      'A goat blocked the lower platform for twenty minutes before a ranger led it away.',
      'For twenty minutes the lower platform was blocked by a goat, which a ranger led away.',
      'goat',
    ],
    [
      'a fact beside a statement, in one sentence',
      'The cabins carried no passengers at that hour, and operators say the brakes held.',
      'The cabins carried no passengers at that hour, and operators say that the brakes held firmly.',
      'no passengers',
    ],
    [
      'a fact that another report only lets somebody say',
      'Divers searched the reservoir with sonar for three nights and found no trace of the anchor.',
      'A fisherman claimed that divers searched the reservoir with sonar for three nights and found no trace of the anchor.',
      'sonar',
    ],
  ])('%s is one event', (_, one, other, word) => {
    const told = eventsIn(one, other).filter((quotes) => quotes.some((words) => words.includes(word)))
    expect(told).toHaveLength(1)
    expect(told[0]).toHaveLength(2)
  })

  test.each([
    [
      'two things of one kind',
      'A goat blocked the lower platform for twenty minutes.',
      'Snow covered the parking lot of the ski school.',
    ],
    [
      'who said something, where what was said is an item',
      'Mayor Ida Holm said on Friday that the brakes held firmly in the storm.',
      'On Friday, Mayor Ida Holm said that in the storm the brakes held firmly.',
    ],
  ])('%s is none', (_, one, other) => {
    expect(eventsIn(one, other).filter((quotes) => quotes.length > 1)).toEqual([])
  })
})
