import type { Extraction, Figure, Term } from '../../extract/finding.ts'
import { packFor } from '../../language/packs.ts'
import { groupBy } from '../../text/order.ts'
import { contains, type Range } from '../../text/range.ts'
import type { ItemMention } from '../item.ts'
import { isActor, type Stems, sentenceAt, stemsOf, termsIn } from '../likeness.ts'
import type { ParallelPlaces } from '../parallel-places.ts'
import { actorsOf, mentionOf, type Scene, stemsAt } from '../scene.ts'
import { type Amount, agreementOf, amountOf } from './amounts.ts'

/** A figure of one report, ready to be compared. */
export interface Telling {
  readonly extraction: Extraction
  readonly figure: Figure
  readonly amount: Amount
  readonly mention: ItemMention
  /** Of the sentence, without the number itself. */
  readonly stems: Stems
  /** By which tellings of one thing find each other: the words, the amount, what is measured. */
  readonly keys: Stems
  /** Of the words right around it. */
  readonly near: Stems
  /** Of what is counted. */
  readonly counted: Stems
  /** Which parallels its sentence stands in. */
  readonly places: ReadonlySet<number>
  /** Who is named in the sentence. */
  readonly who: ReadonlySet<string>
  /** Whose word it is, where it stands in a statement. */
  readonly speaker: string | undefined
  /** Every amount that the report tells: what both reports have is not what they differ in. */
  readonly told: ReadonlySet<string>
  /** Whether the report counts or measures this with one number only. */
  readonly alone: boolean
  /** Those of its sentence. */
  readonly beside: ReadonlySet<string>
  /** Whether it is of a kind that later reports revise: victims, votes, what is hedged or said to have risen. */
  readonly growing: boolean
}

/** So many telling words on each side of a figure say what it is a figure of. */
const NEAR = 5

export const toldAs = ({ kind, value }: Amount): string => `${kind} ${value}`

export function tellingsOf(scene: Scene, places: ParallelPlaces, extraction: Extraction): readonly Telling[] {
  const figures = [...extraction.figures, ...(extraction.ranks ?? [])]
  const told = new Set(figures.map((figure) => toldAs(amountOf(figure))))
  const values = groupBy(figures, slotOf)
  const bySentence = groupBy(figures, (figure) => sentenceAt(extraction, figure))
  return [...bySentence].flatMap(([sentence, inside]) => {
    if (sentence === undefined) return []
    const beside = new Set(inside.map((figure) => toldAs(amountOf(figure))))
    const terms = extraction.terms.slice(sentence.from, sentence.to)
    return inside.flatMap((figure): readonly Telling[] => {
      const mention = mentionOf(extraction, figure, [figure])
      if (mention === undefined) return []
      const others = terms.filter((term) => !contains(figure, term))
      const at = others.findIndex((term) => term.start >= figure.end)
      const middle = at < 0 ? others.length : at
      const stems = stemsOf(others, scene.idf)
      const amount = amountOf(figure)
      const slot = slotOf(figure)
      const near = others.slice(Math.max(0, middle - NEAR), middle + NEAR)
      return [
        {
          extraction,
          figure,
          amount,
          keys: new Map([
            ...stems,
            [`= ${toldAs(amount)}`, 1],
            ...(slot === '' ? [] : [[`# ${slot}`, 1] as const]),
          ]),
          mention: { ...mention, value: wordsFor(figure) },
          stems,
          near: stemsOf(near, scene.idf),
          counted: figure.ofSpan === undefined ? new Map() : withoutNumbers(scene, extraction, figure.ofSpan),
          places: places.of(extraction, sentence),
          who: new Set([...stems.keys()].filter(isActor)),
          speaker: speakerOf(scene, extraction, figure),
          told,
          alone: (values.get(slot) ?? []).every(
            (other) => agreementOf(amountOf(other), amount) !== undefined,
          ),
          beside,
          growing: grows(extraction, figure, near),
        },
      ]
    })
  })
}

/** What does not change from one day to the next, so that "about" is no sign of a count that goes on. */
const LASTING: ReadonlySet<string> = new Set(['length', 'time', 'speed'])

/** Bounded or hedged, said to have changed, or beside a word for what is counted anew from day to day. */
const grows = ({ report }: Extraction, figure: Figure, near: readonly Term[]): boolean => {
  if (figure.change !== undefined || figure.asOf !== undefined) return true
  if (figure.exactness === 'about' ? !LASTING.has(amountOf(figure).kind) : figure.exactness !== 'exact')
    return true
  const growing = packFor(report.language)?.figures.growing
  return near.some(({ stem }) => growing?.has(stem))
}

/** What is counted, or which measure of what: 'excavator', 'length depth'. */
const slotOf = (figure: Figure): string =>
  figure.aspect === undefined ? figure.unit : `${amountOf(figure).kind} ${figure.aspect}`

const withoutNumbers = (scene: Scene, extraction: Extraction, range: Range): Stems =>
  termsIn(extraction, [range]).some(({ kind }) => kind === 'number')
    ? stemsOf(
        termsIn(extraction, [range]).filter(({ kind }) => kind !== 'number'),
        scene.idf,
      )
    : stemsAt(scene, extraction, [range])

function speakerOf(scene: Scene, extraction: Extraction, figure: Figure): string | undefined {
  const statement = extraction.statements.findLast(({ content }) =>
    content.spans.some((span) => contains(span, figure)),
  )
  return statement && actorsOf(scene, extraction.report.id, statement.speaker)[0]
}

/** How a report has a figure: '150000000000 USD', 'about 40 person'. */
function wordsFor({ value, min, max, unit, exactness }: Figure): string {
  const amount = min !== undefined && max !== undefined ? `${min} to ${max}` : String(value)
  return `${exactness === 'exact' ? '' : `${exactness} `}${amount} ${unit}`.trim()
}
