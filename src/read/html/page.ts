import { Parser } from 'htmlparser2'
import type { Range } from '../../text/range.ts'

/** One element of a page. Elements stand in the order in which they open, so a parent comes before its children. */
export interface Element extends Range {
  readonly index: number
  /** Index of the parent; -1 for the outermost. */
  readonly parent: number
  readonly tag: string
  /** Class, id, role and similar names, as written. */
  readonly hint: string
  readonly itemprop: string
  readonly rel: string
  readonly href: string
  readonly datetime: string
  readonly content: string
  /** Where its words end in `Page.text`; may point at white space. */
  end: number
  /** Index of the first run after its last. */
  lastRun: number
  readonly firstRun: number
}

/** Words between two block boundaries: a paragraph, a cell, a caption, a menu entry. */
export interface Run extends Range {
  /** The innermost block element around it. */
  readonly element: number
  /** UTF-16 units of it that stand in links. */
  readonly linked: number
  /** How many links it holds. */
  readonly links: number
  /** Units of it in bold or emphasis. */
  readonly stressed: number
}

/** What one pass over the markup of a page finds. */
export interface Page {
  /** The words that the page shows, in order: runs joined by empty lines. */
  readonly text: string
  readonly elements: readonly Element[]
  readonly runs: readonly Run[]
  /** Contents of `meta` elements by lower-case name, property or itemprop. */
  readonly metas: ReadonlyMap<string, readonly string[]>
  /** Contents of `script type="application/ld+json"`. */
  readonly jsonLd: readonly string[]
  readonly title: string
  readonly canonical: string | null
  readonly language: string | null
  /** Whether reading stopped before the end, and why. */
  readonly cut: string | null
}

/** Elements that stand in a line of text; everything else breaks it. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter nobr output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr meta link area base param source track'.split(
    ' ',
  ),
)
/** Elements whose contents a page does not show as words. */
const SILENT = new Set(
  'script style noscript template svg math iframe object embed canvas select option optgroup textarea map audio video datalist frameset noframes applet head'.split(
    ' ',
  ),
)
const STRESSED = new Set(['b', 'strong', 'em', 'i'])
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** No page that people write is nested deeper. */
const DEEPEST = 2_000
/** Elements above this are a machine's, not a page's. */
const MOST_ELEMENTS = 150_000
/** More words than this are no page for reading. */
const MOST_WORDS = 4_000_000
/** Attributes longer than this tell nothing more. */
const LONGEST_ATTRIBUTE = 600
const LONGEST_JSON = 2_000_000

const HIDDEN_STYLE = /(?:^|;)\s{0,5}(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/iu
// zero-width characters and soft hyphens are not shown
const UNSHOWN = /[\u00ad\u200b\u2060\ufeff]/gu
const SPACES = /[\s\u00a0]+/gu

interface Attributes {
  hint: string
  itemprop: string
  rel: string
  href: string
  datetime: string
  content: string
  name: string
  type: string
  lang: string
  hidden: boolean
}

const noAttributes = (): Attributes => ({
  hint: '',
  itemprop: '',
  rel: '',
  href: '',
  datetime: '',
  content: '',
  name: '',
  type: '',
  lang: '',
  hidden: false,
})

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Builds the page while the parser runs over the markup. */
class PageBuilder {
  readonly elements: Element[] = []
  readonly runs: Run[] = []
  readonly metas = new Map<string, string[]>()
  readonly jsonLd: string[] = []
  title = ''
  canonical: string | null = null
  language: string | null = null
  cut: string | null = null

  private readonly showHidden: boolean
  private readonly parts: string[] = []
  private length = 0
  private readonly stack: number[] = []
  private attributes = noAttributes()
  private pending: string | null = null
  /** Depth of the stack at which a silent or hidden element began; -1 outside. */
  private silentFrom = -1
  private collecting: 'title' | 'json' | null = null
  private collected: string[] = []
  private collectedLength = 0
  private preformatted = 0
  private links = 0
  private stress = 0
  private run: Mutable<Run> | null = null
  private spaceBefore = true
  private pendingBreaks = 0

  constructor(showHidden: boolean) {
    this.showHidden = showHidden
  }

  get text(): string {
    return this.parts.join('')
  }

  attribute(name: string, value: string): void {
    const a = this.attributes
    const short = value.length > LONGEST_ATTRIBUTE ? value.slice(0, LONGEST_ATTRIBUTE) : value
    switch (name) {
      case 'class':
      case 'id':
      case 'role':
      case 'data-component':
      case 'data-type':
      case 'data-testid':
        a.hint = a.hint === '' ? short : `${a.hint} ${short}`
        return
      case 'itemprop':
        a.itemprop = short
        return
      case 'rel':
        a.rel = short.toLowerCase()
        return
      case 'href':
        a.href = short
        return
      case 'datetime':
      case 'norm':
        a.datetime = short
        return
      case 'content':
        a.content = value.length > 20_000 ? value.slice(0, 20_000) : value
        return
      case 'name':
      case 'property':
        a.name = short.toLowerCase()
        return
      case 'type':
        a.type = short.toLowerCase()
        return
      case 'lang':
        a.lang = short
        return
      case 'xml:lang':
        if (a.lang === '') a.lang = short
        return
      case 'hidden':
        a.hidden = value.toLowerCase() !== 'until-found'
        return
      case 'aria-hidden':
        if (value === 'true') a.hidden = true
        return
      case 'style':
        if (HIDDEN_STYLE.test(short)) a.hidden = true
        return
      default:
    }
  }

  /** A tag begins; its attributes follow, and it is opened when anything else does. */
  begin(tag: string): void {
    this.settle()
    this.pending = tag
  }

  private settle(): void {
    const { pending } = this
    if (pending === null) return
    this.pending = null
    this.open(pending)
  }

  private open(tag: string): void {
    const a = this.attributes
    this.attributes = noAttributes()
    if (tag === 'meta') this.meta(a)
    else if (tag === 'link') this.link(a)
    else if (tag === 'html' && this.language === null && a.lang !== '') this.language = a.lang
    if (tag === 'br') this.lineBreak()
    if (VOID.has(tag)) {
      if (tag === 'hr') this.flush()
      if (tag === 'meta' && a.itemprop !== '') this.push(tag, a, this.runs.length)
      return
    }
    const inline = INLINE.has(tag)
    if (!inline) this.flush()
    const index = this.push(tag, a, this.runs.length)
    this.stack.push(index)
    if (this.silentFrom < 0) {
      const collects =
        tag === 'title' ? 'title' : tag === 'script' && a.type.includes('ld+json') ? 'json' : null
      if (SILENT.has(tag) || tag === 'title' || (a.hidden && !this.showHidden))
        this.silentFrom = this.stack.length
      if (collects !== null) this.collect(collects)
    } else if (this.collecting === null) {
      // metadata may stand anywhere, also in the head, which shows no words
      if (tag === 'title' && this.title === '') this.collect('title')
      else if (tag === 'script' && a.type.includes('ld+json')) this.collect('json')
    }
    if (tag === 'a' && a.href !== '') this.links++
    else if (STRESSED.has(tag)) this.stress++
    else if (tag === 'pre') this.preformatted++
  }

  close(tag: string): void {
    this.settle()
    if (VOID.has(tag)) return
    const index = this.stack.pop()
    const element = index === undefined ? undefined : this.elements[index]
    if (element === undefined) return
    if (this.collecting !== null && (tag === 'title' || tag === 'script')) this.collectEnd()
    if (this.silentFrom > this.stack.length) this.silentFrom = -1
    if (!INLINE.has(tag)) this.flush()
    element.end = this.length
    element.lastRun = this.runs.length + (this.run === null ? 0 : 1)
    if (tag === 'a' && element.href !== '') this.links--
    else if (STRESSED.has(tag)) this.stress--
    else if (tag === 'pre') this.preformatted--
  }

  words(data: string): void {
    this.settle()
    if (this.collecting !== null) {
      if (this.collectedLength < LONGEST_JSON) this.collected.push(data)
      this.collectedLength += data.length
      return
    }
    if (this.silentFrom >= 0) return
    let shown = data.replace(UNSHOWN, '')
    if (this.preformatted > 0) shown = shown.replace(/\r\n?/gu, '\n')
    else {
      shown = shown.replace(SPACES, ' ')
      if (this.spaceBefore && shown.startsWith(' ')) shown = shown.slice(1)
    }
    if (shown === '') return
    if (this.run === null) {
      if (shown.trim() === '') return
      if (this.runs.length > 0) this.append('\n\n')
      this.run = { start: this.length, end: 0, element: this.block(), linked: 0, links: 0, stressed: 0 }
    } else if (this.pendingBreaks > 0 && shown.trim() !== '') this.append('\n')
    this.pendingBreaks = 0
    this.append(shown)
    if (this.length > MOST_WORDS) this.cut ??= `more than ${MOST_WORDS} characters`
    this.spaceBefore = shown.endsWith(' ') || shown.endsWith('\n')
    if (this.links > 0) this.run.linked += shown.length
    if (this.stress > 0) this.run.stressed += shown.length
  }

  finish(): void {
    this.settle()
    this.flush()
    for (const index of this.stack) {
      const element = this.elements[index]
      if (element !== undefined) {
        element.end = this.length
        element.lastRun = this.runs.length
      }
    }
  }

  private push(tag: string, a: Attributes, firstRun: number): number {
    const index = this.elements.length
    this.elements.push({
      index,
      parent: this.stack.at(-1) ?? -1,
      tag,
      hint: a.hint,
      itemprop: a.itemprop,
      rel: a.rel,
      href: a.href,
      datetime: a.datetime,
      content: a.content,
      start: this.length,
      end: this.length,
      firstRun,
      lastRun: firstRun,
    })
    if (this.run !== null && tag === 'a' && a.href !== '') this.run.links++
    if (index > MOST_ELEMENTS) this.cut ??= `more than ${MOST_ELEMENTS} elements`
    if (this.stack.length > DEEPEST) this.cut ??= `elements nested deeper than ${DEEPEST}`
    return index
  }

  /** The innermost element around the current place that breaks lines. */
  private block(): number {
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const index = this.stack[i] ?? -1
      if (!INLINE.has(this.elements[index]?.tag ?? '')) return index
    }
    return this.stack[0] ?? -1
  }

  private append(words: string): void {
    this.parts.push(words)
    this.length += words.length
  }

  private lineBreak(): void {
    if (this.silentFrom >= 0 || this.run === null) return
    this.pendingBreaks++
    this.spaceBefore = true
    // two line breaks make a paragraph where the author has none
    if (this.pendingBreaks > 1) this.flush()
  }

  private flush(): void {
    const { run } = this
    this.pendingBreaks = 0
    this.spaceBefore = true
    if (run === null) return
    this.run = null
    const last = this.parts.at(-1) ?? ''
    const trimmed = last.trimEnd()
    this.parts[this.parts.length - 1] = trimmed
    this.length -= last.length - trimmed.length
    run.end = this.length
    this.runs.push(run)
  }

  private collect(what: 'title' | 'json'): void {
    this.collecting = what
    this.collected = []
    this.collectedLength = 0
  }

  private collectEnd(): void {
    const words = this.collected.join('')
    if (this.collecting === 'json') this.jsonLd.push(words)
    else if (this.title === '') this.title = words.replace(SPACES, ' ').trim()
    this.collecting = null
  }

  private meta(a: Attributes): void {
    for (const name of new Set([a.name, a.itemprop.toLowerCase()])) {
      if (name === '' || a.content === '') continue
      const values = this.metas.get(name)
      if (values === undefined) this.metas.set(name, [a.content])
      else if (values.length < 50) values.push(a.content)
    }
  }

  private link(a: Attributes): void {
    if (a.rel === 'canonical' && a.href !== '') this.canonical ??= a.href
  }
}

export interface ParseOptions {
  /** Also takes what the page hides at first. */
  readonly showHidden?: boolean
  /** For the XML of agencies: elements may close themselves, and CDATA holds words. */
  readonly xml?: boolean
}

/** Runs over the markup once. */
export function parsePage(html: string, { showHidden = false, xml = false }: ParseOptions = {}): Page {
  const builder = new PageBuilder(showHidden)
  const parser = new Parser(
    {
      onattribute: (name, value) => builder.attribute(name, value),
      onopentagname: (name) => builder.begin(name),
      onclosetag: (name) => builder.close(name),
      ontext: (data) => builder.words(data),
    },
    { recognizeSelfClosing: xml, recognizeCDATA: xml },
  )
  // in pieces, so that a page that is cut is not parsed to its end
  for (let at = 0; at < html.length && builder.cut === null; at += PIECE)
    parser.write(html.slice(at, at + PIECE))
  if (builder.cut === null) parser.end()
  builder.finish()
  return {
    text: builder.text,
    elements: builder.elements,
    runs: builder.runs,
    metas: builder.metas,
    jsonLd: builder.jsonLd,
    title: builder.title,
    canonical: builder.canonical,
    language: builder.language,
    cut: builder.cut,
  }
}

const PIECE = 32_768
