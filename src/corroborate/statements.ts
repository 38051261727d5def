import type { Extraction, Figure, Statement } from '../extract/finding.ts'
import { compatibleDates, type Edtf } from '../text/edtf.ts'
import { stableId } from '../text/id.ts'
import { contains, type Range } from '../text/range.ts'
import { agreement } from './agreement.ts'
import { align, type Match } from './align.ts'
import { mostFrequent, mostPrecise } from './consensus.ts'
import { agree } from './figures.ts'
import type { Item, ItemMention } from './item.ts'
import { likeness, type Stems, wholeness } from './likeness.ts'
import { occasionsOf } from './occasions.ts'
import { actorsOf, mentionOf, originsOf, type Scene, stemsAt } from './scene.ts'

/** A statement of one report, ready to be compared. */
export interface Telling {
  readonly extraction: Extraction
  readonly statement: Statement
  readonly mention: ItemMention
  readonly speaker: string | undefined
  readonly addressee: string | undefined
  /** Speakers through whom the words came, outermost first. */
  readonly through: readonly string[]
  /** The day it was said, where the report tells. */
  readonly occasion: Edtf | undefined
  /** Of the whole content. */
  readonly stems: Stems
  /** Figures that stand in the content. */
  readonly figures: readonly Figure[]
  /** The whole, and each quotation in it that is long enough to be told apart: an outlet may quote one half only. */
  readonly units: readonly Stems[]
}

/** Least average similarity of the wordings of one statement. */
const SAME_STATEMENT = 0.36
/** Wordings of one speaker may share less: he said a limited number of things. */
const OTHER_SPEAKER = 0.5
const UNKNOWN_SPEAKER = 0.85
/** A report seldom tells the same words twice. */
const REPEATED = 0.6
/** Less shared weight than so many of the rarest words may be chance. */
const LEAST_SHARED = 1.15

/** Statements that several reports tell in their own words, brought together; and those that only one tells. */
export function statementItems(scene: Scene): readonly Item[] {
  const tellings = scene.extractions.flatMap((extraction) => tellingsOf(scene, extraction))
  const groups = align(tellings, {
    name: 'statement',
    threshold: SAME_STATEMENT,
    stems: (telling) => telling.stems,
    match: (a, b) => sameWords(a, b, LEAST_SHARED * scene.idf('')),
    veto: saidApart,
  })
  return groups.map(({ members, links }) => itemOf(scene, members, links))
}

export function tellingsOf(scene: Scene, extraction: Extraction): readonly Telling[] {
  const occasions = occasionsOf(extraction)
  const byId = new Map(extraction.statements.map((statement) => [statement.id, statement]))
  const carriers = new Set(extraction.statements.flatMap((inner) => carrierOf(inner, byId)?.id ?? []))
  return extraction.statements.flatMap((statement) => {
    if (carriers.has(statement.id)) return [] // it only says that somebody said so: the inner one says what
    const mention = mentionOf(extraction, statement, statement.content.spans)
    if (mention === undefined) return []
    const [cue] = statement.cue.spans
    const stems = stemsAt(scene, extraction, statement.content.spans)
    const id = extraction.report.id
    return [
      {
        extraction,
        statement,
        mention: {
          ...mention,
          form: statement.kind,
          ...(statement.candidates === undefined ? {} : { speakers: statement.candidates }),
          ...(cue === undefined ? {} : { cue: { report: id, start: cue.start, end: cue.end } }),
        },
        speaker: actorsOf(scene, id, statement.speaker)[0],
        through: throughOf(scene, extraction, statement, byId),
        addressee: statement.addressee && actorsOf(scene, id, statement.addressee)[0],
        occasion: occasions.get(statement.id)?.value ?? undefined,
        stems,
        figures: extraction.figures.filter((figure) =>
          statement.content.spans.some((span) => contains(span, figure)),
        ),
        units: [stems, ...quotedParts(scene, extraction, statement)],
      },
    ]
  })
}

/** An inner statement that fills at least this share of the outer one's content is all that the outer one says. */
const CARRIED = 0.6

const size = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, range) => sum + range.end - range.start, 0)

/** The statement that only carries this one: "the adviser said that the president said that …". */
function carrierOf(inner: Statement, byId: ReadonlyMap<string, Statement>): Statement | undefined {
  const outer = inner.via === undefined ? undefined : byId.get(inner.via)
  return outer !== undefined && size(inner.content.spans) >= CARRIED * size(outer.content.spans)
    ? outer
    : undefined
}

/** The speakers of the statements around this one, outermost first. */
function throughOf(
  scene: Scene,
  extraction: Extraction,
  statement: Statement,
  byId: ReadonlyMap<string, Statement>,
): readonly string[] {
  const outer = statement.via === undefined ? undefined : byId.get(statement.via)
  if (outer === undefined || size(outer.content.spans) <= size(statement.content.spans)) return []
  const [speaker] = actorsOf(scene, extraction.report.id, outer.speaker)
  return [...throughOf(scene, extraction, outer, byId), ...(speaker === undefined ? [] : [speaker])]
}

/** "One" and "two" stand in any sentence. */
const telling = ({ value }: Figure): boolean => value > 3

/** Both tell a number of the same unit, and no two of these numbers agree. */
const otherNumbers = (a: readonly Figure[], b: readonly Figure[]): boolean => {
  const pairs = a.flatMap((x) =>
    b.filter((y) => x.unit === y.unit && telling(x) && telling(y)).map((y) => agree(x, y)),
  )
  return pairs.length > 0 && !pairs.includes(true)
}

/** Another speaker of quoted words, other numbers, or another day: two statements, whatever the words. */
const saidApart = (a: Telling, b: Telling): boolean =>
  otherNumbers(a.figures, b.figures) ||
  (a.speaker !== undefined &&
    b.speaker !== undefined &&
    a.speaker !== b.speaker &&
    a.statement.kind !== 'indirect') ||
  (a.occasion !== undefined && b.occasion !== undefined && !compatibleDates(a.occasion, b.occasion))

/** A quotation of fewer telling words is a phrase, not a part of a statement. */
const LEAST_QUOTED = 4

const quotedParts = (scene: Scene, extraction: Extraction, statement: Statement): readonly Stems[] =>
  statement.kind === 'indirect'
    ? []
    : extraction.quotations
        .filter((quotation) => statement.content.spans.some((content) => contains(content, quotation)))
        .map((quotation) => stemsAt(scene, extraction, [quotation]))
        .filter((stems) => stems.size >= LEAST_QUOTED)

/** How surely two tellings are of the same words; short greetings must agree wholly, and in the speaker. */
export function sameWords(a: Telling, b: Telling, least: number): Match | undefined {
  const likes = a.units.flatMap((x) => b.units.map((y) => likeness(x, y)))
  const [like] = likes.toSorted((x, y) => wholeness(y) - wholeness(x))
  if (like === undefined) return undefined
  const enough = like.shared >= least && like.count >= 2
  const short = like.containment === 1 && a.speaker !== undefined && a.speaker === b.speaker
  if (!enough && !short) return undefined
  const speaker =
    a.speaker === b.speaker
      ? 1
      : a.speaker === undefined || b.speaker === undefined
        ? UNKNOWN_SPEAKER
        : OTHER_SPEAKER
  const repeated = a.extraction === b.extraction ? REPEATED : 1
  return {
    similarity: wholeness(like) * speaker * repeated,
    scores: { containment: like.containment, dice: like.dice, speaker },
  }
}

function itemOf(scene: Scene, tellings: readonly Telling[], links: Item['links']): Item {
  const mentions = tellings.map(({ mention }) => mention)
  const speaker = mostFrequent(tellings.flatMap((telling) => telling.speaker ?? []))
  const addressee = mostFrequent(tellings.flatMap((telling) => telling.addressee ?? []))
  const through = tellings.find((telling) => telling.through.length > 0)?.through
  const date = mostPrecise(tellings.flatMap((telling) => telling.occasion ?? []))
  const origins = originsOf(
    scene,
    mentions,
    tellings.map(({ stems }) => stems),
  )
  return {
    id: stableId('i', ['statement', ...mentions.map((m) => `${m.report} ${m.finding}`)]),
    story: scene.story.id,
    kind: 'statement',
    label: best(tellings)?.mention.quote ?? '',
    mentions,
    verdict: agreement(mentions, origins),
    links,
    ...(speaker === undefined ? {} : { speaker }),
    ...(addressee === undefined ? {} : { addressee }),
    ...(through === undefined ? {} : { through }),
    ...(date === undefined ? {} : { date }),
  }
}

/** The wording to show first: the fullest direct one. */
const best = (tellings: readonly Telling[]): Telling | undefined =>
  tellings.toSorted(
    (a, b) =>
      Number(b.statement.kind === 'direct') - Number(a.statement.kind === 'direct') ||
      b.mention.quote.length - a.mention.quote.length,
  )[0]
