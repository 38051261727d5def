import type { Item, ItemMention } from '../corroborate/item.ts'
import type { Story } from '../story/story.ts'
import { byCodeUnit, groupBy } from '../text/order.ts'
import type { ReportId } from '../text/range.ts'
import { isOwnClaim, tellersOf } from './attribution.ts'
import { actorName, type Lookup, nameOf, originsCount, reportsOf } from './lookup.ts'
import { amountText, counted, dateText, listed } from './prose.ts'
import type { BriefLine, TimelineEntry } from './record.ts'
import { type CoverageMatrix, coverage, isNaming } from './silence.ts'

/** All that one speaker said in a story. */
export interface Speaker {
  readonly name: string
  readonly statements: readonly Item[]
}

/** What so many origins tell; what was announced and came about; last, names and places, which say little alone. */
export interface Agreed {
  readonly title: string
  readonly items: readonly Item[]
  /** Whether it may be folded away. */
  readonly minor: boolean
}

/** What only one origin tells: the reports of it that do, mostly one. */
export interface Alone {
  readonly reports: readonly ReportId[]
  /** All but its statements, which stand with their speakers. */
  readonly items: readonly Item[]
  readonly statements: readonly Item[]
}

/** One story as every output shows it, in the order of its sections. */
export interface StoryContents {
  readonly story: Story
  /** Contradictions, then denials; those that most origins tell of first. */
  readonly disagreements: readonly Item[]
  readonly brief: readonly BriefLine[]
  /** Differences that are no contradictions. */
  readonly compatible: readonly Item[]
  /** What several origins tell, statements apart, by the number of origins. */
  readonly agreed: readonly Agreed[]
  readonly timeline: readonly TimelineEntry[]
  readonly speakers: readonly Speaker[]
  readonly alone: readonly Alone[]
  /** Which reports omit what others tell. */
  readonly silence: CoverageMatrix
  readonly unclear: readonly Item[]
}

const UNNAMED = 'Speaker not named'

/** Whose words several reports tell comes first, then who is told most; without a name last. */
function speakersOf(all: Lookup, items: readonly Item[]): readonly Speaker[] {
  const statements = items.filter(({ kind }) => kind === 'statement')
  return [...groupBy(statements, ({ speaker }) => speaker ?? '')]
    .map(([speaker, said]) => {
      const reports = said.map(({ mentions }) => reportsOf(mentions).length)
      return {
        name: speaker === '' ? UNNAMED : actorName(all, speaker),
        statements: said.toSorted((a, b) => reportsOf(b.mentions).length - reportsOf(a.mentions).length),
        rank: [
          Number(speaker === ''),
          Number(!reports.some((count) => count > 1)),
          -reports.reduce((a, b) => a + b, 0),
        ],
      }
    })
    .sort((a, b) => byNumbers(a.rank, b.rank) || byCodeUnit(a.name, b.name))
}

/** By the first numbers that differ. */
function byNumbers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, index) => number !== b[index])
  return (a[at] ?? 0) - (b[at] ?? 0)
}

/** News before background, what happened before who and where, then what most reports tell. */
const byNews = (a: Item, b: Item): number =>
  Number(isNaming(a)) - Number(isNaming(b)) ||
  Number(a.background ?? false) - Number(b.background ?? false) ||
  reportsOf(b.mentions).length - reportsOf(a.mentions).length

function agreedOf(all: Lookup, items: readonly Item[]): readonly Agreed[] {
  const group = (title: string, own: readonly Item[], minor = false): readonly Agreed[] =>
    own.length === 0 ? [] : [{ title, items: own.toSorted(byNews), minor }]
  const facts = items.filter(({ kind }) => kind !== 'statement')
  const corroborated = facts.filter(({ verdict }) => verdict.kind === 'corroborated')
  const byOrigins = groupBy(
    corroborated.filter((item) => !isNaming(item)),
    (item) => originsCount(all, item),
  )
  return [
    ...[...byOrigins]
      .sort(([a], [b]) => b - a)
      .flatMap(([count, own]) => group(counted(count, 'origin'), own)),
    ...group(
      'Announced, then done',
      facts.filter(({ verdict }) => verdict.kind === 'fulfilled'),
    ),
    ...group('Names and places', corroborated.filter(isNaming), true),
  ]
}

function aloneOf(items: readonly Item[]): readonly Alone[] {
  const single = items.filter(
    ({ verdict, mentions }) => verdict.kind === 'single-source' && mentions.length > 0,
  )
  const byReports = groupBy(single, ({ mentions }) => reportsOf(mentions).toSorted(byCodeUnit).join(' '))
  return [...byReports.values()].map((own) => ({
    reports: reportsOf(own[0]?.mentions ?? []),
    items: own.filter(({ kind }) => kind !== 'statement').toSorted(byNews),
    statements: own.filter(({ kind }) => kind === 'statement'),
  }))
}

/** The disagreements have a section of their own, before the brief. */
const isContradiction = (all: Lookup, { items }: BriefLine): boolean =>
  items.some((id) => all.items.get(id)?.verdict.kind === 'conflicting')

function storyContents(all: Lookup, story: Story, items: readonly Item[]): StoryContents {
  const verdict = (...kinds: readonly Item['verdict']['kind'][]) =>
    items.filter((item) => kinds.includes(item.verdict.kind))
  const told = (some: readonly Item[]) =>
    some.toSorted((a, b) => originsCount(all, b) - originsCount(all, a) || byNews(a, b))
  return {
    story,
    disagreements: [...told(verdict('conflicting')), ...told(verdict('denied'))],
    brief: all.record.brief.filter((line) => line.story === story.id && !isContradiction(all, line)),
    compatible: told(verdict('compatible')),
    agreed: agreedOf(all, items),
    timeline: all.record.timeline.filter((entry) => entry.story === story.id),
    speakers: speakersOf(all, items),
    alone: aloneOf(items),
    silence: coverage(all, story, items),
    unclear: verdict('unclear').filter(({ kind }) => kind !== 'statement'),
  }
}

/** The record story by story, in the record's order. */
export function contents(all: Lookup): readonly StoryContents[] {
  const items = groupBy(all.record.items, ({ story }) => story)
  return all.record.stories.map((story) => storyContents(all, story, items.get(story.id) ?? []))
}

const REASON = {
  update: 'updated later',
  rounding: 'rounded',
  precision: 'told more or less exactly',
  'different-scope': 'about something wider or narrower',
  translation: 'translated differently',
  'later-occasion': 'said again on another occasion',
} as const

/** A verdict in a few words, for a label. `corroborated` says by how many origins. */
export function verdictLabel({ verdict, mentions }: Item): string {
  switch (verdict.kind) {
    case 'corroborated':
      return `${verdict.atMost === true ? 'at most ' : ''}${verdict.origins} origins agree`
    case 'single-source':
      return reportsOf(mentions).length > 1 ? 'one origin only' : 'one report only'
    case 'conflicting':
      return 'reports disagree'
    case 'compatible':
      return REASON[verdict.reason]
    case 'denied':
      return 'denied'
    case 'fulfilled':
      return 'announced, then done'
    case 'unclear':
      return 'unclear'
    default:
      return verdict satisfies never
  }
}

const EVENT_STANDING = { planned: 'planned', possible: 'possible', denied: 'denied' } as const

/** What must be said beside an item so that it is not taken for more: 'planned', 'background', 'says Ida Marrow'. */
export function cautions(all: Lookup, item: Item): readonly string[] {
  const { standing } = item
  const tellers = tellersOf(all, item)
  const names = listed(tellers.map((teller) => actorName(all, teller)))
  return [
    ...(standing === undefined || standing === 'happened' ? [] : [EVENT_STANDING[standing]]),
    ...(tellers.length === 0
      ? []
      : [isOwnClaim(item, tellers) ? `${names}: own claim` : `according to ${names}`]),
    ...(item.background === true ? ['background'] : []),
  ]
}

/** The amount of a figure; nothing for what is no figure. */
export const figureText = (item: Item): string | undefined =>
  item.kind === 'figure' ? amountText(item) : undefined

/** What the whole record is called. */
export function titleOf(all: Lookup): string {
  const { stories, reports } = all.record
  const [first, ...more] = stories
  if (first === undefined) return `Record of ${counted(reports.length, 'report')}`
  return more.length === 0
    ? first.title
    : `${first.title}, and ${more.length === 1 ? 'one more story' : `${more.length} more stories`}`
}

/** What a story is called; one without a title is known by its first report. */
export const storyTitle = (all: Lookup, { title, reports }: Story): string =>
  title.trim() === '' ? `Report of ${listed(reports.slice(0, 1).map(({ id }) => nameOf(all, id)))}` : title

/** The days on which the reports of a story were published; none where they are not known. */
export function storyDays({ from, to }: Pick<Story, 'from' | 'to'>): readonly string[] {
  if (from === null) return []
  return [dateText(to === null || to === from ? from : `${from}/${to}`)]
}

/**
 * The mention whose words an item's label is, alone or in their sentence: a line can then show the words where
 * they stand instead of repeating them. Undefined where the label was composed.
 */
export const labelledBy = (all: Lookup, item: Item): ItemMention | undefined =>
  item.mentions.find(({ report, start, quote }) => {
    const at = isNaming(item) ? -1 : item.label.indexOf(quote)
    return at >= 0 && (all.reports.get(report)?.text.startsWith(item.label, start - at) ?? false)
  })

/** Items that several reports tell or that need a reader's eye, and those that one report tells. */
export function byWeight(items: readonly Item[]): {
  readonly shared: readonly Item[]
  readonly single: readonly Item[]
} {
  const isSingle = ({ verdict, mentions }: Item) =>
    verdict.kind === 'single-source' && reportsOf(mentions).length === 1
  return { shared: items.filter((item) => !isSingle(item)), single: items.filter(isSingle) }
}
