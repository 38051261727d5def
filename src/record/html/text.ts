import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block, Report } from '../../read/report.ts'
import { isBody } from '../../read/report.ts'
import type { Range } from '../../text/range.ts'
import { address, langOf } from './evidence.ts'

/** A stretch to be marked: as what (its class), under which anchor, and what stands after it. */
export interface Place extends Range {
  readonly id: string
  readonly className: string
  readonly note?: Element
}

/** A place inside one block; where it goes over several, its first piece has the anchor and its last the note. */
interface Piece extends Range {
  readonly className: string
  readonly id?: string
  readonly note?: Element
}

/** Places lie in each other at most this deep; deeper ones keep their anchor and lose their mark. */
const MAX_DEPTH = 16

/** The places of a report cut at the edges of its blocks: one list for each block. */
function piecesByBlock(report: Report, places: readonly Place[]): readonly (readonly Piece[])[] {
  const pieces: Piece[][] = report.blocks.map(() => [])
  for (const place of places) {
    let low = 0
    let high = report.blocks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((report.blocks[middle]?.end ?? 0) <= place.start) low = middle + 1
      else high = middle
    }
    for (let index = low; index < report.blocks.length; index++) {
      const block = report.blocks[index]
      if (block === undefined || block.start >= place.end) break
      pieces[index]?.push({
        start: Math.max(place.start, block.start),
        end: Math.min(place.end, block.end),
        className: place.className,
        ...(index === low ? { id: place.id } : {}),
        ...(place.note !== undefined && place.end <= block.end ? { note: place.note } : {}),
      })
    }
  }
  return pieces
}

interface Open {
  readonly piece: Piece
  readonly element: Element
}

/**
 * The words of a block with its places marked. Marks lie in each other; where two cross, the later is closed
 * and opened again, so that every word stands in all of its marks.
 */
function marked(text: string, block: Range, pieces: readonly Piece[]): readonly ElementContent[] {
  const root = h('span')
  const open: Open[] = []
  const top = () => open.at(-1)?.element ?? root
  const start = (piece: Piece) => {
    const className = [piece.className]
    const mark = h(
      'mark',
      piece.id === undefined ? { className } : { className, id: address(piece.id), tabIndex: -1 },
    )
    if (open.length >= MAX_DEPTH) {
      top().children.push(h('span', piece.id === undefined ? {} : { id: address(piece.id) }))
      return
    }
    top().children.push(mark)
    open.push({ piece, element: mark })
  }
  const closeAt = (at: number) => {
    const again: Piece[] = []
    while (open.some(({ piece }) => piece.end <= at)) {
      const last = open.pop()
      if (last === undefined) break
      const { end, className, note } = last.piece
      if (end > at) again.unshift({ start: at, end, className, ...(note !== undefined && { note }) })
      else if (note !== undefined) top().children.push(note)
    }
    again.forEach(start)
  }
  const waiting = pieces.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const edges = [...new Set([block.start, block.end, ...pieces.flatMap((piece) => [piece.start, piece.end])])]
  edges.sort((a, b) => a - b)
  let next = 0
  edges.forEach((at, index) => {
    closeAt(at)
    for (let piece = waiting[next]; piece !== undefined && piece.start === at; piece = waiting[++next])
      start(piece)
    const until = edges[index + 1]
    if (until !== undefined) top().children.push({ type: 'text', value: text.slice(at, until) })
  })
  return root.children.filter((child) => child.type !== 'comment')
}

const LABEL: Partial<Readonly<Record<Block['kind'], string>>> = {
  caption: 'caption',
  embed: 'embedded post',
  credit: 'credit',
  furniture: 'not part of the story',
}

/** A report's text as it was read: every word, what surrounds the story dimmed, every place marked. */
export function reportText(report: Report, places: readonly Place[]): Element {
  const pieces = piecesByBlock(report, places)
  return h(
    'div.text',
    { dir: 'auto', ...langOf(report) },
    report.blocks.map((block, index) => {
      const label = LABEL[block.kind]
      const beside = isBody(block) || block.kind === 'title' ? '' : '.beside'
      return h(`p.${block.kind}${beside}`, [
        ...(label === undefined ? [] : [h('span.kind', `${label}: `)]),
        ...marked(report.text, block, pieces[index] ?? []),
      ])
    }),
  )
}
