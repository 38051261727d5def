import type { Gender } from '../words/actors.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))
const lines = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .trim()
      .split(/[\n;]/u)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  )

/** Before a name, saying no more than that a person follows. */
export const honorifics: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ...['mr', 'mr.', 'mister', 'sir', 'lord', 'monsieur', 'herr', 'don', 'father', 'brother'].map(
    (word) => [word, 'male'] as const,
  ),
  ...['mrs', 'mrs.', 'ms', 'ms.', 'miss', 'madam', 'madame', 'dame', 'lady', 'frau', 'sister'].map(
    (word) => [word, 'female'] as const,
  ),
  ...[
    'dr',
    'dr.',
    'prof',
    'prof.',
    'professor',
    'rev',
    'rev.',
    'reverend',
    'hon',
    'hon.',
    'sheikh',
    'sheik',
    'ayatollah',
    'imam',
    'rabbi',
  ].map((word) => [word, null] as const),
])

/**
 * Nouns for an office, a rank or an occupation that one person holds: they stand before or after a name and teach
 * the role. Abbreviations as newspapers write them.
 */
export const roleNouns = lines(`
  president; vice president; vice-president; president-elect; prime minister; deputy prime minister; premier; chancellor
  vice chancellor; speaker of the house; minister; foreign minister; defense minister; defence minister; finance minister; interior minister
  justice minister; health minister; trade minister; energy minister; economy minister; deputy minister; deputy foreign minister
  secretary; secretary of state; secretary of defense; secretary of the treasury; secretary-general; secretary general
  general secretary; foreign secretary; home secretary; defense secretary; defence secretary; treasury secretary
  press secretary; undersecretary; assistant secretary; permanent secretary; party secretary; first secretary
  king; queen; prince; princess; crown prince; emperor; empress; pope; sultan; emir; duke; duchess; sheikh; archbishop
  bishop; cardinal; patriarch; supreme leader; paramount leader; ayatollah; dalai lama; imam; rabbi; pastor; priest
  leader; opposition leader; majority leader; minority leader; party leader; strongman; dictator; ruler; chief; head
  chief of staff; chief executive; chief executive officer; ceo; cfo; coo; cto; chief financial officer; chief operating officer
  chief technology officer; chief economist; chief scientist; chief negotiator; chief justice; police chief; army chief; fire chief
  chairman; chairwoman; chair; chairperson; vice chairman; founder; co-founder; cofounder; owner; boss; executive; executive director
  director; deputy director; director general; director-general; managing director; manager; general manager; head coach; coach
  assistant coach; first base coach; offensive coordinator; defensive coordinator; captain; skipper; midfielder; striker; defender
  goalkeeper; quarterback; linebacker; cornerback; wide receiver; running back; teammate; team-mate; team mate; superstar; cellist; pianist; pitcher
  catcher; outfielder; shortstop; driver; racer; champion; world champion
  governor; lieutenant governor; deputy governor; mayor; deputy mayor; senator; sen; sen.; representative; rep; rep.; congressman; congresswoman
  lawmaker; legislator; deputy; mp; mep; councilman; councilwoman; councillor; councilor; speaker; house speaker; whip; gov; gov.; attorney
  attorney general; district attorney; prosecutor; chief prosecutor; lawyer; judge; justice; sheriff; deputy sheriff; commissioner
  police commissioner; superintendent; detective; inspector; officer; commander; commander-in-chief; commander in chief; general; lieutenant general
  major general; brigadier general; admiral; vice admiral; colonel; lieutenant colonel; lieutenant; major; sergeant; sgt; sgt.; lt; lt.; col; col.; gen; gen.
  maj; maj.; capt; capt.; cmdr; cmdr.; adm; adm.; cpl; cpl.; pvt; pvt.; corporal; private; marshal; soldier; pilot; astronaut; cosmonaut
  ambassador; envoy; special envoy; diplomat; consul; attache; negotiator; representative; adviser; advisor; aide; diplomatic adviser; national security adviser
  national security advisor; foreign policy adviser; special adviser; assistant; spokesman; spokeswoman; spokesperson; press officer
  analyst; senior analyst; strategist; economist; researcher; scientist; professor; assistant professor; associate professor; lecturer; historian
  expert; specialist; fellow; senior fellow; scholar; academic; physicist; astronomer; chemist; biologist; engineer; developer
  designer; architect; programmer; student; teacher; principal; dean; provost; rector; doctor; surgeon; nurse; paramedic; psychologist; psychiatrist
  author; writer; novelist; poet; journalist; reporter; correspondent; columnist; editor; editor-in-chief; anchor; broadcaster; presenter; host; commentator
  blogger; publisher; photographer; cameraman; filmmaker; producer; executive producer; screenwriter; film director; actor; actress; singer; rapper
  musician; songwriter; comedian; comic; comedienne; model; supermodel; star; pop star; popstar; dj; artist; painter; dancer; choreographer; composer; conductor
  activist; campaigner; dissident; whistleblower; businessman; businesswoman; entrepreneur; billionaire; tycoon; oligarch; investor; banker; trader
  meteorologist; forecaster; climatologist; weather forecaster; resident; neighbor; neighbour; witness; passenger; villager; farmer; fisherman; worker
  candidate; nominee; presidential candidate; presidential nominee; running mate; incumbent; politician; statesman; opposition politician; mogul; magnate; heir; designer
  counterpart; ally; predecessor; successor; rival; opponent; deputy; colleague; husband; wife; son; daughter; father; mother; brother; sister; widow; girlfriend; boyfriend
  partner; uncle; aunt; cousin; nephew; niece; grandfather; grandmother; grandson; granddaughter; friend; victim; suspect; gunman; defendant
  first lady; head of state; head of government; premier-designate; president-designate; ombudsman; treasurer; secretary-treasurer; coroner; firefighter; commissioner general
`)

/** Role nouns that may be capitalised with the name that follows ("Chancellor Scholz"); lower case. */
export const relations = list(`
  counterpart ally predecessor successor rival opponent colleague husband wife son daughter father mother brother
  sister widow girlfriend boyfriend partner uncle aunt cousin nephew niece grandfather grandmother grandson
  granddaughter friend
`)

/** Words that may stand before a role without naming who it belongs to: "the new German chancellor". */
export const roleModifiers = list(`
  new old former current outgoing incoming acting interim late long-time longtime veteran senior junior top chief deputy
  first second ex- ex-president ex vice co assistant associate newly elected re-elected fellow hardline right-wing left-wing
  far-right conservative liberal republican democratic democrat socialist communist populist nationalist centrist
  billionaire millionaire famous popular beloved legendary powerful influential controversial young elderly retired
  diplomatic economic military political presidential foreign national international local regional federal
  state security policy trade press media communications legal special general executive regional prominent leading
  visiting embattled ailing disgraced fugitive jailed imprisoned exiled two-time three-time four-time lead principal
  self-styled de facto one-time onetime pro-russian pro-western
`)

/** Words that stand in no role though they end like one. */
export const femaleRoles = list(`
  queen princess empress duchess chairwoman congresswoman councilwoman spokeswoman businesswoman actress comedienne
  wife daughter mother sister widow girlfriend aunt niece grandmother granddaughter lady woman girl mrs ms
`)
export const maleRoles = list(`
  king prince emperor duke sultan emir pope chairman congressman councilman spokesman businessman cameraman fisherman
  strongman statesman gunman husband son father brother boyfriend uncle nephew grandfather grandson man boy mr
  patriarch cardinal
`)

/** The top role of a state: what "the X leader" or "head of state" may mean. Best first. */
export const topRoles = list(`
  president chancellor premier emperor king queen pope dictator strongman
`)

/** Words that mean "who leads it", whatever the office is called. */
export const leaderNouns = list('leader chief strongman ruler tenant boss head')

/** Nouns that stand for one person told of before. */
export const personNouns = list(`
  leader man woman diplomat politician official spokesman spokeswoman spokesperson minister president chancellor premier
  senator governor mayor lawmaker chief adviser advisor aide executive businessman businesswoman billionaire entrepreneur singer rapper actor actress
  comedian musician star model artist director founder professor scientist researcher author writer journalist analyst
  economist judge lawyer prosecutor general commander ambassador envoy secretary chairman chairwoman king queen prince princess
  pope candidate nominee player driver coach quarterback champion boy girl teenager suspect defendant victim pilot officer
  speaker democrat republican statesman strongman youngster mother father
`)

/** Nouns that stand for one organisation told of before. */
export const organisationNouns = list(`
  company firm agency organisation organization bloc alliance union group party ministry bank institution body commission
  council team club network newspaper giant manufacturer automaker carrier airline university court department committee
  watchdog regulator retailer startup start-up charity
`)

/** Of these, the ones that any body may be called by. */
export const plainBodies = list(
  'company firm organisation organization bloc alliance group agency bank carrier automaker',
)

/** Nouns that stand for one state told of before. */
export const stateNouns = list('country nation')

/** Plural nouns for actors without a name of their own; with a state or an organisation before them they are a group. */
export const groupNouns = list(`
  officials troops forces soldiers lawmakers diplomats athletes police officers rebels militants
  protesters demonstrators separatists fighters insurgents prosecutors investigators regulators authorities
  republicans democrats conservatives senators governors executives employees workers
  delegates representatives politicians parliamentarians legislators mediators negotiators
  media people citizens voters residents hackers spies agents warplanes jets warships intelligence
  military army navy opposition scientists experts analysts
`)

/** Groups that act without a name. */
export const unnamedGroups = list('police authorities prosecutors investigators firefighters rescuers')

/** Group nouns that act for the government of the state named before them. */
export const governmentNouns = list('government authorities administration regime')

/** Last (or first) words of an organisation's name. */
export const organisationHeads = list(`
  ministry department agency commission committee council parliament congress senate assembly court tribunal party union
  alliance organization organisation association federation confederation league institute institution foundation
  university college school academy bank group company corporation corp corp. inc inc. ltd ltd. llc plc co co. ag gmbh sa holdings
  industries airlines airways motors pictures records studios entertainment media news times post journal herald tribune
  gazette telegraph guardian daily magazine radio television tv network agency bureau office authority administration
  service services police force forces army navy guard guards corps brigade command fund trust society club team fc
  church hospital clinic centre center observatory laboratory lab labs museum secretariat embassy consulate
  board cabinet chamber directorate exchange reserve treasury front movement brotherhood coalition initiative partnership consortium limited finance syndicate zeitung division unit taskforce shimbun
  partners capital ventures technologies technology systems software networks communications telecom energy petroleum oil
  gas steel insurance securities investments advisors foundation project program programme campaign duma bundestag
  knesset interpol
`)

/** Heads that take 'on …' into the name. */
export const studies = list('commission committee subcommittee board council conference panel institute')

export const studyLinks = list('on')

/** Whose body it is, inside its name: "Workers' Party". */
export const members = list(`
  workers people women children men veterans farmers teachers writers citizens players students drivers journalists
  lawyers fishermen miners
`)

/** Lower-case ends after a hyphen that are no part of a name. */
export const hyphenTails = list(
  'led born made run held wide like era only free type size area ish ward gate era plus',
)

/** Heads that stand first. */
export const leadingHeads = list('bank banco banca banque radio université universidad université fc')

/** After the head of an organisation's name they carry it on. */
export const nameLinks = list('of for')

/** Capitalised words that end the name of a place. */
export const placeHeads = list(`
  street avenue road boulevard square park river lake sea ocean bay gulf strait island islands peninsula mountain
  mountains valley desert coast beach airport station stadium arena bridge tower building palace house castle county
  province state city town village district region territory republic oblast prefecture hills heights canyon canal
  port harbor harbour forest ridge springs falls creek
`)

/** Capitalised words that end the name of an occasion, a work or a thing: no one who acts. */
export const otherHeads = list(`
  olympics games cup bowl championship championships prix series award awards prize festival summit conference
  agreement treaty accord accords pact deal act bill law amendment protocol convention resolution declaration
  war wars revolution crisis attack attacks day eve week month year night christmas easter ramadan
  age era century papers leaks report survey index plan program programme project initiative operation
  album song tour show film movie theatre theater bible quran constitution
  satellite rocket roadster galaxy x-ray model phone iphone core
  religion language languages english dollar euro pound yuan
`)

/** Small words that belong to a person's name. */
export const particles = list(
  'von van der den de del della di da dos das du la le bin ibn al el ben ter zu zur bint abu af av',
)

export const suffixes = list('jr jr. sr sr. ii iii iv')

/** Capitalised words that are never a name by themselves. */
export const neverNames = list(`
  i i'm monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december jan jan. feb feb. mar apr apr. jun jul aug aug. sep sept sept. oct oct. nov nov. dec dec. mon tue wed thu fri sat sun
  the a an and or but if so as at by for from in of on to with without after before while when where why how what who
  which this that these those there here he she it they we you his her its their our your my me him them us not no yes
  all some many most more one two three four five six seven eight nine ten first second third last next also then than
  however meanwhile although though because since until earlier later now today yesterday tomorrow according
  am pm a.m. p.m. gmt est edt cst pst cet utc tv ok photo photos image images picture video file watch read share follow
  click subscribe advertisement related copyright update updated live breaking exclusive opinion
`)

/** Capitalised words that name nobody alone, yet may be part of a name: 'Western Union'. */
export const weakNames = list(`
  women men children witnesses sources
  democratic republican liberal conservative god internet web online covid covid-19 cold western eastern northern southern central west east north south
  islam christian christians muslim muslims jewish jews jew islamic catholic catholics protestant hindu buddhist
  european europeans asian asians african africans arab arabs westerners christmas olympic olympics paralympic
  soviet nazi marxist english latin bible new old great big american-led democracy dear
  senate-house twitter: instagram: officials police government parliament state federal national international
  chief former deputy senior special
`)

/** Role nouns that as often begin the name of a body or thing: taken for a role only before a known given name. */
export const weakRoles = list(`
  general major star model private host chair rep driver deputy justice champion fellow
  partner winner speaker student teacher worker artist
  expert resident friend friends victim comic writer reader trader investor executive

`)

/** Offices that are somebody's even where the report names nobody: 'the Russian president'. */
export const offices = list(`
  president chancellor premier minister secretary chief leader king queen pope emperor ambassador envoy governor mayor
  chairman chairwoman spokesman spokeswoman spokesperson commissioner strongman ruler prosecutor general state
`)

/** With a head they name what every state has: 'Foreign Ministry', 'Supreme Court'. */
export const genericParts = list(`
  foreign supreme national central state federal local defense defence interior health justice police high city county
  finance trade labor labour energy education environment agriculture transport culture constitutional election electoral
  public security intelligence air military civil aviation space house representatives affairs lower upper
`)

/** Words for a party or creed before a person's name. */
export const labels = list(`
  republican democrat democratic independent conservative liberal labour tory socialist libertarian green nationalist
  communist christian catholic muslim jewish
`)

/** Nouns that make a body of a person's name: 'the Roth administration'. */
export const personalBodies = list(
  'administration government campaign camp regime team cabinet foundation transition',
)

/** What only a person's name stands before. */
export const presidencies = list('administration presidency campaign')

/** Roles that are part of what one is called where there is no second name. */
export const styles = list(
  'king queen prince princess pope emperor empress sultan duke duchess sheikh patriarch cardinal',
)

/** Other words for the same office. */
export const sameOffices: ReadonlyMap<string, string> = new Map([
  ['premier', 'prime minister'],
  ['secretary general', 'secretary-general'],
  ['vice-president', 'vice president'],
  ['chief executive officer', 'ceo'],
  ['chief executive', 'ceo'],
  ['chief financial officer', 'cfo'],
  ['defense minister', 'defence minister'],
  ['secretary of defense', 'defense secretary'],
  ['secretary of the treasury', 'treasury secretary'],
  ['advisor', 'adviser'],
  ['national security advisor', 'national security adviser'],
])

/** Offices at the head of a body: what "the UN chief" may mean. */
export const bodyHeads = lines(
  'president; secretary-general; chairman; director; director general; director-general; ceo; head; chief; leader; commissioner; governor; managing director; boss',
)
