import type { Element } from 'hast'
import { h } from 'hastscript'
import { contents, type StoryContents, storyTitle, titleOf } from './contents.ts'
import { documentOf } from './html/document.ts'
import { address, linkTo, type Page, places } from './html/evidence.ts'
import { originsSection } from './html/origins.ts'
import { textsSection } from './html/reports.ts'
import { SCRIPT } from './html/script.ts'
import { headlineOf } from './html/sides.ts'
import { type Part, partsOf, storySection } from './html/story.ts'
import { STYLE } from './html/style.ts'
import { lookup } from './lookup.ts'
import { counted } from './prose.ts'
import type { Record } from './record.ts'

function threads({ all }: Page): Element[] {
  const { record } = all
  const title = (id: string) => {
    const story = all.stories.get(id)
    return story === undefined ? id : storyTitle(all, story)
  }
  const continued = record.threads.filter(({ stories }) => stories.length > 1)
  if (continued.length === 0) return []
  return [
    h('section', { id: 'threads', ariaLabelledBy: 'threads-title' }, [
      h('h2', { id: 'threads-title' }, 'Stories that continue each other'),
      ...continued.map((thread) =>
        h('article', { id: address(thread.id), tabIndex: -1 }, [
          h('h3', thread.title),
          h(
            'ol.thread',
            thread.stories.map((story) => {
              const step = thread.links.find(({ to }) => to === story)
              return h('li', [
                h('a', { href: linkTo(story) }, title(story)),
                ...(step === undefined ? [] : [h('p.because', step.because)]),
              ])
            }),
          ),
        ]),
      ),
    ]),
  ]
}

/** A story with its parts, made once for the contents and the page. */
interface Told {
  readonly contents: StoryContents
  readonly parts: readonly Part[]
}

/** The contents name the parts of every story, unless there are more stories than these. */
const MAX_WITH_PARTS = 8

function navigation({ all }: Page, stories: readonly Told[], hasThreads: boolean): Element {
  const link = (id: string, text: string) => h('li', h('a', { href: linkTo(id) }, text))
  const entries = stories.map(({ contents: { story }, parts }) => {
    const shown = parts.filter(({ count }) => stories.length <= MAX_WITH_PARTS || count !== undefined)
    const links = shown.map(({ name, title, count }) =>
      link(`${story.id}-${name}`, count === undefined ? title : `${title} (${count})`),
    )
    const own = h('a', { href: linkTo(story.id) }, storyTitle(all, story))
    return h('li', links.length === 0 ? [own] : [own, h('ol', links)])
  })
  return h('nav', { ariaLabel: 'Contents' }, [
    h('ol', [
      ...entries,
      ...(hasThreads ? [link('threads', 'Stories that continue each other')] : []),
      link('origins', 'Reports and origins'),
      link('texts', 'The reports, word for word'),
    ]),
  ])
}

/** So many contradictions are told at the top, a line each; the others in their stories. */
const MAX_HEADLINES = 6

function masthead(page: Page, stories: readonly Told[]): Element {
  const { record } = page.all
  const disagreements = stories.flatMap(({ contents }) => contents.disagreements)
  const count = (number: number, noun: string) =>
    h('li', h('b', String(number)), counted(number, noun).replace(/^\S+/u, ''))
  const more = disagreements.length - MAX_HEADLINES
  return h('header.masthead', [
    h('p.kicker', 'Record'),
    h('h1', titleOf(page.all)),
    h('ul.counts', [
      count(record.reports.length, 'report'),
      count(record.lineage.origins.length, 'origin'),
      ...(record.stories.length > 1 ? [count(record.stories.length, 'story')] : []),
      disagreements.length === 0
        ? h('li.none', 'no disagreement found')
        : h(
            'li.some',
            h('b', String(disagreements.length)),
            counted(disagreements.length, 'disagreement').replace(/^\S+/u, ''),
          ),
    ]),
    ...(disagreements.length === 0
      ? []
      : [
          h(
            'ul.headlines',
            disagreements
              .slice(0, MAX_HEADLINES)
              .map((item) => h('li', h('a', { href: linkTo(item.id) }, headlineOf(page, item)))),
          ),
          ...(more <= 0 ? [] : [h('p.because', `and ${counted(more, 'disagreement')} more`)]),
        ]),
  ])
}

/**
 * The record as one HTML file that needs nothing else: it opens offline, prints, and every line leads to the
 * exact words of a report, which stand at its end. Everything from the record goes in as text, never as markup.
 */
export function toHtml(record: Record): string {
  const page: Page = { all: lookup(record), places: places(), shown: new Set() }
  const stories = contents(page.all).map((each): Told => ({ contents: each, parts: partsOf(page, each) }))
  const continued = threads(page)
  const main = [
    ...stories.map((story) => storySection(page, story.contents, story.parts)),
    ...continued,
    originsSection(page),
    textsSection(page), // last: it holds the anchors of all that was pointed at
  ]
  return documentOf({
    title: titleOf(page.all),
    style: STYLE,
    script: SCRIPT,
    body: [
      masthead(page, stories),
      h('div.columns', [
        navigation(page, stories, continued.length > 0),
        h('main', { id: 'main', tabIndex: -1 }, main),
      ]),
    ],
  })
}
