import type { Element } from 'hast'
import { h } from 'hastscript'
import { documentOf } from '../record/html/document.ts'
import {
  address,
  type Content,
  exhibit,
  langOf,
  linkTo,
  type Page,
  places,
  when,
} from '../record/html/evidence.ts'
import { textsOf } from '../record/html/reports.ts'
import { SCRIPT } from '../record/html/script.ts'
import { STYLE } from '../record/html/style.ts'
import { type Place, reportText } from '../record/html/text.ts'
import { nameOf } from '../record/lookup.ts'
import { capital, counted, flowing, sentence, shortened } from '../record/prose.ts'
import type { Record } from '../record/record.ts'
import type { Check, Evidence, Outcome } from './check.ts'
import {
  byOutcome,
  checkTitle,
  countsText,
  lookupOf,
  type Numbered,
  OUTCOME_TITLE,
  OUTCOMES,
  STANCE,
} from './outcomes.ts'
import { CHECK_STYLE } from './style.ts'

/** A sign for each outcome, so that colour is never the only mark. */
const SIGN: { readonly [Key in Outcome]: string } = {
  contradicted: '≠',
  supported: '=',
  new: '+',
  'not-comparable': '?',
}

const wordsId = (check: Check, number: number): string => `${check.report.id}-words-${number}`
const claimId = (check: Check, number: number): string => `${check.report.id}-claim-${number}`

/** The stretches of a claim as places in the text; the last has the number that leads to the claim. */
function placesOf(check: Check, { claim, number }: Numbered): readonly Place[] {
  const ranges = [claim.span, ...(claim.more ?? [])]
  const note = h(
    'sup',
    h(
      'a',
      {
        href: linkTo(claimId(check, number)),
        ariaLabel: `Claim ${number}: ${OUTCOME_TITLE[claim.outcome].toLowerCase()}`,
      },
      `${SIGN[claim.outcome]}${number}`,
    ),
  )
  return ranges.map(({ start, end }, index) => ({
    start,
    end,
    className: claim.outcome,
    id: index === 0 ? wordsId(check, number) : `${wordsId(check, number)}-${index}`,
    ...(index === ranges.length - 1 && { note }),
  }))
}

/** Who says it, as a link to the words in the record's report; with the date. */
function witness(page: Page, evidence: Evidence): Element {
  const published = page.all.reports.get(evidence.report)?.published?.value
  const after: Content[] = published === undefined ? [] : [h('span.note', when(published))]
  return h('li', [h('p.stance', STANCE[evidence.stance]), ...exhibit(page, evidence, [], after)])
}

/** So many quotations of the record stand open, the others folded away. */
const MAX_OPEN = 2

function claimElement(page: Page, check: Check, { claim, number }: Numbered): Element {
  const shown = claim.evidence.map((each) => witness(page, each))
  const open = claim.outcome === 'contradicted' ? MAX_OPEN : 0
  const rest = shown.slice(open)
  return h('li', { id: address(claimId(check, number)), tabIndex: -1, className: ['claim', claim.outcome] }, [
    h('p.what', [
      h(
        'a.number',
        { href: linkTo(wordsId(check, number)), ariaLabel: `Claim ${number} in the text` },
        `${SIGN[claim.outcome]}${number}`,
      ),
      ' ',
      h('q', langOf(check.report), shortened(flowing(claim.label), 160)),
      h('span.note', ` ${claim.kind}`),
    ]),
    h('p.because', sentence(capital(claim.because))),
    ...(open === 0 || shown.length === 0 ? [] : [h('ul.exhibits', shown.slice(0, open))]),
    ...(rest.length === 0
      ? []
      : [
          h('details.evidence', [
            h('summary', `${counted(rest.length, 'quotation')} of the record`),
            h('ul.exhibits', rest),
          ]),
        ]),
  ])
}

function group(page: Page, check: Check, outcome: Outcome, claims: readonly Numbered[]): Element[] {
  if (claims.length === 0) return []
  const id = `${address(check.report.id)}-${outcome}`
  const items = h(
    'ol.claims',
    claims.map((each) => claimElement(page, check, each)),
  )
  const title = `${OUTCOME_TITLE[outcome]} (${claims.length})`
  return [
    h('section', { className: [outcome], ariaLabelledBy: id }, [
      h('h3', { id }, title),
      outcome === 'not-comparable'
        ? h('details.single', [h('summary', 'Why these say nothing'), items])
        : items,
    ]),
  ]
}

function checkSection(page: Page, check: Check, alone: boolean): Element {
  const { report, story } = check
  const groups = byOutcome(check)
  const numbered = OUTCOMES.flatMap((outcome) => groups[outcome])
  const id = `${address(report.id)}-check`
  return h('section.check', { ariaLabelledBy: id }, [
    h('header', [
      h('h2', { id }, alone ? 'Its claims' : (report.title ?? nameOf(page.all, report.id))),
      h('p.facts', [
        nameOf(page.all, report.id),
        ...(report.published === null ? [] : [', ', when(report.published.value)]),
        story === null ? '. It belongs to none of the record’s stories.' : `. Held against “${story.title}”.`,
      ]),
      h('p.tally', countsText(check)),
    ]),
    h('div.halves', [
      h('div.judged', [
        h('p.legend', [
          ...OUTCOMES.map((outcome) =>
            h('span', [
              h('mark', { className: [outcome] }, `${SIGN[outcome]} ${OUTCOME_TITLE[outcome].toLowerCase()}`),
              ' ',
            ]),
          ),
        ]),
        reportText(
          report,
          numbered.flatMap((each) => placesOf(check, each)),
        ),
      ]),
      h(
        'div.findings',
        OUTCOMES.flatMap((outcome) => group(page, check, outcome, groups[outcome])),
      ),
    ]),
  ])
}

/** The reports of the record whose words stand as evidence, with the anchors that the evidence leads to. */
const cited = (page: Page, checks: readonly Check[]): Element => {
  const ids = new Set(
    checks.flatMap(({ claims }) => claims.flatMap(({ evidence }) => evidence.map(({ report }) => report))),
  )
  const reports = page.all.record.reports.filter(({ id }) => ids.has(id))
  return h('section', { id: 'texts', ariaLabelledBy: 'texts-title' }, [
    h('h2', { id: 'texts-title' }, 'The reports of the record, word for word'),
    h('p.lead', 'Those whose words are evidence above, underlined.'),
    ...textsOf(page, reports),
  ])
}

/**
 * Checks as one HTML file that needs nothing else: each report's text with its claims marked by outcome, and
 * beside it the claims with the words of the record. Everything goes in as text, never as markup.
 */
export function checkToHtml(record: Record, checks: readonly Check[]): string {
  const [first] = checks
  const all = lookupOf(record, checks)
  const page: Page = { all, places: places(), shown: new Set() }
  const sections = checks.map((check) => checkSection(page, check, checks.length === 1))
  const title =
    first !== undefined && checks.length === 1
      ? checkTitle(first)
      : `Check of ${counted(checks.length, 'report')}`
  return documentOf({
    title,
    style: STYLE + CHECK_STYLE,
    script: SCRIPT,
    body: [
      h('header.masthead', [h('p.kicker', 'Check against a record'), h('h1', title)]),
      h('main', { id: 'main', tabIndex: -1 }, [...sections, cited(page, checks)]),
    ],
  })
}
