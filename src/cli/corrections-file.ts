import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { KeptCorrection } from '../correct/correction.ts'
import { keptCorrectionSchema } from '../correct/schema.ts'
import { RapporteurError } from './error.ts'

/** What people corrected, as the reading room and the API export it: one JSON value a line. */
export async function readCorrections(file: string): Promise<readonly KeptCorrection[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, i) => {
    try {
      return keptCorrectionSchema.parse(JSON.parse(line))
    } catch (cause) {
      const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause)
      throw new RapporteurError(
        'CORRECTIONS_UNREADABLE',
        `${file}, line ${i + 1}: ${why}. Lines are as “Corrections, export” of the reading room writes them`,
        cause,
      )
    }
  })
}
