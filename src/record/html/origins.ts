import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Item } from '../../corroborate/item.ts'
import type { LineageEdge, Origin } from '../../corroborate/lineage.ts'
import { quote, type Range, type ReportId } from '../../text/range.ts'
import { nameOf } from '../lookup.ts'
import { capital, counted, flowing, sentence } from '../prose.ts'
import { revisionChanges } from '../revisions.ts'
import { address, type Content, type Page, reportLink } from './evidence.ts'
import { joined, reference } from './lines.ts'

const KIND: Readonly<Record<LineageEdge['kind'], string>> = {
  copy: 'tell it in the same words',
  'partial-copy': 'share many of their words',
  'shared-agency': 'credit the same agency',
  revision: 'are versions of one publication',
}

/** `Harbour Post, after Northern Wire`: which came first is said only where the dates tell. */
const pair = (page: Page, { from, to, directed }: LineageEdge): Content[] =>
  directed === true
    ? [reportLink(page, to), ', after ', reportLink(page, from), ':']
    : [reportLink(page, from), ' and ', reportLink(page, to), ':']

/** What an edited version tells otherwise than the one before. */
function changes(page: Page, edge: LineageEdge): Element[] {
  if (edge.kind !== 'revision') return []
  const { gone, added, changed } = revisionChanges(page.all, edge)
  const about = (title: string, items: readonly Item[]) =>
    items.length === 0
      ? []
      : [
          h(
            'li',
            h(
              'p.line',
              `${title}: `,
              joined(
                items.slice(0, MAX_CHANGES).map(({ id }) => reference(page, id)),
                '; ',
              ),
              items.length > MAX_CHANGES ? ` and ${items.length - MAX_CHANGES} more` : '',
            ),
          ),
        ]
  const lines = [...about('changed', changed), ...about('added', added), ...about('gone', gone)]
  if (lines.length === 0) return [h('p.because', 'Its claims stayed the same.')]
  return [h('details.evidence', [h('summary', 'What changed in its claims'), h('ul.items', lines)])]
}

/** So many claims of each sort are named where a publication was edited. */
const MAX_CHANGES = 8
/** So many edges stand open, those that share most first; the others folded away. */
const MAX_EDGES = 12

/** Longer passages are cut here for showing; their whole is in the texts below. */
const PASSAGE = 400
const passageText = (text: string, range: Range): string => {
  const words = flowing(quote(text, range)).trim()
  return words.length <= PASSAGE ? words : `${words.slice(0, PASSAGE).replace(/\s+\S*$/u, '')} …`
}

/** What two reports share, with the words side by side. */
function edge(page: Page, each: LineageEdge): Element {
  const { kind, because, certainty, score, passages } = each
  const text = (report: ReportId) => page.all.reports.get(report)?.text ?? ''
  return h('li', [
    h(
      'p.line',
      pair(page, each),
      ` ${KIND[kind]}`,
      score === 0 ? '' : ` (${Math.round(score * 100)}% of the shorter text)`,
      ...(certainty === undefined ? [] : [' ', h('span.tag.caution', 'likely, not certain')]),
    ),
    h('p.because', sentence(capital(because))),
    ...changes(page, each),
    ...(passages.length === 0
      ? []
      : [
          h('details.evidence', [
            h('summary', counted(passages.length, 'shared passage')),
            h(
              'ul.passages',
              passages.map((pair) =>
                h(
                  'li.sides',
                  [pair.from, pair.to].map((span) =>
                    h('div.side', [
                      h('blockquote', { dir: 'auto' }, h('b', passageText(text(span.report), span))),
                      h(
                        'p.from',
                        h('a.source', { href: page.places.link(span) }, nameOf(page.all, span.report)),
                      ),
                    ]),
                  ),
                ),
              ),
            ),
          ]),
        ]),
  ])
}

const originList = (page: Page, origins: readonly Origin[]): Element =>
  h(
    'ol.origins',
    origins.map((origin) =>
      h('li', { id: address(origin.id), tabIndex: -1 }, [
        h(
          'p.line',
          joined(
            origin.reports.map((report) => reportLink(page, report)),
            ' · ',
          ),
        ),
        h('p.because', origin.because),
      ]),
    ),
  )

/** Reports that may retell one original; they are counted apart, and the count says that it is an upper bound. */
function retellings(page: Page): Element[] {
  const { rewrites = [] } = page.all.record.lineage
  if (rewrites.length === 0) return []
  const shown = rewrites
    .toSorted((a, b) => b.score - a.score)
    .map(({ from, to, because }) =>
      h('li', [
        h(
          'p.line',
          reportLink(page, from),
          ' and ',
          reportLink(page, to),
          ' ',
          h('span.tag.caution', 'likely, not certain'),
        ),
        h('p.because', sentence(capital(because))),
      ]),
    )
  return [
    h('h3', 'Likely retellings of one original'),
    h('ul.edges', shown.slice(0, MAX_EDGES)),
    ...(shown.length <= MAX_EDGES
      ? []
      : [
          h('details.single', [
            h('summary', `${shown.length - MAX_EDGES} more`),
            h('ul.edges', shown.slice(MAX_EDGES)),
          ]),
        ]),
  ]
}

/** The origins, which reports count as one witness, and the proof. */
export function originsSection(page: Page): Element {
  const { origins, edges } = page.all.record.lineage
  const shown = edges.toSorted((a, b) => b.score - a.score).map((each) => edge(page, each))
  const several = origins.filter(({ reports }) => reports.length > 1)
  const alone = origins.filter(({ reports }) => reports.length === 1)
  return h('section', { id: 'origins', ariaLabelledBy: 'origins-title' }, [
    h('h2', { id: 'origins-title' }, 'Reports and origins'),
    h(
      'p.lead',
      'Reports that copy each other or share an agency count as one origin: agreement is counted in origins.',
    ),
    ...(several.length === 0 ? [] : [originList(page, several)]),
    ...(alone.length === 0
      ? []
      : several.length === 0 && alone.length <= MAX_EDGES
        ? [originList(page, alone)]
        : [
            h('details.single', [
              h(
                'summary',
                `${counted(alone.length, 'report')} of ${alone.length === 1 ? 'its' : 'their'} own origin`,
              ),
              originList(page, alone),
            ]),
          ]),
    ...(edges.length === 0
      ? []
      : [
          h('h3', 'What reports share'),
          h('ul.edges', shown.slice(0, MAX_EDGES)),
          ...(shown.length <= MAX_EDGES
            ? []
            : [
                h('details.single', [
                  h('summary', `${shown.length - MAX_EDGES} more`),
                  h('ul.edges', shown.slice(MAX_EDGES)),
                ]),
              ]),
        ]),
    ...retellings(page),
  ])
}
