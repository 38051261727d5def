/**
 * Common given names by the pronoun that usually follows: enough to tell a person's name from a firm's and to
 * prefer one antecedent over another, never to say who somebody is.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

export const maleNames = list(`
  aaron abdul abdullah abraham adam adrian ahmed ahmad alan albert alejandro alex alexander alexei aleksandr alexey alfred ali allan allen
  amir anatoly andre andrea andreas andrei andrew andrey andy angus anthony antoine antonio antony anton ari arnold arthur asad
  austin barack barry bart bashar ben benjamin benny bernard bernie bert bill billy bob bobby boris brad bradley brandon brendan
  brent brett brian bruce bruno bryan carl carlos charles charlie chris christian christopher chuck clarence clark claude
  clay clint colin connor craig curtis daniel danny dave david dean denis dennis derek diego dieter dimitri dmitri dmitry dominic
  don donald doug douglas drew duncan dustin dwight earl ed eddie edgar edmund eduardo edward edwin eli elijah elliott elon emmanuel enrique
  eric erik ernest eugene evan fabian felipe felix fernando francesco francis francois françois frank frankie franklin franz fred frederick fritz
  gabriel gareth gary gavin gene geoff geoffrey george gerald gerard gerhard gilbert giovanni giuseppe glen glenn gordon graham grant greg
  gregory guillermo gunter günter gustavo guy hamid hank hans harold harry harvey hassan hector heinrich heinz helmut henri henrik henry
  herbert herman horst howard hugh hugo hussein ian ibrahim igor ilham isaac ivan jack jacob jacques jaime jair jake james jamie jan
  jared jason javier jay jean jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy joachim joe joel joerg johan johannes john
  johnny jon jonathan jordan jorge jose josé josef joseph joshua josh juan juha julian julio jürgen jurgen justin karl keith ken
  kenneth kevin khalid klaus konstantin kurt kyle lance larry lars laurent lawrence lee leo leon leonard leonid lewis liam lloyd
  lorenzo louis luca lucas luis luiz luke magnus mahmoud manuel marc marcel marco marcus mario mark markus martin marvin mathieu
  matt matteo matthew matthias maurice max maxim maxime mehmet michael michel miguel mikhail mike mitch mitt mohamed mohammad mohammed muhammad
  morgan murray nathan nathaniel neal ned neil nicholas nick nicolas nicolás nigel nikita nikolai noah norbert norman oleg oliver olaf
  omar oscar oskar otto owen pablo pat patrick paul pavel pedro per pete peter petr petro phil philip philippe phillip pierre piotr
  rafael rainer ralph ramon randy raul ray raymond recep reinhard rex ricardo richard rick ricky rob robert roberto robin rodney
  rodrigo roger roland roman ron ronald ronnie rory ross roy rudolf rudy russell ryan sadiq salman salvador sam sami samuel scott sean sebastian
  serge sergei sergey sergio seth shane shaun shawn shinzo sidney silvio simon stan stanley stefan stephan stephen stephane stéphane steve
  steven stewart stuart sven ted terence terry theo theodore thomas tim timothy tobias todd tom tommy tony travis trevor troy tyler ulrich
  umberto vadim vasily viktor victor vincent vitaly vitali vivian vlad vladimir volodymyr wade wallace walter warren wayne wendell werner wilbur
  wilhelm will willem lionel paulo nico kimi sebastian clive romain lloyd barry cory cody dylan evander jaroslaw jens jos lech marek mariano mateusz milos narendra nguyen novak rafa rahul rajiv ravi sanjay anil arun ashok vijay imran nawaz asif pervez hamad hassan ismail yasir tariq salah mahathir joko rodrigo benigno ferdinand hun prayuth thein kofi ban antonio ernesto evo hugo nestor alvaro sebastián raúl fidel miguel andrés justin jagmeet benny naftali yair avigdor ehud ariel shimon yitzhak bibi william willy wolfgang wolf yann yasser yuri yury yousef youssef zach zachary
`)

export const femaleNames = list(`
  abigail adele agnes alexandra alexandria alice alicia alina alison allison amanda amber amelia amy ana anastasia andrea angela
  angelina angie anita ann anna annabel anne annegret annette annie antonia april ariana ashley audrey barbara beatrice becky
  bella beth betty beverly bonnie brenda bridget britney brigitte camila camilla carla carmen carol carole caroline carolyn catherine cathy
  cecilia celine charlotte chelsea cheryl chloe chrissy christina christine cindy claire clara claudia connie courtney cristina
  crystal cynthia daisy dana daniela danielle dawn deborah debbie denise diana diane dolores donna doris dorothy edith eileen
  elaine eleanor elena elisabeth elise elizabeth ella ellen emily emma erica erika erin esther eva eve evelyn fatima federica
  fiona florence frances francesca gail gemma georgia geraldine gina giorgia gloria grace greta gretchen gwen hannah harriet heather heidi
  helen helena helene helga hillary holly ida imelda inez ingrid irene iris isabel isabella ivana ivanka jackie jacqueline jacinda jane
  janet janice jasmine jeanne jenna jennifer jenny jessica jill jo joan joanna joanne jodie josephine joyce juanita judith judy julia
  juliana julie juliet june kaja karen karin karina kate katerina katharina katherine kathleen kathryn kathy katie katja katrina kay kayla kelly katharine
  kerry kimberly kirsten kirstjen kristen kristin kristina lara laura lauren laurie leah lena leslie liliana lillian lily linda lindsay
  lindsey lisa liz loretta lori lorraine louise lucia lucy lydia lynn madeleine maggie margaret margarita maria marianne marie marilyn
  marina marine marion marissa marjorie martha mary maureen megan melania melinda melissa mercedes mette meredith mia michaela michele michelle
  milana miranda miriam molly mona monica monika nadia nancy naomi natalia natalie natasha nellie nicola nicole nikki nina nora norma
  olga olivia pamela patricia paula pauline penny petra phyllis priscilla rachel rebecca regina renee rita roberta rosa rose rosemary
  roxana ruth sabine sabrina sally samantha sandra sanna sara sarah sasha selena serena sharon sheila shelly sherry shirley silvia simone
  sofia sonia sophia sophie stacey stella stephanie sue susan susanna susanne suzanne svetlana sylvia tamara tanya tara taylor
  teresa theresa tina tracey tracy tulsi ursula valentina valerie vanessa vera veronica victoria viktoria virginia viola vivian wendy yulia yvette
  yvonne zoe
`)

/** Short forms and the name they stand for: enough to see that "Joe" and "Joseph" may be one man. */
export const nicknames: ReadonlyMap<string, string> = new Map(
  `
  abe abraham; alex alexander; andy andrew; barb barbara; ben benjamin; bernie bernard; bert albert; beth elizabeth
  betty elizabeth; bill william; billy william; bob robert; bobby robert; cathy catherine; charlie charles
  chris christopher; chuck charles; cindy cynthia; dan daniel; danny daniel; dave david; deb deborah; debbie deborah
  dick richard; don donald; donny donald; doug douglas; ed edward; eddie edward; fred frederick; greg gregory
  jack john; jake jacob; jeff jeffrey; jen jennifer; jenny jennifer; jerry gerald; jim james; jimmy james; joe joseph
  joey joseph; johnny john; jon jonathan; josh joshua; kate katherine; kathy katherine; katie katherine; ken kenneth
  larry lawrence; liz elizabeth; matt matthew; meg margaret; mick michael; mickey michael; mike michael; mitch mitchell
  nate nathan; ned edward; nick nicholas; pat patrick; patty patricia; peggy margaret; pete peter; phil philip
  ray raymond; rich richard; rick richard; rob robert; ron ronald; sam samuel; sandy sandra; steve steven; stephen steven
  sue susan; susie susan; ted theodore; terry terence; tim timothy; tom thomas; tommy thomas; tony anthony; vic victor
  muhammad mohammed; mohamed mohammed; mohammad mohammed; muhammed mohammed; vince vincent; will william; zach zachary
  `
    .split(/[;\n]/u)
    .flatMap((pair) => {
      const [short, long] = pair.trim().split(' ')
      return short === undefined || long === undefined ? [] : [[short, long] as const]
    }),
)

/** Common family names of East and South-East Asia, which stand first: 'Wang Li', 'Kim Dae-su', 'Nguyen Van An'. */
export const familyFirst = list(`
  wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng han
  feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao cui zhong tan fan jin shi
  liao jia xia fu qin hou shao meng long wan duan qian yin yan kong bai xi wen bo mao hua xue qiu gu lei hao
  kim lee park choi jung jeong kang cho yoon jang lim shin kwon hwang ahn hong ryu moon ban seo oh yun ri pak
  nguyen tran le pham hoang phan vu vo dang bui ngo
`)
