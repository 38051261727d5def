/**
 * Invented reports for the benches: as many as wanted, the same ones for the same seed, with the truth about them
 * (which story each tells, which report it copies and how closely). People, places, bodies and words are made of
 * syllables; no news text went into it. About 8,000 reports a second.
 *
 *     for (const invented of inventedReports(100_000)) …        // in order of publication
 *     const report = reportOf(invented)                          // through the reader of plain text
 *     const extraction = quickExtraction(invented)               // without the tagger: only terms, sentences, quotes, dates
 *     const copy = rewritten(invented, 3, seed)                  // an outlet's rewriting, 0 (verbatim) to 4 (paraphrase)
 *     rowOf(invented)                                            // as a line of news-please JSON
 *
 * What is realistic about it: word frequencies follow Zipf's law (Mandelbrot's for the nouns of fillers, whose head is flat)
 * over a vocabulary of some 60,000 (most of it names
 * and compounds); stories are of 1 to about 40 reports, most of them small; several outlets quote the same words of the
 * same speaker; agencies credit themselves in datelines and last lines; many copies credit nobody; stories of one kind
 * (two fires on one day) share their way of telling and differ in names, places and figures; texts are of 8 to 25
 * sentences. What is not: sentences that fill the space between the facts make little sense.
 */
import type { Extraction, Term, TermSentence } from '../src/extract/finding.ts'
import { readPlain } from '../src/read/plain.ts'
import { type Block, bodyOf, type Report, reportId } from '../src/read/report.ts'
import { calendarDay, dayNumber, dayText } from '../src/text/edtf.ts'
import { said } from '../src/text/known.ts'
import type { Range } from '../src/text/range.ts'

/** 0 verbatim, 1 edited, 2 half rewritten, 3 about a third of the 3-word shingles left, 4 paraphrase. */
export type Level = 0 | 1 | 2 | 3 | 4
export const LEVELS: readonly Level[] = [0, 1, 2, 3, 4]

/** An invented report and the truth about it. */
export interface Invented {
  readonly source: string
  readonly title: string
  /** Title, credits and paragraphs, as a page would give them. */
  readonly text: string
  readonly outlet: string
  readonly url: string
  /** EDTF day. */
  readonly published: string
  readonly agency: string | null
  /** Label of the story that it tells. */
  readonly story: string
  /** Source of the report that it was rewritten from, and how closely. */
  readonly copyOf: string | null
  readonly level: Level | null
  readonly told: readonly Told[]
}

/** A sentence, and how else the same could be told. */
interface Told {
  readonly text: string
  /** Null for words that no one retells: quotations. */
  readonly again: ((random: Random) => string) | null
}

/** Numbers that look random and depend on the seed alone (mulberry32, Tommy Ettinger). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  }

  /** From 0 (included) to 1 (excluded). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  below(n: number): number {
    return Math.floor(this.next() * n)
  }

  between(low: number, high: number): number {
    return low + this.below(high - low + 1)
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  pick<T>(values: readonly [T, ...T[]] | readonly T[]): T {
    const value = values[this.below(values.length)]
    if (value === undefined) throw new RangeError('nothing to pick from')
    return value
  }

  /**
   * The first far more often than the last: the n-th about 1 / (n + `flat`) as often (Zipf; with `flat`, Mandelbrot). The
   * words that tell what a text is about come after the some hundred that stand in every text, so their head is flat.
   */
  zipf<T>(values: readonly T[], flat = 0): T {
    const place = (flat + 1) * ((values.length + flat) / (flat + 1)) ** this.next() - flat
    const value = values[Math.min(values.length, Math.floor(place)) - 1]
    if (value === undefined) throw new RangeError('nothing to pick from')
    return value
  }
}

// ---- words -------------------------------------------------------------------------------------------------------

const list = (words: string): readonly string[] => words.trim().split(/\s+/u)

const NOUNS = list(`
 plan report road bridge school hospital market house office contract meeting budget price company worker union council
 minister mayor judge court trial inquiry law rule tax fund bank loan debt farm harvest crop field river lake harbour ferry
 train tram station airport flight pilot crew ship port cargo fuel energy grid plant turbine dam pipe water storm flood fire
 forest rescue patrol border guard soldier camp refugee visa treaty embassy envoy summit vote ballot party campaign poll
 candidate opposition cabinet reform pension wage strike protest square crowd police officer witness suspect verdict appeal
 prison sentence crime theft fraud audit museum painting concert festival film actor stage choir stadium match coach player
 league season goal medal race runner winner doctor nurse patient vaccine virus clinic study scientist laboratory telescope
 satellite rocket launch orbit engine factory steel timber cement mine copper salt fish trawler quota tourist hotel beach
 island coast tide wind snow ice glacier drought heat record survey census village district province capital quarter street
 tower roof wall window garden park tree bird wolf bear horse cattle vet disease inspector licence permit fine delay repair
 tunnel lane traffic driver bus lorry crash injury insurance claim premium broker share investor profit loss merger rival
 product software network cable signal outage server customer data privacy breach password phone app newspaper editor
 archive library teacher pupil exam grade university lecture student scholarship kitchen bread milk wheat flour coffee wine`)
const ADJECTIVES = list(`
 new old local national public private early late large small heavy light strong weak senior junior former joint special
 urgent recent final first second northern southern eastern western rural urban coastal narrow broad steep empty crowded
 costly cheap modern ancient wooden concrete temporary permanent partial complete sudden gradual severe mild quiet tense
 calm bitter friendly hostile formal secret open closed legal illegal medical industrial commercial foreign domestic annual
 monthly weekly daily rare common ordinary unusual careful hasty fragile stable broken repaired outdated reliable doubtful`)
const VERBS = list(`
 approve reject postpone examine review repair replace rebuild extend shorten finance sell buy rent close reopen inspect
 protect support oppose discuss prepare announce publish withdraw sign cancel suspend resume expand limit reduce raise
 deliver collect transport store test measure count compare record describe explain defend criticise praise question
 investigate monitor control organise coordinate launch finish abandon restore clean paint cover move visit leave enter`)
const ADVERBS = list(
  'again soon later already slowly quickly partly largely quietly openly finally jointly almost often rarely together',
)
const STARTS = list(
  'ba be bo bra da del dor el fal fen gar gel hal hel il jor kar kel lan lor mar mel nor or pel',
)
const MIDDLES = list('ra re ri ro va ve vi la le li lo na ne ni ma me mi sa se si ta te ti da de ka ke ga go')
const TOWN_ENDS = list('holm stad burg wick ford mere vik dal haven mouth field bury sund nes minster combe')
const SURNAME_ENDS = list('sen son mann ova ic escu ardi ano berg strand quist ley ton well er ek aq ora')
const GIVEN = list(`
 Ada Alma Anders Astrid Bela Bruno Carla Clara Dario Edda Elin Emil Erik Fabio Frida Greta Hanna Henrik Ida Ines Ivo Jana Jonas
 Karin Klaus Lea Lena Luca Magda Marek Marta Mila Nadia Nils Nora Olga Oskar Paula Petra Rafael Rosa Selma Silas Stefan Tilda
 Tomas Ulla Vera Viktor Wanda Yara Zoran`)
const MONTHS = list('January February March April May June July August September October November December')
const WEEKDAYS = list('Monday Tuesday Wednesday Thursday Friday Saturday Sunday')
/** Invented, but for one: a real agency, so that credits are found. */
const AGENCIES = list('AP AFP Reuters dpa EFE Xinhua')

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const article = (noun: string): string => `${/^[aeiou]/u.test(noun) ? 'an' : 'a'} ${noun}`
const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)
const pastOf = (verb: string): string => {
  const irregular: Readonly<Record<string, string>> = {
    rebuild: 'rebuilt',
    sell: 'sold',
    buy: 'bought',
    withdraw: 'withdrew',
    leave: 'left',
    cancel: 'cancelled',
    shorten: 'shortened',
    control: 'controlled',
    oppose: 'opposed',
  }
  if (irregular[verb] !== undefined) return irregular[verb]
  if (verb.endsWith('e')) return `${verb}d`
  return /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`
}

const PASTS = VERBS.map(pastOf)
const PLACE_IN_PASTS = new Map(PASTS.map((word, i) => [word, i]))

const nameOf = (random: Random, ends: readonly string[]): string =>
  capital(
    random.pick(STARTS) +
      (random.chance(0.75) ? random.pick(MIDDLES) : '') +
      random.pick(MIDDLES) +
      random.pick(ends),
  )

/** The words of the whole world, made once from a fixed seed: every stream speaks the same language. */
const WORLD = ((): {
  readonly nouns: readonly string[]
  readonly towns: readonly string[]
  readonly surnames: readonly string[]
  readonly outlets: readonly string[]
} => {
  const random = new Random(7)
  const distinct = (count: number, make: () => string): readonly string[] => {
    const made = new Set<string>()
    while (made.size < count) made.add(make())
    return [...made]
  }
  const towns = distinct(6000, () => nameOf(random, TOWN_ENDS))
  const compounds = distinct(30_000, () =>
    random.chance(0.3)
      ? `${random.pick(NOUNS)} ${random.pick(NOUNS)}`
      : random.pick(STARTS) +
        random.pick(MIDDLES) +
        random.pick(MIDDLES) +
        random.pick(['ite', 'ol', 'ment', 'ware', 'gram', 'ling', 'stone', 'drome', 'craft']),
  )
  return {
    nouns: [...NOUNS, ...compounds],
    towns,
    surnames: distinct(20_000, () => nameOf(random, SURNAME_ENDS)),
    outlets: towns
      .slice(0, 400)
      .map((town, i) => `${town} ${['Post', 'Courier', 'Herald', 'Times', 'Observer'][i % 5]}`),
  }
})()

// ---- stories -----------------------------------------------------------------------------------------------------

type Slot =
  | 'who'
  | 'other'
  | 'town'
  | 'place'
  | 'body'
  | 'office'
  | 'kind'
  | 'thing'
  | 'count'
  | 'cost'
  | 'day'
  | 'year'
type Slots = Readonly<Record<Slot, string>>

/** A way of telling, parsed once: words and slots in turn. `[a|b]` is one of several. */
type Template = readonly (string | { readonly slot: Slot } | { readonly either: readonly string[] })[]

const isSlot = (name: string): name is Slot =>
  [
    'who',
    'other',
    'town',
    'place',
    'body',
    'office',
    'kind',
    'thing',
    'count',
    'cost',
    'day',
    'year',
  ].includes(name)

const template = (words: string): Template =>
  words.split(/(?<slot>\{\w+\}|\[[^\]]+\])/u).flatMap((part): Template => {
    const inner = part.slice(1, -1)
    if (part.startsWith('{') && isSlot(inner)) return [{ slot: inner }]
    return part.startsWith('[') ? [{ either: inner.split('|') }] : [part]
  })
const ways = (...wordings: readonly string[]): readonly Template[] => wordings.map(template)

const fill = (parts: Template, slots: Slots, random: Random): string => {
  let text = ''
  for (const part of parts)
    text += typeof part === 'string' ? part : 'slot' in part ? slots[part.slot] : random.pick(part.either)
  return capital(text)
}

/** What stories are about; `kind` says it in a title, the wordings tell it in a sentence. */
const HAPPENINGS: readonly {
  readonly kind: string
  readonly counted: string
  readonly told: readonly Template[]
}[] = [
  {
    kind: 'fire',
    counted: 'homes were damaged',
    told: ways(
      'A fire [swept|tore] through the {thing} of {town} on {day}, destroying much of {place}.',
      'Flames engulfed {place} in {town} [late|early] on {day} after the {thing} caught light.',
      '{place}, a landmark of {town}, [burned down|was gutted by fire] on {day}.',
      'Fire crews fought for [nine|eleven|fourteen] hours on {day} to save the {thing} at {place} in {town}.',
      'On {day} the {thing} in {town} went up in flames, and {place} had to be evacuated.',
    ),
  },
  {
    kind: 'collision',
    counted: 'people were injured',
    told: ways(
      'A [crowded|packed] {thing} collided with a lorry near {place} outside {town} on {day}.',
      'Two vehicles, one of them a {thing}, crashed into each other at {place}, {town}, on {day}.',
      'Passengers were hurt when the {thing} hit a lorry by {place} in {town} [on the morning of|late on] {day}.',
      'On {day} a lorry ran into the {thing} close to {place}, on the edge of {town}.',
      'The {thing} that left {town} on {day} never reached {place}: a lorry stood across the tracks.',
    ),
  },
  {
    kind: 'strike',
    counted: 'workers walked out',
    told: ways(
      'Workers at the {thing} of {town} [walked out|downed tools] on {day} over pay.',
      'A strike that began on {day} has [closed|shut] the {thing} in {town} and emptied {place}.',
      'Union members in {town} stopped work at the {thing} on {day}, gathering at {place}.',
      'The {thing} at {place} in {town} stood still on {day} as staff demanded higher wages.',
      'On {day}, talks having failed, the union called out everyone at the {thing} of {town}.',
    ),
  },
  {
    kind: 'flood',
    counted: 'people were taken to safety',
    told: ways(
      'Flood water [broke through|burst] the {thing} at {town} on {day} and reached {place}.',
      'The river rose above the {thing} in {town} on {day}, leaving {place} under water.',
      '{place} in {town} was cut off on {day} after days of rain overwhelmed the {thing}.',
      'Heavy rain on {day} turned the streets around {place} in {town} into rivers.',
      'On {day} the {thing} above {town} gave way and the lower quarter around {place} filled with mud.',
    ),
  },
  {
    kind: 'trial',
    counted: 'witnesses were heard',
    told: ways(
      '{who}, the former head of the {thing} of {town}, went on trial on {day} at {place}.',
      'The trial of {who} over the {thing} affair [opened|began] at {place} in {town} on {day}.',
      'Prosecutors in {town} accused {who} on {day} of looting the {thing}.',
      'A court at {place}, {town}, on {day} began to hear the case against {who}.',
      'On {day} {who} denied before judges in {town} having diverted money of the {thing}.',
    ),
  },
  {
    kind: 'summit',
    counted: 'delegates attended',
    told: ways(
      '{who} and {other} met in {town} on {day} to [discuss|negotiate] the {thing}.',
      '{who} received {other} at {place} in {town} on {day} for talks about the {thing}.',
      'Talks on the {thing} between {who} and {other} [opened|began] in {town} on {day}.',
      'On {day} {other} travelled to {town}, where {who} had invited {body} to {place}.',
      'The {thing} was at the centre of a meeting of {who} with {other} at {place} on {day}.',
    ),
  },
  {
    kind: 'vote',
    counted: 'votes were counted',
    told: ways(
      '{who} won the vote for the {thing} of {town} on {day}, defeating {other}.',
      'Voters in {town} on {day} chose {who} over {other} to lead the {thing}.',
      '{other} conceded defeat to {who} on {day} after the count at {place} in {town}.',
      'With most ballots counted at {place}, {who} was declared winner in {town} on {day}.',
      'On {day} {who} became the first woman to head the {thing} of {town}.',
    ),
  },
  {
    kind: 'takeover',
    counted: 'jobs are affected',
    told: ways(
      '{body} agreed on {day} to buy the {thing} business of a rival in {town}.',
      'The {thing} maker from {town} will be sold to {body}, both sides [said|announced] on {day}.',
      '{who}, who runs {body}, on {day} signed the purchase of a {thing} works at {place} in {town}.',
      'A takeover of the {thing} works in {town} by {body} was made public on {day}.',
      'On {day} shareholders at {place} accepted what {body} offered for the {thing} firm of {town}.',
    ),
  },
  {
    kind: 'outbreak',
    counted: 'patients were treated',
    told: ways(
      'Doctors in {town} [reported|registered] an outbreak at the {thing} near {place} on {day}.',
      'An illness that spread from the {thing} has filled the clinic at {place} in {town} since {day}.',
      '{town} closed the {thing} on {day} as more people from {place} fell ill.',
      'Health officers traced the sickness in {town} on {day} to the {thing} by {place}.',
      'On {day} the clinic at {place} ran out of beds, and {town} shut its {thing}.',
    ),
  },
  {
    kind: 'match',
    counted: 'spectators watched',
    told: ways(
      '{town} beat their rivals at {place} on {day} with a late goal by {who}.',
      'A goal from {who} in the final minutes at {place} [gave|handed] {town} victory on {day}.',
      '{who} scored twice on {day} as {town} won the {thing} cup at {place}.',
      'It was {who} who decided the {thing} final for {town} on {day}.',
      'On {day} {town} lifted the {thing} cup, thanks to {who}, in front of a full {place}.',
    ),
  },
]

const COUNT = (counted: string): readonly Template[] =>
  ways(
    `[At least|More than|About] {count} ${counted}, according to {body}.`,
    `{body} said that {count} ${counted}.`,
    `{count} ${counted}, [the authorities|officials] said.`,
    `The authorities put the number at {count}; earlier it had been said that fewer ${counted}.`,
    `By the evening {count} ${counted}, a spokesman of {body} [said|confirmed].`,
  )
const COUNTS = new Map(HAPPENINGS.map(({ kind, counted }) => [kind, COUNT(counted)]))
const COST = ways(
  'The damage was put at {cost} [dollars|euros].',
  '{body} [expects|reckons with] costs of {cost} euros.',
  'It will cost about {cost} euros, {who} told reporters.',
  'An early estimate speaks of {cost} euros.',
  'Some {cost} euros will be needed, according to {other}.',
)
const HEARING = ways(
  '{body} will [decide|meet] again on {day}.',
  'A decision of {body} is expected by {day}.',
  '{who} has called a session of {body} for {day}.',
  'The next step is up to {body}, which is to convene on {day}.',
)
const PAST = ways(
  'The {thing} in {town} was last in the news in {year}, when {who} took office.',
  'In {year} a similar {kind} at {place} had [led to|caused] the resignation of {other}.',
  '{town} has not seen a {kind} like it since {year}.',
  '{who} has headed {body} since {year}.',
  'Built in {year}, {place} is [the pride of|known to everyone in] {town}.',
)
const VISIT = ways(
  '{who} [visited|went to] {place} on {day} and spoke with residents.',
  'Accompanied by {other}, {who} inspected {place} on {day}.',
  '{other} called {who} on {day} and offered the help of {body}.',
  '{who} thanked {body} and asked people to stay away from {place}.',
)

const pastDay = (published: number, back: number, random: Random): string => {
  const { month, day, weekday } = calendarDay(published - back)
  return back < 6 && random.chance(0.7)
    ? (WEEKDAYS[(weekday + 6) % 7] ?? 'Monday')
    : `${random.chance(0.5) ? `${day} ${MONTHS[month - 1]}` : `${MONTHS[month - 1]} ${day}`}`
}

/** What fills the space between the facts: something did something to something. */
interface Clause {
  readonly subject: string
  readonly verb: string
  readonly object: string
  readonly tail: string
}

/** The commonest noun is one of 200 then, as in news. */
const FLAT = 30

/** A clause in words that some story has made its own. */
function clause(words: readonly string[], random: Random): Clause {
  const noun = (): string => (random.chance(0.35) ? random.zipf(words) : random.zipf(WORLD.nouns, FLAT))
  const described = (share: number): string => (random.chance(share) ? `${random.pick(ADJECTIVES)} ` : '')
  return {
    subject: `the ${described(0.4)}${noun()}`,
    verb: random.pick(PASTS),
    object: `${random.chance(0.5) ? 'the' : 'its'} ${described(0.3)}${noun()}`,
    tail: random.pick([
      () => '',
      () => ` ${random.pick(ADVERBS)}`,
      () => ` because of ${article(noun())}`,
      () => ` despite ${article(noun())}`,
      () => ` near the ${noun()}`,
      () => ` together with the ${noun()}`,
    ])(),
  }
}

const active = ({ subject, verb, object, tail }: Clause): string => `${subject} ${verb} ${object}${tail}`

/** The clause turned round, with other words where a rewriter has some. */
function passive({ subject, verb, object, tail }: Clause, random: Random): string {
  const changed = (words: string): string =>
    words
      .split(' ')
      .map((word) => (random.chance(0.5) ? other(word) : word))
      .join(' ')
  const thing = changed(object.replace(/^its /u, `${random.pick(['that', 'this', 'a certain'])} `))
  return `${thing} was ${other(verb)} by ${changed(subject)}${tail}`
}

function filler(words: readonly string[], random: Random): Told {
  const first = clause(words, random)
  const second = clause(words, random)
  const kind = random.below(5)
  const text =
    [
      () => `${active(first)}, while ${active(second)}`,
      () => `${active(first)} and ${active(second)}`,
      () => `after ${active(second)}, ${active(first)}`,
    ][kind]?.() ?? active(first)
  const again = (r: Random): string => {
    const start = r.pick([
      'Meanwhile',
      'Earlier',
      'By then',
      'As it turned out,',
      'In the meantime',
      'Even so,',
    ])
    const end = kind < 3 ? `${r.pick(['; before,', ', just as', ', and later'])} ${passive(second, r)}` : ''
    return `${start} ${passive(first, r)}${end}.`
  }
  return { text: `${capital(text)}.`, again }
}

/** A fixed other word for a word: what a rewriter would put in its place. */
const POOL: readonly string[] = [...NOUNS, ...ADJECTIVES]
const PLACE_IN_POOL = new Map(POOL.map((word, i) => [word, i]))
function other(word: string): string {
  const place = PLACE_IN_POOL.get(word)
  if (place !== undefined) return POOL[(place + 17) % POOL.length] ?? word
  const verb = PLACE_IN_PASTS.get(word)
  return verb === undefined ? word : (PASTS[(verb + 11) % PASTS.length] ?? word)
}

/** Changes some words and leaves the sentence as it is built. */
const touched = (sentence: string, random: Random): string =>
  sentence
    .split(' ')
    .map((word) => {
      const [, core, mark] = /^(\p{Ll}{4,})([,.]?)$/u.exec(word) ?? []
      return core !== undefined && random.chance(0.3) ? other(core) + (mark ?? '') : word
    })
    .join(' ')

interface StoryPlan {
  readonly label: string
  readonly day: number
  readonly happening: (typeof HAPPENINGS)[number]
  readonly slots: Omit<Slots, 'day'>
  readonly words: readonly string[]
  readonly quotes: readonly { readonly words: string; readonly speaker: string }[]
}

function person(random: Random): string {
  return `${random.pick(GIVEN)} ${random.zipf(WORLD.surnames)}`
}

function plan(label: string, day: number, random: Random): StoryPlan {
  const happening = random.pick(HAPPENINGS)
  const town = random.zipf(WORLD.towns)
  const office = random.pick(['Mayor', 'Governor', 'Minister', 'President', 'Commissioner', 'Chancellor'])
  const who = person(random)
  const second = person(random)
  const words = Array.from({ length: 14 }, () => random.pick(WORLD.nouns))
  const body = `the ${random.pick([town, random.zipf(WORLD.towns)])} ${random.pick(['Council', 'Coast Guard', 'Police', 'Chamber of Commerce', 'Health Office', 'Bank', 'Workers Union'])}`
  const quotes = [who, second, person(random)].map((speaker) => {
    const about = active(clause(words, random)).replace(/^the /u, '')
    return {
      speaker,
      words: random.pick([
        `We will not rest until ${about.replace(/^\S+ /u, 'the ')} is behind us`,
        `Nobody in ${town} will forget how ${article(about)}`,
        `I have ${random.between(2, 90)} reasons to believe that the ${about}`,
        `It is a sad day for ${town}, but the ${about}`,
      ]),
    }
  })
  return {
    label,
    day,
    happening,
    words,
    quotes,
    slots: {
      who: `${office} ${who}`,
      other: second,
      town,
      place: `${random.pick(['Old', 'New', 'Upper', 'Lower', 'Saint'])} ${nameOf(random, SURNAME_ENDS)} ${random.pick(['Hall', 'Bridge', 'Square', 'Station', 'Palace', 'Arena'])}`,
      body,
      office,
      kind: happening.kind,
      thing: random.pick(words),
      count: String(random.between(2, random.pick([9, 40, 900, 12_000]))),
      cost: `${random.between(2, 900)} million`,
      year: String(random.between(1950, 2010)),
    },
  }
}

/** Of the wordings of a fact the first are those of outlets that saw for themselves, the others those of rewriters. */
const OWN_WORDINGS = 3

/**
 * The facts of a story as one outlet tells them: in its own words, in nearly the usual order, not all of them. The
 * first outlets take turns with the wordings, later ones tell other things, so that two never tell one fact in one
 * sentence by chance.
 */
function tell(story: StoryPlan, published: number, random: Random, turn: number): readonly Told[] {
  const { slots, happening, words } = story
  const back = Math.max(0, published - story.day)
  const fact = (wordings: readonly Template[], day: string): readonly Told[] => {
    const own = turn < OWN_WORDINGS ? wordings[turn] : undefined
    const say = (wording: Template, r: Random): string => fill(wording, { ...slots, day }, r)
    return own === undefined
      ? []
      : [{ text: say(own, random), again: (r) => say(r.pick(wordings.slice(OWN_WORDINGS)), r) }]
  }
  const between = (): Told => {
    const { text, again } = filler(words, random)
    if (random.chance(0.6)) return { text, again }
    const lead = random.pick([
      `In ${slots.town},`,
      `At ${slots.place},`,
      `According to ${slots.who},`,
      `Asked about the ${slots.kind},`,
      `As ${slots.other} remembers,`,
    ])
    return { text: `${lead} ${lowered(text)}`, again }
  }
  const said = ({ words: content, speaker }: StoryPlan['quotes'][number]): Told => ({
    text: random.pick([
      `“${content},” ${speaker} said.`,
      `“${content},” said ${speaker}.`,
      `${speaker} said: “${content}.”`,
      `“${content},” ${speaker} told reporters in ${slots.town}.`,
    ]),
    again: null,
  })
  const facts: Told[] = [between(), ...fact(happening.told, pastDay(published, back, random))].slice(-1)
  if (random.chance(0.8)) facts.push(...fact(COUNTS.get(happening.kind) ?? [], ''))
  for (const quote of story.quotes) if (random.chance(0.6)) facts.push(said(quote))
  if (random.chance(0.7)) facts.push(...fact(COST, ''))
  if (random.chance(0.6)) facts.push(...fact(VISIT, pastDay(published, back, random)))
  if (random.chance(0.5)) facts.push(...fact(HEARING, pastDay(published, -random.between(8, 40), random)))
  if (random.chance(0.6)) facts.push(...fact(PAST, ''))
  const fillers = random.between(4, 16)
  for (let i = 0; i < fillers; i++) facts.splice(random.between(1, facts.length), 0, between())
  return facts
}

const hostOf = (outlet: string): string => `www.${outlet.toLowerCase().replace(/\s+/gu, '')}.example`

const TITLES: readonly Template[] = ways(
  '{kind} in {town}: {who} calls for calm',
  '{town}: {count} counted after {kind} at {place}',
  '{kind} at {place} in {town}',
  '{other} and {who} on the {kind} of {town}',
  'What we know about the {town} {kind}',
)

function publish(
  told: readonly Told[],
  story: StoryPlan,
  published: number,
  agency: string | null,
  at: { readonly source: string; readonly outlet: string },
  truth: { readonly copyOf: string | null; readonly level: Level | null },
  random: Random,
): Invented {
  const title = fill(random.pick(TITLES), { ...story.slots, day: '' }, random)
  const dateline = agency !== null && random.chance(0.7)
  const lines: string[] = []
  told.forEach((sentence, i) => {
    const last = lines.length - 1
    if (i > 0 && random.chance(0.35) && last >= 0) lines[last] = `${lines[last]} ${sentence.text}`
    else lines.push(sentence.text)
  })
  if (dateline && lines[0] !== undefined)
    lines[0] = `${story.slots.town.toUpperCase()} (${agency}) — ${lines[0]}`
  if (agency !== null && !dateline) lines.push(`(${agency})`)
  const byline = agency === null && random.chance(0.6) ? [`By ${person(random)}`] : []
  return {
    ...at,
    ...truth,
    title,
    text: [title, ...byline, ...lines].join('\n'),
    url: `https://${hostOf(at.outlet)}/${dayText(published)}/${at.source}`,
    published: dayText(published),
    agency,
    story: story.label,
    told,
  }
}

/** Shares of sentences kept, touched and retold at each level; the others are left out. */
const EDITS: Readonly<Record<Level, readonly [kept: number, edited: number, retold: number]>> = {
  0: [1, 0, 0],
  1: [0.72, 0.18, 0.04],
  2: [0.4, 0.25, 0.2],
  3: [0.16, 0.28, 0.34],
  4: [0, 0, 0.65],
}

/** Sentences told again at a level: so many of each kind as the level says, which ones is left to chance. */
function retold(told: readonly Told[], level: Level, random: Random): readonly Told[] {
  const [kept, edited, again] = EDITS[level]
  const order = told.map((_, i) => ({ i, dice: random.next() })).sort((a, b) => a.dice - b.dice)
  const rank = new Map(order.map(({ i }, place) => [i, (place + 0.5) / told.length]))
  return told.flatMap((sentence, i): readonly Told[] => {
    const place = rank.get(i) ?? 0
    if (sentence.again === null) return level > 2 && place > 0.5 && i > 0 ? [] : [sentence]
    if (place < kept) return [sentence]
    if (place < kept + edited) return [{ ...sentence, text: touched(sentence.text, random) }]
    if (place < kept + edited + again || i === 0) return [{ ...sentence, text: sentence.again(random) }]
    return []
  })
}

const plans = new WeakMap<Invented, StoryPlan>()

/** Another outlet's version of a report, at most a day later: one to three sentences of its own at levels 1 to 4. */
export function rewritten(original: Invented, level: Level, seed: number): Invented {
  const random = new Random(seed)
  const story = plans.get(original)
  if (story === undefined) throw new TypeError(`${original.source} was not invented here`)
  const own = Array.from({ length: level === 0 ? 0 : random.between(1, 3) }, () =>
    filler(story.words, random),
  )
  const [y = 0, m = 0, d = 0] = original.published.split('-').map(Number)
  const day = dayNumber(y, m, d) + random.below(2)
  const credited = original.agency !== null && random.chance(0.4) ? original.agency : null
  const copy = publish(
    [...retold(original.told, level, random), ...own],
    story,
    day,
    credited,
    { source: `${original.source}-copy-${level}-${seed}`, outlet: random.zipf(WORLD.outlets) },
    { copyOf: original.source, level },
    random,
  )
  plans.set(copy, story)
  return copy
}

/** The first day of the stream, and how many stories begin on each. */
const FIRST_DAY = dayNumber(2019, 1, 1)
const STORIES_A_DAY = 60
/** Of the reports of a story after its first one, so many are copies of an earlier one. */
const COPIES = 0.35

/** A report of a story of its own, by an agency where one is named: for planting. */
export function inventedReport(seed: number, agency: string | null = null): Invented {
  const random = new Random(seed)
  const story = plan(`story-${seed}`, FIRST_DAY + random.below(300), random)
  const outlet = agency ?? random.zipf(WORLD.outlets)
  const at = { source: `invented-${seed}`, outlet }
  const invented = publish(
    tell(story, story.day, random, 0),
    story,
    story.day,
    agency,
    at,
    { copyOf: null, level: null },
    random,
  )
  plans.set(invented, story)
  return invented
}

/** A stream of invented reports in order of publication; the same for the same seed. */
export function* inventedReports(count: number, seed = 1): Generator<Invented> {
  const random = new Random(seed)
  const waiting = new Map<number, Invented[]>()
  let number = 0
  let given = 0
  for (let day = FIRST_DAY; given < count; day++) {
    for (let s = 0; s < STORIES_A_DAY; s++) {
      const story = plan(`story-${seed}-${day - FIRST_DAY}-${s}`, day, random)
      // most stories are told once or twice, a few by dozens
      const size = Math.min(40, Math.floor(1 / (1 - random.next()) ** 0.9))
      const earlier: Invented[] = []
      for (let i = 0; i < size; i++) {
        const source = `invented-${seed}-${number++}`
        const model =
          earlier.length > 0 && random.chance(COPIES) ? random.pick(earlier.slice(0, 2)) : undefined
        const published = day + Math.floor(random.next() ** 2 * 4)
        const agency = i === 0 && random.chance(0.5) ? random.pick(AGENCIES) : null
        const invented =
          model !== undefined
            ? { ...rewritten(model, random.pick(LEVELS), random.below(1 << 30)), source }
            : publish(
                tell(story, published, random, earlier.length),
                story,
                published,
                agency,
                { source, outlet: agency ?? random.zipf(WORLD.outlets) },
                { copyOf: null, level: null },
                random,
              )
        plans.set(invented, story)
        if (model === undefined) earlier.push(invented)
        const [y = 0, m = 0, d = 0] = invented.published.split('-').map(Number)
        const on = dayNumber(y, m, d)
        waiting.set(on, [...(waiting.get(on) ?? []), invented])
      }
    }
    for (const invented of waiting.get(day) ?? []) {
      if (given++ >= count) return
      yield invented
    }
    waiting.delete(day)
  }
}

// ---- as the rooms take them --------------------------------------------------------------------------------------

/** As a line of news-please JSON. */
export const rowOf = ({ title, text, published, url, outlet }: Invented) => ({
  title,
  maintext: text,
  date_publish: published,
  url,
  source_domain: outlet,
  language: 'en',
})

/** Through the reader of plain text, as a file of a feed would be. */
export const reportOf = ({ title, text, published, url, outlet, source }: Invented): Report =>
  readPlain(text, source, { title, url, outlet, language: 'en', published: said(published) })

const STOP = new Set(
  list(`a about after again all also an and any are as at be because been before but by can did do for from had has have
   he her his how i in into is it its more most no not of on one or our out over said she so some such than that the
   their them then there these they this to up us was we were what when where which while who will with would you`),
)
const WORD = /[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*/gu

/** Content words of a stretch, without a tagger: capitals inside a sentence are names, endings are cut. */
function termsOf(text: string, range: Range, terms: Term[]): void {
  let first = true
  for (const match of text.slice(range.start, range.end).matchAll(WORD)) {
    const word = match[0]
    const lower = word.toLowerCase()
    const start = range.start + match.index
    if (word.length > 1 && !STOP.has(lower)) {
      const kind = /\d/u.test(word) ? 'number' : !first && /^\p{Lu}/u.test(word) ? 'name' : 'word'
      terms.push({
        start,
        end: start + word.length,
        stem: kind === 'word' ? lower.replace(/(?:ed|ing|es|s)$/u, '') : lower,
        kind,
      })
    }
    first = false
  }
}

/**
 * An extraction made without the tagger, for benches that measure what comes after extraction: terms, sentences,
 * quotations and direct statements, and the blocks of the report. About 10,000 a second.
 */
export function quickExtraction(invented: Invented): Extraction {
  const { text, title, outlet, url, published, agency, source } = invented
  const blocks: Block[] = []
  const sentences: TermSentence[] = []
  const terms: Term[] = []
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop + 1
    const line = text.slice(start, end)
    const kind = start === 0 ? 'title' : /^(?:By |\()/u.test(line) ? 'credit' : 'paragraph'
    blocks.push({ kind, rule: 'invented', start, end })
    if (kind !== 'credit')
      for (const match of line.matchAll(/[^.]+(?:\.”?|$)/gu)) {
        const range = { start: start + match.index, end: start + match.index + match[0].length }
        const from = terms.length
        termsOf(text, range, terms)
        sentences.push({ ...range, from, to: terms.length, block: kind, background: false })
      }
    start = end
  }
  const quotations = [...text.matchAll(/“[^”]{2,400}”/gu)].map((match) => ({
    start: match.index + 1,
    end: match.index + match[0].length - 1,
  }))
  const known = { url, outlet, title, text }
  return {
    report: {
      id: reportId(known),
      source,
      ...known,
      authors: [],
      dateline: null,
      agencies: agency === null ? [] : [agency],
      language: 'en',
      published: said(published),
      modified: null,
      body: bodyOf(text, blocks),
      blocks,
      notes: [],
    },
    analysed: true,
    actors: [],
    places: [],
    statements: [],
    events: [],
    figures: [],
    dates: [],
    coordinations: [],
    quotations,
    terms,
    sentences,
  }
}
