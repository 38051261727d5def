import type { Element } from 'hast'
import { h } from 'hastscript'
import type { LineageEdge } from '../../corroborate/lineage.ts'
import { quote, type Range, type ReportId } from '../../text/range.ts'
import { nameOf } from '../lookup.ts'
import { counted, flowing } from '../prose.ts'
import { address, type Page, reportLink } from './evidence.ts'
import { joined } from './lines.ts'

/** Which of two had the words first is not known, so none is said to have copied the other. */
const KIND = {
  copy: 'tell it in the same words',
  'partial-copy': 'share many of their words',
  'shared-agency': 'credit the same agency',
  revision: 'are versions of one publication',
} as const

/** Longer passages are cut here for showing; their whole is in the texts below. */
const PASSAGE = 400
const passageText = (text: string, range: Range): string => {
  const words = flowing(quote(text, range)).trim()
  return words.length <= PASSAGE ? words : `${words.slice(0, PASSAGE).replace(/\s+\S*$/u, '')} …`
}

/** What two reports share, with the words side by side. */
function edge(page: Page, { from, to, kind, because, score, passages }: LineageEdge): Element {
  const text = (report: ReportId) => page.all.reports.get(report)?.text ?? ''
  return h('li', [
    h(
      'p.line',
      reportLink(page, from),
      ' and ',
      reportLink(page, to),
      ` ${KIND[kind]}`,
      score === 0 ? '' : ` (${Math.round(score * 100)}% of the shorter text)`,
    ),
    h('p.because', because),
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

/** The origins, which reports count as one witness, and the proof. */
export function originsSection(page: Page): Element {
  const { origins, edges } = page.all.record.lineage
  return h('section', { id: 'origins', ariaLabelledBy: 'origins-title' }, [
    h('h2', { id: 'origins-title' }, 'Reports and origins'),
    h(
      'p.lead',
      'Reports that copy each other or share an agency count as one origin: agreement is counted in origins.',
    ),
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
    ),
    ...(edges.length === 0
      ? []
      : [
          h('h3', 'What reports share'),
          h(
            'ul.edges',
            edges.map((each) => edge(page, each)),
          ),
        ]),
  ])
}
