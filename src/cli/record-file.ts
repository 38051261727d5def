import { readFile } from 'node:fs/promises'
import type { Record } from '../record/record.ts'
import { parseRecord } from '../record/schema.ts'
import { RapporteurError } from './error.ts'

const REMEDY = 'Make one with: rapporteur record REPORTS --format json -o record.json'

/** A record from disk, checked against its schema. */
export async function readRecord(file: string): Promise<Record> {
  const parsed = parseRecord(await json(file))
  if ('record' in parsed) return parsed.record
  throw new RapporteurError(
    'RECORD_UNREADABLE',
    `${file} is not a record: ${parsed.problems.slice(0, 3).join('; ')}. ${REMEDY}`,
  )
}

async function json(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new RapporteurError('RECORD_UNREADABLE', `${file} could not be read: ${why}. ${REMEDY}`, cause)
  }
}
