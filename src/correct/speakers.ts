import type { Actor, Extraction, Statement } from '../extract/finding.ts'
import { fold } from '../text/fold.ts'
import { overlaps, type Range } from '../text/range.ts'
import { type KeptCorrection, ofKind, type Speaker, signature } from './correction.ts'

/** The extraction with the speakers that people gave its statements; the same extraction where they gave none. */
export function withSpeakers(extraction: Extraction, corrections: readonly KeptCorrection[]): Extraction {
  const own = ofKind(corrections, 'set-speaker').filter(
    ({ correction }) => correction.statement.report === extraction.report.id,
  )
  return own.reduce((corrected, kept) => {
    const { speaker: given, statement: place } = kept.correction
    const statement = statementAt(corrected, place)
    if (statement === undefined) return corrected // the analysis of today sees no statement there
    const { extraction: named, actor } = withActor(corrected, given)
    const because = signature(kept)
    const speaker = { actor, actors: actor === null ? [] : [actor], spans: [] }
    const candidates = [
      { text: given?.name ?? 'unknown', because, score: 1 },
      ...(statement.candidates ?? []),
    ]
    return {
      ...named,
      statements: named.statements.map((one) =>
        one.id === statement.id ? { ...one, speaker, candidates } : one,
      ),
    }
  }, extraction)
}

const shared = (a: Range, b: Range): number =>
  overlaps(a, b) ? Math.min(a.end, b.end) - Math.max(a.start, b.start) : 0

/** The statement whose content shares the most with a range: a new analysis may draw its borders elsewhere. */
const statementAt = (extraction: Extraction, range: Range): Statement | undefined =>
  extraction.statements
    .map((statement) => ({
      statement,
      overlap: statement.content.spans.reduce((sum, span) => sum + shared(span, range), 0),
      length: statement.content.spans.reduce((sum, span) => sum + span.end - span.start, 0),
    }))
    .filter(({ overlap }) => overlap > 0)
    .toSorted((a, b) => b.overlap - a.overlap || a.length - b.length)[0]?.statement

/** The report's actor of that name; one more, named by the correction, where the report has none. */
function withActor(
  extraction: Extraction,
  speaker: Speaker | null,
): { readonly extraction: Extraction; readonly actor: string | null } {
  if (speaker === null) return { extraction, actor: null }
  const name = fold(speaker.name)
  const same = extraction.actors.find(
    (actor) =>
      actor.kind === speaker.kind && [actor.name, ...actor.names].some((other) => fold(other) === name),
  )
  if (same !== undefined) return { extraction, actor: same.id }
  const actor: Actor = {
    id: `corrected ${speaker.kind} ${name}`,
    ...speaker,
    names: [speaker.name],
    roles: [],
    mentions: [],
  }
  return { extraction: { ...extraction, actors: [...extraction.actors, actor] }, actor: actor.id }
}
