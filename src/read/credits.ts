import { quote, type Range } from '../text/range.ts'
import { agencyCredit, knownAgency } from './agencies.ts'
import { datelineOf } from './dateline.ts'
import { type AgencyCredit, type Block, isBody } from './report.ts'
import { AGENCIES, AMBIGUOUS, CITING } from './words/agencies.ts'

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
const anyOf = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => escaped(word).replace(/ /gu, String.raw`\s{1,3}`))
    .join('|')

const SPELLINGS = AGENCIES.flat().flatMap((name) => [name, name.toUpperCase()])
const NAME = `(?<name>${anyOf([...new Set(SPELLINGS)])})(?![\\p{L}\\p{N}]|-[\\p{Ll}])`
/** Words between the verb and the name: "according to a document seen by the state news agency …". */
const BETWEEN = String.raw`\s{1,3}(?:(?:l['’])|(?:[Tt]he\s{1,3})?(?:\p{Ll}[\p{L}’'-]{0,18}\s{1,3}){0,5}(?:[Tt]he\s{1,3})?)`

/** "told AFP", "according to the state news agency …" */
const BEFORE = new RegExp(String.raw`(?<!\p{L})(?:${anyOf(CITING.before)})${BETWEEN}${NAME}`, 'gu')
/** "Reuters reported" */
const AFTER = new RegExp(
  String.raw`(?<![\p{L}\p{N}/-])${NAME}(?:\s{1,3}(?:${anyOf(CITING.agency)}))?\s{1,3}(?:also\s|has\s|had\s)?(?:${anyOf(CITING.after)})(?!\p{L})`,
  'gu',
)
/** "the Xinhua news agency", "Nachrichtenagentur dpa" */
const BESIDE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${NAME}\s{1,3}(?:news\s{1,3}agency|newswire|wire\s{1,3}service)|(?:${anyOf(CITING.agency)})\s{1,3}${NAME.replace('<name>', '<other>')})`,
  'giu',
)
/** A person of that name stands in the text. */
const PERSON = /\b(?:Michael|Mike|Mayor|Mr\.?|Emma)\s{1,3}(?<name>Bloomberg)\b/u

/** "… the mayor said. (AFP)", "… he added. – Reuters": the agency that signs the last paragraph. */
const SIGNED =
  /[.!?”"’']\s{0,3}(?:[([](?<names>[^()[\]]{2,60})[)\]]|[-–—/]{1,2}\s{0,2}(?<bare>[^.!?()\n]{2,40}?))\.?\s{0,3}$/u
const PICTURE = /©|\b(?:photos?|image|pictures?|file|getty|video|pool)\b/iu
const LAST_PARAGRAPHS = 2
/** Furniture between the last paragraph and the end holds no more signatures than this many blocks on. */
const LONGEST_CREDIT = 400

const namesIn = (list: string): readonly string[] =>
  list
    .split(/\s{0,3}(?:,|;|\/|&|\||\sand\s)\s{0,3}/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/**
 * The agencies that a report credits, in its own words: in datelines, bylines and credit lines and at the end of its last paragraph
 * for the whole of it, in phrases ("told AFP") for the sentence. Credits of pictures are none of the report's.
 */
export function findCredits(text: string, blocks: readonly Block[]): readonly AgencyCredit[] {
  const body = blocks.filter(isBody)
  const found = [
    ...blocks.filter(({ kind }) => kind === 'credit').flatMap((block) => inCredit(text, block)),
    ...body.slice(-LAST_PARAGRAPHS).flatMap((block) => atEnd(text, block)),
    ...body.flatMap((block) => inPhrases(text, block)),
  ]
  return found.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** The agencies that are credited with the whole report. */
export const wholeCredits = (credits: readonly AgencyCredit[]): readonly string[] =>
  credits.flatMap(({ agency, of }) => (of === 'report' ? [agency] : []))

const whole = (agency: string, range: Range): AgencyCredit => ({
  agency,
  of: 'report',
  start: range.start,
  end: range.end,
})

function inCredit(text: string, block: Block): readonly AgencyCredit[] {
  const words = quote(text, block)
  const line = words.trim()
  if (line.length > LONGEST_CREDIT || line === '') return []
  const start = block.start + words.indexOf(line)
  const range = { start, end: start + line.length }
  if (block.rule === 'credit:dateline')
    return (datelineOf(`${line} x`)?.agencies ?? []).map((agency) => whole(agency, range))
  const strict = agencyCredit(line) ?? []
  const named = PICTURE.test(line) ? [] : namedIn(line)
  return [...new Set([...strict, ...named])].map((agency) => whole(agency, range))
}

const ANYWHERE = new RegExp(String.raw`(?<![\p{L}\p{N}/@.])${NAME}`, 'gu')

/** Agencies that a credit line names in any place: "By Jane Doe, Associated Press", "AFP contributed to this report". */
const namedIn = (line: string): readonly string[] =>
  [...line.matchAll(ANYWHERE)].flatMap(({ groups }) => {
    const name = groups?.name ?? ''
    return AMBIGUOUS.has(name) ? [] : (knownAgency(name) ?? [])
  })

function atEnd(text: string, block: Block): readonly AgencyCredit[] {
  const words = quote(text, block)
  const offset = Math.max(0, words.length - 100)
  const match = SIGNED.exec(words.slice(offset))
  if (match === null || PICTURE.test(match[0])) return []
  const names = namesIn(match.groups?.names ?? match.groups?.bare ?? '')
  const known = names.flatMap((name) => knownAgency(name) ?? [])
  if (known.length === 0 || known.length < names.length) return []
  const start = block.start + offset + match.index + 1
  return known.map((agency) => whole(agency, { start, end: block.start + words.trimEnd().length }))
}

function inPhrases(text: string, block: Block): readonly AgencyCredit[] {
  const words = quote(text, block)
  const found = new Map<number, AgencyCredit>()
  for (const pattern of [BESIDE, BEFORE, AFTER])
    for (const match of words.matchAll(pattern)) {
      const name = match.groups?.name ?? match.groups?.other ?? ''
      const agency = knownAgency(name)
      if (agency === undefined || (pattern !== BESIDE && AMBIGUOUS.has(name))) continue
      if (name === 'Bloomberg' && (pattern === AFTER || PERSON.test(text))) continue
      const end = block.start + match.index + match[0].lastIndexOf(name) + name.length
      if (!found.has(end)) found.set(end, { agency, of: 'sentence', start: block.start + match.index, end })
    }
  return [...found.values()]
}
