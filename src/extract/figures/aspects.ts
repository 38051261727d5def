import { type Document, tokenAt } from '../../language/document.ts'
import type { LanguagePack } from '../../language/pack.ts'
import type { Range } from '../../text/range.ts'
import type { Figure } from '../finding.ts'

/** So many tokens around a measure may say what is measured: "in diameter", "a depth of". */
const REACH = 3

/** Which measure of a thing it is: the depth of "40 metres deep", of "a depth of 40m" and of "an 80m-deep well". */
export function aspectOf(
  figure: Range,
  unitText: string,
  measured: boolean,
  document: Document,
  pack: LanguagePack,
): string | undefined {
  const { aspects, age, of } = pack.figures
  if (age.test(unitText)) return aspects.old
  const after = tokenAt(document, figure.end)
  // of what is counted only that it is so many later
  if (!measured)
    return aspects[document.tokens[after]?.norm ?? ''] === aspects.later ? aspects.later : undefined
  for (let i = after; i < after + REACH; i++) {
    const token = document.tokens[i]
    if (token === undefined || (token.pos === 'PUNCT' && !/^[‐-]$/u.test(token.text))) break
    const aspect = aspects[token.norm.replace(/^[‐-]/u, '')]
    if (aspect !== undefined) return aspect
    if (i > after && token.pos !== 'ADP' && token.pos !== 'PUNCT') break
  }
  const before = tokenAt(document, figure.start) - 1
  const token = document.tokens[before]
  return token?.norm === of ? aspects[document.tokens[before - 1]?.norm ?? ''] : aspects[token?.norm ?? '']
}

/** Whether a figure comes on top of another ("another 40", "40 more") or is said to be the whole ("a total of 40"). */
export function extentOf(figure: Range, document: Document, pack: LanguagePack): Figure['extent'] {
  const { added, total, of } = pack.figures
  const first = tokenAt(document, figure.start)
  const next = document.tokens[tokenAt(document, figure.end)]
  let before = document.tokens[first - 1]
  if (before?.norm === of) before = document.tokens[first - 2]
  if (before !== undefined && added.has(before.norm)) return 'added'
  if (next !== undefined && added.has(next.norm)) return 'added'
  if (before !== undefined && total.has(before.norm)) return 'total'
  return next !== undefined && total.has(next.norm) ? 'total' : undefined
}
