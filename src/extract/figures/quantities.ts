import { type Document, type Sentence, tokenAt } from '../../language/document.ts'
import type { LanguagePack } from '../../language/pack.ts'
import { infix, lowerInPlace, prefix } from '../../language/patterns.ts'
import type { Range } from '../../text/range.ts'
import type { Exactness } from '../finding.ts'
import { type Counted, countedAt, wholeAfter, wholeBefore } from './counted.ts'
import { hedgeAfter, hedgeBefore, type Measure, measureAt } from './measures.ts'
import { round } from './numbers.ts'
import { type Numeral, numeralsIn } from './numerals.ts'

/** A number with its unit or what it counts. Offsets into the report. */
export interface Quantity extends Range {
  readonly rule: string
  readonly numeral: Numeral
  readonly value: number
  readonly min?: number
  readonly max?: number
  readonly measure: Measure | undefined
  readonly counted: Counted | undefined
  readonly exactness: Exactness
  readonly change?: 'up' | 'down'
  readonly sentence: number
}

interface Setting {
  readonly document: Document
  readonly sentence: Sentence
  readonly index: number
  readonly text: string
  readonly lower: string
  readonly pack: LanguagePack
}
type Step = (quantities: readonly Quantity[], setting: Setting) => readonly Quantity[]

const steps: readonly Step[] = [
  dropPhones, //    +44 20 7946 0958: before the parts are read as ranges
  shareHanging, //  "four-, five- and six-cylinder engines"
  shareWhole, //    "20 of 71 laps"
  joinRanges, //    "12 to 15 people" is one figure, and says what the 12 counts
  dropNumbered, //  "flight 447", "No. 1", scores: after the ranges, for "2-0" must be seen as a whole
  dropPronouns, //  "each one"
  dropBare, //      a number that counts nothing, unless it is written as an amount
  soften, //        "about", "at least"; last, for a range has one hedge
  move, //          "rose 5 %"
]

/** The quantities of one sentence, by its own words alone. */
export function quantitiesIn(document: Document, index: number, pack: LanguagePack): readonly Quantity[] {
  const sentence = document.sentences[index]
  if (sentence === undefined) return []
  const text = document.text.slice(sentence.start, sentence.end)
  const setting = { document, sentence, index, text, lower: lowerInPlace(text), pack }
  const single = numeralsIn(text, pack).flatMap((numeral) => quantityOf(numeral, setting) ?? [])
  return steps.reduce<readonly Quantity[]>((left, step) => step(left, setting), single)
}

function quantityOf(
  numeral: Numeral,
  { document, sentence, index, text, pack }: Setting,
): Quantity | undefined {
  const measure = measureAt(text, numeral, pack)
  // "5G", "737s", "9AB": letters that are no unit make it a name.
  if (measure === undefined && /^\p{L}/u.test(text.slice(numeral.end))) return undefined
  // "3-in-1", "one-on-one"
  if (/^[-‐]\p{L}{1,2}[-‐]/u.test(text.slice(numeral.end, numeral.end + 4))) return undefined
  const end = measure?.end ?? numeral.end
  // "40 or more boats"
  const bound = measure === undefined ? hedgeAfter(text, end, pack) : undefined
  const next = tokenAt(document, sentence.start + (bound?.end ?? end))
  const counted =
    wholeAfter(document, next, index, pack.figures.of) ??
    countedAt(document, next, index, numeral.value !== 1 && measure === undefined) ??
    (measure === undefined
      ? undefined
      : wholeBefore(document, tokenAt(document, sentence.start + numeral.start), index, pack.figures.of))
  return {
    start: sentence.start + numeral.start,
    end: sentence.start + end,
    rule: numeral.form,
    numeral,
    value: numeral.value,
    ...(numeral.max === undefined ? {} : { min: numeral.value, max: numeral.max }),
    measure,
    counted,
    exactness: numeral.max === undefined ? 'exact' : 'about',
    sentence: index,
  }
}

const inside = (left: Range, right: Range, { lower, sentence }: Setting): string =>
  lower.slice(left.end - sentence.start, right.start - sentence.start)

const patterns = new WeakMap<LanguagePack, { range: RegExp; between: RegExp; and: RegExp; from: RegExp }>()

function patternsOf(pack: LanguagePack) {
  const { rangeInside, between, betweenInside, from } = pack.figures
  const known = patterns.get(pack) ?? {
    range: infix(rangeInside),
    between: prefix(between, {}),
    and: infix(betweenInside),
    from: prefix(from, {}),
  }
  patterns.set(pack, known)
  return known
}

/** So many bare numbers in a row, or one after a plus sign, are a telephone number. */
const PHONE = 3

function dropPhones(quantities: readonly Quantity[], setting: Setting): readonly Quantity[] {
  const kept: Quantity[] = []
  let row: Quantity[] = []
  const close = () => {
    const [first] = row
    const plus = first !== undefined && setting.text.charAt(first.start - setting.sentence.start - 1) === '+'
    if (row.length < PHONE && !(plus && row.length > 1)) kept.push(...row)
    row = []
  }
  for (const quantity of quantities) {
    const last = row.at(-1)
    const bare =
      quantity.measure === undefined && quantity.numeral.form === 'digits' && quantity.numeral.scale === 1
    if (last !== undefined && !(bare && /^[\s().-]{1,3}$/u.test(inside(last, quantity, setting)))) close()
    if (bare) row.push(quantity)
    else kept.push(quantity)
  }
  close()
  return kept
}

function shareHanging(quantities: readonly Quantity[], { document }: Setting): readonly Quantity[] {
  const shared = [...quantities]
  for (let i = shared.length - 2; i >= 0; i--) {
    const [quantity, next] = [shared[i], shared[i + 1]]
    if (quantity === undefined || next === undefined) continue
    if (/^[‐-](?:,|\s)/u.test(document.text.slice(quantity.end, quantity.end + 2)))
      shared[i] = { ...quantity, measure: next.measure, counted: next.counted }
  }
  return shared
}

/** "20 of 71 laps": both count laps. */
function shareWhole(quantities: readonly Quantity[], setting: Setting): readonly Quantity[] {
  return quantities.map((quantity, i) => {
    const whole = quantities[i + 1]
    const part =
      whole?.counted !== undefined &&
      whole.measure === undefined &&
      quantity.measure === undefined &&
      quantity.counted === undefined &&
      inside(quantity, whole, setting) === ` ${setting.pack.figures.of} `
    return part ? { ...quantity, counted: whole.counted } : quantity
  })
}

function joinRanges(quantities: readonly Quantity[], setting: Setting): readonly Quantity[] {
  const joined: Quantity[] = []
  for (const quantity of quantities) {
    const left = joined.at(-1)
    const range = left === undefined ? undefined : rangeOf(left, quantity, setting)
    if (range === undefined) joined.push(quantity)
    else joined[joined.length - 1] = range
  }
  return joined
}

/** The longest words before a range that bound it. */
const BESIDE = 30

function rangeOf(left: Quantity, right: Quantity, setting: Setting): Quantity | undefined {
  if (left.min !== undefined || right.min !== undefined) return undefined
  const { range, between, and, from } = patternsOf(setting.pack)
  const words = inside(left, right, setting)
  const at = left.start - setting.sentence.start
  const before = setting.lower.slice(Math.max(0, at - BESIDE), at)
  const bounded = between.test(before) && and.test(words)
  if (!bounded && !range.test(words)) return undefined
  const started = from.test(before)
  if (!sameUnit(left, right, bounded || started)) return undefined
  // "3 to 5 billion": the scale counts for both, unless the first has a unit of its own and is the larger number.
  const shares =
    left.numeral.scale === 1 &&
    right.numeral.scale > 1 &&
    (left.measure === undefined || left.numeral.currency !== undefined) &&
    left.numeral.mantissa < right.numeral.mantissa * (left.numeral.currency === undefined ? 1000 : 1) &&
    left.numeral.mantissa < 1000
  const [a, b] = [shares ? round(left.value * right.numeral.scale) : left.value, right.value]
  const dash = !/\p{L}/u.test(words)
  const both = left.measure !== undefined && right.measure !== undefined
  const scored =
    dash && setting.pack.figures.scores.has(right.counted?.lemma ?? '') && right.measure === undefined
  if (scored || a === b || (a > b && (dash || !(started || bounded || both))))
    return dash ? { ...right, start: left.start, rule: 'score', min: b, max: a } : undefined
  const change = changeBefore(left, setting)
  // "rose by $43 billion to $419 billion": by how much, and to what.
  if (!started && !bounded && change !== undefined && b > 3 * a) return undefined
  const changing = started && (a > b || change !== undefined)
  return {
    ...right,
    start: left.start,
    rule: changing ? 'from to' : dash ? 'range by dash' : 'range',
    // Of a change the value is where it ended; of a range the middle.
    value: changing ? b : round((a + b) / 2),
    min: Math.min(a, b),
    max: Math.max(a, b),
    measure: right.measure ?? left.measure,
    counted: right.counted ?? left.counted,
    ...(changing ? { change: a > b ? ('down' as const) : ('up' as const) } : {}),
  }
}

/** Two ends of a range have one unit, or only one of them says it. */
function sameUnit(left: Quantity, right: Quantity, bounded: boolean): boolean {
  const [a, b] = [left.measure, right.measure]
  if (a !== undefined && b !== undefined)
    return (
      a.unit === b.unit ||
      (a.kind === 'money' && (b.unit.startsWith(a.unit) || (bounded && a.unit.startsWith(b.unit))))
    )
  if (a === undefined) return left.counted === undefined || left.counted.end > right.start || b === undefined
  return bounded && right.counted === undefined
}

function dropNumbered(quantities: readonly Quantity[], { document, pack }: Setting): readonly Quantity[] {
  const { numberedBefore, numberedAfter } = pack.figures
  return quantities.filter((quantity) => {
    if (quantity.rule === 'score') return false
    if (quantity.numeral.currency !== undefined || quantity.measure?.kind === 'percent') return true
    const at = tokenAt(document, quantity.start)
    const token = document.tokens[at]
    const before = document.tokens[at - 1]
    const near = before !== undefined && before.sentence === quantity.sentence ? before : undefined
    const after = document.tokens[tokenAt(document, quantity.end)]
    if (quantity.numeral.form === 'ratio' || quantity.numeral.form === 'magnitude') return true
    if (quantity.numeral.form === 'digits' && quantity.measure === undefined) {
      if (near !== undefined && numberedBefore.has(near.norm)) return false
      if (after !== undefined && after.sentence === quantity.sentence && numberedAfter.has(after.norm))
        return false
      // "the Group of 20"
      const named = document.tokens[at - 2]
      if (near?.norm === pack.figures.of && named?.pos === 'PROPN' && quantity.counted === undefined)
        return false
      const grouped =
        /[,.]\d/u.test(document.text.slice(quantity.start, quantity.end)) || quantity.numeral.scale > 1
      // "Channel 5", "Apollo 11": a number right after a name belongs to it.
      if (
        near?.pos === 'PROPN' &&
        /^\p{Lu}/u.test(near.text) &&
        !grouped &&
        !quantity.rule.startsWith('range') &&
        !isPlural(quantity.counted)
      )
        return false
      // "49 Elm Road", "a 737 Max": a number right before a name that is no plural.
      if (after?.pos === 'PROPN' && /^\p{Lu}/u.test(after.text) && !grouped && !isPlural(quantity.counted))
        return false
    }
    return !(quantity.numeral.form === 'words' && near?.pos === 'PROPN' && /^\p{Lu}/u.test(token?.text ?? ''))
  })
}

const isPlural = (counted: Counted | undefined): boolean =>
  counted !== undefined &&
  (/s$/iu.test(counted.noun) || counted.noun.toLowerCase() !== counted.lemma.toLowerCase())

function dropPronouns(quantities: readonly Quantity[], { document, pack }: Setting): readonly Quantity[] {
  const { pronoun, pronounBefore, pronounAfter, idle } = pack.figures
  return quantities.filter((quantity) => {
    const at = tokenAt(document, quantity.start)
    if (document.tokens[at]?.norm !== pronoun || quantity.value !== 1) return true
    const [before, after] = [document.tokens[at - 1], document.tokens[at + 1]]
    if (before !== undefined && before.sentence === quantity.sentence && pronounBefore.has(before.norm))
      return false
    if (after === undefined || pronounAfter.has(after.norm)) return false
    if (quantity.measure !== undefined) return quantity.measure.unit !== 'day'
    const member = document.tokens[at + 2]
    if (after.norm === pack.figures.of) return member !== undefined && member.pos !== 'PRON'
    return quantity.counted !== undefined && !idle.has(quantity.counted.lemma)
  })
}

function dropBare(quantities: readonly Quantity[], { document }: Setting): readonly Quantity[] {
  return quantities.filter(({ numeral, measure, counted, rule, start, end, sentence }) => {
    if (measure !== undefined || counted !== undefined) return true
    if (rule === 'range by dash') return false
    if (rule === 'range' || rule === 'from to') return numeral.form === 'digits' || numeral.value > 10
    if (numeral.form === 'fraction' || numeral.form === 'ratio' || numeral.form === 'magnitude') return true
    if (numeral.scale > 1 || numeral.value >= 1000) return true
    const before = document.tokens[tokenAt(document, start) - 1]
    if (numeral.form === 'words') return false
    if (/[.,]\d/u.test(document.text.slice(start, end))) return true
    return before !== undefined && before.sentence === sentence && before.pos === 'ADP'
  })
}

function soften(quantities: readonly Quantity[], { text, sentence, pack }: Setting): readonly Quantity[] {
  return quantities.map((quantity) => {
    const before = hedgeBefore(text, quantity.start - sentence.start, pack)
    if (before !== undefined)
      return { ...quantity, start: sentence.start + before.start, exactness: before.exactness }
    const after = hedgeAfter(text, quantity.end - sentence.start, pack)
    return after === undefined
      ? quantity
      : { ...quantity, end: sentence.start + after.end, exactness: after.exactness }
  })
}

/** Tokens between a word of change and its number: "rose by more than". */
const REACH = 4

function changeBefore(quantity: Range, { document, sentence, pack }: Setting): 'up' | 'down' | undefined {
  const at = tokenAt(document, quantity.start)
  for (let i = at - 1; i >= Math.max(sentence.from, at - REACH); i--) {
    const token = document.tokens[i]
    if (token === undefined || token.pos === 'PUNCT') return undefined
    if (pack.figures.up.has(token.lemma))
      return token.norm === 'up' && document.tokens[i + 1]?.norm === 'to' ? undefined : 'up'
    if (pack.figures.down.has(token.lemma)) return 'down'
  }
  return undefined
}

function move(quantities: readonly Quantity[], setting: Setting): readonly Quantity[] {
  return quantities.map((quantity) => {
    const change = quantity.change ?? changeBefore(quantity, setting)
    return change === undefined ? quantity : { ...quantity, change }
  })
}
