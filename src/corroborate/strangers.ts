import type { Extraction } from '../extract/finding.ts'
import { fold } from '../text/fold.ts'
import { firstIndex, groupBy } from '../text/order.ts'
import { quote, type Range, type ReportId } from '../text/range.ts'
import { partsOf } from './actors/spelling.ts'
import { type Item, type ItemMention, makeItem } from './item.ts'
import { isActor, sentenceAt, sentenceOf } from './likeness.ts'
import type { Parallel } from './parallels.ts'
import { plural, type Scene } from './scene.ts'

/** A person named in a sentence that tells the same as others. */
interface Naming {
  readonly person: string
  readonly mention: ItemMention
  /** Start of its sentence. */
  readonly sentence: number
  /** Stems of the words right beside the name; the words themselves where they stand for an actor (a role does). */
  readonly beside: Beside
}

/** Stems, and whether each stands for an actor. */
type Beside = ReadonlyMap<string, boolean>

/** So many content words on each side of a name say what is told of its bearer. */
const BESIDE = 3
/**
 * Two names stand in the same place where the words beside them are the same, in rarest words: the fewer, the more
 * the sentences are alike as a whole and the more reports know the one name.
 */
const IN_PARALLEL = 1
const IN_ALIKE = 0.45
const ALONE = 1.8
/** Among several persons, of whom each sentence may leave out some, words alone decide, not names. */
const AMONG_OTHERS = 1.2
/** Sentences that share this much are alike as a whole. */
const ALIKE = 0.35

/**
 * Sentences that tell the same of two persons: one report alone knows a name that stands, between the same words,
 * where others name somebody else.
 */
export function strangerItems(scene: Scene): readonly Item[] {
  const namings = new Map(scene.extractions.map((extraction) => [extraction, namingsOf(scene, extraction)]))
  const reports = groupBy(
    [...namings].flatMap(([{ report }, own]) =>
      [...new Set(own.map(({ person }) => person))].map((person) => ({ person, report: report.id })),
    ),
    ({ person }) => person,
  )
  const isStranger = (person: string): boolean => reports.get(person)?.length === 1
  const seen = new Set<string>()
  return scene.parallels.flatMap((parallel) => {
    const told = namedIn(parallel, namings)
    const dispute = disputeIn(scene, parallel, told, isStranger)
    if (dispute === undefined) return []
    const item = itemOf(scene, told, dispute)
    if (seen.has(item.id)) return []
    seen.add(item.id)
    return [item]
  })
}

function namingsOf(scene: Scene, extraction: Extraction): readonly Naming[] {
  const { report } = extraction
  return extraction.actors
    .flatMap((actor) => {
      const person = scene.actorOf(report.id, actor.id)
      if (actor.kind !== 'person' || person === undefined) return []
      return actor.mentions
        .filter((mention) => mention.form === 'name' && isWhole(quote(report.text, mention)))
        .map(({ start, end }): Naming => {
          const words = quote(report.text, { start, end })
          const mention = {
            report: report.id,
            start,
            end,
            finding: `${actor.id} ${start}`,
            rule: 'name',
            quote: words,
          }
          return {
            person,
            mention: { ...mention, value: words },
            sentence: sentenceOf(extraction, { start, end }).start,
            beside: besideOf(extraction, { start, end }),
          }
        })
    })
    .sort((a, b) => a.mention.start - b.mention.start)
}

/** A family name alone may be anybody's. */
const isWhole = (name: string): boolean => partsOf(name).length > 1

function besideOf(extraction: Extraction, name: Range): Beside {
  const { terms } = extraction
  const sentence = sentenceAt(extraction, name)
  const first = firstIndex(terms, ({ start }) => start >= name.start)
  const after = firstIndex(terms, ({ start }) => start >= name.end)
  const from = Math.max(sentence?.from ?? first, first - BESIDE)
  const to = Math.min(sentence?.to ?? after, after + BESIDE)
  return new Map(
    [...terms.slice(from, first), ...terms.slice(after, to)].map((term) =>
      isActor(term.stem) ? [fold(quote(extraction.report.text, term)), true] : [term.stem, false],
    ),
  )
}

/** The persons that the sentences of a parallel name. */
const namedIn = (
  { passages }: Parallel,
  namings: ReadonlyMap<Extraction, readonly Naming[]>,
): readonly Naming[] =>
  passages.flatMap(({ extraction, sentence }) => {
    const whole = extraction.sentences[sentence]
    const own = namings.get(extraction) ?? []
    if (whole === undefined) return []
    const from = firstIndex(own, ({ mention }) => mention.start >= whole.start)
    const to = firstIndex(own, ({ mention }) => mention.start >= whole.end)
    return own.slice(from, to)
  })

interface Dispute {
  readonly known: string
  readonly stranger: string
}

/** A stranger alone in a sentence with others' persons, and the one of these whose place the stranger takes. */
function disputeIn(
  scene: Scene,
  parallel: Parallel,
  told: readonly Naming[],
  isStranger: (person: string) => boolean,
): Dispute | undefined {
  const namedBy = groupBy(told, ({ person }) => person)
  const beside = groupBy(told, ({ mention, sentence }) => `${mention.report} ${sentence}`)
  const personsBeside = ({ mention, sentence }: Naming): ReadonlySet<string> =>
    new Set(beside.get(`${mention.report} ${sentence}`)?.map(({ person }) => person))
  for (const stranger of told) {
    if (!isStranger(stranger.person)) continue
    const here = personsBeside(stranger)
    const alike = likestTo(parallel, stranger.mention.report)
    const rival = told.find((other) => {
      const { person, mention } = other
      if (isStranger(person) || mention.report === stranger.mention.report || here.has(person)) return false
      const reports = new Set(namedBy.get(person)?.map((own) => own.mention.report)).size
      const { words, names } = sharedBeside(scene, stranger.beside, other.beside)
      if (!isOnlyOther(here, personsBeside(other), stranger.person, person)) return words >= AMONG_OTHERS
      return words + names >= (reports < 2 ? ALONE : alike >= ALIKE ? IN_ALIKE : IN_PARALLEL)
    })
    if (rival !== undefined) return { known: rival.person, stranger: stranger.person }
  }
  return undefined
}

/** One person for one: two sentences that list several persons may each leave out some. */
const isOnlyOther = (
  here: ReadonlySet<string>,
  there: ReadonlySet<string>,
  stranger: string,
  rival: string,
): boolean =>
  [...here].every((person) => person === stranger || there.has(person)) &&
  [...there].every((person) => person === rival || here.has(person))

/** How much the sentence of a report shares with the one that is most like it. */
const likestTo = ({ passages, links }: Parallel, report: ReportId): number =>
  Math.max(
    0,
    ...links
      .filter(({ between }) => between.some((i) => passages[i]?.extraction.report.id === report))
      .map(({ scores }) => scores.words),
  )

/** Weight of the words, and of the names, that stand beside both names; in rarest words. */
function sharedBeside(
  scene: Scene,
  a: Beside,
  b: Beside,
): { readonly words: number; readonly names: number } {
  const weight = (stem: string): number => scene.idf(stem) / scene.idf('')
  let [words, names] = [0, 0]
  for (const [stem, isName] of a)
    if (b.has(stem)) {
      if (isName) names += weight(stem)
      else words += weight(stem)
    }
  return { words, names }
}

function itemOf(scene: Scene, told: readonly Naming[], { known, stranger }: Dispute): Item {
  const own = told.filter(({ person }) => person === known || person === stranger)
  const mentions = own.map(({ mention }) => mention)
  const sides = [known, stranger].map((person) => [...own.keys()].filter((i) => own[i]?.person === person))
  const reports = (side: readonly number[] = []): number => new Set(side.map((i) => mentions[i]?.report)).size
  return makeItem({
    story: scene.story.id,
    kind: 'name',
    label: `${scene.nameOf(known)} or ${scene.nameOf(stranger)}`,
    mentions,
    verdict: {
      kind: 'conflicting',
      about: 'name',
      sides,
      because: `the same is told of ${scene.nameOf(known)} (${plural(reports(sides[0]), 'report')}) and of ${scene.nameOf(stranger)} (${plural(reports(sides[1]), 'report')})`,
    },
    links: [],
    actors: [known, stranger],
  })
}
