import type { DifferenceWords } from '../words/differences.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

const contractions: ReadonlyMap<string, readonly string[]> = new Map([
  ["won't", ['will', 'not']],
  ["can't", ['can', 'not']],
  ['cannot', ['can', 'not']],
  ["shan't", ['shall', 'not']],
  ...'is are was were do does did has have had would could should must need might'
    .split(' ')
    .map((verb): [string, readonly string[]] => [`${verb}n't`, [verb, 'not']]),
  ...'i you he she it we they that there who'.split(' ').flatMap((word): [string, readonly string[]][] => [
    [`${word}'ll`, [word, 'will']],
    [`${word}'ve`, [word, 'have']],
    [`${word}'re`, [word, 'are']],
    [`${word}'m`, [word, 'am']],
    [`${word}'s`, [word, 'is']],
    [`${word}'d`, [word, 'would']],
  ]),
])

const negations = set('not no never none nobody nothing neither nor without nowhere')

const modals: ReadonlyMap<string, number> = new Map([
  ['must', 4],
  ['will', 4],
  ['shall', 4],
  ['would', 3],
  ['should', 3],
  ['can', 2],
  ['could', 1],
  ['may', 1],
  ['might', 1],
])

const hedges = set(`
  about almost allegedly apparently apparent approximately around basically broadly essentially estimated fairly
  generally hardly largely likely mainly maybe mostly nearly occasionally often partially partly perhaps possible
  possibly potentially presumably probably purportedly quite rather relatively reportedly roughly rumoured rumored
  seem seems seemed seemingly slightly some somehow somewhat sometimes sort supposed supposedly suspected tentatively
  unclear unlikely usually virtually appear appears appeared suggest suggests suggested
`)

const intensifiers = set(`
  absolute absolutely always categorically certainly clearly complete completely crucial deeply definitely entire
  entirely especially ever every extremely firmly flagrant flagrantly flatly fully greatly highly immediately
  inevitably massively never obviously only outright particularly profoundly severely so strongly surely thoroughly
  total totally truly undoubtedly unequivocally unprecedented utterly very vehemently vigorously wholly
`)

const quantifiers = set(`
  all another any both common countless dozens each either enough every everybody everyone everything few fewer half
  hundreds least less lots majority many millions minority more most much multiple numerous one other others our
  several single some somebody someone their thousands tens total whole
`)

const grammar = set(`
  a an the this that these those of to in on at by for from with into onto upon as and or but also then there it its
  is are was were be been being am do does did has have had having who which whom whose what when where how while
  if than so just too here
`)

/** Words that reports and translators use for one another; the first of each line stands for all. */
const synonyms: ReadonlyMap<string, string> = new Map(
  `
  accept agree approve
  accident crash collision
  accuse blame
  aid help assist assistance support
  allow permit let enable
  announce declare proclaim
  answer reply respond response
  area zone region district
  argue contend
  arrest detain detention custody
  ask request urge
  attack assault
  attempt try effort bid
  authorities officials
  back endorse
  bad poor
  ban prohibit forbid outlaw
  begin start commence
  belief opinion view
  big large huge
  blast explosion
  block prevent stop halt
  bomb explosive
  boost raise increase
  border frontier
  build construct erect
  buy purchase acquire
  cancel scrap
  car vehicle automobile
  cause reason
  change alter modify
  chief head boss leader
  child kid
  choose pick select
  citizen national
  city town
  claim assert
  client customer consumer
  close shut
  combat fight battle
  common shared mutual joint
  company firm business corporation
  complete finish conclude end
  concern worry fear
  condemn denounce deplore
  confirm verify
  conflict dispute
  consider regard
  continue proceed
  cooperation collaboration partnership
  country nation
  crime offence offense
  crisis emergency
  damage harm
  danger peril
  dead killed deceased
  deal agreement accord pact
  death fatality
  decide determine
  decision ruling
  decline drop decrease fall reduce
  defend protect
  destroy demolish
  develop expand
  difficult hard tough
  disappear vanish
  discuss debate talk
  doctor physician
  effect impact
  election vote poll ballot
  enormous vast gigantic massive
  error mistake fault
  exact precise
  examine inspect check
  example model
  exercise practise practice
  expert specialist
  explain clarify
  fast quick rapid swift
  fighter militant rebel insurgent
  find discover
  fire blaze
  flat apartment
  flee escape
  flight plane aircraft jet airliner
  form establish create
  former ex
  free release
  friend ally
  gather assemble
  give grant
  goal aim objective purpose
  goods products
  government administration
  groundbreaking epochal historic historical landmark
  grow rise
  guarantee ensure assure
  hack intrusion cyberattack
  happen occur
  happy glad pleased delighted
  home house
  hope wish
  illegal unlawful
  important significant key
  information data
  injure wound
  inquiry investigation probe
  intelligence spy
  interference intervention meddling
  job post position
  join enter
  keep retain
  killing murder
  kind type
  law legislation
  lawmaker legislator
  lawyer attorney solicitor
  leave depart
  lie untruth
  limit restrict curb
  link connection
  lorry truck
  lose lost
  meet encounter
  meeting gathering
  migrant immigrant
  missile rocket projectile
  money cash funds
  neighbour neighbor
  obtain get gain
  oil petroleum
  order command
  organise organize arrange
  patient sick
  pay compensate
  peace calm
  permission approval consent
  plan intend scheme
  political politics
  politicisation politicization
  prison jail
  problem issue
  program programme
  promise pledge vow
  proof evidence
  prosecute charge
  protest demonstration rally
  proud honoured honored
  push press
  quit resign
  real true genuine
  recall remember
  recent latest
  refuse reject
  relation relationship
  remark comment
  remove withdraw
  repair fix
  report account
  resident inhabitant
  result outcome
  rich wealthy
  road street
  ruin wreck
  safe secure
  safety security
  sanction penalty punishment
  save rescue
  search hunt
  see watch
  seek pursue
  send dispatch
  serious grave severe
  ship vessel boat
  show demonstrate
  situation condition
  small little minor
  soldier troop
  sorry apologise apologize apology
  speech address
  stable steady
  stay remain
  storm hurricane cyclone typhoon
  strange odd
  strategy tactic
  strengthen reinforce deepen bolster
  strong powerful
  student pupil
  sudden abrupt
  suggest propose
  summit conference
  supporter backer fan
  surprise astonish amaze stun
  suspect accused
  task mission
  teach instruct
  tell inform
  tension strain
  thanks gratitude
  think believe
  threat menace
  toll count
  tradition custom
  train educate
  tremor earthquake quake
  trouble difficulty
  trust confidence faith
  truth fact
  understand grasp
  uphold maintain
  use utilise utilize exploit
  victim casualty
  victory win triumph
  village hamlet
  violate breach
  vital essential crucial
  warn caution
  weak feeble
  website site
  welcome greet
  woman lady
  work labour labor
  world globe
  worldwide global international
  wrong incorrect false
`
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...others] = line.trim().split(' ')
      return [first, ...others].map((word): [string, string] => [word, first])
    }),
)

export const differences: DifferenceWords = {
  contractions,
  negations,
  modals,
  hedges,
  intensifiers,
  quantifiers,
  grammar,
  synonyms,
}
