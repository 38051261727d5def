import { HINT_NAMES, HINT_WORDS, type HintRule, STORY_NAMES } from '../words/hints.ts'

/** What the name of an element tells: that it holds the story, or why it does not. */
export type Hint = 'story' | HintRule

const list = (words: string): readonly string[] => words.trim().split(/\s+/u)
const table = (words: Readonly<Partial<Record<HintRule, string>>>): ReadonlyMap<string, HintRule> =>
  new Map(
    Object.entries(words).flatMap(([rule, names]) =>
      list(names).map((name) => [name, rule as HintRule] as const),
    ),
  )

const WORDS = table(HINT_WORDS)
const NAMES = table(HINT_NAMES)
const STORY: ReadonlySet<string> = new Set(list(STORY_NAMES))

const SEPARATORS = /[^\p{L}\p{N}]+/u
const CAMEL = /(?<=\p{Ll})(?=\p{Lu})/u

/** Names longer than this are generated. */
const LONGEST = 60

function hintOfName(name: string): Hint | null {
  if (name.length > LONGEST) return null
  const words = name
    .split(SEPARATORS)
    .flatMap((part) => part.split(CAMEL))
    .map((word) => word.toLowerCase())
  const whole = words.join('')
  if (STORY.has(whole)) return 'story'
  const named = NAMES.get(whole) ?? WORDS.get(whole)
  if (named !== undefined) return named
  // "article-body__content": the leading part names it
  if (words.length > 2 && STORY.has(words.slice(0, 2).join(''))) return 'story'
  let found: HintRule | null = null
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    // "no-sidebar", "has-comments", "with-ads" tell about the page around it
    if (
      word === 'no' ||
      word === 'has' ||
      word === 'with' ||
      word === 'without' ||
      word === 'is' ||
      word === 'not'
    )
      return null
    const pair = `${word}${words[i + 1] ?? ''}`
    const paired = words.length > 2 ? NAMES.get(pair) : undefined
    found ??= (paired === 'hidden' ? undefined : paired) ?? WORDS.get(pair) ?? WORDS.get(word) ?? null
  }
  return found
}

/**
 * Reads class, id and role names: `hintOf('entry-content clearfix') // 'story'`, `hintOf('relatedPosts') // 'related'`.
 * A name that says "story" wins over any other on the same element. `cache` saves reading the same names twice.
 */
export function hintOf(names: string, cache: Map<string, Hint | null>): Hint | null {
  if (names === '') return null
  const known = cache.get(names)
  if (known !== undefined) return known
  let found: Hint | null = null
  for (const name of names.split(/\s+/u).slice(0, 24)) {
    const hint = name === '' ? null : hintOfName(name)
    if (hint === 'story') {
      found = 'story'
      break
    }
    found ??= hint
  }
  cache.set(names, found)
  return found
}
