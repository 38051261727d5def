import { expect, test } from 'vitest'
import type { Actor } from './finding.ts'
import { partyAt } from './parties.ts'

const actor = (id: string, ...mentions: readonly (readonly [number, number])[]): Actor => ({
  id,
  kind: 'person',
  name: id,
  names: [id],
  roles: [],
  mentions: mentions.map(([start, end]) => ({ start, end, form: 'name', rule: 'test' })),
})

// the president of Norway and Alba Stenmark
// 0   4         14        24  28
const actors = [actor('holder', [4, 23]), actor('NO', [17, 23]), actor('alba', [28, 41])]

test.each([
  ['the larger mention wins over the one inside it', [[0, 23]], ['holder']],
  ['even where only the inner words are asked for', [[17, 23]], ['holder']],
  ['all who are named, in reading order', [[0, 41]], ['holder', 'alba']],
  [
    'in several stretches',
    [
      [28, 32],
      [0, 10],
    ],
    ['holder', 'alba'],
  ],
  ['nobody', [[24, 27]], []],
  ['no words, nobody', [], []],
])('%s', (_, ranges, expected) => {
  const spans = ranges.map(([start = 0, end = 0]) => ({ start, end }))
  expect(partyAt(spans, actors)).toEqual({ actor: expected[0] ?? null, actors: expected, spans })
})
