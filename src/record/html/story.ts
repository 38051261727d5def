import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Item, ItemMention } from '../../corroborate/item.ts'
import { groupBy } from '../../text/order.ts'
import {
  type Alone,
  cautions,
  type Speaker,
  type StoryContents,
  sideName,
  sidesOf,
  verdictLabel,
} from '../contents.ts'
import { actorName, itemSupport, mentionsAt, nameOf, reportsOf, supportText } from '../lookup.ts'
import { amountText, capital, counted, dateText, listed } from '../prose.ts'
import type { TimelineEntry } from '../record.ts'
import { wordings } from '../wordings.ts'
import {
  type Content,
  evidence,
  exhibit,
  exhibits,
  home,
  linkTo,
  type Page,
  source,
  when,
} from './evidence.ts'

/** A section of a story under its heading; nothing where it would be empty. */
const section = (story: string, name: string, title: string, content: Content[]): Element[] =>
  content.length === 0
    ? []
    : [
        h('section', { className: [name], ariaLabelledBy: `${story}-${name}` }, [
          h('h3', { id: `${story}-${name}` }, title),
          ...content,
        ]),
      ]

/** Footnotes to a line show one report of each origin, and at most this many. */
const MAX_NOTES = 3

/** One mention of each origin, the first of each. */
function witnesses(page: Page, mentions: readonly ItemMention[]): readonly ItemMention[] {
  const byOrigin = groupBy(mentions, ({ report }) => page.all.origins.get(report)?.id ?? report)
  return [...byOrigin.values()].flatMap(([first]) => first ?? []).slice(0, MAX_NOTES)
}

function brief(page: Page, { story, brief }: StoryContents): Element[] {
  let count = 0
  const notes: Element[] = []
  const lines = brief.map((line) => {
    const mentions = line.items.flatMap((id) => page.all.items.get(id)?.mentions ?? [])
    const references = witnesses(page, mentions).map((mention) => {
      const number = ++count
      const note = `${story.id}-note-${number}`
      const back = `${story.id}-line-${number}`
      const name = nameOf(page.all, mention.report)
      notes.push(
        h('li', { id: note, tabIndex: -1 }, [
          ...exhibit(page, mention),
          h('a.back', { href: linkTo(back), ariaLabel: `Back to the line of note ${number}` }, '↩'),
        ]),
      )
      return h(
        'sup',
        h('a', { id: back, href: linkTo(note), ariaLabel: `Note ${number}: ${name}` }, String(number)),
      )
    })
    return h('li', line.text, h('span.references', references))
  })
  if (lines.length === 0) return []
  return section(story.id, 'brief', 'What happened', [
    h('ol.lines', lines),
    ...(notes.length === 0
      ? []
      : [
          h(
            'details.notes',
            h('summary', `Evidence for these lines (${counted(notes.length, 'note')})`),
            h('ol', notes),
          ),
        ]),
  ])
}

/** Sides next to each other: what each says, who says so, and their words. */
function sides(page: Page, item: Item): Element[] {
  const all = sidesOf(item)
  if (all.length === 0) return []
  return [
    h(
      'div.sides',
      all.map((side) => {
        const mentions = mentionsAt(item, side)
        const { text, verbatim } = sideName(item, side)
        return h('div.side', [
          h('p.says', verbatim ? h('q', text) : text),
          h('p.support', supportText(page.all, mentions)),
          exhibits(page, mentions),
        ])
      }),
    ),
  ]
}

/** `Estria (2 reports, 1 origin) or Istria (1 report)` */
function versus(page: Page, item: Item): Content[] {
  return sidesOf(item).flatMap((side, index): Content[] => {
    const { text, verbatim } = sideName(item, side)
    return [
      index === 0 ? '' : ' or ',
      verbatim ? h('q', text) : h('b', text),
      ` (${supportText(page.all, mentionsAt(item, side))})`,
    ]
  })
}

function disagreement(page: Page, item: Item): Element {
  const { verdict } = item
  const denied = verdict.kind === 'denied'
  return h('article.disagreement', home(page, item.id), [
    h('h4', capital(item.label), denied ? ' – denied' : [': ', versus(page, item)]),
    h('p.because', verdict.because, denied ? [' ', reference(page, verdict.by)] : []),
    ...(denied ? [exhibits(page, item.mentions)] : sides(page, item)),
  ])
}

/** A link to another item of the record, in its words. */
function reference(page: Page, id: string): Content {
  const item = page.all.items.get(id)
  return item === undefined
    ? h('span', actorName(page.all, id))
    : h('a', { href: linkTo(item.id) }, capital(item.label))
}

const labels = (item: Item): Element[] => [
  ...cautions(item).map((text) => h('span.tag.caution', text)),
  ...(item.verdict.kind === 'conflicting'
    ? [h('a.tag.conflict', { href: linkTo(item.id) }, verdictLabel(item))]
    : [h(`span.tag.${item.verdict.kind}`, verdictLabel(item))]),
]

/** What was announced and came about, with the way to it. */
function outcome(page: Page, { verdict }: Item): Element[] {
  if (verdict.kind !== 'fulfilled') return []
  return [h('p.because', 'It came about: ', reference(page, verdict.by), `. ${verdict.because}`)]
}

function entry(page: Page, { item: id, text }: TimelineEntry): Element {
  const item = page.all.items.get(id)
  if (item === undefined) return h('li', text)
  return h('li', home(page, item.id), [
    h('p.line', text, ' ', labels(item)),
    ...(item.dateBecause === undefined ? [] : [h('p.because.supposed', `Date: ${item.dateBecause}`)]),
    ...outcome(page, item),
    evidence(page, item),
  ])
}

function timeline(page: Page, { story, timeline }: StoryContents): Element[] {
  const days = [...groupBy(timeline, ({ date }) => date)]
  if (days.length === 0) return []
  return section(story.id, 'timeline', 'Timeline', [
    h(
      'ol.days',
      days.map(([date, entries]) =>
        h('li.day', [
          h('p.when', when(date)),
          h(
            'ul',
            entries.map((each) => entry(page, each)),
          ),
        ]),
      ),
    ),
  ])
}

/** Who said it to whom, through whom and when, as far as it is known. */
function occasion(page: Page, item: Item): Content[] {
  const parts = [
    ...(item.addressee === undefined ? [] : [`to ${actorName(page.all, item.addressee)}`]),
    ...(item.through === undefined || item.through.length === 0
      ? []
      : [`as told by ${listed(item.through.map((actor) => actorName(page.all, actor)))}`]),
  ]
  return [
    ...(item.date === undefined ? [] : [when(item.date, item.dateBecause)]),
    ...parts.map((text) => h('span', text)),
  ]
}

/** The wordings of a statement side by side. */
function statement(page: Page, item: Item): Element {
  const ways = wordings(page.all, item)
  const echoes = (item.echoes ?? []).filter((id) => page.all.items.has(id))
  return h('article.statement', home(page, item.id), [
    h(
      `div.wordings${ways.length > 1 ? '.several' : ''}`,
      ways.map(({ mentions: [first, ...rest], differs }) =>
        h('div.wording', [
          ...exhibit(page, first, differs),
          ...(rest.length === 0
            ? []
            : [
                h(
                  'p.from.also',
                  'also ',
                  rest.flatMap((mention, index): Content[] => [
                    ...(index === 0 ? [] : [', ']),
                    source(page, mention),
                  ]),
                ),
              ]),
        ]),
      ),
    ),
    h('p.about', [
      ...(reportsOf(item.mentions).length > 1 ? [h('span', itemSupport(page.all, item))] : []),
      ...labels(item),
      ...occasion(page, item),
    ]),
    ...(item.verdict.kind === 'single-source' ? [] : [h('p.because', item.verdict.because)]),
    ...(echoes.length === 0
      ? []
      : [
          h(
            'p.because',
            'Said again: ',
            echoes.flatMap((id, index): Content[] => [...(index === 0 ? [] : ['; ']), reference(page, id)]),
          ),
        ]),
  ])
}

const speaker = (page: Page, { name, statements }: Speaker): Element =>
  h('section.speaker', [h('h4', name), ...statements.map((item) => statement(page, item))])

function figure(page: Page, item: Item): Element {
  const scope = item.scope
  return h('li', home(page, item.id), [
    h('p.amount', amountText(item) ?? '–'),
    h('div', [
      h(
        'p.line',
        capital(item.label),
        ...(scope === undefined ? [] : [', ', when(scope)]),
        ' ',
        labels(item),
      ),
      ...(item.verdict.kind === 'single-source' ? [] : [h('p.because', item.verdict.because)]),
      evidence(page, item),
    ]),
  ])
}

const line = (page: Page, item: Item): Element =>
  h('li', home(page, item.id), [
    h(
      'p.line',
      capital(item.label),
      ...(item.date === undefined ? [] : [', ', when(item.date, item.dateBecause)]),
      ' ',
      labels(item),
    ),
    ...(item.verdict.kind === 'unclear' ? [h('p.because', item.verdict.because)] : []),
    ...outcome(page, item),
    evidence(page, item),
  ])

function difference(page: Page, item: Item): Element {
  return h('article', home(page, item.id), [
    h('h4', capital(item.label)),
    h('p.because', h('span.tag.compatible', capital(verdictLabel(item))), ' ', item.verdict.because),
    ...(sidesOf(item).length > 0
      ? sides(page, item)
      : [
          item.kind === 'statement'
            ? h('p', h('a', { href: linkTo(item.id) }, 'The wordings side by side'))
            : evidence(page, item),
        ]),
  ])
}

function alone(page: Page, { reports, items, statements }: Alone): Element {
  const speakers = groupBy(statements, ({ speaker }) => speaker ?? '')
  const said = [...speakers].flatMap(([id, own]): Content[] => [
    h(
      'li',
      `${id === '' ? 'Statements' : `Statements of ${actorName(page.all, id)}`}: `,
      own.flatMap((item, index): Content[] => [
        ...(index === 0 ? [] : [', ']),
        h('a', { href: linkTo(item.id) }, shortened(item.label)),
      ]),
    ),
  ])
  return h('section', [
    h('h4', `Only ${listed(reports.map((id) => nameOf(page.all, id)))}`),
    h('ul.items', [
      ...items.map((item) =>
        page.shown.has(item.id)
          ? h('li', h('p.line', h('a', { href: linkTo(item.id) }, capital(item.label))))
          : h('li', home(page, item.id), [
              h(
                'p.line',
                capital(item.label),
                ...(item.date === undefined ? [] : [', ', dateText(item.date)]),
                ' ',
                cautions(item).map((text) => h('span.tag.caution', text)),
              ),
              exhibits(page, item.mentions),
            ]),
      ),
      ...said,
    ]),
  ])
}

const SHORTENED = 60
const shortened = (text: string): string =>
  text.length <= SHORTENED ? text : `${text.slice(0, SHORTENED).replace(/\s+\S*$/u, '')} …`

/** All that is known of one story, disagreements first. */
export function storySection(page: Page, contents: StoryContents): Element {
  const { story } = contents
  const reports = story.reports.map(({ id }) => ({ report: id, start: 0, end: 0 }))
  const list = (items: readonly Item[]) =>
    items.length === 0
      ? []
      : [
          h(
            'ul.items',
            items.map((item) => line(page, item)),
          ),
        ]
  const days =
    story.from === null
      ? []
      : [
          ', ',
          dateText(story.from === story.to || story.to === null ? story.from : `${story.from}/${story.to}`),
        ]
  return h('section.story', { id: story.id, ariaLabelledBy: `${story.id}-title` }, [
    h('header', [
      h('h2', { id: `${story.id}-title` }, story.title),
      h('p.facts', supportText(page.all, reports), days),
    ]),
    ...brief(page, contents),
    ...section(
      story.id,
      'disagreements',
      'Where they disagree',
      contents.disagreements.map((item) => disagreement(page, item)),
    ),
    ...timeline(page, contents),
    ...section(
      story.id,
      'said',
      'Who said what',
      contents.speakers.map((each) => speaker(page, each)),
    ),
    ...section(
      story.id,
      'figures',
      'Figures',
      contents.figures.length === 0
        ? []
        : [
            h(
              'ul.figures',
              contents.figures.map((item) => figure(page, item)),
            ),
          ],
    ),
    ...section(story.id, 'agreed', 'Also agreed', list(contents.agreed)),
    ...section(
      story.id,
      'compatible',
      'Differences that are no contradiction',
      contents.compatible.map((item) => difference(page, item)),
    ),
    ...section(
      story.id,
      'alone',
      'Told by one report only',
      contents.alone.map((each) => alone(page, each)),
    ),
    ...section(story.id, 'unclear', 'Unclear', list(contents.unclear)),
  ])
}
