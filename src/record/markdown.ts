import type { FootnoteDefinition, ListItem, PhrasingContent, RootContent } from 'mdast'
import type { Item, ItemMention } from '../corroborate/item.ts'
import { groupBy } from '../text/order.ts'
import {
  type Alone,
  byWeight,
  cautions,
  contents,
  figureText,
  labelledBy,
  matterOf,
  type Speaker,
  type StoryContents,
  sideName,
  sidesOf,
  storyDays,
  storyTitle,
  titleOf,
  verdictLabel,
} from './contents.ts'
import { actorName, itemSupport, type Lookup, lookup, mentionsAt, nameOf, supportText } from './lookup.ts'
import {
  code,
  exhibit,
  heading,
  list,
  paragraph,
  placeOf,
  point,
  print,
  quotation,
  section,
  strong,
  text,
} from './mdast.ts'
import { capital, counted, dateText, listed, sentence, shortened } from './prose.ts'
import type { Record, TimelineEntry } from './record.ts'
import { wordings } from './wordings.ts'

/** The footnotes of the page: each line's evidence under one number. */
interface Notes {
  readonly all: Lookup
  /** Numbers by the places they point at, so that the same evidence has one note. */
  readonly numbers: Map<string, string>
  readonly definitions: FootnoteDefinition[]
}

/** A note, a side or a statement shows so many quotations and says how many more there are. */
const MAX_SHOWN = 6

const upTo = (
  most: number,
  lines: readonly PhrasingContent[][],
  noun: string,
): readonly PhrasingContent[][] =>
  lines.length <= most
    ? lines
    : [...lines.slice(0, most), [text(`and ${counted(lines.length - most, noun)} more`)]]

/** The evidence of some mentions as a footnote; its reference is what goes into the line. */
function note({ all, definitions, numbers }: Notes, mentions: readonly ItemMention[]): PhrasingContent[] {
  if (mentions.length === 0) return []
  const places = mentions.map((mention) => placeOf(all, mention)).join(' ')
  const known = numbers.get(places)
  if (known !== undefined) return [{ type: 'footnoteReference', identifier: known }]
  const identifier = String(numbers.size + 1)
  numbers.set(places, identifier)
  const each = upTo(
    MAX_SHOWN,
    mentions.map((mention) => exhibit(all, mention)),
    'mention',
  )
  const [only] = each
  definitions.push({
    type: 'footnoteDefinition',
    identifier,
    children:
      each.length === 1 && only !== undefined ? [paragraph(...only)] : list(each.map((line) => point(line))),
  })
  return [{ type: 'footnoteReference', identifier }]
}

const bracketed = (parts: readonly string[]): string => (parts.length === 0 ? '' : ` (${parts.join('; ')})`)

function brief(notes: Notes, { brief }: StoryContents): RootContent[] {
  return list(
    brief.map((line) => {
      const mentions = line.items.flatMap((id) => notes.all.items.get(id)?.mentions ?? [])
      return point([text(capital(line.text)), ...note(notes, mentions)])
    }),
  )
}

/** `Estria (2 reports, 1 origin) or Istria (1 report)` */
const versus = (all: Lookup, item: Item): string =>
  sidesOf(item)
    .map((side) => {
      const name = sideName(item, side)
      return `${name.verbatim ? `“${name.text}”` : name.text} (${supportText(all, mentionsAt(item, side))})`
    })
    .join(' or ')

function disagreement(notes: Notes, item: Item): ListItem {
  const { all } = notes
  const { verdict } = item
  const line =
    verdict.kind === 'denied'
      ? ` – denied by ${all.items.get(verdict.by)?.label ?? actorName(all, verdict.by)}`
      : `: ${versus(all, item)}`
  const sides = sidesOf(item).map((side) => mentionsAt(item, side))
  const evidence = (sides.length === 0 ? [item.mentions] : sides).flatMap((side) =>
    upTo(
      MAX_SHOWN,
      side.map((mention) => exhibit(all, mention)),
      'mention',
    ),
  )
  return point(
    [strong(capital(matterOf(item))), text(`${line}. ${sentence(capital(verdict.because))}`)],
    ...list(evidence.map((line) => point(line))),
  )
}

/**
 * An item as a line with its evidence: the words of a report in their sentence where they are the line, with
 * their place, or with a note where other reports tell it too.
 */
function telling(
  notes: Notes,
  item: Item,
  line = item.label,
  about: readonly string[] = [],
): PhrasingContent[] {
  const own = line === item.label ? labelledBy(notes.all, item) : undefined
  const remarks = [...cautions(item), ...about, verdictLabel(item)]
  const only = own !== undefined && item.mentions.length === 1
  return [
    ...(own === undefined ? [text(capital(line))] : quotation(notes.all, own)),
    text(bracketed(only ? [...remarks, placeOf(notes.all, own)] : remarks)),
    ...(only ? [] : note(notes, item.mentions)),
  ]
}

function entry(notes: Notes, { item: id, text: line }: TimelineEntry): PhrasingContent[] {
  const item = notes.all.items.get(id)
  if (item === undefined) return [text(line)]
  return telling(
    notes,
    item,
    line,
    item.dateBecause === undefined ? [] : [`date supposed: ${item.dateBecause}`],
  )
}

function timeline(notes: Notes, { timeline }: StoryContents): RootContent[] {
  const days = [...groupBy(timeline, ({ date }) => date)]
  return list(
    days.map(([date, entries]) => {
      const [first, ...more] = entries
      return first !== undefined && more.length === 0
        ? point([strong(dateText(date)), text(': '), ...entry(notes, first)])
        : point([strong(dateText(date))], ...list(entries.map((each) => point(entry(notes, each)))))
    }),
  )
}

/** A statement: its wordings, one below the other, with the words in bold that others have differently. */
function statement({ all }: Notes, item: Item): ListItem {
  const ways = wordings(all, item)
  const about = [
    ...(item.date === undefined ? [] : [dateText(item.date)]),
    ...(item.addressee === undefined ? [] : [`to ${actorName(all, item.addressee)}`]),
    ...(item.through === undefined || item.through.length === 0
      ? []
      : [`as told by ${listed(item.through.map((actor) => actorName(all, actor)))}`]),
    ...cautions(item),
  ]
  const told = ways.map(({ mentions: [first, ...rest], differs }) => {
    const places = [first, ...rest].map((mention) => placeOf(all, mention)).join('; ')
    // One wording: its words in bold. Several: the words that differ.
    return [text(`${places}: `), ...quotation(all, first, ways.length > 1 ? differs : undefined)]
  })
  const [only] = told
  if (told.length === 1 && only !== undefined)
    return point([...only, text(bracketed([...about, verdictLabel(item)]))])
  const because = item.verdict.kind === 'corroborated' ? '' : `: ${item.verdict.because}`
  return point(
    [text(`${itemSupport(all, item)}${bracketed([...about, verdictLabel(item)])}${because}`)],
    ...list(upTo(MAX_SHOWN, told, 'wording').map((line) => point(line))),
  )
}

const speaker = (notes: Notes, { name, statements }: Speaker): RootContent[] => [
  heading(4, name),
  ...list(statements.map((item) => statement(notes, item))),
]

const figures = (notes: Notes, items: readonly Item[]): RootContent[] => {
  if (items.length === 0) return []
  const cell = (...children: PhrasingContent[]) => ({ type: 'tableCell' as const, children })
  return [
    {
      type: 'table',
      align: ['right', null, null],
      children: [
        { type: 'tableRow', children: [cell(text('Figure')), cell(text('Of what')), cell(text('Told by'))] },
        ...items.map((item) => ({
          type: 'tableRow' as const,
          children: [
            cell(text(figureText(item))),
            cell(
              text(
                `${shortened(item.label, 100)}${item.scope === undefined ? '' : `, ${dateText(item.scope)}`}`,
              ),
            ),
            cell(
              text(`${itemSupport(notes.all, item)}, ${verdictLabel(item)}`),
              ...note(notes, item.mentions),
            ),
          ],
        })),
      ],
    },
  ]
}

const line = (notes: Notes, item: Item): ListItem =>
  point(telling(notes, item, item.label, item.date === undefined ? [] : [dateText(item.date)]))

function difference(notes: Notes, item: Item): ListItem {
  const { verdict } = item
  const sides = sidesOf(item).length === 0 ? '' : `: ${versus(notes.all, item)}`
  return point([
    strong(capital(matterOf(item))),
    text(`${sides}. ${capital(verdictLabel(item))}: ${sentence(verdict.because)}`),
    ...note(notes, item.mentions),
  ])
}

function alone(notes: Notes, { reports, items, statements }: Alone, shown: ReadonlySet<string>): ListItem {
  const rest = items.filter(({ id }) => !shown.has(id))
  const elsewhere = items.length - rest.length
  const also = [
    ...(statements.length === 0 ? [] : [counted(statements.length, 'statement')]),
    ...(elsewhere === 0 ? [] : [`${counted(elsewhere, 'line')} of the timeline and the figures`]),
  ]
  const names = listed(reports.map((id) => nameOf(notes.all, id)))
  return point(
    [strong(names), text(also.length === 0 ? '' : ` (above: ${listed(also)})`)].filter(
      (node) => node.type !== 'text' || node.value !== '',
    ),
    ...list(rest.map((item) => line(notes, item))),
  )
}

function story(notes: Notes, told: StoryContents): RootContent[] {
  const { all } = notes
  const first = notes.definitions.length
  const { story, disagreements, speakers, agreed, compatible, unclear } = told
  // What one report counts stands with what only it tells; in a story of one report that is everything.
  const shownFigures = story.reports.length === 1 ? told.figures : byWeight(told.figures).shared
  const shown = new Set([...told.timeline.map(({ item }) => item), ...shownFigures.map(({ id }) => id)])

  const spans = story.reports.map(({ id }) => ({ report: id, start: 0, end: 0 }))
  const content = [
    heading(2, storyTitle(all, story)),
    paragraph(text([supportText(all, spans), ...storyDays(story)].join(', '))),
    ...section(3, 'What happened', brief(notes, told)),
    ...section(3, 'Where they disagree', list(disagreements.map((item) => disagreement(notes, item)))),
    ...section(3, 'Timeline', timeline(notes, told)),
    ...section(
      3,
      'Who said what',
      speakers.flatMap((each) => speaker(notes, each)),
    ),
    ...section(3, 'Figures', figures(notes, shownFigures)),
    ...section(3, 'Also agreed', list(agreed.map((item) => line(notes, item)))),
    ...section(
      3,
      'Differences that are no contradiction',
      list(compatible.map((item) => difference(notes, item))),
    ),
    ...section(3, 'Told by one report only', list(told.alone.map((each) => alone(notes, each, shown)))),
    ...section(3, 'Unclear', list(unclear.map((item) => line(notes, item)))),
  ]
  return [...content, ...section(3, 'Evidence', notes.definitions.slice(first))]
}

function reports(all: Lookup): RootContent[] {
  const { record } = all
  const published = record.reports.map((report): ListItem => {
    const date = report.published
    const facts = [
      report.title === null ? [] : [`“${report.title}”`],
      date === null
        ? ['date not known']
        : [dateText(date.value), ...(date.from === 'supposed' ? [`supposed: ${date.because}`] : [])],
      report.agencies.length === 0 ? [] : [`with ${listed(report.agencies)}`],
    ].flat()
    return point([strong(nameOf(all, report.id)), text(`: ${facts.join(', ')}, `), code(report.source)])
  })
  const origins = record.lineage.origins
    .filter((origin) => origin.reports.length > 1)
    .map((origin) =>
      point([
        text(`${listed(origin.reports.map((id) => nameOf(all, id)))} are one origin: ${origin.because}`),
      ]),
    )
  const edges = record.lineage.edges.map((edge) =>
    point([text(`${nameOf(all, edge.from)} and ${nameOf(all, edge.to)} (${edge.kind}): ${edge.because}`)]),
  )
  const threads = record.threads.flatMap((thread) =>
    thread.links.map(({ from, to, because }) => {
      const title = (id: string) => {
        const story = all.stories.get(id)
        return story === undefined ? id : storyTitle(all, story)
      }
      return point([text(`${title(from)} → ${title(to)}: ${because}`)])
    }),
  )
  return [
    ...(threads.length === 0 ? [] : [heading(2, 'Stories that continue each other'), ...list(threads)]),
    heading(2, 'Reports and origins'),
    ...list(published),
    ...section(3, 'One origin', [...list(origins)]),
    ...section(3, 'What reports share', [...list(edges)]),
  ]
}

/**
 * The record in Markdown with footnotes and tables as GitHub has them: to read as it is in a terminal, or made
 * into a page. Each line carries its evidence: the words in bold in their sentence, with report and place.
 */
export function toMarkdown(record: Record): string {
  const all = lookup(record)
  const notes: Notes = { all, definitions: [], numbers: new Map() }
  return print([
    heading(1, titleOf(all)),
    paragraph(
      text(
        `${counted(record.reports.length, 'report')}, ${counted(record.lineage.origins.length, 'origin')}`,
      ),
    ),
    ...contents(all).flatMap((each) => story(notes, each)),
    ...reports(all),
  ])
}
