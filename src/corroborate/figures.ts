import type { Exactness, Extraction, Figure } from '../extract/finding.ts'
import { publicationDays } from '../story/stories.ts'
import { compatibleDates } from '../text/edtf.ts'
import { stableId } from '../text/id.ts'
import { groupBy } from '../text/order.ts'
import { contains } from '../text/range.ts'
import { agreement } from './agreement.ts'
import { align, type Match } from './align.ts'
import type { Item, ItemMention } from './item.ts'
import { likeness, type Stems, sentenceOf, wholeness } from './likeness.ts'
import { mentionOf, originsOf, plural, type Scene, stemsAt } from './scene.ts'
import type { Sides, Verdict } from './verdict.ts'

interface Telling {
  readonly extraction: Extraction
  readonly figure: Figure
  readonly mention: ItemMention
  /** Stems of the sentence, without the numbers themselves. */
  readonly stems: Stems
  /** Stems of what is counted. */
  readonly of: Stems
  /** Every value with its unit that the report tells: what both reports have is not what they differ in. */
  readonly told: ReadonlySet<string>
}

const SAME_FIGURE = 0.3
/** Figures that differ are of one thing only where the sentences say so this clearly. */
const SAME_THING = 0.5
/** A later and higher count needs less: that it grew explains the difference. */
const SAME_COUNT = 0.35
/** Counts of victims, votes or cases grow while a story lasts; a later report revises an earlier one. */
const UPDATE_DAYS = 1

/** Figures that several reports give for one thing; and those that only one gives. */
export const figureItems = (scene: Scene): readonly Item[] =>
  align(
    scene.extractions.flatMap((extraction) => tellingsOf(scene, extraction)),
    {
      name: 'figure',
      threshold: SAME_FIGURE,
      stems: (telling) => telling.stems,
      match: sameThing,
      veto: (a, b) => a.figure.unit !== b.figure.unit || a.figure.change !== b.figure.change,
    },
  ).map(({ members, links }) => itemOf(scene, members, links))

function tellingsOf(scene: Scene, extraction: Extraction): readonly Telling[] {
  const told = new Set(extraction.figures.map(amountOf))
  return extraction.figures.flatMap((figure) => {
    const mention = mentionOf(extraction, figure, [figure])
    if (mention === undefined) return []
    const stems = new Map(stemsAt(scene, extraction, [sentenceOf(extraction, figure)]))
    for (const stem of stemsAt(scene, extraction, [figure]).keys()) stems.delete(stem)
    const of =
      figure.ofSpan === undefined ? new Map<string, number>() : stemsAt(scene, extraction, [figure.ofSpan])
    return [{ extraction, figure, mention: { ...mention, value: wordsFor(figure) }, stems, of, told }]
  })
}

/** How a report has a figure: '150000000000 USD', 'about 40 person'. */
function wordsFor({ value, min, max, unit, exactness }: Figure): string {
  const amount = min !== undefined && max !== undefined ? `${min} to ${max}` : String(value)
  return `${exactness === 'exact' ? '' : `${exactness} `}${amount} ${unit}`
}

const amountOf = ({ value, unit }: Figure): string => `${value} ${unit}`

function sameThing(a: Telling, b: Telling): Match | undefined {
  const like = likeness(a.stems, b.stems)
  if (like.count < 2) return undefined
  const sentence = wholeness(like)
  const of = a.of.size > 0 && b.of.size > 0 ? likeness(a.of, b.of).containment : 0.5
  const similarity = 0.7 * sentence + 0.3 * of
  if (agree(a.figure, b.figure)) return { similarity, scores: { sentence, of, equal: 1 } }
  if (a.extraction === b.extraction) return undefined
  const explained = grew(a, b) || grew(b, a) ? SAME_COUNT : mayDiffer(a, b) ? SAME_THING : undefined
  if (explained === undefined || of < 0.5 || similarity < explained) return undefined
  return { similarity, scores: { sentence, of, equal: 0 } }
}

/** Values further apart than this factor are hardly two counts of one thing. */
const FAR = 5

/** Two exact values of one thing are told by two reports, and neither report tells the other's value as well. */
const mayDiffer = (a: Telling, b: Telling): boolean =>
  a.of.size > 0 &&
  likeness(a.of, b.of).containment === 1 &&
  a.figure.exactness === 'exact' &&
  b.figure.exactness === 'exact' &&
  Math.max(a.figure.value, b.figure.value) <= FAR * Math.min(a.figure.value, b.figure.value) &&
  !a.told.has(amountOf(b.figure)) &&
  !b.told.has(amountOf(a.figure))

/** Whether two figures can both be right: equal, within each other's bounds, or equal after rounding. */
export const agree = (a: Figure, b: Figure): boolean =>
  a.value === b.value || (bounds(a)[0] <= bounds(b)[1] && bounds(b)[0] <= bounds(a)[1])

/** How far "about" may be off. */
const ABOUT: number = 0.1
/** How far a bound may lie from the figure that it bounds: "at least 80" is said of 84, not of 400. */
const BOUND = 1.25

function bounds({ value, min, max, exactness }: Figure): readonly [number, number] {
  if (min !== undefined && max !== undefined) return [min, max]
  switch (exactness) {
    case 'exact':
      return [value, value]
    case 'about':
      return [value * (1 - ABOUT), value * (1 + ABOUT)]
    case 'at least':
      return [value, value * BOUND]
    case 'at most':
      return [value / BOUND, value]
    default:
      return exactness satisfies never
  }
}

function itemOf(scene: Scene, tellings: readonly Telling[], links: Item['links']): Item {
  const mentions = tellings.map(({ mention }) => mention)
  const origins = originsOf(
    scene,
    mentions,
    tellings.map(({ stems }) => stems),
  )
  const first = mostExact(tellings)
  const sentence = first && sentenceOf(first.extraction, first.mention)
  const scope = first?.figure.scope
  return {
    id: stableId('i', ['figure', ...mentions.map((m) => `${m.report} ${m.finding}`)]),
    story: scene.story.id,
    kind: 'figure',
    label: first && sentence ? first.extraction.report.text.slice(sentence.start, sentence.end) : '',
    mentions,
    verdict: judge(tellings, agreement(mentions, origins), origins.length),
    links,
    ...(first === undefined
      ? {}
      : {
          value: first.figure.value,
          unit: first.figure.unit,
          exactness: first.figure.exactness satisfies Exactness,
          ...(first.figure.of === null ? {} : { of: first.figure.of }),
          ...(first.figure.min === undefined ? {} : { min: first.figure.min }),
          ...(first.figure.max === undefined ? {} : { max: first.figure.max }),
        }),
    ...(scope === undefined ? {} : { scope }),
  }
}

/** The telling to show first: exact rather than about, in a sentence rather than a title. */
const mostExact = (tellings: readonly Telling[]): Telling | undefined =>
  tellings.toSorted(
    (a, b) =>
      Number(a.figure.exactness !== 'exact') - Number(b.figure.exactness !== 'exact') ||
      Number(inTitle(a)) - Number(inTitle(b)),
  )[0]

const inTitle = ({ extraction, mention }: Telling): boolean =>
  extraction.report.blocks.some((block) => block.kind === 'title' && contains(block, mention))

/** The figure as the report writes it, with its unit: "three piers". */
function inWords(telling: Telling | undefined): string {
  if (telling === undefined) return ''
  const { mention, figure } = telling
  return mention.quote.includes(figure.unitText) ? mention.quote : `${mention.quote} ${figure.unitText}`
}

/** Why figures of one thing differ; a contradiction only where nothing else explains it. */
function judge(tellings: readonly Telling[], agreed: Verdict, origins: number): Verdict {
  const sides: Sides = [...groupBy(tellings.keys(), (i) => tellings[i]?.figure.value).values()]
  if (sides.length < 2) return agreed
  const values = sides.map((side) => inWords(tellings[side[0] ?? 0])).join(' and ')
  const pairs = tellings.flatMap((a, i) => tellings.slice(i + 1).map((b) => [a, b] as const))
  const differing = pairs.filter(([a, b]) => a.figure.value !== b.figure.value)
  if (differing.every(([a, b]) => agree(a.figure, b.figure)))
    return { kind: 'compatible', reason: 'rounding', sides, origins, because: `${values} can both be right` }
  if (differing.some(([a, b]) => otherScope(a.figure, b.figure)))
    return {
      kind: 'compatible',
      reason: 'different-scope',
      sides,
      origins,
      because: `${values} hold for different periods`,
    }
  if (differing.every(([a, b]) => agree(a.figure, b.figure) || grew(a, b) || grew(b, a)))
    return {
      kind: 'compatible',
      reason: 'update',
      sides,
      origins,
      because: `a later report has the higher count: ${values}`,
    }
  return {
    kind: 'conflicting',
    about: 'value',
    sides,
    because: `${plural(sides.length, 'different value')} for the same thing: ${values}`,
  }
}

const otherScope = (a: Figure, b: Figure): boolean =>
  a.scope !== undefined &&
  b.scope !== undefined &&
  (a.scope !== b.scope || !compatibleDates(a.scope, b.scope))

/** A later report gives a higher figure, of the same order, that does not stand beside the lower one. */
function grew(a: Telling, b: Telling): boolean {
  const [before, after] = [publicationDays(a.extraction.report), publicationDays(b.extraction.report)]
  return (
    before !== undefined &&
    after !== undefined &&
    after.first - before.last >= UPDATE_DAYS &&
    b.figure.value > a.figure.value &&
    b.figure.value <= FAR * a.figure.value &&
    !a.told.has(amountOf(b.figure))
  )
}
