import fc from 'fast-check'
import { readInputs } from '../../src/read/read.ts'
import type { Report } from '../../src/read/report.ts'

/** The reports of the examples, read as the command reads them. */
export async function exampleReports(): Promise<readonly Report[]> {
  const reports: Report[] = []
  for await (const { report } of readInputs(['examples/*.txt', 'examples/*.jsonl', 'examples/readme']))
    if (report !== null) reports.push(report)
  return reports
}

/** Pieces of news, whole and broken, that reach deep into the rules when they are thrown together. */
const PIECES = [
  '“We will not leave,” Mayor Ines Tallow said on Friday.',
  'The Portuguese minister, Rita Seabra, told reporters that about 12,000 people had left since 2013',
  'according to the ministry, "nobody was hurt',
  'Iceland, Denmark, Latvia and Ireland signed the treaty on 20 April.',
  'He denied it. She said that Orr had said that they would meet next week.',
  '$1.5bn, 150,000 million dollars, a third, 9/11, T-72, No. 1, 12 to 15 percent',
  'Also read: Ten harbours for a quiet weekend',
  'Leave a comment',
  'OXMERE, 3 May (NPA) –',
  'Published: 2024-02-30 25:61',
  'By Prue Dancey | 31 December 9999',
  '“‘«„',
  '”’»',
  '…',
  '. . . , ; : !?',
  '</p><script>alert(1)</script>',
  '| a | b |\n|---|---|',
  '\u200f\u202e\u0000\ufeff',
  '五月三日，老桥关闭。',
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
]

/** A text of such pieces, random characters and lone surrogates, on one line or many. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
        { weight: 1, arbitrary: fc.constantFrom('\ud800', '\udc00') },
      ),
      fc.constantFrom(' ', ' ', '', '\n', '\n\n', '\r\n', '\t'),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.flat().join(''))
