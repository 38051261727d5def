import { quote } from '../text/range.ts'
import { type Block, bodyOf, type Report, reportId } from './report.ts'

/** Blocks of a plain text: the stretches between line breaks, white space going to the stretch before it. */
function paragraphs(text: string): readonly Block[] {
  const starts = [0]
  for (const gap of text.matchAll(/\n\s*/gu)) starts.push(gap.index + gap[0].length)
  return starts.flatMap((start, i): Block[] => {
    const end = starts[i + 1] ?? text.length
    return end > start ? [{ kind: 'paragraph', start, end, rule: 'line' }] : []
  })
}

/** Reads a plain text report: `text` is exactly what was given. */
export function readPlain(text: string, source: string): Report {
  const blocks = paragraphs(text)
  const [first] = blocks
  const title = first === undefined ? null : quote(text, first).trim()
  const known = { url: null, outlet: null, title, text }
  return {
    id: reportId(known),
    source,
    ...known,
    authors: [],
    dateline: null,
    agencies: [],
    language: 'en',
    published: null,
    modified: null,
    body: bodyOf(text, blocks),
    blocks,
    notes: [],
  }
}
