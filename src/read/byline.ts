import { fold } from '../text/fold.ts'

const LONGEST = 160
const BY =
  /^(?:[\s•|·*-]{0,3})(?:(?:written|posted|reported|published|words|story|article|text|review|analysis|opinion|updated|news|comment|submitted|author|authors)?\s?(?:by|:)\s|von\s|text\s?:\s|autor(?:in)?\s?:\s|par\s|por\s|de:\s|di\s|door\s|af\s|av\s|автор\s?:?\s|escrito por\s|redazione di\s|a cura di\s)(?<names>.{3,120})$/iu
const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.-]{0,24}|de|del|della|di|da|dos|du|van|von|der|den|ter|bin|al|el|la|le)`
const NAME = new RegExp(String.raw`^\p{Lu}[\p{L}\p{M}'’.-]{0,24}(?:\s${NAME_WORD}){1,4}$`, 'u')
const NOT_NAMES = new Set(
  'admin administrator editor editors editorial staff redaktion redaktionsteam newsroom team webmaster guest news author anonymous reporter reporters correspondent correspondents desk wire agency agencies online web contributor user root press office'.split(
    ' ',
  ),
)
/** What may follow a name in a byline. */
const TAIL =
  /\s{0,3}(?:[|•·(–—]|\s-\s|,\s{0,2}(?=(?:associated|the|special|staff|senior|chief|political|national|science|health|business|technology|world|bbc|cnn|ap|afp|reuters|dpa|usa|editor|reporter|correspondent|contributor|columnist|political)\b)|,?\s(?:for|in|on|at|in der|am|um|vom|updated|published|posted|last|is a|\d)\b|\d{1,2}[./:]|@|\bjan(?:uary)?\b|\bfeb(?:ruary)?\b|\bmar(?:ch)?\b \d|\bapr(?:il)?\b \d|\b(?:june|july|august|sept(?:ember)?|october|november|december)\b).*$/iu

/** Whether words look like a person's name: two to five capitalised words, none of an office or a desk. */
export const isPersonName = (words: string): boolean =>
  NAME.test(words) &&
  !/\d/u.test(words) &&
  !fold(words)
    .split(/[\s.-]+/u)
    .some((word) => NOT_NAMES.has(word))

/** Capitals as some bylines shout them: `JANE VAN DOE` → `Jane van Doe` stays as it is written; only used to test. */
const testable = (name: string): string =>
  /^[\p{Lu}\s.'’-]+$/u.test(name)
    ? name.toLowerCase().replace(/(?<=^|[\s'’.-])\p{L}/gu, (letter) => letter.toUpperCase())
    : name

/** Several names in one string, apart. `splitNames('Jane Doe and Max Muster') // ['Jane Doe', 'Max Muster']` */
export const splitNames = (names: string): readonly string[] =>
  names
    .split(/\s{0,2}(?:;|,| and | und | et | y | e | en | & |\/|\|)\s{0,2}/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** The persons that a byline names; undefined where the line is no byline. `bylineOf('By Jane Doe, AP') // ['Jane Doe']` */
export function bylineOf(line: string): readonly string[] | undefined {
  if (line.length > LONGEST) return undefined
  const names = BY.exec(line)?.groups?.names
  if (names === undefined) return undefined
  const cut = names.replace(TAIL, '')
  const persons = splitNames(cut).filter((name) => isPersonName(testable(name)))
  return persons.length > 0 && persons.length <= 6 ? persons : undefined
}

/** A bare name with the outlet it writes for: "Jane Doe, courier.example", "Jane Doe | BBC News". */
export function signatureOf(line: string): readonly string[] | undefined {
  if (line.length > 80) return undefined
  const [name, ...rest] = line.split(/\s{0,2}[,|]\s{1,2}|\s[-–—]\s/u)
  if (name === undefined || rest.length !== 1 || !isPersonName(testable(name.trim()))) return undefined
  return /\.(?:com|org|net|ca|co\.uk|de|tv|info|example)$|\b(?:news|press|reporter|correspondent|editor|writer|staff|times|post|herald|associated press|afp|reuters)\b/iu.test(
    rest[0] ?? '',
  )
    ? [name.trim()]
    : undefined
}
