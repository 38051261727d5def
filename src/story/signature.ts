import type { EventType, Extraction, Term } from '../extract/finding.ts'
import { type Edtf, singleDay } from '../text/edtf.ts'
import { byCodeUnit } from '../text/order.ts'
import { overlaps, type ReportId } from '../text/range.ts'
import { tellingDay } from './dating.ts'
import { firstSentence } from './title.ts'

/** A stem and how much it says about its report. */
export type Weighted = readonly [stem: string, weight: number]

/**
 * What clustering keeps of one report: plain data made from its extraction alone, about 3 KB as JSON, so that a
 * store need not read the report again when others arrive. `index.add(signatureOf(extraction))`
 */
export interface StorySignature {
  readonly id: ReportId
  readonly source: string
  /** The report's title; its first words where it has none. */
  readonly title: string
  /** Stems of the title's words, as far as the text shows it; none where the report has no title. */
  readonly titleStems: readonly string[]
  /** When it was published, as the report says. */
  readonly published: Edtf | null
  /**
   * When it was published, for telling happenings apart. `firm`: the text or the address bears the day out; other
   * dates may be those of a crawl, weeks or months late.
   */
  readonly dated: { readonly day: Edtf; readonly firm: boolean } | null
  /** Single days other than that of publication that the report speaks of, at most {@link MOST_DAYS}. */
  readonly days: readonly Edtf[]
  /** Its title or first sentences tell of somebody who answers to something: accuses, rejects, protests, supports. */
  readonly reacts: boolean
  /** The heaviest stems, by what they are. */
  readonly names: readonly Weighted[]
  readonly words: readonly Weighted[]
  readonly numbers: readonly Weighted[]
}

/** What a stem says by what it is: names tell stories apart better than words do. */
const WEIGHT = { word: 1, name: 1.6, number: 0.6 } as const
const TITLE_WEIGHT = 2
/**
 * News is told first and explained later (the inverted pyramid): the n-th sentence counts 1 / (1 + 0.1 n), so that
 * background paragraphs do not pull stories together. The floor is for texts whose head was cut off.
 */
const FADING = 0.1
const FLOOR = 0.3
/** So many stems of a report are kept, the heaviest. */
const MOST_STEMS = 120
const MOST_DAYS = 12
/** What happens in answer to something else (PLOVER types). */
const REACTIONS: ReadonlySet<EventType> = new Set([
  'ACCUSE',
  'REJECT',
  'PROTEST',
  'REQUEST',
  'SUPPORT',
  'THREATEN',
])
/** So many sentences, the title among them, say what a report is about. */
const LEAD_SENTENCES = 3

/** `signatureOf(extraction).names // [['tarnock', 1.63], …]` */
export function signatureOf(extraction: Extraction): StorySignature {
  const { report } = extraction
  const kept = heaviest(extraction)
  const of = (kind: Term['kind']): readonly Weighted[] =>
    kept.filter((one) => one.kind === kind).map(({ stem, weight }) => [stem, weight])
  return {
    id: report.id,
    source: report.source,
    title: report.title ?? firstSentence(report.body),
    titleStems: report.title === null ? [] : titleStems(extraction),
    published: report.published?.value ?? null,
    dated: tellingDay(extraction),
    days: daysOf(extraction),
    reacts: reacts(extraction),
    names: of('name'),
    words: of('word'),
    numbers: of('number'),
  }
}

const MOST_TITLE_STEMS = 20

const titleStems = ({ sentences, terms }: Extraction): readonly string[] => {
  const stems = sentences
    .filter(({ block }) => block === 'title')
    .flatMap(({ from, to }) => terms.slice(from, to).map(({ stem }) => stem))
  return [...new Set(stems)].slice(0, MOST_TITLE_STEMS)
}

interface Sighted {
  readonly stem: string
  readonly kind: Term['kind']
  readonly weight: number
}

/**
 * The heaviest stems of a report. Each further sighting says less (n / (n + 1), as in Okapi BM25), so that one name,
 * told in every sentence, does not make two happenings in one town alike.
 */
function heaviest(extraction: Extraction): readonly Sighted[] {
  const seen = new Map<string, Record<Term['kind'], number>>()
  let place = 0
  for (const sentence of extraction.sentences) {
    if (sentence.block === 'caption') continue
    const share = sentence.block === 'title' ? TITLE_WEIGHT : Math.max(FLOOR, 1 / (1 + FADING * place++))
    for (const { stem, kind } of extraction.terms.slice(sentence.from, sentence.to)) {
      const counts = seen.get(stem) ?? { word: 0, name: 0, number: 0 }
      counts[kind] += share
      seen.set(stem, counts)
    }
  }
  return [...seen]
    .map(([stem, { word, name, number }]): Sighted => {
      const kind = name > 0 && name >= word ? 'name' : number > word ? 'number' : 'word'
      const seen = word + name + number
      return { stem, kind, weight: Math.round((1000 * WEIGHT[kind] * seen) / (seen + 1)) / 1000 }
    })
    .sort((a, b) => b.weight - a.weight || byCodeUnit(a.stem, b.stem))
    .slice(0, MOST_STEMS)
}

function daysOf({ report, dates }: Extraction): readonly Edtf[] {
  const days = dates.flatMap(({ value }) =>
    value !== null && value !== report.published?.value && singleDay(value) !== undefined ? [value] : [],
  )
  return [...new Set(days)].slice(0, MOST_DAYS).sort(byCodeUnit)
}

function reacts({ events, sentences }: Extraction): boolean {
  const lead = sentences.filter(({ block }) => block !== 'caption').slice(0, LEAD_SENTENCES)
  return events.some(
    ({ type, clause }) => REACTIONS.has(type) && lead.some((sentence) => overlaps(sentence, clause)),
  )
}
