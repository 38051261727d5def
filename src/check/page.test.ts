import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { bridgeRecord, foreignReport, newReport } from '../../test/check/sample.ts'
import { hostileRecord } from '../../test/record/sample.ts'
import { type Check, checkReport } from './check.ts'
import { checkToHtml } from './html.ts'
import { checkToMarkdown } from './markdown.ts'

interface Seen {
  readonly elements: { readonly name: string; readonly attributes: { readonly [name: string]: string } }[]
  words: string
}

function seen(html: string): Seen {
  const page: Seen = { elements: [], words: '' }
  let hidden = false
  const parser = new Parser({
    onopentag(name, attributes) {
      page.elements.push({ name, attributes })
      hidden = name === 'style' || name === 'script'
    },
    onclosetag() {
      hidden = false
    },
    ontext(text) {
      if (!hidden) page.words += text
    },
  })
  parser.end(html)
  return page
}

const check = checkReport(bridgeRecord, newReport)
const html = checkToHtml(bridgeRecord, [check])
const { elements, words } = seen(html)

test('the whole text is there, with every claim marked by a sign that leads to it', () => {
  const unmarked = words.replaceAll(/[≠=+?]\d+/gu, '')
  for (const { start, end } of newReport.blocks)
    expect(unmarked).toContain(newReport.text.slice(start, end).trim())
  for (const outcome of ['contradicted', 'supported', 'new'])
    expect(elements.some(({ name, attributes }) => name === 'mark' && attributes.class === outcome)).toBe(
      true,
    )
  expect(words).toMatch(/79≠\d/u)
})

test('every link inside the page leads to something on it, and no two things share an address', () => {
  const ids = elements.flatMap(({ attributes }) => attributes.id ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  for (const { attributes } of elements)
    if (attributes.href?.startsWith('#')) expect(ids).toContain(attributes.href.slice(1))
})

test('headings go down one step at a time', () => {
  const levels = elements.flatMap(({ name }) => (/^h[1-6]$/u.test(name) ? Number(name[1]) : []))
  expect(levels[0]).toBe(1)
  levels.forEach((level, index) => {
    expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
  })
})

test('several reports make one page, each with its own places', () => {
  const both = seen(checkToHtml(bridgeRecord, [check, checkReport(bridgeRecord, foreignReport)]))
  const ids = both.elements.flatMap(({ attributes }) => attributes.id ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  expect(both.words).toContain('Chess title for Brek')
})

test('in Markdown the contradictions come first, with the words of the record', () => {
  const markdown = checkToMarkdown(bridgeRecord, [check])
  expect(markdown).toMatch(/^# Check of Death toll of Harrow bridge\n/u)
  expect(markdown.indexOf('## Contradicted')).toBeLessThan(markdown.indexOf('## Supported'))
  expect(markdown).toMatch(/- told otherwise: Lorn Gazette, 6 May 2031, \d+–\d+: .*\*\*84\*\*/u)
})

describe('hostile words', () => {
  /** A check in which everything that can be words is these words. */
  function hostile(any: string): { readonly check: Check; readonly html: string } {
    const record = hostileRecord(any)
    const [report] = record.reports
    const mention = record.items[0]?.mentions[0]
    if (report === undefined || mention === undefined) throw new Error('the sample has a report')
    const { start, end } = mention
    const other = { ...report, id: `${report.id}x` as typeof report.id, title: any }
    const made: Check = {
      schema: 'rapporteur/check@1',
      report: other,
      story: { id: any, title: any },
      claims: (['contradicted', 'supported', 'new', 'not-comparable'] as const).map((outcome) => ({
        kind: 'name',
        span: { report: other.id, start, end },
        label: any,
        outcome,
        items: [any],
        evidence: [{ ...mention, stance: 'against' }],
        because: any,
      })),
    }
    return { check: made, html: checkToHtml(record, [made]) }
  }

  test.each([
    '<script>alert(1)</script>',
    '</style><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    ']]><svg onload=alert(1)>',
  ])('%j stays words wherever it stands', (any) => {
    const { html } = hostile(any)
    const page = seen(html)
    expect(page.elements.filter(({ name }) => name === 'script')).toHaveLength(1)
    expect(html).not.toMatch(/<script>alert|<img|<svg/u)
    expect(page.words).toContain(any)
  })

  test('in Markdown too', () => {
    const any = '<b>**bold**</b> [a](http://b.example) | x |'
    expect(checkToMarkdown(hostileRecord(any), [hostile(any).check])).not.toMatch(
      /(?<!\\)<b>|(?<!\\)\[a\]\(/u,
    )
  })
})
