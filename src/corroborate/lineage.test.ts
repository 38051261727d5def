import { describe, expect, test } from 'vitest'
import { extract } from '../extract/extraction.ts'
import { readPlain } from '../read/plain.ts'
import { quote } from '../text/range.ts'
import { findLineage } from './lineage.ts'

const AGENCY = `The ferry Aurora struck a sandbank outside the harbour of Lindholm shortly before dawn on Tuesday, the coast guard reported.
Tugboats from two neighbouring ports pulled the vessel free after nine hours, and all passengers walked ashore unhurt.
Investigators have begun to question the pilot, who had joined the company only a week earlier.`

const OWN = `A passenger ship ran aground near Lindholm. Nobody was injured, officials told our correspondent, and an inquiry into the navigation is under way.
Residents watched from the pier while salvage crews worked through the morning.`

const lineage = (...texts: readonly string[]) =>
  findLineage(texts.map((text, i) => extract(readPlain(text, `${i}.txt`))))

describe('lineage', () => {
  test('a reprint is a copy, with the shared words as proof, and both are one origin', () => {
    const reprint = `Our newsroom brings you the morning from the coast.\n${AGENCY}`
    const { origins, edges } = lineage(AGENCY, reprint)
    expect(edges).toMatchObject([{ kind: 'copy', score: 1 }])
    expect(origins).toHaveLength(1)
    for (const { from, to } of edges[0]?.passages ?? []) {
      const words = [from, to].map((span) => [AGENCY, reprint].map((text) => quote(text, span)))
      expect(words.flat()).toContain(words[0]?.find((w) => words[1]?.includes(w)))
    }
  })

  test('two accounts in their own words are two origins', () => {
    const { origins, edges } = lineage(AGENCY, OWN)
    expect(edges).toEqual([])
    expect(origins).toHaveLength(2)
  })

  test('a paragraph taken over is a partial copy: two origins, one shared passage', () => {
    const { origins, edges } = lineage(
      AGENCY,
      `${OWN}\n${OWN.replaceAll('passenger', 'holiday')}\n${AGENCY.split('\n')[1]}`,
    )
    expect(edges).toMatchObject([{ kind: 'partial-copy' }])
    expect(origins).toHaveLength(2)
  })

  test('the same quotation in two accounts is no copy', () => {
    const said =
      '“We will not rest until every question about this night and about the pilot has been answered in public,” the mayor said.'
    expect(
      lineage(`${OWN}\n${said}`, `The ship is free again.\nMayor Ida Holm spoke at noon. ${said}`).edges,
    ).toEqual([])
  })
})
