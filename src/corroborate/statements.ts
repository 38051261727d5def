import type { Figure, Statement } from '../extract/finding.ts'
import { compatibleDates, daySpan } from '../text/edtf.ts'
import type { Range } from '../text/range.ts'
import { agreement } from './agreement.ts'
import { align, type Match } from './align.ts'
import { mostFrequent, mostPrecise } from './consensus.ts'
import { agree } from './figures.ts'
import { type Item, type ItemMention, type Link, makeItem } from './item.ts'
import { type Likeness, likeness, wholeness } from './likeness.ts'
import { actorsOf, mentionOf, originsOf, type Scene } from './scene.ts'
import { isDenial, withDenials } from './statements/denials.ts'
import { type Passage, passagesOf } from './statements/passages.ts'
import { type Relation, type Speakers, speakersOf } from './statements/speakers.ts'
import { conflictIn, isNamed, namedSpeaker, type Told } from './statements/verdict.ts'
import { differencesIn } from './wordings.ts'

/** Least average similarity of the wordings of one statement. */
const SAME_STATEMENT = 0.36
/** What the speakers of two passages make of the likeness of their words: of one speaker they may share less. */
const BY_SPEAKER: Readonly<Record<Relation, number>> = { same: 1, kin: 0.95, unknown: 0.85, other: 0.5 }
/** Sentences beside sentences that are alike need share less. */
const NEIGHBOURS = 0.15
/** A single word that is shared must be at least this much of both. */
const SHORT = 0.5
/** Reports that are more days apart than this seldom tell of one occasion. */
const FAR = { days: 3, factor: 0.85 } as const
/** A report seldom tells the same words twice. */
const REPEATED = 0.6
/** Less shared weight than so many of the rarest words may be chance. */
const LEAST_SHARED = 1.15

/** What reports let people say: told by several in their own words, brought together; and what only one tells. */
export function statementItems(scene: Scene): readonly Item[] {
  const passages = scene.extractions.flatMap((extraction) => passagesOf(scene, extraction))
  const speakers = speakersOf(scene)
  const groups = align(passages, {
    name: 'statement',
    threshold: SAME_STATEMENT,
    stems: (passage) => passage.stems,
    match: (a, b) => sameWords(a, b, speakers, LEAST_SHARED * scene.idf('')),
    veto: (a, b) => saidApart(a, b, speakers),
    place: (passage) => passage.extraction.report.id,
    neighbours: NEIGHBOURS,
  })
  const runs = runsOf(groups.filter(({ members }) => isTold(members)))
  return withDenials(
    scene,
    runs.map((run) => ({ item: itemOf(scene, run, speakers), passages: run.tellings.flat() })),
    speakers,
  )
}

/** Somebody said it: a cue tells so, or two reports quote the same words. */
const isTold = (members: readonly Passage[]): boolean =>
  members.some(({ kind }) => kind === 'cued') ||
  new Set(members.filter(({ kind }) => kind === 'quoted').map(({ extraction }) => extraction.report.id))
    .size > 1

/** "One" and "two" stand in any sentence. */
const telling = ({ value }: Figure): boolean => value > 3

/** Both tell a number of the same unit, and no two of these numbers agree. */
const otherNumbers = (a: readonly Figure[], b: readonly Figure[]): boolean => {
  const pairs = a.flatMap((x) =>
    b.filter((y) => x.unit === y.unit && telling(x) && telling(y)).map((y) => agree(x, y)),
  )
  return pairs.length > 0 && !pairs.includes(true)
}

/** Who speaks in a transcript may be retelling the words of others. */
const relationOf = (a: Passage, b: Passage, speakers: Speakers): Relation =>
  a.statement?.rule === 'transcript' || b.statement?.rule === 'transcript'
    ? a.speaker !== undefined && a.speaker === b.speaker
      ? 'same'
      : 'unknown'
    : speakers(a.speaker, b.speaker)

/** Quotations as much alike as this are one: who said it is then a question of its own. */
const SAME_QUOTATION = { whole: 0.5, count: 4 } as const
/** A short one must be the same altogether. */
const SHORT_QUOTATION = { whole: 0.95, count: 2 } as const

const isSameQuotation = (a: Passage, b: Passage): boolean => {
  const like = likeness(a.stems, b.stems)
  return [SAME_QUOTATION, SHORT_QUOTATION].some(
    ({ whole, count }) => like.count >= count && wholeness(like) >= whole,
  )
}

/** Another speaker of quoted words, other numbers, or another day: two statements, whatever the words. */
const saidApart = (a: Passage, b: Passage, speakers: Speakers): boolean =>
  (isDenial(a) !== isDenial(b) && relationOf(a, b, speakers) !== 'same') ||
  (relationOf(a, b, speakers) === 'other' &&
    a.statement?.kind !== 'indirect' &&
    b.statement?.kind !== 'indirect' &&
    !isSameQuotation(a, b)) ||
  otherNumbers(a.figures, b.figures) ||
  (a.occasion !== undefined && b.occasion !== undefined && !compatibleDates(a.occasion, b.occasion))

/** How surely two passages are of the same words; short greetings must agree wholly, and in the speaker. */
function sameWords(a: Passage, b: Passage, speakers: Speakers, least: number): Match | undefined {
  let like: Likeness | undefined
  for (const x of a.units)
    for (const y of b.units) {
      const one = likeness(x, y)
      if (like === undefined || wholeness(one) > wholeness(like)) like = one
    }
  if (like === undefined) return undefined
  const relation = relationOf(a, b, speakers)
  const enough = like.shared >= least && like.count >= 2
  const short = like.containment === 1 && relation === 'same' && (like.count >= 2 || like.dice >= SHORT)
  if (!enough && !short) return undefined
  const speaker = BY_SPEAKER[relation === 'other' && isSameQuotation(a, b) ? 'unknown' : relation]
  const repeated = a.extraction === b.extraction ? REPEATED : 1
  const far = daysBetween(a, b) > FAR.days ? FAR.factor : 1
  return {
    similarity: wholeness(like) * speaker * repeated * far,
    scores: { containment: like.containment, dice: like.dice, speaker },
  }
}

/** Sentences of one report that follow each other. */
type Telling = readonly [Passage, ...Passage[]]

/** Between the days on which two reports were published; 0 where one does not tell. */
function daysBetween(a: Passage, b: Passage): number {
  const [x, y] = [a, b].map(({ extraction }) => daySpan(extraction.report.published?.value ?? ''))
  return x === undefined || y === undefined ? 0 : Math.max(0, x.first - y.last, y.first - x.last)
}

/** Passages of one statement in each of some reports, sentence after sentence the same. */
interface Run {
  readonly tellings: readonly Telling[]
  readonly links: readonly Link[]
}

/** Joins what was compared sentence by sentence where the same reports tell sentence after sentence the same. */
function runsOf(
  groups: readonly { readonly members: readonly Passage[]; readonly links: readonly Link[] }[],
): readonly Run[] {
  const next = new Map<string, number>()
  const places = groups.map(({ members }) => placesOf(members))
  places.forEach((place, index) => {
    if (place !== undefined) next.set(place.at, index)
  })
  const follows = groups.map((_, index) => {
    const place = places[index]
    return place === undefined ? undefined : next.get(place.next)
  })
  const continued = new Set(follows)
  return groups.flatMap((group, first): readonly Run[] => {
    if (continued.has(first)) return []
    const run = [group]
    for (let at = follows[first]; at !== undefined; at = follows[at]) {
      const more = groups[at]
      if (more !== undefined) run.push(more)
    }
    const tellings = group.members.map((member, i): [Passage, ...Passage[]] => [
      member,
      ...run.slice(1).flatMap(({ members }) => members[i] ?? []),
    ])
    return [{ tellings, links: group.links }]
  })
}

/**
 * Where in their statements the members stand, and where those would stand that go on from all of them. What only
 * one report tells goes on over a cue; what several tell only inside one stretch, so that each mention is one.
 */
function placesOf(members: readonly Passage[]): { readonly at: string; readonly next: string } | undefined {
  if (members.some(({ statement }) => statement === undefined)) return undefined
  const key = (step: number): string =>
    members
      .map(({ extraction, statement, index, part }) =>
        [extraction.report.id, statement?.id, index + step, members.length > 1 ? part : ''].join(' '),
      )
      .join('|')
  return { at: key(0), next: key(1) }
}

function mentionOfTelling(telling: Telling): ItemMention | undefined {
  const [{ extraction, statement, kind }] = telling
  const { text, id } = extraction.report
  const ranges = joinedRanges(
    text,
    telling.flatMap((passage) => passage.ranges),
  )
  if (statement === undefined)
    return mentionOf(extraction, { id: `${kind}@${ranges[0]?.start}`, rule: kind }, ranges)
  const mention = mentionOf(extraction, statement, ranges)
  const [cue] = statement.cue.spans
  return (
    mention && {
      ...mention,
      form: statement.kind,
      ...(statement.candidates === undefined ? {} : { speakers: statement.candidates }),
      ...(cue === undefined ? {} : { cue: { report: id, start: cue.start, end: cue.end } }),
    }
  )
}

/** Ranges in order, as one where only space is between them. */
function joinedRanges(text: string, ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = []
  for (const range of ranges) {
    const last = joined.at(-1)
    if (last !== undefined && last.end <= range.start && text.slice(last.end, range.start).trim() === '')
      joined[joined.length - 1] = { start: last.start, end: range.end }
    else joined.push(range)
  }
  return joined
}

function itemOf(scene: Scene, run: Run, speakers: Speakers): Item {
  const told = run.tellings.flatMap((telling): readonly Told[] => {
    const mention = mentionOfTelling(telling)
    return mention === undefined ? [] : [{ passage: telling[0], extraction: telling[0].extraction, mention }]
  })
  const firsts = told.map(({ passage }) => passage)
  const speaker = mostFrequent(firsts.flatMap(votesOf))
  const addressee = mostFrequent(firsts.flatMap((telling) => addresseeOf(scene, telling) ?? []))
  const through = firsts.map((telling) => throughOf(scene, telling)).find((chain) => chain.length > 0)
  const date = mostPrecise(firsts.flatMap((telling) => telling.occasion ?? []))
  const origins = originsOf(
    scene,
    told.map(({ mention }) => mention),
    firsts.map(({ stems }) => stems),
  )
  const conflict = conflictIn(scene, told, speakers)
  const differences = differencesIn(told)
  const mentions = told.map(({ passage, mention }) => {
    const named =
      conflict?.kind === 'conflicting' && conflict.about === 'speaker' ? namedSpeaker(passage) : undefined
    return named === undefined ? mention : { ...mention, value: named }
  })
  return makeItem({
    story: scene.story.id,
    kind: 'statement',
    label: best(mentions)?.quote ?? '',
    mentions,
    verdict: conflict ?? agreement(mentions, origins),
    links: run.links,
    ...(differences.length === 0 ? {} : { differences }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(addressee === undefined ? {} : { addressee }),
    ...(through === undefined ? {} : { through }),
    ...(date === undefined ? {} : { date }),
  })
}

/** A name beside the words says more about their speaker than a pronoun does. */
const votesOf = (passage: Passage): readonly string[] => [
  ...(passage.speaker === undefined ? [] : [passage.speaker]),
  ...(isNamed(passage) && passage.speaker !== undefined ? [passage.speaker] : []),
]

const addresseeOf = (scene: Scene, { extraction, statement }: Passage): string | undefined =>
  statement?.addressee && actorsOf(scene, extraction.report.id, statement.addressee)[0]

/** The speakers of the statements around this one, outermost first: "the adviser said that the president said …". */
function throughOf(scene: Scene, { extraction, statement }: Passage): readonly string[] {
  const chain: string[] = []
  let inner = statement
  while (inner?.via !== undefined) {
    const via = inner.via
    const outer: Statement | undefined = extraction.statements.find(({ id }) => id === via)
    if (outer === undefined || size(outer.content.spans) <= size(inner.content.spans)) break
    chain.unshift(...actorsOf(scene, extraction.report.id, outer.speaker).slice(0, 1))
    inner = outer
  }
  return chain
}

const size = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, range) => sum + range.end - range.start, 0)

/** The wording to show first: the fullest direct one. */
const best = (mentions: readonly ItemMention[]): ItemMention | undefined =>
  mentions.toSorted(
    (a, b) => Number(b.form === 'direct') - Number(a.form === 'direct') || b.quote.length - a.quote.length,
  )[0]
