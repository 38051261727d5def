import type { Document } from '../language/document.ts'
import type { LanguagePack } from '../language/pack.ts'
import { hull, overlaps, type Range } from '../text/range.ts'
import type { Actor, Party, Statement, StatementKind } from './finding.ts'
import { nobody, partyAt } from './parties.ts'
import { withContinuedQuotes } from './statements/continued.ts'
import type { Draft } from './statements/draft.ts'
import type { Subject } from './statements/phrases.ts'
import {
  adjectiveStatements,
  headlineStatements,
  nounStatements,
  sourceStatements,
} from './statements/predicates.ts'
import { inQuote, type Phrase, type Scene, sceneOf, token } from './statements/scene.ts'
import { clausesOf, verbStatements } from './statements/verbs.ts'

/** What was said, thought, hoped, feared or meant in a report, and by whom; in order of content. */
export function findStatements(
  document: Document,
  pack: LanguagePack,
  actors: readonly Actor[],
): readonly Statement[] {
  const scene = sceneOf(document, pack)
  const drafts = document.sentences.flatMap((sentence): readonly Draft[] => {
    const clauses = clausesOf(scene, sentence)
    const block = document.report.blocks[sentence.block]
    const isTitle = block?.kind === 'title' || block?.kind === 'heading' || sentence.from === 0
    return [
      ...verbStatements(scene, clauses), //             said, told, hopes, wants
      ...sourceStatements(scene, clauses), //           according to
      ...adjectiveStatements(scene, clauses), //        is worried that
      ...nounStatements(scene, clauses), //             his promise to
      ...headlineStatements(scene, clauses, isTitle), // Putin: we …
    ]
  })
  const whole = withContinuedQuotes(scene, drafts) //   last: only what no cue claims goes on from the one before
  return numbered(whole.flatMap((draft) => statementOf(scene, draft, actors)))
}

const rangeOf = (scene: Scene, { from, to }: Phrase): Range => ({
  start: token(scene, from).start,
  end: token(scene, to - 1).end,
})

/** The words for the speaker are the whole phrase; the actor is looked up at its head alone. */
function partyOf(scene: Scene, { phrase, antecedent }: Subject, actors: readonly Actor[]): Party {
  const named = partyAt([rangeOf(scene, (antecedent ?? phrase).head)], actors)
  const spans = [...(antecedent === undefined ? [] : [antecedent]), phrase].map((part) =>
    rangeOf(scene, part),
  )
  return { ...named, spans }
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

type Unnumbered = Omit<Statement, 'id'>

function statementOf(scene: Scene, draft: Draft, actors: readonly Actor[]): readonly Unnumbered[] {
  const contents = draft.contents.filter((part) => part.to > part.from)
  const spans = contents.map((part) => rangeOf(scene, part))
  const cues = draft.cue.map((part) => rangeOf(scene, part))
  const text = cues.map(({ start, end }) => scene.document.text.slice(start, end)).join(' … ')
  if (spans.length === 0 || spans.some((span) => cues.some((cue) => overlaps(span, cue)))) return []
  const { rule, mode, stance, lemma, speaker, addressee, channel } = draft
  return [
    {
      finding: 'statement',
      kind: kindOf(scene, contents),
      mode,
      stance,
      rule,
      speaker: speaker === undefined ? nobody : partyOf(scene, speaker, actors),
      cue: { text, lemma, spans: cues },
      content: { spans },
      ...(addressee === undefined ? {} : { addressee: partyAt([rangeOf(scene, addressee)], actors) }),
      ...(channel === undefined
        ? {}
        : {
            channel: {
              text: scene.document.text.slice(rangeOf(scene, channel).start, rangeOf(scene, channel).end),
              spans: [rangeOf(scene, channel)],
            },
          }),
    },
  ]
}

const startOf = (statement: Unnumbered): number => hull(statement.content.spans)?.start ?? 0
const cueOf = (statement: Unnumbered): number => statement.cue.spans[0]?.start ?? 0

function numbered(statements: readonly Unnumbered[]): readonly Statement[] {
  return statements
    .toSorted((a, b) => startOf(a) - startOf(b) || cueOf(a) - cueOf(b))
    .map((statement, i) => ({ ...statement, id: `s${i + 1}` }))
}
