import type { CueFrame, CueMode, CueStance, CueUse, SpeechWords } from '../words/speech.ts'

const list = (words: string): readonly string[] => words.trim().split(/\s+/u)
const set = (words: string): ReadonlySet<string> => new Set(list(words))
const phrases = (text: string): readonly string[] =>
  text
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/gu, ' '))
    .filter((phrase) => phrase !== '')

/** Words that are used alike: what they tell, what may follow (frames, and `+for` for a preposition), and the words. */
type Row = readonly [mode: CueMode, stance: CueStance, takes: string, words: string]

const FRAMES: Readonly<Record<string, CueFrame>> = {
  quote: 'quote',
  that: 'that',
  clause: 'clause',
  question: 'question',
  infinitive: 'infinitive',
  ing: 'ing',
  object: 'object',
  person: 'person',
  aside: 'aside',
}

/** One map from many rows; a word in several rows has the mode and stance of the first, and all the frames. */
function uses(rows: readonly Row[]): ReadonlyMap<string, CueUse> {
  const map = new Map<string, CueUse>()
  for (const [mode, stance, takes, words] of rows) {
    const parts = list(takes)
    const frames = parts.flatMap((part) => FRAMES[part] ?? [])
    const prepositions = parts.filter((part) => part.startsWith('+')).map((part) => part.slice(1))
    for (const word of phrases(words)) {
      const before = map.get(word)
      map.set(word, {
        mode: before?.mode ?? mode,
        stance: before?.stance ?? stance,
        frames: new Set([...(before?.frames ?? []), ...frames]),
        prepositions: new Set([...(before?.prepositions ?? []), ...prepositions]),
      })
    }
  }
  return map
}

const verbs: readonly Row[] = [
  [
    'speech',
    'said',
    'aside',
    'say, add, note, state, explain, write, report, tell, argue, claim, suggest, predict, announce, acknowledge, admit, insist, recall, warn, contend, conclude, observe, remark, reply, concede, maintain, allege, assert, estimate, declare, point out, confirm, assure, caution, complain, joke, lament, promise, vow, tweet, reveal, indicate, stress, emphasize, emphasise, reckon, hint, speculate',
  ],
  // Telling, without any colour.
  [
    'speech',
    'said',
    'quote clause',
    'say, add, state, note, remark, comment, observe, explain, write, declare, announce, reply, respond, answer, recall, recount, relate, emphasise, emphasize, stress, underline, underscore, point out, highlight, reiterate, repeat, continue, conclude, go on, chime in, tweet, retweet, post, blog, email, text, report, testify, mention, interject, quip, joke, muse, opine, elaborate, clarify, specify, signal, hint, imply, intimate, reveal, disclose, divulge, relay, echo, summarise, summarize, volunteer, assure, caution, warn, advise, predict, forecast, project, estimate, calculate, reckon, suggest, indicate, show, teach, find, conclude, determine, rule, decide, realise, realize, charge, counter, retort, fire back, shoot back, hit back, snap, shout, yell, scream, cry, chant, mutter, whisper, murmur, sigh, laugh, growl, bark, exclaim, marvel, lament, bemoan, complain, grumble, protest, object, regret, rejoice, boast, brag, gloat, sneer, scoff, theorise, theorize, speculate, surmise, postulate, posit, reason, remind, inform, notify, brief, deadpan, begin, start, offer, sum up, spell out, recommend, stipulate, decree, proclaim, pronounce, read, tease, thunder, urge',
  ],
  ['speech', 'said', 'quote clause question object person +about +of', 'tell'],
  [
    'speech',
    'said',
    'quote clause person',
    'assure, remind, inform, notify, convince, persuade, reassure, caution, warn, advise, teach',
  ],
  [
    'speech',
    'said',
    'question',
    'say, explain, recall, reveal, note, show, know, decide, discuss, describe, recount, detail, outline, illustrate, teach, learn, remember, determine, understand, see, indicate, suggest, predict, wonder, consider, debate, address',
  ],
  [
    'speech',
    'said',
    '+of +about',
    'say, complain, joke, boast, brag, write, speak, talk, tweet, speculate, rave, gush, lecture, elaborate, muse',
  ],
  ['speech', 'said', '+to', 'refer, allude, point, object, respond, testify, admit, confess'],
  ['speech', 'said', '+on', 'comment, elaborate, expand, opine, weigh in, expound, focus'],
  ['speech', 'said', '+at', 'hint, lash out, scoff, bristle'],
  [
    'speech',
    'said',
    '+against',
    'argue, rail, speak out, warn, caution, lash out, inveigh, campaign, push back, protest, advise',
  ],
  ['speech', 'said', '+for', 'argue, praise, thank, apologise, apologize, vouch, speak'],
  [
    'speech',
    'said',
    'quote object',
    'describe, characterise, characterize, call, label, dub, brand, term, cite, quote, recite, paraphrase, reference, recall, recount, detail, outline, describe, portray, depict, invoke, compare, liken, contrast',
  ],
  [
    'speech',
    'said',
    'object',
    'mention, discuss, note, address, announce, report, reveal, explain, emphasise, emphasize, stress, underscore, highlight, reiterate, repeat, tout, play down, downplay, recall, lay out, list, spell out, unveil, tweet, signal, predict, predicted, forecast, project, estimate, acknowledge, recount, tease, hint, summarise, summarize, share',
  ],
  ['speech', 'said', 'ing', 'mention, report, recall, recommend, describe, suggest, discuss, propose'],
  [
    'speech',
    'said',
    'quote object',
    'tout, hail, praise, applaud, commend, laud, congratulate, thank, salute, welcome, celebrate, endorse, compliment, credit, defend, champion, extol, cheer',
  ],
  [
    'speech',
    'claimed',
    'quote object',
    'criticise, criticize, blast, slam, denounce, condemn, decry, deplore, attack, mock, ridicule, deride, lambast, lambaste, assail, chide, rebuke, berate, disparage, disavow, dismiss, insult, blame, accuse, fault, scold, bash, rip, skewer, trash, knock, pillory, taunt, belittle, vilify, excoriate, castigate, admonish, chastise, upbraid, malign, smear, demonise, demonize, savage, pan, rap, rebut, challenge, question, lament, bemoan, protest',
  ],
  [
    'speech',
    'claimed',
    'quote clause',
    'claim, allege, assert, argue, contend, maintain, insist, charge, purport, profess, suggest, hold',
  ],
  ['speech', 'claimed', 'object infinitive', 'claim, purport, profess'],
  ['speech', 'claimed', 'object', 'allege, assert'],
  ['speech', 'claimed', '+on', 'insist'],
  [
    'speech',
    'confirmed',
    'quote clause object',
    'confirm, acknowledge, admit, concede, verify, corroborate, attest, affirm, reaffirm, certify, confess, recognise, recognize',
  ],
  ['speech', 'confirmed', 'infinitive +with +on +to', 'agree'],
  ['speech', 'confirmed', 'quote clause', 'agree, concur, make clear, make it clear'],
  ['speech', 'confirmed', 'ing +to', 'admit, acknowledge, confess'],
  ['speech', 'denied', 'clause object ing quote', 'deny, refute, dispute, rebut, contradict'],
  [
    'speech',
    'denied',
    'quote that object',
    'reject, disavow, repudiate, renounce, rule out, rebuff, brush off, shrug off',
  ],
  ['speech', 'denied', '+with', 'disagree, take issue'],
  ['speech', 'refused', 'infinitive object', 'refuse, decline'],
  [
    'speech',
    'demanded',
    'quote clause object infinitive',
    'demand, request, propose, recommend, advocate, order, instruct',
  ],
  [
    'speech',
    'demanded',
    'quote that object',
    'urge, implore, beg, exhort, encourage, beseech, entreat, press, advise, command, direct, challenge, dare, oblige, call upon, invite, summon, warn, push, pressure',
  ],
  ['speech', 'demanded', '+for', 'call, push, ask, advocate, press, plead, appeal, campaign, lobby'],
  ['speech', 'demanded', '+on +upon', 'call'],
  [
    'speech',
    'promised',
    'quote clause infinitive object',
    'promise, pledge, vow, swear, guarantee, threaten, undertake',
  ],
  ['speech', 'promised', 'infinitive', 'offer, volunteer, commit'],
  ['speech', 'asked', 'quote question person object +about +for', 'ask'],
  ['speech', 'asked', 'quote question object', 'question, query, inquire, enquire, wonder'],
  // What one thinks, knows, finds.
  [
    'thought',
    'said',
    'clause',
    'think, believe, feel, reckon, figure, suspect, assume, presume, suppose, guess, imagine, doubt, consider, know, understand, realise, realize, recognise, recognize, conclude, judge, remember, forget, agree, accept, gather, sense, dream',
  ],
  ['thought', 'said', 'question', 'know, understand, wonder, imagine, realise, realize, guess, forget'],
  [
    'thought',
    'said',
    'object',
    'consider, regard, view, favor, favour, oppose, support, back, prefer, doubt, envision, envisage, deem, support, resent, dislike, love, hate',
  ],
  ['thought', 'said', 'infinitive', 'prefer, like, love, hate, consider'],
  ['thought', 'said', '+of +about', 'think, dream, know, care'],
  ['thought', 'said', '+in', 'believe'],
  ['thought', 'said', '+with', 'side, sympathise, sympathize'],
  ['hope', 'said', 'clause infinitive +for', 'hope, wish, pray'],
  ['hope', 'said', 'infinitive', 'long, yearn, aspire, dream'],
  ['hope', 'said', 'clause infinitive object', 'expect, anticipate, await'],
  ['hope', 'said', '+to', 'look forward'],
  ['fear', 'said', 'clause object', 'fear, dread'],
  ['fear', 'said', 'clause +about +over +for', 'worry, fret, agonise, agonize'],
  ['fear', 'said', 'infinitive', 'fear, dread'],
  [
    'intention',
    'said',
    'infinitive',
    'want, plan, intend, mean, seek, aim, decide, choose, resolve, opt, propose, prepare, agree, wish, desire',
  ],
  ['intention', 'said', 'object', 'want, seek, desire'],
  ['intention', 'said', '+for', 'vote, opt, wish'],
  ['intention', 'said', '+against', 'vote'],
  [
    'perception',
    'said',
    'clause question',
    'see, find, notice, hear, learn, discover, observe, sense, show, indicate, prove, demonstrate',
  ],
  ['perception', 'said', 'object', 'find, see, show, perceive, portray'],
  ['perception', 'said', 'infinitive', 'seem, appear'],
]

const nouns: readonly Row[] = [
  [
    'speech',
    'said',
    'that +of +about',
    'statement, comment, remark, announcement, suggestion, observation, explanation, description, report, message, declaration, hint, prediction, reminder, revelation, warning, acknowledgment, acknowledgement',
  ],
  [
    'speech',
    'claimed',
    'that +of',
    'claim, allegation, accusation, assertion, charge, contention, insistence, argument, complaint',
  ],
  ['speech', 'claimed', 'infinitive', 'claim'],
  [
    'speech',
    'claimed',
    '+of',
    'criticism, denunciation, condemnation, rebuke, mockery, endorsement, praise, defense, defence, critique',
  ],
  ['speech', 'claimed', '+on +against', 'attack'],
  ['speech', 'denied', 'that +of', 'denial, rejection, disavowal'],
  ['speech', 'refused', 'infinitive', 'refusal'],
  [
    'speech',
    'demanded',
    'that infinitive +for',
    'demand, call, request, proposal, plea, appeal, recommendation',
  ],
  ['speech', 'promised', 'that infinitive', 'promise, pledge, vow, threat, offer, commitment'],
  ['speech', 'asked', 'question +about', 'question'],
  [
    'thought',
    'said',
    'that',
    'belief, view, conviction, opinion, conclusion, idea, notion, impression, feeling, sense, suspicion, assumption, expectation, understanding, recognition, consensus, doubt, evidence',
  ],
  ['thought', 'said', '+of +on', 'view, opinion'],
  ['thought', 'said', '+to', 'opposition'],
  ['thought', 'said', '+about', 'doubt, doubts, misgiving, skepticism, scepticism'],
  ['thought', 'said', 'that +in', 'confidence'],
  ['hope', 'said', 'that +of +for', 'hope, wish'],
  ['hope', 'said', 'infinitive', 'desire, eagerness, willingness, wish'],
  ['fear', 'said', 'that +about +over', 'fear, concern, worry, anxiety, alarm, unease'],
  ['fear', 'said', '+of', 'fear'],
]

const adjectives: readonly Row[] = [
  [
    'thought',
    'said',
    'clause',
    'sure, certain, confident, convinced, aware, skeptical, sceptical, doubtful, unsure, adamant, positive, clear, mindful, persuaded, satisfied',
  ],
  ['thought', 'said', 'question', 'sure, certain, unsure, clear, unclear, aware'],
  [
    'thought',
    'said',
    '+of',
    'aware, certain, critical, skeptical, sceptical, supportive, suspicious, wary, convinced, proud, dismissive, unaware',
  ],
  [
    'thought',
    'said',
    '+about',
    'skeptical, sceptical, enthusiastic, optimistic, pessimistic, confident, unsure, serious, dubious, sure',
  ],
  ['thought', 'said', '+in', 'confident'],
  ['thought', 'said', '+to', 'opposed'],
  ['hope', 'said', 'clause', 'hopeful, optimistic'],
  ['fear', 'said', 'clause', 'afraid, worried, concerned, fearful, alarmed, anxious'],
  [
    'fear',
    'said',
    '+about',
    'worried, concerned, anxious, nervous, uneasy, upset, angry, furious, unhappy, alarmed',
  ],
  ['fear', 'said', '+of', 'afraid, fearful'],
  ['fear', 'said', 'infinitive', 'afraid'],
  [
    'thought',
    'said',
    'clause infinitive',
    'glad, happy, pleased, thrilled, proud, sorry, surprised, delighted, disappointed, excited, shocked, relieved, grateful, angry, sad, upset, furious, amazed, astonished, saddened',
  ],
]

/** English reporting words: what may be said, thought, hoped, feared, meant or noticed, and how it is told. */
export const speech: SpeechWords = {
  verbs: uses(verbs),
  nouns: uses(nouns),
  adjectives: uses(adjectives),
  lightVerbs: set(`
    express voice make issue release give offer raise have hold share convey reiterate repeat reject deny dismiss
    push press float echo cite show defend rebut counter support endorse embrace advance promote send deliver
    leave throw cast ask answer draw spark
  `),
  sources: [
    'according to',
    'in the words of',
    'in the view of',
    'in the opinion of',
    'in the eyes of',
    'as per',
  ].map(list),
  labels: set(`
    update updated breaking watch video photos photo exclusive live read listen analysis opinion editorial column
    factbox explainer correction note editor's transcript gallery full abstract also more related see here
    file source sources credit image pictured
  `),
  channels: set(`
    statement interview conference briefing speech address email e-mail letter memo tweet post twitter facebook
    telegram weibo instagram x youtube television tv radio broadcast call phone telephone message release press
    report article column book op-ed editorial blog podcast program programme show debate rally news hearing court
    testimony filing complaint lawsuit affidavit transcript video note text communique communiqué bulletin forum
  `),
  questionWords: set('whether if how why what who whom whose when where which'),
  that: set('that'),
  infinitive: set('to'),
  subjectPronouns: set('i he she it we they there you this these those'),
  relatives: set('who which that'),
  times: set(`
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun today yesterday tonight
    tomorrow last this next that week month year morning afternoon evening night day weekend earlier later recently
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sept sep oct nov dec ago early late mid again repeatedly once twice time spring summer fall autumn winter
  `),
  connectors: set(
    'but and yet so or still also then however meanwhile nevertheless nonetheless besides moreover plus nor',
  ),
  subordinators: set(`
    while although though because since after before when as if unless until once whereas even despite whether
    during amid following
  `),
  passives: set(`be is was are were been being am 's 're get gets got getting`),
  modals: set(`would could might may should must can ca 'd ’d`),
  negations: set(`not n't n’t never no nor neither cannot`),
  possessives: set('his her their its my our your whose'),
}
