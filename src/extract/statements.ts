import type { Document } from '../language/document.ts'
import type { LanguagePack } from '../language/pack.ts'
import { hull, overlaps, quote, type Range } from '../text/range.ts'
import type { Actor, Party, Statement, StatementKind } from './finding.ts'
import { nobody, partyAt } from './parties.ts'
import { withContinuedQuotes } from './statements/continued.ts'
import type { Draft } from './statements/draft.ts'
import { isTold, type Layered, layered } from './statements/layers.ts'
import type { Subject } from './statements/phrases.ts'
import {
  adjectiveStatements,
  headlineStatements,
  nounStatements,
  sourceStatements,
  transcriptStatements,
} from './statements/predicates.ts'
import { inQuote, type Phrase, type Scene, sceneOf, token } from './statements/scene.ts'
import { clausesOf, verbStatements } from './statements/verbs.ts'

/** In tokens. Longer ones are lists, tables or hostile; looking through them takes the square of their length. */
const LONGEST_SENTENCE = 400

/** What was said, thought, hoped, feared or meant in a report, and by whom; in order of content. */
export function findStatements(
  document: Document,
  pack: LanguagePack,
  actors: readonly Actor[],
): readonly Statement[] {
  const scene = sceneOf(document, pack)
  const drafts = document.sentences.flatMap((sentence): readonly Draft[] => {
    if (sentence.to - sentence.from > LONGEST_SENTENCE) return []
    const clauses = clausesOf(scene, sentence)
    const block = document.report.blocks[sentence.block]
    const isTitle = block?.kind === 'title' || block?.kind === 'heading' || sentence.from === 0
    return [
      ...verbStatements(scene, clauses), //             said, told, hopes, wants
      ...sourceStatements(scene, clauses), //           according to
      ...adjectiveStatements(scene, clauses), //        is worried that
      ...nounStatements(scene, clauses), //             his promise to
      ...headlineStatements(scene, clauses, isTitle), // Lee: we …
      ...(isTitle ? [] : transcriptStatements(scene, clauses)), // LEE: we …
    ]
  })
  const whole = withContinuedQuotes(scene, drafts) //   only what no cue claims goes on from the one before
  const told = layered(whole).filter(isTold) //         last: who speaks inside whose words
  return numbered(told.flatMap((layer) => statementOf(scene, layer, actors)))
}

const rangeOf = (scene: Scene, { from, to }: Phrase): Range => ({
  start: token(scene, from).start,
  end: token(scene, to - 1).end,
})

/** The words for the speaker are the whole phrase; the actor is looked up at its head alone. */
function partyOf(scene: Scene, subject: Subject, actors: readonly Actor[]): Party {
  const { phrase, antecedent, apposition } = subject
  const head = partyAt([rangeOf(scene, (antecedent ?? phrase).head)], actors)
  const named =
    head.actor === null && apposition !== undefined ? partyAt([rangeOf(scene, apposition)], actors) : head
  const spans = [...(antecedent === undefined ? [] : [antecedent]), phrase].map((part) =>
    rangeOf(scene, part),
  )
  return { ...named, spans }
}

/** Who the rules took for the speaker, and why: the phrase itself, the name beside it, what its "who" stands for. */
function candidatesOf(scene: Scene, subject: Subject): NonNullable<Statement['candidates']> {
  const { phrase, antecedent, apposition, because } = subject
  const text = (part: Phrase): string => wordsOf(scene, part).text
  return [
    { text: text(phrase), because, score: 1 },
    ...(apposition === undefined ? [] : [{ text: text(apposition), because: 'named beside it', score: 1 }]),
    ...(antecedent === undefined
      ? []
      : [{ text: text(antecedent), because: 'what the relative stands for', score: 1 }]),
  ]
}

function kindOf(scene: Scene, contents: readonly Phrase[]): StatementKind {
  let quoted = 0
  let plain = 0
  for (const { from, to } of contents)
    for (let i = from; i < to; i++) {
      if (inQuote(scene, i)) quoted++
      else if (token(scene, i).pos !== 'PUNCT') plain++
    }
  return quoted === 0 ? 'indirect' : plain === 0 ? 'direct' : 'mixed'
}

interface Unnumbered {
  readonly statement: Omit<Statement, 'id' | 'via'>
  readonly layer: Layered
}

function statementOf(scene: Scene, layer: Layered, actors: readonly Actor[]): readonly Unnumbered[] {
  const { draft } = layer
  const contents = draft.contents.filter((part) => part.to > part.from)
  const spans = contents.map((part) => rangeOf(scene, part))
  const cues = draft.cue.map((part) => rangeOf(scene, part))
  const text = cues.map(({ start, end }) => scene.document.text.slice(start, end)).join(' … ')
  if (spans.length === 0 || spans.some((span) => cues.some((cue) => overlaps(span, cue)))) return []
  const { rule, mode, stance, lemma, speaker, addressee, channel } = draft
  const statement: Unnumbered['statement'] = {
    finding: 'statement',
    kind: kindOf(scene, contents),
    mode,
    stance,
    rule,
    speaker: speaker === undefined ? nobody : partyOf(scene, speaker, actors),
    cue: { text, lemma, spans: cues },
    content: { spans },
    ...(speaker === undefined ? {} : { candidates: candidatesOf(scene, speaker) }),
    ...(addressee === undefined ? {} : { addressee: partyAt([rangeOf(scene, addressee)], actors) }),
    ...(channel === undefined ? {} : { channel: wordsOf(scene, channel) }),
  }
  return [{ statement, layer }]
}

const wordsOf = (scene: Scene, phrase: Phrase): { text: string; spans: readonly Range[] } => {
  const range = rangeOf(scene, phrase)
  return { text: quote(scene.document.text, range), spans: [range] }
}

const startOf = ({ statement }: Unnumbered): number => hull(statement.content.spans)?.start ?? 0
const cueOf = ({ statement }: Unnumbered): number => statement.cue.spans[0]?.start ?? 0

function numbered(unnumbered: readonly Unnumbered[]): readonly Statement[] {
  const ordered = unnumbered.toSorted((a, b) => startOf(a) - startOf(b) || cueOf(a) - cueOf(b))
  const ids = new Map<Draft, string>(ordered.map(({ layer }, i) => [layer.draft, `s${i + 1}`]))
  return ordered.map(({ statement, layer }, i) => {
    const via = layer.within === undefined ? undefined : ids.get(layer.within)
    const id = `s${i + 1}`
    return via === undefined ? { ...statement, id } : { ...statement, id, via }
  })
}
