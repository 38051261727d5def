import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../language/analyse.ts'
import { english } from '../language/en/pack.ts'
import { readPlain } from '../read/plain.ts'
import { contains, quote } from '../text/range.ts'
import { findEvents } from './events.ts'
import { extract } from './extraction.ts'
import type { Event } from './finding.ts'

function eventsOf(text: string, published: string | null = null): readonly Event[] {
  const report = readPlain(text, 'test')
  const known = published === null ? null : ({ from: 'said', value: published } as const)
  return extract({ ...report, language: 'en', published: known }).events
}

const words = (text: string, spans: readonly { start: number; end: number }[]): string =>
  spans.map((span) => quote(text, span)).join(' + ')

/** Each event as "TYPE actor > recipient". */
const told = (text: string): readonly string[] =>
  eventsOf(text).map((event) =>
    `${event.type} ${words(text, event.actor.spans)} > ${words(text, event.recipient.spans)}`
      .replace(/ +/gu, ' ')
      .trim(),
  )

const types = (text: string): readonly string[] => eventsOf(text).map((event) => event.type)

describe('who did what to whom', () => {
  test.each([
    // AGREE
    ['Peru and Chile agreed to build a joint dam.', 'AGREE Peru + Chile >'],
    ['Kenya promised to help Somalia with the drought.', 'AGREE Kenya > Somalia'],
    [
      'The Finnish government is willing to negotiate with Estonia.',
      'AGREE The Finnish government > Estonia',
    ],
    ['Ghana said it will send medicine to Togo.', 'AGREE Ghana > Togo'],
    ['The rebels accepted a truce plan from Norway.', 'AGREE The rebels > Norway'],
    ['Malta has announced plans to ease travel rules for Tunisia.', 'AGREE Malta > Tunisia'],
    // CONSULT
    [
      'The foreign ministers of Laos and Nepal met in Geneva on Friday.',
      'CONSULT The foreign ministers of Laos and Nepal >',
    ],
    [
      'President Alda Brenn met Prime Minister Tom Okar in Lima.',
      'CONSULT President Alda Brenn > Prime Minister Tom Okar',
    ],
    ['Norway hosted talks between Sudan and Chad.', 'CONSULT Norway > Sudan + Chad'],
    [
      'The Danish prime minister telephoned the president of Iceland.',
      'CONSULT The Danish prime minister > the president of Iceland',
    ],
    ['The talks between Peru and Chile lasted four hours.', 'CONSULT Peru > Chile'],
    ['The Indian foreign minister visited Nepal on Monday.', 'CONSULT The Indian foreign minister > Nepal'],
    // SUPPORT
    ['Iceland praised the efforts of Norway.', 'SUPPORT Iceland > Norway'],
    ['Spain recognized the new government of Bolivia.', 'SUPPORT Spain > the new government of Bolivia'],
    ['Bolivia and Peru signed a border treaty.', 'SUPPORT Bolivia > Peru'],
    ['Japan apologized to Korea for the remarks.', 'SUPPORT Japan > Korea'],
    // COOPERATE
    ['Spain extradited two suspects to Portugal.', 'COOPERATE Spain > Portugal'],
    ['Kenyan police shared intelligence with Uganda.', 'COOPERATE Kenyan police > Uganda'],
    // AID
    ['Denmark sent tents and medicine to Haiti.', 'AID Denmark > Haiti'],
    ['Jordan granted asylum to six Iraqi officers.', 'AID Jordan > six Iraqi officers'],
    // CONCEDE and RETREAT
    ['The government of Nepal lifted the curfew in the capital.', 'CONCEDE The government of Nepal >'],
    ['France eased sanctions on Mali.', 'CONCEDE France > Mali'],
    ['Chad withdrew its troops from Niger.', 'RETREAT Chad > Niger'],
    ['The rebels released twelve hostages.', 'RETREAT The rebels > twelve hostages'],
    ['The Latvian prime minister resigned on Tuesday.', 'RETREAT The Latvian prime minister >'],
    // REQUEST
    ['Bolivia demanded that Chile open its ports.', 'REQUEST Bolivia > Chile'],
    [
      'The union called for the resignation of the Greek prime minister.',
      'REQUEST The union > the Greek prime minister',
    ],
    ['Sweden urged Russia to free the sailors.', 'REQUEST Sweden > Russia'],
    ['The Belgian minister said that Congo must hold elections.', 'REQUEST The Belgian minister > Congo'],
    // ACCUSE
    ['Eritrea accused Ethiopia of shelling its towns.', 'ACCUSE Eritrea > Ethiopia'],
    ['Austria condemned the decision of Hungary.', 'ACCUSE Austria > Hungary'],
    [
      'The prosecutors are investigating the Peruvian president.',
      'ACCUSE The prosecutors > the Peruvian president',
    ],
    // REJECT
    ['Cuba refused to hand over the pilot to Colombia.', 'REJECT Cuba > Colombia'],
    ['Serbia rejected a Kosovo peace plan.', 'REJECT Serbia > Kosovo'],
    ['China vetoed a United Nations resolution.', 'REJECT China > United Nations'],
    // THREATEN
    ['Turkey threatened to close its airspace to Greece.', 'THREATEN Turkey > Greece'],
    ['The United States said it will impose sanctions on Belarus.', 'THREATEN The United States > Belarus'],
    ['Yemeni rebels vowed to attack Saudi Arabia.', 'THREATEN Yemeni rebels > Saudi Arabia'],
    // PROTEST
    [
      'Thousands of students demonstrated against the Thai government.',
      'PROTEST Thousands of students > the Thai government',
    ],
    ['Greek farmers blocked the roads to Athens.', 'PROTEST Greek farmers > Athens'],
    ['Prisoners began a hunger strike in Bogota.', 'PROTEST Prisoners > Bogota'],
    // SANCTION
    ['Iraq was sanctioned by the European Union.', 'SANCTION the European Union > Iraq'],
    ['Canada suspended aid to Zimbabwe.', 'SANCTION Canada > Zimbabwe'],
    ['Poland expelled three Russian diplomats.', 'SANCTION Poland > three Russian diplomats'],
    ['Australia announced a boycott of the summit in Fiji.', 'SANCTION Australia > Fiji'],
    ['Belgium will not send a delegation to Burundi.', 'SANCTION Belgium > Burundi'],
    // MOBILIZE
    ['India deployed troops along the border with Pakistan.', 'MOBILIZE India > Pakistan'],
    ['The Greek navy held exercises near Turkey.', 'MOBILIZE The Greek navy > Turkey'],
    // COERCE
    ['Police in Minsk arrested forty protesters.', 'COERCE Police > forty protesters'],
    [
      'The Sudanese government banned two opposition parties.',
      'COERCE The Sudanese government > two opposition parties',
    ],
    ['A court in Oslo sentenced the smuggler to nine years.', 'COERCE A court > the smuggler'],
    ['Hungary closed its border with Serbia.', 'COERCE Hungary > Serbia'],
    // ASSAULT
    ['Ugandan rebels attacked a village in Congo.', 'ASSAULT Ugandan rebels > Congo'],
    ['Three Malian soldiers were killed in a bomb attack.', 'ASSAULT > Three Malian soldiers'],
    ['Israeli warplanes bombed a camp in Lebanon.', 'ASSAULT Israeli warplanes > Lebanon'],
    ["Iraq's invasion of Kuwait shocked the region.", 'ASSAULT Iraq > Kuwait'],
  ])('%s', (text, event) => {
    expect(told(text)).toContain(event)
  })
})

describe('what the verb around an act makes of it', () => {
  test.each([
    ['Kenya suspended aid to Somalia.', 'SANCTION'],
    ['Kenya ended its blockade of Somalia.', 'RETREAT'],
    ['Kenya threatened to attack Somalia.', 'THREATEN'],
    ['Kenya agreed to a ceasefire with Somalia.', 'AGREE'],
    ['Kenya offered to attack Somalia.', 'THREATEN'],
    ['Kenya refused to negotiate with Somalia.', 'REJECT'],
    ['Kenya called on Somalia to attack the rebels.', 'REQUEST'],
    ['Kenya accused Somalia of arresting its envoys.', 'ACCUSE'],
    ['Kenya cancelled a visit to Somalia.', 'SANCTION'],
    ['Kenya repeated its refusal to arm the rebels.', 'REJECT'],
  ])('%s is one %s', (text, type) => {
    expect(types(text)).toEqual([type])
  })
})

describe('what is no event of public life', () => {
  test.each([
    'A storm killed three people in Kenya.',
    'The bridge collapsed near Lima.',
    'The striker met the ball with his head.',
    'The singer agreed to record another album.',
    'Two trains collided near Lyon, killing four.',
    'Brenn Motors offers a wealth of benefits.',
    'The company declined to comment.',
    'She died of a heart attack.',
    'The team visited the museum.',
    'You agree to receive our letters.',
    'Prices fell sharply in Kenya on Monday.',
    'The economist warned that prices could rise.',
  ])('%s', (text) => {
    expect(types(text)).toEqual([])
  })
})

describe('standing', () => {
  test.each([
    ['The leaders of Peru and Chile met on Monday.', 'happened'],
    ['The leaders of Peru and Chile will meet on Monday.', 'planned'],
    ['The leaders of Peru and Chile are scheduled to meet on Monday.', 'planned'],
    ['The leaders of Peru and Chile may meet on Monday.', 'possible'],
    ['The leaders of Peru and Chile hope to meet on Monday.', 'possible'],
    ['The leaders of Peru and Chile did not meet on Monday.', 'denied'],
    ['Peru fears an invasion of Chile.', 'possible'],
  ])('%s %s', (text, standing) => {
    expect(eventsOf(text).map((event) => event.standing)).toEqual([standing])
  })

  test('what the past perfect tells is background', () => {
    expect(eventsOf('Peru had attacked Chile.').map((event) => event.background)).toEqual([true])
  })
  test('what lies years back is background', () => {
    expect(eventsOf('In 2014 Peru attacked Chile.', '2021-12-16').map((event) => event.background)).toEqual([
      true,
    ])
  })
})

describe('when and where', () => {
  test.each([
    ['Peru attacked Chile on December 6, officials said on Thursday.', '2021-12-06'],
    ['On Tuesday Peru expelled two Chilean diplomats.', '2021-12-14'],
    ['Officials said on Thursday Peru had attacked Chile.', undefined],
    ['The summit of Peru and Chile took place on Monday.', '2021-12-13'],
    ['Peru said on Tuesday it will not send a delegation to Chile.', '2021-12-14'],
    ['Peru agreed to meet Chile on Friday.', undefined],
  ])('%s %s', (text, date) => {
    expect(eventsOf(text, '2021-12-16').map((event) => event.date)).toEqual([date])
  })
  test('the place is told with the event', () => {
    expect(eventsOf('The foreign ministers of Laos and Nepal met in Geneva on Friday.')[0]?.place?.name).toBe(
      'Geneva',
    )
  })
  test('a meeting told again keeps its parties', () => {
    const text = 'The presidents of Peru and Chile met on Monday. The meeting took place in Lima.'
    const [first, second] = eventsOf(text, '2021-12-16')
    expect(second?.actor).toEqual(first?.actor)
  })
  test('an exact repetition is told once', () => {
    expect(types('Peru attacked Chile. Later, Peru attacked Chile.')).toEqual(['ASSAULT'])
  })
  test('quoted speech is the speaker’s', () => {
    expect(types('“We have attacked the camps again and again,” the colonel said.')).toEqual([])
  })
})

const nobody = { actors: [], places: [], coordinations: [] }

const PIECES = [
  'Peru',
  'Chile',
  'the rebels',
  'President Alda Brenn',
  'agreed to',
  'attacked',
  'met',
  'said',
  'that',
  'it',
  'will',
  'not',
  'threatened',
  'to',
  'suspend aid to',
  'talks',
  'between',
  'and',
  ',',
  'who',
  'on Monday',
  'in 2014',
  'was',
  'accused of',
  'killing',
  '“',
  '”',
  '(',
  ')',
  '.',
  'the',
  'with',
  'of',
  'by',
  'after',
  'if',
  "'s",
  'announced',
  'a boycott of',
]
const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '))

describe('laws', () => {
  test('every span lies in the text, and the trigger in its clause', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ maxLength: 300, unit: 'grapheme' })), (text) => {
        for (const event of eventsOf(text)) {
          const spans = [...event.actor.spans, ...event.recipient.spans, ...event.trigger.spans, event.clause]
          for (const span of spans) expect(contains({ start: 0, end: text.length }, span)).toBe(true)
          for (const span of event.trigger.spans) expect(contains(event.clause, span)).toBe(true)
          for (const span of spans) expect(span.start).toBeLessThan(span.end)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('a sentence that points nowhere reads alone as in its text', () => {
    const sentence = fc.constantFrom(
      'Peru attacked Chile.',
      'Kenya suspended aid to Somalia.',
      'Denmark sent tents to Haiti.',
      'Poland expelled three Russian diplomats.',
      'Cuba refused to negotiate with Colombia.',
    )
    const shape = (text: string): readonly string[] =>
      eventsOf(text).map((event) => [event.type, event.rule, event.trigger.text, event.standing].join(' '))
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { minLength: 1, maxLength: 5 }), (sentences) => {
        expect(shape(sentences.join(' '))).toEqual(sentences.flatMap(shape))
      }),
    )
  })

  test('very long and very nested sentences are read', () => {
    const pieces = [
      'Peru agreed ',
      'it said ',
      'to attack ',
      'to agree ',
      'Peru, ',
      'attack in Peru ',
      'of Peru ',
      'who said ',
    ]
    for (const piece of pieces) {
      const report = { ...readPlain(`Peru agreed ${piece.repeat(2_000)}`, 'test'), language: 'en' }
      expect(() => findEvents(analyse(report, english), english, nobody, [])).not.toThrow()
    }
  })
})

test.each([
  ['Everything changed in 1994. The siege of Tarnock by Denmark had lasted for years.', '1994'],
  ['It was a hard year. The siege of Tarnock by Denmark had lasted for years.', undefined],
  [
    'Everything changed in 1994 and again in 1996. The siege of Tarnock by Denmark had lasted for years.',
    undefined,
  ],
])('a year that the sentence before sets dates an event of the past: %j', (text, date) => {
  const [siege] = eventsOf(text)
  expect(siege?.trigger.text).toBe('siege')
  expect(siege?.date).toBe(date)
})
