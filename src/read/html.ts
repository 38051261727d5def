import type { Range } from '../text/range.ts'
import { findCredits, wholeCredits } from './credits.ts'
import { datelineOf } from './dateline.ts'
import { decode } from './decode.ts'
import { headTitles, readMetadata } from './html/metadata.ts'
import { type Page, parsePage } from './html/page.ts'
import { type RunKind, type Story, tellStory } from './html/story.ts'
import { identifyLanguage } from './language.ts'
import { type Declared, partition } from './plain.ts'
import { type BlockKind, bodyOf, isBody, type Note, type Report, reportId } from './report.ts'

/** What is known of a page besides its bytes. */
export interface PageOrigin {
  /** Where it was found; the page's own canonical address wins. */
  readonly url?: string | null
  /** The charset that the server declared. */
  readonly charset?: string
  /** What an envelope (a feed, a mail, an agency's wrapper) says; it wins over the page. */
  readonly declared?: Declared
}

interface Piece extends Range {
  readonly kind: BlockKind
  readonly rule: string
}

/** Fewer characters of story than this, and what the page hides at first is looked at as well. */
const THIN = 250

const CHARSET =
  /<meta[^>]{1,300}?charset\s{0,3}=\s{0,3}["']?\s{0,3}(?<charset>[\w-]{2,40})|<\?xml[^>]{1,200}?encoding\s{0,3}=\s{0,3}["'](?<xml>[\w-]{2,40})/iu

/** The charset that a page declares in its first bytes. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1')
  const groups = CHARSET.exec(head)?.groups
  return groups?.charset ?? groups?.xml
}

/** A page as read: its words, what they were found to be, and how much of a story that makes. */
interface Told {
  readonly page: Page
  readonly story: Story
  readonly length: number
}

function tell(html: string, showHidden: boolean): Told {
  const page = parsePage(html, { showHidden })
  const story = tellStory(page, headTitles(page))
  const length = page.runs.reduce((sum, run, i) => {
    const kind = story.kinds[i]
    return sum + (kind !== undefined && isBody({ ...run, ...kind }) ? run.end - run.start : 0)
  }, 0)
  return { page, story, length }
}

/** Runs as pieces; neighbours that one rule left out, and the cells of one table, are one piece. */
function piecesOf(page: Page, kinds: readonly RunKind[]): readonly Piece[] {
  const pieces: Piece[] = []
  page.runs.forEach((run, i) => {
    const { kind, rule } = kinds[i] ?? { kind: 'furniture' as const, rule: 'furniture:unknown' }
    const last = pieces.at(-1)
    const joined = (kind === 'furniture' || kind === 'table') && last?.kind === kind && last.rule === rule
    if (joined) pieces[pieces.length - 1] = { ...last, end: run.end }
    else pieces.push({ start: run.start, end: run.end, kind, rule })
  })
  return pieces
}

/** "PARIS (Reuters) –" before the first paragraphs is a credit, as in plain text. */
function cutDateline(text: string, pieces: readonly Piece[]) {
  const paragraphs = pieces.flatMap((piece, i) => (piece.kind === 'paragraph' ? [i] : [])).slice(0, 3)
  for (const at of paragraphs) {
    const piece = pieces[at]
    const dateline = piece === undefined ? undefined : datelineOf(text.slice(piece.start, piece.end))
    if (piece === undefined || dateline === undefined) continue
    const middle = piece.start + dateline.end
    const cut: readonly Piece[] = [
      { start: piece.start, end: middle, kind: 'credit', rule: 'credit:dateline' },
      { ...piece, start: middle },
    ]
    return { pieces: [...pieces.slice(0, at), ...cut, ...pieces.slice(at + 1)], dateline }
  }
  return { pieces, dateline: undefined }
}

/**
 * Reads a web page. `text` is what the page shows, block by block; what is not the story is there too, as furniture,
 * captions and credits, each with the rule that says so.
 * `readHtml('<h1>Dam bursts</h1><p>A dam burst on Monday.</p>', 'dam.html')`
 */
export function readHtml(input: Uint8Array | string, source: string, origin: PageOrigin = {}): Report {
  const decoded =
    typeof input === 'string' ? { text: input } : decode(input, origin.charset ?? declaredCharset(input))
  if (decoded.text === null) throw new Error('because' in decoded ? decoded.because : 'not text')
  const shown = tell(decoded.text, false)
  const all = shown.length < THIN ? tell(decoded.text, true) : shown
  const { page, story } = all.length > shown.length * 2 ? all : shown
  const metadata = readMetadata(page, story, origin.url ?? null)
  const { pieces, dateline } = cutDateline(page.text, piecesOf(page, story.kinds))
  const blocks = partition(page.text, pieces)
  const body = bodyOf(page.text, blocks)
  const credits = findCredits(page.text, blocks)
  const { declared = {} } = origin
  const known = {
    url: declared.url ?? metadata.url,
    outlet: declared.outlet ?? metadata.outlet,
    title: declared.title ?? metadata.title,
    text: page.text,
  }
  return {
    id: reportId(known),
    source,
    ...known,
    authors:
      declared.authors !== undefined && declared.authors.length > 0 ? declared.authors : metadata.authors,
    dateline: dateline === undefined || dateline.place === '' ? null : dateline.place,
    agencies: [
      ...new Set([
        ...(declared.agencies ?? []),
        ...(dateline?.agencies ?? []),
        ...wholeCredits(credits),
        ...metadata.agencies,
      ]),
    ],
    credits,
    language: identifyLanguage(body === '' ? page.text : body, declared.language ?? metadata.language),
    published: declared.published ?? metadata.published,
    modified: declared.modified ?? metadata.modified,
    body,
    blocks,
    notes: [...(declared.notes ?? []), ...notesOf(page, body)],
  }
}

function notesOf(page: Page, body: string): readonly Note[] {
  const notes: Note[] = []
  if (page.cut !== null) notes.push({ rule: 'html:cut', message: `read only in part: ${page.cut}` })
  if (body === '') notes.push({ rule: 'html:no-story', message: 'no story found on the page' })
  return notes
}

const escaped = (words: string): string =>
  words.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')

/** Reads a piece of HTML that an envelope holds: what is declared is known, and all of it is the story. */
export const readFragment = (html: string, source: string, declared: Declared): Report =>
  readHtml(
    `<html><body><article>${declared.title == null ? '' : `<h1>${escaped(declared.title)}</h1>`}<div>${html}</div></article></body></html>`,
    source,
    { declared },
  )
