import type { ActorWords, Pronoun } from '../words/actors.ts'
import { countries } from './countries.ts'
import { familyFirst, femaleNames, maleNames, nicknames } from './given-names.ts'
import { organisations } from './organisations.ts'
import { places } from './places.ts'
import * as titles from './titles.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

const pronouns: ReadonlyMap<string, Pronoun> = new Map<string, Pronoun>([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, { gender: 'male', plural: false }] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, { gender: 'female', plural: false }] as const),
  ...['they', 'them', 'their', 'theirs', 'themselves'].map((word) => [word, { plural: true }] as const),
])

const SPEECH = `
  say tell add ask announce argue claim declare deny describe explain insist note promise reply respond report state
  suggest warn write accuse acknowledge admit assert predict conclude continue emphasize emphasise stress reiterate vow
  urge recall joke testify comment mention complain tweet confirm
`

export const actors: ActorWords = {
  states: countries,
  organisations,
  places,
  ...titles,
  maleNames,
  femaleNames,
  nicknames,
  familyFirst,
  pronouns,
  speakingVerbs: list(SPEECH),
  actingVerbs: list(`
    ${SPEECH} agree believe think hope want plan refuse reject welcome condemn
    criticize criticise praise thank meet visit speak talk call demand pledge offer threaten decide sign vote win lose
    resign appoint nominate elect lead attack invade withdraw order sue charge arrest fire hire buy acquire launch
    release publish file apologize apologise smile arrive leave return die marry receive point express
    stand host hold hail blame defend support oppose back seek expect fear know see propose regret reveal disclose
    deploy sanction impose ban suspend expel recognize recognise sponsor look feel need
  `),
  inside: list('in inside within across throughout near outside around'),
  towards: list(`
    in inside within across throughout near outside around from to at into through via
    visit leave reach enter
  `),
  abstractIn: list(
    'interest confidence trust faith belief stake role interfere interference meddle invest investment',
  ),
  quarters: list(`
    central downtown northern southern eastern western north south east west northeast northwest southeast southwest
    mainland nearby neighbouring neighboring rural occupied war-torn
  `),
  measures: list('mile kilometre kilometer km outskirt out capital city town suburb'),
  speechBefore: list('said says added adds wrote replied explained noted asked'),
  inc: list('inc inc. corp corp. ltd ltd. llc plc'),
  counterparts: list('counterpart'),
  formerWords: list('former ex ex- late then onetime'),
  pairWords: list('two both'),
  definite: list('the this that'),
  possessiveMarks: new Set(["'s", "'"]),
  conjunctions: list('and or'),
  articles: list('the'),
  ofWords: list('of'),
  inWords: list('in'),
  atWords: list('at'),
  toWords: list('to'),
  relatives: list('who'),
  callings: list('called named'),
  bodyPronouns: list('it its'),
  phraseEnds: list('and who in during since at under'),
  silent: list('of for and the on in'),
  plurals: [
    ['men', 'man'],
    ['ies', 'y'],
    ['s', ''],
  ],
  indefinite: list('a an some any no another several many few'),
  copulas: list('is was became remains as'),
  sent: list('ambassador envoy representative adviser advisor'),
}
