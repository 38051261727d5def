import type { Item, ItemKind, ItemMention } from '../corroborate/item.ts'
import { independentOrigins } from '../corroborate/origins.ts'
import { extract } from '../extract/extraction.ts'
import type { Extraction } from '../extract/finding.ts'
import { type Knowledge, recordOf } from '../rapporteur.ts'
import type { Report } from '../read/report.ts'
import { sidesOf } from '../record/line.ts'
import { type Lookup, lookup, mentionsAt, reportsOf } from '../record/lookup.ts'
import { counted, listed } from '../record/prose.ts'
import type { Record } from '../record/record.ts'
import { byPosition, contains, type ReportId, type Span } from '../text/range.ts'

/**
 * What a record says of a claim. `supported`: independent reports tell it; `contradicted`: they tell otherwise;
 * `new`: they do not tell it; `not-comparable`: what they tell cannot be held against it, for the reason given.
 */
export type Outcome = 'supported' | 'contradicted' | 'new' | 'not-comparable'

/** Words of the record's reports that speak for a claim, against it, or of the same without saying which. */
export interface Evidence extends ItemMention {
  readonly stance: 'for' | 'against' | 'beside'
}

/** One thing that the new report tells, and what the record says of it. `because` is one sentence. */
export interface Claim {
  readonly kind: ItemKind
  /** Where the new report tells it. */
  readonly span: Span
  readonly more?: readonly Span[]
  /** The words of the new report. */
  readonly label: string
  readonly outcome: Outcome
  /** Ids of the record's items that the evidence belongs to. */
  readonly items: readonly string[]
  readonly evidence: readonly Evidence[]
  readonly because: string
}

/** A report held against a record: plain data, from which every output is made. */
export interface Check {
  readonly schema: 'rapporteur/check@1'
  readonly report: Report
  /** The story of the record that the report tells of; null where it tells of none. */
  readonly story: { readonly id: string; readonly title: string } | null
  /** In the order of the report's text. */
  readonly claims: readonly Claim[]
}

/**
 * Holds a new report against a record: the report is put among the record's reports, and each of its claims is
 * judged by the item that it lands in, without the report's own mentions and without its copies as support.
 * `kept` are the extractions of the record's reports, where they are at hand.
 * `checkReport(record, report).claims.filter(({ outcome }) => outcome === 'contradicted')`
 */
export function checkReport(
  record: Record,
  report: Report,
  kept: readonly Extraction[] = record.reports.map(extract),
  knowledge: Knowledge = {},
): Check {
  const others = kept.filter((extraction) => extraction.report.id !== report.id)
  const joined = lookup(recordOf([...others, extract(report)], knowledge))
  const story = joined.record.stories.find(({ reports }) => reports.some(({ id }) => id === report.id))
  const company = (story?.reports ?? []).filter(({ id }) => id !== report.id).map(({ id }) => id)
  const idOf = itemIds(record)
  const judge = company.length === 0 ? noStory : judgeIn(joined)
  const claims = joined.record.items.flatMap((item) =>
    item.mentions.flatMap((mention): readonly Claim[] => {
      if (mention.report !== report.id) return []
      const { outcome, because, evidence } = judge(item, mention)
      return [
        {
          kind: item.kind,
          span: spanOf(mention),
          ...(mention.more === undefined ? {} : { more: mention.more }),
          label: mention.quote,
          outcome,
          items: [...new Set(evidence.flatMap((each) => idOf.get(keyOf(item.kind, each)) ?? []))],
          evidence,
          because,
        },
      ]
    }),
  )
  return {
    schema: 'rapporteur/check@1',
    report,
    story: storyIn(record, company),
    claims: claims
      .filter(isClaim)
      .toSorted((a, b) => byPosition(a.span, b.span))
      .map((claim) => withExceptions(claim, claims)),
  }
}

/** A name alone claims nothing, unless others write it otherwise; a list of names does. */
const isClaim = ({ kind, label, outcome }: Claim): boolean =>
  kind !== 'name' || outcome === 'contradicted' || label.includes(',')

/** A claim that is borne out but for something in it says so: "84 people died" where others count 86. */
function withExceptions(claim: Claim, all: readonly Claim[]): Claim {
  if (claim.outcome !== 'supported') return claim
  const inner = all.filter(
    (other) => other !== claim && other.outcome === 'contradicted' && contains(claim.span, other.span),
  )
  if (inner.length === 0) return claim
  const words = listed([...new Set(inner.map(({ label }) => `“${label}”`))])
  return { ...claim, because: `${claim.because}; but others tell ${words} in it otherwise` }
}

const spanOf = ({ report, start, end }: Span): Span => ({ report, start, end })

const keyOf = (kind: ItemKind, { report, start, end }: Span): string => `${kind} ${report} ${start} ${end}`

/** The record's items by where they are told: items of the joined record have ids of their own. */
const itemIds = ({ items }: Record): ReadonlyMap<string, string> =>
  new Map(items.flatMap(({ id, kind, mentions }) => mentions.map((mention) => [keyOf(kind, mention), id])))

/** The record's story that holds most of these reports. */
function storyIn({ stories }: Record, company: readonly ReportId[]): Check['story'] {
  const among = new Set(company)
  const [best] = stories
    .map(({ id, title, reports }) => ({
      id,
      title,
      held: reports.filter((report) => among.has(report.id)).length,
    }))
    .filter(({ held }) => held > 0)
    .sort((a, b) => b.held - a.held)
  return best === undefined ? null : { id: best.id, title: best.title }
}

interface Judgement {
  readonly outcome: Outcome
  readonly because: string
  readonly evidence: readonly Evidence[]
}

type Judge = (item: Item, mention: ItemMention) => Judgement

const noStory: Judge = () => ({
  outcome: 'not-comparable',
  because: 'The report belongs to none of the record’s stories',
  evidence: [],
})

const standing = (stance: Evidence['stance'], mentions: readonly ItemMention[]): readonly Evidence[] =>
  mentions.map((mention) => ({ ...mention, stance }))

/** Judges claims by the items of a record in which their report stands among the others. */
function judgeIn(all: Lookup): Judge {
  const { lineage } = all.record
  const origins = (mentions: readonly ItemMention[]) => independentOrigins(mentions, lineage).length
  const support = (mentions: readonly ItemMention[]) => {
    const reports = reportsOf(mentions).length
    const of = reports === 1 ? '' : ` of ${counted(origins(mentions), 'origin')}`
    return `${counted(reports, 'report')}${of}`
  }

  return (item, mention) => {
    const others = item.mentions.filter(({ report }) => report !== mention.report)
    const foreign = (some: readonly ItemMention[]) => some.filter(({ report }) => report !== mention.report)
    const independent = (some: readonly ItemMention[]) =>
      foreign(some).filter((other) => origins([mention, other]) > 1)
    const sides = sidesOf(item).map((side) => mentionsAt(item, side))
    const own = sides.find((side) => side.includes(mention))
    const beside = own === undefined ? others : foreign(own)
    const opposed = own === undefined ? [] : independent(sides.filter((side) => side !== own).flat())

    /** By those who tell it as the report does. */
    const agreement = (): Judgement => {
      const witnesses = independent(beside)
      if (witnesses.length > 0)
        return {
          outcome: 'supported',
          because: `${support(witnesses)} ${reportsOf(witnesses).length === 1 ? 'tells' : 'tell'} it too`,
          evidence: standing('for', witnesses),
        }
      if (beside.length > 0)
        return {
          outcome: 'not-comparable',
          because: 'Only reports of its own origin tell it: they share its words or its agency',
          evidence: standing('beside', beside),
        }
      return { outcome: 'new', because: 'No report of the record tells it', evidence: [] }
    }

    const denied = (all.answers.get(item.id) ?? []).filter(({ verdict }) => verdict.kind === 'denied')
    const told = independent(denied.flatMap(({ mentions }) => mentions))
    if (told.length > 0)
      return {
        outcome: 'contradicted',
        because: `It denies what ${support(told)} tell`,
        evidence: standing('against', told),
      }

    const { verdict } = item
    switch (verdict.kind) {
      case 'corroborated':
      case 'single-source':
      case 'fulfilled':
        return agreement()
      case 'conflicting': {
        if (opposed.length === 0) return agreement()
        const witnesses = independent(beside)
        const evidence = [...standing('against', opposed), ...standing('for', witnesses)]
        return origins(witnesses) > origins(opposed)
          ? {
              outcome: 'supported',
              because: `${support(witnesses)} tell it so, ${support(opposed)} otherwise`,
              evidence,
            }
          : { outcome: 'contradicted', because: verdict.because, evidence }
      }
      case 'denied': {
        const denial = independent(all.items.get(verdict.by)?.mentions ?? [])
        return denial.length === 0 && all.items.has(verdict.by)
          ? agreement()
          : { outcome: 'contradicted', because: verdict.because, evidence: standing('against', denial) }
      }
      case 'compatible': {
        if (independent(beside).length > 0 || opposed.length === 0) return agreement()
        return AGREES[verdict.reason]
          ? { outcome: 'supported', because: verdict.because, evidence: standing('for', opposed) }
          : { outcome: 'not-comparable', because: verdict.because, evidence: standing('beside', opposed) }
      }
      case 'unclear':
        return { outcome: 'not-comparable', because: verdict.because, evidence: standing('beside', others) }
      default:
        return verdict satisfies never
    }
  }
}

/** Whether both may be true of the same thing; else they are about different things, and say nothing of each other. */
const AGREES = {
  rounding: true,
  precision: true,
  translation: true,
  update: false,
  'different-scope': false,
  'later-occasion': false,
} as const
