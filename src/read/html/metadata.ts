import type { Edtf } from '../../text/edtf.ts'
import { fold } from '../../text/fold.ts'
import { type Known, said, supposed } from '../../text/known.ts'
import { knownAgency } from '../agencies.ts'
import { bylineOf, isPersonName, splitNames } from '../byline.ts'
import { declaredLanguage } from '../language.ts'
import { endsAsSentence } from '../line.ts'
import { type DayOrder, machineDate, statedDate } from '../stated-date.ts'
import { cutTitle } from '../title.ts'
import { decodeTwice } from './entities.ts'
import { type LinkedData, readLinkedData } from './linked-data.ts'
import type { Element, Page } from './page.ts'
import type { Story } from './story.ts'

/** What a page says about itself, from its markup and, where that is silent, from its words. */
export interface Metadata {
  readonly url: string | null
  readonly title: string | null
  readonly outlet: string | null
  readonly authors: readonly string[]
  readonly agencies: readonly string[]
  readonly language: string | null
  readonly published: Known<Edtf> | null
  readonly modified: Known<Edtf> | null
}

const TITLE_METAS = [
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'parsely-title',
  'sailthru.title',
  'headline',
]
const OUTLET_METAS = [
  'og:site_name',
  'application-name',
  'apple-mobile-web-app-title',
  'publisher',
  'dc.publisher',
  'dcterms.publisher',
  'copyright',
]
const PUBLISHED_METAS = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'publishdate',
  'publish-date',
  'publish_date',
  'published',
  'publication_date',
  'publicationdate',
  'pubdate',
  'date.release',
  'dcterms.created',
  'dcterms.issued',
  'dc.date.issued',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'dcsext.articlefirstpublished',
  'datecreated',
  'rnews:datepublished',
  'displaydate',
  'originalpublicationdate',
  'bt:pubdate',
  'citation_publication_date',
  'citation_date',
  'article_date_original',
  'date_published',
  'date',
] as const
const MODIFIED_METAS = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
]
const AUTHOR_METAS = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'article:author_name',
  'cxenseparse:author',
  'citation_author',
  'dc.creator.personalname',
  'creator',
  'rbauthors',
  'og:article:author',
  'twitter:data1',
]

/** Titles that the head of a page gives, best first, to find the run that shows it. */
export const headTitles = (page: Page): readonly string[] => {
  const linked = readLinkedData(page.jsonLd)
  return [
    ...linked.headlines.slice(0, 1),
    ...TITLE_METAS.flatMap((name) => page.metas.get(name) ?? []),
    page.title,
  ]
    .map(decodeTwice)
    .filter((title) => title !== '')
}

function hostOf(url: string | null): string | null {
  const host = /^https?:\/\/([^/?#:@]{3,100})/iu.exec(url ?? '')?.[1]
  return host === undefined ? null : host.toLowerCase().replace(/^www\d?\./u, '')
}

const metaOf = (page: Page, names: readonly string[]): string | null => {
  for (const name of names) {
    const value = page.metas.get(name)?.find((one) => one.trim() !== '')
    if (value !== undefined) return decodeTwice(value).replace(/\s+/gu, ' ').trim()
  }
  return null
}

/** The title as the page shows it; without the kicker that some set into the same heading. */
function titleOf(page: Page, story: Story, linked: LinkedData, outlet: string | null): string | null {
  const run = page.runs[story.titleRun]
  const shown = run === undefined ? '' : page.text.slice(run.start, run.end).replace(/\s+/gu, ' ').trim()
  const stated = headTitles(page).map((title) => {
    const part = cutTitle(title, outlet).title
    return title.slice(part.start, part.end).trim()
  })
  if (shown !== '' && !isSame(shown, outlet)) {
    const core = stated.find(
      (title) =>
        title.length > 12 && title.length < shown.length && shown.toLowerCase().endsWith(title.toLowerCase()),
    )
    return core === undefined ? shown : shown.slice(shown.length - core.length)
  }
  const given =
    metaOf(page, TITLE_METAS) ??
    linked.headlines.map(decodeTwice)[0] ??
    (page.title === '' ? null : decodeTwice(page.title))
  if (given === null) return null
  const { title } = cutTitle(given, outlet)
  return given.slice(title.start, title.end).trim() || null
}

const bare = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]+/gu, '')
const isSame = (a: string, b: string | null): boolean => b !== null && bare(a) !== '' && bare(a) === bare(b)

/** Whether `03/04/2021` is read as April: from the region of the declared language and of the host. */
function dayOrder(language: string | null, host: string | null): DayOrder {
  const tag = fold(language ?? '')
  if (/^en[-_](?:us|ph)\b/u.test(tag)) return 'month-first'
  if (/^en[-_]/u.test(tag) || (tag !== '' && !tag.startsWith('en'))) return 'day-first'
  if (/\.(?:uk|au|nz|ie|in|de|at|ch|fr|it|es|nl|be|pt|br|mx|ar)$/u.test(host ?? '')) return 'day-first'
  return /\.(?:us|gov|edu|mil)$/u.test(host ?? '') ? 'month-first' : 'unknown'
}

/** Dates and words to be weighed against each other. */
interface Candidate {
  readonly value: Edtf
  readonly because: string
}

const day = (value: Edtf): string => value.slice(0, 10)

function markupDates(page: Page, linked: LinkedData, order: DayOrder): readonly Candidate[] {
  const found: Candidate[] = []
  const add = (value: string | null | undefined, because: string): void => {
    const edtf = machineDate(value, order)
    if (edtf !== undefined) found.push({ value: edtf, because })
  }
  for (const value of linked.published) add(value, 'JSON-LD datePublished')
  for (const name of PUBLISHED_METAS)
    for (const value of page.metas.get(name) ?? []) add(value, `meta ${name}`)
  for (const element of page.elements)
    if (/^date(?:published|created)$/iu.test(element.itemprop)) {
      add(element.datetime || element.content, `itemprop ${element.itemprop}`)
      if (element.datetime === '' && element.content === '')
        add(wordsIn(page, element), `itemprop ${element.itemprop}`)
    }
  return found
}

const wordsIn = (page: Page, element: Element): string =>
  page.text
    .slice(element.start, Math.min(element.end, element.start + 300))
    .replace(/\s+/gu, ' ')
    .trim()

const DATE_HINT =
  /(?:^|[^a-z])(?:date|time|timestamp|datetime|published|publish|pubdate|posted|meta|byline|dateline|datum|fecha|data|stand|zeit|created|erstellt)(?![a-z]{4})/iu
const PUBLISHED_WORDS =
  /\b(?:publi\w{2,12}|posted|veröffentlicht|erschienen|erstellt|created|on|vom|le|el|am)\b/iu
const UPDATED_WORDS =
  /\b(?:updated?|modified|aktualisiert|mis à jour|actualizado|last|letzte|änderung|bearbeitet|aggiornato)\b/iu

/** Dates in the page's own words: in `time` elements, in elements named for dates, in the lines around the title. */
function shownDates(
  page: Page,
  story: Story,
  order: DayOrder,
): { readonly published: readonly Candidate[]; readonly modified: readonly Candidate[] } {
  const published: (Candidate & { readonly score: number })[] = []
  const modified: Candidate[] = []
  const { titleRun } = story
  const title = page.runs[titleRun]
  const root = page.elements[story.root]
  const anchor = titleRun >= 0 ? titleRun : (root?.firstRun ?? 0)
  const last = root?.lastRun ?? page.runs.length
  const add = (words: string, value: Edtf, run: number, because: string, base: number): void => {
    if (UPDATED_WORDS.test(words) && !/publi|veröff|posted|erst/iu.test(words)) {
      modified.push({ value, because })
      return
    }
    const distance = Math.abs(run - anchor)
    const near = run < anchor - 12 || run > last + 12 ? -40 : -Math.min(distance, 30)
    published.push({ value, because, score: base + near + (PUBLISHED_WORDS.test(words) ? 6 : 0) })
  }
  for (const element of page.elements) {
    if (
      element.tag !== 'time' &&
      !(element.end - element.start < 120 && element.hint !== '' && DATE_HINT.test(element.hint))
    )
      continue
    const words = wordsIn(page, element)
    const value =
      element.tag === 'time' && element.datetime !== ''
        ? machineDate(element.datetime, order)
        : statedDate(words, order)?.value
    if (value === undefined) continue
    add(
      `${words} ${element.hint}`,
      value,
      element.firstRun,
      element.tag === 'time' ? 'time element' : 'element named for its date',
      element.tag === 'time' ? 20 : 16,
    )
  }
  page.runs.forEach((run, i) => {
    if (run.end - run.start > 160 || i < anchor - 12 || i > last + 6) return
    const words = page.text.slice(run.start, run.end)
    const date = statedDate(words, order)
    const letters =
      date === undefined
        ? 0
        : `${words.slice(0, date.start)}${words.slice(date.end)}`.replace(/[^\p{L}]/gu, '').length
    if (date !== undefined && (letters <= 40 || !endsAsSentence(words)))
      add(words, date.value, i, 'line beside the title', title === undefined ? 6 : 10)
  })
  published.sort((a, b) => b.score - a.score)
  return { published: published.filter(({ score }) => score > -10), modified }
}

const URL_DATE =
  /\/(?<y>20[0-4]\d|19[89]\d)[/-](?<m>0?[1-9]|1[0-2])[/-](?<d>0?[1-9]|[12]\d|3[01])(?:[/-]|$)|[/_-](?<cy>20[0-4]\d)(?<cm>0[1-9]|1[0-2])(?<cd>0[1-9]|[12]\d|3[01])(?:[/_.-]|$)/u

function urlDate(url: string | null): Candidate | undefined {
  const g = URL_DATE.exec(url ?? '')?.groups
  const value =
    g === undefined
      ? undefined
      : machineDate(
          `${g.y ?? g.cy}-${(g.m ?? g.cm ?? '').padStart(2, '0')}-${(g.d ?? g.cd ?? '').padStart(2, '0')}`,
        )
  return value === undefined ? undefined : { value, because: 'the address names this day' }
}

/**
 * The publication date: what the markup says, held against what the page shows. Where both speak and differ, the
 * shown date stands, as supposed: templates often give the day of the crawl or of the last rebuild.
 */
function publishedOf(
  page: Page,
  story: Story,
  linked: LinkedData,
  url: string | null,
  order: DayOrder,
): Known<Edtf> | null {
  const [stated] = markupDates(page, linked, order)
  const { published } = shownDates(page, story, order)
  const [shown] = published
  const address = urlDate(url)
  if (stated !== undefined) {
    const same = [shown, address].find(
      (other) => other !== undefined && day(other.value) === day(stated.value),
    )
    const near = [shown, address].find(
      (other) => other !== undefined && daysBetween(other.value, stated.value) === 1,
    )
    // a time in UTC can be the next or the previous day where the page is read
    if (same === undefined && near !== undefined && /(?:Z|[+]00:?00)$/u.test(stated.value))
      return { ...said(near.value), because: `${near.because}; ${stated.because} gives it in UTC` }
    if (
      shown === undefined ||
      same !== undefined ||
      near !== undefined ||
      published.some(({ value }) => day(value) === day(stated.value))
    )
      return { ...said(stated.value), because: stated.because }
    return supposed(
      shown.value,
      `the page shows it (${shown.because}), against ${stated.because} ${day(stated.value)}`,
    )
  }
  if (shown !== undefined) return { ...said(shown.value), because: shown.because }
  return address === undefined ? null : supposed(address.value, address.because)
}

const daysBetween = (a: Edtf, b: Edtf): number =>
  Math.abs(Date.parse(day(a)) - Date.parse(day(b))) / 86_400_000

const NOT_AUTHOR =
  /^(?:https?:|www\.|@)|@\S+\.|^(?:admin|wordpressadmin|administrator|editor|editors|staff|redaktion|von|by|author|autor|home|news|n\/a|null|undefined|anonymous|anonym|gast|guest|unknown|none|name|user|webmaster|team|press|presse|share)$|\b(?:gmbh|ag|inc|llc|ltd|e\.v|copyright|redaktion|redaktionsteam|editorial|newsroom|newsdesk|desk|team|verlag|magazin|magazine|service|reports?)\b/iu
const BEFORE_NAME =
  /^(?:(?:written|posted|words|text|story|article|published|reviewed|eingestellt|geschrieben|verfasst|veröffentlicht|escrito|publicado|scritto|publié|geplaatst)\s)?(?:by|von|par|por|di|da|door|af|av|über|about|author|autor(?:in)?|text|foto)\s?:?\s/iu
const AFTER_NAME =
  /\s?(?:\(.{0,60}\)|\|.{0,80}|,\s.{0,80}| - .{0,80}| – .{0,80}|•.{0,80}|@\w{1,30}.*|\b\d{1,2}[./:]\d.{0,60}|\s(?:am|vom|on|im|alle artikel|more posts|mehr|view all|shares|updated|published|for the)\b.{0,80}|\s\d{1,5}\s(?:artikel|articles|posts).{0,20}|sagt:)$/iu

/** A name as written in markup, without the words around it. */
const cleanName = (name: string): string =>
  decodeTwice(name)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(BEFORE_NAME, '')
    .replace(AFTER_NAME, '')
    .replace(AFTER_NAME, '')
    .replace(/[\s,;:]+$/u, '')
    .trim()

const capitalised = (name: string): string =>
  /^[\p{Lu}\s.'’-]+$/u.test(name) || /^[\p{Ll}\s.'’-]+$/u.test(name)
    ? name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    : name

/** One word can be a name too where the markup says that it is one: bloggers sign so. */
const NICKNAME =
  /^(?!.*\.(?:com|org|net|info|de|at|ch|it|fr|es|nl|uk|eu)$)[\p{L}\p{N}][\p{L}\p{N}._-]{3,24}$/u

const isName = (name: string, outlet: string | null, nicknames: boolean): boolean =>
  !NOT_AUTHOR.test(name) &&
  (isPersonName(capitalised(name)) || (nicknames && NICKNAME.test(name))) &&
  !isSame(name, outlet) &&
  knownAgency(name) === undefined

function namesOf(values: readonly string[], outlet: string | null, nicknames = false): readonly string[] {
  const found: string[] = []
  for (const value of values) {
    if (value.length > 300) continue
    const list = splitNames(decodeTwice(value).trim().replace(BEFORE_NAME, ''))
    const several = list.length > 1 && list.every((one) => isName(cleanName(one), outlet, false))
    for (const part of several ? list : [value]) {
      const name = cleanName(part)
      if (isName(name, outlet, nicknames) && !found.some((one) => isSame(one, name))) found.push(name)
    }
  }
  return found.slice(0, 8)
}

const AUTHOR_ITEM = /^(?:author|creator)$/iu
const AUTHOR_HINT =
  /(?:^|[^a-z])(?:byline|author(?:s|name|link)?|by-author|autor(?:en)?|contributor)(?![a-z]{4})/iu

/**
 * Who signs the page. A name in the markup counts where the page also shows it: templates name the site's owner or
 * whoever uploaded the page; readers see neither.
 */
function authorsOf(page: Page, story: Story, linked: LinkedData, outlet: string | null): readonly string[] {
  const shown = bare(page.text)
  const shownNames = (names: readonly string[]): readonly string[] =>
    names.filter((name) => shown.includes(bare(name)))
  const person = linked.authors.filter((author) => author.person !== false).map(({ name }) => name)
  const persons = shownNames(namesOf(person, outlet, true))
  if (persons.length > 0) return persons
  for (const name of AUTHOR_METAS) {
    const found = shownNames(namesOf(page.metas.get(name) ?? [], outlet))
    if (found.length > 0) return found
  }
  const { firstRun = 0, lastRun = page.runs.length } = page.elements[story.root] ?? {}
  const from = story.titleRun >= 0 ? Math.min(story.titleRun, firstRun) : firstRun
  const near = page.elements.filter(
    (element) =>
      element.firstRun >= from - 8 &&
      element.firstRun <= lastRun + 4 &&
      element.end - element.start < 160 &&
      element.end > element.start &&
      story.kinds[element.firstRun]?.rule !== 'element:comments',
  )
  const items = near.filter(
    (element) => AUTHOR_ITEM.test(element.itemprop) || element.rel.split(' ').includes('author'),
  )
  const byItem = namesOf(
    items.map((element) => wordsIn(page, element)),
    outlet,
    true,
  )
  if (byItem.length > 0 && byItem.length <= 4) return byItem
  const hinted = near.filter((one) => AUTHOR_HINT.test(one.hint) && one.firstRun <= firstRun + 6)
  for (const element of hinted) {
    const words = wordsIn(page, element)
    const by = BEFORE_NAME.test(words.trim())
    const found = bylineOf(words) ?? namesOf([words], outlet, by)
    if (found.length > 0) return namesOf(found, outlet, true)
  }
  for (const run of page.runs.slice(Math.max(0, from), firstRun + 4)) {
    const words = page.text.slice(run.start, run.end)
    const found = words.length < 160 ? bylineOf(words) : undefined
    if (found !== undefined) return namesOf(found, outlet)
  }
  return []
}

/** Reads what a page says about itself; `address` is where it was found, if known. */
export function readMetadata(page: Page, story: Story, address: string | null): Metadata {
  const linked = readLinkedData(page.jsonLd)
  const canonical = [page.canonical, metaOf(page, ['og:url']), linked.url].find(
    (url) => url !== null && /^https?:\/\/[^/]+\/./u.test(url),
  )
  const url = canonical ?? address ?? metaOf(page, ['og:url'])
  const host = hostOf(url)
  const outlet =
    metaOf(page, OUTLET_METAS.slice(0, 1)) ?? linked.publisher ?? metaOf(page, OUTLET_METAS.slice(1, 6))
  const order = dayOrder(page.language, host)
  const [modified] = [
    ...linked.modified,
    ...MODIFIED_METAS.flatMap((name) => page.metas.get(name) ?? []),
  ].flatMap((value) => machineDate(value, order) ?? [])
  const cut = cutTitle(decodeTwice(page.title))
  return {
    url,
    title: titleOf(page, story, linked, outlet ?? host),
    outlet: outlet ?? cut.outlet ?? host,
    authors: authorsOf(page, story, linked, outlet),
    agencies: [
      ...new Set(
        [
          ...linked.authors.map(({ name }) => name),
          ...AUTHOR_METAS.flatMap((name) => page.metas.get(name) ?? []),
        ].flatMap((name) => knownAgency(name) ?? []),
      ),
    ],
    language: declaredLanguage(
      page.language ?? linked.language ?? metaOf(page, ['og:locale', 'content-language', 'language']),
    ),
    published: publishedOf(page, story, linked, url, order),
    modified: modified === undefined ? null : { ...said(modified), because: 'markup' },
  }
}
