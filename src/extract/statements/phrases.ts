import { inQuote, isBreak, isComma, type Phrase, quoteAt, type Scene, token } from './scene.ts'

/** A noun phrase: `head` leaves out what hangs on by a preposition or a comma ("[a spokesman] for the ministry"). */
export interface NounPhrase extends Phrase {
  readonly head: Phrase
}

const lower = (scene: Scene, i: number): string => token(scene, i).norm

const PERSONAL = new Set([
  'i',
  'he',
  'she',
  'it',
  'we',
  'they',
  'you',
  'who',
  'him',
  'them',
  'me',
  'us',
  'her',
])
const STANDALONE = new Set([
  'this',
  'these',
  'those',
  'some',
  'many',
  'all',
  'both',
  'most',
  'few',
  'several',
  'others',
  'another',
  'each',
  'neither',
  'none',
  'one',
  'more',
  'half',
  'everyone',
  'that',
])
const LINKS = new Set([
  'of',
  'for',
  'from',
  'in',
  'at',
  'with',
  'on',
  'to',
  'behind',
  'near',
  'by',
  'over',
  'against',
  'between',
  'among',
  'about',
  'into',
  'inside',
  'outside',
  'within',
  'across',
  'under',
  'like',
  'including',
  'than',
  'around',
  'as',
])

const FOLLOWING_LINKS = new Set(
  [...LINKS].filter((link) => !['as', 'than', 'like', 'including', 'around'].includes(link)),
)

const isPossessive = (scene: Scene, i: number): boolean =>
  (/^['’]s?$/u.test(token(scene, i).text) && token(scene, i).pos === 'PART') ||
  (/^['’]$/u.test(token(scene, i).text) &&
    /s$/u.test(token(scene, i - 1).norm) &&
    token(scene, i - 1).end === token(scene, i).start &&
    !inQuote(scene, i) &&
    /^(?:NOUN|PROPN|ADJ)$/u.test(token(scene, i + 1).pos))
const isHyphen = (scene: Scene, i: number): boolean =>
  token(scene, i).text === '-' && token(scene, i - 1).end === token(scene, i).start

/** A name that the tagger takes for a verb: "Cook declined", "Rep. Lynch (Lindholm) said". */
function isName(scene: Scene, i: number): boolean {
  const { pos, text, lemma } = token(scene, i)
  if (pos !== 'VERB' || !/^\p{Lu}\p{Ll}/u.test(text) || scene.words.verbs.has(lemma)) return false
  const next = token(scene, i + 1).pos
  return next === 'VERB' || next === 'AUX' || next === 'PROPN' || token(scene, i - 1).pos === 'PROPN'
}

/** Whether a token may be the last word of a noun phrase. */
export function isNominal(scene: Scene, i: number): boolean {
  const { pos, norm } = token(scene, i)
  if (scene.words.possessives.has(norm) && norm !== 'her') return false
  if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'NUM') return true
  if (isName(scene, i)) return true
  if (STANDALONE.has(norm)) return true
  return norm === '%' || (pos === 'SYM' && /[@#]/u.test(norm))
}

/** A quoted word or two inside a noun phrase ("their “model” relationship"), as opposed to something said. */
function isQuotedWord(scene: Scene, i: number): boolean {
  const quote = quoteAt(scene, i)
  if (quote === undefined || quote.to - quote.from > 8) return false
  for (let k = quote.from; k < quote.to; k++) if (/^[,.?!…]$/u.test(token(scene, k).text)) return false
  return true
}

const isModifier = (scene: Scene, i: number): boolean => {
  const { pos, norm } = token(scene, i)
  if (inQuote(scene, i)) return isQuotedWord(scene, i)
  if (pos === 'ADJ' || pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM' || pos === 'DET' || pos === 'SYM')
    return true
  if (scene.words.possessives.has(norm) || isPossessive(scene, i) || isHyphen(scene, i)) return true
  if (isName(scene, i)) return true
  if (pos === 'VERB')
    return (
      /(?:ing|ed|en)$/u.test(norm) &&
      /^(?:ADJ|NOUN|PROPN|NUM)$/u.test(token(scene, i + 1).pos) &&
      (/^(?:DET|ADJ)$/u.test(token(scene, i - 1).pos) || isHyphen(scene, i - 1))
    )
  return (pos === 'ADV' && token(scene, i + 1).pos === 'ADJ') || norm === '&'
}

/** The start of the noun phrase core whose last word is `i`. */
function coreStart(scene: Scene, i: number, floor: number): number {
  let at = i
  const first = quoteAt(scene, i)
  if (first !== undefined) at = Math.max(floor, first.from)
  else if (PERSONAL.has(lower(scene, i)) && lower(scene, i) !== 'her') return i
  while (at > floor) {
    const before = at - 1
    if (!isModifier(scene, before)) break
    const { pos, norm } = token(scene, before)
    if (scene.words.times.has(norm) && !isPossessive(scene, at)) break // "on Tuesday | the minister said"
    if (token(scene, at).pos === 'DET' && !isPossessive(scene, at) && !STANDALONE.has(norm)) break
    const quote = quoteAt(scene, before)
    at = quote === undefined ? before : Math.max(floor, quote.from)
    if (scene.words.possessives.has(norm) && pos !== 'NOUN') break
  }
  return at
}

/** Whether a clause may begin at `at`: nothing before it could have it for an object. */
export function isClauseStart(scene: Scene, at: number, floor: number): boolean {
  if (at <= floor) return true
  const { text, norm, pos } = token(scene, at - 1)
  if (/^[,;:()[\]—–"“”‘’'-]$/u.test(text) || text === '--' || inQuote(scene, at - 1)) return true
  return (
    pos === 'CCONJ' ||
    scene.words.that.has(norm) ||
    scene.words.subordinators.has(norm) ||
    scene.words.connectors.has(norm) ||
    scene.words.questionWords.has(norm) ||
    scene.words.times.has(norm)
  )
}

/** The noun phrase that ends before `end` (excluded), with what hangs on it by prepositions; none if there is none. */
export function nounPhraseBefore(
  scene: Scene,
  end: number,
  floor: number,
  depth = 0,
): NounPhrase | undefined {
  let last = end - 1
  if (last < floor || depth > 6) return undefined
  if (token(scene, last).text === ')' || token(scene, last).text === ']') {
    let open = last
    while (open > floor && last - open < 20 && !/^[([]$/u.test(token(scene, open).text)) open--
    if (!/^[([]$/u.test(token(scene, open).text)) return undefined
    last = open - 1
  }
  if (last < floor) return undefined
  const { pos } = token(scene, last)
  const adjective =
    pos === 'ADJ' && last > floor && /^(?:DET|NOUN|PROPN|ADJ|PART)$/u.test(token(scene, last - 1).pos)
  if (inQuote(scene, last) ? !isQuotedWord(scene, last) : !isNominal(scene, last) && !adjective)
    return undefined
  const from = coreStart(scene, last, floor)
  const core: NounPhrase = { from, to: end, head: { from, to: last + 1 } }
  if (PERSONAL.has(lower(scene, last)) && from === last) return core
  const outer = hungOn(scene, core, floor, depth)
  return outer === undefined ? core : { ...outer, to: end }
}

/** The noun phrase that `inner` hangs on: "[a spokesman] for X", "[sources] familiar with X", "[X] and Y". */
function hungOn(scene: Scene, inner: NounPhrase, floor: number, depth: number): NounPhrase | undefined {
  const link = inner.from - 1
  if (link <= floor) return undefined
  const { pos, norm } = token(scene, link)
  if (pos === 'CCONJ') {
    const other = nounPhraseBefore(scene, link, floor, depth + 1)
    if (other === undefined || !isClauseStart(scene, other.from, floor)) return undefined
    return { from: other.from, to: inner.to, head: { from: other.from, to: inner.head.to } }
  }
  if (pos === 'VERB' && /ing$/u.test(norm) && token(scene, link - 1).pos === 'ADP' && link - 1 > floor)
    return nounPhraseBefore(scene, link - 1, floor, depth + 1)
  if (pos !== 'ADP' && !LINKS.has(norm)) return undefined
  if (!LINKS.has(norm)) return undefined
  const before = token(scene, link - 1)
  const participle = (before.pos === 'VERB' && /(?:ed|en|ing)$/u.test(before.norm)) || before.pos === 'ADJ'
  const end = participle && isNominal(scene, link - 2) ? link - 1 : link
  return nounPhraseBefore(scene, end, floor, depth + 1)
}

/** Whether "her" owns what follows: "told her old friend", as opposed to "told her the truth". */
const isOwner = (scene: Scene, i: number): boolean =>
  scene.words.possessives.has(lower(scene, i)) &&
  (/^(?:ADJ|NOUN|PROPN)$/u.test(token(scene, i + 1).pos) || isQuotedWord(scene, i + 1))

/** The end of the noun phrase that begins at `from`, without prepositional phrases; `from` itself if none begins there. */
export function coreEnd(scene: Scene, from: number, limit: number): number {
  if (PERSONAL.has(lower(scene, from)) && !isOwner(scene, from)) return from + 1
  let at = from
  let nominal = from
  while (at < limit && at - from < 30) {
    const quote = quoteAt(scene, at)
    if (quote !== undefined) {
      if (!isQuotedWord(scene, at) || quote.to > limit) break
      at = quote.to
      nominal = at
      continue
    }
    const { pos, norm } = token(scene, at)
    if (at > from && ((PERSONAL.has(norm) && norm !== 'her') || norm === 'that')) break
    if (at > from && scene.words.possessives.has(norm) && norm !== 'her') break
    if (at > from && pos === 'DET' && !isPossessive(scene, at - 1) && !STANDALONE.has(lower(scene, at - 1)))
      break
    const participle =
      pos === 'VERB' &&
      at > from &&
      /(?:ing|ed)$/u.test(norm) &&
      /^(?:NOUN|PROPN)$/u.test(token(scene, at + 1).pos) &&
      /^(?:DET|ADJ|PART)$/u.test(token(scene, at - 1).pos)
    if (!isNominal(scene, at) && !participle && !isModifier(scene, at)) break
    if (isNominal(scene, at) || isPossessive(scene, at)) nominal = at + 1
    at++
  }
  // "the Kremlin chief", "the poor": the tagger takes some nouns for adjectives
  const adjectives = at > nominal && at - nominal < 3 && token(scene, at - 1).pos === 'ADJ'
  if (adjectives && (nominal === from || at >= limit || token(scene, at).pos === 'PUNCT')) return at
  return nominal
}

/** The end of the noun phrase at `from` with its prepositional phrases and "X and Y". */
export function nounPhraseEnd(scene: Scene, from: number, limit: number): number {
  let end = coreEnd(scene, from, limit)
  if (end === from) return from
  for (let links = 0; links < 8 && end < limit; links++) {
    const { pos, norm, text } = token(scene, end)
    if (text === '(') {
      let close = end
      while (close < limit && close - end < 15 && token(scene, close).text !== ')') close++
      if (token(scene, close).text !== ')') return end
      end = close + 1
      continue
    }
    if (pos === 'CCONJ' || (pos === 'ADP' && FOLLOWING_LINKS.has(norm))) {
      const next = coreEnd(scene, end + 1, limit)
      if (next === end + 1) return end
      end = next
    } else return end
  }
  return end
}

/** A verb with its auxiliaries. `head` is the verb itself; for a bare "is", the auxiliary. */
export interface VerbGroup extends Phrase {
  readonly head: number
  readonly form: 'finite' | 'ing' | 'infinitive' | 'passive'
  readonly negated: boolean
  /** "might say", "would say": the words tell of no statement that was made. */
  readonly modal: boolean
}

/**
 * A verb that the tagger takes for a noun: "polls show that …", "the ad claims “…”", "“…,” Lee notes.", and in
 * headlines "Lee slams Kim".
 */
function isHiddenVerb(scene: Scene, at: number, floor: number): boolean {
  const { pos, lemma, norm } = token(scene, at)
  if (pos !== 'NOUN' || at <= floor || !scene.words.verbs.has(lemma)) return false
  const [before, after] = [token(scene, at - 1), token(scene, at + 1)]
  if (before.pos !== 'NOUN' && before.pos !== 'PROPN' && !PERSONAL.has(before.norm)) return false
  const plural = before.pos === 'NOUN' && /s$/u.test(before.norm)
  if (before.pos === 'NOUN' && plural === /s$/u.test(norm)) return false // they agree in number
  if (scene.words.that.has(after.norm) || scene.words.subjectPronouns.has(after.norm)) return true
  if (quoteAt(scene, at + 1)?.from === at + 1) return true
  if (after.pos === 'PUNCT')
    return inQuote(scene, at - 2) || (isComma(scene, at - 2) && inQuote(scene, at - 3))
  return (plural || before.pos !== 'NOUN') && (after.pos === 'PROPN' || after.pos === 'DET')
}

/** The verb group that begins at `at`; none if no verb begins there. */
function groupAt(scene: Scene, at: number, floor: number, limit: number): VerbGroup | undefined {
  const first = token(scene, at)
  if (isHiddenVerb(scene, at, floor))
    return { from: at, head: at, to: at + 1, form: 'finite', negated: false, modal: false }
  if (isName(scene, at)) return undefined
  const to =
    scene.words.infinitive.has(first.norm) && (first.pos === 'PART' || token(scene, at + 1).pos === 'VERB')
  if (!to && first.pos !== 'AUX' && first.pos !== 'VERB') return undefined
  let i = to ? at + 1 : at
  let head = -1
  let be = false
  let negated = false
  let modal = false
  for (let steps = 0; i < limit && steps < 9; steps++, i++) {
    if (inQuote(scene, i)) break
    const { pos, norm, lemma } = token(scene, i)
    if (pos === 'VERB') {
      head = i
      break
    }
    if (pos === 'AUX') {
      head = i
      if (scene.words.modals.has(norm)) modal = true
      be = scene.words.passives.has(norm) || scene.words.passives.has(lemma)
    } else if (scene.words.negations.has(norm)) negated = true
    else if (pos !== 'ADV' && !(head >= 0 && FLOATING.has(norm))) break
  }
  if (head < 0) return undefined
  const { norm, pos } = token(scene, head)
  const alone = head === at
  const agent = alone && /(?:ed|en)$/u.test(norm) && lower(scene, head + 1) === 'by'
  const ing = pos === 'VERB' && /ing$/u.test(norm)
  const absolute = first.norm === 'having' || first.norm === 'being' // "Having announced that …, she left"
  const passive = pos === 'VERB' && !ing && (be || agent)
  return {
    from: at,
    head,
    to: head + 1,
    negated,
    modal,
    form: to ? 'infinitive' : passive ? 'passive' : (ing && alone) || absolute ? 'ing' : 'finite',
  }
}

/** The verb groups of a sentence outside quotations, in order. */
export function verbGroups(scene: Scene, sentence: Phrase): readonly VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const quote = quoteAt(scene, i)
    if (quote !== undefined) {
      i = quote.to - 1
      continue
    }
    const group = groupAt(scene, i, sentence.from, sentence.to)
    if (group === undefined) continue
    groups.push(group)
    i = group.to - 1
  }
  return groups
}

/** Who a verb is said of. `antecedent` is what a relative "who" stands for. */
export interface Subject {
  readonly phrase: NounPhrase
  readonly antecedent?: NounPhrase
  /** A name beside the phrase: "the adviser, [Lee Min], said". */
  readonly apposition?: Phrase
  readonly because:
    | 'before the verb'
    | 'before an insertion'
    | 'relative'
    | 'shared'
    | 'after the verb'
    | 'of the main clause'
    | 'agent'
    | 'owner'
    | 'named'
}

/** The subject that stands before a verb group in its own clause; none for "and said", "saying", "said X". */
export function subjectBefore(scene: Scene, group: Phrase, floor: number): Subject | undefined {
  const end = beforeAdverbs(scene, group.from, floor)
  if (end <= floor) return undefined
  const before = token(scene, end - 1)
  if (scene.words.relatives.has(before.norm) && !inQuote(scene, end - 1)) {
    let stop = end - 1
    while (
      stop > floor &&
      (isComma(scene, stop - 1) || isBreak(scene, stop - 1) || token(scene, stop - 1).pos === 'ADP')
    )
      stop--
    const antecedent = nounPhraseBefore(scene, stop, floor)
    const phrase: NounPhrase = { from: end - 1, to: end, head: { from: end - 1, to: end } }
    if (antecedent !== undefined) return { phrase, antecedent, because: 'relative' }
    return before.norm === 'that' ? undefined : { phrase, because: 'relative' }
  }
  if (isComma(scene, end - 1) || isBreak(scene, end - 1)) return acrossInsertion(scene, end - 1, floor)
  if (inQuote(scene, end - 1)) return undefined
  const phrase = nounPhraseBefore(scene, end, floor) ?? beforeParticiple(scene, end, floor)
  if (phrase === undefined) return undefined
  if (
    INNER.has(lower(scene, phrase.from - 1)) &&
    token(scene, phrase.from - 1).pos === 'ADP' &&
    phrase.from - 1 > floor
  )
    return subjectBefore(scene, { from: phrase.from - 1, to: phrase.from }, floor) // "the minister in a letter wrote"
  const relative = relativeBefore(scene, phrase, floor)
  return { phrase: relative ?? phrase, because: 'before the verb' }
}

const INNER = new Set(['in', 'on', 'at', 'during', 'from', 'through', 'via', 'by'])
const FLOATING = new Set(['both', 'all', 'each'])

/** Goes back over what may stand between a subject and its verb: adverbs, times, "both". */
function beforeAdverbs(scene: Scene, from: number, floor: number): number {
  let end = from
  while (end > floor && !inQuote(scene, end - 1)) {
    const { pos, norm } = token(scene, end - 1)
    const time = scene.words.times.has(norm)
    const floating = FLOATING.has(norm) && end - 1 > floor && isNominal(scene, end - 2)
    const ofTime = pos === 'ADP' && end < from && scene.words.times.has(lower(scene, end))
    const adverbial = pos === 'ADJ' && end === from && end - 1 > floor && isNominal(scene, end - 2) // "she further said"
    const thisTime = time && end < from && scene.words.times.has(lower(scene, end)) // "this month"
    if (!floating && !ofTime && !thisTime && !adverbial && (STANDALONE.has(norm) || !(time || pos === 'ADV')))
      break
    end--
  }
  return end
}

/** "[A report] published on Tuesday said": the noun phrase before a participle. */
function beforeParticiple(scene: Scene, end: number, floor: number): NounPhrase | undefined {
  const { pos, norm } = token(scene, end - 1)
  if (pos !== 'VERB' || !/(?:ed|en|ing)$/u.test(norm)) return undefined
  const phrase = nounPhraseBefore(scene, end - 1, floor)
  return phrase
}

/** "[people] who know him said": the noun phrase that a relative clause before the verb belongs to. */
function relativeBefore(scene: Scene, phrase: NounPhrase, floor: number): NounPhrase | undefined {
  const { pos } = token(scene, phrase.from - 1)
  if (pos !== 'VERB' && pos !== 'AUX') return undefined
  for (let i = phrase.from - 1; i > floor && phrase.from - i < 12; i--) {
    if (token(scene, i).pos === 'PUNCT') return undefined
    if (scene.words.relatives.has(lower(scene, i))) {
      const outer = nounPhraseBefore(scene, i, floor)
      return outer === undefined ? undefined : { ...outer, to: phrase.to }
    }
  }
  return undefined
}

/** "X, the minister of Y, said": the subject before an insertion that ends with the comma at `end`. */
function acrossInsertion(scene: Scene, end: number, floor: number): Subject | undefined {
  for (let i = floor + 1; i < end; i++) {
    const quote = quoteAt(scene, i)
    if (quote !== undefined) {
      i = quote.to - 1
      continue
    }
    if (isComma(scene, end) ? !isComma(scene, i) : !isBreak(scene, i)) continue
    const phrase = nounPhraseBefore(scene, i, floor)
    if (phrase === undefined || !isClauseStart(scene, phrase.from, floor)) continue
    const first = token(scene, phrase.head.from)
    if (scene.words.times.has(first.norm)) continue
    const name = coreEnd(scene, i + 1, end)
    const named = name > i + 1 && token(scene, i + 1).pos === 'PROPN'
    return named
      ? { phrase, apposition: { from: i + 1, to: name }, because: 'before an insertion' }
      : { phrase, because: 'before an insertion' }
  }
  return undefined
}

/** The subject that stands after its verb: "said the minister", "said Lee, the minister". */
export function subjectAfter(scene: Scene, at: number, limit: number): Subject | undefined {
  const to = nounPhraseEnd(scene, at, limit)
  if (to === at) return undefined
  const first = token(scene, at)
  if (first.pos === 'PRON' && !PERSONAL.has(first.norm) && !STANDALONE.has(first.norm)) return undefined
  if (first.norm === 'him' || first.norm === 'them' || first.norm === 'me' || first.norm === 'us')
    return undefined
  const phrase = { from: at, to, head: { from: at, to: coreEnd(scene, at, limit) } }
  const name = isComma(scene, to) ? coreEnd(scene, to + 1, limit) : to
  const named = name > to + 1 && token(scene, to + 1).pos === 'PROPN'
  return named
    ? { phrase, apposition: { from: to + 1, to: name }, because: 'after the verb' }
    : { phrase, because: 'after the verb' }
}

/** Whether a clause with its own subject begins at `from`: "he would", "the talks on gas have". */
export function clauseBegins(scene: Scene, from: number, limit: number): boolean {
  const { norm, pos } = token(scene, from)
  if (norm === 'there' && /^(?:AUX|VERB)$/u.test(token(scene, from + 1).pos)) return true
  let at = nounPhraseEnd(scene, from, limit)
  if (at === from) {
    if (pos === 'VERB' && /ing$/u.test(norm)) at = nounPhraseEnd(scene, from + 1, limit)
    else return false
  }
  for (let skipped = 0; skipped < 4 && at < limit; skipped++) {
    const next = token(scene, at)
    if (inQuote(scene, at)) return false
    if (next.pos === 'AUX') return true
    if (next.pos === 'VERB')
      return (
        !/ing$/u.test(next.norm) &&
        !(/ed$/u.test(next.norm) && /^(?:by|in|on|as)$/u.test(lower(scene, at + 1)))
      )
    if (next.pos !== 'ADV' && !scene.words.negations.has(next.norm)) return false
    at++
  }
  return false
}
