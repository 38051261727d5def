/**
 * Invented stories in which countries are named together, so that planted faults have lists to change: what some
 * countries do together, told by six outlets in their own words and orders. The same ones for the same seed.
 */
import type { Report } from '../src/read/report.ts'
import { Random, reportOf } from './invented.ts'

const COUNTRIES = [
  'Austria',
  'Belgium',
  'Chile',
  'Denmark',
  'Egypt',
  'Finland',
  'Ghana',
  'Hungary',
  'Ireland',
  'Japan',
  'Kenya',
  'Latvia',
  'Mexico',
  'Norway',
  'Peru',
  'Portugal',
  'Sweden',
  'Uruguay',
]

/** What countries do together, told in several ways; `$C` is the list, `$T` the town, `$W` who speaks for them. */
const DEEDS = [
  {
    title: 'New treaty on river ferries signed in $T',
    ways: [
      '$C signed a treaty on the safety of river ferries in $T on $D.',
      'A treaty that sets rules for river ferries was signed in $T by $C.',
      'In $T the governments of $C put their names to a treaty on river ferries.',
    ],
    more: [
      'The treaty asks every ferry on a river to carry two radios and a raft.',
      '“A ferry is only as safe as its worst door,” $W said in $T.',
    ],
  },
  {
    title: 'Stamp festival of $T loses its guests',
    ways: [
      '$C will not send delegations to the stamp festival of $T.',
      'The stamp festival in $T will take place without $C, which announced a boycott on $D.',
      'A boycott of the stamp festival in $T has been announced by $C.',
    ],
    more: [
      'The festival has been held in the old mint of $T every second summer.',
      '“We would rather send no stamps than send them there,” $W told reporters.',
    ],
  },
  {
    title: 'Rescue ships gather off $T',
    ways: [
      '$C are taking part in an exercise of rescue ships off $T that began on $D.',
      'Rescue ships from $C began an exercise in the waters off $T.',
      'An exercise off the port of $T brings together rescue ships from $C.',
    ],
    more: [
      'The ships practise how to take people from a burning lighthouse tender.',
      '“The sea asks nobody for a passport,” $W said on the quay of $T.',
    ],
  },
] as const

const TOWNS = ['Oxmere', 'Tarnhaven', 'Velbrook', 'Hvalsker', 'Mirrowick', 'Dunfeld']
const SPEAKERS = ['Ines Tallow', 'Otto Brandt', 'Eyvind Tarr', 'Mara Quill', 'Lennart Oake']
const OUTLETS = ['Canton Radio', 'Fjordvakt', 'Kystposten', 'Norlina Herald', 'The Quay', 'Valley Echo']
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday']
const AFTER = [
  'The treaty bodies meet again in spring.',
  'Hotels in $T are full.',
  'Rain fell all day in $T.',
]

export interface Summit {
  readonly name: string
  readonly reports: readonly Report[]
}

const shuffled = (values: readonly string[], random: Random): readonly string[] =>
  values
    .map((value) => ({ value, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)

const together = (names: readonly string[]): string =>
  `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

/** So many stories, each told by every outlet. */
export function summits(count: number, seed = 1): readonly Summit[] {
  return Array.from({ length: count }, (_, i) => {
    const random = new Random(seed * 1000 + i)
    const deed = DEEDS[i % DEEDS.length] ?? DEEDS[0]
    const town = TOWNS[i % TOWNS.length] ?? ''
    const speaker = random.pick(SPEAKERS)
    const weekday = random.pick(WEEKDAYS)
    const countries = shuffled(COUNTRIES, random).slice(0, random.between(4, 5))
    const reports = OUTLETS.map((outlet, at) => {
      const fill = (text: string): string =>
        text
          .replaceAll('$C', together(shuffled(countries, random)))
          .replaceAll('$T', town)
          .replaceAll('$W', speaker)
          .replaceAll('$D', weekday)
      const [quote, fact] = [deed.more[1], deed.more[0]]
      const sentences = [
        deed.ways[at % deed.ways.length] ?? '',
        ...(at % 2 === 0 ? [fact, quote] : [quote, fact]),
      ]
      const title = fill(deed.title)
      return reportOf({
        source: `summit-${seed}-${i}-${at}`,
        title,
        text: `${title}\n\n${[...sentences, random.pick(AFTER)].map(fill).join('\n\n')}\n`,
        outlet,
        url: `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${seed}/${i}`,
        published: `2024-0${1 + (i % 9)}-12`,
        agency: null,
        story: `summit-${i}`,
        copyOf: null,
        level: null,
        told: [],
      })
    })
    return { name: `summit of ${town} ${i}`, reports }
  })
}
