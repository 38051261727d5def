import type { CueFrame, CueUse } from '../../language/words/speech.ts'
import {
  anotherPart,
  type Cue,
  contentBefore,
  contentEnd,
  contentStart,
  hasVerb,
  isCircumstance,
  quoteBefore,
  trimmed,
  withContinuations,
} from './contents.ts'
import type { Draft } from './draft.ts'
import {
  clauseBegins,
  coreEnd,
  isNominal,
  nounPhraseBefore,
  nounPhraseEnd,
  type Subject,
  subjectAfter,
  subjectBefore,
  type VerbGroup,
  verbGroups,
} from './phrases.ts'
import {
  inQuote,
  isBreak,
  isComma,
  isStop,
  type Phrase,
  quoteAt,
  type Scene,
  sentenceOf,
  token,
} from './scene.ts'

/** One sentence with its verbs, and what the rules found out about them so far. */
export interface Clauses {
  readonly sentence: Phrase
  readonly groups: readonly VerbGroup[]
  /** Cue verbs by the first token of their group. */
  readonly cues: ReadonlyMap<number, Cue & { readonly lemma: string; readonly to: number }>
}

/** The longest entry for a verb with its particles: "point out", "make it clear". */
function lookUp(
  scene: Scene,
  words: ReadonlyMap<string, CueUse>,
  at: number,
): { use: CueUse; lemma: string; to: number } | undefined {
  const { lemma } = token(scene, at)
  for (let extra = 3; extra >= 0; extra--) {
    let key = lemma
    for (let i = at + 1; i <= at + extra; i++) key += ` ${token(scene, i).norm}`
    const use = words.get(key)
    if (use !== undefined) return { use, lemma: key, to: at + extra + 1 }
  }
  return undefined
}

export function clausesOf(scene: Scene, sentence: Phrase): Clauses {
  const groups = verbGroups(scene, sentence)
  const cues = new Map<number, Cue & { lemma: string; to: number }>()
  for (const group of groups) {
    const { norm } = token(scene, group.head)
    const participle =
      group.from === group.head && group.form === 'finite' && scene.words.participles.has(norm)
    if (participle || scene.words.notCues.has(norm)) continue
    const found =
      token(scene, group.head).pos !== 'AUX' ? lookUp(scene, scene.words.verbs, group.head) : undefined
    if (found !== undefined) cues.set(group.from, { group, ...found })
  }
  return { sentence, groups, cues }
}

export type Complement =
  | {
      readonly kind: CueFrame | 'preposition'
      readonly from: number
      readonly cueTo: number
      readonly person?: Phrase
      readonly channel?: Phrase
    }
  | {
      readonly kind: 'next block'
      readonly from: number
      readonly cueTo: number
      readonly person?: Phrase
      readonly channel?: Phrase
    }
  | { readonly kind: 'none'; readonly at: number; readonly person?: Phrase; readonly channel?: Phrase }

const opensQuote = (scene: Scene, i: number): boolean => quoteAt(scene, i)?.from === i

const DEICTIC: ReadonlySet<string> = new Set([
  'this',
  'that',
  'last',
  'next',
  'early',
  'late',
  'mid',
  'earlier',
  'later',
  'may',
  'march',
])

/** The end of a time without a preposition that begins at `at` ("last week", "Monday", "Nov. 3"); `at` for none. */
function timeEnd(scene: Scene, at: number): number {
  const { times } = scene.words
  let end = at
  while (
    times.has(token(scene, end).norm) ||
    (end > at && token(scene, end).pos === 'NUM') ||
    (end > at && token(scene, end).norm === '.' && token(scene, end - 1).end === token(scene, end).start)
  ) {
    const { norm, pos } = token(scene, end)
    if (pos === 'AUX' || pos === 'VERB') break
    if (scene.words.that.has(norm) && !times.has(token(scene, end + 1).norm)) break // "said that 40 boats sank"
    if (
      DEICTIC.has(norm) &&
      end === at &&
      !times.has(token(scene, end + 1).norm) &&
      token(scene, end + 1).pos !== 'NUM' &&
      pos !== 'ADV'
    )
      break
    end++
  }
  return end
}

/**
 * What follows a cue that ends before `at`: its content, after the person spoken to and whatever time, place or
 * channel is put between ("said in a statement on Tuesday [that …]").
 */
export function complementAt(scene: Scene, start: number, limit: number, use: CueUse): Complement {
  const { words } = scene
  const { frames } = use
  let at = start
  let cueTo = start
  let person: Phrase | undefined
  let channel: Phrase | undefined
  const extras = () => ({
    ...(person === undefined ? {} : { person }),
    ...(channel === undefined ? {} : { channel }),
  })
  const found = (kind: CueFrame | 'preposition' | 'next block', from: number): Complement => ({
    kind,
    from,
    cueTo,
    ...extras(),
  })
  const says = frames.has('quote') || frames.has('clause') || frames.has('that')
  for (let steps = 0; steps < 14 && at < limit; steps++) {
    const { text, norm, pos } = token(scene, at)
    const afterTime = timeEnd(scene, at)
    if (afterTime > at) {
      at = afterTime
      continue
    }
    if (opensQuote(scene, at)) {
      if (at > start && /^(?:ADP|DET|PART)$/u.test(token(scene, at - 1).pos)) {
        at = quoteAt(scene, at)?.to ?? at + 1 // a title: "said on CNN's “State of the Union”"
        continue
      }
      if (frames.has('quote')) return found('quote', at)
      if (frames.has('object') || frames.has('clause')) return found('object', at)
      break
    }
    if (text === ':') {
      if (!frames.has('quote') && !frames.has('clause')) break
      if (at + 1 >= limit) return found('next block', at + 1)
      return opensQuote(scene, at + 1) ? found('quote', at + 1) : found('clause', at + 1)
    }
    if (isComma(scene, at)) {
      if (opensQuote(scene, at + 1))
        return frames.has('quote') ? found('quote', at + 1) : { kind: 'none', at, ...extras() }
      const close = insertionEnd(scene, at, limit)
      const after = token(scene, close + 1)
      if (close > at && says && (words.that.has(after.norm) || opensQuote(scene, close + 1))) {
        at = close + 1
        continue
      }
      break
    }
    if (
      words.that.has(norm) &&
      (frames.has('that') || frames.has('clause')) &&
      !isComma(scene, at + 1) &&
      !isStop(scene, at + 1)
    )
      return found('that', at)
    if (words.questionWords.has(norm) && !words.that.has(norm)) {
      if (frames.has('question')) return found('question', at)
      if (frames.has('clause') && norm === 'if') return found('clause', at)
      if (!(pos === 'SCONJ' || pos === 'ADV')) break
    }
    const toAt = words.negations.has(norm) ? at + 1 : at // "not to drink the water"
    if (words.infinitive.has(token(scene, toAt).norm) && isInfinitive(scene, toAt)) {
      if (frames.has('infinitive') || (person !== undefined && frames.has('person')))
        return found('infinitive', at)
      break
    }
    if (use.prepositions.has(norm) && at === start + (person === undefined ? 0 : person.to - person.from)) {
      cueTo = person === undefined ? at + 1 : cueTo
      return found('preposition', at + 1)
    }
    if (pos === 'VERB' && /ing$/u.test(norm) && at === start) {
      if (frames.has('ing')) return found('ing', at)
    }
    if (
      frames.has('clause') &&
      clauseBegins(scene, at, limit) &&
      !(frames.has('person') && person === undefined && !words.subjectPronouns.has(norm))
    )
      return found('clause', at)
    if (pos === 'ADV') {
      at++
      continue
    }
    if (
      (pos === 'ADP' || pos === 'SCONJ' || norm === 'to' || norm === 'following') &&
      (says || frames.has('question') || frames.has('infinitive'))
    ) {
      const ing = token(scene, at + 1).pos === 'VERB' ? 1 : 0
      const end = nounPhraseEnd(scene, at + 1 + ing, limit)
      if (end === at + 1 + ing) break
      if (norm === 'to' && person === undefined) person = { from: at + 1, to: end }
      else if (channel === undefined && hasChannel(scene, at + 1, end)) channel = { from: at, to: end }
      at = end
      continue
    }
    const end = coreEnd(scene, at, limit)
    if (end === at && frames.has('bare') && /^(?:VERB|ADJ|DET|INTJ|AUX|X|SYM)$/u.test(pos))
      return found('clause', at)
    if (end === at) break
    if (frames.has('person') && person === undefined && spokenTo(scene, end, limit, frames)) {
      person = { from: at, to: end }
      at = end
      continue
    }
    if (frames.has('object') && at - start < 4) return found('object', at)
    if (frames.has('bare')) return found('clause', at)
    break
  }
  return { kind: 'none', at, ...extras() }
}

const isInfinitive = (scene: Scene, at: number): boolean => {
  const next = token(scene, at + 1)
  if (opensQuote(scene, at + 1)) return token(scene, at + 2).pos === 'VERB'
  if (next.pos === 'VERB' || next.pos === 'AUX') return !/ing$/u.test(next.norm)
  return next.pos === 'ADV' && token(scene, at + 2).pos === 'VERB'
}

/** The comma that ends a short insertion (", however,") that begins with the comma at `at`; `at` if there is none. */
function insertionEnd(scene: Scene, at: number, limit: number): number {
  for (let i = at + 1; i < Math.min(at + 9, limit); i++) {
    if (isComma(scene, i)) return i
    const { pos } = token(scene, i)
    if (inQuote(scene, i) || pos === 'AUX' || (pos === 'VERB' && token(scene, i).norm !== 'according'))
      return at
  }
  return at
}

const hasChannel = (scene: Scene, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (scene.words.channels.has(token(scene, i).norm)) return true
  return false
}

/** Whether the noun phrase that ends at `end` is the person spoken to: the content comes after it. */
function spokenTo(scene: Scene, end: number, limit: number, frames: ReadonlySet<CueFrame>): boolean {
  let i = end
  for (
    let end = timeEnd(scene, i);
    i < limit && (end > i || token(scene, i).pos === 'ADV');
    end = timeEnd(scene, i)
  )
    i = Math.max(end, i + 1)
  const { norm, pos, text } = token(scene, i)
  if (i >= limit || isStop(scene, i) || text === ',' || text === ':' || opensQuote(scene, i)) return true
  if (scene.words.that.has(norm) || scene.words.questionWords.has(norm)) return true
  if (norm === 'to' || pos === 'ADP') return true
  return frames.has('clause') && clauseBegins(scene, i, limit)
}

/** Finds who speaks for a cue that has no subject of its own: the clause beside it does, or its agent. */
export function speakerOf(scene: Scene, clauses: Clauses, index: number): Subject | undefined {
  const group = clauses.groups[index]
  if (group === undefined) return undefined
  const floor = clauses.sentence.from
  const before = token(scene, group.from - 1)
  if (group.form === 'infinitive') {
    const governing = clauses.groups[index - 1]
    return governing === undefined ? undefined : speakerOf(scene, clauses, index - 1)
  }
  if (group.form === 'ing') {
    const noun =
      isNominal(scene, group.from - 1) && !scene.words.times.has(before.norm) && before.pos !== 'PRON'
    const phrase = noun && group.from > floor ? nounPhraseBefore(scene, group.from, floor) : undefined
    // "a letter saying" speaks for itself, but in "they sent a letter saying" they speak
    if (phrase !== undefined && token(scene, phrase.from - 1).pos !== 'VERB')
      return { phrase, because: 'before the verb' }
    return mainSubject(scene, clauses, index)
  }
  const own = subjectBefore(scene, group, floor)
  if (own !== undefined) return own
  return before.pos === 'CCONJ' || before.pos === 'ADV' || isComma(scene, group.from - 1)
    ? mainSubject(scene, clauses, index)
    : undefined
}

/**
 * The subject that a verb without one shares: of the nearest statement before it in the sentence that does not
 * stand inside another ("Lee said Kim was late, adding …": Lee), else of the nearest clause.
 */
function mainSubject(scene: Scene, clauses: Clauses, index: number): Subject | undefined {
  const floor = clauses.sentence.from
  const full = (group: VerbGroup): boolean => group.form === 'finite' || group.form === 'passive'
  const before = clauses.groups
    .slice(Math.max(0, index - 8), index)
    .reverse()
    .filter((group) => full(group))
  const joined = clauses.groups[index]?.form === 'finite'
  const order = [
    ...before.filter(
      (group) =>
        (joined || clauses.cues.get(group.from)?.use.mode === 'speech') && !isNested(scene, clauses, group),
    ),
    ...before,
    ...clauses.groups.slice(index + 1, index + 5).filter(full),
  ]
  for (const group of order) {
    const subject =
      subjectBefore(scene, group, floor) ??
      (clauses.cues.has(group.from) ? invertedSubject(scene, group, clauses.sentence.to) : undefined)
    if (subject !== undefined)
      return {
        phrase: subject.phrase,
        because: group.from < (clauses.groups[index]?.from ?? 0) ? 'shared' : 'of the main clause',
      }
  }
  return undefined
}

/** Whether a verb follows a cue in the same clause: it belongs to what is said there. */
function isNested(scene: Scene, clauses: Clauses, group: VerbGroup): boolean {
  for (let i = group.from - 1; i >= clauses.sentence.from; i--) {
    if (isComma(scene, i) || isBreak(scene, i) || token(scene, i).pos === 'CCONJ') return false
    const cue = clauses.cues.get(i)
    if (cue !== undefined && cue.group.form === 'finite' && cue.use.mode === 'speech') return true
  }
  return false
}

/** "“…,” said the minister": the subject after a verb that follows a quotation or a comma. */
function invertedSubject(scene: Scene, group: VerbGroup, limit: number): Subject | undefined {
  if (group.form !== 'finite' || group.head !== group.from) return undefined
  const quoted = quoteBefore(scene, group.from) !== undefined
  const first = group.from === sentenceOf(scene, group.from).from && token(scene, group.to).pos === 'PROPN' // "Said Lee: …"
  if (!quoted && !first && !isComma(scene, group.from - 1) && !isBreak(scene, group.from - 1))
    return undefined
  const subject = subjectAfter(scene, group.to, limit)
  if (subject === undefined || quoted) return subject
  if (
    clauseBegins(scene, group.to, limit) ||
    lookUp(scene, scene.words.verbs, group.head)?.use.frames.has('person')
  )
    return undefined
  return subjectBefore(scene, group, sentenceOf(scene, group.from).from) === undefined ? subject : undefined
}

const PHRASES: ReadonlySet<string> = new Set(['object', 'preposition', 'ing'])

/** The content that a complement begins. */
export function contentAfter(
  scene: Scene,
  complement: Exclude<Complement, { kind: 'none' }>,
  clauses: Clauses,
  governor: number,
): readonly Phrase[] {
  const { from } = complement
  if (complement.kind === 'next block') return nextBlock(scene, from)
  const quote = quoteAt(scene, from)
  if (complement.kind === 'quote' && quote !== undefined) {
    if (!quote.closed) return withContinuations(scene, quote)
    const to = contentEnd(scene, from, clauses.cues, governor)
    return [trimmed(scene, { from, to })]
  }
  const extent = PHRASES.has(complement.kind)
    ? 'phrase'
    : complement.kind === 'infinitive'
      ? 'infinitive'
      : 'clause'
  return [trimmed(scene, { from, to: contentEnd(scene, from, clauses.cues, governor, extent) })]
}

/** What follows a colon that ends its block: the quotation of the next block, with all that goes on from it. */
function nextBlock(scene: Scene, from: number): readonly Phrase[] {
  const quote = quoteAt(scene, from)
  return quote === undefined || quote.from !== from ? [] : withContinuations(scene, quote)
}

/** Statements whose cue is a verb. */
export function verbStatements(scene: Scene, clauses: Clauses): readonly Draft[] {
  return clauses.groups.flatMap((group, index) => {
    const cue = clauses.cues.get(group.from)
    if (cue === undefined) return []
    const draft =
      group.form === 'passive' ? passive(scene, clauses, group, cue) : active(scene, clauses, index, cue)
    if (draft === undefined) return []
    return [draft, ...addressedAs(scene, draft)]
  })
}

/** "told his “dear friend” Lee": what someone is called to the face is said, too. */
function addressedAs(scene: Scene, draft: Draft): readonly Draft[] {
  const { addressee } = draft
  if (addressee === undefined || draft.mode !== 'speech') return []
  for (let i = addressee.from; i < addressee.to; i++) {
    const quote = quoteAt(scene, i)
    if (quote !== undefined) return [{ ...draft, rule: 'verb:address', contents: [quote] }]
  }
  return []
}

type VerbCue = Cue & { readonly lemma: string; readonly to: number }

function active(scene: Scene, clauses: Clauses, index: number, cue: VerbCue): Draft | undefined {
  const { group, use, lemma } = cue
  const limit = clauses.sentence.to
  const base = { mode: use.mode, stance: use.stance, lemma } as const
  const inverted = invertedSubject(scene, group, limit)
  const own = inverted ?? speakerOf(scene, clauses, index)
  const afterCue = inverted === undefined ? cue.to : inverted.phrase.to
  const complement = complementAt(scene, afterCue, limit, use)
  const extras = {
    ...(own === undefined ? {} : { speaker: own }),
    ...(complement.person === undefined ? {} : { addressee: complement.person }),
    ...(complement.channel === undefined ? {} : { channel: complement.channel }),
  }
  const spoken = inverted === undefined && own !== undefined && BESIDE.has(own.because)
  const chunk = spoken ? own.phrase.from : group.from
  const afterQuote =
    group.form === 'finite' && use.frames.has('quote') && followsQuote(scene, chunk, complement)
  const leads = complement.kind === 'quote' && quoteBefore(scene, group.from) === undefined // "Said Lee: “…”"
  if ((inverted === undefined || leads) && complement.kind !== 'none' && !afterQuote) {
    if (!tells(scene, group, use, complement.kind, own)) return undefined
    const contents = contentAfter(scene, complement, clauses, group.head).filter(
      (part) => part.to > part.from,
    )
    if (
      use.mode === 'perception' &&
      complement.kind === 'infinitive' &&
      own !== undefined &&
      !IMPERSONAL.has(token(scene, own.phrase.from).norm)
    )
      return impression(
        { ...base, rule: 'verb:seems', cue: [{ from: group.from, to: cue.to }], contents },
        own,
      )
    if (contents.length === 0 || (PHRASES.has(complement.kind) && isOneWord(contents))) return undefined
    return {
      ...base,
      ...extras,
      rule: `verb:${complement.kind}`,
      cue: [{ from: group.from, to: inverted === undefined ? complement.cueTo : cue.to }],
      contents,
    }
  }
  if (group.form !== 'finite' || group.modal || !(use.frames.has('quote') || use.frames.has('aside')))
    return undefined
  const cueSpan: Phrase = { from: group.from, to: cue.to }
  const relative = spoken ? relativeContent(scene, clauses, chunk, cue) : []
  if (relative.length > 0)
    return { ...base, ...extras, rule: 'verb:relative', cue: [cueSpan], contents: relative }
  if (use.frames.has('aside') && token(scene, chunk - 1).norm === 'as')
    return asStatement(
      scene,
      clauses,
      { ...base, ...extras, rule: 'verb:as', cue: [cueSpan], contents: [] },
      chunk - 1,
      complement,
    )
  const before = contentBefore(scene, chunk)
  const quoted = before.some((part) => inQuote(scene, part.to - 1))
  if (quoted ? !use.frames.has('quote') : !use.frames.has('aside')) return undefined
  const after = anotherPart(
    scene,
    complement.kind === 'none' ? complement.at : complement.from - 1,
    clauses.cues,
    before,
  )
  const contents = [...before, ...after]
    .map((part) => trimmed(scene, part))
    .filter((part) => part.to > part.from)
  if (contents.length === 0) return undefined
  if (!quoted && !contents.some((part) => hasVerb(clauses.groups, part))) return undefined
  if (!quoted && after.length === 0 && before.some((part) => isCircumstance(scene, part))) return undefined
  return {
    ...base,
    ...extras,
    rule: inverted === undefined ? 'verb:after' : 'verb:inverted',
    cue: [cueSpan],
    contents,
  }
}

const BESIDE: ReadonlySet<string> = new Set(['before the verb', 'before an insertion'])

/** "a deal [that] he said [would fail]": the relative clause goes on around the cue. */
function relativeContent(scene: Scene, clauses: Clauses, chunk: number, cue: VerbCue): readonly Phrase[] {
  const pronoun = chunk - 1
  const { norm } = token(scene, pronoun)
  if (!cue.use.frames.has('aside') || !(scene.words.relatives.has(norm) || norm === 'what')) return []
  if (
    !clauses.groups.some(
      (group) => group.from === cue.to && group.form !== 'ing' && group.form !== 'infinitive',
    )
  )
    return []
  return [
    { from: pronoun, to: chunk },
    trimmed(scene, { from: cue.to, to: contentEnd(scene, cue.to, clauses.cues, -1, 'phrase') }),
  ]
}

/** Whether what is said stands before the cue, in a quotation: a short one inside a sentence may be a mere title. */
function followsQuote(scene: Scene, chunk: number, complement: Complement): boolean {
  const quote = quoteBefore(scene, chunk)
  if (quote === undefined || complement.kind === 'that') return false
  if (complement.kind === 'quote' && token(scene, complement.from - 1).text === ':') return false
  return (
    complement.kind !== 'clause' ||
    quote.to - quote.from > 6 ||
    sentenceOf(scene, quote.from).from === quote.from
  )
}

/** "[The talks] seem [to fail]": nobody's words in particular, and the subject belongs to what is told. */
const impression = (draft: Draft, subject: Subject): Draft => ({
  ...draft,
  contents: [subject.phrase, ...draft.contents],
})

const isOneWord = (contents: readonly Phrase[]): boolean =>
  contents.reduce((words, part) => words + part.to - part.from, 0) === 1

const CLAUSAL: ReadonlySet<string> = new Set(['quote', 'that', 'next block'])
const IMPERSONAL: ReadonlySet<string> = new Set(['i', 'you', 'we', 'it', 'there', 'one', 'this', 'that'])

/**
 * Whether a cue in this form tells of something that was said or thought: "to praise the deal" and "might praise
 * the deal" do not; "to say that …" mostly does. Nobody's wish, and the reporter's own, is no statement.
 */
function tells(
  scene: Scene,
  group: VerbGroup,
  use: CueUse,
  kind: string,
  speaker: Subject | undefined,
): boolean {
  if (CLAUSAL.has(kind)) return use.mode === 'speech' || speaker !== undefined
  if (group.modal) return false
  if (group.form === 'infinitive' && kind !== 'clause') return false
  if (speaker === undefined) return kind === 'clause' || kind === 'question'
  return use.mode === 'speech' || !IMPERSONAL.has(token(scene, speaker.phrase.from).norm)
}

/** "As the minister said, [the talks failed]": the content is the main clause. */
function asStatement(
  scene: Scene,
  clauses: Clauses,
  draft: Draft,
  as: number,
  complement: Complement,
): Draft | undefined {
  const at = complement.kind === 'none' ? complement.at : complement.from
  const { from, to } = clauses.sentence
  if (as <= contentStart(scene, clauses.sentence)) {
    let comma = at
    while (comma < to && !isComma(scene, comma)) comma++
    const content = trimmed(scene, { from: comma + 1, to: contentEnd(scene, comma + 1, clauses.cues, -1) })
    return comma < to - 2 && hasVerb(clauses.groups, content) ? { ...draft, contents: [content] } : undefined
  }
  const content = trimmed(scene, { from: contentStart(scene, clauses.sentence), to: as })
  return from < as && isComma(scene, as - 1) && hasVerb(clauses.groups, content)
    ? { ...draft, contents: [content] }
    : undefined
}

/** "[The talks] are expected [to fail]", "was quoted as saying", "was asked whether". */
function passive(scene: Scene, clauses: Clauses, group: VerbGroup, cue: VerbCue): Draft | undefined {
  const { use, lemma } = cue
  const limit = clauses.sentence.to
  const base = { mode: use.mode, stance: use.stance, lemma, rule: 'verb:passive' } as const
  const floor = clauses.sentence.from
  const subject = subjectBefore(scene, group, floor)
  let at = cue.to
  let speaker: Subject | undefined
  if (token(scene, at).norm === 'by') {
    const agent = subjectAfter(scene, at + 1, limit)
    if (agent !== undefined) {
      speaker = { phrase: agent.phrase, because: 'agent' }
      at = agent.phrase.to
    }
  }
  const said = speaker === undefined ? {} : { speaker }
  if (lemma === 'ask' || lemma === 'tell') {
    const complement = complementAt(scene, at, limit, use)
    if (complement.kind === 'none' || complement.kind === 'object') return undefined
    const contents = contentAfter(scene, complement, clauses, group.head)
    return {
      ...base,
      ...said,
      ...(subject === undefined ? {} : { addressee: subject.phrase }),
      cue: [{ from: group.from, to: complement.cueTo }],
      contents,
    }
  }
  if (lemma === 'quote' && scene.words.quotedAs.has(token(scene, at).norm))
    return quotedAs(scene, clauses, { ...base, cue: [], contents: [] }, cue, at, subject)
  if (!use.frames.has('passive') || group.modal) return undefined
  if (subject === undefined || subject.because === 'relative') return undefined
  const tail = trimmed(scene, { from: at, to: contentEnd(scene, at, clauses.cues, group.head, 'phrase') })
  const infinitive = scene.words.infinitive.has(token(scene, at).norm) && isInfinitive(scene, at)
  const as = token(scene, at).norm === 'as'
  if (speaker === undefined && !infinitive && !as) return undefined
  const contents = [subject.phrase, ...(tail.to > tail.from && at < limit ? [tail] : [])]
  return { ...base, ...said, cue: [{ from: group.from, to: cue.to }], contents }
}

/** "[Lee] was quoted as saying [that …]", "“…,” the agency was quoted as saying". */
function quotedAs(
  scene: Scene,
  clauses: Clauses,
  draft: Draft,
  cue: VerbCue,
  as: number,
  subject: Subject | undefined,
): Draft | undefined {
  const to = as + 2
  const said = {
    ...draft,
    rule: 'verb:quoted as',
    cue: [{ from: cue.group.from, to }],
    ...(subject === undefined ? {} : { speaker: subject }),
  }
  const say = scene.words.verbs.get(token(scene, as + 1).lemma) ?? cue.use
  const complement = complementAt(scene, to, clauses.sentence.to, say)
  if (complement.kind !== 'none')
    return { ...said, contents: contentAfter(scene, complement, clauses, cue.group.head) }
  const contents = contentBefore(scene, subject?.phrase.from ?? cue.group.from)
  return contents.length === 0
    ? undefined
    : { ...said, contents: contents.map((part) => trimmed(scene, part)) }
}
