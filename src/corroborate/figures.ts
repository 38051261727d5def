import type { Exactness } from '../extract/finding.ts'
import { stableId } from '../text/id.ts'
import { groupBy } from '../text/order.ts'
import { contains } from '../text/range.ts'
import { agreement } from './agreement.ts'
import { align } from './align.ts'
import { joinContrasts } from './contrasts.ts'
import { agreementOf } from './figures/amounts.ts'
import { compareTellings, type Pair, sameMeasure } from './figures/differences.ts'
import { type Telling, tellingsOf } from './figures/tellings.ts'
import type { Item } from './item.ts'
import { sentenceOf } from './likeness.ts'
import { parallelPlaces } from './parallel-places.ts'
import { originsOf, plural, type Scene } from './scene.ts'
import type { Sides, Verdict } from './verdict.ts'

export { agree } from './figures/amounts.ts'

/** Least average similarity of tellings that agree. */
const SAME_FIGURE = 0.3
/** One that is this like another is of the same thing, however the rest of its group tells it. */
const AS_ONE = 0.42

/** Figures that several reports give for one thing; and those that only one gives. */
export const figureItems = (scene: Scene): readonly Item[] => {
  const places = parallelPlaces(scene.parallels)
  const tellings = scene.extractions.flatMap((extraction) => tellingsOf(scene, places, extraction))
  const agreeing = align(tellings, {
    name: 'figure',
    threshold: SAME_FIGURE,
    stems: ({ keys }) => keys,
    match: (a, b) => {
      const { relation, similarity, scores } = compareTellings(a, b)
      return relation.kind === 'apart' ? undefined : { similarity, scores }
    },
    veto: (a, b) => !sameMeasure(a, b) || agreementOf(a.amount, b.amount) === undefined,
  })
  return joinContrasts(agreeing, {
    name: 'figure',
    keys: ({ keys }) => keys,
    report: ({ extraction }) => extraction,
    contrast: (core, other, support) => {
      const { relation, similarity, scores } = compareTellings(core, other, support)
      const agrees = agreementOf(core.amount, other.amount) !== undefined
      return relation.kind === 'apart' || (agrees && similarity < AS_ONE)
        ? undefined
        : { similarity, scores, agrees }
    },
  }).map(({ members, links }) => itemOf(scene, members, links))
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
  const sides = sidesOf(tellings, (a, b) => agreementOf(a.amount, b.amount) === 'equal')
  if (sides.length < 2) return agreed
  const pairs = pairsOf(tellings, sides)
  // what an older report still tells is no contradiction of the update that others explain
  const conflicts = pairs.filter(({ relation }) => relation.kind === 'conflict').length
  const updates = pairs.filter(
    ({ relation }) => relation.kind === 'compatible' && relation.reason === 'update',
  )
  if (conflicts > updates.length) {
    const apart = sidesOf(tellings, (a, b) => agreementOf(a.amount, b.amount) !== undefined)
    return {
      kind: 'conflicting',
      about: 'value',
      sides: apart,
      because: `${told(tellings, apart)} for the same thing`,
    }
  }
  const values = told(tellings, sides)
  for (const reason of ['update', 'different-scope', 'precision', 'rounding'] as const)
    for (const { relation } of pairs)
      if (relation.kind === 'compatible' && relation.reason === reason)
        return { kind: 'compatible', reason, sides, origins, because: `${values}: ${relation.because}` }
  return { kind: 'unclear', because: `${values}, and nothing says how they belong together` }
}

/** So many tellings of a side speak for it. */
const SPOKEN_FOR = 6

/** Tellings of different sides, each pair with the support of the side that more reports tell. */
function pairsOf(tellings: readonly Telling[], sides: Sides): readonly Pair[] {
  const ranked = sides
    .map((side) => side.flatMap((i) => tellings[i] ?? []))
    .map((members) => ({ members: members.slice(0, SPOKEN_FOR), support: reportsOf(members) }))
    .sort((a, b) => b.support - a.support)
  return ranked.flatMap(({ members, support }, i) =>
    ranked
      .slice(i + 1)
      .flatMap((other) => members.flatMap((a) => other.members.map((b) => compareTellings(a, b, support)))),
  )
}

const reportsOf = (tellings: readonly Telling[]): number =>
  new Set(tellings.map(({ extraction }) => extraction)).size

/** Mention indexes whose figures agree with the first of their side. */
function sidesOf(tellings: readonly Telling[], agree: (a: Telling, b: Telling) => boolean): Sides {
  const sides: number[][] = []
  tellings.forEach((telling, i) => {
    const side = sides.find(([first = -1]) => {
      const other = tellings[first]
      return other !== undefined && agree(other, telling)
    })
    if (side === undefined) sides.push([i])
    else side.push(i)
  })
  return sides
}

/** "84 people (7 reports) or 86 people (2 reports)" */
const told = (tellings: readonly Telling[], sides: Sides): string =>
  sides
    .map((side) => {
      const reports = groupBy(side, (i) => tellings[i]?.extraction.report.id).size
      return `${inWords(tellings[side[0] ?? -1])} (${plural(reports, 'report')})`
    })
    .join(' or ')
