import { english } from './en/pack.ts'
import type { LanguagePack } from './pack.ts'

const packs: readonly LanguagePack[] = [english]

/** The pack for an ISO 639-1 code; undefined where there is none yet. */
export const packFor = (code: string | null): LanguagePack | undefined =>
  packs.find((pack) => pack.code === code)
