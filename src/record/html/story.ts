import type { Element } from 'hast'
import { h } from 'hastscript'
import { type StoryContents, storyDays, storyTitle } from '../contents.ts'
import { supportText } from '../lookup.ts'
import { brief } from './brief.ts'
import { address, folded, type Page, reportLink } from './evidence.ts'
import { agreed, alone, joined, lines, timeline } from './lines.ts'
import { difference, disagreement } from './sides.ts'
import { silence } from './silence.ts'
import { saidBy } from './statements.ts'

/** A part of a story: the name in its address, its heading, its content. */
export interface Part {
  readonly name: string
  readonly title: string
  readonly content: Element[]
  /** How many there are, where the contents should say so. */
  readonly count?: number
}

/** So many differences stand open, the others folded away. */
const MAX_DIFFERENCES = 10

const hasContent = ({ children }: Element): boolean => children.length > 0

/** The parts of a story in the order in which a reader wants them; those without content are left out. */
export function partsOf(page: Page, contents: StoryContents): readonly Part[] {
  const { story, disagreements, compatible, speakers } = contents
  const onlyReport = story.reports.length === 1
  const parts: readonly Part[] = [
    {
      name: 'disagreements',
      title: 'Where they disagree', // first, for it is what needs an editor
      content: disagreements.map((item) => disagreement(page, item)),
      count: disagreements.length,
    },
    { name: 'brief', title: 'What happened', content: brief(page, contents) },
    {
      name: 'compatible',
      title: 'Differences that are no contradiction',
      content: folded(
        compatible.map((item) => difference(page, item)),
        MAX_DIFFERENCES,
        'difference',
      ),
      count: compatible.length,
    },
    {
      name: 'agreed',
      title: 'What several origins tell',
      content: contents.agreed.map((each) => agreed(page, each)),
    },
    { name: 'timeline', title: 'Timeline', content: timeline(page, contents.timeline, onlyReport) },
    { name: 'said', title: 'Who said what', content: saidBy(page, speakers, onlyReport) },
    {
      name: 'alone',
      title: onlyReport ? 'What else it tells' : 'Told by one origin only',
      content: contents.alone.map((each) => alone(page, each, onlyReport)).filter(hasContent),
    },
    { name: 'silence', title: 'Who tells what', content: silence(page, contents.silence) },
    { name: 'unclear', title: 'Unclear', content: lines(page, contents.unclear) },
  ]
  return parts.filter(({ content }) => content.length > 0)
}

/** A story names so many of its reports; the origins at the end have them all. */
const MAX_NAMED = 12

/** All that is known of one story. */
export function storySection(page: Page, { story }: StoryContents, parts: readonly Part[]): Element {
  const id = address(story.id)
  const names = story.reports.map((report) => reportLink(page, report.id))
  const more = Math.max(0, names.length - MAX_NAMED)
  const reports = story.reports.map(({ id }) => ({ report: id, start: 0, end: 0 }))
  return h('section.story', { id, ariaLabelledBy: `${id}-title` }, [
    h('header', [
      h('h2', { id: `${id}-title` }, storyTitle(page.all, story)),
      h('p.facts', [supportText(page.all, reports), ...storyDays(story)].join(', ')),
      h('p.facts', joined(names.slice(0, MAX_NAMED), ' · '), more === 0 ? '' : ` and ${more} more`),
    ]),
    ...parts.map(({ name, title, content }) =>
      h('section', { className: [name], ariaLabelledBy: `${id}-${name}` }, [
        h('h3', { id: `${id}-${name}` }, title),
        ...content,
      ]),
    ),
  ])
}
