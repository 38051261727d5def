import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../language/analyse.ts'
import { english } from '../../language/en/pack.ts'
import { type Block, type Report, reportId } from '../../read/report.ts'
import { overlaps, quote, type Range } from '../../text/range.ts'
import type { Statement } from '../finding.ts'
import { findStatements } from '../statements.ts'

/** A report of plain paragraphs, one a line. */
function reportOf(text: string, kinds: readonly Block['kind'][] = []): Report {
  const starts = [0, ...[...text.matchAll(/\n\s*/gu)].map((gap) => gap.index + gap[0].length)]
  const blocks = starts
    .map((start, i): Block => {
      const end = starts[i + 1] ?? text.length
      return { kind: kinds[i] ?? 'paragraph', start, end, rule: 'line' }
    })
    .filter((block) => block.end > block.start)
  const known = { url: null, outlet: null, title: null, text }
  return {
    ...known,
    id: reportId(known),
    source: 'test.txt',
    authors: [],
    dateline: null,
    agencies: [],
    language: 'en',
    published: null,
    modified: null,
    body: text,
    blocks,
    notes: [],
  }
}

const statementsIn = (text: string, kinds: readonly Block['kind'][] = []): readonly Statement[] =>
  findStatements(analyse(reportOf(text, kinds), english), english, [])

const words = (text: string, spans: readonly Range[]): string =>
  spans.map((span) => quote(text, span)).join(' … ')

/** `speaker | cue | content` of each statement. */
const told = (text: string): readonly string[] =>
  statementsIn(text).map(
    ({ speaker, cue, content }) =>
      `${words(text, speaker.spans)} | ${cue.text} | ${words(text, content.spans)}`,
  )

describe('what is said, and by whom', () => {
  test.each([
    // before, after and around the cue
    ['The mayor said that the bridge is closed.', 'The mayor | said | that the bridge is closed'],
    ['Ms. Orlova said the bridge would reopen in May.', 'Ms. Orlova | said | the bridge would reopen in May'],
    ['“The bridge is closed,” Mayor Ilse Brandt said.', 'Mayor Ilse Brandt | said | “The bridge is closed,”'],
    [
      '"We are ready. We will wait," said the harbour master.',
      'the harbour master | said | "We are ready. We will wait,"',
    ],
    ["''We are ready,'' said the Belmar chief.", "the Belmar chief | said | ''We are ready,''"],
    ['“Will you resign?” Brandt asked.', 'Brandt | asked | “Will you resign?”'],
    ['“The ferry,” she said, “is late.”', 'she | said | “The ferry,” … “is late.”'],
    [
      '“The ferry is late,” she said. “Nobody told us.”',
      'she | said | “The ferry is late,” … “Nobody told us.”',
    ],
    ['The ferry, the company said, was late.', 'the company | said | The ferry … was late'],
    ['But the storm has passed, officials said.', 'officials | said | the storm has passed'],
    // mixed
    [
      'Brandt called the plan “a gift to speculators.”',
      'Brandt | called | the plan “a gift to speculators.”',
    ],
    // insertions between speaker and cue
    [
      'Ilse Brandt, the mayor of Lindholm, said the dam would hold.',
      'Ilse Brandt | said | the dam would hold',
    ],
    [
      'A report published on Tuesday said that the dam was unsafe.',
      'A report | said | that the dam was unsafe',
    ],
    // sources
    ['According to the coast guard, two men drowned.', 'the coast guard | According to | two men drowned'],
    ['Two men drowned, according to the coast guard.', 'the coast guard | according to | Two men drowned'],
    // infinitives, questions, prepositions, objects
    ['The union promised to end the strike.', 'The union | promised | to end the strike'],
    ['The minister declined to comment on the report.', 'The minister | declined | to comment on the report'],
    ['Reporters asked whether the mayor would resign.', 'Reporters | asked | whether the mayor would resign'],
    ['The bishop called for a truce.', 'The bishop | called for | a truce'],
    ['Brandt criticized the new harbour tax.', 'Brandt | criticized | the new harbour tax'],
    // attitudes
    ['Farmers hope that rain will come.', 'Farmers | hope | that rain will come'],
    ['Brandt was confident that the vote would pass.', 'Brandt | was confident | that the vote would pass'],
    // nouns
    ['She repeated her promise to rebuild the pier.', 'She | repeated her promise | to rebuild the pier'],
    // passives
    ['The vote is expected to be close.', ' | is expected | The vote … to be close'],
    [
      'Brandt was quoted as saying that the pier was lost.',
      'Brandt | was quoted as saying | that the pier was lost',
    ],
  ])('reads %j', (text, expected) => {
    expect(told(text)).toContain(expected)
  })

  test('a participle speaks for the subject of the sentence', () => {
    const text = 'Brandt said the pier was lost, adding that no one was to blame.'
    expect(told(text)).toEqual([
      'Brandt | said | the pier was lost',
      'Brandt | adding | that no one was to blame',
    ])
  })

  test('joined verbs share their speaker, and the content of the first ends before the second', () => {
    const text = 'The union rejected the offer and said talks were over.'
    expect(told(text)).toEqual(['The union | rejected | the offer', 'The union | said | talks were over'])
  })

  test('a quotation goes on over paragraphs that open it again', () => {
    const text =
      'Brandt was blunt:\n“We lost the pier. [pause] We lost it\n“and we will build it again,” she said.'
    const [statement] = statementsIn(text)
    expect(statement?.content.spans).toHaveLength(2)
    expect(words(text, statement?.speaker.spans ?? [])).toBe('she')
  })

  test('a colon at the end of a paragraph hands over to the quotation below', () => {
    const text = 'Brandt added:\n“We will build it again.”'
    expect(told(text)).toEqual(['Brandt | added | “We will build it again.”'])
  })

  test('who says that another said something: both, one inside the other', () => {
    const text = 'The harbour master said the pier was lost, the agency Nordia reported.'
    const [outer, inner] = statementsIn(text).toSorted(
      (a, b) => (a.via === undefined ? -1 : 1) - (b.via === undefined ? -1 : 1),
    )
    expect(words(text, outer?.speaker.spans ?? [])).toContain('Nordia')
    expect(words(text, inner?.speaker.spans ?? [])).toBe('The harbour master')
    expect(inner?.via).toBe(outer?.id)
  })

  test('the person spoken to, and what one is called to the face', () => {
    const text = 'The mayor told her “old friend” Kaspar Lund that the pier was lost.'
    const statements = statementsIn(text)
    expect(words(text, statements[0]?.addressee?.spans ?? [])).toContain('Kaspar Lund')
    expect(told(text).join()).toContain('told | “old friend”')
  })

  test('the channel', () => {
    const text = 'The mayor said in a statement on Monday that the pier was lost.'
    expect(statementsIn(text)[0]?.channel?.text).toContain('in a statement')
  })

  test('a transcript gives each paragraph to the name in capitals before it', () => {
    const text =
      'They met on Monday.\nBRANDT: We will build it again. It will cost us dearly.\nLUND: When will you begin?'
    expect(told(text)).toEqual([
      'BRANDT | : | We will build it again. It will cost us dearly',
      'LUND | : | When will you begin',
    ])
  })

  test('every speaker comes with the reason why it was taken', () => {
    const [statement] = statementsIn('Ilse Brandt, who lost the vote, said the count was fair.')
    expect(statement?.candidates?.[0]).toMatchObject({ text: 'Ilse Brandt', because: 'before an insertion' })
  })

  test('a title may name its speaker before a colon', () => {
    const text = 'Brandt: We will build it again'
    expect(statementsIn(text, ['title'])).toHaveLength(1)
  })

  test.each([
    ['Officials fear the dam will break.', 'fear', 'said'],
    ['The company denied that it knew.', 'speech', 'denied'],
    ['The witness claimed that he saw a light.', 'speech', 'claimed'],
    ['The minister confirmed that the talks failed.', 'speech', 'confirmed'],
    ['The striker refused to apologize.', 'speech', 'refused'],
    ['They want to leave the union.', 'intention', 'said'],
    ['Villagers believe that the mine is cursed.', 'thought', 'said'],
  ])('keeps what the cue commits to in %j', (text, mode, stance) => {
    expect(statementsIn(text)).toMatchObject([{ mode, stance }])
  })
})

describe('noise of machine translation', () => {
  test.each([
    ['“We will wait. ”said Brandt.', 'Brandt | said'],
    ['“We will wait, ”said Brandt. .', 'Brandt | said'],
    ['Lindholm“Old friend,” the mayor told Lund.', 'the mayor | told | “Old friend,”'],
    ['She praised a plan built on “trust” and the will to share the river “.', 'She | praised'],
  ])('reads %j', (text, start) => {
    expect(told(text).some((line) => line.startsWith(start))).toBe(true)
  })
})

describe('what is no statement', () => {
  test.each([
    'The bridge opened on Monday.',
    'Their “model” village lies by the river.',
    'He would say nothing of the kind.',
    'It was hard to praise the deal.',
    'The economy added 200 jobs in July.',
    'UPDATE: Bridge closed',
    'The report is 300 pages long.',
  ])('sees none in %j', (text) => {
    expect(told(text)).toEqual([])
  })

  test('what someone wishes inside what he says is part of what he says', () => {
    expect(told('Brandt said she hoped to win and believed the count was fair.')).toHaveLength(1)
  })
})

const NAMES = ['Brandt', 'the mayor', 'Ms. Orlova', 'she', 'a spokesman for the union', 'Nordia']
const CLAUSES = [
  'the pier was lost',
  'talks, which failed, would go on',
  'it had “no choice” in 2019',
  'U.S. ships left (again)',
]
const SENTENCES = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom(...CLAUSES),
    fc.constantFrom(...NAMES),
    fc.integer({ min: 0, max: 13 }),
  )
  .map(([who, what, other, form]) => {
    const forms = [
      `${who} said that ${what}.`,
      `“We know ${what},” ${who} said.`,
      `“Why? We know ${what},” said ${who}. “Really.”`,
      `“${what}, ”said ${who}.`,
      `According to ${who}, ${what}.`,
      `${what}, ${who} said, adding that ${what}.`,
      `${who} told ${other} “no” and criticized ${other}.`,
      `${who} said ${other} denied that ${what}, Nordia reported.`,
      `${who} added:`,
      `“${what}.”`,
      `“${what}`,
      `${who}: "${what}"`,
      `'${what}' was ${who}'s promise to ${other} ''.`,
      `Their “model” ${what} “.`,
    ]
    return forms[form] ?? ''
  })
const TEXTS = fc
  .array(fc.tuple(SENTENCES, fc.constantFrom(' ', ' ', '\n\n')), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.map(([sentence, gap]) => sentence + gap).join(''))
const ANY = fc.oneof(
  TEXTS,
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      ' ',
      ',',
      'said',
      'he',
      '.',
      ':',
      '\n',
      '🙂',
      '\u200b',
    ),
    maxLength: 60,
  }),
)

const spansOf = (statement: Statement): readonly Range[] => [
  ...statement.content.spans,
  ...statement.cue.spans,
  ...statement.speaker.spans,
]

describe('laws', () => {
  test('every span lies in a block of the text, and no content contains its own cue', () => {
    fc.assert(
      fc.property(ANY, (text) => {
        for (const statement of statementsIn(text)) {
          for (const span of spansOf(statement)) {
            expect(span.start).toBeLessThan(span.end)
            expect(span.end).toBeLessThanOrEqual(text.length)
          }
          for (const content of statement.content.spans)
            for (const cue of statement.cue.spans) expect(overlaps(content, cue)).toBe(false)
        }
      }),
    )
  })

  test('nothing is read in furniture and credits', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const line = text.replaceAll('\n', ' ')
        expect(statementsIn(line, ['furniture'])).toEqual([])
        expect(statementsIn(line, ['credit'])).toEqual([])
      }),
    )
  })

  test('cutting a report after any sentence changes no statement that ended before', () => {
    const key = ({ rule, mode, cue, content, speaker }: Statement): string =>
      JSON.stringify([rule, mode, cue, content.spans, speaker.spans])
    fc.assert(
      fc.property(TEXTS, (text) => {
        const { sentences } = analyse(reportOf(text), english)
        const whole = statementsIn(text)
        for (const { end } of sentences) {
          const cut = new Set(statementsIn(text.slice(0, end)).map(key))
          const before = whole.filter((statement) => spansOf(statement).every((span) => span.end <= end))
          for (const statement of before) expect([...cut]).toContain(key(statement))
        }
      }),
    )
  })

  test('the same text gives the same statements', () => {
    fc.assert(
      fc.property(ANY, (text) => {
        expect(statementsIn(text)).toEqual(statementsIn(text))
      }),
    )
  })

  test.each(['said ', 'he said that ', '(a ', 'of the ', '“a, '])(
    '%j a hundred thousand times is read in time',
    (word) => {
      expect(statementsIn(word.repeat(20_000)).length).toBeLessThan(20_000)
    },
  )
})
