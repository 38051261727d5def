import type { LanguagePack } from '../../language/pack.ts'
import { LETTER, lowerInPlace, wordClass } from '../../language/patterns.ts'
import type { Exact } from '../../language/words/figures.ts'
import type { Range } from '../../text/range.ts'
import type { Numeral } from './numerals.ts'

/** What a number measures, told by a sign before it or a unit after it. */
export interface Measure {
  readonly kind: 'money' | 'percent' | 'unit'
  /** ISO 4217 code, symbol or noun, with "per …" where it is a rate. */
  readonly unit: string
  /** As written. */
  readonly unitText: string
  /** Where number and unit end. */
  readonly end: number
}

interface Grammar {
  readonly unit: RegExp
  readonly short: RegExp
  readonly which: RegExp
  readonly old: RegExp
  readonly rate: RegExp
  readonly hedge: RegExp
  readonly hedgeAfter: RegExp
}

const grammars = new WeakMap<LanguagePack, Grammar>()

function grammarOf(pack: LanguagePack): Grammar {
  const known = grammars.get(pack)
  if (known !== undefined) return known
  const { figures: words } = pack
  const unit = wordClass(Object.keys(words.units))
  const per = wordClass(words.per.filter((word) => /^\p{L}+$/u.test(word)))
  const grammar: Grammar = {
    unit: new RegExp(
      String.raw`^(?:\s{1,2}|\s?[‐-]|(?=\S))(?:(?<article>(?:${wordClass(pack.numbers.articles)})\s)|(?<of>(?:${wordClass([words.of])})\s))?(?:(?<percent>${wordClass(words.percent)})|(?<money>${wordClass(Object.keys(words.currencyNames))})|(?<unit>${unit}))(?![${LETTER}\d²³]|\/(?=\p{L}{2,}\/))`,
      'u',
    ),
    short: new RegExp(
      String.raw`^(?:\s?(?<unit>${wordClass(Object.keys(words.shortUnits))})|\s(?<spaced>${wordClass(Object.keys(words.spacedUnits))}))(?![A-ZÀ-Þ${LETTER}\d’']|\.[\p{L}\d]|-(?!\p{Ll}{4}))`, // of the text as written, not in lower case
      'u',
    ),
    old: new RegExp(`^(?:${words.old})(?!\\p{L})`, 'u'),
    which: /^\s(?:u\.s\.|us|canadian|cdn|sterling)(?![\p{L}\p{N}$£€¥])/u,
    rate: new RegExp(
      String.raw`^(?:\s(?:${per})\s|-(?:an?|per)-|\s?/\s?)(?<per>${unit}|person|people|share|capita|head|household|unit|vehicle|game|student|patient|barrel|tonne|mmbtu)(?![${LETTER}])`,
      'u',
    ),
    hedge: new RegExp(String.raw`(?<![${LETTER}])(?<hedge>${wordClass(Object.keys(words.hedges))})\s?$`, 'u'),
    hedgeAfter: new RegExp(
      String.raw`^\s?(?<hedge>${wordClass(Object.keys(words.hedgesAfter))})(?![${LETTER}])`,
      'u',
    ),
  }
  grammars.set(pack, grammar)
  return grammar
}

const key = (words: string): string => words.replace(/\s+/gu, ' ').toLowerCase()

/** The unit of a number; undefined where it is a bare number or counts something. */
export function measureAt(text: string, numeral: Numeral, pack: LanguagePack): Measure | undefined {
  const { figures: words } = pack
  const grammar = grammarOf(pack)
  const after = text.slice(numeral.end, numeral.end + 48)
  const lower = lowerInPlace(after)
  const rated = (kind: Measure['kind'], unit: string, unitText: string, length: number): Measure => {
    const rate = grammar.rate.exec(lower.slice(length))
    const per = rate?.groups?.per
    // "$6.8 billion a year earlier" is no rate.
    const next =
      /^\s+(?<word>\p{L}+)/u.exec(lower.slice(length + (rate?.[0].length ?? 0)))?.groups?.word ?? ''
    if (rate === null || per === undefined || pack.dates.vagueAfter.has(next))
      return { kind, unit, unitText, end: numeral.end + length }
    const end = length + rate[0].length
    return {
      kind,
      unit: `${unit} per ${words.units[key(per)] ?? per}`,
      unitText: `${unitText}${after.slice(length, end)}`,
      end: numeral.end + end,
    }
  }

  if (numeral.currency !== undefined && numeral.sign !== undefined)
    return rated('money', numeral.currency, numeral.sign, grammar.which.exec(lower)?.[0].length ?? 0)
  const match = grammar.unit.exec(lower)
  const found = match?.groups
  if (
    match !== null &&
    found !== undefined &&
    (found.article === undefined || numeral.form === 'fraction') &&
    (found.of === undefined || numeral.form === 'magnitude')
  ) {
    const written = after
      .slice(0, match[0].length)
      .replace(/^[\s‐-]+/u, '')
      .slice((found.article ?? found.of ?? '').length)
    const percent = found.percent
    if (percent !== undefined) return rated('percent', 'percent', written, match[0].length)
    if (found.money !== undefined && !isVerb(found.money, numeral))
      return rated('money', words.currencyNames[key(found.money)] ?? found.money, written, match[0].length)
    if (found.unit !== undefined) {
      const old = grammar.old.exec(lower.slice(match[0].length))?.[0] ?? ''
      return rated(
        'unit',
        words.units[key(found.unit)] ?? found.unit,
        written + old,
        match[0].length + old.length,
      )
    }
  }
  const short = numeral.form === 'digits' ? grammar.short.exec(after) : null
  const symbol = short?.groups?.unit ?? short?.groups?.spaced
  if (short === null || symbol === undefined) return undefined
  return rated(
    'unit',
    words.shortUnits[symbol] ?? words.spacedUnits[symbol] ?? symbol,
    symbol,
    short[0].length,
  )
}

/** "20 won the prize": a small number of won is no amount of money. */
const isVerb = (money: string, { value }: Numeral): boolean => money === 'won' && value < 100

/** "about", "more than" right before a number: what they make of it, and where they start. */
export function hedgeBefore(
  text: string,
  at: number,
  pack: LanguagePack,
): (Range & { readonly exactness: Exact }) | undefined {
  const from = Math.max(0, at - 30)
  const match = grammarOf(pack).hedge.exec(lowerInPlace(text.slice(from, at)))
  const hedge = match?.groups?.hedge
  const exactness = hedge === undefined ? undefined : pack.figures.hedges[key(hedge)]
  return match === null || exactness === undefined
    ? undefined
    : { start: from + match.index, end: at, exactness }
}

/** "or more" right after it. */
export function hedgeAfter(
  text: string,
  at: number,
  pack: LanguagePack,
): (Range & { readonly exactness: Exact }) | undefined {
  const match = grammarOf(pack).hedgeAfter.exec(lowerInPlace(text.slice(at, at + 20)))
  const exactness = pack.figures.hedgesAfter[key(match?.groups?.hedge ?? '')]
  return match === null || exactness === undefined
    ? undefined
    : { start: at, end: at + match[0].length, exactness }
}
