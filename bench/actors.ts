/**
 * Actors: mention F1, and B³ F1 of linking in one report and across reports, against `bench/gold/actors.json`
 * (offsets only). `node bench/actors.ts articles.ndjson.gz [--errors]`: the articles that the gold's ids name.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { linkActors } from '../src/corroborate/actors.ts'
import { findActors } from '../src/extract/actors.ts'
import type { Extraction } from '../src/extract/finding.ts'
import { analyse } from '../src/language/analyse.ts'
import { english } from '../src/language/en/pack.ts'
import { readPlain } from '../src/read/plain.ts'
import { said } from '../src/text/known.ts'
import type { Range } from '../src/text/range.ts'

const Gold = z.object({
  reports: z.array(
    z.object({
      article: z.string(),
      actors: z.array(
        z.object({
          actor: z.number(),
          kind: z.string(),
          mentions: z.array(z.tuple([z.number(), z.number()])),
        }),
      ),
    }),
  ),
})
const Article = z.object({ id: z.string(), text: z.string(), published: z.string().nullish() })

interface Mark extends Range {
  readonly report: string
  readonly actor: string
  readonly kind: string
}

const print = (...words: readonly string[]): void => {
  process.stdout.write(`${words.join(' ')}\n`)
}

const [file = '', ...flags] = process.argv.slice(2)
const gold = Gold.parse(JSON.parse(readFileSync(new URL('gold/actors.json', import.meta.url), 'utf8')))
const articles = new Map(
  gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .map((line) => Article.parse(JSON.parse(line)))
    .map((article) => [article.id, article]),
)

/** Bylines, credits and furniture are not read for actors: what the gold marks there is left out. */
const readable = new Map<string, readonly Range[]>()
const extractions: { readonly article: string; readonly extraction: Extraction }[] = []
for (const { article } of gold.reports) {
  const found = articles.get(article)
  if (found === undefined) throw new Error(`no article ${article} in ${file}`)
  const report = {
    ...readPlain(found.text, article),
    published: found.published ? said(found.published) : null,
  }
  const document = analyse(report, english)
  readable.set(article, document.sentences)
  const cast = findActors(document, english)
  const nothing = {
    statements: [],
    events: [],
    figures: [],
    dates: [],
    terms: [],
    sentences: [],
    quotations: [],
  }
  extractions.push({ article, extraction: { report, analysed: true, ...cast, ...nothing } })
}
const { actorOf } = linkActors(extractions.map(({ extraction }) => extraction))

const marked: Mark[] = gold.reports.flatMap(({ article, actors }) =>
  actors.flatMap(({ actor, kind, mentions }) =>
    mentions.map(([start, end]) => ({ report: article, actor: String(actor), kind, start, end })),
  ),
)
const goldMarks = marked.filter((mark) =>
  readable.get(mark.report)?.some((sentence) => sentence.start <= mark.start && mark.end <= sentence.end),
)
const ownMarks: Mark[] = extractions.flatMap(({ article, extraction }) => {
  const all = extraction.actors.flatMap((actor) =>
    actor.mentions.map(({ start, end, form }) => ({
      report: article,
      actor: actorOf(extraction.report.id, actor.id) ?? '',
      kind: actor.kind,
      form,
      start,
      end,
    })),
  )
  // "Russian" inside "the Russian president" belongs to the larger mention.
  return all.filter(
    (mark) =>
      mark.form === 'pronoun' ||
      !all.some(
        (other) =>
          other.start <= mark.start &&
          mark.end <= other.end &&
          other.end - other.start > mark.end - mark.start,
      ),
  )
})

/** Shared over joint length. */
const overlap = (a: Range, b: Range): number => {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

const pairs: { readonly own: Mark; readonly gold: Mark }[] = []
const missed: Mark[] = []
const used = new Set<Mark>()
for (const mark of goldMarks) {
  const candidates = ownMarks
    .filter((own) => own.report === mark.report && !used.has(own) && overlap(own, mark) >= 0.5)
    .sort((a, b) => overlap(b, mark) - overlap(a, mark))
  // A mention for two actors stands twice: take the twin whose actor the gold's other mentions have.
  const twin = candidates.find((own) =>
    pairs.some((pair) => pair.gold.actor === mark.actor && pair.own.actor === own.actor),
  )
  const own = twin ?? candidates[0]
  if (own === undefined) missed.push(mark)
  else {
    used.add(own)
    pairs.push({ own, gold: mark })
  }
}
const spurious = ownMarks.filter((own) => !used.has(own))

const f1 = (p: number, r: number): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r))
const percent = (x: number): string => (100 * x).toFixed(1)

/**
 * B³ over the gold's and the system's mentions (Bagga and Baldwin 1998): a mention that only one side has stands
 * alone on the other, so that missing and inventing mentions cost too; `matched` looks at common mentions only.
 */
function bCubed(same: (a: Mark, b: Mark) => boolean, matched: boolean): { p: number; r: number; f: number } {
  let p = 0
  let r = 0
  const ownOf = new Map(pairs.map((pair) => [pair.own, pair.gold]))
  const owns = matched ? pairs.map((pair) => pair.own) : ownMarks
  const golds = matched ? pairs.map((pair) => pair.gold) : goldMarks
  const goldOf = new Map(pairs.map((pair) => [pair.gold, pair.own]))
  for (const own of owns) {
    const cluster = owns.filter((other) => same(own, other))
    const truth = ownOf.get(own)
    p +=
      truth === undefined
        ? 0
        : cluster.filter((other) => {
            const t = ownOf.get(other)
            return t !== undefined && same(truth, t)
          }).length / cluster.length
  }
  for (const mark of golds) {
    const cluster = golds.filter((other) => same(mark, other))
    const own = goldOf.get(mark)
    r +=
      own === undefined
        ? 0
        : cluster.filter((other) => {
            const o = goldOf.get(other)
            return o !== undefined && same(own, o)
          }).length / cluster.length
  }
  p /= owns.length || 1
  r /= golds.length || 1
  return { p, r, f: f1(p, r) }
}
const across = (a: Mark, b: Mark): boolean => a.actor === b.actor
const within = (a: Mark, b: Mark): boolean => a.report === b.report && a.actor === b.actor

const precision = pairs.length / (ownMarks.length || 1)
const recall = pairs.length / (goldMarks.length || 1)
print(`reports ${gold.reports.length}  mentions in the gold ${goldMarks.length}, found ${ownMarks.length}`)
print(
  `mentions              P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1(precision, recall))}`,
)
for (const [name, same] of [
  ['in one report', within],
  ['across reports', across],
] as const)
  for (const matched of [true, false]) {
    const { p, r, f } = bCubed(same, matched)
    print(
      `B3 ${name.padEnd(15)}${matched ? '   ' : ' * '} P ${percent(p)}  R ${percent(r)}  F1 ${percent(f)}`,
    )
  }
print(
  `kind right ${percent(pairs.filter(({ own, gold }) => own.kind === gold.kind).length / (pairs.length || 1))}`,
)
print('* with missed and invented mentions counted as wrong')

if (flags.includes('--errors')) {
  const show = (mark: Mark): string => {
    const text = articles.get(mark.report)?.text ?? ''
    const at = (from: number, to: number): string => text.slice(Math.max(0, from), to).replace(/\s+/gu, ' ')
    return `${mark.report.slice(0, 8)} ${mark.kind} …${at(mark.start - 30, mark.start)}[${at(mark.start, mark.end)}]${at(mark.end, mark.end + 20)}`
  }
  for (const mark of missed) print('MISSED  ', show(mark))
  for (const mark of spurious) print('SPURIOUS', show(mark))
  const seen = new Set<string>()
  for (const { own, gold: mark } of pairs)
    for (const other of pairs) {
      if (across(own, other.own) === across(mark, other.gold)) continue
      const key = [`${own.actor}/${mark.actor}`, `${other.own.actor}/${other.gold.actor}`].sort().join(' ')
      if (seen.has(key)) continue
      seen.add(key)
      print(across(own, other.own) ? 'MERGED  ' : 'SPLIT   ', show(own), '<>', show(other.own))
    }
}
