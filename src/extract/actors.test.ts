import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../language/analyse.ts'
import { english } from '../language/en/pack.ts'
import { readPlain } from '../read/plain.ts'
import { type Cast, findActors } from './actors.ts'
import type { Actor } from './finding.ts'

/** A report whose first line is a title that names nobody. */
const read = (body: string): { readonly cast: Cast; readonly text: string } => {
  const text = `What was decided on the ferry.\n\n${body}`
  return { cast: findActors(analyse(readPlain(text, 'x.txt'), english), english), text }
}
const actorsIn = (body: string): readonly Actor[] => read(body).cast.actors
const named = (body: string, name: string): Actor | undefined =>
  actorsIn(body).find((actor) => actor.name === name)
/** The words of every mention of one actor. */
const mentionsOf = (body: string, name: string): readonly string[] => {
  const { cast, text } = read(body)
  return (cast.actors.find((actor) => actor.name === name)?.mentions ?? []).map(({ start, end }) =>
    text.slice(start, end),
  )
}

describe('names', () => {
  test.each([
    ['Norra Bank said it would close.', 'Norra Bank', 'organisation'],
    ['Mr. Tamm said no.', 'Tamm', 'person'],
    [
      'The report names Ursula von der Brandt and Karim bin Salah al-Nouri.',
      'Ursula von der Brandt',
      'person',
    ],
    ['The report names Karim bin Salah al-Nouri, 54, of Doha.', 'Karim bin Salah al-Nouri', 'person'],
    ['South Korean Premier Ryu Ji-won spoke.', 'Ryu Ji-won', 'person'],
    [
      'The Ministry of Public Works and Harbours denied it.',
      'Ministry of Public Works and Harbours',
      'organisation',
    ],
    ["The ruling Workers' Party said it had won.", "Workers' Party", 'organisation'],
    ['The law firm Brenner Quist kept the papers.', 'Brenner Quist', 'organisation'],
    ['The Commission on Clean Harbours published the list.', 'Commission on Clean Harbours', 'organisation'],
    ['It was sold to the Harlow Bay Gulls, the club said.', 'Harlow Bay Gulls', 'organisation'],
    ['Russian troops moved at night.', 'Russian troops', 'group'],
    ['London police found it.', 'London police', 'group'],
    ['The police found it.', 'police', 'group'],
    ['Prince Karl said no.', 'Prince Karl', 'person'],
    ['ALBA STENMARK: We left. Later Alba Stenmark said no.', 'Alba Stenmark', 'person'],
    ['The Obrist administration said no.', 'Obrist administration', 'organisation'],
  ])('in %j finds %s, a %s', (body, name, kind) => {
    expect(named(body, name)).toMatchObject({ kind })
  })

  test.each([
    ['The Winter Olympics begin on Monday.'],
    ['Christmas is near, and it is May.'],
    ['The Harbour Treaty was signed in the Lower Square.'],
    ['The Kestrel-4 satellite failed.'],
    ['He said the Panama Papers were old news.'],
    ['Officials say the Paris Agreement holds.'],
  ])('sees no actor in %j', (body) => {
    expect(actorsIn(body)).toEqual([])
  })

  test('a part of the name is the same person; so is the name with an initial', () => {
    const body =
      'Minister Alba R. Stenmark resigned. Stenmark said she was tired. Ms Stenmark left. Alba Stenmark had led it.'
    expect(mentionsOf(body, 'Alba R. Stenmark')).toEqual(
      expect.arrayContaining(['Alba R. Stenmark', 'Stenmark', 'she', 'Alba Stenmark']),
    )
  })
  test('two of one surname stay apart, and a lone surname between them stays open', () => {
    const body = 'Peter Quist and Laura Quist met. Quist said no.'
    expect(actorsIn(body).map(({ names }) => names)).toEqual([['Peter Quist'], ['Laura Quist']])
  })
  test('an honorific tells two of one surname apart', () => {
    const body = 'Peter Quist and Laura Quist met. Mrs Quist said no.'
    expect(named(body, 'Laura Quist')?.names).toEqual(['Laura Quist', 'Quist'])
  })
  test('a body is known by its acronym and by a part of its name', () => {
    const body = 'The Baltic Ferry Authority (BFA) said so. The BFA closed the port.'
    expect(named(body, 'Baltic Ferry Authority')?.names).toEqual(['Baltic Ferry Authority', 'BFA'])
  })
  test('a headline in capitals names only those whom the report knows', () => {
    const text =
      'Stenmark Warns Harbour Towns Against Selling Ferries\n\nMinister Alba Stenmark said it was too early.'
    const { actors } = findActors(analyse(readPlain(text, 'x'), english), english)
    expect(actors.map(({ name }) => name)).toEqual(['Alba Stenmark'])
    expect(actors[0]?.mentions[0]).toMatchObject({ start: 0, end: 8 })
  })
})

describe('states', () => {
  test.each([
    ['The US refused.', 'US'],
    ['The U.S. refused.', 'US'],
    ["It weakened America's influence.", 'US'],
    ['The UK refused.', 'GB'],
    ['Britain refused.', 'GB'],
    ['The Kremlin refused.', 'RU'],
    ['Downing Street refused.', 'GB'],
    ['Moscow denies that it has such plans.', 'RU'],
    ["It fears Beijing's anger.", 'CN'],
    ['They warned the White House.', 'US'],
    ['The Austrian government refused.', 'AT'],
    ['Australia refused.', 'AU'],
    ['Niger refused.', 'NE'],
    ['Nigeria refused.', 'NG'],
    ['North Korea refused.', 'KP'],
    ['South Korea refused.', 'KR'],
    ['The Democratic Republic of Congo refused.', 'CD'],
    ['The Republic of Congo refused.', 'CG'],
    ['Congo refused. Kinshasa sent no one.', 'CD'],
    ['Georgia refused. Tbilisi sent no one.', 'GE'],
  ])('in %j the state acts: %s', (body, country) => {
    expect(actorsIn(body)).toMatchObject([{ kind: 'state', country }])
  })

  test.each([
    ['They met in Moscow.', 'RU'],
    ['She flew from Paris.', 'FR'],
    ['He travels to Beijing.', 'CN'],
    ['It happened in Germany.', 'DE'],
    ['It happened in Lyon, France.', 'FR'],
    ['A fire burnt in Odessa.', 'UA'],
  ])('in %j it is only a place: %s', (body, country) => {
    const { cast } = read(body)
    expect(cast.actors).toEqual([])
    expect(cast.places).toMatchObject([{ country }].concat(body.includes('Lyon') ? [{ country }] : []))
  })

  test('Georgia beside Ohio is no state of the world', () => {
    expect(actorsIn('Voters in Ohio agreed. Georgia refused.')).toEqual([])
  })
  test('"the two Koreas" are both of them', () => {
    expect(actorsIn('The two Koreas refused.').map(({ country }) => country)).toEqual(['KP', 'KR'])
  })
  test('Brussels is the European Union, unless one is there', () => {
    expect(named('Brussels refused.', 'European Union')).toMatchObject({ kind: 'organisation' })
    expect(actorsIn('They met in Brussels.')).toEqual([])
  })
  test('a body of a state is told with whose it is', () => {
    expect(named("South Korea's Defence Ministry refused.", "South Korea's Defence Ministry")).toMatchObject({
      kind: 'organisation',
      country: 'KR',
    })
  })
})

describe('roles', () => {
  test.each([
    ['Norwegian President Alba Stenmark spoke.', 'president', 'NO'],
    ['The president of Norway, Alba Stenmark, spoke.', 'president', 'NO'],
    ['Alba Stenmark, the new Norwegian chancellor, spoke.', 'chancellor', 'NO'],
    ["Norway's foreign minister, Alba Stenmark, spoke.", 'foreign minister', 'NO'],
    ['Kremlin adviser Alba Stenmark spoke.', 'adviser', 'RU'],
    ['The president of the European Commission, Alba Stenmark, spoke.', 'president', 'European Commission'],
    ['Alba Stenmark is the president of Norway.', 'president', 'NO'],
    ['Former Norwegian President Alba Stenmark spoke.', 'former president', 'NO'],
  ])('%j teaches %s of %s', (body, text, of) => {
    expect(named(body, 'Alba Stenmark')?.roles).toMatchObject([{ text, of }])
  })
  test('"presidents of China and Norway" shares the offices out in order', () => {
    const body = 'Wei Lian and Alba Stenmark, presidents of China and Norway, met.'
    expect(actorsIn(body).map(({ name, country }) => [name, country])).toEqual(
      expect.arrayContaining([
        ['Wei Lian', 'CN'],
        ['Alba Stenmark', 'NO'],
      ]),
    )
  })
  test('a counterpart holds the office of the one told of before', () => {
    const body = 'Chinese President Wei Lian told his Norwegian counterpart Alba Stenmark that he agreed.'
    expect(named(body, 'Alba Stenmark')?.roles).toMatchObject([{ text: 'president', of: 'NO' }])
  })
  test.each([
    ['the Norwegian president'],
    ['the Norwegian leader'],
    ["Norway's president"],
    ['the president'],
    ['the leader'],
  ])('what was taught resolves %j', (words) => {
    const body = `Norwegian President Alba Stenmark spoke. Then ${words} left.`
    expect(mentionsOf(body, 'Alba Stenmark')).toContain(words.replace(/^the /u, ''))
  })
  test.each([
    ['UN Secretary-General Alba Stenmark spoke. The UN chief left.', 'UN chief'],
    ['Norwegian Prime Minister Alba Stenmark spoke. The Norwegian premier left.', 'Norwegian premier'],
    ['Amberline chief executive Alba Stenmark spoke. The Amberline CEO left.', 'Amberline CEO'],
  ])('other words for the same office: %j', (body, words) => {
    expect(mentionsOf(body, 'Alba Stenmark')).toContain(words)
  })
  test('whose spokesman it is says nothing of the counterpart', () => {
    const body =
      'Chinese President Wei Lian and spokesman Bo Roth met his Norwegian counterpart Alba Stenmark.'
    expect(named(body, 'Alba Stenmark')?.roles).toMatchObject([{ text: 'president', of: 'NO' }])
  })
  test('an office that no one is named for is an office, and no person is guessed', () => {
    const body = 'Alba Stenmark spoke. The Norwegian president was away.'
    expect(named(body, 'Norwegian president')).toMatchObject({ kind: 'office', country: 'NO' })
  })
})

describe('references', () => {
  test.each([
    ['the two leaders'],
    ['both leaders'],
    ['the two presidents'],
    ['the leaders of China and Norway'],
  ])('%j are both', (words) => {
    const body = `Chinese President Wei Lian met Norwegian President Alba Stenmark. Later ${words} left.`
    const phrase = words.replace(/^(?:the two|both|the) /u, '')
    expect(mentionsOf(body, 'Wei Lian')).toContain(phrase)
    expect(mentionsOf(body, 'Alba Stenmark')).toContain(phrase)
  })
  test('a pronoun finds the one who fits', () => {
    const body = 'Peter Quist met Laura Brandt. She said no.'
    expect(mentionsOf(body, 'Laura Brandt')).toContain('She')
  })
  test('a pronoun between two who fit equally stays open', () => {
    const body = 'It was a plan of Peter Quist and of Karl Brandt. It was said that he knew.'
    expect(mentionsOf(body, 'Peter Quist')).not.toContain('he')
    expect(mentionsOf(body, 'Karl Brandt')).not.toContain('he')
  })
  test('a pronoun inside a quotation is not resolved', () => {
    const body = 'Peter Quist said: “I think he knew.”'
    expect(mentionsOf(body, 'Peter Quist')).toEqual(['Peter Quist'])
  })
})

describe('lists', () => {
  test.each([
    ['the United States, the United Kingdom, Canada and Australia', ['US', 'GB', 'CA', 'AU']],
    ['the US, Canada, UK or Australia', ['US', 'CA', 'GB', 'AU']],
    ['the UK, Canada and Austria', ['GB', 'CA', 'AT']],
  ])('%j', (list, codes) => {
    const { cast } = read(`It was refused by ${list}.`)
    const country = new Map(cast.actors.map((actor) => [actor.id, actor.country]))
    expect(cast.coordinations).toHaveLength(1)
    expect(cast.coordinations[0]?.members.map(({ actor }) => country.get(actor ?? ''))).toEqual(codes)
  })
  test.each([['the US and Canada'], ['the US, which Canada and Austria refused']])('%j is none', (words) => {
    expect(read(`It was refused by ${words}.`).cast.coordinations).toEqual([])
  })
})

const word = fc.constantFrom(
  'Alba',
  'Stenmark',
  'Russian',
  'President',
  'the',
  'of',
  ',',
  '.',
  '“',
  '”',
  "'s",
  'said',
  'he',
  'and',
  'two',
  'leaders',
  'Bank',
  'Moscow',
  'in',
  '(',
  ')',
  '-',
  'US',
  'government',
  'Mr',
  'von',
  'countries',
  'to',
  '\n\n',
  'Koreas',
  'his',
  'wife',
)
test('law: every mention lies in its text and covers whole words; ids and spans are unique', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const { cast, text } = read(words.join(' '))
      expect(new Set(cast.actors.map(({ id }) => id)).size).toBe(cast.actors.length)
      for (const { mentions, names } of cast.actors) {
        expect(mentions.length).toBeGreaterThan(0)
        expect(new Set(mentions.map(({ start, end }) => `${start}-${end}`)).size).toBe(mentions.length)
        for (const { start, end } of mentions) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(end).toBeGreaterThan(start)
        }
        for (const name of names) expect(text.replace(/\s+/gu, ' ')).toContain(name)
      }
      for (const { members, start, end } of cast.coordinations)
        for (const member of members) expect(start <= member.start && member.end <= end).toBe(true)
    }),
  )
})
