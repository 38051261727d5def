/** One figure of the bench: what was measured, what is wanted, and what the best other tools reach. */
export interface Row {
  readonly figure: string
  readonly value: string
  readonly target: string
  readonly peer: string
}

/** One scorer and the figures that stand in what it prints. `value` is the first group of the pattern. */
export interface Scorer {
  /** From the project's root. */
  readonly script: string
  readonly args: readonly string[]
  readonly figures: readonly (Omit<Row, 'value'> & { readonly pattern: RegExp })[]
}

const figure = (name: string, pattern: RegExp, target: string, peer = '') => ({
  figure: name,
  pattern,
  target,
  peer,
})

/** The scorers; `args` are options and paths inside the shared folder. Targets are in percent. */
export const scorers: readonly Scorer[] = [
  {
    script: '../shared/score/seeds.mjs',
    args: ['gold/seeds.json'],
    figures: [figure('seeds: checks held', /^seeds checks held ([\d.]+)/mu, '≥ 85')],
  },
  {
    script: '../shared/score/statements.mjs',
    args: ['eval/statements/dev.ndjson.gz'],
    figures: [
      figure(
        'statements, speech: detection F1',
        /^speech\s+\d+\s+\d+\s+[\d.]+\s+[\d.]+\s+([\d.]+)/mu,
        '≥ 87',
        '84 (two humans)',
      ),
      figure(
        'statements, speech: exact F1',
        /^speech(?:\s+[\d.]+){5}\s+([\d.]+)/mu,
        '≥ 68',
        '72 (two humans)',
      ),
      figure(
        'statements, speech: token F1',
        /^speech(?:\s+[\d.]+){6}\s+([\d.]+)/mu,
        '≥ 87',
        '90 (two humans)',
      ),
      figure(
        'statements, speech: speaker',
        /^speech(?:\s+[\d.]+){7}\s+([\d.]+)/mu,
        '≥ 96.5',
        '98 (two humans)',
      ),
      figure(
        'statements, all kinds: detection F1',
        /^all\s+\d+\s+\d+\s+[\d.]+\s+[\d.]+\s+([\d.]+)/mu,
        '≥ 76',
        '85 (two humans)',
      ),
      figure(
        'statements, all kinds: exact F1',
        /^all(?:\s+[\d.]+){5}\s+([\d.]+)/mu,
        '≥ 54',
        '68 (two humans)',
      ),
      figure(
        'statements, all kinds: token F1',
        /^all(?:\s+[\d.]+){6}\s+([\d.]+)/mu,
        '≥ 78',
        '87 (two humans)',
      ),
      figure(
        'statements, all kinds: speaker',
        /^all(?:\s+[\d.]+){7}\s+([\d.]+)/mu,
        '≥ 93',
        '93 (two humans)',
      ),
    ],
  },
  {
    script: 'bench/actors.ts',
    args: ['eval/stories/articles.ndjson.gz'],
    figures: [
      figure('actors: mentions F1', /^mentions .*F1\s+([\d.]+)/mu, ''),
      figure(
        'actors: linking across reports, B³ F1, mentions found',
        /^B3 across reports\s+P.*F1\s+([\d.]+)/mu,
        '≥ 90',
      ),
      figure(
        'actors: linking across reports, B³ F1, missed and invented mentions counted',
        /^B3 across reports\s+\*.*F1\s+([\d.]+)/mu,
        '',
      ),
    ],
  },
  {
    script: '../shared/score/dates.mjs',
    args: ['--articles', 'eval/stories/articles.ndjson.gz', 'gold/dates-dev.ndjson'],
    figures: [
      figure('dates: found F1', /^expressions .* F\s+([\d.]+)\s+exact/mu, '≥ 92'),
      figure('dates: value F1', /^dates value F1 ([\d.]+)/mu, '≥ 85', '77.6 (HeidelTime)'),
    ],
  },
  {
    script: '../shared/score/figures.mjs',
    args: ['eval/figures/quantities.ndjson'],
    figures: [
      figure('figures: value F1', /^figures value F1 ([\d.]+)/mu, '≥ 92', '92.0 (CQE)'),
      figure('figures: value and unit F1', /value and unit F\s+([\d.]+)/u, '≥ 80', '85.6 (CQE)'),
    ],
  },
  {
    script: '../shared/score/events.mjs',
    args: ['eval/events/plover.ndjson'],
    figures: [
      figure('events: type', /\stype\s+([\d.]+)/u, '≥ 75'),
      figure('events: type and actor', /type\+actor\s+([\d.]+)/u, '≥ 68'),
      figure('events: type, actor and recipient', /all three\s+([\d.]+)/u, '≥ 58'),
      figure('events: given per record', /\(([\d.]+) a record\)/u, '≤ 1.6'),
    ],
  },
  {
    script: '../shared/score/stories.mjs',
    args: ['eval/stories/articles.ndjson.gz'],
    figures: [
      figure(
        'stories: BCubed F1',
        /^stories BCubed F1 ([\d.]+)/mu,
        '≥ 95.5',
        '94 to 95 (average-link TF-IDF)',
      ),
    ],
  },
  {
    script: '../shared/score/lineage.mjs',
    args: ['--articles', 'eval/stories/articles.ndjson.gz', 'gold/lineage.json'],
    figures: [
      figure('lineage: copies found', /^copies found ([\d.]+)$/mu, '≥ 95'),
      figure('lineage: hard negatives kept apart', /kept apart (\d+ of \d+)/u, 'all'),
    ],
  },
  {
    script: '../shared/score/alignment.mjs',
    args: ['--articles', 'eval/stories/articles.ndjson.gz', 'gold/alignment/*.json'],
    figures: [
      figure('alignment: statements linked', /^statement linked .*?([\d.]+)$/mu, '≥ 80'),
      figure('alignment: facts linked', /^fact linked .*?([\d.]+)$/mu, '≥ 75'),
      figure('alignment: conflicts found', /^conflict found .*?([\d.]+)$/mu, '≥ 60'),
      figure('alignment: what is not the same kept apart', /^not-same kept apart .*?([\d.]+)$/mu, '≥ 95'),
    ],
  },
  {
    script: '../shared/score/articles.mjs',
    args: ['eval/articles/truth.ndjson.gz'],
    figures: [
      figure(
        'articles: F1',
        /^articles F1 ([\d.]+)/mu,
        '≥ 97.5',
        '97.0 (rs_trafilatura), 95.8 (trafilatura)',
      ),
    ],
  },
  {
    script: '../shared/score/pages.mjs',
    args: ['eval/pages/truth.ndjson'],
    figures: [figure('pages: chunk F1', /^pages chunk F1 ([\d.]+)/mu, '≥ 93', '92.4 (trafilatura)')],
  },
]
