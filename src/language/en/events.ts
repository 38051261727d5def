import type { Act, EventKind, EventWords, Frame, Happening } from '../words/events.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))
/** Entries parted by commas, so that they may hold spaces: 'hand over, give'. */
const entries = (words: string): readonly string[] =>
  words
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

const ARMS =
  set(`bomb bomber bombing missile rocket shell shelling gunfire mortar mine grenade airstrike strike attack raid assault blast
    explosion ambush sniper drone warplane aircraft helicopter gunship artillery suicide gunman police army soldier force troop militant
    rebel guerrilla terrorist insurgent militia fighter guard border-guard officer settler mob extremist attacker assassin
    paratrooper marine navy jet tank commando militiaman assailant death-squad squad gang robber fire killer separatist policeman
    hardliner jihadist combatant unit patrol agent troops bullet operation offensive incursion crackdown violence fighting clash`)
const AID = `aid assistance relief food medicine medicines supply grant loan donation shelter blanket tent vaccine ambulance
  doctor credit fund funding money weapon arm ammunition equipment intelligence photograph training trainer material
 peacekeeper observer monitor medic ton tonne dollar million billion rice wheat grain flour refuge protection peacekeeper package support help asylum`
const TIES = `tie relation relationship link contact cooperation trade exchange embassy consulate diplomat ambassador mission`
const FREEDOMS = `reform election liberty freedom amnesty`
const PLANS = `plan proposal offer demand call appeal request resolution invitation idea initiative deal accord agreement
  treaty bid suggestion formula motion bill draft ultimatum peace condition term mediation negotiation talk`

type ActOptions = Omit<Act, 'rule' | 'type' | 'recipient' | 'objects'> & { objects?: string; to?: string }

const acts = new Map<string, Act[]>()
/** Adds a pattern for each verb of `verbs`; earlier patterns of a verb come first. */
function act(type: EventKind, rule: string, verbs: string, { objects, to, ...rest }: ActOptions = {}): void {
  const pattern: Act = {
    rule,
    type,
    ...rest,
    ...(objects === undefined ? {} : { objects: set(objects) }),
    recipient: to === undefined ? ['object'] : entries(to),
  }
  for (const verb of entries(verbs)) {
    const known = acts.get(verb)
    if (known === undefined) acts.set(verb, [pattern])
    else known.push(pattern)
  }
}

// CONSULT: meetings, calls, visits, mediation.
act('CONSULT', 'phone', 'telephone, phone', { mode: 'phone', object: 'party' })
act('CONSULT', 'phone', 'speak, talk', { mode: 'phone', objects: 'phone telephone', to: 'with, to' })
act('CONSULT', 'meet', 'meet, meet with, confer, consult, negotiate, hold', {
  with: ['with'],
  to: 'with, object',
  agent: 'party',
  mutual: true,
})
act('CONSULT', 'meet', 'meet', { object: 'party', agent: 'party', mutual: true })
act('CONSULT', 'meet', 'meet, confer, negotiate, reconvene', {
  object: 'none',
  to: 'with, between',
  agent: 'party',
  mutual: true,
})
act('CONSULT', 'speak', 'speak, talk, converse', { with: ['with'], to: 'with', agent: 'party', mutual: true })
act('CONSULT', 'discuss', 'discuss', { with: ['with'], to: 'with', agent: 'party', mutual: true })
act('CONSULT', 'visit', 'visit, tour', { mode: 'visit', agent: 'party', to: 'object' })
act('CONSULT', 'visit', 'arrive, fly, travel, go, leave, head, return', {
  mode: 'visit',
  objects: 'visit talk trip summit meeting',
  agent: 'party',
  to: 'in, to, for, with',
})
act('CONSULT', 'visit', 'arrive, travel, fly', {
  mode: 'visit',
  agent: 'party',
  object: 'none',
  with: ['in', 'to'],
  to: 'in, to',
})
act('CONSULT', 'host', 'host, receive', { active: true, mode: 'visit', object: 'party', agent: 'party' })
act('CONSULT', 'call meeting', 'call, summon, convene', {
  objects: 'meeting summit session conference',
  to: 'with, of, between',
  agent: 'party',
})
act('CONSULT', 'sit down', 'sit down, gather, convene, assemble', {
  objects: 'talk negotiation meeting summit conference discussion',
  to: 'with, between',
  agent: 'party',
  mutual: true,
})
act('CONSULT', 'exchange views', 'exchange', {
  objects: 'view',
  with: ['with'],
  to: 'with',
  agent: 'party',
  mutual: true,
})
act('CONSULT', 'mediate', 'mediate, arbitrate, intercede', {
  mode: 'third-party',
  to: 'between, in, with',
  agent: 'party',
})
act('CONSULT', 'mediate', 'broker', { mode: 'third-party', to: 'between, with, object', agent: 'party' })

// SUPPORT: words and diplomacy in favour.
act(
  'SUPPORT',
  'praise',
  `praise, commend, hail, applaud, laud, endorse, congratulate, salute, acclaim, compliment, thank, back,
  defend, champion, side, welcome`,
  { agent: 'party', to: 'object, for, with, to' },
)
act('SUPPORT', 'recognise', 'recognize, recognise', { agent: 'party', to: 'object' })
act('SUPPORT', 'forgive', 'forgive, pardon, apologize, apologise, rehabilitate', {
  agent: 'party',
  to: 'object, to, for',
})
act('SUPPORT', 'sign', 'sign, ratify, initial, conclude', {
  objects: `agreement treaty accord pact deal protocol memorandum convention declaration charter contract document charter`,
  to: 'with, between, on',
  agent: 'party',
  mutual: true,
})
act(
  'SUPPORT',
  'ties',
  'establish, upgrade, restore, normalize, normalise, improve, strengthen, resume, deepen, expand, renew, open',
  {
    objects: TIES,
    to: 'with, between, to, in',
    agent: 'party',
    mutual: true,
  },
)
act('SUPPORT', 'stand by', 'stand by, stand behind, rally behind, vote for, line up behind, stand with', {
  agent: 'party',
  to: 'object, by, behind, for, with',
})
act('SUPPORT', 'rally for', 'rally, demonstrate, march, turn out', {
  objects: 'support solidarity favour favor',
  with: ['in'],
  to: 'of, with',
  agent: 'party',
})
act('SUPPORT', 'support', 'support', { agent: 'party' })

// COOPERATE: material exchange.
act('COOPERATE', 'extradite', 'extradite', { to: 'to, object', agent: 'party' })
act('COOPERATE', 'hand over suspects', 'hand over, turn over, surrender, transfer', {
  objects: 'suspect fugitive criminal bomber leader prisoner terrorist',
  to: 'to, object',
  agent: 'party',
})
act('COOPERATE', 'share intelligence', 'share, exchange, swap', {
  objects: 'information intelligence evidence data intelligence technology expertise file',
  to: 'with, object',
  agent: 'party',
  mutual: true,
})
act('COOPERATE', 'exchange prisoners', 'exchange, swap', {
  objects: 'prisoner captive detainee',
  to: 'with',
  agent: 'party',
  mutual: true,
})
act('COOPERATE', 'cooperate', 'cooperate, collaborate, co-operate', {
  to: 'with, in',
  agent: 'party',
  mutual: true,
})
act('COOPERATE', 'joint work', 'hold, conduct, stage, begin, start, undertake, launch, carry out', {
  objects: 'joint',
  to: 'with, between',
  agent: 'party',
  mutual: true,
})
act('COOPERATE', 'trade', 'buy, purchase, import, export, sell, order', {
  objects:
    'oil gas weapon arm aircraft jet missile grain wheat tank submarine warship frigate helicopter reactor uranium electricity fighter',
  to: 'from, to',
  agent: 'party',
})

// AID.
act('AID', 'asylum', 'grant, give, offer, provide', {
  objects: 'asylum refuge sanctuary shelter',
  to: 'to, object',
  agent: 'party',
})
act(
  'AID',
  'aid',
  `provide, give, send, deliver, donate, supply, ship, airlift, distribute, extend, grant, contribute, allocate,
  hand over, release, dispatch, lend, fly, drop, parachute, hand out, offer, transport, disburse, earmark, rush, approve`,
  {
    objects: AID,
    to: 'to, for, object, into, in',
    agent: 'party',
  },
)
act('AID', 'relief', 'evacuate, rescue, airlift, feed, resettle, shelter, treat', {
  active: true,
  to: 'object, from, in',
  agent: 'party',
})
act('AID', 'open borders', 'open', { objects: 'border frontier', to: 'to, with, for', agent: 'party' })
act('AID', 'accept refugees', 'accept, admit, take in, receive', {
  objects: 'refugee migrant evacuee immigrant exile wounded',
  to: 'from, object',
  agent: 'party',
})
act('AID', 'arm', 'arm, equip, finance, fund, bankroll, subsidize', { object: 'party', agent: 'party' })
act('AID', 'protect', 'assist, aid', { object: 'party', agent: 'party' })

act('AID', 'peacekeeping', 'contribute, offer, pledge', {
  objects: 'troop soldier force police',
  to: 'to, for, in',
  agent: 'party',
})

// CONCEDE and RETREAT.
act(
  'CONCEDE',
  'yield',
  'concede, yield, bow, give in, back down, relent, capitulate, acquiesce, accede, cave',
  {
    to: 'to, from, object',
    agent: 'party',
  },
)
act('CONCEDE', 'accept demands', 'accept, meet, grant, satisfy, fulfil, fulfill', {
  objects: 'demand ultimatum',
  to: 'from, of, by, object',
  agent: 'party',
})
act(
  'CONCEDE',
  'ease rule',
  'lift, ease, relax, shorten, end, suspend, remove, abolish, scrap, loosen, soften, reduce, revoke, repeal',
  {
    objects: 'curfew emergency censorship martial restriction ban law rule',
    to: 'on, against, in, from, object',
    agent: 'party',
  },
)
act('CONCEDE', 'ease penalties', 'lift, ease, relax, end, suspend, remove, waive, loosen', {
  objects: 'sanction embargo boycott tariff penalty',
  to: 'on, against, from, to, object',
  agent: 'party',
})
act(
  'CONCEDE',
  'reform',
  'enhance, grant, restore, allow, legalize, introduce, initiate, implement, enact, institute',
  {
    objects: FREEDOMS,
    to: 'to, in, for, object',
    agent: 'party',
  },
)
act('CONCEDE', 'replace', 'sack, dismiss, fire, replace, reshuffle, oust', {
  objects: 'minister cabinet government commander chief general governor',
  to: 'object, from',
  agent: 'party',
})
act('CONCEDE', 'allow', 'allow, permit, authorize, authorise, let', {
  active: true,
  object: 'party',
  agent: 'party',
})
act('CONCEDE', 'revoke', 'rescind, revoke, repeal, reverse, annul', {
  objects: 'law decree ban order decision restriction annexation',
  to: 'on, against, of, object',
  agent: 'party',
})
act('CONCEDE', 'drop charges', 'drop', {
  objects: 'charge case demand claim lawsuit',
  to: 'against, of, on',
  agent: 'party',
})
act('CONCEDE', 'legalise', 'legalize, legalise, unban, decriminalize', { agent: 'party' })
act('RETREAT', 'resign', 'resign, step down, abdicate, quit, stand down', {
  mode: 'resign',
  agent: 'party',
  to: 'from, as',
})
act(
  'RETREAT',
  'surrender',
  'surrender, disarm, demobilize, demobilise, lay down, disband, turn in, hand in',
  {
    undergoer: true,
    mode: 'disarm',
    to: 'to, in, object',
    agent: 'party',
  },
)
act('RETREAT', 'withdraw', 'withdraw, retreat, pull out, pull back, evacuate, redeploy, leave, vacate', {
  undergoer: true,
  mode: 'withdraw',
  objects:
    'troop force army soldier peacekeeper tank unit personnel battalion position base town territory outpost',
  to: 'from, of',
  agent: 'party',
})
act('RETREAT', 'withdraw', 'withdraw, retreat, pull out, pull back', {
  undergoer: true,
  mode: 'withdraw',
  object: 'none',
  to: 'from, of',
  agent: 'armed',
})
act('RETREAT', 'release', 'free, release, liberate, set free', {
  mode: 'release',
  object: 'party',
  to: 'object, from, to',
  agent: 'party',
})
act('RETREAT', 'return', 'return, give back, hand back, restitute', {
  mode: 'return',
  objects: 'property land weapon body remains territory artefact treasure equipment prisoner island asset',
  to: 'to, object, from',
  agent: 'party',
})
act('RETREAT', 'access', 'open, reopen, allow, admit', {
  mode: 'access',
  objects:
    'bridge crossing border corridor airport port access inspector observer monitor frontier road delivery',
  to: 'to, for, of, with, object',
  agent: 'party',
})
act('RETREAT', 'end siege', 'lift, end, ease, remove, dismantle, loosen', {
  objects: 'blockade siege roadblock checkpoint closure encirclement barricade',
  to: 'on, of, around, in, object',
  agent: 'party',
})
act('RETREAT', 'ceasefire', 'declare, announce, observe, implement, honour, honor, extend', {
  mode: 'ceasefire',
  objects: 'ceasefire cease-fire truce armistice',
  to: 'with, against, in',
  agent: 'party',
})

// REQUEST: frames do most of it.
act('REQUEST', 'ask for', 'call, push', {
  object: 'none',
  with: ['for'],
  to: 'to, on, by, from, of, for',
  agent: 'party',
})
act('REQUEST', 'ask for', 'appeal, plead, press, lobby, petition, ask, campaign, beg', {
  with: ['for'],
  to: 'to, on, object, by, from, of, for',
  agent: 'party',
})
act('REQUEST', 'ask for', 'call for', { to: 'by, of, from, object', agent: 'party' })
act('REQUEST', 'call on', 'call', { with: ['on', 'upon'], to: 'on, upon', agent: 'party' })
act('REQUEST', 'call on', 'call on, call upon, appeal', {
  with: ['on', 'upon', 'to'],
  to: 'on, upon, to, object',
  agent: 'party',
})
act('REQUEST', 'demand', 'demand, request, solicit, claim back', {
  to: 'from, by, of, on, with, object',
  agent: 'party',
})
act('REQUEST', 'seek', 'seek', {
  objects: `refuge asylum aid assistance help support meeting talk mediation loan permission extradition release access
  approval admission backing guarantee`,
  to: 'from, in, with, of, on, object',
  agent: 'party',
})
act('REQUEST', 'order', 'order, instruct, command', { object: 'party', agent: 'party' })
act('REQUEST', 'remind', 'remind', { active: true, object: 'party', agent: 'party' })

// ACCUSE.
act(
  'ACCUSE',
  'condemn',
  `accuse, blame, denounce, condemn, criticize, criticise, deplore, decry, censure, rebuke, slam, blast,
  lambast, lambaste, fault, castigate, chide, rap, chastise, reproach, deride, ridicule, scold, berate, vilify`,
  {
    object: 'any',
    to: 'object, for',
    agent: 'party',
  },
)
act('ACCUSE', 'condemn', 'lash out, hit out', { with: ['at', 'against'], to: 'at, against', agent: 'party' })
act('ACCUSE', 'attack words', 'attack, assail', { object: 'thing', to: 'object, of, by', agent: 'party' })
act('ACCUSE', 'complain', 'complain', { to: 'about, against, of, over, to', agent: 'party' })
act('ACCUSE', 'sue', 'sue', { object: 'party', agent: 'party' })
act('ACCUSE', 'file suit', 'file, bring, lodge', {
  objects: 'suit lawsuit complaint charge protest case claim',
  to: 'against, with, to, over',
  agent: 'party',
})
act('ACCUSE', 'investigate', 'investigate, probe, look into', {
  mode: 'investigate',
  to: 'by, of, into, against, object',
  agent: 'party',
})
act('ACCUSE', 'suspect', 'suspect, implicate', { object: 'party', agent: 'party', to: 'object' })
act('ACCUSE', 'summon', 'summon', { object: 'party', agent: 'party' })
act('ACCUSE', 'rally against', 'rally, mobilize, unite', {
  object: 'none',
  with: ['against'],
  to: 'against',
  agent: 'party',
})

// REJECT.
act(
  'REJECT',
  'reject',
  'reject, rebuff, spurn, veto, turn down, rule out, oppose, renege, be opposed, snub, boo, decline, vote down',
  {
    to: 'from, by, of, to, object, on, with',
    agent: 'party',
  },
)
act('REJECT', 'reject plan', 'dismiss, block, ignore, defy, disregard, brush aside, shrug off, resist', {
  objects: PLANS,
  to: 'from, by, of, to, object',
  agent: 'party',
})
act('REJECT', 'defy', 'defy, flout', { agent: 'party' })

act('REJECT', 'object', 'object', { with: ['to'], to: 'to, object', agent: 'party' })
act('REJECT', 'deny', 'deny, withhold', {
  objects: 'request visa permission access entry permit asylum application consent approval',
  to: 'to, from, object, by',
  agent: 'party',
})

// THREATEN.
act('THREATEN', 'threaten', 'threaten', { to: 'object, with, against, to', agent: 'party' })
act('THREATEN', 'warn', 'warn', { object: 'party', to: 'object, against', agent: 'party' })
act('THREATEN', 'ultimatum', 'issue, give, deliver, set, send', {
  objects: 'ultimatum deadline',
  to: 'to, object, for',
  agent: 'party',
})

// PROTEST.
act('PROTEST', 'take to the streets', 'take', {
  mode: 'demo',
  objects: 'street',
  with: ['to'],
  to: 'against, in, of',
  agent: 'party',
})
act('PROTEST', 'protest', 'protest', {
  mode: 'demo',
  to: 'against, at, outside, in, over, object',
  agent: 'party',
})
act('PROTEST', 'demonstrate', 'demonstrate, rally, march', {
  object: 'none',
  mode: 'demo',
  to: 'against, at, outside, in, over, for, object',
  agent: 'party',
})
act('PROTEST', 'riot', 'riot, rampage', { mode: 'riot', to: 'against, in, at', agent: 'party' })
act('PROTEST', 'strike', 'strike', {
  mode: 'strike',
  object: 'none',
  with: ['over', 'against', 'for'],
  to: 'against, over, for',
  agent: 'party',
})
act('PROTEST', 'strike', 'go on strike, down tools, stop work', {
  mode: 'strike',
  to: 'against, in, at',
  agent: 'party',
})
act('PROTEST', 'strike', 'stage, hold, begin, launch, call, observe, start', {
  mode: 'strike',
  objects: 'strike walkout stoppage',
  to: 'against, in, outside',
  agent: 'party',
})
act('PROTEST', 'refuse work', 'shun, boycott', {
  mode: 'strike',
  objects: 'work school class',
  to: 'against, at',
  agent: 'party',
})
act('PROTEST', 'stones', 'throw, hurl, pelt', {
  mode: 'riot',
  objects: 'stone rock bottle petrol molotov',
  to: 'at, against, object',
  agent: 'party',
})
act('PROTEST', 'obstruct', 'block, occupy, barricade, blockade, obstruct', {
  mode: 'obstruct',
  objects:
    'road highway street bridge traffic motorway railway entrance roadway transport square building route university port campus',
  to: 'to, from, of, in, into, against, object',
  agent: 'party',
})
act('PROTEST', 'petition', 'collect, gather', {
  mode: 'demo',
  objects: 'signature',
  to: 'to, against, object',
  agent: 'party',
})
act('PROTEST', 'burn', 'burn', {
  mode: 'demo',
  objects: 'flag effigy tyre tire',
  to: 'of, in, outside',
  agent: 'party',
})

// SANCTION: less of what was good.
act(
  'SANCTION',
  'break ties',
  'break off, sever, cut, cut off, downgrade, suspend, break, reduce, freeze, curtail, scale down',
  {
    objects: `${TIES} talk negotiation`,
    mode: 'discontinue',
    to: 'with, to, between, object',
    agent: 'party',
  },
)
act('SANCTION', 'sanction', 'sanction', { object: 'party', agent: 'party' })
act('SANCTION', 'impose', 'impose, tighten, slap, announce, introduce, extend', {
  objects: 'sanction embargo boycott tariff duty quota',
  to: 'on, against, upon, of, object',
  agent: 'party',
})
act('SANCTION', 'suspend member', 'suspend, exclude', {
  mode: 'expel',
  object: 'party',
  with: ['from'],
  to: 'object',
  agent: 'party',
})
act('SANCTION', 'stay away', 'send, attend, invite, participate', {
  mode: 'withdraw',
  negated: true,
  objects:
    'delegation delegate representative official diplomat envoy meeting summit talk conference ceremony ambassador game',
  to: 'to, at, in, for, object',
  agent: 'party',
})
act('SANCTION', 'measures', 'take, adopt, introduce, approve', {
  objects: 'measure action step',
  with: ['against'],
  to: 'against',
  agent: 'party',
})
act('SANCTION', 'boycott', 'boycott', { agent: 'party', to: 'object, of, by' })
act('SANCTION', 'close embassy', 'close, shut', {
  mode: 'discontinue',
  objects: 'embassy consulate mission',
  to: 'in, of, to, object',
  agent: 'party',
})
act('SANCTION', 'recall', 'recall, call home, withdraw', {
  objects: 'ambassador envoy diplomat',
  mode: 'withdraw',
  to: 'from, to, in',
  agent: 'party',
})
act('SANCTION', 'expel diplomat', 'expel, suspend, throw out, eject, exclude', {
  mode: 'expel',
  objects:
    'diplomat ambassador attache observer inspector member monitor organization envoy membership team country',
  to: 'from, object, of',
  agent: 'party',
})
act(
  'SANCTION',
  'cut aid',
  'cut, cut off, suspend, reduce, halt, freeze, stop, end, withhold, slash, terminate, cease, discontinue',
  {
    objects: `aid assistance loan supply relief food grant funding credit export import sale shipment delivery trade cooperation
  mediation effort link flight payment delivery gas oil electricity contract programme program support`,
    mode: 'discontinue',
    to: 'to, for, with, from, between, in, object',
    agent: 'party',
  },
)
act('SANCTION', 'cancel', 'cancel, postpone, call off, put off, scrap, cut short', {
  objects: 'visit trip meeting talk summit contract agreement treaty deal participation tour flight exercise',
  mode: 'discontinue',
  to: 'to, with, between, in',
  agent: 'party',
})
act('SANCTION', 'walk out', 'walk out, pull out, quit, withdraw, leave', {
  objects: 'talk negotiation conference treaty agreement pact accord summit meeting coalition alliance',
  mode: 'withdraw',
  to: 'with, of, from, object',
  agent: 'party',
})
act('SANCTION', 'peacekeepers leave', 'ship out, pull out, withdraw', {
  undergoer: true,
  objects: 'peacekeeper observer monitor',
  mode: 'withdraw',
  to: 'of, from',
  agent: 'party',
})

// COERCE: force short of violence.
act('COERCE', 'arrest', 'arrest, detain, jail, imprison, round up, apprehend, intern, capture', {
  mode: 'arrest',
  object: 'party',
  to: 'object',
  agent: 'party',
})
act('COERCE', 'charge', 'charge, indict, prosecute, arraign', {
  mode: 'arrest',
  object: 'party',
  to: 'object',
})
act('COERCE', 'sentence', 'sentence, convict', { mode: 'arrest', object: 'party', to: 'object' })
act('COERCE', 'deport', 'deport, expel, banish, exile, repatriate, evict', {
  mode: 'deport',
  object: 'party',
  to: 'object, from, to',
})
act('COERCE', 'kidnap', 'abduct, kidnap', { mode: 'arrest', object: 'party', to: 'object' })
act('COERCE', 'hostages', 'take, hold, seize', {
  mode: 'arrest',
  objects: 'hostage captive',
  to: 'object, of',
  agent: 'party',
})
act(
  'COERCE',
  'seize',
  'seize, confiscate, impound, requisition, nationalize, nationalise, expropriate, commandeer',
  {
    mode: 'seize',
    object: 'any',
    to: 'from, of, object, in',
    agent: 'party',
  },
)
act(
  'COERCE',
  'ban',
  'ban, outlaw, bar, prohibit, disqualify, suspend, dissolve, forbid, shut down, close down, gag, muzzle',
  {
    mode: 'ban',
    object: 'party',
    to: 'object, from, in',
    agent: 'party',
  },
)
act('COERCE', 'impose rule', 'impose, declare, extend, order, enforce, proclaim, reimpose, clamp', {
  mode: 'curfew',
  objects: 'curfew martial emergency',
  to: 'on, in, over, across',
  agent: 'party',
})
act('COERCE', 'censor', 'censor, jam, ban, block, shut, close, confiscate', {
  mode: 'censor',
  objects: 'newspaper broadcast website magazine radio station book film press media internet access',
  to: 'of, object, in',
  agent: 'party',
})
act('COERCE', 'restrict', 'close, seal, seal off, shut, blockade, restrict, cordon off, besiege, block', {
  mode: 'restrict',
  objects:
    'border frontier office school university port crossing airport territory town village city access movement mosque',
  to: 'with, to, of, in, on, object',
  agent: 'party',
})
act('COERCE', 'restrict', 'blockade, besiege, seal off, cordon off, barricade', {
  mode: 'restrict',
  to: 'object, of, in, around',
  agent: 'party',
})
act('COERCE', 'restrict', 'impose, tighten, enforce, maintain, extend, reimpose', {
  mode: 'restrict',
  objects: 'blockade siege closure checkpoint roadblock',
  to: 'on, of, around, against, in',
  agent: 'party',
})
act('COERCE', 'raid', 'raid, search, storm', {
  object: 'any',
  mode: 'seize',
  to: 'object, of, in',
  agent: 'party',
})
act('COERCE', 'freeze', 'freeze', {
  mode: 'seize',
  objects: 'asset account',
  to: 'of, belonging, held, object',
  agent: 'party',
})
act('COERCE', 'house arrest', 'place, put, keep', {
  mode: 'arrest',
  objects: 'arrest',
  to: 'object',
  agent: 'party',
})
act('COERCE', 'crack down', 'crack down, clamp down', {
  mode: 'restrict',
  to: 'on, against, in',
  agent: 'party',
})
act('COERCE', 'riot control', 'use, fire, launch, deploy', {
  mode: 'restrict',
  objects: 'tear gas rubber water baton truncheon stun',
  to: 'against, on, at, in, object',
  agent: 'armed',
})
act('COERCE', 'hack', 'hack, hack into', { mode: 'cyber', to: 'of, into, object', agent: 'party' })
act(
  'COERCE',
  'destroy',
  'destroy, demolish, bulldoze, torch, vandalize, vandalise, ransack, loot, raze, burn down, set fire, set ablaze, burn',
  {
    mode: 'seize',
    object: 'any',
    to: 'of, in, to, object',
    agent: 'party',
  },
)
act('COERCE', 'set fire', 'set', {
  mode: 'seize',
  objects: 'fire ablaze',
  to: 'to, of, object',
  agent: 'party',
})
act('COERCE', 'disperse', 'disperse', { mode: 'restrict', object: 'party', agent: 'party' })

// ASSAULT.
act('ASSAULT', 'suicide attack', 'kill, wound, injure, maim, attack, hit, target, blow up, blow', {
  mode: 'suicide-attack',
  doer: set('suicide'),
  to: 'object, outside, in, at, near',
  agent: 'armed',
})
act('ASSAULT', 'explosion', 'explode, detonate, go off, blow up, kill, wound, injure', {
  mode: 'explosives',
  doer: set('bomb device grenade mine bombing blast'),
  to: 'object, near, outside, in, at',
  agent: 'armed',
})
act('ASSAULT', 'strike', 'strike, hit, pound', {
  mode: 'heavy-weapons',
  doer: ARMS,
  object: 'any',
  to: 'object, in, near',
  agent: 'armed',
})
act('ASSAULT', 'assassinate', 'assassinate', { mode: 'assassinate', to: 'object' })
act('ASSAULT', 'torture', 'torture', { mode: 'torture', to: 'object' })
act('ASSAULT', 'sexual', 'rape, molest, gang-rape', { mode: 'sexual', to: 'object' })
act('ASSAULT', 'sexual', 'abuse', { mode: 'sexual', object: 'party', agent: 'party' })
act('ASSAULT', 'execute', 'execute, hang, behead, lynch, massacre, slaughter', {
  mode: 'execute',
  object: 'party',
  to: 'object',
})
act('ASSAULT', 'beat', 'beat up, assault, stab, club, maul, lynch', {
  mode: 'beat',
  object: 'party',
  to: 'object',
})
act('ASSAULT', 'beat', 'beat', { mode: 'beat', object: 'party', agent: 'armed' })
act('ASSAULT', 'bomb', 'bomb, bombard, shell, strafe, mortar, rocket, pound', {
  mode: 'heavy-weapons',
  to: 'object, in, of',
  agent: 'party',
})
act('ASSAULT', 'bombs', 'explode, detonate, plant, set off, drop, throw, lob, blow up', {
  mode: 'explosives',
  objects: 'bomb grenade device explosive mine missile shell',
  to: 'in, at, on, near, outside, object',
})
act('ASSAULT', 'fire', 'launch', {
  mode: 'heavy-weapons',
  objects: 'rocket shell missile mortar drone torpedo',
  with: ['at', 'into', 'against'],
  to: 'at, into, against',
  agent: 'party',
})
act('ASSAULT', 'fire', 'fire, shoot', {
  mode: 'heavy-weapons',
  objects: 'missile rocket',
  with: ['at', 'on', 'against'],
  to: 'at, on, against',
  agent: 'party',
})
act('MOBILIZE', 'missile test', 'fire, shoot', {
  mode: 'weapons',
  objects: 'missile',
  to: 'over, near, towards, toward, into',
  agent: 'party',
})
act('ASSAULT', 'fire', 'fire, shoot, lob', {
  mode: 'firearms',
  objects: 'rocket shell missile shot bullet mortar round bomb torpedo',
  to: 'at, on, into, against, in, object',
  agent: 'party',
})
act('ASSAULT', 'open fire', 'open fire', { mode: 'firearms', to: 'on, at, into, object', agent: 'party' })
act('ASSAULT', 'open fire', 'open', {
  mode: 'firearms',
  objects: 'fire',
  to: 'on, at, object',
  agent: 'party',
})
act('ASSAULT', 'fire', 'fire', {
  mode: 'firearms',
  object: 'none',
  with: ['on', 'at', 'into', 'upon'],
  to: 'on, at, into, upon',
  agent: 'party',
})
act(
  'ASSAULT',
  'kill',
  'kill, shoot, murder, gun down, shoot dead, slay, wound, injure, hurt, ambush, shoot down, down, machine-gun',
  {
    object: 'party',
    agent: 'armed',
    to: 'object',
  },
)
act('ASSAULT', 'attack', 'attack, storm, ambush, raid, invade, overrun, assault, besiege, annex', {
  to: 'with, object, against, in, on',
  agent: 'party',
})
act('ASSAULT', 'fight', 'fight, battle, clash', {
  with: ['with', 'against'],
  to: 'with, against',
  agent: 'party',
  mutual: true,
})
act('ASSAULT', 'fight', 'fight, battle', { object: 'party', agent: 'party' })
act('ASSAULT', 'capture', 'capture, occupy, seize, recapture, overrun, retake', {
  objects:
    'town city village base airport stronghold position hill capital province palace island garrison outpost',
  to: 'of, from, object',
  agent: 'party',
})
act('ASSAULT', 'chemical', 'gas, poison', { object: 'party', agent: 'armed' })
act('ASSAULT', 'fire weapons', 'use', {
  mode: 'firearms',
  objects: 'gas live chemical napalm poison sarin mustard',
  to: 'against, on, in, object',
  agent: 'party',
})
act('ASSAULT', 'violate truce', 'break, violate', {
  objects: 'ceasefire cease-fire truce armistice',
  to: 'with, of, by, object',
  agent: 'party',
})

// MOBILIZE.
act(
  'MOBILIZE',
  'deploy',
  'deploy, mobilize, mobilise, mass, station, amass, reinforce, dispatch, move, send, strengthen, increase, redeploy, boost, put',
  {
    mode: 'troops',
    objects: `troop force army soldier reservist warship tank fighter jet missile military police paratrooper navy fleet marine
  battalion brigade aircraft carrier reinforcement unit armour vehicle patrol alert militia weapon`,
    to: 'against, to, in, on, near, along, into, around, at, for',
    agent: 'party',
  },
)
act('MOBILIZE', 'missile test', 'launch, test, test-fire, parade', {
  mode: 'weapons',
  objects: 'missile warhead',
  to: 'over, near, towards, off',
  agent: 'party',
})
act('MOBILIZE', 'exercise', 'hold, conduct, stage, begin, start, carry out', {
  mode: 'weapons',
  objects: 'manoeuvre maneuver wargame exercise drill parade',
  to: 'near, against, in, on, off',
  agent: 'party',
})
act('MOBILIZE', 'alert', 'remain, be, stand, place, go, stay, be put', {
  mode: 'troops',
  objects: 'alert standby',
  to: 'in, against, on, along, object',
  agent: 'armed',
})
act('MOBILIZE', 'patrol', 'patrol', { mode: 'police', agent: 'armed', to: 'object, in, along, of' })
act('MOBILIZE', 'call up', 'call up, draft, recruit, conscript', {
  mode: 'troops',
  object: 'party',
  agent: 'party',
  to: 'against, for, in',
})

// AGREE as an act of its own; promises are frames.
act('AGREE', 'agree', 'agree', { to: 'to, with, on, of, between, object', agent: 'party', mutual: true })
act(
  'AGREE',
  'reach agreement',
  'reach, strike, seal, clinch, hammer out, finalize, finalise, conclude, forge, broker',
  {
    objects: 'agreement accord deal consensus compromise understanding pact settlement treaty',
    to: 'with, between, on',
    agent: 'party',
    mutual: true,
  },
)
act('AGREE', 'accept', 'accept, approve, adopt, welcome', {
  objects: PLANS,
  to: 'from, by, of, with, between, object, to',
  agent: 'party',
})
act('AGREE', 'offer', 'offer', { addressed: true, active: true, to: 'to, object, with', agent: 'party' })
act('AGREE', 'promise', 'promise, pledge', { to: 'to, object, for, in', agent: 'party' })
act(
  'AGREE',
  'express readiness',
  'express, voice, announce, signal, declare, reaffirm, reiterate, indicate',
  {
    objects: 'readiness willingness intention commitment',
    to: 'with, to, for, object',
    agent: 'party',
  },
)

const happenings = new Map<string, Happening[]>()
type HappeningOptions = Omit<Happening, 'rule' | 'type' | 'recipient' | 'beside' | 'without'> & {
  to?: string
  beside?: string
  without?: string
}
function happening(
  type: EventKind,
  rule: string,
  nouns: string,
  { to, beside, without, ...rest }: HappeningOptions = {},
): void {
  const pattern: Happening = {
    rule,
    type,
    ...rest,
    ...(beside === undefined ? {} : { beside: set(beside) }),
    ...(without === undefined ? {} : { without: set(without) }),
    recipient: entries(to ?? 'with, to, on, against, of'),
  }
  for (const noun of entries(nouns)) {
    const known = happenings.get(noun)
    if (known === undefined) happenings.set(noun, [pattern])
    else known.push(pattern)
  }
}

happening('CONSULT', 'call', 'call, conversation, conference, conversation', {
  mode: 'phone',
  beside: 'phone telephone video',
  to: 'with, to, between, of',
  mutual: true,
})
happening('CONSULT', 'call', 'videoconference, teleconference, video-conference', {
  mode: 'phone',
  to: 'with, between, of',
  mutual: true,
})
happening(
  'CONSULT',
  'meeting',
  `meeting, talk, summit, negotiation, dialogue, consultation, conversation, tête-à-tête, discussion`,
  {
    to: 'with, between, of',
    mutual: true,
  },
)
happening('CONSULT', 'visit', 'visit, trip', { mode: 'visit', to: 'to, in, with' })
happening('CONSULT', 'mediation', 'mediation', { mode: 'third-party', to: 'between, in, with' })
happening('CONSULT', 'welcome', 'welcome, reception', {
  mode: 'visit',
  needsVerb: true,
  to: 'to, for, object',
})
happening(
  'SUPPORT',
  'support',
  'support, backing, solidarity, endorsement, praise, condolence, congratulation, recognition, apology, sympathy',
  {
    needsVerb: true,
    to: 'for, to, with, of',
  },
)
happening('AID', 'aid', 'assistance, relief, aid', { needsVerb: true, to: 'to, for' })
happening('COOPERATE', 'joint', 'exercise, manoeuvre, maneuver, drill, patrol', {
  beside: 'joint',
  to: 'with, between',
  mutual: true,
})
happening('COOPERATE', 'extradition', 'extradition', { needsVerb: true, to: 'of, to' })
happening('AGREE', 'agreement', 'agreement, accord, pact, treaty, deal', {
  needsVerb: true,
  to: 'with, between',
  mutual: true,
})
happening('AGREE', 'joint statement', 'statement, communique, communiqué, declaration', {
  beside: 'joint',
  to: 'with, between',
  mutual: true,
})
happening('AGREE', 'promise', 'promise, pledge, offer', { needsVerb: true, to: 'to, of' })
happening('RETREAT', 'withdrawal', 'withdrawal, pullout, pull-out, retreat', {
  mode: 'withdraw',
  to: 'from, of',
})
happening('RETREAT', 'ceasefire', 'ceasefire, cease-fire, truce, armistice', {
  mode: 'ceasefire',
  needsVerb: true,
  to: 'with, between, in',
})
happening('RETREAT', 'release', 'release', { mode: 'release', needsVerb: true, to: 'of' })
happening('RETREAT', 'resignation', 'resignation', { mode: 'resign', needsVerb: true, to: 'from, of' })
happening('CONCEDE', 'amnesty', 'amnesty, concession', { needsVerb: true, to: 'to, for' })
happening('REQUEST', 'appeal', 'appeal, demand, plea, request, petition', {
  needsVerb: true,
  to: 'to, on, by, from',
})
happening('REQUEST', 'reminder', 'reminder', { needsVerb: true, to: 'to' })
happening(
  'ACCUSE',
  'accusation',
  'accusation, condemnation, criticism, complaint, lawsuit, charge, allegation, denunciation',
  {
    needsVerb: true,
    to: 'against, of, to, at, with',
  },
)
happening(
  'ACCUSE',
  'anger',
  'anger, outrage, dismay, displeasure, dissatisfaction, disapproval, objection, indignation',
  {
    needsVerb: true,
    to: 'at, over, with, to, about',
  },
)
happening('ACCUSE', 'investigation', 'investigation, inquiry, probe, enquiry, hearing, trial', {
  mode: 'investigate',
  needsVerb: true,
  to: 'into, of, against, by, on',
})
happening('REJECT', 'refusal', 'refusal, veto, rejection', { needsVerb: true, to: 'of, to' })
happening('THREATEN', 'threat', 'threat, warning, ultimatum', { to: 'to, against, of', needsVerb: true })
happening('PROTEST', 'protest', 'protest, demonstration, rally, riot, march, sit-in, uprising', {
  mode: 'demo',
  to: 'against, in, at, outside, over',
})
happening('PROTEST', 'strike', 'strike', { mode: 'hunger', beside: 'hunger', to: 'against, in, outside' })
happening('PROTEST', 'strike', 'strike', {
  mode: 'strike',
  beside: 'general labour labor nationwide',
  to: 'against, in',
})
happening('SANCTION', 'sanctions', 'sanction, embargo', { to: 'on, against, upon, of' })
happening('SANCTION', 'boycott', 'boycott', { to: 'of, against, on' })
happening('SANCTION', 'suspension', 'suspension, expulsion, cancellation', {
  mode: 'discontinue',
  needsVerb: true,
  to: 'with, to, from, of',
})
happening('COERCE', 'arrest', 'arrest, detention, kidnapping, abduction, deportation', {
  mode: 'arrest',
  undergoer: true,
  to: 'of, in',
})
happening('COERCE', 'crackdown', 'seizure, crackdown', { mode: 'restrict', to: 'of, on, against, in' })
happening('COERCE', 'blockade', 'blockade, curfew, siege', { mode: 'restrict', to: 'of, on, in, against' })
happening('COERCE', 'ban', 'ban', { mode: 'ban', needsVerb: true, to: 'on, of, against' })
happening(
  'ASSAULT',
  'attack',
  `attack, invasion, bombing, bombardment, shelling, assault, raid, airstrike, air-strike, offensive,
  ambush, massacre, incursion, shooting`,
  {
    to: 'of, on, against, in, into',
    without: 'heart panic anxiety asthma media verbal personal information',
  },
)
happening('ASSAULT', 'killing', 'assassination, killing, murder, annexation, beating', {
  undergoer: true,
  to: 'of, in',
})
happening('ASSAULT', 'torture', 'torture', { mode: 'torture', needsVerb: true, to: 'of' })
happening('ASSAULT', 'fighting', 'fighting, clash, battle, hostility', {
  to: 'with, between, against, in',
  mutual: true,
})
happening('MOBILIZE', 'deployment', 'deployment, mobilization, mobilisation, build-up, buildup, massing', {
  mode: 'troops',
  to: 'to, in, along, near, against',
})
happening('MOBILIZE', 'exercise', 'manoeuvre, maneuver, exercise, drill', {
  mode: 'weapons',
  beside: 'military naval joint',
  needsVerb: true,
  to: 'near, against, in',
})

const framesOf = (lists: Readonly<Record<Frame, string>>): ReadonlyMap<string, Frame> => {
  const frames = new Map<string, Frame>()
  for (const [frame, verbs] of Object.entries(lists) as [Frame, string][])
    for (const verb of entries(verbs)) frames.set(verb, frame)
  return frames
}

const frames = framesOf({
  commit: `agree, promise, pledge, offer, vow, be willing, be ready, be prepared, be committed, prepare, undertake, consent, swear,
      volunteer, propose`,
  threaten: 'threaten, warn',
  refuse:
    'refuse, reject, decline, oppose, veto, renege, rule out, be unwilling, be reluctant, be opposed, resist, rebuff',
  demand: `demand, urge, ask, appeal, request, press, pressure, push, beg, implore, order, instruct, tell, exhort,
      recommend, call on, call upon, call for, petition, plead`,
  accuse:
    'accuse, blame, denounce, condemn, criticize, criticise, charge, complain, suspect, allege, deplore, sue, protest',
  do: `begin, start, continue, resume, manage, help, carry out, keep, try, attempt, resort, proceed, complete, take, lead,
      undertake, conduct, finish`,
  plan: `plan, intend, decide, schedule, expect, aim, be due, be expected, be scheduled, be about, arrange, choose,
      resolve, opt`,
  consider:
    'want, hope, consider, wish, like, mull, weigh, study, be able, contemplate, think, can, be likely, fear, need, be possible',
  deny: 'deny, fail, avoid, refrain, forget',
  end: `stop, end, halt, suspend, cancel, cease, lift, call off, postpone, abandon, discontinue, freeze, terminate, ease, relax,
      drop, withdraw, scrap, quit, give up, renounce, reverse`,
  say: `say, announce, confirm, report, declare, tell, state, add, note, claim, reveal, disclose, acknowledge, admit, reiterate,
      conclude, stress, explain, believe, know, show, indicate, insist, argue, maintain, repeat, emphasize, reaffirm, describe,
      write, point out, recall, suggest, reply, assure, remark, mention, observe, hint, signal, learn, see, hear`,
})

/** English event words, after the PLOVER codebook. */
export const events: EventWords = {
  codebook: 'PLOVER 2023',
  acts,
  happenings,
  nounFrames: new Map<string, Frame>([
    ...entries('plan, decision, intention, intent').map((noun): [string, Frame] => [noun, 'plan']),
    ...entries('willingness, readiness, commitment, pledge, promise, offer, vow').map(
      (noun): [string, Frame] => [noun, 'commit'],
    ),
    ...entries('refusal').map((noun): [string, Frame] => [noun, 'refuse']),
    ...entries('threat').map((noun): [string, Frame] => [noun, 'threaten']),
    ...entries('demand, call, appeal, request, plea').map((noun): [string, Frame] => [noun, 'demand']),
  ]),
  cautions: set('warn'),
  insisting: set('insist recommend suggest'),
  uncommunicative: set(
    'comment say respond answer elaborate name identify disclose discuss specify speak give reply talk confirm',
  ),
  media: set(
    'channel newspaper reporter magazine radio television journalist broadcaster network press tv agency media correspondent outlet',
  ),
  carriers: set(
    'mission effort attempt session round series campaign operation process activity movement drive',
  ),
  frames,
  phrasals: new Set(
    [...acts.keys(), ...frames.keys()].filter((key) => key.includes(' ') && !key.startsWith('be ')),
  ),
  objectControl:
    set(`urge ask press pressure push beg implore order instruct tell exhort petition advise require invite encourage force
    compel allow permit persuade convince accuse blame suspect lead help enable forbid warn want expect charge condemn criticize`),
  lightVerbs:
    set(`hold have conduct launch make take give stage impose issue sign open begin start resume undertake announce mount
    wage commit pay attend host place lodge express offer voice declare reach conclude renew extend continue carry do file
    deliver receive send complete join lead organize organise convene chair plan schedule win face release return reiterate repeat reaffirm report unveil`),
  happenVerbs: set(
    'take occur happen begin start end come follow last continue open break resume be close conclude erupt',
  ),
  obligations: set('must should ought shall'),
  parties:
    set(`government parliament congress senate cabinet court police policeman army military force troop soldier officer
    rebel guerrilla militant insurgent militia gunman terrorist group party opposition leader president minister premier
    chancellor king queen prince official authority diplomat ambassador envoy spokesman spokeswoman general commander chief
    secretary delegation mission embassy ministry administration regime council committee commission union alliance bloc
    coalition organization organisation agency company firm worker farmer student teacher doctor nurse journalist reporter lawmaker mp
    senator deputy legislator politician candidate activist protester demonstrator dissident refugee civilian resident
    villager settler prisoner detainee hostage inmate immigrant migrant people person man woman child boy girl citizen
    national supporter follower member crowd mob tribe elder cleric priest bishop pope judge prosecutor lawyer investigator
    inspector peacekeeper observer monitor country nation state side community ally neighbour neighbor republic
    newspaper businessman driver trader voter tribunal movement faction wing front navy aircraft warplane jet
    helicopter tank gunboat warship bomber sniper gang suspect extremist fundamentalist separatist nationalist mercenary
    fighter patriot youth monk nun fisherman miner trucker employer landowner peasant squatter hacker pirate assassin
    advocate representative negotiator mediator partner counterpart superpower power legislature assembly presidency
    monarchy junta clan warlord trooper marine paratrooper agent spy serviceman conscript veteran exile intellectual
    writer artist scientist official partisan loyalist royalist communist socialist islamist jihadist conservative
    liberal democrat republican employee staff personnel crew passenger pilot tourist foreigner local family relative mourner
    worshipper believer minority majority business bank industry pilgrim patient victim smuggler trafficker criminal
    convict militiaman guardsman guard serb croat muslim moslem jew christian hindu sikh kurd catholic protestant
    adviser advisor inhabitant aide consultant contractor engineer technician merchant volunteer defector deserter witness lord
    colonel major captain sergeant lieutenant admiral peasant nomad pensioner taxpayer shopkeeper motorist premier vice-president vice-premier co-chairman chairman chairwoman director head boss mayor governor councillor
    consul attache emissary observer-team team lawyer-group watchdog charity church mosque institution wounded citizenry`),
  arms: ARMS,
  abstract:
    set(`plan proposal idea decision policy record claim view report law bill move measure statement speech remark reform
    budget rule ruling plot stance approach problem issue challenge handling use practice article book film argument notion
    comment campaign performance role effort program programme deal agreement right fire disease virus cancer inflation poverty`),
  privates:
    set(`company firm business businessman employer industry employee staff crew passenger pilot tourist driver man woman boy
    girl child person people family relative patient partner team boss director head owner couple fan artist writer doctor nurse
    teacher scientist local chairman chairwoman co-chairman engineer technician consultant contractor agency journalist reporter
    newspaper bank trader motorist shopkeeper smuggler robber victim member lawyer group party side representative neighbour neighbor
    host chief expert adviser advisor friend national institution mosque church home`),
  publicBodies:
    set(`nations union council front league organization organisation treaty army party congress assembly parliament senate
    ministry committee commission authority court police government force forces alliance movement hamas hezbollah taliban
    al-qaida al-qaeda cross crescent program programme amnesty fund kremlin state department pentagon regime navy guard bureau nato
    unity community rights federation office military intelligence guards command presidency cabinet embassy tribunal`),
  titles: set('sen. gen. rep. gov. lt. col. maj. premier sen gen rep gov col president-elect'),
  speakers: set('you i we one us me'),
  measures:
    set(`dozen hundred thousand million score third half quarter majority most group number handful series crowd pair
    couple rest part member all both several many some few each none`),
  hazards:
    set(`storm hurricane typhoon cyclone earthquake quake flood tsunami avalanche landslide crash accident collision
    derailment wildfire lightning tornado heatwave disease outbreak virus epidemic famine drought collapse stampede eruption`),
  relatives: set('who whom which that whose what where'),
  subordinators: set(
    'that because if unless after before while when as since until although though whereas once whether so lest',
  ),
  conditions: set('if unless whether lest'),
  negations: set("not n't never no"),
  modals: set("will would shall may might could can must should ought 'll wo ca"),
  futureModals: set("will would shall 'll wo"),
  pastOnly:
    set(`spoke took went came gave wrote saw did flew broke chose drove fell rose threw withdrew knew grew ate shook stole
    wore tore swore froze undertook forbade began became overran ran drew forgave overthrew blew forgot foresaw`),
  nounLikePasts: new Map([
    ['shot', 'shoot'],
    ['cut', 'cut'],
    ['hit', 'hit'],
  ]),
  pastForms: set('was were had did would could'),
  owners: set('its their his her our my your whose'),
  definite: set('the this'),
  attending: set('at during in'),
  reciprocals: new Set(['each other', 'one another']),
  doubts:
    set(`possible potential eventual feared hypothetical threat threatened prelude risk possibility fear prospect danger idea
    talk bid call chance hope attempt rejection denial plan likelihood alleged suspected imminent any`),
  prospects: set('planned upcoming scheduled future proposed forthcoming next expected prospective'),
  receiving: set('win receive gain secure get obtain face draw enjoy suffer'),
  expletives: set('there himself herself itself themselves ourselves'),
  quantifiers: new Set([
    'more than',
    'less than',
    'fewer than',
    'up to',
    'at least',
    'as many',
    'about',
    'around',
    'over',
    'nearly',
  ]),
  circumstances: set('before after by without while since despite in on upon following when'),
  agentPreposition: 'by',
  betweenPreposition: 'between',
  ofPreposition: 'of',
  placePrepositions: set('in at near outside'),
  sport:
    set(`match goal coach season striker midfielder goalkeeper league tournament championship innings wicket quarterback touchdown
    playoff playoffs semifinal semi-final quarterfinal quarter-final kickoff half-time referee medal athlete squad defender
    winger fixture premiership batting bowler grand-prix rebound inning homer pitcher golfer tennis cricket rugby football soccer
    basketball baseball hockey`),
}
