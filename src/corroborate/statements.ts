import type { Extraction, Statement } from '../extract/finding.ts'
import { compatibleDates, type Edtf } from '../text/edtf.ts'
import { stableId } from '../text/id.ts'
import { agreement } from './agreement.ts'
import { align, type Match } from './align.ts'
import { mostFrequent, mostPrecise } from './consensus.ts'
import type { Item, ItemMention } from './item.ts'
import { likeness, type Stems } from './likeness.ts'
import { occasionsOf } from './occasions.ts'
import { actorsOf, mentionOf, originsOf, type Scene, stemsAt } from './scene.ts'

/** A statement of one report, ready to be compared. */
export interface Telling {
  readonly extraction: Extraction
  readonly statement: Statement
  readonly mention: ItemMention
  readonly speaker: string | undefined
  readonly addressee: string | undefined
  /** The day it was said, where the report tells. */
  readonly occasion: Edtf | undefined
  readonly stems: Stems
}

/** Least average similarity of the wordings of one statement. */
const SAME_STATEMENT = 0.36
/** Wordings of one speaker may share less: he said a limited number of things. */
const OTHER_SPEAKER = 0.5
const UNKNOWN_SPEAKER = 0.85
/** Less shared weight than this may be chance: about one telling word and a half. */
const LEAST_SHARED = 4.5

/** Statements that several reports tell in their own words, brought together; and those that only one tells. */
export function statementItems(scene: Scene): readonly Item[] {
  const tellings = scene.extractions.flatMap((extraction) => tellingsOf(scene, extraction))
  const groups = align(tellings, {
    name: 'statement',
    threshold: SAME_STATEMENT,
    stems: (telling) => telling.stems,
    match: sameWords,
    veto: saidApart,
  })
  return groups.map(({ members, links }) => itemOf(scene, members, links))
}

export function tellingsOf(scene: Scene, extraction: Extraction): readonly Telling[] {
  const occasions = occasionsOf(extraction)
  return extraction.statements.flatMap((statement) => {
    const mention = mentionOf(extraction, statement.id, statement.content.spans)
    if (mention === undefined) return []
    const [cue] = statement.cue.spans
    const id = extraction.report.id
    return [
      {
        extraction,
        statement,
        mention: {
          ...mention,
          form: statement.kind,
          ...(cue === undefined ? {} : { cue: { report: id, start: cue.start, end: cue.end } }),
        },
        speaker: actorsOf(scene, id, statement.speaker)[0],
        addressee: statement.addressee && actorsOf(scene, id, statement.addressee)[0],
        occasion: occasions.get(statement.id)?.value ?? undefined,
        stems: stemsAt(scene, extraction, statement.content.spans),
      },
    ]
  })
}

/** Another speaker of quoted words, or another day: two statements, whatever the words. */
const saidApart = (a: Telling, b: Telling): boolean =>
  (a.speaker !== undefined &&
    b.speaker !== undefined &&
    a.speaker !== b.speaker &&
    a.statement.kind !== 'indirect') ||
  (a.occasion !== undefined && b.occasion !== undefined && !compatibleDates(a.occasion, b.occasion))

/** How surely two tellings are of the same words; short greetings must agree wholly, and in the addressee. */
export function sameWords(a: Telling, b: Telling): Match | undefined {
  const like = likeness(a.stems, b.stems)
  const whole = (like.containment + like.dice) / 2
  const enough = like.shared >= LEAST_SHARED && like.count >= 2
  const short = like.containment === 1 && a.speaker !== undefined && a.speaker === b.speaker
  if (!enough && !short) return undefined
  const speaker =
    a.speaker === b.speaker
      ? 1
      : a.speaker === undefined || b.speaker === undefined
        ? UNKNOWN_SPEAKER
        : OTHER_SPEAKER
  const repeated = a.extraction === b.extraction ? 0.6 : 1 // a report seldom tells the same thing twice
  return {
    similarity: whole * speaker * repeated,
    scores: { containment: like.containment, dice: like.dice, speaker },
  }
}

function itemOf(scene: Scene, tellings: readonly Telling[], links: Item['links']): Item {
  const mentions = tellings.map(({ mention }) => mention)
  const speaker = mostFrequent(tellings.flatMap((telling) => telling.speaker ?? []))
  const addressee = mostFrequent(tellings.flatMap((telling) => telling.addressee ?? []))
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
