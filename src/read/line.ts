import { fold } from '../text/fold.ts'
import { agencyCredit } from './agencies.ts'
import type { BlockKind } from './report.ts'
import { LINE_STARTS, LONGEST_START, WHOLE_LINES } from './words/furniture.ts'

/** What the words of one line alone tell about it: its kind, and the rule that says so. */
export interface LineKind {
  readonly kind: BlockKind
  readonly rule: string
}

/** Lines longer than this are sentences of someone; only their first words can give them away. */
const LONGEST_LABEL = 90
const LONGEST_CAPTION = 600
const LONGEST_PLAIN_CAPTION = 240
const LONGEST_CREDIT = 400

const furniture = (rule: string): LineKind => ({ kind: 'furniture', rule: `furniture:${rule}` })

/** The words of a label: folded, without bullets and arrows before and marks, counts and brackets after. */
export const labelOf = (line: string): string =>
  fold(line)
    .replace(/^[\s\p{P}\p{S}\d]{1,12}(?=\p{L})/u, '')
    .replace(/[\s\p{P}\p{S}\d]{1,16}$/u, '')

/** Lines that are nothing but a label of the page: "Leave a Comment", "Share this", "3 comments". */
function label(line: string): LineKind | undefined {
  if (line.length > LONGEST_LABEL) return undefined
  const words = labelOf(line)
  if (words === '') return furniture('no words')
  const rule = WHOLE_LINES.get(words) ?? WHOLE_LINES.get(fold(line))
  // only comments and shares are counted: "3 comments" is a label, "Top 10" is not
  const counted = /\p{N}/u.test(line) && rule !== 'comments' && rule !== 'share' && rule !== 'control'
  return rule === undefined || (counted && !WHOLE_LINES.has(fold(line))) ? undefined : furniture(rule)
}

const LINK = /^(?:https?:\/\/|www\.)\S{3,300}$/u
const COUNTER = /^(?:image|photo|picture|slide|bild|foto|seite|page)\s\d{1,3}\s?(?:of|von|de|\/)\s?\d{1,3}$/iu
const CODE = /^(?:<[a-z!/][^>]{0,300}>?.{0,400}>|[.#@\w][^{}“”]{0,80}\{|\}|[\w-]{2,30}\s?:\s?[^;“”]{1,60};)$/u
const TEASER =
  /^\[\p{Lu}[^\].\d]{20,160}\]$|(?:\bread more|\bread the full story|\bweiterlesen|\blire la suite|\bleer más|\bleggi tutto)\s?[.…»›>→]{0,3}$/iu
const FOLLOW =
  /^(?:e-?mail|contact|reach|follow) (?:\p{Lu}\S{1,20} ?){1,4}(?:at|on) \S{1,60}@|^follow .{2,60} on (?:twitter|facebook|instagram|x|linkedin|threads|google news)\b|\b(?:download|get) (?:the|our) .{0,30}\bapps?\b/iu

/** Lines that only lead elsewhere, or were never meant to be read: links, code, teasers of other texts. */
function elsewhere(line: string): LineKind | undefined {
  if (line.length > 320) return undefined
  if (LINK.test(line)) return furniture('link')
  if (CODE.test(line)) return furniture('code')
  if (COUNTER.test(line)) return furniture('control')
  if (FOLLOW.test(line)) return furniture('follow')
  return line.length < 200 && TEASER.test(line) ? furniture('related') : undefined
}

/** Lines that begin with words that lead away from the story: "Also read: …", "Sign up for our …". */
function start(line: string): LineKind | undefined {
  const words = fold(line.slice(0, 160))
    .replace(/^[\s\p{P}\p{S}]{1,12}(?=\p{L})/u, '')
    .split(' ')
  for (let n = Math.min(words.length, LONGEST_START); n > 0; n--) {
    const head = words.slice(0, n).join(' ')
    const rule = LINE_STARTS.get(head) ?? LINE_STARTS.get(head.replace(/[.,!;:]$/u, ''))
    if (rule !== undefined) return furniture(rule)
  }
  return undefined
}

const CAPTION_START =
  /^(?:(?:abb(?:ildung)?|fig(?:ure)?|bild|grafik)\.? \d{1,3}\s?[:.]|\(?(?:file(?: photo| image| picture)?|archivo|archiv(?:bild|foto)?|imagen de archivo|dossier)\)?\s?[-–—:]|file photo|(?:photos?|photographs?|pictures?|images?|illustration|graphic|picture credit|photo credit|image credit|image caption|media caption|video caption|image copyright|credit|bild|bildquelle|bildrechte|foto|fotos|fotograf|symbolbild|photo de|crédits?|foto de|imagem|imagen|fotografía)(?: (?:by|credit|courtesy(?: of)?|von))?\s?:|\((?:photos?|photographs?|images?|pictures?|foto|bild|source|quelle|credit)(?: (?:by|courtesy of|credit))?[: ]|photo (?:by|courtesy)|(?:image|media|video) (?:caption|copyright)|enlarge (?:this )?image|pictured:|screenshot:)/iu
/** A picture agency run into the words under its picture, which do not end as a sentence. */
const CAPTION_AGENCY =
  /^(?:Getty Images|GETTY IMAGES|Getty|GETTY|Reuters|REUTERS|EPA|AFP|AP|Shutterstock|Imago|IMAGO|Alamy|Rex|REX|Twitter|Facebook|Instagram)(?:\s[-–•]\s|\s?:\s?|\s)\p{Lu}/u
const OWNER =
  '(?:getty|ap|afp|reuters|epa|efe|dpa|tass|imago|bloomberg|shutterstock|alamy|istock|wikimedia|picture alliance|associated press|nasa|wireimage|invision|unsplash|pixabay)'
/** "documents seen by AFP" credits AFP with words, not with a picture. */
const NO_SOURCE =
  '(?<!(?:carried|cited|contacted|heard|interviewed|obtained|polled|published|quoted|released|reported|reviewed|seen|surveyed|viewed) )'
/** A credit at the end of a caption: "© AFP / Olga", "(AP Photo/Jane Doe)", "/Getty Images", "/ COASTGUARD". */
const CAPTION_END = new RegExp(
  [
    String.raw`(?:©\s?[^.!?\n]{2,60}`,
    String.raw`\((?:file(?: photo| image)?|(?:photos?|images?|pictures?|courtesy|credit|source|screenshot|foto|bild)(?: by| of| courtesy of)?[\s:/][^()]{2,80}|[^()]{0,60}(?:\b${OWNER}(?: (?:photo|images?))?\s?\/|[/,] ?${OWNER}(?: images?| photo)?|via ${OWNER})[^()]{0,60}|${OWNER}(?: images?| photos?)?)`,
    String.raw`(?:photos?|photographs?|pictures?|images?|fotos?|bild|credit|illustration)(?: by)?\s?: ?[^.!?\n]{2,60}`,
    String.raw`\/\s?${OWNER}(?: (?:photo|images?|file))?`,
    `(?:via|${NO_SOURCE}by) ${OWNER}(?: images?)?`,
    String.raw`\s\/\s?\p{Lu}[\p{Lu} .&-]{1,40}`,
    String.raw`getty images(?: file)?|hide caption(?: \d{1,3} of \d{1,3})?|toggle caption)\)?\.?$`,
  ].join('|'),
  'iu',
)
const PICTURE = /photo|image|picture|getty|©|foto|bild|\bfile\b/iu

/** Words under a picture. */
function caption(line: string): LineKind | undefined {
  if (line.length > LONGEST_CAPTION) return undefined
  if (CAPTION_START.test(line.slice(0, 80))) return { kind: 'caption', rule: 'caption:start' }
  if (/^[“"]/u.test(line)) return undefined
  if (line.length < 160 && CAPTION_AGENCY.test(line.slice(0, 40)) && !endsAsSentence(line))
    return { kind: 'caption', rule: 'caption:agency' }
  const tail = line.slice(-140)
  // a paragraph may name an agency at its end; only words of pictures make so long a line a caption
  if (line.length > LONGEST_PLAIN_CAPTION && !PICTURE.test(tail)) return undefined
  return CAPTION_END.test(tail) ? { kind: 'caption', rule: 'caption:credit' } : undefined
}

const DATE_TAIL =
  /[-–—]{1,2}\s?[^()@]{0,80}\(\s?@\w{1,20}\s?\)\s{0,3}(?:\p{Lu}\p{L}{2,11}\.? \d{1,2}, \d{4}|\d{1,2}\.? \p{L}{3,12}\.? \d{4})?\.?$/u
const POST_LINK = /\b(?:pic\.twitter\.com|https?:\/\/t\.co)\/\w{4,20}/u
const POST_INTRO =
  /^(?:view this post on|a post shared by|un post condiviso da|ein beitrag geteilt von|una publicación compartida)/iu

/** A post of a social network, set into the story: its words are the poster's. */
function embed(line: string): LineKind | undefined {
  const tail = line.slice(-220)
  if (DATE_TAIL.test(tail)) return { kind: 'embed', rule: 'embed:signature' }
  if (POST_INTRO.test(line.slice(0, 60))) return { kind: 'embed', rule: 'embed:intro' }
  const link = POST_LINK.exec(tail)
  if (link !== null && (tail.endsWith(link[0]) || /[—–-]\s/u.test(tail.slice(link.index))))
    return { kind: 'embed', rule: 'embed:link' }
  return undefined
}

const CREDIT =
  /^(?:[([\-–—\s]{0,4}(?:additional |further )?(?:reporting|writing|editing|compiled|edited|translated|produced|written)(?: and \w{4,10})?(?: for [^.]{1,40})? (?:by|from)\b|[([]?(?:this (?:story|article|report|post) )?(?:was )?(?:first |originally )(?:published|appeared)\b|(?:the )?(?:associated press|reuters|afp)(?: (?:writers?|reporters?|journalists?))? [^.]{3,120} contributed\b|redaktion:|redaktionelle bearbeitung|herausgeber:)/iu
const CONTRIBUTED =
  /\bcontributed (?:reporting|to this (?:report|story|article|dispatch)|reporting to this (?:report|story|article))\.?[)\]]?$/iu
const COPYRIGHT =
  /^(?:(?:copyright|©|\(c\))(?: ?©| ?\(c\))?[ ,]{0,2}(?:19|20)\d{2}|(?:19|20)\d{2} ?©|© [\p{Lu}(])/iu
const RIGHTS =
  /(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|riproduzione riservata)\b[^.]{0,80}\.?$/iu

const SOURCE =
  /^[([]?(?:quellen?|sources?|fuentes?|fontes?|fonte|bron|kilde|źródło|источник)(?:nachweise?)?\s?:\s?\S.{0,110}$/iu

/** Who made the report: agencies, contributors, owners of the rights. */
function credit(line: string): LineKind | undefined {
  if (line.length > LONGEST_CREDIT) return undefined
  if (agencyCredit(line) !== undefined) return { kind: 'credit', rule: 'credit:agencies' }
  if (CREDIT.test(line.slice(0, 200))) return { kind: 'credit', rule: 'credit:makers' }
  if (SOURCE.test(line)) return { kind: 'credit', rule: 'credit:source' }
  if (CONTRIBUTED.test(line.slice(-160))) return { kind: 'credit', rule: 'credit:contributors' }
  if (COPYRIGHT.test(line.slice(0, 60)) || RIGHTS.test(line.slice(-160)))
    return { kind: 'credit', rule: 'credit:rights' }
  return undefined
}

/** The rules in the order in which they are asked. */
const RULES: readonly ((line: string) => LineKind | undefined)[] = [
  label, //   the surest: the whole line is known
  credit, //  before captions, since both may end in an agency
  embed, //   before starts: a post may begin with any words
  start,
  elsewhere,
  caption,
]

/** What a line is by its words alone; undefined where they do not tell. `lineKind('Leave a Comment')` */
export function lineKind(line: string): LineKind | undefined {
  for (const rule of RULES) {
    const kind = rule(line)
    if (kind !== undefined) return kind
  }
  return undefined
}

/** Whether a line ends as sentences do (also inside a closing quotation mark or bracket). */
export const endsAsSentence = (line: string): boolean =>
  /[.!?…:;。！？।؟][”"’'»)\]]{0,3}\*?$|[.!?…]\s[”"’'»]$|[”»"]$/u.test(line.slice(-8))
