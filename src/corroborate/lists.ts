import type { Coordination, Extraction } from '../extract/finding.ts'
import { fold } from '../text/fold.ts'
import { agreement } from './agreement.ts'
import { align, type Match } from './align.ts'
import { type Item, type ItemMention, makeItem } from './item.ts'
import { likeness, type Stems, sentenceOf, wholeness } from './likeness.ts'
import { mentionOf, originsOf, type Scene, stemsAt } from './scene.ts'
import type { Verdict } from './verdict.ts'

interface Telling {
  readonly extraction: Extraction
  readonly mention: ItemMention
  /** Record actors where resolved, folded words elsewhere. */
  readonly members: ReadonlySet<string>
  readonly stems: Stems
}

const SAME_LIST = 0.45
/** Two members of two lists are taken for one misread name when they are written this much alike (bigram Dice). */
const MISREAD = 0.5

/** Lists of names that several reports give for one thing; a member that stands in for another is a contradiction. */
export const listItems = (scene: Scene): readonly Item[] =>
  align(
    scene.extractions.flatMap((extraction) =>
      extraction.coordinations.flatMap((list) => tellingOf(scene, extraction, list)),
    ),
    {
      name: 'list',
      threshold: SAME_LIST,
      stems: (telling) => new Map([...telling.members].map((member) => [member, 1])),
      match: sameList,
    },
  )
    .filter(({ members }) => new Set(members.map(({ extraction }) => extraction.report.id)).size > 1)
    .map(({ members, links }) => itemOf(scene, members, links))

function tellingOf(scene: Scene, extraction: Extraction, list: Coordination): readonly Telling[] {
  const mention = mentionOf(extraction, list, [list])
  if (mention === undefined) return []
  const members = new Set(
    list.members.map(
      ({ actor, text }) =>
        (actor === null ? undefined : scene.actorOf(extraction.report.id, actor)) ?? fold(text),
    ),
  )
  const value = [...members]
    .map((member) => scene.nameOf(member))
    .sort()
    .join(', ')
  const stems = new Map(stemsAt(scene, extraction, [sentenceOf(extraction, list)]))
  for (const stem of stemsAt(scene, extraction, [list]).keys()) stems.delete(stem)
  return [{ extraction, mention: { ...mention, value }, members, stems }]
}

const missing = (a: Telling, b: Telling): readonly string[] =>
  [...a.members].filter((member) => !b.members.has(member))

/** Lists of one thing share most of their members; what the sentences say decides the rest. */
function sameList(a: Telling, b: Telling): Match | undefined {
  const shared = a.members.size - missing(a, b).length
  const members = shared / Math.min(a.members.size, b.members.size)
  const like = likeness(a.stems, b.stems)
  const sentence = wholeness(like)
  if (shared < 2 || members < 0.5) return undefined
  return { similarity: 0.7 * members + 0.3 * sentence, scores: { members, sentence } }
}

function itemOf(scene: Scene, tellings: readonly Telling[], links: Item['links']): Item {
  const mentions = tellings.map(({ mention }) => mention)
  const origins = originsOf(
    scene,
    mentions,
    tellings.map(({ stems }) => stems),
  )
  return makeItem({
    story: scene.story.id,
    kind: 'name',
    label: tellings.toSorted((a, b) => b.members.size - a.members.size)[0]?.mention.quote ?? '',
    mentions,
    verdict: judge(scene, tellings) ?? agreement(mentions, origins),
    links,
    actors: [...new Set(tellings.flatMap(({ members }) => [...members]))].filter(
      (id) => scene.nameOf(id) !== id,
    ),
  })
}

/**
 * A contradiction is one member that stands in the place of another: the lists have the rest in common, and either
 * the names are written alike, or what the sentences say of the list is alike. A shorter list only leaves somebody
 * out, and a member that the other report names anywhere else is not denied by it.
 */
function judge(scene: Scene, tellings: readonly Telling[]): Verdict | undefined {
  for (const [i, a] of tellings.entries())
    for (const b of tellings.slice(i + 1)) {
      const [here, ...more] = missing(a, b)
      const [there, ...others] = missing(b, a)
      if (here === undefined || there === undefined || more.length > 0 || others.length > 0) continue
      if (a.members.size < 3) continue
      const names = [scene.nameOf(here), scene.nameOf(there)] as const
      const isMisread = bigramDice(...names) >= MISREAD
      const isOther = sayTheSame(a, b) && !toldIn(scene, a, there) && !toldIn(scene, b, here)
      if (!isMisread && !isOther) continue
      const sides = [here, there].map((member) =>
        [...tellings.keys()].filter((k) => tellings[k]?.members.has(member) ?? false),
      )
      const neither = [...tellings.keys()].filter((k) => !sides.some((side) => side.includes(k)))
      return {
        kind: 'conflicting',
        about: 'one name in a list',
        sides: neither.length > 0 ? [...sides, neither] : sides,
        because: `some reports name ${names[0]} where others name ${names[1]}; the rest of the list is the same`,
      }
    }
  return undefined
}

/** Sentences that share this much tell the same of two lists. */
const SAME_TOLD = 0.35

const sayTheSame = (a: Telling, b: Telling): boolean => wholeness(likeness(a.stems, b.stems)) >= SAME_TOLD

/** Whether the report that gives this list names the actor anywhere. */
const toldIn = (scene: Scene, { extraction }: Telling, member: string): boolean =>
  extraction.actors.some(({ id }) => scene.actorOf(extraction.report.id, id) === member)

/** Dice coefficient over pairs of letters (Adamson and Boreham 1974): `bigramDice('Austria', 'Australia') // 0.71` */
export function bigramDice(a: string, b: string): number {
  const pairs = (word: string): Set<string> =>
    new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => word.slice(i, i + 2)))
  const [x, y] = [pairs(fold(a)), pairs(fold(b))]
  const shared = [...x].filter((pair) => y.has(pair)).length
  return x.size + y.size === 0 ? 0 : (2 * shared) / (x.size + y.size)
}
