import type { Edtf } from '../text/edtf.ts'
import { type Known, said } from '../text/known.ts'
import { knownAgency } from './agencies.ts'
import { isPersonName, splitNames } from './byline.ts'
import { declaredLanguage } from './language.ts'
import { type Declared, readPlain } from './plain.ts'
import { type Reading, unreadable } from './reading.ts'
import { machineDate } from './stated-date.ts'
import { cutTitle } from './title.ts'

/** Names that tools give the same field, the first present wins: news-please, trafilatura, common exports. */
const FIELDS = {
  title: ['title', 'headline', 'heading'],
  text: [
    'maintext',
    'text',
    'content_text',
    'articleBody',
    'body_text',
    'body',
    'content',
    'raw_text',
    'article',
  ],
  published: [
    'date_publish',
    'date_published',
    'datePublished',
    'published',
    'publish_date',
    'published_at',
    'pubDate',
    'pub_date',
    'publication_date',
    'date',
    'versioncreated',
    'timestamp',
  ],
  modified: [
    'date_modify',
    'date_modified',
    'dateModified',
    'modified',
    'updated',
    'updated_at',
    'last_modified',
  ],
  url: ['url', 'link', 'canonical_url', 'source_url', 'uri'],
  outlet: [
    'sitename',
    'site_name',
    'outlet',
    'publisher',
    'source_domain',
    'hostname',
    'domain',
    'source',
    'newspaper',
  ],
  authors: ['authors', 'author', 'byline', 'creator'],
  language: ['language', 'lang', 'inLanguage'],
} as const satisfies Record<string, readonly string[]>

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The words of a field that may hold a string, a number, or an object with a name. */
function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (typeof value === 'number') return String(value)
  return isFields(value) ? wordsOf(value.name ?? value['@value'] ?? value.title) : null
}

function field(fields: Fields, names: readonly string[]): readonly [name: string, value: string] | undefined {
  for (const name of names) {
    const value = wordsOf(fields[name])
    if (value !== null && value !== 'None' && value !== 'null' && value !== 'NaN') return [name, value]
  }
  return undefined
}

/** A date that a field states; its name is the reason. */
export function datedBy(found: readonly [name: string, value: string] | undefined): Known<Edtf> | null {
  if (found === undefined) return null
  const value = machineDate(found[1])
  return value === undefined ? null : { ...said(value), because: `field ${found[0]}` }
}

function authorsOf(fields: Fields): readonly string[] {
  const value = FIELDS.authors
    .map((name) => fields[name])
    .find((given) => given !== null && given !== undefined)
  const given = (Array.isArray(value) ? value : [value]).flatMap((one) => wordsOf(one) ?? [])
  // one author may be a desk or an outlet; several names in one string are persons
  const names = given.flatMap((name) => {
    const parts = splitNames(name)
    return parts.every(isPersonName) ? parts : [name.trim()]
  })
  return [...new Set(names)]
}

/** Whether an object could be a report in one of the shapes that we know. */
export const isReportLike = (value: unknown): value is Fields =>
  isFields(value) && field(value, FIELDS.text) !== undefined

/** A title that the words do not begin with stands before them, so that offsets count in one text. */
export const withTitle = (title: string | null, text: string): string =>
  title === null || title.trim() === '' || text.trimStart().startsWith(title.trim())
    ? text
    : `${title.trim()}\n\n${text}`

/** What the fields of an object say about the report in it. */
export function declaredBy(fields: Fields): Declared {
  const title = field(fields, FIELDS.title)?.[1].trim() ?? null
  const outlet = field(fields, FIELDS.outlet)?.[1].trim() ?? null
  const core = title === null ? null : cutTitle(title, outlet)
  return {
    url: field(fields, FIELDS.url)?.[1] ?? null,
    title: title === null || core === null ? null : title.slice(core.title.start, core.title.end),
    outlet: outlet?.replace(/^www\./u, '') ?? core?.outlet ?? null,
    authors: authorsOf(fields),
    agencies: authorsOf(fields).flatMap((name) => knownAgency(name) ?? []),
    language: declaredLanguage(field(fields, FIELDS.language)?.[1]),
    published: datedBy(field(fields, FIELDS.published)),
    modified: datedBy(field(fields, FIELDS.modified)),
  }
}

/** Reads one object of a JSON file: news-please, trafilatura, or alike. */
export function readObject(value: unknown, source: string): Reading {
  if (!isReportLike(value)) {
    const has = isFields(value) ? Object.keys(value).slice(0, 8).join(', ') : typeof value
    return unreadable(source, 'json:no-text', `no field with the text of a report (found: ${has})`)
  }
  const declared = declaredBy(value)
  const text = field(value, FIELDS.text)?.[1] ?? ''
  const report = readPlain(withTitle(declared.title ?? null, text), source, declared)
  return { source, report, notes: report.notes }
}
