import type { Actor, ActorKind, Extraction, Mention } from '../extract/finding.ts'
import { fold } from '../text/fold.ts'
import { groupBy } from '../text/order.ts'
import { quote, type Range } from '../text/range.ts'
import { partsOf } from './actors/spelling.ts'
import { agreement } from './agreement.ts'
import { type Item, type ItemMention, makeItem } from './item.ts'
import { mentionOf, originsOf, plural, type Scene, stemsAt } from './scene.ts'
import type { Verdict } from './verdict.ts'

/** One way in which one report calls someone. */
interface Telling {
  readonly extraction: Extraction
  readonly mention: ItemMention
  readonly name: string
  readonly kind: ActorKind
}

/** Who is called what: persons and bodies that several reports name, with each way of writing that a report has. */
export function nameItems(scene: Scene): readonly Item[] {
  const tellings = scene.extractions.flatMap((extraction) =>
    extraction.actors.flatMap((actor) => {
      const id = scene.actorOf(extraction.report.id, actor.id)
      return id === undefined ? [] : tellingsOf(extraction, actor).map((telling) => ({ id, telling }))
    }),
  )
  return [...groupBy(tellings, ({ id }) => id)]
    .map(([id, own]) => ({ id, own: own.map(({ telling }) => telling) }))
    .filter(({ own }) => isWorthTelling(own))
    .map(({ id, own }) => itemOf(scene, id, own))
}

/** The first place of each way in which a report writes a name, with the role told right beside it. */
function tellingsOf(extraction: Extraction, actor: Actor): readonly Telling[] {
  if (actor.kind !== 'person' && actor.kind !== 'organisation') return []
  const { text } = extraction.report
  const named = actor.mentions.filter(({ form }) => form === 'name')
  return [...groupBy(named, (mention) => fold(quote(text, mention)))].flatMap(([, places]) => {
    const [first] = places
    if (first === undefined) return []
    const mention = mentionOf(extraction, { id: actor.id, rule: 'name' }, [withRole(text, actor, first)])
    const name = quote(text, first)
    return mention === undefined
      ? []
      : [{ extraction, mention: { ...mention, value: name }, name, kind: actor.kind }]
  })
}

/** "German Chancellor Angela Merkel": a role that touches the name belongs to what someone is called. */
function withRole(text: string, actor: Actor, name: Mention): Range {
  const beside = actor.roles.find(
    ({ start, end }) =>
      (end <= name.start && /^\s{0,2}$/u.test(text.slice(end, name.start))) ||
      (start >= name.end && /^,?\s{1,2}(?:the\s|an?\s)?$/u.test(text.slice(name.end, start))),
  )
  return beside === undefined
    ? name
    : { start: Math.min(beside.start, name.start), end: Math.max(beside.end, name.end) }
}

/** Told by several reports, in a whole name at least once; a body only where it goes by names that hide each other. */
function isWorthTelling(tellings: readonly Telling[]): boolean {
  const reports = new Set(tellings.map(({ mention }) => mention.report)).size
  const ways = tellings.map(({ name }) => partsOf(name).join(' '))
  const isWhole = ways.some((way) => way.includes(' '))
  const isPlain = (way: string): boolean =>
    ways.every((other) => isPartOf(way, other) || isPartOf(other, way))
  return reports > 1 && isWhole && (tellings[0]?.kind === 'person' || !ways.every(isPlain))
}

function itemOf(scene: Scene, actor: string, tellings: readonly Telling[]): Item {
  const mentions = tellings.map(({ mention }) => mention)
  const origins = originsOf(
    scene,
    mentions,
    tellings.map(({ extraction, mention }) => stemsAt(scene, extraction, [mention])),
  )
  return makeItem({
    story: scene.story.id,
    kind: 'name',
    label: scene.nameOf(actor),
    mentions,
    verdict: spellings(tellings, origins.length) ?? agreement(mentions, origins),
    links: [],
    actors: [actor],
  })
}

/** The same name in several spellings: a matter of writing, named as such. */
function spellings(tellings: readonly Telling[], origins: number): Verdict | undefined {
  const full = [...tellings.keys()].filter((i) => {
    const name = tellings[i]?.name ?? ''
    return partsOf(name).length > 1 && name !== name.toUpperCase()
  })
  const ways = groupBy(full, (i) => partsOf(tellings[i]?.name ?? '').join(' '))
  const differing = [...ways.keys()].filter(
    (way) => ![...ways.keys()].some((other) => other !== way && isPartOf(way, other)),
  )
  if (differing.length < 2) return undefined
  const sides = differing.map((way) => ways.get(way) ?? [])
  const rest = [...tellings.keys()].filter((i) => !sides.some((side) => side.includes(i)))
  const written = sides.map((side) => `“${tellings[side[0] ?? 0]?.name}”`).join(' and ')
  return {
    kind: 'compatible',
    reason: 'translation',
    sides: rest.length > 0 ? [...sides, rest] : sides,
    origins,
    because: `${plural(differing.length, 'way')} of writing one name: ${written}`,
  }
}

/** Whether every word of a name stands in the other: "Angela Merkel" in "Angela Dorothea Merkel". */
function isPartOf(short: string, long: string): boolean {
  const words = new Set(long.split(' '))
  return short.split(' ').every((word) => words.has(word) || word.length <= 1)
}
