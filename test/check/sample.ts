import { makeRecord } from '../../src/rapporteur.ts'
import { readPlain } from '../../src/read/plain.ts'

const story = (title: string, outlet: string, date: string, ...paragraphs: readonly string[]) =>
  readPlain([title, [outlet, date].join('\n'), ...paragraphs].join('\n\n'), `${outlet}.txt`)

/** Two reports of an invented collapse, each in its own words. */
export const bridgeReports = [
  story(
    'Bridge at Harrow collapses',
    'Lorn Gazette',
    '6 May 2031',
    'HARROW – The railway bridge at Harrow collapsed on Monday evening and 84 people died, the interior minister Ida Marrow said.',
    '"We will rebuild the bridge as soon as the river allows it," Marrow told reporters.',
    'Norland, Estria and Calvia sent divers to the river. The bridge was opened in 1911.',
  ),
  story(
    'Many dead as bridge falls into the Lorn',
    'Harbour Post',
    '7 May 2031',
    'The railway bridge of Harrow fell into the river on Monday. When the bridge collapsed, 84 people died under it, the ministry of the interior believes.',
    '"We will rebuild the bridge as soon as the river allows," Ida Marrow said. Divers came from Norland, Estria and Calvia to search the river.',
  ),
]

export const bridgeRecord = makeRecord(bridgeReports)

/** Tells the same, with another toll, a misread country and something of its own. */
export const newReport = story(
  'Death toll of Harrow bridge',
  'Evening Ledger',
  '7 May 2031',
  'The railway bridge at Harrow collapsed on Monday evening and 79 people died, the interior minister Ida Marrow said.',
  '"We will rebuild the bridge as soon as the river allows it," Marrow told reporters. Norland, Istria and Calvia sent divers to the river.',
  'A goldsmith of Harrow, Peder Vance, has hidden forty rings in the pillars.',
)

/** Another outlet prints the first report as it stands. */
export const copiedReport = story(
  'Bridge at Harrow collapses',
  'Lakeside Courier',
  '8 May 2031',
  'HARROW – The railway bridge at Harrow collapsed on Monday evening and 84 people died, the interior minister Ida Marrow said.',
  '"We will rebuild the bridge as soon as the river allows it," Marrow told reporters.',
  'Norland, Estria and Calvia sent divers to the river. The bridge was opened in 1911.',
)

export const foreignReport = story(
  'Chess title for Brek',
  'Lorn Gazette',
  '7 May 2031',
  'Tomas Brek won the chess championship of Osmark on Sunday. "I played my best game," Brek said.',
)
