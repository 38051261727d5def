const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** Any of `words`, the longest first so that "sept." wins over "sep". */
export const anyOf = (words: Iterable<string>): string =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escaped)
    .join('|')

/** What `{name}` stands for in a pattern: the source of a regular expression without groups of its own. */
export type WordClasses = Readonly<Record<string, string>>

export interface Pattern {
  readonly regexp: RegExp
  /** The classes that must occur in a text for the pattern to match at all. */
  readonly needs: readonly string[]
}

const CLASS = /\{(?<name>[a-z]+)(?<nth>\d?)(?<optional>\??)\}/gu
/**
 * Lower-case Latin letters, as the inside of a character class. Patterns look at lower-cased text of languages with
 * word lists; \p{L} has hundreds of ranges, and each use of it takes milliseconds to compile.
 */
export const LETTER = 'a-zß-ɏ'
const NOT_BEFORE = String.raw`(?<![${LETTER}\d_@#/$€£¥]|\d[.,:])`
const NOT_AFTER = String.raw`(?![${LETTER}\d_@]|[.,:/]\d)`

/**
 * A pattern as word lists write it: `{month}` is any month and names the group `month`, `{month2}` a second one,
 * `{month?}` says that the class may be missing; a space is any short white space, `_` also a hyphen, and `'` either
 * apostrophe. Whole words only. `phrase('{month}\.? {day}', classes)`
 */
export function phrase(pattern: string, classes: WordClasses): Pattern {
  const { source, needs } = compiled(pattern, classes)
  return { regexp: new RegExp(`${NOT_BEFORE}(?:${source})${NOT_AFTER}`, 'gu'), needs }
}

/** The same for words that stand right before something: matches at the end of a text. */
export const prefix = (pattern: string, classes: WordClasses): RegExp =>
  new RegExp(`${NOT_BEFORE}(?:${compiled(pattern, classes).source})$`, 'u')

/** The same for words that stand right after something: matches at the start of a text. */
export const suffix = (pattern: string, classes: WordClasses): RegExp =>
  new RegExp(`^(?:${compiled(pattern, classes).source})${NOT_AFTER}`, 'u')

/** The same for what stands between two things: matches the whole text. */
export const infix = (pattern: string): RegExp => new RegExp(`^(?:${compiled(pattern, {}).source})$`, 'u')

function compiled(pattern: string, classes: WordClasses): { source: string; needs: readonly string[] } {
  const needs = new Set<string>()
  const source = spaced(pattern).replace(CLASS, (whole, name: string, nth: string, optional: string) => {
    const words = classes[name]
    if (words === undefined) throw new Error(`unknown word class in pattern: ${whole}`)
    if (optional === '') needs.add(name)
    return `(?<${name}${nth}>${words})`
  })
  return { source: distinctGroups(source), needs: [...needs] }
}

const GROUP = /\(\?<(?<name>[a-z]+\d?)>/gu

/** Alternatives may name the same group; Node 22 wants each name once, so later ones are numbered. */
function distinctGroups(source: string): string {
  const seen = new Map<string, number>()
  return source.replace(GROUP, (_, name: string) => {
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return before === 0 ? `(?<${name}>` : `(?<${name}__${before}>`
  })
}

/** The named groups of a match, whichever alternative matched. */
export function groupsOf(
  match: RegExpExecArray | null | undefined,
): Readonly<Record<string, string | undefined>> {
  const groups: Record<string, string | undefined> = {}
  for (const [name, words] of Object.entries(match?.groups ?? {}))
    if (words !== undefined) groups[name.replace(/__\d+$/u, '')] = words
  return groups
}

/** Spaces, underscores and apostrophes of a pattern as the characters that reports write for them. */
const spaced = (pattern: string): string =>
  pattern
    .replaceAll(' ', String.raw`\s{1,3}`)
    .replaceAll('_', String.raw`[\s‐-]{1,3}`)
    .replaceAll("'", "['’]")

/** A word class: any of the words, written with any white space and apostrophe. */
export const wordClass = (words: Iterable<string>): string => spaced(anyOf(words))

/** Lower case with every unit in its place: offsets into the result are offsets into `text`. */
export function lowerInPlace(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase())
}
