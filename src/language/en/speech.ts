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
  passive: 'passive',
  bare: 'bare',
  colon: 'colon',
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
  ['speech', 'said', 'bare', 'say'],
  // Plain telling: before, after or inside what is said, with or without a "that".
  [
    'speech',
    'said',
    'quote clause aside',
    `
    say, add, note, state, explain, write, report, announce, recall, observe, remark, conclude, estimate, predict,
    declare, point out, assure, warn, caution, complain, joke, lament, tweet, reveal, indicate, stress, emphasize,
    emphasise, suggest, speculate, hint, surmise, reckon`,
  ],
  ['speech', 'said', 'quote clause question object person aside', 'tell'],
  [
    'speech',
    'said',
    'quote that',
    `
    respond, answer, comment, recount, relate, underline, underscore, highlight, reiterate, repeat, go on, chime in,
    post, testify, interject, quip, muse, opine, elaborate, clarify, specify, signal, imply, intimate, disclose,
    divulge, relay, echo, summarise, summarize, volunteer, forecast, project, calculate, find, determine, rule,
    counter, retort, fire back, shoot back, hit back, snap, grumble, protest, object, regret, boast, brag, gloat,
    theorise, theorize, postulate, posit, reason, deadpan, sum up, spell out, recommend, stipulate, decree, proclaim,
    pronounce, make clear, make it clear, mention, marvel, bemoan, scoff, rejoice, vent, rage, riff, concur`,
  ],
  ['speech', 'said', 'quote clause', 'reply, realise, realize, learn'],
  [
    'speech',
    'said',
    'quote',
    `
    continue, begin, shout, yell, scream, cry, chant, mutter, whisper, murmur, sigh, laugh, growl, bark, exclaim,
    sneer, thunder, urge, tease, read, blog, retweet, retweeted, email, text, put it, intone, plead, ask, demand,
    conclude, finish, ad-lib, bellow, roar, croon, implore, cheer, pray, admonish, rail, crow, gush, rant, wonder`,
  ],
  [
    'speech',
    'said',
    'clause person',
    'assure, remind, inform, notify, convince, persuade, reassure, warn, advise',
  ],
  ['speech', 'said', 'quote person', 'remind, inform, assure, warn'],
  [
    'speech',
    'said',
    'question',
    `
    say, explain, recall, reveal, note, decide, discuss, describe, recount, detail, outline, illustrate,
    learn, remember, understand, indicate, suggest, predict, wonder, debate, announce, speculate`,
  ],
  [
    'speech',
    'said',
    '+of +about',
    'complain, joke, boast, brag, write, speak, talk, tweet, speculate, rave, gush, warn, rant',
  ],
  ['speech', 'said', '+to', 'refer, allude, point, admit, confess'],
  ['speech', 'said', '+on', 'comment, elaborate, expand, opine, weigh in, expound, reflect'],
  ['speech', 'said', '+at', 'hint, lash out, scoff, bristle, take aim'],
  ['speech', 'said', '+against', 'argue, rail, speak out, warn, caution, inveigh, push back'],
  ['speech', 'said', '+for', 'argue, vouch, apologise, apologize'],
  // Calling, citing, describing: what follows is the words or the thing they are about.
  [
    'speech',
    'said',
    'quote object',
    `
    describe, characterise, characterize, call, label, dub, brand, cite, quote, paraphrase, recall, recount, detail,
    outline, portray, depict, invoke, liken, contrast`,
  ],
  [
    'speech',
    'said',
    'object',
    `
    mention, discuss, note, announce, report, reveal, explain, emphasise, emphasize, stress, underscore, highlight,
    reiterate, repeat, tout, play down, downplay, lay out, list, spell out, tweet, acknowledge, tease, hint, stating,
    reference, suggest, recite, list, express, voice, echo, identify, order, distance, question`,
  ],
  ['speech', 'said', 'ing', 'mention, report, recall, recommend, describe, suggest, discuss, propose'],
  [
    'speech',
    'said',
    'quote object',
    `
    tout, hail, praise, applaud, commend, laud, congratulate, thank, salute, endorse, compliment, credit, defend,
    champion, extol`,
  ],
  [
    'speech',
    'claimed',
    'object',
    `
    criticise, criticize, blast, slam, denounce, condemn, decry, deplore, attack, mock, ridicule, deride, lambast,
    lambaste, assail, chide, rebuke, berate, disparage, disavow, dismiss, insult, blame, accuse, fault, scold, bash,
    rip, skewer, trash, pillory, taunt, belittle, vilify, excoriate, castigate, admonish, chastise, upbraid, malign,
    smear, demonise, demonize, rebut, challenge, question, lament, bemoan, protest, knock, hammer, pan, excoriate`,
  ],
  // Telling that the reporter keeps at a distance.
  ['speech', 'claimed', 'quote clause aside', 'claim, allege, assert, argue, contend, maintain, insist'],
  ['speech', 'claimed', 'quote that', 'charge, purport, profess'],
  ['speech', 'claimed', 'object infinitive', 'claim, purport, profess'],
  ['speech', 'claimed', '+on', 'insist'],
  ['speech', 'confirmed', 'quote clause aside', 'acknowledge, admit, concede, confirm'],
  [
    'speech',
    'confirmed',
    'quote that',
    'agree, verify, corroborate, attest, affirm, reaffirm, certify, confess, recognise, recognize',
  ],
  ['speech', 'confirmed', 'object', 'confirm, reaffirm, acknowledge'],
  ['speech', 'confirmed', 'infinitive +with +on', 'agree'],
  ['speech', 'confirmed', 'ing', 'admit, acknowledge, confess'],
  ['speech', 'denied', 'clause object ing quote', 'deny'],
  [
    'speech',
    'denied',
    'that object',
    'refute, dispute, rebut, contradict, reject, disavow, repudiate, renounce, rebuff',
  ],
  ['speech', 'denied', 'ing object that', 'rule out'],
  ['speech', 'denied', 'object', 'brush off, shrug off'],
  ['speech', 'denied', '+with', 'disagree, take issue'],
  ['speech', 'refused', 'infinitive', 'refuse, decline'],
  [
    'speech',
    'demanded',
    'quote that object',
    'demand, request, propose, advocate, urge, implore, beg, exhort',
  ],
  ['speech', 'demanded', 'object', 'advise, order, instruct, recommend, press, encourage'],
  ['speech', 'demanded', 'infinitive', 'demand, propose, ask'],
  ['speech', 'demanded', '+for', 'call, push, ask, advocate, press, plead, appeal, lobby'],
  ['speech', 'demanded', '+on +upon', 'call'],
  ['speech', 'promised', 'quote clause infinitive', 'promise, pledge, vow, swear'],
  ['speech', 'promised', 'object', 'promise'],
  ['speech', 'promised', 'infinitive that', 'threaten, offer, guarantee, volunteer'],
  ['speech', 'asked', 'question person object +about +for', 'ask'],
  ['speech', 'asked', 'question object', 'question, query'],
  ['speech', 'asked', 'question', 'inquire, enquire, wonder'],
  // Attitudes: told of someone, seldom their words.
  [
    'thought',
    'said',
    'clause',
    `
    think, believe, feel, suspect, assume, presume, guess, imagine, doubt, know, understand, recognise, recognize,
    figure, suppose`,
  ],
  ['thought', 'said', 'that', 'remember, agree, accept, judge, gather, conclude, sense, dream, decide, see'],
  ['thought', 'said', 'question', 'know, understand, imagine'],
  [
    'thought',
    'said',
    'object',
    'consider, regard, view, oppose, support, back, prefer, favor, favour, deem, resent, dislike, see, embrace, understand, remember',
  ],
  ['thought', 'said', 'infinitive', 'prefer'],
  ['thought', 'said', '+about +of', 'think'],
  ['thought', 'said', '+in', 'believe'],
  ['thought', 'said', '+with', 'side, sympathise, sympathize'],
  ['hope', 'said', 'clause infinitive +for', 'hope, wish'],
  ['hope', 'said', 'infinitive', 'long, yearn, aspire'],
  ['hope', 'said', 'clause infinitive', 'expect'],
  ['hope', 'said', 'object', 'expect'],
  ['hope', 'said', 'that', 'anticipate'],
  ['hope', 'said', '+to', 'look forward'],
  ['fear', 'said', 'clause object', 'fear'],
  ['fear', 'said', 'clause +about +over', 'worry, fret'],
  [
    'intention',
    'said',
    'infinitive',
    'want, plan, intend, seek, aim, decide, resolve, opt, look, vote, attempt',
  ],
  ['intention', 'said', 'object', 'want'],
  ['perception', 'said', 'that', 'find, notice, hear, discover, indicate, prove, demonstrate'],
  ['perception', 'said', 'clause question object aside', 'show'],
  ['perception', 'said', 'infinitive', 'seem, appear'],
  // "is expected to", "was described as": the speaker may be nobody in particular.
  ['hope', 'said', 'passive', 'expect'],
  [
    'speech',
    'said',
    'passive',
    `
    say, report, describe, call, name, accuse, quote, criticise, criticize, praise, see, view, endorse, consider,
    know, ask, tell, declare, portray, regard, announce, denounce, condemn, dismiss, mock, back, support`,
  ],
]

const nouns: readonly Row[] = [
  [
    'speech',
    'said',
    'that',
    `
    statement, comment, remark, announcement, suggestion, observation, explanation, message, declaration, hint,
    prediction, reminder, revelation, warning, acknowledgment, acknowledgement, report`,
  ],
  ['speech', 'said', '+about', 'comment, remark, statement, question, warning, complaint, claim'],
  ['speech', 'claimed', 'that +of', 'claim, allegation, accusation, assertion'],
  ['speech', 'claimed', 'that', 'charge, contention, insistence, argument, complaint'],
  [
    'speech',
    'claimed',
    '+of',
    'criticism, denunciation, condemnation, endorsement, praise, mockery, critique',
  ],
  ['speech', 'claimed', '+on', 'attack'],
  ['speech', 'denied', 'that +of', 'denial, rejection'],
  [
    'speech',
    'said',
    'colon',
    'message, statement, argument, question, warning, line, reply, answer, response, explanation, conclusion',
  ],
  ['speech', 'refused', 'infinitive', 'refusal'],
  ['speech', 'demanded', 'that infinitive +for', 'demand, call, request, proposal, plea, appeal'],
  ['speech', 'demanded', 'that', 'recommendation'],
  ['speech', 'promised', 'that infinitive', 'promise, pledge, vow, threat, offer, commitment'],
  [
    'thought',
    'said',
    'that',
    `
    belief, view, conviction, opinion, conclusion, idea, notion, impression, feeling, sense, suspicion, assumption,
    expectation, understanding, recognition, consensus, doubt`,
  ],
  ['thought', 'said', '+to', 'opposition'],
  ['thought', 'said', '+of', 'view, assessment'],
  ['speech', 'said', '+on', 'comment'],
  ['speech', 'said', '+of', 'defense, defence'],
  ['intention', 'said', 'infinitive', 'decision, plan'],
  ['thought', 'said', '+about', 'doubt, misgiving, skepticism, scepticism'],
  ['thought', 'said', 'that +in', 'confidence'],
  ['hope', 'said', 'that +of +for', 'hope'],
  ['hope', 'said', 'infinitive', 'desire, eagerness, willingness, wish'],
  ['fear', 'said', 'that +about +over', 'fear, concern, worry, anxiety, alarm, unease'],
]

const adjectives: readonly Row[] = [
  [
    'thought',
    'said',
    'clause',
    `
    sure, certain, confident, convinced, aware, skeptical, sceptical, doubtful, unsure, adamant, mindful, persuaded`,
  ],
  ['thought', 'said', 'question', 'unsure'],
  [
    'thought',
    'said',
    '+of',
    'critical, skeptical, sceptical, supportive, suspicious, wary, convinced, dismissive',
  ],
  [
    'thought',
    'said',
    '+about',
    'skeptical, sceptical, enthusiastic, optimistic, pessimistic, confident, unsure',
  ],
  ['thought', 'said', '+in', 'confident'],
  ['thought', 'said', '+to', 'opposed'],
  ['hope', 'said', 'clause', 'hopeful, optimistic'],
  ['intention', 'said', 'infinitive', 'eager, willing, unwilling, reluctant, determined'],
  ['fear', 'said', 'clause', 'afraid, worried, concerned, fearful, alarmed, anxious'],
  [
    'fear',
    'said',
    '+about',
    'worried, concerned, anxious, nervous, uneasy, upset, angry, furious, unhappy, alarmed',
  ],
  ['fear', 'said', '+of', 'afraid, fearful'],
  [
    'thought',
    'said',
    'clause',
    `
    glad, happy, pleased, thrilled, proud, sorry, surprised, delighted, disappointed, excited, shocked, relieved,
    grateful, angry, sad, upset, furious, amazed, astonished`,
  ],
]

/** English reporting words: what may be said, thought, hoped, feared, meant or noticed, and how it is told. */
export const speech: SpeechWords = {
  verbs: uses(verbs),
  nouns: uses(nouns),
  adjectives: uses(adjectives),
  notCues: set('regarding considering compared following seeing given supposed'),
  participles: set('known seen shown written spoken drawn given sworn forgotten taken'),
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
    update updated latest breaking watch video photos photo exclusive live read listen analysis opinion column
    factbox explainer correction note editor's transcript gallery full abstract also more related see here
    file source sources credit image pictured
  `),
  channels: set(`
    statement interview conference briefing speech address email e-mail letter memo tweet post twitter facebook
    telegram weibo instagram x youtube television tv radio broadcast call phone telephone message release press
    report article column book op-ed editorial blog podcast program programme show debate rally news hearing court
    testimony filing complaint lawsuit affidavit transcript video note text communique communiqué bulletin forum
  `),
  quotedAs: set('as'),
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
