import { describe, expect, test } from 'vitest'
import { extract } from '../extract/extraction.ts'
import { readPlain } from '../read/plain.ts'
import type { Range } from '../text/range.ts'
import type { Correction, KeptCorrection } from './correction.ts'
import { withSpeakers } from './speakers.ts'

const TEXT =
  'Ferry talks\n\nThe minister of Norland, Alba Roth, met the mayor, Tom Vale, in Lindport on Monday. ' +
  '"The ferry will sail again in May," Roth said. Vale said the harbour was ready.'
const found = extract(readPlain(TEXT, 'ferry.txt'))
const at = (words: string): Range => {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}
const correction = (what: Correction, more: Partial<KeptCorrection> = {}): KeptCorrection => ({
  id: 'c1',
  correction: what,
  who: 'Ines',
  at: '2026-05-04T10:00:00Z',
  why: 'heard on tape',
  undone: null,
  ...more,
})
const span = (words: string) => ({ report: found.report.id, ...at(words) })
const speakerOf = (corrections: readonly KeptCorrection[], words: string): string | null | undefined => {
  const corrected = withSpeakers(found, corrections)
  const statement = corrected.statements.find(({ content }) =>
    content.spans.some((content) => TEXT.slice(content.start, content.end).includes(words)),
  )
  const name = corrected.actors.find(({ id }) => id === statement?.speaker.actor)?.name
  return statement === undefined ? undefined : (name ?? null)
}
const said = 'The ferry will sail again in May'

describe('who said it, by the word of a person', () => {
  test('an actor of the report', () => {
    expect(speakerOf([], said)).toBe('Alba Roth')
    const change: Correction = {
      kind: 'set-speaker',
      statement: span(said),
      speaker: { kind: 'person', name: 'Tom Vale' },
    }
    expect(speakerOf([correction(change)], said)).toBe('Tom Vale')
  })
  test('someone whom the report does not name, with the reason', () => {
    const change: Correction = {
      kind: 'set-speaker',
      statement: span(said),
      speaker: { kind: 'person', name: 'Una Berg' },
    }
    expect(speakerOf([correction(change)], said)).toBe('Una Berg')
    const [statement] = withSpeakers(found, [correction(change)]).statements
    expect(statement?.candidates?.[0]?.because).toBe('corrected by Ines on 2026-05-04: heard on tape')
  })
  test('nobody', () => {
    expect(speakerOf([correction({ kind: 'set-speaker', statement: span(said), speaker: null })], said)).toBe(
      null,
    )
  })
  test('words near enough to the statement find it still', () => {
    const change: Correction = {
      kind: 'set-speaker',
      statement: span('ferry will sail'),
      speaker: { kind: 'person', name: 'Tom Vale' },
    }
    expect(speakerOf([correction(change)], said)).toBe('Tom Vale')
  })
  test('the later word wins, and what is undone counts no more', () => {
    const to = (name: string): Correction => ({
      kind: 'set-speaker',
      statement: span(said),
      speaker: { kind: 'person', name },
    })
    const first = correction(to('Tom Vale'))
    const second = correction(to('Una Berg'), { id: 'c2', at: '2026-05-05T10:00:00Z' })
    expect(speakerOf([second, first], said)).toBe('Una Berg')
    const undone = { ...second, undone: { who: 'Ines', at: '2026-05-06T10:00:00Z', why: '' } }
    expect(speakerOf([undone, first], said)).toBe('Tom Vale')
  })
  test('a correction of other words changes nothing', () => {
    const elsewhere = { ...span(said), start: 0, end: 5 }
    expect(
      withSpeakers(found, [correction({ kind: 'set-speaker', statement: elsewhere, speaker: null })]),
    ).toBe(found)
    expect(withSpeakers(found, [])).toBe(found)
  })
})
