import { fold } from '../../text/fold.ts'

/** Name parts for comparing: folded, hyphens as spaces, no suffix. `nameParts('Kim Jong-un', …) // ['kim', 'jong', 'un']` */
export function nameParts(name: string, suffixes: ReadonlySet<string>): readonly string[] {
  const parts = fold(name)
    .replace(/-/gu, ' ')
    .split(' ')
    .filter((part) => part !== '')
  return parts.length > 1 && suffixes.has(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts
}

const isInitialOf = (part: string | undefined, word: string): boolean =>
  part !== undefined && /^\p{L}\.?$/u.test(part) && word.startsWith(part.charAt(0))

/** Whether the parts of the shorter name stand in the longer one in order: 'hillary clinton' in 'hillary rodham clinton'. */
export function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0
  for (const word of whole) if (word === part[at] || isInitialOf(part[at], word)) at++
  return at === part.length
}

/** The first letters of the words that count: 'nato' for 'north atlantic treaty organization'. */
export const initialsOf = (parts: readonly string[], links: ReadonlySet<string>): string =>
  parts
    .filter((part) => !links.has(part) && /^\p{L}/u.test(part))
    .map((part) => part.charAt(0))
    .join('')

/**
 * Every shorter name that begins or ends a longer one: 'goldman', 'sachs group', …; not a beginning that is whole by
 * itself, as 'communist party' in 'communist party central committee'.
 */
export const partialNames = (parts: readonly string[], heads: ReadonlySet<string>): readonly string[] =>
  parts
    .slice(1)
    .flatMap((_, i) => [
      ...(heads.has(parts[i] ?? '') ? [] : [parts.slice(0, i + 1).join(' ')]),
      parts.slice(i + 1).join(' '),
    ])
