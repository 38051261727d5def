import type { Item, ItemMention } from '../corroborate/item.ts'
import type { Sides } from '../corroborate/verdict.ts'
import type { Story } from '../story/story.ts'
import { byCodeUnit, groupBy } from '../text/order.ts'
import type { ReportId } from '../text/range.ts'
import { actorName, type Lookup, mentionsAt, nameOf, reportsOf } from './lookup.ts'
import { amountText, counted, dateText, listed, shortened } from './prose.ts'
import type { BriefLine, TimelineEntry } from './record.ts'

/** All that one speaker said in a story. */
export interface Speaker {
  readonly name: string
  readonly statements: readonly Item[]
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
  readonly brief: readonly BriefLine[]
  /** Contradictions, then denials. */
  readonly disagreements: readonly Item[]
  readonly timeline: readonly TimelineEntry[]
  readonly speakers: readonly Speaker[]
  readonly figures: readonly Item[]
  /** What several origins tell and no other section shows. */
  readonly agreed: readonly Item[]
  /** Differences that are no contradictions. */
  readonly compatible: readonly Item[]
  readonly alone: readonly Alone[]
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

function aloneOf(items: readonly Item[]): readonly Alone[] {
  const single = items.filter(
    ({ verdict, mentions }) => verdict.kind === 'single-source' && mentions.length > 0,
  )
  const byReports = groupBy(single, ({ mentions }) => reportsOf(mentions).toSorted(byCodeUnit).join(' '))
  return [...byReports.values()].map((own) => ({
    reports: reportsOf(own[0]?.mentions ?? []),
    items: own.filter(({ kind }) => kind !== 'statement'),
    statements: own.filter(({ kind }) => kind === 'statement'),
  }))
}

function storyContents(all: Lookup, story: Story, items: readonly Item[]): StoryContents {
  const timeline = all.record.timeline.filter((entry) => entry.story === story.id)
  const dated = new Set(timeline.map(({ item }) => item))
  const verdict = (...kinds: readonly Item['verdict']['kind'][]) =>
    items.filter((item) => kinds.includes(item.verdict.kind))
  const elsewhere = ({ id, kind }: Item) => dated.has(id) || kind === 'statement' || kind === 'figure'
  return {
    story,
    brief: all.record.brief.filter((line) => line.story === story.id),
    disagreements: [...verdict('conflicting'), ...verdict('denied')],
    timeline,
    speakers: speakersOf(all, items),
    figures: items.filter(({ kind }) => kind === 'figure'),
    agreed: verdict('corroborated', 'fulfilled').filter((item) => !elsewhere(item)),
    compatible: verdict('compatible'),
    alone: aloneOf(items),
    unclear: verdict('unclear').filter((item) => !elsewhere(item)),
  }
}

/** The record story by story, in the record's order. */
export function contents(all: Lookup): readonly StoryContents[] {
  const items = groupBy(all.record.items, ({ story }) => story)
  return all.record.stories.map((story) => storyContents(all, story, items.get(story.id) ?? []))
}

/** '150000000000 USD' or '2021-12-07' as a person would write it. */
function valueText(value: string): string {
  const amount = /^(?<number>-?\d[\d ]*(?:\.\d+)?)(?: (?<unit>\S.*))?$/u.exec(value)?.groups
  if (amount?.number !== undefined) {
    const number = Number(amount.number.replaceAll(' ', ''))
    // A bare four-digit number may be a year.
    if (amount.unit !== undefined || !/^\d{4}$/u.test(amount.number))
      return amountText({ value: number, unit: amount.unit ?? '' }) ?? value
  }
  return dateText(value)
}

/** One side of a difference in a few words: its words where they are short, else what they come to. */
export interface SideName {
  readonly text: string
  /** Whether `text` is verbatim, so that it may stand in quotation marks. */
  readonly verbatim: boolean
}

/** Longer quotations do not stand for a side as a whole. */
const SHORT = 60

/** The members of a list that not every side has: 'Austria'. */
function oddMembers(item: Item, side: readonly number[]): readonly string[] {
  const members = (indexes: readonly number[]) =>
    mentionsAt(item, indexes).map(({ value }) => new Set(value?.split(', ') ?? []))
  const everywhere = members(item.mentions.map((_, index) => index))
  const common = (sets: readonly ReadonlySet<string>[]) =>
    [...(sets[0] ?? [])].filter((member) => sets.every((set) => set.has(member)))
  const others = sidesOf(item).filter((other) => other !== side)
  return common(members(side)).filter(
    (member) =>
      !everywhere.every((set) => set.has(member)) &&
      others.some((other) => members(other).every((set) => !set.has(member))),
  )
}

export function sideName(item: Item, side: readonly number[]): SideName {
  const mentions = mentionsAt(item, side)
  const [value, ...others] = new Set(mentions.map((mention) => mention.value))
  const agreed = others.length === 0 ? value : undefined
  if (item.kind === 'name' && mentions.some((mention) => mention.value?.includes(', ') ?? false)) {
    const odd = oddMembers(item, side)
    if (odd.length > 0) return { text: listed(odd), verbatim: false }
  }
  if (agreed !== undefined && item.kind !== 'statement' && /\d/u.test(agreed))
    return { text: valueText(agreed), verbatim: false }
  const [shortest = ''] = mentions.map(({ quote }) => quote).sort((a, b) => a.length - b.length)
  if (shortest.length > SHORT && agreed !== undefined) return { text: valueText(agreed), verbatim: false }
  return { text: shortened(shortest, SHORT), verbatim: true }
}

/** What the sides of an item differ about, in a few words: its own line where it has one, no quotation. */
export function matterOf(item: Item): string {
  const { verdict, label, mentions, of } = item
  const quoted = item.kind === 'statement' || mentions.some(({ quote }) => quote === label)
  if (label.length <= SHORT && !quoted) return label
  return of ?? (verdict.kind === 'conflicting' ? verdict.about : shortened(label, SHORT))
}

/** The amount of a figure; all of them where the reports contradict each other. */
export function figureText(item: Item): string {
  if (item.verdict.kind === 'conflicting')
    return item.verdict.sides.map((side) => sideName(item, side).text).join(' or ')
  return amountText(item) ?? '–'
}

/** The sides of an item's verdict; none where it has no sides. */
export function sidesOf({ verdict }: Item): Sides {
  switch (verdict.kind) {
    case 'conflicting':
      return verdict.sides
    case 'compatible':
      return verdict.sides ?? []
    case 'corroborated':
    case 'single-source':
    case 'denied':
    case 'fulfilled':
    case 'unclear':
      return []
    default:
      return verdict satisfies never
  }
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
      return `${verdict.origins} origins agree`
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

/** What must be said beside an item so that it is not taken for more: 'planned', 'background'. */
export function cautions(item: Item): readonly string[] {
  const { standing } = item
  return [
    ...(standing === undefined || standing === 'happened' ? [] : [EVENT_STANDING[standing]]),
    ...(item.background === true ? ['background'] : []),
  ]
}

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
export function storyDays({ from, to }: Story): readonly string[] {
  if (from === null) return []
  return [dateText(to === null || to === from ? from : `${from}/${to}`)]
}

/**
 * The mention whose words an item's label is, alone or in their sentence: a line can then show the words where
 * they stand instead of repeating them. Undefined where the label was composed.
 */
export const labelledBy = (all: Lookup, { label, mentions }: Item): ItemMention | undefined =>
  mentions.find(({ report, start, quote }) => {
    const at = label.indexOf(quote)
    return at >= 0 && (all.reports.get(report)?.text.startsWith(label, start - at) ?? false)
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
