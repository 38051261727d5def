import type { SentenceWords } from '../pack.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

export const sentences: SentenceWords = {
  abbreviations: list(`
    mr mrs ms dr prof sr jr st rev hon gen lt col maj capt cmdr adm sgt cpl gov sen rep pres amb dep
    vs etc e.g i.e cf al approx ca no vol fig inc ltd co corp bros dept est
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
    u.s u.k u.n e.u u.s.s.r d.c a.m p.m ph.d
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa
    tenn tex va vt wash wis wyo ont que
  `),
  starters: list(`
    he she it they we i you his her its their our my this that these those there here the a an but and so yet or in
    on at for from with after before when while as if since although though however meanwhile what who how why
  `),
  reporting: list(
    'said says asked asks added adds wrote writes replied replies told exclaimed shouted cried',
  ),
  stopWords: list(`
    a about above after again against all also although am among an and any are as at back be because been before
    being below between both but by can could d did do does doing done down during each either else ever every few
    for from further get gets give given go goes going got had has have having he her here hers herself him himself
    his how however i if in into is it its itself just last let like ll m made make makes many may me might more
    most much must my myself n't near need neither new no nor not now of off often on once one only onto or other
    others our ours out over own per rather re s same say said says saying she should since so some still such
    take taken takes than that the their theirs them themselves then there these they this those though through
    thus to together told too took toward towards under until up upon us use used ve very via was way we well went
    were what when where whether which while who whom whose why will with within without would yet you your yours
    according added add adds called call first two three day days week weeks month months year years time today
    monday tuesday wednesday thursday friday saturday sunday
  `),
}
