import type { Edtf } from '../text/edtf.ts'
import { type Known, said } from '../text/known.ts'
import { quote, type Range } from '../text/range.ts'
import { agencyCredit } from './agencies.ts'
import { bylineOf, isPersonName, signatureOf } from './byline.ts'
import { findCredits, wholeCredits } from './credits.ts'
import { datelineOf } from './dateline.ts'
import { identifyLanguage } from './language.ts'
import { endsAsSentence, labelOf, lineKind } from './line.ts'
import { type Block, type BlockKind, bodyOf, isBody, type Note, type Report, reportId } from './report.ts'
import { statedDate } from './stated-date.ts'
import { cutTitle } from './title.ts'
import { weekdays } from './words/months.ts'

/** What the envelope of a text (a JSON field, a feed, a mail header) says about it. */
export interface Declared {
  readonly url?: string | null
  readonly title?: string | null
  readonly outlet?: string | null
  readonly authors?: readonly string[]
  readonly agencies?: readonly string[]
  readonly language?: string | null
  readonly published?: Known<Edtf> | null
  readonly modified?: Known<Edtf> | null
  readonly notes?: readonly Note[]
}

/** A stretch of the text without white space around it, and what it was found to be so far. */
interface Piece extends Range {
  readonly kind: BlockKind | null
  readonly rule: string
}

/** Everything that the steps find out; each step takes it and gives it on. */
interface Reading {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly title: string | null
  readonly outlet: string | null
  readonly authors: readonly string[]
  readonly agencies: readonly string[]
  readonly dateline: string | null
  readonly published: Known<Edtf> | null
  readonly modified: Known<Edtf> | null
}

type Step = (reading: Reading) => Reading

/** A title is no longer than this. */
const LONGEST_TITLE = 200
const LONGEST_HEADING = 120
const MOST_HEADING_WORDS = 13
/** A line from which on a paragraph tells something. */
const SHORTEST_PARAGRAPH = 60
/** Where the head of a report ends: titles, bylines and dates stand before this many lines. */
const HEAD_LINES = 8

const SCRAPED_DATE =
  /^(?:date|published|publish date|posted|date_publish)\s?[:=]?\s{1,3}(?=\d{4}-\d{2}-\d{2}\b)/iu
const PUBLISHED_LINE =
  /^(?:(?:first )?(?:published|posted|publication date|date|created|issued|released|veröffentlicht|erschienen|stand|publié|publicado|pubblicato)(?: (?:on|at|am|le|el|em|il))?\s?:?|on)\s/iu
const MODIFIED_LINE = /^(?:last )?(?:updated|modified|aktualisiert|mis à jour|actualizado|aggiornato)\b/iu

const words = (reading: Reading, piece: Range): string => quote(reading.text, piece)
const undecided = (range: Range): Piece => ({ start: range.start, end: range.end, kind: null, rule: 'line' })

/** The lines of a text that hold more than white space, trimmed. */
function linesOf(text: string): readonly Piece[] {
  const lines: Piece[] = []
  for (let start = 0; start <= text.length; ) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    const line = text.slice(start, end)
    const from = start + (line.length - line.trimStart().length)
    const to = start + line.trimEnd().length
    if (to > from) lines.push(undecided({ start: from, end: to }))
    start = end + 1
  }
  return lines
}

/** Replaces one piece by the pieces that it is cut into; those that hold nothing are left out. */
function cut(reading: Reading, at: number, parts: readonly Piece[]): Reading {
  const trimmed = parts.flatMap((part): Piece[] => {
    const line = words(reading, part)
    const start = part.start + (line.length - line.trimStart().length)
    const end = part.start + line.trimEnd().length
    return end > start ? [{ ...part, start, end }] : []
  })
  return { ...reading, pieces: [...reading.pieces.slice(0, at), ...trimmed, ...reading.pieces.slice(at + 1)] }
}

/** Scrapers put `date 2021-12-16` before the first words. */
const cutScrapedDate: Step = (reading) => {
  const [first] = reading.pieces
  if (first === undefined) return reading
  const line = words(reading, first).slice(0, LONGEST_TITLE)
  const label = SCRAPED_DATE.exec(line)?.[0].length
  const date = label === undefined ? undefined : statedDate(line)
  if (label === undefined || date === undefined || date.start !== label) return reading
  const end = first.start + date.end
  const dated = cut(reading, 0, [
    { start: first.start, end, kind: 'furniture', rule: 'furniture:scraped date' },
    undecided({ start: end, end: first.end }),
  ])
  return {
    ...dated,
    published: reading.published ?? said(date.value, { start: first.start + date.start, end }),
  }
}

/** What the words of each line tell by themselves. */
const knowLines: Step = (reading) => ({
  ...reading,
  pieces: reading.pieces.map((piece) => {
    const known = piece.kind === null ? lineKind(words(reading, piece)) : undefined
    return known === undefined ? piece : { ...piece, ...known }
  }),
})

const INITIAL_CASE = /(?<![\p{L}'’])\p{L}[\p{L}'’]{3,}/gu
/** Whether most longer words begin with a capital, as English titles do. */
const inTitleCase = (line: string): boolean => {
  const long = line.match(INITIAL_CASE) ?? []
  return long.length > 2 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.7
}

const BARS = /(?:^|\s)[|›»•·](?:\s|$)/gu
/** A line of four or more short labels between bars is the page's menu. */
const isMenu = (line: string): boolean =>
  line.length < 300 &&
  (line.match(BARS)?.length ?? 0) >= 3 &&
  line.split(BARS).every((part) => part.trim().split(/\s+/u).length <= 3)

/** Before the title may stand the menu and the name of the outlet. */
const dropMasthead: Step = (reading) => {
  const head = reading.pieces.slice(0, HEAD_LINES)
  const menu = head.findIndex((piece) => piece.kind === null && isMenu(words(reading, piece)))
  if (menu < 0) return reading
  const before = reading.pieces[menu - 1]
  const name = before === undefined ? '' : words(reading, before)
  const masthead = menu === 1 && name.split(/\s+/u).length <= 4 && /^\p{Lu}/u.test(name)
  return {
    ...reading,
    outlet: reading.outlet ?? (masthead ? name : null),
    pieces: reading.pieces.map((piece, i) => {
      if (i === menu) return { ...piece, kind: 'furniture', rule: 'furniture:navigation' }
      return masthead && i === 0 ? { ...piece, kind: 'furniture', rule: 'furniture:outlet' } : piece
    }),
  }
}

/** The first line that is not furniture is the title where it reads like one; else the text has none. */
const findTitle: Step = (reading) => {
  const at = reading.pieces.findIndex((piece) => piece.kind === null)
  const piece = reading.pieces[at]
  const next = reading.pieces[at + 1]
  if (piece === undefined || (reading.title === null && next === undefined)) return reading
  const line = words(reading, piece)
  if (line.length > LONGEST_TITLE) return reading
  if (reading.title !== null) {
    if (labelOf(line) !== labelOf(reading.title)) return reading
    return cut(reading, at, [{ ...piece, kind: 'title', rule: 'title:declared' }])
  }
  if (datelineOf(line) !== undefined || signatureOf(line) !== undefined) return reading
  const { title, outlet } = cutTitle(line)
  const core = line.slice(title.start, title.end).trim()
  const after = next === undefined ? '' : words(reading, next).slice(0, LONGEST_TITLE)
  const led = datelineOf(after) !== undefined || bylineOf(after) !== undefined
  const open = !/[.:;,]$/u.test(core) || (/\.$/u.test(core) && (inTitleCase(core) || led))
  const quoted = /^[“"«„][^”"»]{1,200}[”"»]$/u.test(core)
  if (!open || quoted || core.split(/\s+/u).length < 2) return reading
  const start = piece.start + title.start
  const end = piece.start + title.end
  const titled = cut(reading, at, [
    { start: piece.start, end: start, kind: 'furniture', rule: 'furniture:outlet' },
    { start, end, kind: 'title', rule: 'title:first line' },
    { start: end, end: piece.end, kind: 'furniture', rule: 'furniture:outlet' },
  ])
  return { ...titled, title: core, outlet: reading.outlet ?? outlet }
}

const DESK = /^(?:by|from) (?:our|the|a|an|staff) [^.!?]{3,80}$/iu
/** A name as outlets have it, before the comma of a date: "The Morning Post,". */
const OUTLET_NAME =
  /^\p{Lu}[\p{L}'’&.-]{1,20}(?: (?:\p{Lu}|of |de |of the |and |& )[\p{L}'’&.-]{1,20}){0,4}\s{0,2}[,|·-]?$/u

/** A bare name beside the date or the byline, before the story, is the outlet's. */
function nameOutlet(text: string, pieces: readonly Piece[], story: number): readonly Piece[] {
  return pieces.map((piece, i) => {
    const beside = [pieces[i - 1], pieces[i + 1]].some(
      (other) => other?.rule === 'credit:date' || other?.rule === 'credit:byline',
    )
    const short = piece.end - piece.start <= SHORTEST_PARAGRAPH && !endsAsSentence(quote(text, piece))
    return piece.kind === null && beside && short && (story < 0 || i < story)
      ? { ...piece, kind: 'credit', rule: 'credit:outlet' }
      : piece
  })
}

/** Bylines and dates of publication stand between the title and the story. */
const readHead: Step = (reading) => {
  let { authors, published, modified, outlet, agencies } = reading
  const story = reading.pieces.findIndex(
    (piece) => piece.kind === null && piece.end - piece.start > SHORTEST_PARAGRAPH * 2,
  )
  const pieces = reading.pieces.map((piece, i): Piece => {
    if (piece.kind !== null || i >= HEAD_LINES || (story >= 0 && i >= story)) return piece
    const line = words(reading, piece)
    if (line.length > LONGEST_TITLE) return piece
    const names = bylineOf(line) ?? signatureOf(line)
    if (names !== undefined && !/[.!?]$/u.test(line)) {
      if (authors.length === 0) authors = names
      return { ...piece, kind: 'credit', rule: 'credit:byline' }
    }
    if (DESK.test(line) && !/[.!?]$/u.test(line)) {
      agencies = [...agencies, ...(agencyCredit(line.slice(line.search(/\bwith\b/iu))) ?? [])]
      return { ...piece, kind: 'credit', rule: 'credit:desk' }
    }
    const date = line.length <= 90 ? statedDate(line) : undefined
    if (date === undefined) return piece
    const others = `${line.slice(0, date.start)} ${line.slice(date.end)}`
    const span = { start: piece.start + date.start, end: piece.start + date.end }
    const rest = others.trim()
    const stated = PUBLISHED_LINE.test(line) || rest.replace(/[^\p{L}]/gu, '').length <= 12
    if (MODIFIED_LINE.test(line)) modified ??= said(date.value, span)
    else if (stated || OUTLET_NAME.test(rest)) published ??= said(date.value, span)
    else return piece
    if (OUTLET_NAME.test(rest) && !PUBLISHED_LINE.test(line) && !weekdays.has(labelOf(rest)))
      outlet ??= rest.replace(/[\s,|·-]+$/u, '')
    return { ...piece, kind: 'credit', rule: 'credit:date' }
  })
  const named = nameOutlet(reading.text, pieces, story)
  const name = named.find((piece) => piece.rule === 'credit:outlet')
  outlet ??= name === undefined ? null : words(reading, name)
  return { ...reading, pieces: named, authors, published, modified, outlet, agencies }
}

/** "PARIS (Reuters) –" before the first paragraphs names place and agency, and is no part of the sentence. */
const cutDateline: Step = (reading) => {
  const body = reading.pieces.flatMap((piece, i) => (piece.kind === null ? [i] : [])).slice(0, 3)
  for (const at of body) {
    const piece = reading.pieces[at]
    const dateline = piece === undefined ? undefined : datelineOf(words(reading, piece))
    if (piece === undefined || dateline === undefined) continue
    const end = piece.start + dateline.end
    const dated = cut(reading, at, [
      { start: piece.start, end, kind: 'credit', rule: 'credit:dateline' },
      undecided({ start: end, end: piece.end }),
    ])
    return {
      ...dated,
      dateline: dateline.place || null,
      agencies: [...reading.agencies, ...dateline.agencies],
    }
  }
  return reading
}

const readAgencies: Step = (reading) => ({
  ...reading,
  agencies: [
    ...new Set([
      ...reading.agencies,
      ...reading.pieces.flatMap((piece) =>
        piece.kind === 'credit' ? (agencyCredit(words(reading, piece)) ?? []) : [],
      ),
    ]),
  ],
})

/** A short line without an end that stands there twice is a caption or teaser that the page repeats. */
const dropRepeats: Step = (reading) => {
  const seen = new Map<string, number>()
  const short = (piece: Piece): boolean =>
    piece.kind === null &&
    piece.end - piece.start <= LONGEST_HEADING &&
    !endsAsSentence(words(reading, piece))
  for (const piece of reading.pieces)
    if (short(piece)) seen.set(words(reading, piece), (seen.get(words(reading, piece)) ?? 0) + 1)
  return {
    ...reading,
    pieces: reading.pieces.map((piece) =>
      short(piece) && (seen.get(words(reading, piece)) ?? 0) > 1
        ? { ...piece, kind: 'furniture', rule: 'furniture:repeated' }
        : piece,
    ),
  }
}

/** Whether a text is written in whole sentences, so that a missing full stop tells something. */
function inSentences(reading: Reading): boolean {
  const long = reading.pieces.filter(
    (piece) => piece.kind === null && piece.end - piece.start >= SHORTEST_PARAGRAPH,
  )
  const whole = long.filter((piece) => endsAsSentence(words(reading, piece)))
  return whole.length >= 2 && whole.length >= long.length * 0.6
}

/** More words than a heading has, no end, between whole sentences: the words under a picture that is gone. */
const findCaptions: Step = (reading) => {
  if (!inSentences(reading)) return reading
  const last = reading.pieces.length - 1
  return {
    ...reading,
    pieces: reading.pieces.map((piece, i) => {
      if (piece.kind !== null || i === last || piece.end - piece.start > LONGEST_TITLE) return piece
      const line = words(reading, piece)
      const caption =
        /^\p{Lu}/u.test(line) && /\p{L}$/u.test(line) && line.split(/\s+/u).length > MOST_HEADING_WORDS
      return caption ? { ...piece, kind: 'caption', rule: 'caption:orphaned' } : piece
    }),
  }
}

/** After the last whole paragraph, short lines without an end are names, teasers and labels. */
const dropTail: Step = (reading) => {
  const whole = (piece: Piece): boolean =>
    piece.kind === null &&
    piece.end - piece.start >= SHORTEST_PARAGRAPH &&
    endsAsSentence(words(reading, piece))
  const last = reading.pieces.findLastIndex(whole)
  if (last < 0 || !inSentences(reading)) return reading
  return {
    ...reading,
    pieces: reading.pieces.map((piece, i) => {
      if (i <= last || piece.kind !== null) return piece
      const line = words(reading, piece)
      if (line.length > LONGEST_HEADING || endsAsSentence(line)) return piece
      return isPersonName(line)
        ? { ...piece, kind: 'credit', rule: 'credit:name after the story' }
        : { ...piece, kind: 'furniture', rule: 'furniture:after the story' }
    }),
  }
}

/** No full stop; a closing quotation mark is no end where the words do not open with one. */
const endsAsHeading = (line: string): boolean =>
  !endsAsSentence(line) || (/[^.!?…,:;][”"»]$/u.test(line) && !/^[“"«]/u.test(line))

const BULLET = /^(?:[•●▪◦‣·*–-]|\d{1,2}[.)])\s{1,3}\S/u

/** What is left tells the story: lists, headings, paragraphs. */
const nameBody: Step = (reading) => ({
  ...reading,
  pieces: reading.pieces.map((piece, i) => {
    if (piece.kind !== null) return piece
    const line = words(reading, piece)
    if (BULLET.test(line.slice(0, 12))) return { ...piece, kind: 'list', rule: 'list:bullet' }
    const short = line.length <= LONGEST_HEADING && endsAsHeading(line) && i + 1 < reading.pieces.length
    return short && !line.endsWith(',')
      ? { ...piece, kind: 'heading', rule: 'heading:short line' }
      : { ...piece, kind: 'paragraph', rule: 'paragraph:line' }
  }),
})

const STEPS: readonly Step[] = [
  cutScrapedDate, // before the title: it stands in front of it
  knowLines, //      furniture first, so that no step below takes it for a title or heading
  dropMasthead,
  findTitle,
  readHead, //       after the title, for a title may begin with "By"
  cutDateline, //    at the first paragraph that is left
  readAgencies,
  dropRepeats,
  findCaptions,
  dropTail, //       needs to know what the paragraphs are
  nameBody,
]

/** Blocks that partition the text: white space goes to the block before it, at the start to the first. */
export function partition(
  text: string,
  pieces: readonly (Range & { readonly kind: BlockKind | null; readonly rule: string })[],
): readonly Block[] {
  if (pieces.length === 0 && text !== '')
    return [{ kind: 'furniture', rule: 'blank', start: 0, end: text.length }]
  return pieces.map(({ kind, rule }, i) => ({
    kind: kind ?? 'paragraph',
    rule,
    start: i === 0 ? 0 : (pieces[i]?.start ?? 0),
    end: pieces[i + 1]?.start ?? text.length,
  }))
}

/**
 * Reads a plain text report: `text` stays exactly what was given, blocks partition it.
 * `readPlain('Dam bursts\n\nHARBOUR (Nordwire) — A dam burst on Monday.', 'dam.txt')`
 */
export function readPlain(text: string, source: string, declared: Declared = {}): Report {
  const start: Reading = {
    text,
    pieces: linesOf(text),
    title: declared.title?.trim() || null,
    outlet: declared.outlet ?? null,
    authors: declared.authors ?? [],
    agencies: declared.agencies ?? [],
    dateline: null,
    published: declared.published ?? null,
    modified: declared.modified ?? null,
  }
  const { pieces, ...read } = STEPS.reduce((reading, step) => step(reading), start)
  const blocks = partition(text, pieces)
  const body = bodyOf(text, blocks)
  const notes: readonly Note[] = [...(declared.notes ?? []), ...tooShort(text, blocks)]
  const credits = findCredits(text, blocks)
  const agencies = [...new Set([...read.agencies, ...wholeCredits(credits)])]
  const known = { ...read, agencies, url: declared.url ?? null }
  return {
    id: reportId(known),
    source,
    ...known,
    credits,
    language: identifyLanguage(body === '' ? text : body, declared.language ?? null),
    body,
    blocks,
    notes,
  }
}

/** Fewer words than this tell no story. */
const FEWEST_WORDS = 5

/** In scripts that write without spaces each sign is counted. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\p{L}+/gu

const tooShort = (text: string, blocks: readonly Block[]): readonly Note[] => {
  const count = blocks
    .filter(isBody)
    .reduce((n, block) => n + (quote(text, block).match(WORD)?.length ?? 0), 0)
  return count >= FEWEST_WORDS ? [] : [{ rule: 'too-short', message: `only ${count} words of a story found` }]
}
