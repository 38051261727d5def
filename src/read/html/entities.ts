import { decodeHTML } from 'entities'

const ENCODED = /&(?:#\d{2,6}|#x[\da-f]{2,6}|[a-z]{2,8});/iu

/** Some pages encode the entities of their titles once too often: `AT&amp;amp;T` reaches us as `AT&amp;T`. */
export const decodeTwice = (words: string): string =>
  ENCODED.test(words) ? decodeHTML(words).replace(/\u00a0/gu, ' ') : words.replace(/\u00a0/gu, ' ')
