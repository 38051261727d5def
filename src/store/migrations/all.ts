import type { Kysely } from 'kysely'
import type { Engine } from '../engine.ts'
import { up as first } from './0001-first.ts'
import { up as watch } from './0002-watch.ts'

/** Numbered; one that was published is never changed, another is added. */
export const migrations: Readonly<Record<string, (db: Kysely<unknown>, engine: Engine) => Promise<void>>> = {
  '0001-first': first,
  '0002-watch': watch,
}
