import type { LanguagePack } from '../pack.ts'
import { actors } from './actors.ts'
import { dates } from './dates.ts'
import { differences } from './differences.ts'
import { events } from './events.ts'
import { figures, numbers } from './figures.ts'
import { sentences } from './sentences.ts'
import { speech } from './speech.ts'

/** English, with the noise of machine translation. */
export const english: LanguagePack = {
  code: 'en',
  sentences,
  events,
  actors,
  dates,
  numbers,
  figures,
  speech,
  differences,
}
