import { createReadStream } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Reading, readInputs } from './read.ts'

const folder = 'examples/formats'

async function all(...inputs: readonly string[]): Promise<readonly Reading[]> {
  const readings: Reading[] = []
  for await (const reading of readInputs(inputs)) readings.push(reading)
  return readings
}

describe('an example of each format', () => {
  test.each<
    readonly [
      string,
      readonly (readonly [suffix: string, title: string, outlet: string, published: string])[],
    ]
  >([
    ['page.html', [['', 'Landslide cuts off Upper Tarnock', 'Tarnock Tribune', '2025-03-18']]],
    [
      'feed.rss',
      [
        ['#1', 'Upper Tarnock: army to fly in food', 'Valley Wire', '2025-03-19'],
        ['#2', 'Inn of Upper Tarnock bakes for all', 'The Mill Post', '2025-03-19'],
      ],
    ],
    ['feed.atom', [['#1', 'Geologists: slope above Tarnock ‘not at rest’', 'Alpine Observer', '2025-03-20']]],
    [
      'feed.json',
      [['#1', 'Road to Upper Tarnock: emergency track in ten days', 'Pass & Peak', '2025-03-21']],
    ],
    ['newsletter.eml', [['', 'Three days without a road – and a wedding', 'The Morning Pass', '2025-03-21']]],
    [
      'newsletters.mbox',
      [
        ['#1', 'Wedding above the slide', 'Ridge Letter', '2025-03-22'],
        ['#2', 'A track at last', 'Ridge Letter', '2025-03-31'],
      ],
    ],
    [
      'table.csv',
      [
        ['#1', 'Insurers count the slide', 'Ledger & Pass', '2025-03-24'],
        ['#2', 'School by radio in Upper Tarnock', 'Chalk Weekly', '2025-03-25'],
      ],
    ],
    [
      'trafilatura.json',
      [['', 'Slide of Tarnock: first house cleared again', 'lowerherald.example', '2025-03-27']],
    ],
    ['agency.nitf.xml', [['', 'Landslide cuts off mountain village', 'Nordwire', '2025-03-18']]],
    ['agency.newsml.xml', [['', 'Cantonal government meets over Tarnock slide', 'Altwire', '2025-03-20']]],
    ['agency.ninjs.json', [['', 'Canton pays two million francs for Tarnock', 'Altwire', '2025-03-21']]],
    ['report.md', [['', 'What the rain gauges saw', 'The Rain Book', '2025-03-26']]],
    [
      'crawl.warc.gz',
      [
        ['#2', 'Mill of Tarnock stands in mud', 'Stone & Paper', '2025-03-29'],
        ['#5', 'Four hundred cars on the first day', 'Stone & Paper', '2025-03-31'],
      ],
    ],
    [
      'crawl.wacz',
      [
        ['#1#2', 'Bells of Upper Tarnock rang for a wedding', 'Stone & Paper', '2025-03-22'],
        ['#1#5', 'Road of Tarnock open again', 'Stone & Paper', '2025-04-28'],
      ],
    ],
    [
      'reports.zip',
      [
        ['#1', 'Goats find the way down from Upper Tarnock', 'Hill Gazette', '2025-03-23'],
        ['#2', 'Post of Upper Tarnock comes by drone', 'Hill Gazette', '2025-03-26'],
      ],
    ],
    ['reports.tar', [['#1', 'Choir of the valley sings for the road', 'Hill Gazette', '2025-04-05']]],
  ])('%s', async (file, expected) => {
    const source = `${folder}/${file}`
    const found = (await all(source)).map(({ source: at, report, notes }) => [
      at,
      report?.title,
      report?.outlet,
      report?.published?.value.slice(0, 10),
      notes.length,
    ])
    expect(found).toEqual(expected.map(([suffix, ...facts]) => [`${source}${suffix}`, ...facts, 0]))
  })

  test('a list of feeds leads to the feeds beside it', async () => {
    const sources = (await all(`${folder}/feeds.opml`)).map(({ source }) => source)
    expect(sources).toEqual([`${folder}/feed.rss#1`, `${folder}/feed.rss#2`, `${folder}/feed.atom#1`])
  })
  test('the whole folder is read, nothing twice', async () => {
    const readings = await all(folder)
    expect(readings.every(({ report }) => report !== null)).toBe(true)
    const ids = readings.map(({ report }) => report?.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
  test('a report is the same from a pipe', async () => {
    const [fromFile] = await all(`${folder}/crawl.warc.gz`)
    const readings: Reading[] = []
    for await (const reading of readInputs(['-'], { stdin: createReadStream(`${folder}/crawl.warc.gz`) }))
      readings.push(reading)
    expect(readings[0]?.report?.id).toBe(fromFile?.report?.id)
  })
})

test('what the page says is kept apart: story, caption, post, furniture', async () => {
  const [reading] = await all(`${folder}/page.html`)
  const report = reading?.report
  expect(report).toMatchObject({
    authors: ['Hesta Brook'],
    language: 'en',
    published: { from: 'said', value: '2025-03-18T09:40:00+01:00' },
    modified: { value: '2025-03-18T14:05:00+01:00' },
    url: 'https://tarnocktribune.example/news/landslide-cuts-off-upper-tarnock',
  })
  const kindOf = (words: string) =>
    report?.blocks.find(({ start, end }) => report.text.slice(start, end).includes(words))?.kind
  expect(
    [
      'Landslide cuts',
      'By Hesta',
      '230 people',
      'The road above',
      'Also read',
      'Four weeks',
      'Send bread',
      'Sign up',
      'I have said',
    ].map(kindOf),
  ).toEqual([
    'title',
    'credit',
    'paragraph',
    'caption',
    'furniture',
    'heading',
    'embed',
    'furniture',
    'furniture',
  ])
})
