import type { Range } from '../text/range.ts'
import { knownAgency } from './agencies.ts'

/** The words before a story that say where it was written, and for whom: "PARIS (Reuters) –". */
export interface Dateline extends Range {
  readonly place: string
  readonly agencies: readonly string[]
}

const LONGEST = 140
const PLACE = String.raw`\p{Lu}[\p{L}.'’-]{1,20}(?:[ /-](?:\p{Lu}|de |del |la |of |al-|d')[\p{L}.'’-]{0,20}){0,4}`
const DATELINE = new RegExp(
  [
    String.raw`^(?<place>${PLACE}(?:, \p{Lu}[\p{L}.'’ ]{1,20}){0,2})`,
    String.raw`(?<day>,? (?:\p{Lu}[\p{L}]{2,8}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,9}))?`,
    String.raw`(?: ?[([/](?<agency>[^()[\]]{2,40})[)\]/]\.?)?`,
    String.raw`(?<mark>\s?(?:[—–―:]|--?)\s{1,2}|[—–]|\s(?=[“"«„]))`,
  ].join(''),
  'u',
)
/** A place run into the first quotation, as broken pages leave it: `Barcelona“Old friend,”` */
const GLUED = /^(?<place>\p{Lu}\p{Ll}{2,20})(?=[“«„]\p{Lu})/u
const AGENCY_FIRST = /^[([](?<agency>[^()[\]]{2,40})[)\]]\s{0,2}(?:[—–―:]|--?)?\s{1,2}(?=\S)/u

/** Labels in capitals that stand where a place would. */
const NO_PLACE =
  /^(?:exclusive|breaking|update|updated|opinion|video|watch|analysis|live|comment|editorial|review|note|warning|correction|interview|listen|photos?)\b/iu

const agenciesIn = (names: string | undefined): readonly string[] =>
  (names ?? '')
    .split(/\s?[,/&]\s?| and /u)
    .map((name) => name.trim())
    .filter((name) => /^\p{L}[\p{L}\p{N}.' -]{1,30}$/u.test(name))

/**
 * The dateline at the start of a paragraph. A bare place needs capitals and a dash ("PARIS —"); one in small
 * letters needs an agency as well ("Paris (AFP) –"), for a story may begin with any name and a dash.
 */
export function datelineOf(paragraph: string): Dateline | undefined {
  const start = paragraph.slice(0, LONGEST)
  const glued = GLUED.exec(start)?.groups?.place
  if (glued !== undefined) return { start: 0, end: glued.length, place: glued, agencies: [] }
  const first = AGENCY_FIRST.exec(start)
  if (first !== null) {
    const agencies = agenciesIn(first.groups?.agency)
    if (!agencies.some((name) => knownAgency(name) !== undefined)) return undefined
    return {
      start: 0,
      end: first[0].length,
      place: '',
      agencies: agencies.map((name) => knownAgency(name) ?? name),
    }
  }
  const match = DATELINE.exec(start)
  const { place, mark, agency, day } = match?.groups ?? {}
  if (match === null || place === undefined || mark === undefined || match[0].length >= paragraph.length)
    return undefined
  if (NO_PLACE.test(place) || place.split(/\s/u).length > 6) return undefined
  const names = agenciesIn(agency)
  const known = names.filter((name) => knownAgency(name) !== undefined)
  const capitals = /^[\p{Lu} .'’-]{3,}$/u.test(place.split(',')[0] ?? '')
  const dash = /[—–―-]/u.test(mark)
  if (agency !== undefined && names.length === 0) return undefined
  const sound =
    agency === undefined ? capitals && dash : (known.length > 0 || (capitals && dash)) && mark.trim() !== ''
  if (!sound || (agency === undefined && day === undefined && /:/u.test(mark))) return undefined
  return {
    start: 0,
    end: match[0].length,
    place: place.trim(),
    agencies: names.map((name) => knownAgency(name) ?? name),
  }
}
