import type { ListItem, PhrasingContent, RootContent } from 'mdast'
import type { RecordActor } from '../corroborate/actors.ts'
import type { Item, ItemMention, Link } from '../corroborate/item.ts'
import type { LikelyRewrite, LineageEdge, Origin } from '../corroborate/lineage.ts'
import type { Report } from '../read/report.ts'
import type { Story, Thread } from '../story/story.ts'
import type { Edtf } from '../text/edtf.ts'
import type { Known } from '../text/known.ts'
import { quote, type Span } from '../text/range.ts'
import { verdictLabel } from './contents.ts'
import { sideName, sidesOf } from './line.ts'
import { actorName, itemSupport, type Lookup, lookup, nameOf, supportText } from './lookup.ts'
import { code, exhibit, heading, list, paragraph, point, print, section, strong, text } from './mdast.ts'
import { nearest } from './nearest.ts'
import { amountText, capital, dateText, listed, sentence, shortened } from './prose.ts'
import type { Record } from './record.ts'

const short = (words: string): string => shortened(words, 80)

/** `speaker: Ida Marrow (a-…)`; nothing for what is not known. */
const fact = (name: string, value: string | undefined): readonly ListItem[] =>
  value === undefined || value === '' ? [] : [point([text(`${name}: ${value}`)])]

const actorText = (all: Lookup, id: string): string => `${actorName(all, id)} (${id})`
const itemText = (all: Lookup, id: string): string => {
  const item = all.items.get(id)
  return item === undefined ? id : `“${short(item.label)}” (${id})`
}

const scoresText = ({ scores }: Link): string =>
  Object.entries(scores)
    .map(([name, score]) => `${name} ${Number(score.toFixed(3))}`)
    .join(', ')

function linkPoint({ mentions: [a, b], ...link }: Link): ListItem {
  const scores = scoresText({ mentions: [a, b], ...link })
  return point([text(`${a + 1} and ${b + 1}: ${link.rule}${scores === '' ? '' : ` (${scores})`}`)])
}

function verdictOf(all: Lookup, item: Item): RootContent[] {
  const { verdict } = item
  const by =
    verdict.kind === 'fulfilled' || verdict.kind === 'denied'
      ? ` By ${all.items.has(verdict.by) ? itemText(all, verdict.by) : actorText(all, verdict.by)}.`
      : ''
  const sides = sidesOf(item).map((side) => {
    const { text: name, verbatim } = sideName(all, item, side)
    const members = listed(side.map((index) => String(index + 1)))
    const mentions = side.flatMap((index) => item.mentions[index] ?? [])
    return point([text(`${verbatim ? `“${name}”` : name}: words ${members}, ${supportText(all, mentions)}`)])
  })
  const about = verdict.kind === 'conflicting' ? ` about ${verdict.about}` : ''
  return [
    paragraph(
      strong(`${capital(verdictLabel(item))}${about}`),
      text(` (${itemSupport(all, item)}): ${sentence(capital(verdict.because))}${by}`),
    ),
    ...list(sides),
  ]
}

const wordsAt = (all: Lookup, span: Span): string => {
  const report = all.reports.get(span.report)
  return report === undefined ? '' : quote(report.text, span)
}

const speakersText = (speakers: NonNullable<ItemMention['speakers']>): string =>
  speakers
    .map(({ text: words, because, score }) => `“${words}” (${because}, ${score})`)
    .join(', rather than ')

function explainItem(all: Lookup, item: Item): RootContent[] {
  const words = item.mentions.map((mention) =>
    point([
      ...exhibit(all, mention),
      ...(mention.value === undefined ? [] : [text(` = ${mention.value}`)]),
      ...(mention.form === undefined ? [] : [text(` (${mention.form} speech)`)]),
      ...(mention.rule === undefined ? [] : [text(`; seen by the rule “${mention.rule}”`)]),
      ...(mention.cue === undefined ? [] : [text(`, cue “${wordsAt(all, mention.cue)}”`)]),
      ...(mention.speakers === undefined ? [] : [text(`; speaker: ${speakersText(mention.speakers)}`)]),
    ]),
  )
  const merged = item.links.map(linkPoint)
  const date =
    item.date === undefined
      ? []
      : [
          paragraph(
            text(
              `${capital(dateText(item.date))} (${item.date}): ${sentence(item.dateBecause ?? 'As the words say')}`,
            ),
          ),
        ]
  const facts = [
    ...fact('Story', all.stories.get(item.story)?.title),
    ...fact('Type', item.type),
    ...fact('Standing', item.standing),
    ...fact('Speaker', item.speaker === undefined ? undefined : actorText(all, item.speaker)),
    ...fact('Addressee', item.addressee === undefined ? undefined : actorText(all, item.addressee)),
    ...fact('Through', listed((item.through ?? []).map((id) => actorText(all, id)))),
    ...fact('Actors', listed((item.actors ?? []).map((id) => actorText(all, id)))),
    ...fact('Recipients', listed((item.recipients ?? []).map((id) => actorText(all, id)))),
    ...fact('Amount', amountText(item)),
    ...fact('Holds for', item.scope === undefined ? undefined : dateText(item.scope)),
    ...fact('Told as', item.background === true ? 'background' : undefined),
  ]
  return [
    heading(1, `${capital(item.kind)} ${item.id}`),
    paragraph(text(item.label)),
    ...list(facts),
    ...section(2, 'Verdict', verdictOf(all, item)),
    ...section(2, 'Words', list(words, true)),
    ...section(
      2,
      'Why these words are one thing',
      merged.length > 0
        ? list(merged)
        : [
            paragraph(
              text(
                item.mentions.length > 1
                  ? 'No link is recorded.'
                  : 'One mention only: nothing was brought together.',
              ),
            ),
          ],
    ),
    ...section(
      2,
      'The nearest others, kept apart',
      list(
        nearest(all, item).map(({ item: other, likeness, apart }) =>
          point([
            text(`${itemText(all, other.id)}, likeness ${Number(likeness.toFixed(3))}: ${apart.join('; ')}`),
          ]),
        ),
      ),
    ),
    ...section(2, 'Corrected by people', list((item.corrected ?? []).map((line) => point([text(line)])))),
    ...section(2, 'Date', date),
    ...section(
      2,
      'The same words on other occasions, kept apart',
      list((item.echoes ?? []).map((id) => point([text(itemText(all, id))]))),
    ),
  ]
}

function knownText(known: Known<Edtf> | null): string {
  if (known === null) return 'not known'
  const date = `${dateText(known.value)} (${known.value})`
  switch (known.from) {
    case 'said':
      return known.span === undefined
        ? `${date}, said by ${known.because ?? 'what came with the report'}`
        : `${date}, said at ${known.span.start}–${known.span.end}`
    case 'supposed':
      return `${date}, supposed: ${known.because}`
    default:
      return known satisfies never
  }
}

const edgePoint = (
  all: Lookup,
  { from, to, kind, because, score, passages, certainty, directed }: LineageEdge,
): ListItem =>
  point(
    [
      text(
        `${nameOf(all, to)} (${to}) ${directed === true ? 'after' : 'and'} ${nameOf(all, from)} (${from}), ${kind}${certainty === undefined ? '' : ', likely'}, score ${Number(score.toFixed(3))}: ${sentence(because)}`,
      ),
    ],
    ...list(
      passages.map((pair) => {
        const words = quote(all.reports.get(pair.from.report)?.text ?? '', pair.from)
        return point([
          text(`${pair.from.start}–${pair.from.end} and ${pair.to.start}–${pair.to.end}: “${short(words)}”`),
        ])
      }),
    ),
  )

const rewritePoint = (all: Lookup, { from, to, because, score }: LikelyRewrite): ListItem =>
  point([
    text(
      `${nameOf(all, from)} (${from}) and ${nameOf(all, to)} (${to}), score ${score}: ${sentence(because)}`,
    ),
  ])

function explainReport(all: Lookup, report: Report): RootContent[] {
  const cell = (...children: PhrasingContent[]) => ({ type: 'tableCell' as const, children })
  const row = (...cells: ReturnType<typeof cell>[]) => ({ type: 'tableRow' as const, children: cells })
  const rows = report.blocks.map(({ start, end, kind, rule }) =>
    row(
      cell(text(`${start}–${end}`)),
      cell(text(kind)),
      cell(text(rule)),
      cell(text(short(quote(report.text, { start, end }).trim()))),
    ),
  )
  const origin = all.origins.get(report.id)
  const edges = all.record.lineage.edges.filter(({ from, to }) => from === report.id || to === report.id)
  const rewrites = (all.record.lineage.rewrites ?? []).filter(
    ({ from, to }) => from === report.id || to === report.id,
  )
  const story = all.record.stories.find(({ reports }) => reports.some(({ id }) => id === report.id))
  return [
    heading(1, `Report ${report.id}`),
    paragraph(
      text(`${nameOf(all, report.id)}${report.title === null ? '' : `: “${report.title}”`}, `),
      code(report.source),
    ),
    ...list([
      ...fact('Published', knownText(report.published)),
      ...fact('Modified', report.modified === null ? undefined : knownText(report.modified)),
      ...fact('Language', report.language ?? 'not known'),
      ...fact('Authors', listed(report.authors)),
      ...fact('Dateline', report.dateline ?? undefined),
      ...fact('Agencies', listed(report.agencies)),
      ...fact('Story', story === undefined ? undefined : `${story.title} (${story.id})`),
    ]),
    ...section(2, 'Origin', origin === undefined ? [] : [paragraph(text(originText(all, origin)))]),
    ...section(2, 'Words shared with other reports', list(edges.map((edge) => edgePoint(all, edge)))),
    ...section(2, 'Likely retellings of one original', list(rewrites.map((each) => rewritePoint(all, each)))),
    ...section(
      2,
      'Notes',
      list(
        report.notes.map(({ rule, message, start, end }) =>
          point([text(`${message} (${rule}${start === undefined ? '' : `, ${start}–${end ?? start}`})`)]),
        ),
      ),
    ),
    ...section(2, 'How its text was read', [
      {
        type: 'table',
        children: [
          row(cell(text('Place')), cell(text('Kind')), cell(text('Why')), cell(text('Words'))),
          ...rows,
        ],
      },
    ]),
  ]
}

const originText = (all: Lookup, { id, reports, because }: Origin): string =>
  `${id}: ${listed(reports.map((report) => nameOf(all, report)))}. ${sentence(capital(because))}`

const spansText = (all: Lookup, spans: readonly Span[]): string => {
  const shown = spans.slice(0, 12).map(({ report, start, end }) => `${nameOf(all, report)} ${start}–${end}`)
  return `${shown.join(', ')}${spans.length > shown.length ? ` and ${spans.length - shown.length} more` : ''}`
}

function explainActor(all: Lookup, actor: RecordActor): RootContent[] {
  const said = all.record.items.filter(({ speaker }) => speaker === actor.id)
  return [
    heading(1, `Actor ${actor.id}`),
    paragraph(
      strong(actor.name),
      text(`, ${actor.kind}${actor.country === undefined ? '' : `, ${actor.country}`}`),
    ),
    ...section(
      2,
      'Names',
      list(actor.names.map((name) => point([text(`“${name.text}”: ${spansText(all, name.spans)}`)]))),
    ),
    ...section(
      2,
      'Roles',
      list(
        actor.roles.map((role) =>
          point([
            text(
              `${role.text}${role.of === undefined ? '' : ` (${role.of})`}: ${spansText(all, role.spans)}`,
            ),
          ]),
        ),
      ),
    ),
    ...section(
      2,
      'Why these names are one actor',
      actor.because.length > 0
        ? list(actor.because.map((why) => point([text(why)])))
        : [
            paragraph(
              text(
                actor.names.length > 1
                  ? 'No reason is recorded.'
                  : 'One name only: nothing was brought together.',
              ),
            ),
          ],
    ),
    ...section(2, 'Statements', list(said.map((item) => point([text(itemText(all, item.id))])))),
  ]
}

function explainStory(all: Lookup, story: Story): RootContent[] {
  const thread = story.thread === null ? undefined : all.threads.get(story.thread)
  const days = story.from === null || story.to === null ? undefined : dateText(`${story.from}/${story.to}`)
  const steps = (thread?.links ?? []).filter(({ from, to }) => from === story.id || to === story.id)
  return [
    heading(1, `Story ${story.id}`),
    paragraph(strong(story.title)),
    ...list(fact('Published', days)),
    ...section(
      2,
      'Reports',
      list(
        story.reports.map(({ id, source }) => point([text(`${nameOf(all, id)} (${id}), `), code(source)])),
      ),
    ),
    ...section(2, 'Before and after', list(steps.map((step) => stepPoint(all, step)))),
  ]
}

const stepPoint = (all: Lookup, { from, to, because }: Thread['links'][number]): ListItem => {
  const title = (id: string) => `“${all.stories.get(id)?.title ?? id}” (${id})`
  return point([text(`${title(from)} → ${title(to)}: ${sentence(capital(because))}`)])
}

const explainThread = (all: Lookup, thread: Thread): RootContent[] => [
  heading(1, `Thread ${thread.id}`),
  paragraph(strong(thread.title)),
  ...list(thread.links.map((link) => stepPoint(all, link))),
]

function explainOrigin(all: Lookup, origin: Origin): RootContent[] {
  const within = new Set<string>(origin.reports)
  const edges = all.record.lineage.edges.filter(({ from, to }) => within.has(from) && within.has(to))
  return [
    heading(1, `Origin ${origin.id}`),
    paragraph(text(sentence(capital(origin.because)))),
    ...section(
      2,
      'Reports that count as one witness',
      list(origin.reports.map((id) => point([text(`${nameOf(all, id)} (${id})`)]))),
    ),
    ...section(2, 'Words they share', list(edges.map((edge) => edgePoint(all, edge)))),
  ]
}

type Explain = (all: Lookup) => RootContent[]

/** Everything in a record that can be asked about, by its id. */
function askable(record: Record): ReadonlyMap<string, Explain> {
  return new Map<string, Explain>([
    ...record.items.map((item): [string, Explain] => [item.id, (all) => explainItem(all, item)]),
    ...record.reports.map((report): [string, Explain] => [report.id, (all) => explainReport(all, report)]),
    ...record.actors.map((actor): [string, Explain] => [actor.id, (all) => explainActor(all, actor)]),
    ...record.stories.map((story): [string, Explain] => [story.id, (all) => explainStory(all, story)]),
    ...record.threads.map((thread): [string, Explain] => [thread.id, (all) => explainThread(all, thread)]),
    ...record.lineage.origins.map((origin): [string, Explain] => [
      origin.id,
      (all) => explainOrigin(all, origin),
    ]),
  ])
}

/**
 * Why the record says what it says of one item, report, actor, story, thread or origin, in Markdown. `id` may be
 * cut short as long as it is the beginning of one id only; undefined for none or several.
 */
export function explain(record: Record, id: string): string | undefined {
  const things = askable(record)
  const ids = things.has(id) ? [id] : [...things.keys()].filter((each) => id !== '' && each.startsWith(id))
  const [only, ...others] = ids
  if (only === undefined || others.length > 0) return undefined
  return print(things.get(only)?.(lookup(record)) ?? [])
}
