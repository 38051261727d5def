import { said } from '../../text/known.ts'
import { knownAgency } from '../agencies.ts'
import { splitNames } from '../byline.ts'
import { type Element, type Page, parsePage } from '../html/page.ts'
import { readFragment } from '../html.ts'
import { type Fields, isFields, withTitle } from '../json.ts'
import { declaredLanguage } from '../language.ts'
import { type Declared, readPlain } from '../plain.ts'
import { type Reading, unreadable } from '../reading.ts'
import { machineDate } from '../stated-date.ts'

const wordsIn = (page: Page, element: Element): string =>
  page.text.slice(element.start, element.end).replace(/\s+/gu, ' ').trim()

/** The words of the first element with one of these names that holds any. */
function wordsOf(page: Page, ...tags: readonly string[]): string | null {
  for (const tag of tags) {
    const found = page.elements.find((element) => element.tag === tag && wordsIn(page, element) !== '')
    if (found !== undefined) return wordsIn(page, found)
  }
  return null
}

const attributeOf = (page: Page, tag: string): string | null => {
  const found = page.elements.find((element) => element.tag === tag && element.datetime !== '')
  return found?.datetime ?? null
}

/** What stands inside the first element with one of these names, up to its last end; undefined where there is none. */
function insideOf(xml: string, names: readonly string[]): string | undefined {
  for (const name of names) {
    const open = new RegExp(`<(?:[\\w-]{1,20}:)?${name.replace('.', '\\.')}(?:\\s[^>]{0,1000})?>`, 'iu').exec(
      xml,
    )
    if (open === null) continue
    const start = open.index + open[0].length
    const end = Math.max(xml.lastIndexOf(`</${name}`), xml.lastIndexOf(`:${name}>`))
    if (end > start) return xml.slice(start, xml.lastIndexOf('<', end))
  }
  return undefined
}

/** NITF's own body comes first; NewsML-G2 wraps a whole XHTML or NITF document. */
const BODIES = ['body.content', 'inlineXML', 'inlineData', 'body']

const by = (words: string | null): readonly string[] =>
  words === null
    ? []
    : splitNames(words.replace(/^(?:by|von|par|por)\s/iu, '')).filter(
        (name) => knownAgency(name) === undefined,
      )

/** Reads NITF, and NewsML-G2 with the text inside (XHTML or NITF). */
export function readAgencyXml(xml: string, source: string): Reading {
  const page = parsePage(xml, { xml: true })
  const body = insideOf(xml, BODIES)
  if (body === undefined)
    return unreadable(source, 'agency:no-text', 'no body in this item: it points to its text elsewhere')
  const inner = insideOf(body, ['body']) ?? body
  const published = machineDate(
    attributeOf(page, 'date.issue') ??
      wordsOf(page, 'firstcreated', 'contentcreated', 'versioncreated', 'story.date'),
  )
  const modified = machineDate(wordsOf(page, 'versioncreated', 'contentmodified'))
  const provider = wordsOf(page, 'infosource', 'provider', 'creditline', 'distributor', 'copyrightholder')
  const agency = provider === null ? undefined : knownAgency(provider)
  const declared: Declared = {
    title: wordsOf(page, 'hl1', 'headline', 'title'),
    outlet: provider,
    authors: by(wordsOf(page, 'byttl', 'by', 'byline')),
    agencies: agency === undefined ? [] : [agency],
    language: declaredLanguage(page.language),
    published: published === undefined ? null : { ...said(published), because: 'the item’s own date' },
    modified: modified === undefined ? null : { ...said(modified), because: 'the item’s own date' },
  }
  const html = inner.replace(/<(\/?)(?:[\w-]{1,20}:)?(?:hl2|block)\b/giu, '<$1div')
  const report = readFragment(html, source, declared)
  const dateline = wordsOf(page, 'dateline', 'located')
  return { source, report: { ...report, dateline: report.dateline ?? dateline }, notes: report.notes }
}

const words = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null
const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : [])

/** Whether an object is an item in IPTC's ninjs (versions 1 to 3). */
export const isNinjs = (value: unknown): value is Fields =>
  isFields(value) &&
  ('body_html' in value ||
    'body_xhtml' in value ||
    'body_text' in value ||
    'bodies' in value ||
    'altids' in value) &&
  ('uri' in value ||
    'versioncreated' in value ||
    'versionCreated' in value ||
    'headline' in value ||
    'headlines' in value)

/** Reads one ninjs item. */
export function readNinjs(item: Fields, source: string): Reading {
  const bodies = list(item.bodies)
  const body = (type: RegExp): string | null =>
    words(bodies.find((one) => type.test(String(one.contenttype ?? one.contentType ?? '')))?.value)
  const html = words(item.body_html) ?? words(item.body_xhtml) ?? body(/html/iu)
  const text = words(item.body_text) ?? body(/plain/iu) ?? words(bodies[0]?.value)
  const providers = [...list(item.infosource), ...list(item.infosources), ...list(item.infoSources)].flatMap(
    ({ name }) => words(name) ?? [],
  )
  const published = machineDate(
    words(item.firstcreated) ??
      words(item.firstCreated) ??
      words(item.contentcreated) ??
      words(item.contentCreated) ??
      words(item.versioncreated) ??
      words(item.versionCreated),
  )
  const modified = machineDate(words(item.versioncreated) ?? words(item.versionCreated))
  const because = 'the item’s own date'
  const declared: Declared = {
    url: words(item.uri)?.startsWith('http') === true ? words(item.uri) : null,
    title: words(item.headline) ?? words(list(item.headlines)[0]?.value),
    outlet: providers[0] ?? words(item.copyrightholder) ?? words(item.source),
    authors: by(words(item.byline)),
    agencies: providers.flatMap((name) => knownAgency(name) ?? []),
    language: declaredLanguage(words(item.language)),
    published: published === undefined ? null : { ...said(published), because },
    modified: modified === undefined ? null : { ...said(modified), because },
  }
  if (html === null && text === null) return unreadable(source, 'agency:no-text', 'an item without a body')
  const report =
    html === null
      ? readPlain(withTitle(declared.title ?? null, text ?? ''), source, declared)
      : readFragment(html, source, declared)
  const located = words(item.located)
  return { source, report: { ...report, dateline: report.dateline ?? located }, notes: report.notes }
}
