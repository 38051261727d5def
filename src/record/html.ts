import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Element, Root } from 'hast'
import { toHtml as serialise } from 'hast-util-to-html'
import { h } from 'hastscript'
import { contents, type StoryContents, titleOf } from './contents.ts'
import { linkTo, type Page, places } from './html/evidence.ts'
import { originsSection, textsSection } from './html/reports.ts'
import { SCRIPT } from './html/script.ts'
import { storySection } from './html/story.ts'
import { STYLE } from './html/style.ts'
import { lookup } from './lookup.ts'
import { counted } from './prose.ts'
import type { Record } from './record.ts'

/** The hash by which a policy lets one inline style or script through. */
const sourceHash = (code: string): string =>
  `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(code))))}'`

/** Nothing is fetched, sent or run but the page's own style and script. */
const POLICY = [
  "default-src 'none'",
  `style-src ${sourceHash(STYLE)}`,
  `script-src ${sourceHash(SCRIPT)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

function threads(record: Record): readonly Element[] {
  const titles = new Map(record.stories.map(({ id, title }) => [id, title]))
  const continued = record.threads.filter(({ stories }) => stories.length > 1)
  if (continued.length === 0) return []
  return [
    h('section', { id: 'threads', ariaLabelledBy: 'threads-title' }, [
      h('h2', { id: 'threads-title' }, 'Stories that continue each other'),
      ...continued.map((thread) =>
        h('article', { id: thread.id, tabIndex: -1 }, [
          h('h3', thread.title),
          h(
            'ol.thread',
            thread.stories.map((story) => {
              const step = thread.links.find(({ to }) => to === story)
              return h('li', [
                h('a', { href: linkTo(story) }, titles.get(story) ?? story),
                ...(step === undefined ? [] : [h('p.because', step.because)]),
              ])
            }),
          ),
        ]),
      ),
    ]),
  ]
}

function navigation(stories: readonly StoryContents[], hasThreads: boolean): Element {
  const part = (story: string, name: string, text: string, shown: boolean) =>
    shown ? [h('li', h('a', { href: linkTo(`${story}-${name}`) }, text))] : []
  return h('nav', { ariaLabel: 'Contents' }, [
    h('ol', [
      ...stories.map(
        ({ story, disagreements, timeline, speakers, figures, agreed, compatible, alone, unclear }) =>
          h('li', [
            h('a', { href: linkTo(story.id) }, story.title),
            h('ol', [
              ...part(
                story.id,
                'disagreements',
                `Where they disagree (${disagreements.length})`,
                disagreements.length > 0,
              ),
              ...part(story.id, 'timeline', 'Timeline', timeline.length > 0),
              ...part(story.id, 'said', 'Who said what', speakers.length > 0),
              ...part(story.id, 'figures', 'Figures', figures.length > 0),
              ...part(story.id, 'agreed', 'Also agreed', agreed.length > 0),
              ...part(story.id, 'compatible', 'No contradiction', compatible.length > 0),
              ...part(story.id, 'alone', 'One report only', alone.length > 0),
              ...part(story.id, 'unclear', 'Unclear', unclear.length > 0),
            ]),
          ]),
      ),
      ...(hasThreads ? [h('li', h('a', { href: '#threads' }, 'Stories that continue each other'))] : []),
      h('li', h('a', { href: '#origins' }, 'Reports and origins')),
      h('li', h('a', { href: '#texts' }, 'The reports, word for word')),
    ]),
  ])
}

function masthead(record: Record, stories: readonly StoryContents[]): Element {
  const disagreements = stories.flatMap(({ story, disagreements }) => disagreements.map(() => story.id))
  const [first] = disagreements
  const count = (number: number, noun: string) =>
    h('li', h('b', String(number)), counted(number, noun).replace(/^\S+/u, ''))
  return h('header.masthead', [
    h('p.kicker', 'Record'),
    h('h1', titleOf(record)),
    h('ul.counts', [
      count(record.reports.length, 'report'),
      count(record.lineage.origins.length, 'origin'),
      ...(record.stories.length > 1 ? [count(record.stories.length, 'story')] : []),
      first === undefined
        ? h('li.none', 'no disagreement found')
        : h(
            'li.some',
            h(
              'a',
              { href: linkTo(`${first}-disagreements`) },
              h('b', String(disagreements.length)),
              counted(disagreements.length, 'disagreement').replace(/^\S+/u, ''),
            ),
          ),
    ]),
  ])
}

/**
 * The record as one HTML file that needs nothing else: it opens offline, prints, and every line leads to the
 * exact words of a report, which stand at its end. Everything from the record goes in as text, never as markup.
 */
export function toHtml(record: Record): string {
  const page: Page = { all: lookup(record), places: places(), shown: new Set() }
  const stories = contents(page.all)
  const continued = threads(record)
  const main = [
    ...stories.map((story) => storySection(page, story)),
    ...continued,
    originsSection(page),
    textsSection(page), // last: it holds the anchors of all that was pointed at
  ]
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('meta', { name: 'generator', content: 'Rapporteur' }),
          h('title', titleOf(record)),
          h('style', STYLE),
        ]),
        h('body', [
          h('a.skip', { href: '#main' }, 'Skip to the record'),
          masthead(record, stories),
          h('div.columns', [
            navigation(stories, continued.length > 0),
            h('main', { id: 'main', tabIndex: -1 }, main),
          ]),
          h(
            'footer',
            h(
              'p',
              'Made with Rapporteur from the words of the reports alone. Agreement is counted in origins, not in outlets.',
            ),
          ),
          h('script', SCRIPT),
        ]),
      ]),
    ],
  }
  return `${serialise(root)}\n`
}
