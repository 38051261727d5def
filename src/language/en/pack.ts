import type { LanguagePack } from '../pack.ts'
import { sentences } from './sentences.ts'

/** English, with the noise of machine translation. */
export const english: LanguagePack = { code: 'en', sentences }
