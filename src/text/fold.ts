/** For comparing names and words: no case, no diacritics, straight apostrophes, single spaces. `fold('Orléans’') // "orleans'"` */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
