import type { Range } from '../text/range.ts'
import type { Quotation } from './document.ts'

const OPEN: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '”' }
const CLOSE = new Set(['”', '»'])
/** A quotation that runs longer than this without a closing mark is taken for a lost mark. */
const LONGEST = 2_000

/** Pairs of double quotation marks inside one block; a straight mark opens after a space or bracket, else closes. */
export function quotationsIn(text: string, block: Range): readonly Quotation[] {
  const found: Quotation[] = []
  let open: number | undefined
  for (let i = block.start; i < block.end; i++) {
    const mark = text.charAt(i)
    const straight = mark === '"'
    if (open === undefined) {
      if (mark in OPEN || straight) open = i
    } else if (CLOSE.has(mark) || straight) {
      found.push({ start: open, end: i + 1, inner: { start: open + 1, end: i }, level: 0, closed: true })
      open = undefined
    } else if (i - open > LONGEST) open = undefined
  }
  if (open !== undefined && open + 1 < block.end)
    found.push({
      start: open,
      end: block.end,
      inner: { start: open + 1, end: block.end },
      level: 0,
      closed: false,
    })
  return found
}
