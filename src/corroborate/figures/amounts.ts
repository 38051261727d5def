import type { Figure } from '../../extract/finding.ts'

/** What kind of quantity a unit measures, and how many of the kind's base unit it is. */
interface Unit {
  readonly kind: string
  readonly factor: number
}

const kind = (
  name: string,
  factors: Readonly<Record<string, number>>,
): readonly (readonly [string, Unit])[] =>
  Object.entries(factors).map(([symbol, factor]) => [symbol, { kind: name, factor }])

/**
 * Units that reports use for one thing. Factors are those of SP 811 (NIST 2008), appendix B; a month and a year are
 * the Gregorian means. A ton is a tonne: news text seldom says which, and they differ by 10 % at most.
 */
const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...kind('length', {
    nm: 1e-9,
    μm: 1e-6,
    mm: 1e-3,
    cm: 0.01,
    m: 1,
    km: 1000,
    in: 0.0254,
    ft: 0.3048,
    yd: 0.9144,
    mi: 1609.344,
    nmi: 1852,
    'light-year': 9.4607304725808e15,
  }),
  ...kind('area', {
    'm²': 1,
    'km²': 1e6,
    ha: 1e4,
    'ft²': 0.09290304,
    acre: 4046.8564224,
    'mi²': 2589988.110336,
  }),
  ...kind('volume', {
    mL: 1e-3,
    L: 1,
    'm³': 1000,
    'ft³': 28.316846592,
    'fl oz': 0.0295735295625,
    pt: 0.473176473,
    qt: 0.946352946,
    gal: 3.785411784,
    bbl: 158.987294928,
  }),
  ...kind('mass', {
    μg: 1e-9,
    mg: 1e-6,
    g: 1e-3,
    kg: 1,
    t: 1000,
    oz: 0.028349523125,
    lb: 0.45359237,
    stone: 6.35029318,
  }),
  ...kind('speed', { 'm/s': 1, 'km/h': 1 / 3.6, mph: 0.44704, knot: 1852 / 3600 }),
  ...kind('time', {
    ms: 1e-3,
    second: 1,
    minute: 60,
    hour: 3600,
    day: 86_400,
    week: 604_800,
    fortnight: 1_209_600,
    month: 2_629_746,
    quarter: 7_889_238,
    year: 31_556_952,
    decade: 315_569_520,
    century: 3_155_695_200,
  }),
  ...kind('energy', { kWh: 1, MWh: 1e3, GWh: 1e6, TWh: 1e9 }),
  ...kind('power', { W: 1, kW: 1e3, MW: 1e6, GW: 1e9, TW: 1e12, hp: 745.69987 }),
  ...kind('times', { times: 1, time: 1 }),
  ...kind('data', { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 }),
])

/** "°F" is no multiple of "°C". */
const celsius = ({ value, unit }: Figure): number => (unit === '°F' ? ((value - 32) * 5) / 9 : value)

/** A figure in the base unit of its kind. */
export interface Amount {
  /** 'length', 'USD', 'percent'; of a count the noun. */
  readonly kind: string
  /** Whether the unit is a measure, not a counted noun. */
  readonly measured: boolean
  readonly unit: string
  readonly value: number
  /** The least and the most that the words allow. */
  readonly low: number
  readonly high: number
  /** The least and the most that rounding allows, as the number is written. */
  readonly from: number
  readonly to: number
  /** What the words leave open altogether: "at least 80" may be any number from 80 on. */
  readonly open: 'up' | 'down' | undefined
}

/** How far "about" may be off. */
const ABOUT = 0.1
/** How far a bound may lie from the figure that it bounds: "at least 80" is said of 84, not of 400. */
const BOUND = 1.25

function bounds({ value, min, max, exactness, change }: Figure): readonly [number, number] {
  // of a change the value is where it ended
  if (min !== undefined && max !== undefined && change === undefined) return [min, max]
  switch (exactness) {
    case 'exact':
      return [value, value]
    case 'about':
      return [value * (1 - ABOUT), value * (1 + ABOUT)]
    case 'at least':
      return [value, value * BOUND]
    case 'at most':
      return [value / BOUND, value]
    default:
      return exactness satisfies never
  }
}

/** A number without a hedge is not rounded by more than this share of it. */
const ROUNDED = 0.05
/** Whole numbers up to this are counted to the last one: 20 laps are not 21. */
const COUNTED = 100

/** The last digit that a number is written to: 1000 for 145,000, 0.1 for 15.5; zeros at the end are not written. */
function lastDigit(value: number): number {
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential(6).split('e')
  const written = digits.replace(/\.?0+$/u, '').replace('.', '').length
  return 10 ** (Number(exponent) - Math.max(0, written - 1))
}

export function amountOf(figure: Figure): Amount {
  const unit = UNITS.get(figure.unit)
  const temperature = figure.unit === '°F' || figure.unit === '°C'
  const measured = unit !== undefined || temperature || MEASURED.test(figure.unit)
  const factor = unit?.factor ?? 1
  const [low, high] = temperature ? [celsius(figure), celsius(figure)] : bounds(figure)
  const value = temperature ? celsius(figure) : figure.value
  const digit =
    Math.abs(figure.value) < COUNTED && Number.isInteger(figure.value) ? 1 : lastDigit(figure.value)
  // a count is written round where it is near, a measure also where its unit is coarse
  const half = Math.min(
    digit / 2,
    unit?.kind === 'time' ? Number.POSITIVE_INFINITY : Math.abs(figure.value) * ROUNDED,
  )
  return {
    kind: temperature ? 'temperature' : (unit?.kind ?? figure.unit),
    measured,
    unit: figure.unit,
    value: value * factor,
    low: low * factor,
    high: high * factor,
    from: Math.min(low, value - half) * factor,
    to: Math.max(high, value + half) * factor,
    open: figure.exactness === 'at least' ? 'up' : figure.exactness === 'at most' ? 'down' : undefined,
  }
}

/** ISO 4217 codes, shares and rates. */
const MEASURED = /^(?:[A-Z]{3}\b|percent|basis point|°)/u

/** How two figures of one thing stand to each other, where both can be right. */
export type Agreement = 'equal' | 'bounds' | 'rounding' | 'precision'

/** Two conversions of one length may be off by this much: 40 metres are 131 feet. */
const CONVERSION = 0.02

const close = (a: number, b: number, share: number): boolean =>
  Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b))

/** How both can be right; undefined where they cannot. Units must be of one kind. */
export function agreementOf(a: Amount, b: Amount): Agreement | undefined {
  if (close(a.value, b.value, 1e-6)) return 'equal'
  const apart = a.unit !== b.unit && a.measured && b.measured
  if (a.low <= b.high && b.low <= a.high) return 'bounds'
  if (apart && close(a.value, b.value, CONVERSION)) return 'rounding'
  // "145 million" and "145.5 million": the coarser one is the finer one rounded
  const [coarse, fine] = a.to - a.from >= b.to - b.from ? [a, b] : [b, a]
  const coarser = coarse.to - coarse.from > (fine.to - fine.from) * 1.5
  if (coarser && coarse.from <= fine.high && fine.low <= coarse.to) return apart ? 'precision' : 'rounding'
  return undefined
}

/** Whether no reading of the words lets both be right: "at least 80" does not exclude 400. */
export const excludes = (a: Amount, b: Amount): boolean =>
  agreementOf(a, b) === undefined &&
  !(a.open === 'up' && b.high >= a.low) &&
  !(b.open === 'up' && a.high >= b.low) &&
  !(a.open === 'down' && b.low <= a.high) &&
  !(b.open === 'down' && a.low <= b.high)

/** Whether two figures of one unit can both be right: equal, within each other's bounds, or equal after rounding. */
export const agree = (a: Figure, b: Figure): boolean => agreementOf(amountOf(a), amountOf(b)) !== undefined
