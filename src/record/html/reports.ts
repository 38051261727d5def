import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Report } from '../../read/report.ts'
import type { Edtf } from '../../text/edtf.ts'
import type { Known } from '../../text/known.ts'
import { nameOf } from '../lookup.ts'
import { flowing, listed } from '../prose.ts'
import { address, anchor, type Content, linkTo, type Page, when } from './evidence.ts'
import { reportText } from './text.ts'

/** A web address as a link, anything else as words: an address out of a report may be anything. */
function webLink(address: string): Content {
  const url = URL.parse(address)
  if (url === null || !/^https?:$/u.test(url.protocol)) return address
  return h('a', { href: url.href, rel: ['noopener', 'noreferrer'] }, address)
}

const fact = (name: string, ...value: Content[]): Element[] =>
  value.length === 0 ? [] : [h('dt', name), h('dd', ...value)]

const text = (value: string | null): Content[] => (value === null || value === '' ? [] : [value])

/** A date of a report: where it is said, or why it is supposed. */
function dated(page: Page, { id }: Report, known: Known<Edtf>): Content[] {
  if (known.from === 'supposed') return [when(known.value, known.because)]
  if (known.span === undefined) return [when(known.value)]
  const { start, end } = known.span
  return [
    when(known.value),
    ' (',
    h('a', { href: page.places.link({ report: id, start, end }) }, 'in its text'),
    ')',
  ]
}

/** The agencies that a report credits, each with the words that do. */
function agencies(page: Page, { id, agencies }: Report): Content[] {
  const credits = (page.all.record.lineage.credits ?? []).filter(({ report }) => report === id)
  const named = agencies.map((agency): Content[] => {
    const place = credits.find((credit) => credit.agency === agency)?.span
    return [place === undefined ? agency : h('a', { href: page.places.link(place) }, agency)]
  })
  return named.flatMap((each, index) => (index === 0 ? each : [', ', ...each]))
}

function reportDetails(page: Page, report: Report): Element {
  const { published, modified } = report
  const origin = page.all.origins.get(report.id)
  const title = report.title ?? null
  return h('details.report', { id: address(report.id), tabIndex: -1 }, [
    h(
      'summary',
      h('span.name', nameOf(page.all, report.id)),
      ...(title === null ? [] : [' ', h('span.title', flowing(title))]),
    ),
    h('dl', [
      ...fact('Published', ...(published === null ? ['not known'] : dated(page, report, published))),
      ...(modified === null ? [] : fact('Modified', ...dated(page, report, modified))),
      ...fact('By', ...text(listed(report.authors))),
      ...fact('Agencies', ...agencies(page, report)),
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
    reportText(
      report,
      page.places
        .of(report.id)
        .map((range) => ({ ...range, id: anchor({ report: report.id, ...range }), className: 'place' })),
    ),
  ])
}

/** Reports as they were read, folded away; made last, when all the places that the page points at are known. */
export const textsOf = (page: Page, reports: readonly Report[]): readonly Element[] =>
  reports.map((report) => reportDetails(page, report))

export const textsSection = (page: Page): Element =>
  h('section', { id: 'texts', ariaLabelledBy: 'texts-title' }, [
    h('h2', { id: 'texts-title' }, 'The reports, word for word'),
    h('p.lead', 'Underlined words are evidence above. What was not taken for part of the story is dimmed.'),
    ...textsOf(page, page.all.record.reports),
  ])
