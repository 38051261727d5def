import { fold } from '../../text/fold.ts'
import { bylineOf } from '../byline.ts'
import { endsAsSentence, lineKind } from '../line.ts'
import type { BlockKind } from '../report.ts'
import { statedDate } from '../stated-date.ts'
import type { HintRule } from '../words/hints.ts'
import { weekdays } from '../words/months.ts'
import { type Hint, hintOf } from './hint.ts'
import type { Element, Page, Run } from './page.ts'

/** What a run of words was found to be, and why. */
export interface RunKind {
  readonly kind: BlockKind
  readonly rule: string
}

/** Where the story of a page stands, and what each of its runs is. */
export interface Story {
  readonly kinds: readonly RunKind[]
  /** Index of the element that holds the story. */
  readonly root: number
  /** Index of the run that shows the title; -1 where none does. */
  readonly titleRun: number
}

/** Tags that say what they hold. */
const TAG_HINTS: Readonly<Record<string, Hint>> = {
  nav: 'navigation',
  footer: 'footer',
  aside: 'sidebar',
  figcaption: 'caption',
  dialog: 'popup',
  button: 'navigation',
  menu: 'navigation',
  label: 'navigation',
  legend: 'navigation',
  address: 'meta',
  form: 'subscribe',
}
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const CELLS = new Set(['td', 'th', 'tr'])

const wordsOf = (page: Page, run: Run): string => page.text.slice(run.start, run.end)
/** The tag of the element around a run; a heading's, where only a wrapper stands between. */
function tagOf(page: Page, run: Run): string {
  const element = page.elements[run.element]
  const tag = element?.tag ?? ''
  if (tag !== 'div') return tag
  const above = page.elements[element?.parent ?? -1]?.tag ?? ''
  return HEADINGS.has(above) ? above : tag
}

/**
 * How much a run looks like a paragraph of a story: its unlinked length where it is long or ends as a sentence,
 * else 0. Linked words count for nothing: menus and lists of other stories are made of them.
 */
function paragraphWeight(page: Page, run: Run): number {
  const length = run.end - run.start
  const own = length - run.linked
  if (own < 25 || run.linked > length * 0.6) return 0
  const words = wordsOf(page, run)
  if (own < 80 && !endsAsSentence(words)) return 0
  const commas = words.slice(0, 2_000).split(/[,,、،]/u).length - 1
  return Math.min(own, 600) + Math.min(commas, 10) * 10
}

/** Elements whose names are not believed: they hold the page, or are too small to be named for what they hold. */
const unnamed = (element: Element): boolean =>
  element.tag === 'body' ||
  element.tag === 'html' ||
  element.parent < 0 ||
  CELLS.has(element.tag) ||
  HEADINGS.has(element.tag)

function hintsOf(page: Page): readonly (Hint | null)[] {
  const cache = new Map<string, Hint | null>()
  return page.elements.map((element) => {
    if (element.itemprop === 'articleBody' || element.itemprop === 'reviewBody') return 'story'
    if (unnamed(element)) return null
    const named = hintOf(element.hint, cache)
    // templates put the post's tags and state on the article itself: "post tag-x comments-open"
    if ((element.tag === 'article' || element.tag === 'main') && named !== 'story') return null
    return named ?? TAG_HINTS[element.tag] ?? null
  })
}

/** Sums what stands on runs over the elements around them; children come after parents, so one pass back does. */
function summed(page: Page, perRun: readonly number[]): readonly number[] {
  const sums = new Array<number>(page.elements.length).fill(0)
  page.runs.forEach((run, i) => {
    sums[run.element] = (sums[run.element] ?? 0) + (perRun[i] ?? 0)
  })
  for (let i = page.elements.length - 1; i > 0; i--) {
    const parent = page.elements[i]?.parent ?? -1
    if (parent >= 0) sums[parent] = (sums[parent] ?? 0) + (sums[i] ?? 0)
  }
  return sums
}

/** The run that shows the title: the heading that says most of what the page's title says, else the only h1. */
function findTitleRun(page: Page, titles: readonly string[]): number {
  const folded = titles.map((title) => fold(title)).filter((title) => title.length > 8)
  let best = -1
  let only = -1
  page.runs.forEach((run, i) => {
    const tag = tagOf(page, run)
    if (tag === 'h1') only = only < 0 ? i : -2
    if (best >= 0 || run.end - run.start < 8 || run.end - run.start > 400) return
    if (!HEADINGS.has(tag) && tag !== 'p' && tag !== 'div') return
    const words = fold(wordsOf(page, run))
    if (
      folded.some(
        (title) =>
          title === words ||
          (HEADINGS.has(tag) && title.includes(words) && words.length > title.length * 0.4),
      )
    )
      best = i
  })
  return best >= 0 ? best : Math.max(only, -1)
}

/** Elements of the story in which posts of social networks are set. */
const AROUND_EMBEDS: ReadonlySet<HintRule> = new Set(['share', 'media', 'sidebar', 'related'])

/** The reason why an element and all in it is not the story; null for the others. */
function excluded(
  page: Page,
  hints: readonly (Hint | null)[],
  weights: readonly number[],
  titleRun: number,
  cards: readonly boolean[],
): readonly (HintRule | null)[] {
  const total = Math.max(1, ...weights.slice(0, 3))
  const holders = storyHolders(page, hints, weights, total)
  const named = heaviestStory(hints, weights)
  const [inNamed, aroundNamed] = [within(page, named), around(page, named)]
  const reasons: (HintRule | null)[] = []
  page.elements.forEach((element, i) => {
    const above = element.parent < 0 ? null : (reasons[element.parent] ?? null)
    const hint = hints[i] ?? null
    const share = (weights[i] ?? 0) / total
    const holdsTitle = element.firstRun <= titleRun && titleRun < element.lastRun && share > 0.1
    // a name on what holds the title or most of the page tells about the page; comments may outweigh the story, and
    // so may anything where another element says that it is the story
    const elsewhere = named >= 0 && inNamed[i] !== true && !aroundNamed.has(i)
    const strong = elsewhere || hint === 'comments' || element.tag === 'aside' || element.tag === 'nav'
    const most = strong ? 0.9 : 0.5
    const believed = hint !== null && hint !== 'story' && !holdsTitle && holders[i] !== true && share < most
    reasons.push(
      (hint === 'embed' && above !== null && AROUND_EMBEDS.has(above) ? hint : above) ??
        (believed ? hint : cards[i] === true && !holdsTitle && holders[i] !== true ? 'related' : null),
    )
  })
  return reasons
}

/** The element that names itself the story and holds most words, if they make a paragraph or two; else -1. */
function heaviestStory(hints: readonly (Hint | null)[], weights: readonly number[]): number {
  let heaviest = -1
  hints.forEach((hint, i) => {
    if (hint === 'story' && (weights[i] ?? 0) > Math.max(200, weights[heaviest] ?? 0)) heaviest = i
  })
  return heaviest
}

/** Which elements stand in `outer` or are it. */
function within(page: Page, outer: number): readonly boolean[] {
  const inside: boolean[] = []
  for (const element of page.elements)
    inside.push(element.index === outer || (inside[element.parent] ?? false))
  return inside
}

/** The element and those around it. */
function around(page: Page, inner: number): ReadonlySet<number> {
  const found = new Set<number>()
  for (let at = inner; at >= 0; at = page.elements[at]?.parent ?? -1) found.add(at)
  return found
}

/** Whether an element holds one that names itself the story, and much of the page. */
function storyHolders(
  page: Page,
  hints: readonly (Hint | null)[],
  weights: readonly number[],
  total: number,
): readonly boolean[] {
  const holds = new Array<boolean>(page.elements.length).fill(false)
  for (let i = page.elements.length - 1; i >= 0; i--) {
    const parent = page.elements[i]?.parent ?? -1
    const named = hints[i] === 'story' && (weights[i] ?? 0) > total * 0.3
    if (parent >= 0 && (named || holds[i] === true)) holds[parent] = true
  }
  return holds
}

/** The element that holds the story: the one that names itself so, else the one whose near runs weigh most. */
function rootOf(
  page: Page,
  hints: readonly (Hint | null)[],
  perRun: readonly number[],
  sums: readonly number[],
  titleRun: number,
): number {
  const total = Math.max(0, ...sums.slice(0, 3))
  let named = -1
  page.elements.forEach((_, i) => {
    const sum = sums[i] ?? 0
    if (hints[i] === 'story' && sum >= total * 0.4 && sum > (sums[named] ?? 0)) named = i
  })
  if (named >= 0) return named
  const near = nearWeights(page, perRun)
  let root = 0
  let best = 0
  near.forEach((weight, i) => {
    // what ends before the title is hardly its story
    const here = (page.elements[i]?.lastRun ?? 0) <= titleRun ? weight * 0.2 : weight
    if (here > best) {
      best = here
      root = i
    }
  })
  // an article in sections: climb while the parent holds much that this one does not
  const heaviest = heaviestChildren(page, near)
  for (;;) {
    const parent = page.elements[root]?.parent ?? -1
    if (parent < 0) return root
    const [first = -1, second = -1] = heaviest.get(parent) ?? []
    const sibling = first === root ? second : first
    if ((near[sibling] ?? 0) <= (near[root] ?? 0) * 0.25) return root
    root = parent
  }
}

/** The two heaviest children of each element that has any with weight. */
function heaviestChildren(
  page: Page,
  near: readonly number[],
): ReadonlyMap<number, readonly [number, number]> {
  const heaviest = new Map<number, readonly [number, number]>()
  page.elements.forEach(({ parent }, i) => {
    const weight = near[i] ?? 0
    if (weight === 0) return
    const [first, second] = heaviest.get(parent) ?? [-1, -1]
    if (weight > (near[first] ?? 0)) heaviest.set(parent, [i, first])
    else if (weight > (near[second] ?? 0)) heaviest.set(parent, [first, i])
  })
  return heaviest
}

/** A run counts fully for the element around it, by half one level up, by a third beyond, as in Readability. */
function nearWeights(page: Page, perRun: readonly number[]): readonly number[] {
  const near = new Array<number>(page.elements.length).fill(0)
  page.runs.forEach((run, i) => {
    const weight = perRun[i] ?? 0
    if (weight === 0) return
    const own = tagOf(page, run)
    let at =
      own === 'p' || own === 'li' || HEADINGS.has(own) || own === 'blockquote'
        ? (page.elements[run.element]?.parent ?? -1)
        : run.element
    for (const part of [1, 0.5, 0.33, 0.2]) {
      if (at < 0) return
      near[at] = (near[at] ?? 0) + weight * part
      at = page.elements[at]?.parent ?? -1
    }
  })
  return near
}

/** Whether each element stands in a table of data (as opposed to one that lays the page out). */
function inTable(page: Page, root: number): readonly boolean[] {
  const inside: boolean[] = []
  page.elements.forEach((element, i) => {
    const above = element.parent < 0 ? false : (inside[element.parent] ?? false)
    inside.push(
      above ||
        (element.tag === 'table' && i > root && element.lastRun <= (page.elements[root]?.lastRun ?? 0)),
    )
  })
  return inside
}

/** Why a page's lists of other stories are none of its own: three or more alike, each with a linked title. */
function cards(page: Page, sums: readonly number[]): readonly boolean[] {
  const total = Math.max(1, ...sums.slice(0, 3))
  const titled = summed(
    page,
    page.runs.map((run) => (run.end - run.start >= 15 && run.linked >= (run.end - run.start) * 0.7 ? 1 : 0)),
  )
  const alike = new Map<string, number[]>()
  page.elements.forEach((element, i) => {
    if (element.firstRun === element.lastRun || element.tag === 'p' || CELLS.has(element.tag)) return
    const key = `${element.parent} ${element.tag} ${element.hint.replace(/\d+/gu, '')}`
    const group = alike.get(key)
    if (group === undefined) alike.set(key, [i])
    else group.push(i)
  })
  const is = new Array<boolean>(page.elements.length).fill(false)
  for (const group of alike.values()) {
    if (group.length < 3) continue
    const weight = group.reduce((sum, i) => sum + (sums[i] ?? 0), 0)
    const linked = group.filter((i) => (titled[i] ?? 0) >= 1).length
    if (weight === 0 || linked < group.length * 0.75 || weight > total * 0.7 || weight / group.length > 600)
      continue
    for (const i of group) is[i] = true
  }
  return is
}

/** Climbs from the root while the element around it holds more of the story beside it: sections, leads, boxes. */
function widened(
  page: Page,
  hints: readonly (Hint | null)[],
  root: number,
  sums: readonly number[],
  excludedRuns: readonly boolean[],
  titleRun: number,
): number {
  const own = page.runs.map((run, i) => (excludedRuns[i] === true ? 0 : run.end - run.start))
  const length = summed(page, own)
  const linked = summed(
    page,
    page.runs.map((run, i) => (excludedRuns[i] === true ? 0 : run.linked)),
  )
  let at = root
  for (;;) {
    const parent = page.elements[at]?.parent ?? -1
    const element = page.elements[parent]
    if (element === undefined || element.tag === 'body' || element.tag === 'html') return at
    const more = (sums[parent] ?? 0) - (sums[at] ?? 0)
    const moreLength = (length[parent] ?? 0) - (length[at] ?? 0)
    const moreLinked = (linked[parent] ?? 0) - (linked[at] ?? 0)
    // what names itself the story is left only for another part as long as a third of it
    if (more < (hints[root] === 'story' ? (sums[root] ?? 0) * 0.3 : 60)) return at
    // beside the story stand menus and other stories: links, or more words than its own paragraphs make
    if (moreLinked > moreLength * 0.3 + 40 || moreLength > (sums[at] ?? 0) + 2_000) return at
    if (moreLength > 400 && more < moreLength * 0.3) return at
    at = parent
    if (element.firstRun <= titleRun) return at
  }
}

const ONLY_DATE_LETTERS = 6
/** Words beside a date that say no more than that it is one. */
const DATE_WORDS =
  /\b(?:first|last|updated?|published|posted|modified|created|date|on|at|am|pm|a\.m|p\.m|e[sd]t|p[sd]t|c[es]t|cest|gmt|utc|bst|ist|uhr|stand|vom|um|veröffentlicht|erstellt|aktualisiert|den|le|à|el|publié|publicado|actualizado|mis à jour|pubblicato|alle|il|min read)\b/giu

/** A short line that is little more than a date or a clock time. */
function isDateLine(words: string): boolean {
  if (words.length > 100) return false
  const date = statedDate(words)
  if (date === undefined) return false
  const rest = `${words.slice(0, date.start)} ${words.slice(date.end)}`
    .replace(DATE_WORDS, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => !weekdays.has(fold(word)))
  return rest.join('').length <= ONLY_DATE_LETTERS
}

/** Decides for every run of a page what it is. `titles` are what the page's head says its title is. */
export function tellStory(page: Page, titles: readonly string[] = [page.title]): Story {
  const hints = hintsOf(page)
  const weights = page.runs.map((run) => paragraphWeight(page, run))
  const raw = summed(page, weights)
  const titleRun = findTitleRun(page, titles)
  const reasons = excluded(page, hints, raw, titleRun, cards(page, raw))
  const pictured = picturesTell(page, weights, reasons)
  const reasonOf = (run: Run): HintRule | null => {
    const reason = reasons[run.element] ?? null
    return reason === 'caption' && pictured ? null : reason
  }
  const own = page.runs.map((run, i) => (reasonOf(run) === null ? (weights[i] ?? 0) : 0))
  const sums = summed(page, own)
  const found = rootOf(page, hints, own, sums, titleRun)
  const root = widened(
    page,
    hints,
    found,
    sums,
    page.runs.map((run) => reasonOf(run) !== null),
    titleRun,
  )
  const tables = inTable(page, root)
  const { firstRun = 0, lastRun = 0 } = page.elements[root] ?? {}
  const kinds = page.runs.map((run, i): RunKind => {
    if (i === titleRun) return { kind: 'title', rule: 'title:heading' }
    const words = wordsOf(page, run)
    const tag = tagOf(page, run)
    const reason = reasonOf(run)
    if (i < firstRun || i >= lastRun) {
      const between = i > titleRun && titleRun >= 0 && i < firstRun
      return outside(words, tag, reason, between ? (weights[i] ?? 0) : null)
    }
    if (reason === 'caption') return { kind: 'caption', rule: 'element:caption' }
    if (reason === 'embed') return { kind: 'embed', rule: 'element:embed' }
    if (reason === 'meta') return { kind: 'credit', rule: 'element:meta' }
    if (reason !== null) return { kind: 'furniture', rule: `element:${reason}` }
    if (tables[run.element] === true) return { kind: 'table', rule: 'table:cell' }
    if (tag === 'h1') return { kind: 'title', rule: 'h1' }
    const known = lineKind(words)
    if (known !== undefined) return known
    if (isDateLine(words)) return { kind: 'credit', rule: 'credit:date' }
    if (bylineOf(words) !== undefined && !endsAsSentence(words))
      return { kind: 'credit', rule: 'credit:byline' }
    if (run.linked > (run.end - run.start) * 0.7 && !endsAsSentence(words))
      return { kind: 'furniture', rule: 'furniture:links' }
    return bodyKind(page, run, tag)
  })
  return { kinds: dropHangingHeadings(kinds), root, titleRun }
}

/** A run beside the story; `weight` is null but between title and story, where leads, bylines and dates stand. */
function outside(words: string, tag: string, reason: HintRule | null, weight: number | null): RunKind {
  if (weight !== null) {
    if (isDateLine(words)) return { kind: 'credit', rule: 'credit:date' }
    if (words.length < 160 && bylineOf(words) !== undefined) return { kind: 'credit', rule: 'credit:byline' }
    const whole = endsAsSentence(words) || (tag === 'p' && words.length >= 80)
    if (reason === null && weight >= 60 && whole && !HEADINGS.has(tag) && lineKind(words) === undefined)
      return { kind: 'paragraph', rule: 'paragraph:lead' }
  }
  return { kind: 'furniture', rule: reason === null ? 'outside the story' : `element:${reason}` }
}

/** Whether most of the story stands under pictures, as in a slide show: then captions tell it. */
function picturesTell(
  page: Page,
  weights: readonly number[],
  reasons: readonly (HintRule | null)[],
): boolean {
  let under = 0
  let beside = 0
  page.runs.forEach((run, i) => {
    const reason = reasons[run.element] ?? null
    if (reason === 'caption') under += weights[i] ?? 0
    else if (reason === null) beside += weights[i] ?? 0
  })
  return under > beside && under > 400
}

function bodyKind(page: Page, run: Run, tag: string): RunKind {
  if (HEADINGS.has(tag)) return { kind: 'heading', rule: `heading:${tag}` }
  for (let at = run.element, depth = 0; at >= 0 && depth < 4; depth++) {
    const element = page.elements[at]
    if (element === undefined) break
    if (element.tag === 'blockquote') return { kind: 'quote', rule: 'quote:blockquote' }
    if (element.tag === 'li' || element.tag === 'dd' || element.tag === 'dt')
      return { kind: 'list', rule: `list:${element.tag}` }
    at = element.parent
  }
  return { kind: 'paragraph', rule: `paragraph:${tag}` }
}

/** A heading after which nothing is told belongs to what was left out. */
function dropHangingHeadings(kinds: readonly RunKind[]): readonly RunKind[] {
  const kept = [...kinds]
  let told = false
  for (let i = kept.length - 1; i >= 0; i--) {
    const kind = kept[i]?.kind
    if (kind === 'paragraph' || kind === 'list' || kind === 'quote' || kind === 'table' || kind === 'embed')
      told = true
    else if (kind === 'heading' && !told)
      kept[i] = { kind: 'furniture', rule: 'furniture:heading without text' }
    else if (kind === 'furniture' && kept[i]?.rule.startsWith('element:') === true) continue
  }
  return kept
}
