import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { readFragment } from '../html.ts'
import { declaredBy } from '../json.ts'
import type { Reading } from '../reading.ts'

const FRONT = /^\uFEFF?---[ \t]*\r?\n(?<front>[\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/u
const FIELD = /^(?<name>[A-Za-z_-]{2,30})\s?:\s{0,4}["']?(?<value>.{1,500}?)["']?\s{0,4}$/u

/** The simple `name: value` lines between the dashes at the head of a Markdown file. */
function frontMatter(text: string): Readonly<Record<string, string>> {
  const lines = FRONT.exec(text)?.groups?.front?.split(/\r?\n/u) ?? []
  return Object.fromEntries(
    lines.flatMap((line) => {
      const { name, value } = FIELD.exec(line)?.groups ?? {}
      return name === undefined || value === undefined
        ? []
        : [[name.toLowerCase(), value.replace(/^\[(.*)\]$/u, '$1')]]
    }),
  )
}

/** Reads Markdown as the page it makes; title, date, author and the like from its front matter. */
export function readMarkdown(text: string, source: string): Reading {
  const declared = declaredBy(frontMatter(text))
  const html = micromark(text.replace(FRONT, ''), { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
  // a heading of its own is the title that the page shows
  const report = readFragment(html, source, html.includes('<h1>') ? { ...declared, title: null } : declared)
  return { source, report, notes: report.notes }
}
