import type { CueFrame, CueUse } from '../../language/words/speech.ts'
import { contentEnd, trimmed } from './contents.ts'
import type { Draft } from './draft.ts'
import { isNominal, nounPhraseBefore, nounPhraseEnd, type Subject, subjectBefore } from './phrases.ts'
import { inQuote, isComma, type Phrase, quoteAt, type Scene, token } from './scene.ts'
import { type Clauses, complementAt, contentAfter, speakerOf } from './verbs.ts'

/** Statements whose cue is an adjective: "is confident that", "were worried about". */
export function adjectiveStatements(scene: Scene, clauses: Clauses): readonly Draft[] {
  return clauses.groups.flatMap((group): Draft[] => {
    if (group.form !== 'finite' && group.form !== 'passive') return []
    const verb = token(scene, group.head)
    let at = group.head
    if (verb.pos === 'AUX' || COPULAS.has(verb.lemma)) {
      at = group.head + 1
      while (at < clauses.sentence.to && token(scene, at).pos === 'ADV' && at < group.head + 4) at++
    } else if (group.form !== 'passive') return []
    if (inQuote(scene, at)) return []
    const word = token(scene, at)
    const use = scene.words.adjectives.get(word.norm)
    if (use === undefined) return []
    const complement = complementAt(scene, at + 1, clauses.sentence.to, use)
    if (complement.kind === 'none' || complement.kind === 'object') return []
    const speaker = speakerOf(scene, clauses, clauses.groups.indexOf(group))
    if (speaker === undefined || EMPTY_SUBJECTS.has(token(scene, speaker.phrase.from).norm)) return []
    const contents = contentAfter(scene, complement, clauses, group.head)
    return [
      {
        rule: `adjective:${complement.kind}`,
        mode: use.mode,
        stance: use.stance,
        lemma: word.norm,
        cue: [{ from: group.from, to: Math.max(at + 1, complement.cueTo) }],
        speaker,
        contents,
      },
    ]
  })
}

const COPULAS = new Set([
  'feel',
  'seem',
  'remain',
  'become',
  'sound',
  'look',
  'grow',
  'appear',
  'get',
  'stay',
])
const EMPTY_SUBJECTS = new Set(['it', 'there', 'this', 'that', 'which'])

/** Statements whose cue is a noun: "his promise to", "fears that", "expressed concern about". */
export function nounStatements(scene: Scene, clauses: Clauses): readonly Draft[] {
  const drafts: Draft[] = []
  const { from, to } = clauses.sentence
  for (let i = from; i < to; i++) {
    const noun = token(scene, i)
    if (noun.pos !== 'NOUN' || inQuote(scene, i)) continue
    const use = scene.words.nouns.get(noun.lemma)
    if (use === undefined) continue
    const complement = nounComplement(scene, i, to, use)
    const owner = complement === undefined ? undefined : ownerOf(scene, clauses, i)
    if (complement === undefined || owner === undefined) continue
    const extent = complement.kind === 'preposition' ? 'phrase' : 'clause'
    const end = contentEnd(scene, complement.from, clauses.cues, -1, extent)
    const content = trimmed(scene, { from: complement.from, to: end })
    if (content.to <= content.from) continue
    drafts.push({
      rule: `noun:${complement.kind}`,
      mode: use.mode,
      stance: use.stance,
      lemma: noun.lemma,
      cue: [{ from: owner.cueFrom, to: complement.cueTo }],
      speaker: owner.subject,
      contents: [content],
    })
  }
  return drafts
}

interface NounComplement {
  readonly kind: CueFrame | 'preposition'
  readonly from: number
  readonly cueTo: number
}

/** What a cue noun is followed by: "that …", "to …", "whether …", "of …", ": …". */
function nounComplement(scene: Scene, noun: number, limit: number, use: CueUse): NounComplement | undefined {
  const { words } = scene
  const from = noun + 1
  const { norm } = token(scene, from)
  const followedBy = (kind: CueFrame): NounComplement => ({ kind, from, cueTo: from })
  if (use.frames.has('that') && words.that.has(norm) && !relativeThat(scene, from)) return followedBy('that')
  if (use.frames.has('infinitive') && words.infinitive.has(norm) && token(scene, from + 1).pos === 'VERB')
    return followedBy('infinitive')
  if (use.frames.has('question') && words.questionWords.has(norm)) return followedBy('question')
  if (use.prepositions.has(norm)) return { kind: 'preposition', from: from + 1, cueTo: from + 1 }
  const colon = use.frames.has('colon') ? colonAfter(scene, from, limit) : -1
  return colon < 0 ? undefined : { kind: 'colon', from: colon + 1, cueTo: from }
}

/** "the claim that he made": the "that" is the object, not a conjunction. */
const relativeThat = (scene: Scene, that: number): boolean =>
  /^(?:VERB|AUX|PUNCT)$/u.test(token(scene, that + 1).pos)

/** The colon after a noun, or after the noun and a prepositional phrase ("a message to the miners: …"); -1 for none. */
function colonAfter(scene: Scene, at: number, limit: number): number {
  const end =
    token(scene, at).pos === 'ADP' || token(scene, at).norm === 'to'
      ? nounPhraseEnd(scene, at + 1, limit)
      : at
  return token(scene, end).text === ':' && end + 1 < limit ? end : -1
}

interface Owner {
  readonly subject: Subject
  readonly cueFrom: number
}

/** Whose promise it is: "[his] promise", "[the union]'s promise", "[She] made a promise". */
function ownerOf(scene: Scene, clauses: Clauses, noun: number): Owner | undefined {
  const { from } = clauses.sentence
  const group = clauses.groups.findLast((verb) => verb.to <= noun && noun - verb.to < 5)
  if (
    group !== undefined &&
    scene.words.lightVerbs.has(token(scene, group.head).lemma) &&
    group.form !== 'passive'
  ) {
    const subject =
      group.form === 'finite'
        ? subjectBefore(scene, group, from)
        : speakerOf(scene, clauses, clauses.groups.indexOf(group))
    const subject2 = subject ?? speakerOf(scene, clauses, clauses.groups.indexOf(group))
    if (subject2 !== undefined) return { subject: subject2, cueFrom: group.from }
  }
  for (let i = noun - 1; i >= Math.max(from, noun - 5); i--) {
    const { norm, pos } = token(scene, i)
    if (scene.words.possessives.has(norm)) {
      const phrase = { from: i, to: i + 1, head: { from: i, to: i + 1 } }
      return { subject: { phrase, because: 'owner' }, cueFrom: i + 1 }
    }
    if (pos === 'PART' && /^['’]s?$/u.test(norm)) {
      const phrase = nounPhraseBefore(scene, i, from)
      return phrase === undefined
        ? undefined
        : { subject: { phrase: { ...phrase, from: phrase.head.from }, because: 'owner' }, cueFrom: i + 1 }
    }
    if (!/^(?:ADJ|NOUN|NUM|ADV|PROPN)$/u.test(pos)) return undefined
  }
  return undefined
}

/** "[The talks failed], according to X", "According to X, [the talks failed]". */
export function sourceStatements(scene: Scene, clauses: Clauses): readonly Draft[] {
  const drafts: Draft[] = []
  const { from, to } = clauses.sentence
  for (let i = from; i < to; i++) {
    if (inQuote(scene, i)) continue
    const source = scene.words.sources.find((words) =>
      words.every((word, k) => token(scene, i + k).norm === word),
    )
    if (source === undefined) continue
    const named = i + source.length
    const end = sourceEnd(scene, named, to)
    if (end === named) continue
    const contents = sourced(scene, clauses, i, end)
    if (contents.length === 0) continue
    drafts.push({
      rule: 'source',
      mode: 'speech',
      stance: 'said',
      lemma: source.join(' '),
      cue: [{ from: i, to: named }],
      speaker: { phrase: { from: named, to: end, head: { from: named, to: end } }, because: 'named' },
      contents,
    })
  }
  return drafts
}

/** The end of the source's name: of its noun phrase, else the next mark. */
function sourceEnd(scene: Scene, from: number, limit: number): number {
  const end = nounPhraseEnd(scene, from, limit)
  if (end > from) return end
  let mark = from
  while (mark < limit && token(scene, mark).pos !== 'PUNCT') mark++
  return mark - from < 12 ? mark : from
}

const CONNECTING = new Set(['but', 'and', 'however', 'yet', 'so'])

function sourced(scene: Scene, clauses: Clauses, cue: number, end: number): readonly Phrase[] {
  const { from, to } = clauses.sentence
  let start = from
  while (start < cue && (CONNECTING.has(token(scene, start).norm) || isComma(scene, start))) start++
  if (start >= cue) {
    let comma = end
    while (comma < to && !isComma(scene, comma)) comma++
    if (comma >= to - 1) return []
    return [trimmed(scene, { from: comma + 1, to: contentEnd(scene, comma + 1, clauses.cues, -1) })]
  }
  for (let i = cue - 1; i > start; i--) if (token(scene, i).text === '(') start = i + 1
  const before = trimmed(scene, { from: start, to: cue })
  const goesOn =
    isComma(scene, cue - 1) && isComma(scene, end) && !scene.words.relatives.has(token(scene, end + 1).norm)
  const after = goesOn ? [{ from: end + 1, to: contentEnd(scene, end + 1, clauses.cues, -1) }] : []
  return [before, ...after.map((part) => trimmed(scene, part))].filter((part) => part.to > part.from)
}

/** "Lee: [We will not wait]" in a title; elsewhere only with a quotation, for a colon alone tells too little. */
export function headlineStatements(scene: Scene, clauses: Clauses, isTitle: boolean): readonly Draft[] {
  const { from, to } = clauses.sentence
  for (let i = from + 1; i < Math.min(from + 8, to - 1); i++) {
    if (token(scene, i).text !== ':') continue
    if (!isTitle && quoteAt(scene, i + 1)?.from !== i + 1) return []
    if (scene.words.labels.has(token(scene, i - 1).norm) || scene.words.labels.has(token(scene, from).norm))
      return []
    const phrase = nounPhraseBefore(scene, i, from)
    if (phrase === undefined || phrase.from !== from || !isNominal(scene, i - 1)) return []
    return [
      {
        rule: 'headline:colon',
        mode: 'speech',
        stance: 'said',
        lemma: ':',
        cue: [{ from: i, to: i + 1 }],
        speaker: { phrase, because: 'named' },
        contents: [trimmed(scene, { from: i + 1, to })],
      },
    ]
  }
  return []
}

/** Transcripts: "BRANDT: [We will build it again. …]"; the whole block is the speaker's. */
export function transcriptStatements(scene: Scene, clauses: Clauses): readonly Draft[] {
  const { from } = clauses.sentence
  const { sentences } = scene.document
  const at = token(scene, from).sentence
  const block = sentences[at]?.block
  if (sentences[at - 1]?.block === block) return []
  let colon = from
  while (colon < from + 4 && /^\p{Lu}{2,}$/u.test(token(scene, colon).text)) colon++
  if (colon === from || token(scene, colon).text !== ':') return []
  if (scene.words.labels.has(token(scene, colon - 1).norm)) return []
  let last = at
  while (sentences[last + 1]?.block === block) last++
  const content = trimmed(scene, { from: colon + 1, to: sentences[last]?.to ?? colon })
  if (content.to - content.from < 2) return []
  const phrase = { from, to: colon, head: { from, to: colon } }
  return [
    {
      rule: 'transcript',
      mode: 'speech',
      stance: 'said',
      lemma: ':',
      cue: [{ from: colon, to: colon + 1 }],
      speaker: { phrase, because: 'named' },
      contents: [content],
    },
  ]
}
