import type { RecordActor } from '../../src/corroborate/actors.ts'
import type { Item, ItemMention } from '../../src/corroborate/item.ts'
import { type Block, type BlockKind, bodyOf, type Report, reportId } from '../../src/read/report.ts'
import type { Record } from '../../src/record/record.ts'
import { said, supposed } from '../../src/text/known.ts'
import type { Span } from '../../src/text/range.ts'

/** Blocks by empty lines, each with its kind; the empty lines belong to the block before them. */
function blocksOf(text: string, kinds: readonly BlockKind[]): readonly Block[] {
  const ends = [...text.matchAll(/\n\n/gu)].map((gap) => gap.index + 2)
  const edges = [0, ...ends, text.length]
  return edges.slice(0, -1).map((start, index) => {
    const kind = kinds[index] ?? 'paragraph'
    return { start, end: edges[index + 1] ?? text.length, kind, rule: `sample: ${kind}` }
  })
}

interface ReportParts {
  readonly source: string
  readonly outlet: string | null
  readonly kinds: readonly BlockKind[]
  readonly text: string
  readonly url?: string
  readonly agencies?: readonly string[]
  readonly published?: Report['published']
}

export function sampleReport(parts: ReportParts): Report {
  const { source, outlet, kinds, text, agencies = [], published = null, url = null } = parts
  const blocks = blocksOf(text, kinds)
  const title = kinds[0] === 'title' ? (text.split('\n')[0] ?? null) : null
  return {
    id: reportId({ url, outlet, title, text }),
    source,
    url,
    title,
    outlet,
    authors: [],
    dateline: null,
    agencies,
    language: 'en',
    published,
    modified: null,
    text,
    body: bodyOf(text, blocks),
    blocks,
    notes: [],
  }
}

/** Where `words` stand in a report; the sample must hold them. */
export function spanOf(report: Report, words: string): Span {
  const start = report.text.indexOf(words)
  if (start < 0) throw new Error(`${report.source} does not say: ${words}`)
  return { report: report.id, start, end: start + words.length }
}

export function mention(
  report: Report,
  words: string,
  more: Partial<Omit<ItemMention, keyof Span | 'quote'>> = {},
): ItemMention {
  return { finding: 'f1', ...spanOf(report, words), quote: words, ...more }
}

const wire = sampleReport({
  source: 'wire.txt',
  outlet: 'Northern Wire',
  url: 'https://wire.example/dam',
  agencies: ['Northern Wire'],
  published: said('2031-05-06', { start: 0, end: 10 }),
  kinds: ['title', 'paragraph'],
  text: [
    'Veldania and Osmark agree to share the water of the Lorn dam',
    'President Ida Marrow of Veldania and Prime Minister Tomas Brek met in Harrowgate on Tuesday and agreed to share the water of the Lorn dam.',
    '“We will respect the interests of all who live along the river,” Marrow told reporters. “No village will be left dry,” she added.',
    'Norland, Estria and Calvia will watch over the treaty, Brek said. The dam cost 1.46 billion crowns and gives work to 4,200 people.',
    'Brek will travel to Port Ansel in June to sign the treaty.',
  ].join('\n\n'),
})

const post = sampleReport({
  source: 'harbour-post.txt',
  outlet: 'Harbour Post',
  agencies: ['Northern Wire'],
  published: supposed('2031-05-06/2031-05-07', 'its “on Tuesday” and the wire that it reprints'),
  kinds: ['title', 'furniture', 'paragraph', 'paragraph', 'paragraph', 'credit', 'furniture'],
  text: [
    'Dam deal sealed',
    'Also read: Ten walks along the Lorn',
    'President Ida Marrow of Veldania and Prime Minister Tomas Brek met in Harrowgate on Tuesday and agreed to share the water of the Lorn dam.',
    '“We will respect the interests of all who live along the river,” Marrow told reporters. “No village will be left dry,” she added.',
    'Norland, Estria and Calvia will watch over the treaty, Brek said.',
    'With Northern Wire',
    'Leave a comment',
  ].join('\n\n'),
})

const courier = sampleReport({
  source: 'courier.txt',
  outlet: 'Lakeside Courier',
  published: said('2031-05-07'),
  kinds: ['title', 'paragraph'],
  text: [
    'Marrow and Brek bury the quarrel over the Lorn',
    'The leaders of Veldania and Osmark signed a deal on the Lorn dam in Harrowgate on 6 May, ending a quarrel of nine years.',
    'Veldania would “honour the common interests of those who live by the river”, the Veldanian president promised.',
    'Norland, Istria and Calvia are to watch over the treaty. The dam cost about 1.5 billion crowns.',
    'The dam employs 4,350 people, the company said on Wednesday.',
    'A farmer was hurt in a protest near the dam on Monday.',
  ].join('\n\n'),
})

const ledger = sampleReport({
  source: 'archive/evening-ledger.jsonl#12',
  outlet: null,
  published: said('2031-06-14'),
  kinds: ['title', 'paragraph'],
  text: [
    'Brek signs in Port Ansel',
    'Prime Minister Tomas Brek of Osmark signed the Lorn treaty in Port Ansel on Saturday, five weeks after the talks in Harrowgate.',
    '“Whoever lives by this river is our neighbour,” Brek said.',
  ].join('\n\n'),
})

const s1 = 's-0dam'
const s2 = 's-1port'
const corroborated = { kind: 'corroborated', origins: 2, because: 'Two origins tell it.' } as const
const single = { kind: 'single-source', because: 'Only one report tells it.' } as const

const interests = 'We will respect the interests of all who live along the river,'
const items: readonly Item[] = [
  {
    id: 'i-0meet',
    story: s1,
    kind: 'event',
    type: 'CONSULT',
    label: 'Ida Marrow and Tomas Brek meet in Harrowgate and agree to share the water of the Lorn dam',
    mentions: [
      mention(wire, 'met in Harrowgate on Tuesday and agreed to share the water of the Lorn dam'),
      mention(post, 'met in Harrowgate on Tuesday and agreed to share the water of the Lorn dam'),
      mention(courier, 'signed a deal on the Lorn dam in Harrowgate on 6 May'),
    ],
    verdict: corroborated,
    links: [
      { mentions: [0, 1], rule: 'same words', scores: { overlap: 1 } },
      { mentions: [0, 2], rule: 'same actors, place and day', scores: { overlap: 0.41, idf: 7.2 } },
    ],
    actors: ['a-marrow', 'a-brek'],
    standing: 'happened',
    date: '2031-05-06',
    dateBecause: '“on Tuesday” counted back from 6 May 2031; one report says “6 May”',
  },
  {
    id: 'i-1interests',
    story: s1,
    kind: 'statement',
    label: interests,
    speaker: 'a-marrow',
    mentions: [
      mention(wire, interests, { form: 'direct', cue: spanOf(wire, 'told') }),
      mention(post, interests, { form: 'direct', cue: spanOf(post, 'told') }),
      mention(courier, 'honour the common interests of those who live by the river', {
        form: 'mixed',
        cue: spanOf(courier, 'promised'),
      }),
    ],
    verdict: {
      kind: 'compatible',
      reason: 'translation',
      origins: 2,
      because: 'The same promise in two translations.',
    },
    links: [],
    date: '2031-05-06',
  },
  {
    id: 'i-2dry',
    story: s1,
    kind: 'statement',
    label: 'No village will be left dry,',
    speaker: 'a-marrow',
    mentions: [
      mention(wire, 'No village will be left dry,', { form: 'direct', cue: spanOf(wire, 'added') }),
      mention(post, 'No village will be left dry,', { form: 'direct', cue: spanOf(post, 'added') }),
    ],
    verdict: { kind: 'single-source', because: 'Harbour Post reprints Northern Wire: one origin.' },
    links: [],
  },
  {
    id: 'i-3watch',
    story: s1,
    kind: 'name',
    label: 'Which countries watch over the treaty',
    mentions: [
      mention(wire, 'Estria', { value: 'Estria' }),
      mention(post, 'Estria', { value: 'Estria' }),
      mention(courier, 'Istria', { value: 'Istria' }),
    ],
    verdict: {
      kind: 'conflicting',
      about: 'a member of the list',
      sides: [[0, 1], [2]],
      because: 'The lists agree on Norland and Calvia; the third country differs.',
    },
    links: [],
  },
  {
    id: 'i-4cost',
    story: s1,
    kind: 'figure',
    label: 'cost of the Lorn dam',
    value: 1_460_000_000,
    unit: 'crown',
    exactness: 'exact',
    of: 'the Lorn dam',
    mentions: [
      mention(wire, '1.46 billion crowns', { value: '1460000000 crown' }),
      mention(courier, 'about 1.5 billion crowns', { value: '1500000000 crown' }),
    ],
    verdict: {
      kind: 'compatible',
      reason: 'rounding',
      sides: [[0], [1]],
      origins: 2,
      because: '1.5 billion is 1.46 billion rounded to two digits.',
    },
    links: [],
  },
  {
    id: 'i-5jobs',
    story: s1,
    kind: 'figure',
    label: 'people who work at the dam',
    value: 4350,
    unit: 'person',
    exactness: 'exact',
    scope: '2031',
    mentions: [
      mention(wire, '4,200 people', { value: '4200 person' }),
      mention(courier, '4,350 people', { value: '4350 person' }),
    ],
    verdict: {
      kind: 'compatible',
      reason: 'update',
      sides: [[0], [1]],
      origins: 2,
      because: 'The later report has a newer count.',
    },
    links: [],
  },
  {
    id: 'i-6travel',
    story: s1,
    kind: 'event',
    type: 'AGREE',
    label: 'Tomas Brek to sign the treaty in Port Ansel',
    mentions: [mention(wire, 'Brek will travel to Port Ansel in June to sign the treaty')],
    verdict: { kind: 'fulfilled', by: 'i-8signed', because: 'A later report tells that he signed there.' },
    links: [],
    standing: 'planned',
    date: '2031-06',
  },
  {
    id: 'i-7farmer',
    story: s1,
    kind: 'event',
    type: 'PROTEST',
    label: 'A farmer hurt in a protest near the dam',
    mentions: [mention(courier, 'A farmer was hurt in a protest near the dam on Monday')],
    verdict: single,
    links: [],
    standing: 'happened',
    date: '2031-05-05',
    dateBecause: '“on Monday” counted back from the publication date',
  },
  {
    id: 'i-8signed',
    story: s2,
    kind: 'event',
    type: 'AGREE',
    label: 'Tomas Brek signs the Lorn treaty in Port Ansel',
    mentions: [mention(ledger, 'signed the Lorn treaty in Port Ansel on Saturday')],
    verdict: single,
    links: [],
    standing: 'happened',
    date: '2031-06-14',
  },
  {
    id: 'i-9neighbour',
    story: s2,
    kind: 'statement',
    label: 'Whoever lives by this river is our neighbour,',
    speaker: 'a-brek',
    mentions: [mention(ledger, 'Whoever lives by this river is our neighbour,', { form: 'direct' })],
    verdict: single,
    links: [],
    echoes: ['i-1interests'],
  },
]

const actors: readonly RecordActor[] = [
  {
    id: 'a-marrow',
    kind: 'person',
    name: 'Ida Marrow',
    names: [
      { text: 'Ida Marrow', spans: [spanOf(wire, 'Ida Marrow'), spanOf(post, 'Ida Marrow')] },
      { text: 'Marrow', spans: [spanOf(courier, 'Marrow')] },
    ],
    roles: [
      { text: 'president', of: 'Veldania', spans: [spanOf(wire, 'President'), spanOf(courier, 'president')] },
    ],
    because: ['“Marrow” is the last word of “Ida Marrow”, and no other name of the story ends so'],
  },
  {
    id: 'a-brek',
    kind: 'person',
    name: 'Tomas Brek',
    names: [{ text: 'Tomas Brek', spans: [spanOf(wire, 'Tomas Brek'), spanOf(ledger, 'Tomas Brek')] }],
    roles: [{ text: 'prime minister', of: 'Osmark', spans: [spanOf(ledger, 'Prime Minister')] }],
    because: [],
  },
]

const passage =
  'President Ida Marrow of Veldania and Prime Minister Tomas Brek met in Harrowgate on Tuesday and agreed to share the water of the Lorn dam.'

export const sampleReports = { wire, post, courier, ledger }

/** A small record of invented events, with one of everything that a record can hold. */
export const sampleRecord: Record = {
  schema: 'rapporteur/record@1',
  reports: [wire, post, courier, ledger],
  stories: [
    {
      id: s1,
      title: 'Veldania and Osmark agree on the Lorn dam',
      reports: [wire, post, courier].map(({ id, source }) => ({ id, source })),
      thread: 't-lorn',
      from: '2031-05-06',
      to: '2031-05-07',
    },
    {
      id: s2,
      title: 'Brek signs in Port Ansel',
      reports: [{ id: ledger.id, source: ledger.source }],
      thread: 't-lorn',
      from: '2031-06-14',
      to: '2031-06-14',
    },
  ],
  threads: [
    {
      id: 't-lorn',
      title: 'The Lorn treaty',
      stories: [s1, s2],
      links: [
        {
          from: s1,
          to: s2,
          kind: 'fulfils',
          because: 'The signing announced in the first takes place in the second.',
        },
      ],
    },
  ],
  actors,
  lineage: {
    origins: [
      { id: 'o-wire', reports: [wire.id, post.id], because: 'Harbour Post reprints Northern Wire.' },
      { id: 'o-courier', reports: [courier.id], because: 'It shares no passage with another report.' },
      { id: 'o-ledger', reports: [ledger.id], because: 'It shares no passage with another report.' },
    ],
    edges: [
      {
        from: wire.id,
        to: post.id,
        kind: 'partial-copy',
        because: 'Harbour Post credits Northern Wire and shares 62 words in a row with it.',
        score: 0.81,
        passages: [{ from: spanOf(wire, passage), to: spanOf(post, passage) }],
      },
    ],
  },
  items,
  timeline: [
    { story: s1, date: '2031-05-05', item: 'i-7farmer', text: 'A farmer is hurt in a protest near the dam' },
    {
      story: s1,
      date: '2031-05-06',
      item: 'i-0meet',
      text: 'Marrow and Brek meet in Harrowgate and agree on the Lorn dam',
    },
    { story: s1, date: '2031-06', item: 'i-6travel', text: 'Brek is to sign the treaty in Port Ansel' },
    { story: s2, date: '2031-06-14', item: 'i-8signed', text: 'Brek signs the treaty in Port Ansel' },
  ],
  brief: [
    {
      story: s1,
      text: 'Ida Marrow and Tomas Brek met in Harrowgate and agreed to share the water of the Lorn dam.',
      items: ['i-0meet'],
    },
    {
      story: s1,
      text: 'Reports disagree on one of the three countries that watch over the treaty.',
      items: ['i-3watch'],
    },
    { story: s2, text: 'Brek signed the treaty in Port Ansel five weeks later.', items: ['i-8signed'] },
  ],
}

/** A record in which everything that can be words is these words. */
export function hostileRecord(words: string): Record {
  const report = sampleReport({
    source: words,
    outlet: words,
    url: words,
    agencies: [words],
    published: supposed(words, words),
    kinds: ['title', 'paragraph', 'furniture'],
    text: `${words}\n\nSome say ${words} and no more.\n\n${words}`,
  })
  const start = report.text.indexOf(words, words.length)
  const told = {
    report: report.id,
    start,
    end: start + words.length,
    finding: words,
    quote: words,
    value: words,
  }
  const id = (kind: string) => `${kind}-${words}`
  const item = {
    id: id('i'),
    story: id('s'),
    label: words,
    mentions: [told],
    links: [{ mentions: [0, 0], rule: words, scores: { [words]: 1 } }],
  } as const
  return {
    schema: 'rapporteur/record@1',
    reports: [
      {
        ...report,
        authors: [words],
        dateline: words,
        language: words,
        notes: [{ rule: words, message: words }],
      },
    ],
    stories: [
      {
        id: id('s'),
        title: words,
        reports: [{ id: report.id, source: words }],
        thread: id('t'),
        from: words,
        to: words,
      },
    ],
    threads: [
      {
        id: id('t'),
        title: words,
        stories: [id('s'), id('s')],
        links: [{ from: id('s'), to: id('s'), kind: 'continues', because: words }],
      },
    ],
    actors: [
      {
        id: id('a'),
        kind: 'person',
        name: words,
        names: [{ text: words, spans: [told] }],
        roles: [{ text: words, of: words, spans: [told] }],
        because: [words],
      },
    ],
    lineage: {
      origins: [{ id: id('o'), reports: [report.id], because: words }],
      edges: [
        {
          from: report.id,
          to: report.id,
          kind: 'copy',
          because: words,
          score: 1,
          passages: [{ from: told, to: told }],
        },
      ],
    },
    items: [
      {
        ...item,
        kind: 'statement',
        speaker: id('a'),
        addressee: id('a'),
        through: [id('a')],
        date: words,
        dateBecause: words,
        verdict: { kind: 'conflicting', about: words, sides: [[0], [0]], because: words },
      },
      {
        ...item,
        id: id('j'),
        kind: 'event',
        standing: 'planned',
        date: words,
        verdict: { kind: 'fulfilled', by: id('i'), because: words },
      },
      {
        ...item,
        id: id('k'),
        kind: 'figure',
        value: 3,
        unit: words,
        of: words,
        scope: words,
        verdict: { kind: 'compatible', reason: 'update', sides: [[0], [0]], origins: 1, because: words },
      },
      { ...item, id: id('l'), kind: 'event', verdict: { kind: 'single-source', because: words } },
      { ...item, id: id('m'), kind: 'place', verdict: { kind: 'unclear', because: words } },
      { ...item, id: id('n'), kind: 'event', verdict: { kind: 'denied', by: words, because: words } },
    ],
    timeline: [{ story: id('s'), date: words, item: id('j'), text: words }],
    brief: [{ story: id('s'), text: words, items: [id('i')] }],
  }
}
