import { stemmer } from 'stemmer'
import type { Exact, FigureWords, NumberWords } from '../words/figures.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

/** `name: a, b; other: c` as a record from each word to its name. */
const named = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text.split(';').flatMap((line) => {
      const [name = '', words = ''] = line.split(/:(?=\s)/u)
      return words.split(',').map((word) => [word.trim().replace(/\s+/gu, ' '), name.trim()])
    }),
  )

const exact = (kind: Exact, words: string): [string, Exact][] =>
  words.split(',').map((word) => [word.trim(), kind])

export const numbers: NumberWords = {
  cardinals: {
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  },
  scales: {
    hundred: 1e2,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    quadrillion: 1e15,
    bn: 1e9,
    tn: 1e12,
    trn: 1e12,
    mn: 1e6,
    mln: 1e6,
    mio: 1e6,
    bln: 1e9,
    lakh: 1e5,
    crore: 1e7,
    dozen: 12,
  },
  ordinals: {
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
    sixteenth: 16,
    seventeenth: 17,
    eighteenth: 18,
    nineteenth: 19,
    twentieth: 20,
  },
  fractions: {
    half: 1 / 2,
    halves: 1 / 2,
    third: 1 / 3,
    thirds: 1 / 3,
    quarter: 1 / 4,
    quarters: 1 / 4,
    fourth: 1 / 4,
    fourths: 1 / 4,
    fifth: 1 / 5,
    fifths: 1 / 5,
    sixth: 1 / 6,
    sixths: 1 / 6,
    seventh: 1 / 7,
    sevenths: 1 / 7,
    eighth: 1 / 8,
    eighths: 1 / 8,
    ninth: 1 / 9,
    ninths: 1 / 9,
    tenth: 1 / 10,
    tenths: 1 / 10,
  },
  articles: ['a', 'an'],
  joiners: ['and'],
}

export const figures: FigureWords = {
  gluedScales: { bn: 1e9, tn: 1e12, trn: 1e12, mn: 1e6, mln: 1e6, bln: 1e9, k: 1e3 },
  gluedMoneyScales: { m: 1e6, b: 1e9, t: 1e12 },
  magnitudes: {
    dozens: 12,
    tens: 10,
    scores: 20,
    hundreds: 100,
    thousands: 1e3,
    millions: 1e6,
    billions: 1e9,
    trillions: 1e12,
  },
  magnitudeFactors: { tens: 10, dozens: 12, hundreds: 100 },
  of: 'of',
  outOf: ['in', 'out of', 'in every', 'out of every'],
  minus: ['minus', 'negative', 'sub-zero'],
  currencySigns: named(`
    USD: $, us$, us $, $us, usd, u.s. $; AUD: a$, $a, au$, aud, aus$; CAD: c$, c $, ca$, cad, can$; NZD: nz$, nzd;
    HKD: hk$, hk $, hkd; SGD: s$, sgd; TWD: nt$, twd; BRL: r$, brl; MXN: mxn, mex$; GBP: £, gbp, ps, stg;
    EUR: €, eur, euro; JPY: ¥, y=, jpy; CNY: rmb, cny, cn¥; INR: ₹, rs, rs., inr; KRW: ₩, krw; RUB: ₽, rub; ILS: ₪, ils,
    nis; MYR: rm, myr; CHF: chf, sfr; SEK: sek; NOK: nok; DKK: dkk; PLN: pln; CZK: czk; HUF: huf; TRY: ₺, try; ZAR: zar;
    NGN: ₦, ngn; UAH: ₴, uah; AED: aed, dh; SAR: sar; QAR: qar; THB: ฿, thb; IDR: idr, rp; PHP: ₱, php; VND: ₫, vnd;
    PKR: pkr; ARS: ars; EGP: egp; KES: kes, ksh
  `),
  currencyNames: named(`
    USD: dollars, dollar, us dollars, us dollar, u.s. dollars, american dollars, bucks, usd, $, greenbacks;
    AUD: australian dollars, aud; CAD: canadian dollars, cad; NZD: new zealand dollars, nzd; HKD: hong kong dollars, hkd;
    SGD: singapore dollars, sgd; TWD: taiwan dollars, twd; GBP: £, pounds sterling, british pounds, sterling, gbp, quid;
    EUR: euros, euro, €, eur; JPY: yen, japanese yen, ¥, jpy; CNY: yuan, chinese yuan, renminbi, rmb, cny;
    INR: rupees, rupee, indian rupees, inr; PKR: pakistani rupees; KRW: won, south korean won, krw; RUB: rubles, roubles,
    ruble, rouble, russian rubles, russian roubles, rub; ILS: shekels, shekel, nis, ils; MYR: ringgit, malaysian ringgit;
    CHF: francs, swiss francs, chf; SEK: swedish crowns, swedish kronor, sek, kronor; NOK: norwegian crowns, norwegian
    kroner, nok; DKK: danish crowns, danish kroner, kroner, dkk; CZK: czech crowns, koruna; PLN: zlotys, zloty, zlotych;
    HUF: forints, forint; HRK: kuna, kn; TRY: lira, liras, turkish lira; ZAR: rand; BRL: reais, real; MXN: mexican pesos;
    ARS: argentine pesos; PHP: philippine pesos; peso: pesos, peso; THB: baht; IDR: rupiah; VND: dong; UAH: hryvnia,
    hryvnias, hryvnya; NGN: naira; KES: kenyan shillings; shilling: shillings; AED: dirhams; SAR: riyals; IRR: rials;
    KWD: dinars; crown: crowns; cent: cents, cent, ¢; penny: pence, penny; sen: sen; kopeck: kopecks; BTC: bitcoins,
    btc; ETH: ether, eth
  `),
  percent: ['%', 'percent', 'per cent', 'pct', 'pct.', 'pc'],
  units: named(`
    percentage point: percentage points, percentage point, pp; basis point: basis points, basis point, bps, bp;
    km: kilometers, kilometres, kilometer, kilometre, km, kms; m: meters, metres, meter, metre; cm: centimeters,
    centimetres, centimeter, centimetre, cm; mm: millimeters, millimetres, millimeter, millimetre, mm;
    μm: micrometers, micrometres, microns, micron, μm, µm; nm: nanometers, nanometres, nanometer, nanometre, nm;
    mi: miles, mile, mi; yd: yards, yard, yds; ft: feet, foot, ft; in: inches, inch; nmi: nautical miles, nautical mile;
    light-year: light-years, light years; km²: square kilometers, square kilometres, square kilometer, square kilometre, sq
    km, km2, km²; m²: square meters, square metres, square meter, square metre, sq m, sqm, m2, m²; mi²: square miles,
    square mile, sq mi; ft²: square feet, square foot, sq ft, sqft; acre: acres, acre; ha: hectares, hectare, ha;
    m³: cubic meters, cubic metres, cubic meter, cubic metre, m3, m³; ft³: cubic feet, cubic foot, cu ft, cu.ft; L: liters, litres,
    liter, litre; mL: milliliters, millilitres, milliliter, ml; gal: gallons, gallon; bbl: barrels, barrel; pt: pints, pint; cup: cups, cup; tbsp: tablespoons, tablespoon, tbsp; tsp: teaspoons, teaspoon, tsp;
    qt: quarts, quart; fl oz: fluid ounces, fluid ounce, us fluid ounce; oz: ounces, ounce, oz; lb: pounds, pound, lbs, lb;
    t: tons, tonnes, ton, tonne, metric tons, metric tonnes; kg: kilograms, kilogrammes, kilogram, kilos, kilo, kg, kgs;
    g: grams, grammes, gram; mg: milligrams, milligram, mg; μg: micrograms, microgram; stone: stone; second: seconds,
    second, secs, sec; ms: milliseconds, millisecond; minute: minutes, minute, mins, min; hour: hours, hour, hrs, hr;
    day: days, day; week: weeks, week; fortnight: fortnights; month: months, month; quarter: quarters; year: years, year,
    yrs; decade: decades, decade; century: centuries, century; km/h: km/h, kph, kmh, km/hr, kilometers per hour,
    kilometres per hour, kilometers an hour, kilometres an hour; mph: mph, miles per hour, miles an hour; m/s: m/s, meters
    per second, metres per second; knot: knots, knot; mpg: mpg, miles per gallon, miles a gallon; rpm: rpm; °C: degrees
    celsius, degree celsius, degrees centigrade, °c, celsius, deg c; °F: degrees fahrenheit, degree fahrenheit, °f,
    fahrenheit; degree: degrees, degree, °; K: kelvin; W: watts, watt; kW: kilowatts, kilowatt, kw; MW: megawatts, megawatt,
    mw; GW: gigawatts, gigawatt, gw; TW: terawatts; kWh: kilowatt hours, kilowatt-hours, kwh; MWh: megawatt hours,
    megawatt-hours, mwh; GWh: gigawatt hours, gigawatt-hours, gwh; TWh: terawatt hours, terawatt-hours, twh; hp: horsepower,
    hp, bhp, brake horsepower; PS: ps; N·m: nm of torque, newton meters, newton metres; lb·ft: lb-ft, pound-feet, pound feet, foot-pounds;
    V: volts, volt; A: amps, amperes, amp; mAh: mah; F: farads; Hz: hertz, hz; kHz: kilohertz, khz; MHz: megahertz, mhz;
    GHz: gigahertz, ghz; dB: decibels, decibel, db; J: joules; kJ: kilojoules; cal: calories, calorie; kcal: kilocalories,
    kcal; Pa: pascals; GPa: gigapascals, gpa; bit: bits, bit; B: bytes; kB: kilobytes, kb; MB: megabytes, megabyte, mb;
    GB: gigabytes, gigabyte, gb; TB: terabytes, terabyte, tb; Mbps: mbps, megabits per second; px: pixels, px; MP: megapixels,
    megapixel; ppm: ppm, parts per million; ppb: ppb, parts per billion; kt: kilotons, kilotonnes; Mt: megatons, megatonnes;
    Gt: gigatons, gigatonnes; A/cm²: a/cm2; times: times
  `),
  shortUnits: { m: 'm', g: 'g', l: 'L', L: 'L', W: 'W', p: 'penny', Nm: 'N·m', '″': 'in' },
  spacedUnits: { V: 'V', A: 'A', F: 'F', C: '°C', K: 'K' },
  scores: set(
    'season record win victory loss defeat start finish vote lead draw score margin mark run tie triumph',
  ),
  per: ['per', 'a', 'an', 'each', 'every', '/', '-a-'],
  hedges: Object.fromEntries([
    ...exact(
      'about',
      'about, around, some, roughly, approximately, approx, approx., nearly, almost, ~, ≈, circa, close to, an estimated, estimated, an average of, averaging, in the region of, somewhere between, or so, near, nearing, approaching, virtually, practically',
    ),
    ...exact(
      'at least',
      'more than, over, at least, above, exceeding, upwards of, north of, a minimum of, no fewer than, no less than, not less than, just over, just above, well over, far more than, a little over, slightly more than, little more than, a little more than, minimum, >, exceeded, surpassed, topped, well above',
    ),
    ...exact(
      'at most',
      'up to, less than, under, fewer than, below, at most, no more than, not more than, a maximum of, as many as, as much as, as high as, just under, just below, well under, maximum, <, within, sub, barely',
    ),
  ]),
  hedgesAfter: Object.fromEntries([
    ...exact('at least', 'or more, and more, and up, plus, +, or over, or older, at least'),
    ...exact('at most', 'or less, or fewer, or under, at most, or younger'),
    ...exact('about', 'or so, or thereabouts, give or take'),
  ]),
  rangeInside: String.raw`\s?[-–—]\s?| to |_to_| or |-to `,
  between: 'between ',
  betweenInside: ' and ',
  from: 'from (?:about |around |roughly |some |nearly )?',
  up: set(
    'up rise increase climb gain jump grow surge soar add advance swell expand widen improve rally leap higher raise lift boost',
  ),
  down: set(
    'down fall drop decline decrease lose slip slide plunge sink shrink cut slump tumble dip ease lower reduce plummet retreat shed trim slash contract narrow',
  ),
  numberedBefore: set(`
    no no. nos number # flight channel chapter article page pages resolution act section clause phase level stage
    category formula game group route highway interstate road room apartment apt unit building lot block line season
    episode part volume vol vol. version windows iphone galaxy type class model series seed rank ranked top-ranked
    district ward zone sector area gate door track platform pier hall bus train tram line lane exit mile stop figure
    table box item point option plan question round week day year grade covid covid- sars-cov- g group-of big
    world war super bowl apollo falcon soyuz shenzhou boeing airbus mig su tu il s- f- t- mirage euro playstation xbox
    psalm genesis matthew mark luke john aged age issue verse lap
  `),
  numberedAfter: set(
    "street st st. avenue ave ave. road rd rd. boulevard blvd drive lane place square court way terrace crescent zip o'clock am pm a.m. p.m.",
  ),
  pronoun: 'one',
  pronounBefore: set('no each this that every any the which another same other some only only-'),
  pronounAfter: set('another that who which day'),
  idle: set('day time way thing another'),
  asOf: 'as (?:of|at) (?:the )?',
  old: '[- ]olds?',
  age: /olds?$/iu,
  aspects: named(`
    depth: deep, depth, depths, deeper; width: wide, width, diameter, diametre, across, broad; height: high, height, tall,
    altitude; length: long, length; thickness: thick, thickness; age: old, aged, age; offset: later, earlier, ago, afterwards
  `),
  added: set('another additional extra further more other others'),
  total: set('total altogether overall combined'),
  growing: new Set(
    `dead die death kill injured wound hurt casualty victim toll fatality missing survivor rescue evacuate displaced
     homeless arrest detain suspect custody complaint complain case infect infection confirm hospital hospitalize sick
     vote ballot signature donation donate raise damage destroyed burn flood outage tally report affected exposed far
     revise correct previously estimate expect preliminary`
      .split(/\s+/u)
      .map((word) => stemmer(word)),
  ),
  lasting: set('last lasted lasting lasts took take takes taking'),
}
