import type { DateExpression, Extraction } from '../extract/finding.ts'
import { daySpan } from '../text/edtf.ts'
import { stableId } from '../text/id.ts'
import { agreement } from './agreement.ts'
import { align, type Match } from './align.ts'
import type { Item, ItemMention } from './item.ts'
import { likeness, type Stems, sentenceAt, sentenceOf, wholeness } from './likeness.ts'
import { occasionsOf } from './occasions.ts'
import { reckoning } from './reckoning.ts'
import { mentionOf, originsOf, type Scene, stemsAt } from './scene.ts'

interface Telling {
  readonly extraction: Extraction
  readonly date: DateExpression
  readonly value: string
  readonly mention: ItemMention
  readonly stems: Stems
}

/** A century or a decade is no date of anything. */
const LONGEST_DAYS = 366

/** Dates that no event carries: of the Games that open, of the law that takes effect. */
export const dateItems = (scene: Scene): readonly Item[] =>
  align(
    scene.extractions.flatMap((extraction) => tellingsOf(scene, extraction)),
    {
      name: 'date',
      threshold: 0.25,
      stems: (telling) => telling.stems,
      match: sameDay,
      veto: (a, b) => a.value !== b.value,
    },
  ).map(({ members, links }) => itemOf(scene, members, links))

/** A date with a beginning and an end that does not already date an event or the saying of a statement. */
function tellingsOf(scene: Scene, extraction: Extraction): readonly Telling[] {
  const carried = new Set([
    ...extraction.events.flatMap((event) => event.dateBy ?? []),
    ...[...occasionsOf(extraction).values()].map((date) => date.id),
  ])
  const tells = (date: DateExpression): boolean => {
    if (sentenceAt(extraction, date)?.block !== 'paragraph') return false
    const days = date.kind === 'date' && date.value !== null ? daySpan(date.value) : undefined
    return days !== undefined && days.last - days.first <= LONGEST_DAYS && !carried.has(date.id)
  }
  return extraction.dates.filter(tells).flatMap((date) => {
    const mention = mentionOf(extraction, date, [date])
    if (mention === undefined || date.value === null) return []
    const stems = stemsAt(scene, extraction, [sentenceOf(extraction, date)])
    return [{ extraction, date, value: date.value, mention: { ...mention, value: date.value }, stems }]
  })
}

function sameDay(a: Telling, b: Telling): Match | undefined {
  const like = likeness(a.stems, b.stems)
  if (like.count < 2) return undefined
  return {
    similarity: wholeness(like),
    scores: { containment: like.containment, dice: like.dice },
  }
}

function itemOf(scene: Scene, tellings: readonly Telling[], links: Item['links']): Item {
  const mentions = tellings.map(({ mention }) => mention)
  const first = tellings[0]
  const sentence = first && sentenceOf(first.extraction, first.mention)
  const because = first && reckoning(first.extraction, first.date)
  return {
    id: stableId('i', ['date', ...mentions.map((m) => `${m.report} ${m.finding}`)]),
    story: scene.story.id,
    kind: 'date',
    label: first && sentence ? first.extraction.report.text.slice(sentence.start, sentence.end) : '',
    mentions,
    verdict: agreement(
      mentions,
      originsOf(
        scene,
        mentions,
        tellings.map(({ stems }) => stems),
      ),
    ),
    links,
    ...(first === undefined ? {} : { date: first.value }),
    ...(because === undefined ? {} : { dateBecause: because }),
  }
}
