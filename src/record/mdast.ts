import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { ItemMention } from '../corroborate/item.ts'
import { rangesOf } from '../corroborate/item.ts'
import type { Range } from '../text/range.ts'
import { excerpt, type Segment } from './excerpt.ts'
import { type Lookup, nameOf } from './lookup.ts'
import { dateText, flowing } from './prose.ts'

// Words from reports go in as text nodes only, so that they are escaped where they would be markup.

export const text = (value: string): PhrasingContent => ({ type: 'text', value: flowing(value) })

export const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] })

export const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value })

export const paragraph = (...children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children })

export const heading = (depth: 1 | 2 | 3 | 4, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [text(value)],
})

export const point = (children: readonly PhrasingContent[], ...below: readonly BlockContent[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [paragraph(...children), ...below],
})

/** A list; nothing for no items. */
export const list = (items: readonly ListItem[], ordered = false): BlockContent[] =>
  items.length === 0 ? [] : [{ type: 'list', ordered, spread: false, children: [...items] }]

/** A heading with what stands under it; nothing where that is nothing. */
export const section = (depth: 2 | 3, title: string, content: readonly RootContent[]): RootContent[] =>
  content.length === 0 ? [] : [heading(depth, title), ...content]

/** Where words stand, exactly: `DW 120–184`. */
export const placeOf = (all: Lookup, { report, start, end }: ItemMention): string =>
  `${nameOf(all, report)} ${start}–${end}`

/** Where words stand and when that was published: `DW, 15 December 2021, 120–184`. */
export function datedPlace(all: Lookup, { report, start, end }: ItemMention): string {
  const published = all.reports.get(report)?.published?.value
  const parts = [nameOf(all, report), ...(published === undefined ? [] : [dateText(published)])]
  return `${parts.join(', ')}, ${start}–${end}`
}

/** Segments as text, some of them in bold; white space at their edges would break the marks. */
function marked(segments: readonly Segment[], isMarked: (segment: Segment) => boolean): PhrasingContent[] {
  return segments.flatMap((segment): PhrasingContent[] => {
    const core = segment.text.trim()
    if (!isMarked(segment) || core === '') return [text(segment.text)]
    const start = segment.text.indexOf(core)
    return [
      text(segment.text.slice(0, start)),
      strong(core),
      text(segment.text.slice(start + core.length)),
    ].filter((node) => node.type !== 'text' || node.value !== '')
  })
}

/** A mention in its sentence: its words in bold, or only those that differ where such are given. */
export function quotation(all: Lookup, mention: ItemMention, differs?: readonly Range[]): PhrasingContent[] {
  const report = all.reports.get(mention.report)
  if (report === undefined) return [text(mention.quote)]
  const segments = excerpt(report, rangesOf(mention), differs)
  return marked(segments, (segment) => (differs === undefined ? segment.words : segment.differs))
}

/** Where some words stand, and the words: one line of evidence. */
export const exhibit = (
  all: Lookup,
  mention: ItemMention,
  place = placeOf(all, mention),
): PhrasingContent[] => [text(`${place}: `), ...quotation(all, mention)]

export const table = (rows: readonly (readonly (readonly PhrasingContent[])[])[]): RootContent => ({
  type: 'table',
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((children) => ({ type: 'tableCell', children: [...children] })),
  })),
})

export const print = (children: readonly RootContent[]): string =>
  toMarkdown(
    { type: 'root', children: [...children] },
    { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-', listItemIndent: 'one' },
  )
