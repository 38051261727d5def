import type { Extraction, Place } from '../extract/finding.ts'
import { fold } from '../text/fold.ts'
import { firstIndex, groupBy } from '../text/order.ts'
import { quote, type Range } from '../text/range.ts'
import { agreement } from './agreement.ts'
import { type Item, type ItemMention, makeItem } from './item.ts'
import type { Parallel } from './parallels.ts'
import { originsOf, type Scene, stemsAt } from './scene.ts'
import type { Verdict } from './verdict.ts'

/** A place named where several reports tell the same thing. */
interface Telling {
  readonly extraction: Extraction
  readonly place: Place
  readonly mention: ItemMention
}

/** Sentences that share this much of their words tell of one thing, which was in one place. */
const SAME_THING = 0.4

/** Where it happened: the places that several reports name in telling the same thing. */
export function placeItems(scene: Scene): readonly Item[] {
  const told = scene.parallels.map(({ passages }) =>
    passages.map(({ extraction, start, end }) => placesIn(extraction, { start, end })),
  )
  const disputes = scene.parallels.flatMap((parallel, at) => disputeOf(parallel, told[at] ?? []))
  const named = [...groupBy(told.flat(2), ({ place }) => fold(place.name)).values()]
    .map(oncePerReport)
    .filter((tellings) => tellings.length > 1)
  return [
    ...disputes.map(({ tellings, verdict }) => itemOf(scene, tellings, verdict)),
    ...named.map((tellings) => itemOf(scene, tellings)),
  ]
}

function placesIn(extraction: Extraction, range: Range): readonly Telling[] {
  const { places, report } = extraction
  const first = firstIndex(places, ({ end }) => end > range.start)
  const found: Telling[] = []
  for (let i = first; (places[i]?.start ?? range.end) < range.end; i++) {
    const place = places[i]
    if (place === undefined) break
    const { start, end } = place
    const words = quote(report.text, place)
    const mention = { report: report.id, start, end, finding: `place ${start}`, rule: 'place', quote: words }
    found.push({ extraction, place, mention: { ...mention, value: place.name } })
  }
  return found
}

/** A report that names a place again is heard once. */
const oncePerReport = (tellings: readonly Telling[]): readonly Telling[] =>
  [...groupBy(tellings, ({ mention }) => mention.report).values()].flatMap(([first]) => first ?? [])

interface Dispute {
  readonly tellings: readonly Telling[]
  readonly verdict: Verdict
}

/**
 * Two sentences that tell the same of one thing and put it into different countries. Towns of one country may lie
 * beside or in each other, and a place that the other report names too is only told as well: both are no dispute.
 */
function disputeOf({ links }: Parallel, told: readonly (readonly Telling[])[]): readonly Dispute[] {
  for (const { between, scores } of links) {
    const [a, b] = between.map((i) => told[i] ?? [])
    if (a === undefined || b === undefined || scores.words < SAME_THING) continue
    const [here, ...more] = countriesOf(a)
    const [there, ...others] = countriesOf(b)
    const oneEach = here !== undefined && there !== undefined && more.length === 0 && others.length === 0
    if (!oneEach || here === there || names(b, here) || names(a, there)) continue
    const all = oncePerReport(told.flat())
    const sides = [here, there].map((country) =>
      [...all.keys()].filter((i) => all[i]?.place.country === country),
    )
    const neither = [...all.keys()].filter((i) => !sides.some((side) => side.includes(i)))
    return [
      {
        tellings: all,
        verdict: {
          kind: 'conflicting',
          about: 'place',
          sides: neither.length > 0 ? [...sides, neither] : sides,
          because: `the same is told of ${a[0]?.place.name} and of ${b[0]?.place.name}, which lie in different countries`,
        },
      },
    ]
  }
  return []
}

/** The countries of some places; none where one of them is not known to lie in a country. */
function countriesOf(tellings: readonly Telling[]): readonly string[] {
  const countries = tellings.map(({ place }) => place.country)
  return countries.includes(undefined) ? [] : [...new Set(countries.flatMap((country) => country ?? []))]
}

/** Whether the report that tells these names a place or an actor of that country anywhere. */
const names = ([first]: readonly Telling[], country: string): boolean =>
  first !== undefined &&
  (first.extraction.places.some((place) => place.country === country) ||
    first.extraction.actors.some((actor) => actor.country === country))

function itemOf(scene: Scene, tellings: readonly Telling[], verdict?: Verdict): Item {
  const mentions = tellings.map(({ mention }) => mention)
  const origins = originsOf(
    scene,
    mentions,
    tellings.map(({ extraction, mention }) => stemsAt(scene, extraction, [mention])),
  )
  return makeItem({
    story: scene.story.id,
    kind: 'place',
    label: tellings[0]?.place.name ?? '',
    mentions,
    verdict: verdict ?? agreement(mentions, origins),
    links: [],
  })
}
