import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { hostileRecord, sampleRecord, sampleReports } from '../../test/record/sample.ts'
import { toHtml } from './html.ts'
import type { Record } from './record.ts'

/** What a browser would make of the page: its elements with their attributes, and the words between them. */
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

const page = toHtml(sampleRecord)
const { elements, words } = seen(page)
const ids = elements.flatMap(({ attributes }) => attributes.id ?? [])
const links = elements.flatMap(({ attributes }) => attributes.href ?? [])

test('every part of the record is on the page', () => {
  for (const { label, kind } of sampleRecord.items)
    if (kind !== 'event') expect(words.toLowerCase()).toContain(label.toLowerCase())
  for (const { text } of [...sampleRecord.brief, ...sampleRecord.timeline])
    if (!text.startsWith('Reports disagree')) expect(words).toContain(text) // told as a disagreement instead
  for (const { because } of [...sampleRecord.lineage.origins, ...sampleRecord.lineage.edges])
    expect(words).toContain(because)
})

test('a contradiction is one line with the origins of each side counted', () => {
  expect(words).toContain(
    'Which countries watch over the treaty: Estria (2 reports, 1 origin) or Istria (1 report)',
  )
})

test('the text of every report is on the page, word for word', () => {
  for (const { blocks, text } of sampleRecord.reports)
    for (const { start, end } of blocks) {
      const words = text.slice(start, end).replaceAll(/[<>&"']/gu, '')
      expect(seen(page).words).toContain(words.trim())
    }
})

test('a supposed date says that it is and why', () => {
  expect(words).toContain('6–7 May 2031 (supposed: its “on Tuesday” and the wire that it reprints)')
})

test('every link inside the page leads to something on it, and no two things share an address', () => {
  for (const link of links.filter((href) => href.startsWith('#'))) expect(ids).toContain(link.slice(1))
  expect(new Set(ids).size).toBe(ids.length)
})

test('headings go down one step at a time', () => {
  const levels = elements.flatMap(({ name }) => (/^h[1-6]$/u.test(name) ? Number(name[1]) : []))
  expect(levels[0]).toBe(1)
  levels.forEach((level, index) => {
    expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
  })
})

test('the page asks for nothing: no address but those of the reports, and a policy that forbids the rest', () => {
  const fetched = elements.flatMap(({ attributes }) =>
    [attributes.src, attributes.srcset, attributes.data].filter(Boolean),
  )
  expect(fetched).toEqual([])
  expect(elements.some(({ name }) => ['link', 'img', 'iframe', 'object', 'form'].includes(name))).toBe(false)
  const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')
  expect(policy?.attributes.content).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-/u,
  )
  expect(links.filter((href) => !href.startsWith('#'))).toEqual(['https://wire.example/dam'])
})

test('the same record makes the same page', () => {
  expect(toHtml(structuredClone(sampleRecord))).toBe(page)
})

describe('hostile words', () => {
  const scripts = (html: string) => seen(html).elements.filter(({ name }) => name === 'script').length
  const shape = (html: string) => seen(html).elements.map(({ name }) => name)

  test.each([
    '<script>alert(1)</script>',
    '</style><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '&lt;script&gt;',
    ']]><svg onload=alert(1)>',
  ])('%j stays words wherever it stands', (words) => {
    const html = toHtml(hostileRecord(words))
    expect(scripts(html)).toBe(1)
    expect(html).not.toMatch(/<script>alert|<img|<svg/u)
    expect(seen(html).words).toContain(words)
    expect(
      seen(html).elements.every(({ attributes }) =>
        Object.keys(attributes).every((name) => !name.startsWith('on')),
      ),
    ).toBe(true)
  })

  test('any words make a page of the same elements', () => {
    const plain = shape(toHtml(hostileRecord('word')))
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (words) => {
        fc.pre(/\S/u.test(words))
        const html = toHtml(hostileRecord(`a${words}z`))
        expect(scripts(html)).toBe(1)
        expect(shape(html).filter((name) => name !== 'p')).toEqual(plain.filter((name) => name !== 'p'))
      }),
      { numRuns: 40 },
    )
  })

  test('an address that is no web address is not a link', () => {
    const record: Record = {
      ...sampleRecord,
      reports: sampleRecord.reports.map((report) => ({ ...report, url: 'javascript:alert(1)' })),
    }
    expect(
      seen(toHtml(record)).elements.some(
        ({ attributes }) => attributes.href?.includes('javascript') ?? false,
      ),
    ).toBe(false)
  })

  test('places that cross and lie in each other keep every word', () => {
    const { courier } = sampleReports
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(courier.text.length - 1), fc.integer({ min: 1, max: 200 })), {
          maxLength: 12,
        }),
        (places) => {
          const mentions = places.map(([start, length]) => {
            const end = Math.min(courier.text.length, start + length)
            return { report: courier.id, start, end, finding: 'f', quote: courier.text.slice(start, end) }
          })
          const [first, ...items] = sampleRecord.items
          const record = {
            ...sampleRecord,
            items: first === undefined ? [] : [{ ...first, mentions }, ...items],
          }
          const html = toHtml(record)
          for (const paragraph of courier.text.split('\n\n')) expect(seen(html).words).toContain(paragraph)
          for (const { start, end } of mentions)
            expect(
              seen(html).elements.some(({ attributes }) => attributes.id === `${courier.id}-${start}-${end}`),
            ).toBe(true)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('a record that points at nothing still makes a page', () => {
    const record: Record = {
      ...sampleRecord,
      reports: [],
      actors: [],
      stories: [],
      lineage: { origins: [], edges: sampleRecord.lineage.edges },
    }
    expect(toHtml(record)).toContain('<h1>')
    expect(toHtml({ ...sampleRecord, reports: [] })).toContain('<h1>')
    expect(toHtml({ ...sampleRecord, items: [] })).toContain('<h1>')
  })
})
