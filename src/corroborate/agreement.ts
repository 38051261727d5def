import type { ItemMention } from './item.ts'
import type { Witnesses } from './origins.ts'
import { plural } from './scene.ts'
import type { Verdict } from './verdict.ts'

/** What may be said of mentions that all tell the same, from how many origins they come. */
export function agreement(mentions: readonly ItemMention[], origins: Witnesses): Verdict {
  const reports = new Set(mentions.map((mention) => mention.report)).size
  if (origins.length > 1)
    return {
      kind: 'corroborated',
      origins: origins.length,
      ...(origins.doubt === undefined ? {} : { atMost: true }),
      because: `${origins.doubt === undefined ? '' : 'at most '}${plural(origins.length, 'independent origin')} tell it (${plural(reports, 'report')}${origins.doubt === undefined ? '' : `; ${origins.doubt}`})`,
    }
  const because =
    reports === 1
      ? 'only one report tells it'
      : `${reports} reports tell it, but they are one origin: they share its words or its agency`
  return { kind: 'single-source', because }
}
