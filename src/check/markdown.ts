import type { ListItem, RootContent } from 'mdast'
import type { ItemMention } from '../corroborate/item.ts'
import type { Lookup } from '../record/lookup.ts'
import { nameOf } from '../record/lookup.ts'
import {
  datedPlace,
  exhibit,
  heading,
  list,
  paragraph,
  point,
  print,
  section,
  strong,
  text,
} from '../record/mdast.ts'
import { capital, counted, dateText, sentence } from '../record/prose.ts'
import type { Record } from '../record/record.ts'
import type { Check, Claim } from './check.ts'
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

/** A claim shows so many quotations of the record and says how many more there are. */
const MAX_SHOWN = 4

/** The words of the new report as a mention, so that they are shown in their sentence. */
const ownWords = ({ span, more, label }: Claim): ItemMention => ({
  ...span,
  finding: '',
  quote: label,
  ...(more !== undefined && { more }),
})

function claimPoint(all: Lookup, { claim, number }: Numbered): ListItem {
  const own = ownWords(claim)
  const shown = claim.evidence
    .slice(0, MAX_SHOWN)
    .map((each) => point([text(`${STANCE[each.stance]}: `), ...exhibit(all, each, datedPlace(all, each))]))
  const more = claim.evidence.length - shown.length
  return point(
    [
      ...exhibit(all, own, `${number}, ${claim.kind}, ${own.start}–${own.end}`),
      text(` ${sentence(capital(claim.because))}`),
    ],
    ...list([...shown, ...(more > 0 ? [point([text(`and ${counted(more, 'mention')} more`)])] : [])]),
  )
}

function checkSections(record: Record, check: Check): RootContent[] {
  const all = lookupOf(record, [check])
  const { report, story } = check
  const groups = byOutcome(check)
  const facts = [
    nameOf(all, report.id),
    ...(report.published === null ? [] : [dateText(report.published.value)]),
  ]
  return [
    heading(1, checkTitle(check)),
    paragraph(text(facts.join(', '))),
    paragraph(
      strong(countsText(check)),
      text(
        story === null ? '. It belongs to none of the record’s stories.' : `. Held against “${story.title}”.`,
      ),
    ),
    ...OUTCOMES.flatMap((outcome) =>
      section(2, OUTCOME_TITLE[outcome], list(groups[outcome].map((each) => claimPoint(all, each)))),
    ),
  ]
}

/** A check in Markdown: the claims by outcome, each in its sentence, with the words of the record for and against it. */
export const checkToMarkdown = (record: Record, checks: readonly Check[]): string =>
  print(checks.flatMap((check) => checkSections(record, check)))
