import type { Element } from 'hast'
import { h } from 'hastscript'
import { nameOf, reportsOf } from '../lookup.ts'
import { capital, counted, listed, shortened } from '../prose.ts'
import { type Coverage, type CoverageMatrix, type CoverageRow, reportsWith } from '../silence.ts'
import { linkTo, type Page, reportLink } from './evidence.ts'
import { joined } from './lines.ts'

const MARK: Readonly<Record<Coverage, readonly [sign: string, words: string]>> = {
  told: ['', 'tells it'], // a dot that the style draws: not every font has one
  silent: ['–', 'does not tell it'],
  earlier: ['‹', 'appeared before anybody told it'],
}

/** A table takes so many reports; with more, each line says how many tell it and who does not. */
const MAX_COLUMNS = 14
/** So many things stand open, the others folded away. */
const MAX_ROWS = 12

const link = ({ item }: CoverageRow): Element =>
  h('a', { href: linkTo(item.id) }, capital(shortened(item.label, 110)))

function row(matrix: CoverageMatrix, told: CoverageRow): Element {
  const cells = matrix.reports.map((id) => {
    const [sign, words] = MARK[told.reports.get(id) ?? 'silent']
    return h(`td.${told.reports.get(id) ?? 'silent'}`, [
      h('span', { ariaHidden: 'true' }, sign),
      h('span.unseen', words),
    ])
  })
  return h('tr', [h('th', { scope: 'row' }, link(told)), ...cells, h('td.count', String(told.origins))])
}

const matrixTable = (page: Page, matrix: CoverageMatrix, rows: readonly CoverageRow[]): Element =>
  h('div.wide', { tabIndex: 0, role: 'group', ariaLabel: 'Which report tells what' }, [
    h('table.coverage', [
      h('thead', [
        h('tr', [
          h('th', { scope: 'col' }, 'What several origins tell'),
          ...matrix.reports.map((id) => h('th.report', { scope: 'col' }, h('span', reportLink(page, id)))),
          h('th.report', { scope: 'col' }, h('span', 'origins')),
        ]),
      ]),
      h(
        'tbody',
        rows.map((each) => row(matrix, each)),
      ),
    ]),
  ])

const lineList = (page: Page, matrix: CoverageMatrix, rows: readonly CoverageRow[]): Element =>
  h(
    'ul.items',
    rows.map((each) => {
      const silent = reportsWith(matrix, each, 'silent')
      const told = reportsOf(each.item.mentions).length
      return h('li', [
        h(
          'p.line',
          link(each),
          h(
            'span.support',
            ` ${told} of ${counted(matrix.reports.length, 'report')}, ${counted(each.origins, 'origin')}`,
          ),
        ),
        h('details.evidence', [
          h('summary', `${counted(silent.length, 'report')} without it`),
          h(
            'p.because',
            joined(
              silent.map((id) => reportLink(page, id)),
              ' · ',
            ),
          ),
        ]),
      ])
    }),
  )

/** Which reports omit what the others tell, and which of them most. */
export function silence(page: Page, matrix: CoverageMatrix): Element[] {
  if (matrix.rows.length === 0) return []
  const made = matrix.reports.length <= MAX_COLUMNS ? matrixTable : lineList
  const rest = matrix.rows.slice(MAX_ROWS)
  const quiet = matrix.reports.filter((id) => matrix.rows.every((each) => each.reports.get(id) !== 'told'))
  const about =
    quiet.length === 0
      ? ''
      : ` ${listed(quiet.slice(0, 6).map((id) => nameOf(page.all, id)))}${quiet.length > 6 ? ` and ${quiet.length - 6} more` : ''} tell${quiet.length === 1 ? 's' : ''} none of it.`
  return [
    h(
      'p.lead',
      `What several origins tell and not all reports do. Silence is no denial; a report marked ‹ appeared before anybody told it.${about}`,
    ),
    made(page, matrix, matrix.rows.slice(0, MAX_ROWS)),
    ...(rest.length === 0
      ? []
      : [
          h('details.single', [
            h('summary', `${counted(rest.length, 'line')} more`),
            made(page, matrix, rest),
          ]),
        ]),
  ]
}
