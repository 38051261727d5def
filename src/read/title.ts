import { fold } from '../text/fold.ts'
import type { Range } from '../text/range.ts'

/** A title as a page shows it, cut from the name of the outlet and the section around it. */
export interface CutTitle {
  readonly title: Range
  readonly outlet: string | null
}

const STRONG = /\s{1,3}(?:\||»|«|::|•|‹|›)\s{1,3}/gu
const WEAK = /\s{1,3}(?:[-–—·:])\s{1,3}|:\s{1,3}/gu
const OUTLET_WORD =
  /(?:^|[\s.])(?:news|times|post|herald|tribune|journal|gazette|daily|guardian|telegraph|chronicle|observer|magazine|mail|express|today|radio|tv|press|blog|zeitung|nachrichten|online|bbc|cnn|dw|npr|abc|cbs|nbc|\w{2,20}\.(?:com|org|net|de|co\.uk|fr|es|it|nl|at|ch|eu|info|ru|pl))(?:$|\s)/iu

const names = (part: string, outlet: string | null): boolean =>
  outlet !== null &&
  bare(part) !== '' &&
  (bare(outlet).includes(bare(part)) || bare(part).includes(bare(outlet)))
const bare = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]+/gu, '')
const wordCount = (part: string): number => part.trim().split(/\s+/u).length

/**
 * Cuts section and outlet off a title: `Dam bursts | World | The Courier` → "Dam bursts", outlet "The Courier".
 * Bars always cut; dashes and colons only before a name that is known (`outlet`) or looks like an outlet's.
 */
export function cutTitle(line: string, outlet: string | null = null): CutTitle {
  let start = 0
  let end = line.length
  let found: string | null = null
  for (const match of [...line.matchAll(STRONG)].reverse()) {
    const tail = line.slice(match.index + match[0].length, end)
    const head = line.slice(0, match.index)
    const mine = names(tail, outlet)
    if (!mine && (wordCount(tail) > 5 || wordCount(head) < 2 || wordCount(tail) >= wordCount(head))) break
    found ??= tail.trim()
    end = match.index
  }
  const first = STRONG.exec(line)
  STRONG.lastIndex = 0
  if (first !== null && first.index < end && names(line.slice(0, first.index), outlet)) {
    found ??= line.slice(0, first.index).trim()
    start = first.index + first[0].length
  }
  for (const match of [...line.slice(0, end).matchAll(WEAK)].reverse()) {
    const tail = line.slice(match.index + match[0].length, end)
    const head = line.slice(start, match.index)
    if (wordCount(tail) > 6 || wordCount(head) < 2) break
    const mine = names(tail, outlet) && wordCount(tail) <= wordCount(outlet ?? '') + 3
    if (
      !mine &&
      !(outlet === null && OUTLET_WORD.test(tail) && wordCount(head) >= 4 && !match[0].startsWith(':'))
    )
      break
    found ??= tail.trim()
    end = match.index
  }
  return { title: { start, end }, outlet: found }
}
