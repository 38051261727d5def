import { describe, expect, test } from 'vitest'
import { sampleRecord, sampleReports } from '../../test/record/sample.ts'
import { explain } from './explain.ts'

const { wire, post } = sampleReports
const why = (id: string) => explain(sampleRecord, id) ?? ''

describe('an item', () => {
  test('shows its words in their sentence, each with its place', () => {
    expect(why('i-3watch')).toContain(
      '3. Lakeside Courier 291–297: Norland, **Istria** and Calvia are to watch over the treaty. = Istria',
    )
  })
  test('says which rule brought its words together, with the scores', () => {
    expect(why('i-0meet')).toContain('- 1 and 3: same actors, place and day (overlap 0.41, idf 7.2)')
  })
  test('says what the verdict is, about what and why, and which words stand on which side', () => {
    expect(why('i-3watch')).toContain(
      '**Reports disagree about a member of the list** (3 reports, 2 origins): The lists agree',
    )
    expect(why('i-3watch')).toContain('- “Estria”: words 1 and 2, 2 reports, 1 origin')
  })
  test('says what its date rests on', () => {
    expect(why('i-0meet')).toContain('6 May 2031 (2031-05-06): “on Tuesday” counted back from 6 May 2031')
    expect(why('i-8signed')).toContain('14 June 2031 (2031-06-14): As the words say.')
  })
  test('names what fulfilled it, and the echoes that were kept apart', () => {
    expect(why('i-6travel')).toContain('By “Tomas Brek signs the Lorn treaty in Port Ansel” (i-8signed).')
    expect(why('i-9neighbour')).toMatch(/kept apart\n\n- “We will respect .* \(i-1interests\)/u)
  })
})

test('a report says how it was read, block by block, what its date rests on, and whose words it has', () => {
  const text = why(post.id)
  expect(text).toMatch(
    /\| 17–54 +\| furniture +\| sample: furniture +\| Also read: Ten walks along the Lorn +\|/u,
  )
  expect(text).toContain('supposed: its “on Tuesday” and the wire that it reprints')
  expect(text).toContain('Harbour Post reprints Northern Wire.')
  expect(text).toContain('62–200 and 54–192: “President Ida Marrow')
})

test('an actor says its names with their places, its roles, why they are one, and what it said', () => {
  const text = why('a-marrow')
  expect(text).toContain('- “Ida Marrow”: Northern Wire 72–82, Harbour Post 64–74')
  expect(text).toContain('- president (Veldania): Northern Wire 62–71')
  expect(text).toContain('“Marrow” is the last word of “Ida Marrow”')
  expect(text).toContain('(i-2dry)')
})

test('a story, a thread and an origin say what they hold together and why', () => {
  expect(why('s-1port')).toContain('The signing announced in the first takes place in the second.')
  expect(why('t-lorn')).toContain('The signing announced in the first takes place in the second.')
  expect(why('o-wire')).toContain(`Northern Wire (${wire.id})`)
})

test('the beginning of an id is enough where it is the beginning of one only', () => {
  expect(explain(sampleRecord, 'i-3')).toBe(why('i-3watch'))
  expect(explain(sampleRecord, wire.id.slice(0, 6))).toBe(why(wire.id))
})

test.each(['i-', '', 'x-1', 'i-3watchtower'])('%j, which is none or several, has no answer', (id) => {
  expect(explain(sampleRecord, id)).toBeUndefined()
})
