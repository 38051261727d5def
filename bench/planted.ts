// Faults planted in one report of a story, and how many of them the record shows as a conflict:
//   node bench/planted.ts [--seed 1] [--changes 300] [--kind number] [--show]
// What a change touches is decided by words alone, not by the engine: a passage counts as told by another report
// where that report has a passage with the same particular and several of the same words.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { extract } from '../src/extract/extraction.ts'
import type { Extraction } from '../src/extract/finding.ts'
import { recordOf } from '../src/rapporteur.ts'
import { readInputs } from '../src/read/read.ts'
import { bodyOf, isBody, type Report } from '../src/read/report.ts'
import type { Record } from '../src/record/record.ts'
import { groupBy } from '../src/text/order.ts'
import type { Range } from '../src/text/range.ts'
import { summits } from './summits.ts'

const KINDS = ['number', 'date', 'country', 'name', 'negation', 'speaker'] as const
type Kind = (typeof KINDS)[number]

/** A stretch of a report, and its telling words cut to six letters. */
interface Passage extends Range {
  readonly report: number
  readonly text: string
  readonly words: ReadonlySet<string>
}

interface Story {
  readonly name: string
  readonly extractions: readonly Extraction[]
  readonly sentences: readonly Passage[]
  readonly paragraphs: readonly Passage[]
  /** All texts in one, to see that a new word stands in none of them. */
  readonly whole: string
}

/** One particular of one report, and what it becomes. */
interface Change extends Range {
  readonly kind: Kind
  readonly story: Story
  readonly report: number
  readonly passage: Passage
  readonly words: string
}

/** Numbers from 0 to 1 by seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function pick<T>(values: readonly T[], random: () => number): T | undefined {
  return values[Math.floor(random() * values.length)]
}

function shuffled<T>(values: readonly T[], random: () => number): readonly T[] {
  return values
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}

// ——— Stories

const COMMON = new Set(
  'about after also among been before being could during from have here into just more most much only other over said says since some such than that their them then there these they this those through told under very were what when where which while will with would your'.split(
    ' ',
  ),
)

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.toLowerCase().matchAll(/\p{L}{4,40}/gu)]
      .map(([word]) => word)
      .filter((word) => !COMMON.has(word))
      .map((word) => word.slice(0, 6)),
  )

function passagesOf(report: Report, index: number, boundary: RegExp): readonly Passage[] {
  return report.blocks
    .filter((block) => isBody(block) || block.kind === 'title')
    .flatMap((block) => {
      const inside = report.text.slice(block.start, block.end)
      const ends = [...inside.matchAll(boundary)].map((match) => match.index + match[0].length)
      return [...ends, inside.length].map((end, i) => {
        const start = ends[i - 1] ?? 0
        const text = inside.slice(start, end)
        return {
          report: index,
          start: block.start + start,
          end: block.start + end,
          text,
          words: wordsOf(text),
        }
      })
    })
    .filter((passage) => passage.words.size > 0)
}

const SENTENCE = /[.!?]["'”’)]{0,2}\s+(?=[\p{Lu}"'“‘])|\n+/gu
const PARAGRAPH = /\n+/gu

function storyOf(name: string, extractions: readonly Extraction[]): Story {
  const all = (boundary: RegExp): readonly Passage[] =>
    extractions.flatMap(({ report }, index) => passagesOf(report, index, boundary))
  return {
    name,
    extractions,
    sentences: all(SENTENCE),
    paragraphs: all(PARAGRAPH),
    whole: extractions.map(({ report }) => report.text).join('\n'),
  }
}

async function extractionsOf(input: string): Promise<readonly Extraction[]> {
  const found: Extraction[] = []
  for await (const { report } of readInputs([input])) if (report !== null) found.push(extract(report))
  return found
}

/** Invented ones, whose lists of countries can be changed. */
const SUMMITS = 12

/** The stories of the examples and the seeds, invented ones with lists of countries, and the labelled events of the stories set where that is there; each of at least three reports. */
export async function storiesToChange(shared: string): Promise<readonly Story[]> {
  const stories: Story[] = []
  for (const folder of ['examples', path.join(shared, 'seeds')].filter((name) => existsSync(name))) {
    const own = (await extractionsOf(folder)).filter(({ report }) => !report.source.includes('formats'))
    for (const story of recordOf(own).stories) {
      const ids = new Set(story.reports.map(({ id }) => id))
      stories.push(
        storyOf(
          story.title,
          own.filter(({ report }) => ids.has(report.id)),
        ),
      )
    }
  }
  const articles = path.join(shared, 'eval/stories/articles.ndjson.gz')
  if (existsSync(articles)) {
    const events = gunzipSync(readFileSync(articles))
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => /"event":\s*"?(\w+)/u.exec(line)?.[1] ?? '')
    const eventOf = ({ report }: Extraction): string =>
      events[Number(/#(\d+)$/u.exec(report.source)?.[1] ?? 0) - 1] ?? ''
    for (const [event, extractions] of groupBy(await extractionsOf(articles), eventOf))
      stories.push(storyOf(`event ${event}`, extractions))
  }
  for (const { name, reports } of summits(SUMMITS)) stories.push(storyOf(name, reports.map(extract)))
  return stories.filter(({ extractions }) => extractions.length >= 3)
}

// ——— What can be changed

const shared = (a: Passage, b: Passage): number => [...a.words].filter((word) => b.words.has(word)).length

/** Told alike: three telling words in common, and two in five of the shorter passage. */
const alike = (a: Passage, b: Passage, part = 0.4): boolean => {
  const count = shared(a, b)
  return count >= 3 && count >= part * Math.min(a.words.size, b.words.size)
}

/** Whether at least two other reports have a passage of which `told` holds. */
const toldTwice = (story: Story, passage: Passage, told: (other: Passage) => boolean): boolean =>
  new Set(
    story.sentences
      .filter((other) => other.report !== passage.report && told(other))
      .map(({ report }) => report),
  ).size >= 2

const has = (passage: Passage, words: string): boolean => {
  const at = passage.text.indexOf(words)
  return (
    at >= 0 &&
    !/[\p{L}\p{N}.,]$/u.test(passage.text.slice(Math.max(0, at - 1), at)) &&
    !/^(?:[\p{L}\p{N}]|[.,]\d)/u.test(passage.text.slice(at + words.length))
  )
}

const NUMBER =
  /(?<![\p{L}\p{N}.,:/#-])(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,9}(?:\.\d{1,3})?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\p{L}\p{N}:/]|[.,]\d|-\d)/giu
const NUMBER_WORDS = 'two three four five six seven eight nine ten eleven twelve'.split(' ')
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?'
const HEDGED =
  /(?:about|around|nearly|almost|more than|over|at least|up to|as many as|some|fewer than|less than|under|roughly|approximately|estimated|between|from)[\s$£€]{1,3}$/iu

function otherNumber(number: string, random: () => number): string {
  const lower = number.toLowerCase()
  if (NUMBER_WORDS.includes(lower)) {
    const other =
      pick(
        NUMBER_WORDS.filter((word) => word !== lower),
        random,
      ) ?? 'two'
    return number === lower ? other : `${other.charAt(0).toUpperCase()}${other.slice(1)}`
  }
  const value = Number(number.replaceAll(',', ''))
  const decimals = /\.(\d+)$/u.exec(number)?.[1]?.length ?? 0
  const up = value < 4 || random() < 0.5
  const factor = up ? 1.15 + random() * 0.8 : 0.5 + random() * 0.4
  const other = value * factor
  const whole = value <= 12 ? Math.round(value + (up ? 1 : -1) * (1 + Math.floor(random() * 2))) : other
  const text = (decimals > 0 ? other : whole).toFixed(decimals)
  return number.includes(',') ? text.replace(/\B(?=(\d{3})+(?!\d))/gu, ',') : text
}

type Find = (story: Story, random: () => number) => readonly Change[]

const change = (
  kind: Kind,
  story: Story,
  passage: Passage,
  at: number,
  from: string,
  words: string,
): Change => ({
  kind,
  story,
  report: passage.report,
  passage,
  start: passage.start + at,
  end: passage.start + at + from.length,
  words,
})

const numbers: Find = (story, random) =>
  story.sentences.flatMap((passage) =>
    [...passage.text.matchAll(NUMBER)].flatMap((match) => {
      const [number] = match
      const before = passage.text.slice(0, match.index)
      const after = passage.text.slice(match.index + number.length)
      const isYear = /^(?:19|20)\d\d$/u.test(number)
      const isDate =
        new RegExp(`${MONTH}\\s$`, 'u').test(before) || new RegExp(`^\\s${MONTH}`, 'u').test(after)
      const isTime = /^\s?(?:[ap]\.?m\b|GMT|local time|o'clock)/iu.test(after)
      // "Pixel 2", "Flight 447": a part of a name
      const isName = /(?<=\S\s)\p{Lu}[\p{L}\d'’-]{1,30}\s$/u.test(before)
      const isWord = NUMBER_WORDS.includes(number.toLowerCase())
      const counts = /^(?:[-\s%]|\s?[a-z])/u.test(after) && !/^\s(?:of|or|and|to)\s/u.test(after)
      if (isYear || isDate || isTime || isName || (isWord && !counts) || HEDGED.test(before)) return []
      if (!toldTwice(story, passage, (other) => has(other, number) && alike(passage, other))) return []
      const words = otherNumber(number, random)
      const fresh =
        words !== number && !new RegExp(`(?<![\\d.,])${words}(?![\\d]|[.,]\\d)`, 'iu').test(passage.text)
      return fresh && (isWord || !story.whole.includes(words))
        ? [change('number', story, passage, match.index, number, words)]
        : []
    }),
  )

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const DATE = new RegExp(
  `\\b(?:${WEEKDAYS.join('|')})\\b|\\b${MONTH}\\s\\d{1,2}\\b|\\b\\d{1,2}\\s${MONTH}\\b`,
  'gu',
)

function otherDate(date: string, random: () => number): string {
  const weekday = WEEKDAYS.indexOf(date)
  if (weekday >= 0) return WEEKDAYS[(weekday + 2 + Math.floor(random() * 3)) % 7] ?? date
  return date.replace(/\d+/u, (day) => String(((Number(day) + 3 + Math.floor(random() * 9)) % 28) + 1))
}

const dates: Find = (story, random) =>
  story.sentences.flatMap((passage) =>
    [...passage.text.matchAll(DATE)].flatMap((match) => {
      const [date] = match
      if (!toldTwice(story, passage, (other) => has(other, date) && alike(passage, other))) return []
      const words = otherDate(date, random)
      return passage.text.includes(words) ? [] : [change('date', story, passage, match.index, date, words)]
    }),
  )

const COUNTRIES =
  'Albania,Algeria,Argentina,Australia,Austria,Bahrain,Bangladesh,Belgium,Bolivia,Brazil,Britain,Bulgaria,Cambodia,Canada,Chile,China,Colombia,Croatia,Cuba,Cyprus,Denmark,Ecuador,Egypt,Estonia,Ethiopia,Finland,France,Germany,Ghana,Greece,Hungary,Iceland,India,Indonesia,Iran,Iraq,Ireland,Israel,Italy,Japan,Jordan,Kenya,Kuwait,Latvia,Lebanon,Libya,Lithuania,Malaysia,Malta,Mexico,Morocco,Nepal,Nigeria,Norway,Oman,Pakistan,Peru,Poland,Portugal,Qatar,Romania,Russia,Serbia,Singapore,Slovakia,Slovenia,Spain,Sudan,Sweden,Switzerland,Syria,Thailand,Tunisia,Turkey,Ukraine,Uruguay,Vietnam,Yemen,Zambia,New Zealand,South Africa,South Korea,Saudi Arabia,the United Kingdom,the United States'.split(
    ',',
  )
const COUNTRY = new RegExp(`\\b(?:${COUNTRIES.join('|')})\\b`, 'gu')

const countries: Find = (story, random) =>
  story.sentences.flatMap((passage) => {
    const named = [...passage.text.matchAll(COUNTRY)]
    const list = named.filter((match, i) => {
      const end = match.index + match[0].length
      const next = named[i + 1]
      const last = named[i - 1]
      const tie = (from: number, to: number): boolean =>
        /^,?\s(?:and\s)?$/u.test(passage.text.slice(from, to))
      return (
        (next !== undefined && tie(end, next.index)) ||
        (last !== undefined && tie(last.index + last[0].length, match.index))
      )
    })
    const members = new Set(list.map(([name]) => name))
    if (members.size < 3) return []
    return list.flatMap((match) => {
      const [country] = match
      const others = [...members].filter((name) => name !== country)
      const told = (other: Passage): boolean =>
        has(other, country) && others.filter((name) => has(other, name)).length >= 2
      if (!toldTwice(story, passage, told)) return []
      const words = pick(
        COUNTRIES.filter((name) => !story.whole.includes(name)),
        random,
      )
      return words === undefined ? [] : [change('country', story, passage, match.index, country, words)]
    })
  })

const GIVEN =
  'Adam,Alan,Albert,Alexander,Alice,Andrea,Andrew,Angela,Ann,Anna,Anthony,Antonio,Barack,Barbara,Benjamin,Bill,Bob,Boris,Brian,Carlos,Caroline,Catherine,Charles,Charlie,Chris,Christian,Christine,Daniel,David,Dmitry,Donald,Dylan,Edward,Elizabeth,Emma,Emmanuel,Eric,Felipe,Fernando,Francis,Frank,George,Gordon,Hans,Harry,Helen,Henry,Hillary,Jack,James,Jan,Jane,Janet,Jason,Jeff,Jennifer,Jim,Joe,John,Jonathan,Jorge,Jose,Joseph,Juan,Julia,Justin,Karen,Kevin,Kimi,Larry,Laura,Lewis,Lisa,Louis,Luis,Marco,Marcus,Maria,Mark,Martin,Mary,Matthew,Max,Michael,Mike,Mohammed,Nancy,Nicholas,Nico,Nicola,Oliver,Pablo,Patrick,Paul,Peter,Philip,Rachel,Ralf,Recep,Rex,Richard,Robert,Roger,Romain,Ronald,Rose,Sam,Sandra,Sarah,Scott,Sebastian,Sergei,Simon,Stephen,Steve,Steven,Susan,Theresa,Thomas,Tim,Tom,Tony,Victor,Viktor,Vladimir,William,Wolfgang'.split(
    ',',
  )
const PERSON = new RegExp(`\\b(?:${GIVEN.join('|')})\\s\\p{Lu}[\\p{Ll}\\p{Lu}-]{2,20}(?!\\s\\p{Lu})`, 'gu')
const STRANGERS = [
  'Harold Penwick',
  'Arthur Colbrook',
  'Leonard Ashdown',
  'Walter Tremlett',
  'Ernest Holloway',
]

const names: Find = (story, random) =>
  story.sentences.flatMap((passage) =>
    [...passage.text.matchAll(PERSON)].flatMap((match) => {
      const [name] = match
      if (!toldTwice(story, passage, (other) => has(other, name) && alike(passage, other))) return []
      const words = pick(STRANGERS, random)
      return words === undefined ? [] : [change('name', story, passage, match.index, name, words)]
    }),
  )

const AUXILIARY = /\s(?:is|are|was|were|will|would|can|could|has|have|had)\s(?!not\b|no\b|n't)(?=\p{L}{3})/gu

const negations: Find = (story) =>
  story.sentences.flatMap((passage) =>
    [...passage.text.matchAll(AUXILIARY)].flatMap((match) => {
      const next = /^\p{L}+/u.exec(passage.text.slice(match.index + match[0].length))?.[0] ?? ''
      const told = (other: Passage): boolean =>
        other.text.includes(match[0] + next) && alike(passage, other, 0.6) && shared(passage, other) >= 4
      if (!toldTwice(story, passage, told)) return []
      return [change('negation', story, passage, match.index + match[0].length, next, `not ${next}`)]
    }),
  )

const SAID =
  /(?:said|says|told|added)\s(?:[a-z]+\s){0,4}(?<after>\p{Lu}[\p{L}’'-]{2,20}(?:\s\p{Lu}[\p{L}’'-]{2,20})?)|(?<before>\p{Lu}[\p{L}’'-]{2,20}(?:\s\p{Lu}[\p{L}’'-]{2,20})?)\s(?:said|says|told|added)\b/u
const QUOTED = /["“]([^"”]{25,600})["”]/gu

/** Every run of five words of a quotation. */
const runs = (quotation: string): readonly string[] => {
  const words = quotation.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []
  return words.slice(0, -4).map((_, i) => words.slice(i, i + 5).join(' '))
}
const flat = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []).join(' ')

const speakers: Find = (story, random) =>
  story.paragraphs.flatMap((passage) => {
    const quoted = [...passage.text.matchAll(QUOTED)].flatMap((match) => runs(match[1] ?? ''))
    const outside = passage.text.replace(QUOTED, (words) => ' '.repeat(words.length))
    const match = quoted.length > 0 ? SAID.exec(outside) : null
    const name = match?.groups?.after ?? match?.groups?.before
    if (match === null || name === undefined || /^(?:The|He|She|They|It)\b/u.test(name)) return []
    const family = name.split(/\s/u).at(-1) ?? name
    const others = new Set(
      story.paragraphs
        .filter(({ report, text }) => {
          if (report === passage.report || !text.includes(family)) return false
          const words = flat(text)
          return quoted.some((run) => words.includes(run))
        })
        .map(({ report }) => report),
    )
    if (others.size < 2) return []
    const words = pick(STRANGERS, random)
    const at = match.index + match[0].indexOf(name)
    return words === undefined ? [] : [change('speaker', story, passage, at, name, words)]
  })

const FINDERS: Readonly<{ [kind in Kind]: Find }> = {
  number: numbers,
  date: dates,
  country: countries,
  name: names,
  negation: negations,
  speaker: speakers,
}

/** As many changes as asked for, the kinds in turn, each place at most once. */
function changesOf(
  stories: readonly Story[],
  kinds: readonly Kind[],
  count: number,
  seed: number,
): readonly Change[] {
  const random = dice(seed)
  const queues = kinds.map((kind) => {
    // stories in turn, so that a long one does not fill the set
    const own = stories.map((story) => shuffled(FINDERS[kind](story, random), random))
    const longest = Math.max(0, ...own.map(({ length }) => length))
    return Array.from({ length: longest }, (_, i) => own.flatMap((changes) => changes[i] ?? [])).flat()
  })
  const chosen: Change[] = []
  for (let i = 0; chosen.length < count && queues.some((queue) => i < queue.length); i++)
    for (const queue of queues) {
      const next = queue[i]
      if (next !== undefined && chosen.length < count) chosen.push(next)
    }
  return chosen
}

// ——— The change made, and looked for

function changed(report: Report, { start, end, words }: Change): Report {
  const by = words.length - (end - start)
  const text = report.text.slice(0, start) + words + report.text.slice(end)
  const blocks = report.blocks.map((block) => ({
    ...block,
    start: block.start > start ? block.start + by : block.start,
    end: block.end > start ? block.end + by : block.end,
  }))
  return { ...report, text, blocks, body: bodyOf(text, blocks) }
}

const conflictsOf = (record: Record) =>
  record.items.flatMap((item) =>
    item.verdict.kind === 'conflicting' ? [{ item, verdict: item.verdict }] : [],
  )

interface Outcome {
  readonly change: Change
  readonly found: boolean
  /** Conflicts about something else that the unchanged story does not have. */
  readonly gained: number
}

function tryOut(change: Change, before: number): Outcome {
  const { story, report } = change
  const target = story.extractions[report]?.report
  const record = recordOf(
    story.extractions.map((extraction, i) =>
      i === report ? extract(changed(extraction.report, change)) : extraction,
    ),
  )
  const range = { start: change.start, end: change.start + change.words.length }
  let elsewhere = 0
  let found = false
  for (const { item, verdict } of conflictsOf(record)) {
    const touched = item.mentions.flatMap((mention, i) => {
      const spans = [mention, ...(mention.more ?? []), ...(mention.cue === undefined ? [] : [mention.cue])]
      // the speaker stands outside what was said: the sentence of the change counts for it
      const place = change.kind === 'speaker' ? passageAfter(change) : range
      const here = spans.some((span) => span.start < place.end && place.start < span.end)
      return mention.report === target?.id && here ? [i] : []
    })
    if (touched.length === 0) elsewhere++
    else
      found ||= verdict.sides.some(
        (side) =>
          touched.some((i) => side.includes(i)) &&
          verdict.sides.some(
            (other) => other !== side && other.some((i) => item.mentions[i]?.report !== target?.id),
          ),
      )
  }
  return { change, found, gained: Math.max(0, elsewhere - before) }
}

const passageAfter = ({ passage, words, start, end }: Change): Range => ({
  start: passage.start,
  end: passage.end + words.length - (end - start),
})

export interface PlantedOptions {
  readonly shared: string
  readonly seed?: number
  readonly changes?: number
  readonly kinds?: readonly Kind[]
  /** Is told of each conflict of the unchanged stories, and of each change. */
  readonly tell?: (line: string) => void
}

interface Tally {
  readonly kind: string
  readonly made: number
  readonly found: number
  readonly gained: number
}

/** Plants and looks: a tally for each kind and for all, and the conflicts that the unchanged stories have. */
export async function plantedFaults(options: PlantedOptions): Promise<{
  readonly tallies: readonly Tally[]
  readonly unchanged: number
  readonly stories: number
}> {
  const { seed = 1, changes = 300, kinds = KINDS, tell } = options
  const stories = await storiesToChange(options.shared)
  const before = new Map(stories.map((story) => [story, conflictsOf(recordOf(story.extractions))]))
  for (const [story, conflicts] of before)
    for (const { item, verdict } of conflicts)
      tell?.(
        `UNCHANGED ${story.name} [${item.kind}] ${verdict.because}${item.mentions.map(({ quote }) => `\n    ${quote.slice(0, 160)}`).join('')}`,
      )
  const outcomes = changesOf(stories, kinds, changes, seed).map((change) =>
    tryOut(change, before.get(change.story)?.length ?? 0),
  )
  for (const { change, found, gained } of outcomes) {
    const { passage, words } = change
    const [from, to] = [change.start - passage.start, change.end - passage.start]
    const text = `${passage.text.slice(0, from)}[${passage.text.slice(from, to)} → ${words}]${passage.text.slice(to)}`
    tell?.(
      `${found ? 'FOUND ' : 'MISSED'} ${change.kind} ${change.story.name} #${change.report}${gained > 0 ? ` (+${gained} elsewhere)` : ''}: ${text.trim().slice(0, 400)}`,
    )
  }
  const tally = (kind: string, own: readonly Outcome[]): Tally => ({
    kind,
    made: own.length,
    found: own.filter(({ found }) => found).length,
    gained: own.reduce((sum, { gained }) => sum + gained, 0),
  })
  return {
    tallies: [
      ...kinds.map((kind) =>
        tally(
          kind,
          outcomes.filter(({ change }) => change.kind === kind),
        ),
      ),
      tally('all', outcomes),
    ],
    unchanged: [...before.values()].reduce((sum, conflicts) => sum + conflicts.length, 0),
    stories: stories.length,
  }
}

const percent = ({ found, made }: Tally): string => (made === 0 ? '' : ((100 * found) / made).toFixed(1))

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      changes: { type: 'string', default: '300' },
      kind: { type: 'string', multiple: true },
      show: { type: 'boolean', default: false },
    },
  })
  const print = (line: string): void => void process.stdout.write(`${line}\n`)
  const { tallies, unchanged, stories } = await plantedFaults({
    shared: path.resolve('..', 'shared'),
    seed: Number(values.seed),
    changes: Number(values.changes),
    kinds: KINDS.filter((kind) => values.kind?.includes(kind) ?? true),
    ...(values.show ? { tell: print } : {}),
  })
  print('kind        made  found      %  conflicts gained elsewhere')
  for (const tally of tallies)
    print(
      `${tally.kind.padEnd(10)} ${String(tally.made).padStart(5)} ${String(tally.found).padStart(6)} ${percent(tally).padStart(6)}  ${tally.gained}`,
    )
  print(`conflicts in the ${stories} unchanged stories: ${unchanged}`)
}
