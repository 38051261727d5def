import { fold } from '../text/fold.ts'
import { AGENCIES } from './words/agencies.ts'

const NAMES: ReadonlyMap<string, string> = new Map(
  AGENCIES.flatMap(([name, ...others]) =>
    name === undefined ? [] : [name, ...others].map((spelling) => [fold(spelling), name] as const),
  ),
)

/** The usual name of a known agency: `knownAgency('The Associated Press') // 'AP'`. */
export const knownAgency = (name: string): string | undefined => NAMES.get(fold(name))

const SEPARATOR = /\s{0,3}(?:,|;|\/|&|\+| and | und | et | y | e | i )\s{0,3}/iu
const NAME = /^(?:the )?\p{Lu}[\p{L}\p{N}.'-]{1,20}(?: \p{Lu}[\p{L}\p{N}.'-]{0,20}){0,2}$/iu

const namesIn = (list: string): readonly string[] =>
  list
    .split(SEPARATOR)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** "With Reuters, EFE and AP", "Mit Material von dpa" */
const WITH =
  /^[([]?(?:with(?: (?:reporting|inputs?|files?|information|material|additional reporting|contributions?|wires?))?(?: (?:from|by|of))?|inputs? from|source|sources|agencies|from|via|mit(?: material)?(?: von)?|quelle|avec(?: l')?|source :|con(?: informacion)?(?: de)?|com(?: informacoes)?(?: d[aeo])?|fonte|fuente|met)[:\s]\s{0,3}(?<names>[^.!?]{2,120}?)[.)\]]{0,2}$/iu
/** "rml(efe, afp, ap)", "(AFP/AP)", "ab/cd (dpa)": initials of editors, then agencies in brackets. */
const BRACKETS = /^(?:[\p{L}]{1,5}(?:[/-][\p{L}]{1,5}){0,3}\s?)?[([](?<names>[^()[\]]{2,80})[)\]]\.?$/u
const COPYRIGHT = /^(?:copyright|©|\(c\))\D{0,14}(?:(?:19|20)\d{2})?,?\s{0,3}(?<names>[^.]{2,60})/iu

const LONGEST = 200

/**
 * The agencies that a credit line names; undefined where the line is none.
 * `agencyCredit('With Reuters, EFE and AP') // ['Reuters', 'EFE', 'AP']`
 * A line in brackets or with a copyright must name a known agency; "With A and B" may name any.
 */
export function agencyCredit(line: string): readonly string[] | undefined {
  if (line.length > LONGEST) return undefined
  const listed = namesIn(WITH.exec(line)?.groups?.names ?? '')
  const known = listed.filter((name) => knownAgency(name) !== undefined)
  const plausible = listed.length > 0 && listed.length <= 6 && listed.every((name) => NAME.test(name))
  // "With Mary and Tom" is a story's first words as well: a known agency, or several bare capitals, must be there
  if (plausible && (known.length > 0 || listed.every((name) => /^\p{Lu}[\p{Lu}\p{N}]{1,7}$/u.test(name))))
    return listed.map((name) => knownAgency(name) ?? name)
  const inBrackets = namesIn(BRACKETS.exec(line)?.groups?.names ?? '')
  if (inBrackets.some((name) => knownAgency(name) !== undefined))
    return inBrackets.flatMap((name) => knownAgency(name) ?? (NAME.test(name) ? [name] : []))
  const owner = COPYRIGHT.exec(line)?.groups?.names
  const owned = owner === undefined ? undefined : knownAgency(owner.trim())
  return owned === undefined ? undefined : [owned]
}
