import { fold } from '../../text/fold.ts'

/** Name parts for comparing: folded, hyphens as spaces. `partsOf('Kim Jong-un') // ['kim', 'jong', 'un']` */
export const partsOf = (name: string): readonly string[] =>
  fold(name)
    .replace(/[-.]/gu, ' ')
    .split(' ')
    .filter((part) => part !== '' && !/^(?:jr|sr|ii|iii|iv)$/u.test(part))

/**
 * Letters and letter groups that transliterations and languages interchange, each brought to one form; order
 * matters. Covers the English, French, German and Spanish ways to write Cyrillic, Arabic and each other's names.
 */
const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/ph/gu, 'f'],
  [/gu(?=[ei])/gu, 'g'],
  [/(?<=in)e$/gu, ''],
  [/ou|oo/gu, 'u'],
  [/s[ct]?ch|tch|tsch|sh|ch|cz/gu, 'S'],
  [/zh/gu, 'z'],
  [/kh/gu, 'h'],
  [/gh/gu, 'g'],
  [/x/gu, 'ks'],
  [/ck|q|c/gu, 'k'],
  [/t?z|ts/gu, 's'],
  [/w/gu, 'v'],
  [/ff?$|(?<=[aeiou])f$/gu, 'v'],
  [/(?<=[^aeiou])y[oe]/gu, 'e'],
  [/[iyj]+/gu, 'i'],
  [/(.)\1+/gu, '$1'],
]

/** How a name sounds across spellings: equal for 'Ushakov' and 'Ouchakov', 'Scholz' and 'Scholtz', 'Zelensky' and 'Zelenskyy'. */
export const skeleton = (part: string): string =>
  SAME_SOUND.reduce((sound, [from, to]) => sound.replace(from, to), part.toLowerCase())
