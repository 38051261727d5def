import type { Range } from '../text/range.ts'
import type { Quotation } from './document.ts'

type Family = 'double' | 'single'

/** An open quotation that runs longer than this without a closing mark has lost it. UTF-16 units. */
const LONGEST: Readonly<Record<Family, number>> = { double: 6_000, single: 600 }

/** What follows a mark at the head of a paragraph is quoted when it is this long: no "'Twas" in a heading. UTF-16 units. */
const SENTENCE = 30

interface Mark extends Range {
  readonly family: Family
  /** What the sign itself says; straight signs say nothing. */
  readonly sign: 'open' | 'close' | 'straight'
  /** Whether words follow at once: then even “ glued to the word before it opens. */
  readonly before: boolean
  /** What the spaces around it say. */
  readonly shape: 'open' | 'close' | 'both' | 'none'
}

const SIGNS: Readonly<Record<string, readonly [Family, Mark['sign']]>> = {
  '“': ['double', 'open'],
  '„': ['double', 'open'],
  '«': ['double', 'open'],
  '”': ['double', 'close'],
  '»': ['double', 'close'],
  '"': ['double', 'straight'],
  '‘': ['single', 'open'],
  '’': ['single', 'close'],
  "'": ['single', 'straight'],
}

const SPACE_OR_OPENING = /[\s([{—–\-/“„«‘"']/u
const WORD = /[\p{L}\p{N}]/u
const BEGINNING = /[\p{L}\p{N}‘’“"'[({…$€£#@.-]/u

/** The marks of a stretch: `''` and ` `` ` (agency wires) are one double mark; apostrophes inside words are none. */
function marksIn(text: string, range: Range): readonly Mark[] {
  const marks: Mark[] = []
  for (const { index, 0: sign } of text
    .slice(range.start, range.end)
    .matchAll(/(?<=\S)'(?=''(?!'))|''|``|[“”„«»"‘’']/gu)) {
    const start = range.start + index
    const end = start + sign.length
    const twin = sign.length === 2
    const before = start === range.start ? ' ' : text.charAt(start - 1)
    const after = end >= range.end ? ' ' : text.charAt(end)
    const [family, says] = twin ? (['double', 'straight'] as const) : (SIGNS[sign] ?? ['single', 'straight'])
    if (family === 'single' && says !== 'open' && WORD.test(before) && WORD.test(after)) continue
    const words = BEGINNING.test(after) && !/^\.(?:\s|$)/u.test(text.slice(end, Math.min(end + 2, range.end)))
    const opens = SPACE_OR_OPENING.test(before) && words
    const closes = !/[\s([{]/u.test(before) && !WORD.test(after)
    const shape = opens && closes ? 'both' : opens ? 'open' : closes ? 'close' : 'none'
    marks.push({ start, end, family, sign: says, before: words, shape })
  }
  return marks
}

const mayOpen = (mark: Mark): boolean =>
  mark.shape === 'open' ||
  (mark.sign === 'open' && mark.before) ||
  (mark.shape === 'both' && mark.sign === 'straight')

/** Whether a mark of the family of an open quotation ends it: translation engines mix up signs and spaces. */
function mayClose(text: string, mark: Mark): boolean {
  if (mark.family === 'single')
    return mark.sign !== 'open' && (mark.shape === 'close' || mark.shape === 'both' || mark.shape === 'none')
  if (mark.sign === 'close') return true
  if (mark.shape === 'close' || mark.shape === 'both' || mark.shape === 'none') return true
  // `, "said the minister`: the space stands on the wrong side of the closing mark.
  return mark.sign === 'straight' && /[,.!?…]\s$/u.test(text.slice(Math.max(0, mark.start - 2), mark.start))
}

interface Open extends Mark {
  readonly level: number
}

/**
 * Quotations inside one block, outermost and nested, in order of their start; from left to right without looking
 * ahead, so that what follows never changes what was found. A double one that no mark closes runs to the next
 * opening mark or the end of the block (`closed: false`); a single one is taken for an apostrophe, unless it opens
 * the block and a whole sentence follows.
 */
export function quotationsIn(text: string, block: Range): readonly Quotation[] {
  const found: Quotation[] = []
  let outer: Open | undefined
  let inner: Open | undefined
  const close = (open: Open, mark: Mark): void => {
    const inner = { start: open.end, end: mark.start }
    found.push({ start: open.start, end: mark.end, inner, level: open.level, closed: true })
  }
  const giveUp = (open: Open, at: number): void => {
    const end =
      open.start + text.slice(open.start, Math.min(at, open.start + LONGEST[open.family])).trimEnd().length
    if (
      (open.family === 'double' || (open.start === block.start && end - open.end >= SENTENCE)) &&
      end > open.end
    )
      found.push({ start: open.start, end, inner: { start: open.end, end }, level: 0, closed: false })
  }
  for (const mark of marksIn(text, block)) {
    if (outer !== undefined && mark.start - outer.start > LONGEST[outer.family]) {
      giveUp(outer, mark.start)
      outer = undefined
    }
    if (outer === undefined) inner = undefined
    if (inner !== undefined && inner.family === mark.family && mayClose(text, mark)) {
      close(inner, mark)
      inner = undefined
    } else if (outer === undefined) {
      if (mayOpen(mark)) outer = { ...mark, level: 0 }
    } else if (outer.family === mark.family) {
      if (mayClose(text, mark)) {
        close(outer, mark)
        outer = undefined
      } else if (mayOpen(mark) && outer.sign === mark.sign) {
        giveUp(outer, mark.start) // it lost its closing mark
        outer = { ...mark, level: 0 }
      } else if (mayOpen(mark)) inner = { ...mark, level: 1 }
    } else if (outer.family === 'single' && mayOpen(mark)) outer = { ...mark, level: 0 }
    else if (inner === undefined && mayOpen(mark)) inner = { ...mark, level: 1 }
  }
  if (outer !== undefined) giveUp(outer, block.end)
  return found.sort((a, b) => a.start - b.start || a.level - b.level)
}
