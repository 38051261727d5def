import type { Element } from 'hast'
import { h } from 'hastscript'
import type { LineageEdge } from '../../corroborate/lineage.ts'
import type { Report } from '../../read/report.ts'
import { quote, type Range, type ReportId } from '../../text/range.ts'
import { nameOf } from '../lookup.ts'
import { counted, flowing, listed } from '../prose.ts'
import { address, type Content, linkTo, type Page, when } from './evidence.ts'
import { reportText } from './text.ts'

const KIND = {
  copy: 'copies',
  'partial-copy': 'copies in part',
  'shared-agency': 'shares an agency with',
} as const

const reportLink = (page: Page, report: ReportId): Element =>
  h('a', { href: linkTo(report) }, nameOf(page.all, report))

/** Longer passages are cut here for showing; their whole is in the texts below. */
const PASSAGE = 400
const passageText = (text: string, range: Range): string => {
  const words = flowing(quote(text, range)).trim()
  return words.length <= PASSAGE ? words : `${words.slice(0, PASSAGE).replace(/\s+\S*$/u, '')} …`
}

/** Who copied whom, with the shared words side by side. */
function edge(page: Page, { from, to, kind, because, score, passages }: LineageEdge): Element {
  const text = (report: ReportId) => page.all.reports.get(report)?.text ?? ''
  return h('li', [
    h(
      'p.line',
      reportLink(page, to),
      ` ${KIND[kind]} `,
      reportLink(page, from),
      ` (${Math.round(score * 100)}% of the shorter text)`,
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
          h('p.line', listedLinks(page, origin.reports)),
          h('p.because', origin.because),
        ]),
      ),
    ),
    ...(edges.length === 0
      ? []
      : [
          h('h3', 'Who copied whom'),
          h(
            'ul.edges',
            edges.map((each) => edge(page, each)),
          ),
        ]),
  ])
}

const listedLinks = (page: Page, reports: readonly ReportId[]): Content[] =>
  reports.flatMap((report, index): Content[] => [...(index === 0 ? [] : [' · ']), reportLink(page, report)])

/** A web address as a link, anything else as words: an address out of a report may be anything. */
function webLink(address: string): Content {
  const url = URL.parse(address)
  if (url === null || !/^https?:$/u.test(url.protocol)) return address
  return h('a', { href: url.href, rel: ['noopener', 'noreferrer'] }, address)
}

const fact = (name: string, ...value: Content[]): Element[] =>
  value.length === 0 ? [] : [h('dt', name), h('dd', ...value)]

const text = (value: string | null): Content[] => (value === null || value === '' ? [] : [value])

function reportDetails(page: Page, report: Report): Element {
  const { published, modified } = report
  const origin = page.all.origins.get(report.id)
  const because = (date: NonNullable<Report['published']>) =>
    date.from === 'supposed' ? date.because : undefined
  const title = report.title ?? null
  return h('details.report', { id: address(report.id), tabIndex: -1 }, [
    h(
      'summary',
      h('span.name', nameOf(page.all, report.id)),
      ...(title === null ? [] : [' ', h('span.title', flowing(title))]),
    ),
    h('dl', [
      ...fact(
        'Published',
        ...(published === null ? text('not known') : [when(published.value, because(published))]),
      ),
      ...(modified === null ? [] : fact('Modified', when(modified.value, because(modified)))),
      ...fact('By', ...text(listed(report.authors))),
      ...fact('Agencies', ...text(listed(report.agencies))),
      ...fact('From', ...text(report.dateline)),
      ...(report.url === null ? [] : fact('Address', webLink(report.url))),
      ...fact('Source', h('code', report.source)),
      ...(origin === undefined || origin.reports.length < 2
        ? []
        : fact(
            'Origin',
            h(
              'a',
              { href: linkTo(origin.id) },
              `one origin with ${listed(origin.reports.filter((id) => id !== report.id).map((id) => nameOf(page.all, id)))}`,
            ),
          )),
      ...fact('Notes', ...report.notes.map(({ message }) => h('span.message', message))),
    ]),
    reportText(report, page.places.of(report.id)),
  ])
}

/** Every report as it was read, folded away; made last, when all the places that the page points at are known. */
export const textsSection = (page: Page): Element =>
  h('section', { id: 'texts', ariaLabelledBy: 'texts-title' }, [
    h('h2', { id: 'texts-title' }, 'The reports, word for word'),
    h('p.lead', 'Underlined words are evidence above. What was not taken for part of the story is dimmed.'),
    ...page.all.record.reports.map((report) => reportDetails(page, report)),
  ])
