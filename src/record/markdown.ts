import type { FootnoteDefinition, ListItem, PhrasingContent, RootContent } from 'mdast'
import type { Item, ItemMention } from '../corroborate/item.ts'
import type { LineageEdge } from '../corroborate/lineage.ts'
import { groupBy } from '../text/order.ts'
import {
  type Agreed,
  type Alone,
  byWeight,
  cautions,
  contents,
  figureText,
  labelledBy,
  type Speaker,
  type StoryContents,
  storyDays,
  storyTitle,
  titleOf,
  verdictLabel,
} from './contents.ts'
import { type LineSide, lineOf, sideSupport, sidesText, sideText } from './line.ts'
import { actorName, itemSupport, type Lookup, lookup, nameOf, reportsOf, supportText } from './lookup.ts'
import {
  code,
  datedPlace,
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
  table,
  text,
} from './mdast.ts'
import { capital, counted, dateText, listed, sentence, shortened } from './prose.ts'
import type { Record, TimelineEntry } from './record.ts'
import { revisionChanges } from './revisions.ts'
import { type CoverageMatrix, type CoverageRow, reportsWith } from './silence.ts'
import { changeText, type Wording, wordings } from './wordings.ts'

/** The footnotes of the page: each line's evidence under one number. */
interface Notes {
  readonly all: Lookup
  /** Numbers by the places they point at, so that the same evidence has one note. */
  readonly numbers: Map<string, string>
  readonly definitions: FootnoteDefinition[]
}

/** A note, a side or a statement shows so many quotations and says how many more there are. */
const MAX_SHOWN = 6
/** A list shows so many lines, the most telling first; the page and the JSON have them all. */
const MAX_LINES = 25

/** The first lines of a list, and how many more there are; what is not shown is not made either, nor its notes. */
const cut = <T>(
  values: readonly T[],
  line: (value: T) => ListItem,
  noun: string,
  most = MAX_LINES,
): readonly ListItem[] => [
  ...values.slice(0, most).map(line),
  ...(values.length <= most ? [] : [point([text(`and ${counted(values.length - most, noun)} more`)])]),
]

/** The evidence of some mentions as a footnote; its reference is what goes into the line. */
function note({ all, definitions, numbers }: Notes, mentions: readonly ItemMention[]): PhrasingContent[] {
  if (mentions.length === 0) return []
  const places = mentions.map((mention) => placeOf(all, mention)).join(' ')
  const known = numbers.get(places)
  if (known !== undefined) return [{ type: 'footnoteReference', identifier: known }]
  const identifier = String(numbers.size + 1)
  numbers.set(places, identifier)
  const [first, ...others] = mentions
  definitions.push({
    type: 'footnoteDefinition',
    identifier,
    children:
      first !== undefined && others.length === 0
        ? [paragraph(...exhibit(all, first))]
        : list(cut(mentions, (mention) => point(exhibit(all, mention)), 'mention', MAX_SHOWN)),
  })
  return [{ type: 'footnoteReference', identifier }]
}

const bracketed = (parts: readonly string[]): string => (parts.length === 0 ? '' : ` (${parts.join('; ')})`)

/** What an item is the answer to: what it denies, or what came about in it. */
const answers = ({ all }: Notes, { id }: Item): readonly string[] =>
  (all.answers.get(id) ?? []).map(
    ({ verdict, label }) =>
      `${verdict.kind === 'denied' ? 'denies' : 'announced as'} “${shortened(label, 80)}”`,
  )

function brief(notes: Notes, { brief }: StoryContents): RootContent[] {
  return list(
    brief.map((line) => {
      const mentions = line.items.flatMap((id) => notes.all.items.get(id)?.mentions ?? [])
      return point([text(capital(line.text)), ...note(notes, mentions)])
    }),
  )
}

/** A mention with its outlet and date. */
const dated = (all: Lookup, mention: ItemMention): ListItem =>
  point(exhibit(all, mention, datedPlace(all, mention)))

/** One side of a contradiction: what it says, and its evidence with outlet and date. */
const sideEvidence = ({ all }: Notes, side: LineSide): ListItem =>
  point(
    [text(`${sideText(side)}, ${sideSupport(side)}:`)],
    ...list(cut(side.mentions, (mention) => dated(all, mention), 'mention', MAX_SHOWN)),
  )

function disagreement(notes: Notes, item: Item): ListItem {
  const { all } = notes
  const { verdict } = item
  const because = sentence(capital(verdict.because))
  if (verdict.kind === 'denied') {
    const by = all.items.get(verdict.by)
    const denial = by?.mentions ?? []
    return point(
      [
        strong(capital(shortened(item.label, 160))),
        text(` – denied${by === undefined ? ` by ${actorName(all, verdict.by)}` : ''}. ${because}`),
      ],
      ...list([
        point(
          [text('told:')],
          ...list(cut(item.mentions, (mention) => dated(all, mention), 'mention', MAX_SHOWN)),
        ),
        ...(denial.length === 0
          ? []
          : [
              point(
                [text('denied:')],
                ...list(cut(denial, (mention) => dated(all, mention), 'mention', MAX_SHOWN)),
              ),
            ]),
      ]),
    )
  }
  const line = lineOf(all, item)
  return point(
    [strong(line.matter), text(`: ${sidesText(line)}. ${because}`)],
    ...list(line.sides.map((side) => sideEvidence(notes, side))),
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
  const { all } = notes
  const own = line === item.label ? labelledBy(all, item) : undefined
  const remarks = [...cautions(all, item), ...about, ...answers(notes, item), verdictLabel(item)]
  const only = own !== undefined && item.mentions.length === 1
  const amount = figureText(item)
  return [
    ...(amount === undefined || own !== undefined ? [] : [strong(capital(amount)), text(': ')]),
    ...(own === undefined ? [text(capital(line))] : quotation(all, own)),
    text(bracketed(only ? [...remarks, placeOf(all, own)] : remarks)),
    ...(only ? [] : note(notes, item.mentions)),
  ]
}

/** Why it is supposed stands in the words that are shown, and in `explain`. */
const supposed = ({ dateBecause }: Item): readonly string[] =>
  dateBecause === undefined ? [] : ['date supposed']

function entry(notes: Notes, { item: id, text: line }: TimelineEntry): PhrasingContent[] {
  const item = notes.all.items.get(id)
  return item === undefined ? [text(line)] : telling(notes, item, line, supposed(item))
}

/** A longer timeline shows what several reports tell; the rest stands with what one origin tells. */
const MAX_ENTRIES = 12

function shownEntries({ all }: Notes, { story, timeline }: StoryContents): readonly TimelineEntry[] {
  if (story.reports.length === 1 || timeline.length <= MAX_ENTRIES) return timeline
  return timeline.filter(({ item }) => reportsOf(all.items.get(item)?.mentions ?? []).length > 1)
}

function timeline(notes: Notes, entries: readonly TimelineEntry[]): RootContent[] {
  const days = [...groupBy(entries, ({ date }) => date)]
  return list(
    days.map(([date, own]) => {
      const [first, ...more] = own
      return first !== undefined && more.length === 0
        ? point([strong(dateText(date)), text(': '), ...entry(notes, first)])
        : point([strong(dateText(date))], ...list(own.map((each) => point(entry(notes, each)))))
    }),
  )
}

/** So many of its differences are told beside a wording. */
const MAX_CHANGES = 4

/** A statement: its wordings, one below the other, with the words in bold that others have differently. */
function statement(notes: Notes, item: Item): ListItem {
  const { all } = notes
  const ways = wordings(all, item)
  const about = [
    ...(item.date === undefined ? [] : [dateText(item.date)]),
    ...(item.addressee === undefined ? [] : [`to ${actorName(all, item.addressee)}`]),
    ...(item.through === undefined || item.through.length === 0
      ? []
      : [`as told by ${listed(item.through.map((actor) => actorName(all, actor)))}`]),
    ...cautions(all, item),
    ...answers(notes, item),
  ]
  const told = ({ mentions: [first, ...rest], differs, changes }: Wording) => {
    const places = [first, ...rest.slice(0, MAX_SHOWN)].map((mention) => placeOf(all, mention)).join('; ')
    const more = rest.length > MAX_SHOWN ? ` and ${rest.length - MAX_SHOWN} more` : ''
    const shown = changes.slice(0, MAX_CHANGES).map(changeText)
    return [
      text(`${places}${more}: `),
      // One wording: its words in bold. Several: the words that differ.
      ...quotation(all, first, ways.length > 1 ? differs : undefined),
      ...(shown.length === 0 ? [] : [text(` – ${listed(shown)}`)]),
    ]
  }
  const [only, ...others] = ways
  if (only !== undefined && others.length === 0)
    return point([...told(only), text(bracketed([...about, verdictLabel(item)]))])
  const because = item.verdict.kind === 'corroborated' ? '' : `: ${item.verdict.because}`
  return point(
    [text(`${itemSupport(all, item)}${bracketed([...about, verdictLabel(item)])}${because}`)],
    ...list(cut(ways, (way) => point(told(way)), 'wording', MAX_SHOWN)),
  )
}

/** So many statements that only one report tells stand under a speaker of a story of several. */
const MAX_SINGLE = 8

function speaker(notes: Notes, { name, statements }: Speaker, onlyReport: boolean): RootContent[] {
  const { shared, single } = byWeight(statements)
  const shown = onlyReport ? statements : [...shared, ...single.slice(0, MAX_SINGLE)]
  const more = statements.length - shown.length
  return [
    heading(4, name),
    ...list([
      ...shown.map((item) => statement(notes, item)),
      ...(more === 0 ? [] : [point([text(`and ${counted(more, 'statement')} more in one report only`)])]),
    ]),
  ]
}

const line = (notes: Notes, item: Item): ListItem =>
  point(telling(notes, item, item.label, item.date === undefined ? [] : [dateText(item.date)]))

const agreed = (notes: Notes, { title, items }: Agreed): RootContent[] => [
  heading(4, title),
  ...list(cut(items, (item) => line(notes, item), 'line')),
]

function difference(notes: Notes, item: Item): ListItem {
  const { all } = notes
  const told = lineOf(all, item)
  const sides = told.sides.length === 0 ? '' : `: ${sidesText(told)}`
  return point([
    strong(told.matter),
    text(`${sides}. ${capital(verdictLabel(item))}: ${sentence(item.verdict.because)}`),
    ...note(notes, item.mentions),
  ])
}

function alone(notes: Notes, { reports, items, statements }: Alone, shown: ReadonlySet<string>): ListItem {
  const rest = items.filter(({ id }) => !shown.has(id))
  const elsewhere = items.length - rest.length
  const also = [
    ...(statements.length === 0 ? [] : [counted(statements.length, 'statement')]),
    ...(elsewhere === 0 ? [] : [`${counted(elsewhere, 'line')} of the timeline`]),
  ]
  const names = listed(reports.map((id) => nameOf(notes.all, id)))
  return point(
    [strong(names), text(also.length === 0 ? '' : ` (above: ${listed(also)})`)].filter(
      (node) => node.type !== 'text' || node.value !== '',
    ),
    ...list(cut(rest, (item) => line(notes, item), 'line')),
  )
}

/** A table takes so many reports; with more, each line names those that are silent. */
const MAX_COLUMNS = 8
const MAX_ROWS = 15
const MARK = { told: '●', silent: '–', earlier: '(earlier)' } as const

function silence(notes: Notes, matrix: CoverageMatrix): RootContent[] {
  if (matrix.rows.length === 0) return []
  const rows = matrix.rows.slice(0, MAX_ROWS)
  const about = ({ item }: CoverageRow) => shortened(item.label, 100)
  const lead = paragraph(
    text(
      'Told by several origins: ● tells it, – does not, (earlier) appeared before anybody told it. Silence is no denial.',
    ),
  )
  if (matrix.reports.length <= MAX_COLUMNS)
    return [
      lead,
      table([
        [[text('What')], ...matrix.reports.map((id) => [text(nameOf(notes.all, id))])],
        ...rows.map((row) => [
          [text(about(row)), ...note(notes, row.item.mentions)],
          ...matrix.reports.map((id) => [text(MARK[row.reports.get(id) ?? 'silent'])]),
        ]),
      ]),
    ]
  return list(
    rows.map((row) => {
      const silent = reportsWith(matrix, row, 'silent').map((id) => nameOf(notes.all, id))
      const named =
        silent.length <= MAX_COLUMNS
          ? silent
          : [...silent.slice(0, MAX_COLUMNS - 1), `${silent.length - MAX_COLUMNS + 1} more`]
      return point([
        text(
          `${about(row)}: told by ${reportsOf(row.item.mentions).length} of ${counted(matrix.reports.length, 'report')}${named.length === 0 ? '' : `; silent: ${listed(named)}`}`,
        ),
        ...note(notes, row.item.mentions),
      ])
    }),
  )
}

function story(notes: Notes, told: StoryContents): RootContent[] {
  const { all } = notes
  const first = notes.definitions.length
  const { story } = told
  const onlyReport = story.reports.length === 1
  const dates = shownEntries(notes, told)
  const shown = new Set(dates.map(({ item }) => item))
  const spans = story.reports.map(({ id }) => ({ report: id, start: 0, end: 0 }))
  const content = [
    heading(2, storyTitle(all, story)),
    paragraph(text([supportText(all, spans), ...storyDays(story)].join(', '))),
    ...section(3, 'Where they disagree', list(told.disagreements.map((item) => disagreement(notes, item)))),
    ...section(3, 'What happened', brief(notes, told)),
    ...section(
      3,
      'Differences that are no contradiction',
      list(told.compatible.map((item) => difference(notes, item))),
    ),
    ...section(
      3,
      'What several origins tell',
      told.agreed.flatMap((each) => agreed(notes, each)),
    ),
    ...section(3, 'Timeline', timeline(notes, dates)),
    ...section(
      3,
      'Who said what',
      told.speakers.flatMap((each) => speaker(notes, each, onlyReport)),
    ),
    ...section(3, 'Told by one origin only', list(told.alone.map((each) => alone(notes, each, shown)))),
    ...section(3, 'Who tells what', silence(notes, told.silence)),
    ...section(3, 'Unclear', list(told.unclear.map((item) => line(notes, item)))),
  ]
  return [...content, ...section(3, 'Evidence', notes.definitions.slice(first))]
}

/** What two reports share; of an edited version, what changed in its claims. */
function edgePoint(all: Lookup, edge: LineageEdge): ListItem {
  const { from, to, kind, directed, certainty, because } = edge
  const pair =
    directed === true
      ? `${nameOf(all, to)}, after ${nameOf(all, from)}`
      : `${nameOf(all, from)} and ${nameOf(all, to)}`
  const likely = certainty === undefined ? '' : ', likely'
  const { changed, added, gone } = revisionChanges(all, edge)
  const changes =
    kind === 'revision'
      ? ([
          ['changed', changed],
          ['added', added],
          ['gone', gone],
        ] as const)
      : []
  return point(
    [text(`${pair} (${kind}${likely}): ${because}`)],
    ...list(
      changes
        .filter(([, items]) => items.length > 0)
        .map(([what, items]) =>
          point([
            text(
              `${what}: ${listed(items.slice(0, MAX_SHOWN).map(({ label }) => `“${shortened(label, 80)}”`))}${items.length > MAX_SHOWN ? ` and ${items.length - MAX_SHOWN} more` : ''}`,
            ),
          ]),
        ),
    ),
  )
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
  const edges = cut(
    record.lineage.edges.toSorted((a, b) => b.score - a.score),
    (edge) => edgePoint(all, edge),
    'pair',
  )
  const rewrites = cut(
    (record.lineage.rewrites ?? []).toSorted((a, b) => b.score - a.score),
    ({ from, to, because }) => point([text(`${nameOf(all, from)} and ${nameOf(all, to)}: ${because}`)]),
    'pair',
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
    ...section(3, 'Likely retellings of one original', [...list(rewrites)]),
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
