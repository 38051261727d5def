import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quote } from '../text/range.ts'
import { readPlain } from './plain.ts'
import { type BlockKind, isBody } from './report.ts'

const FIRST =
  'Divers found three cracks in the piers of the Oxmere bridge, the canton said on Friday, and closed it.'
const SECOND =
  'The bridge carries nine thousand cars a day, and ferries will take them over the lake until the autumn.'
const story = (...around: readonly [string, string]): string =>
  `${around[0]}${FIRST}\n\n${SECOND}${around[1]}`
const kindOf = (text: string, words: string): BlockKind | undefined => {
  const report = readPlain(text, 'a.txt')
  return report.blocks.find((block) => quote(text, block).includes(words))?.kind
}

describe('blocks partition any text', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(
      FIRST,
      SECOND,
      'Leave a Comment',
      'date 2024-05-03 Follow us',
      'With Nordwire and AP',
      '• Also read: x',
      'A | B | C',
      'OXMERE (AP) — It broke.',
      '\r',
      '\t',
      '© AFP',
    ),
  )
  test('without gap or overlap, and body blocks are never empty of meaning', () => {
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\n\n', '\r\n'), (lines, gap) => {
        const text = lines.join(gap)
        const { blocks, text: kept } = readPlain(text, 'a.txt')
        expect(kept).toBe(text)
        let at = 0
        for (const block of blocks) {
          expect(block.start).toBe(at)
          expect(block.end).toBeGreaterThan(block.start)
          at = block.end
        }
        if (text.trim() !== '') expect(at).toBe(text.length)
      }),
    )
  })
})

test.each([
  ['Also read: Ten bridges that fell', 'furniture'],
  ['• Also read: Ten bridges that fell', 'furniture'],
  ['Leave a Reply', 'furniture'],
  ['Your email address will not be published. Required fields are marked *', 'furniture'],
  ['Advertisement', 'furniture'],
  ['Lesen Sie auch: Zehn Brücken', 'furniture'],
  ['À lire aussi : dix ponts', 'furniture'],
  ['[Ten bridges that nobody crosses any more]', 'furniture'],
  ['https://canton.example/bridge', 'furniture'],
  ['FILE – The bridge in a picture of May 2, 2019. © AFP / Ana Lind', 'caption'],
  ['The bridge at dawn. (Photo: Jonas Kett)', 'caption'],
  ['The bridge at dawn. / CANTON POLICE', 'caption'],
  ['Getty Images The bridge on the day it opened', 'caption'],
  ['The ferry that takes the cars over the lake leaves the pier before dawn with its lights on', 'caption'],
  ['Look at those cracks pic.twitter.com/aB3dEf9hIj — Mara Lind (@maralind) May 3, 2024', 'embed'],
  ['With Nordwire and AP', 'credit'],
  ['abc(afp, dpa)', 'credit'],
  ['(Reporting by Ana Lind; Editing by Jonas Kett)', 'credit'],
  ['Ana Lind contributed to this report.', 'credit'],
  ['What the divers saw', 'heading'],
  ['- a crack in the first pier', 'list'],
])('%j in a story is %s', (line, kind) => {
  expect(kindOf(story('', `\n\n${line}\n\n${FIRST}`), line)).toBe(kind)
})

test.each([
  'Also, the divers read the gauges twice.',
  'Share prices of the builder fell by a tenth after the news.',
  '“Follow us,” the divers had told the police.',
  'More than nine thousand cars cross it each day.',
  'See the bridge and you know why the canton waited, an engineer said.',
  'With the ferries full and the bridge closed, the town waits.',
  'Related costs may reach two million francs, the canton said.',
  'He pointed at the gauge (the photo shows it) and shook his head.',
])('%j is part of the story', (line) => {
  const text = story('', `\n\n${line}\n\n${FIRST}`)
  const block = readPlain(text, 'a.txt').blocks.find((one) => quote(text, one).includes(line))
  expect(block !== undefined && isBody(block)).toBe(true)
})

test.each([
  [
    story('Oxmere bridge closed after divers find cracks\n\n', ''),
    'Oxmere bridge closed after divers find cracks',
    null,
  ],
  [story('Oxmere bridge closed | Region | The Courier\n\n', ''), 'Oxmere bridge closed', 'The Courier'],
  [
    story('The Lake Post\nHome | News | Sport | More\n\nBridge closed at Oxmere\n\n', ''),
    'Bridge closed at Oxmere',
    'The Lake Post',
  ],
  [story('Bridge closed at Oxmere\nLake Post, 3 May 2024\n\n', ''), 'Bridge closed at Oxmere', 'Lake Post'],
  [story('Bridge Closed After Divers Find Cracks.\n\n', ''), 'Bridge Closed After Divers Find Cracks.', null],
  [story('', ''), null, null],
  [story('“We are sorry”\n\n', ''), null, null],
])('the title and outlet of %j', (text, title, outlet) => {
  expect(readPlain(text, 'a.txt')).toMatchObject({ title, outlet })
})

test.each([
  [story(' date 2024-05-03 Connect with us\n\n', ''), '2024-05-03'],
  [story('date 2024-05-03 ', ''), '2024-05-03'],
  [story('Bridge closed at Oxmere\nPublished: 3 May 2024\n\n', ''), '2024-05-03'],
  [story('Bridge closed at Oxmere\nFriday, May 3, 2024\n\n', ''), '2024-05-03'],
  [story('Brücke gesperrt am See\nVeröffentlicht am 3. Mai 2024\n\n', ''), '2024-05-03'],
])('the publication date that %j states', (text, value) => {
  const { published } = readPlain(text, 'a.txt')
  expect(published).toMatchObject({ from: 'said', value })
  expect(published?.from === 'said' && published.span !== undefined && quote(text, published.span)).toMatch(
    /2024/u,
  )
})

test.each([
  story('', ''),
  story('Bridge closed at Oxmere\n\n', ' It was opened on 3 May 1984.'),
  story('Bridge closed at Oxmere\n05/06/2024\n\n', ''), // May or June: not for us to choose
])('%j states no publication date', (text) => {
  expect(readPlain(text, 'a.txt').published).toBeNull()
})

test.each([
  ['OXMERE (Nordwire) — ', 'OXMERE', ['Nordwire']],
  ['OXMERE, Switzerland (AP) — ', 'OXMERE, Switzerland', ['AP']],
  ['NEW YORK, May 3 (UPI) — ', 'NEW YORK', ['UPI']],
  ['Oxmere (AFP) – ', 'Oxmere', ['AFP']],
  ['OXMERE — ', 'OXMERE', []],
  ['(Reuters) - ', null, ['Reuters']],
])('the dateline %j', (words, dateline, agencies) => {
  const report = readPlain(story(words, ''), 'a.txt')
  expect(report).toMatchObject({ dateline, agencies })
  expect(report.body.startsWith(FIRST)).toBe(true)
})

test.each(['EXCLUSIVE – ', 'Oxmere – ', 'The canton (which owns it) — '])('%j is no dateline', (words) => {
  expect(readPlain(story(words, ''), 'a.txt').dateline).toBeNull()
})

test.each([
  ['\n\nWith Reuters, EFE and AP', ['Reuters', 'EFE', 'AP']],
  ['\n\nrml(efe, afp, ap)', ['EFE', 'AFP', 'AP']],
  ['\n\nCopyright 2024 The Associated Press. All rights reserved.', ['AP']],
  ['\n\nWith thanks to all', []],
])('the agencies in %j', (credit, agencies) => {
  expect(readPlain(story('', credit), 'a.txt').agencies).toEqual(agencies)
})

test.each([
  ['By Ana Lind and Jonas Kett', ['Ana Lind', 'Jonas Kett']],
  ['By ANA LIND', ['ANA LIND']],
  ['Von Ana Lind, Oxmere', ['Ana Lind']],
  ['Ana Lind, Lake News', ['Ana Lind']],
  ['By our own staff', []],
])('the byline %j', (byline, authors) => {
  expect(readPlain(story(`Bridge closed at Oxmere\n${byline}\n\n`, ''), 'a.txt').authors).toEqual(authors)
})

test.each([
  ['en', FIRST],
  ['de', 'Taucher fanden drei Risse in den Pfeilern der Brücke, wie der Kanton am Freitag mitteilte.'],
  ['zh', '潜水员在桥墩上发现了三条裂缝,州政府周五表示,该桥已关闭,直至秋季。'],
])('the language %s is told from the words', (language, text) => {
  expect(readPlain(text, 'a.txt').language).toBe(language)
})

test('a text of one word is read, with a note', () => {
  expect(readPlain('Bridge', 'a.txt')).toMatchObject({ text: 'Bridge', notes: [{ rule: 'too-short' }] })
})

test('a short text in a script without spaces is not too short', () => {
  expect(readPlain('潜水员在桥墩上发现了三条裂缝', 'a.txt').notes).toEqual([])
})

test('English is told from its small words, and from no other language’s', () => {
  const english =
    'The mayor said that the bridge would be closed, and that ferries from the town were ready for them.'
  const dutch =
    'De burgemeester zei dat de brug dicht blijft en dat er veerboten klaar liggen voor de mensen in de stad.'
  expect(readPlain(english, 'a.txt').language).toBe('en')
  expect(readPlain(dutch, 'a.txt').language).toBe('nl')
})
