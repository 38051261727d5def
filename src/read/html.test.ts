import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quote } from '../text/range.ts'
import { readHtml } from './html.ts'
import { isBody } from './report.ts'

const FIRST =
  'Divers found three cracks in the piers of the Oxmere bridge, the canton said on Friday, and closed it.'
const SECOND =
  'The bridge carries nine thousand cars a day, and ferries will take them over the lake until the autumn.'
const THIRD =
  'An engineer of the canton called the cracks deep, but said that no pier was in danger of falling.'
const page = (inside: string, head = '') =>
  `<html lang="en"><head><title>Bridge closed at Oxmere | Lake Post</title>${head}</head><body>${inside}</body></html>`
const story = `<p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>`
const read = (html: string) => readHtml(html, 'a.html')

describe('the story is found', () => {
  test.each([
    ['in an article', `<article><h1>Bridge closed at Oxmere</h1>${story}</article>`],
    [
      'in a named element',
      `<div class="sidebar"><p>${'Buy now, cheap and good. '.repeat(20)}</p></div><div class="entry-content">${story}</div>`,
    ],
    [
      'in bare divs',
      `<div><h1>Bridge closed at Oxmere</h1><div>${FIRST}</div><div>${SECOND}</div><div>${THIRD}</div></div>`,
    ],
    ['between line breaks', `<div>${FIRST}<br><br>${SECOND}<br><br>${THIRD}</div>`],
    [
      'in sections',
      `<main><h1>Bridge closed at Oxmere</h1><section><div><p>${FIRST}</p></div></section><section><div><p>${SECOND}</p><p>${THIRD}</p></div></section></main>`,
    ],
    [
      'beside a menu of links',
      `<ul>${'<li><a href="/x">Another story of the day, told at length here</a></li>'.repeat(30)}</ul><div>${story}</div>`,
    ],
    [
      'beside cards of other stories',
      `<main>${story}</main><div>${`<div class="card"><a href="/y">Ten bridges that nobody crosses any more</a><p>${'They fell or were felled. '.repeat(4)}</p></div>`.repeat(5)}</div>`,
    ],
    [
      'before longer comments',
      `<article>${story}</article><div id="comments">${`<p>${'I said so for years and nobody listened to me, ever. '.repeat(8)}</p>`.repeat(6)}</div>`,
    ],
    [
      'in a table that lays out the page',
      `<table><tr><td><a href="/">Home</a></td><td>${story}</td></tr></table>`,
    ],
    ['when it is hidden at first', `<div style="display:none">${story}</div>`],
  ])('%s', (_, inside) => {
    expect(read(page(inside)).body.replace(/^Bridge closed at Oxmere\n\n/u, '')).toBe(
      [FIRST, SECOND, THIRD].join('\n\n'),
    )
  })
})

test.each([
  ['a share bar', '<div class="share-bar"><a href="#">Share</a><span>Tweet this</span></div>'],
  [
    'a box of related stories',
    '<aside class="related"><h3>Related</h3><p>Ten bridges that fell, and what came of them all in the end.</p></aside>',
  ],
  [
    'a call to subscribe',
    '<div class="newsletter-signup"><p>Get the best of the lake in your inbox every single morning.</p></div>',
  ],
  ['a sentence that leads away', '<p>Read more: Ten bridges that fell</p>'],
  [
    'a cookie text',
    '<div id="cookie-consent"><p>We use cookies to make this page better for you and for us.</p></div>',
  ],
  [
    'an advertisement',
    '<div class="ad-slot"><p>Boats at half the price, only this week, only at the pier.</p></div>',
  ],
  [
    'a caption',
    '<figure><img><figcaption>The bridge at dawn, seen from the pier of Oxmere on Friday.</figcaption></figure>',
  ],
  ['words that are hidden', '<p hidden>Nobody is meant to read this sentence on the page at all.</p>'],
  ['a script', '<script>document.write("Nobody is meant to read this.")</script>'],
  ['a date', '<p>Updated 3 May 2024, 10:15 am</p>'],
  ['a heading after which nothing is told', '<h2>What others read</h2>'],
])('%s inside the story is left out', (_, extra) => {
  expect(read(page(`<article><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>${extra}</article>`)).body).toBe(
    [FIRST, SECOND, THIRD].join('\n\n'),
  )
})

test.each([
  [
    'a list',
    '<ul><li>a crack in the first pier</li><li>two in the third</li></ul>',
    'a crack in the first pier\n\ntwo in the third',
  ],
  ['a quotation', '<blockquote><p>We saw it at once.</p></blockquote>', 'We saw it at once.'],
  [
    'a heading',
    '<h2>What the divers saw</h2><p>They saw gravel where there should be stone.</p>',
    'What the divers saw\n\nThey saw gravel where there should be stone.',
  ],
  [
    'a table of data',
    '<table><tr><th>Pier</th><th>Cracks</th></tr><tr><td>1</td><td>2</td></tr></table>',
    'Pier\n\nCracks\n\n1\n\n2',
  ],
  [
    'a linked sentence',
    '<p><a href="/report">The canton put its report on the pages of its office on Friday evening.</a></p>',
    'The canton put its report on the pages of its office on Friday evening.',
  ],
  [
    'a post set into it',
    '<blockquote class="twitter-tweet"><p>No bridge today.</p>— Canton (@canton) May 3, 2024</blockquote>',
    'No bridge today.\n\n— Canton (@canton) May 3, 2024',
  ],
])('%s inside the story is kept', (_, extra, words) => {
  expect(read(page(`<article><p>${FIRST}</p>${extra}<p>${SECOND}</p></article>`)).body).toBe(
    [FIRST, words, SECOND].join('\n\n'),
  )
})

describe('the publication date', () => {
  const dated = (head: string, shown: string) =>
    read(page(`<article><h1>Bridge closed at Oxmere</h1>${shown}${story}</article>`, head)).published
  const meta = (value: string) => `<meta property="article:published_time" content="${value}">`
  test.each([
    ['from markup', meta('2024-05-03T08:00:00+02:00'), '', 'said', '2024-05-03T08:00:00+02:00'],
    ['from the page', '', '<p>3 May 2024</p>', 'said', '2024-05-03'],
    [
      'from a time element',
      '',
      '<time datetime="2024-05-03T08:00">Friday</time>',
      'said',
      '2024-05-03T08:00:00',
    ],
    [
      'from linked data',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","datePublished":"2024-05-03"}</script>',
      '',
      'said',
      '2024-05-03',
    ],
    [
      'from the page where the markup gives the day of the crawl',
      meta('2025-11-20T03:00:00Z'),
      '<p>Published on 3 May 2024</p>',
      'supposed',
      '2024-05-03',
    ],
    [
      'of the day that the page shows where the markup counts in UTC',
      meta('2024-05-04T01:30:00Z'),
      '<p>3 May 2024</p>',
      'said',
      '2024-05-03',
    ],
  ])('%s', (_, head, shown, from, value) => {
    expect(dated(head, shown)).toMatchObject({ from, value })
  })
  test('is not that of a comment or of a date in the story', () => {
    expect(
      dated(
        '',
        '<p>The bridge was opened on 3 May 1984 and closed forty years later to the day, as it happens.</p>',
      ),
    ).toBeNull()
  })
})

test.each([
  [
    'linked data',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","author":[{"@type":"Person","name":"Ana Lind"},{"@type":"Person","name":"Jonas Kett"}]}</script>',
    '<p>Ana Lind and Jonas Kett</p>',
    ['Ana Lind', 'Jonas Kett'],
  ],
  ['a byline', '', '<p class="byline">By Ana Lind | Lake Post</p>', ['Ana Lind']],
  ['a link to the author', '', '<a rel="author" href="/ana">Ana Lind</a>', ['Ana Lind']],
  [
    'no one: the markup names whom the page does not show',
    '<meta name="author" content="Karl Webmaster Meier">',
    '',
    [],
  ],
  [
    'no one: the outlet is no author',
    '<meta name="author" content="Lake Post"><meta property="og:site_name" content="Lake Post">',
    '<p>Lake Post</p>',
    [],
  ],
])('signed by %s', (_, head, shown, authors) => {
  expect(
    read(page(`<article><h1>Bridge closed at Oxmere</h1>${shown}${story}</article>`, head)).authors,
  ).toEqual(authors)
})

test.each([
  ['<h1>Bridge closed at Oxmere</h1>', 'Bridge closed at Oxmere'],
  ['<h1>Lake Post</h1><h2>Bridge closed at Oxmere</h2>', 'Bridge closed at Oxmere'],
  ['<h1><span>Traffic</span> Bridge closed at Oxmere</h1>', 'Bridge closed at Oxmere'],
  ['', 'Bridge closed at Oxmere'],
])('the title of %s', (heading, title) => {
  expect(read(page(`${heading}<article>${story}</article>`)).title).toBe(title)
})

test('characters are those that the page shows', () => {
  const html = page(
    '<article><p>Z&uuml;rich &amp; Gen&egrave;ve, “so\u00ad to\u00adsay”,\u00a0said the r\u200best of them, all in one line, and went home.</p></article>',
  )
  expect(read(html).body).toBe(
    'Zürich & Genève, “so tosay”, said the rest of them, all in one line, and went home.',
  )
})

test.each([
  ['declared rightly', 'windows-1252', Buffer.from('Zürich', 'latin1')],
  ['declared wrongly', 'iso-8859-1', Buffer.from('Zürich', 'utf8')],
])('a charset %s', (_, charset, word) => {
  const [before, after] = page(
    `<meta charset="${charset}"><article><p>WORD and ${FIRST}</p></article>`,
  ).split('WORD')
  const bytes = Buffer.concat([Buffer.from(before ?? ''), word, Buffer.from(after ?? '')])
  expect(readHtml(bytes, 'a.html').body).toContain('Zürich and')
})

test('blocks partition the text of any page', () => {
  const tag = fc.constantFrom(
    'p',
    'div',
    'h1',
    'h2',
    'ul',
    'li',
    'td',
    'tr',
    'table',
    'span',
    'a',
    'b',
    'br',
    'figure',
    'figcaption',
    'blockquote',
    'aside',
    'nav',
    'script',
    'pre',
    'x-y',
  )
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(FIRST, SECOND, '&amp;', '<!--', '-->', ' ', '\n'),
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    tag.map((name) => `<${name} class="share comment">`),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { text, blocks } = read(pieces.join(''))
      let at = 0
      for (const block of blocks) {
        expect(block.start).toBe(at)
        expect(block.end).toBeGreaterThan(block.start)
        at = block.end
        if (isBody(block)) expect(quote(text, block).trim()).not.toBe('')
      }
      expect(at).toBe(text.length)
    }),
  )
})
