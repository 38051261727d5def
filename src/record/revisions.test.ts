import { expect, test } from 'vitest'
import { mention, sampleRecord, sampleReport } from '../../test/record/sample.ts'
import type { Item } from '../corroborate/item.ts'
import type { Report } from '../read/report.ts'
import { lookup } from './lookup.ts'
import { revisionChanges } from './revisions.ts'

const morning = sampleReport({
  source: 'morning',
  outlet: 'Harbour Post',
  kinds: ['paragraph'],
  text: 'Three ships sank. A storm is blamed.',
})
const evening = sampleReport({
  source: 'evening',
  outlet: 'Harbour Post',
  kinds: ['paragraph'],
  text: 'Four ships sank. A storm is blamed. A captain was held.',
})
const [some] = sampleRecord.items
if (some === undefined) throw new Error('the sample has items')
const item = (id: string, ...mentions: readonly (readonly [Report, string, string?])[]): Item => ({
  ...some,
  id,
  verdict: { kind: 'single-source', because: '' },
  mentions: mentions.map(([report, words, value]) =>
    mention(report, words, value === undefined ? {} : { value }),
  ),
})

test('an edited version adds, drops and changes claims', () => {
  const items = [
    item('ships', [morning, 'Three', '3 ship'], [evening, 'Four', '4 ship']),
    item('storm', [morning, 'A storm is blamed'], [evening, 'A storm is blamed']),
    item('captain', [evening, 'A captain was held']),
    item('sank', [morning, 'Three ships sank']),
  ]
  const changes = revisionChanges(lookup({ ...sampleRecord, reports: [morning, evening], items }), {
    from: morning.id,
    to: evening.id,
    kind: 'revision',
    because: '',
    score: 0.8,
    passages: [],
  })
  const ids = (some: readonly Item[]) => some.map(({ id }) => id)
  expect([ids(changes.changed), ids(changes.added), ids(changes.gone)]).toEqual([
    ['ships'],
    ['captain'],
    ['sank'],
  ])
})
