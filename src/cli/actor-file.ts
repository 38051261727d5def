import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { KnownActor } from '../corroborate/actors.ts'
import { RapporteurError } from './error.ts'

const actorFile = z.array(
  z.strictObject({
    kind: z.enum(['person', 'state', 'organisation', 'group', 'office']),
    name: z.string().min(1),
    aliases: z.array(z.string().min(1)).exactOptional(),
    country: z.string().length(2).exactOptional(),
  }),
)

const SHAPE = '[{"kind": "person", "name": "Ada Holm", "aliases": ["A. Holm"], "country": "NO"}]'

/** A user's file of actors, which wins over what the reports alone suggest. */
export async function readActors(file: string): Promise<readonly KnownActor[]> {
  try {
    return actorFile.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause)
    throw new RapporteurError('ACTORS_UNREADABLE', `${file}: ${why}. It should hold: ${SHAPE}`, cause)
  }
}
