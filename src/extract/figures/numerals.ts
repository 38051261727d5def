import type { LanguagePack } from '../../language/pack.ts'
import { LETTER, lowerInPlace, wordClass } from '../../language/patterns.ts'
import type { Range } from '../../text/range.ts'
import { longest } from '../longest.ts'
import { numberWords, readNumber, round } from './numbers.ts'

/** A number in a text, without what it counts. Offsets into the text given. */
export interface Numeral extends Range {
  readonly form: 'digits' | 'words' | 'fraction' | 'ratio' | 'magnitude'
  readonly value: number
  /** For "thousands": from this, up to ten times as much. */
  readonly max?: number
  /** The currency sign before it as written, without spaces: 'US$'. */
  readonly sign?: string
  readonly currency?: string
  /** The number that the scale multiplies, for ranges that share it: "3 to 5 billion". */
  readonly mantissa: number
  readonly scale: number
}

interface Grammar {
  readonly digits: RegExp
  readonly words: RegExp
  readonly forms: readonly {
    readonly regexp: RegExp
    readonly read: (groups: Groups) => Omit<Numeral, 'start' | 'end'> | undefined
  }[]
  readonly gate: RegExp
}
type Groups = Readonly<Record<string, string | undefined>>

const grammars = new WeakMap<LanguagePack, Grammar>()

/** All numbers of a sentence: disjoint, in reading order. */
export function numeralsIn(text: string, pack: LanguagePack): readonly Numeral[] {
  const grammar = grammars.get(pack) ?? build(pack)
  grammars.set(pack, grammar)
  const lower = lowerInPlace(text)
  const found: Numeral[] = []
  if (/\d/u.test(lower))
    for (const match of lower.matchAll(grammar.digits)) {
      const numeral = readDigits(match, text, pack)
      if (numeral !== undefined) found.push(numeral)
    }
  if (grammar.gate.test(lower)) {
    for (const match of lower.matchAll(grammar.words)) {
      const value = readNumber(match[0], pack.numbers)
      if (value === undefined) continue
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        form: 'words',
        value,
        mantissa: value,
        scale: 1,
      })
    }
    for (const { regexp, read } of grammar.forms)
      for (const match of lower.matchAll(regexp)) {
        const numeral = read(match.groups ?? {})
        if (numeral !== undefined)
          found.push({ start: match.index, end: match.index + match[0].length, ...numeral })
      }
  }
  return longest(found)
}

/** No digit inside a word, a code, a decimal or a path; "minus-5" and "sub-7" are numbers all the same. */
const before = (joined: string): string =>
  String.raw`(?<![${LETTER}\d_@#]|\d[.,:/]|[${LETTER}](?<!(?<![${LETTER}])(?:${joined}))[-–‐/.]|[-–‐]\d{0,4}[-–‐])`

function build({ numbers, figures, dates }: LanguagePack): Grammar {
  const scale = wordClass(Object.keys(numbers.scales))
  const glued = wordClass([...Object.keys(figures.gluedScales), ...Object.keys(figures.gluedMoneyScales)])
  const sign = wordClass(Object.keys(figures.currencySigns))
  const minus = wordClass(figures.minus)
  const article = wordClass(numbers.articles)
  const fraction = wordClass(Object.keys(numbers.fractions))
  const cardinal = wordClass(Object.keys(numbers.cardinals))
  const of = wordClass([figures.of])
  const magnitude = wordClass(Object.keys(figures.magnitudes))
  const factor = wordClass(Object.keys(figures.magnitudeFactors))
  const softener = wordClass([...Object.keys(figures.hedges), ...figures.lasting])
  const whole = (source: string) =>
    new RegExp(String.raw`(?<![${LETTER}\d_]|[${LETTER}][-‐])(?:${source})(?![${LETTER}\d_])`, 'gu')
  const number = (words: string | undefined): number | undefined =>
    words === undefined ? undefined : numbers.articles.includes(words) ? 1 : readNumber(words, numbers)
  const plain = (form: Numeral['form'], value: number | undefined) =>
    value === undefined ? undefined : { form, value, mantissa: value, scale: 1 }
  return {
    digits: new RegExp(
      [
        before(`${minus}|sub|to|now|under|over|about|some|nearly`),
        String.raw`(?:(?<sign>${sign})\s?(?<negative>[-−–])?|(?<minus>(?:${minus})[\s-]|(?<![${LETTER}\d]\s?)[-−](?=\d)))?`,
        String.raw`(?<digits>\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,8})?|\d{1,15}(?:\.\d{1,8})?|\.\d{1,8})(?!\p{N}|[.,:]\p{N})`,
        String.raw`(?:\s?[×x]\s?10\s?\^?(?<power>[-−–]?\d{1,3})|\s?[/⁄](?<divisor>\d{1,3})(?![\d/])|(?<glued>${glued})(?![${LETTER}])|(?<scale>(?:[\s‐-]{1,2}(?:${scale})(?![${LETTER}])){1,2}))?`,
      ].join(''),
      'gu',
    ),
    words: whole(numberWords(numbers)),
    gate: new RegExp(
      `${cardinal}|${scale}|${fraction}|${magnitude}|(?:${article})\\s(?:${wordClass(Object.keys(dates.units))})`,
      'u',
    ),
    forms: [
      {
        regexp: whole(
          String.raw`(?<=(?:${softener})\s)(?:${article})(?=\s(?:${wordClass(Object.keys(dates.units))})(?![${LETTER}]))`,
        ),
        read: () => plain('words', 1),
      },
      {
        regexp: whole(String.raw`(?<fraction>half)\s(?:${article})\s(?<scale>${scale})`),
        read: (g) => plain('words', 0.5 * (numbers.scales[g.scale ?? ''] ?? Number.NaN)),
      },
      {
        regexp: whole(
          String.raw`(?<whole>${cardinal}|\d{1,4}|${article})\s(?:and\s)(?:a\s)?(?<fraction>${fraction})(?:\s(?<scale>${scale}))?`,
        ),
        read: (g) => {
          const [n, part] = [number(g.whole), numbers.fractions[g.fraction ?? '']]
          return n === undefined || part === undefined
            ? undefined
            : plain('words', (n + part) * (g.scale === undefined ? 1 : (numbers.scales[g.scale] ?? 1)))
        },
      },
      {
        regexp: whole(
          String.raw`(?:(?<n>${cardinal}|${article})[\s‐-])?(?<fraction>${fraction})(?=\s(?:${of}|the|${article}|as)(?![${LETTER}]))`,
        ),
        read: (g) => {
          const part = numbers.fractions[g.fraction ?? '']
          const n = number(g.n)
          if (part === undefined || (n === undefined && part !== 1 / 2)) return undefined
          return plain('fraction', (n ?? 1) * part)
        },
      },
      {
        regexp: whole(
          String.raw`(?<n>${cardinal}|\d{1,3})\s(?:${wordClass(figures.outOf)})\s(?<m>${cardinal}|\d{1,3})`,
        ),
        read: (g) => {
          const [n, m] = [number(g.n), number(g.m)]
          return n === undefined || m === undefined || n >= m || (n !== 1 && m > 100)
            ? undefined
            : plain('ratio', n / m)
        },
      },
      {
        regexp: whole(
          String.raw`(?:(?<factor>${factor})\s(?:${of})\s)?(?<magnitude>${magnitude})(?=\s(?:${of})(?![${LETTER}]))`,
        ),
        read: (g) => {
          const value =
            (figures.magnitudes[g.magnitude ?? ''] ?? Number.NaN) *
            (g.factor === undefined ? 1 : (figures.magnitudeFactors[g.factor] ?? 1))
          return { form: 'magnitude', value, max: 10 * value, mantissa: value, scale: 1 }
        },
      },
    ],
  }
}

function readDigits(
  match: RegExpExecArray,
  text: string,
  { numbers, figures }: LanguagePack,
): Numeral | undefined {
  const g: Groups = match.groups ?? {}
  const start = match.index
  const written = g.sign === undefined ? undefined : text.slice(start, start + g.sign.length)
  // Codes in letters are written as such: "RM", "USD", "Rs", not "try" or "rm".
  if (written !== undefined && /^[\p{L}.]+$/u.test(written) && !/^\p{Lu}{2,3}$|^\p{Lu}s\.?$/u.test(written))
    return undefined
  const digits = Number((g.digits ?? '').replaceAll(',', ''))
  const money = g.sign !== undefined
  let end = start + match[0].length
  let scale = 1
  // "PS4" is a name, "PS2.7m" an amount.
  if (
    written !== undefined &&
    /^\p{Lu}+$/u.test(written) &&
    /^\d$/u.test(match[0].slice(g.sign?.length ?? 0))
  )
    return undefined
  if (g.glued !== undefined) {
    const at = end - g.glued.length
    const capital = /\p{Lu}/u.test(text.charAt(at))
    // "4K" and "2B" are names, "40K" and "4.3M" are amounts.
    if (capital && !money && /^\d$/u.test(g.digits ?? '')) return undefined
    const known = figures.gluedScales[g.glued]
    const asMoney = money || capital ? figures.gluedMoneyScales[g.glued] : undefined
    scale = known ?? asMoney ?? 1
    if (known === undefined && asMoney === undefined) end = at
  } else if (g.scale !== undefined) {
    scale = readNumber(`1 ${g.scale.trim()}`, numbers) ?? 1
  } else if (g.divisor !== undefined) {
    if (!COMMON_DIVISORS.has(Number(g.divisor)) || digits >= Number(g.divisor)) return undefined
    scale = 1 / Number(g.divisor)
  } else if (g.power !== undefined) scale = 10 ** Number(g.power.replace(/[−–]/u, '-'))
  const negative = g.negative !== undefined || g.minus !== undefined
  const value = round(digits * scale) * (negative ? -1 : 1)
  const currency = g.sign === undefined ? undefined : figures.currencySigns[g.sign.replace(/\s+/gu, ' ')]
  return {
    start,
    end,
    form: g.divisor === undefined ? 'digits' : 'fraction',
    value,
    mantissa: digits,
    scale,
    ...(written === undefined ? {} : { sign: written.replace(/\s+/gu, '') }),
    ...(currency === undefined ? {} : { currency }),
  }
}

/** "1/16 of a pint" is a fraction; "9/11" is a day. */
const COMMON_DIVISORS: ReadonlySet<number> = new Set([2, 3, 4, 5, 8, 10, 16, 32, 64, 100, 128])
