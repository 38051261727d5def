import { readFileSync } from 'node:fs'

/**
 * The version of what extraction and corroboration find. Findings of two versions never meet in one record: those of
 * the older are made again.
 */
export const ANALYSIS: string = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
).version
